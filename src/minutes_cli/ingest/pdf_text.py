"""PDFium's text of a page → words with their box, size and typeface, in few calls.

The page's text is asked for once and split by one regular expression; of each word only the first and the last letter's
boxes are asked for, and the type only when the text object changes: some twenty times faster than letter by letter.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

from minutes_cli.ingest import pdf_calls as calls
from minutes_cli.ingest.hyphens import SOFT
from minutes_cli.ingest.pdf_calls import Matrix
from minutes_cli.ingest.pdf_fonts import Faces
from minutes_cli.ingest.pdf_runs import Runs
from minutes_cli.ingest.sheet import Tag, Word
from minutes_cli.model import Box

HYPHENS = "\x02\ufffe"  # what PDFium puts for a hyphen at the end of a line
_WORD = re.compile(rf"[^\s\x00-\x20\u200b\ufeff{HYPHENS}]+[{HYPHENS}]?|[{HYPHENS}]")
_LIGATURES = re.compile("[\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3]")
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
        text = _text(self._text, count)
        found = [part.span() for part in _WORD.finditer(text)]
        firsts = _positions(self._page, text, count, [start for start, _ in found])
        lasts = _positions(self._page, text, count, [end - 1 for _, end in found])
        made: list[Word] = []
        for word in self._read([text[start:end] for start, end in found], firsts, lasts):
            start, end = found[word.order]
            if word.bottom - word.top > _TALL * word.size > 0 == word.turn and end > start + 1:
                made.extend(self._stacked(text[start:end], firsts[word.order], len(made)))
                continue
            torn = bool(made) and text[start - 1] == "\n" and abs(made[-1].base - word.base) < 1
            torn = torn and text[start - 3] != " "
            made.append(word if word.order == len(made) and not torn else word._replace(order=len(made), torn=torn))
        return tuple(made)

    def _read(self, parts: Sequence[str], firsts: Sequence[int], lasts: Sequence[int]) -> Iterator[Word]:
        """A word for each part of the text in which anything shows; its order is the part's index.

        `firsts` and `lasts` are PDFium's indices of their first and last letters.
        """
        runs, begins, ends = self._runs.of(firsts), self._boxes(firsts), self._boxes(lasts)
        for order, (letters, run, begin, end) in enumerate(zip(parts, runs, begins, ends, strict=True)):
            x0, top, x1, bottom = begin
            left, above, right, below = end
            x0, top = left if left < x0 else x0, above if above < top else top  # noqa: FURB136  # `min` takes four
            x1, bottom = right if right > x1 else x1, below if below > bottom else bottom  # noqa: FURB136  # times as long
            size, face, base, turn, ink, tag = run
            if letters.isascii() and letters.isprintable():
                text = letters
            elif not (text := spelt(letters)):
                continue
            yield Word(text, x0, top, x1, bottom, bottom if turn else base, size, face, turn, ink, order, tag)

    def _stacked(self, letters: str, first: int, order: int) -> Iterator[Word]:
        """The words of one above the other that PDFium takes for one, as it does with a column of numbers."""
        boxes = list(self._boxes(range(first, first + len(letters))))
        starts = [0]
        for at, box in enumerate(boxes):
            above = boxes[starts[-1]]
            if abs(box[1] - above[1]) >= above[3] - above[1]:
                starts.append(at)
        ends = [*starts[1:], len(boxes)]
        parts = [letters[start:end] for start, end in zip(starts, ends, strict=True)]
        words = self._read(parts, [first + start for start in starts], [first + end - 1 for end in ends])
        for at, word in enumerate(words, order):
            yield word._replace(base=word.bottom - 0.2 * word.size, order=at)  # the run's baseline is the first one's

    def _boxes(self, indices: Sequence[int]) -> Iterator[Box]:
        """The loose box of each letter as shown."""
        a, b, c, d, e, f = self._shown
        boxes = calls.places(calls.loose_box, self._page, indices, 4)
        if (a, b, c, d) == (1, 0, 0, -1):  # as most pages are
            return ((left + e, f - top, right + e, f - bottom) for left, top, right, bottom in boxes)
        return (place(self._shown, left, bottom, right, top) for left, top, right, bottom in boxes)


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


def _text(page: Any, count: int) -> str:
    if count <= 0:
        return ""
    buffer = ctypes.create_string_buffer((count + 1) * 4)
    written = pdfium.FPDFText_GetText(page, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
    return buffer.raw[: max(written - 1, 0) * 2].decode("utf-16-le", "replace")


def _positions(page: int, text: str, count: int, offsets: list[int]) -> list[int]:
    """PDFium's own indices of the letters at these offsets in the text: it counts in UTF-16, unseen letters too."""
    wide = bool(text) and max(text) > "\uffff"
    beyond = [at for at, letter in enumerate(text) if letter > "\uffff"] if wide else []
    if beyond:
        offsets = [offset + bisect_left(beyond, offset) for offset in offsets]
    if len(text) + len(beyond) == count:
        return offsets
    return list(map(calls.char_index, repeat(page), offsets))
