"""Blocks → meeting, people, agenda and items."""

from __future__ import annotations

from minutes_cli.itemize import outline, preamble
from minutes_cli.model import Draft, Source
from minutes_cli.profile import Profile


def itemize(source: Source, profile: Profile) -> Draft:
    """The meeting's structure: its particulars, its people, its agenda, and its items with what stands under them."""
    plan = outline.plan(source.pieces, profile)  # where the preamble ends; the agenda; the tree of items
    who = preamble.read(source, plan, profile)  # the meeting's particulars and its people
    return Draft(
        meeting=who.meeting,
        people=who.people,
        agenda=plan.agenda,
        preamble=plan.preamble,
        items=plan.items,
        closing=plan.closing,
        next_meeting=who.next_meeting,
        warnings=plan.warnings + who.warnings,
        findings=plan.findings,
    )
