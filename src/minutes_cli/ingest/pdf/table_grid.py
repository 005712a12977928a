"""The ruling lines of a page → the boxes of its tables' cells.

The steps are those of pdfplumber's table finder, on lines that PDFium gave. What they cannot see is put in first:
painted cells count as ruled, and where a table leaves a row without lines the lines of its other rows are drawn on.
What they take for one table because two touch is parted where their columns differ.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from minutes_cli.ingest.pdf import table_cells, table_lines
from minutes_cli.ingest.pdf.fills import grounds
from minutes_cli.ingest.sheet import Rule, Sheet, Word
from minutes_cli.model import Box

_LEAST = 4  # lines: fewer make no cell
_SHORTEST = 3.0  # points: a shorter line rules nothing
_DOT = 1.0  # points: a shorter one is not even a part of a line
_SLACK = 3.0  # points within which two lines are at one place
_ORDER = attrgetter("order")


def grids(sheet: Sheet, every: Inside) -> list[list[Box]]:
    """The cells' boxes of each table that the page's lines and painted cells draw; `every` has the page's words."""
    rules = [_thin(rule) for rule in sheet.rules]
    rules += [side for fill in grounds(fill for fill in sheet.fills if fill.shaded) for side in _sides(fill[:4])]
    rules = [rule for rule in rules if _length(rule) >= _SHORTEST]
    if len(rules) < _LEAST:
        return []
    found = _found(rules)
    drawn_on = list(_drawn_on(every, rules, found))
    if drawn_on:
        found = _found(rules + drawn_on)
    return [part for table in found for part in _parted(table)]


def _found(rules: Sequence[Rule]) -> list[list[Box]]:
    drawn = table_lines.strokes((rule for rule in rules if _length(rule) >= _DOT), _SLACK)
    upright, level = ([stroke for stroke in some if stroke[2] - stroke[1] >= _SHORTEST] for some in drawn)
    return table_cells.tables(table_cells.cells(table_cells.crossings(upright, level, _SLACK)))


def _length(rule: Rule) -> float:
    return max(rule.x1 - rule.x0, rule.bottom - rule.top)


def _parted(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """The cells as tables of their own wherever no line between columns goes on from one row to the next."""
    part: list[Box] = []
    outer = (min(box[0] for box in boxes), max(box[2] for box in boxes))
    for row in _rows(boxes):
        inner, above = _inner(row, outer), _inner(part, outer)
        if inner and above and not any(abs(x - y) <= _SLACK for x in inner for y in above):
            yield part
            part = []
        part = [*part, *row]
    yield part


def _rows(boxes: Sequence[Box]) -> list[list[Box]]:
    """The cells in stretches from one level line to the next that no cell crosses."""
    rows: list[list[Box]] = []
    foot = 0.0
    for box in sorted(boxes, key=lambda box: (box[1], box[0])):
        if rows and box[1] < foot - _SLACK:
            rows[-1].append(box)
        else:
            rows.append([box])
        foot = max(foot, box[3])
    return rows


def _inner(boxes: Sequence[Box], outer: tuple[float, float]) -> list[float]:
    """The places of the lines between the columns, without the table's outer two."""
    places = stops([x for box in boxes for x in (box[0], box[2])])
    return [x for x in places if min(abs(x - outer[0]), abs(x - outer[1])) > _SLACK]


def _thin(rule: Rule) -> Rule:
    """The line in the middle of a thin rectangle."""
    x0, top, x1, bottom = rule
    if rule.level:
        return Rule(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
    return Rule((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)


def _sides(box: Box) -> tuple[Rule, Rule, Rule, Rule]:
    x0, top, x1, bottom = box
    return (Rule(x0, top, x1, top), Rule(x0, bottom, x1, bottom), Rule(x0, top, x0, bottom), Rule(x1, top, x1, bottom))


def stops(values: Sequence[float], slack: float = _SLACK) -> list[float]:
    """The distinct values, those within `slack` of each other as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > slack:
            found.append(value)
    return found


def _drawn_on(every: Inside, rules: Sequence[Rule], found: Sequence[Sequence[Box]]) -> Iterator[Rule]:
    """The lines that rows without lines of their own would have, where words stand in no cell."""
    held = {word.order for table in found for box in table for word in every.of(box)}
    loose = Inside([word for word in every.words if word.order not in held])
    upright = [rule for rule in rules if not rule.level]
    for top, bottom in _bands(upright):
        xs = stops([rule.x0 for rule in upright if rule.top < bottom and rule.bottom > top])
        inside = loose.of((xs[0], top, xs[-1], bottom))
        if len(xs) < 3 or not inside:
            continue
        ys = stops([top, bottom, *(rule.top for rule in rules if rule.level and top <= rule.top <= bottom)])
        for high, low in pairwise(ys):
            row = [word for word in inside if high <= (word.top + word.bottom) / 2 <= low]
            if row:
                yield from _row(xs, high, low, row)


def _row(xs: Sequence[float], high: float, low: float, words: Sequence[Word]) -> Iterator[Rule]:
    free = [x for x in xs if not any(word.x0 < x - 1 and word.x1 > x + 1 for word in words)]
    if len(free) > 2:
        yield Rule(xs[0], high, xs[-1], high)
        yield Rule(xs[0], low, xs[-1], low)
        yield from (Rule(x, high, x, low) for x in free)


def _bands(upright: Sequence[Rule]) -> list[tuple[float, float]]:
    """The stretches of the page's height along which upright lines run on."""
    bands: list[tuple[float, float]] = []
    for rule in sorted(upright, key=lambda rule: rule.top):
        if bands and rule.top <= bands[-1][1] + _SLACK:
            bands[-1] = (bands[-1][0], max(bands[-1][1], rule.bottom))
        else:
            bands.append((rule.top, rule.bottom))
    return bands


class Inside:
    """Words by their height on the page, so that those in a box are found without looking at all of them."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self._found: dict[Box, list[Word]] = {}

    def of(self, box: Box) -> list[Word]:
        """The words whose middle lies in the box, in the order of the file."""
        if (known := self._found.get(box)) is not None:
            return known
        x0, top, x1, bottom = box
        heights, words = self._level
        near = words[bisect_left(heights, top) : bisect_right(heights, bottom)]
        found = [word for word in near if x0 <= (word.x0 + word.x1) / 2 <= x1]
        found.sort(key=_ORDER)
        self._found[box] = found
        return found

    @cached_property
    def _level(self) -> tuple[list[float], list[Word]]:
        """The upright words from the top down, and the heights of their middles."""
        level = sorted(((word.top + word.bottom) / 2, word.order, word) for word in self.words if not word.turn)
        return [height for height, _, _ in level], [word for _, _, word in level]
