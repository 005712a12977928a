"""A PDF → Source: pages one by one into words and lines, then blocks in reading order over all of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING

from minutes_cli import regex
from minutes_cli.errors import DamagedError, EncryptedError, NoTextError
from minutes_cli.ingest.pdf import compose, furniture, margins, measure, ocr, reflow, table_pieces, tables
from minutes_cli.ingest.pdf.aligned import aligned
from minutes_cli.ingest.pdf.columns import columns as in_columns
from minutes_cli.ingest.pdf.hyphens import Spelling
from minutes_cli.ingest.pdf.lines import Line, lines
from minutes_cli.ingest.pdf.measure import Area, measured
from minutes_cli.ingest.pdf.reflow import Para
from minutes_cli.ingest.pdf.tables import Table
from minutes_cli.ingest.reading import Reading
from minutes_cli.ingest.sheet import Face, Sheet
from minutes_cli.model import Block, Notice, Origin, Piece, Properties, Source
from minutes_cli.value import Value, replace

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

Part = Para | Table | Piece
"""What the flow of a document is made of; a piece is one that is ready."""


def read(data: bytes, name: str, reading: Reading) -> Source:
    """The document as a reader sees it.

    Raises:
        DamagedError: the bytes cannot be read as a PDF.
        EncryptedError: it wants a password that `reading` does not have.
        NoTextError: no page has text, nor could OCR read any where `reading` asks for it.
        MissingExtraError: OCR is asked for, and needs a program that is not installed.
    """
    with _opened(data, name, reading.password) as document:
        sheets, properties = list(_sheets(document, name)), _properties(document)
    empty = [sheet.number for sheet in sheets if not sheet.words]
    if empty and reading.ocr:
        with _opened(ocr.recognised(data, name, empty, reading.password), name, None) as document:
            sheets = list(_sheets(document, name))
    if not any(sheet.words for sheet in sheets):
        raise NoTextError(
            name, "no text on any page", "run OCR first (for example ocrmypdf), or install the ocr extra and add --ocr"
        )
    pieces, aside = _blocks(sheets)
    guessed = [sheet.number for sheet in sheets if sheet.number in empty and sheet.words]
    origin = Origin(name, "application/pdf", hashlib.sha256(data).hexdigest(), len(sheets))
    return Source(origin, pieces, aside, tuple(_notices(sheets, guessed)), properties)


def _opened(data: bytes, name: str, password: str | None) -> closing[PdfDocument]:
    import pypdfium2 as pdfium  # noqa: PLC0415  # heavy: only a PDF asks for it

    try:
        return closing(pdfium.PdfDocument(data, password=password))
    except pdfium.PdfiumError as error:
        raise _failure(name, str(error)) from error


def _sheets(document: PdfDocument, name: str) -> Iterator[Sheet]:
    import pypdfium2 as pdfium  # noqa: PLC0415

    from minutes_cli.ingest.pdf import page as pdf_page  # noqa: PLC0415 they import pypdfium2
    from minutes_cli.ingest.pdf import tagged  # noqa: PLC0415

    faces: dict[tuple[str, int, int], Face] = {}
    is_tagged = tagged.is_tagged(document)
    for index in range(len(document)):
        try:
            yield pdf_page.sheet(document, index, faces, is_tagged=is_tagged)
        except pdfium.PdfiumError as error:
            way_out = "open it in a PDF viewer and save or export it anew"
            raise DamagedError(name, f"page {index + 1} of the PDF cannot be read", way_out) from error


def _properties(document: PdfDocument) -> Properties:
    made = regex.match(r"D:(\d{4})(\d\d)(\d\d)", document.get_metadata_value("CreationDate"))  # ISO 32000-1, 7.9.4
    return Properties(document.get_metadata_value("Title"), "-".join(made.groups()) if made else "")


def _failure(name: str, reason: str) -> DamagedError | EncryptedError:
    if "password" in reason.lower():
        return EncryptedError(name, "encrypted, and the password is missing or wrong", "give it with --password")
    return DamagedError(name, "the PDF cannot be read", "open it in a PDF viewer and save or export it anew")


def _notices(sheets: Sequence[Sheet], guessed: Sequence[int]) -> Iterator[Notice]:
    empty = [str(sheet.number) for sheet in sheets if not sheet.words]
    if empty:
        pages = f"page {empty[0]} has" if len(empty) == 1 else f"pages {', '.join(empty)} have"
        yield Notice("page-without-text", f"{pages} no text: perhaps a scan; run OCR to read it")
    if guessed:
        yield Notice("read-by-ocr", f"read by OCR, so words may be wrong: page {', '.join(map(str, guessed))}")
    unseen = [sheet for sheet in sheets if sheet.hidden]
    if unseen:
        words, pages = sum(sheet.hidden for sheet in unseen), ", ".join(str(sheet.number) for sheet in unseen)
        yield Notice("hidden-text", f"{words} words that a reader cannot see were left out (pages: {pages})")


def _blocks(sheets: Sequence[Sheet]) -> tuple[tuple[Piece, ...], tuple[Block, ...]]:
    """The body's pieces and the furniture, with ids in reading order, furniture last."""
    pages, aside = _pages(sheets)
    body, edges = furniture.apart(sheets, [page.lines for page in pages])
    foot = max((table.last_foot for page in pages for table in page.tables), default=0.0)
    width = max(sheet.width for sheet in sheets)
    area = measured(body, width, foot)
    spelling = Spelling(tuple(word.text for sheet in sheets for word in sheet.words))
    notes = margins.places(body, area)
    if notes:  # the text has a measure of its own beside them
        area = measured([margins.without(page, notes) for page in body], width, foot)
    flow: list[Part] = []
    for lines_left, page in zip(body, pages, strict=True):
        for part in (*_in_order(lines_left, page.tables, area, notes), *page.turned):
            if flow and (whole := _whole(flow[-1], part, area)) is not None:
                flow[-1] = whole
            else:
                flow.append(part)
    heads = [block for part in flow if isinstance(part, Table) for block in table_pieces.repeats(part)]
    names = (f"b{number}" for number in count(1))
    pieces = tuple(_pieces(flow, area, spelling, names))
    furnishing = sorted(edges + aside + heads, key=lambda block: block.page or 0)
    return pieces, tuple(replace(block, id=next(names)) for block in furnishing)


class _Page(Value):
    """What stands on a page: its tables, its other lines, and its turned text."""

    tables: Sequence[Table]
    lines: Sequence[Line]
    turned: Sequence[Piece]


def _pages(sheets: Sequence[Sheet]) -> tuple[list[_Page], list[Block]]:
    pages: list[_Page] = []
    aside: list[Block] = []
    for sheet in sheets:
        here = tables.ruled(sheet)
        words, small = furniture.tiny(tables.outside(sheet.words, here), sheet.number)
        words, numbers = furniture.line_numbers(words, sheet.number)
        turned = list(furniture.turned(sheet))
        pages.append(_Page(here, lines(words, sheet.number), [Piece(block) for block, off in turned if not off]))
        aside.extend([*(block for block in (small, numbers) if block), *(block for block, off in turned if off)])
    return pages, aside


def _whole(last: Part, part: Part, area: Area) -> Part | None:
    """The two as one where the second is the rest of the first on the next page."""
    if isinstance(last, Table) and isinstance(part, Table):
        return tables.joined(last, part, area)
    if not (isinstance(last, Para) and isinstance(part, Para)):
        return None
    end, start = last.lines[-1], part.lines[0]
    over = end.page == start.page - 1 or (end.page == start.page and start.box[3] < end.box[1])  # a page, or a column
    return reflow.joined(last, part) if over and reflow.goes_on(last, part) else None


def _in_order(page: Sequence[Line], here: Sequence[Table], area: Area, notes: Sequence[float]) -> Iterator[Part]:
    """The page's blocks and tables: from the top down, and column by column between two tables."""
    waiting = sorted(here, key=lambda table: table.box[1])
    group: list[Line] = []
    for line in page:
        while waiting and waiting[0].box[1] < line.box[1]:
            yield from _stretch(group, area, notes)
            group = []
            yield waiting.pop(0)
        group.append(line)
    yield from _stretch(group, area, notes)
    yield from waiting


def _stretch(group: Sequence[Line], area: Area, notes: Sequence[float]) -> Iterator[Part]:
    columns = in_columns(group) if group else []
    for column in columns:
        inner = area if len(columns) == 1 else measure.column(column, area)
        for part in aligned(column):
            if isinstance(part, Table):
                yield part
            else:
                yield from _prose(part, inner, notes)


def _prose(group: Sequence[Line], area: Area, notes: Sequence[float]) -> Iterator[Part]:
    """The blocks of running text, each followed by the notes that stand beside it."""
    aside = margins.apart(group, notes)
    for para in reflow.paragraphs(aside.lines, area):
        yield para
        beside = (note for line in para.lines for note in aside.beside.get(line.words[0].order, ()))
        yield from (compose.note(note) for note in beside)


def _pieces(flow: Sequence[Part], area: Area, spelling: Spelling, names: Iterator[str]) -> Iterator[Piece]:
    levelled = iter(reflow.levelled([part for part in flow if isinstance(part, Para)]))
    last: str | None = None
    for part in flow:
        if isinstance(part, Para):
            piece = compose.piece(next(levelled), spelling, next(names))
        elif isinstance(part, Table):
            piece = table_pieces.piece(part, area, spelling, names)
        else:
            beside = last if part.block.kind == "margin" else None
            piece = replace(part, block=replace(part.block, id=next(names), beside=beside))
        if piece.block.kind != "margin":
            last = piece.block.id
        yield piece
