from __future__ import annotations

import pytest

from minutes_cli.ingest.pdf.lines import Line
from minutes_cli.ingest.pdf.measure import Area
from minutes_cli.ingest.pdf.reflow import paragraphs
from minutes_cli.ingest.sheet import Face, Tag, Word
from tests.ingest.pdfs import Draw, kinds, read, text, texts, together

FULL = "The clerk read out the letter from the county and was asked to send a reply to it in time, and"
HALF = FULL[:69]
REST = "to tell the members."


def under(*draws: tuple[str, dict[str, object]]) -> Draw:
    return together(*(text(line, **place) for line, place in draws))  # type: ignore[arg-type]


def test_white_between_lines_parts_paragraphs():
    assert texts(read(text("The roof leaks.", "", "The door sticks."))) == ["The roof leaks.", "The door sticks."]


def test_a_line_that_ends_short_parts_paragraphs():
    assert texts(read(text(FULL, REST, "The door sticks.", FULL, REST))) == [
        f"{FULL} {REST}",
        "The door sticks.",
        f"{FULL} {REST}",
    ]


def test_short_lines_part_paragraphs_in_a_note_with_one_full_line():
    lines = (
        "Notes of a call",
        "Ada, Tom, Ines",
        "Money is short.",
        "Ada asks the bank.",
        FULL,
        REST,
        "Tom has the key.",
    )
    assert texts(read(text(*lines))) == [*lines[:4], f"{FULL} {REST}", lines[6]]


def test_a_bold_line_right_above_plain_text_is_a_block_of_its_own():
    page = under(
        ("Old business", {"font": "Helvetica-Bold"}), (FULL, {"top": 114}), (REST, {"top": 128}), (FULL, {"top": 170})
    )
    assert texts(read(page))[:2] == ["Old business", f"{FULL} {REST}"]


def test_a_first_line_indent_opens_a_paragraph():
    page = under((FULL, {"x": 90}), (FULL, {"top": 114}), (FULL[:90], {"top": 128, "x": 90}), (FULL, {"top": 142}))
    assert len(texts(read(page))) == 2


@pytest.mark.parametrize("marker", ["•", "1.", "a)", "(iv)", "-", "3.2.1", "(b)"])
def test_a_marker_is_kept_out_of_the_text(marker):
    page = under(
        ("It was agreed:", {}), (marker, {"top": 120, "x": 80}), (HALF, {"top": 120, "x": 112}),
        ("and to tell the members.", {"top": 134, "x": 112}),
    )  # fmt: skip
    source = read(page)
    assert [(piece.block.kind, piece.block.marker) for piece in source.pieces] == [
        ("paragraph", None),
        ("bullet", marker),
    ]
    assert source.pieces[1].block.text == f"{HALF} and to tell the members."


def test_a_bullet_of_a_symbol_font_is_a_real_bullet():
    def draw(canvas):
        canvas.setFont("Symbol", 11)
        canvas.drawString(80, 700, "\u2022")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(98, 700, "Paint the fence")

    (piece,) = read(draw).pieces
    assert (piece.block.kind, piece.block.marker, piece.block.text) == ("bullet", "•", "Paint the fence")


def test_a_drawn_disc_before_a_line_is_a_bullet():
    def draw(canvas):
        for y in (700, 680):
            canvas.circle(84, y + 4, 2, stroke=0, fill=1)
            canvas.drawString(98, y, "Paint the fence")

    assert [(p.block.kind, p.block.marker) for p in read(draw).pieces] == [("bullet", "•")] * 2


@pytest.mark.parametrize(
    "lines",
    [
        (
            "The motion was carried by a unanimous voice vote of the members who were there, that is by",
            "5. Nobody spoke.",
        ),
        ("Item 3: Firearms",),
        ("2019 was a good year.",),
        ("J. Smith asked for a new key.",),
        ("12.30 was the time of the last train.",),
    ],
)
def test_what_only_looks_like_a_marker_stays_in_the_text(lines):
    assert kinds(read(text(*lines))) == ["paragraph"]


def test_levels_follow_the_indent():
    page = under(
        ("1.", {}), ("Garden", {"x": 92}), ("a)", {"x": 92, "top": 130}), ("Hoses", {"x": 112, "top": 130}),
        ("b)", {"x": 92, "top": 150}), ("Spades", {"x": 112, "top": 150}),
        ("2.", {"top": 170}), ("Hall", {"x": 92, "top": 170}),
    )  # fmt: skip
    assert [(p.block.marker, p.block.level) for p in read(page).pieces] == [("1.", 1), ("a)", 2), ("b)", 2), ("2.", 1)]


def test_a_clause_of_a_resolution_stands_by_itself():
    whereas = "WHEREAS the bridge was closed in May and nobody knows when it will be open again to cars"
    resolved = "BE IT RESOLVED that the clerk write to the county."
    assert texts(read(text(f"{whereas};", f"AND {whereas};", resolved))) == [f"{whereas};", f"AND {whereas};", resolved]
    assert len(texts(read(text(whereas, "NOT OUT of spite, and that the detour is long.")))) == 1


def test_a_number_that_ends_a_sentence_in_a_full_line_is_no_marker():
    above = "The members voted on the motion of the treasurer, and all of them were for it, so that made"
    page = under(
        (above, {}), ("15.", {"top": 114}), ("[Those away could not vote.]", {"top": 114, "x": 98}),
        (above, {"top": 160}), (REST, {"top": 174}),
    )  # fmt: skip
    assert texts(read(page))[0] == f"{above} 15. [Those away could not vote.]"


def test_a_block_does_not_end_in_an_article_though_the_file_tags_its_rest_as_another():
    def line(number, words):
        tag = Tag(number, "P")
        face = Face("Helvetica", bold=False, italic=False)
        top = 100.0 + 14 * number
        places = ((40.0 * at, top, 40.0 * at + 30, top + 11, top + 9, 11.0, face, 0) for at in range(len(words)))
        return Line(tuple(Word(word, *place, "dark", 0, tag) for word, place in zip(words, places, strict=True)), 1)

    lines = [line(1, ["Mend", "the", "floor", "of", "the"]), line(2, ["Hall", "in", "May."]), line(3, ["Lock", "up."])]
    assert [len(para.lines) for para in paragraphs(lines, Area(0, 190))] == [2, 1]


def test_the_number_that_a_list_expects_is_a_marker_though_it_stands_against_one_letter():
    page = text("1.Have a list of all the keys.", "2.A board to show it on.", "3.Paint the board.")
    assert texts(read(page)) == ["1. Have a list of all the keys.", "2. A board to show it on.", "3. Paint the board."]


def test_capital_letters_that_run_on_are_markers_and_initials_are_none():
    page = text("A.Claims for the week", "B.Licence for the Red Lion", "C. Bond of the clerk")
    assert [p.block.marker for p in read(page).pieces] == ["A.", "B.", "C."]
    assert [p.block.marker for p in read(text("A. Claims paid", "B. Licences")).pieces] == ["A.", "B."]
    assert {p.block.marker for p in read(text("A.Smith was away.", "J.Brown took the chair.")).pieces} == {None}


def test_lines_of_all_lengths_are_no_full_lines():
    page = under(
        ("Ferry committee of the east bank", {"top": 80}),
        ("Held in the shed on the pier", {"top": 120}),
        ("From six until seven", {"top": 160}),
        ("Present: all", {"top": 200}),
        ("Mend the rail of the long stair and the lamp by the steps of the quay", {"top": 300}),
        ("Mend the bell and the boards of the lower deck", {"top": 325}),
        ("Paint the hull", {"top": 380}),
        ("Paint the buoys", {"top": 405}),
    )
    assert texts(read(page))[-4:] == [
        "Mend the rail of the long stair and the lamp by the steps of the quay",
        "Mend the bell and the boards of the lower deck",
        "Paint the hull",
        "Paint the buoys",
    ]


def test_a_line_that_nearly_fills_the_measure_goes_on_though_a_capital_comes_after_it():
    page = under(
        (FULL, {}), (FULL, {"top": 114}), (f"{FULL[:83]} to the", {"top": 200}), ("County in May.", {"top": 214})
    )
    assert texts(read(page))[-1].endswith("to the County in May.")


def test_a_letter_that_stands_alone_is_kept_though_it_may_be_a_bullet():
    assert texts(read(text("o"))) == ["o"]


def test_a_numbered_title_in_capitals_goes_on_under_itself_however_short_its_lines_are():
    page = under(
        ("4A.", {}), ("REQUEST OF THE ROWING CLUB TO HOLD ITS", {"x": 98}),
        ("SUMMER REGATTA ON THE LOWER", {"x": 98, "top": 114}), ("LAKE IN JULY", {"x": 98, "top": 128}),
        ("4B.", {"top": 160}), ("LICENCES", {"x": 98, "top": 160}), ("5-A 2024", {"x": 98, "top": 174}),
    )  # fmt: skip
    assert texts(read(page))[:2] == [
        "4A. REQUEST OF THE ROWING CLUB TO HOLD ITS SUMMER REGATTA ON THE LOWER LAKE IN JULY",
        "4B. LICENCES",
    ]


def test_lines_far_from_each_other_are_blocks_where_none_goes_on_so():
    lines = ("The ferry ran late all week and the pier lights failed again on Monday.", "Agreed: mend them.")
    places: list[dict[str, object]] = [{"top": 100 + 25 * at} for at in range(6)]
    page = under(*zip((*lines, *lines, *lines), places, strict=True))
    assert texts(read(page)) == [*lines, *lines, *lines]


def test_a_bold_line_further_out_than_a_list_is_no_part_of_its_last_entry():
    page = under(
        ("•", {"x": 80}),
        ("Two crews passed", {"x": 98}),
        ("•", {"x": 80, "top": 114}),
        ("Una to find evaluators for the spring regatta", {"x": 98, "top": 114}),
        ("Membership", {"top": 128, "font": "Helvetica-Bold"}),
    )
    assert texts(read(page))[-1] == "Membership"
