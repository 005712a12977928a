"""Several meetings in one file → a document for each: told by an opening that comes again, and by nothing less.

An opening is a short line, or the first row of a table, that carries a counter or a day: "Meeting 2", "Date: 3 May",
"Yard meeting – week 4". Openings alike in look and in words, but for what they count, are a series. A series is of
meetings where what stands below says so each time, as a title block does: who was there, when, where. All series of the
document are gathered first; the one that divides it most finely, from its start on, decides. Days as headings with
nothing of the kind below are not taken for meetings: a note on a week, or a timetable, has them too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from minutes_cli import regex
from minutes_cli.itemize.words import DAY, MONTH, among, plain, whole
from minutes_cli.model import Block, Cell, Piece, Source, table_text
from minutes_cli.profile import Profile
from minutes_cli.value import Value, replace

LINE = 12
"""Words that an opening has at most."""
BLOCK = 8
"""Lines from an opening on within which its title block speaks."""
MOST = 0.75
"""The share of a series that must show a title block for the rest to count too."""
SHORT = 2
"""Lines that a meeting must exceed where nothing says who was there: meetings to come, in a row, are shorter."""
DAYS = 3
"""Meetings from which "Meeting" and a day is enough, in a file that says of none who was there."""
MEETINGS = frozenset({"meeting", "meetings", "minutes"})
"""Words that name a meeting."""
MEETING = frozenset({"meeting", "notes", "on"})
"""Words of a line that says no more than "Meeting" and its day; minutes "of" a meeting may be those to approve."""
CIRCULATED = frozenset({"cc", "copies to", "distribution", "circulation", "quorum"})
"""Heads of a title block or a letter that stand over people, and do not say that they were there."""
COUNTER = regex.compile(
    rf"(?:{DAY.pattern})|\b{MONTH}(?=\W|$)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d+(?:st|nd|rd|th)?"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|i{1,3}|iv|vi{0,3}|ix|x)\b",
    regex.IGNORECASE,
)
"""What tells one opening from the next: a day, a month, a weekday, a number."""

Shape = tuple[object, ...]


class _Opening(Value):
    """A line that may open a meeting: where it stands, what it shares with its like, and what tells it from them."""

    at: int
    shape: Shape
    count: tuple[str, ...]
    named: bool
    dated: bool
    bare: bool


def split(source: Source, profile: Profile) -> tuple[Source, ...]:
    """The documents of the meetings, in order, each with its pages' furniture; the source itself where it has one.

    Pieces are handed on as they are, so that every block stands in one of the documents, under its own id; only a table
    that holds several meetings is cut, its later parts called `b7.1`, `b7.2`. What stands above the first opening (a
    cover, the name of the body) stays with the first meeting and is not repeated; a title that stands above the others
    as above the first goes with each.
    """
    pieces = tuple(part for piece in source.pieces for part in _cut(piece, profile))
    starts = _starts(pieces, profile)
    if len(starts) < 2:
        return (source,)
    edges = [0, *starts[1:], len(pieces)]
    parts = [pieces[start:stop] for start, stop in pairwise(edges)]
    return tuple(
        replace(source, pieces=part, furniture=tuple(_furniture(source, parts, at))) for at, part in enumerate(parts)
    )


def _starts(pieces: Sequence[Piece], profile: Profile) -> list[int]:
    """Where the meetings begin; empty where nothing says that there are several."""
    lines = [tuple(_lines(piece, profile)) for piece in pieces]
    series = [one for one in _series(pieces, lines, profile) if len(one) > 1]
    if not series:
        return []
    finest = max(len(one) for one in series)
    best = min((one for one in series if len(one) >= MOST * finest), key=lambda one: one[0].at)
    shapes = [_shape(piece, said) for piece, said in zip(pieces, lines, strict=True)]
    return [_begin(opening.at, best[0].at, shapes) for opening in best]


def _series(pieces: Sequence[Piece], lines: Sequence[Sequence[str]], profile: Profile) -> Iterator[Sequence[_Opening]]:
    """The openings of each shape, as far as they open meetings."""
    groups: dict[Shape, list[_Opening]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        found = _opening(at, piece, lines[at], profile)
        if found is not None:
            groups[found.shape].append(found)
    head = next((at for at, said in enumerate(lines) if any(_heads(text, profile) for text in said)), None)
    for group in groups.values():
        members = _members(group, lines, profile) or (_by_day(group) if head is None else [])
        if head is None or (members and members[0].at <= head):
            yield _apart(members)


def _members(group: Sequence[_Opening], lines: Sequence[Sequence[str]], profile: Profile) -> Sequence[_Opening]:
    """The openings with a title block below them; all, where most have one; none, where one has."""
    strong = _strong(group, lines, profile)
    if len(strong) < 2:
        return []
    return group if len(strong) >= MOST * len(group) else strong


def _strong(group: Sequence[_Opening], lines: Sequence[Sequence[str]], profile: Profile) -> list[_Opening]:
    """The openings with a title block between them and the next."""
    edges = [*(one.at for one in group), len(lines)]
    below = ([text for said in lines[start:stop] for text in said] for start, stop in pairwise(edges))
    return [one for one, said in zip(group, below, strict=True) if _is_meeting(one, said, profile)]


def _by_day(group: Sequence[_Opening]) -> Sequence[_Opening]:
    """The openings that say "Meeting" and its day and no more, where they are several."""
    bare = [one for one in group if one.bare]
    apart = all(later.at - one.at > SHORT for one, later in pairwise(bare))
    return bare if len(bare) >= DAYS and apart else []


def _apart(group: Sequence[_Opening]) -> Sequence[_Opening]:
    """The openings that begin a meeting: the first of each count where the counts come again and again, else all.

    A title block that stands on every page of its meeting comes again; a day that two meetings share is a chance.
    """
    firsts = {opening.count: opening for opening in reversed(group)}
    return group if len(firsts) >= max(2, 2 / 3 * len(group)) else sorted(firsts.values(), key=lambda one: one.at)


def _opening(at: int, piece: Piece, lines: Sequence[str], profile: Profile) -> _Opening | None:
    """The piece as an opening; `None` where it carries no counter, or is a sentence or a list entry."""
    text = lines[0] if lines else ""
    if piece.block.kind == "bullet" or not 0 < len(text.split()) <= LINE:
        return None
    count = tuple(plain(found[0]) for found in COUNTER.finditer(text))
    words = set(_masked(text).split()) - {"#"}
    lead = text.partition(":")[0]
    keyed = whole(lead, profile.people.date_labels)
    named, dated = bool(words & MEETINGS) and not keyed, bool(DAY.search(text))
    if not count or (not keyed and not named and not COUNTER.search(lead)):
        return None
    like = "date" if keyed else "meeting" if named and dated else _masked(text)
    return _Opening(at, (_look(piece), like), count, named, dated, named and dated and words <= MEETING)


def _is_meeting(opening: _Opening, said: Sequence[str], profile: Profile) -> bool:
    """Whether a title block follows the opening, and more below it."""
    block = said[:BLOCK]
    people = [at for at, text in enumerate(block) if at and _names_people(text, profile)]
    began = [at for at, text in enumerate(block) if at and _opens(text, profile)]
    fields = [at for at, text in enumerate(block) if at and _is_field(text, profile)]
    dated = opening.dated or any(_gives_day(text, profile) for text in block)
    enough = people or began or (opening.named and dated and fields)
    last = max((*people, *began, *fields), default=0)
    least = 1 if people or began else SHORT + 1
    return bool((opening.named or dated) and enough) and last + least < len(said)


def _names_people(text: str, profile: Profile) -> bool:
    """Whether the line says who was there; speakers, staff and those it goes to stand in lists of another kind too."""
    lead = text.partition(":")[0]
    beside = whole(lead, profile.people.in_attendance) and "attend" not in plain(lead)
    return whole(lead, profile.structure.attendance) and not beside and plain(lead) not in CIRCULATED


def _heads(text: str, profile: Profile) -> bool:
    """Whether the line stands over attendance; a cover may list a team's members above all its meetings."""
    return _names_people(text, profile) and not plain(text.partition(":")[0]).endswith("members")


def _opens(text: str, profile: Profile) -> bool:
    """Whether the line says that the meeting began: "Meeting started at 18:00"."""
    return len(text.split()) > 2 and among(text, profile.people.start_labels)


def _is_field(text: str, profile: Profile) -> bool:
    lead, colon, _ = text.partition(":")
    words = profile.people
    return bool(colon) and any(
        whole(lead, titles)
        for titles in (profile.structure.particulars, words.place_labels, words.time_labels, words.date_labels)
    )


def _gives_day(text: str, profile: Profile) -> bool:
    lead, _, rest = text.partition(":")
    return whole(lead, profile.people.date_labels) and bool(DAY.search(rest))


def _lines(piece: Piece, profile: Profile) -> Iterator[str]:
    """What a reader sees as lines: the text; of a table each cell's, a key with its value."""
    if piece.grid is None:
        yield piece.block.text
        return
    for row in piece.grid:
        yield from _row_lines(row, profile)


def _row_lines(row: Sequence[Cell], profile: Profile) -> Sequence[str]:
    texts = [cell.text for cell in row if cell.text]
    if (len(texts) > 1 and _is_field(f"{texts[0]}:", profile)) or (texts and _names_people(texts[0], profile)):
        return [f"{texts[0]}: {' '.join(texts[1:])}"]
    return texts


def _cut(table: Piece, profile: Profile) -> Sequence[Piece]:
    """The piece; a table cut before each row that opens a meeting as its first row does."""
    grid = table.grid or ()
    if len(grid) < 2:
        return [table]
    lines = [_row_lines(row, profile) for row in grid]
    found = [_opening(at, table, said, profile) for at, said in enumerate(lines)]
    like = [one for one in found if one and found[0] and one.shape == found[0].shape]
    openings = _strong(like, lines, profile)
    covered = {at + down for at, row in enumerate(grid) for cell in row for down in range(1, cell.rowspan)}
    if not openings or openings[0].at or covered & {one.at for one in openings}:
        return [table]
    edges = [*(one.at for one in openings), len(grid)]
    return [_rows(table, start, stop, n) for n, (start, stop) in enumerate(pairwise(edges))]


def _rows(table: Piece, start: int, stop: int, nth: int) -> Piece:
    block, rows = table.block, (table.block.rows or ())[start:stop]
    if len(rows) == len(block.rows or ()):
        return table
    heads = max(0, min(stop, block.header_rows or 0) - start)
    name = f"{block.id}.{nth}" if nth else block.id
    part = replace(block, id=name, rows=rows, text=table_text(rows), header_rows=heads)
    return replace(table, block=part, grid=(table.grid or ())[start:stop])


def _look(piece: Piece) -> Shape:
    """What two openings of a series share to the eye."""
    look = piece.look
    if piece.grid is not None:
        return ("table",)
    return (piece.block.kind, bool(look.bold), bool(look.underline), look.outline, round(look.size or 0))


def _masked(text: str) -> str:
    """The words, with a sign for all that counts."""
    return " ".join("#" if word == "zzz" else word for word in plain(COUNTER.sub(" zzz ", text)).split())


def _shape(piece: Piece, lines: Sequence[str]) -> Shape:
    return (_look(piece), _masked(lines[0]) if lines else "")


def _begin(at: int, first: int, shapes: Sequence[Shape]) -> int:
    """Where the meeting begins: with the lines right above its opening that stand above the first one too."""
    above = range(1, min(first, BLOCK) + 1)
    return at - sum(1 for _ in takewhile(lambda up: shapes[at - up] == shapes[first - up], above))


def _furniture(source: Source, parts: Sequence[Sequence[Piece]], at: int) -> Iterator[Block]:
    """The furniture of a part's pages: each block goes with the first part that has its page, else with the first."""
    pages = [{piece.block.page for piece in part} - {None} for part in parts]
    for block in source.furniture:
        home = next((n for n, own in enumerate(pages) if block.page in own), 0)
        if home == at:
            yield block
