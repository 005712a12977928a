"""The words of the calendar, as patterns and as numbers. Patterns are lower case, to be matched whatever the case."""

from __future__ import annotations

import re
from functools import cache

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}

PIECES = {
    "month": (
        r"(?:jan(?:uary)?|feb(?:r(?:uary)?|uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])"
    ),
    "weekday": (
        r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?"
        r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])"
    ),
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:(?:\s?(?:st|nd|rd|th))(?![a-z])|(?!\d))",
    "year": r"(?:19|20)\d\d(?!\d)",
    "anyyear": r"(?:(?:19|20)\d\d|['’]?\d\d)(?!\d)",
    "nn": r"\d\d?(?!\d)",
    "hour": r"(?:[01]?\d|2[0-4])",
    "minute": r"[0-5]\d(?!\d)",
    "meridiem": r"(?:a\.?\s?m\b\.?|p\.?\s?m\b\.?|noon\b|midnight\b|hrs?\b|hours\b|h\b)",
}


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A rule's pattern: `{month}` stands for the piece of that name as a group of that name, `{month2}` for a second.

    White space in `source` is kept as it is. Letters match whatever their case.
    """
    filled = re.sub(r"\{([a-z]+)(\d?)\}", lambda m: f"(?P<{m[1]}{m[2]}>{PIECES[m[1]]})", source)
    return re.compile(rf"(?<![\w])(?:{filled})", re.IGNORECASE)


def month(word: str) -> int:
    """The month that a word names, 1 to 12."""
    return MONTHS[word[:3].lower()]


def weekday(word: str) -> int:
    """The weekday that a word names, 0 (Monday) to 6."""
    return WEEKDAYS[word[:3].lower()]


def ordinal(word: str) -> int:
    """The number in "3", "03" or "3rd"."""
    return int(re.sub(r"\D", "", word))


def full_year(word: str) -> int:
    """The year in "2025", "25" or "'25": two digits mean 1970 to 2069."""
    number = ordinal(word)
    return number if number > 99 else number + (2000 if number < 70 else 1900)
