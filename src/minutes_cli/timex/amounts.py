"""Lengths of time and repetitions: "three weeks", "within five working days", "monthly", "every Thursday"."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import Amount, Duration, Repeat
from minutes_cli.timex.rule import Rule
from minutes_cli.timex.steps import amount_value


def duration(match: regex.Match[str]) -> Duration:
    """A number of units, the higher of two."""
    return Duration(Amount(words.number(match["count2"]), words.unit(match["unit2"])))


def every(match: regex.Match[str]) -> Repeat:
    """Each so many units, or each weekday."""
    got = match.groupdict()
    if got.get("weekday"):
        return Repeat(f"XXXX-WXX-{words.weekday(got['weekday'] or '') + 1}")
    step = 2 if got.get("other") else words.number(got.get("count") or "one")
    return Repeat(amount_value(Amount(step, words.unit(match["unit"]))))


ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "bi-weekly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "bi-monthly": "P2M", "quarterly": "P1Q", "annually": "P1Y", "yearly": "P1Y",
    "half-yearly": "P6M", "biannually": "P6M", "bi-annually": "P6M", "biennially": "P2Y",
}  # fmt: skip

_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days(?![a-z])"
_NTH = r"(?:(?:first|second|third|fourth|last)(?![a-z])|[1-4](?:st|nd|rd|th)(?![a-z]))"

_AMOUNT = r"(?:{count}(?:(?:\s+|-){unit})?\s*(?:to|or|-|–)\s*)?{count2}(?:\s+|-){unit2}"

RULES = (
    Rule(
        "duration",
        "unit number",
        r"(?<!\d-)" + _AMOUNT + r"(?:['’](?=\s))?",
        lambda m: None if m["count2"].lower() in ("a", "an") else duration(m),  # "a day" says rather how often
        yes=("took [three weeks]", "a [3-year] lease", "in [four to six months]"),
        no=("a day off",),
    ),
    Rule(
        "within",
        "unit number",
        rf"(?:within|w/in|inside)\s+(?:the\s+)?{_AMOUNT}(?:['’]s?)?(?!\s+ago)",
        duration,
        yes=("published [within five working days]", "sent [within a week]", "paid [within twenty-one days] hereof"),
    ),
    Rule(
        "within-the",
        "unit",
        r"(?:within|inside)\s+the\s+(?P<unit>week|fortnight|month|hour)(?![a-z-]|\s+(?:of|after|before|from|\d))",
        lambda m: Duration(Amount(1, words.unit(m["unit"]))),
        yes=("reply [within the week]",),
    ),
    Rule(
        "every",
        "often",
        r"(?:every|each|per|once\s+(?:a|every)|twice\s+a)\s+(?:(?P<other>other|second)\s+)?(?:{weekday}|(?:{count}\s+)?{unit})",
        every,
        yes=("meets [every Thursday]", "[every two weeks]", "[each month]", "[every other year]"),
    ),
    Rule(
        "weekdays",
        "weekday",
        r"(?:on\s+)?(?P<x>(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s(?![a-z]))",
        every,
        yes=("closed on [Mondays]",),
    ),
    Rule(
        "weekday-to-weekday",
        "weekday",
        r"{weekday}\.?\s*(?:to|-|–)\s*{weekday2}(?!\.?,?\s*\d|,?\s+(?:the\s+)?\d)",
        lambda m: Repeat(f"XXXX-WXX-{words.weekday(m['weekday']) + 1}/XXXX-WXX-{words.weekday(m['weekday2']) + 1}"),
        yes=("open [Monday to Friday]",),
    ),
    Rule(
        "nth-of-each",
        "unit",
        rf"(?:the\s+)?(?:{{nth}}|{_NTH}(?:\s*(?:,|and|&|or)\s*{_NTH})*\s+(?:{{weekday}}|{_DAYS}|working\s+day|day))"
        r"\s+(?:of|in)\s+(?:the|each|every)\s+(?:\w+\s+)?month",
        lambda _: Repeat("P1M"),
        yes=(
            "paid by [the 15th of each month]",
            "on [the third Thursday of the month]",
            "meets [first Monday of every month]",
            "on [the second and 4th Tuesdays of each month]",
        ),
    ),
    Rule(
        "adverb",
        "often",
        r"(?P<adverb>daily|weekly|fortnightly|bi-?weekly|bi-?monthly|monthly|quarterly|bi-?annually|annually|half-yearly|yearly|biennially)(?![a-z])",
        lambda m: Repeat(ADVERBS[m["adverb"].lower()]),
        yes=("meets [monthly]",),
    ),
)
