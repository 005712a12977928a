"""What lines beside a task say of it: who is to do it and by when, below it, and when in the head of its list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from minutes_cli import regex
from minutes_cli.label.dues import of_head
from minutes_cli.label.findings import Finding
from minutes_cli.label.known import Known
from minutes_cli.label.places import Place
from minutes_cli.model import Promise, Span
from minutes_cli.value import replace

_DUE = regex.compile(
    r"\W*(?:due(?: date| by)?|deadline|by when|when|time-?(?:scale|frame)|target(?: date)?|eta|completion(?: date)?"
    r"|to be (?:done|completed) by)\s*[:–-]\s*(?P<when>.{2,50}?)\W*",
    regex.IGNORECASE,
)
"""A line that tells by when what stands above it is to be done: "Due: 3 May"."""
_OWNER = regex.compile(
    r"\W*(?:(?:action )?owner|who|by whom|responsible(?: (?:person|party))?|responsibility|assigned to|assignee"
    r"|action by|lead)\s*[:–-]\s*(?P<who>.{2,50}?)\W*",
    regex.IGNORECASE,
)
"""A line that tells who is to do what stands above it: "Owner: Ann"."""

_REACH = 2
"""How many such lines may stand before it."""
_TOLD = frozenset({"action", "undertaking"})


def told(
    places: Sequence[Place], found: Sequence[Finding], times: Mapping[str, Sequence[Span]], names: Known
) -> list[Finding]:
    """What was found, each task without a due or an owner with that of the lines below it or of its list's head."""
    at = {place.block.id: n for n, place in enumerate(places)}
    return [
        _told(places, at[one.clause.block], one, times, names)
        if isinstance(one, Promise) and one.clause.label in _TOLD
        else one
        for one in found
    ]


def _told(
    places: Sequence[Place], here: int, one: Promise, times: Mapping[str, Sequence[Span]], names: Known
) -> Promise:
    dues, owners = one.dues, one.owners
    for place in _below(places, here):
        due, owner = _DUE.fullmatch(place.block.text), _OWNER.fullmatch(place.block.text)
        if due is not None and not dues:
            dues = _times(place, due, one, times)
        if owner is not None and not owners and names.doers(owner["who"]):
            owners = (Span(place.block.id, *owner.span("who"), "owner", one.clause.rule),)
    return replace(one, owners=owners, dues=dues or _above(places[here], one, times))


def _below(places: Sequence[Place], here: int) -> Iterator[Place]:
    """The lines right below a task that only tell more of it."""
    for place in places[here + 1 : here + 2 + _REACH]:
        text = place.block.text
        if not (_DUE.fullmatch(text) or _OWNER.fullmatch(text)):
            return
        yield place


def _times(place: Place, due: regex.Match[str], one: Promise, times: Mapping[str, Sequence[Span]]) -> tuple[Span, ...]:
    """The time in a line that tells when a task is due, or else its words."""
    block = place.block.id
    extents = [(time.start, time.end) for time in times.get(block, ())] or [due.span("when")]
    return tuple(Span(block, *extent, "due", one.clause.rule) for extent in extents)


def _above(place: Place, one: Promise, times: Mapping[str, Sequence[Span]]) -> tuple[Span, ...]:
    """The time in the head of a list of tasks: "For next week:"."""
    head = place.head or place.heading
    if head is None or place.listed not in {"actions", "steps"}:
        return ()
    extents = [(time.start, time.end) for time in times.get(head.id, ())]
    return tuple(Span(head.id, *extent, "due", one.clause.rule) for extent in of_head(head.text, extents))
