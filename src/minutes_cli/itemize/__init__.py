"""Blocks → meeting, people, agenda and items."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.itemize import outline, preamble
from minutes_cli.itemize.meetings import split
from minutes_cli.model import Draft, Notice, Source
from minutes_cli.profile import Profile
from minutes_cli.value import replace

__all__ = ["itemize", "split"]


def itemize(source: Source, profile: Profile) -> Draft:
    """The meeting's structure: its particulars, its people, its agenda, and its items with what stands under them."""
    plan = outline.plan(source.pieces, profile)  # where the preamble ends; the agenda; the tree of items
    who = preamble.read(source, plan, profile)  # the meeting's particulars and its people
    draft = Draft(
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
    return replace(draft, warnings=(*_several(source, draft, profile), *draft.warnings))


def _several(source: Source, draft: Draft, profile: Profile) -> Iterator[Notice]:
    """The doubt that a file of several meetings leaves where it is read as one."""
    found = split(source, profile)
    if len(found) > 1:
        message = f"the file holds {len(found)} meetings, read as one; --meetings gives an object for each"
        begins = {piece.block.id for piece in found[1].pieces}
        first = next((block.id for block, _ in draft.blocks() if block.id in begins), None)
        yield Notice("several-meetings", message, first)
