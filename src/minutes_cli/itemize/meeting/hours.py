"""At what hours the meeting began and ended."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutes_cli import regex, timex
from minutes_cli.itemize.meeting.facts import Fact, flat
from minutes_cli.itemize.meeting.title import Title
from minutes_cli.itemize.meeting.when import NEXT, OTHERS, PAPERS, STOP, is_day
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.timex.clock import ZONES
from minutes_cli.timex.meaning import Clock, Day

_SOON = 12
"""The lines in which any beginning is the meeting's."""
_SITTING = (
    r"(?:meeting|session|agm|egm|call|telecon|assembly|conference|hearing|workshop|proceedings|business|hui|court)"
)
_ONSET = r"(?:kicked off|got (?:under ?way|going|started)|opened|started|commenced|began)"
_OPENED = regex.compile(
    r"(?:called (?:the |this |a )?(?:[^.]{0,100}? )?to order|^call to order|"
    r"(?<!re)(?<!re-)convened(?: the meeting)?|called the roll(?= at)|"
    rf"{_SITTING} (?:\w+ )?(?:was )?"
    r"(?:opened|started|commenced|began|begins|(?<!re)(?<!re-)convened|start(?:ed)? (?:time)?)|"
    r"(?:opened|started|commenced|began|opens|starts) (?:the )?(?:\w+ ){0,2}(?:meeting|session|call|proceedings|hui)|"
    rf"^(?:opening|start|beginning|commencement) (?:of )?(?:the )?{_SITTING}|"
    rf"{_SITTING},? which (?:\w+ )?(?:started|began|begun|opened)|(?:meeting|call) (?:\w+ )?{_ONSET}|^we {_ONSET}|"
    rf"declared the (?:\w+ )?{_SITTING} (?:\w+ )?open|"
    r"^the (?:meeting|session|agm|egm) (?:took place|was held)(?=(?: [^.;\d]{1,40})? at \d)|actual start time)\b",
    regex.IGNORECASE,
)
_BEGAN = regex.compile(
    r"\b(?:commenced|began(?= at\b)|starting|start(?:ed)? (?:time|at))\b|^(?:the )?meeting (?:was )?(?:held )?on\b|"
    r"(?<!hearing )(?<!hearing was )\b(?:started|opened|begun|assembled|welcomed [^.;]{1,60})(?= (?:at )?\d)|"
    r"^start(?= \d)|\b(?:meeting|session|call) (?:ran|lasted|went on)(?= from \d)|"
    r"\b(?:met (?:in|for|via|at|on|online|remotely|virtually|from(?= \d))|"
    r"held (?:its|their|a|the) (?:\w+ ){0,3}meeting|"
    r"^took place|was held (?:[\w,]+ ){0,6}(?=at \d)|(?:meeting|session|agm|egm|assembly)(?: \([^)]*\))?"
    r"(?: (?:was|is|will|will be|to be))? (?:held|takes? place|took place))\b",
    regex.IGNORECASE,
)
_CLOSED = regex.compile(
    r"(?:adjourn(?:ed|ment)?|"
    rf"{_SITTING} (?:was |is )?(?:declared )?(?:closed|ended|concluded|finished|terminated|completed)|"
    rf"^(?:end|closing|conclusion|closure) (?:of )?(?:the )?{_SITTING}|"
    rf"(?:closed|ended|concluded|finished|wound up) the (?:[\w’'-]+ ){{0,5}}?{_SITTING}|"
    rf"{_SITTING}[^.;]{{0,60}}? (?:closed|ended|concluded|finished|wrapped up|dissolved|came to an end"
    r"|drew to a close|(?:ran|lasted|went on|continued)(?: on)? (?:until|till|to)|from [^;]{1,12}? (?:until|till|to))"
    r"(?= (?:at )?\d| (?:at|noon)\b)|"
    r"(?:closed|ended|finished|wrapped up) (?:with|by) [^.;]{0,60}? (?=at\b)|"
    r"(?:rose|broke|broke up|wound up)(?= at)|^(?:done|wrapped up)\b(?= (?:at )?\d)|"
    r"meeting (?:be )?(?:end|close|finish)(?:ed|s)?|"
    r"^(?:(?:we |all )?(?:closed(?! (?:session|meeting)\b)|ended|finished)|concluded|close of meeting)|"
    r"^(?:end|finish|close)(?: time)?(?=\s*[:–-])|"
    rf"{_SITTING}(?: was)? (?:over|closed|brought to a close)|"
    r"brought the (?:\w+ )?(?:meeting|session|call|proceedings) to (?:a|its) close|"
    r"^we (?:wrapped|finished) up|^end(?=\.? \d)|(?<=[\d,;] )end(?= \d)|(?<=\d )(?:end|close)(?:d|s)?(?=\W*$)|"
    r"(?:actual )?\bend(?:ed)? (?:time|at))\b",
    regex.IGNORECASE,
)
_STAMP = regex.compile(r"\d{4}-\d\d-\d\dT(\d\d:\d\d)")
"""A day and hour as machines write them."""


def times_of(facts: Sequence[Fact], title: Title, stream: Sequence[Line | Table]) -> tuple[str | None, str | None]:
    """When the meeting began and ended, HH:MM: as it was, else as it was called.

    An hour without am or pm is the one nearest to the hour for which the meeting was called, or next after its start.
    """
    labelled = [fact.value for fact in facts if fact.kind in {"time", "date", "all", "place"}]
    opened = _clock([fact.value for fact in facts if fact.kind == "start"])
    stamp = next(filter(None, (_STAMP.search(text) for text in labelled)), None)
    closed = _clock([fact.value for fact in facts if fact.kind == "end"])
    texts = _with_hours([text for text, _ in flat(stream)])
    stretches = [text for text in texts[:_SOON] if _is_stretch(text)]
    if any(map(_is_stretch, texts[_SOON:] if stretches else ())):
        stretches = []  # several are a timetable
    opening = [text for text in texts[:_SOON] if _is_called(text) or stretches == [text]]
    called = _pair([*labelled, *(text for text, _ in title.texts), *opening])
    if called[0] is None:
        called = _in_zones(texts[:_SOON])
    first, last = (_hhmm(one) if one else None for one in called)
    began = opened or (
        None if stamp else _after(_OPENED, texts) or _after(_BEGAN, texts[:_SOON], _HELD) or _leading(_OPENED, texts)
    )
    ended = closed or next(
        filter(None, (_after(_CLOSED, [text]) or _leading(_CLOSED, [text]) for text in reversed(texts))), None
    )
    start = _hhmm(began, near=first) if began else stamp[1] if stamp else None
    end = _hhmm(ended, after=start or first) if ended else None
    if called[0] and ended and called[0].text == ended.text:
        first = None  # the line told when it ended
    if not end and began and (until := _until(began, texts)):
        last = _hhmm(until, after=start)
    return start or first, end or last


def _until(began: timex.Expression, texts: Sequence[str]) -> timex.Expression | None:
    """The hour to which a stretch of the clock runs that begins with `began`."""
    pairs = (pair for text in texts if began.rule == "clock-from" for pair in pairwise(clocks(text)))
    return next((end for start, end in pairs if start == began and end.rule == "clock-to"), None)


def _with_hours(texts: Sequence[str]) -> list[str]:
    """The lines, each with the one below it where that is an hour and no more: "Adjournment" over "9:28 pm"."""
    made: list[str] = []
    for text in texts:
        alone = [e for e in clocks(text) if e.start <= 1 and e.end >= len(text.rstrip(" .")) - 1]
        if made and alone and len(made[-1].split()) <= _TOPIC and not clocks(made[-1]):
            made[-1] = f"{made[-1]} {text}"
        else:
            made.append(text)
    return made


_TOPIC = 4
"""The words at most of a heading over an hour."""


def _in_zones(texts: Sequence[str]) -> _Pair:
    """The first of several lines that tell one stretch of the clock in several zones: "16:15 - 17:00 Hamburg"."""
    pairs = [tuple(clocks(text)[:2]) for text in texts]
    stretches = [pair for pair in pairs if len(pair) > 1 and pair[0].start <= 1 and pair[1].rule == "clock-to"]
    for (start, end), (other, _) in pairwise(stretches):
        if _hhmm(other) < _hhmm(end) and _hhmm(other) != _hhmm(start):
            return start, end
    return None, None


_GLUED = regex.compile(rf"(?<=\d)(?=(?:{ZONES})\b)")
_BARE = regex.compile(r"(?:,|/|\bat)\s*(?P<clock>([01]\d|2[0-3])[.:]?([0-5]\d))(?:\s*(?:hrs?|hours))?\s*$")
_CALLED = 25
"""The words at most of a line that says for which day and hour the meeting was called."""


def _is_called(text: str) -> bool:
    """Whether a line at the top tells the note's day, and so perhaps its hour: "Notes, 5 May 2024, 19:30, Hall"."""
    short = len(text.split()) <= _CALLED and not NEXT.search(text) and not OTHERS.search(text)
    paper = text.casefold().startswith(PAPERS) and any(isinstance(e.meaning, Day) for e in timex.find(text))
    return short and (paper or is_day(text))


def _is_stretch(text: str) -> bool:
    """Whether a line begins with a stretch of the clock: "9:00-10:30, Mill Suite"."""
    hours = clocks(text)[:2]
    return bool(hours) and hours[0].start <= 1 and hours[-1].rule == "clock-to"


def clocks(text: str) -> list[timex.Expression]:
    """The times of day in a text, in order."""
    return [e for e in timex.find(text) if isinstance(e.meaning, Clock)]


def _hhmm(expression: timex.Expression, *, near: str | None = None, after: str | None = None) -> str:
    """A time of day as HH:MM; one without am or pm by another time that it is `near`, or that it comes `after`."""
    assert isinstance(expression.meaning, Clock)  # noqa: S101 told by the caller's filter
    clock = expression.meaning
    early, late = (f"{hour:02d}:{clock.minute:02d}" for hour in (clock.hour, (clock.hour + 12) % 24))
    if clock.sure or clock.hour > 12 or expression.text.startswith("0"):
        return early
    if near:
        return min(early, late, key=lambda one: abs(_minutes(one) - _minutes(near)))
    if after and (later := [one for one in sorted((early, late)) if one > after]):
        return later[0]
    return late if 1 <= clock.hour <= _DAWN else early


_DAWN = 6
"""Up to this hour a time without am or pm is in the afternoon or evening."""


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _clock(texts: Sequence[str]) -> timex.Expression | None:
    """The first time of day in the values of a label, which shows that "17.06" is one."""
    hours = (clocks("at " + _STAMP.sub(r"\1", text)) for text in texts)
    return next((found[0] for found in hours if found), None)


_Pair = tuple[timex.Expression | None, timex.Expression | None]


def _pair(texts: Sequence[str]) -> _Pair:
    """The first time of day in the texts, and the one that it runs to."""
    for text in texts:
        found = clocks(_GLUED.sub(" ", text))
        if not found and (bare := _BARE.search(text)) and _is_behind_day(text, bare.start("clock")):
            hour, minute = int(bare[2]), int(bare[3])
            return timex.Expression(*bare.span("clock"), bare["clock"], "clock", Clock(hour, minute, sure=True)), None
        if found:
            return found[0], found[1] if len(found) > 1 and found[1].rule == "clock-to" else None
    return None, None


def _is_behind_day(text: str, at: int) -> bool:
    """Whether a date with its year ends before an offset."""
    return any(isinstance(e.meaning, Day) and e.meaning.year and e.end <= at for e in timex.find(text))


_NEAR, _HELD = 60, 160
"""How many letters after a cue a time of day may stand: in a sentence on where they met, the place comes first."""


def _after(cue: regex.Pattern, texts: Sequence[str], reach: int = _NEAR) -> timex.Expression | None:
    """The time of day soon after a cue in the same sentence, or right before it."""
    for text in texts:
        for match in cue.finditer(text):
            near = [e for e in clocks(text) if -2 < e.start - match.end() < reach]
            if near and not NEXT.search(text[max(0, match.start() - _NEAR) : near[0].start]):
                return near[0]
    return None


_LEAD = 3
"""Letters before the hour that leads a sentence: "At 9:08 p.m., …"."""


def _leading(cue: regex.Pattern, texts: Sequence[str]) -> timex.Expression | None:
    """The time of day that leads a sentence with a cue: "At 9:08 p.m. the board adjourned", "20:40 End"."""
    return next(filter(None, (_leads(cue, text) for text in texts)), None)


def _leads(cue: regex.Pattern, text: str) -> timex.Expression | None:
    told = cue.search(text)
    if told is None:
        return None
    hours = clocks(text)
    ends = {e.end for e in hours}  # the stop of "p.m." ends no sentence
    start = max((one.end() for one in STOP.finditer(text, 0, told.start()) if one.start() + 1 not in ends), default=0)
    return next((e for e in hours if start <= e.start <= start + _LEAD), None)
