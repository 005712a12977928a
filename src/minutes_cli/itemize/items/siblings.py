"""Bold list entries as items: only where those beside them, under the same heading, are so too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from minutes_cli.itemize.items.candidates import Candidate, Group, Style
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
    more than bold sets off are left as they are.
    """
    found = list(groups)
    lines = (one for group in groups if not group.style.list_level for one in group.members)
    heads = sorted(lines, key=lambda one: one.at)
    over = [one.at for one in heads]
    for at, group in enumerate(found):
        if group.style.list_level and not _is_marked_twice(group.style):
            labels = _are_labels(group, heads)
            members = () if labels else tuple(_settled(parts, group, over, candidates, skip=skip))
            found[at] = replace(group, members=members)
    return [group for group in found if group.members]


def _are_labels(group: Group, heads: Sequence[Candidate]) -> bool:
    """Whether bold entries with a colon, "Ann:" or "Issues:", only sort what is said under numbered headings."""
    over = [next((head for head in reversed(heads) if head.at < one.at), None) for one in group.members]
    numbered = all(head is not None and head.number is not None for head in over)
    return numbered and 2 * sum(one.style.colon for one in group.members) > len(over)


def _is_marked_twice(style: Style) -> bool:
    """Whether more than bold sets it off, so that it heads by its look alone."""
    return style.underline or style.caps or style.size > 0 or style.outline > 0


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
        elif own and _are_alike(parts, beside, level, known, headed=len(over) > 1 and start >= 0):
            kept |= set(beside) & known.keys()
        else:
            lost += len(own)
    if lost <= len(kept):  # else the look heads entries here and there only by chance
        yield from (known[at] for at in sorted(kept))


def _are_alike(
    parts: tuple[Part, ...], beside: list[int], level: int, known: dict[int, Candidate], *, headed: bool
) -> bool:
    """Whether all entries have something inside, and under a heading are set off too.

    Plain ones there that say something before the first that is set off do not count.
    """
    inside = {at: _has_inside(parts, at, level, known) for at in beside}
    if headed:
        beside = list(dropwhile(lambda at: at not in known and not inside[at], beside))
    return all(inside[at] and (at in known or not headed) for at in beside)


def _is_nested(parts: Sequence[Part], level: int) -> bool:
    """Whether any entries stand further in; where none do, only looks tell a title from what stands under it."""
    return any(part.piece.block.kind == "bullet" and part.piece.block.level > level for part in parts)


def _is_entry(part: Part, level: int) -> bool:
    block = part.piece.block
    return block.kind == "bullet" and block.level == level and of_marker(block.marker) is None


def _has_inside(parts: tuple[Part, ...], at: int, level: int, known: dict[int, Candidate]) -> bool:
    """Whether deeper entries or a paragraph stand under an entry, or its lead runs on."""
    if at in known and known[at].style.setting == "lead":
        return True
    own = parts[at].piece.look.indent
    following = next((part for part in parts[at + 1 :] if part.place != "margin"), None)
    after, indent = (following.piece.block, following.piece.look.indent) if following else (None, 0.0)
    if after is None or after.kind not in {"bullet", "paragraph", "table"}:
        return False
    return after.kind == "table" or (after.level > level if after.kind == "bullet" else indent >= own - SLIP)
