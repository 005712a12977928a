"""Bytes → Source: what a reader sees, block by block, with its place."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from minutes_cli.errors import UnreadableError
from minutes_cli.ingest import kinds
from minutes_cli.ingest.reading import Reading
from minutes_cli.model import Source

__all__ = ["Reading", "prepare", "read"]


def prepare() -> None:
    """Load both readers with their libraries, so that what is forked after has them."""
    for name in ("docx.document", "pdf.document", "pdf.page"):
        import_module(f"{__name__}.{name}")


def read(document: Path | str | BinaryIO, reading: Reading = Reading()) -> Source:  # noqa: B008 it cannot change
    """The document as a reader sees it; its kind is found by content, not by suffix.

    Args:
        document: a path, or an open binary file (its `name`, where it has one, is the document's name in messages).
        reading: how to read it.

    Raises:
        UnreadableError: there is no such file, it is a folder, or it may not be read.
        UnsupportedError: it is neither a PDF nor a DOCX.
        DamagedError: it claims to be one and cannot be read as one.
        EncryptedError: it wants a password, or another one.
        NoTextError: no page has text.
    """
    data, name = _bytes_of(document)
    if kinds.kind_of(data, name) == kinds.PDF:
        from minutes_cli.ingest.pdf import document as pdf  # noqa: PLC0415 - the PDF libraries are loaded only for a PDF

        return pdf.read(data, name, reading)
    from minutes_cli.ingest.docx import document as docx  # noqa: PLC0415 - lxml is loaded only for a DOCX

    return docx.read(data, name, reading)


def _bytes_of(document: Path | str | BinaryIO) -> tuple[bytes, str]:
    if not isinstance(document, (str, Path)):
        return document.read(), _name_of(document)
    path = Path(document)
    try:
        return path.read_bytes(), path.name
    except FileNotFoundError as error:
        raise UnreadableError(path.name, "there is no such file", "check the path") from error
    except IsADirectoryError as error:
        raise UnreadableError(path.name, "this is a folder", "name the documents in it") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(
            path.name or str(path), f"it cannot be read ({reason})", "check its permissions"
        ) from error


def _name_of(document: BinaryIO) -> str:
    name = getattr(document, "name", None)
    if not isinstance(name, str) or name.startswith("<"):
        return "stdin" if name == "<stdin>" else "document"
    return Path(name).name
