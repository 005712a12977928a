"""Draft → tags: the one room that knows spaCy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_cli.label.lean import lean

if TYPE_CHECKING:  # every `spacy.load` in this environment imports the room, for the components
    from minutes_cli.model import Draft, Tags
    from minutes_cli.profile import Profile


def label(draft: Draft, profile: Profile) -> Tags:
    """Dates, roles and commitments as spans of the draft's blocks.

    Raises:
        MissingExtraError: the spaCy model that the profile names is not installed.
    """
    with lean():
        from minutes_cli.label import tagging  # noqa: PLC0415 it imports spaCy, most of the time of a cold start

    return tagging.tag(draft, profile)


def prepare(profile: Profile) -> None:
    """Load what `label` needs, so that its first call is as quick as the others; it raises what `label` raises."""
    with lean():
        from minutes_cli.label import pipeline, tagging  # noqa: F401, PLC0415 they import spaCy

    pipeline.load(profile.model)
