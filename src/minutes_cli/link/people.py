"""Mentions → people: "the Treasurer", "JS", "Cllr Smith" are linked with the one person who fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from minutes_cli import regex
from minutes_cli.link.affiliated import affiliated, bodies
from minutes_cli.link.aliases import Aliases, aliases
from minutes_cli.link.introduced import introduced
from minutes_cli.link.register import Register, entered, key
from minutes_cli.model import Block, Draft, Mention, Notice, Owner, Person, Role, RoleTag, Span
from minutes_cli.names import Lexicon, in_small, lexicon, offices
from minutes_cli.profile import People
from minutes_cli.value import Value, field, replace

_ARTICLE = regex.compile(r"^(?:the|our|an?) ", regex.IGNORECASE)
_SHARED = regex.compile(r"\s*(?:,|;|/|&|\+|\band\b)\s*")


class Roster(Value):
    """Everybody in the document, and how to find the one whom a few words mean.

    `holders` has for each office, as `register.key` writes it, the ids of those who hold it; `bodies` the full name of
    each organisation by the short form in which the document speaks of it.
    """

    people: tuple[Person, ...]
    roles: tuple[RoleTag, ...] = ()
    warnings: tuple[Notice, ...] = ()
    aliases: Aliases = field(default_factory=lambda: Aliases({}))
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)

    def person(self, words: str) -> Person | None:
        """The one person whom words name: by name, initials, office, or title and surname."""
        plain = " ".join(words.split()).strip(" .,:;()[]@")
        known = {one.id: one for one in self.people}
        found = self.aliases.one(plain) or self._holder(plain)
        if found is None and len(_SHARED.split(plain)) == 1:
            tail = plain
            while " " in tail and found is None:
                tail = tail.split(" ", 1)[1]
                found = self.aliases.one(tail) if tail[:1].isupper() else None
        return known.get(found) if found else None

    def _holder(self, words: str) -> str | None:
        ids = self.holders.get(key(_ARTICLE.sub("", words)), ())
        return ids[0] if len(ids) == 1 else None

    def owner(self, words: str) -> Owner:
        """Whom the words name: a person of the document where exactly one fits, else the words as they stand.

        Several people ("GG, TP") keep the words; the person is the first of them.
        """
        plain = " ".join(words.split()).strip(" .,:;")
        one = self.person(plain)
        found = [self.person(part) for part in _SHARED.split(plain) if part]
        if len(found) > 1 and all(found):
            named = tuple(dict.fromkeys(filter(None, found)))
            names = ", ".join(person.name for person in named)
            shown = names if plain.replace(",", "").isupper() else plain
            return Owner(shown, person=named[0].id, people=tuple(person.id for person in named))
        if one is None:
            body = self.bodies.get(_ARTICLE.sub("", plain).casefold())
            return Owner(plain, organization=body)
        role = next((role for role in one.roles if role.role and key(role.role) == key(plain)), None)
        role = role or next((role for role in one.roles if role.role), None) or next(iter(one.roles), Role(None))
        return Owner(plain, role.role, role.organization, one.id, (one.id,))


def link(draft: Draft, spans: tuple[Span, ...], words: People) -> Roster:
    """The people of the draft and those whom the text names with an office, with their mentions."""
    known = lexicon(words)
    blocks = tuple(block for block, _ in draft.blocks())
    plain = in_small((block.text for block in blocks), known)
    register = entered(draft.people)
    given = {role.organization.casefold() for one in draft.people for role in one.roles if role.organization}
    no_people = given | {(draft.meeting.organization or "").casefold()}  # "Ann Lee, Hill Trust (Member)"
    told = (one for one in introduced(_told(draft, blocks), spans, known) if one.name.full.casefold() not in no_people)
    found = [(one, register.take(one, plain)) for one in told]
    beside = {(one.block, one.office): person for one, person in found if person}
    people = tuple(_initialled(one, blocks) for one in register.persons.values())
    named = bodies(blocks, draft.meeting.organization, known)
    people = tuple(affiliated(one, named, words) for one in people)
    forms = aliases(people, plain, [block.text for block in blocks])
    people, doubts = _mentioned(people, forms, blocks)
    holders = _holders(people, draft.meeting.chair)
    tags, unsure = _tags(spans, blocks, beside, holders, known)
    return Roster(people, tags, doubts + unsure, forms, holders, named.short)


def _told(draft: Draft, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks that may tell of an office, without the tables whose people the attendance has."""
    names = [one.name for one in draft.people]
    lists = {
        one.id for one in draft.preamble if one.kind == "table" and sum(name in one.text for name in names) >= _SEVERAL
    }
    return tuple(block for block in blocks if block.id not in lists)


_SEVERAL = 2
"""The people in a table that lists them."""


def _initialled(person: Person, blocks: Iterable[Block]) -> Person:
    """The person with the initials that stand in brackets after the name."""
    if person.initials:
        return person
    pattern = regex.compile(regex.escape(person.name) + r" \(([A-Z]{2,4})(?:\)| ?[-–—,;] ?\w)")
    for block in blocks:
        match = pattern.search(block.text)
        if match and match[1][0] == person.name[0].upper() and match[1][-1] == person.name.split()[-1][0].upper():
            return replace(person, initials=match[1])
    return person


def _mentioned(
    people: tuple[Person, ...], forms: Aliases, blocks: tuple[Block, ...]
) -> tuple[tuple[Person, ...], tuple[Notice, ...]]:
    """The people with their mentions, and a doubt for each form that two people share."""
    places: dict[str, list[Mention]] = {}
    shared: dict[str, Notice] = {}
    for person, form, place in forms.mentions(blocks):
        if person:
            places.setdefault(person, []).append(place)
        elif form not in shared:
            names = [one.name for one in people if one.id in forms.forms.get(form, ())]
            shared[form] = Notice("ambiguous-person", f"{form!r} can be {' or '.join(names)}", place.block)
    return tuple(replace(one, mentions=tuple(places.get(one.id, ()))) for one in people), tuple(shared.values())


def _holders(people: Iterable[Person], chair: str | None) -> dict[str, tuple[str, ...]]:
    """Office → the ids of those who hold it; the chair of the meeting is "chair" alone."""
    found: dict[str, tuple[str, ...]] = {}
    for one in people:
        for role in one.roles:
            if role.role:
                title = key(role.role)
                found[title] = (*found.get(title, ()), one.id)
                last = title.split()[-1]
                found[f"*{last}"] = (*found.get(f"*{last}", ()), one.id)
    if chair:
        found["chair"] = (chair,)
    for short in [title for title in found if title.startswith("*")]:
        found.setdefault(short[1:], tuple(dict.fromkeys(found[short])))
    return {title: tuple(dict.fromkeys(ids)) for title, ids in found.items() if not title.startswith("*")}


def _tags(
    spans: Iterable[Span],
    blocks: tuple[Block, ...],
    beside: Mapping[tuple[str, tuple[int, int]], str],
    holders: Mapping[str, tuple[str, ...]],
    words: Lexicon,
) -> tuple[tuple[RoleTag, ...], tuple[Notice, ...]]:
    """Every office named in the text, with its holder where only one can be meant."""
    texts = {block.id: block.text for block in blocks}
    tags = []
    doubts: dict[str, Notice] = {}
    for span in spans:
        text = texts[span.block][span.start : span.end]
        office = next(iter(offices(text, words)), None)
        role, body = (office.role, office.organization) if office else (_ARTICLE.sub("", text), None)
        ids = holders.get(key(role), ())
        person = beside.get((span.block, (span.start, span.end)))
        if person is None and len(ids) == 1 and body is None:
            person = ids[0]
        elif person is None and len(ids) > 1 and text.casefold().startswith("the "):
            doubts.setdefault(key(text), Notice("ambiguous-person", f"{text!r} can be {len(ids)} people", span.block))
        tags.append(RoleTag(text, role, person, span.block, span.start, span.end))
    return tuple(tags), tuple(doubts.values())


__all__ = ["Register", "Roster", "link"]
