"""The meeting's particulars and its people: body, date, times, place, chair; who was there, who sent apologies."""

from __future__ import annotations

from itertools import islice

from minutes_cli import regex
from minutes_cli.itemize import reading
from minutes_cli.itemize.items.sections import COLUMN
from minutes_cli.itemize.meeting import particulars
from minutes_cli.itemize.outline import Plan
from minutes_cli.itemize.people import attendance, listed, said
from minutes_cli.model import Meeting, Notice, Person, Role, Source, walk
from minutes_cli.names import in_small, lexicon
from minutes_cli.profile import Profile
from minutes_cli.value import Value, replace

_CHAIR = regex.compile(
    r"(?:the |an )?(?:(?:meeting|acting|presiding|board|committee|panel|council|agm|interim|independent|temporary|"
    r"session|forum|group|trust|governing body) )?"
    r"(?:chair(?:man|woman|person|ing)?|cathaoirleach)(?: for (?:agenda )?items? .*|"
    r" (?:for )?(?:the|this|today['’]s) (?:meeting|week|month|session|call|time)| (?:today|tonight|pro tem(?:pore)?))?|"
    r"presiding (?:member|officer|trustee|councillor)|(?:who )?(?:took|in) the chair(?: \w+)?|"
    r"(?:meeting |session )?leader",
    regex.IGNORECASE,
)


_APART = r"\s*[,;/(]\s*|\s+[–—-]\s+|\)"
"""What parts two offices in one title: "Foundation – Chair"."""
_VICE = regex.compile(
    r"(?:the )?(?:vice|deputy)[- ]?(?:chair(?:man|woman|person)?|president|mayor)|chair(?:man|woman|person)?[- ]elect",
    regex.IGNORECASE,
)
"""Who is in the chair while the one whose office it is stays away."""
_PRESIDENT = regex.compile(
    r"(?:(?:board|council|commission|club|chapter|branch) )?(?:president|mayor)", regex.IGNORECASE
)
_LEADS = regex.compile(r"(?:meeting )?(?:facilitator|moderator|conven[eo]r)", regex.IGNORECASE)
"""Who leads a meeting that has no chair."""
_ROLL = regex.compile(
    r"\broll[- ]call\b|\b(?:members|commissioners|trustees|directors|councill?ors) (?:present|absent)\b",
    regex.IGNORECASE,
)
_OFFICER = regex.compile(r"\b(?:chair\w*|president|secretary|treasurer|convenor|convener)\b", regex.IGNORECASE)
_ON_ROLL = frozenset({"present", "apologies", "absent"})
_BOARDS = frozenset({"board", "commission", "committee", "council", "subcommittee", "sub-committee", "panel"})
_CLUBS = frozenset({"club", "society", "association", "union", "chapter", "branch", "foundation", "league", "guild"})
_FIRMS = frozenset(
    {"ltd", "limited", "inc", "plc", "llc", "gmbh", "corp", "corporation", "company", "project", "university"}
)
"""Kinds of body whose president does not preside over what meets there."""
_OPENING = 40
"""The lines among which a roll is called."""
_SHARED = regex.compile(r"(?:co-?)?chair(?:man|woman|person)?s?", regex.IGNORECASE)


class Particulars(Value):
    """What the note says of the meeting itself."""

    meeting: Meeting
    people: tuple[Person, ...] = ()
    next_meeting: str | None = None
    warnings: tuple[Notice, ...] = ()


def read(source: Source, plan: Plan, profile: Profile) -> Particulars:
    """The meeting's particulars, from the title block, its tables, the running heads and the opening lines.

    The pieces are read as ingest made them: a list of people may stand in a heading, a cell or an item of the outline.
    """
    stream = tuple(reading.lines(source.pieces))
    plain = in_small((piece.block.text for piece in source.pieces), lexicon(profile.people))
    business = frozenset(block.id for item in walk(plan.items) for block in (item.heading, *item.blocks))
    heads = frozenset(item.heading.id for item in walk(plan.items))
    heard = tuple(part for part in stream if part.block not in plan.printed)  # an agenda lists no people
    found = attendance.attendance(heard, profile.people, plain, business - heads, heads)
    people, first = listed.people(found)
    apart = business | {one.block for one in plan.findings if COLUMN in one.reasons}
    meeting, coming, warnings = particulars.particulars(stream, source, profile, apart)
    told = tuple(replace(notice, block=_standing(notice.block, stream, plan, source)) for notice in warnings)
    people = _members(people, stream, meeting.organization, meeting.name)
    chair = _chair(people, first, f"{meeting.organization} {meeting.name}", stream, business)
    shared = _several(people)
    if chair is None and shared:
        chair = shared[0].id
        names = " and ".join(one.name for one in shared)
        told += (Notice("chair-doubtful", f"{names} share the chair; the first is given", None),) * (len(shared) > 1)
    return Particulars(replace(meeting, chair=chair), people, coming, told)


def _standing(
    block: str | None, stream: tuple[reading.Line | reading.Table, ...], plan: Plan, source: Source
) -> str | None:
    """The block of the minutes in which a block of the source stands: itself, or the table around it."""
    items = (one for item in walk(plan.items) for one in (item.heading, *item.blocks))
    kept = {one.id for one in (*plan.preamble, *items, *plan.closing, *source.furniture)}
    around = {line.block: line.group[0] for line in reading.every_line(stream) if line.group}
    return next((one for one in (block, around.get(block or "")) if one in kept), None)


def _members(
    people: tuple[Person, ...], stream: tuple[reading.Line | reading.Table, ...], body: str | None, name: str | None
) -> tuple[Person, ...]:
    """The people, those without an office given the body that met, where its board's members are told from others.

    They are where a roll was called, or where some are listed as attending but not as members; or where an officer
    stands among them and none is of another body.
    """
    opening = islice(reading.every_line(stream), _OPENING)
    called = any(_ROLL.search(line.text) for line in opening) or any(
        one.attendance == "in_attendance" for one in people
    )
    if not body or not ((called and _is_of(f"{body} {name or ''}", _BOARDS)) or _officered(people, body)):
        return people
    return tuple(
        replace(one, roles=(Role(None, body),)) if not one.roles and one.attendance in _ON_ROLL else one
        for one in people
    )


def _officered(people: tuple[Person, ...], body: str) -> bool:
    """Whether one of those on the roll is an officer, and all are of the body that met or of none."""
    held = [role for one in people if one.attendance in _ON_ROLL for role in one.roles]
    officers = [role for role in held if role.role and _OFFICER.search(role.role)]
    return bool(officers) and all(role.organization in {None, body} for role in held)


def _is_of(body: str, kinds: frozenset[str]) -> bool:
    """Whether a body is of some kinds, by a word of its name."""
    return any(word.casefold().strip(",.") in kinds for word in body.split())


def _chair(
    people: tuple[Person, ...],
    first: tuple[listed.Listed, ...],
    body: str,
    stream: tuple[reading.Line | reading.Table, ...],
    business: frozenset[str],
) -> str | None:
    """The id of the person in the chair: told so in words, by name or by office, else as the offices have it.

    These are the one chair present, a president, or who led the meeting.
    """
    told = [
        (person.id, one)
        for person, one in zip(people, first, strict=True)
        if one.chairs and (person.attendance not in _AWAY)
    ]
    if told:  # "chaired by Ann Lee" above the business before the label of an office, "Chair: Bo Dee"
        return next((key for key, one in told if one.told and one.block not in business), told[0][0])
    presiding = next(filter(None, (said.presiding_office(line.text) for line in reading.every_line(stream))), None)
    if presiding:
        of_office = [one for one in people if _holds(one, regex.compile(regex.escape(presiding), regex.IGNORECASE))]
        at_hand = [one.id for one in of_office if one.attendance in _THERE]
        if len(at_hand) == 1:
            return at_hand[0]
    presided = _is_of(body, _BOARDS | _CLUBS) or not _is_of(body, _FIRMS)
    for office in (_CHAIR, *((_PRESIDENT,) if presided else ()), _LEADS):
        holders = [person for person in people if _holds(person, office)]
        there = [person for person in holders if person.attendance in _THERE]
        if holders and all(person.attendance in _AWAY for person in holders):
            there = [person for person in people if _holds(person, _VICE) and person.attendance in _THERE]
        if there:
            return there[0].id if len(there) == 1 else None
    return None


_THERE = frozenset({"present", "in_attendance"})
_AWAY = frozenset({"apologies", "absent"})


def _holds(person: Person, office: regex.Pattern) -> bool:
    """Whether one of the offices in a person's titles is this."""
    return any(office.fullmatch(part) for role in person.roles for part in regex.split(_APART, role.role or ""))


def _several(people: tuple[Person, ...]) -> list[Person]:
    """Those who share the chair and have not stayed away."""
    at_hand = (one for one in people if one.attendance not in _AWAY)
    return [one for one in at_hand if any(role.role and _SHARED.fullmatch(role.role) for role in one.roles)]
