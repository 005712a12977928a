"""Headings that name no business: over those present or away, over the minutes as a whole, keys of a title block."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize.items.candidates import Candidate
from minutes_cli.itemize.words import is_over_people, undated, whole
from minutes_cli.profile import Structure


def is_over_minutes(title: str, words: Structure) -> bool:
    """Whether a heading is over the minutes as a whole, the day beside it or not."""
    return whole(undated(title), words.wrappers)


def lists_people(one: Candidate, words: Structure) -> bool:
    """Whether a heading without a number is over those present or away, or is a key of the title block."""
    return one.number is None and (is_attendance(one, words) or _are_particulars(_bare(one), words))


def _are_particulars(title: str, words: Structure) -> bool:
    """Whether it is one key of a title block, or several in a row: "Date, time and place"."""
    keys = filter(None, regex.split(r"\s*(?:[,/&]|\band\b)\s*", title.lower()))
    return all(whole(key, words.particulars) for key in keys)


def is_attendance(one: Candidate, words: Structure) -> bool:
    """Whether it is over those present or away."""
    return is_over_people(_bare(one), words)


def _bare(one: Candidate) -> str:
    """The title without what stands in brackets at its end."""
    return regex.sub(r"(?<!\s)\s*\([^)]*\)\s*$", "", one.title)
