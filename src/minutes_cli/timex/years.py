"""Years that are not calendar years, their quarters and halves, and decades."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import (
    Day,
    Decade,
    Portion,
    Reckoning,
    Shift,
    Stretch,
    Years,
)
from minutes_cli.timex.rule import Rule

SHIFTS = {
    "this": 0, "the": 0, "current": 0, "present": 0, "our": 0, "next": 1, "coming": 1, "new": 1, "upcoming": 1,
    "nxt": 1, "last": -1, "past": -1, "previous": -1, "prior": -1,
}  # fmt: skip


def two_years(match: regex.Match[str]) -> Years | None:
    """A year that begins in one calendar year and ends in the next: "2025/26"."""
    first = words.full_year(match["first"])
    last = match.groupdict().get("digit") or match["last"]
    return Years(first, first + 1, reckoning(match)) if str(first + 1).endswith(last) else None


def one_year(match: regex.Match[str]) -> Years:
    """A financial year named by the year in which it ends: "FY10"."""
    last = words.full_year(match["anyyear"])
    return Years(None, last, reckoning(match))


def short_years(match: regex.Match[str]) -> Stretch | None:
    """Years from one to a later one of which only two digits are written: "2021–26"."""
    first = int(match["year"])
    last = first // 100 * 100 + int(match["nn"])
    return Stretch(Day(first), Day(last)) if 1 < last - first <= 15 else None


def running(match: regex.Match[str]) -> Years:
    """A year counted from the one that runs: "the financial year", "next school year"."""
    return Years(None, None, reckoning(match), SHIFTS[match["which"].lower()])


def reckoning(match: regex.Match[str]) -> Reckoning:
    """The calendar that a year is of, by the words beside it, or by talk of money in the text."""
    here = match[0].lower()
    if regex.search(r"academic|school|session|season|^[as]y", here):
        return "academic"
    if regex.search(r"fy|fiscal|financial|tax|budget", here) or _MONEY.search(
        match.string, max(0, match.start() - 500), match.end() + 500
    ):
        return "financial"
    return "calendar"


_MONEY = regex.compile(
    r"[£$€]|\b(?:budgets?|accounts?|financ\w+|fiscal|tax|precept|audit\w*|grants?|fund\w*|forecasts?|spend\w*|costs?|income"
    r"|savings|deficit|surplus|reserves|expenditure|subscriptions?|year[- ]end|quarters?|q[1-4]|outturn|targets?"
    r"|performance|complaints|crimes?|annual\s+report|year[- ]on[- ]year)\b",
    regex.IGNORECASE,
)


def quarter(match: regex.Match[str]) -> Portion:
    """A quarter, of the year named beside it if one is."""
    got = match.groupdict()
    word = next(word for name in ("quarter", "quarter2", "quarter3", "y", "z") if (word := got.get(name))).lower()
    number = _ORDINALS.get(word[:2]) or int(regex.sub(r"\D", "", word))
    if got.get("first"):
        return Portion(4, number, Years(int(got["first"] or 0), int(got["first"] or 0) + 1, "financial"))
    if got.get("fy"):
        return Portion(4, number, Years(None, words.full_year(got["fy"]), "financial"))
    return Portion(4, number, _year_beside(got))


_ORDINALS = {"fi": 1, "se": 2, "th": 3, "fo": 4, "la": 4}


def half(match: regex.Match[str]) -> Portion:
    """A half of a year."""
    got = match.groupdict()
    word = got["half"] or got["half2"] or got["half3"]
    return Portion(2, 1 if word.lower() in ("h1", "first") else 2, _year_beside(got))


def _year_beside(got: dict[str, str | None]) -> Day | Shift | None:
    year, which = got.get("year") or got.get("year2"), got.get("which")
    if year:
        return Day(year=int(year))
    return Shift("year", SHIFTS[which.lower()]) if which else None


_KIND = r"(?:financial|fiscal|academic|school|tax|budget)"
_TWO = r"(?P<first>(?:19|20)\d\d)(?:\s?[-–/]\s?(?P<last>\d{4}|\d\d)|/(?P<digit>\d))(?![-/.]?\d|[-/]\w)"

RULES = (
    Rule(
        "two-years",
        "year joined",
        rf"(?:(?:the\s+)?(?:[FAS]Y|{_KIND}\s+years?|season|session)\s*)?{_TWO}(?:\s+(?:{_KIND}\s+years?|season|session)(?![a-z]))?",
        two_years,
        yes=(
            "the [2025/26 financial year]",
            "a talk in [2011/12].",
            "[FY 2011-12]",
            "[2014 – 2015 School Year]",
            "the budget for [2008/9]",
            "[AY2025/26]",
        ),
        no=("Resolution 2010-36",),
    ),
    Rule(
        "years",
        "year joined",
        r"{year}\s?[-–]\s?{year2}(?![-/.]?\w)",
        lambda m: Stretch(Day(int(m["year"])), Day(int(m["year2"]))) if m["year"] < m["year2"] else None,
        yes=("the plan for [2014-2018]",),
    ),
    Rule(
        "years-short",
        "year joined",
        r"(?:in|for|from|during|of|since|plan|period|strategy)\s+(?P<x>{year}\s?[-–]\s?{nn}(?![-/.]?\w))",
        short_years,
        yes=("the strategy [2021–26]",),
        no=("Resolution 2010-36", "for 2010-36"),
    ),
    Rule(
        "two-short-years",
        "fiscal joined",
        r"(?:FY\s?|(?:for|in|of|during|since|the)\s+(?:FY\s?)?)(?P<x>(?P<first>[1-4]\d)[-/](?P<last>[1-4]\d)(?![-/.]?\w))",
        lambda m: two_years(m) if int(m["first"]) > 12 or m[0][:2].lower() == "fy" else None,
        yes=("a cut for [16/17] was agreed",),
        no=("sizes 16/17",),
    ),
    Rule(
        "financial-year",
        "fiscal digit",
        rf"(?:FYE?\s?(?:ending\s+)?|{_KIND}\s+(?:year\s+)?(?:ending\s+)?){{anyyear}}(?![-/.]\d)",
        one_year,
        yes=("needs for [FY10]", "in [fiscal 2024]", "the [financial year 2025]"),
    ),
    Rule(
        "financial-year-short",
        "fiscal joined",
        r"FY\s?(?P<first>\d\d)\s?[-/–]\s?(?P<last>\d\d)(?!\d)",
        two_years,
        yes=("the [FY16-17] audit",),
    ),
    Rule(
        "running-year",
        "unit near",
        rf"(?:the\s+)?(?P<which>this|the|our|current|present|next|coming|upcoming|new|last|past|previous|prior)\s+{_KIND}\s+year(?:['’]s)?"
        r"(?![a-z]|\s+(?:ended|ending|end|runs|starts|begins|continues|is|of)\b)",
        running,
        yes=(
            "in [the financial year]",
            "[next school year]",
            "[the current fiscal year]",
            "during [the past financial year]",
        ),
        no=("the financial year ended well", "Our financial year runs as before"),
    ),
    Rule(
        "quarter",
        "q digit",
        r"{year}[-\s]?{quarter}|{quarter2}(?:(?:,?\s+(?:of\s+)?|-)(?:(?P<first>20\d\d)[-/](?P<last>\d\d)|{year2}|FY\s?(?P<fy>\d{4}|\d\d)))(?![-/]?\d|\s?[:?])"
        r"|(?:in|by|during|for|from|until|before|after|of|this|next|last|the|early|late|mid|through|end|due)[\s:-]+(?P<x>{quarter3})(?!\s?[:?]|,?\s+(?:of\s+)?(?:(?:19|20)\d\d|FY))"
        r"|(?P<z>quarter\s+[1-4])(?!\w|\s?[:?]|,?\s+(?:of\s+)?(?:(?:19|20)\d\d|FY))"
        r"|(?<=[a-z] )(?<!answer )(?<!question )(?P<y>Q[1-4])(?=\s*(?:[.,;)]|$|[–—-]\s*\d))",
        quarter,
        yes=(
            "due in [Q3]",
            "[Q4 2025]",
            "[2025-Q1]",
            "[2025Q3]",
            "[Q3-2025]",
            "[Q2 2024/25]",
            "We tell them [Q4].",
            "accident figures [Q3]",
            "[Quarter 3] figures",
            "[Quarter 2 2024]",
        ),
        no=("Q1: What is new?", "the answer to question Q3."),
    ),
    Rule(
        "quarter-in-words",
        "unit",
        r"(?:the\s+)?{quarter}(?:\s+of\s+(?:(?:the\s+)?(?P<which>this|next|last|the|coming|current)\s+year|{year}))"
        r"|(?:in|by|during|for|until|before|after|from)\s+(?P<x>(?:the\s+)?(?P<y>(?:1st|2nd|3rd|4th|first|second|third|fourth)\s+quarter))"
        r"(?!\s+(?:of|final|mile|hour|century)\b|[-a-z])",
        quarter,
        yes=("in [the second quarter of this year]", "[first quarter of 2024]", "due in [the third quarter]"),
        no=("the first quarter of the game",),
    ),
    Rule(
        "half-year",
        "half",
        r"(?:in|by|during|of|for)\s+(?P<x>(?P<half>H[12]))(?!\w|\s?[:)]|\s+(?:19|20)\d\d)|(?P<half2>H[12])\s+{year}"
        r"|(?:the\s+)?(?P<half3>first|second|last|latter)\s+half\s+of\s+(?:(?P<which>this|next|last|the)\s+year|{year2})",
        half,
        yes=("[the first half of 2026]", "in [H2 2025]"),
        no=("an h2 heading",),
    ),
    Rule(
        "decade",
        "tens",
        r"(?:the\s+)?(?P<decade>(?:19|20)\d0)['’]?s(?!\w)",
        lambda m: Decade(int(m["decade"])),
        yes=("in [the 1990s]",),
    ),
)
