"""Bold list entries as items: only where those beside them, under the same heading, are so too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from minutes_cli.itemize.evidence import Candidate, Group
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import of_marker


def with_siblings(parts: tuple[Part, ...], groups: tuple[Group, ...], candidates: tuple[Candidate, ...]) -> list[Group]:
    """The groups, each that heads list entries with all of the entries beside its members, or none of them.

    The entries under one heading are items where each has something inside it, or runs on after its lead.
    """
    found = list(groups)
    over = sorted(one.at for group in groups if not group.style.list_level for one in group.members)
    for at, group in enumerate(found):
        if group.style.list_level:
            members = tuple(_settled(parts, group, over, candidates))
            found[at] = replace(group, members=members)
    return [group for group in found if group.members]


def _settled(
    parts: tuple[Part, ...], group: Group, over: list[int], candidates: tuple[Candidate, ...]
) -> Iterator[Candidate]:
    level = group.style.list_level
    known = {one.at: one for one in candidates if one.style.list_level == level}
    places = {one.at for one in group.members}
    for start, stop in pairwise([-1, *over, len(parts)]):
        beside = [at for at in range(start + 1, stop) if _is_entry(parts[at], level)]
        if places & set(beside) and all(_has_inside(parts, at, level, known) for at in beside):
            yield from (known[at] for at in beside if at in known)


def _is_entry(part: Part, level: int) -> bool:
    block = part.piece.block
    return block.kind == "bullet" and block.level == level and of_marker(block.marker) is None


def _has_inside(parts: tuple[Part, ...], at: int, level: int, known: dict[int, Candidate]) -> bool:
    """Whether deeper entries or a paragraph stand under an entry, or its lead runs on."""
    if at in known and known[at].style.setting == "lead":
        return True
    after = next((part.piece.block for part in parts[at + 1 :] if part.place != "margin"), None)
    if after is None or after.kind not in {"bullet", "paragraph", "table"}:
        return False
    return after.kind != "bullet" or after.level > level
