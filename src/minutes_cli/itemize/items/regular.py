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
from minutes_cli.itemize.words import plain
from minutes_cli.value import replace

LEAST = 3
"""Members that are regular."""
NEARLY = 0.85
"""The share of the members over prose, and of those whose words do not mark them as something else."""
MOST = 0.5
"""The share of the stream that must stand under them, before any other heading."""
LONGEST = 14
"""Words of a title on average at most."""
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
    home = next((group for group in taken if group.style == best.style), None)
    if home is None:
        return [*taken, best]
    members = tuple(sorted((*home.members, *best.members), key=lambda one: one.at))
    return [replace(group, members=members) if group is home else group for group in taken]


def _left(group: Group, known: set[int], following: Mapping[int, bool]) -> Group | None:
    """What is left of a group, without keys and without lines of a title block, which stand over each other."""
    if group.style.setting == "cell" or group.style.dated or (group.style.plain and group.style.number is None):
        return None
    left = [one for one in group.members if not one.aside and one.at not in known]
    rest = tuple(dropwhile(lambda one: not following[one.at] or one.at + 1 in known, left))
    return replace(group, members=rest) if len(rest) >= LEAST else None


def _is_regular(parts: tuple[Part, ...], group: Group, heads: list[int], following: Mapping[int, bool]) -> bool:
    members = group.members
    first, last = members[0].at, members[-1].at
    end = next((at for at in heads if at > last), len(parts))
    if any(first < at <= last for at in heads) or end - first < MOST * len(parts):
        return False
    if fmean(following[one.at] for one in members) < NEARLY or not _runs_on(members):
        return False
    if len({plain(one.title) for one in members}) < NEARLY * len(members):
        return False  # who speaks, again and again
    marked = fmean(one.has_reason(*MARKS) for one in members)
    titles = fmean(len(one.title.split()) for one in members)
    return marked <= 1 - NEARLY and titles <= LONGEST and titles < _told(parts, group)


def _runs_on(members: tuple[Candidate, ...]) -> bool:
    """Whether they have no numbers, or such as begin with the first and go on one by one."""
    numbers = [one.number for one in members]
    if not any(numbers):
        return True
    if not all(numbers) or numbers[0] is None or numbers[0].steps[-1] > 1:
        return False
    return all(a and b and b.follows(a) for a, b in pairwise(numbers))


def _told(parts: tuple[Part, ...], group: Group) -> float:
    """The words of what stands under a member, on average."""
    own = {one.at: one.end for one in group.members}
    texts = (part.piece.block.text[own.get(at, 0) :] for at, part in enumerate(parts) if at >= group.members[0].at)
    return sum(len(text.split()) for text in texts) / len(own)
