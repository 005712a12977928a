"""Lists of what is to be reached by when: "Draft: April to June", under a timeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from minutes_cli import regex
from minutes_cli.label.beneath import parent
from minutes_cli.label.places import Place
from minutes_cli.label.rules import rule_book
from minutes_cli.model import Promise, Span

_HEAD = regex.compile(r"\b(?:timelines?|milestones?|roadmap|timetable|deadlines|key dates)\b", regex.IGNORECASE)
_ENTRY = regex.compile(r"\W*(?P<what>[A-Z][^:]{2,60}?)\s*:\s*(?P<when>.{3,50}?)\W*")

_MOST = 0.6
"""What share of the words after the colon must be times."""


def told(places: Sequence[Place], found: Sequence[Promise], times: Mapping[str, Sequence[Span]]) -> Iterator[Promise]:
    """The entries of timelines that tell a thing and its time."""
    taken = {one.clause.block for one in found}
    rule = rule_book().named("milestone")
    for at, place in enumerate(places):
        match = _ENTRY.fullmatch(place.block.text) if place.block.kind == "bullet" else None
        if match is None or place.block.id in taken or not _listed(places, at):
            continue
        low, high = match.span("when")
        covered = sum(time.end - time.start for time in times[place.block.id])
        if covered >= _MOST * (high - low):
            clause = Span(place.block.id, match.start("what"), high, rule.kind, rule.id)
            yield Promise(clause, Span(place.block.id, low, high, "cue", rule.id), score=rule.confidence)


def _listed(places: Sequence[Place], at: int) -> bool:
    """Whether an entry stands under a line or heading that says it is one of times to come."""
    place, above = places[at], parent(places, at)
    heads = [place.title, place.lead.text if place.lead else "", above.block.text if above else ""]
    return any(_HEAD.search(head) for head in heads if len(head.split()) <= 8)
