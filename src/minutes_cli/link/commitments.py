"""Cue, owner and due → Commitment, with its confidence."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_cli.link.people import Roster
from minutes_cli.model import Commitment, DateTag, Draft, Motion, Notice, Promise
from minutes_cli.profile import Profile


@dataclass(frozen=True)
class Promised:
    """What was undertaken and what was moved, and the doubts about it."""

    commitments: tuple[Commitment, ...] = ()
    motions: tuple[Motion, ...] = ()
    warnings: tuple[Notice, ...] = ()


def link(
    draft: Draft, promises: tuple[Promise, ...], dates: tuple[DateTag, ...], roster: Roster, profile: Profile
) -> Promised:
    """The promises with their owners, due dates and items, told once; motions with the decision that each made."""
    return Promised()
