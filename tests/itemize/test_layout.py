from __future__ import annotations

from minutes_cli.itemize.layout import Part, flow
from minutes_cli.model import Cell, Piece
from minutes_cli.profile import load
from tests.builders import block, bullet, piece, source, table

PROSE = (
    "The yard was asked for a price, and two more yards will be asked before the end of the month, as in other years."
)
WORDS = load().structure


def stream(*pieces: Piece) -> tuple[Part, ...]:
    return flow(source(*pieces).pieces, WORDS)


def shown(parts: tuple[Part, ...]) -> list[tuple[str, str | None, str]]:
    return [(part.place, part.piece.block.marker, part.piece.block.text) for part in parts]


def test_a_grid_of_number_text_and_action_is_read_as_items() -> None:
    parts = stream(
        table(
            [
                ["1.", [block("Boats", bold=True), PROSE], "JS"],
                ["2.", [block("Ropes", bold=True), PROSE, PROSE], ""],
                ["3.", [block("Flags", bold=True), PROSE], "AQ"],
            ]
        )
    )
    assert shown(parts)[:3] == [("numbered", "1.", "Boats"), ("text", None, PROSE), ("margin", None, "JS")]
    assert parts[2].piece.block.beside == parts[1].piece.block.id
    assert parts[2].piece.block.kind == "margin"


def test_initials_stand_after_the_block_at_their_height() -> None:
    parts = stream(
        table(
            [
                [
                    piece("1.", bbox=(0, 0, 9, 10), page=1),
                    [
                        piece("Boats", bbox=(20, 0, 90, 10), bold=True, page=1),
                        piece(PROSE, bbox=(20, 20, 90, 40), page=1),
                        piece(PROSE, bbox=(20, 50, 90, 70), page=1),
                    ],
                    piece("JS", bbox=(100, 28, 110, 38), page=1),
                ],
                [
                    piece("2.", bbox=(0, 80, 9, 90), page=1),
                    [piece("Ropes", bold=True, page=1), piece(PROSE, page=1)],
                    "",
                ],
            ]
        )
    )
    assert [part.place for part in parts[:4]] == ["numbered", "text", "margin", "text"]


def test_topic_and_discussion_are_title_and_text() -> None:
    parts = stream(table([["Topic", "Discussion", "Follow-up"], ["Boats", [bullet("Two leak.")], ["Call the yard."]]]))
    assert [part.place for part in parts] == ["head", "head", "head", "title", "text", "text"]


def test_a_table_of_actions_stays_a_table() -> None:
    parts = stream(table([["Task", "Owner", "Deadline"], ["Call the yard", "JS", "3 May"]], header_rows=1))
    assert [part.piece.block.kind for part in parts] == ["table"]


def test_a_register_of_numbered_actions_stays_a_table() -> None:
    parts = stream(table([["8.1", "Call the yard", "JS"], ["8.2", "Order rope", "AQ"], ["8.3", "Paint", "JS"]]))
    assert [part.piece.block.kind for part in parts] == ["table"]


def test_the_keys_of_a_title_block_stay_a_table() -> None:
    parts = stream(table([["Date", "3 May"], ["Place", "Boat shed"], ["Attendees", "Ada Quill, Tom Reed"]]))
    assert [part.piece.block.kind for part in parts] == ["table"]


def test_a_title_block_above_the_minutes_in_one_grid_is_parted_from_them() -> None:
    parts = stream(
        table(
            [
                ["Date", "3 May"],
                ["Place", "Boat shed"],
                ["1.", [block("Boats", bold=True), PROSE]],
                ["2.", [block("Ropes", bold=True), PROSE]],
            ]
        )
    )
    assert parts[0].piece.block.text == "Date\t3 May\nPlace\tBoat shed"
    assert [part.place for part in parts[1:3]] == ["numbered", "text"]


def test_a_box_round_the_text_dissolves() -> None:
    assert shown(stream(table([[[PROSE, PROSE]]]))) == [("text", None, PROSE), ("text", None, PROSE)]


def test_a_form_gives_its_wide_cells_and_keeps_its_grids() -> None:
    wide = Cell((piece(PROSE, id="w"), piece(PROSE, id="v")), 0, colspan=2)
    head = Cell((piece("TOPICS", id="h"),), 0, colspan=2)
    parts = stream(table([["Ada Quill", "Tom Reed"], [head], [wide]]))
    assert [part.piece.block.kind for part in parts] == ["table", "paragraph", "paragraph", "paragraph"]


def test_a_record_titles_its_item_by_its_first_field() -> None:
    parts = stream(table([["Topic", "Moorings"], ["Discussion", PROSE], ["Action", "JS"]]))
    assert [(part.place, part.piece.block.text) for part in parts if part.place != "head"] == [
        ("title", "Moorings"),
        ("text", PROSE),
        ("margin", "JS"),
    ]


def test_a_grid_that_goes_on_over_a_page_is_one() -> None:
    first = table([["1.", [block("Boats", bold=True), PROSE]], ["2.", [block("Ropes", bold=True), PROSE]]])
    parts = stream(first, table([["3.", [block("Flags", bold=True), "None."]]]))
    assert len({part.table for part in parts}) == 1


def test_a_column_of_names_stays_a_table() -> None:
    names = ["Ada Quill", "Tom Reed", "Ines Vane", "Ravi Sen", "Nell Oak"]
    assert [part.piece.block.kind for part in stream(table([[name] for name in names]))] == ["table"]


def test_minutes_with_a_column_for_actions_dissolve() -> None:
    parts = stream(table([["Minutes", "Action"], [[block("1. Boats", bold=True), PROSE], "JS"]]))
    assert [part.place for part in parts] == ["head", "head", "text", "text", "margin"]


def test_a_row_across_the_table_stands_outside_it() -> None:
    across = Cell((piece("OLD BUSINESS", id="o", bold=True),), 0, colspan=3)
    parts = stream(table([[across], ["1", "Roof", [PROSE, PROSE]], ["2", "Car park", [PROSE, PROSE]]]))
    assert [(part.place, part.table is None) for part in parts[:2]] == [("body", True), ("title", False)]


def test_bold_titles_beside_prose_are_titles_without_a_head() -> None:
    rows: list[list[str | Piece]] = [[block(title, bold=True), PROSE] for title in ("Boats", "Ropes", "Flags")]
    assert [part.place for part in stream(table(rows))] == ["title", "text"] * 3


def test_tasks_told_in_the_column_for_them_stand_beside_the_text() -> None:
    for heads in (["Item", "Discussion", "Action"], ["No.", "Minute", "Who"], ["", "Notes", "Action / owner"]):
        first: list[str | list[str | Piece]] = ["1.", [block("Boats", bold=True), PROSE], "Clerk to ask the yard"]
        last: list[str | list[str | Piece]] = ["3.", [PROSE, PROSE], "AQ – flags, by 3 May"]
        rows = (first, ["2.", PROSE, ""], last)
        parts = stream(table([heads, *rows], header_rows=1))
        assert [one.piece.block.text for one in parts if one.place == "margin"] == [
            "Clerk to ask the yard", "AQ – flags, by 3 May"
        ], heads  # fmt: skip
