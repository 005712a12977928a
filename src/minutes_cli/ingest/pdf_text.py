"""PDFium's text of a page → words with their box, size and typeface, in few calls.

The page's text is asked for once and split by one regular expression; of each word only the first and the last letter's
boxes are asked for, and the type only when the text object changes: some twenty times faster than letter by letter.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from minutes_cli.ingest import pdf_calls as calls
from minutes_cli.ingest.hyphens import SOFT
from minutes_cli.ingest.pdf_fonts import Faces, face
from minutes_cli.ingest.sheet import Face, Ink, Tag, Word

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: a point (x, y) goes to (ax + cy + e, bx + dy + f)."""

HYPHENS = "\x02\ufffe"  # what PDFium puts for a hyphen at the end of a line
_WORD = re.compile(rf"[^\s\x00-\x20\u200b\ufeff{HYPHENS}]+[{HYPHENS}]?|[{HYPHENS}]")
_LIGATURES = re.compile("[\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3]")
_INVISIBLE = 3  # the render mode of text that a scanner's OCR lays under the picture
_TALL = 1.9  # font sizes: no word is that high
_WHITE = 250  # of 255: a channel from which on the eye takes a colour for white


class _Run(NamedTuple):
    """What the letters of one text object share."""

    size: float
    face: Face
    base: float
    turn: int
    ink: Ink
    tag: Tag | None


class PageText:
    """The words of one open page; `close` frees what PDFium keeps for it."""

    def __init__(self, page: Any, shown: Matrix, faces: Faces, tags: dict[int, Tag]) -> None:
        self._text = pdfium.FPDFText_LoadPage(page)
        self._page = calls.handle(self._text)
        self._shown, self._faces, self._tags = shown, faces, tags
        self._level, self._origin = (
            shown[:4] == (1, 0, 0, -1),
            shown[4:],
        )  # as most pages are
        self._runs: dict[int, _Run] = {}
        self._fonts: dict[int, Face] = {}  # by PDFium's handles, which are good as long as the page is open
        self._rect, self._matrix = (ctypes.c_float * 4)(), pdfium.FS_MATRIX()  # an FS_RECTF is four floats
        self._rect_at, self._matrix_at = ctypes.addressof(self._rect), ctypes.addressof(self._matrix)
        self._channels = (ctypes.c_uint * 4)()
        first = ctypes.addressof(self._channels)
        self._channels_at = tuple(first + 4 * channel for channel in range(4))

    def close(self) -> None:
        """Frees the page's text."""
        pdfium.FPDFText_ClosePage(self._text)

    def words(self) -> tuple[Word, ...]:
        """The page's words in the order of the file, ligatures and hyphens as letters, invisible ones included."""
        count = pdfium.FPDFText_CountChars(self._text)
        text = _text(self._text, count)
        index = _positions(self._text, text, count)
        made: list[Word] = []
        for found in _WORD.finditer(text):
            first, last = index(found.start()), index(found.end() - 1)
            word = self._word(found[0], first, last, len(made))
            if word and last > first and word.bottom - word.top > _TALL * word.size > 0 == word.turn:
                made.extend(self._stacked(found[0], first, last, len(made)))
            elif word:
                torn = made and text[found.start() - 1] == "\n" and abs(made[-1].base - word.base) < 1
                made.append(word._replace(torn=True) if torn and text[found.start() - 3] != " " else word)
        return tuple(made)

    def _stacked(self, letters: str, first: int, last: int, order: int) -> Iterator[Word]:
        """The words of one above the other that PDFium takes for one, as it does with a column of numbers."""
        start = first
        for at in range(first + 1, last + 2):
            if at <= last and abs(self._box(at)[1] - self._box(start)[1]) < self._box(start)[3] - self._box(start)[1]:
                continue
            word = self._word(letters[start - first : at - first], start, at - 1, order)
            if word:
                yield word._replace(base=word.bottom - 0.2 * word.size)  # the run's baseline is the first one's
                order += 1
            start = at

    def _word(self, letters: str, first: int, last: int, order: int) -> Word | None:
        thing = calls.text_object(self._page, first) or 0
        run = self._runs.get(thing)
        if run is None:
            run = self._runs[thing] = self._run(thing, first)
        x0, top, x1, bottom = self._box(first)
        if last > first:
            left, above, right, below = self._box(last)
            if left >= x0 and above == top and below == bottom:
                x1 = right
            else:
                x0, top, x1, bottom = min(x0, left), min(top, above), max(x1, right), max(bottom, below)
        if not (letters.isascii() and letters.isprintable()):
            letters = spelt(letters[:-1] + "-" if letters[-1] in HYPHENS else letters)
            if not letters:
                return None
        size, face, base, turn, ink, tag = run
        return Word(letters, x0, top, x1, bottom, bottom if turn else base, size, face, turn, ink, order, tag)

    def _box(self, index: int) -> tuple[float, float, float, float]:
        calls.loose_box(self._page, index, self._rect_at)
        left, top, right, bottom = self._rect
        if self._level:
            e, f = self._origin
            return (left + e, f - top, right + e, f - bottom)
        return place(self._shown, left, bottom, right, top)

    def _run(self, thing: int, index: int) -> _Run:
        matrix = self._matrix
        calls.matrix(self._page, index, self._matrix_at)
        a, b, c, d, _, f = self._shown
        along, up = a * matrix.a + c * matrix.b, b * matrix.a + d * matrix.b
        return _Run(
            size=round(calls.font_size(self._page, index) * math.hypot(matrix.c, matrix.d), 2),
            face=self._face(thing),
            base=b * matrix.e + d * matrix.f + f,
            turn=_turn(along, up),
            ink=self._ink(thing, index),
            tag=self._tags.get(calls.content_mark(thing)) if thing and self._tags else None,
        )

    def _ink(self, thing: int, index: int) -> Ink:
        if not thing:
            return "dark"
        if calls.render_mode(thing) == _INVISIBLE:
            return "none"
        calls.fill_colour(self._page, index, *self._channels_at)
        red, green, blue, alpha = self._channels
        if alpha == 0:
            return "none"
        return "white" if red >= _WHITE and green >= _WHITE and blue >= _WHITE else "dark"

    def _face(self, thing: int) -> Face:
        if not thing:
            return Face("", bold=False, italic=False)
        font = calls.font(thing) or 0
        known = self._fonts.get(font)
        if known is None:
            known = self._fonts[font] = face(ctypes.cast(font, pdfium.FPDF_FONT), self._faces)
        return known


def _turn(along: float, up: float) -> int:
    """Quarter turns clockwise of the direction in which a letter's baseline runs; 4 for another slope."""
    if abs(up) <= 0.1 * abs(along):
        return 0 if along >= 0 else 2
    if abs(along) <= 0.1 * abs(up):
        return 1 if up > 0 else 3
    return 4


def spelt(letters: str) -> str:
    """The same with ligatures as their letters, and control characters left out."""
    if letters.isascii() and letters.isprintable():
        return letters
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


def _positions(page: Any, text: str, count: int) -> Callable[[int], int]:
    """From an offset in the text to PDFium's own index of the letter: it counts in UTF-16, unseen letters too."""
    beyond = [at for at, letter in enumerate(text) if letter > "\uffff"] if not text.isascii() else []
    if len(text) + len(beyond) == count:
        return (lambda offset: offset + bisect_left(beyond, offset)) if beyond else int
    ask = pdfium.FPDFText_GetCharIndexFromTextIndex
    return lambda offset: int(ask(page, offset + bisect_left(beyond, offset)))
