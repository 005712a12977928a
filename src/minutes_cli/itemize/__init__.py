"""Blocks → meeting, people, agenda and items."""

from __future__ import annotations

from minutes_cli.model import Draft, Source
from minutes_cli.profile import Profile


def itemize(source: Source, profile: Profile) -> Draft:
    """The meeting's structure: its particulars, its people, its agenda, and its items with what stands under them."""
    raise NotImplementedError
