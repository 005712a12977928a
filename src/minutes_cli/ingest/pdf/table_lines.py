"""Pieces of ruling lines → whole lines: what is drawn in parts, or twice side by side, is one line to the eye.

The rule is pdfplumber's (`table.merge_edges`); that one keeps a line as a dictionary and copies it at each step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutes_cli.ingest.sheet import Rule

Stroke = tuple[float, float, float]
"""An upright line's x, top and bottom, or a level line's y, left and right."""


def strokes(rules: Iterable[Rule], slack: float) -> tuple[list[Stroke], list[Stroke]]:
    """The upright and the level lines; pieces of a line, and lines side by side, that are within `slack` are one."""
    upright, level = list[Stroke](), list[Stroke]()
    for rule in rules:
        if rule.level:
            level.append((rule.top, rule.x0, rule.x1))
        else:
            upright.append((rule.x0, rule.top, rule.bottom))
    return list(_merged(upright, slack)), list(_merged(level, slack))


def _merged(drawn: Iterable[Stroke], slack: float) -> Iterator[Stroke]:
    for near in _side_by_side(sorted(drawn), slack):
        at = sum(place for place, _, _ in near) / len(near)
        first, *rest = sorted((start, end) for _, start, end in near)
        start, end = first
        for next_start, next_end in rest:
            if next_start > end + slack:
                yield at, start, end
                start, end = next_start, next_end
            elif next_end > end:
                end = next_end
        yield at, start, end


def _side_by_side(ordered: Iterable[Stroke], slack: float) -> Iterator[list[Stroke]]:
    """The lines in groups, each line of which is within `slack` of the one before it."""
    near: list[Stroke] = []
    for stroke in ordered:
        if near and stroke[0] > near[-1][0] + slack:
            yield near
            near = []
        near.append(stroke)
    if near:
        yield near
