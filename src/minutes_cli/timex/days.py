"""Several days of one month: lists, each day by itself ("April 3, 13 and 18"), and stretches ("3-5 March")."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import Day, Expression, Stretch

_D = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th))?(?!\w|[.:]\d)"
_SEP = r"\s*(?:,\s*and|,|&|and|/)\s*"
_LAST_SEP = r"\s*(?:,\s*and|&|and|/)\s*"
_MONTH_FIRST = (
    rf"{{month}}\.?\s*(?P<days>{_D}(?:{_SEP}{_D}){{0,12}}(?:{_LAST_SEP}){_D})(?:,?\s+{{year}})?(?!\s*[ap]\.?m)"
)
_MONTH_LAST = rf"(?P<days>{_D}(?:{_SEP}{_D}){{0,12}})(?:\s+of)?\s+{{month}}(?:,?\s+{{year}})?"
_DASHED = r"(?:\s*(?:-|–|—|to|until|through)\s*)"
_RANGE_FIRST = rf"{{month}}\.?\s*(?P<a>{_D}){_DASHED}(?P<b>{_D})(?:,?\s+{{year}})?(?!\s*[ap]\.?m)"
_RANGE_LAST = (
    rf"(?:{{weekday}}[.,]?\s*(?:the\s+)?)?(?P<a>{_D}){_DASHED}(?:{{weekday2}}[.,]?\s*)?(?P<b>{_D})(?:\s+of)?\s*"
    r"{month}(?:,?\s+{year})?"
)


def several(text: str) -> Iterator[Expression]:
    """The days of a list with one month, each by itself, and stretches within a month."""
    for source in (_RANGE_FIRST, _RANGE_LAST):
        for match in words.pattern(source).finditer(text):
            meaning = _range(match)
            if meaning and not match["month"].islower():
                yield Expression(match.start(), match.end(), match[0], "days", meaning)
    for source in (_MONTH_FIRST, _MONTH_LAST):
        for match in words.pattern(source).finditer(text):
            if not match["month"].islower():
                yield from _each(match)


def _range(match: regex.Match[str]) -> Stretch | None:
    got = match.groupdict()
    if got.get("weekday2") and not got.get("weekday"):  # "Meeting 3 – Thursday 14th November"
        return None
    a, b = words.ordinal(match["a"]), words.ordinal(match["b"])
    month, year = words.month(match["month"]), int(match["year"]) if match["year"] else None
    return Stretch(Day(year, month, a), Day(year, month, b)) if a < b else None


def _each(match: regex.Match[str]) -> Iterator[Expression]:
    days = list(regex.finditer(_D, match["days"], regex.IGNORECASE))
    if len(days) < 2:
        return
    shift, text = match.start("days"), match.string
    month, year = words.month(match["month"]), int(match["year"]) if match["year"] else None
    for one in days:
        start = match.start() if one is days[0] else shift + one.start()
        end = match.end() if one is days[-1] else shift + one.end()
        yield Expression(start, end, text[start:end], "days", Day(year, month, words.ordinal(one[0])))
