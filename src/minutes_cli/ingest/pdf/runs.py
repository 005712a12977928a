"""What the letters of one text object share: size, typeface, baseline, direction, colour."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import repeat

import pypdfium2.raw as pdfium

from minutes_cli.ingest.pdf import calls
from minutes_cli.ingest.pdf.calls import Matrix
from minutes_cli.ingest.pdf.fonts import Faces, face
from minutes_cli.ingest.sheet import Face, Ink, Tag

_INVISIBLE = 3  # the render mode of text that a scanner's OCR lays under the picture
_WHITE = 250  # of 255: a channel from which on the eye takes a colour for white
_NO_FACE = Face("", bold=False, italic=False)


Run = tuple[float, Face, float, int, Ink, Tag | None]
"""What the letters of one text object share: size, face, baseline, turn, ink, tag."""


class Runs:
    """The runs of one open page's text; all that are new are asked about at once."""

    def __init__(self, page: int, shown: Matrix, faces: Faces, tags: dict[int, Tag]) -> None:
        self._page, self._shown, self._faces, self._tags = page, shown, faces, tags
        self._known: dict[int | None, Run] = {}  # by text object; what PDFium made up itself has none
        self._fonts: dict[int | None, Face] = {None: _NO_FACE}  # by handles, which are good as long as the page is open
        self._settings: dict[tuple[float, ...], tuple[float, int]] = {}

    def of(self, indices: Sequence[int]) -> list[Run]:
        """The run of each of these letters."""
        things: list[int | None] = list(map(calls.text_object, repeat(self._page), indices))
        known = self._known
        first = dict(zip(reversed(things), reversed(indices), strict=True))
        new = [thing for thing in first if thing not in known]
        known.update(zip(new, self._asked(new, [first[thing] for thing in new]), strict=True))
        return [known[thing] for thing in things]

    def _asked(self, things: Sequence[int | None], indices: Sequence[int]) -> Iterator[Run]:
        """The run of each object, the letter with that index being its first one."""
        sizes = map(calls.font_size, repeat(self._page), indices)
        matrices = calls.places(calls.matrix, self._page, 6, indices)
        inks = map(_ink, map(calls.render_mode, things), calls.fills(things))
        fonts, tags = map(calls.font, things), self._tagged(things)
        faces, settings = self._fonts, self._settings
        _, b, _, d, _, f = self._shown
        for (p, q, r, s, x, y), given, font, ink, tag in zip(matrices, sizes, fonts, inks, tags, strict=True):
            face = faces.get(font) or self._face(font)
            size, turn = settings.get((p, q, r, s, given)) or self._setting(p, q, r, s, given)
            base = b * x + d * y + f
            yield size, face, base if math.isfinite(base) else 0.0, turn, ink, tag

    def _tagged(self, things: Sequence[int | None]) -> Iterator[Tag | None]:
        return map(self._tags.get, map(calls.content_mark, things)) if self._tags else repeat(None, len(things))

    def _face(self, font: int | None) -> Face:
        self._fonts[font] = known = face(ctypes.cast(font or 0, pdfium.FPDF_FONT), self._faces)
        return known

    def _setting(self, p: float, q: float, r: float, s: float, given: float) -> tuple[float, int]:
        """The size of letters that are set with that matrix, and the direction in which they run."""
        a, b, c, d, _, _ = self._shown
        size = given * math.hypot(r, s)
        known = (round(size, 2) if math.isfinite(size) else 0.0, _turn(a * p + c * q, b * p + d * q))
        self._settings[p, q, r, s, given] = known
        return known


@cache
def _ink(mode: int, colour: tuple[int, int, int, int]) -> Ink:
    """How text in that render mode and fill colour shows; there is no mode for letters that PDFium made up itself."""
    red, green, blue, alpha = colour
    if mode < 0:
        return "dark"
    if mode == _INVISIBLE or alpha == 0:
        return "none"
    return "white" if red >= _WHITE and green >= _WHITE and blue >= _WHITE else "dark"


def _turn(along: float, up: float) -> int:
    """Quarter turns clockwise of the direction in which a letter's baseline runs; 4 for another slope."""
    if abs(up) <= 0.1 * abs(along):
        return 0 if along >= 0 else 2
    if abs(along) <= 0.1 * abs(up):
        return 1 if up > 0 else 3
    return 4
