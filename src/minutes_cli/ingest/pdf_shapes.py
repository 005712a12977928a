"""What a page draws besides text: thin lines, filled areas, pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from minutes_cli.ingest import pdf_calls as calls
from minutes_cli.ingest.pdf_calls import Matrix
from minutes_cli.ingest.pdf_text import place
from minutes_cli.ingest.sheet import Fill, Rule
from minutes_cli.ingest.signs import Drawing
from minutes_cli.model import Box

_THIN = 3.0  # points: a longer rectangle no thicker is a line to the eye
_SEGMENTS = 2000  # a path of more is a drawing
_SMALLEST, _LARGEST = 1.5, 14.0  # points: bullets and boxes to tick are of that size
_DRAWINGS = 400  # small shapes on a page: more are a picture
_DEEPEST = 6  # of forms inside forms
_DRAWN = frozenset({pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING})


class Shapes(NamedTuple):
    """The lines and areas of one page, its pictures and coloured areas on which white text shows, and small shapes."""

    rules: list[Rule]
    fills: list[Fill]
    grounds: list[Box]
    drawings: list[Drawing]


def shapes(page: Any, shown: Matrix) -> Shapes:
    """The lines, filled areas and pictures of an open page, those in its forms too."""
    made = Shapes([], [], [], [])
    for thing, kind, matrix in _objects(page, shown):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _path(thing, matrix, made)
            continue
        box = _bounds(thing, matrix)
        made.grounds.append(box)
        if _is_sign(box, 1.6, 18.0) and len(made.drawings) < _DRAWINGS:  # a bullet, as a picture
            made.drawings.append(Drawing(box, filled=True, round=True, outlines=0))
    return made


def _objects(page: Any, shown: Matrix) -> Iterator[tuple[Any, int, Matrix]]:
    whole = calls.handle(page)
    for index in range(calls.count_objects(whole)):
        thing = calls.page_object(whole, index)
        kind = calls.kind(thing)
        if kind != pdfium.FPDF_PAGEOBJ_TEXT:
            yield from _inside(thing, kind, shown, 0)


def _inside(thing: int, kind: int, shown: Matrix, depth: int) -> Iterator[tuple[Any, int, Matrix]]:
    if kind in _DRAWN:
        yield ctypes.cast(thing, pdfium.FPDF_PAGEOBJECT), kind, shown
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        inner = _product(_matrix(ctypes.cast(thing, pdfium.FPDF_PAGEOBJECT)), shown)
        for index in range(calls.count_inside(thing)):
            part = calls.object_inside(thing, index)
            yield from _inside(part, calls.kind(part), inner, depth + 1)


def _path(thing: Any, shown: Matrix, made: Shapes) -> None:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, mode, stroked)
    if not (mode.value or stroked.value) or not _opaque(thing, stroke=bool(stroked.value)):
        return
    x0, top, x1, bottom = box = _bounds(thing, shown)
    if mode.value and not _white(thing):
        made.grounds.append(box)
    if min(x1 - x0, bottom - top) <= _THIN < max(x1 - x0, bottom - top):
        made.rules.append(Rule(*box))
    elif _is_sign(box) and len(made.drawings) < _DRAWINGS:
        made.drawings.append(_drawing(thing, box, filled=bool(mode.value) and not _white(thing)))
    elif stroked.value:
        made.rules.extend(_sides(thing, shown))
    elif (count := pdfium.FPDFPath_CountSegments(thing)) <= 6:
        made.fills.append(Fill(*box, _colour(thing, stroke=False)))
    elif count <= _SEGMENTS:
        made.rules.extend(_bars(thing, shown))


def _is_sign(box: Box, slack: float = 1.34, largest: float = _LARGEST) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return _SMALLEST < width < largest and 1 / slack < width / height < slack


def _drawing(thing: Any, box: Box, *, filled: bool) -> Drawing:
    count = pdfium.FPDFPath_CountSegments(thing)
    kinds = [
        pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(thing, index)) for index in range(min(count, 60))
    ]
    curves, moves = kinds.count(pdfium.FPDF_SEGMENT_BEZIERTO), kinds.count(pdfium.FPDF_SEGMENT_MOVETO)
    return Drawing(box, filled, curves >= 4 * moves, moves)


def _sides(thing: Any, shown: Matrix) -> Iterator[Rule]:
    """The level and upright stretches of a drawn path."""
    outline = list(_points(thing, shown))
    for (x, y, _), (u, v, moved) in pairwise(outline):
        if not moved and (abs(x - u) <= 1 or abs(y - v) <= 1) and max(abs(x - u), abs(y - v)) > _THIN:
            yield Rule(min(x, u), min(y, v), max(x, u), max(y, v))


def _bars(thing: Any, shown: Matrix) -> Iterator[Rule]:
    """The thin rectangles of which a filled path of many parts is made."""
    part: list[tuple[float, float]] = []
    for x, y, moved in [*_points(thing, shown), (0.0, 0.0, True)]:
        if moved and len(part) >= 4:
            xs, ys = [p[0] for p in part], [p[1] for p in part]
            if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
                yield Rule(min(xs), min(ys), max(xs), max(ys))
        part = [(x, y)] if moved else [*part, (x, y)]


def _points(thing: Any, shown: Matrix) -> Iterator[tuple[float, float, bool]]:
    """The corners of a path as shown, each with whether the pen was lifted to get there."""
    a, b, c, d, e, f = _product(_matrix(thing), shown)
    x, y, start = ctypes.c_float(), ctypes.c_float(), (0.0, 0.0)
    count = pdfium.FPDFPath_CountSegments(thing)
    for index in range(count if count <= _SEGMENTS else 0):
        segment = pdfium.FPDFPath_GetPathSegment(thing, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        moved = pdfium.FPDFPathSegment_GetType(segment) != pdfium.FPDF_SEGMENT_LINETO
        start = point if moved else start
        yield (*point, moved)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield (*start, False)


def _bounds(thing: Any, shown: Matrix) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return place(shown, left.value, bottom.value, right.value, top.value)


def _matrix(thing: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that does `inner` first and then `outer`."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _colour(thing: Any, *, stroke: bool) -> tuple[int, int, int, int]:
    channels = [ctypes.c_uint() for _ in range(4)]
    ask = pdfium.FPDFPageObj_GetStrokeColor if stroke else pdfium.FPDFPageObj_GetFillColor
    if not ask(thing, *channels):
        return (0, 0, 0, 255)
    red, green, blue, alpha = (channel.value for channel in channels)
    return (red, green, blue, alpha)


def _white(thing: Any) -> bool:
    return min(_colour(thing, stroke=False)[:3]) >= 250


def _opaque(thing: Any, *, stroke: bool) -> bool:
    return _colour(thing, stroke=stroke)[3] > 0
