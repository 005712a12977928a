"""Numbers of four digits that run on from meeting to meeting: "1953 Apologies", "1954 Planning"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from minutes_cli import regex
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import Number

LEAST = 4
"""Numbers, one after the other, that are no years."""
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
