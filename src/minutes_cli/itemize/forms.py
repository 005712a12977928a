"""Tables that are forms: one for each item, or labels and wide cells in turn; each cell's part in it.

A wide cell holds what was said. A row above it names the item ("1 | Budget | Treasurer", "Agenda item: | Budget").
A record names its fields down the first column ("Topic | Budget", "Discussion | …", "Action | …").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from minutes_cli import regex
from minutes_cli.itemize import numbers
from minutes_cli.itemize.words import whole
from minutes_cli.model import Cell, Piece
from minutes_cli.profile import Structure

Row = tuple[Cell, ...]
Grid = tuple[Row, ...]
Part = Literal["number", "title", "text", "head", "margin"]
RICH = 25
"""Words of a cell that is prose."""
NOTE = 6
"""Words of a cell up to which it is a note beside the text."""
LEAST = 2
LABEL = 3
"""Words of a field's name."""
BRIEF = 4
"""Rows of a table that has one item."""


def is_form(grid: Grid, width: int) -> bool:
    """Whether labels and what was said under them stand in cells as wide as the table."""
    spanning = [cell for row in grid for cell in row if is_wide(row, width) and cell.text]
    rich = sum(len(cell.pieces) > 1 or len(cell.text.split()) > RICH for cell in spanning)
    return rich > 0 and (len(spanning) >= LEAST or len(grid) <= BRIEF)


def is_wide(row: Row, width: int) -> bool:
    """Whether a row is one cell as wide as the table."""
    return len(row) == 1 and row[0].colspan >= width


def is_record(grid: Grid, words: Structure) -> bool:
    """Whether the first column names fields: the item's title first, and among the others what was said."""
    labels = [row[0].text.rstrip(": ") for row in grid if len(row) > 1]
    if len(labels) < LEAST or len(labels) != len(grid):
        return False
    if not (whole(labels[0], words.columns_title) or numbers.of_marker(labels[0]) or _is_allotted(grid[0])):
        return False
    fields = (*words.columns_text, *words.columns_margin, *words.columns_task)
    known = all(whole(label, fields) for label in labels[1:])
    brief = _is_allotted(grid[0]) and all(0 < len(label.split()) <= LABEL for label in labels[1:])
    return (known or brief) and any(whole(label, words.columns_text) for label in labels[1:])


def _is_allotted(row: Row) -> bool:
    """Whether a row gives the time for an item, its title, and who presents it."""
    found = regex.match(r"\W*(?:\d{1,2}[:.]\d{2}|\d{1,3} ?(?:min|hour|hr|[ap]\.?m)|time allotted)", row[0].text.lower())
    return len(row) > LEAST and bool(found) and bool(row[1].text)


def record(grid: Grid, words: Structure) -> Iterator[tuple[int, list[tuple[Part, Cell]]]]:
    """The rows of a record, each with its cells and what they are."""
    for at, row in enumerate(grid):
        label, *values = row
        if at == 0:
            what: Part = "number" if numbers.of_marker(label.text) else "margin" if _is_allotted(row) else "head"
            yield at, [(what, label), *(("title" if n == 0 else "margin", cell) for n, cell in enumerate(values))]
            continue
        beside = whole(label.text.rstrip(": "), (*words.columns_margin, *words.columns_task))
        yield at, [("head", label), *((_field(cell, beside=beside), cell) for cell in values)]


def _field(cell: Cell, *, beside: bool) -> Part:
    return "margin" if beside and len(cell.text.split()) <= NOTE else "text"


def stretches(grid: Grid, width: int) -> Iterator[tuple[int, int]]:
    """The rows of a form in turn: each wide cell for itself, and the rows between two of them together."""
    wide = [is_wide(row, width) for row in grid]
    yield from pairwise([0, *(at for at in range(1, len(grid)) if wide[at] or wide[at - 1]), len(grid)])


def titles(rows: Grid, words: Structure) -> list[tuple[Part, Cell]] | None:
    """The cells of a single row that names an item, each with what it is; `None` where it names none."""
    cells = [cell for row in rows for cell in row if cell.pieces]
    if len(rows) != 1 or len(cells) < LEAST:
        return None
    first = cells[0].text.rstrip(": ")
    if numbers.of_marker(cells[0].text):
        parts: list[Part] = ["number", "title"]
    elif whole(first, (*words.number_labels, *words.columns_title)) or numbers.parse(f"{first} ", words.number_labels):
        parts = ["head", "title"]
    else:
        return None
    parts += ["margin"] * (len(cells) - LEAST)
    return list(zip(parts, cells, strict=True)) if len(cells[1].text.split()) <= RICH else None


def pieces_of(cells: list[tuple[Part, Cell]], part: Part) -> list[Piece]:
    """The pieces of the cells that are one part of the form."""
    return [piece for what, cell in cells if what == part for piece in cell.pieces]
