"""Orders to nobody ("rename the files"): tasks where they stand beside tasks, or in a short list of no mere ideas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from minutes_cli import regex, timex
from minutes_cli.label import heads
from minutes_cli.label.known import Known
from minutes_cli.label.owners import named_at_end, named_in_front
from minutes_cli.label.places import Place
from minutes_cli.label.rules import rule_book
from minutes_cli.label.shapes import imperatives
from minutes_cli.model import NearMiss, Promise

_BY = regex.compile(r"\b(?:by|before|until|no later than)\s+(?:the\s+)?$", regex.IGNORECASE)
_UNSET = frozenset({"agenda", "idle", "voices", "done", "decisions", "topics"})


def tasks(
    places: Sequence[Place], found: Sequence[Promise], missed: Sequence[NearMiss], names: Known
) -> list[NearMiss]:
    """Of the orders that were left out for standing alone, those that are tasks after all."""
    order = {place.block.id: at for at, place in enumerate(places)}
    alone = [one for one in missed if one.reason == imperatives.ALONE]
    waiting = {order[one.clause.block]: one for one in alone if _may(places[order[one.clause.block]], one)}
    given = {order[one.clause.block] for one in found if one.clause.label == "action"}
    bound = {order[one.clause.block] for one in found}
    kept = {at for at, one in waiting.items() if _is_set(places[at], one, names)}
    kept |= _among_tasks(places, set(waiting), bound)
    if _is_a_list(places, waiting):
        kept = set(waiting)
    kept |= _joined(set(waiting), given | kept)
    perhaps = {order[one.clause.block]: one for one in missed if one.reason == imperatives.PERHAPS}
    perhaps = {at: one for at, one in perhaps.items() if at not in waiting and _may(places[at], one)}
    kept |= _joined(set(perhaps), kept) | {at for at, one in perhaps.items() if _is_set(places[at], one, names)}
    waiting |= perhaps
    return [one for at, one in sorted(waiting.items()) if at in kept]


def _among_tasks(places: Sequence[Place], waiting: set[int], bound: set[int]) -> set[int]:
    """The orders that are bullets of an item of which one at least in eight of the other bullets binds too.

    Of an item of few bullets none need do so.
    """
    bullets: dict[str, set[int]] = {}
    for at, place in enumerate(places):
        if place.block.kind == "bullet" and place.item is not None:
            bullets.setdefault(place.item, set()).add(at)
    kept: set[int] = set()
    for mine in bullets.values():
        beside, binding = len(mine) - 1, len(mine & (bound | waiting)) - 1  # without the order itself, which waits
        if beside < _MANY or binding >= beside / _EIGHT:
            kept |= mine & waiting
    return kept


_MANY = 6
"""So many bullets of an item that tell, and hardly one that binds, are notes of a talk: no order among them is one."""


def _is_a_list(places: Sequence[Place], waiting: Mapping[int, NearMiss]) -> bool:
    """Whether a document without any items is a list of orders: three at least, and an eighth of what is told."""
    bare = all(place.item is None for place in places)
    return bare and len(waiting) >= max(_THREE, len(places) / _EIGHT)


_THREE, _EIGHT = 3, 8


def _may(place: Place, one: NearMiss) -> bool:
    """Whether a place may hold a task: not under a heading of ideas, rules or what is done, nor amid prose."""
    fronted = place.block.text[: one.clause.start].rstrip().endswith(":")
    if place.block.kind != "bullet" and one.clause.start > 0 and not fronted:
        return False
    titles = [place.lead.text if place.lead is not None else "", place.title]
    words = {word for title in titles if len(title.split()) <= 8 for word in regex.findall(r"[a-z]+", title.lower())}
    words -= {"notes"} if "meeting" in words else set()
    return place.listed not in _UNSET and not words & rule_book().words.notional


def _is_set(place: Place, one: NearMiss, names: Known) -> bool:
    """Whether an order says by when, or who: "Book it by the end of May", "Book the hall (Ann)"; or its head does."""
    words = place.block.text[one.clause.start : one.clause.end]
    due = any(_BY.search(words[: time.start]) for time in timex.find(words))
    return due or _given(place, words, names)


def _given(place: Place, words: str, names: Known) -> bool:
    """Whether the end of an order, the front of its line or what heads it names somebody."""
    front = named_in_front(place.block.text, names) is not None
    return front or named_at_end(words, names) is not None or bool(heads.owners(place, names, ""))


def _joined(waiting: set[int], given: set[int]) -> set[int]:
    """The orders that stand beside a task, or beside one that does."""
    kept: set[int] = set()
    while near := {at for at in waiting - kept if {at - 1, at + 1} & (given | kept)}:
        kept |= near
    return kept
