"""Lines → blocks: wrapped lines, list entries, paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutes_cli.ingest import markers
from minutes_cli.ingest.lines import Line, around
from minutes_cli.model import Box

_ENDED = re.compile(r"[.!?:;]['\"’”)\]]*$")
_OPENS = re.compile(r"['\"‘“(\[]*[A-Z0-9]")


@dataclass(frozen=True)
class Area:
    """What text is set in: a page's text area, a column, a cell. `pitch` is a font size's distance of lines."""

    x0: float
    x1: float
    pitch: dict[float, float]

    @property
    def width(self) -> float:
        """From its left to its right."""
        return self.x1 - self.x0


@dataclass(frozen=True)
class Para:
    """The lines of one block."""

    lines: tuple[Line, ...]
    area: Area
    space_before: float = 0.0
    level: int = 0

    @property
    def marker(self) -> str | None:
        """The marker of its first line."""
        return self.lines[0].marker

    @property
    def box(self) -> Box:
        """The place of its lines on the page where it begins."""
        return around(line.box for line in self.lines if line.page == self.lines[0].page)


def pitches(groups: Iterable[Sequence[Line]], right: float) -> dict[float, float]:
    """For each font size the usual distance of a full line's baseline from the next one's."""
    seen: dict[float, Counter[float]] = {}
    for group in groups:
        for above, below in pairwise(group):
            apart = below.base - above.base
            if above.page == below.page and above.x1 > right - 80 and 0.9 * above.size < apart < 2.6 * above.size:
                seen.setdefault(round(above.size), Counter())[round(apart * 2) / 2] += 1
    return {size: min(counts, key=lambda d: (-counts[d], d)) for size, counts in seen.items()}


def pitch(area: Area, size: float) -> float:
    """The distance of lines of that size in that area: as measured, or else of the nearest size, or else 1.25 sizes."""
    if (known := area.pitch.get(round(size))) is not None:
        return known
    if area.pitch:
        near = min(area.pitch, key=lambda known: (abs(known - size), known))
        return area.pitch[near] / near * size if near else 1.25 * size
    return 1.25 * size


def marked(lines: Sequence[Line], area: Area) -> list[Line]:
    """The lines, each with its marker where what it begins with is one."""
    made: list[Line] = []
    for index, line in enumerate(lines):
        found = markers.candidate(line.words) if len(line.words) > 1 else None
        after = lines[index + 1] if index + 1 < len(lines) else None
        if found and _credible(found, line, made, after, area):
            made.append(replace(line, marker=found.text))
        else:
            made.append(line)
    return made


def _credible(found: markers.Candidate, line: Line, above: Sequence[Line], below: Line | None, area: Area) -> bool:
    if found.kind == "bullet":
        return True
    gap = line.words[1].x0 - line.words[0].x1
    wide = gap > (0.9 if found.kind in ("bare", "reference") else 0.5) * line.size
    hangs = below is not None and abs(below.x0 - line.words[1].x0) < 2 and below.x0 - line.x0 > 0.8 * line.size
    if found.kind in ("bare", "reference"):
        return wide and gap < 8 * line.size
    if wide or hangs:
        return True
    opens = not above or _apart(above[-1], line, area) or _room(above[-1], line, area) or above[-1].marker is not None
    if found.kind == "letter" and found.text[0].isupper():
        return False
    return opens


def _apart(above: Line, below: Line, area: Area) -> bool:
    usual = pitch(area, min(above.size, below.size))
    apart = below.base - above.base
    return above.page == below.page and (apart > usual + max(0.15 * usual, 1.5) or apart < 0.5 * usual)


def _centred(line: Line, area: Area) -> bool:
    left, right = line.x0 - area.x0, area.x1 - line.x1
    return left > 20 and abs(left - right) < 0.03 * area.width + 3


def _room(above: Line, below: Line, area: Area) -> bool:
    """True where the first word of the line below would have stood in the line above, had the text run on."""
    room = area.x1 - above.x1
    if _centred(above, area):
        room = area.width - (above.x1 - above.x0)
    need = below.words[0].x1 - below.words[0].x0 + 0.8 * above.size
    if room <= need:
        return False
    if _ENDED.search(above.text) or _OPENS.match(below.text):
        return True
    return room > max(2 * need, 0.3 * area.width)


def _restyled(para: Sequence[Line], line: Line) -> bool:
    above = para[-1]
    if abs(above.size - line.size) > 0.09 * max(above.size, line.size):
        return True
    if all(one.bold for one in para) and not line.bold and not line.words[0].face.bold:
        return True
    return line.bold and not above.words[-1].face.bold and bool(_ENDED.search(above.text))


def _shifted(para: Sequence[Line], line: Line, area: Area) -> bool:
    """True where the line begins at another place than the block's next line would."""
    above, near = para[-1], 0.6 * line.size
    if _centred(above, area) and _centred(line, area):
        return False
    if len(para) > 1:
        return abs(line.x0 - above.x0) > near
    if above.marker is not None and (line.x0 >= above.x0 - near):
        return line.x0 > above.text_x + near
    return False


def paragraphs(lines: Sequence[Line], area: Area) -> list[Para]:
    """The lines of one area, from the top down, as blocks."""
    groups: list[list[Line]] = []
    for line in marked(lines, area):
        if groups and not _opens(groups[-1], line, area):
            groups[-1].append(line)
        else:
            groups.append([line])
    made, bottom = [], None
    for group in groups:
        before = 0.0 if bottom is None else max(0.0, group[0].box[1] - bottom)
        made.append(Para(tuple(group), area, round(before, 1)))
        bottom = group[-1].box[3]
    return made


def _opens(para: Sequence[Line], line: Line, area: Area) -> bool:
    return (
        line.marker is not None
        or _apart(para[-1], line, area)
        or _restyled(para, line)
        or _shifted(para, line, area)
        or _room(para[-1], line, area)
    )


def goes_on(above: Para, below: Para) -> bool:
    """True where a block at a page's top is the rest of the one at the foot of the page before."""
    last, first = above.lines[-1], below.lines[0]
    return not (
        first.marker is not None
        or _restyled(above.lines, first)
        or _room(last, first, above.area)
        or (_ENDED.search(last.text) and abs(first.x0 - last.x0) > first.size)
    )


def joined(above: Para, below: Para) -> Para:
    """The two as one block, in its first part's place."""
    return replace(above, lines=above.lines + below.lines)


def levelled(paras: Sequence[Para]) -> list[Para]:
    """The blocks with the level of each list entry by the indents of the entries above it."""
    made, stack = [], list[float]()
    for para in paras:
        if para.marker is None:
            made.append(para)
            continue
        x = para.lines[0].x0
        while stack and x < stack[-1] - 4:
            stack.pop()
        if not stack or x > stack[-1] + 4:
            stack.append(x)
        made.append(replace(para, level=len(stack)))
    return made
