"""How deep each heading stands: which style is over which, by numbers, looks, indents, and what follows what."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import fmean
from typing import Literal

from minutes_cli.itemize.items.candidates import Candidate, Group, Style
from minutes_cli.itemize.items.closing import ENDINGS
from minutes_cli.itemize.items.wording import OVER_MINUTES
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import is_annex, plain, whole
from minutes_cli.profile import Structure
from minutes_cli.value import Value

Role = Literal["item", "wrapper", "attendance", "title"]
"""What it heads: an item of business, the minutes as a whole, those present, or the note itself."""
MOST = 0.8
"""The share of a style's members that stand after the first number, from which the numbers run over it."""
DAYS = 2
WHEN = frozenset({"date", "dates", "time", "venue", "place", "location", "details"})
"""First words of an item on the next meeting."""
AGAIN = 2
"""Times that numbers begin from which they begin anew."""
SERIES = 4
"""Numbered items, at least, that no heading of business before them is over."""
OVER = 0.9
"""What speaks for one style's being over another, from which it is."""


class Heading(Value):
    """A candidate that was taken; `level` counts from 1, `group` is its style's place among the groups."""

    candidate: Candidate
    level: int
    group: int
    role: Role = "item"
    reasons: tuple[str, ...] = ()


def level(parts: tuple[Part, ...], groups: tuple[Group, ...], words: Structure) -> tuple[Heading, ...]:
    """The headings in reading order with their levels: each one deeper than the nearest before it that is over it."""
    order = sorted(((one, at) for at, group in enumerate(groups) for one in group.members), key=lambda pair: pair[0].at)
    numbered_to = max((one.at for one, _ in order if one.number), default=-1)
    rules = _Rules(parts, _over(parts, groups, order), words, numbered_to)
    stack: list[tuple[Candidate, int]] = []
    found = []
    for one, group in order:
        rules.close(stack, one, group)
        stack.append((one, group))
        found.append(Heading(one, len(stack), group, reasons=groups[group].reasons))
    return tuple(found)


class _Rules(Value):
    """What settles whether one heading stands under another; `over` is what speaks for one group's being over one.

    `numbered_to` is the place of the last heading with a number.
    """

    parts: tuple[Part, ...]
    over: dict[tuple[int, int], float]
    words: Structure
    numbered_to: int

    def close(self, stack: list[tuple[Candidate, int]], one: Candidate, group: int) -> None:
        """Take from the stack what the heading does not stand under."""
        if is_annex(self.parts[one.at].piece.block.text):
            stack.clear()
            return
        parent = next((at for at, (other, _) in enumerate(stack) if _is_part_of(one, other)), None)
        if parent is not None:
            del stack[parent + 1 :]
            return
        if one.number is None and bool(stack) and self._is_free(one, stack[0][0]) and ends(one):
            stack.clear()
        if all(its != group for _, its in stack):  # a number after one in another look stands beside it
            before = next((at for at, (other, _) in enumerate(stack) if _is_next(one, other)), len(stack))
            del stack[before:]
        while stack and not self._under(one, group, *stack[-1]):
            stack.pop()

    def _is_free(self, one: Candidate, outer: Candidate) -> bool:
        """Whether no numbers run over it: there are none, or it comes after the last of them and ends the meeting."""
        if self.parts[one.at].table is not None:
            return False
        return outer.number is None or one.at > self.numbered_to

    def _under(self, one: Candidate, group: int, other: Candidate, its: int) -> bool:
        if its == group or _is_of_another(one, other):
            return False
        inside, outside = self.parts[one.at].table, self.parts[other.at].table
        if inside != outside and self.parts[other.at].place == "title":
            return False
        heads = [self.parts[at].place in {"title", "numbered"} for at in (one.at, other.at)]
        in_one = outside is not None or self.parts[one.at].place == "title"
        if inside is not None and heads[0] != heads[1] and in_one:
            return heads[0 if outside is None else 1]
        if other.number is not None and ends(other):
            return False
        return self.over[its, group] > OVER


def _is_part_of(one: Candidate, other: Candidate) -> bool:
    """Whether the number says so, as 3.2 is part of 3."""
    if one.number is None or other.number is None or other.style.number is None:
        return False
    return other.number.steps == one.number.steps[:-1]


def _is_of_another(one: Candidate, other: Candidate) -> bool:
    """Whether its number says that it is part of another: 2a stands under no 1, even where there is no 2."""
    if one.number is None or other.number is None or "code" in {one.number.shape, other.number.shape}:
        return False
    if one.number.depth == 1 or other.number.shape != "arabic":
        return False
    return one.number.steps[:1] == (other.number.steps[0] + 1,)


def _is_next(one: Candidate, other: Candidate) -> bool:
    """Whether its number comes next after the other's, both of one part."""
    if one.number is None or other.number is None or one.number.shape != other.number.shape:
        return False
    return one.number.follows(other.number)


def ends(other: Candidate) -> bool:
    """Whether nothing but annexes comes after it: the last items that every meeting has."""
    last = ("next meeting", *ENDINGS)
    coming = plain(other.title).endswith(" next meeting") and plain(other.title).split()[0] in WHEN
    return coming or whole(other.title, last)


def _over(
    parts: tuple[Part, ...], groups: tuple[Group, ...], order: list[tuple[Candidate, int]]
) -> dict[tuple[int, int], float]:
    """For each pair of groups, what speaks for the first's being over the second."""
    adjacent = _adjacent(parts, order)
    found = {}
    for a, x in enumerate(groups):
        for b, y in enumerate(groups):
            nearby = max(-2, min(2, adjacent[a, b] - adjacent[b, a]))
            found[a, b] = _prominence(x.style, y.style) + _place(x, y) + nearby + 0.6 * _sign(nearby)
            if _comes_before(parts, x, y):
                found[a, b] = min(found[a, b], 0.0)
    return found


def _comes_before(parts: tuple[Part, ...], x: Group, y: Group) -> bool:
    """Whether the first is business of its own before the second's numbers begin: "Open forum"."""
    if x.style.number is not None or y.style.number is None or y.style.number[1] > 1 or len(y.members) < SERIES:
        return False
    last, first = x.members[-1], y.members[0]
    if last.at > first.at:
        return False
    between = parts[last.at + 1 : first.at]
    told = plain(last.title) == "agenda" and any("agenda" in plain(part.piece.block.text) for part in between)
    return bool(between) and (told or not last.has_reason(OVER_MINUTES))


def _adjacent(parts: tuple[Part, ...], order: list[tuple[Candidate, int]]) -> Counter[tuple[int, int]]:
    """How often a heading of one group stands right under one of another, nothing between."""
    counts: Counter[tuple[int, int]] = Counter()
    for (one, a), (other, b) in pairwise(order):
        between = [at for at in range(one.at + 1, other.at) if not parts[at].is_beside]
        if not between and one.style.setting != "lead":
            counts[a, b] += 1
    return counts


def _prominence(x: Style, y: Style) -> float:
    """By looks alone: more than 0 where the first is the more prominent."""
    found = 0.0
    if x.outline and y.outline:
        found += 3.0 * _sign(y.outline - x.outline)
    if x.number and y.number and x.number[0] == y.number[0]:
        found += 3.0 * _sign(y.number[1] - x.number[1])
    elif x.number and y.number:
        found += 1.0 * _sign(_shape_rank(y) - _shape_rank(x))
    found += {"cell": {"line": 0.5, "lead": 2.0}, "line": {"lead": 1.0}}.get(x.setting, {}).get(y.setting, 0.0)
    found -= {"cell": {"line": 0.5, "lead": 2.0}, "line": {"lead": 1.0}}.get(y.setting, {}).get(x.setting, 0.0)
    found += 3.0 * (y.inner - x.inner)
    found += 0.8 * max(-2, min(2, x.size - y.size))
    if (x.bold, x.underline) == (y.bold, y.underline) != (False, False):
        found += 0.8 * (y.italic - x.italic)
    found += 1.2 * (x.caps - y.caps) + 0.8 * (x.bold - y.bold) + 0.6 * (x.underline - y.underline)
    return found + 0.4 * _sign(y.list_level - x.list_level)


def _shape_rank(style: Style) -> int:
    order = ("roman", "arabic", "mixed", "letter", "code")
    return order.index(style.number[0]) if style.number and style.number[0] in order else 0


def _place(x: Group, y: Group) -> float:
    """By where they stand: indents, and numbers that run on over the other's members."""
    indent = fmean(one.indent for one in y.members) - fmean(one.indent for one in x.members)
    found = 0.8 * _sign(indent) if abs(indent) > 8 else 0.0
    found += _spans(x, y) - _spans(y, x) + _begins_anew(y, x) - _begins_anew(x, y)
    return found + _runs_over(x, y) - _runs_over(y, x) + _dated_over(x, y) - _dated_over(y, x)


def _spans(x: Group, y: Group) -> float:
    """Whether one of the first's members, "Discussion" or the like, holds all of the second's, which are numbered."""
    if x.style.number is not None or y.style.number is None:
        return 0.0
    before = [one for one in x.members if one.at < y.members[0].at]
    inside = bool(before) and not any(before[-1].at < one.at < y.members[-1].at for one in x.members)
    return 2.2 if inside and before[-1].has_reason(OVER_MINUTES) else 0.0


def _dated_over(x: Group, y: Group) -> float:
    """Whether the first's members are days, as in a file of several meetings, and the second's come under each."""
    if not x.style.dated or y.style.dated or len(x.members) < DAYS:
        return 0.0
    again = 2 * len({one.title for one in y.members}) <= len(y.members)
    return 4.0 if again or x.members[0].at < y.members[0].at else 0.0


def _runs_over(x: Group, y: Group) -> float:
    """Whether the first's numbers run on though the second's members stand between, which have none of their own."""
    if x.style.number is None or y.style.number is not None or x.style.number[0] == "code":
        return 0.0
    first, last = x.members[0].at, x.members[-1].at
    until = [one for one in y.members if one.at < last]
    if _begins_anew(x, y):
        return 0.0
    return 2.2 if sum(one.at > first for one in until) > MOST * len(until) else 0.0


def _begins_anew(x: Group, y: Group) -> float:
    """Whether the first's numbers begin anew under each of the second's members, which have none of their own."""
    if x.style.number is None or y.style.number is not None or x.style.number[1] > 1:
        return 0.0
    begun = sum(one.number is not None and one.number.steps == (1,) for one in x.members)
    both = sorted((*x.members, *y.members), key=lambda one: one.at)
    inner = [one for before, one in pairwise(both) if before in y.members and one in x.members]
    anew = all(one.number is not None and one.number.steps == (1,) for one in inner)
    return 2.2 if begun >= AGAIN and inner and anew else 0.0


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
