"""The country that a document's words show, and what hangs on it."""

from datetime import date

from minutes_cli import timex
from minutes_cli.profile import Calendar
from minutes_cli.value import replace


def home(*texts, calendar=None):
    return timex.at_home(calendar or Calendar(), texts, [one for text in texts for one in timex.find(text)])


def value(text, calendar, day=date(2023, 9, 12)):
    (one,) = timex.find(text)
    return timex.resolve(one, day, calendar).value


def test_american_words_and_dates_give_a_financial_year_from_july():
    there = home("The fiscal plan of March 14, 2023 is at the senior center.")
    assert there.country == "US"
    assert value("the FY23-24 budget", there) == "2023-07-01/2024-06-30"


def test_british_words_keep_april_whatever_the_dates_look_like():
    there = home("On March 14, 2023 the Cllrs saw the fiscal plan of the youth center.")
    assert there == Calendar()


def test_australian_words_turn_the_seasons():
    there = home("Council of the City of Bluegum, NSW")
    assert value("Work starts this winter", there, date(2023, 4, 12)) == "2023-WI"
    (one,) = timex.find("Work starts this winter")
    assert timex.resolve(one, date(2023, 4, 12), there).first == date(2023, 6, 1)


def test_a_calendar_that_a_profile_sets_is_left_alone():
    mine = replace(Calendar(), country="IE")
    assert home("The fiscal plan of March 14, 2023 for the center", calendar=mine) == mine


def test_a_season_long_over_that_is_called_this_one_is_the_next():
    assert value("She graduates this spring", Calendar(), date(2018, 10, 17)) == "2019-SP"
    assert value("We saw it this spring", Calendar(), date(2018, 7, 17)) == "2018-SP"


def test_a_weekday_on_which_something_was_done_lies_before_the_meeting():
    assert value("The bank confirmed it by letter on Monday", Calendar(), date(2022, 3, 9)) == "2022-03-07"
    assert value("They agreed to paint it on Monday", Calendar(), date(2022, 3, 9)) == "2022-03-14"
