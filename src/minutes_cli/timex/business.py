"""Working days, feasts and seasons of a country. The `holidays` package is imported when a working day is asked for."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta
from functools import cache

from minutes_cli.timex.meaning import SeasonName

SOUTHERN = frozenset({"AU", "NZ", "ZA", "AR", "CL", "UY", "BR", "PY", "BO", "PE", "NA", "BW", "ZW", "LS", "SZ", "FJ"})
"""Countries where summer is in December."""

MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW", "GU", "AS", "PR"})
"""Countries that write the month before the day."""


def add_working_days(start: date, count: int, country: str, subdivision: str | None) -> date:
    """The day `count` working days after `start`, or before it if `count` is negative."""
    step = timedelta(days=1 if count > 0 else -1)
    day, left = start, abs(count)
    while left:
        day += step
        left -= is_working_day(day, country, subdivision)
    return day


def is_working_day(day: date, country: str, subdivision: str | None) -> bool:
    """Whether a day is Monday to Friday and no public holiday there."""
    return day.weekday() < 5 and day not in _holidays(country, subdivision, day.year)


@cache
def _holidays(country: str, subdivision: str | None, year: int) -> Container[date]:
    import holidays  # noqa: PLC0415 - slow to import, and few notes need it

    try:
        return frozenset(holidays.country_holidays(country, subdiv=subdivision, years=year))
    except NotImplementedError:
        return frozenset()


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 13, 1876, 487)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)


_FROM_EASTER = {
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
    "ash wednesday": -46, "shrove tuesday": -47, "pancake day": -47, "mothering sunday": -21, "ascension day": 39,
    "pentecost": 49, "whit monday": 50, "easter mon": 1, "easter tuesday": 2, "maundy thursday": -3, "whitsun": 49,
    "whitsunday": 49, "whit sunday": 49, "trinity sunday": 56, "corpus christi": 60,
}  # fmt: skip
_FIXED = {
    "christmas": (12, 25), "xmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year": (1, 1), "new years day": (1, 1), "new years eve": (12, 31),
    "halloween": (10, 31), "independence day": (7, 4), "valentines day": (2, 14), "st patricks day": (3, 17),
    "anzac day": (4, 25), "australia day": (1, 26), "canada day": (7, 1), "remembrance day": (11, 11),
    "veterans day": (11, 11), "juneteenth": (6, 19), "candlemas": (2, 2), "lady day": (3, 25), "michaelmas": (9, 29),
    "midsummer day": (6, 24), "midsummers day": (6, 24), "martinmas": (11, 11), "all saints day": (11, 1),
    "all souls day": (11, 2), "epiphany": (1, 6), "lammas": (8, 1), "burns night": (1, 25), "bonfire night": (11, 5),
    "guy fawkes night": (11, 5), "hogmanay": (12, 31), "armistice day": (11, 11), "waitangi day": (2, 6),
    "st georges day": (4, 23), "st davids day": (3, 1), "st andrews day": (11, 30), "may day": (5, 1),
}  # fmt: skip
_NTH_WEEKDAY = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "labour day": (9, 0, 1),
    "memorial day": (5, 0, -1), "martin luther king day": (1, 0, 3), "martin luther king jr day": (1, 0, 3),
    "presidents day": (2, 0, 3), "columbus day": (10, 0, 2), "remembrance sunday": (11, 6, 2),
    "remembrance": (11, 6, 2), "mothers day": (5, 6, 2), "fathers day": (6, 6, 3),
    "may bank holiday": (5, 0, 1), "early may bank holiday": (5, 0, 1), "late may bank holiday": (5, 0, -1),
    "spring bank holiday": (5, 0, -1), "whitsun bank holiday": (5, 0, -1), "summer bank holiday": (8, 0, -1),
    "august bank holiday": (8, 0, -1), "late august bank holiday": (8, 0, -1),
}  # fmt: skip


def feast(name: str, year: int, country: str) -> date:
    """The day of a feast in a year."""
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name == "advent sunday":
        return date(year, 12, 3) - timedelta(days=(date(year, 12, 3).weekday() + 1) % 7)
    if name == "victoria day":
        return date(year, 5, 24) - timedelta(days=date(year, 5, 24).weekday())
    if name == "mothers day" and country in {"GB", "IE"}:
        return feast("mothering sunday", year, country)
    return nth_weekday(year, *_ELSEWHERE.get((country, name.removesuffix(" day")), _NTH_WEEKDAY[name]))


_ELSEWHERE = {
    ("CA", "thanksgiving"): (10, 0, 2), ("IE", "august bank holiday"): (8, 0, 1), ("AU", "fathers"): (9, 6, 1),
    ("NZ", "fathers"): (9, 6, 1),
}  # fmt: skip
"""Where a feast has another weekday than in most countries that keep it."""
BANK_HOLIDAYS = ("easter monday", "may bank holiday", "late may bank holiday", "august bank holiday", "boxing day")
"""The days off that "the bank holiday" may mean."""


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` (from 1; -1 is the last) such weekday of a month."""
    if nth < 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta(days=(after.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


_SEASON_MONTHS = {"spring": (3, "SP"), "summer": (6, "SU"), "autumn": (9, "FA"), "winter": (12, "WI")}


def season(name: SeasonName, year: int, country: str) -> tuple[str, date, date]:
    """A season of three whole months: TIMEX3 value, first and last day.

    "Winter 2025" begins in December 2025 in the north, in June 2025 in the south.
    """
    month, code = _SEASON_MONTHS[name]
    if country in SOUTHERN:
        month = (month + 5) % 12 + 1
    first = date(year, month, 1)
    after = date(year + (month + 2) // 12, (month + 2) % 12 + 1, 1)
    return f"{year:04}-{code}", first, after - timedelta(days=1)
