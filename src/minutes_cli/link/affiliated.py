"""Which body an office is held in, where the words beside it name none.

The title itself may begin with the body ("Parks Committee Chair", "NCC Co-Chair"), or say that it is a town's ("City
Engineer"); some offices are always of one kind of body (a constable of a constabulary). Else it is the body that met,
unless such an office is seldom held there: nothing is said then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from minutes_cli import regex
from minutes_cli.model import Block, Person, Role
from minutes_cli.names import Lexicon
from minutes_cli.profile import People
from minutes_cli.value import Value, replace

_MET = frozenset({"board", "commission", "committee", "panel", "subcommittee", "sub-committee", "council", "cabinet"})
"""Kinds of body that have members and officers; they have no staff of their own, but a council has."""
_EMPLOYS = frozenset({
    "council", "trust", "university", "college", "school", "company", "ltd", "inc", "plc", "club", "society",
    "association", "foundation", "hospital", "health", "district", "charity", "federation", "union", "institute",
})  # fmt: skip
"""Words of a body's name that say that it may have a staff."""
_TITLED = frozenset({
    "committee", "subcommittee", "sub-committee", "council", "commission", "board", "panel", "authority", "association",
    "society", "club", "union", "trust", "foundation", "federation", "partnership", "institute", "university",
    "college", "constabulary", "forum", "alliance", "consortium",
})  # fmt: skip
"""Last words of a body's name that no title has before its own last word."""
_ALONE = _TITLED | _MET | {"company", "charity", "district", "college", "school"}
"""Kinds of body by which a text means one that it names: "a member of the Company"."""
_OF_MEMBERS = regex.compile(
    r"(?:(?:vice|deputy)[ -])?(?:co-?)?(?:chair\w*|president|members?|representative|rep|liaison|delegate|chaplain|"
    r"secretary|treasurer)",
    regex.IGNORECASE,
)
"""Offices that a body in capital letters may stand before: "NCC Co-Chair", and no "IT Manager"."""
_KINDS = frozenset({"ordinary", "elected", "co-opted", "executive", "non-executive", "general"})
"""What opens the title of any committee's member, and no committee's name."""
_LETTERS = regex.compile(r"(?:[A-Z][A-Z&0-9]{1,7}[ /-])*[A-Z][A-Z&0-9]{1,7}(?= )")
_OFFICERS = regex.compile(
    r"\b(?:chair\w*|co-?chair\w*|president|vice|members?|boardmember|secretary|treasurer|clerk|commissioner|mayor|"
    r"councill?or|council\w+|trustee|governor|alderman|recorder|convenor|convener|deputy)\b|"
    r"^(?:(?:non-executive|executive|board|managing) )?director$",
    regex.IGNORECASE,
)
_BODY = regex.compile(
    r"\b(?!(?:The|On|In|At|And|For|To|From|By|Our) )"
    r"(?:(?:City|Town|County|Village|Township|Borough|University) of )?(?:[A-Z][\w'’-]+ ){1,4}([A-Z][a-z]+)\b"
)
_TOWN = regex.compile(r"\b(?i:(city|town|county|village|township|borough) of) ((?:[A-Z][\w'’-]+ ?)+)")
_OF_TOWN = regex.compile(r"(?:city|town|county|village|township|borough) of ")


class Bodies(Value):
    """The body that met, the full name of each body by its short form in the text, and the towns by their kind."""

    met: str | None
    short: Mapping[str, str]
    towns: Mapping[str, str]


def bodies(blocks: Iterable[Block], met: str | None, words: Lexicon) -> Bodies:
    """The bodies of which the text speaks ("the Constabulary", "the Council", "the City")."""
    found: dict[str, set[str]] = {}
    towns: dict[str, set[str]] = {}
    for text in (*(block.text for block in blocks), met or ""):
        for match in _BODY.finditer(text):
            if match[1].casefold() in words.bodies:
                found.setdefault(match[1].casefold(), set()).add(match[0])
        for match in _TOWN.finditer(text):
            towns.setdefault(match[1].casefold(), set()).add(match[2].strip().casefold())
    made = {short: whole for short, names in found.items() if (whole := _one(names))}
    if met:
        made |= {word.casefold(): met for word in met.split() if word.casefold() in words.bodies}
    alone = {kind: min(names, key=len) for kind, names in towns.items()}
    alone = {kind: name for kind, name in alone.items() if all(one.startswith(name) for one in towns[kind])}
    return Bodies(met, made, {kind: f"{kind.capitalize()} of {name.title()}" for kind, name in alone.items()})


def _one(names: set[str]) -> str | None:
    """The longest of several names of one body, `None` where they are names of several bodies."""
    longest = max(names, key=len)
    return longest if all(longest.endswith(name) for name in names) else None


def affiliated(person: Person, known: Bodies, words: People) -> Person:
    """The person with a body for each office that is given none, where one can be told.

    To be on a list of staff is no office: it only says whose one is.
    """
    given = any(role.organization for role in person.roles)
    told = (_of(role, known, words, given=given) for role in person.roles)
    held = (replace(role, role=None) if role.role == "Staff" else role for role in told)
    return replace(person, roles=tuple(role for role in held if role.role or role.organization))


def _of(role: Role, known: Bodies, words: People, *, given: bool) -> Role:
    """The role with its body; where the person has a body from the text already, only one that the title names."""
    alone = (role.organization or "").casefold().removeprefix("the ")
    if alone in _ALONE:
        role, given = replace(role, organization=known.short.get(alone)), False
    if role.organization or not role.role:
        return role
    body = _titled(role.role) or _town(role.role, known)
    if body or given:
        return replace(role, organization=body)
    low = role.role.casefold().split()
    own = next((known.short[kind] for head, kind in words.offices_of if head == low[-1] and kind in known.short), None)
    return replace(role, organization=own or (known.met if _held_there(role.role, known.met, words) else None))


def _titled(title: str) -> str | None:
    """The body with which a title begins: "Hill Parks Committee Chair", "NCC Co-Chair"."""
    parts = title.split()
    if parts[0].casefold() in _KINDS:
        return None
    for at in range(len(parts) - 1, 1, -1):
        if parts[at - 1].casefold() in _TITLED and parts[0][0].isupper():
            return " ".join(parts[:at])
    letters = _LETTERS.match(title)
    if letters is None or letters[0].casefold() in _TITLED or not _OF_MEMBERS.fullmatch(title, letters.end() + 1):
        return None
    return letters[0]


def _town(title: str, known: Bodies) -> str | None:
    """The town whose office it is: "City Engineer", "Deputy City Clerk", where the text names one city."""
    return next((known.towns[word] for word in title.casefold().split()[:-1] if word in known.towns), None)


def _held_there(title: str, met: str | None, words: People) -> bool:
    """Whether an office may be one of the body that met."""
    low = title.casefold().split()
    name = (met or "").casefold()
    own = name if _OF_TOWN.match(name) else regex.split(r" of ", name)[0]
    kinds = {regex.sub(r"\W", "", word) for word in own.split()}
    kinds = kinds & (_MET | _EMPLOYS) if kinds & _MET else set()
    if kinds & set(low[:-1]):
        return True
    if low[-1] in words.outside_offices or low[0] in words.outside_modifiers or low[0].endswith(("'s", "’s")):
        return title.casefold() == "general counsel"
    return not kinds or bool(kinds & _EMPLOYS) or bool(_OFFICERS.search(title))
