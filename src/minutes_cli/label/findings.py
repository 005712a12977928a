"""What the rules have found in a draft so far: promises, and near misses with the reasons against them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from minutes_cli.model import NearMiss, Promise

Finding = Promise | NearMiss
F = TypeVar("F", bound=Finding)


def promises(found: Iterable[Finding]) -> list[Promise]:
    """The promises among what was found."""
    return [one for one in found if isinstance(one, Promise)]


def clear_of(found: Iterable[F], others: Sequence[Finding]) -> list[F]:
    """What of it shares no words with any of the others."""
    return [one for one in found if not any(_share_words(one, other) for other in others)]


def _share_words(one: Finding, other: Finding) -> bool:
    a, b = one.clause, other.clause
    return a.block == b.block and a.start < b.end and b.start < a.end
