"""Words as itemize compares them: titles normalised, matched as wholes or from their start, likened when misspelt."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from minutes_cli import regex
from minutes_cli.names.given import GIVEN
from minutes_cli.profile import Structure

LONG = 160
"""Letters beyond which a text is no title, and only like its equal."""
LIKE = 0.82
"""The ratio from which two titles are taken for the same, one of them misspelt or shortened."""


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The words in lower case with single blanks, "&" as "and", no punctuation at either end or between words."""
    text = unicodedata.normalize("NFKC", text).lower().replace("’", "'").replace("_", " ")
    found = regex.findall(r"[^\W_]+(?:['&/.-][^\W_]+)*|&", text)
    return " ".join("and" if word == "&" else word for word in found)


@lru_cache(maxsize=65536)
def like(one: str, other: str) -> float:
    """How alike two titles are, 0 to 1; one that holds the whole of the other, from its start, counts as alike.

    Titles of several words that share none are not alike, however near their letters: that settles most pairs.
    """
    a, b = plain(one), plain(other)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    if _opens(a, b):
        return 0.9
    if max(len(a), len(b)) > LONG:
        return 0.0
    apart = " " in a and " " in b and not set(a.split()) & set(b.split())
    if apart or 2 * min(len(a), len(b)) < LIKE * (len(a) + len(b)):
        return 0.0
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= LIKE else 0.0


def _opens(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return len(short) >= 12 and long.startswith(f"{short} ")


SHORTENED = frozenset({
    "inc", "ltd", "co", "corp", "no", "nos", "st", "dr", "mr", "mrs", "ms", "rev", "cllr", "jr", "sr", "vs", "dept",
    "rd",
})  # fmt: skip
"""Words that are written with a stop inside a title."""
ROOM = regex.compile(r"_{5,}|\.{8,}|…{3,}")
"""Room left for a hand to write in."""
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY = regex.compile(
    rf"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)(?:,?\s+(?:\d{{4}}|\d{{2}}))?"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}|20\d{6}",
    regex.IGNORECASE,
)
"""A day of the calendar as headings have it."""


@lru_cache(maxsize=8192)
def is_date(text: str) -> bool:
    """Whether a title is a day of the calendar, three words beside it at most."""
    found = DAY.search(text)
    if found is None:
        return False
    beside = plain(text[: found.start()] + " " + text[found.end() :]).split()
    return len(beside) <= 3 and not {"date", "time", "due", "by", "next"} & set(beside)


def tells(text: str, sentence_words: tuple[str, ...]) -> bool:
    """Whether one of its words is one that sentences have and titles have not."""
    return any(word in sentence_words for word in plain(text).split())


def undated(title: str) -> str:
    """The title without a day of the calendar that stands at either end: "Minutes" of "Minutes 3 May 2024"."""
    return DAY.sub(" ", title).strip(" ,:–—-") or title


HONOURS = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "engr", "sir", "rev", "fr", "sr", "br", "cllr", "hon"}
)
ALL = frozenset({"all", "everyone", "everybody", "tbd", "tba"})
"""Words in place of a name."""
NAME = 4
"""Words of a name, at most."""


def is_somebody(text: str) -> bool:
    """Whether it names one person or several, and no more: "Mrs. Okoro", "Jill", "Ben & Tara", "All"."""
    found = [plain(one).split() for one in regex.split(r"\s*(?:[,/&+:]|\band\b)\s*", text) if one.strip()]
    return bool(found) and all(one and len(one) <= NAME and one[0] in HONOURS | GIVEN | ALL for one in found)


MOST = 6
"""Words of a heading over those present, at most."""
PEOPLE = frozenset({"present", "absent", "attendees", "attending", "regrets", "excused"})
WHERE = frozenset({"attendance", "present", "absent", "attending", "excused", "attendees", "participants"})
"""First words, and last ones, of a heading over those present or away, whatever body or people it names besides."""
GROUPS = frozenset({
    "members", "those", "persons", "people", "others", "staff", "officers", "directors", "trustees", "councillors",
    "commissioners", "guests", "governors", "delegates", "individuals",
})  # fmt: skip
"""First words of a heading over people, where a word of being there or away stands behind."""
DOES = frozenset({"record", "take", "taking", "review", "confirm", "check", "note"})
"""First words of a heading under which attendance is business: "Record attendance"."""


def is_over_people(title: str, words: Structure) -> bool:
    """Whether a title is over those present or away, whatever body or people it names besides."""
    tokens = plain(title).split()
    if whole(title, words.attendance):
        return True
    if not 0 < len(tokens) <= MOST or whole(title, words.business) or tokens[0] in DOES:
        return False
    if tokens[0] in GROUPS and WHERE.intersection(tokens):
        return True
    return tokens[0] in PEOPLE or tokens[-1] in WHERE or tokens[:3] == ["roll", "call", "of"]


def is_annex(text: str) -> bool:
    """Whether a heading is that of an annex: "Appendix 1", "Annex B: Fees"."""
    return bool(
        regex.match(r"(?i:appendix|annex|annexe|schedule)\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4})(?:\s*[:.–—-]|$)", text.strip())
    )


def among(text: str, titles: tuple[str, ...]) -> bool:
    """Whether the words are one of the titles, or open with one of at least two words."""
    words = plain(text)
    return words in _set(titles) or any(" " in title and words.startswith(f"{title} ") for title in _set(titles))


def whole(text: str, titles: tuple[str, ...]) -> bool:
    """Whether the words are one of the titles."""
    return plain(text) in _set(titles)


def holds(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands in the text, whatever its case."""
    low = " ".join(text.lower().replace("’", "'").split())
    return any(phrase in low for phrase in phrases)


def shortened(text: str) -> bool:
    """Whether a stop after the text's last word shortens it ("Inc.", "No."), and ends no sentence."""
    return text.rsplit(maxsplit=1)[-1].strip("(,").lower() in SHORTENED if text.strip() else False


@lru_cache(maxsize=64)
def _set(titles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(plain(title) for title in titles)
