"""What a file is, told by its first bytes and by what a container holds; and the way out where it is not ours."""

from __future__ import annotations

import io
import re
import zipfile

from minutes_cli.errors import DamagedError, MinutesError, UnsupportedError
from minutes_cli.value import Value

PDF = "pdf"
DOCX = "docx"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = "open it in Word or LibreOffice and save it as DOCX or PDF"
_SOFFICE = "convert it, for example with: soffice --convert-to docx FILE"
_SCAN = "make a PDF with a text layer of it, for example with: ocrmypdf --image-dpi 300 FILE out.pdf"


class Foreign(Value):
    """A kind of file that is told apart and not read: its name for people, and what to do with it."""

    kind: str
    way_out: str


LEGACY_WORD = Foreign("a Word 97-2003 document (.doc)", _SOFFICE)
_EMPTY = Foreign("an empty file", "get the file again")
_TEXT = Foreign("plain text", "paste it into a word processor and save it as DOCX")
_UNKNOWN = Foreign("no kind of file that is known here", "save the document as PDF or DOCX")
_ZIP = Foreign("a ZIP archive", "unpack it and give the documents inside")
_WORD_XML = Foreign("a Word XML file", _SAVE_AS)
_RTF = Foreign("a rich text file (.rtf)", _SOFFICE)
_HTML = Foreign("a web page (HTML)", "print it to a PDF from the browser")
_MIME = Foreign("an e-mail or a web archive (MIME)", "open it and print it to a PDF")
_MIME_HEADS = (b"MIME-Version:", b"From:", b"Received:", b"Return-Path:", b"Delivered-To:")
_SHEET = Foreign("a spreadsheet", "save it as PDF")
_SLIDES = Foreign("a presentation", "save it as PDF")

_IMAGES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"GIF8", "GIF"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (0, b"BM", "BMP"),
    (8, b"WEBP", "WebP"),
    (4, b"ftypheic", "HEIF"),
    (4, b"ftypheix", "HEIF"),
    (4, b"ftypmif1", "HEIF"),
    (4, b"ftypavif", "AVIF"),
)
_OLE_STREAMS: tuple[tuple[str, Foreign], ...] = (
    ("WordDocument", LEGACY_WORD),
    ("Workbook", _SHEET),
    ("PowerPoint Document", _SLIDES),
    ("__substg1.0_", Foreign("an Outlook message (.msg)", "save its attachments and give those")),
)
_ZIP_MEMBERS: tuple[tuple[str, Foreign], ...] = (
    ("xl/", Foreign("an Excel workbook (.xlsx)", "save it as PDF")),
    ("ppt/", Foreign("a PowerPoint presentation (.pptx)", "save it as PDF")),
    ("Index/Document.iwa", Foreign("an Apple Pages or iWork document", "export it as DOCX or PDF")),
)
_ZIP_MIMETYPES: tuple[tuple[bytes, Foreign], ...] = (
    (b"application/vnd.oasis.opendocument.text", Foreign("an OpenDocument text (.odt)", _SOFFICE)),
    (
        b"application/vnd.oasis.opendocument.spreadsheet",
        Foreign("an OpenDocument sheet (.ods)", "save it as PDF"),
    ),
    (
        b"application/vnd.oasis.opendocument.presentation",
        Foreign("an OpenDocument presentation (.odp)", "save it as PDF"),
    ),
    (b"application/epub+zip", Foreign("an e-book (EPUB)", "convert it to PDF")),
)
_MARKUP: tuple[tuple[re.Pattern[bytes], Foreign], ...] = (
    (re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE), _HTML),
    (re.compile(rb"<(?:pkg:package|w:wordDocument)\b"), _WORD_XML),
    (
        re.compile(rb"<office:document\b"),
        Foreign("a flat OpenDocument text (.fodt)", _SOFFICE),
    ),
)


def kind_of(data: bytes, name: str) -> str:
    """`PDF` or `DOCX`.

    Every ZIP archive counts as `DOCX` here (`archive` tells what is in it), and so does an encrypted Word
    document, which its reader refuses. The signature of a PDF may stand anywhere in the first 1024 bytes (ISO 32000,
    implementation note 13).

    Raises:
        UnsupportedError: the file is of another kind.
    """
    head = data[:1024].lstrip(b"\xef\xbb\xbf\r\n\t ")
    if head.startswith(b"PK\x03\x04"):
        return DOCX
    if data.startswith(_OLE):
        return _in_ole(data, name)
    foreign = _foreign_by_signature(data, head)
    if foreign is None and b"%PDF-" in data[:1024]:
        return PDF
    raise _refusal(name, foreign or _by_text(data))


def is_ole(data: bytes) -> bool:
    """Whether the bytes are an OLE compound file, which is what an encrypted DOCX and a legacy .doc both are."""
    return data.startswith(_OLE)


def _refusal(name: str, foreign: Foreign) -> MinutesError:
    return UnsupportedError(name, f"this is {foreign.kind}, not a PDF or DOCX", foreign.way_out)


def _foreign_by_signature(data: bytes, head: bytes) -> Foreign | None:
    if not data:
        return _EMPTY
    if head.startswith(b"{\\rtf"):
        return _RTF
    if head.startswith(_MIME_HEADS):
        return _MIME
    if head.startswith(b"<"):
        return next((kind for pattern, kind in _MARKUP if pattern.search(data[:4096])), None)
    for offset, signature, label in _IMAGES:
        if data.startswith(signature, offset) and b"%PDF-" not in head:
            return Foreign(f"an image ({label})", _SCAN)
    return None


def archive(data: bytes, name: str) -> zipfile.ZipFile:
    """The archive of a DOCX, opened.

    Raises:
        UnsupportedError: it is the archive of something else.
        DamagedError: it has Word parts and cannot be opened.
    """
    try:
        opened = zipfile.ZipFile(io.BytesIO(data))
        names = opened.namelist()
        mimetype = opened.read("mimetype")[:200] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        if b"word/" in data or b"[Content_Types].xml" in data[:4096]:
            reason = "the file is damaged: it begins as a DOCX, and its archive cannot be opened"
            raise DamagedError(name, reason, "get the file again, or open and save it in Word") from error
        raise _refusal(name, _ZIP) from error
    for signature, foreign in _ZIP_MIMETYPES:
        if mimetype.startswith(signature):
            raise _refusal(name, foreign)
    for member, foreign in _ZIP_MEMBERS:
        if any(part.startswith(member) for part in names):
            raise _refusal(name, foreign)
    if "[Content_Types].xml" in names or "word/document.xml" in names:
        return opened
    raise _refusal(name, _ZIP)


def _in_ole(data: bytes, name: str) -> str:
    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        return DOCX
    found = (foreign for stream, foreign in _OLE_STREAMS if has(stream))
    raise _refusal(name, next(found, Foreign("an Office 97-2003 file", _SAVE_AS)))


def _by_text(data: bytes) -> Foreign:
    sample = data[:4096]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _TEXT
    try:
        text = sample.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 3:
            return _UNKNOWN
        text = sample[: error.start].decode("utf-8")
    return _UNKNOWN if re.search(r"[\x00-\x08\x0e-\x1a]", text) else _TEXT
