"""Bold list entries as items: only where those beside them, under the same heading, are so too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from minutes_cli.itemize.items.candidates import Candidate, Group
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import of_marker
from minutes_cli.value import replace

SLIP = 2.0
"""Points by which the indent of what stands inside an entry may fall short of the entry's."""


def with_siblings(
    parts: tuple[Part, ...], groups: tuple[Group, ...], candidates: tuple[Candidate, ...], skip: frozenset[int]
) -> list[Group]:
    """The groups, each that heads list entries with all of the entries beside its members, or none of them.

    The entries under one heading are items where each has something inside it, or runs on after its lead. Those that
    are underlined are left as they are.
    """
    found = list(groups)
    over = sorted(one.at for group in groups if not group.style.list_level for one in group.members)
    for at, group in enumerate(found):
        if group.style.list_level and not group.style.underline:
            members = () if _are_labels(group) else tuple(_settled(parts, group, over, candidates, skip=skip))
            found[at] = replace(group, members=members)
    return [group for group in found if group.members]


def _are_labels(group: Group) -> bool:
    """Whether bold entries with a colon, "Ann:" or "Issues:", only sort what is said."""
    return 2 * sum(one.style.colon for one in group.members) > len(group.members)


def _settled(
    parts: tuple[Part, ...],
    group: Group,
    over: list[int],
    candidates: tuple[Candidate, ...],
    *,
    skip: frozenset[int],
) -> Iterator[Candidate]:
    level = group.style.list_level
    known = {one.at: one for one in candidates if one.style.list_level == level and not one.style.plain}
    places = {one.at for one in group.members}
    kept: set[int] = set()
    lost = 0
    for start, stop in pairwise([-1, *over, len(parts)]):
        beside = [at for at in range(start + 1, stop) if at not in skip and _is_entry(parts[at], level)]
        own = places & set(beside)
        if own and not _is_nested(parts[start + 1 : stop], level):
            kept |= own
        elif own and _are_alike(parts, beside, level, known, headed=len(over) > 1):
            kept |= set(beside) & known.keys()
        else:
            lost += len(own)
    if lost <= len(kept):  # else the look heads entries here and there only by chance
        yield from (known[at] for at in sorted(kept))


def _are_alike(
    parts: tuple[Part, ...], beside: list[int], level: int, known: dict[int, Candidate], *, headed: bool
) -> bool:
    """Whether all entries have something inside, and under one of several headings are set off too.

    Plain ones there that say something before the first that is set off do not count.
    """
    inside = {at: _has_inside(parts, at, level, known) for at in beside}
    if headed:
        beside = list(dropwhile(lambda at: at not in known and not inside[at], beside))
    return all(inside[at] and (at in known or not headed) for at in beside)


def _is_nested(parts: Sequence[Part], level: int) -> bool:
    """Whether any entries stand further in; where none do, only looks tell a title from what stands under it."""
    return any(part.piece.block.level > level for part in parts)


def _is_entry(part: Part, level: int) -> bool:
    block = part.piece.block
    return block.level == level and of_marker(block.marker) is None


def _has_inside(parts: tuple[Part, ...], at: int, level: int, known: dict[int, Candidate]) -> bool:
    """Whether deeper entries or a paragraph stand under an entry, or its lead runs on."""
    if at in known and known[at].style.setting == "lead":
        return True
    if at + 1 == len(parts):
        return False
    after, indent = parts[at + 1].piece.block, parts[at + 1].piece.look.indent
    if after.kind == "bullet":
        return after.level > level
    return after.kind == "table" or indent >= parts[at].piece.look.indent - SLIP
