"""What expressions come to, read at a meeting on Thursday 11 December 2025."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_cli.profile import Calendar
from minutes_cli.timex import date_order, find, first_day, resolve
from minutes_cli.value import replace

MEETING = date(2025, 12, 11)
UK = Calendar()


def value(text, anchor=MEETING, calendar=UK):
    (one,) = find(text)
    return resolve(one, anchor, calendar).value


def days(text, anchor=MEETING, calendar=UK):
    (one,) = find(text)
    got = resolve(one, anchor, calendar)
    return f"{got.first}/{got.last}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11th December 2025", "2025-12-11"),
        ("Tues 3 Dec 2024", "2024-12-03"),
        ("2021-July-08", "2021-07-08"),
        ("5-October-2012", "2012-10-05"),
        ("11-Dec-25", "2025-12-11"),
        ("9th day of May, 2022", "2022-05-09"),
        ("Sept 3, '24", "2024-09-03"),
        ("2008/04/3", "2008-04-03"),
        ("March 2024", "2024-03"),
        ("2031 Apr", "2031-04"),
        ("Sat 2031-05-17", "2031-05-17"),
        ("2027Q3", "2027-Q3"),
        ("AY2027/28", "2027-09-01/2028-08-31"),
        ("Dec-24", "2024-12"),
        ("June 250, 2022", "2022-06"),
        ("in 2023", "2023"),
        ("the 1990s", "199"),
        ("Q3 2025", "2025-Q3"),
        ("2025-Q1", "2025-Q1"),
        ("H2 2025", "2025-H2"),
        ("Spring 2020", "2020-SP"),
        ("Easter 2026", "2026-04-05"),
        ("Good Friday 2025", "2025-04-18"),
        ("Christmas Day 2025", "2025-12-25"),
        ("3-5 March 2024", "2024-03-03/2024-03-05"),
        ("13/3/2024 - 15/3/2024", "2024-03-13/2024-03-15"),
        ("October 4-6th, 2008", "2008-10-04/2008-10-06"),
        ("29 December - 2 January 2024", "2023-12-29/2024-01-02"),
        ("January to June 2016", "2016-01-01/2016-06-30"),
        ("2014-2018", "2014-01-01/2018-12-31"),
        ("w/c 12 January 2026", "2026-01-12/2026-01-18"),
        ("week ending 18 January 2026", "2026-01-12/2026-01-18"),
        ("the week of February 10, 2026", "2026-02-09/2026-02-15"),
        ("end of March 2011", "2011-03-31"),
        ("end of Q3 2025", "2025-09-30"),
        ("FY10", "2010"),
        ("FY2025/26", "2025-04-01/2026-03-31"),
        ("FY16-17", "2016-04-01/2017-03-31"),
        ("the 2025-26 financial year", "2025-04-01/2026-03-31"),
        ("2023/24 academic year", "2023-09-01/2024-08-31"),
        ("the budget for 2025/26", "2025-04-01/2026-03-31"),
        ("a talk given in 2011/12", "2011-01-01/2012-12-31"),
    ],
)
def test_what_is_named_outright_needs_no_meeting(text, expected):
    assert value(text, anchor=None) == expected
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tues 16 Dec", "2025-12-16"),
        ("on 3 March", "2026-03-03"),
        ("on 27 June", "2026-06-27"),
        ("the minutes of 13 November", "2025-11-13"),
        ("minutes of the meeting held on 9 January", "2025-01-09"),
        ("to be ready by May", "2026-05"),
        ("since April", "2025-04"),
        ("was opened in October", "2025-10"),
        ("by Thursday", "2025-12-18"),
        ("met on Monday", "2025-12-08"),
        ("will meet on Monday", "2025-12-15"),
        ("surveyed half of the village on Monday afternoon", "2025-12-08"),
        ("responded to a call on Monday night", "2025-12-08"),
        ("was asked to call on Monday", "2025-12-15"),
        ("On Monday the crew planted the trees", "2025-12-08"),
        ("On Monday the trees marked red will be planted", "2025-12-15"),
        ("The slips should be printed in November", "2026-11"),
        ("this Friday", "2025-12-12"),
        ("next Friday", "2025-12-19"),
        ("last Friday", "2025-12-05"),
        ("next March", "2026-03"),
        ("last March", "2025-03"),
        ("by the 15th.", "2025-12-15"),
        ("Monday 5th", "2026-01-05"),
        ("today", "2025-12-11"),
        ("tomorrow morning", "2025-12-12"),
        ("the day after tomorrow", "2025-12-13"),
        ("yesterday", "2025-12-10"),
        ("this evening", "2025-12-11"),
        ("last month", "2025-11"),
        ("this month", "2025-12"),
        ("next month", "2026-01"),
        ("next year", "2026"),
        ("this week", "2025-12-08/2025-12-14"),
        ("next week", "2025-12-15/2025-12-21"),
        ("this weekend", "2025-12-13/2025-12-14"),
        ("last quarter", "2025-Q3"),
        ("the past year", "2024-12-11/2025-12-11"),
        ("the next 18 months to two years", "2025-12-11/2027-12-11"),
        ("the last three years", "2022-12-11/2025-12-11"),
        ("the next two weeks", "2025-12-11/2025-12-25"),
        ("two weeks ago", "2025-11-27"),
        ("in six weeks", "2026-01-22"),
        ("the end of the month", "2025-12-31"),
        ("end of the week", "2025-12-12"),
        ("the end of next week", "2025-12-19"),
        ("the end of next year", "2026-12-31"),
        ("the financial year", "2025-04-01/2026-03-31"),
        ("last financial year", "2024-04-01/2025-03-31"),
        ("by the end of the financial year", "2026-03-31"),
        ("in Q1", "2026-Q1"),
        ("the second quarter of next year", "2026-Q2"),
        ("in the autumn", "2025-FA"),
        ("next spring", "2026-SP"),
        ("last summer", "2025-SU"),
        ("before Easter", "2026-04-05"),
        ("after Christmas", "2025-12-25"),
        ("in ten working days", "2025-12-29"),
        ("within five working days", "P5D"),
        ("three weeks", "P3W"),
        ("18 months to two years", "P2Y"),
        ("30 minutes", "PT30M"),
        ("a few weeks", "PXW"),
        ("the coming months", "PXM"),
        ("monthly", "P1M"),
        ("every two weeks", "P2W"),
        ("every weekend", "P1WE"),
        ("every hour", "PT1H"),
        ("every Thursday", "XXXX-WXX-4"),
        ("at 10.30", "T10:30"),
        ("2:00 p.m.", "T14:00"),
        ("12 noon", "T12:00"),
        ("at midnight", "T00:00"),
        ("this coming weekend", "2025-12-13/2025-12-14"),
        ("in 6 mos", "2026-06-11"),
        ("August/September", "2025-08-01/2025-09-30"),
        ("in the third quarter", "2025-Q3"),
        ("by EOM", "2025-12-31"),
    ],
)
def test_what_hangs_on_the_meeting(text, expected):
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mid-February", "2026-02-11/2026-02-20"),
        ("early March", "2026-03-01/2026-03-10"),
        ("late March", "2026-03-21/2026-03-31"),
        ("early 2026", "2026-01-01/2026-03-31"),
        ("Spring 2020", "2020-03-01/2020-05-31"),
        ("winter 2023", "2023-12-01/2024-02-29"),
        ("FY10", "2009-04-01/2010-03-31"),
        ("Q3 FY26", "2025-10-01/2025-12-31"),
        ("31 April 2021", "2021-04-01/2021-04-30"),
    ],
)
def test_first_and_last_day(text, expected):
    assert days(text) == expected


def test_seasons_turn_round_in_the_south():
    assert days("summer 2024", calendar=Calendar(country="AU")) == "2024-12-01/2025-02-28"


def test_the_financial_year_begins_where_the_profile_says():
    assert days("the financial year", calendar=Calendar(fiscal_year_start=7)) == "2025-07-01/2026-06-30"


def test_public_holidays_of_the_country_are_no_working_days():
    assert value("in two working days", anchor=date(2025, 12, 24)) == "2025-12-30"
    assert value("in two working days", anchor=date(2025, 12, 24), calendar=Calendar(country="US")) == "2025-12-29"


def test_a_weekday_tells_the_year_where_two_are_about_as_near():
    assert value("Friday 13 June") == "2025-06-13"
    assert value("Saturday 13 June") == "2026-06-13"


@pytest.mark.parametrize(
    "text", ["3 March", "next Friday", "last month", "the past year", "in Q3", "the autumn", "Easter"]
)
def test_without_the_meeting_it_stays_open_with_a_reason(text):
    (one,) = find(f"by {text}")
    got = resolve(one, None, UK)
    assert got.first is None
    assert "not known" in (got.reason or "")


def test_a_day_that_its_month_has_not_leaves_the_month_and_a_reason():
    (one,) = find("31 April 2021")
    assert resolve(one, None, UK).reason == "the month has no day 31"


def order(text, otherwise=None):
    return date_order(find(text), otherwise)


def test_clear_numeric_dates_decide_for_the_document():
    assert order("11/12/25 and 25/12/25") == "DMY"
    assert order("11/12/25 and 12/25/25", "DMY") == "MDY"


def test_where_none_is_clear_the_profile_decides_and_then_the_dates_in_words():
    assert order("11/12/25", "MDY") == "MDY"
    assert order("October 21, 2008 and 11/12/25") == "MDY"
    assert order("21 October 2008 and 11/12/25", "MDY") == "MDY"
    assert order("11/12/25") is None


def test_where_none_is_clear_a_month_that_the_note_names_decides():
    assert order("November 2025: met on 11/12/25") == "MDY"
    assert order("December 2025: met on 11/12/25") == "DMY"
    assert order("November and December 2025: met on 11/12/25") is None


def test_numeric_dates_follow_the_order_then_the_country():
    assert value("11/12/25") == "2025-12-11"
    assert value("11/12/25", calendar=Calendar(date_order="MDY")) == "2025-11-12"
    assert value("11/12/25", calendar=Calendar(country="US")) == "2025-11-12"
    assert value("25/12/25", calendar=Calendar(country="US")) == "2025-12-25"


def test_the_first_full_date_is_the_day_to_count_from():
    assert first_day(find("Notes, March 2024. Held 3 May 2024, next on 7 June 2024."), UK) == date(2024, 5, 3)


def test_weekdays_tell_the_year_near_those_that_are_named():
    assert first_day(find("Wednesday 5th March. Friday 7th March. Accounts of 2024."), UK) == date(2025, 3, 5)
    assert first_day(find("Wednesday 5th March."), UK) is None


STYLES = (
    "{d} {B} {Y}",
    "{d}{th} {B} {Y}",
    "{A} {d} {B} {Y}",
    "{A}, {B} {d}{th}, {Y}",
    "{a} {d} {b} {Y}",
    "{a}. the {d}{th} of {B}, {Y}",
    "{B} {d}, {Y}",
    "{b}. {d}, {Y}",
    "{d}-{b}-{Y}",
    "{Y}-{m:02}-{d:02}",
    "{Y}/{m}/{d}",
    "{Y}-{B}-{d:02}",
    "{d:02}/{m:02}/{Y}",
    "{d}.{m}.{Y}",
    "{d:02}/{m:02}/{y:02}",
    "{d}{th} day of {B}, {Y}",
)
DATES = st.dates(date(1990, 1, 1), date(2049, 12, 31))
MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def render(day, style):
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    return style.format(
        d=day.day, m=day.month, Y=day.year, y=day.year % 100, th=ending, B=month, b=month[:3], A=weekday, a=weekday[:3]
    )  # fmt: skip


@given(
    DATES,
    st.sampled_from(STYLES),
    st.sampled_from(["{}", "held on {}.", "Date: {}", "({})", "{}, 10:30", "by {} at noon"]),
)
def test_every_day_in_every_style_is_found_and_gets_its_value(day, style, sentence):
    written = render(day, style)
    found = [one for one in find(sentence.format(written)) if one.type == "date"]
    assert [one.text for one in found] == [written]
    assert resolve(found[0], None, replace(UK, date_order="DMY")).value == day.isoformat()


@given(DATES, st.integers(-140, 180))
def test_a_day_without_its_year_is_the_one_near_the_meeting(anchor, far):
    day = anchor + timedelta(days=far)
    (one,) = find(f"{day.day} {MONTHS[day.month - 1]}")
    assert resolve(one, anchor, UK).value == day.isoformat()


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)))
def test_first_is_never_after_last(anchor):
    text = (
        "mid-March, end of Q3, the past year, next Friday, early 2026, last winter, w/c 3 May, in two months,"
        " the autumn, this quarter, the next 18 months to two years, Easter 2026, the end of next week, 3-5 February"
    )
    for one in find(text):
        got = resolve(one, anchor, UK)
        assert got.first is None or got.last is None or got.first <= got.last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the first Monday in March 2026", "2026-03-02"),
        ("the last Friday of May 2026", "2026-05-29"),
        ("the second Tuesday of next month", "2026-01-13"),
        ("the first week of March 2026", "2026-03-01/2026-03-07"),
        ("the last week of February 2026", "2026-02-22/2026-02-28"),
        ("the first half of March 2026", "2026-03-01/2026-03-15"),
        ("the second half of 2026", "2026-H2"),
        ("Spring '26", "2026-SP"),
        ("20250204", "2025-02-04"),
        ("a year ago", "2024"),
        ("two months ago", "2025-10"),
    ],
)
def test_parts_that_are_counted(text, expected):
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 25th of March next year", "2026-03-25"),
        ("in May last year", "2024-05"),
        ("in H1 next year", "2026-H1"),
        ("next Monday (17/02/2020)", "2020-02-17"),
        ("Meetings in 2018: 11 Jan", "2018-01-11"),
        ("last year: in Feb", "2024-02"),
        ("Q2 2024/25", "2024-07-01/2024-09-30"),
        ("open February 3-February 5", "2026-02-03/2026-02-05"),
        ("Session 2 - Sept. 20 at noon", "2025-09-20"),
        ("rents from 1991 through March 2019", "1991-01-01/2019-03-31"),
        ("it will be held on May 5 and June 6", "2026-06-06"),
        ("the call is 2/13", "2026-02-13"),
    ],
)
def test_dates_read_with_their_neighbours(text, expected):
    assert expected in [resolve(one, MEETING, UK).value for one in find(text)]


def test_the_first_of_two_times_is_in_the_half_of_the_day_that_makes_it_the_earlier():
    assert [resolve(one, MEETING, UK).value for one in find("7-9pm")] == ["T19:00", "T21:00"]
    assert [resolve(one, MEETING, UK).value for one in find("11-1pm")] == ["T11:00", "T13:00"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by this wk", "2025-12-08/2025-12-14"),
        ("this week and next", "2025-12-08/2025-12-21"),
        ("the week after next", "2025-12-22/2025-12-28"),
        ("this time next week", "2025-12-18"),
        ("Saturday week", "2025-12-20"),
        ("a week on Friday", "2025-12-19"),
        ("a fortnight today", "2025-12-25"),
        ("a fortnight hence", "2025-12-25"),
        ("in fourteen days", "2025-12-25"),
        ("CW 12", "2026-03-16/2026-03-22"),
        ("for week 45", "2025-11-03/2025-11-09"),
        ("in weeks 12 and 13", "2026-03-16/2026-03-29"),
        ("CW 53/2025", None),
        ("by the 3rd of next month", "2026-01-03"),
        ("the 30th prox.", "2026-01-30"),
        ("the 31st of last month", "2025-11"),
        ("in Eleventh Month", "2025-11"),
        ("the close of the month", "2025-12-31"),
        ("before the year is out", "2025-12-31"),
        ("before the summer is out", "2026-08-31"),
        ("by EOD.", "2025-12-11"),
        ("by wed.", "2025-12-17"),
        ("by the weekend", "2025-12-13/2025-12-14"),
        ("the weekend of 7 June", "2026-06-06/2026-06-07"),
        ("the Easter weekend", "2026-04-03/2026-04-06"),
        ("over the bank holiday weekend", "2025-12-26/2025-12-28"),
        ("before the August bank holiday", "2026-08-31"),
        ("the Friday before Christmas", "2025-12-19"),
        ("two weeks before Christmas", "2025-12-11"),
        ("the week after Easter", "2026-04-06/2026-04-12"),
        ("the Friday before the show", None),
        ("third Sat in June", "2026-06-20"),
        ("by the first two weeks of July", "2026-07-01/2026-07-14"),
        ("until 04.04.", "2026-04-04"),
        ("by Candlemas", "2026-02-02"),
        ("by Advent Sunday 2026", "2026-11-29"),
        ("by Victoria Day", "2026-05-18"),
        ("for Remembrance next year", "2026-11-08"),
        ("by Mother's Day", "2026-03-15"),
        ("by financial year end", "2026-03-31"),
    ],
)
def test_what_minutes_write_of_weeks_and_feasts_and_days_told_by_others(text, expected):
    assert value(text) == expected


def test_a_weekday_before_or_after_the_day_just_told_is_counted_from_it():
    (told, before) = find("We reopen on 9 Sept. All come in on the Friday before and scrub.")
    assert told.text == "9 Sept"
    assert resolve(before, date(2025, 7, 8), UK).value == "2025-09-05"


def test_the_mothers_day_of_most_countries_is_in_may():
    assert value("by Mother's Day", calendar=replace(UK, country="US")) == "2026-05-10"


def test_the_feasts_of_each_year_fall_on_the_weekdays_that_they_have_by_rule():
    for year in range(2020, 2041):
        for text, weekday in [("Advent Sunday", 6), ("Victoria Day", 0), ("the May bank holiday", 0)]:
            (one,) = find(text)
            first = resolve(one, date(year, 4, 1), UK).first
            assert first is not None
            assert first.weekday() == weekday
