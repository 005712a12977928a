"""Lines → blocks: wrapped lines, list entries, paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli import regex
from minutes_cli.ingest.markers import symbol, typed
from minutes_cli.ingest.pdf.lines import Line, around
from minutes_cli.ingest.pdf.marking import marked
from minutes_cli.ingest.pdf.measure import ENDED, Area, apart, centred, left_free, room
from minutes_cli.model import Box
from minutes_cli.value import Value, replace

_INDENT = 60.0  # points: no first line is indented further
_SHORT = 0.2  # of the measure: a line that leaves that much was broken by its writer
_CAPITALS = 4  # letters of a name that is written in capitals
_UNENDED = regex.compile(r"(?:^|\s)(?:the|an?|of|and|or|its|their|our)$")  # no block ends in such a word
_CLAUSE = regex.compile(r"(?:[A-Z]{2,}[,:]? ){2}|(?:WHEREAS|RESOLVED|THEREFORE|MOVED|ACTION|AGREED)\b")


class Para(Value):
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
        first = self.lines[0]
        return around(line.box for line in self.lines if line.page == first.page) if len(self.lines) > 1 else first.box


def _restyled(para: Sequence[Line], line: Line, below: Line | None, area: Area) -> bool:
    """True where the line is set in another type than the block: a heading above its text, or under another's."""
    above = para[-1]
    if abs(above.size - line.size) > 0.09 * max(above.size, line.size):
        return True
    if all(one.bold for one in para) and not line.bold and not line.words[0].face.bold:
        return True
    if line.bold and not above.bold and above.marker is not None and line.x0 < above.text_x - 0.6 * line.size:
        return line.text[:1].isupper()  # out of a list, at its marker or further out
    if not line.bold or above.words[-1].face.bold or not (ENDED.search(above.text) or _told(above)):
        return False
    tail = line.text.endswith(".") or below is None or apart(line, below, area) or below.bold  # and no heading
    return not tail or room(above, line, area)


def _told(line: Line) -> bool:
    """True where the line ends in a word that tells how a vote went, in capitals: "CARRIED"."""
    last = line.words[-1].text
    return last.isupper() and len(last) > _CAPITALS and not line.text.isupper()


def _shifted(para: Sequence[Line], line: Line, area: Area) -> bool:
    """True where the line begins at another place than the block's next line would."""
    above, near = para[-1], 0.6 * line.size
    if centred(above, area) and centred(line, area):
        return False
    if len(para) > 1:
        return abs(line.x0 - above.x0) > near
    if above.marker is not None and (line.x0 >= above.x0 - near):
        return line.x0 > above.text_x + near
    return above.x0 - line.x0 > _INDENT


def _clause(above: Line, line: Line) -> bool:
    """True where a clause of a resolution begins, which always stands by itself."""
    return bool(ENDED.search(above.text) and _CLAUSE.match(line.text))


def paragraphs(lines: Sequence[Line], area: Area) -> list[Para]:
    """The lines of one area, from the top down, as blocks."""
    groups: list[list[Line]] = []
    known = marked(lines, area)
    for line, below in zip(known, [*known[1:], None], strict=False):
        if len(line.words) == 1 and symbol(line.words[0]) not in {None, "o"}:
            continue  # a bullet with nothing beside it; an "o" may be a word
        if groups and not _opens(groups[-1], line, below, area):
            groups[-1].append(line)
        else:
            groups.append([line])
    made, bottom = [], None
    for group in groups:
        before = 0.0 if bottom is None else max(0.0, group[0].box[1] - bottom)
        made.append(Para(tuple(group), area, round(before, 1)))
        bottom = group[-1].box[3]
    return made


def _opens(para: Sequence[Line], line: Line, below: Line | None, area: Area) -> bool:
    above = para[-1]
    if line.marker is not None or apart(above, line, area) or _clause(above, line):
        return True
    if _goes_on_in_capitals(para, line):
        return False
    tagged = _tagged_apart(above, line)
    if tagged is not None:
        flows = above.text.endswith("-") or _UNENDED.search(above.text) is not None
        flows = flows or (not ENDED.search(above.text) and line.text[:1].islower())
        if tagged:
            return not flows
        return room(above, line, area) and left_free(above, area) > _SHORT * area.width
    return _restyled(para, line, below, area) or _shifted(para, line, area) or room(above, line, area)


def _goes_on_in_capitals(para: Sequence[Line], line: Line) -> bool:
    """Whether a numbered title all in capitals goes on, its lines hanging from its number however short they are."""
    first, above = para[0], para[-1]
    if first.marker is None or ENDED.search(above.text) or abs(above.size - line.size) > 0.09 * line.size:
        return False
    hangs = abs(line.x0 - first.text_x) < 0.4 * line.size
    return hangs and line.text.isupper() and above.text.isupper() and typed(line.words[0].text) is None


def _tagged_apart(above: Line, line: Line) -> bool | None:
    """Whether a tagged PDF has the two lines in two blocks; `None` where it does not say."""
    if above.tag is None or line.tag is None or not (above.tag.kind and line.tag.kind):
        return None
    return above.tag.block != line.tag.block


def goes_on(above: Para, below: Para) -> bool:
    """True where a block at a page's top is the rest of the one at the foot of the page before."""
    last, first = above.lines[-1], below.lines[0]
    return not (
        first.marker is not None
        or _restyled(above.lines, first, None, below.area)
        or room(last, first, above.area)
        or (ENDED.search(last.text) and abs(first.x0 - last.x0) > first.size)
        or _clause(last, first)
    )


def joined(above: Para, below: Para) -> Para:
    """The two as one block, in its first part's place."""
    return replace(above, lines=above.lines + below.lines)


def levelled(paras: Sequence[Para]) -> list[Para]:
    """The blocks with the level of each list entry by the indents of the entries above it."""
    made, stack = [], list[float]()
    for para in paras:
        x = para.lines[0].x0
        if para.marker is None:
            if stack and x <= stack[0] + 4 and all(line.bold for line in para.lines):
                stack.clear()  # a heading: the list under it begins anew
            made.append(para)
            continue
        while stack and x < stack[-1] - 4:
            stack.pop()
        if not stack or x > stack[-1] + 4:
            stack.append(x)
        made.append(Para(para.lines, para.area, para.space_before, len(stack)))
    return made
