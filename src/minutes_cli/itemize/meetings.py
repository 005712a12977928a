"""Several meetings in one file → a document for each: told by an opening that comes again, and by nothing less.

An opening is a short line, or the first row of a table, that carries a counter or a day: "Meeting 2", "Date: 3 May",
"Yard meeting – week 4". Openings alike in look and in words, but for what they count, are a series. A series is of
meetings where what comes below says so each time, in the words of a title block: who was there, when, where. All series
of the document are gathered first; the one that divides it most finely from its start on decides. Days as headings
with nothing of the kind below are not taken for meetings: a note on a week, or a timetable, has them too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from minutes_cli.itemize.counters import counted
from minutes_cli.itemize.words import DAY, among, plain, whole
from minutes_cli.model import Block, Piece, Source
from minutes_cli.profile import Profile

LINE = 12
"""Words that an opening has at most."""
BLOCK = 8
"""Lines after an opening within which its title block speaks."""
MOST = 0.75
"""The share of a series that must show a title block for the rest to count too."""
DAYS = 3
"""Meetings from which the day alone, after the word, is a title: in a file that says of none who was there."""
JOINTS = frozenset({"of", "on", "the", "notes", "for", "from"})


class _Opening(NamedTuple):
    """A line that may open a meeting: its piece, what it shares with its like, and what it counts."""

    at: int
    shape: tuple[object, ...]
    count: tuple[str, ...]
    named: bool
    dated: bool
    bare: bool


@dataclass(frozen=True)
class _Series:
    """Openings of one shape, in order; `strong` are those with the particulars of a meeting below."""

    openings: tuple[_Opening, ...]
    strong: tuple[_Opening, ...]


def split(source: Source, profile: Profile) -> tuple[Source, ...]:
    """The documents of the meetings, in order, each with its pages' furniture; the source itself where it has one.

    Pieces are handed on as they are, so that every block stands in one of the documents, under its own id. What stands
    above the first opening (the title of the file, the body's name) stays with the first meeting and is not repeated;
    lines that stand above every opening alike go with theirs. A table that holds two meetings is not cut.
    """
    starts = _starts(source.pieces, profile)
    if len(starts) < 2:
        return (source,)
    edges = [0, *starts[1:], len(source.pieces)]
    parts = [source.pieces[start:stop] for start, stop in pairwise(edges)]
    return tuple(
        replace(source, pieces=part, furniture=tuple(_furniture(source, parts, at))) for at, part in enumerate(parts)
    )


def _starts(pieces: Sequence[Piece], profile: Profile) -> list[int]:
    """Where the meetings begin; empty where nothing says that there are several."""
    lines = [_lines(piece, profile) for piece in pieces]
    series = [one for one in _series(pieces, lines, profile) if len(one.openings) > 1]
    if not series:
        return []
    finest = max(len(one.openings) for one in series)
    best = min((one for one in series if len(one.openings) >= MOST * finest), key=lambda one: one.openings[0].at)
    first = best.openings[0].at
    shapes = [_shape(piece, said[0] if said else "", profile) for piece, said in zip(pieces, lines, strict=True)]
    return [_begin(opening.at, first, shapes) for opening in best.openings]


def _series(pieces: Sequence[Piece], lines: Sequence[Sequence[str]], profile: Profile) -> Iterator[_Series]:
    """The openings by their shape, those that pass for a series of meetings."""
    groups: dict[tuple[object, ...], list[_Opening]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        found = _opening(at, piece, lines[at], profile)
        if found is not None:
            groups[found.shape].append(found)
    silent = not any(_names_people(text, profile) for said in lines for text in said)
    for group in groups.values():
        if len({opening.count for opening in group}) < 2:
            continue  # a title that runs on, page by page
        strong = [
            one for one, stop in _stretches(group, len(pieces)) if _is_meeting(one, lines[one.at : stop], profile)
        ]
        by_day = silent and len(group) >= DAYS and all(one.dated and one.bare for one in group)
        members = group if by_day or len(strong) >= max(2, MOST * len(group)) else strong
        yield _Series(tuple(_apart(members)), tuple(strong))
