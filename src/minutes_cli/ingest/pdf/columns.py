"""Text set in columns → the columns in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from minutes_cli.ingest.pdf.lines import Line, lines
from minutes_cli.ingest.sheet import Word

_GUTTER = 1.1  # font sizes: the least white between two columns
_LEAST = 5  # lines that stand side by side
_LETTERS = 22  # of a line, in the middle: fewer are a table or a list of names
_FILLED = 0.35  # of the lines: those that are as long as the longest, or nearly
_FLOWING = 0.25  # of the lines: those that begin with a small letter, in the middle of a sentence


def columns(page: Sequence[Line]) -> list[list[Line]]:
    """The page's lines in groups, each read from the top down: a column, or what stands across all of them."""
    gutter = _gutter(page)
    if gutter is None:
        return [list(page)]
    made: list[list[Line]] = []
    whole = False  # the last group stands across the columns
    for across, stretch in _begun(list(_stretches(page, gutter)), gutter):
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
    """Left of the second column: where, in the middle of the page, the most lines begin; `None` where few do."""
    left, right = min(line.x0 for line in page), max(line.x1 for line in page)
    low, high = left + 0.2 * (right - left), left + 0.8 * (right - left)
    starts = Counter(round(x) for line in page for x in (line.x0, *(end for _, end in _gaps(line))) if low < x < high)
    near = {x: starts[x - 1] + starts[x] + starts[x + 1] for x in starts}
    best = max(near, key=lambda x: (near[x], -x), default=0)
    return best - 2.5 if best and near[best] >= _LEAST else None


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


def _begun(stretches: list[tuple[bool, list[Line]]], gutter: float) -> list[tuple[bool, list[Line]]]:
    """The stretches, the last short lines of what stands across the page taken out of the columns under it."""
    made: list[tuple[bool, list[Line]]] = []
    for across, stretch in stretches:
        tops = [word.top for line in stretch for word in line.words if word.x0 >= gutter]
        head = [line for line in stretch if tops and line.box[3] <= min(tops) + 1]
        if across or not made or not head:
            made.append((across, stretch))
        else:
            made[-1] = (True, [*made[-1][1], *head])
            made.append((False, stretch[len(head) :]))
    return made


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
    filled = sum(width > 0.75 * max(widths) for width in widths)
    return letters >= _LETTERS and filled >= _FILLED * len(side) and flowing >= _FLOWING * len(side)
