"""Expressions made of others: "end of" and a month, "w/c" and a day, two dates with a dash, lists with one month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from minutes_cli.timex import words
from minutes_cli.timex.meaning import (
    Day,
    Decade,
    Expression,
    Meaning,
    NthWeekday,
    Numeric,
    Part,
    PartName,
    Portion,
    Season,
    Shift,
    Stretch,
    Turn,
    Week,
    Years,
)  # fmt: skip

_COUNT = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
_NTH = "(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_OF = r"(?:of|in)(?:\s+the)?\s+"
_PART = re.compile(
    r"(?<!\w)(?:the\s+)?(?:"
    rf"(?P<part>(?:very\s+)?(?:end|beginning|start|middle)\s+of(?:\s+the)?\s+|mid[\s-]+|early(?:\s+in)?(?:\s+the)?\s+"
    r"|later?(?:\s+in)?(?:\s+the)?\s+|(?:end|early|late)-|(?:end|start)\s+)"
    rf"|(?P<half>first|second|last|latter)\s+half\s+{_OF}"
    rf"|(?P<week>{_NTH})\s+(?:full\s+)?week\s+{_OF}"
    rf"|(?P<nth>{_NTH})\s+(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s+{_OF}"
    r")$",
    re.IGNORECASE,
)
_WEEK = re.compile(
    r"(?<![\w])(?:the\s+)?(?:(?P<from>w\.?/?c\.?|w/?b|weeks?[\s-]+(?:commencing|beginning|starting|from))|(?P<to>w/?e|week[\s-]+ending)"
    r"|(?P<around>week\s+of))[\s:]+(?:the\s+)?$",
    re.IGNORECASE,
)
_DASH = re.compile(r"\.?\s*(?:-|–|—|to|until|till|through|thru)\s*$", re.IGNORECASE)
_LIST = re.compile(r"\s*(?:,|&|/|and|or|,\s*and|,\s*or)\s*(?:the\s+|of\s+)?$", re.IGNORECASE)
_BESIDE = re.compile(r"\s*[(,]\s*")
_STRETCHES = (Day, Years, Decade, Portion, Season, Shift, Turn)


def part(word: str) -> PartName:
    """The part that "end of", "mid-", "early" and their like mean."""
    first = word.strip().lower().removeprefix("very ")
    if first.startswith("mid"):
        return "middle"
    if first.startswith("end"):
        return "end"
    return "late" if first.startswith("late") else "start"


def compose(text: str, found: Iterable[Expression]) -> list[Expression]:
    """The expressions with those that belong together made one, and those in a list given what they share."""
    shared = _explained(text, _share(text, list(found)))
    return [_with_head(text, one) for one in _joined(text, shared)]


def _explained(text: str, found: list[Expression]) -> list[Expression]:
    """A weekday beside the full date that it stands for means that date: "next Monday (17 February 2020)".

    Four digits after a full date are no second year but a time: "2021/08/05, 2030".
    """
    told = list(found)
    for i, (one, after) in enumerate(pairwise(found)):
        between = text[one.end : after.start]
        if _is_full(after.meaning) and _is_weekday(one.meaning) and _BESIDE.fullmatch(between):
            told[i] = replace(one, meaning=after.meaning)
        elif _is_full(one.meaning) and _is_weekday(after.meaning) and _BESIDE.fullmatch(between):
            told[i + 1] = replace(after, meaning=one.meaning)
        elif _is_full(one.meaning) and after.rule == "year" and between.strip(" ,") == "":
            told[i + 1] = replace(after, rule="")
    return [one for one in told if one.rule]


def _is_full(meaning: Meaning) -> bool:
    return isinstance(meaning, Day | Numeric) and meaning.year is not None and getattr(meaning, "day", 1) is not None


def _is_weekday(meaning: Meaning) -> bool:
    day = meaning.day if isinstance(meaning, Turn) else meaning
    return isinstance(day, Day) and day.weekday is not None and day.day is None


def _with_head(text: str, one: Expression) -> Expression:
    """The expression with an "end of" or "week commencing" before it taken in."""
    before = text[max(0, one.start - 40) : one.start]
    head = _WEEK.search(before)
    if head and isinstance(one.meaning, Day | Numeric) and _is_one_day(one.meaning):
        side: Literal["from", "to", "around"] = "from" if head["from"] else "to" if head["to"] else "around"
        return _from(text, one, head, Week(one.meaning, side), "week")
    head = _PART.search(before)
    if head and isinstance(one.meaning, _STRETCHES) and not _is_one_day(one.meaning):
        return _from(text, one, head, _part(head, one.meaning), "part")
    return one


def _part(head: re.Match[str], whole: Meaning) -> Meaning:
    """What the words before a stretch make of it: a part, a week, or a weekday of it."""
    if head["nth"]:
        return NthWeekday(_COUNT[head["nth"].lower()], words.weekday(head["weekday"]), whole)
    if head["week"]:
        return Part(whole, _WEEKS[_COUNT[head["week"].lower()]])
    if head["half"]:
        return Part(whole, "half 1" if head["half"].lower() == "first" else "half 2")
    return Part(whole, part(head["part"]))


_WEEKS: dict[int, PartName] = {1: "week 1", 2: "week 2", 3: "week 3", 4: "week 4", -1: "week -1"}


def _from(text: str, one: Expression, head: re.Match[str], meaning: Meaning, rule: str) -> Expression:
    start = one.start - (len(head.string) - head.start())
    return replace(one, start=start, text=text[start : one.end], meaning=meaning, rule=f"{rule}-{one.rule}")


def _is_one_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Numeric):
        return True
    if isinstance(meaning, Day):
        return meaning.day is not None or meaning.weekday is not None
    return (isinstance(meaning, Shift) and meaning.unit == "day") or (
        isinstance(meaning, Turn) and meaning.day.weekday is not None
    )


def _joined(text: str, found: list[Expression]) -> Iterator[Expression]:
    """Two dates with a dash between become one stretch."""
    waiting: Expression | None = None
    for one in found:
        if waiting and _DASH.fullmatch(text, waiting.end, one.start) and _pairs(waiting.meaning, one.meaning):
            first, last = waiting.meaning, one.meaning
            whole = text[waiting.start : one.end]
            waiting = Expression(waiting.start, one.end, whole, "stretch", Stretch(first, last))
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def _pairs(first: Meaning, last: Meaning) -> bool:
    """Days with days, months with months, years with years."""
    if isinstance(first, Numeric) and isinstance(last, Numeric):
        return True
    if not (isinstance(first, Day) and isinstance(last, Day)):
        return False
    if (first.day is None) != (last.day is None) or first.month is None or last.month is None:
        return first == Day(year=first.year) and last == Day(year=last.year) and (first.year or 0) < (last.year or 0)
    return True


def _share(text: str, found: list[Expression]) -> list[Expression]:
    """A date takes the year of the one after it in a list or a stretch: "3 May and 7 June 2024"."""
    shared = list(found)
    for i in range(len(found) - 2, -1, -1):
        one, after = shared[i].meaning, shared[i + 1].meaning
        between = text[shared[i].end : shared[i + 1].start]
        if not (isinstance(one, Day) and isinstance(after, Day)) or one.year or not after.year or not one.month:
            continue
        if after.month and (_LIST.fullmatch(between) or _DASH.fullmatch(between)):
            shared[i] = replace(shared[i], meaning=replace(one, year=after.year - (one.month > after.month)))
    return shared


# ---------------------------------------------------------------- several days of one month

_D = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th))?(?!\w|[.:]\d)"
_SEP = r"\s*(?:,\s*and|,|&|and|/)\s*"
_MONTH_FIRST = (
    rf"{{month}}\.?\s*(?P<days>{_D}(?:{_SEP}{_D})*(?:\s*(?:,\s*and|&|and|/)\s*){_D})(?:,?\s+{{year}})?(?!\s*[ap]\.?m)"
)
_MONTH_LAST = rf"(?P<days>{_D}(?:{_SEP}{_D})*)(?:\s+of)?\s+{{month}}(?:,?\s+{{year}})?"
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
            if meaning:
                yield Expression(match.start(), match.end(), match[0], "days", meaning)
    for source in (_MONTH_FIRST, _MONTH_LAST):
        for match in words.pattern(source).finditer(text):
            yield from _each(match)


def _range(match: re.Match[str]) -> Stretch | None:
    if match["month"].islower() and match["month"] in ("may", "march", "mar"):
        return None
    a, b = words.ordinal(match["a"]), words.ordinal(match["b"])
    month, year = words.month(match["month"]), int(match["year"]) if match["year"] else None
    return Stretch(Day(year, month, a), Day(year, month, b)) if a < b else None


def _each(match: re.Match[str]) -> Iterator[Expression]:
    days = list(re.finditer(_D, match["days"], re.IGNORECASE))
    if len(days) < 2 or match["month"].islower():
        return
    shift, text = match.start("days"), match.string
    month, year = words.month(match["month"]), int(match["year"]) if match["year"] else None
    first = match.start("month") < shift
    for one in days:
        start, end = shift + one.start(), shift + one.end()
        if first and one is days[0]:
            start = match.start()
        if one is days[-1]:
            end = match.end()
        yield Expression(start, end, text[start:end], "days", Day(year, month, words.ordinal(one[0])))
