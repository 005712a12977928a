from __future__ import annotations

from minutes_cli.ingest.pdf.fills import grounds
from minutes_cli.ingest.sheet import Fill

GREY = (200, 200, 200, 255)


def fill(x0, top, x1, bottom, colour=GREY):
    return Fill(x0, top, x1, bottom, colour)


def test_the_strips_of_one_cell_are_one_ground():
    strips = [fill(10, 0, 15, 12), fill(95, 0, 100, 12), fill(15, 0, 95, 12)]
    assert grounds(strips) == [fill(10, 0, 100, 12)]


def test_the_white_above_and_below_the_text_belongs_to_its_cell():
    strips = [
        fill(10, 0, 100, 6),
        fill(10, 6, 15, 20),
        fill(95, 6, 100, 20),
        fill(10, 20, 100, 26),
        fill(15, 6, 95, 20),
    ]
    assert grounds(strips) == [fill(10, 0, 100, 26)]


def test_cells_side_by_side_stay_apart():
    cells = [fill(10, 0, 100, 12), fill(100, 0, 200, 12)]
    assert grounds(cells) == cells


def test_cells_one_above_the_other_stay_apart():
    cells = [fill(10, 0, 100, 12), fill(10, 12, 100, 24)]
    assert grounds(cells) == cells


def test_another_colour_is_another_cell():
    cells = [fill(10, 0, 15, 12), fill(15, 0, 100, 12, (9, 9, 9, 255))]
    assert grounds(cells) == cells
