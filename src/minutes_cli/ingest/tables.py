"""Tables: what the ruling lines of a page make, as rows of cells with the words inside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from minutes_cli.ingest import compose, reflow
from minutes_cli.ingest.hyphens import Spelling
from minutes_cli.ingest.lines import lines
from minutes_cli.ingest.measure import Area, lefts
from minutes_cli.ingest.sheet import Fill, Rule, Sheet, Word
from minutes_cli.model import Block, Box, Cell, Look, Piece, table_text

_LEAST_EDGES = 4
_SHORTEST = 3.0  # points: a shorter line rules nothing


@dataclass(frozen=True)
class Place:
    """A cell of a table: its box, its column and row counted from 0, what it spans, and the words inside."""

    box: Box
    row: int
    column: int
    colspan: int
    rowspan: int
    words: tuple[Word, ...]
    shaded: bool = False


@dataclass(frozen=True)
class Table:
    """Cells in reading order."""

    page: int
    box: Box
    cells: tuple[Place, ...]


@dataclass
class _Page:
    """As much of a pdfplumber page as its table finder asks for."""

    edges: list[dict[str, Any]]
    bbox: Box
    chars: tuple[()] = ()


def ruled(sheet: Sheet) -> list[Table]:
    """The tables that the page's lines draw, from the top down; a lone box around text is none."""
    edges = [*map(_edge, sheet.rules), *(edge for fill in sheet.fills for edge in _edges(fill))]
    edges = [edge for edge in edges if edge["width"] + edge["height"] >= _SHORTEST]
    if len(edges) < _LEAST_EDGES:
        return []
    from pdfplumber.table import TableFinder  # noqa: PLC0415  # heavy: only a page with lines asks for it

    page: Any = _Page(edges, (0, 0, sheet.width, sheet.height))
    found = TableFinder(page)
    tables = [_table(sheet, found.cells) for found in found.tables]
    return sorted((table for table in tables if table), key=lambda table: table.box[1])


def outside(words: Iterable[Word], tables: Sequence[Table]) -> list[Word]:
    """The words that stand in no cell of the tables."""
    inside = {word.order for table in tables for cell in table.cells for word in cell.words}
    return [word for word in words if word.order not in inside and not word.turn]


def _edge(rule: Rule) -> dict[str, Any]:
    x0, top, x1, bottom = rule
    if rule.level:
        top = bottom = (top + bottom) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": "h" if rule.level else "v", "object_type": "line",
    }  # fmt: skip


def _edges(fill: Fill) -> list[dict[str, Any]]:
    x0, top, x1, bottom, _ = fill
    sides = (Rule(x0, top, x1, top), Rule(x0, bottom, x1, bottom), Rule(x0, top, x0, bottom), Rule(x1, top, x1, bottom))
    return [_edge(side) for side in sides]


def _table(sheet: Sheet, boxes: Sequence[Box]) -> Table | None:
    columns = _stops([x for box in boxes for x in (box[0], box[2])])
    rows = _stops([y for box in boxes for y in (box[1], box[3])])
    if len(columns) < 3:
        return None
    cells, taken = [], set[int]()
    for box in sorted(boxes, key=lambda box: (box[1], box[0])):
        inside = tuple(word for word in sheet.words if word.order not in taken and _inside(word, box))
        taken.update(word.order for word in inside)
        column, row = _nearest(columns, box[0]), _nearest(rows, box[1])
        colspan = max(1, _nearest(columns, box[2]) - column)
        rowspan = max(1, _nearest(rows, box[3]) - row)
        cells.append(Place(box, row, column, colspan, rowspan, inside, _shaded(sheet, box)))
    if sum(bool(cell.words) for cell in cells) < 2:
        return None
    box = (columns[0], rows[0], columns[-1], rows[-1])
    return Table(sheet.number, box, tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def _stops(values: Sequence[float]) -> list[float]:
    """The distinct values, those within three points of each other as one."""
    stops: list[float] = []
    for value in sorted(values):
        if not stops or value - stops[-1] > 3:
            stops.append(value)
    return stops


def _nearest(stops: Sequence[float], value: float) -> int:
    return min(range(len(stops)), key=lambda index: abs(stops[index] - value))


def _inside(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _shaded(sheet: Sheet, box: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(fill.shaded and fill.x0 <= x <= fill.x1 and fill.top <= y <= fill.bottom for fill in sheet.fills)


def piece(table: Table, area: Area, spelling: Spelling) -> Piece:
    """The table with the blocks of its cells; ids are still empty."""
    grid: dict[int, list[Cell]] = {}
    for place in table.cells:
        grid.setdefault(place.row, []).append(_cell(place, table.page, area, spelling))
    made = tuple(tuple(grid[row]) for row in sorted(grid))
    rows = tuple(tuple(cell.text for cell in row) for row in made)
    block = Block(
        "", "table", table_text(rows), page=table.page, bbox=compose.rounded(table.box), rows=rows,
        header_rows=_header_rows(made),
    )  # fmt: skip
    return Piece(block, Look(), made)


def _cell(place: Place, page: int, area: Area, spelling: Spelling) -> Cell:
    rows = lines(place.words, page)
    left = min((line.x0 for line in rows), default=place.box[0])
    inner = Area(left, place.box[2] - min(max(left - place.box[0], 2.0), 8.0), area.pitch, lefts(rows))
    pieces = tuple(compose.piece(para, spelling) for para in reflow.levelled(reflow.paragraphs(rows, inner)))
    return Cell(pieces, place.column, place.colspan, place.rowspan, place.shaded)


def _header_rows(grid: Sequence[Sequence[Cell]]) -> int:
    """1 where the first row is set apart, in bold or on a ground, from the others; else 0."""
    if len(grid) < 2:
        return 0

    def set_apart(row: Sequence[Cell]) -> bool:
        filled = [cell for cell in row if cell.pieces]
        return len(filled) > 1 and all(
            cell.shaded or all(p.look.bold == ((0, len(p.block.text)),) for p in cell.pieces) for cell in filled
        )

    return int(set_apart(grid[0]) and not all(set_apart(row) for row in grid[1:]))
