"""Expression → days: the gaps filled from the day of the meeting, or from the first day that a document names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from minutes_cli.profile import Calendar
from minutes_cli.timex import counted, named  # noqa: F401 - they give `read` its cases
from minutes_cli.timex.meaning import Day, Expression
from minutes_cli.timex.named import middle_of
from minutes_cli.timex.resolved import NO_ANCHOR, Resolved, Setting, UndatedError, read


def resolve(expression: Expression, anchor: date | None, calendar: Calendar) -> Resolved:
    """What the expression means to a meeting on the day `anchor`. `None` there leaves open what hangs on it."""
    try:
        return read(expression.meaning, Setting(anchor, calendar, expression.lean, expression.sure))
    except UndatedError:
        return Resolved("date", reason=NO_ANCHOR)
    except (OverflowError, ValueError):
        return Resolved("date", reason="no such day is in the calendar")


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
