"""The measure that text is set in, and what it tells of a line: whether it is full, set apart, or centred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from minutes_cli import regex
from minutes_cli.ingest.pdf.lines import Line
from minutes_cli.ingest.pdf.sequences import Place, numbered
from minutes_cli.value import Value, field, replace

ENDED = regex.compile(r"[.!?:;]['\"’”)\]]*$")
_OPENS = regex.compile(r"['\"‘“(\[]*[A-Z0-9]")
_BROKEN = regex.compile(r"\w-$")
_SLACK = 1.25  # by which a line that ends in no stop may fall short of the measure: its own may be narrower
_NEAR, _STICKS = 60, 15  # points from the end of the measure that a full line ends at, and that one sticks out
_HANGS = 45  # points that the lines of a list entry stand in from its marker
_WIDE = 1.7  # sizes: no lines of one block stand so far from each other unless they are spaced so throughout
_COMMON = 3  # lines that begin at one place make it a left edge


class Area(Value):
    """What text is set in: a page's text area, a column, a cell.

    `pitch` is the usual distance of lines for each font size; `lefts` are the places, in whole points, where lines
    begin so often that none of them is there by being centred. `foot` is how far down the page text reaches.
    `numbered` are the lines that a bare number opens.
    """

    x0: float
    x1: float
    pitch: dict[float, float] = field(default_factory=dict)
    lefts: frozenset[int] = frozenset()
    foot: float = 0.0
    numbered: frozenset[Place] = frozenset()

    @property
    def width(self) -> float:
        """From its left to its right."""
        return self.x1 - self.x0


def measured(pages: Sequence[Sequence[Line]], width: float, foot: float = 0.0) -> Area:
    """The text area that all the pages' lines make together.

    `width` is that of the pages; `foot` is how far down something else than lines reaches.
    """
    every = [line for page in pages for line in page]
    if not every:
        return Area(0, 0, foot=foot)
    left, right = min(line.x0 for line in every), _right(sorted((line.x1 for line in every), reverse=True))
    right = _reached(right, pages, left, width - left)
    foot = max(foot, *(line.box[3] for line in every))
    return Area(left, right, pitches(pages, right), lefts(every), foot, numbered(every))


def _reached(right: float, pages: Sequence[Sequence[Line]], left: float, alike: float) -> float:
    """The end of the measure, by the lines that certainly go on in the next.

    Where more of them end beyond what lines reach again and again, it is there. Where none is full, the margins are
    taken to be alike, if what lines reach is not even half of that, or no three lines may be full.
    """
    pairs = [pair for page in pages for pair in pairwise(page)]
    ends = [above.x1 for above, below in pairs if _goes_on(above, below)]
    beyond = [end for end in ends if end > right + _STICKS]
    full = sum(right - _NEAR < end <= right + _STICKS for end in ends)
    if len(beyond) > full:
        return max(beyond)
    may_be = sum(above.x1 > right - _NEAR and _flows(above, below) for above, below in pairs)
    narrow = right - left < 0.5 * (alike - left)
    return max(right, alike) if may_be < _COMMON or (narrow and not full) else right


def _goes_on(above: Line, below: Line) -> bool:
    """True where the lower line begins small under an upper one without a stop, no further in than an entry's text."""
    beside = -2 < below.x0 - above.x0 < _HANGS
    return beside and below.text[:1].islower() and not ENDED.search(above.text)


def _flows(above: Line, below: Line) -> bool:
    """True where the lower line stands under the upper one and may go on with its sentence."""
    over = below.base > above.base and below.x0 < above.x1 and above.x0 < below.x1
    return over and not (ENDED.search(above.text) and _OPENS.match(below.text))


def column(lines: Sequence[Line], area: Area) -> Area:
    """The area that these lines make alone, on a page of that area."""
    right = _right(sorted((line.x1 for line in lines), reverse=True))
    return replace(area, x0=min(line.x0 for line in lines), x1=right)


def _right(ends: Sequence[float]) -> float:
    """The end of the measure: the furthest place that lines reach again and again, a few that stick out aside."""
    least = max(2, len(ends) // 25)
    few = max(least, len(ends) // 6)
    for index, end in enumerate(ends[: min(few + 1, len(ends) - least)]):
        if end - ends[index + least - 1] < 15:
            return end
    return ends[0]


def lefts(every: Iterable[Line]) -> frozenset[int]:
    """The places, in whole points, where several lines begin."""
    counts = Counter(round(line.x0) for line in every)
    return frozenset(x for x in counts if counts[x - 1] + counts[x] + counts[x + 1] >= _COMMON)


def pitches(groups: Iterable[Sequence[Line]], right: float) -> dict[float, float]:
    """For each font size the usual distance of a full line's baseline from the next one's.

    What is wider than lines of one block mostly stand is it only where a line certainly goes on in the next at that
    distance: else it parts blocks of a line each.
    """
    seen: dict[float, Counter[float]] = {}
    sure: set[tuple[float, float]] = set()
    for group in groups:
        for above, below in pairwise(group):
            apart = below.base - above.base
            if (
                above.page == below.page
                and above.x1 > right - 80
                and 0.9 * above.size < apart < 2.6 * above.size
                and _flows(above, below)
            ):
                size, distance = round(above.size), round(apart * 2) / 2
                seen.setdefault(size, Counter())[distance] += 1
                if _goes_on(above, below):
                    sure.add((size, distance))
    near = {
        size: {gap: count for gap, count in counts.items() if gap <= _WIDE * size or (size, gap) in sure}
        for size, counts in seen.items()
    }
    return {size: min(counts, key=lambda d: (-counts[d], d)) for size, counts in near.items() if counts}


def pitch(area: Area, size: float) -> float:
    """The distance of lines of that size in that area: as measured, or else by the nearest size, or else 1.25 sizes."""
    if (known := area.pitch.get(round(size))) is not None:
        return known
    if area.pitch:
        near = min(area.pitch, key=lambda known: (abs(known - size), known))
        return area.pitch[near] / near * size if near else 1.25 * size
    return 1.25 * size


def apart(above: Line, below: Line, area: Area) -> bool:
    """True where the white between two lines of one page is more than between lines of one block."""
    usual = pitch(area, min(above.size, below.size))
    distance = below.base - above.base
    return above.page == below.page and (distance > usual + max(0.15 * usual, 1.5) or distance < 0.5 * usual)


def centred(line: Line, area: Area) -> bool:
    """True where the line stands in the middle of the measure, and not only by chance."""
    left, right = line.x0 - area.x0, area.x1 - line.x1
    return left > 20 and abs(left - right) < 0.03 * area.width + 3 and round(line.x0) not in area.lefts


def left_free(line: Line, area: Area) -> float:
    """How much of the measure the line leaves free."""
    return area.width - (line.x1 - line.x0) if centred(line, area) else area.x1 - line.x1


def room(above: Line, below: Line, area: Area) -> bool:
    """True where the first word of the line below would have stood in the line above, had the text run on."""
    white = left_free(above, area)
    need = below.words[0].x1 - below.words[0].x0 + 0.8 * above.size
    slack = 1.0 if ENDED.search(above.text) else _SLACK
    if white <= slack * need or _BROKEN.search(above.text):
        return False
    if ENDED.search(above.text) or _OPENS.match(below.text):
        return True
    return white > max(2 * need, 0.3 * area.width)
