"""The meeting's particulars and its people: body, date, times, place, chair; who was there, who sent apologies."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_cli.itemize.outline import Plan
from minutes_cli.model import Meeting, Notice, Person, Source
from minutes_cli.profile import Profile


@dataclass(frozen=True)
class Particulars:
    """What the note says of the meeting itself."""

    meeting: Meeting
    people: tuple[Person, ...] = ()
    next_meeting: str | None = None
    warnings: tuple[Notice, ...] = ()


def read(source: Source, plan: Plan, profile: Profile) -> Particulars:
    """The meeting's particulars, from the title block, its tables, the running heads and the opening lines."""
    return Particulars(Meeting())
