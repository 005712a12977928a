"""What ingest saw: blocks with their look, tables with their cells. Evidence for itemize, which goes no further."""

from __future__ import annotations

from typing import Literal

from minutes_cli.model.record import Block, Notice, Origin, Rows
from minutes_cli.value import Value, replace

Extent = tuple[int, int]
"""Start and end offset in a block's text."""


class Look(Value):
    """How a block looks to the eye: evidence for itemize, which goes no further.

    `size` is the font size of most letters, `space_before` the white that the eye sees between this block and the
    one above it, both in points. `indent` is the distance of the text's (not the
    marker's) left edge from the left edge of the text area, column or cell, in points. `bold`, `italic` and
    `underline` are the extents of the text set so, ascending and apart. `style` is the Word style's name or
    the tagged PDF's structure type; `outline` the heading level (from 1) that the style or the tag claims.
    `list_id` is equal for entries of one Word list. `note` marks a footnote or endnote.
    """

    size: float | None = None
    font: str | None = None
    bold: tuple[Extent, ...] = ()
    italic: tuple[Extent, ...] = ()
    underline: tuple[Extent, ...] = ()
    align: Literal["left", "center", "right", "justify"] = "left"
    indent: float = 0.0
    space_before: float = 0.0
    style: str | None = None
    outline: int | None = None
    list_id: str | None = None
    note: bool = False


class Cell(Value):
    """A table's cell: its own pieces in reading order, and how many columns and rows it spans.

    A merged cell stands once, at its top left; the places that it covers are left out of the row.
    `column` is its first column, counted from 0. `shaded` is true where it has a fill other than white.
    """

    pieces: tuple[Piece, ...]
    column: int
    colspan: int = 1
    rowspan: int = 1
    shaded: bool = False

    @property
    def text(self) -> str:
        """The cell's words as one line, each piece's marker before its text."""
        return " ".join(" ".join(filter(None, (p.block.marker, p.block.text))) for p in self.pieces).strip()


class Piece(Value):
    """A block as ingest saw it: the words, and how they looked; for a table also its cells.

    `grid` has the rows of cells of a table, `None` for all else. Whether a table is only the layout of
    the minutes is for itemize to say: it may use the pieces in the cells in place of the table's own block.
    """

    block: Block
    look: Look = Look()
    grid: tuple[tuple[Cell, ...], ...] | None = None

    @property
    def first_row(self) -> tuple[Cell, ...]:
        """The first row of a table; empty for one without rows, and for all else."""
        return self.grid[0] if self.grid else ()

    def split(self, at: int) -> tuple[Piece, Piece]:
        """The piece cut in two at an offset of its text, white space at the cut dropped; the second gets the id `b7.1`.

        A heading that runs on in its paragraph becomes a heading and a paragraph this way. It is done before
        anything is tagged, so that every tag's offsets hold in the block that stands in the JSON.
        """
        text = self.block.text
        head, tail = text[:at].rstrip(), text[at:].lstrip()
        shift = len(text) - len(tail)
        first = replace(self.block, text=head)
        second = replace(self.block, id=f"{self.block.id}.1", kind="paragraph", text=tail, level=0, marker=None)

        def part(extents: tuple[Extent, ...], low: int, high: int) -> tuple[Extent, ...]:
            return tuple((max(s, low) - low, min(e, high) - low) for s, e in extents if s < high and e > low)

        def look(low: int, high: int) -> Look:
            one = self.look
            return replace(
                one,
                bold=part(one.bold, low, high),
                italic=part(one.italic, low, high),
                underline=part(one.underline, low, high),
            )

        return Piece(first, look(0, len(head))), Piece(second, replace(look(shift, len(text)), space_before=0.0))


class Properties(Value):
    """What a file says of itself where no reader sees it: its title, and on which day (YYYY-MM-DD) it was made."""

    title: str = ""
    made: str = ""


class Source(Value):
    """What a reader sees: the body's pieces in reading order, and the furniture of the pages kept apart."""

    origin: Origin
    pieces: tuple[Piece, ...]
    furniture: tuple[Block, ...] = ()
    warnings: tuple[Notice, ...] = ()
    properties: Properties = Properties()


def table_text(rows: Rows) -> str:
    """A table's text: its rows joined by line feeds, their cells by tabs."""
    return "\n".join("\t".join(row) for row in rows)


def cell_extents(rows: Rows) -> tuple[tuple[Extent, ...], ...]:
    """Where each cell of `rows` stands in `table_text(rows)`."""
    at, extents = 0, []
    for row in rows:
        line = []
        for cell in row:
            line.append((at, at + len(cell)))
            at += len(cell) + 1
        extents.append(tuple(line))
    return tuple(extents)
