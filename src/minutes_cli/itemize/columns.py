"""What the columns of a table are for, and so whether it is the layout of the minutes or a table of data."""

from __future__ import annotations

from statistics import fmean
from typing import Literal

from minutes_cli import regex
from minutes_cli.itemize import forms, numbers
from minutes_cli.itemize.forms import Grid, Row
from minutes_cli.itemize.words import is_over_people, is_somebody, whole
from minutes_cli.model import Cell, Piece
from minutes_cli.profile import Structure
from minutes_cli.value import Value, replace

RICH = 25
"""Words in a cell from which it is prose."""
LEAST = 2
HEAD = 5
"""Words of a column's head."""
MANY = 4
MOSTLY = 0.8
MOST = 0.5
INITIALS = 4
NOTE = 12
"""Words on average of a column of initials, and of one of tasks, beside the text."""
SHORT = 12
"""Words up to which a cell can title its row."""


class Columns(Value):
    """The columns of a layout table by what they hold, text in all others; and how many rows of heads it opens with.

    `kind` says whether it is a grid of rows and columns, or a form or a record (see `forms`).
    """

    width: int
    number: tuple[int, ...] = ()
    title: tuple[int, ...] = ()
    margin: tuple[int, ...] = ()
    header_rows: int = 0
    kind: Literal["grid", "form", "record"] = "grid"

    def goes_on(self, before: Columns) -> bool:
        """Whether a table of these columns goes on from one right before it, over a page."""
        return self.width == before.width > 1


class _Column(Value):
    """What one column's cells hold, heads left out."""

    at: int
    head: str
    cells: tuple[Cell, ...]

    @property
    def filled(self) -> list[Cell]:
        return [cell for cell in self.cells if cell.text]

    @property
    def words(self) -> float:
        return fmean(len(cell.text.split()) for cell in self.filled) if self.filled else 0.0

    @property
    def numbers(self) -> list[numbers.Number]:
        found = (numbers.parse(f"{cell.text} ") for cell in self.filled)
        return [number for number, cell in zip(found, self.filled, strict=True) if number and len(cell.text) < 8]

    @property
    def numbered(self) -> bool:
        return bool(self.filled) and len(self.numbers) >= 0.6 * len(self.filled)

    @property
    def rich(self) -> int:
        return sum(len(cell.pieces) > 1 or len(cell.text.split()) > RICH for cell in self.filled)


def columns_of(table: Piece, words: Structure, *, main: bool = False) -> Columns | None:
    """The columns of a layout table; `None` for a table of data and for what is no table.

    `main` is whether it has most of the words of the document.
    """
    grid = table.grid
    if not grid or not any(cell.text for row in grid for cell in row):
        return None
    width = max(cell.column + cell.colspan for row in grid for cell in row)
    if width == 1:
        return None if _is_list(grid) else Columns(1)
    heads = _heads(grid, words)
    body = grid[len(heads) :]
    columns = [_Column(at, _head(heads, at), _cells(body, at)) for at in range(width)]
    columns = [column for column in columns if column.filled or column.head]
    if not any(column.filled for column in columns):
        return None
    if forms.is_record(grid, words):
        return Columns(width, kind="record")
    if forms.is_form(grid, width):
        return Columns(width, kind="form")
    shape = Columns(width, header_rows=len(heads))
    found = _by_heads(columns, shape, words) or _by_cells(columns, shape, words)
    return found or (_of_minutes(columns, shape) if main else None)


def _of_minutes(columns: list[_Column], shape: Columns) -> Columns | None:
    """Two columns with most of a document's words: short titles, and beside each what was said at length.

    Or what was said in the first, under titles across the table or after a column of numbers, and notes beside it.
    """
    numbered = [column for column in columns[:1] if column.numbered and len(column.filled) > LEAST]
    shape = replace(shape, number=tuple(column.at for column in numbered))
    columns = columns[len(numbered) :] or columns
    first, *others = columns
    if _are_sentences(first.filled) and all(c.words <= INITIALS for c in others):
        return replace(shape, margin=tuple(c.at for c in others))
    if len(columns) != LEAST or len(columns[0].filled) <= LEAST:
        return None
    title, text = columns
    return replace(shape, title=(title.at,)) if text.words >= max(SHORT, 2 * title.words) else None


def _is_list(grid: Grid) -> bool:
    """Whether a table of one column is a list of names or the like: many cells, each of one short line."""
    cells = [cell for row in grid for cell in row if cell.text]
    return len(cells) > MANY and all(len(cell.text.split()) <= SHORT for cell in cells)


def _cells(rows: Grid, at: int) -> tuple[Cell, ...]:
    return tuple(cell for row in rows for cell in row if cell.column == at and not (len(row) == 1 and cell.colspan > 1))


def _head(heads: Grid, at: int) -> str:
    return " ".join(cell.text for row in heads for cell in row if cell.column <= at < cell.column + cell.colspan)


def _heads(grid: Grid, words: Structure) -> Grid:
    """The rows that only name the columns: the first, where it does."""
    return grid[:1] if len(grid) > 1 and headed(grid[0], words) else ()


def headed(row: Row, words: Structure) -> bool:
    """Whether a row names columns: its cells are short, and at least half of them known names."""
    known = _heads_known(words)
    cells = [cell for cell in row if cell.text]
    short = all(len(cell.text.split()) <= HEAD and len(cell.pieces) == 1 for cell in cells)
    named = sum(_says(cell.text, known, words) for cell in cells)
    return short and named >= max(1, len(cells) / 2)


def _heads_known(words: Structure) -> tuple[str, ...]:
    return (
        *words.columns_number,
        *words.columns_title,
        *words.columns_text,
        *words.columns_margin,
        *words.columns_task,
    )


def _says(head: str, names: tuple[str, ...], words: Structure) -> bool:
    """Whether a column's head is one of the names, or has it first of several known ones: "Notes / Action items"."""
    if whole(head, names):
        return True
    first, *others = regex.split(r"\s*[/&,+()]+\s*|\s+and\s+", head.strip(" ()"))
    return whole(first, names) and all(whole(other, _heads_known(words)) for other in others)


def _by_heads(columns: list[_Column], shape: Columns, words: Structure) -> Columns | None:
    """The columns as their heads name them: a title and what was said under it."""
    titles = [c for c in columns if _says(c.head, words.columns_title, words) and not c.numbered]
    texts = [c for c in columns if _says(c.head, words.columns_text, words) and c not in titles[:1]]
    if texts and not titles:
        return _of_text(columns, texts, shape, words)
    if not any(c.filled for c in texts):
        return None
    title = titles[0]
    timed = [c for c in columns if _is_time(c.head)]
    told = any(_are_sentences(c.filled, MOST) for c in texts)
    if timed and not told and sum(c.rich for c in texts) < max(LEAST, len(title.filled) / 3):
        return None
    number = tuple(c.at for c in columns if c.at < title.at and whole(c.head, words.columns_number))
    margin = tuple(c.at for c in columns if c in timed or (c.at > title.at and _is_margin(c, words)))
    return replace(shape, number=number, title=(title.at,), margin=margin)


def _of_text(columns: list[_Column], texts: list[_Column], shape: Columns, words: Structure) -> Columns | None:
    """A column of minutes, headings and all, with numbers before it and what stands beside it: no title of its own."""
    number = [c for c in columns[:1] if c.numbered and c not in texts]
    margin = [c for c in columns if c not in texts and c not in number]
    if not all(_is_margin(c, words) for c in margin):
        return None
    return replace(shape, number=tuple(c.at for c in number), margin=tuple(c.at for c in margin))


def _is_time(head: str) -> bool:
    return head.lower() in {"time", "timing", "duration", "start time", "end time"}


def _is_margin(column: _Column, words: Structure) -> bool:
    """Whether a column's head says that it holds notes beside the text: who is to act, or the task."""
    return _says(column.head, (*words.columns_margin, *words.columns_task), words)


def _by_cells(columns: list[_Column], shape: Columns, words: Structure) -> Columns | None:
    """The columns as their cells show them: numbers that run on, short titles, prose, initials here and there."""
    tasks = sum(whole(c.head, words.columns_task) for c in columns)
    if tasks > 1 or (tasks and len(columns) > 3):
        return None
    number = next((c for c in columns[:1] if c.numbered), None)
    rest = [c for c in columns if c is not number]
    margin = [c for c in rest[1:] if _sparse(c, columns, words)]
    texts = [c for c in rest if c not in margin]
    if not texts:
        return None
    shape = replace(shape, margin=tuple(c.at for c in margin))
    if number is not None:
        return _numbered(number, texts, shape)
    if len(texts) == 1 and texts[0].rich >= max(1, len(texts[0].filled) / 2):
        return shape
    return _titled(texts, shape, words)


def _sparse(column: _Column, columns: list[_Column], words: Structure) -> bool:
    """Whether a column has notes here and there: few words, and fewer cells filled than its neighbours."""
    most = max(len(other.filled) for other in columns)
    return column.words <= (NOTE if _is_margin(column, words) else INITIALS) and len(column.filled) < most


def _numbered(number: _Column, texts: list[_Column], shape: Columns) -> Columns | None:
    """The columns after one of numbers, where prose stands beside a third of these."""
    if sum(c.rich for c in texts) < max(1, len(number.filled) / 3):
        return None
    titled = len(texts) > 1 and not texts[0].rich
    return replace(shape, number=(number.at,), title=(texts[0].at,) if titled else ())


def _is_set_off(cell: Cell) -> bool:
    """Whether a cell reads as a title: in bold, or numbered."""
    piece = cell.pieces[0]
    bold = sum(end - start for start, end in piece.look.bold)
    return bold > MOSTLY * len(piece.block.text) or bool(numbers.of_marker(piece.block.marker))


def _are_sentences(cells: list[Cell], share: float = MOSTLY) -> bool:
    """Whether nearly all cells, of several words on average, end as sentences do."""
    ended = sum(cell.text.rstrip().endswith((".", "!", "?")) for cell in cells)
    return bool(cells) and ended >= share * len(cells) and fmean(len(cell.text.split()) for cell in cells) >= SHORT / 2


def _titled(texts: list[_Column], shape: Columns, words: Structure) -> Columns | None:
    """Rows of a short title and what was said under it; the keys of a title block, and who is to do it, are none."""
    title, *rest = texts
    if not rest or title.words > SHORT / 2 or title.rich:
        return None
    keys = sum(whole(c.text, words.particulars) or is_over_people(c.text, words) for c in title.filled)
    keys += 2 * sum(is_somebody(cell.text) for cell in title.filled) > len(title.filled)
    rich = sum(c.rich for c in rest)
    set_off = sum(_is_set_off(cell) for cell in title.filled) >= MOSTLY * len(title.filled)
    told = set_off and (rest[0].words >= SHORT or _are_sentences(rest[0].filled))
    if keys or len(title.filled) < LEAST or not (told or rich >= max(LEAST, len(title.filled) / 2)):
        return None
    return replace(shape, title=(title.at,))
