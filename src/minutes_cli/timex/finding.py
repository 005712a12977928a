"""Text → expressions: every rule is tried, and of those that overlap the longest wins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from minutes_cli.timex import amounts, clock, dates, months, relative, words, years
from minutes_cli.timex.compose import compose
from minutes_cli.timex.context import lean
from minutes_cli.timex.days import several
from minutes_cli.timex.masks import hidden
from minutes_cli.timex.meaning import Expression
from minutes_cli.timex.rule import matches

RULES = (*dates.RULES, *years.RULES, *months.RULES, *relative.RULES, *amounts.RULES)
"""Every rule but those of the clock; where two extents are of one length the earlier wins."""


@lru_cache(maxsize=4096)
def find(text: str) -> tuple[Expression, ...]:
    """The time expressions of a text, ascending and apart."""
    told = words.classes(text)
    if not told:
        return ()
    found = list(matches(RULES, text, told))
    if told & {"digit", "noon"}:
        found += clock.find(text)
    if told >= {"digit", "month"}:
        found += several(text)
    if not found:
        return ()
    no_date = hidden(text)
    clear = [one for one in found if not any(one.start < end and start < one.end for start, end in no_date)]
    whole = apart(compose(text, apart(clear)))
    return tuple(_leaning(text, one) for one in whole)


def _leaning(text: str, one: Expression) -> Expression:
    """The expression with where the words around it lean."""
    toward, sure = lean(text, one.start, one.end)
    return replace(one, lean=toward, sure=sure)


def apart(found: Iterable[Expression]) -> list[Expression]:
    """Of expressions that overlap, the longest; among equals the first given. In the order of the text."""
    kept: list[Expression] = []
    for one in sorted(found, key=lambda e: e.start - e.end):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda e: e.start)
