"""What the columns of a table are for, and so whether it is the layout of the minutes or a table of data."""

from __future__ import annotations

from statistics import fmean
from typing import Literal

from minutes_cli import regex
from minutes_cli.itemize import forms, numbers
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
        """Whether a table of these columns goes on from one right before it, over a page, as by its number column."""
        return self.width == before.width > 1 and bool(self.number) and self.number == before.number


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
        found = (numbers.of_marker(cell.text) or numbers.parse(f"{cell.text} ") for cell in self.filled)
        return [number for number, cell in zip(found, self.filled, strict=True) if number and len(cell.text) < 8]

    @property
    def numbered(self) -> bool:
        return bool(self.filled) and len(self.numbers) >= 0.6 * len(self.filled)

    @property
    def rich(self) -> int:
        return sum(len(cell.pieces) > 1 or len(cell.text.split()) > RICH for cell in self.filled)


def columns_of(table: Piece, words: Structure, before: Columns | None = None, *, main: bool = False) -> Columns | None:
    """The columns of a layout table; `None` for a table of data and for what is no table.

    `before` are those of the layout table right before it, which it may go on from; `main` is whether it has most of
    the words of the document.
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
    named = _by_heads(columns, len(heads), width, words)
    found = named or _by_cells(columns, len(heads), width, words, before=before)
    return found or (_of_minutes(columns, Columns(width, header_rows=len(heads)), words) if main else None)


def _of_minutes(columns: list[_Column], shape: Columns, words: Structure) -> Columns | None:
    """Two columns with most of a document's words: short titles, and beside each what was said, in sentences.

    Or what was said in the first, under titles across the table or after a column of numbers, and notes beside it.
    """
    numbered = [column for column in columns[:1] if column.numbered and len(column.filled) > LEAST]
    shape = replace(shape, number=tuple(column.at for column in numbered))
    columns = columns[len(numbered) :] or columns
    first, *others = columns
    if (others or numbered) and _are_sentences(first.filled, MOSTLY) and all(c.words <= INITIALS for c in others):
        return replace(shape, margin=tuple(c.at for c in others))
    if len(columns) != LEAST or len(columns[0].filled) <= LEAST:
        return None
    title, text = columns
    keys = sum(whole(cell.text.rstrip(": "), (*words.particulars, *words.attendance)) for cell in title.filled)
    told = text.words >= max(SHORT, 2 * title.words) and _are_sentences(text.filled, MOST)
    if keys > len(title.filled) / 2 or title.words > SHORT or title.rich > 1 or not told:
        return None
    return replace(shape, title=(title.at,))


def _is_list(grid: tuple[tuple[Cell, ...], ...]) -> bool:
    """Whether a table of one column is a list of names or the like: many cells, each of one short line."""
    cells = [cell for row in grid for cell in row if cell.text]
    return len(cells) > MANY and all(len(cell.pieces) == 1 and len(cell.text.split()) <= SHORT for cell in cells)


def _cells(rows: tuple[tuple[Cell, ...], ...], at: int) -> tuple[Cell, ...]:
    return tuple(cell for row in rows for cell in row if cell.column == at and not (len(row) == 1 and cell.colspan > 1))


def _head(heads: tuple[tuple[Cell, ...], ...], at: int) -> str:
    return " ".join(cell.text for row in heads for cell in row if cell.column <= at < cell.column + cell.colspan)


def _heads(grid: tuple[tuple[Cell, ...], ...], words: Structure) -> tuple[tuple[Cell, ...], ...]:
    """The rows that only name the columns: the first, where it does."""
    return grid[:1] if len(grid) > 1 and headed(grid[0], words) else ()


def headed(row: tuple[Cell, ...], words: Structure) -> bool:
    """Whether a row names columns: its cells are short, and at least half of them known names."""
    known = _heads_known(words)
    cells = [cell for cell in row if cell.text]
    short = all(len(cell.text.split()) <= HEAD and len(cell.pieces) == 1 for cell in cells)
    named = sum(_says(cell.text, known, words) for cell in cells)
    return bool(cells) and short and named >= max(1, len(cells) / 2)


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
    return bool(others) and whole(first, names) and all(whole(other, _heads_known(words)) for other in others)


def _by_heads(columns: list[_Column], header_rows: int, width: int, words: Structure) -> Columns | None:
    """The columns as their heads name them: a title and what was said under it."""
    if not header_rows:
        return None
    titles = [c for c in columns if _says(c.head, words.columns_title, words) and not c.numbered]
    texts = [c for c in columns if _says(c.head, words.columns_text, words) and c not in titles[:1]]
    tasks = [c for c in columns if whole(c.head, words.columns_task)]
    if texts and not titles:
        return _of_text(columns, texts, Columns(width, header_rows=header_rows), words)
    if not titles or not any(c.filled for c in texts) or (len(tasks) > 1 and not any(c.rich for c in texts)):
        return None
    timed = [c for c in columns if _is_time(c.head)]
    most = len(titles[0].filled) / 2
    told = any(len(c.filled) > most and _are_sentences(c.filled, MOST) for c in texts)
    if timed and not told and sum(c.rich for c in texts) < max(LEAST, len(titles[0].filled) / 3):
        return None
    title = titles[0]
    number = tuple(c.at for c in columns if c.at < title.at and (c.numbered or whole(c.head, words.columns_number)))
    margin = [c for c in columns if c.at > title.at and c not in texts and (c in timed or _is_margin(c, words))]
    margin += [c for c in timed if c.at < title.at and c.at not in number]
    return Columns(width, number, (title.at,), tuple(c.at for c in margin), header_rows)


def _of_text(columns: list[_Column], texts: list[_Column], shape: Columns, words: Structure) -> Columns | None:
    """A column of minutes, headings and all, with numbers before it and what stands beside it: no title of its own."""
    number = [c for c in columns[:1] if c.numbered and c not in texts]
    margin = [c for c in columns if c not in texts and c not in number]
    if not any(c.rich for c in texts) or not all(_is_margin(c, words) for c in margin) or len(texts) > 1:
        return None
    return replace(shape, number=tuple(c.at for c in number), margin=tuple(c.at for c in margin))


def _is_time(head: str) -> bool:
    return head.lower() in {"time", "timing", "duration", "start time", "end time"}


def _is_margin(column: _Column, words: Structure) -> bool:
    """Whether a column holds notes beside the text: who is to act, or under a head that says so the task."""
    return column.words <= _longest(column, words) and (not column.head or _longest(column, words) == NOTE)


def _longest(column: _Column, words: Structure) -> int:
    """The words that its notes have at most, on average."""
    return NOTE if _says(column.head, (*words.columns_margin, *words.columns_task), words) else INITIALS


def _by_cells(
    columns: list[_Column], header_rows: int, width: int, words: Structure, *, before: Columns | None
) -> Columns | None:
    """The columns as their cells show them: numbers that run on, short titles, prose, initials here and there."""
    tasks = sum(whole(c.head, words.columns_task) for c in columns)
    if tasks > 1 or (tasks and header_rows and len(columns) > 3):
        return None
    number = next((c for c in columns[:1] if c.numbered), None)
    rest = [c for c in columns if c is not number]
    margin = [c for c in rest[1:] if _sparse(c, columns, words)]
    texts = [c for c in rest if c not in margin]
    if not texts:
        return None
    shape = Columns(width, margin=tuple(c.at for c in margin), header_rows=header_rows)
    if number is not None:
        return _numbered(number, texts, shape, before)
    if len(texts) == 1 and margin and texts[0].rich >= max(1, len(texts[0].filled) / 2):
        return shape
    return _titled(texts, shape, words)


def _sparse(column: _Column, columns: list[_Column], words: Structure) -> bool:
    """Whether a column has notes here and there: few words, and fewer cells filled than its neighbours."""
    most = max(len(other.filled) for other in columns)
    return column.words <= _longest(column, words) and len(column.filled) < most


def _numbered(number: _Column, texts: list[_Column], shape: Columns, before: Columns | None) -> Columns | None:
    rich = sum(c.rich for c in texts)
    shape = replace(shape, number=(number.at,))
    if not (rich >= max(1, len(number.filled) / 3) or (before is not None and shape.goes_on(before))):
        return None
    titled = len(texts) > 1 and texts[0].words <= SHORT / 2 and not texts[0].rich
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
    told = set_off and len(rest) == 1 and (rest[0].words >= SHORT or _are_sentences(rest[0].filled))
    if keys or len(title.filled) < LEAST or not (told or rich >= max(LEAST, len(title.filled) / 2)):
        return None
    return replace(shape, title=(title.at,))
