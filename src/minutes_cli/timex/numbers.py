"""Dates in numbers alone, told from fractions, references, votes and versions."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import Day, Numeric, Stretch
from minutes_cli.timex.rule import Rule


def iso(match: regex.Match[str]) -> Day:
    """Year first, all in numbers."""
    return Day(int(match["year"]), int(match["nn"]), int(match["nn2"]))


def numeric(match: regex.Match[str]) -> Numeric | None:
    """Two numbers and perhaps a year, one of the two a month."""
    first, second = int(match["nn"]), int(match["nn2"])
    year = match.groupdict().get("anyyear")
    possible = 1 <= min(first, second) <= 12 and max(first, second) <= 31
    return Numeric(first, second, words.full_year(year) if year else None) if possible else None


def dotted(match: regex.Match[str]) -> Numeric | None:
    """Three numbers with full stops between: a section or a reference, unless it has four digits or is asked for."""
    asked = match["weekday"] or _ASKS.search(words.before(match.string, match.start()))
    alone = match[0] == match.string
    padded = len(match["nn"]) == len(match["nn2"]) == len(match["anyyear"]) == _PADDED and match.start() > 0
    month = int(match["nn"] if padded and int(match["nn2"]) > 12 else match["nn2"])
    like_a_day = month <= 12 and int(match["anyyear"].strip("'’")) >= _REFERENCES
    return numeric(match) if len(match["anyyear"]) == 4 or asked or ((alone or padded) and like_a_day) else None


_PADDED = 2
"""Digits of each number, where three of them inside a line are rather a day than a section."""
_REFERENCES = 10
"""Up to this, "19.05.01" alone is rather the first item of a meeting than a day."""


def dashed(match: regex.Match[str]) -> Numeric | None:
    """Three numbers with strokes between: with hyphens and two digits at the end only where a date is asked for."""
    short = match["sep"].strip() in ("-", "–") and len(match["anyyear"]) == 2
    if short and match.start() and not _ASKS.search(words.before(match.string, match.start())):
        return None
    return numeric(match)


_ASKS = regex.compile(
    r"(?:\b(?:on|by|before|until|till|from|since|dated?|due|next|meeting|deadline|held|ending|as\s+(?:of|at)|to"
    r"|minutes\s+of)[:\s(]+)$",
    regex.IGNORECASE,
)


def both_slashed(match: regex.Match[str]) -> Stretch | None:
    """Two days with a dash between, where a number above 12 shows that they are days."""
    first, second, third, fourth = (int(match[name]) for name in ("nn", "nn2", "nn3", "nn4"))
    months_last = max(second, fourth) <= 12 < max(first, third) <= 31
    months_first = max(first, third) <= 12 < max(second, fourth) <= 31
    return Stretch(Numeric(first, second), Numeric(third, fourth)) if months_last or months_first else None


def slashed(match: regex.Match[str]) -> Numeric | None:
    """Two numbers with a slash: a date beside a word that asks for one, or apart at the end, if no common fraction."""
    first, second = int(match["nn"]), int(match["nn2"])
    before, behind = words.before(match.string, match.start()).rstrip(), match.string[match.end() :].strip()
    fraction = first < second <= _FRACTION
    apart = before[-1:] in {"", "–", "—", "-", "("} and behind in {"", ")"} and not fraction
    asked = match["lead"] and not (fraction and match["lead"].lower().startswith("to"))
    day_first = first > 12 >= second  # no fraction is so large
    return numeric(match) if asked or match["weekday"] or apart or day_first else None


def two_dots(match: regex.Match[str]) -> Numeric | None:
    """A day and a month with a full stop after each, as they write it in German; no clock time, price or section."""
    day, padded = int(match["nn"]), match["nn2"][0] == "0" or len(match["nn"]) == len(match["nn2"]) == _PADDED
    late = day > _HOURS or (day <= _MORNING and padded and match["nn"][0] == "0")  # else perhaps a clock time
    asked = match["lead"] and (late or match["close"] or match["lead"].lower() in _DUE)
    enclosed = match["open"] and match["close"] and (padded or late)
    return numeric(match) if asked or enclosed else None


_HOURS = 24
_MORNING = 12
_DUE = {"by", "before", "due", "deadline", "completion"}
_FRACTION = 8
"""Up to this, the lower number of a common fraction."""


RULES = (
    Rule(
        "year-month-day",
        "year joined",
        r"(?:{weekday}[.,]?\s+)?{year}(?P<sep>\s?[-/.–]\s?)(?P<nn>0?[1-9]|1[0-2])(?P=sep)(?P<nn2>0?[1-9]|[12]\d|3[01])(?![-/]?\d)",
        iso,
        yes=(
            "[2018-11-15] Minutes of the club",
            "[2021-04-14]",
            "on [Sat 2031-05-17]",
            "[2008/04/3]",
            "[2024-06-28]T18:00",
        ),
    ),
    Rule(
        "compact",
        "eight",
        r"(?P<year>(?:19|20)\d\d)(?P<nn>0[1-9]|1[0-2])(?P<nn2>0[1-9]|[12]\d|3[01])(?![\w-])",
        iso,
        yes=("Minutes [20250204]",),
    ),
    Rule(
        "numbers-year",
        "joined",
        words.MAYBE_WEEKDAY + r"(?<![\d.][/.-]){nn}(?P<sep>\s?[/–-]\s?){nn2}\s?[/–-]\s?{anyyear}(?![./-]?\d)",
        dashed,
        yes=("[11/12/25]", "[11-19-24] Board", "[15-9-2015]", "as of [11-3-22]", "[09/14/ 22]"),
        no=("passed 6-0-0", "Motion 24-05-12", "Resolution 14-15-13", "on page 1/1/1/12"),
    ),
    Rule(
        "numbers-dotted",
        "joined",
        words.MAYBE_WEEKDAY + r"{nn}\.{nn2}\.{anyyear}(?![./-]?\d)",
        dotted,
        yes=(
            "Meeting [12.04.2023]:",
            "due by [03.04.24]",
            "[16.10.18]",
            "the last minutes ([17.07.18])",
            "bulletins of [2 June], [21.06.19]",
            "meets [Tue 4.6.24]",
            "Board Minutes [01.28.20]",
        ),
        no=("in section 3.2.10", "it runs 10.11.6", "19.05.01", "09.17.12", "19.05.11 Highways"),
    ),
    Rule(
        "numbers-to-numbers",
        "joined",
        r"(?<![\d/.]){nn}/{nn2}\s?[-–]\s?(?P<nn3>\d\d?)/(?P<nn4>\d\d?)(?![\w/%.-])",
        both_slashed,
        yes=("Sprint 4: [24/2-10/3]",),
        no=("scores 3/4-4/5",),
    ),
    Rule(
        "day-month-dotted",
        "joined",
        r"(?:on|dated?|meeting|due)[:\s(]+(?P<x>{nn}\.(?P<nn2>0[1-9]|1[0-2])\.?(?![\w:]|\.?\d))",
        lambda m: Numeric(int(m["nn"]), int(m["nn2"])) if 12 < int(m["nn"]) <= 31 else None,
        yes=("Meeting [16.06.]", "due [30.09]"),
        no=("on 1.10",),
    ),
    Rule(
        "day-month-two-dots",
        "joined",
        r"(?:(?P<lead>by|until|till|til|before|due|deadline|completion|from|since|per|as\s+of)[:\s(]+|(?P<open>\()|(?<=[\s–-]))"
        r"(?P<x>(?P<nn>0?[1-9]|[12]\d|3[01])\.(?P<nn2>0?[1-9]|1[0-2])\.(?!\w|\.?\d))(?P<close>\s*[),;])?",
        two_dots,
        yes=(
            "request until [04.04.]",
            "deposits (from [1.1.])",
            "in the site meeting ([25.06.])",
            "completion [20.06.]",
        ),
        no=("it runs to 3.2.", "see 4.2. below", "it cost 20.11."),
    ),
    Rule(
        "weekday-day-month-dotted",
        "joined weekday",
        r"{weekday}[.,]?\s+(?P<nn>[1-9]|[12]\d|3[01])\.(?P<nn2>0?[1-9]|1[0-2])\.?(?![\w:]|\.?\d)",
        numeric,
        yes=("next sync [Tue 15.6.]",),
    ),
    Rule(
        "numbers",
        "joined",
        r"(?P<lead>(?:on|by|before|until|till|from|since|dated?|due|next|meeting|deadline|starting|ending|wc|w/c|to|as\s+(?:at|of)"
        r"|(?:call|meeting|session|workshop|deadline|date)\s+(?:is|will\s+be))"
        r"[:\s(]+)?"
        r"(?P<x>(?:{weekday}[.,]?\s+)?{nn}/{nn2})(?![\w/%\"”″'’]|\.\d|\s?(?:inch|majority|of\b|vote)"
        r"|\s(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
        slashed,
        yes=(
            "Next meeting: [3/21]",
            "[31/04]",
            "due by [2/3]",
            "before next [Monday 14/09]",
            "meets [Tue 3/6]",
            "as at [30/6] and",
            "the 4/3 call; due [4/10]",
            "balances at [30/9]: none",
            "@bo – ring the plumber – [9/6]",
            "The next call is [12/22].",
        ),
        no=("a 2/3 majority", "cut to 2/3", "cover 24/7", "we are 50/50 on this", "by 2/3 of the members"),
    ),
    Rule(
        "year-number-of-month",
        "year joined",
        r"(?:(?:in|by|due|until|from|since|end\s+of)[\s:]+|(?<=\())(?P<x>{year}-(?P<nn>0[1-9]|1[0-2]))(?![/.-]?\w)",
        lambda m: None if (int(m["year"]) + 1) % 100 == int(m["nn"]) else Day(int(m["year"]), int(m["nn"])),
        yes=("done by [2018-08].", "at mid-year ([2018-08])"),
        no=("Resolution 2010-11",),
    ),
    Rule(
        "number-of-month-year",
        "year joined",
        r"(?<![/.-]){nn}[/-]{year}(?![/.-]?\w)",
        lambda m: Day(int(m["year"]), int(m["nn"])) if 1 <= int(m["nn"]) <= 12 else None,
        yes=("updated [05/2023]",),
        no=("case 12/2023",),
    ),
)
"""Tried in this order where two match at the same place and are of the same length."""
