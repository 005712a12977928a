"""Documents made from others by chance: variations that can be read, and mutations that should not be trusted.

The same seed gives the same documents.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.documents import FIXTURES

_WORDS = ("sluice", "bandstand", "ferry", "beehive", "allotment", "kiosk", "towpath", "pergola", "weir", "gazebo")
_BIG = (b"0", b"-1", b"255", b"65536", b"2147483647", b"4294967296", b"99999999999999999999", b"1e999")
_STREAM = re.compile(
    rb"/Filter\s*(?:\[\s*)?(/ASCII85Decode\s*)?/FlateDecode\s*\]?([^>]*?>>\s*)stream\r?\n(.*?)\r?\n?endstream",
    re.DOTALL,
)


def seeds() -> list[Path]:
    """Every fixture's document, readable or not."""
    return sorted(path for path in FIXTURES.glob("*/note.*") if path.suffix in {".pdf", ".docx"})


def kind(data: bytes) -> str:
    return "docx" if data.startswith(b"PK") else "pdf"


# ---------------------------------------------------------------- variations


def vary(data: bytes, chance: Random) -> bytes:
    """A document that reads like this one with other words and figures (DOCX), or the same with other bytes (PDF)."""
    if not data.startswith(b"PK"):
        return data + f"\n% {chance.getrandbits(64):016x}\n".encode()
    try:
        return _rewritten(data, lambda name, part: _reworded(part, chance) if name == "word/document.xml" else part)
    except zipfile.BadZipFile:
        return data


def _reworded(part: bytes, chance: Random) -> bytes:
    """Some long words exchanged for others, some days for others; tags are left alone."""
    if len(part) > 10**6:  # a bomb stays one
        return part

    def other(found: re.Match[bytes]) -> bytes:
        word = found[0]
        if word.isdigit():
            return b"%d" % chance.randrange(1, 28) if len(word) <= 2 and chance.random() < 0.25 else word
        return chance.choice(_WORDS).encode() if len(word) > 6 and chance.random() < 0.12 else word

    return re.sub(rb">[^<]+<", lambda text: re.sub(rb"(?<![\w&])[a-z0-9]+\b", other, text[0]), part)


def _rewritten(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            fresh = zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0))
            new.writestr(fresh, change(info.filename, old.read(info)), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def broken(data: bytes, chance: Random) -> bytes:
    """A document that a disk, a mail gateway or a web server has spoilt."""
    match chance.randrange(5):
        case 0:
            return b""
        case 1:
            return data[: chance.randrange(1, len(data))] if data else data
        case 2:
            return b"<!doctype html><html><body>404 Not Found</body></html>"
        case 3:
            return bytes(len(data))
        case _:
            return mutate(data, chance)


# ---------------------------------------------------------------- mutations


def mutate(data: bytes, chance: Random, other: bytes = b"") -> bytes:
    """The bytes with a few faults: on the surface, in a part of the archive, or in a stream laid open."""
    if chance.random() < 0.75:
        try:
            return _inside(data, chance, other)
        except (zipfile.BadZipFile, zlib.error, KeyError, IndexError, ValueError, NotImplementedError, RuntimeError):
            pass
    return _faults(data, chance, other)


def _inside(data: bytes, chance: Random, other: bytes) -> bytes:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        hit = "word/document.xml" if chance.random() < 0.6 else chance.choice(parts)
        return _rewritten(data, lambda name, part: _torn(part, chance) if name == hit else part)
    return _faults(opened(data), chance, other)


def opened(data: bytes) -> bytes:
    """A PDF with its compressed streams laid open, so that faults reach what is in them."""

    def plain(found: re.Match[bytes]) -> bytes:
        try:
            inner = zlib.decompress(base64.a85decode(b"<~" + found[3], adobe=True) if found[1] else found[3])
        except (zlib.error, ValueError):
            return found[0]
        head = re.sub(rb"/Length \d+(?! \d+ R)", b"", found[2])
        return b"/Length %d%sstream\n%s\nendstream" % (len(inner), head, inner)

    return _STREAM.sub(plain, data)


_TAG = re.compile(rb"<[^>]+>")


def _torn(part: bytes, chance: Random) -> bytes:
    """XML that may still be well-formed: elements doubled, taken out, nested; values made huge; or plain faults."""
    if chance.random() < 0.2:
        return _faults(part, chance, b"")
    for _ in range(chance.randrange(1, 6)):
        part = chance.choice((_values, _elements, _nested, _texts))(part, chance)
    return part


def _values(part: bytes, chance: Random) -> bytes:
    spots = [found.span(1) for found in re.finditer(rb'="(-?\d+)"', part)]
    if not spots:
        return part
    start, end = chance.choice(spots)
    return part[:start] + chance.choice(_BIG) + part[end:]


def _elements(part: bytes, chance: Random) -> bytes:
    """One element of a kind taken out, or put in again somewhere else of its kind."""
    spots = [
        found.span() for found in re.finditer(rb"<w:(p|r|tc|tr|tbl|pPr|rPr|numPr|sdt)>.*?</w:\1>", part, re.DOTALL)
    ]
    if not spots:
        return part
    start, end = chance.choice(spots)
    if chance.random() < 0.4:
        return part[:start] + part[end:]
    at = chance.choice(spots)[0]
    return part[:at] + part[start:end] * chance.choice((1, 1, 1, 40)) + part[at:]


def _nested(part: bytes, chance: Random) -> bytes:
    depth = chance.choice((3, 30, 300, 3000))
    tag = chance.choice((b"w:sdt", b"w:ins", b"w:tbl", b"w:p", b"w:hyperlink", b"w:smartTag"))
    at = chance.choice([found.start() for found in re.finditer(rb"<w:p[ >]", part)] or [0])
    return part[:at] + (b"<%s>" % tag) * depth + (b"</%s>" % tag) * depth + part[at:]


def _texts(part: bytes, chance: Random) -> bytes:
    spots = [found.span(1) for found in re.finditer(rb"<w:t[^>]*>([^<]+)</w:t>", part)]
    if not spots:
        return part
    start, end = chance.choice(spots)
    text = part[start:end]
    odd = (
        "\u202e\u0301\u200d".encode(),
        b"&#55296;",
        b" " * 5000,
        b"1.1.1.1.1.1 " * 200,
        "𝟙𝟚 ４ March ２０２５ ".encode(),
        b"31 February 2025, 99/99/9999, 0 January 0000, 24:61",
        text * 300,
    )
    return part[:start] + chance.choice(odd) + part[end:]


def _faults(data: bytes, chance: Random, other: bytes) -> bytes:
    bytes_ = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        if not bytes_:
            break
        at = chance.randrange(len(bytes_))
        match chance.randrange(6):
            case 0:
                bytes_[at] = chance.randrange(256)
            case 1:
                del bytes_[at : at + chance.choice((1, 4, 64, 1024))]
            case 2:
                bytes_[at:at] = bytes_[at : at + chance.choice((4, 64, 1024))] * chance.choice((1, 1, 50))
            case 3:
                _renumber(bytes_, chance)
            case 4:
                start = chance.randrange(len(other) or 1)
                bytes_[at:at] = other[start : start + chance.choice((16, 256, 4096))]
            case _:
                bytes_[at : at + 4] = chance.randbytes(4)
    return bytes(bytes_)


def _renumber(data: bytearray, chance: Random) -> None:
    start = chance.randrange(len(data))
    found = re.compile(rb"\d+").search(data, start)
    if found:
        data[found.start() : found.end()] = chance.choice(_BIG)
