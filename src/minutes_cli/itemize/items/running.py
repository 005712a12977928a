"""Numbers without a stop that run on, "1953 Apologies", "1954 Planning", or are words of a title, "100 Club"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from minutes_cli import regex
from minutes_cli.itemize.items.candidates import Candidate
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import Number

LEAST = 4
"""Numbers, one after the other, that are no years."""
COUNTED = frozenset({"arabic", "code"})
NEAR = 10
"""What numbers of one series differ by, at most, from one that stands beside them."""
NUMBER = regex.compile(r"\s*(\d{4})([.:)]?)\s+(?=[A-Z“\"‘'])")


def running_numbers(parts: tuple[Part, ...]) -> Mapping[int, Number]:
    """By their places the numbers of four digits that the parts open with, where each is one more than the last."""
    found = [
        (at, _number(match))
        for at, part in enumerate(parts)
        if part.place in {"body", "text"} and (match := NUMBER.match(part.piece.block.text))
    ]
    runs_on = all(b.follows(a) for (_, a), (_, b) in pairwise(found))
    return dict(found) if len(found) >= LEAST and runs_on else {}


def _number(found: regex.Match[str]) -> Number:
    return Number(found[1], (int(found[1]),), "arabic", found.end(), found[2], not found[2])


def lone_numbers(found: Sequence[Candidate]) -> frozenset[int]:
    """The places of the bare numbers with no other near them: words of a title, "5 Year Plan", "50/50 Club"."""
    bare = [(one.at, one.number) for one in found if one.number and one.number.bare and one.number.shape in COUNTED]
    steps = sorted({one.number.steps for one in found if one.number})
    return frozenset(at for at, number in bare if not any(_is_near(number, s) for s in steps))


def _is_near(number: Number, steps: tuple[int, ...]) -> bool:
    """Whether other steps are a few away, in one place alone."""
    if steps == number.steps:
        return False
    if len(steps) != number.depth:
        return steps[0] == number.steps[0]
    gaps = [abs(a - b) for a, b in zip(steps, number.steps, strict=True)]
    return max(gaps) <= NEAR
