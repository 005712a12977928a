"""Tiny makers of what ingest hands on, so that a test reads like a note.

`source(block("1. Apologies", bold=True), block("None."))` is a whole document. Ids run b1, b2, … in reading order.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from minutes_cli.model import Block, BlockKind, Cell, Look, Notice, Origin, Piece, Properties, Source, table_text
from minutes_cli.value import fields, replace

LOOKS = frozenset(fields(Look))
"""The keywords that describe a look; `bold`, `italic`, `underline` may be `True` for the whole text, or extents."""


def words(text: str, kind: BlockKind = "paragraph", *, id: str = "b1", **kw: Any) -> Block:  # noqa: A002 it is the field's name
    """A bare `Block`. A bullet or heading is of level 1 where nothing else is said."""
    return Block(id=id, kind=kind, text=text, **{"level": int(kind in {"bullet", "heading"})} | kw)


def piece(text: str, kind: BlockKind = "paragraph", *, look: Look | None = None, **kw: Any) -> Piece:
    """A `Piece`: keywords named as the fields of `Look` describe its look, all others are the block's."""
    looks = {name: kw.pop(name) for name in LOOKS & kw.keys()}
    for style in ("bold", "italic", "underline"):
        if isinstance(looks.get(style), bool):
            looks[style] = ((0, len(text)),) if looks[style] and text else ()
    return Piece(words(text, kind, **kw), replace(look or Look(), **looks))


block = piece
"""What itemize takes: a block with its look."""


def bullet(text: str, marker: str | None = "•", **kw: Any) -> Piece:
    """A list entry."""
    return piece(text, "bullet", marker=marker, **kw)


def table(
    rows: Sequence[Sequence[str | Piece | Sequence[str | Piece] | Cell]],
    *,
    header_rows: int = 0,
    shaded_rows: int = 0,
    **kw: Any,
) -> Piece:
    """A table; a cell is its text, a piece, several of them, or a `Cell` where it is merged.

    The columns of a row without `Cell` count from 0. The first `shaded_rows` rows are filled.
    """
    grid = tuple(
        tuple(_cell(cell, column, shaded=at < shaded_rows) for column, cell in enumerate(row))
        for at, row in enumerate(rows)
    )
    cells = tuple(tuple(cell.text for cell in row) for row in grid)
    whole = piece(table_text(cells), "table", rows=cells, header_rows=header_rows, **kw)
    return replace(whole, grid=grid)


def source(
    *pieces: Piece | str,
    furniture: Sequence[Block] = (),
    filename: str = "note.docx",
    pages: int | None = None,
    warnings: Sequence[Notice] = (),
    properties: Properties = Properties(),
) -> Source:
    """A document; a string is a paragraph. Blocks are numbered anew: a piece, those in its cells, the furniture."""
    ids = (f"b{n}" for n in itertools.count(1))
    media = "application/pdf" if filename.endswith(".pdf") else DOCX
    body = tuple(_numbered(piece(one) if isinstance(one, str) else one, ids) for one in pieces)
    edges = tuple(replace(one, id=next(ids)) for one in furniture)
    return Source(Origin(filename, media, "0" * 64, pages), body, edges, tuple(warnings), properties)


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _cell(cell: str | Piece | Sequence[str | Piece] | Cell, column: int, *, shaded: bool) -> Cell:
    if isinstance(cell, Cell):
        return cell
    inside = [cell] if isinstance(cell, str | Piece) else cell
    made = (piece(one) if isinstance(one, str) else one for one in inside)
    return Cell(tuple(one for one in made if one.block.text), column, shaded=shaded)


def _numbered(one: Piece, ids: Any) -> Piece:
    named = replace(one.block, id=next(ids))
    if one.grid is None:
        return replace(one, block=named)
    grid = tuple(
        tuple(replace(cell, pieces=tuple(_numbered(inner, ids) for inner in cell.pieces)) for cell in row)
        for row in one.grid
    )
    return replace(one, block=named, grid=grid)
