"""The OPC package of a DOCX: its parts found by their relationships, each opened as XML safely.

Word does not promise `word/document.xml`: the main part, its styles and its numbering are whatever the relationships
say (ECMA-376 part 2). Strict documents (ISO 29500) use other namespaces for the same names, and are brought to the
transitional ones here, so that nothing after this module knows the difference.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from minutes_cli.errors import DamagedError, UnsupportedError
from minutes_cli.ingest import kinds
from minutes_cli.model import Properties
from minutes_cli.value import Value

Element = etree._Element  # noqa: SLF001 - lxml has no public name for it

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DC, _DCTERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
_CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES: tuple[tuple[bytes, bytes], ...] = (
    (_STRICT + b"wordprocessingml/main", W[1:-1].encode()),
    (_STRICT + b"officeDocument/relationships", R[1:-1].encode()),
    (_STRICT + b"officeDocument/math", M[1:-1].encode()),
    (_STRICT + b"drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)

_MOST_BYTES = 256 * 1024 * 1024
"""No part of a meeting's minutes unpacks to more; what does is a bomb."""
_RATIO_FROM, _MOST_RATIO = 16 * 1024 * 1024, 300
"""From this size on, a part that packed better than this is no writing."""

_LATENT, _LATENT_END = b"<w:latentStyles", b"</w:latentStyles>"
"""The names of Word's own styles that a document does not use: most of a styles part, and nothing that is read."""
_DRESS, _DRESS_END = b"<w:tblStylePr ", b"</w:tblStylePr>"
_DRESSES_READ = (b'w:type="firstRow"', b'w:type="firstCol"')
"""How table styles dress their parts: most of the rest, where Word's own table styles are written out."""
# No entity is resolved and nothing is fetched: a document is data.
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, collect_ids=False
)

_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_HEADER, _ENCRYPTED = 30, 1
"""The bytes before a member's name, and the flag of one that wants a password (APPNOTE 4.3.7, 4.4.4)."""
_OPEN_IN_WORD = "get the file again, or open it in Word, let it repair the file, and save it"


class Relation(NamedTuple):
    """A part's relationship: the last word of its type ("styles", "header"), and where it leads from which folder."""

    kind: str
    folder: str
    address: str
    external: bool

    @property
    def target(self) -> str:
        """The name of the part it leads to; an address outside the package as it is."""
        if self.external:
            return self.address
        return posixpath.normpath(posixpath.join("/", self.folder, unquote(self.address))).lstrip("/")


class Part(Value):
    """An XML part, by its name in the package, and its root."""

    name: str
    root: Element


class Package:
    """An opened DOCX package. Parts are read when they are asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        """Takes the bytes of the archive, and the document's name for messages."""
        self.name = name
        self._data = data
        self._archive = kinds.archive(data, name)
        self._parts: dict[str, Part | None] = {}
        self._members = {info.filename.lstrip("/").lower(): info for info in self._archive.infolist()}

    @cached_property
    def main(self) -> Part:
        """The main part, wherever the package says it is.

        Raises:
            DamagedError: there is none, or it cannot be read.
            UnsupportedError: it is that of a spreadsheet or a presentation.
        """
        roots = [relation for relation in self._relations("").values() if relation.kind == "officeDocument"]
        target = roots[0].target if roots else "word/document.xml"
        part = self.part(target)
        if part is None:
            raise self.damaged("it has no main part")
        if part.root.tag != f"{W}document":
            reason = "this is an Office file of another kind, not a PDF or DOCX"
            raise UnsupportedError(self.name, reason, "save it as PDF")
        return part

    @cached_property
    def relations(self) -> Mapping[str, Relation]:
        """The main part's relationships by id."""
        return self._relations(self.main.name)

    def media_type(self) -> str:
        """The IANA media type that the main part's content type implies (a template or a macro file has its own)."""
        plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        root = self._xml("[Content_Types].xml")
        if root is None:
            return plain
        wanted = f"/{self.main.name}".lower()
        for override in root.iter(f"{_CONTENT_TYPES}Override"):
            if override.get("PartName", "").lower() == wanted:
                kind = override.get("ContentType", "").removesuffix("+xml").removesuffix(".main")
                return f"{kind}.12" if kind.endswith("macroEnabled") else kind or plain
        return plain

    def properties(self) -> Properties:
        """What the core part says of the document; nothing where it is missing or damaged."""
        core = [relation.target for relation in self._relations("").values() if relation.kind == "core-properties"]
        try:
            part = self.part(core[0]) if core else None
        except DamagedError:  # nothing that a reader sees is in it
            return Properties()
        said = () if part is None else part.root.iterchildren(f"{_DC}title", f"{_DCTERMS}created")
        found = {one.tag: one.text or "" for one in said}
        return Properties(found.get(f"{_DC}title", ""), found.get(f"{_DCTERMS}created", "")[: len("2025-12-11")])

    def related(self, kind: str) -> Part | None:
        """The part that the main part calls its `kind` ("styles", "numbering", "settings"), if it has one."""
        for relation in self.relations.values():
            if relation.kind == kind and not relation.external:
                return self.part(relation.target)
        return None

    def part(self, name: str) -> Part | None:
        """The XML part of that name; `None` where the package has none.

        Raises:
            DamagedError: it is there and cannot be read.
        """
        if name not in self._parts:
            root = self._xml(name)
            self._parts[name] = None if root is None else Part(name, root)
        return self._parts[name]

    def damaged(self, reason: str) -> DamagedError:
        """The error for this document."""
        return DamagedError(self.name, f"the DOCX is damaged: {reason}", _OPEN_IN_WORD)

    def _relations(self, name: str) -> dict[str, Relation]:
        folder, base = posixpath.split(name)
        root = self._xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Relation] = {}
        for element in () if root is None else root.iter(_RELATIONSHIP):
            kind, external = element.get("Type", "").rpartition("/")[2], element.get("TargetMode") == "External"
            found[element.get("Id", "")] = Relation(kind, folder, element.get("Target", ""), external)
        return found

    def _xml(self, name: str) -> Element | None:
        info = self._members.get(name.lower())
        if info is None:
            return None
        if info.file_size > _MOST_BYTES or (
            info.file_size > _RATIO_FROM and info.file_size > _MOST_RATIO * max(info.compress_size, 1)
        ):
            raise self.damaged(f"{name} unpacks to {info.file_size // 1_000_000} MB, which no minutes do")
        try:
            raw = _unpacked(self._data, info) or self._archive.read(info)
        except _BROKEN_ZIP as error:
            raise self.damaged(f"{name} cannot be unpacked") from error
        return self._parsed(raw, name)

    def _parsed(self, raw: bytes, name: str) -> Element:
        if _STRICT in raw:
            for strict, transitional in _STRICT_NAMES:
                raw = raw.replace(strict, transitional)
        if b"<!DOCTYPE" in raw[:4096]:
            raise self.damaged(f"{name} declares entities of its own, which no word processor writes")
        try:
            return etree.fromstring(_without_dresses(_without_latent(raw)), _PARSER)
        except etree.XMLSyntaxError as error:
            raise self.damaged(f"{name} is not well-formed XML") from error


def _unpacked(data: bytes, info: zipfile.ZipInfo) -> bytes:
    """What a member holds, in one go, which for small parts is several times faster than the archive's own reading.

    Nothing where it is packed in another way than Word does, or damaged: that is for the archive to tell.
    """
    head = data[info.header_offset : info.header_offset + _HEADER]
    if info.compress_type != zipfile.ZIP_DEFLATED or info.flag_bits & _ENCRYPTED or len(head) < _HEADER:
        return b""
    start = info.header_offset + _HEADER + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    try:
        packed = data[start : start + info.compress_size]
        raw = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, max(info.file_size, 1))
    except zlib.error:
        return b""
    return raw if len(raw) == info.file_size and zlib.crc32(raw) == info.CRC else b""


def _without_latent(raw: bytes) -> bytes:
    start, end = raw.find(_LATENT), raw.find(_LATENT_END)
    return raw[:start] + raw[end + len(_LATENT_END) :] if 0 <= start < end else raw


def _without_dresses(raw: bytes) -> bytes:
    head, *parts = raw.split(_DRESS)
    kept = [head]
    for part in parts:
        unread = part.startswith(b'w:type="') and not part.startswith(_DRESSES_READ)
        end = part.find(_DRESS_END) if unread else -1
        kept.append(_DRESS + part if end < 0 else part[end + len(_DRESS_END) :])
    return b"".join(kept) if parts else raw
