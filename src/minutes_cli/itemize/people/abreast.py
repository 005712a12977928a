"""Lists that stand side by side with tabs between them: "Present: ⇥ Absent: ⇥ Staff:" and under it a line a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutes_cli.itemize.people.openlist import Ways, opened_by
from minutes_cli.itemize.reading import Line, Row, Table
from minutes_cli.value import replace

_NOBODY = frozenset({"none", "nil", "n/a", "-", "–"})


def abreast(stream: Iterable[Line | Table], ways: Ways) -> Iterator[Line | Table]:
    """The parts of a stream, each such group of lines, as long as they have tabs, as the table that a reader sees."""
    rows: list[Row] = []
    for part in (*stream, None):
        cells = _cells(part) if isinstance(part, Line) and "\t" in part.text else []
        if rows and cells:
            rows.append(Row(rows[0].table, _placed(cells, rows)))
            continue
        if rows:
            yield Table(rows[0].table, tuple(rows), tuple(rows))
            rows = []
        if len(cells) > 1 and all(opened_by(one.text, None, ways.words) for one in cells):
            rows = [Row(cells[0].block, tuple((one,) for one in cells))]
        elif part:
            yield part


def _cells(line: Line) -> list[Line]:
    """The stretches of a line between its tabs, and what stands before the first, if it is nothing."""
    cells, at = [], 0
    for part in line.text.split("\t"):
        text = part.strip()
        if text or at == 0:
            cells.append(replace(line, text=text, start=line.start + at + len(part) - len(part.lstrip())))
        at += len(part) + 1
    return cells


def _placed(cells: list[Line], rows: list[Row]) -> tuple[tuple[Line, ...], ...]:
    """The cells under their heads: in their order, without the columns that have said that there is nobody."""
    over = {at for row in rows[1:] for at, cell in enumerate(row.cells) if cell and cell[0].text.casefold() in _NOBODY}
    left = [at for at in range(len(rows[0].cells)) if at not in over]
    placed = {at: (cell,) for at, cell in zip(left, cells, strict=False) if cell.text}
    return tuple(placed.get(at, ()) for at in range(len(rows[0].cells)))
