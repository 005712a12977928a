"""Numbered entries of a list that title what stands inside them: "a. Workflow" with its own list, under item 2."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutes_cli.itemize.items.candidates import Candidate, Group
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import Number, of_marker, parse
from minutes_cli.value import replace

LEAST = 2
"""Entries of the document that title something, from which they are items."""
MOST = 0.5
"""The share of all the entries under numbered headings that must title something."""
AGAINST = ("a sentence", "closes the meeting", "ends in a stop", "goes on", "an address", "a word that opens a line")
"""What speaks against an entry's being a title, whatever its length."""


def with_entries(parts: tuple[Part, ...], groups: Sequence[Group], candidates: tuple[Candidate, ...]) -> list[Group]:
    """The groups, and one of the entries under numbered headings that title what stands inside them.

    All entries beside each other do, or none, and most of the note's; one alone only where its number is its heading's
    and a part more.
    """
    heads = sorted((one for group in groups for one in group.members), key=lambda one: one.at)
    lines = {one.at: one for one in candidates if one.number and one.style.setting == "line"}
    found: list[Candidate] = []
    entries, sure = 0, False
    ends = [one.at for one in heads[1:]] + [len(parts)]
    for head, stop in zip(heads, ends, strict=False):
        if head.number is None or head.style.setting == "cell":
            continue
        beside = _outer(parts, range(head.at + 1, stop))
        entries += len(beside)
        titles = [lines[at] for at in beside if at in lines and _titles(lines[at], parts, stop)]
        part_of = bool(titles) and all(_is_part(one.number, head.number) for one in titles)
        if len(titles) == len(beside) > 0 and _runs_on(titles):
            found += titles
            sure = sure or part_of
    if len(found) < MOST * entries or not (sure or len(found) >= LEAST) or _are_headed(found, groups):
        return list(groups)
    return [
        *groups,
        Group(replace(found[0].style, inner=True), tuple(found), 0.0, ("numbered, and titles what stands inside",)),
    ]


def _are_headed(found: Sequence[Candidate], groups: Sequence[Group]) -> bool:
    """Whether titles in a look of their own have numbers of the entries' kind: these are lists then."""
    return any(not group.style.plain and group.style.number == found[0].style.number for group in groups)


def _outer(parts: tuple[Part, ...], region: range) -> list[int]:
    """The places of the outermost numbered entries of a region; none where bullets stand further out."""
    entries = [at for at in region if parts[at].piece.block.kind == "bullet" or _number(parts[at])]
    least = min((_depth(parts[at]) for at in entries), default=(0, 0))
    outer = [at for at in entries if _depth(parts[at]) == least]
    return outer if all(_number(parts[at]) for at in outer) else []


def _depth(part: Part) -> tuple[int, int]:
    """How far in an entry stands: by its level, and by the parts of its number."""
    number = _number(part)
    return part.piece.block.level, number.depth if number else 1


def _number(part: Part) -> Number | None:
    block = part.piece.block
    return of_marker(block.marker) or (parse(block.text) if block.kind == "paragraph" else None)


def _titles(one: Candidate, parts: tuple[Part, ...], stop: int) -> bool:
    """Whether its words are no statement, and deeper entries, prose or a table stand under it."""
    if one.at + 1 == stop or one.has_reason(*AGAINST) or one.title[-1:] in ".;,":
        return False
    after = parts[one.at + 1]
    if _number(after) is None and after.piece.block.kind != "bullet":
        return True
    return _depth(after) > _depth(parts[one.at])


def _runs_on(titles: Sequence[Candidate]) -> bool:
    """Whether the numbers begin with the first, and go on one by one."""
    numbers = [one.number for one in titles if one.number]
    begins = numbers[0].steps[-1] == 1
    return begins and all(b.follows(a) for a, b in pairwise(numbers))


def _is_part(number: Number | None, head: Number) -> bool:
    return number is not None and number.steps[:-1] == head.steps
