"""The printed agenda: where it stands, and what it lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from minutes_cli import regex
from minutes_cli.itemize import numbers
from minutes_cli.itemize.agenda import contents, inline
from minutes_cli.itemize.agenda.announced import LEADS, MOVED, OTHER, TASKS, is_announced
from minutes_cli.itemize.agenda.answers import PROSE, ROOM, Answer, is_answered, share
from minutes_cli.itemize.agenda.listing import LENGTH, printed_entry, printed_level, printed_number, printed_title
from minutes_cli.itemize.agenda.runs import is_listed, is_timed, outermost, run_from
from minutes_cli.itemize.agenda.tabled import of_table
from minutes_cli.itemize.layout import Part, covers
from minutes_cli.itemize.words import DAY, plain, tells, whole
from minutes_cli.model import AgendaEntry, Piece
from minutes_cli.profile import Structure
from minutes_cli.value import Value, replace

HEADING = 4
"""Words of a heading of the agenda."""
FIELD = 2
"""Cells of a key and its value."""
FAR = 6
"""Parts from the heading of the agenda to the line that leads to its list."""
GAP = 25
"""Parts between two lines of a list that gives times."""
EARLY = 60
"""Parts among which a list is the agenda of what comes after."""
WORDY = 8
"""Words of an entry beyond which it may tell what was done."""
NEARLY = 0.7
LEAST = 2
"""Entries that make a list."""


class Printed(Value):
    """The agenda as printed: its entries, and the places in the stream that it takes, its own heading included."""

    entries: tuple[AgendaEntry, ...] = ()
    places: frozenset[int] = frozenset()

    @property
    def titles(self) -> tuple[str, ...]:
        """The entries' titles in order."""
        return tuple(entry.title for entry in self.entries)


def find(parts: tuple[Part, ...], words: Structure) -> Printed:
    """The list that stands before the minutes and that they answer; a table of contents takes its places too."""
    printed = _find(parts, words)
    return replace(printed, places=printed.places | contents.places(parts))


def _find(parts: tuple[Part, ...], words: Structure) -> Printed:
    """The list, the contents of the paper that name the agenda passed over; they are no items either."""
    passed: frozenset[int] = frozenset()
    for at, part in enumerate(parts):
        found = _in_a_field(part, at, words)
        if part.place == "body" and part.piece.grid is None:
            headed = _is_headed(part.piece.block.text, words)
            found = _under(parts, at, words) if headed else _in_a_paragraph(parts, at, words)
        if found is None and part.piece.grid is not None and at < EARLY:
            found = _in_a_table(parts, at, words)
        if found and not _is_of_paper(part, found, words):
            return replace(found, places=found.places | passed)
        passed |= found.places if found else frozenset()
    return _unheaded(parts, words)


def _is_of_paper(head: Part, found: Printed, words: Structure) -> bool:
    """Whether what was found under a line are the contents of the paper, the agenda among them."""
    contents_of = "contents" in plain(head.piece.block.text).split()
    return contents_of and any(_is_headed(title, words) for title in found.titles)


def _is_headed(text: str, words: Structure) -> bool:
    """Whether a line says that the agenda follows, and no more: "Agenda", "Agenda for Monday", "Proposed agenda:"."""
    title = regex.sub(r"(?<!\s)\s*\([^)]*\)", "", text).rstrip(": ")
    number = numbers.parse(title)
    title = title[number.end :] if number else title
    tokens = plain(title).split()
    begins = tokens[:1] == ["agenda"] or tokens[-1:] == ["agenda"]
    return whole(title, words.agendas) or (0 < len(tokens) <= HEADING and begins and not OTHER & set(tokens))


def _in_a_field(part: Part, at: int, words: Structure) -> Printed | None:
    """The agenda in the cell beside the key "Agenda" of a title block."""
    for row in part.piece.grid or ():
        cells = [cell for cell in row if cell.pieces]
        if len(cells) == FIELD and whole(cells[0].text.rstrip(": "), words.agendas):
            pieces = cells[1].pieces if len(cells[1].pieces) > 1 else _apart(cells[1].pieces[0], cells[1].text)
            entries = tuple(printed_entry(piece) for piece in pieces if printed_title(piece))
            if len(entries) >= LEAST:
                return Printed(entries, frozenset({at}))
    return None


def _in_a_paragraph(parts: tuple[Part, ...], at: int, words: Structure) -> Printed | None:
    """The agenda in one paragraph, after its label, that the minutes answer."""
    piece = parts[at].piece
    said = inline.labelled(piece.block.text) if piece.block.kind == "paragraph" else None
    if said is None or not _is_headed(said[0], words):
        return None
    entries = tuple(printed_entry(one) for one in _apart(piece, said[1]))
    answered = is_answered(entries, parts[at + 1 :], listed=False)
    return Printed(entries, frozenset({at})) if answered else None


def _in_a_table(parts: tuple[Part, ...], at: int, words: Structure) -> Printed | None:
    """The agenda in a table without a heading: a column named for items, nearly all of which the minutes answer."""
    table = parts[at].piece
    if not any(whole(cell.text, words.columns_title) for cell in table.first_row):
        return None
    rest = parts[at + 1 :]
    entries = of_table(table, rest, words)
    lines = [printed_title(part.piece) for part in rest if len(part.piece.block.text) < ROOM]
    known = len(entries) > LEAST and share([entry.title for entry in entries], lines) >= NEARLY
    over = at > 0 and whole(parts[at - 1].piece.block.text.rstrip(": "), words.discussions)
    return Printed(entries, frozenset({at - 1, at} if over else {at})) if known else None


def _apart(piece: Piece, text: str) -> tuple[Piece, ...]:
    """The entries of a list in running text, as pieces."""
    return tuple(replace(piece, block=replace(piece.block, text=one, marker=None)) for one in inline.entries(text))


def _under(parts: tuple[Part, ...], at: int, words: Structure) -> Printed | None:
    """The agenda under its heading at a place: a table, or a run of list entries or short lines."""
    near = takewhile(lambda n: not _is_set_off(parts[n]), range(at + 1, min(at + FAR, len(parts) - 1)))
    leads = [n for n in near if _introduces(parts[n])]
    listed = [n + 1 for n in leads if is_listed(parts[n + 1].piece)]
    after = listed[0] if listed else _after_fields(parts, at + 1)
    if after >= len(parts):
        return None
    table = parts[after].piece
    if table.grid is not None:
        entries = of_table(table, parts[after + 1 :], words)
        dated = any(DAY.search(entry.title) for entry in entries)  # meetings to come, or papers
        return Printed(entries, frozenset(range(at, after + 1))) if len(entries) >= LEAST and not dated else None
    timed = _timed(parts, after)
    if len(timed) > LEAST:
        return _at(parts, at, timed, timed[-1] + 1)
    lengths = _with_lengths(parts, after)
    if len(lengths) > LEAST:
        return _at(parts, at, lengths, _after_list(parts, lengths[-1] + 1))
    run = run_from(parts, after, words)
    top = outermost(parts, run)
    entries = tuple(printed_entry(parts[place].piece) for place in top)
    if printed_number(parts[at].piece) is not None:
        known = len(top) > LEAST and parts[after].piece.block.kind == "bullet"
    else:
        answer = Answer(parts[at], parts[run.stop :], words)
        known = len(top) >= LEAST + (not is_listed(table)) and answer.given(
            entries, listed=is_listed(table), flat=_is_flat(parts, run)
        )
    told = sum(len(entry.title.split()) > WORDY and tells(entry.title, words.sentence_words) for entry in entries)
    if not known or 2 * told > len(entries) or _goes_on(parts, at, top):
        return None
    return _at(parts, at, top, run.stop)


def _comes_next(head: Part, first: Part) -> bool:
    """Whether the list goes on with the number of the line over it: that is one of its entries, and heads none."""
    own, its = printed_number(head.piece), printed_number(first.piece)
    return own is not None and its is not None and its.follows(own)


def _goes_on(parts: Sequence[Part], at: int, top: list[int]) -> bool:
    """Whether the list, or what follows it in a heading's look, goes on with the numbers, so that it is no list."""
    last = top[-1]
    number = printed_number(parts[last].piece)
    later = (printed_number(part.piece) for part in parts[last + 1 :] if _is_set_off(part))
    if _comes_next(parts[at], parts[top[0]]):
        return True
    return (
        number is not None
        and _is_set_off(parts[last])
        and any(one is not None and one.follows(number) for one in later)
    )


def _is_flat(parts: Sequence[Part], run: range) -> bool:
    """Whether no entry has anything inside."""
    return len({printed_level(parts[at].piece) for at in run}) == 1


def _at(parts: Sequence[Part], at: int, places: list[int], stop: int) -> Printed:
    """The agenda headed at a place. A numbered heading is an item, and the list is what stands under it."""
    entries = tuple(printed_entry(parts[place].piece) for place in places)
    numbered = printed_number(parts[at].piece) is not None
    first = _after_fields(parts, at + 1)
    return Printed(entries, frozenset() if numbered else frozenset({at, *range(first, stop)}))


def _after_fields(parts: Sequence[Part], start: int) -> int:
    """The place after the lines that say when and where ("Venue: by telephone"), where a list comes after them."""
    after = start
    while after < min(start + FAR, len(parts) - 1) and _is_field(parts[after]):
        after += 1
    return after if after < len(parts) and is_listed(parts[after].piece) else start


def _is_field(part: Part) -> bool:
    """Whether it is a line with a key of a few words, a colon, and a value."""
    block = part.piece.block
    said = inline.labelled(block.text) if block.kind == "paragraph" else None
    return said is not None and not is_listed(part.piece)


def _timed(parts: Sequence[Part], start: int) -> list[int]:
    """The places of the lines that open with a time of day, from `start` on, other lines between them left out."""
    found: list[int] = []
    for at in range(start, len(parts)):
        piece = parts[at].piece
        if piece.grid is not None or at - (found[-1] if found else start) > GAP:
            break
        if is_timed(piece):
            found.append(at)
    return found


def _with_lengths(parts: Sequence[Part], start: int) -> list[int]:
    """The places of the lines that end with how long they take, as far as a heading; lists between them left out."""
    found: list[int] = []
    for at in range(start, len(parts)):
        piece = parts[at].piece
        ends = LENGTH.search(piece.block.text) is not None
        if piece.grid is not None or piece.look.outline or (not ends and piece.block.kind != "bullet"):
            break
        found += [at] if ends else []
    return found


def _after_list(parts: Sequence[Part], start: int) -> int:
    """The place after the list entries that stand from a place on."""
    stop = start
    while stop < len(parts) and parts[stop].piece.block.kind == "bullet":
        stop += 1
    return stop


def _is_set_off(part: Part) -> bool:
    """Whether it is a line in a heading's look."""
    look = part.piece.look
    return look.outline is not None or covers(look.bold, part.piece.block.text)


def _introduces(part: Part) -> bool:
    """Whether it is a sentence that leads to the list ("The agenda is as follows:")."""
    text = part.piece.block.text
    tokens = set(plain(text).split())
    return part.piece.block.kind != "bullet" and bool(LEADS & tokens) and not MOVED & tokens


def _unheaded(parts: tuple[Part, ...], words: Structure) -> Printed:
    """A list without a heading, that stands early, no prose before it, and that the minutes answer nearly in full.

    Where a line leads to it ("The board met to consider:"), half of it is enough, the entries inside others counted.
    """
    lines = [printed_title(part.piece) if len(part.piece.block.text) < ROOM else "" for part in parts]
    at = 0
    while at < min(EARLY, len(parts) // 2):
        if len(parts[at].piece.block.text.split()) > PROSE and parts[at].piece.grid is None and _is_told(parts[:at]):
            break
        if not is_listed(parts[at].piece) or parts[at].place != "body":
            at += 1
            continue
        run = run_from(parts, at, words)
        before = parts[at - 1].piece.block.text if at else ""
        top, least = (list(run), NEARLY - 0.2) if _leads(before) else (outermost(parts, run), NEARLY)
        apart = whole(before.rstrip(": "), words.attendance) or bool(TASKS & set(plain(before).split()))
        if len(top) > LEAST and not apart and share([lines[place] for place in top], lines[run.stop :]) >= least:
            return Printed(tuple(printed_entry(parts[place].piece) for place in top), frozenset(run))
        if is_announced(parts, run):
            return Printed(tuple(printed_entry(parts[one].piece) for one in outermost(parts, run)), frozenset(run))
        at = run.stop
    return Printed()


def _leads(text: str) -> bool:
    """Whether a line leads to a list of what the meeting was about."""
    return text.rstrip().endswith(":") and bool(LEADS & set(plain(text).split()))


def _is_told(parts: Sequence[Part]) -> bool:
    """Whether prose stands among the parts."""
    return any(len(part.piece.block.text.split()) > PROSE for part in parts if part.piece.grid is None)
