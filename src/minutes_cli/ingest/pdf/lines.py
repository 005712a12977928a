"""Words → lines as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from minutes_cli import regex
from minutes_cli.ingest import markers
from minutes_cli.ingest.pdf.once import Once
from minutes_cli.ingest.sheet import DRAWN, Tag, Word
from minutes_cli.model import Box
from minutes_cli.value import Value

_ORDINAL = regex.compile(r"(?:st|nd|rd|th)\b", regex.IGNORECASE)
_LEFT, _TOP, _RIGHT, _BOTTOM = map(attrgetter, ("x0", "top", "x1", "bottom"))
_FROM_THE_TOP, _FROM_THE_LEFT = attrgetter("base", "x0"), attrgetter("x0", "order")


class Line(Value, dict=True):
    """Words on one baseline, from left to right; `marker` is what they begin with where they open a list entry."""

    words: tuple[Word, ...]
    page: int
    marker: str | None = None

    @Once
    def box(self) -> Box:
        """The place of its words."""
        return self.words[0].box if len(self.words) == 1 else whole(self.words)

    @Once
    def x0(self) -> float:
        """Its left end."""
        return self.words[0].x0

    @Once
    def x1(self) -> float:
        """Its right end."""
        return self.box[2]

    @Once
    def main(self) -> Word:
        """The word that stands for its type: the one with the most letters."""
        return longest(self.words)

    @Once
    def base(self) -> float:
        """Its baseline."""
        return self.main.base

    @Once
    def size(self) -> float:
        """Its font size."""
        return self.main.size

    @Once
    def body(self) -> tuple[Word, ...]:
        """Its words without the marker's."""
        if self.marker is None:
            return self.words
        return markers.after(self.words)

    @property
    def text_x(self) -> float:
        """Where its text begins, the marker left out."""
        return self.body[0].x0 if self.body else self.x1

    @property
    def tag(self) -> Tag | None:
        """The block that a tagged PDF puts its text in."""
        return (self.body or self.words)[0].tag

    @Once
    def gap(self) -> float:
        """The widest white between two of its words."""
        return max([right.x0 - left.x1 for left, right in pairwise(self.words)], default=0.0)

    @Once
    def text(self) -> str:
        """Its words with one space between them, the marker included."""
        parts = [self.words[0].text]
        for left, right in pairwise(self.words):
            parts.append(f" {right.text}" if spaced(left, right) else right.text)
        return "".join(parts)

    @Once
    def bold(self) -> bool:
        """True where every word of its text is bold."""
        return all(word.face.bold for word in self.body or self.words)


def longest(words: Sequence[Word]) -> Word:
    """The first of the words with the most letters; there must be one."""
    lengths = [len(word.text) for word in words]
    return words[lengths.index(max(lengths))]


def whole(words: Sequence[Word]) -> Box:
    """The smallest box that holds all of the words; there must be one."""
    return (min(map(_LEFT, words)), min(map(_TOP, words)), max(map(_RIGHT, words)), max(map(_BOTTOM, words)))


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of them; there must be one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def lines(words: Iterable[Word], page: int) -> list[Line]:
    """The upright words as lines, from the top down; what is raised or lowered stays with its line."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=_FROM_THE_TOP):
        if rows and (word.base == rows[-1][0].base or _level(rows[-1], word)):
            rows[-1].append(word)
        else:
            rows.append([word])
    ordered = (sorted(row, key=_FROM_THE_LEFT) for row in _raised(rows))
    return [Line(tuple(row), page) for row in map(_written, ordered) if row]


def _written(row: list[Word]) -> list[Word]:
    """The row without drawn signs but for one that it begins with, before its text."""
    written = [word for word in row if word.face is not DRAWN]
    return [row[0], *written] if written and row[0] is not written[0] else written


def _level(row: Sequence[Word], word: Word) -> bool:
    return word.base - row[-1].base <= 0.2 * min(word.size, row[-1].size) and (
        word.base - row[0].base <= 0.4 * max(word.size, row[0].size)
    )


def _raised(rows: list[list[Word]]) -> list[list[Word]]:
    """The rows with those of superscripts and subscripts alone taken into the line that they touch."""
    kept: list[list[Word]] = []
    waiting: list[Word] = []
    for row in rows:
        if waiting and (homeless := [word for word in waiting if not _touches(word, row)]) != waiting:
            row.extend(word for word in waiting if word not in homeless)
            waiting = homeless
        if waiting:
            kept.append(waiting)
            waiting = []
        if kept and all(_touches(word, kept[-1]) for word in row):
            kept[-1].extend(row)
        elif _small(row, rows):
            waiting = row
        else:
            kept.append(row)
    return [*kept, waiting] if waiting else kept


def _small(row: Sequence[Word], rows: Sequence[Sequence[Word]]) -> bool:
    return len(row) <= 6 and all(len(word.text) <= 4 for word in row) and len(rows) > 1


def _touches(word: Word, row: Sequence[Word]) -> bool:
    """True where a word in smaller type stands against a word of the row, above or below its baseline."""
    return any(
        word.size < 0.9 * other.size
        and other.base - 0.8 * other.size < word.base < other.base + 0.4 * other.size
        and -0.3 * other.size < max(word.x0 - other.x1, other.x0 - word.x1) < 0.35 * other.size
        for other in row
    )


def spaced(left: Word, right: Word) -> bool:
    """True where there is a space between two words of one line.

    There is none before a raised ordinal ending, nor where PDFium took the next letters for a new line although they
    stand right against the last ones.
    """
    if right.size < 0.9 * left.size:
        return not (left.text[-1:].isdigit() and _ORDINAL.match(right.text) and right.x0 - left.x1 < 0.3 * left.size)
    return not (
        right.torn and right.order == left.order + 1 and -0.1 * left.size < right.x0 - left.x1 < 0.03 * left.size
    )
