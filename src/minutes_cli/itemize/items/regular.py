"""Headings told by their regularity alone: one look over prose again and again, whatever its words say.

Where nothing else heads what stands between them, lines in one look, or numbers that run on, are the titles even
if they read like sentences: "Ines reported on the roof." in bold, and under it what she said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import dropwhile, pairwise
from statistics import fmean

from minutes_cli.itemize.items.candidates import Candidate, Group
from minutes_cli.itemize.layout import Part
from minutes_cli.value import replace

LEAST = 3
"""Members that are regular."""
NEARLY = 0.85
"""The share of the members over prose, and of those whose words do not mark them as something else."""
MOST = 0.5
"""The share of the stream that must stand under them, before any other heading."""
MARKS = frozenset(
    {"a word that opens a line", "names in a row", "a sum of money", "goes on", "an address", "closes the meeting"}
)
"""What says that words are something other than a title."""


def with_regular(
    parts: tuple[Part, ...], judged: Sequence[Group], taken: list[Group], following: Mapping[int, bool]
) -> list[Group]:
    """The taken groups, and of the other candidates those of one look that head most of the stream regularly."""
    known = {one.at for group in taken for one in group.members}
    heads = sorted(one.at for group in taken for one in group.members if not one.aside)
    left = [found for group in judged if (found := _left(group, known, following))]
    numbered = any(one.number for group in taken for one in group.members)  # plain numbers are then lists inside
    left = [group for group in left if not (numbered and group.style.plain)]
    fit = [group for group in left if _is_regular(parts, group, heads, following)]
    if not fit:
        return taken
    best = max(fit, key=lambda group: (group.style.setting == "line", not group.style.plain, group.score))
    return [*taken, best]


def _left(group: Group, known: set[int], following: Mapping[int, bool]) -> Group | None:
    """What is left of a group, without keys and without lines of a title block, which stand over each other."""
    if group.style.setting == "cell" or group.style.dated or (group.style.plain and group.style.number is None):
        return None
    left = [one for one in group.members if not one.aside and one.at not in known]
    rest = tuple(dropwhile(lambda one: not following[one.at] or one.at + 1 in known, left))
    return replace(group, members=rest) if len(rest) >= LEAST else None


def _is_regular(parts: tuple[Part, ...], group: Group, heads: list[int], following: Mapping[int, bool]) -> bool:
    """Whether most of the stream stands under them, no other heading between, and few are marked as something else."""
    members = group.members
    first, last = members[0].at, members[-1].at
    end = next((at for at in heads if at > last), len(parts))
    if any(first < at <= last for at in heads) or end - first < MOST * len(parts):
        return False
    if fmean(following[one.at] for one in members) < NEARLY or not _runs_on(members):
        return False
    return fmean(one.has_reason(*MARKS) for one in members) <= 1 - NEARLY


def _runs_on(members: tuple[Candidate, ...]) -> bool:
    """Whether they have no numbers, or such as go on one by one."""
    numbers = [one.number for one in members]
    return not any(numbers) or all(a and b and b.follows(a) for a, b in pairwise(numbers))
