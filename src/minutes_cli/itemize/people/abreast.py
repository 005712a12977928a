"""Lists that stand side by side with tabs between them: "Present: ⇥ Absent: ⇥ Staff:" and under it a line a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutes_cli.itemize.people.openlist import Ways, opened_by
from minutes_cli.itemize.reading import Line, Row, Table
from minutes_cli.value import replace

_NOBODY = frozenset({"none", "nil", "n/a", "-", "–", ""})
_LONGEST = 60
"""The letters of a cell of such a list."""


def abreast(stream: Iterable[Line | Table], ways: Ways) -> Iterator[Line | Table]:
    """The parts of a stream, each such group of lines as the table that a reader sees."""
    rows: list[Row] = []
    for part in stream:
        if isinstance(part, Line):
            cells = _cells(part)
            if rows and _goes_on(cells, rows):
                rows.append(Row(part.block, _placed(cells, rows)))
                continue
        else:
            cells = []
        if rows:
            yield Table(rows[0].table, tuple(rows), tuple(rows))
            rows = []
        if isinstance(part, Line) and len(cells) > 1 and all(opened_by(one.text, None, ways.words) for one in cells):
            rows = [Row(part.block, tuple((one,) for one in cells))]
        else:
            yield part
    if rows:
        yield Table(rows[0].table, tuple(rows), tuple(rows))


def _cells(line: Line) -> list[Line]:
    """The stretches of a line between its tabs."""
    cells, at = [], 0
    for part in line.text.split("\t"):
        text = part.strip()
        if text or at == 0:
            cells.append(replace(line, text=text, start=line.start + at + len(part) - len(part.lstrip())))
        at += len(part) + 1
    return cells


def _goes_on(cells: list[Line], rows: list[Row]) -> bool:
    """Whether a line is one more row: no wider than the heads, short cells, and no label or sentence."""
    texts = [one.text for one in cells]
    fits = len(cells) <= len(rows[0].cells) and all(len(one) <= _LONGEST for one in texts)
    return fits and cells[0].kind == "paragraph" and not any(one.endswith((":", ".")) for one in texts)


def _placed(cells: list[Line], rows: list[Row]) -> tuple[tuple[Line, ...], ...]:
    """The cells under their heads: in their order, without the columns that have said that there is nobody."""
    width = len(rows[0].cells)
    over = {at for row in rows[1:] for at, cell in enumerate(row.cells) if cell and cell[0].text.casefold() in _NOBODY}
    left = [at for at in range(width) if at not in over or len(cells) == width]
    placed: list[tuple[Line, ...]] = [()] * width
    for at, cell in zip(left, cells, strict=False):
        placed[at] = (cell,) if cell.text else ()
    return tuple(placed)
