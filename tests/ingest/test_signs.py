from __future__ import annotations

import pytest

from minutes_cli.ingest.pdf.signs import Drawing
from tests.ingest.pdfs import read, texts


@pytest.mark.parametrize(
    ("filled", "is_round", "outlines", "width", "sign"),
    [
        (True, True, 1, 4, "•"), (False, True, 1, 4, "○"), (True, True, 2, 4, "○"), (True, False, 1, 4, "▪"),
        (False, False, 1, 4, ""), (True, False, 2, 10, "☐"), (True, False, 3, 10, "☑"), (True, True, 0, 11, "•"),
    ],
)  # fmt: skip
def test_a_small_shape_looks_like_a_sign(filled, is_round, outlines, width, sign):
    assert Drawing((0, 0, width, width), filled, is_round, outlines).sign == sign


def test_drawn_boxes_tell_who_was_ticked():
    def draw(canvas):
        for y, ticked in ((700, True), (680, False)):
            box = canvas.beginPath()
            box.rect(80, y, 9, 9)
            box.rect(81, y + 1, 7, 7)
            if ticked:
                box.moveTo(82, y + 4)
                box.lineTo(84, y + 2)
                box.lineTo(87, y + 7)
            canvas.drawPath(box, stroke=0, fill=1)
            canvas.drawString(98, y, "Rosa Bell" if ticked else "Tim Kerr")

    assert texts(read(draw)) == ["☑ Rosa Bell", "☐ Tim Kerr"]


def test_a_drawing_in_front_of_nothing_is_no_word():
    def draw(canvas):
        canvas.circle(84, 404, 2, stroke=0, fill=1)
        canvas.drawString(98, 700, "A picture of the well is below.")

    assert texts(read(draw)) == ["A picture of the well is below."]
