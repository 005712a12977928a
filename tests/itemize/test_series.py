from __future__ import annotations

from minutes_cli.itemize.outline import plan
from minutes_cli.model import Piece, walk
from minutes_cli.profile import load
from tests.builders import block, source

PROSE = "The treasurer told the committee that the roof had been mended and that nothing was owed."


def tree(*pieces: Piece | str) -> list[tuple[int, str | None, str]]:
    return [(item.level, item.number, item.title) for item in walk(plan(source(*pieces).pieces, load()).items)]


def test_bracketed_numbers_head_business_under_the_main_items_and_single_statements_are_points() -> None:
    found = tree(
        block("OPEN FORUM", bold=True),
        "(31-101) A walker was sorry that the bridge had been shut for so long without a word to those who use it.",
        "(31-102) A fisher said that the quay was slippery; that the steps were worn and the rail was loose.",
        "(31-103) A neighbour was glad that the lamp had been lit and that the bell was rung at noon.",
        block("HARBOUR BUSINESS", bold=True),
        "(31-104) Report on the North Quay. Accepted.",
        PROSE,
        "(*31-105) Lease of the Boat Shed.",
        PROSE,
        block("LIGHTHOUSE BUSINESS", bold=True),
        "(31-106) Resolution No. 12, Naming the New Lamp.",
        PROSE,
        block("CLOSING WORDS", bold=True),
        PROSE,
    )
    assert found == [
        (1, None, "OPEN FORUM"),
        (1, None, "HARBOUR BUSINESS"),
        (2, "31-104", "Report on the North Quay"),
        (2, "31-105", "Lease of the Boat Shed"),
        (1, None, "LIGHTHOUSE BUSINESS"),
        (2, "31-106", "Resolution No. 12, Naming the New Lamp"),
        (1, None, "CLOSING WORDS"),
    ]


def test_a_lettered_series_of_an_item_is_taken_whole() -> None:
    words = "Lease of the Boat Shed by the Long Bridge. "
    found = tree(
        block("6. REGULAR BUSINESS", bold=True),
        block("6-A " + words + f"{PROSE} " * 3),
        PROSE,
        block("6-B North Quay", bold=True),
        PROSE,
        block("6-C South Quay", bold=True),
        PROSE,
        block("7. ADJOURNMENT", bold=True),
        PROSE,
    )
    assert found == [
        (1, "6", "REGULAR BUSINESS"),
        (2, "6-A", "Lease of the Boat Shed by the Long Bridge"),
        (2, "6-B", "North Quay"),
        (2, "6-C", "South Quay"),
        (1, "7", "ADJOURNMENT"),
    ]


def test_numbers_that_go_on_from_the_last_heading_head_what_was_asked() -> None:
    found = tree(
        block("1. The Ferry", bold=True),
        PROSE,
        block("2. Roads", bold=True),
        PROSE,
        *(
            part
            for n, place in enumerate(("mole", "slipway", "lighthouse", "chandlery"), 3)
            for part in (f"{n}. “I will ask who is to sweep the path from the quay up to the {place}.”", PROSE)
        ),
    )
    assert [number for _, number, _ in found] == ["1", "2", "3", "4", "5", "6"]


def test_a_list_that_begins_anew_under_the_last_heading_is_none_of_its_series() -> None:
    found = tree(
        block("1. The Ferry", bold=True),
        PROSE,
        block("2. Roads", bold=True),
        *(
            part
            for n in range(1, 6)
            for part in (f"{n}. The path to gate {n} was said to be muddy in the rain.", PROSE)
        ),
    )
    assert [number for _, number, _ in found] == ["1", "2"]


def test_a_letter_after_the_headings_number_makes_an_item_of_the_entry() -> None:
    found = tree(
        block("2 MINUTES", bold=True),
        block(f"2-A Minutes of the Ferry Board, Inc. of last May. {PROSE}", bold=((0, 49),)),
        block("3 OPEN FORUM", bold=True),
        "None.",
        block("4 NEW BUSINESS", bold=True),
        block("4-A New timetable", bold=True),
        PROSE,
    )
    assert found == [
        (1, "2", "MINUTES"),
        (2, "2-A", "Minutes of the Ferry Board, Inc. of last May"),
        (1, "3", "OPEN FORUM"),
        (1, "4", "NEW BUSINESS"),
        (2, "4-A", "New timetable"),
    ]
