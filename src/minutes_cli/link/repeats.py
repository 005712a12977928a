"""Commitments told more than once: "Rosa will ring the bank", and again in the list at the end."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli import regex
from minutes_cli.model import Commitment
from minutes_cli.value import replace

_EMPTY = frozenset(
    regex.findall(r"\w+", "and any are been for from has have its our that the their this was were will with")
)
"""Words that say nothing of what a clause is about, beside those of one or two letters."""


def repeated(made: Sequence[Commitment]) -> list[Commitment]:
    """The commitments, each that tells an earlier one again with that one's id."""
    done: list[Commitment] = []
    for one in made:
        first = next((other for other in done if other.repeats is None and _same(one, other)), None)
        done.append(replace(one, repeats=first.id) if first else one)
    return done


def _same(one: Commitment, other: Commitment) -> bool:
    """Whether two are about the same: most content words of the shorter, and owners that do not differ."""
    a, b = _content(one.text), _content(other.text)
    if min(len(a), len(b)) < 3 or len(a & b) < 0.75 * min(len(a), len(b)):
        return False
    return one.owner is None or other.owner is None or bool(_content(one.owner.name) & _content(other.owner.name))


def _content(text: str) -> set[str]:
    return {word for word in regex.findall(r"\w{3,}", text.lower()) if word not in _EMPTY}
