"""The shapes in which one part of a list names a person with a title or a body beside the name, and nothing between.

"Clerk Ann Lee", "A. Lee Vice Chairman", "Ann Lee of Hill Trust", "Ann Lee NCC", "Director, Roads (Ms. A. Lee)".
"""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli import regex
from minutes_cli.model import Role
from minutes_cli.names.body import is_body
from minutes_cli.names.bracket import Aside, is_post, read_asides, stands_for
from minutes_cli.names.entry import BRACKETS, DASH, Entry, with_asides
from minutes_cli.names.given import GIVEN
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.names.lines import is_list
from minutes_cli.names.office import Office, offices
from minutes_cli.names.person import Name, parse
from minutes_cli.value import replace

_SENT_BY = regex.compile(
    r"(?P<name>[^\W\d_a-z][^()]*?) (?:of|from|representing|on behalf of) (?:the )?"
    r"(?P<body>[A-Z][\w&’'-]*(?: [\w&’'-]+){0,6})"
)
"""A name and whom its bearer is of, from or there for."""


_PAIR = 2
_RANK = range(2, 4)
"""The letters of a rank or office before a given name: "PP Tim Lee"."""


def title_first(core: str, titles: tuple[Office, ...], lexicon: Lexicon) -> Entry | None:
    """The person whose title stands before the name, where a text begins with one."""
    words = core.split()
    letters = len(words) == _PAIR + 1 and words[0].isalpha() and words[0].isupper() and len(words[0]) in _RANK
    rank = letters and words[1].casefold() in GIVEN
    dean = len(words) > _PAIR and words[0] == "Dean"
    if (rank or dean) and (of := parse(" ".join(words[1:]), lexicon)) and " " in of.full:
        return Entry(of, (Role(words[0]),))
    return _titled(core, titles[0], lexicon) if titles and titles[0].start == 0 else None


def _titled(core: str, office: Office, lexicon: Lexicon) -> Entry | None:
    """The person whose title stands before the name; a "District Cllr" is of the District Council."""
    rest = core[office.end :].lstrip(" -–—:.")
    if name := parse(rest, lexicon):
        if ward := regex.fullmatch(r"(\w+) (Cllr)", office.role):
            return Entry(replace(name, prefix=ward[2]), (Role(None, f"{ward[1]} Council"),))
        return Entry(name, (Role(office.role, office.organization),))
    dash = DASH.search(rest)
    if dash and (of := parse(rest[: dash.start()], lexicon)) and is_body(rest[dash.end() :], lexicon):
        return Entry(of, (Role(office.role, rest[dash.end() :]),))
    return None


_HEADS = frozenset({
    "chair", "chairman", "chairwoman", "chairperson", "vice-chair", "vice-chairman", "co-chair", "clerk", "secretary",
    "treasurer", "president", "vice-president", "mayor", "convener", "convenor", "scribe", "cathaoirleach",
})  # fmt: skip
"""Offices that stand after a full name with nothing between: "Ann Lee Chairman"."""


def title_last(core: str, titles: tuple[Office, ...], lexicon: Lexicon) -> Entry | None:
    """The person whose office stands right after the name: "A. Lee Vice Chairman"."""
    words = core.split()
    given = words[0].casefold() in GIVEN and len(words) > _PAIR + 1
    if not titles or titles[0].end < len(core) or not (fold(words[-1]) in _HEADS or given):
        return None
    at = len(words) - 1
    while at > 1 and fold(words[at - 1]) in lexicon.modifiers:
        at -= 1
    if at > _PAIR and titles[0].end - titles[0].start >= len(" ".join(words[_PAIR:])):
        at = _PAIR
    name = parse(" ".join(words[:at]), lexicon)
    return Entry(name, (Role(" ".join(words[at:])),)) if name and len(name.words) > 1 else None


def run_on(core: str, lexicon: Lexicon) -> tuple[Name, str] | None:
    """A name of two words and its body with nothing between, where columns ran together: "Ann Lee The Hill Trust"."""
    words = core.split()
    body = words[2:]
    shouted = len(words[0]) > 1 and words[0].isupper()
    firm = len(body) == 1 and fold(body[0]) in lexicon.bodies
    name = parse(" ".join(words[:2]), lexicon) if body and not shouted and not firm else None
    if not name or not (words[0][0].isupper() and body[0][0].isupper()):
        return None
    clear = body[0] == "The" or body[-1].isupper() or is_body(" ".join(body), lexicon)
    return (name, " ".join(body)) if clear else None


def coded(core: str, lexicon: Lexicon) -> tuple[Name, str] | None:
    """A name in small letters and the letters of a body behind it: "Ann Lee NCC", "Ann Lee HQ J6"."""
    words = core.split()
    at = len(words)
    while at > 2 and regex.fullmatch(r"[A-Z][A-Z0-9/&]{1,4}", words[at - 1]):
        at -= 1
    if at == len(words) or any(word.isupper() and len(word) > _PAIR for word in words[:at]):
        return None
    name = parse(" ".join(words[:at]), lexicon)
    return (name, " ".join(words[at:])) if name and 1 < len(name.words) <= _MOST else None


_MOST = 3
"""The words of a name at most that letters stand behind."""


def sent(core: str, lexicon: Lexicon) -> tuple[Name, str] | None:
    """A full name and whom its bearer is of or from: "Ann Lee of Hill Partners"."""
    found = _SENT_BY.fullmatch(core)
    name = parse(found["name"], lexicon) if found else None
    return (name, found["body"]) if found and name and len(name.words) > 1 else None


HELD = regex.compile(r"\((?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr)\.? ")
"""The beginning of a bracket that has the holder of the title before it."""


def held_by(core: str, text: str, lexicon: Lexicon, *, bracketed: bool) -> Entry | None:
    """The person in the bracket that ends a title begun before: "Director, Roads (Ms. A. Lee)", "Member 2 (Ann Lee)".

    `bracketed` says that others of the list stand so; then a name needs no honorific, and no title before it.
    """
    inside = BRACKETS.search(text)
    name = parse(next(filter(None, inside.groups()), ""), lexicon) if inside else None
    if not name:
        return None
    known = len(name.words) > 1 and name.is_common and offices(core, lexicon)
    return Entry(name) if name.prefix or bracketed or known else None


def with_tail(roles: tuple[Role, ...], tail: str) -> tuple[Role, ...]:
    """The roles with what the last goes on with: "Director" and "Roads"."""
    if not roles:
        return (Role(regex.sub(r"^[Tt]he ", "", tail.strip(" .,:"))),)
    *before, last = roles
    return (*before, replace(last, role=", ".join(filter(None, (last.role, tail.strip(" .,"))))))


_CODE = regex.compile(r"[A-Z][A-Z&/]{1,5}")


def is_code(core: str, found: Sequence[Entry]) -> bool:
    """Whether letters after a full name stand for its body, in a list that has nobody by initials alone."""
    return _CODE.fullmatch(core) is not None and all(len(one.name.words) > 1 for one in found)


def share_surname(found: list[Entry], first: int, one: Entry) -> None:
    """Gives the last entry the next one's surname: "Ann and Bo Lee", where no one else has a given name alone."""
    _, *surname = one.name.full.split()
    pair = len(surname) == 1 or (surname and surname[0][0].islower())
    if not pair or len(found) == first or one.name.prefix:
        return
    last, others = found[-1], found[first:-1]
    alone = len(last.name.words) == 1 and last.roles in {(), one.roles} and not last.name.full.isupper()
    if alone and not last.name.prefix and all(len(other.name.words) > 1 for other in others):
        found[-1] = replace(last, name=replace(last.name, full=" ".join([last.name.full, *surname])))


def profiled(group: str, lexicon: Lexicon) -> Entry | None:
    """The one person whom a line tells of: "A Lee - Head of Things, Ministry of This & That"."""
    dash = DASH.search(group)
    if not dash or len(DASH.findall(group)) > 1:
        return None
    before = group[: dash.start()]
    name = parse(before, lexicon)
    whole = parse(before.partition(",")[0], lexicon) if "," in before else None
    if name and whole and len(name.words) > len(whole.words) > 1:
        return None  # "Ann Lee, Hill/Vale": the comma parts her from two bodies
    if not name or stands_for(name.full, group[dash.end() :].strip(" .")):
        return None
    behind, asides = _heard(group[dash.end() :], name, lexicon)
    role, _, body = behind.strip(" .").partition(", ")
    if "(" in role and ")" not in role:
        role, body = role[: role.index("(")].strip(), ""
    if not role:
        return None
    held = _BODY_OFFICE.fullmatch(role)
    if held and offices(held["office"], lexicon):
        told = Role(held["office"], held["body"])
    elif offices(role, lexicon) or is_post(role):
        told = with_body(role, body, lexicon)
    else:
        told = Role(None, ", ".join(filter(None, (role, body))))
    return with_asides(Entry(name, (told,)), asides) if told.role or role[0].isupper() else None


_BODY_OFFICE = regex.compile(r"(?P<body>[A-Z][^()]*?)\.? \((?P<office>[^()]+)\)")
"""A body and in brackets the office that the person has at the meeting: "Hill Ltd (chair)"."""


def _heard(text: str, name: Name, lexicon: Lexicon) -> tuple[str, list[Aside]]:
    """A text without the brackets that tell of initials or of how somebody attended, and what those say."""
    said: list[Aside] = []

    def told(bracket: regex.Match[str]) -> str:
        asides = read_asides(next(filter(None, bracket.groups()), ""), name.full, lexicon)
        if any(one.role for one in asides):
            return bracket[0]
        said.extend(asides)
        return " "

    return " ".join(BRACKETS.sub(told, text).split()), said


def with_body(role: str, body: str | None, lexicon: Lexicon) -> Role:
    """An office with its body, which may stand right behind one in small letters: "lead Hill University"."""
    office = next(iter(offices(role, lexicon)), None)
    behind = role[office.end :].strip() if office and office.start == 0 else ""
    if office and not body and role[0].islower() and behind[:1].isupper():
        return Role(office.role, behind)
    return Role(role, body or None)


def firm(core: str, sep: str, found: list[Entry], lexicon: Lexicon) -> list[Aside]:
    """The body of which the last entry is only the beginning: "Poe & Associates"; that entry is taken back."""
    if sep in {"&", "and"} and len(found) > 1 and fold(core) in lexicon.bodies:
        return [Aside(role=Role(None, f"{found.pop().name.full} {sep} {core}"))]
    return []


_OF_ALL = regex.compile(
    r"(?:\s[-–—]|[,(;])\s*all (?:of |from |at |with )?(?:the )?(?P<body>[A-Z][\w&’'/-]*(?: [A-Z&][\w&’'/-]*)*)\)?\W*$"
)


def of_all(found: list[Entry], text: str) -> tuple[Entry, ...]:
    """The entries, the last of them with the body that the end of their list gives to all: "… – all NCC"."""
    told = _OF_ALL.search(text)
    at = len(found)
    while told and at and not any(role.organization for role in found[at - 1].roles):
        at -= 1
        roles = found[at].roles
        given = (replace(roles[0], organization=told["body"]), *roles[1:]) if roles else (Role(None, told["body"]),)
        found[at] = replace(found[at], roles=given)
    return tuple(found)


_FOR_ALL = regex.compile(r"(?P<people>[^()]+?)(?:,\s*|\s*\()(?P<office>[^,;()]+?)\)?\.?")
"""A list of people, and behind it what may be the office of them all."""


def of_several(group: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """The people of a group and the office that stands behind the last for all: "Bo Dee, Cy Orr and Di Poe, Trustees".

    That only those have it whose office is not told otherwise is seen to by the reader of the people.
    """
    told = _FOR_ALL.fullmatch(group.strip())
    if told is None or not is_list(told["people"], lexicon, full=True):
        return None
    one = next(iter(offices(told["office"], lexicon)), None)
    whole = one is not None and one.start == 0 and one.end == len(told["office"])
    return (told["people"], one.role) if one and whole and one.plural and not one.weak else None
