"""Days and stretches counted from the meeting: "last month", "next Friday", "the past year", "two weeks ago"."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import Amount, Away, Day, Duration, Meaning, Off, Part, Reach, Shift, Turn, Unit
from minutes_cli.timex.rule import Rule
from minutes_cli.timex.years import SHIFTS


def shift(match: regex.Match[str]) -> Meaning:
    """A week, month, quarter or year by its distance from the meeting's; "the past year" is a stretch up to it."""
    unit, which = words.unit(match["unit"]), match["which"].lower()
    if unit == "weekend":
        return Shift(unit, 0 if which == "coming" else SHIFTS[which])
    article = (match["the"] or "").strip().lower()
    if which == "past" or (article == "the" and which in ("last", "next", "coming")):
        return Reach(unit, _sign(which))
    return Shift(unit, SHIFTS[which])


def _sign(which: str) -> int:
    return -1 if which in ("last", "past", "previous") else 1


def turn(match: regex.Match[str]) -> Turn | Day | None:
    """A weekday or month by its distance from the meeting; "this coming Friday" is the very next."""
    which, month = match["which"].lower().split()[-1], match["month"]
    if month:
        return None if month in ("may", "march", "mar") else Turn(Day(month=words.month(month)), SHIFTS[which])
    day = Day(weekday=words.weekday(match["weekday"]))
    return day if which == "coming" else Turn(day, SHIFTS[which])


def day_of_week(match: regex.Match[str]) -> Turn:
    """A weekday of the week that runs, of the next or the last."""
    which, day = match["which"] or match["which2"], match["weekday"] or match["weekday2"]
    return Turn(Day(weekday=words.weekday(day)), SHIFTS[which.lower()])


def near(match: regex.Match[str]) -> Shift:
    """Today and its neighbours."""
    word = match["near"].lower()
    far = 2 if word.startswith(("day", "the")) else 1
    if "tomorrow" in word or word in {"tmrw", "tmw"}:
        return Shift("day", far)
    return Shift("day", -far if "yesterday" in word or word.startswith("last") else 0)


def reach(match: regex.Match[str]) -> Reach | Duration:
    """So many units before or after the meeting, the longer of two numbers; no days are told by hours or "a few"."""
    number, unit = words.number(match["count2"]), words.unit(match["unit2"])
    if unit in ("hour", "minute") or number is None:
        return Duration(Amount(number, unit))
    return Reach(unit, number * _sign(match["which"].lower()))


_OFTEN = regex.compile(r"\b(?:times?|once|twice|meetings?)\s+$", regex.IGNORECASE)


def away(match: regex.Match[str]) -> Away | None:
    """A day so many days, weeks, months or years from the meeting; none in "twice in a year"."""
    if _OFTEN.search(words.before(match.string, match.start())):
        return None
    got = match.groupdict()
    number, unit = words.number(got["count"] or got["count2"] or ""), words.unit(got["unit"] or got["unit2"] or "")
    if unit in ("hour", "minute") or number is None:
        return None
    return Away(unit, -number if got.get("ago") else number)


def this_time(match: regex.Match[str]) -> Off:
    """The day that is a week, month or year from the meeting: "this time next week"."""
    return Off(Shift("day", 0), _sign(match["which"].lower()), words.unit(match["unit"]))


_WHICH = r"(?:(?:the|these|this)\s+)?(?P<which>last|next|past|previous|coming)\s+"

_LETTERS: dict[str, Unit] = {"W": "week", "M": "month", "Q": "quarter", "Y": "year"}
"""The last letter of "EOM", the end of the month."""

RULES = (
    Rule(
        "shift",
        "unit near",
        r"(?P<the>the\s+|this\s+)?(?P<which>(?<!the\s)this(?!\s+past)|last|next|nxt|past|previous|prior|current|coming|present)\s+"
        r"(?P<unit>weekend|wkend|week|wk|fortnight|month|mth|quarter|qtr|year|yr|decade)(?:['’]s|(?<=[nst]\syear)s)?(?![a-z]|-[a-z])",
        shift,
        yes=(
            "rain [last month]",
            "[this year's] budget",
            "over [the past year]",
            "within [the next year]",
            "[Next years] meeting",
            "rain over [this coming weekend]",
            "ring him [nxt wk]",
        ),
        no=("for weeks on end", "the long term"),
    ),
    Rule(
        "this-time",
        "unit near",
        r"(?:about\s+)?(?P<x>this\s+time\s+(?P<which>next|last)\s+(?P<unit>week|month|year))(?![a-z])",
        this_time,
        yes=("ready by [this time next week]",),
    ),
    Rule(
        "turn",
        "near",
        r"(?P<which>this|next|last|(?:this\s+)?coming|(?:this|the)\s+past)\s+(?:{weekday}|{month})(?!\.?\s*\d)",
        turn,
        yes=("see you [next Friday]", "meets [this Tuesday]", "since [last October]", "by [this coming Friday]"),
        no=("this may help", "at last march on", "half past Sun Street"),
    ),
    Rule(
        "day-of-week",
        "weekday unit near",
        r"(?:{weekday}\s+(?:of\s+)?(?P<which>this|next|last)\s+week|(?P<which2>this|next|last)\s+week\s+{weekday2})(?![a-z])",
        day_of_week,
        yes=("ready by [Friday of next week]", "meets [next week Tuesday]"),
    ),
    Rule(
        "part-of-running",
        "unit",
        r"(?:the\s+)?(?P<part>end|close|beginning|start|middle)\s+of\s+(?:the\s+|this\s+)?(?:calendar\s+)?"
        r"(?P<unit>week|weekend|month|quarter|year)(?![a-z]|\s+(?:party|parties|celebrations?|summary|data|dinner|accounts|reports?|reviews?|figures|social|letter)\b)",
        lambda m: Part(Shift(words.unit(m["unit"]), 0), words.part(m["part"])),
        yes=("by [the end of the month]", "by [end of week]", "before [the end of this calendar year]"),
        no=("at the end of the day", "an End of Year Party"),
    ),
    Rule(
        "year-end",
        "unit",
        r"(?:by|before|until)\s+(?P<x>(?:the\s+)?(?P<unit>month|quarter|year)[\s-]end)(?![\w-]|\s+[a-z]+s\b)",
        lambda m: Part(Shift(words.unit(m["unit"]), 0), "end"),
        yes=("paid by [year end]", "closed before [the quarter-end]"),
        no=("the year-end accounts", "by year-end reports"),
    ),
    Rule(
        "end-in-letters",
        "now",
        r"(?-i:EO)(?P<letter>(?-i:[WMQY]))(?!\w)",
        lambda m: Part(Shift(_LETTERS[m["letter"]], 0), "end"),
        yes=("by [EOM]", "due [EOY]"),
        no=("the EOQS form",),
    ),
    Rule(
        "near",
        "now",
        r"(?P<near>(?:the\s+)?day\s+(?:after\s+tomorrow|before\s+yesterday)|today|tomorrow|tmrw|tmw|yesterday|tonight|last\s+night"
        r"|this\s+(?:morning|afternoon|evening))(?:\s+(?:morning|afternoon|evening|night))?(?![a-z])",
        near,
        yes=("a meeting [this evening]", "call them [tomorrow]", "seen [yesterday]", "by [tmw]", "rain [last night]"),
        no=("a day to remember", "these days"),
    ),
    Rule(
        "reach",
        "unit number near",
        _WHICH + r"{count}(?:(?:\s+|-){unit})?\s*(?:to|or|and|-|–)\s*{count2}(?:\s+|-){unit2}(?:['’]s?)?",
        reach,
        yes=("over [the next 18 months to two years]", "[the next 2-3 weeks]"),
    ),
    Rule(
        "reach-one",
        "unit number near",
        _WHICH + r"{count2}\s+{unit2}(?:['’]s?)?",
        reach,
        yes=("hit in [the last three years]", "over [the next 12 months]", "in [the past five years]"),
    ),
    Rule(
        "reach-vague",
        "unit near",
        _WHICH + r"(?P<unit>days|weeks|months|years)(?![a-z])",
        lambda m: Duration(Amount(None, words.unit(m["unit"]))),
        yes=("in [the coming weeks]",),
    ),
    Rule(
        "ago",
        "unit ago",
        r"(?<!\d[-–])(?P<x>{count}\s+{unit}\s+(?P<ago>ago)(?![a-z]))",
        away,
        yes=("met [two weeks ago]", "lost [twenty-two years ago]"),
    ),
    Rule(
        "away",
        "unit number from",
        r"(?:in\s+{count}\s+{unit}(?:['’]?s?\s+time|\s+from\s+(?:now|today))?(?!\s+(?:of|per|each|every|or|to)\b|[-\w])|(?P<x>{count2}\s+{unit2}\s+(?:from\s+(?:now|today)|hence)(?![a-z]|\s+on\b)))",
        away,
        yes=(
            "back [a fortnight hence]",
            "review it [in six weeks]",
            "[ten days from now]",
            "meet [in two weeks' time]",
            "again [in two weeks from today]",
        ),
        no=("in a day of talks", "twice in a year"),
    ),
)
