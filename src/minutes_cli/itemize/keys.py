"""Headings that name no business: over those present or away, over the minutes as a whole, keys of a title block."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize.candidates import Candidate
from minutes_cli.itemize.words import plain, undated, whole
from minutes_cli.profile import Structure

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


def is_over_minutes(title: str, words: Structure) -> bool:
    """Whether a heading is over the minutes as a whole, the day beside it or not."""
    return whole(undated(title), words.wrappers)


def lists_people(one: Candidate, words: Structure) -> bool:
    """Whether a heading without a number is over those present or away, or is a key of the title block."""
    return one.number is None and (is_attendance(one, words) or _are_particulars(_bare(one), words))


def _are_particulars(title: str, words: Structure) -> bool:
    """Whether it is one key of a title block, or several in a row: "Date, time and place"."""
    keys = filter(None, regex.split(r"\s*(?:[,/&]|\band\b)\s*", title.lower()))
    return whole(title, words.particulars) or all(whole(key, words.particulars) for key in keys)


def is_attendance(one: Candidate, words: Structure) -> bool:
    """Whether it is over those present or away."""
    title = _bare(one)
    tokens = plain(title).split()
    if whole(title, words.attendance):
        return True
    if not 0 < len(tokens) <= MOST or whole(title, words.business) or tokens[0] in DOES:
        return False
    if tokens[0] in GROUPS and WHERE.intersection(tokens):
        return True
    return tokens[0] in PEOPLE or tokens[-1] in WHERE or tokens[:3] == ["roll", "call", "of"]


def _bare(one: Candidate) -> str:
    """The title without what stands in brackets at its end."""
    return regex.sub(r"(?<!\s)\s*\([^)]*\)\s*$", "", one.title)
