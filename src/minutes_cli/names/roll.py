"""A list of people as minutes print it → its entries: name, offices, affiliation, initials.

"Mayor A Lee and Councillors B Day, C Orr; Fire Chief D Poe", "A Lee (Chair), B Day (BD), C Orr (NCC)", "Lee, Anna",
"President - A Lee", "A Lee, Data Manager", "A Lee, Hill Network", one line or many. What is no person ("None", "all
members") leaves no entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from minutes_cli import regex
from minutes_cli.model import Role
from minutes_cli.names.beside import (
    HELD,
    coded,
    firm,
    held_by,
    is_code,
    of_all,
    of_several,
    profiled,
    run_on,
    sent,
    share_surname,
    title_first,
    title_last,
    with_tail,
)
from minutes_cli.names.body import is_body, is_counted, is_nobody
from minutes_cli.names.bracket import Aside, is_post
from minutes_cli.names.dashed import is_first, name_then, swapped
from minutes_cli.names.entry import BRACKETS, REMARK, Entry, apart, with_asides
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.names.lines import apart_from, groups_of, in_commas, in_pairs
from minutes_cli.names.office import Office, offices
from minutes_cli.names.parting import Part, parts_of
from minutes_cli.names.person import Name, parse
from minutes_cli.names.printed import named_first, unnested, untied
from minutes_cli.names.turned import entries_turned, is_turned
from minutes_cli.value import Value, replace

_LEAD = regex.compile(
    r"^[:–—-]\s*|^(?-i:(?:homeowner|resident|parent|owner|visitor|guest|parishioner)s? (?=[A-Z]))|"
    r"^(?:online|remotely|remote|virtual|virtually|zoom|via \w+|by phone|in person)\s*:\s*",
    regex.IGNORECASE,
)
_BESIDE = frozenset({",", "|", "/"})
"""What parts a person from an office or a body in a line of its own."""
_AND = frozenset({"and", "&", "+"})
_PAIR = 2
_COUNCILLORS = frozenset({"cllrs", "crs"})
"""The honorific of several, which makes those after it councillors too, as far as the "and" before the last."""
_COUNCILLOR = "Councillor"
_PLAIN = frozenset({"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr."})
"""Honorifics of those in such a list who are no councillors."""
_INITIALS = regex.compile(r"\b[A-Z]{2,3}\b")
_ALL_INITIALS = regex.compile(
    r"[A-Z]{2,3}(?:(?:(?:\s*[,;&/+]\s*(?:and\s+)?|\s+and\s+)[A-Z]{2,3})+|(?: [A-Z]{2,3}){2,})\.?"
)
"""A list of nothing but initials, of which none is a body's or a title: "AB, JP, RT"."""
_COUNT = regex.compile(r"(?:\s*[-–—(]\s*|\s+)\d{1,3}\)?\.?$")


class _State(Value):
    """What the entries so far say of those to come: a title for several, titles whose holder is yet to come."""

    office: str | None = None
    pending: tuple[Role, ...] = ()
    bare: bool = False
    """Whether the councillors have no Mr or Ms before their names, so that those who have are others."""
    bracketed: bool = False
    """Whether the holders stand in brackets behind their titles."""
    paired: bool = False
    """Whether the last person was joined to the one before: "Ann & Bo Lee", of whom a title for several is told."""


def read(
    lines: Sequence[str], lexicon: Lexicon, office: str | None = None, *, lined: bool = False, turned: bool = False
) -> tuple[Entry, ...]:
    """The people that the lines name; `office` is one that the list's label gives to all who have none of their own.

    `lined` says that each line is of one person, so that what follows a full name is said of that person; `turned`
    that the document prints "Last, First".
    """
    if turned or is_turned(lines, lexicon):
        made = [entries_turned(line, lexicon) for line in lines]
        if all(made):
            return tuple(entry for entries in made for entry in entries)
    found: list[Entry] = []
    lines = [untied(in_pairs(line), lexicon) for line in lines]
    if len(lines) == 1 and _ALL_INITIALS.fullmatch(lines[0].strip()):
        return tuple(Entry(Name(one)) for one in _INITIALS.findall(lines[0]))
    for line in (in_commas(unnested(apart_from(line, lexicon)), lexicon) for line in lines):
        groups = groups_of(line)
        for group in groups:
            apart = lined or len(lines) > 1 or (len(groups) > 1 and all("," in one for one in groups))
            single = apart and not _several(group, lexicon)
            _read_group(group, found, lexicon, office, semicolons=single)
    return of_all(found, lines[-1]) if lines else ()


def _several(group: str, lexicon: Lexicon) -> bool:
    """Whether a group parted by commas is itself a list of people: most of three parts or more are names.

    Of two parts the second has to begin with an honorific or a common given name: else it is more often a body.
    """
    parts = [part.strip() for part in BRACKETS.sub("", group).split(",")]
    named = [parse(part, lexicon) or title_first(part, offices(part, lexicon), lexicon) for part in parts[1:]]
    if len(parts) == _PAIR and (other := parse(parts[1], lexicon)) and parse(parts[0], lexicon):
        return other.prefix is not None or is_first(other)
    told = [one for one, part in zip(named, parts[1:], strict=True) if one and not (part.isupper() and " " not in part)]
    return len(parts) > _PAIR and len(told) > 0.6 * len(named)  # letters alone are a body: "STFC"


def _read_group(group: str, found: list[Entry], lexicon: Lexicon, office: str | None, *, semicolons: bool) -> None:
    """Adds the entries of one group to `found`."""
    if is_counted(group):
        return
    if told := of_several(group, lexicon):
        group, office = told
        semicolons = False
    several = next(iter(offices(group.strip(), lexicon)), None)
    if several and several.plural and several.start == 0:
        semicolons = False
    state = _State(office, bracketed=len(HELD.findall(group)) > 1)
    group = named_first(group).removeprefix("and ").removeprefix("& ")
    if semicolons and (one := swapped(group, lexicon) or profiled(group, lexicon)):
        found.append(one)
        return
    first = len(found)
    if found and is_body(group, lexicon):
        first -= 1
    for part in parts_of(group, lexicon, lined=semicolons):
        own = semicolons and len(found) > first and part.sep in _BESIDE and " " in found[first].name.full
        state = _read_part(part, found, first, state, lexicon, own=own)


def _read_part(part: Part, found: list[Entry], first: int, state: _State, lexicon: Lexicon, *, own: bool) -> _State:
    """Adds what a part says to `found`, and says what it means for those after it.

    `own` says that the part stands after a full name in a list parted by semicolons or lines: it belongs to that name.
    """
    core, asides = apart(_LEAD.sub("", part.text), lexicon)
    core = _COUNT.sub("", core) if not regex.search(r"\d{4}", core) else core
    held = held_by(core, part.text, lexicon, bracketed=state.bracketed)
    if held and (core.strip(" .") or state.pending):
        found.append(replace(held, roles=with_tail(state.pending, core)))
        return replace(state, pending=(), bracketed=True)
    titles = offices(core, lexicon)
    begun = bool(titles) and titles[0].start == 0
    behind = part.sep == "," and len(found) > first and not titles
    code = behind and is_code(core, found[first:])
    if code or not core.strip(" .-–—:"):
        _add(found, first, [Aside(role=Role(None, core)), *asides] if code else asides)
        return state
    if behind and is_post(core):
        _add_to_pair(found, first, core, _said(core, titles, part, lexicon, alone=False), state)
        _add(found, first, asides)
        return state
    if state.bracketed and begun:
        return replace(state, pending=(*state.pending, Role(core.strip(" .:").removeprefix("The "))))
    if state.bracketed and state.pending:
        return replace(state, pending=with_tail(state.pending, core))
    return _read_core(core, asides, part, found, first, state, lexicon, own=own)


def _read_core(  # noqa: PLR0917
    core: str,
    asides: list[Aside],
    part: Part,
    found: list[Entry],
    first: int,
    state: _State,
    lexicon: Lexicon,
    *,
    own: bool,
) -> _State:
    """Adds the person that the core of a part names, or what it says of the one before."""
    titles = offices(core, lexicon)
    entry, state = _entry(core, titles, state, lexicon, own=own)
    if entry:
        state = replace(state, paired=part.sep in _AND)
        if state.paired:
            share_surname(found, first, entry)
            state = replace(state, office=None) if state.office == _COUNCILLOR else state
        found.append(with_asides(replace(entry, roles=state.pending + entry.roles), asides))
        return replace(state, pending=())
    if len(found) > first:
        said = firm(core, part.sep, found, lexicon) or _said(core, titles, part, lexicon, alone=len(found) - first == 1)
        _add_to_pair(found, first, core, said, state)
        _add(found, first, asides)
        return state
    if titles and titles[0].start == 0:
        return replace(state, pending=(*state.pending, Role(core.strip(" .:").removeprefix("The "))))
    return state


def _entry(
    core: str, titles: tuple[Office, ...], state: _State, lexicon: Lexicon, *, own: bool
) -> tuple[Entry | None, _State]:
    """The person that a part names, with the title beside the name."""
    if regex.sub(r"\W", "", core).casefold() in lexicon.post_nominals:
        return None, state
    titled = title_first(core, titles, lexicon)
    if titled and not (own and " " not in titled.name.full):  # "Public Governor – North" says of what the title is
        several = titles[0].role if titles and titles[0].plural else None
        return titled, replace(state, office=several)
    named = name_then(core, titles, state.office, lexicon)
    if named and not (own and "/" in core and " " not in named.name.full):  # "Hill/Vale" are two bodies
        return named, state
    if fold(core.split(maxsplit=1)[0]) in _COUNCILLORS:
        state = replace(state, office=_COUNCILLOR, bare=not _PLAIN.intersection(core.split()))
    return (None if own else _alone(core, titles, state, lexicon)), state


def _alone(core: str, titles: tuple[Office, ...], state: _State, lexicon: Lexicon) -> Entry | None:
    """The person whose name stands alone in a part, or whose title or body follows it with nothing between."""
    if followed := title_last(core, titles, lexicon):
        return followed
    lettered = parse(core, lexicon)  # "Ann Lee PE": letters after the name are no body
    if not (lettered and lettered.suffix) and (
        of := sent(core, lexicon) or coded(core, lexicon) or run_on(core, lexicon)
    ):
        post = of[1] if is_post(of[1]) or of[1].casefold() in lexicon.short_offices else None
        return Entry(of[0], (Role(post, None if post else of[1]),))
    whole = bool(titles) and titles[0].start == 0 and titles[0].end >= len(core)
    name = None if whole else parse(REMARK.sub("", core), lexicon)
    if not name:
        return None
    other = state.bare and name.prefix in _PLAIN
    return Entry(name, (Role(state.office),) if state.office and not other else ())


def _said(core: str, titles: tuple[Office, ...], part: Part, lexicon: Lexicon, *, alone: bool) -> list[Aside]:
    """What a part that names nobody says of the person before it: an office, a body, letters after the name.

    `alone` says that its group has named one person only; else a body after a comma could be anyone's.
    """
    if regex.sub(r"\W", "", core).casefold() in lexicon.post_nominals:
        return [Aside(suffix=core)]
    if regex.search(r"['’]s? (?:Office|Department|Dept)\.?$|^(?:Office|Department|Ministry) of ", core):
        return [Aside(role=Role(None, core))]
    whole = bool(titles) and titles[0].end - titles[0].start >= len(core.strip(" .:"))
    title = bool(titles) and not titles[0].plural and (whole or not all(one.weak for one in titles))
    if title or is_post(core):
        return [Aside(role=Role(core if core[1:2] == "." else core.strip(" .:")))]
    if (not alone and part.sep == ",") or is_nobody(core) or not core[0].isupper():
        return []
    if fold(core.rsplit(maxsplit=1)[-1]) in lexicon.function_words:
        return []
    return [Aside(role=Role(None, core.strip(" .")))] if part.sep in _BESIDE | {";"} or is_body(core, lexicon) else []


def _add_to_pair(found: list[Entry], first: int, core: str, said: Sequence[Aside], state: _State) -> None:
    """Gives the last entry what is said of it, and a title for several to the one joined to it too."""
    _add(found, first, said)
    if (
        state.paired
        and len(found) - first >= _PAIR
        and regex.search(r"[a-z]s\W*$", core)
        and any(one.role for one in said)
    ):
        found[-2] = with_asides(found[-2], said)


def _add(found: list[Entry], first: int, asides: Iterable[Aside]) -> None:
    """Gives the last entry what is said of it."""
    if len(found) > first:
        found[-1] = with_asides(found[-1], asides)
