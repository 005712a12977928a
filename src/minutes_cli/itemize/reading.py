"""Pieces → the lines that a reader's eye goes through for the title block and the lists of people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutes_cli import regex
from minutes_cli.model import Cell, Look, Piece
from minutes_cli.value import Value

_HOUR = regex.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
"""A number at the beginning of a block that is rather the hour."""

Grid = tuple[tuple[Cell, ...], ...]


class Line(Value):
    """A line of a block that is no table: `start` is its offset in the block's text.

    `group` is equal for lines of one cell, `None` outside tables; `kind` is the block's.
    """

    text: str
    block: str
    start: int
    look: Look
    kind: str = "paragraph"
    marker: str | None = None
    group: tuple[str, int, int] | None = None

    @property
    def bold(self) -> bool:
        """Whether most of the line is bold."""
        end = self.start + len(self.text)
        held = sum(max(0, min(b, end) - max(a, self.start)) for a, b in self.look.bold)
        return held > 0.6 * max(1, len(self.text.strip()))

    @property
    def bold_head(self) -> str | None:
        """The words at the line's beginning that alone are bold, `None` where there are none or all are."""
        for a, b in self.look.bold:
            if a <= self.start < b < self.start + len(self.text.rstrip()):
                return self.text[: b - self.start]
        return None


class Row(Value):
    """A row of a table, as lines a cell; `table` is the id of the table's block."""

    table: str
    cells: tuple[tuple[Line, ...], ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Each cell's words as one line."""
        return tuple(" ".join(line.text.strip() for line in cell) for cell in self.cells)


class Table(Value):
    """A table: its rows, each with its cells in the order of their columns."""

    block: str
    rows: tuple[Row, ...]
    wide: tuple[Row, ...] = ()
    """The rows with a cell for each column, those that are merged downwards given to each of their rows."""


def lines(pieces: Iterable[Piece]) -> Iterator[Line | Table]:
    """The lines of the pieces and the tables between them, in reading order, without empty lines and tables."""
    for piece in pieces:
        if piece.grid is not None:
            table = _table(piece.block.id, piece.grid)
            if table.rows:
                yield table
        else:
            yield from _lines(piece)


def every_line(stream: Iterable[Line | Table]) -> Iterator[Line]:
    """The lines of a stream, those in the cells of its tables too."""
    for part in stream:
        if isinstance(part, Line):
            yield part
        else:
            yield from (line for row in part.rows for cell in row.cells for line in cell)


_FILLED = regex.compile(r"(?<!\w)_(?=[^\W_])|(?<=[^\W_])_(?!\w)")
"""The blanks of a form about what somebody filled in: "at _7:50_ by _Ann_"."""


def _lines(piece: Piece, group: tuple[str, int, int] | None = None) -> Iterator[Line]:
    block = piece.block
    for match in regex.finditer(r"[^\n]+", _FILLED.sub(" ", block.text)):
        if match[0].strip():
            marker = block.marker if match.start() == 0 else None
            if marker and _HOUR.fullmatch(marker):
                whole = f"{marker} {match[0]}"
                yield Line(whole, block.id, -len(marker) - 1, piece.look, "paragraph", None, group)
            else:
                yield Line(match[0], block.id, match.start(), piece.look, block.kind, marker, group)


def _table(block: str, grid: Grid) -> Table:
    rows, wide = [], []
    width = max((cell.column + cell.colspan for row in grid for cell in row), default=0)
    hanging: dict[int, tuple[int, tuple[Line, ...]]] = {}
    for at, row in enumerate(grid):
        cells = tuple(
            tuple(
                line for piece in cell.pieces if piece.grid is None for line in _lines(piece, (block, at, cell.column))
            )
            for cell in row
        )
        full = {column: lines for column, (last, lines) in hanging.items() if last >= at}
        full |= {cell.column: made for cell, made in zip(row, cells, strict=True)}
        hanging |= {
            cell.column: (at + cell.rowspan - 1, made)
            for cell, made in zip(row, cells, strict=True)
            if cell.rowspan > 1
        }
        if any(cells):
            rows.append(Row(block, cells))
            wide.append(Row(block, tuple(full.get(column, ()) for column in range(width))))
    return Table(block, tuple(rows), tuple(wide))
