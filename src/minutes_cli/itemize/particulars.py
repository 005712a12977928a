"""The meeting's name, body, day, times and place: from labels, title lines, opening sentences and running heads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from minutes_cli import timex
from minutes_cli.itemize.grids import is_head
from minutes_cli.itemize.labels import kind_of, labels
from minutes_cli.itemize.reading import Line, Row, Table
from minutes_cli.itemize.title import Title, read_title
from minutes_cli.model import Block, Look, Meeting, Notice
from minutes_cli.names import Lexicon, is_list, lexicon
from minutes_cli.profile import Calendar, People, Profile
from minutes_cli.timex.meaning import Clock, Day, Numeric, Stretch

_HEAD, _SOON = 45, 12
"""The lines among which the particulars stand, and those in which any beginning is the meeting's."""
_OPENED = re.compile(
    r"(?:called (?:the |this |a )?(?:[^.]{0,100}? )?to order|convened(?: the meeting)?|"
    r"(?:meeting|session) (?:\w+ )?(?:was )?(?:opened|started|commenced|began|convened|start(?:ed)? (?:time)?)|"
    r"actual start time)\b",
    re.IGNORECASE,
)
_BEGAN = re.compile(r"\b(?:commenced|starting|start(?:ed)? (?:time|at))\b", re.IGNORECASE)
_CLOSED = re.compile(
    r"(?:adjourn(?:ed|ment)?|"
    r"(?:meeting|session) (?:was |is )?(?:declared )?(?:closed|ended|concluded|finished|terminated)|"
    r"(?:closed|ended|concluded|finished) the meeting|meeting (?:be )?(?:end|close|finish)(?:ed|s)?|"
    r"^(?:closed|ended|concluded|finished|close of meeting)|(?:actual )?\bend(?:ed)? (?:time|at))\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\bnext (?:[\w-]+ ){0,4}meetings?\b|\bdate of (?:the )?next\b|\bfuture meeting\b|\bmeet again\b", re.IGNORECASE
)
_HELD = re.compile(
    r"\b(?i:an?|the|this) (?P<name>(?:[\w-]+ ){0,3}?(?:meeting|session|agm|workshop)"
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
    own: bool = True
    """Whether it stands apart from the items, where it is of the meeting and of nothing else."""


def particulars(
    stream: Sequence[Line | Table], furniture: Sequence[Block], profile: Profile, business: frozenset[str]
) -> tuple[Meeting, str | None, tuple[Notice, ...]]:
    """The meeting without its chair, the ISO date of the next one, and the doubts.

    `business` are the ids of the blocks under the items.
    """
    texts = [text for text, _ in _flat(stream)]
    spoken = [e for text in texts for e in timex.find(text)]
    order = profile.calendar.date_order or timex.date_order(spoken)
    calendar = replace(profile.calendar, date_order=order)
    heads = [block for block in furniture if block.kind == "header"]
    facts = _own_first(_facts(stream, profile.people), business) + list(_facts(_lines_of(heads), profile.people))
    title = read_title(stream, profile.people, business, _lines_of(heads))
    day, doubts = _day(facts, title, stream, furniture, calendar)
    start, end = _times(facts, title, stream)
    name, body = _names(facts, title, texts, lexicon(profile.people))
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


def _lines_of(heads: Sequence[Block]) -> list[Line]:
    """The running heads, each once, as lines."""
    texts = {text: block.id for block in reversed(heads) for text in block.text.split("\n") if text.strip()}
    return [Line(text, block, 0, Look()) for text, block in reversed(texts.items())]


def _own_first(facts: Iterable[_Fact], business: frozenset[str]) -> list[_Fact]:
    """The facts, those first that stand in no item; of the others only what no such fact says."""
    marked = [replace(fact, own=fact.block not in business) for fact in facts]
    own = {fact.kind for fact in marked if fact.own} | {"name", "organization"}
    return [fact for fact in marked if fact.own] + [fact for fact in marked if not fact.own and fact.kind not in own]


def _facts(stream: Sequence[Line | Table], words: People) -> Iterator[_Fact]:
    """What the labels in the first lines and tables say."""
    seen = 0
    previous: str | None = None
    for part in stream:
        if isinstance(part, Table):
            for row in part.rows[:12]:
                yield from _of_row(row, words)
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


def _of_row(row: Row, words: People) -> Iterator[_Fact]:
    filled = [text for text in row.texts if text]
    if len(filled) > 1 and all(is_head(text, words) for text in filled):
        return
    label: str | None = None
    block = next((line.block for cell in row.cells for line in cell), row.table)
    for text in row.texts:
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
    return re.sub(r"_{2,}|\{[^}]*\}", " ", text.strip().split("\t")[0]).strip(" :").strip(" \t:–—-\u200b").strip()


def _of(facts: Sequence[_Fact], *kinds: str) -> str | None:
    return next((fact.value for fact in facts if fact.kind in kinds and fact.value), None)


# ---------------------------------------------------------------- when


def _day(
    facts: Sequence[_Fact], title: Title, stream: Sequence[Line | Table], furniture: Sequence[Block], calendar: Calendar
) -> tuple[str | None, tuple[Notice, ...]]:
    """The day of the meeting, ISO, from the best of the places where it stands."""
    if calendar.meeting_date:
        return calendar.meeting_date, ()
    labelled = _first_own(facts, "date", "all", "time", "start")
    others = [(fact.value, fact.block) for fact in facts if fact.kind in {"date", "all"} and not fact.own]
    opening = [(text, block) for text, block in _flat(stream)][:_HEAD]
    held = [
        (text, block)
        for text, block in opening
        if re.search(r"\b(?:held|occurred|took place|met|meeting)\b", text, re.IGNORECASE)
    ]
    heads = [(block.text, block.id) for block in furniture]
    places = [*labelled, *title.texts, *held, *heads, *others, *opening[:15]]
    year = _year([*labelled, *title.texts, *heads])
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
    return _no_year([*labelled, *title.texts], [text for text, _ in _flat(stream)])


def _no_year(places: Sequence[tuple[str, str]], texts: Sequence[str]) -> tuple[str | None, tuple[Notice, ...]]:
    """The day of a date that says no year, with the doubt about it.

    The year is the one of those that the document names in which the day has the weekday that is given.
    """
    years = sorted({int(year) for text in texts for year in re.findall(r"\b20\d\d\b", text)})
    for text, block in places:
        for e in timex.find(text):
            meaning = e.meaning
            if not isinstance(meaning, Day) or meaning.year or not meaning.day or not meaning.month:
                continue
            days = [day for year in years if (day := _weekday_fits(year, meaning))]
            if meaning.weekday is None or len(days) != 1:
                return None, (Notice("meeting-date-doubtful", f"the meeting's date {e.text!r} has no year", block),)
            message = f"the meeting's date {e.text!r} has no year; by its weekday it was read as {days[0]}"
            return days[0], (Notice("meeting-date-doubtful", message, block),)
    return None, ()


def _weekday_fits(year: int, day: Day) -> str | None:
    """The ISO date of a day in a year, `None` where it falls on another weekday or there is none."""
    try:
        made = date(year, day.month or 0, day.day or 0)
    except ValueError:
        return None
    return made.isoformat() if made.weekday() == day.weekday else None


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
    labelled = [fact.value for fact in facts if fact.kind in {"time", "date", "all", "place"}]
    opened = _clock([fact.value for fact in facts if fact.kind == "start"])
    closed = _clock([fact.value for fact in facts if fact.kind == "end"])
    called = _pair([*labelled, *(text for text, _ in title.texts)])
    texts = [text for text, _ in _flat(stream)]
    began = opened or _after(_OPENED, texts) or _after(_BEGAN, texts[:_SOON])
    ended = closed or next((one for one in (_after(_CLOSED, [text]) for text in reversed(texts)) if one), None)
    began, ended = began or called[0], ended or called[1]
    if began and ended and ended < began and "06:00" < ended < "12:00":
        ended = f"{int(ended[:2]) + 12}{ended[2:]}"
    return began, ended


_GLUED = re.compile(r"(?<=\d)(?=(?:[ECMP][SD]?T|GMT|BST|UTC|CES?T)\b)")
_BARE = re.compile(r"(?:,|/|\bat)\s*([01]\d|2[0-3])([0-5]\d)(?:\s*(?:hrs?|hours))?\s*$")


def _clocks(text: str) -> list[timex.Expression]:
    return [e for e in timex.find(text) if isinstance(e.meaning, Clock)]


def _hhmm(expression: timex.Expression) -> str:
    assert isinstance(expression.meaning, Clock)  # noqa: S101 told by the caller's filter
    clock = expression.meaning
    bare = clock.meridiem is None and 1 <= clock.hour <= 6 and not expression.text.startswith("0")
    return f"{clock.hour + 12 * bare:02d}:{clock.minute:02d}"


def _clock(texts: Sequence[str]) -> str | None:
    return next((_hhmm(found[0]) for found in map(_clocks, texts) if found), None)


def _first_own(facts: Sequence[_Fact], *kinds: str) -> list[tuple[str, str]]:
    return [(fact.value, fact.block) for fact in facts if fact.kind in kinds and fact.own]


def _pair(texts: Sequence[str]) -> tuple[str | None, str | None]:
    """The first time of day in the texts, and the one that it runs to."""
    for text in texts:
        found = _clocks(_GLUED.sub(" ", text))
        if not found and (bare := _BARE.search(text)) and _after_day(text, bare.start(1)):
            return f"{bare[1]}:{bare[2]}", None
        if found:
            end = found[1] if len(found) > 1 and found[1].rule == "clock-to" else None
            return _hhmm(found[0]), _hhmm(end) if end else None
    return None, None


def _after_day(text: str, at: int) -> bool:
    """Whether a whole date, with its year, ends before an offset."""
    days = [e for e in timex.find(text) if isinstance(e.meaning, Day) and e.meaning.year and e.meaning.day]
    return any(e.end <= at for e in days)


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


def _names(facts: Sequence[_Fact], title: Title, texts: Sequence[str], words: Lexicon) -> tuple[str | None, str | None]:
    """The meeting's name and the body whose meeting it is."""
    held = next(filter(None, map(_HELD.search, texts[:12])), None)
    told = re.sub(r",\s*$", "", held["name"]) if held and "minutes" not in held["name"].casefold() else None
    body = _of([fact for fact in facts if not is_list(fact.value, words)], "organization") or title.body
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
    body = before.strip(" -–:")
    if body == name and not re.search(r"[A-Z]", name):
        return None
    return body if " " in body or (body and not body.islower() and body.casefold() not in _GENERIC) else None


_GENERIC = frozenset(
    {"project", "group", "team", "supervisor", "client", "board", "committee", "council", "staff", "annual"}
)


def _place(facts: Sequence[_Fact], title: Title, texts: Sequence[str]) -> str | None:
    """Where the meeting was."""
    labelled = _of(facts, "place")
    if labelled:
        place = re.split(r"\s{3,}|\t", labelled)[0].strip(" ,.;")
        return _rest(place) if any(re.search(r"\d[:.]\d\d|[ap]\.?m", e.text) for e in _clocks(place)) else place or None
    both = _of(facts, "all")
    if both and (rest := _rest(both)):
        return rest
    if title.place:
        return title.place
    online = next((name for text in texts[:_HEAD] for mark, name in _ONLINE if mark in text.casefold()), None)
    found = (match["place"].strip(" ,") for text in texts[:15] for match in _AT.finditer(text))
    return next((place for place in found if not timex.find(place[:12])), online)


_ONLINE = (
    ("zoom.us/", "Zoom"),
    ("teams.microsoft.com/", "Microsoft Teams"),
    ("meet.google.com/", "Google Meet"),
    ("webex.com/", "Webex"),
)
"""Addresses at which a meeting is, where nothing else says the place."""


def _rest(text: str) -> str | None:
    """A text without its times and their zones."""
    for e in sorted(timex.find(text), key=lambda e: -e.start):
        text = text[: e.start] + " " + text[e.end :]
    text = re.sub(r"\b(?:[A-Z]{1,2}[SD]?T|GMT|UTC|AM|PM)\b|[–—-](?=\s|$)", " ", text)
    return " ".join(text.split()).strip(" ,.;:–—-") or None
