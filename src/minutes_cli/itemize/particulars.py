"""The meeting's name, body, day, times and place: from labels, title lines, opening sentences and running heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from minutes_cli import timex
from minutes_cli.itemize.labels import kind_of, labels
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.itemize.title import Title, read_title
from minutes_cli.model import Block, Meeting, Notice
from minutes_cli.profile import Calendar, People, Profile
from minutes_cli.timex.meaning import Clock, Day, Numeric, Stretch

_HEAD = 45
_OPENED = re.compile(
    r"(?:called (?:the |this |a )?(?:[\w'’ -]{0,80}? )?to order|convened(?: the meeting)?|"
    r"(?:meeting|session) (?:\w+ )?(?:was )?(?:opened|started|commenced|began|convened|start(?:ed)? (?:time)?)|"
    r"commenced|starting)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"(?:adjourn(?:ed|ment)?|"
    r"(?:meeting|session) (?:was |is )?(?:declared )?(?:closed|ended|concluded|finished|terminated)|"
    r"(?:closed|ended|concluded|finished) the meeting|meeting (?:be )?(?:end|close|finish)(?:ed|s)?|"
    r"^(?:closed|ended|concluded|finished|close of meeting))\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\bnext (?:[\w-]+ ){0,4}meetings?\b|\bdate of (?:the )?next\b|\bfuture meeting\b|\bmeet again\b", re.IGNORECASE
)
_HELD = re.compile(
    r"\b(?:an?|the|this) (?P<name>(?:[\w-]+ ){0,3}?(?:meeting|session|agm|workshop)"
    r"(?: of (?:the )?(?P<body>[A-Z][\w&'’,. -]+?))?)"
    r"(?: \([A-Z]+\))? (?:was held|occurred|took place|convened|met|on|held)\b"
)
_AT = re.compile(
    r"\b(?:held|took place|met|meeting was)(?: [^.]{0,60}?)? (?:at|in|via|on) (?:the )?"
    r"(?P<place>(?!person\b)[A-Z][^.;]*?)"
    r"(?=,? (?:and|on|at|starting|with|commencing|from)\b|[.;]|,? \d|$)"
)


@dataclass(frozen=True)
class _Fact:
    """One thing said of the meeting: a label's value or a sentence's."""

    kind: str
    value: str
    block: str


def particulars(
    stream: Sequence[Line | Table], furniture: Sequence[Block], profile: Profile
) -> tuple[Meeting, str | None, tuple[Notice, ...]]:
    """The meeting without its chair, the ISO date of the next one, and the doubts."""
    texts = [text for text, _ in _flat(stream)]
    spoken = [e for text in texts for e in timex.find(text)]
    order = profile.calendar.date_order or timex.date_order(spoken)
    calendar = replace(profile.calendar, date_order=order)
    facts = list(_facts(stream, profile.people))
    title = read_title(stream, profile.people)
    day, doubts = _day(facts, title, stream, furniture, calendar)
    start, end = _times(facts, title, stream)
    name, body = _names(facts, title, texts)
    place = _place(facts, title, texts)
    coming = _next(stream, day, calendar)
    return Meeting(name, body, day, start, end, place), coming, doubts


def _flat(stream: Sequence[Line | Table]) -> Iterator[tuple[str, str]]:
    """Every line's text with its block's id, those of tables too."""
    for part in stream:
        if isinstance(part, Table):
            for row in part.rows:
                for cell in row.cells:
                    yield from ((line.text, line.block) for line in cell)
        else:
            yield part.text, part.block


def _facts(stream: Sequence[Line | Table], words: People) -> Iterator[_Fact]:
    """What the labels in the first lines and tables say."""
    seen = 0
    previous: str | None = None
    for part in stream:
        if isinstance(part, Table):
            for row in part.rows[:12]:
                yield from _of_row(row.texts, part.block, words)
            seen += 5
        else:
            marks = list(labels(part.text, words))
            ends = [*(mark.start for mark in marks[1:]), len(part.text)]
            for mark, end in zip(marks, ends, strict=False):
                value = _value(part.text[mark.end : end])
                if value:
                    yield _Fact(mark.kind, value, part.block)
            if previous and not marks and len(part.text.split()) < 15:
                yield _Fact(previous, part.text.strip(), part.block)
            alone = kind_of(part.text, words) if len(part.text) < 40 else None
            previous = alone[0] if alone and part.text.rstrip().endswith(":") else None
        seen += 1
        if seen > _HEAD:
            return


def _of_row(texts: tuple[str, ...], block: str, words: People) -> Iterator[_Fact]:
    label: str | None = None
    for text in texts:
        found = kind_of(text, words) if text and len(text) < 50 else None
        if found:
            label = found[0]
            if label == "date" and re.search(r"location|place|venue", text, re.IGNORECASE):
                label = "all"
        elif label and _value(text):
            yield _Fact(label, _value(text), block)
            label = None
        else:
            marks = list(labels(text, words))
            ends = [*(mark.start for mark in marks[1:]), len(text)]
            yield from (
                _Fact(mark.kind, _value(text[mark.end : end]), block) for mark, end in zip(marks, ends, strict=False)
            )


def _value(text: str) -> str:
    """A label's value without the underscores of a form that nobody filled in."""
    return re.sub(r"_{2,}|\{[^}]*\}", " ", text).strip(" \t:–—-\u200b").strip()


def _of(facts: Sequence[_Fact], *kinds: str) -> str | None:
    return next((fact.value for fact in facts if fact.kind in kinds and fact.value), None)


# ---------------------------------------------------------------- when


def _day(
    facts: Sequence[_Fact], title: Title, stream: Sequence[Line | Table], furniture: Sequence[Block], calendar: Calendar
) -> tuple[str | None, tuple[Notice, ...]]:
    """The day of the meeting, ISO, from the best of the places where it stands."""
    if calendar.meeting_date:
        return calendar.meeting_date, ()
    labelled = [(fact.value, fact.block) for fact in facts if fact.kind in {"date", "all", "time", "start"}]
    opening = [(text, block) for text, block in _flat(stream)][:_HEAD]
    held = [
        (text, block)
        for text, block in opening
        if re.search(r"\b(?:held|occurred|took place|met|meeting)\b", text, re.IGNORECASE)
    ]
    heads = [(block.text, block.id) for block in furniture]
    places = [*labelled, *title.texts, *held, *heads, *opening[:15]]
    year = _year(places)
    for text, block in places:
        if _NEXT.search(text) or (
            re.search(r"\bminutes of (?:the )?(?:previous|last|[A-Z])|\bminutes (?:of|from) \d", text)
            and len(text.split()) > 12
        ):
            continue
        for expression in timex.find(text):
            iso = _iso(expression, calendar, year)
            if iso:
                return iso, _doubts(expression, iso, block, calendar)
    return None, ()


def _iso(expression: timex.Expression, calendar: Calendar, year: int | None) -> str | None:
    """The day that an expression names, `None` where it names no single day."""
    meaning = expression.meaning
    if isinstance(meaning, Stretch) and isinstance(meaning.first, Day):
        meaning = meaning.first
    if isinstance(meaning, Day) and meaning.year is None and year:
        meaning = replace(meaning, year=year)
    if isinstance(meaning, Numeric) and meaning.year is None:
        return None
    if not isinstance(meaning, Numeric) and not (
        isinstance(meaning, Day) and meaning.year and meaning.month and meaning.day
    ):
        return None
    value = timex.resolve(replace(expression, meaning=meaning), None, calendar).value
    return value if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None


def _year(places: Sequence[tuple[str, str]]) -> int | None:
    """The year that the title block or the running heads give by themselves."""
    years = {int(found) for text, _ in places for found in re.findall(r"\b(20\d\d|19\d\d)\b", text)}
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


def _times(facts: Sequence[_Fact], title: Title, stream: Sequence[Line | Table]) -> tuple[str | None, str | None]:
    """When the meeting began and ended, HH:MM: as it was, else as it was called."""
    labelled = [fact.value for fact in facts if fact.kind in {"time", "date", "all"}]
    opened = _clock([fact.value for fact in facts if fact.kind == "start"])
    closed = _clock([fact.value for fact in facts if fact.kind == "end"])
    called = _pair([*labelled, *(text for text, _ in title.texts)])
    texts = [text for text, _ in _flat(stream)]
    began = opened or _after(_OPENED, texts[:_HEAD])
    ended = closed or next((one for one in (_after(_CLOSED, [text]) for text in reversed(texts)) if one), None)
    return began or called[0], ended or called[1]


def _clocks(text: str) -> list[timex.Expression]:
    return [e for e in timex.find(text) if isinstance(e.meaning, Clock)]


def _hhmm(expression: timex.Expression) -> str:
    assert isinstance(expression.meaning, Clock)  # noqa: S101 told by the caller's filter
    return f"{expression.meaning.hour:02d}:{expression.meaning.minute:02d}"


def _clock(texts: Sequence[str]) -> str | None:
    return next((_hhmm(found[0]) for found in map(_clocks, texts) if found), None)


def _pair(texts: Sequence[str]) -> tuple[str | None, str | None]:
    """The first time of day in the texts, and the one that it runs to."""
    for text in texts:
        found = _clocks(text)
        if found:
            end = found[1] if len(found) > 1 and found[1].rule == "clock-to" else None
            return _hhmm(found[0]), _hhmm(end) if end else None
    return None, None


def _after(cue: re.Pattern[str], texts: Sequence[str]) -> str | None:
    """The time of day soon after a cue, or right before it in the same sentence."""
    for text in texts:
        for match in cue.finditer(text):
            near = [e for e in _clocks(text) if -2 < e.start - match.end() < 60]
            if near and not _NEXT.search(text[max(0, match.start() - 60) : near[0].start]):
                return _hhmm(near[0])
    return None


def _next(stream: Sequence[Line | Table], day: str | None, calendar: Calendar) -> str | None:
    """The ISO date of the next meeting, where the note gives one that is later than this."""
    if not day:
        return None
    anchor = date.fromisoformat(day)
    texts = [text for text, _ in _flat(stream)]
    for at, text in enumerate(texts):
        cue = _NEXT.search(text)
        if not cue:
            continue
        for near in (text[cue.start() :], *texts[at + 1 : at + 4]):
            for expression in timex.find(near):
                value = timex.resolve(expression, anchor, calendar).value or ""
                if re.fullmatch(r"\d{4}-\d\d-\d\d", value) and value > day:
                    return value
    return None


# ---------------------------------------------------------------- what and where


def _names(facts: Sequence[_Fact], title: Title, texts: Sequence[str]) -> tuple[str | None, str | None]:
    """The meeting's name and the body whose meeting it is."""
    held = next(filter(None, map(_HELD.search, texts[:12])), None)
    told = re.sub(r",\s*$", "", held["name"]) if held else None
    body = _of(facts, "organization") or title.body
    if not body and held and held["body"]:
        body = held["body"].strip(" ,")
    name = title.meeting or _of(facts, "name")
    if not name and told and len(told.split()) > 1:
        name = told
    name = name or title.first or body
    return name, body or (_without_meeting(name) if name else None)


def _without_meeting(name: str) -> str | None:
    """The body in a meeting's name: what stands before "Meeting", or after "meeting of the"."""
    after = re.search(r"\b(?:meeting|session|minutes) of (?:the )?(.+)$", name, re.IGNORECASE)
    if after:
        return after[1]
    before = re.split(
        r"[\s-]+(?:(?:regular|special|annual|general|monthly|weekly)\s+)*(?:meeting|session|workshop|call|agm|egm)\b",
        name,
        flags=re.IGNORECASE,
    )[0]
    return before.strip(" -–") or None


def _place(facts: Sequence[_Fact], title: Title, texts: Sequence[str]) -> str | None:
    """Where the meeting was."""
    labelled = _of(facts, "place")
    if labelled:
        return re.split(r"\s{3,}|\t", labelled)[0].strip(" ,.;")
    both = _of(facts, "all")
    if both and (rest := _rest(both)):
        return rest
    if title.place:
        return title.place
    for text in texts[:15]:
        match = _AT.search(text)
        if match and not timex.find(match["place"][:12]):
            return match["place"].strip(" ,")
    return None


def _rest(text: str) -> str | None:
    """A text without its times and their zones."""
    for e in sorted(timex.find(text), key=lambda e: -e.start):
        text = text[: e.start] + " " + text[e.end :]
    text = re.sub(r"\b(?:[A-Z]{1,2}[SD]?T|GMT|UTC|AM|PM)\b|[–—-](?=\s|$)", " ", text)
    return " ".join(text.split()).strip(" ,;:–—-") or None
