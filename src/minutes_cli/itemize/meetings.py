"""Several meetings in one file → a document for each: told by title blocks that come again, and by nothing less.

A title block says when a meeting was, and who was there or what it was. One such is a document; two or more, each with
a day of its own and minutes under it, are as many meetings. Headings that are days with minutes under them are not
taken for meetings: a note on a week has them too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutes_cli.itemize.words import DAY, plain, whole
from minutes_cli.model import Block, Piece, Source
from minutes_cli.profile import Profile

LINE = 12
"""Words of a line that can stand in a title block."""
BLOCK = 8
"""Pieces that a title block has at most between its day and its people."""
BODY = 2
"""Pieces that a meeting has at least under its title block."""


@dataclass(frozen=True)
class _Mark:
    """A title block: the places of its first and last piece that say something of the meeting."""

    start: int
    stop: int


def split(source: Source, profile: Profile) -> tuple[Source, ...]:
    """The documents of the meetings, in order, each with its pages' furniture; the source itself where it has one.

    Pieces are handed on as they are, so that every block stands in one of the documents, under its own id.
    """
    starts = [_begin(source.pieces, mark) for mark in _marks(source.pieces, profile)]
    if len(starts) < 2:
        return (source,)
    edges = [0, *starts[1:], len(source.pieces)]
    parts = [source.pieces[start:stop] for start, stop in pairwise(edges)]
    return tuple(
        replace(source, pieces=part, furniture=tuple(_furniture(source, parts, at))) for at, part in enumerate(parts)
    )


def _marks(pieces: Sequence[Piece], profile: Profile) -> list[_Mark]:
    """The title blocks, each with a day that no other has."""
    found: list[_Mark] = []
    days: set[str] = set()
    for at, piece in enumerate(pieces):
        day = _day(piece)
        stop = day and _people_by(pieces, at, profile)
        if not day or stop is None or day in days or (found and at - found[-1].stop < BODY):
            continue
        days.add(day)
        found.append(_Mark(at, int(stop)))
    return found


def _day(piece: Piece) -> str:
    """The day that a title block's line or table gives its meeting; empty where it gives none."""
    if piece.grid is not None:
        rows = (row for row in piece.grid if len(row) > 1 and _is_date_key(row[0].text))
        text = next((cell.text for row in rows for cell in row[1:] if DAY.search(cell.text)), "")
    else:
        text = piece.block.text
        lead, _, rest = text.partition(":")
        keyed = _is_date_key(lead) and bool(rest)
        short = len(text.split()) <= LINE and piece.block.kind != "bullet"
        named = short and bool({"meeting", "minutes", "week"} & set(plain(text).split()))
        text = rest if keyed else text if named else ""
    found = DAY.search(text)
    return plain(found[0]) if found else ""


def _is_date_key(text: str) -> bool:
    return plain(text) in {
        "date",
        "meeting date",
        "date of meeting",
        "date and time",
        "date/time",
        "date & time",
        "when",
    }


def _people_by(pieces: Sequence[Piece], at: int, profile: Profile) -> int | None:
    """Where the title block says who was there, from its day on; `None` where it says nothing of them."""
    for place in range(at, min(len(pieces), at + BLOCK)):
        if any(_names_people(text, profile) for text in _leads(pieces[place])):
            return place
    return None


def _leads(piece: Piece) -> Iterator[str]:
    if piece.grid is not None:
        yield from (row[0].text for row in piece.grid if row)
    else:
        yield piece.block.text.partition(":")[0]


def _names_people(lead: str, profile: Profile) -> bool:
    return len(lead.split()) <= LINE // 3 and whole(lead, profile.structure.attendance)


def _begin(pieces: Sequence[Piece], mark: _Mark) -> int:
    """Where the title block begins: with the short lines right above its first mark that look like a title."""
    at = mark.start
    while at > 0 and _is_title(pieces[at - 1]):
        at -= 1
    return at


def _is_title(piece: Piece) -> bool:
    look, block = piece.look, piece.block
    if piece.grid is not None or block.kind == "bullet" or not 0 < len(block.text.split()) <= LINE:
        return False
    key = block.text.partition(":")
    looks = bool(look.bold or look.underline or look.outline or look.align == "center")
    said = bool(key[1]) and bool(key[2].strip())
    return (looks or said) and not block.text.rstrip().endswith((".", ";", ",", ":"))


def _furniture(source: Source, parts: Sequence[Sequence[Piece]], at: int) -> Iterator[Block]:
    """The furniture of a part's pages: each block goes with the first part that has its page, else with the first."""
    pages = [{piece.block.page for piece in part} - {None} for part in parts]
    for block in source.furniture:
        home = next((n for n, own in enumerate(pages) if block.page in own), 0)
        if home == at:
            yield block
