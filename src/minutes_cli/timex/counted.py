"""Days counted from the meeting, and what a year is divided into: financial years, quarters, seasons, feasts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from minutes_cli.timex import business
from minutes_cli.timex.meaning import (
    Amount,
    Away,
    Beside,
    Day,
    DayOf,
    Decade,
    Feast,
    Hanging,
    Later,
    Off,
    Portion,
    Reach,
    Running,
    Season,
    Shift,
    Turn,
    Unit,
    WeekNumber,
    Years,
    YearTurn,
)
from minutes_cli.timex.named import far, nearest_year
from minutes_cli.timex.resolved import NO_ANCHOR, Resolved, Setting, month_of, one_day, read, stretch, year_of
from minutes_cli.timex.steps import add_months, amount_value, away
from minutes_cli.value import replace

_LONG_OVER = 60
"""Days after which "this spring" is rather the next one."""


@read.register
def _shift(meaning: Shift, setting: Setting) -> Resolved:
    anchor, by = setting.day, meaning.by
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(days=7 * by)
    there = add_months(anchor.replace(day=1), 3 * by if meaning.unit == "quarter" else by)
    units: dict[Unit, Callable[[], Resolved]] = {
        "day": lambda: one_day(anchor + timedelta(days=by)),
        "week": lambda: stretch(monday, monday + timedelta(days=6)),
        "fortnight": lambda: stretch(monday + timedelta(days=7 * by), monday + timedelta(days=7 * by + 13)),
        "weekend": lambda: stretch(monday + timedelta(days=5), monday + timedelta(days=6)),
        "month": lambda: month_of(there.year, there.month),
        "quarter": lambda: _quarter(there.year, (there.month + 2) // 3),
        "year": lambda: year_of(anchor.year + by),
        "decade": lambda: _read_decade(anchor.year // 10 * 10 + 10 * by),
    }
    return units[meaning.unit]()


@read.register
def _turn(meaning: Turn, setting: Setting) -> Resolved:
    anchor, day = setting.day, meaning.day
    if day.weekday is not None:
        return one_day(_weekday(anchor, day.weekday, meaning.by))
    month = day.month or 1
    if meaning.by == 0:
        return month_of(anchor.year, month)
    later = month > anchor.month if meaning.by > 0 else month >= anchor.month
    return month_of(anchor.year + (meaning.by > 0) - later, month)


def _weekday(anchor: date, weekday: int, by: int) -> date:
    """The weekday that "this" (ahead, or the meeting's own day), "next" (in the next week) and "last" (before) mean."""
    if by == 0:
        return anchor + timedelta(days=(weekday - anchor.weekday()) % 7)
    if by > 0:
        return anchor + timedelta(days=7 - anchor.weekday() + weekday)
    return anchor - timedelta(days=(anchor.weekday() - weekday - 1) % 7 + 1)


@read.register
def _year_turn(meaning: YearTurn, setting: Setting) -> Resolved:
    year, date = setting.day.year + meaning.by, meaning.date
    return read(replace(date, year=Day(year) if isinstance(date, Portion) else year), setting)


@read.register
def _running(meaning: Running, setting: Setting) -> Resolved:
    first, last = (read(Shift(meaning.unit, by), setting) for by in (0, 1))
    return stretch(first.first or setting.day, last.last or setting.day)


@read.register
def _day_of(meaning: DayOf, setting: Setting) -> Resolved:
    month = add_months(setting.day.replace(day=1), meaning.by)
    return read(Day(month.year, month.month, meaning.day), setting)


@read.register
def _later(meaning: Later, setting: Setting) -> Resolved:
    start = read(meaning.day, setting)
    return one_day(start.first + timedelta(days=7 * meaning.weeks)) if start.first else start


@read.register
def _off(meaning: Off, setting: Setting) -> Resolved:
    start = read(meaning.day, setting)
    return one_day(away(start.first, meaning.by, meaning.unit, setting.calendar)) if start.first else start


@read.register
def _beside(meaning: Beside, setting: Setting) -> Resolved:
    day, side = read(meaning.day, setting), meaning.side
    if day.first is None or day.last is None:
        return day
    if meaning.weekday is None:
        monday = day.first - timedelta(days=day.first.weekday() - 7 * side)
        return stretch(monday, monday + timedelta(days=6))
    if side > 0:
        return one_day(day.last + timedelta(days=(meaning.weekday - day.last.weekday() - 1) % 7 + 1))
    return one_day(day.first - timedelta(days=(day.first.weekday() - meaning.weekday - 1) % 7 + 1))


@read.register
def _hanging(_meaning: Hanging, _setting: Setting) -> Resolved:
    return Resolved("date", reason="it is counted from what has no date here")


@read.register
def _week_number(meaning: WeekNumber, setting: Setting) -> Resolved:
    years = [meaning.year] if meaning.year else [setting.day.year + n for n in (0, -1, 1)]
    mondays = [date.fromisocalendar(year, meaning.first, 1) for year in years if _has_week(year, meaning.last)]
    if not mondays:
        return Resolved("date", reason=f"the year has no week {meaning.last}")
    monday = min(mondays, key=lambda day: far((day - setting.day).days, setting)) if len(mondays) > 1 else mondays[0]
    return stretch(monday, monday + timedelta(days=7 * (meaning.last - meaning.first) + 6))


def _has_week(year: int, week: int) -> bool:
    return week <= date(year, 12, 28).isocalendar().week


@read.register
def _reach(meaning: Reach, setting: Setting) -> Resolved:
    if setting.anchor is None:
        return Resolved("date", amount_value(Amount(abs(meaning.by), meaning.unit)), reason=NO_ANCHOR)
    return stretch(*sorted((setting.anchor, away(setting.anchor, meaning.by, meaning.unit, setting.calendar))))


@read.register
def _away(meaning: Away, setting: Setting) -> Resolved:
    there = away(setting.day, meaning.by, meaning.unit, setting.calendar)
    if meaning.unit in ("year", "decade"):
        return year_of(there.year)
    return month_of(there.year, there.month) if meaning.unit == "month" and meaning.by < 0 else one_day(there)


@read.register
def _years(meaning: Years, setting: Setting) -> Resolved:
    start = {"calendar": 1, "academic": 9, "financial": setting.calendar.fiscal_year_start}[meaning.reckoning]
    if meaning.last is not None:
        return _written_years(meaning, start)
    return _twelve_months(setting.day.year - (setting.day.month < start) + meaning.shift, start)


def _written_years(meaning: Years, start: int) -> Resolved:
    last = meaning.last or 0
    if meaning.first is None:  # named by the year in which it ends
        year = _twelve_months(last - (start > 1), start)
        return replace(year, value=f"{last:04}")
    if meaning.reckoning == "calendar":
        return stretch(date(meaning.first, 1, 1), date(last, 12, 31))
    return _twelve_months(meaning.first, start)


def _twelve_months(year: int, start: int) -> Resolved:
    return stretch(date(year, start, 1), add_months(date(year, start, 1), 12) - timedelta(days=1))


@read.register
def _decade(meaning: Decade, _setting: Setting) -> Resolved:
    return _read_decade(meaning.first)


def _read_decade(first: int) -> Resolved:
    return Resolved("date", f"{first // 10}", date(first, 1, 1), date(first + 9, 12, 31))


@read.register
def _portion(meaning: Portion, setting: Setting) -> Resolved:
    months = 12 // meaning.parts
    if meaning.year is None:
        year = nearest_year(Day(month=months * (meaning.number - 1) + (months + 1) // 2), setting)
    else:
        whole = read(meaning.year, setting)
        if whole.first is None:
            return whole
        if isinstance(meaning.year, Years):
            first = add_months(whole.first, months * (meaning.number - 1))
            return stretch(first, add_months(first, months) - timedelta(days=1))
        year = whole.first.year
    if meaning.parts == 4:
        return _quarter(year, meaning.number)
    first = date(year, 6 * meaning.number - 5, 1)
    return Resolved("date", f"{year:04}-H{meaning.number}", first, add_months(first, 6) - timedelta(days=1))


def _quarter(year: int, number: int) -> Resolved:
    first = date(year, 3 * number - 2, 1)
    return Resolved("date", f"{year:04}-Q{number}", first, add_months(first, 3) - timedelta(days=1))


@read.register
def _season(meaning: Season, setting: Setting) -> Resolved:
    country = setting.calendar.country
    if meaning.year is not None:
        return Resolved("date", *business.season(meaning.name, meaning.year, country))
    near = [business.season(meaning.name, setting.day.year + n, country) for n in (-2, -1, 0, 1)]
    return _choose(near, meaning.shift, setting)


@read.register
def _feast(meaning: Feast, setting: Setting) -> Resolved:
    country = setting.calendar.country
    if meaning.year is not None and meaning.name != "bank holiday":
        return one_day(business.feast(meaning.name, meaning.year, country))
    if meaning.name == "bank holiday":
        return _bank_holiday(meaning.shift, setting)
    near = [business.feast(meaning.name, setting.day.year + n, country) for n in (-1, 0, 1)]
    return _choose([(day.isoformat(), day, day) for day in near], meaning.shift, setting)


def _bank_holiday(shift: int | None, setting: Setting) -> Resolved:
    """The next day off, or the last, where its words lean back."""
    years = (setting.day.year + n for n in (-1, 0, 1))
    days = sorted(
        business.feast(name, year, setting.calendar.country) for year in years for name in business.BANK_HOLIDAYS
    )
    back = shift == -1 or (shift is None and setting.lean == "past")
    before = [day for day in days if day < setting.day]
    return one_day(before[-1] if back else days[len(before) + (setting.day in days)])


def _choose(near: list[tuple[str, date, date]], shift: int | None, setting: Setting) -> Resolved:
    """Of what comes each year, up to the next: the last before the meeting, the next, this year's, or the nearest."""

    def ahead(one: tuple[str, date, date]) -> int:
        """By how many days it lies ahead, or behind if negative."""
        _, first, last = one
        return max((first - setting.day).days, 0) + min((last - setting.day).days, 0)

    this, after = near[-2:]
    if shift is None:
        chosen = min(near, key=lambda one: far(ahead(one), setting))
    elif shift > 0:
        chosen = min((one for one in near if ahead(one) > 0), key=ahead)
    elif shift < 0:
        chosen = max((one for one in near if ahead(one) < 0), key=ahead)
    else:
        chosen = after if ahead(this) < -_LONG_OVER else this
    return Resolved("date", *chosen)
