"""What is found, where, and what is not."""

import re
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_cli.timex import find
from minutes_cli.timex.masks import MASKS, is_reference

BITS = (
    *("3 March", "3-5 March", "11/12/25", "10:30-11.30", "mid-", "end of ", "w/c ", "the next ", "18 months", " to "),
    *(
        "two years",
        "Tues",
        " 3rd",
        "May",
        "2025-26",
        "FY",
        "Q3",
        "last ",
        "month",
        "spring ",
        "2024",
        ", ",
        ".",
        " and ",
    ),
    *("Item 5.2", "£2,015", "http://a.b/2024/03/01", "within five working days", "\n", "\t", "(", ")", "–"),
    *("Easter", "every ", "12.00pm", "31/04", "é", " ", "noon", "9:00-13:00", "1-2pm"),
)


def texts(text):
    return [one.text for one in find(text)]


@given(st.lists(st.sampled_from(BITS), max_size=12).map("".join) | st.text(max_size=80))
def test_extents_are_ascending_and_apart_and_hold_the_words(text):
    found = find(text)
    assert all(text[one.start : one.end] == one.text and one.text for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))


@given(st.lists(st.sampled_from(BITS), max_size=8).map("".join))
def test_the_same_text_gives_the_same_expressions(text):
    assert find.__wrapped__(text) == find.__wrapped__(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("held on June 4, 12 and 19, 2021", ["June 4", "12", "19, 2021"]),
        ("on 3, 10 and 17 May", ["3", "10", "17 May"]),
        ("on 3 May and 7 June 2024", ["3 May", "7 June 2024"]),
        ("March and April 2024", ["March", "April 2024"]),
        ("open from 1 June to 31 August 2025", ["1 June to 31 August 2025"]),
        ("February 1 – July 31, 2015", ["February 1 – July 31, 2015"]),
        ("the plan for 2014-2018", ["2014-2018"]),
        ("Fri 3 – Sun 5 May", ["Fri 3 – Sun 5 May"]),
        ("by the end of the month", ["the end of the month"]),
        ("w/c 12 January", ["w/c 12 January"]),
        ("the week of February 10", ["the week of February 10"]),
        ("due mid-February", ["mid-February"]),
        ("end of Q3", ["end of Q3"]),
        ("in early 2026", ["early 2026"]),
        ("by the end of next year", ["the end of next year"]),
        ("12 March (Thursday)", ["12 March", "Thursday"]),
        ("Meeting 12 - 3 March 2024", ["3 March 2024"]),
    ],
)
def test_dates_that_belong_together(text, found):
    dates = [one.text for one in find(text) if one.type == "date"]
    assert dates == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("11th December 2025, 10:30-11.30", ["10:30", "11.30"]),
        ("12.00pm – 1.15pm", ["12.00pm", "1.15pm"]),
        ("The meeting closed at 9.10.", ["9.10"]),
        ("from 0900-1100", ["0900", "1100"]),
        ("7-9pm", ["7", "9pm"]),
        ("at noon", ["noon"]),
        ("at 1642 PST", ["1642"]),
        ("2024-03-05 11:00-0800 Call to order", ["11:00"]),
        ("between 4:20pm and 4:57pm", ["4:20pm", "4:57pm"]),
        ("between 10 and 12 people", []),
        ("5th, 2024 - 10:00am – 12:30pm", ["10:00am", "12:30pm"]),
        ("Item 9.10 was taken", []),
        ("slides 137 to 148", []),
        ("the years 2019-2023", []),
        ("won 3-1", []),
    ],
)
def test_clock_times(text, found):
    assert [one.text for one in find(text) if one.type == "time"] == found


@pytest.mark.parametrize(
    "text",
    [
        "Mrs May spoke. June Carter will march to the bank in a second.",
        "Members may ask.",
        "Case 2019-114 and docket No. 11/12/25",
        "a ratio of 3/4, a 2/3 majority, open 24/7",
        "£2,015 and $1996 and €2020",
        "call (555) 203-2019 or 01632 960 983",
        "runs version 10.11.6 with Fortran 2.0",
        "see section 239(3.1) and item 5.2",
        "the file minutes-2015-03-19.pdf",
        "R2021-117, AB-2021-4, 24/01234/FUL",
        "the vote was 6-0-0",
        "Sun Rise Ltd sat on the bench",
        "15-20% of all",
        "2001 Main Street",
        "room 2012",
    ],
)
def test_what_is_no_date(text):
    assert texts(text) == []


@pytest.mark.parametrize("mask", MASKS, ids=lambda mask: mask.name)
def test_each_mask_hides_its_example(mask):
    assert re.search(mask.pattern, mask.example)
    assert [one for one in find(mask.example) if one.type == "date"] == []


def test_a_reference_has_letters_that_are_not_the_calendars():
    assert is_reference("AB-2021-4")
    assert not is_reference("5-Oct-2012")
    assert not is_reference("18-month")


def test_words_around_a_date_say_where_it_lies():
    (held,) = find("the minutes of 3 March were approved")
    (due,) = find("to be ready by 3 March")
    assert (held.lean, due.lean) == ("past", "future")


def test_what_is_to_be_held_lies_ahead():
    (ahead,) = find("a fair to be held 2 October")
    (gone,) = find("the fair held 2 October")
    assert (ahead.lean, gone.lean) == ("future", "past")


def test_types():
    kinds = {
        one.text: one.type for one in find("On 3 March at 10:30, for two weeks, meet weekly, in the coming months.")
    }
    assert kinds == {
        "3 March": "date",
        "10:30": "time",
        "two weeks": "duration",
        "weekly": "set",
        "the coming months": "duration",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Meetings in 2018: 11 Jan, 8 Feb and 12 Apr", ["2018", "11 Jan", "8 Feb", "12 Apr"]),
        ("crimes between 1st and 31st August", ["1st and 31st August"]),
        ("between April and June", ["April and June"]),
        ("ends on the 25th of March next year", ["25th of March next year"]),
        ("performance in Q2 2024/25", ["Q2 2024/25"]),
        ("cheques dated 14.9.17", ["14.9.17"]),
        ("comments by 29/09", ["29/09"]),
        ("at the next meeting (May).", ["May"]),
        ("updated 05/2023", ["05/2023"]),
        ("8 May 12 people came", ["8 May"]),
    ],
)
def test_dates_in_company(text, found):
    assert [one.text for one in find(text) if one.type == "date"] == found


def steps(text):
    """How many functions are called to read a text, those of expressions among them."""
    called = 0

    def count(_frame, event, _function):
        nonlocal called
        called += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        find.__wrapped__(text)
    finally:
        sys.setprofile(None)
    return called


@pytest.mark.parametrize("bit", ["3/4 ", "1, ", "3 May ", "March ", "10:30-11.30 ", "a week ", "2024/25 ", "1-1/"])
def test_the_work_for_a_long_text_grows_with_its_length(bit):
    for _ in range(3):  # until each expression is matched in the way in which it stays
        steps(bit * 500)
    assert steps(bit * 500) <= 11 * steps(bit * 50)
