"""The first day that a document names: what its other dates are counted from where nobody says when the meeting was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from minutes_cli.profile import Calendar
from minutes_cli.timex.meaning import Day, Expression
from minutes_cli.timex.named import middle_of
from minutes_cli.timex.resolving import resolve


def first_day(expressions: Sequence[Expression], calendar: Calendar) -> date | None:
    """The first day named in full, for notes open with the day they are about; `None` where none can be told.

    Where no day has its year, the weekdays written with them tell it, if they all fit just one year near those that
    the document names.
    """
    settled = (resolve(one, None, calendar) for one in expressions if one.type == "date")
    full = next((got.first for got in settled if got.first and got.first == got.last), None)
    return full or _by_weekdays([one.meaning for one in expressions if isinstance(one.meaning, Day)])


def _by_weekdays(days: Sequence[Day]) -> date | None:
    told = [one for one in days if one.weekday is not None and one.month]
    years = [one.year for one in days if one.year]
    if not told or not years:
        return None
    near = sorted(range(min(years) - 1, max(years) + 3), key=lambda year: (abs(year - max(years)), -year))
    fitting = (year for year in near if all(middle_of(one, year).weekday() == one.weekday for one in told))
    return next((middle_of(told[0], year) for year in fitting), None)
