"""Numbers printed in brackets at the end of the titles: "Visitors (F)", "Gifts (G-4)", "Interests (Item 2)"."""

from __future__ import annotations

from minutes_cli.itemize.items.candidates import Candidate, Group
from minutes_cli.itemize.numbers import Number
from minutes_cli.value import replace

LEAST = 3
"""Titles with such a number that make it the note's way."""
MOSTLY = 0.6
"""The share of the titles that have one."""
LONGEST = 8
"""Letters of such a number."""


def with_end_numbers(group: Group) -> Group:
    """The group; where most titles end in a number in brackets, that is their number and no part of the title."""
    if group.style.number is not None:
        return group
    found = {one: number for one in group.members if (number := _at_end(one)) is not None}
    if len(found) < max(LEAST, MOSTLY * len(group.members)):
        return group
    members = (_numbered(one, found[one]) if one in found else one for one in group.members)
    return replace(group, members=tuple(members))


def _at_end(one: Candidate) -> str | None:
    """The number in brackets that a title ends in, without the word that may stand before it."""
    title, _, inside = one.title.rpartition("(")
    words = inside.rstrip(")").split()
    if not inside.endswith(")") or not title.strip() or not 0 < len(words) <= len(("item", "1")):
        return None
    number = words[-1]
    told = len(number) == 1 or any(map(str.isdigit, number))
    year = number.isdecimal() and len(number) > LEAST
    return number if told and not year and len(number) <= LONGEST else None


def _numbered(one: Candidate, number: str) -> Candidate:
    steps = tuple(int(part) for part in number.split("-") if part.isdecimal())
    title = one.title.rpartition("(")[0].strip()
    return replace(one, number=Number(number, steps or (0,), "code", 0, "()"), title=title)
