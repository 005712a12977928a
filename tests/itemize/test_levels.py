from __future__ import annotations

from minutes_cli.itemize.items.candidates import Candidate, Style
from minutes_cli.itemize.items.evidence import gather
from minutes_cli.itemize.items.levels import Heading
from minutes_cli.itemize.items.roles import assign
from minutes_cli.itemize.layout import flow
from minutes_cli.itemize.numbers import parse
from minutes_cli.model import Piece
from minutes_cli.profile import load
from tests.builders import block, bullet, source, table
from tests.itemize.test_outline import PROSE, outline, tree


def test_the_first_part_of_an_item_is_not_its_like_where_items_end_in_nought() -> None:
    found = outline(
        block("1.0 Welcome:", bold=True),
        PROSE,
        block("2.0 Jetty:", bold=True),
        "2.1 Planks were bought.",
        "2.2 The rail is loose and must be mended before the season.",
        block("3.0 Boats: none to report this time", bold=((0, 10),)),
        block("4.0 Close: at nine", bold=((0, 10),)),
    )
    assert tree(found.items)[:3] == [(1, "1.0", "Welcome"), (1, "2.0", "Jetty"), (1, "3.0", "Boats")]
    assert {item.level for item in found.items} == {1}


def test_a_heading_with_business_of_its_own_stands_beside_the_numbers_that_begin_after_it() -> None:
    titles = ("Election of officers", "Accounts", "Moorings", "Date of the gala")
    numbered = [part for n, title in enumerate(titles, 1) for part in (block(f"{n}. {title}", bold=True), PROSE)]
    found = outline("Quay Trust, 3 May", block("PUBLIC QUESTIONS", bold=True), PROSE, *numbered)
    assert [item.level for item in found.items] == [1] * 5


def test_when_and_where_the_next_meeting_is_stands_beside_the_last_number() -> None:
    found = outline(
        block("1. Buoys", bold=True),
        block("Red ones", bold=True),
        PROSE,
        block("Green ones", bold=True),
        PROSE,
        block("2. Chains", bold=True),
        PROSE,
        block("Venue and date of next meeting", bold=True),
        "The hall, on 4 June.",
    )
    assert tree(found.items)[-1] == (1, None, "Venue and date of next meeting")


def test_the_last_of_a_bold_series_may_be_long() -> None:
    last = "4. Things that ought to be talked over when we have met again, for noting and not for debate now"
    found = outline(
        *(
            part
            for n, t in ((1, "Oars"), (2, "Sails"), (3, "Paint"))
            for part in (block(f"{n}. {t}", bold=True), PROSE)
        ),
        block(last, bold=True),
        bullet("Varnish"),
    )
    assert [item.number for item in found.items] == ["1", "2", "3", "4"]


def test_lettered_or_roman_leads_in_bold_are_items_where_the_lines_begin_anew_under_each() -> None:
    found = outline(
        block("1. Officers", bold=True),
        bullet("Bosun", "i)", bold=True),
        PROSE,
        bullet("Purser", "ii)", bold=True),
        PROSE,
        block("2. Stores", bold=True),
        bullet("Tar", "i)", bold=True),
        PROSE,
        bullet("Twine", "ii)", bold=True),
        PROSE,
        block("3. Licences", bold=True),
        bullet("Blue skiff: granted after a short talk with the owner", "i)", bold=((0, 11),)),
        bullet("Old ferry: refused", "ii)", bold=((0, 10),)),
        bullet("Punt: put off", "iii)", bold=((0, 5),)),
    )
    assert tree(found.items)[7:] == [(2, "i", "Blue skiff"), (2, "ii", "Old ferry"), (2, "iii", "Punt")]


def test_a_sum_heads_nothing() -> None:
    found = outline(
        block("1. BILLS", bold=True),
        bullet("Rope 30.00", "i."),
        block("TOTAL £30.00", bold=True),
        block("2. CLOSE", bold=True),
        PROSE,
    )
    assert [item.title for item in found.items] == ["BILLS", "CLOSE"]


def test_a_label_that_comes_again_misspelt_is_still_one() -> None:
    cases = (part for n in "abc" for part in (block(f"CASE {n}1", bold=True, size=14.0), PROSE, label(n), PROSE))
    assert [item.title for item in outline(*cases).items] == ["CASE a1", "CASE b1", "CASE c1"]


def label(which: str) -> Piece:
    return block({"a": "OFFICER ADVICE", "b": "OFFICER ADVICE", "c": "OFFICER ADIVCE"}[which], bold=True)


def test_recording_who_came_is_business_under_a_heading_that_says_so() -> None:
    found = outline(
        "Buoy group",
        block("Opening", bold=True, outline=2),
        PROSE,
        block("Record attendance", bold=True, outline=2),
        bullet("A quorum was reached."),
        block("Meeting notes", bold=True, outline=2),
        bullet("It was agreed that Una leads"),
        bullet("The group will meet each month", level=1),
        bullet("Una to book a room", level=2),
        bullet("The group asked for a map", level=1),
        bullet("Ivo to draw it", level=2),
        block("Adjourn", bold=True, outline=2),
        PROSE,
    )
    assert [item.title for item in found.items] == ["Opening", "Record attendance", "Meeting notes", "Adjourn"]


def test_apologies_among_the_items_are_no_sign_of_a_title_block_before_them() -> None:
    found = outline(
        "MINUTES OF THE HARBOUR AUTHORITY, 3 May 2024",
        "PRESENT: Ann Lee and Bo Dee.",
        block("Choice of a Harbour Master", underline=True),
        PROSE,
        block("Apologies for Absence", underline=True),
        "None.",
        block("Matters Arising", underline=True),
        PROSE,
        block("Correspondence", underline=True),
        PROSE,
    )
    assert [item.title for item in found.items][:2] == ["Choice of a Harbour Master", "Apologies for Absence"]


def test_the_only_heading_of_a_note_names_it_where_the_list_under_it_is_the_business() -> None:
    found = outline(
        "6 May",
        "Attendees:",
        bullet("Ann Lee"),
        bullet("Bo Dee"),
        block("Tide group meeting notes", bold=True, size=18.0),
        bullet("Charts", level=1),
        bullet("Two came from the printer", level=2),
        bullet("Buoys", level=1),
        bullet("Una paints them", level=2),
    )
    assert tree(found.items) == [(1, None, "Charts"), (1, None, "Buoys")]


def test_a_label_and_a_number_alone_title_an_item_of_that_number() -> None:
    found = outline(*(part for n in "123" for part in (block(f"Agenda No. {n}", bold=True), PROSE)))
    assert tree(found.items) == [(1, n, f"Agenda No. {n}") for n in "123"]


def test_the_heads_of_columns_may_name_several_things() -> None:
    rows = [[name, [PROSE, PROSE], ""] for name in ("Charts", "Buoys", "Ropes")]
    found = outline(table([["Discussion points", "Notes/Actions", "Who and when"], *rows]))
    assert [item.title for item in found.items] == ["Charts", "Buoys", "Ropes"]


def test_how_the_last_vote_went_is_a_point_and_signs_nothing() -> None:
    found = outline(
        block("1. Nets", bold=True), PROSE, block("2. Adjournment", bold=True), "THAT the meeting adjourn.", "CARRIED"
    )
    assert [one.text for one in found.items[1].blocks] == ["THAT the meeting adjourn.", "CARRIED"]


def test_the_short_name_of_other_business_is_in_capitals_like_its_siblings() -> None:
    found = outline("Tide Club", "TOWER", PROSE, "MASTS AND STAYS", PROSE, "TREASURER", PROSE, "A.O.B.", PROSE)
    assert [item.title for item in found.items] == ["TOWER", "MASTS AND STAYS", "TREASURER", "A.O.B."]


def test_lines_that_say_that_they_are_topics_head_what_was_said() -> None:
    found = outline(
        "Present: Una, Ivo",
        block("Topic: Reading plan", bold=((0, 6),)),
        "Discussion: the dates clash with the fair.",
        "Decision: move it to June.",
        block("Topic: Workbooks", bold=((0, 6),)),
        "Discussion: none have come.",
    )
    assert tree(found.items) == [(1, None, "Reading plan"), (1, None, "Workbooks")]
    assert [len(item.blocks) for item in found.items] == [2, 1]


def test_that_there_was_none_is_a_point_though_the_close_is_told_after_it() -> None:
    found = outline(
        block("1. Nets", bold=True), PROSE, block("2. Other business", bold=True), "None. The meeting closed at 9 pm."
    )
    assert [one.text for one in found.items[1].blocks] == ["None. The meeting closed at 9 pm."]


def test_an_address_in_the_title_block_does_not_end_it() -> None:
    found = outline(
        block("Tarn Water Board", bold=True, size=16.0),
        "105 Quay Street, Suite 20 • Tarn, TN 95655 • Phone (916) 555-4300 • Fax (916) 555-3702",
        block("DIRECTORS OF THE BOARD", bold=True),
        block("TARN WATER DISTRICT", bold=True),
        block("OPENING", bold=True),
        PROSE,
        block("WELLS", bold=True),
        PROSE,
        block("PUMPS", bold=True),
        PROSE,
    )
    assert [item.title for item in found.items] == ["OPENING", "WELLS", "PUMPS"]


def test_numbered_entries_over_others_are_points_under_a_few_of_many_headings() -> None:
    heads = ("OLD BUSINESS", "NEW BUSINESS", "BOATS", "STORES", "TASKS")
    parts: list[Piece] = []
    for head in heads:
        parts += [block(head, bold=True), bullet("Ropes were bought", level=1)]
        if head == "BOATS":
            parts += [bullet("Show the plan", "1.", level=1), bullet("They liked it", level=2)]
            parts += [bullet("Ask who pays", "2.", level=1), bullet("Una does", level=2)]
    assert [item.title for item in outline(*parts).items] == list(heads)


def test_a_sentence_on_what_was_done_is_no_entry_of_an_agenda() -> None:
    found = outline(
        "Tide club",
        block("General business agenda", bold=True, size=14.0),
        bullet("The old servers were taken down some years ago. The college took care of them.", "1."),
        bullet("Ivo has set up a site that we could use for the wiki and for the notes.", "2."),
        block("Close of the year", bold=True, size=14.0),
        PROSE,
    )
    assert found.agenda == ()


def test_a_number_after_one_in_another_look_stands_beside_it() -> None:
    found = outline(
        block("1. Prayers", bold=True, size=13.0),
        PROSE,
        block("2. ELECTIONS", bold=True, size=13.0),
        PROSE,
        block("3. Money", bold=True, size=13.0),
        PROSE,
        block("4. BUILDING WORKS", bold=True, size=13.0),
        PROSE,
    )
    assert {item.level for item in found.items} == {1}


def test_a_bold_title_in_two_parts_is_whole_and_one_before_a_sentence_is_not() -> None:
    words = load().structure
    lines = (
        block("1. Public hearing - Proposed bylaw 26 on the height of masts", bold=True),
        block("2. Money - The bills that follow were paid since May:", bold=True),
    )
    found = gather(flow(source(*lines, PROSE, PROSE, PROSE).pieces, words), frozenset(), (), words)
    assert [one.title for one in found] == ["Public hearing - Proposed bylaw 26 on the height of masts", "Money"]


def test_numbered_titles_in_large_bold_are_items_however_long() -> None:
    prose = block(PROSE, size=10.0)
    title = "Public hearing - Proposed bylaw on the height of masts and on what was asked by those who live near them"
    found = outline(
        block(f"1. {title}", bold=True, size=12.0), prose, prose, block(f"2. {title}", bold=True, size=12.0), prose
    )
    assert [item.number for item in found.items] == ["1", "2"]


def test_the_items_of_an_agenda_are_a_heading_like_its_siblings_where_business_comes_before() -> None:
    found = outline(
        "Tarn board",
        "Present: Una Quill, Ivo Marsh",
        block("Recess", bold=True, size=14.0),
        PROSE,
        block("Agenda items", bold=True, size=14.0),
        block("Masts", italic=True),
        PROSE,
        block("Oars", italic=True),
        PROSE,
        block("Adjournment", bold=True, size=14.0),
        PROSE,
    )
    assert [item.title for item in found.items] == ["Recess", "Agenda items", "Adjournment"]


def test_numbered_titles_beside_short_sentences_are_items_in_a_table_without_heads() -> None:
    rows: list[list[str | Piece]] = [
        [bullet("Minutes", "1."), "They were agreed and then signed."],
        [bullet("Bookings", "2."), "The dance class has taken Tuesday evenings."],
        [bullet("Repairs", "3."), "Ivo will get a price for the gutter."],
    ]
    found = outline("Hall committee", table(rows))
    assert tree(found.items) == [(1, "1", "Minutes"), (1, "2", "Bookings"), (1, "3", "Repairs")]


def test_what_became_of_the_agenda_is_business_of_its_own_before_the_numbers() -> None:
    titles = ("Boats", "Ropes", "Flags", "Buoys", "Chains")
    numbered = [part for n, title in enumerate(titles, 1) for part in (block(f"{n}. {title}", bold=True), PROSE)]
    first = (block("Agenda", bold=True, size=14), "The agenda was adopted as it had been sent round.")
    found = outline(block("Quay Trust, 3 May", size=16), PROSE, *first, *numbered)
    assert [(item.level, item.number) for item in found.items][-5:] == [(1, str(n)) for n in range(1, 6)]


def test_numbers_that_begin_anew_under_headings_are_their_parts_though_they_ran_before() -> None:
    found = outline(
        bullet("Warden:", "1.", bold=True),
        PROSE,
        bullet("Purser:", "2.", bold=True),
        PROSE,
        block("Old business", bold=True, size=14.0),
        bullet("Uniforms - asked for in May and put off", "1.", bold=True),
        bullet("See below", "a.", level=2),
        bullet("Officers", "2.", bold=True),
        PROSE,
        block("New business", bold=True, size=14.0),
        bullet("Lamp", "1.", bold=True),
        PROSE,
        bullet("Gala", "2.", bold=True),
        PROSE,
    )
    assert [item.level for item in found.items] == [1, 1, 1, 1]
    assert [inner.title[:8] for item in found.items for inner in item.items] == ["Uniforms", "Officers", "Lamp", "Gala"]


def test_notes_with_more_business_beside_them_are_an_item_over_their_own() -> None:
    def note(*more: str) -> list[tuple[int, str | None, str]]:
        front = (
            block("Harbour Forum", outline=1),
            block("Present", outline=2),
            "Ida Moss, Olaf Reyes",
            PROSE,
            PROSE,
            PROSE,
        )
        own = (block("Meeting notes", outline=2), block("Lamp", outline=3), PROSE, block("Quay", outline=3), PROSE)
        heads = [part for text in more for part in (block(text, outline=2), PROSE)]
        return tree(outline(*front, *own, *heads).items)

    assert note("Open questions", "Next meeting")[:3] == [
        (1, None, "Meeting notes"),
        (2, None, "Lamp"),
        (2, None, "Quay"),
    ]
    assert note("Next meeting")[:2] == [(1, None, "Lamp"), (1, None, "Quay")]


def test_entries_of_a_list_that_are_no_titles_are_points_of_their_item() -> None:
    def entry(number: int, text: str) -> tuple[Piece, ...]:
        inner = (bullet(one, "◦", level=2, indent=72.0) for one in ("It takes a day.", "Buy rope."))
        return bullet(text, f"{number}.", level=2, indent=36.0), *inner

    found = outline(
        *(block("Attendees:", underline=True), "Ann Lee, Bo Dee, Jo Fay"),
        block("Summary:", underline=True, space_before=12.0),
        bullet(
            "There are many things to be lifted, and the Harbour Master showed how it was done last year.", indent=18.0
        ),
        *entry(1, "Using the old winch with a new rope to lift the boats out of the water in spring"),
        *entry(2, "Build a second shed beside the first and move all of the sails and the oars to it"),
        *entry(3, "Mending the lamp on the quay before the winter storms begin to come in from the sea"),
        block("Action Items:", underline=True, space_before=12.0),
        *(bullet("Ann to buy the rope."), bullet("Bo to mend the lamp."), bullet("Cy to ask for a price.")),
    )
    assert tree(found.items) == [(1, None, "Summary"), (1, None, "Action Items")]


def test_the_number_of_an_issue_heads_no_item_inside_another() -> None:
    words = load().structure
    lines = ("6. Issues", "#9 Guest status", "It stays open.", "#16 Draft lease", "It is sent.")
    parts = flow(source(*map(bullet, lines)).pieces, words)
    heads = tuple(
        Heading(Candidate(at, len(text), text[3:], parse(text), Style("line", bold=at == 0), 0.0), level, level)
        for at, text, level in ((0, lines[0], 1), (1, lines[1], 2), (3, lines[3], 2))
    )
    assert [head.candidate.title for head in assign(parts, heads, words)] == ["Issues"]


def test_a_letter_that_could_be_a_roman_number_is_one_of_its_series() -> None:
    letters = [f"{letter}. {title}" for letter, title in zip("GHIJ", ("Nets", "Hulls", "Masts", "Sails"), strict=True)]
    under: list[Piece | str] = [block("1. The old ones", bold=True), PROSE]
    found = outline(*(piece for head in letters for piece in (block(head, bold=True), *under)))
    assert [(item.level, item.number) for item in found.items] == [(1, "G"), (1, "H"), (1, "I"), (1, "J")]
    romans = [block(f"{number}. {title}", bold=True) for number, title in (("I", "Nets"), ("II", "Hulls"))]
    found = outline(*(piece for head in romans for piece in (head, PROSE)))
    assert [item.number for item in found.items] == ["I", "II"]


def test_the_kind_of_business_before_a_number_is_no_part_of_the_title() -> None:
    found = outline(
        block("A. Opening", bold=True),
        block("Procedural: 1. Roll Call", bold=True),
        PROSE,
        block("Action, Information: 2. Boat Month", bold=True),
        PROSE,
        block("B. Closed session", bold=True),
        block("Action: 1. Leases", bold=True),
        PROSE,
    )
    above, below = (1, "A", "Opening"), (1, "B", "Closed session")
    assert tree(found.items) == [above, (2, "1", "Roll Call"), (2, "2", "Boat Month"), below, (2, "1", "Leases")]
    assert found.items[0].items[1].heading.text == "Action, Information: 2. Boat Month"


def test_what_an_application_is_for_heads_what_was_said_of_it() -> None:
    found = outline(
        block("APPLICATION: 2031-12, 4 Quay Road, boat shed"),
        block("PROPOSAL:"),
        PROSE,
        block("APPLICATION: 2031-15, 9 Pier Walk, slipway"),
        block("PROPOSAL:"),
        PROSE,
    )
    assert [item.title for item in found.items] == ["2031-12, 4 Quay Road, boat shed", "2031-15, 9 Pier Walk, slipway"]


def test_a_figure_with_a_letter_that_stands_alone_is_a_word_of_the_title() -> None:
    heads = [block(title, bold=True) for title in ("Moorings", "3D Study of the Quay", "Dredging")]
    found = outline(*(piece for head in heads for piece in (head, PROSE)))
    assert tree(found.items) == [(1, None, "Moorings"), (1, None, "3D Study of the Quay"), (1, None, "Dredging")]


def test_where_they_met_heads_nothing() -> None:
    place = (block("City Hall, Room 7", bold=True), block("1 Harbour Place", bold=True), "Weir, Elmshire")
    heads = [block(f"{n}. {title}", bold=True) for n, title in enumerate(("Call to Order", "Nets", "Hulls"), 1)]
    found = outline("Tide Board", *place, *(piece for head in heads for piece in (head, PROSE)))
    assert [item.title for item in found.items] == ["Call to Order", "Nets", "Hulls"]
