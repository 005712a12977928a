"""What resolving gives and how it is asked for, and the simplest results: a day, a month, a year, a stretch of days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import singledispatch

from minutes_cli.model import DateType
from minutes_cli.profile import Calendar
from minutes_cli.timex.meaning import Lean
from minutes_cli.value import Value


class Resolved(Value):
    """An expression's type, its TIMEX3 value, and the first and last day of a `date`.

    Where it is not settled `value` is open, and `reason` says why.
    """

    type: DateType
    value: str | None = None
    first: date | None = None
    last: date | None = None
    reason: str | None = None


class UndatedError(Exception):
    """What an expression means hangs on the day of the meeting, and that is not known."""


class Setting(Value):
    """What an expression is read against: the day of the meeting, the calendar, and where its words lean."""

    anchor: date | None
    calendar: Calendar
    lean: Lean | None = None
    sure: bool = False

    @property
    def day(self) -> date:
        """The day of the meeting, for what cannot be told without it."""
        if self.anchor is None:
            raise UndatedError
        return self.anchor


NO_ANCHOR = "the meeting's date is not known"


@singledispatch
def read(meaning: object, _setting: Setting) -> Resolved:
    """The days that a meaning comes to."""
    raise TypeError(type(meaning).__name__)


def one_day(day: date) -> Resolved:
    """A single day."""
    return Resolved("date", day.isoformat(), day, day)


def month_of(year: int, month: int) -> Resolved:
    """A whole month."""
    return Resolved(
        "date", f"{year:04}-{month:02}", date(year, month, 1), date(year, month, monthrange(year, month)[1])
    )


def year_of(year: int) -> Resolved:
    """A whole calendar year."""
    return Resolved("date", f"{year:04}", date(year, 1, 1), date(year, 12, 31))


def stretch(first: date, last: date) -> Resolved:
    """Both days and all between."""
    return Resolved("date", f"{first.isoformat()}/{last.isoformat()}", first, last)
