"""Clock times, alone and in pairs: "10:30-11.30", "2:00 p.m.", "12.00pm – 1.15pm", "7-9pm", "1430 hrs"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import Clock, Expression
from minutes_cli.value import replace

ZONES = r"[ECMP][SD]?T|GMT|BST|UTC|CES?T"
"""The letters that name the zone of an hour."""
_ZONE = rf"(?:\s(?-i:{ZONES}|AES?T)\b)"
_DASH = rf"(?P<dash>{_ZONE}?,?\s*(?:[-–—]|\bto\b|\buntil\b|\btill\b)\s*)"
_END = r"(?![\w/]|[.:-]\d)"
_PAIR = (
    rf"{{hour}}(?:[:.h]{{minute}})?(?:\s?{{meridiem}})?{_DASH}{{hour2}}(?:[:.h]{{minute2}})?(?:\s?{{meridiem2}})?{_END}"
)
_BETWEEN = r"(?<=between\s)" + _PAIR.replace(_DASH, rf"(?P<dash>{_ZONE}?\s+and\s+)")
_DIGITS = (  # 0930-1100, but not the years 2019-2023
    r"(?!(?:19|20)[0-5]\d\s*\W)(?P<hour>[01]\d|2[0-4]){minute}(?:\s?(?P<meridiem>hrs?|h))?"
    rf"{_DASH}(?P<hour2>[01]\d|2[0-4]){{minute2}}(?:\s?(?P<meridiem2>hrs?|h))?{_END}"
)
_ONE = (
    r"(?:{hour}[:h]{minute}(?::[0-5]\d)?(?:\s?{meridiem})?|{hour2}(?:[.:]?{minute2})?\s?{meridiem2})"
    r"(?![\w/]|[.:]\d|-(?!\d{4}\b)\d)"
)
_BARE = rf"(?P<hour>[01]\d|2[0-3]){{minute}}(?={_ZONE})"
"""Four digits that the name of a zone shows to be a time: "1642 PST"."""
_WORD = r"(?:12\s+)?(?P<word>noon|midday|midnight)\b"
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PAST = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_HALF = r"(?:\s(?:in the )?(?P<half>morning|forenoon|afternoon|evening))?"
_SPOKEN = (
    rf"(?:a\s)?(?P<past>{'|'.join(sorted(_PAST, key=len, reverse=True))})(?P<told>\sminutes)?\s(?P<way>past|to)\s"
    rf"(?P<name>{'|'.join(_HOURS)}|noon|midnight)(?:\so['’]clock)?{_HALF}\b"
)
"""A time of day in words: "half past three", "ten minutes to one", "a quarter to nine in the evening"."""
_CLOCK = rf"(?:(?P<name>{'|'.join(_HOURS)})|{{hour}}(?:[.:]{{minute}}\)?)?)\so['’]clock(?:\s{{meridiem}})?{_HALF}"
_DOTTED = r"{hour}\.{minute}(?![\w/%]|[.:-]\d)"
_BEFORE = regex.compile(
    r"(?:\b(?:at|from|to|until|till|by|time|since|before|after|approx(?:imately|\.)?|around|about|nearly|just|ends?|ending"
    r"|starts?|starting|closed?|opened|started|ended|began|begun|beginning|finish(?:ed)?|concluded|commenced|commencing"
    r"|convened|adjourned|done|meeting|lunch|tea|business)|@)[:\s]*$",
    regex.IGNORECASE,
)


def find(text: str) -> Iterator[Expression]:
    """The clock times of a text, a pair as two: rules `clock-from` and `clock-to`, else `clock`."""
    for source in (_PAIR, _BETWEEN, _DIGITS):
        for match in words.pattern(source).finditer(text):
            yield from _pair(match)
    for match in words.pattern(_ONE).finditer(text):
        hour, minute = match["hour"] or match["hour2"], match["minute"] or match["minute2"]
        clock = _clock(hour, minute, match["meridiem"] or match["meridiem2"])
        yield Expression(match.start(), match.end(), match[0], "clock", clock)
    for match in words.pattern(_BARE).finditer(text):
        clock = Clock(int(match["hour"]), int(match["minute"]), sure=True)
        yield Expression(match.start(), match.end(), match[0], "clock", clock)
    for match in words.pattern(_DOTTED).finditer(text):
        if _BEFORE.search(words.before(text, match.start())):
            clock = _clock(match["hour"], match["minute"], None)
            yield Expression(match.start(), match.end(), match[0], "clock", clock)
    for match in words.pattern(_WORD).finditer(text):
        yield Expression(match.start(), match.end(), match[0], "clock", _clock("12", None, match["word"]))


def spoken(text: str) -> Iterator[Expression]:
    """The times told in words; "ten to one" without "minutes" may be a bet."""
    for match in words.pattern(_SPOKEN).finditer(text):
        past, to = _PAST[match["past"].lower()], match["way"].lower() == "to"
        if past % 15 and not (match["told"] or _BEFORE.search(words.before(text, match.start()))):
            continue
        hour = (
            _HOURS.index(name) + 1 if (name := match["name"].lower()) in _HOURS else {"noon": 12, "midnight": 24}[name]
        )
        clock = _clock(str(hour - to or 12), str(60 - past if to else past), _MERIDIEM.get(match["half"] or ""))
        yield Expression(match.start(), match.end(), match[0], "clock", clock)
    for match in words.pattern(_CLOCK).finditer(text):
        told = match["hour"] or str(_HOURS.index(match["name"].lower()) + 1)
        clock = _clock(told, match["minute"], match["meridiem"] or _MERIDIEM.get(match["half"] or ""))
        yield Expression(match.start(), match.end(), match[0], "clock", clock)


_MERIDIEM = {"morning": "am", "forenoon": "am", "afternoon": "pm", "evening": "pm"}


def _pair(match: regex.Match[str]) -> Iterator[Expression]:
    """Both ends of a stretch of the clock, where something shows that it is one."""
    if not _shows_a_clock(match):
        return
    first = _clock(match["hour"], match["minute"], match["meridiem"])
    last = _clock(match["hour2"], match["minute2"], match["meridiem2"])
    if not first.sure and match["meridiem2"]:
        first = _before(first, last, match["meridiem2"])
    dash, text = match.span("dash"), match[0]
    shift = match.start()
    head, tail = text[: dash[0] - shift], text[dash[1] - shift :]
    yield Expression(shift, dash[0], head, "clock-from", first)
    yield Expression(dash[1], match.end(), tail, "clock-to", last)


def _shows_a_clock(match: regex.Match[str]) -> bool:
    """Minutes at both ends, or am or pm at one: "7-9pm", "10.30-11.30"; not "7-9"."""
    marked = match["meridiem"] or match["meridiem2"]
    return bool(marked or (match["minute"] and match["minute2"]))


def _before(first: Clock, last: Clock, written: str) -> Clock:
    """`first` in the half of the day of `last`, unless it would then be later: "11-1pm" begins in the morning."""
    here = _clock(str(first.hour), str(first.minute), written)
    later = (here.hour, here.minute) >= (last.hour, last.minute)
    return replace(here, hour=(here.hour + 12) % 24) if later else here


def _clock(hour: str, minute: str | None, meridiem: str | None) -> Clock:
    """The time of day, by am or pm ("noon" is like pm) where one is written."""
    number, mark = int(hour), (meridiem or "").lower()
    if number <= 12 and mark.startswith(("a", "p", "noon", "mid")):
        number = number % 12 + (12 if mark.startswith(("p", "noon", "midd")) else 0)
    return Clock(number % 24, int(minute or 0), bool(mark) or number > 12 or hour.startswith("0"))
