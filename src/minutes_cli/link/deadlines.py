"""The time by which a promise is to be kept: its last day, as far as the note settles it."""

from __future__ import annotations

from datetime import date, timedelta

from minutes_cli import regex
from minutes_cli.link.ground import Ground
from minutes_cli.model import DateTag, Due, Meeting, Promise

_NEXT = regex.compile(
    r"next (?:\w+ ){0,2}?"
    r"(?:meet(?:ing)?|call|sync|telecon(?:ference)?|stand-?up|session|board|committee|council|time|one)\b",
    regex.IGNORECASE,
)
_MEETS = regex.compile(
    r"\W*(?:[\w&'’-]+ ){0,4}?(?:meetings?|board|committee|sub-?committee|council|session|call|sync)\b", regex.IGNORECASE
)
"""What follows the month of a meeting: "the November Board"."""
_COMING = regex.compile(
    r"\b(?:next|future|forthcoming|further) meetings?\b|\bdates? of\b.*\bmeetings?\b", regex.IGNORECASE
)
"""What says that a block, or its item, lists the meetings to come."""
_WITHIN = regex.compile(r"\b(?:with)?in (?:the (?:next|coming) )?$", regex.IGNORECASE)


def due(one: Promise, ground: Ground) -> Due | None:
    """The first of the times that can be a due one: its last day, where the note settles it."""
    for span in one.dues:
        between = ground.blocks[span.block].text[one.clause.end : span.start]
        apart = span.block == one.clause.block and regex.fullmatch(r"[.,;:–—\s]{1,3}(?<![\t\n])", between)
        words = ground.words(span)
        day = ground.days.get((span.block, span.start, span.end))
        if day is None:
            coming = ground.draft.next_meeting if _NEXT.search(words) else None
            return Due(words, coming, coming)
        before = ground.blocks[span.block].text[: span.start]
        if _past(day, ground.draft.meeting):
            continue
        if day.type == "date" and _AFTER.search(before):
            return Due(words, None, None)
        if day.type == "date":
            meeting = _meeting_in(day, ground)
            return Due(words, meeting or _last(day, ground), meeting or day.value)
        if day.type == "duration" and not regex.fullmatch(r"\w+-[a-z]+", words):  # "a five-minute talk" tells how long
            within = apart or _WITHIN.search(before) or words.lower().startswith(("within ", "inside ", "in "))
            whole = within and not regex.search(r"working|business", words, regex.IGNORECASE)
            last = after(ground.draft.meeting.date, day.value) if whole else None
            return Due(words, last, day.value)
    return None


def _meeting_in(day: DateTag, ground: Ground) -> str | None:
    """The day of the one meeting to come in a month that is named with it, as in "the November Board"."""
    text = ground.blocks[day.block].text
    month = regex.fullmatch(r"\d{4}-\d\d", day.value or "")
    if month is None or not _MEETS.match(text, day.end):
        return None
    coming = {ground.draft.next_meeting} | {one.value for one in ground.days.values() if _to_come(one, ground)}
    inside = {one for one in coming if one and regex.fullmatch(month[0] + r"-\d\d", one)}
    return inside.pop() if len(inside) == 1 else None


_AFTER = regex.compile(r"\bafter (?:the )?$", regex.IGNORECASE)
"""What stands before a day of which no last day of the task can be told."""
_BEFORE = regex.compile(r"\b(?:before|prior to|ahead of|this side of) (?:the )?$", regex.IGNORECASE)
_FROM = regex.compile(r"\bfrom (?:the )?$", regex.IGNORECASE)
_YEARS = regex.compile(r"(?:FY ?)?\d{2,4}(?:[-/–]\d{2,4})?", regex.IGNORECASE)
"""What begins where something is to be so "from" it, and ends too late for a due."""
_MIDDLE = regex.compile(r"(?:the )?mid", regex.IGNORECASE)
_SIDE = regex.compile(r"\bthis side of (?:the )?$", regex.IGNORECASE)


def _last(day: DateTag, ground: Ground) -> str | None:
    """The last day of a time by which something is to be done: the one before a stretch, as in "before August"."""
    before = ground.blocks[day.block].text[: day.start]
    if day.start_date and _MIDDLE.match(day.text) and day.value == day.start_date[:7]:
        return f"{day.value}-15"
    if _FROM.search(before) and _YEARS.fullmatch(day.text):
        return None
    if day.start_date is None or not _BEFORE.search(before):
        return day.end_date
    if day.start_date == day.end_date and not _SIDE.search(before):
        return day.end_date
    return (date.fromisoformat(day.start_date) - timedelta(days=1)).isoformat()


def _to_come(day: DateTag, ground: Ground) -> bool:
    """Whether a date stands where the meetings to come are listed."""
    heading = ground.headings.get(ground.items.get(day.block) or "")
    title = heading.text if heading is not None else ""
    return bool(_COMING.search(title) or _COMING.search(ground.blocks[day.block].text))


def _past(day: DateTag, meeting: Meeting) -> bool:
    """Whether a time was over when they met: it tells of something else than what is still to be done."""
    return bool(day.end_date and meeting.date and day.end_date < meeting.date)


def after(start: str | None, duration: str | None) -> str | None:
    """The day on which a TIMEX3 duration of whole weeks or days from an ISO date ends; `None` for any other."""
    match = regex.fullmatch(r"P(\d+)(D|W)", duration or "")
    if match is None or start is None:
        return None
    days = int(match[1]) * (7 if match[2] == "W" else 1)
    return (date.fromisoformat(start) + timedelta(days=days)).isoformat()
