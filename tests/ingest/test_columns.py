from __future__ import annotations

from tests.ingest.pdfs import read, text, texts, together

LEFT = (
    "The chair thanked all those who had",
    "come to clear the ditch. It took two",
    "mornings and a good deal of tea, and",
    "nobody fell in. The clerk will write",
    "to the farmer to say so, and to ask",
    "for the loan of his trailer again.",
)
RIGHT = (
    "Rents stay as they are for one more",
    "year. The treasurer warned that the",
    "water bill would rise, and was asked",
    "to bring figures to the next meeting",
    "so that members may see for",
    "themselves what the leak has cost.",
)


def test_columns_are_read_one_after_the_other():
    page = together(text("Allotment Society, yearly meeting, held in the hut at the end of the lane", top=80),
                    text(*LEFT, top=120), text(*RIGHT, x=320, top=123))  # fmt: skip
    assert texts(read(page))[1:] == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_list_of_names_in_two_columns_is_read_along_its_rows():
    left, right = ("Rosa Bell", "Tim Kerr", "Ann Low"), ("Jo Marsh", "Lee Park", "Sue Vine")
    page = together(text(*left), text(*right, x=320))
    (table,) = read(page).pieces
    assert table.block.text == "Rosa Bell\tJo Marsh\nTim Kerr\tLee Park\nAnn Low\tSue Vine"
