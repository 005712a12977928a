from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_cli.itemize.outline import Plan, plan
from minutes_cli.model import Block, Item, Piece, walk
from minutes_cli.profile import load
from tests.builders import block, bullet, source, table

PROSE = "The treasurer told the committee that the roof had been mended and that nothing was owed."


def outline(*pieces: Piece | str) -> Plan:
    return plan(source(*pieces).pieces, load())


def tree(items: tuple[Item, ...]) -> list[tuple[int, str | None, str]]:
    return [(item.level, item.number, item.title) for item in walk(items)]


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [one.text for one in blocks]


def every(found: Plan) -> list[Block]:
    inside = [b for item in walk(found.items) for b in (item.heading, *item.blocks)]
    return [*found.preamble, *inside, *found.closing]


def test_numbered_headings_are_items_with_what_stands_under_them() -> None:
    found = outline(
        "Harbour Trust", block("1. Apologies", bold=True), "None.", block("2. Moorings", bold=True), PROSE, PROSE
    )
    assert tree(found.items) == [(1, "1", "Apologies"), (1, "2", "Moorings")]
    assert [len(item.blocks) for item in found.items] == [1, 2]
    assert texts(found.preamble) == ["Harbour Trust"]


def test_a_label_and_a_colon_are_no_part_of_a_title() -> None:
    found = outline(block("Item 1: Ferry times", bold=True), PROSE, block("Item 2: Parking:", bold=True), PROSE)
    assert tree(found.items) == [(1, "1", "Ferry times"), (1, "2", "Parking")]
    assert found.items[0].heading.text == "Item 1: Ferry times"


def test_bold_lines_without_numbers_stand_under_numbered_ones() -> None:
    found = outline(
        block("1. Reports", bold=True),
        block("Lifeboat", bold=True),
        PROSE,
        block("Lighthouse", bold=True),
        PROSE,
        block("2. Close", bold=True),
        PROSE,
    )
    assert tree(found.items) == [(1, "1", "Reports"), (2, None, "Lifeboat"), (2, None, "Lighthouse"), (1, "2", "Close")]


def test_numbers_that_run_on_under_capitals_are_a_level_deeper() -> None:
    found = outline(
        block("NEW BUSINESS", bold=True),
        bullet("Slipway", "1.", bold=True, indent=36.0),
        PROSE,
        bullet("Railings", "2.", bold=True, indent=36.0),
        PROSE,
        block("OLD BUSINESS", bold=True),
        bullet("Benches", "3.", bold=True, indent=36.0),
        PROSE,
    )
    assert tree(found.items) == [
        (1, None, "NEW BUSINESS"),
        (2, "1", "Slipway"),
        (2, "2", "Railings"),
        (1, None, "OLD BUSINESS"),
        (2, "3", "Benches"),
    ]


def test_a_number_of_two_parts_stands_under_its_first() -> None:
    found = outline(
        block("1 Estates", bold=True), block("1.1 Roof", bold=True), PROSE, block("2 Staff", bold=True), PROSE
    )
    assert tree(found.items) == [(1, "1", "Estates"), (2, "1.1", "Roof"), (1, "2", "Staff")]


def test_numbered_sentences_are_points_and_no_items() -> None:
    found = outline(
        block("3. Budget", bold=True),
        bullet("The board noted the report and asked for more detail.", "3.1"),
        bullet("It was agreed that fees would stay as they are.", "3.2"),
        block("4. Events", bold=True),
        bullet("The fair was well attended and made a small profit.", "4.1"),
    )
    assert tree(found.items) == [(1, "3", "Budget"), (1, "4", "Events")]
    assert [one.marker for one in found.items[0].blocks] == ["3.1", "3.2"]


def test_a_heading_that_runs_on_is_cut_after_its_colon() -> None:
    lead = "Finance:"
    text = f"{lead} the treasurer reported a surplus of forty pounds."
    found = outline(
        block("Apologies: Ms Vane sent hers and was missed.", bold=((0, 10),)),
        block(text, bold=((0, len(lead)),)),
        block("Gardens: the roses were cut back in time.", bold=((0, 8),)),
        block("Lighting: two lamps are out and will be seen to.", bold=((0, 9),)),
    )
    finance = next(item for item in found.items if item.title == "Finance")
    assert finance.heading.text == "Finance:"
    assert texts(finance.blocks) == ["the treasurer reported a surplus of forty pounds."]


def test_a_bold_word_that_opens_a_task_heads_nothing() -> None:
    found = outline(
        block("1. Boats", bold=True),
        PROSE,
        block("Action: Ines to call the yard.", bold=((0, 7),)),
        block("2. Ropes", bold=True),
        PROSE,
        block("Action: Ravi to order a coil.", bold=((0, 7),)),
    )
    assert tree(found.items) == [(1, "1", "Boats"), (1, "2", "Ropes")]


def test_those_present_are_no_item_unless_numbered() -> None:
    plain = outline(
        block("Present", bold=True),
        "Ada Quill, Tom Reed",
        block("Budget", bold=True),
        PROSE,
        block("Fair", bold=True),
        PROSE,
    )
    assert tree(plain.items) == [(1, None, "Budget"), (1, None, "Fair")]
    numbered = outline(block("1. Present", bold=True), "Ada Quill", block("2. Budget", bold=True), PROSE)
    assert tree(numbered.items) == [(1, "1", "Present"), (1, "2", "Budget")]


def test_the_blocks_of_attendance_are_named() -> None:
    found = outline(
        block("Attendees", bold=True),
        bullet("Ada Quill"),
        block("1. Budget", bold=True),
        PROSE,
        block("2. Fair", bold=True),
        PROSE,
    )
    assert {one.text for one in found.preamble if one.id in found.attendance} == {"Attendees", "Ada Quill"}


def test_outer_bullets_are_the_items_where_nothing_else_heads_them() -> None:
    found = outline(
        block("Minutes:", bold=True),
        bullet("Release plan"),
        bullet("The branch is cut on Monday.", level=2),
        bullet("Website"),
        bullet("The new page is live and was praised.", level=2),
    )
    assert tree(found.items) == [(1, None, "Release plan"), (1, None, "Website")]
    assert texts(found.preamble) == ["Minutes:"]


def test_prose_without_headings_stays_in_the_preamble() -> None:
    found = outline(PROSE, bullet("First we sand the deck, then we oil it.", "1)"), PROSE)
    assert not found.items
    assert len(found.preamble) == 3


def test_a_bold_run_of_lines_at_the_start_names_the_note() -> None:
    found = outline(
        block("HARBOUR TRUST", bold=True),
        block("MINUTES OF THE BOARD", bold=True),
        "Date: 3 May 2024",
        block("BUDGET", bold=True),
        PROSE,
        block("REPAIRS", bold=True),
        PROSE,
    )
    assert tree(found.items) == [(1, None, "BUDGET"), (1, None, "REPAIRS")]


def test_the_line_that_closes_the_meeting_is_no_point_of_the_last_item() -> None:
    found = outline(
        block("1. Boats", bold=True),
        PROSE,
        block("2. Any other business", bold=True),
        "None.",
        "The meeting closed at 9.10 pm.",
    )
    assert texts(found.closing) == ["The meeting closed at 9.10 pm."]
    headed = outline(
        block("1. Boats", bold=True), PROSE, block("2. Close", bold=True), "The meeting closed at 9.10 pm."
    )
    assert texts(headed.items[1].blocks) == ["The meeting closed at 9.10 pm."]


def test_signatures_and_notes_stand_in_the_closing() -> None:
    found = outline(
        block("1. Boats", bold=True),
        PROSE,
        block("2. Adjournment", bold=True),
        "The chair adjourned the meeting at 9 pm.",
        "Respectfully submitted,",
        "Ada Quill, Secretary",
        block("See the harbour byelaws.", note=True),
    )
    assert texts(found.closing) == ["Respectfully submitted,", "Ada Quill, Secretary", "See the harbour byelaws."]


def test_the_words_of_a_picture_are_no_points() -> None:
    found = outline(
        block("1. Plan", bold=True, size=12.0, page=1),
        block(PROSE, size=12.0, page=1),
        block("boat shed", size=5.0, page=1),
        block("Figure 1: The plan of the shed", size=12.0, page=1),
        block("2. Cost", bold=True, size=12.0, page=1),
        block(PROSE, size=12.0, page=1),
    )
    assert [one.kind for one in found.items[0].blocks] == ["paragraph", "text_box", "text_box"]


def test_business_that_the_note_withholds_is_marked() -> None:
    found = outline(block("1. Pay", bold=True), "This item is restricted.", block("2. Fair", bold=True), PROSE)
    assert [item.restricted for item in found.items] == [True, False]


def test_a_missing_and_a_repeated_number_are_told_and_keep_their_level() -> None:
    found = outline(
        *(part for number in ("1", "2", "4", "4") for part in (block(f"{number}. Matter {number}", bold=True), PROSE))
    )
    assert [notice.code for notice in found.warnings] == ["number-missing", "number-repeated"]
    assert {item.level for item in found.items} == {1}


def test_each_block_is_told_with_what_it_was_taken_for() -> None:
    found = outline(block("1. Boats", bold=True), PROSE, block("2. Ropes", bold=True), PROSE)
    told = {finding.block: finding for finding in found.findings}
    assert told["b1"].taken_for == "heading of level 1"
    assert "numbers run on" in told["b1"].reasons
    assert told["b2"].taken_for == "paragraph"


def test_what_could_have_been_a_heading_is_told_with_what_spoke_against_it() -> None:
    found = outline(
        block("1. Boats", bold=True),
        PROSE,
        block("Two of them were sold and are gone", bold=True),
        block("2. Ropes", bold=True),
        PROSE,
    )
    told = {finding.block: finding for finding in found.findings}
    assert told["b3"].taken_for == "paragraph"
    assert told["b3"].reasons == ("no heading: a sentence",)


WORDS = st.lists(
    st.sampled_from(["Boats", "1.", "Minutes:", "was", "agreed", "AOB", "3.2", "Action:", "and"]), max_size=6
)
TEXTS = WORDS.map(" ".join).filter(str.strip)
LINES = st.builds(
    lambda text, kind, bold, level: block(
        text, kind, bold=bold, level=level if kind == "bullet" else 0, marker="1." if kind == "bullet" else None
    ),
    TEXTS,
    st.sampled_from(["paragraph", "bullet"]),
    st.booleans(),
    st.integers(1, 3),
)
TABLES = st.lists(
    st.lists(st.one_of(TEXTS, st.lists(LINES, max_size=3)), min_size=1, max_size=3), min_size=1, max_size=4
).map(table)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(LINES, LINES, TABLES), max_size=12))
def test_every_word_stands_once_and_every_id_is_new(pieces: list[Piece]) -> None:
    whole = source(*pieces)
    found = plan(whole.pieces, load())
    before = Counter(word for piece in whole.pieces for word in printed(piece.block))
    after = Counter(word for one in every(found) for word in printed(one))
    assert after == before
    ids = [one.id for one in every(found)]
    assert len(ids) == len(set(ids))


def printed(one: Block) -> list[str]:
    return [*(one.marker or "").split(), *one.text.split()]


def test_a_heading_is_cut_between_words_only() -> None:
    found = outline(
        bullet("Minutes of May --approved by all of those who came", "1.", bold=((0, 14),)),
        bullet("Boats: two of them leak and will be mended", "2.", bold=((0, 6),)),
        bullet("Ropes: none are left and more will be bought", "3.", bold=((0, 6),)),
    )
    assert [(item.heading.text, texts(item.blocks)) for item in found.items] == [
        ("Minutes of May", ["--approved by all of those who came"]),
        ("Boats:", ["two of them leak and will be mended"]),
        ("Ropes:", ["none are left and more will be bought"]),
    ]


def test_a_series_of_numbers_takes_its_leads_with_it() -> None:
    found = outline(
        bullet("Goal: a plan for the summer", "1.", bold=((0, 5),)),
        bullet("Attachments:", "2.", bold=True),
        bullet("The map of the harbour", level=2),
        bullet("Decisions: none", "3.", bold=((0, 10),)),
        bullet("Voting: none", "4.", bold=((0, 7),)),
    )
    assert [item.title for item in found.items] == ["Goal", "Attachments", "Decisions", "Voting"]


def test_the_line_over_the_only_list_of_a_note_is_its_item() -> None:
    entries = [bullet(f"mend boat {n} before it sinks") for n in range(7)]
    found = outline("Boat club", "The meeting started at 18:00", "going through the boats", *entries)
    assert [(item.title, len(item.blocks)) for item in found.items] == [("going through the boats", 7)]


def test_how_to_join_a_call_is_no_point() -> None:
    found = outline(
        block("1. Boats", bold=True),
        PROSE,
        block("2. Next meeting", bold=True),
        "Tuesday 7 May.",
        "Join Zoom Meeting",
        "https://zoom.example/j/123456789",
        "One tap mobile",
        "+1 555 0100, 123456789#",
        "Meeting ID: 123 456 789",
    )
    assert texts(found.items[1].blocks) == ["Tuesday 7 May."]
    assert len(found.closing) == 5


def test_plain_numbered_leads_are_titles_where_no_lines_head_the_items() -> None:
    found = outline(
        bullet("Apologies. Ms Vane has sent hers to the clerk.", "1."),
        bullet("Highways: the clerk has written to the county about the holes.", "2."),
        bullet("Hall roof\tIt was mended in May.", "3."),
    )
    assert [(item.title, texts(item.blocks)) for item in found.items] == [
        ("Apologies", ["Ms Vane has sent hers to the clerk."]),
        ("Highways", ["the clerk has written to the county about the holes."]),
        ("Hall roof", ["It was mended in May."]),
    ]


def test_a_bold_task_line_is_a_point_beside_bold_titles() -> None:
    found = outline(
        block("Budget", bold=True),
        PROSE,
        block("ACTION: Ines to write to the bank", bold=True),
        block("Fair", bold=True),
        PROSE,
        block("Roads", bold=True),
        PROSE,
    )
    assert [(item.title, len(item.blocks)) for item in found.items] == [("Budget", 2), ("Fair", 1), ("Roads", 1)]


def test_levels_that_styles_claim_are_kept() -> None:
    found = outline(
        block("Boathouse project", outline=1, size=20.0),
        "3 May 2024",
        "Present: Ada Quill, Tom Reed",
        block("Progress", outline=2, size=14.0),
        PROSE,
        block("Roof", outline=3),
        PROSE,
        block("Doors", outline=3),
        PROSE,
        block("Next steps", outline=2, size=14.0),
        PROSE,
    )
    assert tree(found.items) == [(1, None, "Progress"), (2, None, "Roof"), (2, None, "Doors"), (1, None, "Next steps")]


def test_a_line_that_gives_the_next_meeting_is_a_point_only_under_a_heading_for_it() -> None:
    line = "The next meeting is on 7 June."
    under_other = outline(block("1. Boats", bold=True), PROSE, block("2. Open floor", bold=True), PROSE, line)
    assert texts(under_other.closing) == [line]
    under_its_own = outline(block("1. Boats", bold=True), PROSE, block("2. Next meeting", bold=True), line)
    assert texts(under_its_own.items[1].blocks) == [line]


def test_a_report_headed_by_its_office_is_an_item() -> None:
    found = outline(
        block("REPORTS", bold=True),
        block("Treasurer", bold=True),
        PROSE,
        block("Secretary", bold=True),
        PROSE,
        block("ADJOURNMENT", bold=True),
        PROSE,
    )
    assert tree(found.items) == [
        (1, None, "REPORTS"),
        (2, None, "Treasurer"),
        (2, None, "Secretary"),
        (1, None, "ADJOURNMENT"),
    ]


def test_apologies_are_business_among_leads_that_list_nobody_else() -> None:
    leads = {"Apologies:": "Ms Vane sent hers.", "Budget:": "It was agreed by all.", "Fair:": "It is in May."}
    found = outline(*(block(f"{lead} {text}", bold=((0, len(lead)),)) for lead, text in leads.items()))
    assert [item.title for item in found.items] == ["Apologies", "Budget", "Fair"]


def test_questions_head_their_answers_where_nothing_else_heads_a_note() -> None:
    answer = "The committee was told that the roof would be mended before the end of the year, by the same builder."
    asked = ["When is the roof mended?", "Who pays for it?", "What comes after?"]
    found = outline("Notes", *(one for question in asked for one in (question, answer)))
    assert [item.title for item in found.items] == asked


def test_a_lead_ends_at_the_dash_before_the_word_that_there_was_none() -> None:
    found = outline("*1. Public comment – None", "*2. Boats", "The boats are in the yard.", "*3. Correspondence – None")
    assert [(item.number, item.title) for item in found.items] == [
        ("1", "Public comment"),
        ("2", "Boats"),
        ("3", "Correspondence"),
    ]


def test_what_signs_the_note_before_an_annex_stands_in_the_closing() -> None:
    found = outline(
        block("1. Boats", bold=True),
        PROSE,
        block("2. Next meeting", bold=True),
        "On the first Monday in May.",
        block("Signed ……………………… Date ……………", bold=True),
        block("Chair, Harbour Trust", bold=True),
        block("LIST OF TASKS", bold=True),
        PROSE,
    )
    assert [item.title for item in walk(found.items)] == ["Boats", "Next meeting", "LIST OF TASKS"]
    assert texts(found.closing) == ["Signed ……………………… Date ……………", "Chair, Harbour Trust"]


def test_an_annex_is_a_main_item_with_or_without_a_title() -> None:
    found = outline(
        block("1. Boats", bold=True),
        PROSE,
        block("2. Close", bold=True),
        "The meeting closed at 9 pm.",
        "Chair: .................... Date: ...............",
        block("Appendix A: List of tasks", bold=True),
        PROSE,
        "Appendix B",
        PROSE,
    )
    assert [(item.level, item.title) for item in walk(found.items)] == [
        (1, "Boats"),
        (1, "Close"),
        (1, "List of tasks"),
        (1, "Appendix B"),
    ]
    assert texts(found.closing) == ["Chair: .................... Date: ..............."]


def test_labels_head_what_is_told_under_them_where_nothing_else_heads_a_note() -> None:
    found = outline("Team talk", "Boats:", PROSE, "Ropes:", PROSE, PROSE, "Flags:", PROSE)
    assert [item.title for item in found.items] == ["Boats", "Ropes", "Flags"]
    assert not outline("Team talk", "Present:", "Ada Quill", "Note:", PROSE, "Action:", PROSE).items


def test_lines_over_lists_are_points_among_many_lines_that_are_over_none() -> None:
    lists = [one for word in ("Boats", "Ropes", "Flags") for one in (word, bullet("Mended."))]
    lines = ["Ada to paint", "Bo to row", "Cy to sew", "All to come"]
    assert len(outline("Team talk", *lists).items) == 3
    assert not outline("Team talk", *lists, *lines).items


def test_centred_capitals_over_lists_are_items() -> None:
    found = outline(*(one for word in ("TOPICS", "COMING UP") for one in (block(word, align="center"), bullet(PROSE))))
    assert [item.title for item in found.items] == ["TOPICS", "COMING UP"]


def test_days_stand_over_the_headings_that_come_again_under_each() -> None:
    days = ("3 May 2021", "10 May 2021", "17 May 2021")
    found = outline(
        *(
            one
            for day in days
            for one in (
                block(day, bold=True, underline=True),
                PROSE,
                block("Done", bold=True),
                PROSE,
                block("To come", bold=True),
            )
        )
    )
    assert [item.level for item in walk(found.items)] == [1, 1, 1, 2, 2, 1, 2, 2]  # the first day names the note


def test_a_lead_in_bold_and_underlined_is_an_item_among_lines_of_that_look() -> None:
    found = outline(
        *(one for word in ("Boats", "Ropes", "Flags") for one in (block(word, bold=True, underline=True), PROSE)),
        block(f"Bells – {PROSE}", bold=((0, 5),), underline=((0, 5),)),
    )
    assert [item.title for item in found.items] == ["Boats", "Ropes", "Flags", "Bells"]


def test_surnames_in_capitals_are_no_heading() -> None:
    found = outline(
        "ROW, SEA, K. TIDE", PROSE, block("1. BOATS", bold=True), PROSE, block("2. ROPES", bold=True), PROSE
    )
    assert [item.title for item in found.items] == ["BOATS", "ROPES"]


def test_the_next_meeting_stands_by_itself_after_the_last_number() -> None:
    found = outline(
        block("1. Boats", bold=True), PROSE, block("Repairs", bold=True), PROSE, block("2. Ropes", bold=True), PROSE,
        block("Knots", bold=True), PROSE, block("3. Flags", bold=True), PROSE,
        block("Date of next meeting", bold=True), "The first of May.",
    )  # fmt: skip
    assert [item.level for item in walk(found.items)] == [1, 2, 1, 2, 1, 1]


def test_a_title_without_a_number_after_the_last_one_in_its_look_stands_beside_it() -> None:
    titles = ("1. Boats", "2. Ropes", "3. Flags", "Ideas for the winter")
    found = outline(*(one for title in titles for one in (block(title, bold=True), block(PROSE))))
    assert [item.level for item in walk(found.items)] == [1, 1, 1, 1]


def test_a_part_of_a_number_that_is_not_there_stands_under_no_other() -> None:
    titles = ("1) Boats", "2a) Ropes of hemp", "2b) Ropes of steel", "3) Flags")
    found = outline(*(one for title in titles for one in (block(title, bold=True), block(PROSE))))
    assert [item.level for item in walk(found.items)] == [1, 1, 1, 1]


def test_the_discussion_is_an_item_beside_others_and_none_over_all_that_is_numbered() -> None:
    inner = (block("Boats", outline=2, bold=True), PROSE, block("Ropes", outline=2, bold=True), PROSE)
    for title in ("Discussion", "Topics discussed", "Outcomes"):
        beside = outline(block(title, outline=1, bold=True), *inner, block("Tasks", outline=1, bold=True), PROSE)
        assert tree(beside.items) == [(1, None, title), (2, None, "Boats"), (2, None, "Ropes"), (1, None, "Tasks")]
    numbered = (block("1. Boats", bold=True), PROSE, block("2. Ropes", bold=True), PROSE)
    over = outline(block("Discussion", outline=1, bold=True), *numbered)
    assert tree(over.items) == [(1, "1", "Boats"), (1, "2", "Ropes")]


def test_lists_of_people_are_no_items_whoever_they_name() -> None:
    for head in ("OFFICERS IN ATTENDANCE", "Wardens present", "ROLL CALL OF WARDENS", "Staff absent"):
        found = outline(
            "Harbour Trust",
            block(head, bold=True),
            "Ada Quill, Tom Reed",
            *(part for title in ("MOORINGS", "FERRY", "LAMPS") for part in (block(title, bold=True), PROSE)),
        )
        assert [item.title for item in found.items] == ["MOORINGS", "FERRY", "LAMPS"], head


def test_who_signs_heads_nothing_whatever_the_office_is_called() -> None:
    heads = (part for title in ("MOORINGS", "FERRY") for part in (block(title, bold=True), PROSE))
    found = outline(*heads, "Signed: ____________________", block("Harbour Reeve", bold=True), "Dated: ______________")
    assert [item.title for item in found.items] == ["MOORINGS", "FERRY"]
    assert texts(found.closing)[1] == "Harbour Reeve"


def test_a_heading_over_the_business_is_an_item_where_others_in_its_look_come_after() -> None:
    found = outline(
        block("Meeting minutes", outline=1),
        block("Attendees", outline=2),
        bullet("Ada Quill"),
        block("Agenda & Discussion", outline=2),
        *(part for n in (1, 2) for part in (block(f"{n}. Mooring {n}", outline=3), bullet("Swept by Tom"))),
        block("Action Items", outline=2),
        bullet("Ada to buy a broom"),
    )
    assert [item.title for item in found.items] == ["Agenda & Discussion", "Action Items"]
    assert [item.title for item in found.items[0].items] == ["Mooring 1", "Mooring 2"]


def test_those_who_were_there_stand_apart_from_the_last_item_when_listed_after_it() -> None:
    heads = (part for title in ("Moorings", "Ferry", "Lamps") for part in (block(title, outline=2), PROSE))
    found = outline(*heads, block("Attendees", outline=3), "Ada Quill, Reeve", "Tom Reed, Ferry crew")
    assert [len(item.blocks) for item in found.items] == [1, 1, 1]


def test_plain_lines_with_white_above_and_none_below_head_a_note_without_any_look() -> None:
    def note(*titles: str) -> list[str]:
        lines = (part for title in titles for part in (block(title, space_before=12.0), PROSE, PROSE))
        return [item.title for item in outline("Notes of Tuesday", "Ada, Tom and Ines", *lines).items]

    assert note("Boats", "Ropes:", "Who mends the roof") == ["Boats", "Ropes", "Who mends the roof"]
    assert not note("Boats", PROSE.rstrip("."), PROSE.rstrip("."), "Ropes", "Flags")


def test_short_lines_without_a_stop_head_a_note_in_which_all_else_has_one() -> None:
    lines = (part for title in ("Boats", "Ropes and nets", "Flags") for part in (title, PROSE, "Ines will see to it."))
    assert [item.title for item in outline("Notes of Tuesday", "Ada and Tom", *lines).items] == [
        "Boats",
        "Ropes and nets",
        "Flags",
    ]


def test_labels_before_what_is_told_head_a_note_without_any_look() -> None:
    told = ("the tide took two of them.", "Ines wants new ones.", "nobody had seen it since May.", "all is paid for.")
    lines = (f"{label}: {text}" for label, text in zip(("Boats", "Ropes", "The flag", "Lamp oil"), told, strict=True))
    assert [item.title for item in outline("Notes of Tuesday", *lines).items] == [
        "Boats",
        "Ropes",
        "The flag",
        "Lamp oil",
    ]


def test_numbers_in_brackets_after_the_titles_are_their_numbers() -> None:
    heads = ("Visitors (F)", "Gifts to the Trust (G-4)", "Mooring fees (Item 12)", "Report of the Reeve")
    found = outline(*(part for head in heads for part in (block(head, bold=True), PROSE)))
    assert [(item.number, item.title) for item in found.items] == [
        ("F", "Visitors"),
        ("G-4", "Gifts to the Trust"),
        ("12", "Mooring fees"),
        (None, "Report of the Reeve"),
    ]


def test_short_names_and_years_in_brackets_are_no_numbers() -> None:
    heads = ("Harbour Works Group (HWG)", "Lamps (2019)", "Accounts (draft)")
    found = outline(*(part for head in heads for part in (block(head, bold=True), PROSE)))
    assert [(item.number, item.title) for item in found.items] == [(None, head) for head in heads]


def test_a_table_without_rows_stands_in_no_ones_way():
    bare = table([])
    found = outline("Rowing Club", bare, block("Agenda", bold=True), bare, block("1. Boats", bold=True), PROSE)
    assert tree(found.items) == [(1, "1", "Boats")]


def test_minutes_over_no_more_than_who_was_there_and_when_it_began_is_no_item() -> None:
    found = outline(
        block("Minutes", bold=True, outline=2),
        "Venue: the net loft",
        block("Attending:", bold=True, outline=2),
        bullet("Ada Quill"),
        block("Minutes:", bold=True, outline=2),
        "The chair opened it at 10.37",
        *(part for title in ("Boats", "Ropes") for part in (block(title, bold=True, outline=2), PROSE)),
    )
    assert [item.title for item in found.items] == ["Boats", "Ropes"]


def test_the_minutes_of_the_last_meeting_are_business_though_they_come_first() -> None:
    found = outline(
        "Net Loft Association",
        "Date: 3 May 2024",
        block("Minutes", bold=True),
        "Those of April were approved.",
        *(part for title in ("Boats", "Ropes") for part in (block(title, bold=True), PROSE)),
    )
    assert [item.title for item in found.items] == ["Minutes", "Boats", "Ropes"]


def test_a_body_over_its_members_names_the_note_where_the_minutes_of_a_day_come_after() -> None:
    found = outline(
        block("Rope Committee", bold=True, size=18.0),
        bullet("Ada Quill, chair (Harbour Trust)"),
        bullet("Tom Reed (Net Loft)"),
        block("Minutes 3 May 2024", bold=True, size=18.0),
        bullet("Boats", "1."),
        bullet(PROSE, "a.", level=2),
        bullet("Ropes", "2."),
        bullet(PROSE, "a.", level=2),
    )
    assert tree(found.items) == [(1, "1", "Boats"), (1, "2", "Ropes")]


def test_a_plain_numbered_list_under_one_of_several_headings_is_its_points() -> None:
    found = outline(
        *(part for title in ("Opening", "Accounts", "Matters arising") for part in (block(title, bold=True), PROSE)),
        bullet("Slipway: the committee has agreed that it will be mended.", "1."),
        bullet("Moorings: the clerk has written to all the owners about them.", "2."),
        bullet("Ropes: two of them are worn and will be replaced in May.", "3."),
        *(part for title in ("New business", "Close") for part in (block(title, bold=True), PROSE)),
    )
    assert [item.title for item in found.items] == ["Opening", "Accounts", "Matters arising", "New business", "Close"]
    assert [one.kind for one in found.items[2].blocks] == ["paragraph", "bullet", "bullet", "bullet"]


def test_a_lead_underlined_besides_is_taken_where_its_like_are_lines_and_leads() -> None:
    def lead(title: str, *, underline: bool = False) -> Piece:
        size = len(title) + 1
        return block(f"{title}: {PROSE}", bold=((0, size),), underline=((0, size),) if underline else ())

    leads = [lead(title) for title in ("Boats", "Ropes", "Any other business")]
    found = outline(*leads, block("Finance:", bold=True), PROSE, lead("Bells", underline=True))
    assert [item.title for item in found.items] == ["Boats", "Ropes", "Any other business", "Finance", "Bells"]


def test_titles_in_italics_stand_under_the_upright_ones_of_their_look() -> None:
    found = outline(
        *(part for title in ("Ticket sales", "Sponsors") for part in (block(title, bold=True), PROSE)),
        block("Costs", bold=True),
        *(part for title in ("Sails", "Slipway") for part in (block(title, bold=True, italic=True), PROSE)),
        *(part for title in ("Training", "Close") for part in (block(title, bold=True), PROSE)),
    )
    assert [item.level for item in walk(found.items)] == [1, 1, 1, 2, 2, 1, 1]


def test_all_numbered_items_under_one_heading_discussion_are_its_parts() -> None:
    found = outline(
        block("Discussion", bold=True),
        "Daniel took the chair.",
        *(part for title in ("1. Boats", "2. Ropes", "3. Flags") for part in (block(title, bold=True), PROSE)),
        *(part for title in ("Actions", "Next meeting") for part in (block(title, bold=True), PROSE)),
    )
    assert [item.level for item in walk(found.items)] == [1, 2, 2, 2, 1, 1]


def test_underlined_titles_right_under_bold_ones_are_their_parts() -> None:
    found = outline(
        *(part for title in ("Roads", "Trees") for part in (block(title, bold=True), PROSE)),
        block("Finance", bold=True),
        *(part for title in ("Payments", "Precept") for part in (block(title, bold=True, underline=True), PROSE)),
        *(part for title in ("Planning", "Lighting", "Close") for part in (block(title, bold=True), PROSE)),
    )
    assert [item.level for item in walk(found.items)] == [1, 1, 1, 2, 2, 1, 1, 1]


def test_a_heading_of_several_keys_is_no_item() -> None:
    found = outline(
        "Rope Guild",
        block("Date, Time and Location", bold=True),
        "It met on 3 May 2024 at ten in the net loft.",
        *(part for title in ("Boats", "Ropes", "Close") for part in (block(title, bold=True), PROSE)),
    )
    assert [item.title for item in found.items] == ["Boats", "Ropes", "Close"]


def test_the_lines_of_a_vote_head_nothing() -> None:
    vote = [
        block("AYES: Okafor, Lindqvist", bold=((0, 5),)),
        block("NOES: none", bold=((0, 5),)),
        block("ABSENT: Trustee Baird", bold=((0, 7),)),
        block("RECUSED: none", bold=((0, 8),)),
    ]
    titles = ("PUBLIC COMMENT", "SLIPWAY LEASE", "ADJOURNMENT")
    items = [[block(title, bold=True), block(PROSE), *vote] for title in titles]
    found = outline("Ferry Board", *(one for item in items for one in item))
    assert tree(found.items) == [(1, None, title) for title in titles]
    assert [len(item.blocks) for item in found.items] == [5, 5, 5]


def test_a_table_of_what_each_person_does_is_no_list_of_items() -> None:
    tasks = table(
        [
            [block("Mrs. Adeyemi:", bold=True), "Chase the invoice for the slipway and file it."],
            [block("Tom & Ruth", bold=True), "Paint the gate of the upper yard before the gala."],
            [block("All", bold=True), "Bring a dish to the supper in the boat house."],
        ]
    )
    found = outline(block("1. Repairs", bold=True), PROSE, block("2. Next week", bold=True), tasks)
    assert tree(found.items) == [(1, "1", "Repairs"), (1, "2", "Next week")]


def test_the_heading_that_all_business_stands_under_names_the_note_where_it_is_at_its_top() -> None:
    found = outline(
        block("Rowing Squad", bold=True, size=16, outline=1),
        "Clubhouse, Tuesday evening",
        block("Boats", bold=True, outline=2),
        PROSE,
        block("Landing stage", bold=True, outline=2),
        PROSE,
    )
    assert tree(found.items) == [(1, None, "Boats"), (1, None, "Landing stage")]


def test_the_only_heading_of_a_note_in_its_first_line_is_no_item() -> None:
    found = outline(block("GREEN VALLEY SCHOOL DISTRICT", bold=True), "4 May 2021", PROSE, PROSE)
    assert not found.items


def test_who_wrote_the_minutes_is_no_item() -> None:
    found = outline("Minutes: Ola Berg, Kim Roth", block("Boats", bold=True), PROSE, block("Oars", bold=True), PROSE)
    assert tree(found.items) == [(1, None, "Boats"), (1, None, "Oars")]


def test_a_heading_below_the_particulars_that_others_stand_beside_is_an_item() -> None:
    found = outline(
        block("Squad notes", bold=True, size=18),
        "Date: 3 May 2021",
        "Place: clubhouse",
        block("Meeting highlights", bold=True, underline=True, size=14),
        block("1. Boats", bold=True),
        PROSE,
        block("2. Oars", bold=True),
        PROSE,
        block("Accounts", bold=True, underline=True, size=14),
        PROSE,
    )
    assert [(item.level, item.title) for item in walk(found.items)] == [
        (1, "Meeting highlights"),
        (2, "Boats"),
        (2, "Oars"),
        (1, "Accounts"),
    ]


def test_a_table_of_those_present_is_no_list_of_items_though_no_list_has_its_labels() -> None:
    roll = table(
        [
            [
                block("Wardens Present:", bold=True),
                "Warden Hull, Warden Fry and Warden Tate were present at the table.",
            ],
            [block("Managers and Crew:", bold=True), "Rosa Bell, the manager, with two of the crew of the ferry."],
        ]
    )
    found = outline(block("I. OPENING", bold=True), PROSE, roll, block("II. FARES", bold=True), PROSE)
    assert [item.title for item in found.items] == ["OPENING", "FARES"]


def test_a_title_of_capitals_and_a_year_stands_beside_titles_in_capitals() -> None:
    titles = ("WORKSHOP IN SPRING", "REGATTA AT THE LAKE", "ARC 2018", "ELECTIONS THIS YEAR")
    found = outline(*(one for title in titles for one in (block(title, bold=True), block(PROSE))))
    assert [item.level for item in found.items] == [1, 1, 1, 1]


def test_the_last_office_that_reports_is_an_item_as_the_others_are() -> None:
    titles = ("Regatta Officer (Kim)", "Boat Keeper (Ravi)", "Secretary (Jon)")
    reports = [(block(title, bold=True), bullet("Met the harbour master about the slip.")) for title in titles]
    found = outline("Squad", *(one for report in reports for one in report))
    assert [item.title for item in found.items] == list(titles)


def test_minutes_in_the_title_block_are_no_item_though_a_long_list_of_those_present_follows() -> None:
    found = outline(
        block("FERRY COMMISSION", bold=True, align="center"),
        block("Special Meeting", bold=True, align="center"),
        block("MINUTES", bold=True, align="center"),
        "Present: Chair Dan Hull, Dr. Rex Fry, Ida Tate, Al Webb, Flo Ruiz, Guy Nash, Jo Orr and Rosa Bell",
        "Others present: Captain Hay",
        block("Slipway", underline=True),
        PROSE,
        block("Fares", underline=True),
        PROSE,
        block("Lamps on the pier", underline=True),
        PROSE,
    )
    assert [item.title for item in found.items] == ["Slipway", "Fares", "Lamps on the pier"]


def test_a_roll_told_in_its_line_is_an_item_among_others_and_a_listed_one_is_not() -> None:
    rest = ("Approval of agenda", "Old business", "Adjournment")
    leads = [block(f"{title} – {PROSE}", bold=((0, len(title)),)) for title in rest]
    told = outline("Fire District", block("Roll call – Ed Hull and Flo Ruiz", bold=((0, 9),)), *leads)
    assert [item.title for item in told.items] == ["Roll call", *rest]
    lines = [one for title in rest for one in (block(title, bold=True), block(PROSE))]
    listed = outline("Fire District", block("Roll call", bold=True), bullet("Ed Hull"), bullet("Flo Ruiz"), *lines)
    assert [item.title for item in listed.items] == [*rest]


def test_the_code_of_a_form_before_its_title_numbers_no_item() -> None:
    found = outline(
        block("SC-12 Safety Committee Minutes", bold=True, size=16),
        "Date: 3 May 2021",
        block("1. Boats", bold=True),
        PROSE,
        block("2. Oars", bold=True),
        PROSE,
    )
    assert tree(found.items) == [(1, "1", "Boats"), (1, "2", "Oars")]


def test_titles_with_a_year_below_the_particulars_are_items() -> None:
    titles = ("Regatta 2019", "Elections", "Slipway 2020")
    found = outline(
        block("Virtual board meeting", bold=True, size=16),
        "Present: Ann Lee, Bo Dahl",
        *(one for title in titles for one in (block(title, bold=True, size=13), block(PROSE))),
    )
    assert [item.title for item in found.items] == list(titles)


def test_the_first_of_several_headings_of_a_style_is_an_item_over_its_parts() -> None:
    found = outline(
        block("Squad", outline=1),
        block("Boathouse", bold=True, outline=2),
        block("Roof", bold=True, outline=3),
        PROSE,
        block("Doors", bold=True, outline=3),
        PROSE,
        block("Boats", bold=True, outline=2),
        PROSE,
    )
    assert [(item.level, item.title) for item in walk(found.items)] == [
        (1, "Boathouse"),
        (2, "Roof"),
        (2, "Doors"),
        (1, "Boats"),
    ]


def test_the_entries_of_the_one_list_that_a_note_is_are_items() -> None:
    found = outline(
        "Boat Club",
        bullet("The meeting was called to order by Ines.", "1."),
        bullet("The minutes were read.", "2."),
        bullet("Oars:", "3."),
        bullet("Two are cracked.", "a.", level=2),
        bullet("The slip is to be swept.", "4."),
        bullet("The meeting was adjourned.", "5."),
    )
    assert [item.number for item in found.items] == ["1", "2", "3", "4", "5"]
    assert found.items[2].title == "Oars"


def test_a_numbered_list_of_tasks_is_no_list_of_items() -> None:
    tasks = ("Ines writes to the yard.", "Bo mends the oar.", "Cy asks for tar.", "Ines paints.", "Bo tells the club.")
    assert not outline("Boat Club", *(bullet(text, f"{n}.") for n, text in enumerate(tasks, 1))).items


def test_a_part_of_the_meeting_over_a_list_is_no_title_of_the_note() -> None:
    def sitting(name: str) -> list[Piece]:
        entries = bullet("Opened by Ann at 2:13 pm"), bullet("present: Ann Lee, Bo Dahl", level=2)
        return [block(name, bold=True, size=12.0), *entries, bullet("The lower gate is to be painted")]

    found = outline(block("Two Meetings", bold=True, size=16.0), "5 May 2019", *sitting("DOCKS"), *sitting("GROUNDS"))
    assert tree(found.items) == [(1, None, "DOCKS"), (1, None, "GROUNDS")]


def test_the_days_of_one_meeting_are_over_its_items_and_no_items() -> None:
    def day(name: str, *titles: str) -> list[Piece | str]:
        under: list[Piece | str] = [part for text in titles for part in (block(text, bold=True, outline=2), PROSE)]
        return [block(name, bold=True, outline=1), *under]

    for one, two in (("Day 1 (Tuesday)", "Day 2 (Wednesday)"), ("First day: 9 May", "Second day: 10 May")):
        found = outline("Harbour Trust", *day(one, "Boats", "Ropes"), *day(two, "Flags", "Oars"))
        assert [(level, title) for level, _, title in tree(found.items)] == [
            (1, title) for title in ("Boats", "Ropes", "Flags", "Oars")
        ]
    assert [item.title for item in outline(*day("Day 1"), PROSE, *day("Day 2"), PROSE).items] == ["Day 1", "Day 2"]


def test_a_number_in_a_line_of_its_own_is_that_of_the_title_under_it() -> None:
    found = outline(
        *("Harbour Trust", block("Item 1", bold=True), block("Moorings", bold=True), PROSE),
        *(block("Item 2:", bold=True), block("Road safety at the quay", bold=True), PROSE, PROSE),
    )
    assert tree(found.items) == [(1, "1", "Moorings"), (1, "2", "Road safety at the quay")]
    assert [item.heading.text for item in found.items] == ["Item 1 Moorings", "Item 2: Road safety at the quay"]
    assert [texts(item.blocks) for item in found.items] == [[PROSE], [PROSE, PROSE]]


def test_a_bare_number_in_a_line_of_its_own_needs_a_title_that_looks_like_one() -> None:
    titled = outline("Harbour Trust", "1", block("Moorings", bold=True), PROSE, "2", block("Roads", bold=True), PROSE)
    plain = outline("Harbour Trust", PROSE, "1", "of the boats lay at the quay", PROSE, "2", "lay at the pier", PROSE)
    assert tree(titled.items) == [(1, "1", "Moorings"), (1, "2", "Roads")]
    assert [one.text for one in every(plain) if one.text.startswith(("1", "2"))] == ["1", "2"]


def test_a_number_over_prose_is_a_title_of_its_own() -> None:
    found = outline("Harbour Trust", block("Item 1", bold=True), PROSE, block("Item 2", bold=True), PROSE)
    assert tree(found.items) == [(1, "1", "Item 1"), (1, "2", "Item 2")]


def test_a_number_is_no_title_of_the_number_above_it() -> None:
    bare = [block(f"Item {n}", bold=True) for n in (1, 2, 3)]
    found = outline("Harbour Trust", *bare, block("Moorings", bold=True), PROSE)
    assert not [one.text for one in every(found) if "Item 1 Item" in one.text]
