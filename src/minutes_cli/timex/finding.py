"""Text → expressions: every rule is tried, and of those that overlap the longest wins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from minutes_cli.timex import amounts, beside, clock, dates, feasts, months, numbers, relative, words, years
from minutes_cli.timex.compose import compose
from minutes_cli.timex.context import lean
from minutes_cli.timex.days import several
from minutes_cli.timex.masks import hidden
from minutes_cli.timex.meaning import Expression
from minutes_cli.timex.rule import matches
from minutes_cli.value import replace

RULES = (
    *dates.RULES,
    *numbers.RULES,
    *years.RULES,
    *feasts.RULES,
    *months.RULES,
    *relative.RULES,
    *beside.RULES,
    *amounts.RULES,
)
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
    if "spoken" in told:
        found += clock.spoken(text)
    if told >= {"digit", "month"}:
        found += several(text)
    if not found:
        return ()
    whole = apart(compose(text, apart(_clear(found, hidden(text)))))
    return tuple(_leaning(text, one) for one in whole)


def has_date(text: str) -> bool:
    """Whether a text tells a date: a day, a month, a year and the like, and not only an hour or how long."""
    return any(one.type == "date" for one in find(text))


def _leaning(text: str, one: Expression) -> Expression:
    """The expression with where the words around it lean."""
    toward, sure = lean(text, one.start, one.end)
    return replace(one, lean=toward, sure=sure)


def apart(found: Iterable[Expression]) -> list[Expression]:
    """Of expressions that overlap, the longest; among equals the first given. In the order of the text."""
    kept: list[Expression] = []
    for one in sorted(found, key=lambda e: e.start - e.end):
        at = bisect_left(kept, one.start, key=lambda e: e.start)
        free_before = at == 0 or kept[at - 1].end <= one.start
        if free_before and (at == len(kept) or one.end <= kept[at].start):
            kept.insert(at, one)
    return kept


def _clear(found: Iterable[Expression], hidden: list[tuple[int, int]]) -> list[Expression]:
    """The expressions that touch nothing hidden."""
    starts, reach = sorted(hidden), 0
    ends = [reach := max(reach, end) for _, end in starts]
    clear = []
    for one in found:
        at = bisect_left(starts, (one.end, 0))
        if at == 0 or ends[at - 1] <= one.start:
            clear.append(one)
    return clear
