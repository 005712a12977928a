"""The day of a meeting whose date says no year, by what the rest of the note says."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from minutes_cli import regex, timex
from minutes_cli.model import Notice, Properties
from minutes_cli.timex.meaning import Day, Meaning, Numeric
from minutes_cli.value import replace


def without_year(
    places: Sequence[tuple[str, str]], texts: Sequence[str], properties: Properties
) -> tuple[str | None, tuple[Notice, ...]]:
    """The day of a date that says no year, with the doubt about it."""
    for text, block in places:
        for e in timex.find(text):
            meaning = e.meaning
            if not isinstance(meaning, Day) or meaning.year or not meaning.day or not meaning.month:
                continue
            days, by = _days(meaning, texts, properties)
            if len(days) != 1:
                return None, (Notice("meeting-date-doubtful", f"the meeting's date {e.text!r} has no year", block),)
            message = f"the meeting's date {e.text!r} has no year; by {by} it was read as {days[0]}"
            return days[0], (Notice("meeting-date-doubtful", message, block),)
    return None, ()


def _days(day: Day, texts: Sequence[str], properties: Properties) -> tuple[list[str], str]:
    """The ISO dates that it may be by the best evidence that there is for its year, and what that is.

    They are those that the note gives with a year; or that have the weekday that is given in a year which the note, or
    the file's properties, name, or in one next to those of the note: a note of December speaks of the coming year.
    """
    told = _told(texts)
    day = replace(day, weekday=_weekday(day, told)) if day.weekday is None else day
    named = {year for text in texts for year in years_of(text)}
    named |= {one.year + _CENTURY * (one.year < 100) for one in told if isinstance(one, Numeric) and one.year}
    beside = {year + step for year in named for step in (-1, 1)}
    made = {year - back for year in years_of(properties.made) for back in (0, 1)}
    note, file = "the rest of the note", "the file's properties"
    evidence = (
        (_said_elsewhere(day, told), note),
        (_fitting(named, day), note),
        (_said_elsewhere(day, _told((properties.title, properties.made))), file),
        (_fitting(made, day), file),
        (_fitting(beside, day), note),
    )
    return next((one for one in evidence if one[0]), ([], note))


_CENTURY = 2000
"""The century of a year of two figures."""


def _told(texts: Sequence[str]) -> list[Meaning]:
    """What the time expressions of some texts mean."""
    return [e.meaning for text in texts for e in timex.find(text)]


def _same(day: Day, told: Iterable[Meaning]) -> Iterator[Day]:
    """The same day and month among what is told."""
    return (one for one in told if isinstance(one, Day) and (one.day, one.month) == (day.day, day.month))


def _weekday(day: Day, told: Iterable[Meaning]) -> int | None:
    """The weekday that the note gives to the same day and month elsewhere."""
    return next((one.weekday for one in _same(day, told) if one.weekday is not None), None)


def _said_elsewhere(day: Day, told: Iterable[Meaning]) -> list[str]:
    """The ISO dates of the same day and month that are told with a year."""
    years = {one.year for one in _same(day, told)}
    return [f"{year}-{day.month:02d}-{day.day:02d}" for year in sorted(years - {None}, key=str)]


def _fitting(years: Iterable[int], day: Day) -> list[str]:
    """The ISO dates of the day in those of the years in which there is one, on the weekday that is given."""
    month, number = day.month or 0, day.day or 0
    days = (date(year, month, number) for year in sorted(set(years)) if number <= monthrange(year, month)[1])
    return [one.isoformat() for one in days if one.weekday() == day.weekday]


def years_of(text: str) -> Iterator[int]:
    """The years that stand in a text, both those of a year that runs over the turn of one: "2023/24"."""
    for found in regex.finditer(r"\b((?:19|20)\d\d)\b(?:\s?[/–-]\s?(?:20)?(\d\d)\b(?![/–-]))?", text):
        yield int(found[1])
        if found[2] and int(found[2]) == (int(found[1]) + 1) % 100:
            yield int(found[1]) + 1
