"""The rows of an agenda that is set as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.itemize import numbers
from minutes_cli.itemize.agenda.listing import printed_number, printed_title
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import LIKE, like, whole
from minutes_cli.model import AgendaEntry, Cell, Piece
from minutes_cli.profile import Structure


def of_table(table: Piece, rest: Sequence[Part], words: Structure) -> tuple[AgendaEntry, ...]:
    """The rows of an agenda set as a table: the number's cell, and the cell whose texts the minutes answer best."""
    grid = table.grid or ()
    width = max((cell.column + cell.colspan for row in grid for cell in row), default=0)
    if not width:
        return ()
    head = {cell.column: cell.text for cell in table.first_row}
    lines = [part.piece.block.text for part in rest if len(part.piece.block.text) < 120]
    body = grid[1:] if any(whole(text, words.columns_title) for text in head.values()) else grid

    def answers(at: int) -> tuple[float, int]:
        texts = [cell.text for row in body for cell in row if cell.column == at and cell.text]
        named = 2.0 * whole(head.get(at, ""), words.columns_title)
        wordy = sum(len(text.split()) > 1 for text in texts)
        again = sum(any(like(text, line) >= LIKE for line in lines) for text in texts)
        return (named + (again + 0.3 * wordy) / max(1, len(body)), -at)

    best = max(range(width), key=answers)
    return tuple(entry for row in body for entry in _row(row, best))


def _row(row: tuple[Cell, ...], best: int) -> Iterator[AgendaEntry]:
    title = next((cell for cell in row if cell.column == best and cell.pieces), None)
    if title is None:
        return
    before = next((n for cell in row if cell.column < best and (n := numbers.of_marker(f"{cell.text}."))), None)
    first = title.pieces[0]
    number = before or printed_number(first)
    yield AgendaEntry(number.text if number else None, printed_title(first))
