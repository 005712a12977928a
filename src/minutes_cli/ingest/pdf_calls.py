"""PDFium's functions that are called for every word, taking and giving plain numbers for handles.

pypdfium2's own wrap each handle in an object, which takes longer than most of these calls; the functions are the same.
"""

from __future__ import annotations

import ctypes
from ctypes import c_double, c_int, c_void_p
from typing import Any

import pypdfium2.raw as pdfium


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)


def handle(pointer: Any) -> int:
    """A pypdfium2 handle as the number that the functions here take."""
    return ctypes.cast(pointer, c_void_p).value or 0


text_object = _plain(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
loose_box = _plain(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
matrix = _plain(pdfium.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
font_size = _plain(pdfium.FPDFText_GetFontSize, c_double, c_void_p, c_int)
fill_colour = _plain(pdfium.FPDFText_GetFillColor, c_int, c_void_p, c_int, *([c_void_p] * 4))
render_mode = _plain(pdfium.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)
font = _plain(pdfium.FPDFTextObj_GetFont, c_void_p, c_void_p)
content_mark = _plain(pdfium.FPDFPageObj_GetMarkedContentID, c_int, c_void_p)
count_objects = _plain(pdfium.FPDFPage_CountObjects, c_int, c_void_p)
page_object = _plain(pdfium.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
count_inside = _plain(pdfium.FPDFFormObj_CountObjects, c_int, c_void_p)
object_inside = _plain(pdfium.FPDFFormObj_GetObject, c_void_p, c_void_p, c_int)
kind = _plain(pdfium.FPDFPageObj_GetType, c_int, c_void_p)
bounds = _plain(pdfium.FPDFPageObj_GetBounds, c_int, c_void_p, *([c_void_p] * 4))
