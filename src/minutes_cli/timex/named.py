"""Days that are named outright, with gaps to fill; parts, weeks and stretches made of them; clock times and lengths."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from minutes_cli.timex.business import MONTH_FIRST, nth_weekday
from minutes_cli.timex.meaning import Clock, Day, Duration, NthWeekday, Numeric, Part, PartName, Repeat, Stretch, Week
from minutes_cli.timex.resolved import NO_ANCHOR, Resolved, Setting, month_of, one_day, read, stretch, year_of
from minutes_cli.timex.steps import amount_value
from minutes_cli.value import replace


@read.register
def _day(meaning: Day, setting: Setting) -> Resolved:
    if meaning.month is None:
        return _without_month(meaning, setting)
    year = meaning.year or nearest_year(meaning, setting)
    if year is None:
        value = f"XXXX-{meaning.month:02}" + (f"-{meaning.day:02}" if meaning.day else "")
        return Resolved("date", value, reason=f"no year is written, and {NO_ANCHOR}")
    if meaning.day is None:
        return month_of(year, meaning.month)
    if meaning.day > monthrange(year, meaning.month)[1]:
        return replace(month_of(year, meaning.month), reason=f"the month has no day {meaning.day}")
    return one_day(date(year, meaning.month, meaning.day))


def _without_month(meaning: Day, setting: Setting) -> Resolved:
    if meaning.year is not None:
        return year_of(meaning.year)
    if setting.anchor is None:
        return Resolved("date", reason=NO_ANCHOR)
    if meaning.day is not None:
        return _day_of_month(meaning, setting.anchor, past=setting.lean == "past")
    ahead = ((meaning.weekday or 0) - setting.anchor.weekday() - 1) % 7 + 1
    past = setting.lean == "past" and setting.sure
    return one_day(setting.anchor + timedelta(days=ahead - 7 if past else ahead))


def _day_of_month(meaning: Day, anchor: date, *, past: bool) -> Resolved:
    """The day of "the 15th", "Thursday 5th": the next, or the last, with that number and weekday."""
    step = timedelta(days=-1 if past else 1)
    day = anchor
    for _ in range(400):
        day += step
        if day.day == meaning.day and meaning.weekday in (None, day.weekday()):
            return one_day(day)
    return Resolved("date", reason="no such day is near the meeting")


@read.register
def _numeric(meaning: Numeric, setting: Setting) -> Resolved:
    order = setting.calendar.date_order or ("MDY" if setting.calendar.country in MONTH_FIRST else "DMY")
    month, day = (meaning.first, meaning.second) if order == "MDY" else (meaning.second, meaning.first)
    if month > 12:
        month, day = day, month
    return _day(Day(meaning.year, month, day), setting)


def nearest_year(meaning: Day, setting: Setting) -> int | None:
    """The year that brings a day or month nearest to the meeting.

    What lies on the side to which its words do not lean counts as farther away.

    So does a year that does not fit the weekday written with it.
    """
    anchor = setting.anchor
    if anchor is None or meaning.month is None:
        return None

    def far(year: int) -> float:
        middle = _middle(year, meaning)
        away = (middle - anchor).days
        astray = meaning.weekday is not None and meaning.day is not None and middle.weekday() != meaning.weekday
        against = (setting.lean == "past" and away > (0 if setting.sure else 20)) or (
            setting.lean == "future" and away < -20
        )
        weight: float = (40 if setting.sure else 3) if against else 1
        if away > 0 and not setting.lean:
            weight = 0.7  # notes look ahead more than back
        return abs(away) * weight + 150 * astray  # weekdays are misprinted too

    return min((anchor.year + n for n in (0, -1, 1)), key=far)


def _middle(year: int, meaning: Day) -> date:
    month = meaning.month or 1
    return date(year, month, min(meaning.day or 15, monthrange(year, month)[1]))


@read.register
def _clock(meaning: Clock, _setting: Setting) -> Resolved:
    return Resolved("time", f"T{meaning.hour:02}:{meaning.minute:02}")


@read.register
def _duration(meaning: Duration, _setting: Setting) -> Resolved:
    return Resolved("duration", amount_value(meaning.amount))


@read.register
def _repeat(meaning: Repeat, _setting: Setting) -> Resolved:
    return Resolved("set", meaning.value)


@read.register
def _stretch(meaning: Stretch, setting: Setting) -> Resolved:
    last = read(meaning.last, setting)
    first_meaning = meaning.first
    if isinstance(first_meaning, Day) and last.last and not first_meaning.year and first_meaning.month:
        first_meaning = replace(first_meaning, year=last.last.year)
    first = read(first_meaning, setting)
    if first.first is None or last.last is None:
        return Resolved("date", reason=first.reason or last.reason)
    if first.first > last.last and isinstance(first_meaning, Day) and first_meaning.month:
        first = read(replace(first_meaning, year=first.first.year - 1), setting)
    if first.first is None or first.first > last.last:
        return Resolved("date", reason="it would end before it begins")
    return stretch(first.first, last.last)


@read.register
def _week(meaning: Week, setting: Setting) -> Resolved:
    day = read(meaning.day, setting)
    if day.first is None:
        return day
    if meaning.side == "from":
        return stretch(day.first, day.first + timedelta(days=6))
    if meaning.side == "to":
        return stretch(day.first - timedelta(days=6), day.first)
    monday = day.first - timedelta(days=day.first.weekday())
    return stretch(monday, monday + timedelta(days=6))


@read.register
def _part(meaning: Part, setting: Setting) -> Resolved:
    whole = read(meaning.whole, setting)
    if whole.first is None or whole.last is None:
        return whole
    days = (whole.last - whole.first).days + 1
    if meaning.part == "end":
        return one_day(whole.first + timedelta(days=4) if days == 7 else whole.last)  # a week ends on Friday
    if days > _MONTHS and meaning.part in {"start", "late"}:
        return _season_of(meaning.part, whole.value, whole.first, whole.last)
    low, high = _share(meaning.part, days)
    first, last = whole.first + timedelta(days=low), whole.first + timedelta(days=high - 1)
    return stretch(first, last) if " " in meaning.part else Resolved("date", whole.value, first, last)


_MONTHS = 300
"""Days of a stretch that has months enough for its beginning to be three of them."""


def _season_of(part: PartName, value: str | None, first: date, last: date) -> Resolved:
    """The first three months of a year, or the last three."""
    if part == "start":
        month = first.month + 2
        return Resolved("date", value, first, month_of(first.year + month // 13, (month - 1) % 12 + 1).last)
    month = last.month - 2
    return Resolved("date", value, month_of(last.year - (month < 1), (month - 1) % 12 + 1).first, last)


def _share(part: PartName, days: int) -> tuple[int, int]:
    """From which to before which of so many days a part is, counted from 0; ten days are a third of a month."""
    third = 10 if 28 <= days <= 31 else days // 3
    half = 15 if 28 <= days <= 31 else days // 2
    shares: dict[PartName, tuple[int, int]] = {
        "start": (0, third),
        "middle": (third, days - third if days > 31 else third * 2),
        "late": (third * 2 if days <= 31 else days - third, days),
        "half 1": (0, half),
        "half 2": (half, days),
        "week -1": (days - 7, days),
    }
    if part in shares:
        return shares[part]
    week = int(part[-1])
    return 7 * week - 7, min(7 * week, days)


@read.register
def _nth_weekday(meaning: NthWeekday, setting: Setting) -> Resolved:
    month = read(meaning.month, setting)
    if month.first is None:
        return month
    return one_day(nth_weekday(month.first.year, month.first.month, meaning.weekday, meaning.nth))
