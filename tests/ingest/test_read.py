from __future__ import annotations

import io
import os
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx as python_docx
import pytest

from minutes_cli import ingest
from minutes_cli.errors import DamagedError, EncryptedError, MinutesError, UnreadableError, UnsupportedError
from minutes_cli.ingest import Reading, kinds
from minutes_cli.model import Properties
from tests.ingest import pdfs
from tests.ingest.wordfile import docx, p, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def ole(stream: str) -> bytes:
    """The head of an OLE file and the name of one stream, as its directory writes it."""
    return OLE + stream.encode("utf-16-le") + bytes(64)


FOREIGN = [
    ("doc", ole("WordDocument"), ".doc", "soffice --convert-to docx"),
    ("xls", ole("Workbook"), "spreadsheet", "PDF"),
    ("ppt", ole("PowerPoint Document"), "presentation", "PDF"),
    ("odt", zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), ".odt", "soffice --convert-to docx"),
    ("rtf", b"{\\rtf1\\ansi Budget}", ".rtf", "soffice --convert-to docx"),
    ("html", b"\xef\xbb\xbf\n<!DOCTYPE html><html><body>Budget</body></html>", "web page", "print it to a PDF"),
    ("html without a doctype", b"<HTML><p>Budget", "web page", "print it to a PDF"),
    ("xhtml", b'<?xml version="1.0"?>\n<html xmlns="x"/>', "web page", "print it to a PDF"),
    ("png", b"\x89PNG\r\n\x1a\n" + bytes(20), "image (PNG)", "ocrmypdf"),
    ("jpeg", b"\xff\xd8\xff\xe0" + bytes(20), "image (JPEG)", "ocrmypdf"),
    ("tiff", b"II*\x00" + bytes(20), "image (TIFF)", "ocrmypdf"),
    ("webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image (WebP)", "ocrmypdf"),
    ("xlsx", zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}), ".xlsx", "PDF"),
    ("pptx", zipped({"[Content_Types].xml": "<Types/>", "ppt/slides.xml": "<x/>"}), ".pptx", "PDF"),
    ("pages", zipped({"Index/Document.iwa": "x"}), "Pages", "export it"),
    ("zip", zipped({"minutes.txt": "Budget"}), "ZIP archive", "unpack"),
    ("flat xml", b'<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>', "Word XML", "save it as DOCX"),
    ("mime", b"MIME-Version: 1.0\nContent-Type: multipart/related", "web archive", "print it to a PDF"),
    ("text", b"Minutes of the board\n1. Apologies: none\n", "plain text", "save it as DOCX"),
    ("text cut inside a letter", "é".encode() * 3000, "plain text", "save it as DOCX"),
    ("nothing", b"", "empty file", "get the file again"),
    ("noise", bytes(range(256)) * 4, "no kind of file that is known", "save the document"),
]


@pytest.mark.parametrize(("data", "kind", "way_out"), [one[1:] for one in FOREIGN], ids=[one[0] for one in FOREIGN])
def test_a_file_of_another_kind_is_called_by_its_name_with_the_way_to_convert_it(tmp_path, data, kind, way_out):
    path = tmp_path / "note.pdf"
    path.write_bytes(data)
    with pytest.raises(UnsupportedError) as failure:
        ingest.read(path)
    message = str(failure.value)
    assert message.startswith("note.pdf: ")
    assert kind in message
    assert way_out in message
    assert "\n" not in message


def test_the_kind_is_found_by_content_not_by_suffix(tmp_path):
    path = tmp_path / "note.pdf"
    path.write_bytes(docx(p("Budget")))
    assert ingest.read(path).pieces[0].block.text == "Budget"


def test_a_pdf_may_begin_after_some_rubbish():
    assert kinds.kind_of(b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.7", "note") == kinds.PDF


def test_a_file_object_is_read_under_its_name():
    file = io.BytesIO(docx(p("Budget")))
    file.name = "folder/note.docx"
    assert ingest.read(file).origin.filename == "note.docx"


def test_a_file_object_without_a_name_is_a_document():
    assert ingest.read(io.BytesIO(docx(p("Budget")))).origin.filename == "document"


def test_a_path_may_be_text(tmp_path):
    path = tmp_path / "note.docx"
    path.write_bytes(docx(p("Budget")))
    assert ingest.read(str(path)).origin.filename == "note.docx"


def test_a_missing_file_says_so():
    with pytest.raises(UnreadableError, match=r"^nowhere\.pdf: there is no such file"):
        ingest.read("nowhere.pdf")


def test_a_folder_is_called_a_folder(tmp_path):
    with pytest.raises(UnreadableError, match="this is a folder"):
        ingest.read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the root user may read everything")
def test_a_file_that_may_not_be_read_says_why(tmp_path):
    path = tmp_path / "note.docx"
    path.write_bytes(b"")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="Permission denied"):
        ingest.read(path)


def test_a_path_with_a_null_character_is_unreadable():
    with pytest.raises(UnreadableError):
        ingest.read("note\0.docx")


def test_an_encrypted_docx_is_told_from_a_legacy_doc():
    with pytest.raises(EncryptedError, match="--password"):
        ingest.read(io.BytesIO(ole("EncryptedPackage")))


def test_an_encrypted_docx_opens_with_its_password_and_no_other():
    from docx import Document
    from msoffcrypto.format.ooxml import OOXMLFile

    plain, locked = io.BytesIO(), io.BytesIO()
    document = Document()
    document.add_paragraph("Budget")
    document.save(plain)
    OOXMLFile(plain).encrypt("lych-gate", locked)
    read = ingest.read(io.BytesIO(locked.getvalue()), Reading(password="lych-gate"))
    assert [piece.block.text for piece in read.pieces] == ["Budget"]
    with pytest.raises(EncryptedError, match="wrong"):
        ingest.read(io.BytesIO(locked.getvalue()), Reading(password="lich-gate"))


def test_an_encrypted_container_with_nothing_in_it_is_damaged():
    with pytest.raises(DamagedError, match="cannot be decrypted"):
        ingest.read(io.BytesIO(ole("EncryptedPackage")), Reading(password="lych-gate"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(p("Budget"))[:400], "archive cannot be opened"),
        (zipped({"[Content_Types].xml": "<Types/>"}), "no main part"),
        (zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document"}), "not well-formed"),
        (zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": ""}), "not well-formed"),
    ],
    ids=["cut off", "no main part", "broken XML", "empty XML"],
)
def test_a_damaged_docx_says_what_is_broken(data, reason):
    with pytest.raises(DamagedError, match=reason):
        ingest.read(io.BytesIO(data))


def test_a_docx_with_a_flipped_byte_is_damaged_not_a_crash():
    data = bytearray(docx(*[p(f"word {at} of the note") for at in range(50)]))
    at = data.index(b"word/document.xml") + 40
    data[at] ^= 0xFF
    with pytest.raises(DamagedError):
        ingest.read(io.BytesIO(bytes(data)))


def test_an_archive_that_unpacks_to_an_absurd_size_is_refused():
    bomb = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": b" " * (40 * 1024 * 1024)})
    assert len(bomb) < 100_000
    with pytest.raises(DamagedError, match="unpacks to 41 MB"):
        ingest.read(io.BytesIO(bomb))


def test_a_document_that_names_a_file_of_the_machine_is_refused_unread(tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the safe's number")
    main = (
        f'<!DOCTYPE d [<!ENTITY s SYSTEM "file://{secret}">]><w:document xmlns:w='
        '"http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>Budget &s;</w:t></w:r></w:p></w:body></w:document>"
    )
    with pytest.raises(DamagedError, match="declares entities") as failure:
        ingest.read(io.BytesIO(zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": main})))
    assert "safe" not in str(failure.value)


def test_every_failure_is_of_the_one_root():
    assert {UnreadableError, UnsupportedError, DamagedError, EncryptedError} <= set(MinutesError.__subclasses__())


def test_a_file_says_what_it_is_called_and_when_it_was_made():
    page = pdfs.together(pdfs.text("The board met."), lambda canvas: canvas.setTitle("Gate Board 3 May"))
    assert pdfs.read(page).properties == Properties("Gate Board 3 May", "2000-01-01")
    made = python_docx.Document()
    made.add_paragraph("The board met.")
    made.core_properties.title, made.core_properties.created = (
        "Gate Board 3 May",
        datetime(2024, 5, 4, 9, 30, tzinfo=UTC),
    )
    file = io.BytesIO()
    made.save(file)
    file.seek(0)
    assert ingest.read(file).properties == Properties("Gate Board 3 May", "2024-05-04")
    assert ingest.read(io.BytesIO(docx(p("The board met.")))).properties == Properties()


def test_damaged_properties_cost_nothing_that_a_reader_sees():
    made = python_docx.Document()
    made.add_paragraph("The board met.")
    file = io.BytesIO()
    made.save(file)
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    source = ingest.read(io.BytesIO(zipped({**parts, "docProps/core.xml": b"<broken"})))
    assert [one.block.text for one in source.pieces] == ["The board met."]
    assert source.properties == Properties()
