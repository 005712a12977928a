"""Points where ruling lines cross → the cells between them.

The rule is pdfplumber's (`table.intersections_to_cells`); that one compares every point with every other, and gathers
the lines through two points anew for each pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from minutes_cli.model import Box

Point = tuple[float, float]
Crossings = Mapping[Point, Mapping[str, Sequence[Mapping[str, Any]]]]
"""The upright (`v`) and the level (`h`) lines through each point, as pdfplumber tells them; each line is one object."""


def cells(crossings: Crossings) -> list[Box]:
    """The smallest cell to the lower right of each point that is the corner of one, from left to right."""
    upright = {point: frozenset(map(id, met["v"])) for point, met in crossings.items()}
    level = {point: frozenset(map(id, met["h"])) for point, met in crossings.items()}
    columns: dict[float, list[Point]] = {}
    rows: dict[float, list[Point]] = {}
    made: list[Box] = []
    for point in sorted(crossings, reverse=True):
        x, y = point
        under, beside = columns.setdefault(x, []), rows.setdefault(y, [])
        below = [other for other in reversed(under) if upright[point] & upright[other]]
        right = [other for other in reversed(beside) if level[point] & level[other]]
        corner = next((c for c in _corners(below, right) if c in crossings and _closes(c, x, y, upright, level)), None)
        if corner:
            made.append((*point, *corner))
        under.append(point)
        beside.append(point)
    return made[::-1]


def _corners(below: Sequence[Point], right: Sequence[Point]) -> Iterator[Point]:
    return ((across[0], down[1]) for down in below for across in right)


def _closes(
    corner: Point, x: float, y: float, upright: Mapping[Point, frozenset[int]], level: Mapping[Point, frozenset[int]]
) -> bool:
    """True where lines lead from the corner up to the height `y`, and to the left to `x`."""
    return bool(upright[corner] & upright[corner[0], y]) and bool(level[corner] & level[x, corner[1]])
