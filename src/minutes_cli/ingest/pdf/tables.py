"""Tables: the words of a page that stand in cells, and tables that go on over pages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from minutes_cli.ingest.pdf import reflow
from minutes_cli.ingest.pdf.lines import Line, lines
from minutes_cli.ingest.pdf.measure import Area, lefts
from minutes_cli.ingest.pdf.reflow import Para
from minutes_cli.ingest.pdf.table_grid import Inside, grids, stops
from minutes_cli.ingest.sheet import Fill, Sheet, Word
from minutes_cli.model import Box
from minutes_cli.value import Value, replace

_SENTENCE = 4  # words: a cell of fewer is a label, which does not run on
_NARROW = 9.0  # points: a column no wider and without words is a double line


class Place(Value):
    """A cell of a table: its box, its row and column counted from 0, what it spans, and the lines inside."""

    box: Box
    row: int
    column: int
    colspan: int
    rowspan: int
    lines: tuple[Line, ...]
    shaded: bool = False

    @property
    def text(self) -> str:
        """Its words with one space between them."""
        return " ".join(line.text for line in self.lines)


class Table(Value):
    """Cells in reading order; `columns` are the places of the lines between the columns, the outer ones too.

    `page` and `box` are where it begins, `last_page` and `last_foot` where it ends.
    """

    page: int
    box: Box
    columns: tuple[float, ...]
    cells: tuple[Place, ...]
    last_page: int
    last_foot: float
    repeats: tuple[Place, ...] = ()

    @property
    def rows(self) -> list[list[Place]]:
        """Its cells row by row."""
        rows: dict[int, list[Place]] = {}
        for cell in self.cells:
            rows.setdefault(cell.row, []).append(cell)
        return [rows[row] for row in sorted(rows)]


def ruled(sheet: Sheet) -> list[Table]:
    """The tables that the page's lines draw, from the top down; a lone box around text is none."""
    every = Inside(sheet.words)
    tables = [_table(sheet, boxes, every) for boxes in grids(sheet, every)]
    return sorted((table for table in tables if table), key=lambda table: table.box[1])


def outside(words: Iterable[Word], tables: Sequence[Table]) -> list[Word]:
    """The upright words that stand in no cell of the tables."""
    inside = {word.order for table in tables for cell in table.cells for line in cell.lines for word in line.words}
    return [word for word in words if word.order not in inside and not word.turn]


def _table(sheet: Sheet, boxes: Sequence[Box], every: Inside) -> Table | None:
    inside = {box: every.of(box) for box in boxes}
    words = [word for held in inside.values() for word in held]
    columns = _worded(stops([x for box in boxes for x in (box[0], box[2])]), words)
    rows = stops([y for box in boxes for y in (box[1], box[3])])
    if len(columns) < 3:
        return None
    painted = [fill for fill in sheet.fills if fill.shaded]
    cells, taken = list[Place](), set[int]()
    for box in sorted(boxes, key=lambda box: (box[1], box[0])):
        held = [word for word in inside[box] if word.order not in taken]
        taken.update(word.order for word in held)
        column, row = _nearest(columns, box[0]), _nearest(rows, box[1])
        colspan, rowspan = _nearest(columns, box[2]) - column, _nearest(rows, box[3]) - row
        if held or (colspan and rowspan):
            here = tuple(lines(held, sheet.number))
            cells.append(Place(box, row, column, max(colspan, 1), max(rowspan, 1), here, _shaded(painted, box)))
    table = Table(
        sheet.number, (columns[0], rows[0], columns[-1], rows[-1]), tuple(columns),
        tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))), sheet.number, rows[-1],
    )  # fmt: skip
    return table if any(sum(bool(cell.lines) for cell in row) > 1 for row in table.rows) else None


def _worded(columns: Sequence[float], words: Sequence[Word]) -> list[float]:
    """The columns' lines without those of narrow columns in which no word stands."""
    kept = list(columns[:1])
    for x in columns[1:]:
        narrow = x - kept[-1] <= _NARROW
        if narrow and not any(kept[-1] <= (word.x0 + word.x1) / 2 <= x for word in words):
            continue
        kept.append(x)
    return kept


def _nearest(places: Sequence[float], value: float) -> int:
    """The index of the place, of those in ascending order, that the value is nearest to."""
    at = bisect_left(places, value)
    return at - 1 if at and (at == len(places) or value - places[at - 1] <= places[at] - value) else at


def _shaded(painted: Sequence[Fill], box: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(fill.x0 <= x <= fill.x1 and fill.top <= y <= fill.bottom for fill in painted)


# ---------------------------------------------------------------- over the page break


def joined(above: Table, below: Table, area: Area) -> Table | None:
    """The two as one table where the second goes on with the first on the next page; else `None`.

    A head that is printed again is left out and kept in `repeats`; a row that the page break cut is one row.
    """
    columns = _shared(above.columns, below.columns)
    if below.page != above.last_page + 1 or not columns:
        return None
    above, below = _on(above, columns), _on(below, columns)
    rows, head = below.rows, _heads(above.rows, below.rows)
    if not head and above.last_foot + rows[0][0].box[3] - rows[0][0].box[1] < area.foot - 12:
        return None  # its first row would have stood on the page before
    repeats = tuple(cell for row in rows[:head] for cell in row)
    rest = rows[head:]
    cells = list(above.cells)
    if rest and _cut(above.rows, rest[0], area):
        cells = _glued(cells, rest[0])
        rest = rest[1:]
    first = max(cell.row + cell.rowspan for cell in cells)
    shift = first - rest[0][0].row if rest else 0
    cells += [replace(cell, row=cell.row + shift) for row in rest for cell in row]
    return replace(
        above, cells=tuple(cells), last_page=below.last_page, last_foot=below.last_foot, repeats=above.repeats + repeats
    )


def _shared(one: Sequence[float], other: Sequence[float]) -> tuple[float, ...]:
    """The lines between the columns of both, where the one table has all those of the other; else none."""
    more, fewer = (one, other) if len(one) >= len(other) else (other, one)
    outer = abs(one[0] - other[0]) < 6 and abs(one[-1] - other[-1]) < 6
    return tuple(more) if outer and all(any(abs(x - y) < 6 for y in more) for x in fewer) else ()


def _on(table: Table, columns: tuple[float, ...]) -> Table:
    """The table with its cells in those columns."""

    def moved(cell: Place) -> Place:
        start = _nearest(columns, table.columns[cell.column])
        end = _nearest(columns, table.columns[min(cell.column + cell.colspan, len(table.columns) - 1)])
        return replace(cell, column=start, colspan=max(end - start, 1))

    return replace(table, columns=columns, cells=tuple(moved(cell) for cell in table.cells))


def _heads(above: Sequence[Sequence[Place]], below: Sequence[Sequence[Place]]) -> int:
    """How many rows at the second table's top are those at the first one's top again."""
    count = 0
    for one, other in zip(above, below, strict=False):
        texts = [cell.text for cell in one]
        if not any(texts) or texts != [cell.text for cell in other] or len(below) == count + 1:
            break
        count += 1
    return count


def _cut(above: Sequence[Sequence[Place]], row: Sequence[Place], area: Area) -> bool:
    """True where the row is the rest of the last one: a sentence runs on, or it lacks what other rows begin with."""
    last = {cell.column: cell for cell in above[-1]}
    filled = [cell for cell in row if cell.lines]
    if not filled or any(cell.column not in last for cell in filled):
        return False
    begins, begun_with = filled[0], last[filled[0].column]
    if begins.column == 0 and begun_with.lines and len(begun_with.text.split()) < _SENTENCE:
        return False  # a row with a label of its own
    if any(last[cell.column].lines and _runs_on(last[cell.column], cell, area) for cell in filled):
        return True
    if max(len(cell.text.split()) for cell in filled) < _SENTENCE:
        return False
    begun = sum(bool(one[0].lines) and one[0].column == 0 for one in above)
    return filled[0].column > 0 and begun > 0.6 * len(above) and bool(last[filled[0].column].lines)


def _runs_on(above: Place, below: Place, area: Area) -> bool:
    last, first = paragraphs(above, area)[-1], paragraphs(below, area)[0]
    return reflow.goes_on(last, first) and not last.lines[-1].text.endswith((".", ":", ";", "?", "!"))


def _glued(cells: Sequence[Place], row: Sequence[Place]) -> list[Place]:
    """The cells, those of the last row with the lines of the row that goes on with it."""
    last = max(cell.row for cell in cells)
    more = {cell.column: cell.lines for cell in row}
    return [replace(cell, lines=cell.lines + more.get(cell.column, ())) if cell.row == last else cell for cell in cells]


def paragraphs(place: Place, area: Area) -> list[Para]:
    """The blocks inside a cell."""
    if not place.lines:
        return []
    left = min((line.x0 for line in place.lines), default=place.box[0])
    padding = min(max(left - place.box[0], 2.0), 8.0)
    inner = Area(left, place.box[2] - padding, area.pitch, lefts(place.lines))
    return reflow.paragraphs(place.lines, inner)
