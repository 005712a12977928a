"""What a page draws besides text: thin lines, filled areas, pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise, repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from minutes_cli.ingest.pdf import calls
from minutes_cli.ingest.pdf.calls import Matrix
from minutes_cli.ingest.pdf.signs import Drawing
from minutes_cli.ingest.pdf.text import place
from minutes_cli.ingest.sheet import Fill, Rule
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


class _Path(NamedTuple):
    """A path that shows: its handle, the matrix of what it stands in, its place, and how it is painted."""

    thing: int
    shown: Matrix
    box: Box
    filled: bool
    stroked: bool
    colour: tuple[int, int, int, int]

    @property
    def white(self) -> bool:
        """True where it is white inside."""
        return min(self.colour[:3]) >= 250


def shapes(page: Any, shown: Matrix) -> Shapes:
    """The lines, filled areas and pictures of an open page, those in its forms too."""
    made = Shapes([], [], [], [])
    found = list(_objects(page, shown))
    things = [thing for thing, _, _ in found]
    asked = (ask(things) for ask in (calls.boxes, calls.draw_modes, calls.fills, calls.strokes))
    for (thing, kind, matrix), bounds, (filled, stroked), fill, stroke in zip(found, *asked, strict=True):
        box = place(matrix, *bounds)
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            made.grounds.append(box)
            if _is_sign(box, 1.6, 18.0) and len(made.drawings) < _DRAWINGS:  # a bullet, as a picture
                made.drawings.append(Drawing(box, filled=True, round=True, outlines=0))
        elif (filled or stroked) and (stroke if stroked else fill)[3]:
            _draw(_Path(thing, matrix, box, bool(filled), bool(stroked), fill), made)
    return made


def _objects(page: Any, shown: Matrix) -> Iterator[tuple[int, int, Matrix]]:
    """What the page draws besides text, each with its kind and the matrix of what it stands in."""
    whole = calls.handle(page)
    things = list(map(calls.page_object, repeat(whole), range(calls.count_objects(whole))))
    for thing, kind in zip(things, map(calls.kind, things), strict=True):
        if kind != pdfium.FPDF_PAGEOBJ_TEXT:
            yield from _inside(thing, kind, shown, 0)


def _inside(thing: int, kind: int, shown: Matrix, depth: int) -> Iterator[tuple[int, int, Matrix]]:
    if kind in _DRAWN:
        yield thing, kind, shown
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        inner = _product(_matrix(thing), shown)
        for index in range(calls.count_inside(thing)):
            part = calls.object_inside(thing, index)
            yield from _inside(part, calls.kind(part), inner, depth + 1)


def _draw(path: _Path, made: Shapes) -> None:
    box = x0, top, x1, bottom = path.box
    dark = path.filled and not path.white
    if dark:
        made.grounds.append(box)
    if min(x1 - x0, bottom - top) <= _THIN < max(x1 - x0, bottom - top):
        made.rules.append(Rule(*box))
    elif _is_sign(box) and len(made.drawings) < _DRAWINGS:
        made.drawings.append(_drawing(path, filled=dark))
    elif path.stroked:
        made.rules.extend(_sides(path))
    elif (count := calls.count_segments(path.thing)) <= 6:
        made.fills.append(Fill(*box, path.colour))
    elif count <= _SEGMENTS:
        made.rules.extend(_bars(path))


def _is_sign(box: Box, slack: float = 1.34, largest: float = _LARGEST) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return _SMALLEST < width < largest and height < slack * width and width < slack * height


def _drawing(path: _Path, *, filled: bool) -> Drawing:
    count = min(calls.count_segments(path.thing), 60)
    kinds = [calls.segment_kind(calls.segment(path.thing, index)) for index in range(count)]
    curves, moves = kinds.count(pdfium.FPDF_SEGMENT_BEZIERTO), kinds.count(pdfium.FPDF_SEGMENT_MOVETO)
    return Drawing(path.box, filled, curves >= 4 * moves, moves)


def _sides(path: _Path) -> Iterator[Rule]:
    """The level and upright stretches of a drawn path."""
    outline = list(_points(path))
    for (x, y, _), (u, v, moved) in pairwise(outline):
        if not moved and (abs(x - u) <= 1 or abs(y - v) <= 1) and max(abs(x - u), abs(y - v)) > _THIN:
            yield Rule(min(x, u), min(y, v), max(x, u), max(y, v))


def _bars(path: _Path) -> Iterator[Rule]:
    """The thin rectangles of which a filled path of many parts is made."""
    part: list[tuple[float, float]] = []
    for x, y, moved in [*_points(path), (0.0, 0.0, True)]:
        if moved and len(part) >= 4:
            xs, ys = [p[0] for p in part], [p[1] for p in part]
            if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
                yield Rule(min(xs), min(ys), max(xs), max(ys))
        part = [(x, y)] if moved else [*part, (x, y)]


def _points(path: _Path) -> Iterator[tuple[float, float, bool]]:
    """The corners of a path as shown, each with whether the pen was lifted to get there."""
    a, b, c, d, e, f = _product(_matrix(path.thing), path.shown)
    x, y, start = ctypes.c_float(), ctypes.c_float(), (0.0, 0.0)
    count = calls.count_segments(path.thing)
    for index in range(count if count <= _SEGMENTS else 0):
        segment = ctypes.cast(calls.segment(path.thing, index), pdfium.FPDF_PATHSEGMENT)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        moved = pdfium.FPDFPathSegment_GetType(segment) != pdfium.FPDF_SEGMENT_LINETO
        start = point if moved else start
        yield (*point, moved)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield (*start, False)


def _matrix(thing: int) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(ctypes.cast(thing, pdfium.FPDF_PAGEOBJECT), matrix)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that does `inner` first and then `outer`."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)
