"""A PDF → Source: pages one by one into words and lines, then blocks in reading order over all of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from minutes_cli.errors import DamagedError, EncryptedError, NoTextError
from minutes_cli.ingest import compose, furniture, reflow, tables
from minutes_cli.ingest.lines import Line, lines
from minutes_cli.ingest.reflow import Area, Para
from minutes_cli.ingest.sheet import Face, Sheet
from minutes_cli.ingest.tables import Table
from minutes_cli.model import Block, Cell, Notice, Origin, Piece, Source

if TYPE_CHECKING:
    from minutes_cli.ingest import Reading


def read(data: bytes, name: str, reading: Reading) -> Source:
    """The document as a reader sees it.

    Raises:
        DamagedError: the bytes cannot be read as a PDF.
        EncryptedError: it wants a password that `reading` does not have.
        NoTextError: no page has text.
    """
    sheets = list(_sheets(data, name, reading))
    if not any(sheet.words for sheet in sheets):
        raise NoTextError(
            name, "no text on any page", "run OCR first (for example ocrmypdf), or install the ocr extra and add --ocr"
        )
    pieces, aside = _blocks(sheets)
    origin = Origin(name, "application/pdf", hashlib.sha256(data).hexdigest(), len(sheets))
    return Source(origin, *_numbered(pieces, aside), warnings=tuple(_notices(sheets)))


def _sheets(data: bytes, name: str, reading: Reading) -> Iterator[Sheet]:
    import pypdfium2 as pdfium  # noqa: PLC0415  # heavy: only a PDF asks for it

    from minutes_cli.ingest import pdf_page  # noqa: PLC0415

    try:
        document = pdfium.PdfDocument(data, password=reading.password)
    except pdfium.PdfiumError as error:
        raise _failure(name, str(error)) from error
    faces: dict[int, Face] = {}
    with closing(document):
        for index in range(len(document)):
            yield pdf_page.sheet(document, index, faces)


def _failure(name: str, reason: str) -> DamagedError | EncryptedError:
    if "password" in reason.lower():
        return EncryptedError(name, "encrypted, and the password is missing or wrong", "give it with --password")
    return DamagedError(name, "the PDF cannot be read", "open it in a PDF viewer and save or export it anew")


def _notices(sheets: Sequence[Sheet]) -> Iterator[Notice]:
    empty = [str(sheet.number) for sheet in sheets if not sheet.words]
    if empty:
        pages = f"page {empty[0]} has" if len(empty) == 1 else f"pages {', '.join(empty)} have"
        yield Notice("page-without-text", f"{pages} no text: perhaps a scan; run OCR to read it")


def _blocks(sheets: Sequence[Sheet]) -> tuple[list[Piece], list[Block]]:
    found = [tables.ruled(sheet) for sheet in sheets]
    rest = [lines(tables.outside(sheet.words, here), sheet.number) for sheet, here in zip(sheets, found, strict=True)]
    body, aside = furniture.apart(sheets, rest)
    area = _area(body)
    flow: list[Para | Table] = []
    for page, here in zip(body, found, strict=True):
        for part in _in_order(page, here, area):
            if flow and (whole := _whole(flow[-1], part)) is not None:
                flow[-1] = whole
            else:
                flow.append(part)
    return list(_pieces(flow, area)), aside


def _whole(last: Para | Table, part: Para | Table) -> Para | None:
    """The two as one where the second is the rest of the first on the next page."""
    if not (isinstance(last, Para) and isinstance(part, Para)):
        return None
    over = last.lines[-1].page == part.lines[0].page - 1
    return reflow.joined(last, part) if over and reflow.goes_on(last, part) else None


def _area(body: Sequence[Sequence[Line]]) -> Area:
    every = [line for page in body for line in page]
    if not every:
        return Area(0, 0, {})
    rights = sorted((line.x1 for line in every), reverse=True)
    right = rights[min(2, len(rights) // 10)]
    return Area(min(line.x0 for line in every), right, reflow.pitches(body, right))


def _in_order(page: Sequence[Line], here: Sequence[Table], area: Area) -> Iterator[Para | Table]:
    """The page's blocks and tables from the top down."""
    waiting = sorted(here, key=lambda table: table.box[1])
    group: list[Line] = []
    for line in page:
        while waiting and waiting[0].box[1] < line.box[1]:
            yield from reflow.paragraphs(group, area)
            group = []
            yield waiting.pop(0)
        group.append(line)
    yield from reflow.paragraphs(group, area)
    yield from waiting


def _pieces(flow: Iterable[Para | Table], area: Area) -> Iterator[Piece]:
    parts = list(flow)
    levelled = iter(reflow.levelled([part for part in parts if isinstance(part, Para)]))
    for part in parts:
        yield compose.piece(next(levelled)) if isinstance(part, Para) else tables.piece(part, area)


def _numbered(pieces: Iterable[Piece], aside: Iterable[Block]) -> tuple[tuple[Piece, ...], tuple[Block, ...]]:
    """The same with ids in reading order, a table before what is in its cells, furniture last."""
    ids = (f"b{number}" for number in count(1))

    def numbered(piece: Piece) -> Piece:
        block = replace(piece.block, id=next(ids))
        if piece.grid is None:
            return replace(piece, block=block)
        grid = tuple(tuple(cell_numbered(cell) for cell in row) for row in piece.grid)
        return replace(piece, block=block, grid=grid)

    def cell_numbered(cell: Cell) -> Cell:
        return replace(cell, pieces=tuple(numbered(piece) for piece in cell.pieces))

    body = tuple(numbered(piece) for piece in pieces)
    return body, tuple(replace(block, id=next(ids)) for block in aside)
