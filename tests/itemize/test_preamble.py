from __future__ import annotations

import pytest

from minutes_cli.itemize import itemize
from minutes_cli.model import Draft, Meeting, Piece, Properties
from minutes_cli.profile import Profile, load
from minutes_cli.value import replace
from tests.builders import block, bullet, source, table, words


def draft(*pieces: Piece | str, profile: Profile | None = None, **kw) -> Draft:
    return itemize(source(*pieces, **kw), profile or load())


def meeting(*pieces: Piece | str, **kw) -> Meeting:
    return draft(*pieces, **kw).meeting


def chair(*pieces: Piece | str) -> str | None:
    found = draft(*pieces)
    return next((one.name for one in found.people if one.id == found.meeting.chair), None)


def title(*lines: str) -> list[Piece]:
    return [block(line, bold=True) for line in lines]


def test_a_title_block_gives_body_name_day_hours_and_place():
    found = meeting(
        *title(
            "Elmbridge Ramblers Trust", "Path and Stile Meeting", "11th December 2025, 10:30-11.30: Old Mill, Elmbridge"
        ),
        *title("Meeting note"),
        "The path was mended.",
    )
    assert found == Meeting(
        "Path and Stile Meeting", "Elmbridge Ramblers Trust", "2025-12-11", "10:30", "11:30", "Old Mill, Elmbridge"
    )


def test_labels_give_the_particulars():
    found = meeting(
        *title("Gate Working Group"),
        "Date: 22/04/21",
        "Time: 8:00-9:15PM",
        "Venue: Long Room",
        "Present: Ann Lee",
    )
    assert (found.date, found.start, found.end, found.location) == ("2021-04-22", "20:00", "21:15", "Long Room")


def test_a_table_of_labels_gives_the_particulars():
    found = meeting(
        table([
            ["Title of Meeting", "Gate Trust - Board Meeting"],
            ["Date", "30th January 2014"],
            ["Place", "Long Room – 12:00 – 13:15"],
        ])
    )  # fmt: skip
    assert found == Meeting("Gate Trust - Board Meeting", "Gate Trust", "2014-01-30", "12:00", "13:15", "Long Room")


def test_a_cell_with_place_date_and_time():
    found = meeting(table([["Group", "Team 9"], ["Location, Date & Time", "26/04/21 Zoom 19:00 – 22:00 CST"]]))
    assert (found.date, found.start, found.location) == ("2021-04-26", "19:00", "Zoom")


def test_an_opening_sentence_gives_name_body_day_hour_and_place():
    found = meeting(
        *title("MINUTES"),
        "A regular meeting of the Hilltown Council was held on Tuesday, April 18, 2023 starting at 6:30 p.m.",
        "The meeting was held in person at the Hilltown Hall, and streamed.",
    )
    assert found == Meeting(
        "regular meeting of the Hilltown Council", "Hilltown Council", "2023-04-18", "18:30", None, "Hilltown Hall"
    )


def test_a_title_that_tells_when_and_where_it_was_held():
    found = meeting(*title("Minutes of the Parish Meeting held on 14 September 2017 at 7.30pm in the Village Hall"))
    assert (found.name, found.date, found.start, found.location) == (
        "Parish Meeting",
        "2017-09-14",
        "19:30",
        "Village Hall",
    )


def test_a_name_that_runs_over_lines():
    found = meeting(
        *title("MINUTES OF THE REGULAR MEETING", "OF THE", "HILLTOWN PARKS BOARD", "MONDAY, FEBRUARY 8, 2010")
    )
    assert (found.name, found.organization) == ("REGULAR MEETING OF THE HILLTOWN PARKS BOARD", "HILLTOWN PARKS BOARD")


def test_the_hours_at_which_it_opened_and_closed():
    found = meeting(
        *title("Gate Board Meeting", "3 May 2024"),
        "The meeting was called to order at 2:00 p.m.",
        block("1. Gates", bold=True),
        "They were painted.",
        "The meeting adjourned at 5:30 p.m. The next meeting begins at 9:00 a.m. on 7 June 2024.",
    )
    assert (found.start, found.end) == ("14:00", "17:30")


def test_an_hour_in_the_afternoon_needs_no_pm():
    assert meeting(*title("Gate Board Meeting"), "Date: 3 May 2024", "Time: 4:00").start == "16:00"
    assert meeting(*title("Gate Board Meeting"), "Date: 3 May 2024", "Time: 06:30").start == "06:30"
    assert meeting(*title("Gate Board Meeting"), "Date: 3 May 2024", "Time: 6 am").start == "06:00"


@pytest.mark.parametrize(
    ("other", "read"),
    [("The lease of 2/21/18 was signed.", "2018-03-04"), ("The lease of 21/2/18 was signed.", "2018-04-03")],
)
def test_the_documents_other_dates_settle_day_and_month(other, read):
    assert meeting(*title("Gate Board Meeting"), "Date: 3/4/18", "Present: Ann Lee", other).date == read


def test_a_day_that_nothing_settles_is_told():
    found = draft(*title("Gate Board Meeting"), "Date: 3/4/18")
    assert [one.code for one in found.warnings] == ["meeting-date-doubtful"]


def test_the_profile_settles_day_and_month_or_the_date_itself():
    known = load()
    order = replace(known, calendar=replace(known.calendar, date_order="MDY"))
    day = replace(known, calendar=replace(known.calendar, meeting_date="2019-02-21"))
    assert meeting(*title("Gate Board Meeting"), "Date: 3/4/18", profile=order).date == "2018-03-04"
    assert meeting(*title("Gate Board Meeting"), "Date: 3/4/18", profile=day).date == "2019-02-21"


def test_a_date_without_its_year_stays_open_and_is_told():
    found = draft(*title("Gate Board Meeting"), "Date: Wednesday 16th October")
    assert found.meeting.date is None
    assert [one.code for one in found.warnings] == ["meeting-date-doubtful"]


def test_a_date_that_no_calendar_has_stays_open_and_is_told():
    found = draft(*title("Gate Board Meeting"), "Date: 30 February 2025", "The next meeting is on 3 March 2025.")
    assert found.meeting.date is None
    assert [one.code for one in found.warnings] == ["meeting-date-doubtful"]


def test_a_running_head_gives_the_day_where_the_note_does_not():
    head = words("Gate Board October 23, 2006", "header")
    assert meeting(block("1. Gates", bold=True), "They were painted.", furniture=[head]).date == "2006-10-23"


def test_the_next_meeting_is_the_one_after_this():
    found = draft(*title("Gate Board Meeting"), "Date: 3 May 2024", "Present: Ann Lee", "Next meeting: 7 June 2024")
    assert found.next_meeting == "2024-06-07"


def test_the_line_about_the_next_meeting_outweighs_one_spoken_of_in_passing():
    found = draft(
        "Path Committee, 3 May 2024",
        "Ann Reed should bring what she finds to the next meeting and it will then be settled.",
        "The lunch is on 6th December.",
        "Date of next meeting: 7 June",
    )
    assert found.next_meeting == "2024-06-07"


def test_a_task_due_at_the_next_meeting_is_no_line_about_it():
    due = "Due: next meeting of the Committee."
    found = draft("Path Committee, 3 May 2024", "Action: Ann Reed to report.", due, "The lease ends on 6th December.")
    assert found.next_meeting is None


def test_a_day_in_a_later_line_is_not_that_of_a_next_meeting_spoken_of_in_passing():
    found = draft(
        "Path Committee, 3 May 2024", "Ann Reed reports to the next meeting.", "The lunch is on 6th December."
    )
    assert found.next_meeting is None


def test_notes_that_say_nothing_of_the_meeting_give_nothing():
    assert meeting("Try the pump again, it leaks when it is cold.", bullet("Ask the plumber.")) == Meeting()


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Board Meeting, 3rd April 2024, 18:45 to 20:15, Elmbridge Lifeboat House", "Elmbridge Lifeboat House"),
        ("Board Meeting, Tuesday 3 April 2024, 6.45pm to 8.15pm, upstairs at the shop", "upstairs at the shop"),
        ("Held at 6.45 pm on 3 April 2024 in Room 1, Town Hall, and online", "Room 1, Town Hall, and online"),
        ("Minutes of the meeting held on 3 April 2024 at 6.45 pm in the school library", "the school library"),
        ("3 April 2024, 18:45: Conference Room 2, Police Headquarters", "Conference Room 2, Police Headquarters"),
    ],
)
def test_the_place_stands_after_the_hour(line, place):
    found = meeting(*title("Elmbridge Flood Forum"), line, "Present: Ann Lee")
    assert (found.organization, found.date, found.start, found.location) == (
        "Elmbridge Flood Forum", "2024-04-03", "18:45", place,
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Took place via Elm Hangouts on Tuesday 2 April 2024 19:30-20:00.",
        "These are the minutes of the Elm Club Meeting of 2 April 2024, at the Elm Hangouts.",
    ],
)
def test_the_first_sentence_tells_the_place(line):
    assert meeting(*title("Elm Club Meeting"), line, "Present: Ann Lee").location == "Elm Hangouts"


def test_what_somebody_filled_in_stands_between_the_blanks_of_a_form():
    assert chair(*title("Elm Club Meeting"), "Called to order at _7:50_ by: _Ann Lee_", "Present: Ann Lee") == "Ann Lee"


def test_somebodys_home_is_a_place():
    line = "A meeting of the Elm Club Board occurred on 3 April 2024 at the home of Ann and Bo Lee."
    assert meeting(*title("Elm Club"), line, "Present: Ann Lee").location == "home of Ann and Bo Lee"


def test_the_year_of_a_date_is_the_one_in_which_it_has_its_weekday():
    found = draft(*title("Gate Board Meeting"), "Date: Tuesday 4th February", "The ball of 2025 is sold out.")
    assert found.meeting.date == "2025-02-04"
    assert [one.code for one in found.warnings] == ["meeting-date-doubtful"]


def test_a_note_that_names_only_the_coming_year_is_of_the_year_in_which_the_weekday_fits():
    day = "Date: Monday 4th December"
    found = draft(*title("Gate Board Meeting"), day, "The works end in May 2024.")
    assert found.meeting.date == "2023-12-04"
    assert [one.code for one in found.warnings] == ["meeting-date-doubtful"]
    assert meeting(*title("Gate Board Meeting"), day, "The works end in May 2021.").date is None


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (Properties(title="Gate Board minutes - 2024-12-04"), "2024-12-04"),
        (Properties(made="2025-01-09"), "2024-12-04"),
        (Properties(made="2024-12-05"), "2024-12-04"),
        (Properties(made="2026-03-01"), None),  # made anew, when no 4 December was a Wednesday
        (Properties(title="Gate Board"), None),
    ],
)
def test_the_files_properties_tell_the_year_that_the_note_does_not(said, read):
    found = draft(*title("Gate Board Meeting"), "Date: Wednesday 4th December", properties=said)
    assert found.meeting.date == read
    assert [one.code for one in found.warnings] == ["meeting-date-doubtful"]


def test_the_title_among_the_files_properties_gives_the_day_of_a_note_without_any():
    said = Properties("Gate Board minutes 4 May 2024", "2024-06-01")
    found = draft(*title("Gate Board Meeting"), "Present: Ann Lee", properties=said)
    assert found.meeting.date == "2024-05-04"
    assert [one.code for one in found.warnings] == ["meeting-date-doubtful"]
    assert meeting(*title("Gate Board Meeting"), "Date: 3 May 2024", properties=said).date == "2024-05-03"
    assert meeting(*title("Gate Board Meeting"), properties=Properties(made="2024-06-01")).date is None


def test_a_form_that_nobody_filled_in_has_no_name():
    assert meeting(*title("Meeting of the ____"), "Date: ____", "Present:").organization is None


def test_a_title_in_the_first_row_of_a_form():
    form = table([[["Weir Watch Meeting Minutes", "Date: 3 April 2024"]], ["Present: Ann Lee", "Aims: to meet"]])
    assert (meeting(form).name, meeting(form).date) == ("Weir Watch Meeting", "2024-04-03")


def test_a_title_that_only_says_what_paper_it_is():
    assert meeting(block("Meeting Notes 10.04.2024", bold=True), "The pump leaks.").name == "Meeting Notes"


def test_the_place_at_which_it_was_called_to_order():
    opening = "Chairman Ann Lee called the members to order at 8:40 a.m., May 21, 2016 at the WVA boat house."
    found = meeting(*title("Weir Valley Association", "Annual Meeting"), opening)
    assert (found.start, found.location) == ("08:40", "WVA boat house")


def test_the_hours_in_the_last_lines():
    found = meeting(*title("Weir Watch Meeting"), "Time: 18:30", "1. Pumps", "They leak.", bullet("End: 20:20"))
    assert (found.start, found.end) == ("18:30", "20:20")


def test_the_president_of_a_board_is_in_its_chair():
    lists = "Present: President Ann Lee, Vice President Bo Dee, Jo Fay"
    assert meeting(*title("Weir Planning Board"), lists).chair == "p1"
    assert meeting(*title("Weir Sailing Club"), lists).chair == "p1"
    assert meeting(*title("Weir Steel Ltd"), lists).chair is None


def test_those_on_the_roll_of_a_board_are_its_own():
    def bodies(*lines):
        return [
            [role.organization for role in one.roles] for one in draft(*title("Weir Planning Board"), *lines).people
        ]

    assert bodies("1. Roll call", "Members present: Ann Lee, Bo Dee", "Staff: Jo Fay") == [
        ["Weir Planning Board"], ["Weir Planning Board"], [None],
    ]  # fmt: skip
    assert bodies("Present: Ann Lee, Bo Dee") == [[], []]


def test_a_board_of_directors_is_of_the_body_above_it():
    line = "Minutes of the meeting of the Board of Directors held on 4 October 2023 at 09:30 in the Learning Centre"
    assert meeting(*title("Weir Community Trust"), line, "Present: Ann Lee").organization == "Weir Community Trust"


def test_members_told_from_those_in_attendance_are_of_the_body():
    made = draft(*title("Weir Planning Board"), "Present: Ann Lee, Bo Dee", "In attendance: Jo Fay")
    assert [[role.organization for role in one.roles] for one in made.people] == [
        ["Weir Planning Board"], ["Weir Planning Board"], [],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "name", "body", "start", "place"),
    [
        (["Saint Elm School", "Full Governing Body – Minutes"], "Full Governing Body", "Saint Elm School", None, None),
        (
            [
                "Elm Parish Council",
                "Minutes of the Ordinary Meeting held in the Long Room on 5 March 2024 at 7.30 p.m.",
            ],
            "Ordinary Meeting",
            "Elm Parish Council",
            "19:30",
            "Long Room",
        ),
        (
            [
                "Elm Trust Council",
                "Board Meeting in Public",
                "Minutes of the meeting held on 5 March 2024 at 10.00am, Elm House",
            ],
            "Board Meeting in Public",
            "Elm Trust Council",
            "10:00",
            "Elm House",
        ),
        (
            ["Elm Trust", "Audit Committee", "Held on 5 March 2024 by Microsoft Teams"],
            "Audit Committee",
            "Elm Trust",
            None,
            "Microsoft Teams",
        ),
        (
            [
                "ELM FIRE DISTRICT",
                "COMMISSIONERS MEETING",
                "March 5, 2024",
                "Station 1, 123 Main Street, Elm, WA 98000",
            ],
            "COMMISSIONERS MEETING",
            "ELM FIRE DISTRICT",
            None,
            "Station 1, 123 Main Street, Elm, WA 98000",
        ),
        (
            ["ELM CITY COUNCIL", "REGULAR MEETING", "March 5, 2024", "Council Chambers"],
            "REGULAR MEETING",
            "ELM CITY COUNCIL",
            None,
            "Council Chambers",
        ),
    ],
)
def test_title_lines_of_many_kinds_are_told_apart(lines, name, body, start, place):
    found = meeting(*title(*lines), "Present: Ann Lee (Chair)")
    assert (found.name, found.organization, found.start, found.location) == (name, body, start, place)


def test_of_a_year_over_the_turn_the_weekday_says_which():
    assert meeting(*title("Elm Club", "Committee Minutes – Mon 26 Feb, 4pm", "2023/24 meeting 7")).date == "2024-02-26"
    assert meeting(*title("Elm Club", "Committee Minutes – Mon 16 Oct, 4pm", "2023/24 meeting 2")).date == "2023-10-16"


@pytest.mark.parametrize(
    "line",
    [
        "Ms Fox closed the Gate Users Panel meeting at 8.50pm.",
        "The meeting, which had run over, finally closed at 8.50 pm",
        "done 20:50, next one on Tuesday",
        "Closed with a vote of thanks at 8.50pm",
    ],
)
def test_a_meeting_ends_in_many_words(line):
    assert meeting(*title("Gate Group Meeting", "5 March 2024"), "The gate was mended.", line).end == "20:50"


def test_a_bare_hour_after_its_label_is_one():
    found = meeting(*title("Gate Group"), "Date: 4 March 2024 Time: 10.00 to 11.30 Location: Long Room")
    assert (found.start, found.end, found.location) == ("10:00", "11:30", "Long Room")


def test_those_beside_an_officer_are_of_the_body_that_met_unless_others_are_of_another():
    title = (block("Friends of Elm Park", bold=True), block("Committee Meeting", bold=True))
    same = draft(*title, "Present: Ann Lee (Chair), Bo Dee and Cy Fay", "Apologies: Di Fox").people
    assert [one.roles[0].organization for one in same if not one.roles[0].role] == ["Friends of Elm Park"] * 3
    mixed = draft(*title, "Present: Ann Lee (Chair), Bo Dee (Acme Ltd) and Cy Fay").people
    assert [one.roles for one in mixed if one.name == "Cy Fay"] == [()]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Held: Tuesday 5 March 2024 at 6:00 pm, Unit 9 (Lee home). Meeting opened by Ann Lee", "Unit 9 (Lee home)"),
        ("When: Tue 5 March 2024, 6pm, Room 4", "Room 4"),
        ("Date: 5 March 2024 at 6 pm", None),
        ("Date and time: 5 March 2024, 18:00 – 19:00", None),
    ],
)  # fmt: skip
def test_a_place_may_stand_behind_the_hour_in_a_label(line, place):
    found = meeting(*title("Gate Group Meeting"), line)
    assert (found.date, found.start, found.location) == ("2024-03-05", "18:00", place)


def test_a_town_above_the_body_is_a_part_of_its_name():
    assert meeting(*title("CITY OF ELM", "PLANNING COMMISSION", "REGULAR MEETING", "March 5, 2024")).organization == (
        "CITY OF ELM PLANNING COMMISSION"
    )


def test_a_title_may_lie_across_the_first_row_of_a_table():
    found = meeting(
        table([["ELM FOODS LTD", "MINUTES – SAFETY COMMITTEE", "Form 7 Rev 3"], ["Date: 16.10.18", "Time: 10:00", ""]]),
        "Present: Ann Lee",
    )
    assert (found.name, found.organization, found.date) == ("SAFETY COMMITTEE", "ELM FOODS LTD", "2018-10-16")


def test_a_row_about_minutes_is_no_title():
    row = [["1", "Minutes of the last meeting", "Approved"], ["2", "Matters arising", "None"]]
    assert meeting(*title("Elm Club", "Committee Meeting"), table(row)).name == "Committee Meeting"


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("A Weir Trust Board Meeting was held on Friday March 6, 2020 at 10:15 AM at Jo's house.", "10:15", None),
        ("The meeting will take place in the Weir channel on 6 March 2020 at 18:00.", "18:00", None),
        (
            "Annual General Meeting held at The Old Mill, 45 Weir Lane, Elmbridge on 6 March 2020 at 7:20 PM.",
            "19:20",
            None,
        ),
        ("The call began at 17:32 on 6 March 2020.", "17:32", None),
        ("The AGM concluded by 8:47 pm on 6 March 2020.", None, "20:47"),
        ("The EGM was declared closed at 9:02 pm on 6 March 2020.", None, "21:02"),
    ],
)
def test_a_meeting_of_any_name_begins_and_ends(line, start, end):
    found = meeting(*title("Weir Watch"), "1. Weir", line)
    assert (found.start, found.end) == (start, end)


def test_a_conference_room_is_a_place_and_no_conference():
    found = meeting(*title("Weir Watch Meeting", "On Friday 6 March 2020 at 7.30pm", "in the Mill Conference Room"))
    assert (found.name, found.location) == ("Weir Watch Meeting", "Mill Conference Room")


@pytest.mark.parametrize(
    ("lines", "chair"),
    [
        (["Present: Bo Dee (Vice Chair), Jo Fay", "Apologies: Ann Lee (Chair)"], "Bo Dee"),
        (["Present: Bo Dee (Vice Chair), Ann Lee (Chair)"], "Ann Lee"),
        (["Present: Bo Dee (Deputy Chair), Al Poe (Vice Chair)", "Apologies: Ann Lee (Chair)"], None),
        (["The meeting was called to order by the president, Dr. Ann Lee. It was held in the hall."], "Ann Lee"),
    ],
)
def test_who_is_in_the_chair(lines, chair):
    found = draft(*title("Weir Board Meeting"), *lines)
    assert next((one.name for one in found.people if one.id == found.meeting.chair), None) == chair


def test_a_kind_of_meeting_is_no_body():
    assert meeting(*title("August 2022 Business Meeting Minutes"), "Present: Ann Lee").organization is None


@pytest.mark.parametrize("line", ["Done 10:47, next sync Tue 9 March 2021.", "The next SPC is the 9th March."])
def test_the_next_one_of_any_name(line):
    assert draft(*title("Weir Sync", "2 March 2021"), "1. Weir", line).next_meeting == "2021-03-09"


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("7:30 p.m. Meeting adjourned.", "19:30"),
        ("At 9:08 p.m., with nothing left to do, the board adjourned.", "21:08"),
        ("Ann thanked all. At 9:08 p.m. the board adjourned.", "21:08"),
        ("At 9:08 p.m. Ann left. The board adjourned.", None),
    ],
)
def test_the_hour_may_lead_the_sentence_in_which_they_close(line, end):
    assert meeting(*title("Weir Board Meeting", "6 March 2020"), "1. Weir", line).end == end


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("The meeting was held by teleconference.", "teleconference"),
        ("Chair Ann Lee called the group to order at 6:30 pm via video conference.", "video conference"),
        (
            "Ann Lee called the meeting to order at 6:00 p.m. at 17 Mill Lane, Suite 4.",
            "17 Mill Lane, Suite 4",
        ),
        ("Venue: to be held by conference call, 6 March 2020, 2.15pm", "conference call"),
        ("Venue: " + "Ann likes the mill and Bo likes the barn. " * 5, None),
    ],
)
def test_a_place_that_is_nowhere_and_an_address(line, place):
    assert meeting(*title("Weir Board Meeting"), line).location == place


def test_the_day_stands_behind_the_kind_of_paper():
    people = ("Ann Lee, chair", "Bo Dee", "Jo Fay", "Al Poe")
    assert meeting(*title("Weir Editors"), "Present in bold", *people, "Agenda 2024-10-16").date == "2024-10-16"


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("Call meeting to order: 5:52 pm", "17:52"),
        ("We met online over a shared line on Monday 3 May 2021 at 18:20.", "18:20"),
        ("The branch held its monthly meeting by video at 7.45pm.", "19:45"),
    ],
)
def test_other_ways_to_say_when_it_began(line, start):
    assert meeting(*title("Gate Trust"), line, "The gate was mended.").start == start


def test_a_day_on_a_line_of_its_own_below_a_long_letterhead():
    officers = [f"Trustee {name} Dee" for name in ("Ann", "Bo", "Col", "Di", "Ed", "Flo", "Gus", "Hal", "Ida", "Jo")]
    found = meeting(
        *title("Gate Trust"),
        *officers,
        *officers,
        "General meeting",
        "May 4, 2021 at 5:30 PM",
        *title("1. Paths"),
        "A.",
        *title("2. Gates"),
        "B.",
    )
    assert found.date == "2021-05-04"


def test_the_chair_is_chosen_for_the_meeting():
    found = draft("Present: Ann Lee, Bo Dee", "Bo Dee was duly elected chair of the meeting.")
    assert found.meeting.chair == next(one.id for one in found.people if one.name == "Bo Dee")


def test_a_place_in_the_name_of_the_meeting():
    assert meeting(*title("Minutes of the yearly Gate Group meeting in Elmbridge")).location == "Elmbridge"


def test_the_body_stands_under_the_name_of_the_meeting():
    found = meeting(*title("2025 Branch Convention Minutes", "Elm Vale DSA", "May 4, 2025"))
    assert found.organization == "Elm Vale DSA"


def test_the_body_stands_in_the_sentence_that_says_who_met():
    found = meeting(*title("Minutes of Trustees' meeting"), "The Trustees of Hill Gate CIO met at noon on 3 May 2021.")
    assert found.organization == "Hill Gate CIO"


def test_the_text_names_the_body_and_then_calls_it_by_its_kind():
    found = meeting(
        *title("Board meeting: 2021-05-03"),
        "The Elm Path Foundation should own the seal.",
        "Ann opens a till on behalf of the Foundation.",
        "The gate goes to the Foundation.",
    )
    assert found.organization == "Elm Path Foundation"


def test_whoever_opens_the_meeting_may_be_named_behind_the_office():
    found = draft("The AGM was opened by the President, Ann (VA3XYZ) at 7:15 pm.", "All is well.")
    assert [one.name for one in found.people if one.id == found.meeting.chair] == ["Ann"]


def test_the_facilitator_chairs_where_nobody_else_does():
    found = draft(*title("Elm Union"), bullet("Facilitator: Ann L."), bullet("Notetaker: Bo D."), "All is well.")
    assert [one.name for one in found.people if one.id == found.meeting.chair] == ["Ann L"]


def test_a_place_and_an_hour_on_a_line_of_the_title():
    found = meeting(*title("Elm Chess Committee Minutes", "May 4, 2021", "Golden Garden, 18:35"), "All is well.")
    assert (found.location, found.start) == ("Golden Garden", "18:35")


def test_a_body_before_a_colon_is_no_list_of_people():
    found = meeting(*title("Local Path Panel: fourth meeting 2nd May 2012"), "Meeting note", "All is well.")
    assert (found.organization, found.date) == ("Local Path Panel", "2012-05-02")


def test_the_year_of_the_day_stands_elsewhere():
    found = meeting(
        *title("Gate Board"),
        "Minutes of a meeting held on 21 August at the Old Mill:",
        "Today (19 November 2010) is.",
    )
    assert found.date == "2010-11-19"


def test_the_day_of_the_minutes_to_approve_is_not_that_of_the_meeting():
    found = meeting(
        *title("Gate Board"),
        "Approve the minutes for the regular meeting of September 10, 2020.",
        "Minutes: approved.",
        *title("1. Paths"),
        "A meeting was held on September 24, 2020.",
    )
    assert found.date == "2020-09-24"


def test_a_place_that_has_no_name_of_its_own():
    assert meeting(*title("Gate Board"), "Took place at the boat house on June 16th at 7 PM.").location == (
        "boat house"
    )


def test_zoom_in_a_table_is_the_place():
    found = meeting(table([["Date", "12/10/2022"], ["Venue", "Zoom"], ["Attendees", "Ann Lee, Bo Dee"]]))
    assert found.location == "Zoom"


def test_the_president_of_an_incorporated_association_opens_its_meeting():
    found = draft(
        *title("Elm Bend Association, Inc."),
        "The meeting was called to order at 7:12 p.m. by President Ann Lee at the clubhouse.",
    )
    assert [one.name for one in found.people if one.id == found.meeting.chair] == ["Ann Lee"]
    assert found.meeting.location == "clubhouse"


def test_the_body_named_by_its_trustees_and_a_hall_before_other_places():
    assert meeting(*title("Trustees of the Elm Museum", "Meeting No. 4"), "Present: Ann Lee").organization == (
        "Trustees of the Elm Museum"
    )
    found = meeting(*title("Elm Path Panel", "Minutes", "Council Chamber, County Hall, Elmford"), "Present: Ann Lee")
    assert (found.organization, found.location) == ("Elm Path Panel", "Council Chamber, County Hall, Elmford")


def test_the_body_under_the_part_of_it_that_met():
    found = meeting(*title("MINUTES OF THE BOARD OF DIRECTORS", "ELM CREDIT UNION"), "Present: Ann Lee")
    assert (found.name, found.organization) == ("BOARD OF DIRECTORS", "ELM CREDIT UNION")


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (["The Hill Chess Club met on 5 March 2024 at 7 pm in the Old Mill."], "Hill Chess Club"),
        (["Board Meeting, Hill Chess Club", "5 March 2024"], "Hill Chess Club"),
        (["Minutes 5 March 2024", "Kestrel Weir Works", "Planning Committee Meeting"], "Kestrel Weir Works"),
        (["Friends of Elm Library", "Annual General Meeting", "5 March 2024"], "Friends of Elm Library"),
    ],
)
def test_the_body_that_met_is_told_in_many_places(lines, body):
    assert meeting(*title(*lines), "The gate was painted.").organization == body


def test_a_running_head_names_the_body_where_the_title_has_only_its_kind():
    heads = [words("Kestrel Weir Works", "header")]
    assert meeting(*title("Planning Committee Meeting", "5 March 2024"), "The gate was painted.", furniture=heads) == (
        Meeting("Planning Committee Meeting", "Kestrel Weir Works", "2024-03-05")
    )


def test_a_kind_of_meeting_alone_names_nobody():
    assert meeting(*title("REGULAR MEETING", "5 March 2024"), "The gate was painted.").organization is None


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("At 7:05 p.m., President Lee called the meeting to order.", ("19:05", None)),
        ("The chair thanked all and brought the meeting to a close at 8.40pm.", (None, "20:40")),
        ("20:40 End", (None, "20:40")),
        ("We finished at 20:40", (None, "20:40")),
    ],
)
def test_beginning_and_end_are_told_in_many_ways(sentence, times):
    found = meeting(*title("Hill Chess Club", "5 March 2024"), "Ann Lee spoke of the gate.", sentence)
    assert (found.start, found.end) == times


def test_the_place_may_stand_behind_the_hour_and_be_a_number():
    found = meeting(*title("Hill Chess Club", "5 March 2024"), "The meeting began at 6:00 PM in Elm Hall.")
    assert found.location == "Elm Hall"
    assert meeting(*title("Hill Chess Club"), table([["Date", "5 March 2024"], ["Venue", "Room 204"]])).location == (
        "Room 204"
    )


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        (("The meeting kicked off at 7.05pm.", "Finished 8.55."), "19:05", "20:55"),
        (("Ann opened proceedings at 6.10pm.", "Ann closed the meeting at 7pm."), "18:10", "19:00"),
        (
            ("Date: 3 May 2024, 7:00 p.m.", "Ann opened the meeting at 7:05.", "To adjourn at 8:22. Carried."),
            "19:05",
            "20:22",
        ),
        (("Start 9h15, lunch 12h30–13h45, end 17h05",), "09:15", "17:05"),
        (("Commenced: 17.06", "Concluded: 18.48"), "17:06", "18:48"),
        (("We met at noon.", "The Court rose at ten minutes to one."), "12:00", "12:50"),
        (("The meeting began at two o’clock.", "The party broke up at half past three."), "14:00", "15:30"),
        (("The meeting ran from 6.30 to 8pm.",), "18:30", "20:00"),
        (("The Chair declared the meeting open at 7.02pm.", "The meeting drew to a close at 20:55."), "19:02", "20:55"),
        (("The gates opened late.", "The survey closes at 23:45 on 10 May."), None, None),
    ],
)
def test_the_hours_of_a_meeting_are_told_in_many_words(lines, start, end):
    found = meeting(*title("Gate Board Meeting"), *lines)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "lines",
    [
        ("Chair: Bo Dee (Univ. of Elmford)",),
        ("Chair: Bo Dee Minutes: Cy Fox",),
        ("Led by: Bo Dee",),
        ("Independent Chair: Bo Dee",),
        ("Present: Ann Lee, Bo Dee (who took the chair), Cy Fox",),
        ("Present: Ann Lee, Bo Dee (chair this week), Cy Fox",),
        ("Present: Ann Lee, Bo Dee (Presiding Member), Cy Fox",),
        ("Present: Bo Dee in the Chair, Ann Lee, Cy Fox",),
        ("Present: Ann Lee, Bo Dee, Cy Fox", "Bo ran the meeting."),
        ("Present: Ann Lee, Bo Dee, Cy Fox", "Bo Dee closed the meeting at 7pm."),
        ("Present: Ann Lee, Bo Dee, Cy Fox", "Bo Dee was elected to chair the meeting."),
        ("Present: Ann Lee (Chair), Bo Dee, Cy Fox", "It was agreed that Bo Dee should take the meeting."),
        ("Present: Ann Lee (President), Bo Dee (Vice President)", "Called to order at 10:21 by Vice President Bo Dee."),
        ("Present: Ann Lee (Chair), Bo Dee (Vice Chair)", "The Vice Chair took the chair."),
        ("The chair was taken by Mr Bo Dee.",),
    ],
)
def test_who_was_in_the_chair_is_told_in_many_words(lines):
    assert chair(*title("Gate Board Meeting"), *lines) == "Bo Dee"


def test_a_body_that_convened_the_meeting_is_nobody_in_the_chair():
    assert chair(*title("Working Party on Gates"), "Convened by Elm Parish Council", "Present: Ann Lee, Bo Dee") is None


def test_who_is_elected_in_the_absence_of_an_officer_does_not_hold_the_office():
    found = draft(
        *title("Gate Board Meeting"),
        "Present: Ann Lee, Bo Dee",
        "In the absence of the Chairman Bo Dee took the chair.",
    )
    assert [role.role for one in found.people for role in one.roles if one.name == "Bo Dee"] in ([], [None])


def test_what_leads_from_the_place_to_the_day_is_no_part_of_it():
    found = meeting(*title("MINUTES OF ELM PARISH COUNCIL MEETING HELD AT THE OLD MILL ON", "TUESDAY JUNE 4TH 2013"))
    assert (found.organization, found.date, found.location) == ("ELM PARISH COUNCIL", "2013-06-04", "OLD MILL")


def test_the_day_in_the_title_is_told_by_its_weekday_in_the_note_and_by_the_years_of_other_dates():
    lines = ("Notes of a meeting held on Monday 4th November at 7 pm.", "2. Notes of previous meeting: 14.10.13")
    found = draft(*title("Mill Steering Group Meeting 4th November"), *lines)
    assert found.meeting.date == "2013-11-04"
    assert [one.code for one in found.warnings] == ["meeting-date-doubtful"]


@pytest.mark.parametrize("filed", ["Archived by AL on 14 Apr 2002", "Approved 14 April 2002", "Posted: 14 April 2002"])
def test_when_the_paper_was_filed_is_not_when_they_met(filed):
    assert (
        meeting(filed, *title("Minutes of the Gate Board Meeting"), "Saturday, November 17, 2001").date == "2001-11-17"
    )


@pytest.mark.parametrize("line", ["Bo Dee called meeting to order at 6:30 pm", "Call to order at 7:10 pm by Bo Dee."])
def test_who_calls_to_order_is_in_the_chair_in_few_words_too(line):
    found = draft(*title("Harbour Committee Meeting", "June 9, 2003"), "Present: Ann Lee, Bo Dee", line)
    assert found.meeting.chair == next(one.id for one in found.people if one.name == "Bo Dee")


def test_a_day_before_the_minutes_of_a_body_is_that_of_the_meeting():
    found = meeting(*title("2018-11-15 Minutes of the Elm Forum"), "Present: Ann Lee", "Approve minutes of 2018-10-17.")
    assert found.date == "2018-11-15"


def test_the_next_meeting_may_be_told_after_another_body_s():
    told = (
        "Ann asked if Bo can attend the next Commission meeting to report. The next board meeting will be January 10."
    )
    assert draft(*title("Gate Board Meeting"), "Date: 6 December 2018", told).next_meeting == "2019-01-10"
