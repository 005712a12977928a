"""Clock times, alone and in pairs: "10:30-11.30", "2:00 p.m.", "12.00pm – 1.15pm", "7-9pm", "1430 hrs"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import Clock, Expression, Meridiem
from minutes_cli.value import replace

_DASH = r"(?P<dash>\s*(?:[-–—]|\bto\b|\buntil\b|\btill\b)\s*)"
_END = r"(?![\w/]|[.:-]\d)"
_PAIR = (
    rf"{{hour}}(?:[:.]{{minute}})?(?:\s?{{meridiem}})?{_DASH}{{hour2}}(?:[:.]{{minute2}})?(?:\s?{{meridiem2}})?{_END}"
)
_DIGITS = (  # 0930-1100, but not the years 2019-2023
    r"(?!(?:19|20)[0-5]\d\s*\W)(?P<hour>[01]\d|2[0-4]){minute}(?:\s?(?P<meridiem>hrs?|h))?"
    rf"{_DASH}(?P<hour2>[01]\d|2[0-4]){{minute2}}(?:\s?(?P<meridiem2>hrs?|h))?{_END}"
)
_ONE = r"(?:{hour}:{minute}(?::[0-5]\d)?(?:\s?{meridiem})?|{hour2}(?:[.:]?{minute2})?\s?{meridiem2})(?![\w/]|[.:-]\d)"
_WORD = r"(?:12\s+)?(?P<word>noon|midday|midnight)\b"
_DOTTED = r"{hour}\.{minute}(?![\w/%]|[.:-]\d)"
_BEFORE = regex.compile(
    r"(?:\bat|\bfrom|\bto|\buntil|\btill|\bby|\btime|\bsince|\bbefore|\bafter|\bapprox(?:imately|\.)?|\baround|\bends?|\bstarts?"
    r"|\bclosed|\bopened|\bstarted|\bended|\bbegan|@)[:\s]*$",
    regex.IGNORECASE,
)


def find(text: str) -> Iterator[Expression]:
    """The clock times of a text, a pair as two: rules `clock-from` and `clock-to`, else `clock`."""
    for source in (_PAIR, _DIGITS):
        for match in words.pattern(source).finditer(text):
            yield from _pair(match)
    for match in words.pattern(_ONE).finditer(text):
        hour, minute = match["hour"] or match["hour2"], match["minute"] or match["minute2"]
        clock = _clock(hour, minute, match["meridiem"] or match["meridiem2"])
        if clock:
            yield Expression(match.start(), match.end(), match[0], "clock", clock)
    for match in words.pattern(_DOTTED).finditer(text):
        clock = _clock(match["hour"], match["minute"], None)
        if clock and _BEFORE.search(words.before(text, match.start())):
            yield Expression(match.start(), match.end(), match[0], "clock", clock)
    for match in words.pattern(_WORD).finditer(text):
        at = Clock(0, 0, "am") if match["word"].lower() == "midnight" else Clock(12, 0, "pm")
        yield Expression(match.start(), match.end(), match[0], "clock", at)


def _pair(match: regex.Match[str]) -> Iterator[Expression]:
    """Both ends of a stretch of the clock, where something shows that it is one."""
    first = _clock(match["hour"], match["minute"], match["meridiem"])
    last = _clock(match["hour2"], match["minute2"], match["meridiem2"])
    if first is None or last is None or not _shows_a_clock(match):
        return
    if first.meridiem is None and last.meridiem and first.hour <= 12 and match["meridiem2"]:
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
    if written[0].lower() not in "ap":
        return first
    here = replace(first, meridiem=last.meridiem, hour=_hour(first.hour, written))
    if (here.hour, here.minute) < (last.hour, last.minute):
        return here
    other = "am" if written[0].lower() == "p" else "pm"
    return Clock(_hour(first.hour, other), first.minute, "am" if other == "am" else "pm")


def _clock(hour: str, minute: str | None, meridiem: str | None) -> Clock | None:
    number, mark = int(hour), (meridiem or "").lower()
    if number == 24 and minute not in (None, "00"):
        return None
    if mark[:1] in ("a", "p"):
        half: Meridiem = "am" if mark[0] == "a" else "pm"
        return Clock(_hour(number, mark) if number <= 12 else number, int(minute or 0), half) if number else None
    if mark in ("noon", "midnight"):
        return Clock(12 if mark == "noon" else 0, 0, "pm" if mark == "noon" else "am")
    sure: Meridiem | None = None
    if number > 12 or hour.startswith("0") or mark:
        sure = "pm" if number >= 12 else "am"
    return Clock(number % 24, int(minute or 0), sure)


def _hour(hour: int, meridiem: str) -> int:
    """The hour of the day, 0 to 23, that a hour of the clock's face and its half mean."""
    return hour % 12 + (12 if meridiem[0].lower() == "p" else 0)
