from __future__ import annotations

from typing import Any

import pytest

from minutes_cli.ingest.docx.typedmarkers import split_marker
from tests.ingest.wordfile import abstract, lvl, num, p, pieces, r


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("- mend the roof", "-"),
        ("-Mend the roof", "-"),
        ("– mend the roof", "–"),
        ("• mend the roof", "•"),
        ("•mend the roof", "•"),
        ("➢ mend the roof", "➢"),
        ("* mend the roof", "*"),
        ("o\tmend the roof", "o"),
        ("1. Apologies", "1."),
        ("1.Apologies", "1."),
        ("12) Apologies", "12)"),
        ("(3) Apologies", "(3)"),
        ("3.2 The board noted", "3.2"),
        ("3.2. the board noted", "3.2."),
        ("4.10 The board noted", "4.10"),
        ("7\tApologies", "7"),
        ("a) the roof", "a)"),
        ("(b) the roof", "(b)"),
        ("c. the roof", "c."),
        ("iv. the roof", "iv."),
        ("II. The roof", "II."),
    ],
)
def test_what_a_writer_typed_before_an_entry_is_its_marker(text, marker):
    found, rest = split_marker(text)
    assert found == marker
    assert rest in {"mend the roof", "Mend the roof", "Apologies", "the roof", "The roof"} or rest.endswith(
        "board noted"
    )


@pytest.mark.parametrize(
    "text",
    [
        "2009 was a good year",
        "5 members were present",
        "12 May was agreed",
        "A. Marlow sent apologies",
        "J.R. Vane sent apologies",
        "3.5 million was spent",
        "10.30 Lunch",
        "19.45 Close",
        "i.e. the roof",
        "-5 degrees",
        "Roof: repaired",
        "I went to see",
        "a roof",
        "1.5m of pipe",
        "—",
        "1.",
        "",
    ],
)
def test_a_year_a_quantity_a_time_and_an_initial_are_no_markers(text):
    assert split_marker(text) == (None, text)


def markers(*texts: str) -> list[str | None]:
    return [piece.block.marker for piece in pieces(*[p(text) for text in texts])]


def test_letters_that_count_on_are_markers():
    assert markers("A. Leases", "The roof leaks.", "B. Rents", "C. Gutters") == ["A.", None, "B.", "C."]
    assert markers("I. Leases", "II. Rents", "III. Gutters") == ["I.", "II.", "III."]


def test_initials_that_do_not_count_on_are_none():
    assert markers("B. Marlow", "A. Vane") == [None, None]
    assert markers("A. Vane", "C. Marlow", "D. Orr") == [None, None, None]


def test_a_letter_cut_off_takes_its_bold_with_it():
    (first, _) = pieces(p(r("A. Leases", "<w:b/>"), r(" renewed")), p("B. Rents"))
    assert (first.block.kind, first.block.text, first.look.bold) == ("bullet", "Leases renewed", ((0, 6),))


def test_entries_that_stand_further_in_are_a_level_deeper():
    def entry(text: str, left: int) -> str:
        return p(text, properties=f'<w:ind w:left="{left}"/>')

    found = pieces(entry("- Roof", 360), entry("- tiles", 720), entry("- slates", 720), entry("- Gutter", 360))
    assert [piece.block.level for piece in found] == [1, 2, 2, 1]


def test_lists_of_one_level_each_nest_by_their_indents():
    def one(key: int, left: int) -> str:
        indent = f'<w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr>'
        return abstract(key, lvl(0, "bullet", "•").replace("</w:lvl>", f"{indent}</w:lvl>"))

    numbering = one(1, 360) + one(2, 720) + num(1, 1) + num(2, 2)
    found = pieces(p("Roof", num=1), p("tiles", num=2), p("After."), p("Gutter", num=2), numbering=numbering)
    assert [piece.block.level for piece in found] == [1, 2, 0, 1]


RIGHT = '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>'


def beside(text: str, properties: str = "", **kw: Any) -> list[tuple[str, str, str | None]]:
    found = pieces(p(text, properties=properties, **kw), numbering=abstract(1, lvl(0, "decimal", "%1.")) + num(1, 1))
    return [(piece.block.kind, piece.block.text, piece.block.beside) for piece in found]


def test_initials_at_the_right_are_a_note_beside_the_paragraph():
    assert beside("The clerk will mend the roof.\tJV", RIGHT) == [
        ("paragraph", "The clerk will mend the roof.", None),
        ("margin", "JV", "b1"),
    ]
    assert beside("The roof is to be mended\t\t\t\tJV/RM")[1] == ("margin", "JV/RM", "b1")
    assert beside("Roof\tJV", RIGHT, num=1) == [("bullet", "Roof", None), ("margin", "JV", "b1")]


def test_a_name_and_its_office_a_label_and_its_value_stay_together():
    for text in (
        "Ada Vane\tChair",
        "Ada Vane\tAV",
        "Chair of the committee for roofs:\tAda Vane",
        "Roof and gutter\t12",
    ):
        assert len(beside(text, RIGHT)) == 1
    assert len(beside("The roof is to be mended\tby the clerk")) == 1


def test_plain_entries_under_a_bold_one_are_of_the_first_level():
    indent = '<w:ind w:left="720"/>'
    found = pieces(p(r("1. Roof", "<w:b/>")), p("- tiles", properties=indent), p("- slates", properties=indent))
    assert [piece.block.level for piece in found] == [1, 1, 1]
