"""Expressions made of others: "end of" and a month, "w/c" and a day, two dates with a dash, lists with one month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import (
    Amount,
    Beside,
    Day,
    Decade,
    Duration,
    Expression,
    Feast,
    Hanging,
    Meaning,
    NthWeekday,
    Numeric,
    Off,
    Part,
    PartName,
    Portion,
    Season,
    Shift,
    Stretch,
    Turn,
    Week,
    Years,
    YearTurn,
)
from minutes_cli.timex.neighbours import DASH, is_day, is_weekday, tell
from minutes_cli.value import replace

_COUNT = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
_NTH = "(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_OF = r"(?:of|in)(?:\s+the)?\s+"
_PART = regex.compile(
    r"(?<!\w)(?:the\s+)?(?:"
    rf"(?P<part>(?:very\s+)?(?:end|close|beginning|beg\.?|start|middle|latter\s+part)\s+of(?:\s+the)?\s+|mid[\s-]+|early(?:\s+in)?(?:\s+the)?\s+"
    r"|later?(?:\s+in)?(?:\s+the)?\s+|(?:end|early|late)-|(?:end|start|beg)\.?\s+)"
    rf"|(?P<half>first|second|last|latter)\s+half\s+{_OF}"
    rf"|(?P<fortnight>first|last)\s+(?:two\s+weeks|fortnight)\s+{_OF}"
    rf"|(?P<week>{_NTH})\s+(?:full\s+)?week\s+{_OF}"
    rf"|(?P<nth>{_NTH})\s+(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?\s+{_OF}"
    r")$",
    regex.IGNORECASE,
)
_WEEK = regex.compile(
    r"(?<![\w])(?:the\s+)?(?:(?P<from>w\.?/?c\.?|w/?b|(?:weeks?|wks?)[\s-]+(?:commencing|comm?\.?|beginning|beg\.?|starting)|week[\s-]+from)|(?P<to>w/?e|(?:week|wk)[\s-]+ending)"
    r"|(?P<around>(?:week|wk)\s+of)|(?P<weekend>(?:weekend|wkend)\s+of))[\s:]+(?:the\s+)?$",
    regex.IGNORECASE,
)
_EARLIER = {"ahead", "before", "prior", "preceding"}
_SIDE = r"(?P<side>before|after|ahead|prior|following|preceding)(?:\s+(?:to|of))?\s+(?:the\s+)?"
_OFF = regex.compile(
    rf"(?<!\w)(?:the\s+(?:(?P<week>week)|day)|(?P<count>(?!few|some|several){words.PIECES['count']})\s+(?P<unit>days?|weeks?|wks?|months?))"
    rf"\s+{_SIDE}$",
    regex.IGNORECASE,
)
"""What counts from a day: "the week after Easter", "two weeks before 3 May"."""
_BETWEEN_DAYS = regex.compile(rf"\s+{_SIDE}", regex.IGNORECASE)
_COUNTED_FROM = regex.compile(r"\s+(?P<side>before|after)(?P<rest>\s+\w+|)", regex.IGNORECASE)
_AND = regex.compile(r"\s*(?:and|&)\s*", regex.IGNORECASE)
_BETWEEN = regex.compile(r"\bbetween\s+(?:the\s+)?$", regex.IGNORECASE)
_OF_YEAR = regex.compile(r",?\s+(?:of\s+)?", regex.IGNORECASE)
_STRETCHES = (Day, Years, Decade, Portion, Season, Shift, Turn)


def compose(text: str, found: Iterable[Expression]) -> list[Expression]:
    """The expressions with those that belong together made one, and those in a list given what they share."""
    return _settled(text, [_with_head(text, one) for one in _joined(text, tell(text, list(found)))])


def _settled(text: str, found: list[Expression]) -> list[Expression]:
    """The expressions, those weekdays that are counted from something else with it: "the Friday before"."""
    told: list[Expression] = []
    for one in found:
        off = _OFF_THAT.match(text, one.end) if isinstance(one.meaning, Duration) else None
        day = _last_told(told) if off is not None else None
        if off is not None and day is not None and isinstance(one.meaning, Duration):
            told.append(_off_that(text, off, one, one.meaning.amount, day))
            continue
        counted = _COUNTED_FROM.match(text, one.end)
        if (
            counted
            and isinstance(one.meaning, Day)
            and is_weekday(one.meaning)
            and _THE.search(words.before(text, one.start))
        ):
            told.append(replace(one, meaning=_counted(counted, one.meaning, told), rule="beside"))
        else:
            told.append(one)
    return told


def _last_told(told: list[Expression]) -> Meaning | None:
    """The date told last, if it is a day."""
    last = next((one.meaning for one in reversed(told) if one.type == "date"), None)
    return last if last is not None and (is_day(last) or isinstance(last, Feast)) else None


def _counted(match: regex.Match[str], weekday: Day, before: list[Expression]) -> Beside | Hanging:
    """A weekday before or after what was told just before it, if that is a day and nothing else is named."""
    alone = match["rest"].strip().lower() in _GOES_ON
    day = _last_told(before) if alone else None
    if day is None:
        return Hanging()
    return Beside(day, -1 if match["side"].lower() == "before" else 1, weekday.weekday)


_OFF_THAT = regex.compile(
    r"\s+(?P<side>before|prior|after|ahead)(?:(?:\s+(?:to|of))?\s+(?:then|that(?:\s+(?:day|date))?))?(?=\s*(?:[.,;)]|$))",
    regex.IGNORECASE,
)
"""What counts from the day told before it: "ten days ahead of that date"."""


def _off_that(text: str, match: regex.Match[str], one: Expression, amount: Amount, day: Meaning) -> Expression:
    """A length of time before or after the day just told, as the day that it comes to."""
    side = -1 if match["side"].lower() in _EARLIER else 1
    if amount.number is None or amount.unit in {"hour", "minute"}:
        return one
    meaning = Off(day, side * amount.number, amount.unit)
    return replace(one, end=match.end(), text=text[one.start : match.end()], meaning=meaning, rule="beside")


_THE = regex.compile(r"\bthe\s+$", regex.IGNORECASE)
_GOES_ON = {"", "and", "at", "but", "from", "in", "so", "to", "with"}
"""Words after "the Friday before" that leave open before what."""


def _with_head(text: str, one: Expression) -> Expression:
    """The expression with an "end of" or "week commencing" before it taken in."""
    before = text[max(0, one.start - 40) : one.start]
    head = _WEEK.search(before)
    if head and head["weekend"] and isinstance(one.meaning, Stretch):
        return _from(text, one, head, one.meaning, "week")
    if head and _is_one_day(one.meaning):
        return _from(text, one, head, Week(one.meaning, _side(head)), "week")
    head = _OFF.search(before)
    if head and (_is_one_day(one.meaning) or isinstance(one.meaning, Feast)):
        return _from(text, one, head, _off(head, one.meaning), "beside")
    head = _PART.search(before)
    if head and isinstance(one.meaning, _STRETCHES) and not _is_one_day(one.meaning):
        return _from(text, one, head, _part(head, one.meaning), "part")
    return one


def _side(head: regex.Match[str]) -> Literal["from", "to", "around", "weekend"]:
    return "from" if head["from"] else "to" if head["to"] else "weekend" if head["weekend"] else "around"


def _off(head: regex.Match[str], day: Meaning) -> Off | Beside:
    """The week beside a day, or the day so many days or weeks from it."""
    side: Literal[-1, 1] = -1 if head["side"].lower() in _EARLIER else 1
    if head["week"]:
        return Beside(day, side)
    number = words.number(head["count"]) if head["count"] else 1
    return Off(day, side * (number or 1), words.unit(head["unit"] or "day"))


def _part(head: regex.Match[str], whole: Meaning) -> Meaning:
    """What the words before a stretch make of it: a part, a week, or a weekday of it."""
    if head["nth"]:
        return NthWeekday(_COUNT[head["nth"].lower()], words.weekday(head["weekday"]), whole)
    if head["fortnight"]:
        return Part(whole, "fortnight 1" if head["fortnight"].lower() == "first" else "fortnight -1")
    if head["week"]:
        return Part(whole, _WEEKS[_COUNT[head["week"].lower()]])
    if head["half"]:
        return Part(whole, "half 1" if head["half"].lower() == "first" else "half 2")
    return Part(whole, words.part(head["part"]))


_WEEKS: dict[int, PartName] = {1: "week 1", 2: "week 2", 3: "week 3", 4: "week 4", -1: "week -1"}


def _from(text: str, one: Expression, head: regex.Match[str], meaning: Meaning, rule: str) -> Expression:
    start = one.start - (len(head.string) - head.start())
    return replace(one, start=start, text=text[start : one.end], meaning=meaning, rule=f"{rule}-{one.rule}")


def _is_one_day(meaning: Meaning) -> bool:
    return is_day(meaning) or is_weekday(meaning) or (isinstance(meaning, Shift) and meaning.unit == "day")


def _joined(text: str, found: list[Expression]) -> Iterator[Expression]:
    """Two dates with a dash between become one stretch, a date and "next year" one date."""
    waiting: Expression | None = None
    for one in found:
        if waiting:
            whole = _together(text, waiting, one)
            if whole:
                waiting = Expression(waiting.start, one.end, text[waiting.start : one.end], *whole)
                continue
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def _together(text: str, first: Expression, last: Expression) -> tuple[str, Meaning] | None:
    """The rule and the meaning of two neighbours that are one expression."""
    one, other = first.meaning, last.meaning
    between = _BETWEEN_DAYS.fullmatch(text, first.end, last.start)
    if between and is_weekday(one) and isinstance(one, Day) and (is_day(other) or isinstance(other, Feast)):
        return "beside", Beside(other, -1 if between["side"].lower() in _EARLIER else 1, one.weekday)
    if isinstance(other, Shift) and other.unit == "year" and _OF_YEAR.fullmatch(text, first.end, last.start):
        if isinstance(one, Day | Season | Feast | Portion) and not one.year:
            return "of-year", YearTurn(one, other.by)
        return None
    if not (isinstance(one, Day | Numeric) and isinstance(other, Day | Numeric) and _pairs(one, other)):
        return None
    joined = DASH.fullmatch(text, first.end, last.start) or (
        _AND.fullmatch(text, first.end, last.start) and _BETWEEN.search(words.before(text, first.start))
    )
    months = not is_day(one) and text[first.end : last.start] in {"/", " / "}  # "August/September"
    return ("stretch", Stretch(one, other)) if joined or months else None


def _pairs(first: Day | Numeric, last: Day | Numeric) -> bool:
    """Days with days, months with months, a year with a later one."""
    if isinstance(first, Numeric) or isinstance(last, Numeric):
        return type(first) is type(last)
    if first.month and last.month:
        return (first.day is None) == (last.day is None)
    return first == Day(first.year) and last == Day(last.year, last.month) and (first.year or 0) < (last.year or 0)
