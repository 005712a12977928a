"""Text set in columns → the columns in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from minutes_cli.ingest.lines import Line, lines
from minutes_cli.ingest.sheet import Word

_GUTTER = 1.1  # font sizes: the least white between two columns
_LEAST = 5  # lines that stand side by side
_LETTERS = 22  # of a line, in the middle: fewer are a table or a list of names
_FLOWING = 0.25  # of the lines: those that begin with a small letter, in the middle of a sentence


def columns(page: Sequence[Line]) -> list[list[Line]]:
    """The page's lines in groups, each read from the top down: a column, or what stands across all of them."""
    gutter = _gutter(page)
    if gutter is None:
        return [list(page)]
    made: list[list[Line]] = []
    whole = False  # the last group stands across the columns
    for across, stretch in _stretches(page, gutter):
        if not across and _prose(stretch, gutter):
            for side in _sides(stretch, gutter):
                made.extend(columns(lines([word for words in side for word in words], stretch[0].page)))
            whole = False
        elif whole:
            made[-1].extend(stretch)
        else:
            made.append(stretch)
            whole = True
    return made


def _gutter(page: Sequence[Line]) -> float | None:
    """The middle of the white stripe that the most lines leave free between their words; `None` where few do."""
    gaps = [gap for line in page for gap in _gaps(line)]
    best, times = None, _LEAST - 1
    for low, high in gaps:
        x = (low + high) / 2
        count = sum(start <= x <= end for start, end in gaps)
        if count > times:
            best, times = x, count
    return best


def _gaps(line: Line) -> Iterator[tuple[float, float]]:
    if line.gap <= _GUTTER * line.size:
        return
    for left, right in pairwise(line.words):
        if right.x0 - left.x1 > _GUTTER * line.size:
            yield (left.x1, right.x0)


def _stretches(page: Sequence[Line], gutter: float) -> Iterator[tuple[bool, list[Line]]]:
    """The lines in stretches that run across the gutter or leave it free."""
    stretch: list[Line] = []
    across = False
    for line in page:
        crosses = _crosses(line, gutter)
        if stretch and crosses != across:
            yield across, stretch
            stretch = []
        stretch.append(line)
        across = crosses
    if stretch:
        yield across, stretch


def _crosses(line: Line, gutter: float) -> bool:
    if line.x1 < gutter or line.x0 > gutter:
        return False
    return not any(low <= gutter <= high for low, high in _gaps(line))


def _prose(stretch: Sequence[Line], gutter: float) -> bool:
    """True where both sides are running text: several lines of several words, most of them full."""
    return all(_full([words for words in side if words]) for side in _sides(stretch, gutter))


def _sides(stretch: Sequence[Line], gutter: float) -> tuple[list[list[Word]], list[list[Word]]]:
    left = [[word for word in line.words if word.x0 < gutter] for line in stretch]
    right = [[word for word in line.words if word.x0 >= gutter] for line in stretch]
    return left, right


def _full(side: Sequence[Sequence[Word]]) -> bool:
    if len(side) < _LEAST:
        return False
    widths = [words[-1].x1 - words[0].x0 for words in side]
    letters = median(sum(len(word.text) + 1 for word in words) for words in side)
    flowing = sum(words[0].text[0].islower() for words in side)
    return letters >= _LETTERS and median(widths) > 0.75 * max(widths) and flowing >= _FLOWING * len(side)
