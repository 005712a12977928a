"""The time expressions of a block as spans: the rules are those of `timex`, the blocks are read as a reader does."""

from __future__ import annotations

from minutes_cli import timex
from minutes_cli.model import Block, Span, cell_extents


def find_dates(block: Block) -> tuple[Span, ...]:
    """The time expressions of a block, ascending and apart; each cell of a table is read by itself.

    `label` is the expression's type (`date`, `time`, `duration`, `set`), `rule` the rule that found it.
    """
    cells = [extent for row in cell_extents(block.rows) for extent in row] if block.rows else [(0, len(block.text))]
    return tuple(
        Span(block.id, low + one.start, low + one.end, one.type, one.rule)
        for low, high in cells
        for one in timex.find(block.text[low:high])
    )
