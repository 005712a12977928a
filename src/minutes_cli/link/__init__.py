"""Tags → Minutes: what the spans mean together."""

from __future__ import annotations

from minutes_cli.link import commitments, dates, people, sure
from minutes_cli.model import Draft, Generator, Minutes, Source, Tags
from minutes_cli.profile import Profile
from minutes_cli.version import __version__

SCHEMA_VERSION = "1.0"


def link(source: Source, draft: Draft, tags: Tags, profile: Profile) -> Minutes:
    """The minutes: spans resolved to days, to people, and to commitments with their owners and due dates."""
    when = dates.resolve(draft, tags.dates, profile.calendar)
    roster = people.link(draft, tags.roles, profile.people)
    promised = sure.enough(
        commitments.link(draft, tags.promises, tags.motions, when, roster),
        profile.min_confidence,
    )
    return Minutes(
        schema_version=SCHEMA_VERSION,
        generator=Generator("minutes-cli", __version__, tags.model),
        source=source.origin,
        meeting=draft.meeting,
        people=roster.people,
        agenda=draft.agenda,
        preamble=draft.preamble,
        items=draft.items,
        closing=draft.closing,
        furniture=source.furniture,
        dates=when,
        roles=roster.roles,
        commitments=promised.commitments,
        motions=promised.motions,
        warnings=source.warnings + draft.warnings + roster.warnings + promised.warnings,
    )
