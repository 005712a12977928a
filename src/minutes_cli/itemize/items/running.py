"""Numbers without a stop that run on, "1953 Apologies", "1954 Planning", or are words of a title, "100 Club"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from minutes_cli import regex
from minutes_cli.itemize.items.candidates import Candidate
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import Number
from minutes_cli.value import replace

LEAST = 4
"""Numbers, one after the other, that are no years."""
COUNTED = frozenset({"arabic", "code", "mixed"})
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
    """The places of the bare numbers with no other near them: words of a title, "5 Year Plan", "3D Study"."""
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


def as_letters(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, "I." taken for a letter where "H." stands before it and no roman number but such letters."""
    known = {(one.number.frame, one.number.text) for one in found if one.number and one.number.shape == "letter"}
    romans = {
        one.number.frame for one in found if one.number and one.number.shape == "roman" and len(one.number.text) > 1
    }
    return [
        _lettered(one, one.number)
        if one.number and _goes_on(one.number, known) and one.number.frame not in romans
        else one
        for one in found
    ]


def _goes_on(number: Number, known: set[tuple[str, str]]) -> bool:
    """Whether a roman number of one letter comes next after a known letter: "I." after "H."."""
    single = number.shape == "roman" and len(number.text) == 1
    return single and (number.frame, chr(ord(number.text) - 1)) in known


def _lettered(one: Candidate, number: Number) -> Candidate:
    letter = replace(number, shape="letter", steps=(ord(number.text.lower()) - ord("a") + 1,))
    style = replace(one.style, number=("letter", 1)) if one.style.number else one.style
    return replace(one, number=letter, style=style)
