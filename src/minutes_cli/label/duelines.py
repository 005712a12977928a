"""Dues told beside a task: in a line of its own below it, or in the head of the list that it stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from minutes_cli import regex
from minutes_cli.label.dues import of_head
from minutes_cli.label.findings import Finding
from minutes_cli.label.places import Place
from minutes_cli.model import Promise, Span
from minutes_cli.value import replace

_DUE = regex.compile(
    r"\W*(?:due(?: date| by)?|deadline|by when|when|time-?(?:scale|frame)|target(?: date)?|eta|completion(?: date)?"
    r"|to be (?:done|completed) by)\s*[:–-]\s*(?P<when>.{2,50}?)\W*",
    regex.IGNORECASE,
)
"""A line that tells by when what stands above it is to be done: "Due: 3 May"."""
_OTHER = regex.compile(
    r"\W*(?:owner|who|responsible|assigned to|assignee|lead|status|priority)\s*[:–-].{1,50}", regex.IGNORECASE
)
"""Another line of the same form."""
_REACH = 2
"""How many such lines may stand before it."""
_TOLD = frozenset({"action", "undertaking"})


def timed(places: Sequence[Place], found: Sequence[Finding], times: Mapping[str, Sequence[Span]]) -> list[Finding]:
    """What was found, each task without a due with that of the line below it or of its list's head."""
    at = {place.block.id: n for n, place in enumerate(places)}
    return [
        replace(one, dues=_told(places, at[one.clause.block], one, times))
        if isinstance(one, Promise) and not one.dues and one.clause.label in _TOLD
        else one
        for one in found
    ]


def _told(places: Sequence[Place], here: int, one: Promise, times: Mapping[str, Sequence[Span]]) -> tuple[Span, ...]:
    return _below(places, here, one, times) or _above(places[here], one, times)


def _below(places: Sequence[Place], here: int, one: Promise, times: Mapping[str, Sequence[Span]]) -> tuple[Span, ...]:
    """The time in the line below that tells when it is due, or else its words."""
    for place in places[here + 1 : here + 2 + _REACH]:
        due = _DUE.fullmatch(place.block.text) if place.item == places[here].item else None
        if due is not None:
            block = place.block.id
            inside = [time for time in times.get(block, ()) if time.start >= due.start("when")]
            extents = [(time.start, time.end) for time in inside] or [due.span("when")]
            return tuple(Span(block, *extent, "due", one.clause.rule) for extent in extents)
        if not _OTHER.fullmatch(place.block.text):
            break
    return ()


def _above(place: Place, one: Promise, times: Mapping[str, Sequence[Span]]) -> tuple[Span, ...]:
    """The time in the head of a list of tasks: "For next week:"."""
    head = place.head or place.heading
    if head is None or place.listed not in {"actions", "steps"}:
        return ()
    extents = [(time.start, time.end) for time in times.get(head.id, ())]
    return tuple(Span(head.id, *extent, "due", one.clause.rule) for extent in of_head(head.text, extents))
