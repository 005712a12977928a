"""One naming of a person in the attendance, and how the namings become the people of the draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from minutes_cli import regex
from minutes_cli.itemize.reading import Line
from minutes_cli.model import Attendance, Person, Role
from minutes_cli.names import Entry, initials, same
from minutes_cli.value import Value, replace

_STRONG = {"apologies": 3, "absent": 3, "present": 2, "in_attendance": 2, "mentioned": 0}
"""Which of the lists that name a person counts; a sentence told in passing counts where no list does."""
_TICKED, _CROSSED, _EMPTY = "☑☒✓✔✅🗹", "✗✘❌✕✖", "☐□⬜"


class Listed(Value):
    """A person as one list names them. `told` says that a sentence did, not a list; `mark` is the box before the name.

    `chairs` says that the words make this person the chair of the meeting.
    """

    entry: Entry
    attendance: Attendance
    block: str
    organization: str | None = None
    mark: str | None = None
    told: bool = False
    chairs: bool = False


def listed(
    entry: Entry,
    attendance: Attendance,
    line: Line,
    *,
    mark: str | None = None,
    organization: str | None = None,
    told: bool = False,
    chairs: bool = False,
) -> Listed:
    """The entry as a line names it; a bracket like "(apologies)" or "(absent)" is heard."""
    remark = (entry.remark or "").casefold()
    if remark.startswith(("apolog", "excused", "regrets")):
        attendance = "apologies"
    elif remark.startswith(("absent", "not present")):
        attendance = "absent"
    return Listed(entry, attendance, line.block, organization, mark, told, chairs)


def people(found: Iterable[Listed]) -> tuple[tuple[Person, ...], tuple[Listed, ...]]:
    """The persons, each once with an id, and for each the namings that made them, in the same order.

    A name and a shorter form of it are one person where only one longer form fits. Apologies and absence outweigh a
    list of those invited; else the first list says how someone attended.
    """
    groups: list[list[Listed]] = []
    for one in _without_initials(tuple(found)):
        name = one.entry.name
        exact = [group for group in groups if any(other.entry.name.words == name.words for other in group)]
        close = exact or [group for group in groups if any(same(other.entry.name.full, name.full) for other in group)]
        if len(close) == 1 and (exact or not _told_apart(close[0], one)):
            close[0].append(one)
        else:
            groups.append([one])
    return tuple(_person(f"p{at}", group) for at, group in enumerate(groups, 1)), tuple(
        next((one for one in group if one.chairs), group[0]) for group in groups
    )


def _without_initials(found: tuple[Listed, ...]) -> Iterator[Listed]:
    """The namings without those that are only the initials of someone named, and without initials taken for a body."""
    letters = {one.entry.initials for one in found} | {
        form for one in found if len(one.entry.name.words) > 1 for form in initials(one.entry.name.full)
    }
    for one in found:
        name = one.entry.name.full
        if name in letters:
            continue
        bare = (replace(role, organization=None) if role.organization in letters else role for role in one.entry.roles)
        roles = tuple(role for role in bare if role.role or role.organization)
        body = None if one.organization in letters else one.organization
        yield replace(one, entry=replace(one.entry, roles=roles), organization=body)


def _told_apart(group: list[Listed], one: Listed) -> bool:
    """Whether the same list names both, so that they are two people."""
    return any(other.block == one.block and not other.told for other in group)


def _person(key: str, group: list[Listed]) -> Person:
    entries = [one.entry for one in group]
    longest = max(entries, key=lambda entry: (len(entry.name.words), len(entry.name.full)))
    roles: tuple[Role, ...] = ()
    for one in group:
        own = one.entry.roles
        bare = [role for role in own if role.organization is None]
        if one.organization and own and bare == list(own):
            own = (replace(own[0], organization=one.organization), *own[1:])
        elif one.organization and not own:
            own = (Role(None, one.organization),)
        roles += tuple(role for role in own if role not in roles)
    prefix = next((entry.name.prefix for entry in entries if entry.name.prefix), None)
    strongest = max(group, key=lambda one: (not one.told and bool(_STRONG[one.attendance]), _STRONG[one.attendance]))
    return Person(
        id=key,
        name=longest.name.full,
        honorific_prefix=prefix,
        honorific_suffix=next((entry.name.suffix for entry in entries if entry.name.suffix), None),
        initials=next((entry.initials for entry in entries if entry.initials), None),
        roles=_tidy(_as_councillor(roles, prefix)),
        attendance=strongest.attendance,
        mentions=(),
    )


_COUNCILLOR = frozenset({"cllr", "cllrs", "cr", "crs", "clr", "cnllr"})
"""Honorifics of those who hold the office of a councillor."""
_WARD = 2
"""The words of "District Council", of which a "District Cllr" is: that office is told with the name."""


def _as_councillor(roles: tuple[Role, ...], prefix: str | None) -> tuple[Role, ...]:
    """The roles, with the office of which the honorific tells where no other is told: "Cllr Ann Lee"."""
    words = {word.strip(".").casefold() for word in (prefix or "").split()}
    elsewhere = any(len((role.organization or "").split()) == _WARD for role in roles)
    if any(role.role for role in roles) or elsewhere or not words & _COUNCILLOR:
        return roles
    return (replace(roles[0], role="Councillor"), *roles[1:]) if roles else (Role("Councillor"),)


_ONLY_LISTED = frozenset({"staff", "guest", "observer", "visitor"})
"""What the label of a list says of those in it, where nothing else is said."""


def _tidy(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles without those that another says more fully; staff who are told more of are only that.

    To be one of the public is no office.
    """
    roles = tuple(role for role in roles if not (role.role or "").casefold().endswith(" of the public"))
    told = any(role.role and role.role.casefold() not in _ONLY_LISTED for role in roles)
    roles = tuple(role for role in roles if not told or (role.role or "").casefold() not in _ONLY_LISTED)
    full_first = sorted(roles, key=lambda role: role.organization is None)
    shown = {(role.role or "").rstrip("."): role for role in reversed(full_first)}
    roles = tuple(role for role in roles if shown[(role.role or "").rstrip(".")] is role or not role.role)
    roles = tuple(replace(one, role=None) if one.organization and one.role == "Staff" else one for one in roles)
    return tuple(
        one
        for one in roles
        if one.role or not any(other.role and other.organization == one.organization for other in roles)
    )


def only_list(found: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """Those "in attendance" are the present where the document has no other list of them."""
    if any(one.attendance == "present" and not one.told for one in found):
        return found
    return tuple(
        replace(one, attendance="present") if one.attendance == "in_attendance" and not one.told else one
        for one in found
    )


BOXES = _TICKED + _CROSSED + _EMPTY
_TICKS = regex.compile(rf"(?:^|(?<=\s))[{BOXES}](?=\s*[^\W\d_])")
"""The marks before the names that stand on one line: "✓ Ann Lee ✗ Bo Dee"."""


def box(text: str, marker: str | None = None) -> str | None:
    """The mark before a name, `ticked`, `crossed` or `empty`; `None` where there is none."""
    own = text.strip()[:1]
    lead = own if own in BOXES else marker or ""
    if any(one in lead for one in _TICKED):
        return "ticked"
    if any(one in lead for one in _CROSSED):
        return "crossed"
    return "empty" if any(one in lead for one in _EMPTY) else None


def boxes(found: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """Empty boxes and crosses are the absent, where others are ticked."""
    if all(one.mark != "ticked" for one in found):
        return found
    return tuple(
        replace(one, attendance="absent") if one.mark in {"empty", "crossed"} and one.attendance != "apologies" else one
        for one in found
    )


def numbered(text: str) -> list[str]:
    """The entries of a numbered list that runs on in one line: "1 Ann Lee (Chair) 2 Bo Dee 3 Jo Fay"; or of ticks."""
    ticks = [mark.start() for mark in _TICKS.finditer(text)]
    if len(ticks) > 1:  # the first may be the bullet of the line
        return [text[a:b] for a, b in pairwise(sorted({0, *ticks, len(text)})) if text[a:b].strip()]
    marks = [*regex.finditer(r"(?:^|(?<=\s))(\d{1,3})[.)]?\s+(?=[^\W\d_a-z])", text)]
    numbers = [int(mark[1]) for mark in marks]
    if len(numbers) < 3 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return []
    edges = [*(mark.start() for mark in marks), len(text)]
    return [text[a:b] for a, b in pairwise(edges)]
