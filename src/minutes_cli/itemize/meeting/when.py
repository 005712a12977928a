"""On which day the meeting was, and on which the next one is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from minutes_cli import regex, timex
from minutes_cli.itemize.meeting.facts import HEAD, Fact, first_own, flat
from minutes_cli.itemize.meeting.title import Title
from minutes_cli.itemize.meeting.undated import without_year, years_of
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.model import Notice, Properties, Source
from minutes_cli.profile import Calendar
from minutes_cli.timex.meaning import Day, Numeric, Stretch
from minutes_cli.value import replace

NEXT = regex.compile(
    r"\bnext (?:[\w-]+ ){0,4}(?:meetings?|syncs?|calls?|telecons?|sessions?|telcos?)\b|"
    r"\bnext (?:board|committee|council|panel|forum|one|(?-i:(?!AGM|EGM)[A-Z]{3,5}))(?= (?:is|will be)\b)|"
    r"\bdate of (?:the )?next\b|\bfuture meeting\b|\bmeet again\b",
    regex.IGNORECASE,
)

PAPERS, _SHORT = ("agenda", "minutes", "notes"), 6
"""How a short line begins that says what paper this is, and its words at most: "Agenda 2024-10-16"."""
_APPROVES = regex.compile(
    r"\b(?:approv|adopt|accept|confirm)\w*\b.*\bminutes\b.*\bmeeting of\b", regex.IGNORECASE | regex.DOTALL
)
"""How minutes of another meeting are dealt with."""
OTHERS = regex.compile(
    r"\b(?:minutes|notes) of (?:the )?(?:previous|last|[A-Z])|\bminutes (?:of|from) \d|\b(?:previous|last) meeting\b"
)
"""How such minutes are spoken of."""
_FILED = regex.compile(
    r"\b(?:adopted|approved|archived|circulated|created|distributed|downloaded|issued|modified|posted|printed|published|"
    r"revised|saved|updated|uploaded)(?: by [\w. ]{1,30})?(?:[:,]| on)?\s+$",
    regex.IGNORECASE,
)
"""What is said of the paper, and not of the meeting, before a day: "Archived by LB on 14 May"."""
_ISO = regex.compile(r"\d{4}-\d\d-\d\d")
_WORD = regex.compile(r"\w+")
STOP = regex.compile(r"(?<=[a-z\d)])[.;]\s")
_BY = frozenset({"before", "by", "deadline", "due", "until"})
"""What makes of the next meeting the time of a task."""
_BRIEF = 60
"""A line of fewer letters that begins with a day says little else."""
_LEADING = 3
"""Words before the cue in a line that is about the next meeting: "Date of the next meeting"."""


def day_of(  # noqa: PLR0917
    facts: Sequence[Fact],
    title: Title,
    stream: Sequence[Line | Table],
    source: Source,
    calendar: Calendar,
    business: frozenset[str],
) -> tuple[str | None, tuple[Notice, ...]]:
    """The day of the meeting, ISO, from the best of the places where it stands; `business` as in `particulars`."""
    if calendar.meeting_date:
        return calendar.meeting_date, ()
    labelled = first_own(facts, "date", "all", "time", "start")
    others = [(fact.value, fact.block) for fact in facts if fact.kind in {"date", "all"} and not fact.own]
    opening = [(text, block) for text, block in flat(stream)][:HEAD]
    held = [
        (text, block)
        for text, block in opening
        if regex.search(r"\b(?:held|occurred|took place|met|meeting)\b", text, regex.IGNORECASE)
        and not _APPROVES.search(text)
    ]
    papers = [one for one in opening if one[0].casefold().startswith(PAPERS) and len(one[0].split()) <= _SHORT]
    heads = [(block.text, block.id) for block in source.furniture]
    alone = [(text, block) for text, block in opening if block not in business and is_day(text)]
    year = _year([*labelled, *title.texts, *heads])
    own, more = [*labelled, *title.texts, *held], [*papers, *heads, *others, *opening[:15], *alone]
    day, doubts = _first_day(own, calendar, year)
    if day or doubts:
        return day, doubts
    unsure, why = without_year([*labelled, *title.texts], [text for text, _ in flat(stream)], source.properties)
    day, doubts = (None, ()) if unsure else _first_day(more, calendar, year)
    if day or doubts:
        return day, doubts
    return (unsure, why) if unsure or why else _in_properties(source.properties, calendar)


def _first_day(
    places: Sequence[tuple[str, str]], calendar: Calendar, year: int | None
) -> tuple[str | None, tuple[Notice, ...]]:
    """The first day named in full that the calendar has, with the doubts about it; the doubt about one it has not."""
    wrong: tuple[Notice, ...] = ()
    for text, block in places:
        if NEXT.search(text):
            continue
        others = OTHERS.search(text)
        for expression in timex.find(text):
            value = _value(expression, calendar, year)
            if others and expression.start > others.start():
                continue
            if value and _FILED.search(text[max(0, expression.start - _NEAR) : expression.start]):
                continue
            if value and _ISO.fullmatch(value):
                return value, _doubts(expression, value, block, calendar)
            if value and not wrong:
                message = f"the meeting's date {expression.text!r} is no day of the calendar"
                wrong = (Notice("meeting-date-doubtful", message, block),)
    return None, wrong


_NEAR = 60
"""Letters before a day that may say what it is the day of."""


def _in_properties(properties: Properties, calendar: Calendar) -> tuple[str | None, tuple[Notice, ...]]:
    """The day that the title among the file's properties names, where the note names none."""
    for expression in timex.find(properties.title):
        value = _value(expression, calendar, None)
        if value and _ISO.fullmatch(value):
            message = f"the note says no date; {value} is from the title among the file's properties"
            return value, (Notice("meeting-date-doubtful", message),)
    return None, ()


def is_day(text: str) -> bool:
    """Whether a line begins with a day and says little else."""
    found = next(iter(timex.find(text)), None)
    return (
        found is not None and isinstance(found.meaning, Day | Numeric) and found.start < _LEADING and len(text) < _BRIEF
    )


def _value(expression: timex.Expression, calendar: Calendar, year: int | None) -> str | None:
    """The TIMEX3 value of an expression that names a single day, be it the thirtieth of February; `None` for others."""
    meaning = expression.meaning
    if isinstance(meaning, Stretch):
        meaning = meaning.first
    if isinstance(meaning, Day) and meaning.year is None and year:
        meaning = replace(meaning, year=year)
    if isinstance(meaning, Numeric) and meaning.year is None:
        return None
    if isinstance(meaning, Numeric) or (isinstance(meaning, Day) and meaning.year and meaning.day):
        return timex.resolve(replace(expression, meaning=meaning), None, calendar).value
    return None


def _year(places: Sequence[tuple[str, str]]) -> int | None:
    """The year that the title block or the running heads give by themselves."""
    years = {year for text, _ in places for year in years_of(text)}
    return years.pop() if len(years) == 1 else None


def _doubts(expression: timex.Expression, iso: str, block: str, calendar: Calendar) -> tuple[Notice, ...]:
    meaning = expression.meaning
    open_order = (
        isinstance(meaning, Numeric) and max(meaning.first, meaning.second) <= 12 and meaning.first != meaning.second
    )
    if open_order and calendar.date_order is None:
        message = (
            f"the meeting's date {expression.text!r} was read as {iso}; no other date shows the order of day and month"
        )
        return (Notice("meeting-date-doubtful", message, block),)
    return ()


def next_of(stream: Sequence[Line | Table], day: str | None, calendar: Calendar) -> str | None:
    """The ISO date of the next meeting, where the note gives one that is later than this.

    A line that is about the next meeting, or the lines under it, comes before what is said of one in passing.
    """
    if not day:
        return None
    anchor = date.fromisoformat(day)
    texts = [text for text, _ in flat(stream)]
    about: list[str] = []
    passing: list[str] = []
    for at, text in enumerate(texts):
        cue = NEXT.search(text)
        before = _WORD.findall(text[: cue.start()].lower()) if cue else []
        if cue and len(before) <= _LEADING and _BY.isdisjoint(before):
            about += [text[cue.start() :], *texts[at + 1 : at + 4]]
        elif cue:
            passing += [STOP.split(text[one.start() :], maxsplit=1)[0] for one in NEXT.finditer(text)]
    for near in (*about, *passing):
        for expression in timex.find(near):
            value = timex.resolve(expression, anchor, calendar).value or ""
            if _ISO.fullmatch(value) and value > day:
                return value
    return None
