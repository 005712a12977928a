"""A list of people as minutes print it → its entries: name, offices, affiliation, initials.

"Mayor A Lee and Councillors B Day, C Orr; Fire Chief D Poe", "A Lee (Chair), B Day (BD), C Orr (NCC)", "Lee, Anna",
"President - A Lee", "A Lee, Data Manager", "A Lee, Hill Network", one line or many. What is no person ("None", "all
members") leaves no entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from minutes_cli.model import Role
from minutes_cli.names.body import is_body
from minutes_cli.names.bracket import Aside
from minutes_cli.names.entry import BRACKETS, REMARK, Entry, apart, with_asides
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.names.office import Office, offices
from minutes_cli.names.person import Name, parse
from minutes_cli.names.turned import entries_of, entry_turned, is_turned

_SEPARATOR = re.compile(r"[,;\n\t•·|]+|(?<=\s)(?:and|&|\+|–(?= \d))(?=\s)|(?<= )/(?= )|(?<=[)\]])\s+(?=[^\W\d_a-z])")
_NICKNAME = re.compile(r"^(\S+) \([^()]+\) (?=\S+$)")
_DASH = re.compile(r"\s*(?:\s[-–—]+\s|[-–—]\s|:\s|\s[-–—]|(?<=[a-z])/(?=[A-Z]))\s*")
_SENT_BY = re.compile(r"(?P<name>[^\W\d_a-z][^()]*?) (?:of|from) (?:the )?(?P<body>[A-Z][\w&’'-]*(?: [\w&’'-]+){0,6})")
"""A name and whom its bearer is of or from."""
_LEAD = re.compile(
    r"^[:–—-]\s*|^(?:online|remotely|remote|virtual|virtually|zoom|via \w+|by phone|in person)\s*:\s*", re.IGNORECASE
)
_COUNT = re.compile(r"(?:\s*[-–—(]\s*|\s+)\d{1,3}\)?\.?$")


class _Part(NamedTuple):
    """A stretch between two separators; `sep` is the one before it."""

    text: str
    sep: str


@dataclass(frozen=True)
class _State:
    """What the entries so far say of those to come: a title for several, titles whose holder is yet to come."""

    office: str | None = None
    pending: tuple[Role, ...] = ()


def read(
    lines: Sequence[str], lexicon: Lexicon, office: str | None = None, *, lined: bool = False, turned: bool = False
) -> tuple[Entry, ...]:
    """The people that the lines name; `office` is one that the list's label gives to all who have none of their own.

    `lined` says that each line is of one person, so that what follows a full name is said of that person; `turned`
    that the document prints "Last, First".
    """
    if turned or is_turned(lines, lexicon):
        whole = [one for line in lines for one in entries_of(line)]
        made = [entry_turned(one, lexicon) for one in whole]
        if whole and all(made):
            return tuple(entry for entry in made if entry)
    found: list[Entry] = []
    for line in lines:
        groups = _run(line, lexicon) or _groups(line)
        for group in groups:
            apart = lined or len(lines) > 1 or (len(groups) > 1 and all("," in one for one in groups))
            single = apart and not _several(group, lexicon)
            _read_group(group, found, lexicon, office, semicolons=single)
    return tuple(found)


def is_list(text: str, lexicon: Lexicon, *, full: bool = False) -> bool:
    """Whether a text is a list of people by name and nothing else; `full` asks for names of two words or more."""
    parts = [part.strip() for part in re.split(r",|;|&|\band\b", BRACKETS.sub("", text)) if part.strip(" .")]
    names = [parse(part, lexicon) for part in parts]
    return len(parts) > 1 and all(name and len(name.words) > full for name in names)


def _several(group: str, lexicon: Lexicon) -> bool:
    """Whether a group parted by commas is itself a list of people: most of three parts or more are names."""
    parts = [BRACKETS.sub("", part).strip() for part in group.split(",")]
    named = [parse(part, lexicon) or _title_first(part, offices(part, lexicon), lexicon) for part in parts[1:]]
    return len(parts) > 2 and sum(one is not None for one in named) > 0.6 * len(named)


def _title_first(core: str, titles: tuple[Office, ...], lexicon: Lexicon) -> Entry | None:
    """The person whose title stands before the name, where a text begins with one."""
    return _titled(core, titles[0], lexicon) if titles and titles[0].start == 0 else None


def _run(text: str, lexicon: Lexicon) -> list[str]:
    """The names of a line of six words or more that is only names, in pairs with the initials between them."""
    words = text.split()
    if len(words) < 6 or re.search(r"[^\w\s.'’-]", text) or not all(word[0].isupper() for word in words):
        return []
    found: list[list[str]] = [[]]
    for word in words:
        if len([one for one in found[-1] if len(one.strip(".")) > 1]) == 2:
            found.append([])
        found[-1].append(word)
    made = [" ".join(one) for one in found]
    return made if all(parse(one, lexicon) and " " in one for one in made) else []


def _groups(line: str) -> list[str]:
    """The parts of a line between semicolons and line breaks that are not inside brackets."""
    masked = BRACKETS.sub(lambda m: re.sub(r"[;\n\t]", " ", m[0]), line)
    cuts = [m.start() for m in re.finditer(r"[;\n\t]", masked)]
    edges = [-1, *cuts, len(line)]
    return [line[a + 1 : b] for a, b in pairwise(edges) if line[a + 1 : b].strip()]


def _read_group(group: str, found: list[Entry], lexicon: Lexicon, office: str | None, *, semicolons: bool) -> None:
    """Adds the entries of one group to `found`."""
    state = _State(office)
    group = _NICKNAME.sub(r"\1 ", group.strip().removeprefix("and ").removeprefix("& "))
    if semicolons and (one := _profiled(group, lexicon)):
        found.append(one)
        return
    first = len(found)
    if found and not _DASH.search(group) and not parse(group, lexicon) and is_body(group, lexicon):
        first -= 1
    for part in _parts(group, lexicon):
        own = semicolons and len(found) > first and part.sep == "," and " " in found[first].name.full
        state = _read_part(part, found, first, state, lexicon, own=own)


def _profiled(group: str, lexicon: Lexicon) -> Entry | None:
    """The one person whom a line tells of: "A Lee - Head of Things, Ministry of This & That"."""
    dash = _DASH.search(group)
    before = group[: dash.start()] if dash else ""
    name = parse(before, lexicon)
    if not dash or not name or offices(before, lexicon) or len(_DASH.findall(group)) > 1:
        return None
    role, _, body = group[dash.end() :].strip(" .").partition(", ")
    if not role or any(
        " " in one.strip() and parse(one, lexicon) and not is_body(one, lexicon) for one in body.split(",")
    ):
        return None
    if offices(role, lexicon):
        return Entry(name, (Role(role, body or None),))
    return Entry(name, (Role(None, ", ".join(filter(None, (role, body)))),)) if role[0].isupper() else None


def _parts(group: str, lexicon: Lexicon) -> Iterator[_Part]:
    """The stretches between separators; a separator inside brackets or inside a title is none."""
    titles = [(one.start, one.end) for one in offices(group, lexicon)]
    inside = [match.span() for match in BRACKETS.finditer(group)] + titles
    at, sep = 0, ""
    for cut in _SEPARATOR.finditer(group):
        if not any(start < cut.end() and cut.start() < end for start, end in inside):
            if group[at : cut.start()].strip():
                yield _Part(group[at : cut.start()].strip(), sep)
                sep = ""
            at = cut.end()
            sep = sep if sep == "," and not cut[0].strip(",") else cut[0].strip() or ";"
    if group[at:].strip():
        yield _Part(group[at:].strip(), sep)


def _read_part(part: _Part, found: list[Entry], first: int, state: _State, lexicon: Lexicon, *, own: bool) -> _State:
    """Adds what a part says to `found`, and says what it means for those after it.

    `own` says that the part stands after a full name in a list parted by semicolons or lines: it belongs to that name.
    """
    core, asides = apart(_LEAD.sub("", part.text), lexicon)
    core = _COUNT.sub("", core) if not re.search(r"\d{4}", core) else core
    if not core.strip(" .-–—:"):
        _add(found, first, asides)
        return state
    titles = offices(core, lexicon)
    if part.sep == "," and len(found) > first and not titles and _is_code(core, found[first:]):
        _add(found, first, [Aside(role=Role(None, core)), *asides])
        return state
    entry, state = _entry(core, titles, state, lexicon, own=own)
    if entry:
        if part.sep in {"and", "&", "+"}:
            _share_surname(found, first, entry.name)
        found.append(with_asides(replace(entry, roles=state.pending + entry.roles), asides))
        return replace(state, pending=())
    if len(found) > first:
        said = _firm(core, part, found, lexicon) or _said(core, titles, part, lexicon, alone=len(found) - first == 1)
        _add(found, first, [*said, *asides])
        return state
    if titles and titles[0].start == 0:
        return replace(state, pending=(*state.pending, Role(core.strip(" .:"))))
    return state


_CODE = re.compile(r"[A-Z][A-Z&/]{1,5}")


def _is_code(core: str, found: Sequence[Entry]) -> bool:
    """Whether letters after a full name stand for its body, in a list that has nobody by initials alone."""
    return _CODE.fullmatch(core) is not None and all(len(one.name.words) > 1 for one in found)


def _share_surname(found: list[Entry], first: int, name: Name) -> None:
    """Gives the last entry the next one's surname: "Ann and Bo Lee", where no one else has a given name alone."""
    given, *surname = name.full.split()
    pair = len(surname) == 1 or (surname and surname[0][0].islower())
    if not pair or len(given.strip(".")) == 1 or len(found) == first or name.prefix:
        return
    last, others = found[-1], found[first:-1]
    alone = len(last.name.words) == 1 and not last.roles and not last.initials and not last.name.full.isupper()
    if alone and not last.name.prefix and all(len(one.name.words) > 1 for one in others):
        found[-1] = replace(last, name=replace(last.name, full=" ".join([last.name.full, *surname])))


def _entry(
    core: str, titles: tuple[Office, ...], state: _State, lexicon: Lexicon, *, own: bool
) -> tuple[Entry | None, _State]:
    """The person that a part names, with the title beside the name."""
    if re.sub(r"\W", "", core).casefold() in lexicon.post_nominals:
        return None, state
    if titled := _title_first(core, titles, lexicon):
        several = titles[0].role if titles[0].plural else None
        return titled, replace(state, office=several)
    if named := _name_then(core, titles, state, lexicon):
        return named, state
    if not own and (coded := _coded(core, lexicon) or _sent(core, lexicon)):
        return Entry(coded[0], (Role(state.office, coded[1]),)), state
    whole = bool(titles) and titles[0].start == 0 and titles[0].end >= len(core)
    name = None if own or whole else parse(REMARK.sub("", core), lexicon)
    if name and (not titles or len(name.words) <= 3):
        return Entry(name, (Role(state.office),) if state.office else ()), state
    return None, state


def _titled(core: str, office: Office, lexicon: Lexicon) -> Entry | None:
    """The person whose title stands before the name; a "District Cllr" is of the District Council."""
    name = parse(core[office.end :].lstrip(" -–—:."), lexicon)
    ward = re.fullmatch(r"(\w+) (Cllr)", office.role)
    if name and ward:
        return Entry(replace(name, prefix=ward[2]), (Role(None, f"{ward[1]} Council"),))
    return Entry(name, (Role(office.role, office.organization),)) if name else None


def _coded(core: str, lexicon: Lexicon) -> tuple[Name, str] | None:
    """A name in small letters and the letters of a body behind it: "Ann Lee NCC", "Ann Lee HQ J6"."""
    words = core.split()
    at = len(words)
    while (
        at > 2
        and re.fullmatch(r"[A-Z][A-Z0-9/&]{1,4}", words[at - 1])
        and fold(words[at - 1]) not in lexicon.post_nominals
    ):
        at -= 1
    if at == len(words) or any(word.isupper() and len(word) > 2 for word in words[:at]):
        return None
    name = parse(" ".join(words[:at]), lexicon)
    return (name, " ".join(words[at:])) if name and len(name.words) > 1 else None


def _sent(core: str, lexicon: Lexicon) -> tuple[Name, str] | None:
    """A full name and whom its bearer is of or from: "Ann Lee of Hill Partners"."""
    found = _SENT_BY.fullmatch(core)
    name = parse(found["name"], lexicon) if found else None
    return (name, found["body"]) if found and name and len(name.words) > 1 else None


def _name_then(core: str, titles: tuple[Office, ...], state: _State, lexicon: Lexicon) -> Entry | None:
    """A name, a dash or colon, and then an office or a body."""
    dash = _DASH.search(core)
    if not dash:
        return None
    name, rest = parse(core[: dash.start()], lexicon), core[dash.end() :].strip(" .")
    if not name or not rest:
        return None
    if any(one.start >= dash.end() for one in titles):
        role, *body = _DASH.split(rest, maxsplit=1)
        return Entry(name, (Role(role, body[0] if body and body[0] else None),))
    if rest.casefold() in {"minutes", "notes", "minuting"}:
        return Entry(name, (Role(rest),))
    return Entry(name, (Role(state.office, rest),)) if rest[0].isupper() else Entry(name)


def _said(core: str, titles: tuple[Office, ...], part: _Part, lexicon: Lexicon, *, alone: bool) -> list[Aside]:
    """What a part that names nobody says of the person before it: an office, a body, letters after the name.

    `alone` says that its group has named one person only; else a body after a comma could be anyone's.
    """
    letters = re.sub(r"\W", "", core).casefold()
    if letters in lexicon.post_nominals and parse(f"A Bee, {core}", lexicon) is not None:
        return [Aside(suffix=core)]
    if re.search(r"['’]s? (?:Office|Department|Dept)\.?$", core):
        return [Aside(role=Role(None, core))]
    whole = bool(titles) and titles[0].end - titles[0].start >= len(core.strip(" .:"))
    if titles and not titles[0].plural and (whole or not titles[0].weak):
        return [Aside(role=Role(core.strip(" .:")))]
    if (not alone and part.sep == ",") or _nobody(core) or not core[0].isupper():
        return []
    if fold(core.rsplit(maxsplit=1)[-1]) in lexicon.function_words:
        return []
    return [Aside(role=Role(None, core.strip(" .")))] if part.sep in {";", ","} or is_body(core, lexicon) else []


def _firm(core: str, part: _Part, found: list[Entry], lexicon: Lexicon) -> list[Aside]:
    """The body of which the last entry is only the beginning: "Poe & Associates"; that entry is taken back."""
    if part.sep in {"&", "and"} and " " not in core and len(found) > 1 and fold(core) in lexicon.bodies:
        return [Aside(role=Role(None, f"{found.pop().name.full} {part.sep} {core}"))]
    return []


def _nobody(core: str) -> bool:
    """Whether a part says that there is no one, or no one by name."""
    words = [fold(word) for word in core.split()]
    return words[0] in {"none", "nil", "all", "everyone", "n/a", "no", "the", "members"} or len(words) > 8


def _add(found: list[Entry], first: int, asides: Iterable[Aside]) -> None:
    """Gives the last entry what is said of it."""
    if len(found) > first:
        found[-1] = with_asides(found[-1], asides)
