"""Hours told as a stretch of the clock, in zones, under a heading; and where and by whom a meeting was opened."""

import pytest

from tests.builders import block, bullet
from tests.itemize.test_preamble import chair, meeting, title


@pytest.mark.parametrize(
    ("lines", "hours"),
    [
        (["When: 2024-03-05 at 19:00 UTC, until 19:57 UTC"], ("19:00", "19:57")),
        (
            ["The meeting was held on Tuesday 5th March 2024, between 4:20pm and 4:57pm, at The Elm."],
            ("16:20", "16:57"),
        ),
        (["When: 5/3/2024", *map(bullet, ["16:15 - 17:00 Lund", "15:15 - 16:00 UTC"])], ("16:15", "17:00")),
        (["Start: 2024-03-05T19:00", "End: 2024-03-05T20:15"], ("19:00", "20:15")),
        (["Meeting called to order at _7:50 pm_ by: _Ann Lee_"], ("19:50", None)),
        (["1. Weir", "The meeting took place virtually, via Webex, at 6:00pm on 5 March 2024."], ("18:00", None)),
        (["Call to Order", "7:13 pm", "Adjournment", "9:28 pm"], ("19:13", "21:28")),
        (["The board met from 10:00 to 11:30.", "The meeting was adjourned at 11:40."], ("10:00", "11:40")),
    ],
)
def test_the_hours_are_told_together_or_apart(lines, hours):
    found = meeting(*title("Weir Watch Meeting", "5 March 2024"), *lines)
    assert (found.start, found.end) == hours


def test_a_line_may_tell_no_more_than_the_hours_and_the_place():
    found = meeting(*title("Weir Watch Meeting", "5 March 2024"), "9:00-10:30AM / Mill Suite", "Present: Ann Lee")
    assert (found.start, found.end, found.location) == ("09:00", "10:30", "Mill Suite")
    found = meeting(*title("Weir Watch Meeting", "5 March 2024"), "Call to order", "4:15 pm, 111 Rader Hall.")
    assert (found.start, found.location) == ("16:15", "111 Rader Hall")


def test_a_timetable_is_in_one_zone():
    found = meeting(
        *title("Weir Watch Meeting", "5 March 2024"),
        block("Agenda", bold=True),
        "10:00 - 10:30 Welcome",
        "10:30 - 11:00 Weir",
    )
    assert found.end is None


def test_who_called_to_order_a_meeting_that_is_nowhere():
    line = (
        "Ann Lee called to order the regular meeting of the Weir Board at 1642 PST on June 7, 2016 via teleconference."
    )
    found = meeting(*title("Weir Board Meeting Minutes"), line)
    assert (found.start, found.date, found.location) == ("16:42", "2016-06-07", "teleconference")
    assert chair(*title("Weir Board Meeting Minutes"), line) == "Ann Lee"


def test_the_place_of_the_next_meeting_is_not_that_of_this_one():
    found = meeting(
        *title("Weir Watch Meeting", "5 March 2024"), "The term ends at the next meeting, to be held in Lund in May."
    )
    assert found.location is None


def test_the_opening_words_may_lack_an_article():
    line = "Regular Meeting of the Board of Education held at the High School on Thursday, May 2, 1935."
    found = meeting(line, block("The roof was mended."))
    assert found.organization == "Board of Education"


def test_a_closed_session_has_not_closed():
    found = meeting(*title("Weir District Board", "Regular Meeting", "9 February 2024"), "Closed Session 5:00 p.m.")
    assert found.end is None
