"""PDFium's text of a page → words with their box, size and typeface, in few calls.

The page's text is asked for once and split by one regular expression; of each word only the first and the last letter's
boxes are asked for, and the type only when the text object changes: some twenty times faster than letter by letter.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import repeat
from math import isfinite
from typing import Any

import pypdfium2.raw as pdfium

from minutes_cli import regex
from minutes_cli.ingest.pdf import calls
from minutes_cli.ingest.pdf.calls import Matrix
from minutes_cli.ingest.pdf.fonts import Faces
from minutes_cli.ingest.pdf.hyphens import SOFT
from minutes_cli.ingest.pdf.runs import Runs
from minutes_cli.ingest.sheet import Tag, Word
from minutes_cli.model import Box

HYPHENS = "\x02\ufffe"  # what PDFium puts for a hyphen at the end of a line
_WORD = regex.compile(rf"[^\s\x00-\x20\u200b\ufeff{HYPHENS}]+[{HYPHENS}]?|[{HYPHENS}]")
_LIGATURES = regex.compile("[\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3]")
_TALL = 1.9  # font sizes: no word is that high


class PageText:
    """The words of one open page; `close` frees what PDFium keeps for it."""

    def __init__(self, page: Any, shown: Matrix, faces: Faces, tags: dict[int, Tag]) -> None:
        self._text = pdfium.FPDFText_LoadPage(page)
        self._page, self._shown = calls.handle(self._text), shown
        self._runs = Runs(self._page, shown, faces, tags)

    def close(self) -> None:
        """Frees the page's text."""
        pdfium.FPDFText_ClosePage(self._text)

    def words(self) -> tuple[Word, ...]:
        """The page's words in the order of the file, ligatures and hyphens as letters, invisible ones included."""
        count = pdfium.FPDFText_CountChars(self._text)
        text = _text(self._page, count)
        found = [part.span() for part in _WORD.finditer(text)]
        firsts = _positions(self._page, text, count, [start for start, _ in found])
        lasts = _positions(self._page, text, count, [end - 1 for _, end in found])
        made: list[Word] = []
        asked = zip(found, firsts, self._runs.of(firsts), self._boxes(firsts, lasts), strict=True)
        for (start, end), first, (size, face, base, turn, ink, tag), (x0, top, x1, bottom) in asked:
            letters = spelt(text[start:end])
            if not letters:
                continue
            if not isfinite(x0 + top + x1 + bottom):  # a matrix that grew beyond all numbers
                x0 = top = x1 = bottom = 0.0  # noqa: PLW2901
            if turn:
                base = bottom  # noqa: PLW2901  # the baseline runs along another side
            elif bottom - top > _TALL * size > 0 and end > start + 1:
                made.extend(self._stacked(text[start:end], first, len(made)))
                continue
            torn = text[start - 1] == "\n" and text[start - 3] != " " and bool(made) and abs(made[-1].base - base) < 1
            made.append(Word(letters, x0, top, x1, bottom, base, size, face, turn, ink, len(made), tag, torn=torn))
        return tuple(made)

    def _stacked(self, letters: str, first: int, order: int) -> Iterator[Word]:
        """The words of one above the other that PDFium takes for one, as it does with a column of numbers."""
        every = range(first, first + len(letters))
        starts, above = list[int](), None
        for at, box in enumerate(self._boxes(every, every)):
            if above is None or abs(box[1] - above[1]) >= above[3] - above[1]:
                starts.append(at)
                above = box
        ends = [*starts[1:], len(letters)]
        firsts = [every[start] for start in starts]
        boxes = self._boxes(firsts, [every[end - 1] for end in ends])
        for start, end, run, box in zip(starts, ends, self._runs.of(firsts), boxes, strict=True):
            if text := spelt(letters[start:end]):
                size, face, _, turn, ink, tag = run
                base = box[3] - 0.2 * size  # the run's baseline is that of the first one
                yield Word(text, *box, base, size, face, turn, ink, order, tag)
                order += 1

    def _boxes(self, firsts: Sequence[int], lasts: Sequence[int]) -> Iterator[Box]:
        """The box as shown around the loose boxes of each first letter and its last one."""
        a, b, c, d, e, f = self._shown
        both = calls.places(calls.loose_box, self._page, 4, firsts, lasts)
        if (a, b, c, d) == (1, 0, 0, -1):  # as most pages are
            return (  # `min` takes four times as long
                ((x if x < u else u) + e, f - (y if y > v else v), (z if z > w else w) + e, f - (o if o < p else p))  # noqa: FURB136
                for x, y, z, o, u, v, w, p in both
            )
        return (place(self._shown, min(x, u), min(o, p), max(z, w), max(y, v)) for x, y, z, o, u, v, w, p in both)


def spelt(letters: str) -> str:
    """The same with ligatures and PDFium's hyphens as letters, and control characters left out."""
    if letters.isascii() and letters.isprintable():
        return letters
    if letters[-1] in HYPHENS:
        letters = letters[:-1] + "-"
    letters = letters[:1] + letters[1:-1].replace(SOFT, "") + letters[-1:] if len(letters) > 1 else letters
    letters = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), letters)
    return "".join(c for c in letters if unicodedata.category(c) not in {"Cc", "Cs"})


def place(shown: Matrix, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
    """A rectangle of the page's own space as x0, top, x1, bottom of the page as shown."""
    a, b, c, d, e, f = shown
    left, right = a * x0 + c * y0 + e, a * x1 + c * y1 + e
    top, bottom = b * x0 + d * y0 + f, b * x1 + d * y1 + f
    return (min(left, right), min(top, bottom), max(left, right), max(top, bottom))


def _text(page: int, count: int) -> str:
    if count <= 0:
        return ""
    kept = array("I", bytes(4 * (count + 1)))
    start, _ = kept.buffer_info()
    written = calls.text_of(page, 0, count, start)
    return kept.tobytes()[: max(written - 1, 0) * 2].decode("utf-16-le", "replace")


def _positions(page: int, text: str, count: int, offsets: list[int]) -> list[int]:
    """PDFium's own indices of the letters at these offsets in the text: it counts in UTF-16, unseen letters too."""
    units = len(text.encode("utf-16-le")) // 2
    if units > len(text):
        beyond = [at for at, letter in enumerate(text) if letter > "\uffff"]
        offsets = [offset + bisect_left(beyond, offset) for offset in offsets]
    if units == count:
        return offsets
    return list(map(calls.char_index, repeat(page), offsets))
