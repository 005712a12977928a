"""Wordings in which the top of a note names its meeting and its body."""

import pytest

from minutes_cli.model import Piece
from tests.builders import block, bullet, table, words
from tests.itemize.test_preamble import chair, meeting, title


@pytest.mark.parametrize(
    ("lines", "name", "body"),
    [
        (
            ["MINUTES of the Meeting of ELMHAM PARISH COUNCIL held in the Village Hall on Monday 4th July 2022 at 7pm"],
            "Meeting of ELMHAM PARISH COUNCIL",
            "ELMHAM PARISH COUNCIL",
        ),
        (
            ["Elm Chess Club – Committee Meeting", "6 October 2022"],
            "Elm Chess Club – Committee Meeting",
            "Elm Chess Club",
        ),
        (
            ["Elm County Commissioners", "Regular Meeting", "9 January 2018"],
            "Regular Meeting",
            "Elm County Commissioners",
        ),
        (
            ["MINUTES OF A MEETING OF THE BOARD OF DIRECTORS OF ELM PUMPS LIMITED", "Held on 30 June 2022"],
            "MEETING OF THE BOARD OF DIRECTORS OF ELM PUMPS LIMITED",
            "ELM PUMPS LIMITED",
        ),
        (
            ["Elm Pumps CIC", "UK company number 10951485", "Minutes of Directors' meeting", "3 May 2024"],
            "Directors' meeting",
            "Elm Pumps CIC",
        ),
        (
            ["2023 Annual General Meeting", "Annual General Meeting of the Elm Music Association 2023"],
            "Annual General Meeting",
            "Elm Music Association",
        ),
        (
            ["Elm Housing Authority Meeting AMENDED Minutes of Special Meeting"],
            "Elm Housing Authority Meeting AMENDED Minutes of Special Meeting",
            "Elm Housing Authority",
        ),
        (["Weir User Meeting 4 (2024-05-03)"], "Weir User Meeting 4", "Weir User"),
        (["Planning Board Minutes 01.28.20"], "Planning Board", "Planning Board"),
    ],
)
def test_the_top_names_the_meeting_and_whose_it_is(lines, name, body):
    found = meeting(*title(*lines), "Present: Ann Lee")
    assert (found.name, found.organization) == (name, body)


def test_the_heads_of_columns_that_come_again_on_each_page_name_nothing():
    business = table([["Discussion Points", "Notes", "Actions: Who"], ["Quorum", "It was there.", ""]])
    again = words("Discussion Points Notes Actions: Who", "header")
    found = meeting("Meeting minutes", "22 July 2024", "Attendees:", bullet("Ann Lee"), business, furniture=[again])
    assert (found.name, found.organization) == ("Meeting minutes", None)


def test_the_one_sentence_of_a_title_may_begin_with_the_meeting():
    line = "Regular Meeting of the Board of Education held at the School on June 2, 1932, at 8:00 o'clock P. M."
    found = meeting(line, "Present: Ann Lee")
    assert (found.name, found.organization, found.start) == (
        "Regular Meeting of the Board of Education",
        "Board of Education",
        "20:00",
    )


def test_what_kind_of_meeting_it_was_is_no_body():
    assert meeting(*title("Project Status Meeting", "3 May 2024"), "Present: Ann Lee").organization is None


def test_a_numbered_room_beside_the_day_is_the_place():
    found = meeting(*title("Elm Chess Club – Committee Meeting", "Thurs 6th Oct 2022, Students' Union, Room 3"))
    assert found.location == "Students' Union, Room 3"


def test_an_hour_may_stand_after_an_at_sign():
    found = meeting(*title("Elm Club Committee", "Thursday 5 May 2016 @ 18:30"), "Present: Ann Lee")
    assert (found.date, found.start) == ("2016-05-05", "18:30")


def test_an_agents_letterhead_is_not_the_body_that_met():
    found = meeting(
        *title("ELM PROPERTY MANAGEMENT LLC", "Hill Court Owners Association", "Board Meeting"), "Present: Ann Lee"
    )
    assert found.organization == "Hill Court Owners Association"
    assert (
        meeting(*title("Elm Waste Management Board", "Regular Meeting"), "Present: Ann Lee").organization
        == "Elm Waste Management Board"
    )


@pytest.mark.parametrize(
    ("lines", "body", "place"),
    [
        (["Elm Rowers Board Meeting, May 2016", "Elm District Library"], "Elm Rowers Board", "Elm District Library"),
        (["Board of Trustees Meeting", "Elm Flat School", "12 March 2024"], "Elm Flat School", None),
        (["2024-03-05 Committee Meeting", "OSPREY Committee Meeting, 5 March 2024"], "OSPREY", None),
        (["Elm Street PTA", "General Meeting Minutes 10/10/2023"], "Elm Street PTA", None),
        (["Meeting of Elm Area Committee held Weir House on Monday 4 March 2024"], "Elm Area Committee", "Weir House"),
    ],
)  # fmt: skip
def test_a_house_is_told_from_the_body(lines, body, place):
    found = meeting(*title(*lines), "Present: Ann Lee")
    assert (found.organization, found.location) == (body, place)


def test_a_place_in_a_line_of_its_own_under_the_day():
    found = meeting(
        *title("Elm Chess Club", "Committee Meeting"), "Date: 4 March 2024", "Elm School Hallway", "Present: Ann Lee"
    )
    assert found.location == "Elm School Hallway"


def test_years_before_a_body_are_no_part_of_it():
    assert meeting(*title("2024-2025 Elmham PTA Meeting Minutes", "3 September 2024")).organization == "Elmham PTA"


@pytest.mark.parametrize("line", ["Meeting Information", "Meeting details"])
def test_a_heading_over_the_particulars_names_no_body(line):
    found = meeting(*title("Meeting Minutes", line), "Meeting date: 3 May 2024", "Present: Ann Lee, Bo Dee")
    assert (found.name, found.organization) == ("Meeting Minutes", None)


def test_the_count_of_a_meeting_is_no_body():
    found = meeting(
        block("Group Meeting Minutes:", bold=True), block("19/02/26 - Week 1", bold=True), "Present: Ann Lee"
    )
    assert found.organization is None


def test_a_place_behind_a_zone_and_a_stroke():
    found = meeting(*title("FIFTH CLIENT MEETING", "12 MAY 2021 / 9:00 - 10:07AM(PST) / VIA ZOOM"))
    assert (found.start, found.end, found.location) == ("09:00", "10:07", "VIA ZOOM")


def test_a_meeting_that_reconvened_did_not_begin_then():
    found = meeting(
        *title("Elm Planning Board", "1 April 2026"),
        "Meeting time: 6:00 PM - 6:32 PM",
        block("1. Recess", bold=True),
        "The board rested at 6:20 PM and reconvened at 6:29 PM.",
    )
    assert (found.start, found.end) == ("18:00", "18:32")


@pytest.mark.parametrize(
    ("line", "start", "place"),
    [
        ("5:30 PM at the Harbour Centre (12 Quay Street, first floor board room).", "17:30", "the Harbour Centre"),
        ("7pm, Community Hall, Elm Street.", "19:00", "Community Hall, Elm Street"),
        ("Via conference call:", None, "conference call"),
        ("By Zoom", None, "Zoom"),
    ],
)
def test_a_line_under_the_title_tells_the_hour_and_the_place(line, start, place):
    found = meeting(*title("Crew Board Meeting, 3 June 2024", line), "Present: Ann Lee")
    assert (found.start, (found.location or "").partition(" (")[0]) == (start, place)


def test_headings_tell_when_the_meeting_began_and_ended():
    found = meeting(*title("Crew Board, 3 June 2024"), "Opening the meeting at 18:10", "End of meeting: 19:25")
    assert (found.start, found.end) == ("18:10", "19:25")


def test_somebody_and_his_firm_below_the_title_name_no_meeting():
    found = meeting(*title("Open Harbour Project", "Steering meeting"), "John Mercer, Quay Foundation")
    assert (found.name, found.organization) == ("Steering meeting", "Open Harbour Project")


def test_a_zone_of_time_is_no_place_and_a_video_call_no_body():
    found = meeting(*title("Software Task Group Meeting"), "Monday 13 June 2022, 07:00 Pacific time")
    assert (found.start, found.location) == ("07:00", None)
    assert meeting(*title("Video call 2019-08-07")).organization is None


LETTERHEAD: tuple[Piece | str, ...] = (
    table([["Weir Water District", "1660 Mill Street"]]),
    "Board of Directors",
    table([["Chair – Ann Lee, Ward 1", "Bo Dee, Ward 2"]]),
    *title("MINUTES", "Lamp Committee", "Tuesday, February 11, 2020"),
    "Chaired by Bo Dee",
    block("1. Lamp", bold=True),
    "The lamp was mended by the firm from the hill.",
)


def test_under_a_letterhead_the_minutes_are_of_what_they_are_over():
    found = meeting(*LETTERHEAD)
    assert (found.name, found.organization, found.date) == ("Lamp Committee", "Weir Water District", "2020-02-11")


def test_who_a_sentence_says_to_have_chaired_comes_before_the_chair_of_the_letterhead():
    assert chair(*LETTERHEAD) == "Bo Dee"


def test_the_heads_of_a_table_are_no_label_and_its_value():
    rows = [["Attendee Name", "Title", "Status", "Arrived"], ["Ann Lee", "Director", "Present", "7 PM"]]
    assert meeting(block("1. Lamp", bold=True), "Ann Lee opened the meeting.", table(rows)).name != "Status"


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Technical Committee Meetings", "Technical Committee"),
        ("Meeting 0006 Results", None),
        ("Meeting No. 6", None),
        ("Meeting 12 of the Hill Chess Club", "Hill Chess Club"),
        ("Session 4 - Hill Chess Club", "Hill Chess Club"),
    ],
)
def test_the_number_of_a_meeting_is_no_body(name, body):
    assert meeting(*title(name)).organization == body
