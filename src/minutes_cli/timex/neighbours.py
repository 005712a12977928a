"""What expressions take from those beside them: the year of a list, the date that a weekday stands for."""

from __future__ import annotations

from itertools import pairwise
from typing import TypeGuard

from minutes_cli import regex
from minutes_cli.timex.meaning import Day, Expression, Meaning, Numeric, Shift, Turn, YearTurn
from minutes_cli.value import replace

DASH = regex.compile(r"\.?\s*(?:-|–|—|to|until|till|through|thru)\s*$", regex.IGNORECASE)
"""What stands between the two ends of a stretch."""

_LIST = regex.compile(r"\s*(?:,|&|/|and|or|,\s*and|,\s*or)\s*(?:the\s+|of\s+)?$", regex.IGNORECASE)
_BESIDE = regex.compile(r"\s*[(,]\s*")
_HEADS = regex.compile(r"\s*:")


def tell(text: str, found: list[Expression]) -> list[Expression]:
    """The expressions, each with what its neighbours say of it."""
    return _under_year(text, _explained(text, _share(text, found)))


def _explained(text: str, found: list[Expression]) -> list[Expression]:
    """A weekday beside the full date that it stands for means that date: "next Monday (17 February 2020)".

    Four digits after a full date are no second year but a time: "2021/08/05, 2030".
    """
    told = list(found)
    for i, (one, after) in enumerate(pairwise(found)):
        beside = _BESIDE.fullmatch(text, one.end, after.start)
        if beside and is_day(after.meaning) and is_weekday(one.meaning):
            told[i] = replace(one, meaning=after.meaning)
        elif beside and is_day(one.meaning) and is_weekday(after.meaning):
            told[i + 1] = replace(after, meaning=one.meaning)
        elif is_day(one.meaning) and after.rule == "year" and not text[one.end : after.start].strip(" ,"):
            told[i + 1] = replace(after, rule="")
    return [one for one in told if one.rule]


def is_day(meaning: Meaning) -> bool:
    """Whether it is a day by its number."""
    return isinstance(meaning, Numeric) or (isinstance(meaning, Day) and meaning.day is not None)


def is_weekday(meaning: Meaning) -> bool:
    """Whether it is a day by its weekday alone."""
    day = meaning.day if isinstance(meaning, Turn) else meaning
    return isinstance(day, Day) and day.weekday is not None and day.day is None


def _share(text: str, found: list[Expression]) -> list[Expression]:
    """A date takes the year of the one after it in a list or a stretch: "3 May and 7 June 2024"."""
    shared = list(found)
    for i in range(len(found) - 2, -1, -1):
        one, after = shared[i].meaning, shared[i + 1].meaning
        between = text[shared[i].end : shared[i + 1].start]
        if not (_lacks_year(one) and isinstance(after, Day) and after.year and after.month):
            continue
        if _LIST.fullmatch(between) or DASH.fullmatch(between):
            shared[i] = replace(shared[i], meaning=replace(one, year=after.year - ((one.month or 0) > after.month)))
    return shared


def _lacks_year(meaning: Meaning) -> TypeGuard[Day]:
    return isinstance(meaning, Day) and meaning.month is not None and meaning.year is None


def _under_year(text: str, found: list[Expression]) -> list[Expression]:
    """Days after a year with a colon are of that year: "Meetings in 2018: 11 January, 8 February"."""
    told: list[Expression] = []
    year: Day | Shift | None = None
    for one in found:
        meaning = one.meaning
        if _is_year(meaning) and _HEADS.match(text, one.end):
            year = meaning
        elif year and _lacks_year(meaning):
            there = replace(meaning, year=year.year) if isinstance(year, Day) else YearTurn(meaning, year.by)
            told.append(replace(one, meaning=there))
            continue
        told.append(one)
    return told


def _is_year(meaning: Meaning) -> TypeGuard[Day | Shift]:
    if isinstance(meaning, Shift):
        return meaning.unit == "year"
    return isinstance(meaning, Day) and meaning == Day(year=meaning.year)
