"""Ruling lines → the cells between them, and the tables that the cells make.

The rules are pdfplumber's (`table.edges_to_intersections`, `intersections_to_cells`, `cells_to_tables`); that one
compares every line, point and cell with every other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from minutes_cli.ingest.pdf.table_lines import Stroke
from minutes_cli.model import Box

Point = tuple[float, float]


class Met(NamedTuple):
    """The upright and the level lines through a point, a bit for each."""

    upright: int
    level: int


def crossings(upright: Iterable[Stroke], level: Iterable[Stroke], slack: float) -> dict[Point, Met]:
    """The points where lines cross, or come within `slack` of it."""
    found: dict[Point, Met] = {}
    rows = sorted(level)
    lowest, highest = [y + slack for y, _, _ in rows], [y - slack for y, _, _ in rows]
    for at, (x, top, bottom) in enumerate(upright):
        for row in range(bisect_left(lowest, top), bisect_right(highest, bottom)):
            y, left, right = rows[row]
            if left - slack <= x <= right + slack:
                met = found.get((x, y), (0, 0))
                found[x, y] = Met(met[0] | 1 << at, met[1] | 1 << row)
    return found


def cells(met: Mapping[Point, Met]) -> list[Box]:
    """The smallest cell to the lower right of each point that is the corner of one, from left to right."""
    columns: dict[float, list[Point]] = {}
    rows: dict[float, list[Point]] = {}
    made: list[Box] = []
    for point in sorted(met, reverse=True):
        under, beside = columns.setdefault(point[0], []), rows.setdefault(point[1], [])
        if corner := _corner(met, point, under, beside):
            made.append((*point, *corner))
        under.append(point)
        beside.append(point)
    return made[::-1]


def _corner(met: Mapping[Point, Met], point: Point, under: Sequence[Point], beside: Sequence[Point]) -> Point | None:
    """The lower right corner of the smallest cell at the point.

    `under` and `beside` are the points straight below it and to its right, the furthest first.
    """
    upright, level = met[point]
    for down in reversed(under):
        if not upright & met[down].upright:
            continue
        for across in reversed(beside):
            if not level & met[across].level:
                continue
            corner = (across[0], down[1])
            last = met.get(corner)
            if last and last.upright & met[across].upright and last.level & met[down].level:
                return corner
    return None


def tables(boxes: Iterable[Box]) -> list[list[Box]]:
    """The cells in groups that hang together by their corners, from the top down; one cell alone is none."""
    groups: dict[Point, list[Box]] = {}  # by the corners of the cells in them
    for box in boxes:
        x0, top, x1, bottom = box
        corners = ((x0, top), (x0, bottom), (x1, top), (x1, bottom))
        near = {id(group): group for corner in corners if (group := groups.get(corner))}
        whole = max(near.values(), key=len, default=[])
        for group in near.values():
            if group is not whole:
                whole.extend(group)
                for a, b, c, d in group:
                    groups[a, b] = groups[a, d] = groups[c, b] = groups[c, d] = whole
        whole.append(box)
        groups.update(dict.fromkeys(corners, whole))
    found = {id(group): group for group in groups.values() if len(group) > 1}
    return sorted(found.values(), key=lambda group: min((box[1], box[0]) for box in group))
