"""Letters with faces → lines of text with the extents of what is bold, italic and underlined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from minutes_cli.ingest.runs import Letters
from minutes_cli.ingest.typedmarkers import split_marker
from minutes_cli.model import Extent

_WIDE = re.compile(r"[^\S\t\n ]")
"""White space other than the tab, the line feed and the space: a no-break space is a space to a reader."""
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_LINES = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r" {2,}")


class Line(NamedTuple):
    """A line as printed: its text without white space at the ends, and how it is set.

    `lead` has the white space that was cut off its start (tabs and spaces, which indent it).
    """

    text: str
    bold: tuple[Extent, ...]
    italic: tuple[Extent, ...]
    underline: tuple[Extent, ...]
    size: float | None
    font: str | None
    lead: str


def lines(letters: Iterable[Letters], *, listed: bool) -> list[Line]:
    """The lines of a paragraph, those without text included; `listed` where it is an entry of a list.

    A break typed inside a sentence, or inside a list entry, only wraps it: what follows stays on the line.
    """
    found: list[Line] = []
    parts: list[list[Letters]] = []
    for part in _broken(letters):
        line = _line(part)
        if found and _goes_on(found[-1], line, listed=listed and len(found) == 1):
            parts[-1] = [*parts[-1], Letters(" ", part[0].face), *part]
            found[-1] = _line(parts[-1])
        else:
            found.append(line)
            parts.append(part)
    return found


def _goes_on(above: Line, line: Line, *, listed: bool) -> bool:
    """Whether a line goes on with the sentence, or the list entry, of the line above it."""
    if not above.text or not line.text or split_marker(line.text)[0]:
        return False
    if line.text[0].islower() and above.text[-1] not in ".!?:;":
        return True
    return listed and (_weight(above) == _weight(line))


def _weight(line: Line) -> tuple[bool, bool]:
    whole = ((0, len(line.text)),)
    return line.bold == whole, line.underline == whole


def _broken(letters: Iterable[Letters]) -> Iterator[list[Letters]]:
    line: list[Letters] = []
    for one in letters:
        parts = _LINES.split(one.text)
        for at, part in enumerate(parts):
            if at:
                yield line
                line = []
            if part:
                line.append(one if len(parts) == 1 else Letters(part, one.face))
    yield line


def plain(text: str) -> str:
    """The text with every kind of space as a space, and without letters that show nothing."""
    return _WIDE.sub(" ", text.translate(_UNSEEN))


def _line(letters: list[Letters]) -> Line:
    parts: list[Letters] = []
    last = " "
    lead = "".join(one.text for one in letters)
    lead = lead[: len(lead) - len(lead.lstrip())]
    for one in letters:
        text = _SPACES.sub(" ", plain(one.text))
        if text.startswith(" ") and last.isspace():
            text = text.lstrip(" ")
        if text:
            parts.append(Letters(text, one.face))
            last = text[-1]
    whole = "".join(one.text for one in parts)
    text = whole.strip()
    start = len(whole) - len(whole.lstrip())
    weights: Counter[tuple[float, str | None]] = Counter()
    for one in parts:
        weights[one.face.size, one.face.font] += len(one.text.strip())
    size, font = weights.most_common(1)[0][0] if weights else (None, None)

    def extents(name: str) -> tuple[Extent, ...]:
        return tuple(_extents(parts, name, start, start + len(text), whole))

    return Line(text, extents("bold"), extents("italic"), extents("underline"), size, font, lead)


def _extents(parts: list[Letters], name: str, start: int, end: int, whole: str) -> Iterator[Extent]:
    """Where the face has a property, from `start` to `end`; white space between two such places joins them."""
    has = attrgetter(f"face.{name}")
    at, open_from, open_to = 0, -1, -1
    for on, group in groupby(parts, has):
        length = sum(len(one.text) for one in group)
        if on and whole[at : at + length].strip():
            low, high = max(at, start), min(at + length, end)
            if open_from >= 0 and not whole[open_to:low].strip():
                open_to = high
            else:
                if open_from >= 0:
                    yield open_from - start, open_to - start
                open_from, open_to = low, high
        at += length
    if open_from >= 0:
        yield open_from - start, open_to - start
