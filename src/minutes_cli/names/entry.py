"""One person of a list, and what brackets and the words after the name add to it."""

from __future__ import annotations

from collections.abc import Iterable

from minutes_cli import regex
from minutes_cli.model import Role
from minutes_cli.names.bracket import Aside, read_asides
from minutes_cli.names.lexicon import Lexicon
from minutes_cli.names.person import Name, parse
from minutes_cli.value import Value, replace

BRACKETS = regex.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
"""A bracket, round or square, with nothing bracketed inside."""
DASH = regex.compile(r"\s*(?:\s[-–—=]+\s|[-–—]\s|:\s|\s[-–—]|(?<=[a-z])/(?=[A-Z]))\s*")
"""What parts a name and what is said of it: "A Lee - Clerk", "A Lee: Clerk"."""
REMARK = regex.compile(
    r"\s+(?:via|by|from|until|till|arrived|left|joined|attended|arriving|leaving|online|remotely|"
    r"(?:all |both |also )?present|on (?:teams|zoom|skype|webex|meet|(?:the )?(?:phone|call|line|video|screen))|"
    r"for (?:agenda )?items?|"
    r"(?:(?:was|is|has been) )?(?:\w+ly )?(?:(?:re-?)?(?:elected|appointed)|nominated|co-opted|returned|proposed)"
    r")\b.*$",
    regex.IGNORECASE,
)
"""What a list says after a name of how someone attended, or came to an office."""


class Entry(Value):
    """One person of a list. `roles` stand as printed; `remark` is what a bracket says of the attendance."""

    name: Name
    roles: tuple[Role, ...] = ()
    initials: str | None = None
    remark: str | None = None


def with_asides(entry: Entry, asides: Iterable[Aside]) -> Entry:
    """The entry with what its brackets say of it."""
    for one in asides:
        if one.role:
            entry = replace(entry, roles=_joined(entry.roles, one.role))
        if one.initials:
            entry = replace(entry, initials=one.initials)
        if one.remark:
            entry = replace(entry, remark=one.remark)
        if one.suffix:
            entry = replace(entry, name=replace(entry.name, suffix=one.suffix))
    return entry


def _joined(roles: tuple[Role, ...], role: Role) -> tuple[Role, ...]:
    """The roles with one more; a bare affiliation joins the office before it."""
    if role.role is None and roles and roles[-1].organization is None:
        return (*roles[:-1], replace(roles[-1], organization=role.organization))
    if role.organization is None and roles and roles[-1].role is None:
        return (*roles[:-1], replace(roles[-1], role=role.role))
    return (*roles, role)


def apart(text: str, lexicon: Lexicon) -> tuple[str, list[Aside]]:
    """A part without its brackets, and what those say."""
    core = " ".join(BRACKETS.sub(" ", text).split())
    name = REMARK.sub("", core)
    plain = parse(name, lexicon)
    who = plain.full if plain else name
    inside = [next(filter(None, match.groups()), "") for match in BRACKETS.finditer(text)]
    return core, [aside for one in inside for aside in read_asides(one, who, lexicon)]
