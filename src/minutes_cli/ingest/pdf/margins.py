"""A column of short notes at the right of the text, such as the initials of those who are to act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from minutes_cli.ingest.pdf.aligned import parts
from minutes_cli.ingest.pdf.lines import Line
from minutes_cli.ingest.pdf.measure import Area
from minutes_cli.value import Value, field, replace

_GAP = 3.0  # font sizes between the text and the note, at the least
_LONGEST = 24  # letters of a note
_LEAST = 3  # notes that begin at one place
_RIGHT = 0.7  # of the measure: where a note may begin


class Notes(Value):
    """The notes of some lines, by the place in the file of the first word of the line that each stands beside."""

    lines: tuple[Line, ...]
    beside: dict[int, list[Line]] = field(default_factory=dict)


def places(pages: Iterable[Sequence[Line]], area: Area) -> tuple[float, ...]:
    """Where the notes of a document begin: places at the right where short parts of lines begin again and again."""
    starts = sorted(
        part[0].x0
        for page in pages
        for line in page
        for part in parts(line, _GAP)[1:][-1:]
        if part[0].x0 > area.x0 + _RIGHT * area.width and _short(" ".join(word.text for word in part))
    )
    found: list[list[float]] = []
    for x in starts:
        if found and x - found[-1][0] < 4:
            found[-1].append(x)
        else:
            found.append([x])
    return tuple(group[0] for group in found if len(group) >= _LEAST)


def _short(text: str) -> bool:
    return len(text) <= _LONGEST and any(letter.isalpha() for letter in text)


def apart(lines: Sequence[Line], starts: Sequence[float]) -> Notes:
    """The lines without their notes, and the notes."""
    if not starts:
        return Notes(tuple(lines))
    kept: list[Line] = []
    beside: dict[int, list[Line]] = {}
    for line in lines:
        *text, last = parts(line, _GAP)
        if not any(-1 < last[0].x0 - x < 4 for x in starts) or not (text or kept):
            kept.append(line)
            continue
        if text:
            kept.append(replace(line, words=tuple(word for part in text for word in part)))
        beside.setdefault(kept[-1].words[0].order, []).append(Line(last, line.page))
    return Notes(tuple(kept), beside)


def without(lines: Sequence[Line], starts: Sequence[float]) -> list[Line]:
    """The lines without their notes, and without those that stand in several columns, as the rows of a table do."""
    return [line for line in apart(lines, starts).lines if len(parts(line, _GAP)) == 1]
