"""Days told by another day, by the week of the year, or in the old way: "Saturday week", "CW 12", "the 14th ult."."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.feasts import SEASONS
from minutes_cli.timex.meaning import (
    Day,
    DayOf,
    Later,
    Part,
    Running,
    Season,
    Shift,
    Turn,
    Week,
    WeekNumber,
    Years,
)
from minutes_cli.timex.rule import Rule
from minutes_cli.timex.years import SHIFTS, reckoning


def later(match: regex.Match[str]) -> Later:
    """A weekday, today or tomorrow, and the weeks counted from there."""
    got = match.groupdict()
    day = got.get("weekday")
    start = Day(weekday=words.weekday(day)) if day else Shift("day", int("tomorrow" in match[0].lower()))
    number = words.number(got.get("number") or "one") or 1
    return Later(start, int(number) * (2 if "fortnight" in match[0].lower() else 1))


def weeks(match: regex.Match[str]) -> WeekNumber | None:
    """Weeks by their number; without "calendar" only those that are too high for a term or a course to have them."""
    numbers = [int(match[name]) for name in ("first", "last") if match[name]]
    low, high = numbers[0], numbers[-1]
    clear = match.groupdict().get("clear")
    if not 1 <= low <= high <= _WEEKS or (not clear and high < _TERM):
        return None
    return WeekNumber(low, high, int(match["year"]) if match["year"] else None)


_WEEKS = 53
_TERM = 13
"""Fewer weeks than this have a number in a term or a project too."""


def numbered_day(match: regex.Match[str]) -> DayOf:
    """A day of this, the next or the last month."""
    by = SHIFTS[match["which"].lower()] if match.groupdict().get("which") else _OLD[match["old"][:3].lower()]
    return DayOf(words.ordinal(match["nth"]) if match["nth"] else 1, by)


_OLD = {"ins": 0, "pro": 1, "ult": -1}


def quaker(match: regex.Match[str]) -> Day:
    """A month by its number: "Eleventh Month"."""
    return Day(month=_ORDINALS.index(match["number"].lower()) + 1)


_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip


def out(match: regex.Match[str]) -> Part:
    """The end of what runs: "before the month is out"."""
    season = match["season"]
    whole = Season(SEASONS[season.lower()]) if season else Shift(words.unit(match["unit"]), 0)
    return Part(whole, "end")


_PAIR = r"(?:\s?(?:[-–/&,]|and|to|or)\s?(?:(?:CW|KW|weeks?|wks?)\s?)?(?P<last>\d\d?))?"
_YEAR = r"(?:\s?[/,]?\s?(?P<year>20\d\d))?(?![\w.:/%-]*\d|[-\w%])"

RULES = (
    Rule(
        "weekday-week",
        "weekday unit",
        r"{weekday}\s+(?:(?-i:week)|(?-i:fortnight))(?![a-z]|\s+(?:\d|of|one|two|three|four|commencing|beginning|starting"
        r"|ending|to|by|and)\b|\s*[-–])",
        later,
        yes=("they come [Saturday week].", "back on [Monday fortnight]"),
    ),
    Rule(
        "week-on",
        "unit number",
        r"(?:(?P<number>a|one|two|three)\s+(?:weeks?|fortnights?)\s+(?:(?:on|from)\s+(?:{weekday}|tomorrow)|today|tomorrow))(?![a-z])",
        lambda m: None if words.before(m.string, m.start()).lower().endswith(("for ", "ago ")) else later(m),
        yes=("back [a week on Friday]", "back [a fortnight today]", "see you [a week tomorrow]"),
    ),
    Rule(
        "today-week",
        "unit now",
        r"(?:today|tomorrow)\s+(?:week|fortnight)(?![a-z])",
        later,
        yes=("they come [today week].",),
    ),
    Rule(
        "calendar-week",
        "numbered digit",
        rf"(?:(?P<clear>CW|KW|calendar\s+weeks?|ISO\s+weeks?)[\s.]?|(?:weeks|wks)\s+(?=\d\d?\s?(?:[-–/&,]|and|to|or)\s?\d)"
        r"|(?:(?<=\bin )|(?<=\bby )|(?<=\bfor )|(?<=\buntil )|(?<=\bof ))(?:week|wk)\s)(?P<first>\d\d?)"
        rf"{_PAIR}{_YEAR}"
        r"(?!\s+(?:of|report|test|trial|lecture|pregnan\w+)\b)",
        weeks,
        yes=("done in [CW 12]", "[KW7/8]", "in [weeks 12 and 13]", "the parts for [week 45]"),
        no=("Week 2: roles", "in week 3 of term", "a week 40 report", "from week 9 to week 11"),
    ),
    Rule(
        "day-of-running-month",
        "unit near",
        r"(?:the\s+)?(?:{nth}|first)\s+of\s+(?P<which>this|next|last)\s+month(?![a-z])",
        numbered_day,
        yes=("by [the 3rd of next month]", "on [the first of next month]"),
    ),
    Rule(
        "old-day",
        "nth old",
        r"(?:the\s+)?{nth}\s+(?P<old>inst(?:ant)?|prox(?:imo)?|ult(?:imo)?)(?![a-z])\.?",
        numbered_day,
        yes=("your letter of [the 14th inst.] and", "by [3rd prox.] at the latest"),
    ),
    Rule(
        "numbered-month",
        "ordinal unit",
        rf"(?P<number>{'|'.join(word.title() for word in _ORDINALS)})\s+(?-i:Month)(?![a-z])",
        lambda m: quaker(m) if m["number"][0].isupper() else None,
        yes=("bring it to us in [Eleventh Month]",),
        no=("the third month of this",),
    ),
    Rule(
        "is-out",
        "out",
        r"before\s+(?P<x>(?:the|this)\s+(?:(?P<unit>week|month|quarter|year)|{season})(?:['’]s|\s+is)\s+(?:out|over))(?![a-z])",
        out,
        yes=("done before [the month is out]", "before [the summer’s out]"),
        no=("before the war is over",),
    ),
    Rule(
        "this-and-next",
        "unit near",
        r"this\s+(?P<unit>week|wk|month|year|quarter)\s+(?:and|&|or)\s+next(?![a-z]|\s+(?:week|month|year|quarter|time|meeting)\b)",
        lambda m: Running(words.unit(m["unit"])),
        yes=("ring them [this week and next]",),
    ),
    Rule(
        "after-next",
        "unit near",
        r"(?:the\s+)?(?P<unit>weekend|week|month|quarter|year)\s+after\s+next(?![a-z])",
        lambda m: Shift(words.unit(m["unit"]), 2),
        yes=("starts [the week after next]",),
    ),
    Rule(
        "weekday-after-next",
        "weekday near",
        r"(?:the\s+)?{weekday}\s+after\s+next(?![a-z]|\s+(?:meeting|week|time)\b)",
        lambda m: Later(Day(weekday=words.weekday(m["weekday"])), 1),
        yes=("meets [the Friday after next]",),
    ),
    Rule(
        "weekday-behind",
        "weekday near",
        r"{weekday}\s+(?P<which>next|coming|last)(?=\s*(?:[.,;:)]|$)|\s+(?:at|by|to|for|and)\b)",
        lambda m: (
            Turn(Day(weekday=words.weekday(m["weekday"])), -1)
            if m["which"].lower() == "last"
            else Day(weekday=words.weekday(m["weekday"]))
        ),
        yes=("on [Friday next] at six", "on [Monday coming].", "met on [Tuesday last]."),
    ),
    Rule(
        "end-of-kind-of-year",
        "unit",
        r"(?:by|before|until|at)\s+(?P<x>(?:the\s+)?(?:financial|fiscal|tax|academic|school)\s+year[\s-]end)(?![\w-]|\s+[a-z]+s\b)",
        lambda m: Part(Years(None, None, reckoning(m), 0), "end"),
        yes=("spent by [financial year end]",),
    ),
    Rule(
        "end-of-day",
        "close",
        r"(?:by|before)\s+(?P<x>EOD|EOB|COB|COP|close\s+of\s+(?:business|play)|end\s+of\s+(?:business|play|(?:the\s+)?day))"
        r"(?!\w|\s+(?:on\s+|the\s+)*(?:\d|mon|tue|wed|thu|fri|sat|sun|today|tomorrow|the|next|this|of|jan|feb|mar|apr|may|jun"
        r"|jul|aug|sep|oct|nov|dec))",
        lambda _: Shift("day", 0),
        yes=("send it by [close of play]", "by [EOD]."),
        no=("at the end of the day", "a close of business"),
    ),
    Rule(
        "the-weekend",
        "unit",
        r"(?:by|before|until|till|over|at|during|for|after)\s+(?P<x>the\s+(?:weekend|wkend))(?![a-z]|\s+(?:of|before|after)\b)",
        lambda _: Week(Day(weekday=5), "weekend"),
        yes=("done by [the weekend]",),
        no=("the weekend rota",),
    ),
)
