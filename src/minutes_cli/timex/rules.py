"""The plain shapes: a day, a month or a year that is named outright, and the clock.

A rule is a pattern, what it makes of a match, and its examples: in each `yes` just the words in [brackets] are found,
in no `no` is anything found.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from minutes_cli.timex import words
from minutes_cli.timex.meaning import Day, Meaning, Numeric

Build = Callable[[re.Match[str]], Meaning | None]


@dataclass(frozen=True)
class Rule:
    """`build` gives what a match says, or `None` where it says no time. See above for the examples."""

    name: str
    pattern: str
    build: Build
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()


def day(match: re.Match[str]) -> Meaning | None:
    """A date with the parts that the match has."""
    got = match.groupdict()
    year = got.get("year") or got.get("anyyear")
    return Day(
        year=words.full_year(year) if year else None,
        month=words.month(got["month"]) if got.get("month") else None,
        day=words.ordinal(got["day"]) if got.get("day") else None,
        weekday=words.weekday(got["weekday"]) if got.get("weekday") else None,
    )


def iso(match: re.Match[str]) -> Meaning | None:
    """Year first, all in numbers."""
    month, of_month = int(match["nn"]), int(match["nn2"])
    return Day(int(match["year"]), month, of_month) if 1 <= month <= 12 and 1 <= of_month <= 31 else None


def numeric(match: re.Match[str]) -> Meaning | None:
    """Two numbers and perhaps a year, one of the two a month."""
    first, second = int(match["nn"]), int(match["nn2"])
    if min(first, second) < 1 or min(first, second) > 12 or max(first, second) > 31:
        return None
    year = match.groupdict().get("anyyear")
    return Numeric(first, second, words.full_year(year) if year else None)


def bare_month(match: re.Match[str]) -> Meaning | None:
    """A month's name alone, in full and with a capital; "May" and "March" say too little by themselves."""
    word = match["month"]
    full = word.lower() in _FULL_MONTHS and word[0].isupper()
    return day(match) if full else None


_FULL_MONTHS = {
    "january", "february", "april", "june", "july", "august", "september", "october", "november", "december",
}  # fmt: skip

_WEEKDAY = r"(?:{weekday}[.,]?(?:\s*[-–]\s*|\s+)(?:the\s+)?)?"

RULES = (
    Rule(
        "day-month-year",
        _WEEKDAY + r"{day}(?:\s+day)?(?:\s+of\s+|\s*[-–/.,]?\s*){month}(?:\.?\s*,?\s*|[-–/.]){anyyear}(?![\d:])",
        day,
        yes=("held on [11 December 2025]", "[Tues 3rd Dec. 2024]", "[18th day of April, 2023]", "[21-Oct-2011]"),
    ),
    Rule(
        "month-day-year",
        _WEEKDAY + r"{month}\.?\s*{day}\s*(?:,\s*|\s){year}",
        day,
        yes=("[Monday, November 27th, 2006]", "[Mar. 16, 2009] minutes"),
    ),
    Rule(
        "day-month", _WEEKDAY + r"{day}(?:\s+of\s+|[-–/\s]?\s*){month}", day, yes=("on [Tues 3 Dec]", "[18th of May]")
    ),
    Rule("month-day", _WEEKDAY + r"{month}\.?\s*{day}(?![:.]\d|\s*[ap]\.?m)", day, yes=("[June 29th] release",)),
    Rule("year-month-day", r"{year}(?P<sep>[-/.–]){nn}(?P=sep){nn2}", iso, yes=("[2022-03-09]", "[2007/03/2]")),
    Rule("year-name-day", r"{year}[-/. ]{month}[-/. ]{day}", day, yes=("[2022-July-06]",)),
    Rule(
        "numbers-year",
        _WEEKDAY + r"{nn}(?P<sep>[/.-]){nn2}(?P=sep){anyyear}(?![./-]\d)",
        numeric,
        yes=("[11/12/25]", "[3.4.2024]"),
    ),
    Rule(
        "month-year",
        r"{month}\.?(?:,?\s+|[-–/])(?:of\s+)?(?P<anyyear>(?:19|20)\d\d(?!\d)|['’]\d\d(?!\d))",
        day,
        yes=("[March 2024]", "[Sept '24]"),
    ),
    Rule("month", r"{month}", bare_month, yes=("by [July]",), no=("the march to the bank", "You may go.")),
    Rule("year", r"{year}(?![-/.,:]\d|\s*[%£$€])", day, yes=("in [2023]",)),
)
"""Tried in this order where two match from the same place and are of the same length."""
