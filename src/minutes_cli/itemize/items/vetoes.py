"""What leaves a group of headings nothing to head: other groups that it only lists, repeats, or stands inside."""

from __future__ import annotations

from itertools import pairwise

from minutes_cli.itemize.items.candidates import Candidate, Group
from minutes_cli.itemize.items.kinship import ALIGNED
from minutes_cli.itemize.items.series import SAID, numbered_parts
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import Number
from minutes_cli.value import replace

LEAST = 3
"""Headings that can have lists inside."""
BRIEF = 2
LINE = 16
"""Words beyond which a clause is no title."""
MOST = 0.5
"""The share of the clauses with numbers of one kind that must tell something, where none of them is a title."""


def is_spoken_for(group: Group, other: Group) -> bool:
    """Whether what another group heads leaves a group nothing to head."""
    return (
        _restarts(group, other)
        or _repeats(group, other)
        or _lists_inside(group, other)
        or _lists_beside(group, other)
        or _is_chance(group, other)
        or _is_further_in(group, other)
    )


def _is_further_in(group: Group, other: Group) -> bool:
    """Whether plain numbers stand all further in than those of titles that look unlike the text."""
    number = group.style.number
    if not group.style.plain or other.style.plain or number is None or number != other.style.number:
        return False
    outer = max(one.indent for one in other.members) + ALIGNED
    return all(one.indent > outer for one in group.members)


def _lists_inside(group: Group, other: Group) -> bool:
    """Whether numbered leads, plain or slanted, are only the points of a few unnumbered headings of several."""
    style = group.style
    if style.setting != "lead" or style.number is None or not replace(style, italic=False).plain:
        return False
    return other.style.number is None and _under_few(group, other.members)


def lists_entries(group: Group, taken: list[Group], parts: tuple[Part, ...]) -> bool:
    """Whether plain numbered lines are only the points of a few such headings: entries over others further in."""
    style = group.style
    if style.setting != "line" or style.number is None or not style.plain:
        return False
    under = (parts[one.at + 1].piece.block for one in group.members if one.at + 1 < len(parts))
    levels = (parts[one.at].piece.block.level for one in group.members)
    if not all(block.level > own > 0 for block, own in zip(under, levels, strict=False)):
        return False
    looks = [other for other in taken if other.style.number is None]
    return _under_few(group, tuple(one for other in looks for one in other.members if not one.aside))


def are_clauses(
    group: Group,
    taken: list[Group],
    candidates: tuple[Candidate, ...],
    parts: tuple[Part, ...],
    skip: frozenset[int] = frozenset(),
) -> bool:
    """Whether numbered lines are clauses of headings: most with numbers of their kind are prose.

    `skip` are places apart. They look like the text, or slant where their numbers begin anew under the headings.
    """
    kind, slanted, alone = group.style.number, group.style.italic, len(group.members) == 1
    look = replace(group.style, italic=False, caps=group.style.caps and not alone)  # one in capitals is an acronym
    if kind is None or not look.plain:
        return False
    known = {one.at: one for one in candidates if one.style.number == kind}
    of_kind = [(at, n) for at, n in numbered_parts(parts) if (n.shape, n.depth) in {kind, ("dotted", kind[1])}]
    clauses = [
        (at, n)
        for at, n in of_kind
        if at not in skip and (at not in known or replace(known[at].style, italic=False, caps=False).plain)
    ]
    over = [other for other in taken if _is_over_clauses(other, group)] if not slanted else []
    if not over and not any(_begin_anew(clauses, other) for other in taken):
        return False
    told = sum(at not in known or _tells(known[at], parts[at]) for at, _ in clauses)
    return told > MOST * len(clauses)


def _is_over_clauses(other: Group, group: Group) -> bool:
    """Whether its headings have numbers, a look of their own, and clauses of the group's kind inside."""
    own, kind = other.style.number, group.style.number
    return own is not None and kind is not None and not other.style.plain and own[1] < kind[1]


def _begin_anew(clauses: list[tuple[int, Number]], other: Group) -> bool:
    """Whether the clauses begin anew under several of its headings, which have no numbers and a look of their own."""
    if other.style.number is not None or other.style.setting != "line":
        return False
    heads = [one.at for one in other.members]
    anew = {max((at for at in heads if at < place), default=None) for place, n in clauses if n.steps == (1,)}
    return len(anew - {None}) >= LEAST


def _tells(one: Candidate, part: Part) -> bool:
    """Whether a clause is prose: a sentence, or too long for a title."""
    text = part.piece.block.text.strip()
    return one.has_reason(*SAID) or len(text.split()) > LINE or text.endswith(".")


def _under_few(group: Group, heads: tuple[Candidate, ...]) -> bool:
    """Whether all its members stand under less than half of the headings."""
    over = {max((one.at for one in heads if one.at < lead.at), default=None) for lead in group.members}
    return None not in over and len(heads) > max(LEAST, 2 * len(over))


def _restarts(group: Group, other: Group) -> bool:
    """Whether numbered leads are a list under numbered lines: in a series of their own, not that of the lines."""
    if group.style.setting != "lead" or other.style.setting == "lead" or group.style.number is None:
        return False
    if group.style.number != other.style.number or group.style.number[1] > 1 or other.score < group.score:
        return False
    if any(one.number and one.number.steps == (1,) for one in other.members[1:]):
        return False  # the lines begin anew under each item themselves
    return _are_series_apart(group, other)


def _lists_beside(group: Group, other: Group) -> bool:
    """Whether plain numbered lines are lists under some headings, as titles in a look of their own are under others."""
    number = group.style.number
    if not group.style.plain or other.style.plain or group.style.setting != "line" or number is None:
        return False
    if number != other.style.number:
        return False
    return sum(one.number is not None and one.number.steps == (1,) for one in other.members) > 1


def _is_chance(group: Group, other: Group) -> bool:
    """Whether it is one plain lead of a word or two ("Minutes: …") where lines in another look head the items."""
    style, first = group.style, group.members[0]
    lead = style.setting == "lead" and style.plain and style.number is None and len(first.title.split()) <= BRIEF
    return lead and len(group.members) == 1 and len(other.members) >= LEAST


def _are_series_apart(group: Group, other: Group) -> bool:
    """Whether no number of the one goes on from one of the other."""
    both = sorted((*group.members, *other.members), key=lambda one: one.at)
    pairs = [(a, b) for a, b in pairwise(both) if (a in group.members) != (b in group.members)]
    return not any(a.number and b.number and b.number.follows(a.number) for a, b in pairs)


def _repeats(group: Group, other: Group) -> bool:
    """Whether plain lines only list beforehand what headings that look otherwise have the same printed codes for."""
    if group.style.number is None or group.style.number[0] != "code" or not group.style.plain or other.style.plain:
        return False
    return {one.number.text for one in group.members if one.number} <= {
        one.number.text for one in other.members if one.number
    }
