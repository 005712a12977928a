"""The register: persons as they grow while the text is read, a fuller name or a further office at a time."""

from __future__ import annotations

from collections.abc import Iterable

from minutes_cli.link.introduced import Introduced
from minutes_cli.model import Person, Role
from minutes_cli.names import Name, same
from minutes_cli.value import State, field, replace


class Register(State):
    """Persons by id, in order; made and used up while linking one document."""

    persons: dict[str, Person] = field(default_factory=dict)

    def find(self, name: Name) -> list[Person]:
        """Those whom a name can mean: of exactly that name, else all whose name agrees with it."""
        exact = [one for one in self.persons.values() if _words(one.name) == name.words]
        exact = exact or [one for one in self.persons.values() if one.initials == name.full]
        return exact or [one for one in self.persons.values() if same(one.name, name.full)]

    def take(self, one: Introduced, plain: frozenset[str]) -> str | None:
        """Enters a person named with an office; the id, `None` where the name may be two people's or no name."""
        known = self.find(one.name)
        if len(known) > 1:
            known = [person for person in known if any(_same_office(old, one.role) for old in person.roles)] or known
        if len(known) > 1:
            return None
        if known:
            person = known[0]
            name = one.name.full if len(one.name.words) > len(_words(person.name)) else person.name
            self.persons[person.id] = replace(person, name=name, roles=joined(person.roles, one.role))
            return person.id
        if not one.clear or one.name.full.isupper() or set(one.name.words) & plain:
            return None
        key = f"p{len(self.persons) + 1}"
        self.persons[key] = Person(key, one.name.full, one.name.prefix, one.name.suffix, roles=(one.role,))
        return key


def joined(roles: tuple[Role, ...], role: Role) -> tuple[Role, ...]:
    """The roles with one more, where it says something new; an affiliation goes into an office without a body."""
    for at, old in enumerate(roles):
        if _same_office(old, role):
            if old.organization is None and role.organization:
                return (*roles[:at], replace(old, organization=role.organization), *roles[at + 1 :])
            return roles
    bare = [at for at, old in enumerate(roles) if old.role is None]
    if bare and role.organization is None:
        at = bare[0]
        return (*roles[:at], replace(roles[at], role=role.role), *roles[at + 1 :])
    return (*roles, role)


_SHORT = {
    "vp": "vice president",
    "v.p.": "vice president",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "chairing": "chair",
    "vice-chair": "vice chair",
    "vice chairman": "vice chair",
    "vice-chairman": "vice chair",
    "vice-president": "vice president",
    "hon. secretary": "honorary secretary",
    "co-ordinator": "coordinator",
}


def key(role: str) -> str:
    """A title for comparing: in lower case, its article dropped, common short forms written out."""
    low = " ".join(role.casefold().removeprefix("the ").replace("mgr.", "manager").replace("mgr", "manager").split())
    return _SHORT.get(low, low)


def _words(name: str) -> tuple[str, ...]:
    return Name(name).words


def _same_office(one: Role, other: Role) -> bool:
    return bool(one.role and other.role) and key(one.role or "") == key(other.role or "")


def entered(people: Iterable[Person]) -> Register:
    """A register with the people of a draft."""
    return Register({one.id: one for one in people})
