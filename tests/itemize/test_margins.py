from __future__ import annotations

import pytest

from minutes_cli.itemize.outline import plan
from minutes_cli.model import Block, Piece
from minutes_cli.profile import load
from tests.builders import block, source

PROSE = "The treasurer told the committee that the roof had been mended and that nothing was owed."


def under_boats(line: Piece) -> tuple[Block, ...]:
    pieces = source(block("1. Boats", bold=True), PROSE, line, block("2. Ropes", bold=True), PROSE).pieces
    return plan(pieces, load()).items[0].blocks


@pytest.mark.parametrize(
    "line", [block("Action: JS"), block("ACTION: JS/AQ", bold=True), block("AQ", align="right"), block("Lead: All")]
)
def test_initials_in_a_line_of_their_own_stand_beside_the_block_above(line: Piece) -> None:
    prose, note = under_boats(line)
    assert (note.kind, note.beside) == ("margin", prose.id)


@pytest.mark.parametrize(
    "line", [block("Action: JS to call the yard."), block("AOB"), block("Lead: the harbour master")]
)
def test_a_task_or_a_title_is_no_margin_note(line: Piece) -> None:
    assert "margin" not in {one.kind for one in under_boats(line)}
