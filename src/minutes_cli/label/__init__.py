"""Draft → tags: the one room that knows spaCy."""

from __future__ import annotations

from minutes_cli.model import Draft, Tags
from minutes_cli.profile import Profile


def label(draft: Draft, profile: Profile) -> Tags:
    """Dates, roles and commitments as spans of the draft's blocks.

    Raises:
        MissingExtraError: the spaCy model that the profile names is not installed.
    """
    from minutes_cli.label import tagging  # noqa: PLC0415 it imports spaCy, which takes most of the time of a cold start

    return tagging.tag(draft, profile)
