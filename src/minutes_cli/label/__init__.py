"""Draft → tags: the one room that knows spaCy."""

from __future__ import annotations

from minutes_cli.model import Draft, Tags
from minutes_cli.profile import Profile


def label(draft: Draft, profile: Profile) -> Tags:
    """Dates, roles and commitments as spans of the draft's blocks."""
    return Tags()
