"""Tags → Minutes: what the spans mean together."""

from __future__ import annotations

from minutes_cli.model import Draft, Minutes, Source, Tags
from minutes_cli.profile import Profile


def link(source: Source, draft: Draft, tags: Tags, profile: Profile) -> Minutes:
    """The minutes: spans resolved to days, people, and commitments with their owners and due dates."""
    raise NotImplementedError
