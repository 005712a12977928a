"""Expression → days: the gaps filled from the day of the meeting."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import singledispatch

from minutes_cli.model import DateType
from minutes_cli.profile import Calendar
from minutes_cli.timex.meaning import Clock, Day, Expression, Lean, Numeric


@dataclass(frozen=True)
class Resolved:
    """An expression's type, its TIMEX3 value, and the first and last day of a `date`.

    Where it is not settled `value` is open, and `reason` says why.
    """

    type: DateType
    value: str | None = None
    first: date | None = None
    last: date | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Setting:
    """What an expression is read against: the day of the meeting, the calendar, and where its words lean."""

    anchor: date | None
    calendar: Calendar
    lean: Lean | None = None


def resolve(expression: Expression, anchor: date | None, calendar: Calendar) -> Resolved:
    """What the expression means to a meeting on the day `anchor`. `None` there leaves open what hangs on it."""
    return read(expression.meaning, Setting(anchor, calendar, expression.lean))


@singledispatch
def read(meaning: object, _setting: Setting) -> Resolved:
    """The days that a meaning comes to."""
    raise TypeError(type(meaning).__name__)


@read.register
def _day(meaning: Day, setting: Setting) -> Resolved:
    if meaning.month is None:
        return _of_year(meaning, setting)
    year = meaning.year or nearest_year(meaning, setting)
    if year is None:
        return Resolved("date", _gapped(meaning), reason="no year is written and the meeting's date is not known")
    if meaning.day is None:
        return month_of(year, meaning.month)
    if meaning.day > monthrange(year, meaning.month)[1]:
        return replace(month_of(year, meaning.month), reason=f"the month has no day {meaning.day}")
    return one_day(date(year, meaning.month, meaning.day))


def _of_year(meaning: Day, setting: Setting) -> Resolved:
    if meaning.year is not None:
        return Resolved("date", f"{meaning.year:04}", date(meaning.year, 1, 1), date(meaning.year, 12, 31))
    if meaning.weekday is None or setting.anchor is None:
        return Resolved("date", reason="the meeting's date is not known")
    ahead = (meaning.weekday - setting.anchor.weekday() - 1) % 7 + 1
    return one_day(setting.anchor + timedelta(days=ahead - 7 if setting.lean == "past" else ahead))


@read.register
def _numeric(meaning: Numeric, setting: Setting) -> Resolved:
    order = setting.calendar.date_order or ("MDY" if setting.calendar.country in MONTH_FIRST else "DMY")
    month, day = (meaning.first, meaning.second) if order == "MDY" else (meaning.second, meaning.first)
    if month > 12:
        month, day = day, month
    return _day(Day(meaning.year, month, day), setting)


@read.register
def _clock(meaning: Clock, _setting: Setting) -> Resolved:
    return Resolved("time", f"T{meaning.hour:02}:{meaning.minute:02}")


MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW", "GU", "AS", "PR"})
"""Countries that write the month before the day."""


def nearest_year(meaning: Day, setting: Setting) -> int | None:
    """The year that brings the day nearest to the meeting, on the side to which its words lean."""
    if setting.anchor is None or meaning.month is None:
        return None
    near = [setting.anchor.year + n for n in (0, -1, 1)]

    def far(year: int) -> int:
        last = monthrange(year, meaning.month or 1)[1]
        middle = date(year, meaning.month or 1, min(meaning.day or 15, last))
        away = (middle - (setting.anchor or middle)).days
        return abs(away)

    return min(near, key=far)


def month_of(year: int, month: int) -> Resolved:
    """A whole month."""
    return Resolved(
        "date", f"{year:04}-{month:02}", date(year, month, 1), date(year, month, monthrange(year, month)[1])
    )


def one_day(day: date) -> Resolved:
    """A single day."""
    return Resolved("date", day.isoformat(), day, day)


def _gapped(meaning: Day) -> str:
    """The TIMEX3 value with X for what is not known."""
    return f"XXXX-{meaning.month:02}" + (f"-{meaning.day:02}" if meaning.day else "")
