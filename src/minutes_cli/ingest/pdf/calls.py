"""PDFium's functions that are called for every word, taking and giving plain numbers for handles.

pypdfium2's own wrap each handle in an object, which takes longer than most of these calls; the functions are the same.
They keep Python's lock, since giving it up takes as long as the call.
What is asked of many letters or objects is asked of all of them in one go, into one piece of memory.
"""

from __future__ import annotations

import ctypes
import struct
from array import array
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from ctypes import c_double, c_int, c_ulong, c_void_p
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: a point (x, y) goes to (ax + cy + e, bx + dy + f)."""

_BLACK = (0, 0, 0, 255)


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)


def handle(pointer: Any) -> int:
    """A pypdfium2 handle as the number that the functions here take."""
    return ctypes.cast(pointer, c_void_p).value or 0


text_of = _plain(pdfium.FPDFText_GetText, c_int, c_void_p, c_int, c_int, c_void_p)
text_object = _plain(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
loose_box = _plain(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
matrix = _plain(pdfium.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
font_size = _plain(pdfium.FPDFText_GetFontSize, c_double, c_void_p, c_int)
render_mode = _plain(pdfium.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)
char_index = _plain(pdfium.FPDFText_GetCharIndexFromTextIndex, c_int, c_void_p, c_int)
font = _plain(pdfium.FPDFTextObj_GetFont, c_void_p, c_void_p)
content_mark = _plain(pdfium.FPDFPageObj_GetMarkedContentID, c_int, c_void_p)
count_objects = _plain(pdfium.FPDFPage_CountObjects, c_int, c_void_p)
page_object = _plain(pdfium.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
count_inside = _plain(pdfium.FPDFFormObj_CountObjects, c_int, c_void_p)
object_inside = _plain(pdfium.FPDFFormObj_GetObject, c_void_p, c_void_p, c_int)
kind = _plain(pdfium.FPDFPageObj_GetType, c_int, c_void_p)
marks_of = _plain(pdfium.FPDF_StructElement_GetMarkedContentIdCount, c_int, c_void_p)
mark_of = _plain(pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex, c_int, c_void_p, c_int)
children_of = _plain(pdfium.FPDF_StructElement_CountChildren, c_int, c_void_p)
child_mark = _plain(pdfium.FPDF_StructElement_GetChildMarkedContentID, c_int, c_void_p, c_int)
child_of = _plain(pdfium.FPDF_StructElement_GetChildAtIndex, c_void_p, c_void_p, c_int)
type_of = _plain(pdfium.FPDF_StructElement_GetType, c_ulong, c_void_p, c_void_p, c_ulong)
draw_mode = _plain(pdfium.FPDFPath_GetDrawMode, c_int, c_void_p, c_void_p, c_void_p)
fill_of = _plain(pdfium.FPDFPageObj_GetFillColor, c_int, c_void_p, *([c_void_p] * 4))
stroke_of = _plain(pdfium.FPDFPageObj_GetStrokeColor, c_int, c_void_p, *([c_void_p] * 4))
count_segments = _plain(pdfium.FPDFPath_CountSegments, c_int, c_void_p)
segment = _plain(pdfium.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
segment_kind = _plain(pdfium.FPDFPathSegment_GetType, c_int, c_void_p)
bounds = _plain(pdfium.FPDFPageObj_GetBounds, c_int, c_void_p, *([c_void_p] * 4))


def places(ask: Callable[[int, int, int], int], page: int, width: int, *letters: Sequence[int]) -> Iterator[Any]:
    """So many numbers for each letter of a page's text: four for a box (`loose_box`), six for a `matrix`.

    Of several sequences of letters, those in the same place are told together.
    """
    count, part = len(letters[0]), 4 * width
    step = part * len(letters)
    kept = array("f", bytes(step * count))
    start, _ = kept.buffer_info()
    for first, indices in zip(range(start, start + step, part), letters, strict=True):
        deque(map(ask, repeat(page), indices, range(first, first + step * count, step)), maxlen=0)
    return struct.iter_unpack(f"{width * len(letters)}f", kept)


def boxes(things: Sequence[int]) -> Iterator[Any]:
    """The left, bottom, right and top of each object."""
    return _answers("f", (0.0, 0.0, 0.0, 0.0), bounds, things)


def draw_modes(things: Sequence[int]) -> Iterator[Any]:
    """How each path is filled, 0 for not at all, and whether its line is drawn."""
    return _answers("i", (0, 0), draw_mode, things)


def fills(things: Sequence[int | None]) -> Iterator[Any]:
    """The red, green, blue and alpha, each up to 255, that each object is filled with; black where it does not say."""
    return _answers("I", _BLACK, fill_of, things)


def strokes(things: Sequence[int]) -> Iterator[Any]:
    """The same of each object's line."""
    return _answers("I", _BLACK, stroke_of, things)


def _answers(
    kind: str, unknown: tuple[float, ...], ask: Callable[..., int], asked: Sequence[int | None]
) -> Iterator[Any]:
    """What is asked of each, which PDFium writes at one address for each number; `unknown` where it has no answer."""
    count, step = len(asked), 4 * len(unknown)
    kept = array(kind, unknown) * count
    start, _ = kept.buffer_info()
    addresses = (range(start + at, start + at + step * count, step) for at in range(0, step, 4))
    deque(map(ask, asked, *addresses), maxlen=0)
    return struct.iter_unpack(kind * len(unknown), kept)
