"""Filled areas → the cells that they ground: word processors paint one cell in strips."""

from __future__ import annotations

from collections.abc import Iterable

from minutes_cli.ingest.pdf.lines import around
from minutes_cli.ingest.sheet import Fill
from minutes_cli.model import Box

_STRIP = 9.0  # points: a fill no wider is the margin of a cell, and no cell alone
_SLACK = 1.0


def grounds(fills: Iterable[Fill]) -> list[Fill]:
    """The cells that are painted, whole: strips painted one after another that fill a rectangle are one."""
    made: list[Fill] = []
    parts: list[Fill] = []
    alone = False  # the last one made is of one part, and so may be the white above the text of a cell
    for fill in fills:
        if parts and (fill.colour != parts[0].colour or not _near(fill, parts)):
            made.extend(parts)
            parts, alone = [], False
        parts.append(fill)
        if whole := _whole(parts):
            if alone and len(parts) > 1 and _over(made[-1], whole):
                whole = Fill(whole.x0, made.pop().top, whole.x1, whole.bottom, whole.colour)
            made.append(whole)
            parts, alone = [], len(parts) == 1
    return [*made, *parts]


def _near(fill: Fill, parts: list[Fill]) -> bool:
    """True where the fill's height overlaps or touches that of those before it."""
    _, top, _, bottom = _box(parts)
    return fill.top <= bottom + _SLACK and fill.bottom >= top - _SLACK


def _whole(parts: list[Fill]) -> Fill | None:
    """The rectangle that the parts fill without a gap, where it is wider than a margin."""
    x0, top, x1, bottom = _box(parts)
    covered = sum((part.x1 - part.x0) * (part.bottom - part.top) for part in parts)
    area = (x1 - x0) * (bottom - top)
    if x1 - x0 <= _STRIP or covered < 0.985 * area or covered > 1.05 * area:
        return None
    return Fill(x0, top, x1, bottom, parts[0].colour)


def _over(upper: Fill, lower: Fill) -> bool:
    """True where the one stands right above the other, as wide and of the same colour."""
    sides = abs(upper.x0 - lower.x0) < _SLACK and abs(upper.x1 - lower.x1) < _SLACK
    return sides and upper.colour == lower.colour and abs(upper.bottom - lower.top) < _SLACK


def _box(parts: list[Fill]) -> Box:
    return around(part[:4] for part in parts)
