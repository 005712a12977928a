"""Wordings in which the top of a note names its meeting and its body."""

import pytest

from tests.itemize.test_preamble import meeting, title


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
    ],
)
def test_the_top_names_the_meeting_and_whose_it_is(lines, name, body):
    found = meeting(*title(*lines), "Present: Ann Lee")
    assert (found.name, found.organization) == (name, body)


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
