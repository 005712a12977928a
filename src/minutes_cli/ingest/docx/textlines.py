"""Letters with faces → lines of text with the extents of what is bold, italic and underlined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from minutes_cli import regex
from minutes_cli.ingest.docx.runs import Letters
from minutes_cli.ingest.docx.typedmarkers import split_marker
from minutes_cli.model import Extent

_WIDE = regex.compile(r"[^\S\t\n ]")
"""White space other than the tab, the line feed and the space: a no-break space is a space to a reader."""
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_LINES = regex.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_TABS = regex.compile(r"[ \t]*\t[ \t]*")
_SPACES = regex.compile(r" {2,}")


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


_NO_LINE = Line("", (), (), (), None, None, "")
_TEXT = attrgetter("text")
_BOLD, _ITALIC, _UNDERLINE = attrgetter("face.bold"), attrgetter("face.italic"), attrgetter("face.underline")


def lines(letters: list[Letters], *, listed: bool) -> list[Line]:
    """The lines of a paragraph, those without text included; `listed` where it is an entry of a list.

    A break typed inside a sentence, or inside a list entry, only wraps it: what follows stays on the line.
    """
    if not any(map(_LINES.search, map(_TEXT, letters))):  # as in most
        return [_line(letters)]
    broken = list(_broken(letters))
    found: list[Line] = []
    parts: list[list[Letters]] = []
    for part in broken:
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
        if not _LINES.search(one.text):
            line.append(one)
            continue
        first, *later = _LINES.split(one.text)
        if first:
            line.append(Letters(first, one.face))
        for part in later:
            yield line
            line = [Letters(part, one.face)] if part else []
    yield line


def plain(text: str) -> str:
    """The text with each kind of space as a space, runs of them or of tabs as one, without what shows nothing."""
    if not text.isascii():
        text = _WIDE.sub(" ", text.translate(_UNSEEN))
    if "\t" in text:
        text = _TABS.sub("\t", text)
    return _SPACES.sub(" ", text) if "  " in text else text


def _line(letters: list[Letters]) -> Line:
    return _even_line(letters[0]) if len(letters) == 1 else _mixed_line(letters)


def _even_line(letters: Letters) -> Line:
    """The line of letters that all look the same, as most do."""
    text, face = plain(letters.text).strip(), letters.face
    if not text:
        return _NO_LINE
    whole = ((0, len(text)),)
    return Line(
        text,
        whole if face.bold else (),
        whole if face.italic else (),
        whole if face.underline else (),
        face.size,
        face.font,
        _lead([letters]) if letters.text[0].isspace() else "",
    )


def _mixed_line(letters: list[Letters]) -> Line:
    parts: list[Letters] = []
    last = " "
    for one in letters:
        text = plain(one.text)
        if last in " \t":
            text = text.lstrip(" \t")
        if text:
            parts.append(one if text is one.text else Letters(text, one.face))
            last = text[-1]
    whole = "".join([one.text for one in parts])
    text = whole.strip()
    if not text:
        return _NO_LINE
    start = len(whole) - len(whole.lstrip())
    size, font = _most(parts)
    end = start + len(text)
    return Line(
        text,
        tuple(_extents(parts, _BOLD, start, end, whole)),
        tuple(_extents(parts, _ITALIC, start, end, whole)),
        tuple(_extents(parts, _UNDERLINE, start, end, whole)),
        size,
        font,
        _lead(letters),
    )


def _lead(letters: list[Letters]) -> str:
    """The white space before the first letter."""
    lead = ""
    for one in letters:
        rest = one.text.lstrip()
        lead += one.text[: len(one.text) - len(rest)]
        if rest:
            break
    return lead


def _most(parts: list[Letters]) -> tuple[float, str | None]:
    """The size and font of most letters."""
    weights: Counter[tuple[float, str | None]] = Counter()
    for one in parts:
        weights[one.face.size, one.face.font] += len(one.text.strip())
    return weights.most_common(1)[0][0]


def _extents(
    parts: list[Letters], has: Callable[[Letters], bool], start: int, end: int, whole: str
) -> Iterator[Extent]:
    """Where the face has a property, from `start` to `end`; white space between two such places joins them."""
    if not any(map(has, parts)):
        return
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
