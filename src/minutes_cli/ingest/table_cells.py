"""Points where ruling lines cross → the cells between them.

The rule is pdfplumber's (`table.intersections_to_cells`); that one compares every point with every other, and gathers
the lines through two points anew for each pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from minutes_cli.model import Box

Point = tuple[float, float]
Crossings = Mapping[Point, Mapping[str, Sequence[Mapping[str, Any]]]]
"""The upright (`v`) and the level (`h`) lines through each point, as pdfplumber tells them; each line is one object."""


def cells(crossings: Crossings) -> list[Box]:
    """The smallest cell to the lower right of each point that is the corner of one, from left to right."""
    net = _Net(
        {point: frozenset(map(id, met["v"])) for point, met in crossings.items()},
        {point: frozenset(map(id, met["h"])) for point, met in crossings.items()},
    )
    columns: dict[float, list[Point]] = {}
    rows: dict[float, list[Point]] = {}
    made: list[Box] = []
    for point in sorted(crossings, reverse=True):
        under, beside = columns.setdefault(point[0], []), rows.setdefault(point[1], [])
        if corner := next(net.corners(point, under, beside), None):
            made.append((*point, *corner))
        under.append(point)
        beside.append(point)
    return made[::-1]


class _Net(NamedTuple):
    """The upright and the level lines through each point."""

    upright: Mapping[Point, frozenset[int]]
    level: Mapping[Point, frozenset[int]]

    def corners(self, point: Point, under: Sequence[Point], beside: Sequence[Point]) -> Iterator[Point]:
        """The lower right corners of the cells at the point, the nearest first.

        `under` and `beside` are the points straight below it and to its right, the furthest first.
        """
        upright, level = self
        for down in reversed(under):
            if upright[point].isdisjoint(upright[down]):
                continue
            for across in reversed(beside):
                if level[point].isdisjoint(level[across]):
                    continue
                corner = (across[0], down[1])
                if corner in level and not (
                    upright[corner].isdisjoint(upright[across]) or level[corner].isdisjoint(level[down])
                ):
                    yield corner
