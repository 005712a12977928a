"""Which documents there are: PDF and DOCX below the sources, told by content, in an order that is always the same."""

from __future__ import annotations

import os
import stat
import zipfile
from collections import deque
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from minutes_cli.batch import storage
from minutes_cli.errors import UnreadableError, UsageError
from minutes_cli.value import Value

_SUFFIXES = (".pdf", ".docx")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Document(Value):
    """A document to read: its path or URL, its name (the path below its source, with slashes), its size in bytes."""

    path: str
    name: str
    size: int


class Found(Value):
    """The documents, sorted by name, and how many other files stand beside them."""

    documents: tuple[Document, ...]
    others: int = 0


def find(sources: list[str], out: str) -> Found:
    """The documents below the sources.

    A file is one if it is a PDF or DOCX by content, or by its name (so that a broken one is told and not passed over),
    or if it is itself a source. Links are followed, each folder is seen once, and `out` is left out.

    Raises:
        UnreadableError: a source is not there.
        UsageError: two documents would be written to one place.
    """
    documents, others = [], 0
    for source in sources:
        for document, named in _below(source, out):
            if named or _is_document(document):
                documents.append(document)
            else:
                others += 1
    documents = sorted(set(documents), key=lambda one: (one.name, one.path))
    _refuse_clashes(documents)
    return Found(tuple(documents), others)


def _below(source: str, out: str) -> Iterator[tuple[Document, bool]]:
    """Every file of a source, and whether it has to be told whatever it is: a source itself, a folder that is shut."""
    try:
        if storage.is_url(source):
            for url, name, size in storage.remote().walk(source):
                if not url.startswith(f"{out.rstrip('/')}/"):
                    yield Document(url, name, size), url == source
        elif Path(source).is_dir():
            yield from _files(Path(source), Path(out))
        else:
            yield Document(source, Path(source).name, Path(source).stat().st_size), True
    except FileNotFoundError as error:
        raise UnreadableError(source, "there is no such file or folder", "check the path") from error


def _files(source: Path, out: Path) -> Iterator[tuple[Document, bool]]:
    """Regular files below a folder; linked folders after all others, so that a file has its own path where it can."""
    seen = {_identity(out)} - {_identity(source)} if out.exists() else set()
    folders, linked = deque([source]), deque[Path]()
    while folders or linked:
        folder = folders.popleft() if folders else linked.popleft()
        try:
            identity, entries = _identity(folder), sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue
        if identity in seen:
            continue
        seen.add(identity)
        for entry in entries:
            if _is_folder(entry):
                (linked if entry.is_symlink() else folders).append(Path(entry.path))
            elif (size := _size(entry)) is not None:
                yield Document(entry.path, Path(entry.path).relative_to(source).as_posix(), size), False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself, a path too long
        return False


def _identity(folder: Path) -> tuple[int, int]:
    facts = folder.stat()
    return facts.st_dev, facts.st_ino


def _size(entry: os.DirEntry[str]) -> int | None:
    """The size of a regular file, or of a link to nowhere; `None` for pipes and devices, which could hang a reader."""
    try:
        facts = entry.stat()
    except OSError:
        return 0
    return facts.st_size if stat.S_ISREG(facts.st_mode) else None


def _is_document(document: Document) -> bool:
    if document.name.lower().endswith(_SUFFIXES):
        return not document.name.rpartition("/")[2].startswith(("~$", "._"))  # what Word and macOS leave beside a file
    if document.size > storage.MOST_BYTES:
        return False
    try:
        return _by_content(document)
    except OSError:
        return False


def _by_content(document: Document) -> bool:
    remote = storage.is_url(document.path)
    if remote:
        head = storage.remote().head(document.path, 1024)
    else:
        with Path(document.path).open("rb") as stream:
            head = stream.read(1024)
    if b"%PDF-" in head:
        return True
    if head.startswith(b"PK\x03\x04"):
        return _holds_writing(document.path, remote=remote)
    if not head.startswith(_OLE):
        return False
    # an encrypted DOCX and a legacy .doc are both OLE files; the name of the stream tells them apart
    return "EncryptedPackage".encode("utf-16-le") in storage.read(document.path, document.name)


def _holds_writing(path: str, *, remote: bool) -> bool:
    try:
        with storage.remote().open_to_read(path) if remote else Path(path).open("rb") as stream:
            names = zipfile.ZipFile(stream).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
    return "[Content_Types].xml" in names and any(name.startswith("word/") for name in names)


def _refuse_clashes(documents: list[Document]) -> None:
    for one, other in pairwise(documents):
        if one.name == other.name:
            reason = f"{one.path} and {other.path} would be written to one place"
            raise UsageError(one.name, reason, "give them different output folders")
