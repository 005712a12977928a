"""Series of printed numbers taken whole: "(31-104)", "(31-105)" under the main items, "6-A", "6-B" under item 6."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from minutes_cli import regex
from minutes_cli.itemize import numbers
from minutes_cli.itemize.items.candidates import Candidate, Group, Style
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import Number
from minutes_cli.itemize.words import shortened
from minutes_cli.value import replace

LEAST = 3
"""Bracketed numbers that make a series."""
MAIN = ("arabic", 1)
"""The family and depth of the numbers that main items mostly have."""
PAIR = 2
"""Members of a lettered series that are items, from which all of them are."""
SAID = ("a sentence", "closes the meeting")
"""What speaks for an entry's telling something, rather than being the title of what comes after it."""
BRIEF = 8
"""Words of a title, at most, that a second sentence after it does not make a statement."""


def with_series(
    parts: tuple[Part, ...], groups: Sequence[Group], candidates: tuple[Candidate, ...], skip: frozenset[int]
) -> list[Group]:
    """The groups, lettered series completed, and a group of the bracketed numbers where they head business."""
    numbered = [(at, number) for at, number in numbered_parts(parts) if at not in skip]
    found = [_completed(parts, numbered, group, groups) for group in groups]
    taken = sorted(one.at for group in found for one in group.members)
    bracketed = _bracketed(parts, numbered, taken, candidates)
    lettered = _lettered(parts, numbered, found)
    continued = _continued(parts, numbered, found)
    return [*found, *filter(None, (bracketed, lettered, continued))]


def _continued(parts: tuple[Part, ...], numbered: list[tuple[int, Number]], groups: Sequence[Group]) -> Group | None:
    """The numbers that go on from the last heading's to the end of the note, motions or questions."""
    main = [one for group in groups if group.style.number == MAIN for one in group.members]
    if not main:
        return None
    last = max(main, key=lambda one: one.at)
    later = [(at, n) for at, n in numbered if at > last.at and n.shape == "arabic"]
    whole_series = [(last.at, last.number), *later]
    runs_on = all(a and b and b.follows(a) for (_, a), (_, b) in pairwise(whole_series))
    if len(later) < LEAST or not runs_on:
        return None
    heads = [one for at, number in later for one in _made(at, parts[at], number, Style("line", number=MAIN))]
    return Group(heads[0].style, tuple(heads), 0.0, ("numbers go on from the last heading's",)) if heads else None


def _completed(
    parts: tuple[Part, ...], numbered: list[tuple[int, Number]], group: Group, groups: Sequence[Group]
) -> Group:
    """The group with the members that it lacks of each series "6-A", "6-B", … that it has two of."""
    series: dict[int, list[Candidate]] = defaultdict(list)
    for one in group.members:
        if one.number and one.number.shape == "mixed":
            series[one.number.steps[0]].append(one)
    taken = {one.at for other in groups for one in other.members}
    added: list[Candidate] = []
    for first, members in series.items():
        known = {one.number.steps for one in members if one.number}
        for at, number in numbered if len(members) >= PAIR else ():
            if at in taken or number.shape != "mixed" or number.steps[0] != first or number.steps in known:
                continue
            added += _made(at, parts[at], number, members[0].style)
    members_now = sorted((*group.members, *added), key=lambda one: one.at)
    return replace(group, members=tuple(members_now)) if added else group


def _lettered(parts: tuple[Part, ...], numbered: list[tuple[int, Number]], groups: Sequence[Group]) -> Group | None:
    """The entries "2-A", "5-A", … under the headings 2, 5, … whose parts they are by their numbers."""
    heads = sorted((one for group in groups for one in group.members), key=lambda one: one.at)
    places = {one.at for one in heads}
    found: list[Candidate] = []
    known = {one.number.steps for one in heads if one.number and one.number.shape == "mixed"}
    for at, number in numbered:
        above = next((one.number for one in reversed(heads) if one.at < at and _is_main(one.number)), None)
        part_of = above is not None and number.steps[:1] == above.steps and number.text[-1:].isupper()
        if number.shape == "mixed" and part_of and at not in places and number.steps not in known:
            found += _made(at, parts[at], number, Style("line", number=("mixed", 2)))
    if len(found) + len(known) < PAIR or not found:
        return None
    return Group(found[0].style, tuple(found), 0.0, ("its number is a part of the heading's",))


def _is_main(number: Number | None) -> bool:
    return number is not None and number.shape == "arabic"


def _bracketed(
    parts: tuple[Part, ...], numbered: list[tuple[int, Number]], taken: list[int], candidates: tuple[Candidate, ...]
) -> Group | None:
    """The bracketed numbers that rise through the note, where most read like titles and something stands under one."""
    series = [(at, n) for at, n in numbered if n.shape == "code" and n.frame == "()" and at not in taken]
    if len(series) < LEAST or not all(a.steps < b.steps for (_, a), (_, b) in pairwise(series)):
        return None
    told = {one.at for one in candidates if one.has_reason(*SAID) and not _is_cut(one)}
    places = {at for at, _ in series}
    heads: list[Candidate] = []
    for start, stop in pairwise([-1, *taken, len(parts)]):
        inside = list(dropwhile(lambda one: one[0] in told, (one for one in series if start < one[0] < stop)))
        headed = any(at + 1 < stop and at + 1 not in places for at, _ in inside)
        if headed and 2 * sum(at in told for at, _ in inside) < len(inside):
            for at, number in inside:
                heads += _made(at, parts[at], number, Style("lead", number=("code", number.depth)))
    return Group(heads[0].style, tuple(heads), 0.0, ("numbers rise in brackets",)) if len(heads) >= LEAST else None


def _is_cut(one: Candidate) -> bool:
    """Whether a short title comes before a second sentence, as in "Report on the quay. Accepted."."""
    first, stop, _ = one.title.partition(". ")
    return bool(stop) and len(first.split()) <= BRIEF


def numbered_parts(parts: tuple[Part, ...]) -> Iterator[tuple[int, Number]]:
    """Each place with the number that its marker or its text opens with."""
    for at, part in enumerate(parts):
        block = part.piece.block
        if part.is_beside or block.kind not in {"paragraph", "bullet"} or part.piece.look.note:
            continue
        number = numbers.of_marker(block.marker) or numbers.parse(block.text)
        if number:
            yield at, number


def _made(at: int, part: Part, number: Number, style: Style) -> Iterator[Candidate]:
    """The heading that a part with a number is: its first sentence."""
    text, own = part.piece.block.text, numbers.of_marker(part.piece.block.marker)
    start = 0 if own else number.end
    stops = regex.compile(r"(?<=\w\w)\.\s+(?=[A-Z(“\"])").finditer(text, start)
    end = next((stop.end() for stop in stops if not shortened(text[: stop.start()])), len(text))
    bold = next((high for low, high in part.piece.look.bold if low <= start < high < len(text.rstrip())), end)
    end = bold + len(text[bold:]) - len(text[bold:].lstrip()) if bold != end else end
    title = text[start:end].strip().rstrip(".").strip()
    if any(map(str.isalpha, title)):
        yield Candidate(at, end, title, number, style, part.piece.look.indent)
