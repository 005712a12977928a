"""The stream and its headings → preamble, the nested items, closing: each block stands once, its words as they were."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.itemize.items.levels import Heading
from minutes_cli.itemize.words import holds
from minutes_cli.model import Block, Item, Piece
from minutes_cli.profile import Structure
from minutes_cli.value import State, field, replace


class Branch(State):
    """An item that is being filled."""

    heading: Heading
    piece: Piece
    level: int
    blocks: list[Block] = field(default_factory=list)
    inner: list[Branch] = field(default_factory=list)


def grow(branches: Sequence[Branch], words: Structure) -> tuple[Item, ...]:
    """The branches as items, numbered i1, i2, … in reading order."""
    count = 0

    def item(branch: Branch) -> Item:
        nonlocal count
        count += 1
        name = f"i{count}"
        one = branch.heading.candidate
        head = replace(branch.piece.block, kind="heading", level=branch.level)
        inner = tuple(item(child) for child in branch.inner)
        number = one.number.text if one.number else None
        restricted = holds(one.title, words.restricted) or any(
            holds(block.text, words.restricted) and len(block.text.split()) < 40 for block in branch.blocks[:2]
        )
        return Item(name, number, one.title, branch.level, head, tuple(branch.blocks), inner, restricted)

    return tuple(item(branch) for branch in branches)
