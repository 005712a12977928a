"""The forms in which a document names its people, and every place where one stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from minutes_cli import regex
from minutes_cli.model import Block, Mention, Person
from minutes_cli.names import initials
from minutes_cli.value import Value

_SHORT = 4
"""Capitals of no more letters may be initials."""


class Aliases(Value):
    """Form → the ids of the people whom it can mean; a form with several means none."""

    forms: Mapping[str, tuple[str, ...]]

    def one(self, form: str) -> str | None:
        """The id of the only person whom a form can mean; a name may stand in capitals, and short ones are initials."""
        ids = self.forms.get(form) or self.forms.get(
            form.title() if form.isupper() and len(form) > _SHORT else form, ()
        )
        return ids[0] if len(ids) == 1 else None

    def mentions(self, blocks: Iterable[Block]) -> Iterator[tuple[str, str, Mention]]:
        """Each place where a form stands: the id of the one it means ("" where two share it), the form, the place."""
        if not self.forms:
            return
        known = "|".join(map(regex.escape, sorted(self.forms, key=len, reverse=True)))
        pattern = regex.compile(rf"(?<!\w)(?:{known})(?!\w)")
        for block in blocks:
            for match in pattern.finditer(block.text):
                yield self.one(match[0]) or "", match[0], Mention(block.id, match.start(), match.end())


def aliases(people: Iterable[Person], plain: frozenset[str], texts: Iterable[str]) -> Aliases:
    """The forms of the people's names: whole, with an initial, the surname, the given name, the initials.

    A surname, given name or initials that two share means neither. A given name that is also a common word of the
    document is left out, as are letters that the document explains as something else ("the New Parks Company (NPC)")
    or gives to somebody as initials.
    """
    people = tuple(people)
    taken = _explained(texts) | {one.initials for one in people}
    found: dict[str, list[str]] = {}
    for person in people:
        for form in _forms(person, plain):
            found.setdefault(form, []).append(person.id)
    for person in people:
        known = {person.initials} if person.initials else initials(person.name) - taken
        for letters in sorted(filter(None, known)):
            if len(letters) > 1 and (person.initials or person.attendance != "mentioned"):
                found.setdefault(letters, []).append(person.id)
    return Aliases({form: tuple(dict.fromkeys(ids)) for form, ids in found.items()})


def _forms(person: Person, plain: frozenset[str]) -> Iterator[str]:
    words = person.name.split()
    yield person.name
    if len(words) < 2:
        return
    first, last = words[0], words[-1]
    yield f"{first[0]}. {last}"
    yield f"{first[0]} {last}"
    yield f"{first[0]}.{last}"
    if len(words) > 2:
        yield f"{first} {last}"
    yield last
    if len(words) > 2 and words[-2][0].isupper() and len(words[-2].strip(".")) > 1:
        yield f"{words[-2]} {last}"
    if len(first.strip(".")) > 1 and first.casefold() not in plain:
        yield first


def _explained(texts: Iterable[str]) -> frozenset[str]:
    """Letters in brackets after the words that they stand for, or after a body's name."""
    return frozenset(match[1] for text in texts for match in regex.finditer(r"[A-Za-z]{3,} \(([A-Z]{2,5})\)", text))
