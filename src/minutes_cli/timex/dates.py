"""Days, months and years that are named outright; those in numbers alone are in `numbers`."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import Day
from minutes_cli.timex.rule import Rule


def day(match: regex.Match[str]) -> Day:
    """A date with the parts that the match has."""
    got = match.groupdict()
    year = got.get("year") or got.get("anyyear") or got.get("nn")
    number = got.get("day") or got.get("nth") or got.get("nth2")
    return Day(
        year=words.full_year(year) if year else None,
        month=words.month(got["month"]) if got.get("month") else None,
        day=words.ordinal(number) if number else None,
        weekday=words.weekday(got["weekday"]) if got.get("weekday") else None,
    )


def day_month_year(match: regex.Match[str]) -> Day | None:
    """A whole date, unless its day ends a stretch's first ("June 30-July 6") or a label ("Session 1 - Sept. 20")."""
    before = words.before(match.string, match.start())
    return None if _APART.search(match[0]) or _MONTH_BEFORE.search(before) else day(match)


_APART = regex.compile(r"\d\s+[-–]\s")
"""A number that a dash, white on both sides of it, parts from the day behind it."""
_MONTH_BEFORE = regex.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+$", regex.IGNORECASE)


def day_of_named_month(match: regex.Match[str]) -> Day | None:
    """A day and a month, unless the month's name is a verb ("clause 3 may") or ends a sentence ("by June. The 1st").

    Nor is a day with another month before it: "June 30-July 6".
    """
    word = match["month"]
    before = words.before(match.string, match.start())
    if (_DAY_BEFORE if match.start("month") < match.start("day") else _MONTH_BEFORE).search(before):
        return None
    ends = len(word) > 4 and match.string[match.end("month") :].startswith(".")
    return None if word in ("may", "march") or (ends and match.end("month") < match.end()) else day(match)


_DAY_BEFORE = regex.compile(r"\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?\s+(?:of\s+)?$")


def weekday(match: regex.Match[str]) -> Day | None:
    """A weekday alone: its full name, or a short one with a capital beside a word that asks for a day."""
    word = match["weekday"]
    if _ANY.search(words.before(match.string, match.start("x"))):
        return None
    clear = word.lower() in _LONG_DAYS or (word[0].isupper() and (match["lead"] or word.lower() in _CLEAR_DAYS))
    return day(match) if clear or _asked_for(match) else None


def _asked_for(match: regex.Match[str]) -> bool:
    """Whether a short weekday without its capital is one by which something is due: "by wed."."""
    lead, word, behind = (match["lead"] or "").strip().lower(), match["weekday"].lower(), match.string[match.end() :]
    ends = not behind.strip() or behind.lstrip()[0] in ".,;:)"
    return lead in _DUE and (ends or (lead != "on" and word not in _ALSO_WORDS))


_DUE = {"by", "before", "due", "on", "till", "until"}
_ALSO_WORDS = {"sat", "sun", "wed"}


_ANY = regex.compile(r"(?:\b(?:an?|any|our|their|usual|regular|weekly)\s+)$", regex.IGNORECASE)
_LONG_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_CLEAR_DAYS = {"tue", "tues", "weds", "thu", "thur", "thurs"}

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_GOES_ON = (
    "at|and|to|or|but|in|with|if|when|as|so|anyway|after|before|instead|from|by|because|is|was|were|are|will|which|where|who"
    "|that|then|via|unless|since|stand|stands"
)
"""Words after "the 15th" that leave it a day."""
_NO_CLOCK = r"(?!\s*(?:[ap]\.?\s?m\b|noon|hrs|o['’]clock)|[:.]\d)"

RULES = (
    Rule(
        "day-month-year",
        "digit month",
        words.MAYBE_WEEKDAY + r"{day}(?:\s+day)?(?:\s+of\s+|\s*[-–/.,]?\s*){month}"
        r"(?:(?:\.?\s*,?\s*(?:of\s+)?|\s?[-–/.]\s?)(?P<anyyear>(?:19|20)\d\d(?!\d)|['’]\d\d(?!\d))"
        r"|(?:\.?\s*|[-–/.]){nn}(?!\s+[a-z]|\s*[-–]|(?:st|nd|rd|th)\b)" + _NO_CLOCK + ")",
        day_month_year,
        yes=(
            "held on [11 December 2025]",
            "[Tues 3rd Dec. 2024], in full",
            "this [9th day of May, 2022]",
            "[5-Oct-2012]",
            "[Thursday the 5th of May 2022]",
        ),
    ),
    Rule(
        "month-day-year",
        "digit month",
        words.MAYBE_WEEKDAY
        + r"{month}[.,]?\s*{day}(?:\s*,\s*|\s+|\s?[-–/.]\s?)(?:of\s+)?(?P<anyyear>(?:19|20)\d\d(?!\d)|['’]\d\d(?!\d))",
        day,
        yes=("[Monday, October 20th, 2008]", "[Mar. 18, 2010] minutes", "[Sept 3, '24]", "on [February, 17, 2015]"),
    ),
    Rule(
        "month-misprinted-year",
        "year month",
        words.MAYBE_WEEKDAY + r"{month}\.?\s*\d{3},?\s+{year}",
        lambda m: Day(words.full_year(m["year"]), words.month(m["month"])),
        yes=("held on [Tuesday, June 250, 2022]",),
    ),
    Rule(
        "day-month",
        "digit month",
        words.MAYBE_WEEKDAY + r"{day}(?:\s+day)?(?:\s+of\s+|[-–/.]|\s*){month}",
        day_of_named_month,
        yes=("on [Tues 3 Dec]", "[18th of May]", "the [31st october] one"),
        no=("Under clause 3 may be left.",),
    ),
    Rule(
        "nth-of-month",
        "month",
        rf"(?:the\s+)?(?P<word>{'|'.join(_ORDINALS)})(?:\s+day)?\s+of\s+{{month}}(?:,?\s+{{year}})?",
        lambda m: Day(
            int(m["year"]) if m["year"] else None, words.month(m["month"]), _ORDINALS.index(m["word"].lower()) + 1
        ),
        yes=("due on [the first of June]", "[Third of March 2024]"),
        no=("the first of many", "the second of these may fail"),
    ),
    Rule(
        "month-short-year",
        "digit month",
        r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[-–](?:[23]\d)(?![\w-])",
        lambda m: Day(words.full_year(m[0][4:]), words.month(m[0])),
        yes=("Due: [Dec-24]",),
    ),
    Rule(
        "month-day",
        "digit month",
        words.MAYBE_WEEKDAY
        + r"{month}(?:\.?\s*|,\s+(?=\d{1,2}(?:st|nd|rd|th)\b(?!\s+[a-z]))|\s?[-–/]\s?)(?:the\s+)?{day}"
        + _NO_CLOCK,
        day_of_named_month,
        yes=("the [June 29th] release", "due [Mon Oct 7]", "meet on [March, 21st]"),
        no=("Members may 3 times ask.",),
    ),
    Rule("year-name-day", "year month", r"{year}[-/. ]{month}[-/. ]{day}", day, yes=("[2021-July-08]",)),
    Rule(
        "month-year",
        "digit month",
        r"{month}(?:\.?,?\s+(?:of\s+)?|\s?[-–/]\s?)(?P<anyyear>(?:19|20)\d\d(?!\d)|['’]\d\d(?!\d))(?![-/]\d)",
        day,
        yes=("[March 2024]", "[Sept '24]", "in [may 2021]"),
    ),
    Rule(
        "weekday-day",
        "nth weekday",
        r"{weekday}[.,]?\s+(?:the\s+)?{nth}(?!\s+(?:floor|place|item|meeting))",
        day,
        yes=("[Thursday 5th]", "on [Mon, the 13th]"),
    ),
    Rule(
        "day-of-month",
        "nth",
        rf"(?:(?:on|by|before|until|till|til|from|since|for|around|w/?[cbe]|(?:week|minutes|meeting|notes|letter|e-?mail)\s+of)\s+(?P<x>the\s+{{nth}})|(?:by|before|until|till|til|w/?[cbe])\s+(?P<y>{{nth2}}))(?:\s+(?P<each>of\s+(?:the|each|every|this)\s+month)|(?=\s*(?:[.,;:()]|$|(?:{_GOES_ON})\b)))",
        lambda m: None if m["each"] and "this" not in m["each"] else day(m),
        yes=(
            "Replies by [the 15th].",
            "move it from [the 3rd] to",
            "a deputy by [28th]",
            "he comes in [the week of the 4th].",
            "the minutes of [the 30th] stand",
            "shut on [the 25th] anyway",
        ),
        no=("on the 3rd floor", "the 3rd item", "until 3rd parties agree", "on 28th between Oak and Elm"),
    ),
    Rule(
        "weekday",
        "weekday",
        r"(?P<lead>(?:on|by|before|until|till|this|from|since|after|and|or|next|last|due)\s+)?(?P<x>{weekday})(?!\.?\s*(?:to|-|–)\s*(?:mon|tue|wed|thu|fri|sat|sun)|\s*[/&]\s*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s+\d)",
        weekday,
        yes=("by [Thursday]", "on [Fri]", "[Weds] if fine", "numbers by [wed].", "by [fri] if dry"),
        no=(
            "until they wed the two",
            "She came and sat down in the sun.",
            "They wed.",
            "Sun Microsystems",
            "on a Sunday",
            "our Monday meeting",
        ),
    ),
)
"""Tried in this order where two match at the same place and are of the same length."""
