"""A PDF's fonts: their names, their weights and their slants."""

from __future__ import annotations

import ctypes
import struct
from typing import Any

import pypdfium2.raw as pdfium

from minutes_cli import regex
from minutes_cli.ingest.sheet import Face

_SUBSET = regex.compile(r"^[A-Z]{6}\+")
_NAMELESS = regex.compile(r"(?:CIDFont\+)?(?:[A-Z]{1,3}_?)?\d*")
_BOLD = regex.compile(r"bold|black|heavy|demi|[-,]bd\b|[a-z]bx\d|-medi", regex.IGNORECASE)
_SLANTED = regex.compile(r"ital|obli|[a-z]ti\d|slant", regex.IGNORECASE)
_FORCE_BOLD, _ITALIC = 1 << 18, 1 << 6  # of a font's flags (ISO 32000-1, table 123)
_HEAVY, _HEAVIEST = 600, 1000  # weights; what lies beyond is no weight

Faces = dict[tuple[str, int, int], Face]
"""The faces seen so far, by name, weight and flags."""


def face(font: Any, faces: Faces) -> Face:
    """A font's face: bold by its name, its weight or its flag, or, where its name says nothing, by its own tables."""
    name = _SUBSET.sub("", _name(pdfium.FPDFFont_GetBaseFontName, font))
    weight, flags = pdfium.FPDFFont_GetWeight(font), pdfium.FPDFFont_GetFlags(font)
    known = faces.get((name, weight, flags))
    if known is None:
        known = faces[name, weight, flags] = _face(font, name, weight, flags)
    return known


def _face(font: Any, name: str, weight: int, flags: int) -> Face:
    if _NAMELESS.fullmatch(name):
        bold, italic = _style(_data(font))
        family = _name(pdfium.FPDFFont_GetFamilyName, font)
        return Face(family or name, bold or bool(flags & _FORCE_BOLD), italic or bool(flags & _ITALIC))
    heavy = _HEAVY <= weight <= _HEAVIEST or bool(flags & _FORCE_BOLD)
    return Face(name, bool(_BOLD.search(name)) or heavy, bool(_SLANTED.search(name)) or bool(flags & _ITALIC))


def _name(ask: Any, font: Any) -> str:
    length = ask(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    ask(font, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def _data(font: Any) -> bytes:
    length = ctypes.c_size_t()
    pdfium.FPDFFont_GetFontData(font, None, 0, length)
    buffer = (ctypes.c_uint8 * length.value)()
    pdfium.FPDFFont_GetFontData(font, buffer, length.value, length)
    return bytes(buffer)


def _style(data: bytes) -> tuple[bool, bool]:
    """Bold and italic as a TrueType or OpenType font's `head` table has them (`macStyle`)."""
    if data[:4] not in {b"\0\1\0\0", b"true", b"OTTO"}:
        return (False, False)
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        if tag == b"head" and length >= 46 and offset + 46 <= len(data):
            (style,) = struct.unpack_from(">H", data, offset + 44)
            return (bool(style & 1), bool(style & 2))
    return (False, False)
