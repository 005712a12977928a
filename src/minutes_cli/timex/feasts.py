"""Seasons, feasts and days off, each with the weekend that is named after it."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import Feast, Season, SeasonName, Week
from minutes_cli.timex.rule import Rule
from minutes_cli.timex.years import SHIFTS

SEASONS: dict[str, SeasonName] = {
    "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter",
}  # fmt: skip


def season(match: regex.Match[str]) -> Season:
    """A season, with its year or the word that tells which."""
    got = match.groupdict()
    name = SEASONS[(got.get("season") or got.get("season2") or got["season3"] or "").lower()]
    year, which = got.get("year") or got.get("year2") or got.get("nn"), (got.get("which") or "").lower()
    return Season(name, words.full_year(year) if year else None, SHIFTS.get(which))


def feast(match: regex.Match[str]) -> Feast:
    """A feast by its plain name."""
    got = match.groupdict()
    which = (got.get("which") or "").lower()
    name = regex.sub(r"[’'.,]", "", match["feast"].lower())
    return Feast(" ".join(name.split()), int(got["year"]) if got.get("year") else None, SHIFTS.get(which))


def feast_week(match: regex.Match[str]) -> Week | None:
    """The weekend or the week that is named after a feast; Easter's may be the one before it or after."""
    if match["unit"].lower() == "weekend":
        return Week(feast(match), "weekend")
    return None if match["feast"].lower().startswith("easter") else Week(feast(match), "around")


def bank_holiday(match: regex.Match[str]) -> Feast | Week | None:
    """A bank holiday by its month or season, or the nearest one; the weekend of it too."""
    if not (match["the"] or match["name"] or match["on"]):
        return None
    which = (match["the"] or "").strip().lower()
    name = " ".join(f"{match['name'] or ''} bank holiday".lower().split())
    day = Feast(name, None, {"next": 1, "last": -1}.get(which))
    return Week(day, "weekend") if match["weekend"] else day


_FEASTS = (
    r"(?P<feast>Easter (?:Sunday|Mon(?:day)?|Tuesday|Day)|Good Friday|Easter|Christmas (?:Day|Eve)|Christmas|Xmas"
    r"|Boxing Day"
    r"|New Year['’]?s (?:Day|Eve)|New Year|Thanksgiving(?: Day)?|Halloween|Hallowe['’]en|Labou?r Day|Memorial Day"
    r"|Independence Day|Valentine['’]?s Day|St\.? Patrick['’]?s Day|Anzac Day|Australia Day|Canada Day|Pentecost"
    r"|Whit Monday|Ascension Day|Ash Wednesday|Palm Sunday|Remembrance (?:Sunday|Day)|Veterans['’]? Day"
    r"|Martin Luther King(?:,? Jr\.?)? Day|Presidents['’]? Day|Columbus Day|Juneteenth|Mothering Sunday|Pancake Day"
    r"|Shrove Tuesday|Candlemas|(?-i:Lady Day)|Midsummer(?:['’]?s)? Day|Michaelmas|Martinmas|Whitsun(?:day)?"
    r"|Whit Sunday|Trinity Sunday|Corpus Christi|Maundy Thursday|Advent Sunday|All (?:Saints['’]?|Souls['’]?) Day"
    r"|(?-i:Epiphany)|Lammas|Burns Night"
    r"|(?:Bonfire|Guy Fawkes['’]?) Night|Hogmanay|Armistice Day|Mother['’]?s['’]? Day|Father['’]?s['’]? Day"
    r"|Victoria Day|Waitangi Day|St\.? (?:George|David|Andrew)['’]?s Day|(?-i:May Day)"
    r"|(?:(?<=by )|(?<=for )|(?<=before )|(?<=until )|(?<=after )|(?<=at ))(?-i:Remembrance))"
)

_GOES_ON = (
    r"(?:a|after|all|and|are|as|at|before|but|by|for|from|has|have|he|if|in|is|it|(?:last|next|this)\s+year|no|not|of|on|onwards|or|she|so|that|the|then"
    r"|there|they|this|to|unless|until|was|we|were|when|while|will|with|would|yes|you)"
)
"""Words after a feast's name that leave it a day; any other makes it a kind of thing ("Christmas lights")."""

RULES = (
    Rule(
        "season-year",
        "digit season",
        r"(?:the\s+)?{season}(?:,?\s+(?:of\s+)?|/){year}(?![-/]\d)|{year2}\s+{season2}|{season3}\s+['’](?P<nn>\d\d)(?!\d)",
        season,
        yes=("[Spring 2020]", "open in [the spring of 2026]", "the [2021 Fall] Show"),
    ),
    Rule(
        "season",
        "season",
        r"(?:(?:the\s+)?(?P<which>this|next|last|past|previous|coming)\s+{season}|(?:in|by|until|since|over|during|for|before|after|through)\s+"
        r"(?P<x>(?:the\s+)?{season2})|(?P<y>the\s+(?P<season3>autumn|winter)))(?!\s+(?:into|in|on|within|under|short|through|sports?\b))",
        season,
        yes=("graduates [this Spring]", "over [the winter]", "start in [Fall]", "roads [last summer]"),
        no=("a spring in the pipe", "if a tree should fall", "proposals in fall into two groups"),
    ),
    Rule(
        "feast",
        "feast",
        rf"(?:(?P<which>this|next|last)\s+|(?:by|before|after|over|at|until|since|during|for|around|from|to)\s+)?(?P<x>{_FEASTS}(?:\s+{{year}})?)(?![a-z]|\s+(?-i:[A-Z])|\s+(?!{_GOES_ON}\b)[a-z])",
        feast,
        yes=("back before [Easter] at last", "[Easter 2026]", "closed on [Boxing Day]", "early in the [new year] we"),
        no=("the Christmas meal", "a Christmas Party", "had an epiphany", "in Michaelmas term"),
    ),
    Rule(
        "feast-weekend",
        "feast",
        rf"(?:(?:the|this|next|over)\s+)?{_FEASTS}(?:\s+{{year}})?\s+(?P<unit>weekend|week|wk)(?![a-z])",
        feast_week,
        yes=("shut for [Memorial Day weekend]", "[the Easter weekend] rota", "done [Memorial Day wk]"),
    ),
    Rule(
        "bank-holiday",
        "holiday",
        r"(?<!\ba )(?P<the>(?:the|this|next|last|over)\s+)?(?P<name>(?:(?:early\s+|late\s+)?(?:May|Spring|Whitsun)"
        r"|(?:late\s+)?(?:Summer|August))\s+)?bank\s+holiday(?P<on>\s+Monday)?(?P<weekend>\s+weekend)?"
        rf"(?![a-z]|\s+(?!{_GOES_ON}\b)[a-z])",
        bank_holiday,
        yes=("over [the bank holiday weekend]", "before [the August bank holiday]", "on [Bank Holiday Monday]"),
        no=("it is a bank holiday", "bank holidays are kept", "the bank holiday rota"),
    ),
)
