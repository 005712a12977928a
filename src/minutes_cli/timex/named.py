"""Days that are named outright, with gaps to fill; parts, weeks and stretches made of them; clock times and lengths."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import count

from minutes_cli.timex.business import MONTH_FIRST, nth_weekday
from minutes_cli.timex.meaning import (
    Clock,
    Day,
    Duration,
    Feast,
    NthWeekday,
    Numeric,
    Part,
    PartName,
    Repeat,
    Stretch,
    Week,
)
from minutes_cli.timex.resolved import (
    NO_ANCHOR,
    Resolved,
    Setting,
    month_of,
    one_day,
    read,
    stretch,
    year_of,
)
from minutes_cli.timex.steps import add_months, amount_value
from minutes_cli.value import replace


@read.register
def _day(meaning: Day, setting: Setting) -> Resolved:
    if meaning.month is None:
        return _without_month(meaning, setting)
    if meaning.year is None and setting.anchor is None:
        value = f"XXXX-{meaning.month:02}" + (f"-{meaning.day:02}" if meaning.day else "")
        return Resolved("date", value, reason=f"no year is written, and {NO_ANCHOR}")
    year = meaning.year or nearest_year(meaning, setting)
    if meaning.day is None:
        return month_of(year, meaning.month)
    if meaning.day > monthrange(year, meaning.month)[1]:
        return replace(month_of(year, meaning.month), reason=f"the month has no day {meaning.day}")
    return one_day(date(year, meaning.month, meaning.day))


def _without_month(meaning: Day, setting: Setting) -> Resolved:
    if meaning.year is not None:
        return year_of(meaning.year)
    past = setting.lean == "past"
    if meaning.day is not None:  # "the 15th", "Thursday 5th": the next, or the last, with that number
        steps = (timedelta(days=-n if past else n) for n in count(1))
        return one_day(next(day for step in steps if (day := setting.day + step).day == meaning.day))
    ahead = ((meaning.weekday or 0) - setting.day.weekday() - 1) % 7 + 1
    return one_day(setting.day + timedelta(days=ahead - 7 if past else ahead))


@read.register
def _numeric(meaning: Numeric, setting: Setting) -> Resolved:
    order = setting.calendar.date_order or ("MDY" if setting.calendar.country in MONTH_FIRST else "DMY")
    month, day = (meaning.first, meaning.second) if order == "MDY" else (meaning.second, meaning.first)
    if month > 12:
        month, day = day, month
    return _day(Day(meaning.year, month, day), setting)


def nearest_year(meaning: Day, setting: Setting) -> int:
    """The year that brings a day or month nearest to the meeting; one that does not fit its weekday is farther away."""

    def away(year: int) -> float:
        middle = middle_of(meaning, year)
        astray = meaning.weekday not in (None, middle.weekday())
        return far((middle - setting.day).days, setting) + 150 * astray  # weekdays are misprinted too

    return min((setting.day.year + n for n in (0, -1, 1)), key=away)


def far(ahead: int, setting: Setting) -> float:
    """How far away a day so many days ahead counts: more, where it lies on the side to which its words do not lean."""
    if not setting.lean:
        return ahead * 0.7 if ahead > 0 else -ahead  # notes look ahead more than back
    against = ahead > (0 if setting.sure else 20) if setting.lean == "past" else ahead < -20
    return abs(ahead) * ((40 if setting.sure else 3) if against else 1)


def middle_of(meaning: Day, year: int) -> date:
    """The day of that year, or the middle of its month; the month's last where it has no such day."""
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
    got = read(meaning.last, setting)
    last = got.last
    if last is None:
        return Resolved("date", reason=got.reason)
    first = read(replace(meaning.first, year=meaning.first.year or last.year), setting).first
    if first and first > last:
        first = read(replace(meaning.first, year=first.year - 1), setting).first
    if first is None or first > last:
        return Resolved("date", reason="it would end before it begins")
    return stretch(first, last)


@read.register
def _week(meaning: Week, setting: Setting) -> Resolved:
    day = read(meaning.day, setting)
    if day.first is None:
        return day
    if meaning.side == "weekend":
        return _weekend(day.first, easter=isinstance(meaning.day, Feast) and meaning.day.name == "easter")
    if meaning.side == "from":
        return stretch(day.first, day.first + timedelta(days=6))
    if meaning.side == "to":
        return stretch(day.first - timedelta(days=6), day.first)
    monday = day.first - timedelta(days=day.first.weekday())
    return stretch(monday, monday + timedelta(days=6))


_WEEKENDS = {0: (-2, 0), 3: (0, 3), 4: (0, 2), 5: (0, 1), 6: (-1, 0)}
"""From a weekday: how many days off the weekend begins and ends that has it, or stands beside it."""
_EASTER = (-2, 1)
"""The same from Easter Sunday."""


def _weekend(day: date, *, easter: bool) -> Resolved:
    """The weekend of a day: with the Monday, Friday or Thursday that makes it a long one."""
    low, high = _EASTER if easter else _WEEKENDS.get(day.weekday(), (0, 0))
    if low == high:
        return Resolved("date", reason="the day lies in the middle of its week")
    return stretch(day + timedelta(days=low), day + timedelta(days=high))


@read.register
def _part(meaning: Part, setting: Setting) -> Resolved:
    whole = read(meaning.whole, setting)
    if whole.first is None or whole.last is None:
        return whole
    days = (whole.last - whole.first).days + 1
    if meaning.part == "end":
        return one_day(whole.first + timedelta(days=4) if days == 7 else whole.last)  # a week ends on Friday
    if days > _MONTHS and meaning.part == "start":
        return Resolved("date", whole.value, whole.first, add_months(whole.first, 3) - timedelta(days=1))
    if days > _MONTHS and meaning.part == "late":
        return Resolved("date", whole.value, add_months(whole.last + timedelta(days=1), -3), whole.last)
    low, high = _share(meaning.part, days)
    first, last = whole.first + timedelta(days=low), whole.first + timedelta(days=high - 1)
    return stretch(first, last) if " " in meaning.part else Resolved("date", whole.value, first, last)


_MONTHS = 300
"""Days of a stretch that has months enough for its beginning to be three of them."""


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
        "fortnight 1": (0, 14),
        "fortnight -1": (days - 14, days),
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
