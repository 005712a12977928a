"""Tables that are forms: grids and wide cells in turn, which hold what was said; and records of one item.

A record names its fields down the first column ("Topic | Budget", "Discussion | …", "Action | …").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from minutes_cli.itemize.words import whole
from minutes_cli.model import Cell
from minutes_cli.profile import Structure

Row = tuple[Cell, ...]
Grid = tuple[Row, ...]
LEAST = 2
"""Fields of a record."""


def is_form(grid: Grid, width: int) -> bool:
    """Whether labels and what was said under them stand in cells as wide as the table."""
    spanning = [cell for row in grid for cell in row if is_wide(row, width) and cell.text]
    return any(len(cell.pieces) > 1 for cell in spanning)


def is_wide(row: Row, width: int) -> bool:
    """Whether a row is one cell as wide as the table."""
    return len(row) == 1 and row[0].colspan >= width


def is_record(grid: Grid, words: Structure) -> bool:
    """Whether the first column names fields: the item's title first, and the others what was said or is to be done."""
    labels = [row[0].text.rstrip(": ") for row in grid if len(row) > 1]
    if len(labels) < LEAST or len(labels) != len(grid):
        return False
    fields = (*words.columns_text, *words.columns_margin, *words.columns_task)
    return whole(labels[0], words.columns_title) and all(whole(label, fields) for label in labels[1:])


def stretches(grid: Grid, width: int) -> Iterator[tuple[int, int]]:
    """The rows of a form in turn: each wide cell for itself, and the rows between two of them together."""
    wide = [is_wide(row, width) for row in grid]
    yield from pairwise([0, *(at for at in range(1, len(grid)) if wide[at] or wide[at - 1]), len(grid)])
