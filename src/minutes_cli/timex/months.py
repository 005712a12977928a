"""A month's or a year's name standing alone, told from the word, the person and the number that looks like it."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import Day
from minutes_cli.timex.rule import Rule

_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_LEAD = regex.compile(
    r"(?:\b(?:in|into|by|since|until|till|til|from|during|this|next|last|early|late|mid|end|beg|through|throughout|each|every|between|due"
    r"|starting|ending|around|before|after|past|beyond|for|of|to)(?:\s+the\s+|[\s:(-]+)"
    rf"|\b(?:{_NAMES})[a-z]*\.?\s*(?:,|/|&|-|–|\band\b|\bor\b|\bto\b)\s*(?:and\s+)?)$",
    regex.IGNORECASE,
)
_WEAK_LEAD = regex.compile(r"(?:\bbefore|after|for|of|to)\s+$", regex.IGNORECASE)
_NEXT_MONTH = regex.compile(rf"\.?\s*(?:,|/|&|-|–|and\b|or\b|to\b)\s*(?:and\s+)?(?:{_NAMES})", regex.IGNORECASE)
_EVENT = regex.compile(
    r"\.?['’]?s?\s+(?!(?:we|i|you|he|she|they|it|the|this|that)\b)(?:\w+\s+)?(?:meetings?|minutes|agenda|budget|reports?|release|board|council|committee|newsletter"
    r"|accounts|figures|conference|workshops?|sessions?|deadline|events?|retreat|elections?|issue|statements?|updates?"
    r"|webinars?|calls?|salary|salaries|wages|expenses|payments?|bills?|campaign|forum|summit|seminars?|launch|course|edition|bulletin|intake|cohort|payroll|invoices?"
    r"|sales|results|review|plan|programme|program|schedule|calendar|rota|target|performance|data|training|sprint)\b",
    regex.IGNORECASE,
)
_PERSON_BEFORE = regex.compile(r"\b(?:mrs?|ms|miss|dr|cllr|councillor|prof|sir|lady|mx)\.?\s+$", regex.IGNORECASE)
_PERSON_AFTER = regex.compile(
    r"\s+(?:(?i:said|says|reported|reports|noted|asked|agreed|stated|thanked|raised|confirmed|advised|suggested|will|has|is"
    r"|offered|presented|moved|seconded|to)\b|[A-Z](?:[a-z]+|\.))"
)
_CLEAR = {"january", "february", "april", "june", "july", "august", "september", "october", "november", "december"}
_ALSO_WORDS = {"may", "march", "mar"}
_GOES_ON = regex.compile(r"\s+\w")
_ALSO_NAMES = {"april", "june", "may", "august", "jan"}


def month(match: regex.Match[str]) -> Day | None:
    """A month alone: with a capital, and where its name is also a word or a person's, beside what asks for a month."""
    word, after = match["month"], match.string[match.end() : match.end() + 60]
    before = match.string[max(0, match.start() - 24) : match.start()]
    lead = _LEAD.search(before)
    heads = (match.start() == 0 and after[:1] == ":") or (before[-1:] == "(" and after[:1] == ")")
    asked = bool(heads or lead or _NEXT_MONTH.match(after) or _EVENT.match(after))
    if _is_person(word.lower(), before, after, asked=asked):
        return None
    if word.lower() == "may" and _WEAK_LEAD.search(before):
        asked = not _GOES_ON.match(after)
    asked = asked or (word == "March" and before.lower().endswith("the "))
    alone = asked and word not in _ALSO_WORDS if word.islower() else asked or word.lower() in _CLEAR
    return Day(month=words.month(word)) if alone else None


def _is_person(lower: str, before: str, after: str, *, asked: bool) -> bool:
    return bool(_PERSON_BEFORE.search(before) or (lower in _ALSO_NAMES and not asked and _PERSON_AFTER.match(after)))


_NO_YEAR_BEFORE = regex.compile(
    r"(?:[#$£€]\s?|\d:|\b(?:nos?|number|room|rm|suite|apt|box|unit|bldg|building|lot|route|hwy|highway|channel|section|sec|page"
    r"|p|pp|ref|case|resolution|ordinance|by-?law|bill|ab|sb|hb|iso|iec|rfc|bs|en|cen|version|ver|v|release|windows|office"
    r"|visual studio|sql server|server|excel|word|sharepoint|exchange|extension|ext|x|flat|area|agenda item|item"
    r"|about|approximately|approx|nearly|almost|some|around|over|under|up to|maximum of|total of|least|most)\.?:?\s*)$",
    regex.IGNORECASE,
)
_NO_YEAR_AFTER = regex.compile(
    r"\s?(?:[%°]|(?:people|members|residents|square|sq|sf|acres?|tonnes?|tons?|km|miles?|m|mm|kg|feet|ft|hours?|hrs|words"
    r"|visitors|copies|units|homes|trees|students|votes|dollars|pounds|euros|points|users|items|psi|mph|volts|watts|gallons"
    r"|litres|liters)\b|\s+[A-Z]\w+\s+(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Way|Place|Court|Ct)\b)"
)


def year(match: regex.Match[str]) -> Day | None:
    """A year alone, unless it counts something, or numbers a room, a house or a paper."""
    before, after = (
        match.string[max(0, match.start() - 24) : match.start()],
        match.string[match.end() : match.end() + 60],
    )
    if _NO_YEAR_BEFORE.search(before) or _NO_YEAR_AFTER.match(after):
        return None
    return Day(year=int(match["year"]))


RULES = (
    Rule(
        "year-month",
        "year month",
        r"{year}\s{month}(?!\.?\s*\d|\s+(?i:may|will))",
        lambda m: None if m["month"].islower() or m["month"] == "May" else Day(int(m["year"]), words.month(m["month"])),
        yes=("Notes of [2031 Apr]", "done ([2031 June])"),
    ),
    Rule(
        "month",
        "month",
        r"{month}",
        month,
        yes=(
            "[March]: spring clean",
            "due in [July]",
            "the [March] meeting",
            "the Clerk’s [April] salary",
            "[May] wages",
            "[Nov] & [Dec] meetings",
            "back in [May].",
        ),
        no=("You may go.", "Mrs May spoke.", "the march to the bank", "June Carter spoke.", "May we review the plan?"),
    ),
    Rule(
        "year",
        "year",
        r"(?:(?<![-/.–\\])|(?<=\b[Mm]id-)){year}(?![-/–.,:]\d|[-/](?=[a-z])|[-/]?\w)",
        year,
        yes=("out of support in [2023].", "the [1996] census", "Harbour Days [2012]", "by [mid-2026]"),
        no=("Room 2012", "R2021-117", "2000 tonnes", "$2020", "ISO 2015", "2001 Main Street", "Case 2019-114"),
    ),
)
