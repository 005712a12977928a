"""A task under a task: the order below "Ann to ring the hall" is Ann's too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.label.places import Place
from minutes_cli.model import NearMiss, Promise, Span
from minutes_cli.value import replace

_ORDERS = frozenset({"imperative", "task-list"})


def owned(places: Sequence[Place], found: Sequence[Promise | NearMiss]) -> Iterator[Promise | NearMiss]:
    """What was found, each order to nobody with the owners of the task that it stands under."""
    at = {place.block.id: n for n, place in enumerate(places)}
    tasks: dict[str, list[Promise]] = {}
    for one in found:
        if isinstance(one, Promise) and one.clause.label == "action":
            tasks.setdefault(one.clause.block, []).append(one)
    for one in found:
        if isinstance(one, Promise) and one.clause.rule in _ORDERS and not one.owners:
            yield replace(one, owners=_from_above(places, at[one.clause.block], tasks))
        else:
            yield one


def _from_above(places: Sequence[Place], here: int, tasks: dict[str, list[Promise]]) -> tuple[Span, ...]:
    """The owners of the one task that a block's parent tells."""
    above = parent(places, here)
    if above is None or len(told := tasks.get(above.block.id, [])) != 1:
        return ()
    return told[0].owners


def parent(places: Sequence[Place], here: int) -> Place | None:
    """The entry, line or heading that an entry of a list stands under."""
    own = places[here]
    if own.block.kind != "bullet":
        return None
    for place in reversed(places[:here]):
        if place.block.kind != "bullet" or place.block.level < own.block.level:
            return place
    return None
