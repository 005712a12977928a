"""Numbers without a full stop ("1 Apologies"): markers only where they count up over the whole document."""

from __future__ import annotations

from collections.abc import Iterable

from minutes_cli.ingest.pdf.lines import Line

Place = tuple[int, int]
"""A page, and the place in its file of a line's first word."""


def place(line: Line) -> Place:
    """Where the line stands: the same for the line with and without its marker."""
    return (line.page, line.words[0].order)


def numbered(lines: Iterable[Line]) -> frozenset[Place]:
    """The lines that begin with a number of a row that runs 1, 2, … in one place and one type, a heading's."""
    rows: dict[tuple[int, bool, int], list[Line]] = {}
    for line in lines:
        first = line.words[0]
        if first.text.isdecimal() and len(first.text) <= 2 and len(line.words) > 1 and line.words[1].text[:1].isupper():
            row = rows.setdefault((round(line.x0 / 4), line.words[-1].face.bold, round(line.size)), [])
            if int(first.text) == len(row) + 1:
                row.append(line)
    return frozenset(place(line) for row in rows.values() if _headings(row) for line in row)


def _headings(row: list[Line]) -> bool:
    return len(row) >= 2 and all(line.bold or len(line.words) <= 8 for line in row)
