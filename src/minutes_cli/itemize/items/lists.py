"""The outer entries of a list as items, where nothing else heads what stands under them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import fmean

from minutes_cli.itemize import numbers
from minutes_cli.itemize.agenda.printed import Printed
from minutes_cli.itemize.items import votes
from minutes_cli.itemize.items.candidates import Candidate, Style
from minutes_cli.itemize.items.levels import Heading
from minutes_cli.itemize.items.naming import is_point
from minutes_cli.itemize.items.onelist import of_note
from minutes_cli.itemize.items.runin import labelled
from minutes_cli.itemize.items.wording import opens_a_line
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import plain, tells, whole
from minutes_cli.profile import Structure
from minutes_cli.value import replace

NOTES = (" meeting notes", " meeting minutes", " minutes and actions", " notes and actions")
"""Ends of a heading that names the note."""
FOLLOWS = frozenset({"following", "follows"})
"""Words of a line that leads to what is quoted or listed below it."""
LEAST = 2
"""Outer entries that make items."""
BEHIND = 3
"""Entries of a list that head nothing, after which none does."""
MOST = 0.6
"""The share of a note that an entry must hold for those inside to be items too."""
LINE = 12
"""Words of a line."""
LONG = 6
"""Entries of a list that a note is about."""
STOPS = (".", "!", ".”", '."', ".)")
TITLE = 10
"""Words of a title by its place alone, at most."""
LEAD = 8
"""Words of the line above it."""
WHITE = 4.0
"""Points of white above a line, beyond those below it, that part it from what is before."""
PARTED = 0.7
"""The share of what white parts from the rest that begins with a short line, where these are titles."""
NESTED = 0.5
"""The share of them that must have entries inside, and of those that may tell something."""
NEARLY = 0.9
"""The share of all else that has stops where titles have none."""
LONGEST = 16
"""Words that they have on average at most."""


def top(parts: tuple[Part, ...], heads: tuple[Heading, ...], printed: Printed, words: Structure) -> tuple[Heading, ...]:
    """The headings with those that outer list entries are, and without entries under others that are none."""
    heads = _outermost(parts, heads)
    if (whole_list := of_note(parts, heads, words)) is not heads:
        return whole_list
    name = _names_the_note(heads)
    heads = tuple(replace(head, role="title") if head is name else head for head in heads)
    found = list(heads)
    inside = [(name.candidate.at + 1, len(parts), 1)] if name else _regions(parts, heads, words)
    for start, stop, level in inside:
        found += _outer(parts, range(start, stop), level, printed, words)
    if len(found) == len(heads) and not any(head.role == "item" for head in heads):
        found += _plain(parts, words)
    return _outermost(parts, tuple(sorted(found, key=lambda head: head.candidate.at)))


def _outermost(parts: tuple[Part, ...], heads: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """The headings but for list entries that stand in their list under others that head nothing, or behind them."""
    kept: dict[int, Heading] = {}
    for head in heads:
        at = head.candidate.at
        over = _over(parts, at)
        if head.role != "item" or ((over is None or over in kept) and not _goes_on_from_points(parts, at, kept)):
            kept[at] = head
    return tuple(kept.values())


def _goes_on_from_points(parts: tuple[Part, ...], place: int, kept: Mapping[int, Heading]) -> bool:
    """Whether a list entry is a later one of a list from its first, of which no entry before it heads anything."""
    number = numbers.of_marker(parts[place].piece.block.marker)
    if number is None or number.shape != "arabic" or number.steps[0] <= BEHIND:
        return False
    wanted = number.steps[0]
    for at in range(place - 1, -1, -1):
        block = parts[at].piece.block
        own = numbers.of_marker(block.marker)
        if block.kind != "bullet" or at in kept:
            return False
        if own and own.shape == "arabic" and block.level == parts[place].piece.block.level:
            wanted -= 1
            if own.steps[0] != wanted:
                return False
            if wanted == 1:
                return True
    return False


def _over(parts: tuple[Part, ...], place: int) -> int | None:
    """The place of the entry in whose part of a list another stands; `None` where it stands in no entry's."""
    level = parts[place].piece.block.level
    for at in range(place - 1, -1, -1):
        block = parts[at].piece.block
        if block.kind != "bullet" or level <= 1:
            return None
        if block.level < level:
            return at
    return None


def _names_the_note(heads: tuple[Heading, ...]) -> Heading | None:
    """The only item of a note where it names it: "Tide group meeting notes" over the list of what was said."""
    items = [head for head in heads if head.role == "item"]
    title = plain(items[0].candidate.title) if len(items) == 1 and items[0].candidate.number is None else ""
    return items[0] if title.endswith(NOTES) else None


def _regions(parts: tuple[Part, ...], heads: tuple[Heading, ...], words: Structure) -> Iterator[tuple[int, int, int]]:
    """Where to look: under a heading over the minutes as a whole, or everywhere when there are no items at all."""
    if not any(head.role == "item" for head in heads):
        yield 0, len(parts), max((head.level for head in heads), default=0) + 1
        return
    for at, head in enumerate(heads):
        one = head.candidate
        stop = heads[at + 1].candidate.at if at + 1 < len(heads) else len(parts)
        inside = any(other.role == "item" and other.level < head.level for other in heads[:at])
        if one.number is None and not inside and whole(one.title, words.wrappers) and stop - one.at > LEAST:
            yield one.at + 1, stop, head.level + 1


def _outer(parts: tuple[Part, ...], region: range, level: int, printed: Printed, words: Structure) -> list[Heading]:
    """The outer entries of the lists in the region, where most have entries inside and tell nothing."""
    entries = [at for at in region if parts[at].piece.block.kind == "bullet" and at not in printed.places]
    if not entries:
        return []
    if len(region) == len(parts) and (over := _over_the_only_list(parts, entries)):
        return [Heading(over, level, -1, reasons=("over the only list of the note",))]
    least = min(parts[at].piece.block.level for at in entries)
    outer = [at for at in entries if parts[at].piece.block.level == least]
    texts = [parts[at].piece.block.text for at in outer]
    if len(outer) < LEAST or fmean(len(text.split()) for text in texts) > LONGEST:
        return []
    if fmean(_has_inside(parts, at, region.stop, least) for at in outer) <= NESTED:
        return []
    if fmean(tells(text, words.sentence_words) for text in texts) > NESTED:
        return []
    why = ("a list entry with entries inside", "nothing else heads it")
    stops = [*outer[1:], region.stop]
    found: list[Heading] = []
    for at, stop in zip(outer, stops, strict=True):
        found.append(Heading(_candidate(parts, at), level, -1, reasons=why))
        if stop - at > MOST * len(parts) and len(outer) > 1:  # "New business" over all that was said
            found += _outer(parts, range(at + 1, stop), level + 1, printed, words)
    return found


def _plain(parts: tuple[Part, ...], words: Structure) -> list[Heading]:
    """The lines that head something in a note without any look: questions, labels, what white or indents set off."""
    voted = votes.places(parts, words)
    short = [at for at, part in enumerate(parts[: _end(parts)]) if _is_line(part, words) and at not in voted]
    unstopped = [at for at in short if _is_title(parts[at].piece.block.text)]
    asked = [at for at in short if parts[at].piece.block.text.rstrip().endswith("?") and _is_prose(parts[at + 1])]
    labels = [at for at in short if _is_label(parts[at], words)]
    told = [at for at in labels if parts[at + 1].place == "body" and at + 1 not in labels]
    ways = (
        (_over_sentences(parts, unstopped), "no stop after it, and stops after all else"),
        (asked, "a question over its answer"),
        (_set_off(parts, unstopped), "white above it and none below"),
        (_hung(parts, unstopped), "all under it is set further in"),
        (told, "a label over what is told"),
    )
    for places, why in ways:
        if len(places) > LEAST:
            return [Heading(_candidate(parts, at), 1, -1, reasons=(why, "nothing else heads it")) for at in places]
    why = "a label before what is told, as most of the note has it"
    return [Heading(one, 1, -1, reasons=(why, "nothing else heads it")) for one in labelled(parts, words)]


def _end(parts: tuple[Part, ...]) -> int:
    """The place of the last entry or line with a stop: what comes after them is signed, and heads nothing."""
    told = (at for at, part in enumerate(parts) if is_point(part) or part.piece.block.text.rstrip().endswith(STOPS))
    return max(told, default=len(parts) - 1)


def _set_off(parts: tuple[Part, ...], titles: list[int]) -> list[int]:
    """The titles that begin what white parts from the rest, where nearly all that is so parted begins with one."""
    white = [part.piece.look.space_before for part in parts]
    begun = [at for at in range(1, len(parts) - 1) if white[at] > white[at + 1] + WHITE]
    lines = [at for at in begun if at in titles]
    after = [at for at in begun if lines and at >= lines[0]]
    return lines if len(lines) >= PARTED * len(after) else []


def _over_sentences(parts: tuple[Part, ...], titles: list[int]) -> list[int]:
    """The titles each over sentences, where nearly all else from the first on has stops."""
    ended = {at for at, part in enumerate(parts) if part.piece.block.text.rstrip().endswith(STOPS)}
    over = [at for at in titles if at + 1 in ended]
    rest = [part for part in range(over[0], len(parts)) if parts[part].piece.block.kind == "paragraph"] if over else []
    others = [at for at in rest if at not in over]
    return over if over and sum(at in ended for at in others) >= NEARLY * len(others) else []


def _hung(parts: tuple[Part, ...], titles: list[int]) -> list[int]:
    """The titles over what is set further in, where nearly all that comes out again is such a line."""
    indents = [part.piece.look.indent for part in parts]
    over = [at for at in range(len(parts) - 1) if indents[at + 1] > indents[at] + WHITE]
    lines = [at for at in over if at in titles]
    margin = min((indents[at] for at in lines), default=0.0) + WHITE
    out = [at for at in range(lines[0], len(parts)) if indents[at] <= margin] if lines else []
    return lines if len(lines) >= PARTED * len(out) else []


def _is_title(text: str) -> bool:
    """Whether a line is short and has no stop."""
    text = text.rstrip()
    return len(text.split()) <= TITLE and text[:1].isupper() and (text[-1].isalnum() or text.endswith((":", "?", ")")))


def _is_label(part: Part, words: Structure) -> bool:
    """Whether a line is a title with a colon, and not the mark of a task or the like, nor what leads to a quotation."""
    text = part.piece.block.text.strip()
    title = text.rstrip(": ")
    opens = opens_a_line(title, words, label=True) or bool(FOLLOWS & set(plain(title).split()))
    return text.endswith(":") and len(title.split()) <= TITLE and not opens


def _is_line(part: Part, words: Structure) -> bool:
    block = part.piece.block
    lead = block.text.partition(":")[0]
    key = whole(lead, (*words.particulars, *words.attendance, *words.wrappers, *words.discussions))
    return block.kind == "paragraph" and 0 < len(block.text.split()) <= LINE and not key


def _is_prose(part: Part) -> bool:
    return len(part.piece.block.text.split()) > LINE


def _over_the_only_list(parts: tuple[Part, ...], entries: list[int]) -> Candidate | None:
    """The short line right above the only list of a note, which is long and flat."""
    first = entries[0]
    flat = (
        entries == list(range(first, first + len(entries)))
        and len({parts[at].piece.block.level for at in entries}) == 1
    )
    if not flat or len(entries) < LONG or first == 0:
        return None
    block = parts[first - 1].piece.block
    short = 0 < len(block.text.split()) <= LEAD
    return _candidate(parts, first - 1) if short else None


def _has_inside(parts: tuple[Part, ...], at: int, stop: int, level: int) -> bool:
    return at + 1 < stop and parts[at + 1].piece.block.level > level


def _candidate(parts: tuple[Part, ...], at: int) -> Candidate:
    piece = parts[at].piece
    text = piece.block.text
    title = text.strip().rstrip(":").strip()
    title = title[:-1] if title.endswith(".") and title.count(".") == 1 else title
    number = numbers.of_marker(piece.block.marker)
    return Candidate(at, len(text), title, number, Style("line", list_level=1), piece.look.indent)
