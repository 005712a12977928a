from __future__ import annotations

from minutes_cli.itemize.outline import Plan, plan
from minutes_cli.model import Piece, walk
from minutes_cli.profile import load
from tests.builders import block, source, table

PROSE = "The treasurer told the committee that the roof had been mended and that nothing was owed."


def outline(*pieces: Piece | str) -> Plan:
    return plan(source(*pieces).pieces, load())


def tree(found: Plan) -> list[tuple[int, str]]:
    return [(item.level, item.title) for item in walk(found.items)]


def bold(text: str) -> Piece:
    return block(text, bold=True)


def line(text: str) -> Piece:
    return block(text, underline=True)


def test_headings_over_names_alone_before_the_business_are_of_the_attendance() -> None:
    found = outline(
        "Harbour Forum",
        bold("IN THE CHAIR"),
        "Cllr. Ida Moss",
        bold("PORT POLICE"),
        "Superintendent Olaf Reyes",
        bold("OFFICIALS"),
        "Hal Jonas, Senior Executive Officer",
        bold("1. Lamp"),
        PROSE,
        bold("2. Quay"),
        PROSE,
    )
    assert tree(found) == [(1, "Lamp"), (1, "Quay")]


def test_an_address_with_its_time_under_the_title_is_over_no_business() -> None:
    for text in ("77 MILL ROAD MAY 4, 2021 7PM", "Ferry Hall, Low Street, 7.30pm"):
        found = outline("Harbour Forum", bold(text), PROSE, line("Old Business:"), PROSE, line("Lamp:"), PROSE)
        assert tree(found) == [(1, "Old Business"), (1, "Lamp")]


def test_a_label_over_nobody_beside_those_present_is_no_item_above_a_table_of_items() -> None:
    found = outline(
        "Harbour Forum",
        bold("In attendance:"),
        "Ida Moss",
        "Olaf Reyes",
        bold("Other:"),
        table(
            [
                [bold("Subject"), bold("Initials"), bold("Notes")],
                [bold("Lamp"), "IM", "The lamp has been mended, and the old one is for sale."],
                [bold("Quay"), "OR", "The rail is loose, and the yard comes to look at it."],
                [bold("Ferry"), "IM", "The ferry runs on Sundays too as long as summer lasts."],
            ]
        ),
    )
    assert tree(found) == [(1, "Lamp"), (1, "Quay"), (1, "Ferry")]


def test_a_first_heading_over_what_people_did_is_business() -> None:
    found = outline(
        "Harbour Forum", bold("Thanks"), "Ida Moss was thanked by all for her time at the pump.", bold("Quay"), PROSE
    )
    assert tree(found) == [(1, "Thanks"), (1, "Quay")]


def test_a_key_of_a_title_block_titles_a_row_after_rows_of_business() -> None:
    found = outline(
        "Harbour Forum",
        table(
            [
                [bold("No."), bold("Topic"), bold("Notes")],
                ["1", bold("Ferry times"), "The ferry runs on Sundays too as long as summer lasts."],
                ["2", bold("Project"), "The rail is loose, and the yard comes to look at it."],
                ["3", bold("Quay"), "The lamp has been mended, and the old one is for sale."],
            ]
        ),
    )
    assert [title for _, title in tree(found)] == ["Ferry times", "Project", "Quay"]


def test_words_for_people_after_business_head_what_a_sentence_tells() -> None:
    found = outline(
        "Harbour Forum", "Present: Ida Moss, Olaf Reyes", bold("Lamp"), PROSE, bold("Staff"), PROSE, bold("Quay"), PROSE
    )
    assert tree(found) == [(1, "Lamp"), (1, "Staff"), (1, "Quay")]


def test_offices_over_sentences_are_reports_under_one_heading() -> None:
    found = outline(
        "Harbour Forum",
        "Present: Ida Moss, Olaf Reyes",
        bold("REPORTS"),
        line("Treasurer"),
        PROSE,
        line("Secretary"),
        PROSE,
        bold("OLD BUSINESS"),
        line("Quay"),
        PROSE,
        bold("ADJOURNMENT"),
        "At nine.",
    )
    assert [title for level, title in tree(found) if level > 1] == ["Treasurer", "Secretary", "Quay"]


def test_numbers_beside_sentences_lay_out_the_minutes_whose_words_are_mostly_in_them() -> None:
    found = outline(
        "Harbour Forum",
        table(
            [
                ["1.", "Ferry: it runs on Sundays too as long as summer lasts.", ""],
                ["2.", "Lamp: it has been mended, and the old one is for sale.", "IM"],
                ["3.", "Quay: the rail is loose, and the yard comes to see it.", "OR"],
            ]
        ),
    )
    assert tree(found) == [(1, "Ferry"), (1, "Lamp"), (1, "Quay")]


def test_a_title_cell_is_one_whatever_word_it_opens_with() -> None:
    titles = ("Lamp", "Vote: go on with the ferry for a year", "Quay")
    told = "The lamp has been mended, and the old one is for sale."
    rows = [("Subject", "Initials", "Notes"), *((title, "IM", told) for title in titles)]
    found = outline("Harbour Forum", table([[bold(first), *rest] for first, *rest in rows]))
    assert [title for _, title in tree(found)] == list(titles)


def test_a_letterhead_before_numbers_that_run_from_the_first_is_no_business() -> None:
    head = [
        block("1660 Mill Street"),
        block("Weir Water District", bold=True, size=16.0),
        block("Elmbridge 80202"),
        bold("Board of Directors"),
        block("Weir Committee", bold=True, size=16.0),
        block("Monday, November 6, 2023"),
    ]
    numbered = [
        piece
        for n, name in zip("ABCDE", ["Lamp", "Quay", "Crane", "Rope", "Mast"], strict=True)
        for piece in (bold(f"{n}. {name}"), block(PROSE))
    ]
    assert [title for _, title in tree(outline(*head, *numbered))] == ["Lamp", "Quay", "Crane", "Rope", "Mast"]


def test_what_is_told_before_the_numbers_is_business() -> None:
    found = outline(
        block("Harbour Forum", bold=True, size=16.0),
        "5 March 2024",
        bold("Presentations"),
        "A talk on the year was given by staff.",
        bold("Public Comment"),
        "A resident spoke of the crane.",
        *(piece for n in range(1, 6) for piece in (bold(f"{n}. Lamp {n}"), block(PROSE))),
    )
    assert [title for _, title in tree(found)][:3] == ["Presentations", "Public Comment", "Lamp 1"]
