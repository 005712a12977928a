"""What looks like a date and is none: addresses of files and pages, references, money, phone numbers, versions."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.value import Value


class Mask(Value):
    """A kind of thing that is no date, and an example in which none is found."""

    name: str
    pattern: str
    example: str


_SUFFIXES = "docx?|pdf|xlsx?|pptx?|csv|txt|md|html?|jpe?g|png|zip|py|js|json"
_NUMBERED = (
    "nos?|number|ref|case|motion|resolution|ordinance|by-?law(?: no| number)?|file|docket|minute|invoice|order|policy"
    "|section|clause|item|version|release"
)

MASKS = (
    Mask("address", r"(?:https?://|www\.)\S+|\S+@\S+\.\w+", "see https://example.org/2024/03/01/notes"),
    Mask(
        "file",
        rf"(?:[A-Za-z]:\\|\\\\)\S*(?:\s\S*\\\S*)*|[\w%()./\\-]+\.(?:{_SUFFIXES})\b",
        r"H:\notes\2008\0412min.doc or minutes-2015-03-19.pdf",
    ),
    Mask(
        "number",
        rf"(?:\b(?i:{_NUMBERED})\b\.?:?\s*|#\s?)\(?\d+(?:[./-]\d+)+",
        "By-Law No. 2022-31 and item 5.2 and #18-204",
    ),
    Mask("money", r"[$£€]\s?\d[\d,.]*(?:\s?[kKmM]\b)?", "paid $2,015.00"),
    Mask("always", r"(?<![\d/])24\s?/\s?7(?![\d/])", "help is there 24/7"),
    Mask("share", r"\d+(?:\.\d+)?\s?%", "1.50%"),
    Mask(
        "phone",
        r"(?<![\d/])(?:\+\d[\d\s()-]{7,}\d|\(\d{3,5}\)\s?\d{3,}[\s-]?\d*|\d{3}[\s.-]\d{3}[\s.-]\d{4}"
        r"|0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}|\d{3}-\d{4})\b",
        "call (555) 203-0142, 01473 584563 or 555-2019",
    ),
)

_ALL = regex.compile("|".join(f"(?:{mask.pattern})" for mask in MASKS))
_JOINED = regex.compile(r"\b[A-Za-z0-9]+(?:[-/_][A-Za-z0-9]+)+\b")
_CALENDAR = regex.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*|st|nd|rd|th|fye|[afs]y|q|h|t|z|am|pm"
    r"|pre|post|mid|early|late|end|start|non|to|and|through|spring|summer|autumn|fall|winter|w|c|e|wc|wk|cw|kw|wks"
    r"|(?:day|week|month|year|yr|hour|minute|min|quarter)s?|s|based|old|long|a|an|one|two|three|four|five|six",
    regex.IGNORECASE,
)


def hidden(text: str) -> list[tuple[int, int]]:
    """The extents of what is no date."""
    if not any(map(str.isdigit, text)):
        return []
    return [match.span() for match in _ALL.finditer(text)] + [
        match.span() for match in _JOINED.finditer(text) if is_reference(match[0])
    ]


def is_reference(token: str) -> bool:
    """Letters and numbers joined by strokes are a reference ("AB-2021-4"), unless all its words are the calendar's."""
    page, _, day = token.rpartition("/")  # the page of a day: "Team/Minutes/2014-05-29"
    token = page if len(day) == len("2014-05-29") and day.replace("-", "").isdigit() else token
    parts = regex.findall(r"[A-Za-z]+", token)
    return any(map(str.isdigit, token)) and not all(map(_CALENDAR.fullmatch, parts))
