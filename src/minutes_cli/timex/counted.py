"""Days counted from the meeting, and what a year is divided into: financial years, quarters, seasons, feasts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from minutes_cli.timex import business
from minutes_cli.timex.meaning import (
    Away,
    Day,
    Decade,
    Feast,
    Portion,
    Reach,
    Season,
    Shift,
    Turn,
    Unit,
    Years,
    YearTurn,
)
from minutes_cli.timex.named import nearest_year
from minutes_cli.timex.resolved import NO_ANCHOR, Resolved, Setting, month_of, one_day, read, stretch, year_of
from minutes_cli.timex.steps import add_months, amount_value, away
from minutes_cli.value import replace

_OPEN = Resolved("date", reason=NO_ANCHOR)
_LONG_OVER = 60
"""Days after which "this spring" is rather the next one, unless the words tell of the past."""


@read.register
def _shift(meaning: Shift, setting: Setting) -> Resolved:
    anchor = setting.anchor
    if anchor is None:
        return _OPEN
    by = meaning.by
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
    anchor, day = setting.anchor, meaning.day
    if anchor is None:
        return _OPEN
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
    if setting.anchor is None:
        return _OPEN
    year, date = setting.anchor.year + meaning.by, meaning.date
    if isinstance(date, Portion):
        return read(replace(date, year=Day(year)), setting)
    return read(replace(date, year=year), setting) if isinstance(date, Day | Season | Feast) else _OPEN


@read.register
def _reach(meaning: Reach, setting: Setting) -> Resolved:
    if meaning.amount.number is None:
        return Resolved("duration", amount_value(meaning.amount))
    if setting.anchor is None:
        return replace(_OPEN, value=amount_value(meaning.amount))
    sign = -1 if meaning.toward == "past" else 1
    there = away(setting.anchor, meaning.amount, sign, setting.calendar)
    if there is None:
        return Resolved("duration", amount_value(meaning.amount))
    return stretch(*sorted((setting.anchor, there)))


@read.register
def _away(meaning: Away, setting: Setting) -> Resolved:
    if setting.anchor is None:
        return _OPEN
    there = away(setting.anchor, meaning.amount, -1 if meaning.toward == "past" else 1, setting.calendar)
    if there is None:
        return Resolved("duration", amount_value(meaning.amount))
    if meaning.amount.unit in ("year", "decade"):
        return year_of(there.year)
    month = meaning.amount.unit == "month" and meaning.toward == "past"
    return month_of(there.year, there.month) if month else one_day(there)


@read.register
def _years(meaning: Years, setting: Setting) -> Resolved:
    start = {"calendar": 1, "academic": 9, "financial": setting.calendar.fiscal_year_start}[meaning.reckoning]
    if meaning.last is not None:
        return _written_years(meaning, start)
    if setting.anchor is None:
        return _OPEN
    first = setting.anchor.year - (setting.anchor.month < start) + meaning.shift
    return _twelve_months(first, start)


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
        if setting.anchor is None:
            return _OPEN
        middle = Day(month=months * (meaning.number - 1) + (months + 1) // 2)
        year = nearest_year(middle, setting) or setting.anchor.year
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
    anchor = setting.anchor
    if anchor is None:
        return _OPEN
    near = [Resolved("date", *business.season(meaning.name, anchor.year + n, country)) for n in (-2, -1, 0, 1)]
    return _choose(near, anchor, meaning.shift, setting)


@read.register
def _feast(meaning: Feast, setting: Setting) -> Resolved:
    country = setting.calendar.country
    years = [meaning.year] if meaning.year else [setting.anchor.year + n for n in (-1, 0, 1)] if setting.anchor else []
    days = [one_day(day) for year in years if (day := business.feast(meaning.name, year, country))]
    if not days:
        return _OPEN
    return days[0] if meaning.year or setting.anchor is None else _choose(days, setting.anchor, meaning.shift, setting)


def _choose(near: list[Resolved], anchor: date, shift: int | None, setting: Setting) -> Resolved:
    """Of a thing that comes each year, the last before the meeting, the next after it, or the nearest."""

    def away_from(one: Resolved) -> int:
        first, last = one.first or anchor, one.last or anchor
        return 0 if first <= anchor <= last else min((first - anchor).days, (last - anchor).days, key=abs)

    if shift == 0:
        this = next((one for one in near if one.first and one.first.year == anchor.year), near[0])
        over = away_from(this) < -_LONG_OVER and setting.lean != "past"
        return next((one for one in near if over and one.first and one.first > anchor), this)
    if shift is not None and shift > 0:
        return min((one for one in near if one.first and one.first > anchor), key=away_from)
    if shift is not None and shift < 0:
        return max((one for one in near if one.last and one.last < anchor), key=away_from)
    if not setting.lean:  # notes look ahead more than back
        return min(near, key=lambda one: abs(far) * 0.7 if (far := away_from(one)) > 0 else abs(far))
    against = 3
    past = setting.lean == "past"
    return min(near, key=lambda one: abs(away_from(one)) * (against if (away_from(one) > 0) == past else 1))
