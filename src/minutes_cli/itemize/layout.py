"""Tables that only lay the minutes out, dissolved into the stream of pieces that a reader reads; tables of data stay.

Minutes are set in grids of number, text and action, or of topic, discussion and follow-up. What each column is for is
told by its head and by what its cells hold; each dissolved piece says where it stood.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Literal

from minutes_cli.itemize import forms, numbers
from minutes_cli.itemize.columns import Columns, columns_of, headed
from minutes_cli.itemize.words import whole
from minutes_cli.model import Cell, Extent, Piece, table_text
from minutes_cli.profile import Structure
from minutes_cli.value import Value, replace

PAIR = 2
MOST = 0.6
"""The share of the words of a document that a table has that is its minutes."""
NOTE = 6
"""Words of a record's cell up to which it is a note beside the text."""
Place = Literal["body", "title", "numbered", "text", "head", "margin"]


class Part(Value):
    """A piece of the stream with the place it had.

    Outside every layout table (`body`), in the cell that titles a row (`title`), the first piece beside a number's
    cell (`numbered`), in any other cell (`text`), in the head of a column (`head`), or in one beside the text
    (`margin`). `table` is the id of the dissolved table's block.
    """

    piece: Piece
    place: Place = "body"
    table: str | None = None
    row: int = 0

    @property
    def is_beside(self) -> bool:
        """Whether it is none of the text itself: the head of a column, or what stands in one beside it."""
        return self.place in {"head", "margin"}


def covers(extents: tuple[Extent, ...], text: str) -> bool:
    """Whether one of the extents, as of bold type, takes in the whole of a line."""
    return any(low == 0 and high >= len(text.rstrip()) for low, high in extents)


def flow(pieces: tuple[Piece, ...], words: Structure) -> tuple[Part, ...]:
    """The pieces in reading order, layout tables dissolved."""
    parts: list[Part] = []
    last: Columns | None = None
    name = ""
    total = sum(len(piece.block.text.split()) for piece in pieces)
    for piece in chain.from_iterable(_segments(piece, words) for piece in pieces):
        columns = columns_of(piece, words, main=len(piece.block.text.split()) > MOST * total)
        goes_on = columns is not None and last is not None and columns.goes_on(last)
        name = name if goes_on else piece.block.id
        last = columns
        parts += _dissolve(piece, columns, name, words) if columns else [Part(piece)]
    return tuple(parts)


def _segments(table: Piece, words: Structure) -> list[Piece]:
    """A table cut where one of another make begins: after the keys of a title block, or before another row of heads.

    It stays whole where no part of it would be layout, or all of it is.
    """
    grid = table.grid or ()
    cuts = [at for at in range(1, len(grid)) if _begins(grid, at, words)]
    if not cuts or forms.is_record(grid, words):
        return [table]
    edges = list(pairwise([0, *cuts, len(grid)]))
    parts = [_rows(table, start, stop, f".{n}" if n else "") for n, (start, stop) in enumerate(edges)]
    return parts if any(columns_of(part, words) for part in parts) else [table]


def _begins(grid: forms.Grid, at: int, words: Structure) -> bool:
    """Whether a table of another make begins with a row."""
    keys = (*words.particulars, *words.attendance)
    keyed = [bool(row) and whole(row[0].text.rstrip(": "), keys) for row in (grid[at - 1], grid[at])]
    last = headed(grid[at - 1], words)
    return (keyed[0] and not keyed[1] and not (len(grid[at - 1]) > PAIR and last)) or (
        not last and headed(grid[at], words)
    )


def _rows(table: Piece, start: int, stop: int, suffix: str) -> Piece:
    """Some of a table's rows as a table."""
    block = table.block
    rows = (block.rows or ())[start:stop]
    heads = max(0, min(stop, block.header_rows or 0) - start)
    part = replace(block, id=block.id + suffix, rows=rows, text=table_text(rows), header_rows=heads)
    return replace(table, block=part, grid=(table.grid or ())[start:stop])


def _dissolve(table: Piece, columns: Columns, name: str, words: Structure) -> Iterator[Part]:
    if columns.kind != "grid":
        made = _filled_in(table, columns, name) if columns.kind == "form" else _recorded(table, name, words)
        yield from made
        return
    for at, row in enumerate(table.grid or ()):
        if at < columns.header_rows:
            yield from (Part(piece, "head", name, at) for cell in row for piece in cell.pieces)
        else:
            for part in _row(row, columns, words):
                across = part.place == "body"  # such a row stands outside the table
                yield part if across else replace(part, table=name, row=at)


def _filled_in(form: Piece, columns: Columns, name: str) -> Iterator[Part]:
    """A form's parts: its wide cells dissolved, the grids between them as tables."""
    grid = form.grid or ()
    for start, stop in forms.stretches(grid, columns.width):
        if forms.is_wide(grid[start], columns.width):
            yield from (Part(piece, "body", name, start) for piece in grid[start][0].pieces)
        else:
            yield Part(_rows(form, start, stop, f".{start}" if start else ""), "body", name, start)


def _recorded(record: Piece, name: str, words: Structure) -> Iterator[Part]:
    """A record's parts: in its first row the title, in each other one what was said, or who is to act beside it."""
    keys = (*words.columns_margin, *words.columns_task)
    for at, (label, *values) in enumerate(record.grid or ()):
        heads = [Part(piece, "head") for piece in label.pieces]
        if at == 0:
            parts = [Part(piece, "text" if n else "title") for n, piece in enumerate(_pieces(values))] + heads
        else:
            beside = whole(label.text.rstrip(": "), keys)
            notes = [cell for cell in values if beside and len(cell.text.split()) <= NOTE]
            text = [Part(piece, "text") for cell in values if cell not in notes for piece in cell.pieces]
            parts = _beside(heads + text, notes)
        yield from (replace(part, table=name, row=at) for part in parts)


def _row(row: tuple[Cell, ...], columns: Columns, words: Structure) -> list[Part]:
    """A row's pieces: its title marked with its number, its text, each margin note after what it is beside."""
    number, title, margin = (_cells(row, which) for which in (columns.number, columns.title, columns.margin))
    text = [cell for cell in row if cell.column not in {*columns.number, *columns.title, *columns.margin}]
    if len(row) == 1 and columns.width > 1:
        return [Part(piece) for cell in row for piece in cell.pieces]
    titles, body = _pieces(title), list(_inside(text, words))
    lead, rest = _numbered(_pieces(number))
    if titles:
        head = Part(_marked(titles[0], lead), "title")
        return _beside([head, *rest, *(Part(piece, "text") for piece in titles[1:]), *body], margin)
    if lead and body:
        head = replace(body[0], piece=_marked(body[0].piece, lead), place="numbered")
        return _beside([head, *rest, *body[1:]], margin)
    return _beside([*(Part(piece, "text") for piece in _pieces(number)), *body], margin)


def _cells(row: tuple[Cell, ...], which: tuple[int, ...]) -> list[Cell]:
    return [cell for cell in row if cell.column in which]


def _pieces(cells: list[Cell]) -> list[Piece]:
    return list(chain.from_iterable(cell.pieces for cell in cells))


def _inside(cells: list[Cell], words: Structure) -> Iterator[Part]:
    """The pieces of the text cells, tables inside them dissolved in their turn."""
    for part in flow(tuple(_pieces(cells)), words):
        yield replace(part, place="text")


def _numbered(pieces: list[Piece]) -> tuple[str | None, list[Part]]:
    """What a number cell says, and its pieces where they are more than a number."""
    if len(pieces) != 1:
        return None, [Part(piece, "text") for piece in pieces]
    block = pieces[0].block
    printed = " ".join(filter(None, (block.marker, block.text)))
    return (printed, []) if numbers.of_marker(printed) else (None, [Part(pieces[0], "text")])


def _marked(piece: Piece, number: str | None) -> Piece:
    if number is None or piece.grid is not None:
        return piece
    marker = " ".join(filter(None, (number, piece.block.marker)))
    return replace(piece, block=replace(piece.block, marker=marker))


def _beside(parts: list[Part], margin: list[Cell]) -> list[Part]:
    """The parts with the margin notes, each right after the part that it stands beside."""
    for piece in _pieces(margin):
        at = _level_with(piece, parts)
        anchor = parts[at].piece.block.id if parts else None
        note = replace(piece.block, kind="margin", level=0, beside=anchor)
        parts.insert(at + 1, Part(replace(piece, block=note), "margin"))
    return parts


def _level_with(note: Piece, parts: list[Part]) -> int:
    """The place of the part at the note's height; without a page, the last part."""
    blocks = [(at, part.piece.block) for at, part in enumerate(parts) if part.place != "margin"]
    box, page = note.block.bbox, note.block.page
    if box is None or not blocks:
        return len(parts) - 1
    middle = (box[1] + box[3]) / 2

    def away(one: tuple[int, object]) -> tuple[float, int]:
        other = parts[one[0]].piece.block
        if other.bbox is None or other.page != page:
            return (10_000.0, -one[0])
        return (max(other.bbox[1] - middle, middle - other.bbox[3], 0.0), -one[0])

    return min(blocks, key=away)[0]
