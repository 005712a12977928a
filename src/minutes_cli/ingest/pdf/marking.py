"""Which lines open a list entry: what looks like a marker is one only where its neighbours bear it out."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli import regex
from minutes_cli.ingest import markers
from minutes_cli.ingest.markers import Candidate
from minutes_cli.ingest.pdf.lines import Line
from minutes_cli.ingest.pdf.measure import ENDED, Area, apart, room
from minutes_cli.ingest.pdf.sequences import place

_BARE = ("bare", "reference")
_DIGITS = 2
_BESIDE = 3.0  # points
_RECENT = 12  # entries
_UNENDED = regex.compile(r"(?:[–—]|[,a-z])$")


def marked(lines: Sequence[Line], area: Area) -> list[Line]:
    """The lines, each with its marker where what it begins with is one."""
    made: list[Line] = []
    entries: list[tuple[Candidate, float]] = []
    for index, plain in enumerate(lines):
        following = lines[index + 1 : index + 1 + _RECENT]
        line = _unglued(plain, entries, following)
        found = markers.candidate(line.words) if len(line.words) > 1 else None
        if found and _credible(found, line, above=made, entries=entries, following=following, area=area):
            entries.append((found, line.x0))
            made.append(Line(line.words, line.page, found.text))
        else:
            made.append(plain)
    return made


def _unglued(line: Line, entries: Sequence[tuple[Candidate, float]], following: Sequence[Line]) -> Line:
    """The line with a marker that stands against its first word as a word of its own."""
    first = line.words[0]
    cut = markers.glued(first) or _next(line, entries, following)
    if not cut:
        return line
    x = first.x0 + (first.x1 - first.x0) * cut / len(first.text)
    head = first._replace(text=first.text[:cut], x1=x)
    return Line((head, first._replace(text=first.text[cut:], x0=x), *line.words[1:]), line.page)


def _next(line: Line, entries: Sequence[tuple[Candidate, float]], following: Sequence[Line]) -> int:
    """How many letters of the first word are the marker that an entry at this place, or one below, makes one expect."""
    found = _front(line)
    if found is None or line.words[0].text[len(found.text) : len(found.text) + 1].isdigit():
        return 0
    return len(found.text) if _runs_on(found, line, entries) or _goes_on(found, line, following) else 0


def _front(line: Line) -> Candidate | None:
    """The number or letter with a full stop before other letters with which the first word begins."""
    head, stop, rest = line.words[0].text.partition(".")
    number = head.isdecimal() and len(head) <= _DIGITS
    if not (stop and rest) or not (number or (len(head) == 1 and head.isalpha())):
        return None
    return Candidate("number" if number else "letter", head + stop)


def _runs_on(found: Candidate, line: Line, entries: Sequence[tuple[Candidate, float]]) -> bool:
    """Whether it comes after the marker of an entry at the same place."""
    return any(abs(x - line.x0) < _BESIDE and markers.follows(one, found) for one, x in entries[-_RECENT:])


def _goes_on(found: Candidate, line: Line, following: Sequence[Line]) -> bool:
    """Whether it is the first letter of a row that the next line at the same place goes on with."""
    if found.kind != "letter" or found.text.strip("().").lower() != "a":
        return False
    other = next((one for one in following if abs(one.x0 - line.x0) < _BESIDE), None)
    then = (_front(other) or markers.candidate(other.words)) if other else None
    return then is not None and markers.follows(found, then)


def _credible(
    found: Candidate,
    line: Line,
    *,
    above: Sequence[Line],
    entries: Sequence[tuple[Candidate, float]],
    following: Sequence[Line],
    area: Area,
) -> bool:
    if found.kind == "bullet":
        return True
    gap = line.words[1].x0 - line.words[0].x1
    if found.kind in _BARE:
        if place(line) in area.numbered and (not above or _opens(above[-1], line, area)):
            return True
        return 0.9 * line.size < gap < 8 * line.size
    runs_on = _runs_on(found, line, entries) or _goes_on(found, line, following)
    metres = found.text[-1].isdigit() and line.words[1].text[:1].islower()  # as in "3.2 metres"
    prose = metres or (not runs_on and bool(above) and _wrapped(above[-1], found, line, area))
    if prose or runs_on or gap > 0.7 * line.size or _hangs(line, following[0] if following else None):
        return not prose
    again = any(abs(x - line.x0) < _BESIDE and one == found for one, x in entries)  # a lone "A.", where others begin
    initial = found.kind == "letter" and found.text[0].isupper() and not again
    return not initial and (not above or _opens(above[-1], line, area))


def _wrapped(above: Line, found: Candidate, line: Line, area: Area) -> bool:
    """True where a number is but the next word of a sentence: under a full line of prose at the same left edge."""
    return (
        found.kind == "number"
        and above.marker is None
        and found.text[-1] == "."
        and found.text != "1."
        and abs(above.x0 - line.x0) < _BESIDE
        and above.x1 > area.x1 - line.size
        and not apart(above, line, area)
        and above.page == line.page
        and bool(_UNENDED.search(above.text))
    )


def _hangs(line: Line, below: Line | None) -> bool:
    """True where the line below begins under the text, to the right of what may be the marker."""
    return (
        below is not None
        and abs(below.x0 - line.words[1].x0) < 2
        and below.x0 - line.x0 > 0.8 * line.size
        and below.base - line.base < 2 * line.size
    )


def _opens(above: Line, line: Line, area: Area) -> bool:
    """True where the line begins something new by the look of the line above it."""
    if above.page != line.page or apart(above, line, area):
        return True
    return (bool(ENDED.search(above.text) or above.marker) and room(above, line, area)) or area.x1 - above.x1 > (
        0.3 * area.width
    )
