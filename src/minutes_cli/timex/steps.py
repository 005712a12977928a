"""Steps along the calendar: amounts of time as TIMEX3 values, and days so far from another."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from minutes_cli.profile import Calendar
from minutes_cli.timex.business import add_working_days
from minutes_cli.timex.meaning import Amount, Unit

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_DAYS = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
_LETTERS = {
    "minute": ("PT", "M", 1), "hour": ("PT", "H", 1), "day": ("P", "D", 1), "working day": ("P", "D", 1),
    "weekend": ("P", "WE", 1), "week": ("P", "W", 1), "fortnight": ("P", "W", 2), "month": ("P", "M", 1),
    "quarter": ("P", "Q", 1), "year": ("P", "Y", 1), "decade": ("P", "DE", 1),
}  # fmt: skip


def amount_value(amount: Amount) -> str:
    """The TIMEX3 value of a length of time: P3W, PT30M, PXM where the number is vague."""
    lead, letter, times = _LETTERS[amount.unit]
    return f"{lead}{'X' if amount.number is None else f'{amount.number * times:g}'}{letter}"


def away(start: date, by: float, unit: Unit, calendar: Calendar) -> date:
    """The day so many units, of a day or more, after another, or before it if `by` is negative."""
    if unit == "working day":
        return add_working_days(start, int(by), calendar.country, calendar.subdivision)
    if unit in _MONTHS:
        return add_months(start, round(by * _MONTHS[unit]))
    return start + timedelta(days=round(by * _DAYS[unit]))


def add_months(start: date, months: int) -> date:
    """The same day so many months on, or the month's last day where it has no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
