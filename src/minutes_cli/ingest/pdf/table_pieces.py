"""A table → its piece: rows of cells, each with the blocks inside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.ingest.pdf import compose, reflow, tables
from minutes_cli.ingest.pdf.hyphens import Spelling
from minutes_cli.ingest.pdf.measure import Area
from minutes_cli.ingest.pdf.tables import Place, Table
from minutes_cli.model import Block, Cell, Look, Piece, table_text


def piece(table: Table, area: Area, spelling: Spelling, names: Iterator[str]) -> Piece:
    """The table with the blocks of its cells; it takes the first of the names as its id, and its cells the next."""
    name = next(names)
    grid = tuple(tuple(_cell(place, area, spelling, names) for place in row) for row in table.rows)
    rows = tuple(tuple(cell.text for cell in row) for row in grid)
    block = Block(
        name, "table", table_text(rows), page=table.page, bbox=compose.rounded(table.box), rows=rows,
        header_rows=_header_rows(grid),
    )  # fmt: skip
    return Piece(block, Look(), grid)


def repeats(table: Table) -> Iterator[Block]:
    """The heads of the table that are printed again on later pages, a block a row."""
    rows: dict[tuple[int, int], list[Place]] = {}
    for place in table.repeats:
        if place.lines:
            rows.setdefault((place.lines[0].page, place.row), []).append(place)
    for (page, _), places in rows.items():
        text = " ".join(place.text for place in places)
        box = (places[0].box[0], places[0].box[1], places[-1].box[2], places[-1].box[3])
        yield Block("", "header", text, page=page, bbox=compose.rounded(box))


def _cell(place: Place, area: Area, spelling: Spelling, names: Iterator[str]) -> Cell:
    paras = reflow.levelled(tables.paragraphs(place, area))
    pieces = tuple(compose.piece(para, spelling, next(names)) for para in paras)
    return Cell(pieces, place.column, place.colspan, place.rowspan, place.shaded)


def _header_rows(grid: Sequence[Sequence[Cell]]) -> int:
    """1 where the first row is set apart, in bold or on a ground, from the others; else 0."""
    return int(len(grid) > 1 and _set_apart(grid[0]) and not all(_set_apart(row) for row in grid[1:]))


def _set_apart(row: Sequence[Cell]) -> bool:
    filled = [cell for cell in row if cell.pieces]
    return len(filled) > 1 and all(
        cell.shaded or all(one.look.bold == ((0, len(one.block.text)),) for one in cell.pieces) for cell in filled
    )
