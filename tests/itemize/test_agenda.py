from __future__ import annotations

from minutes_cli.itemize.outline import Plan, plan
from minutes_cli.model import Piece
from minutes_cli.profile import load
from tests.builders import block, bullet, source, table

PROSE = (
    "The yard was asked for a price, and two more yards will be asked before the end of the month, as in other years."
)


def outline(*pieces: Piece | str) -> Plan:
    return plan(source(*pieces).pieces, load())


def minuted(*titles: str) -> list[Piece | str]:
    return [part for n, title in enumerate(titles, 1) for part in (block(f"{n}. {title}", bold=True), PROSE)]


def codes(found: Plan) -> list[str]:
    return [notice.code for notice in found.warnings]


def test_the_printed_list_is_the_agenda_and_no_items() -> None:
    found = outline("Agenda", bullet("Boats", "1."), bullet("Ropes", "2."), *minuted("Boats", "Ropes"))
    assert [(entry.number, entry.title, entry.item) for entry in found.agenda] == [
        ("1", "Boats", "i1"),
        ("2", "Ropes", "i2"),
    ]
    assert [one.text for one in found.preamble] == ["Agenda", "Boats", "Ropes"]
    assert not found.warnings


def test_a_title_misspelt_in_the_body_still_answers_and_is_told() -> None:
    found = outline("Agenda:", "Item 1: Harbour lights", "Item 2: Rope store", *minuted("Habour lights", "Rope store"))
    assert [entry.item for entry in found.agenda] == ["i1", "i2"]
    assert codes(found) == ["agenda-title-differs"]
    assert "'Harbour lights'" in found.warnings[0].message


def test_a_title_with_and_written_as_a_sign_is_the_same_title() -> None:
    found = outline("Agenda:", "Item 1: Harbour & lights", "Item 2: Ropes", *minuted("Harbour and lights", "Ropes"))
    assert not found.warnings


def test_what_is_listed_and_not_minuted_and_the_reverse_are_told() -> None:
    found = outline("Agenda", bullet("Boats"), bullet("Ropes"), bullet("Flags"), *minuted("Boats", "Ropes", "Paint"))
    assert codes(found) == ["agenda-not-minuted", "minuted-not-on-agenda"]


def test_an_item_out_of_its_order_is_told() -> None:
    found = outline("Agenda", bullet("Boats"), bullet("Ropes"), bullet("Flags"), *minuted("Ropes", "Boats", "Flags"))
    assert codes(found) == ["agenda-out-of-order"]


def test_an_agenda_set_as_a_table_gives_its_titles_without_times_and_owners() -> None:
    grid = table(
        [["", "Item", "Owner", "Time"], ["1", "Boats", "Ada Quill", "10 min"], ["2", "Ropes", "Tom Reed", "5 min"]]
    )
    found = outline(block("Agenda", bold=True), grid, *minuted("Boats", "Ropes"))
    assert [(entry.number, entry.title) for entry in found.agenda] == [("1", "Boats"), ("2", "Ropes")]
    assert found.preamble[-1].kind == "table"


def test_times_before_titles_are_no_part_of_them() -> None:
    found = outline(
        "Agenda", "10:00 - 10:15 Boats", "10:15 - 10:30 Ropes", "10:30 Flags", *minuted("Boats", "Ropes", "Flags")
    )
    assert [entry.title for entry in found.agenda] == ["Boats", "Ropes", "Flags"]


def test_a_list_under_a_heading_agenda_that_holds_the_minutes_is_no_printed_agenda() -> None:
    found = outline(block("Agenda", bold=True), *minuted("Boats", "Ropes", "Flags"))
    assert not found.agenda
    assert [item.title for item in found.items] == ["Boats", "Ropes", "Flags"]


def test_those_present_are_no_agenda_though_named_again() -> None:
    names = [bullet("Ada Quill"), bullet("Tom Reed"), bullet("Ines Vane")]
    found = outline("Attendees:", *names, *minuted("Boats", "Ropes"), "Attendees:", *names)
    assert not found.agenda


def test_lines_with_times_are_the_agenda_whatever_stands_between_them() -> None:
    found = outline(
        "Agenda 3 May 2024",
        "10:00 Welcome",
        bullet("Tea is ready from half past nine."),
        "10:10 Boats",
        "10:20 Ropes",
        *minuted("Paint", "Flags"),
    )
    assert [entry.title for entry in found.agenda] == ["Welcome", "Boats", "Ropes"]
    assert [item.title for item in found.items] == ["Paint", "Flags"]


def test_an_agenda_that_is_itself_a_numbered_item_stays_one() -> None:
    found = outline(
        block("1. Present", bold=True),
        "Ada Quill",
        block("2. Agenda", bold=True),
        bullet("Boats"),
        bullet("Ropes"),
        bullet("Flags"),
        block("3. Decisions", bold=True),
        PROSE,
    )
    assert [entry.title for entry in found.agenda] == ["Boats", "Ropes", "Flags"]
    assert len(found.items[1].blocks) == 3


def test_an_agenda_in_a_title_block_is_read_from_its_cell() -> None:
    grid = table([["Date", "3 May 2024"], ["Agenda", ["1. Boats", "2. Ropes"]]])
    found = outline(grid, *minuted("Boats", "Ropes"))
    assert [(entry.number, entry.item) for entry in found.agenda] == [("1", "i1"), ("2", "i2")]


def test_a_table_of_contents_is_no_agenda_and_no_items() -> None:
    titles = [f"Report of committee {letter}" for letter in "ABCDEFGH"]
    found = outline("Minutes", *titles, *(one for title in titles for one in (block(title, bold=True), "It met.")))
    assert [item.title for item in found.items] == titles
    assert not found.agenda
    assert [one.text for one in found.preamble] == ["Minutes", *titles]


def test_an_agenda_may_stand_in_one_paragraph_or_in_a_table_without_a_heading() -> None:
    titles = ("Flag day", "Boat repairs", "Summer party", "Ropes and flags")
    numbered = " ".join(f"{n}. {title}" for n, title in enumerate(titles, 1))
    ways: tuple[Piece | str, ...] = (
        f"Agenda: {'; '.join(titles)}",
        f"Meeting agenda: {numbered}",
        "Agenda\n" + "\n".join(titles),
        table([["Agenda item", "Lead"], *([title, "AL"] for title in titles)]),
        table([["Date", "3 May"], ["Agenda", "\n".join(titles)]]),
    )
    for way in ways:
        found = outline(way, *(one for title in titles for one in (block(title, bold=True), PROSE)))
        assert [entry.title for entry in found.agenda] == list(titles), way
        assert [item.title for item in found.items] == list(titles), way


def test_words_after_a_colon_that_no_item_answers_are_no_agenda() -> None:
    assert not outline("Agenda: ask the yard; mend the boat; paint it", block("Ropes", bold=True), PROSE).agenda


def test_entries_with_lists_inside_are_the_agenda_where_a_heading_over_the_minutes_comes_next() -> None:
    found = outline(
        "Agenda",
        bullet("Sails", "1."),
        bullet("Mended since spring", "–", level=2),
        bullet("Anchors", "2."),
        bullet("Still to be weighed", "–", level=2),
        "Discussion Items",
        bullet("Anchors and chains", "1."),
        bullet("Ada weighed the two big ones", "–", level=2),
        bullet("Oars", "2."),
        bullet("Tom will plane the long pair", "–", level=2),
    )
    assert [entry.title for entry in found.agenda] == ["Sails", "Anchors"]
    assert [item.title for item in found.items[0].items or found.items] == ["Anchors and chains", "Oars"]


def test_a_flat_list_is_the_agenda_where_headings_like_its_own_hold_the_minutes() -> None:
    found = outline(
        block("Agenda", outline=2),
        bullet("Paint, brushes, turpentine"),
        bullet("Who has the key"),
        block("Varnish", outline=2),
        "Two tins are left.",
        block("The boat house", outline=2),
        "Ines has the key.",
    )
    assert [entry.title for entry in found.agenda] == ["Paint, brushes, turpentine", "Who has the key"]
    assert [item.title for item in found.items] == ["Varnish", "The boat house"]


def test_a_list_under_agenda_stays_an_item_where_only_tasks_come_after() -> None:
    found = outline(
        block("Agenda", outline=2),
        bullet("Ada has mended the sail"),
        bullet("Tom was at the yard"),
        block("Action Items", outline=2),
        bullet("Tom to ring the yard"),
    )
    assert not found.agenda
    assert [item.title for item in found.items] == ["Agenda", "Action Items"]


def test_notes_under_the_entries_do_not_end_the_agenda() -> None:
    found = outline(
        "Agenda",
        "1. Boats",
        "(see the list of the yard)",
        "2. Ropes",
        "Prices came on Monday",
        "3. Flags",
        *minuted("Boats", "Ropes", "Flags"),
    )
    assert [(entry.number, entry.title) for entry in found.agenda] == [("1", "Boats"), ("2", "Ropes"), ("3", "Flags")]
    assert len(found.items) == 3


def test_an_hour_that_a_marker_holds_is_no_number() -> None:
    found = outline(
        "Agenda for the day", "9.30 Boats", bullet("Ropes", "10.20"), "11.00 Flags", *minuted("Boats", "Ropes", "Flags")
    )
    assert [(entry.number, entry.title) for entry in found.agenda] == [
        (None, "Boats"),
        (None, "Ropes"),
        (None, "Flags"),
    ]


def test_a_list_that_a_meeting_says_it_will_consider_is_its_agenda() -> None:
    found = outline(
        block("Harbour Board Meeting 2021-05-04", bold=True, size=20.0),
        "The Board met to consider:",
        bullet("Two proposals:", "1."),
        bullet("A light on the mole", "a.", level=2),
        bullet("A bell on the mole", "b.", level=2),
        bullet("The lease of the slipway", "2."),
        *(part for title in ("A light on the mole", "A bell on the mole") for part in (block(title, bold=True), PROSE)),
        block("The lease of the slipway", bold=True),
        PROSE,
    )
    assert [entry.title for entry in found.agenda][1:] == [
        "A light on the mole",
        "A bell on the mole",
        "The lease of the slipway",
    ]
    assert len(found.items) == 3


def test_headings_that_no_agenda_lists_leave_no_doubt() -> None:
    found = outline(
        block("Agenda", bold=True),
        bullet("Boats"),
        bullet("Ropes"),
        *minuted("Boats", "Ropes"),
        block("Action items", bold=True),
        bullet("Tom to ring the yard"),
    )
    assert not found.warnings


def test_lines_on_place_and_time_may_stand_between_agenda_and_its_list() -> None:
    found = outline(
        block("Agenda", bold=True),
        "Venue: the net loft, ground floor",
        "Bridge number: 0800 55 12",
        bullet("Boats", "1."),
        bullet("Slip repairs", level=2),
        bullet("Ropes", "2."),
        *minuted("Boats", "Ropes"),
    )
    assert [entry.title for entry in found.agenda] == ["Boats", "Ropes"]
    assert "Venue: the net loft, ground floor" in [one.text for one in found.preamble]


def test_what_a_motion_adds_to_the_agenda_is_no_agenda() -> None:
    found = outline(
        block("Agenda", bold=True),
        "Moved by Ada Quill, that the agenda be amended to take in these:",
        bullet("Harbour lights", "1)"),
        bullet("Flags", "2)"),
        *(part for title in ("Boats", "Harbour lights", "Flags") for part in (block(title, bold=True), PROSE)),
    )
    assert not found.agenda
    assert found.items[0].title == "Agenda"


def test_a_sentence_without_a_colon_may_lead_to_the_agenda() -> None:
    found = outline(
        block("Agenda", bold=True),
        "This is all we are going to discuss today",
        bullet("Charts"),
        bullet("Buoys"),
        block("Minutes", bold=True),
        "Charts came from the printer, and the buoys were painted by the two who had the time for it.",
    )
    assert [entry.title for entry in found.agenda] == ["Charts", "Buoys"]


def test_a_list_under_agenda_whose_numbers_and_look_go_on_is_the_minutes() -> None:
    titles = ["Welcome", "First report on the plan for the boats", "The plan anew", "A look back", "Next steps"]
    said = ["Ann greeted all as they came.", *[PROSE] * 4]
    heads = [bullet(title, f"{n}.", bold=True, size=13.0) for n, title in enumerate(titles, 1)]
    found = outline(
        block("Agenda & topics", bold=True, size=15.0),
        *(part for head, text in zip(heads, said, strict=True) for part in (head, text)),
    )
    assert not found.agenda
    assert [one.title for item in found.items for one in (item, *item.items)][-5:] == titles


def test_a_list_that_a_sentence_announces_is_the_agenda_though_the_headings_say_it_otherwise() -> None:
    found = outline(
        block("Ferry users", bold=True, align="center"),
        "The chair opened the meeting at seven. The agenda for the evening was as follows:",
        bullet("Timetable"),
        bullet("Fares"),
        *minuted("The last boat", "What tickets cost"),
    )
    assert [entry.title for entry in found.agenda] == ["Timetable", "Fares"]
    assert [item.title for item in found.items] == ["The last boat", "What tickets cost"]


def test_a_list_under_an_item_is_no_agenda_for_its_sentence() -> None:
    found = outline(
        *minuted("The last boat"),
        "We met to discuss the following:",
        bullet("Timetable"),
        bullet("Fares"),
        *minuted("Pier", "Lamps"),
    )
    assert not found.agenda


def test_a_printed_list_goes_on_after_a_sentence_under_its_inner_entries() -> None:
    note = "Please read the whole draft before the meeting, for there is more in it than could be listed here."
    found = outline(
        block("Agenda", bold=True),
        bullet("Boats", "1."),
        bullet("Ropes", "2."),
        bullet("old ones", "a.", level=2),
        note,
        bullet("Flags", "3."),
        *minuted("Boats", "Ropes", "Flags"),
    )
    assert [entry.title for entry in found.agenda] == ["Boats", "Ropes", "Flags"]


def test_a_list_with_entries_inside_is_the_agenda_where_the_minutes_come_later_in_its_headings_look() -> None:
    found = outline(
        block("Agenda", bold=True),
        bullet("Boats"),
        bullet("Oars", level=2),
        bullet("Ropes"),
        bullet("Knots", level=2),
        block("Tasks", bold=True),
        bullet("Ines to buy tar"),
        block("Notes", bold=True),
        block("Harbour", bold=True),
        PROSE,
    )
    assert [entry.title for entry in found.agenda] == ["Boats", "Ropes"]


def test_an_entry_on_the_agenda_heads_no_agenda_in_the_list_it_is_of() -> None:
    rest = ("The buoys were counted.", "Two oars are missing.", "Bills were paid.", "The meeting was adjourned.")
    found = outline(
        bullet("The meeting was called to order.", "1."),
        bullet("Agenda was approved.", "2."),
        *(bullet(text, f"{n}.") for n, text in enumerate(rest, 3)),
    )
    assert found.agenda == ()
    assert [item.number for item in found.items] == ["1", "2", "3", "4", "5", "6"]


def test_the_contents_of_a_paper_that_name_its_agenda_are_not_the_agenda() -> None:
    contents = [bullet("1 Agenda"), bullet("2 Minutes"), bullet("2.1 Boats"), bullet("2.2 Ropes")]
    printed = [block("Agenda"), bullet("Boats", "1."), bullet("Ropes", "2.")]
    items: list[Piece | str] = [block("Minutes"), block("Boats", bold=True), PROSE, block("Ropes", bold=True), PROSE]
    found = outline("Contents", *contents, "Bring a coat.", *printed, *items)
    assert [entry.title for entry in found.agenda] == ["Boats", "Ropes"]
    assert [item.title for item in found.items] == ["Boats", "Ropes"]


def test_entries_whose_numbers_are_parts_of_others_are_of_the_agenda_too() -> None:
    listed = (
        bullet("Boats", "1."),
        bullet("Hulls", "1.1.", level=2),
        bullet("the old ones", level=3),
        bullet("Nets", "2."),
    )
    found = outline("Agenda", *listed, *minuted("Boats", "Nets"))
    assert [(entry.number, entry.title) for entry in found.agenda] == [("1", "Boats"), ("1.1", "Hulls"), ("2", "Nets")]


def test_lines_that_say_how_long_each_takes_are_the_agenda() -> None:
    listed = ("Boats – 10 min", bullet("the old ones"), "Nets (5 mins)", "Hulls - 35 minutes", bullet("two of them"))
    found = outline("Agenda", *listed, *minuted("Boats", "Nets", "Hulls"))
    assert [entry.title for entry in found.agenda] == ["Boats", "Nets", "Hulls"]
    assert [item.title for item in found.items] == ["Boats", "Nets", "Hulls"]
