"""Cue, owner and due → Commitment, with its confidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import cast

from minutes_cli import regex
from minutes_cli.link import implied, speaking
from minutes_cli.link.people import Roster
from minutes_cli.link.repeats import repeated
from minutes_cli.model import (
    Block,
    Commitment,
    CommitmentKind,
    DateTag,
    Draft,
    Due,
    Meeting,
    Mention,
    Motion,
    Notice,
    Owner,
    Person,
    Promise,
    Span,
    walk,
)
from minutes_cli.value import Value, field, replace

_WE = frozenset({"we", "us", "our", "i", "they", "it", "all", "everyone", "everybody", "members", "those", "motion"})
_MEETING = regex.compile(
    r"(?:the |this )?(?:meeting|motion|members?|team|group)|(?:all )?(?:those|members|everyone) .*", regex.IGNORECASE
)
_UNNAMED = frozenset(
    {
        "handed-over",
        "imperative",
        "task-list",
        "to-do",
        "plan",
        "would",
        "aimed-at",
        "expected",
        "wanted",
        "work-begins",
        "plans-told",
    }
)
"""The rules of clauses in which somebody is to do something or aims at it, though none may be named."""
_NEXT = regex.compile(
    r"next (?:\w+ ){0,2}?"
    r"(?:meet(?:ing)?|call|sync|telecon(?:ference)?|stand-?up|session|board|committee|council|time|one)\b",
    regex.IGNORECASE,
)
_MEETS = regex.compile(
    r"\W*(?:[\w&'’-]+ ){0,4}?(?:meetings?|board|committee|sub-?committee|council|session|call|sync)\b", regex.IGNORECASE
)
"""What follows the month of a meeting: "the November Board"."""
_COMING = regex.compile(
    r"\b(?:next|future|forthcoming|further) meetings?\b|\bdates? of\b.*\bmeetings?\b", regex.IGNORECASE
)
"""What says that a block, or its item, lists the meetings to come."""
_WITHIN = regex.compile(r"\b(?:with)?in (?:the (?:next|coming) )?$", regex.IGNORECASE)


class Promised(Value):
    """What was undertaken and what was moved, and the doubts about it."""

    commitments: tuple[Commitment, ...] = ()
    motions: tuple[Motion, ...] = ()
    warnings: tuple[Notice, ...] = ()


class _Ground(Value):
    """What a promise is resolved against."""

    blocks: Mapping[str, Block]
    items: Mapping[str, str | None]
    days: Mapping[tuple[str, int, int], DateTag]
    roster: Roster
    draft: Draft
    groups: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, Block] = field(default_factory=dict)

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.blocks[span.block].text[span.start : span.end]


def link(
    draft: Draft,
    promises: tuple[Promise, ...],
    motions: tuple[Motion, ...],
    dates: tuple[DateTag, ...],
    roster: Roster,
) -> Promised:
    """The promises with their owners, due dates and items, told once; motions with the decision that each made."""
    ground = _Ground(
        {block.id: block for block, _ in draft.blocks()},
        {block.id: item for block, item in draft.blocks()},
        {(day.block, day.start, day.end): day for day in dates},
        roster,
        draft,
        implied.groups(draft),
        {item.id: item.heading for item in walk(draft.items)},
    )
    made = [_commitment(f"c{n}", one, ground) for n, one in enumerate(promises, 1)]
    return Promised(tuple(repeated(made)), tuple(_moved(motion, made) for motion in motions))


def _moved(motion: Motion, made: Sequence[Commitment]) -> Motion:
    """The motion with the decision that it made: the one that its own words tell."""
    told = (one.id for one in made if one.block == motion.block and one.text in motion.text)
    return replace(motion, commitment=next(told, None))


def _commitment(name: str, one: Promise, ground: _Ground) -> Commitment:
    clause = one.clause
    return Commitment(
        id=name,
        kind=cast("CommitmentKind", clause.label),
        text=ground.words(clause),
        action=one.action,
        owner=_owner(one, ground),
        due=_due(one, ground),
        status=one.status,
        cue=ground.words(one.cue),
        rule=clause.rule,
        confidence=one.score,
        item=ground.items[clause.block],
        block=clause.block,
        start=clause.start,
        end=clause.end,
    )


def _owner(one: Promise, ground: _Ground) -> Owner | None:
    """Who is bound; inferred where no words say so, but of a decision, which is that of the meeting."""
    words = next((ground.words(span).strip(" \t\n,;:.()[]") for span in one.owners), "")
    found = _bound(one, words, ground)
    return replace(found, inferred=True) if found and not words and one.clause.label != "decision" else found


def _bound(one: Promise, words: str, ground: _Ground) -> Owner | None:
    plain = words.lower()
    if plain in {"he", "she"}:
        return _spoken_of(plain, one.owners[0], ground) or Owner(words)
    if plain in {"they", "it"} and one.clause.label != "decision":
        text, at = ground.blocks[one.clause.block].text, one.owners[0].start
        named = speaking.group(text, at, _here(one.owners[0], ground))
        return ground.roster.owner(named or words)
    item = ground.items[one.clause.block] or ""
    if plain == "i" or (not words and _of_those_who_meet(one)):
        text = ground.blocks[one.clause.block].text
        at = one.owners[0].start if words else one.cue.start
        said = speaking.speaker(text, at, ground.roster)
        said = said or (None if plain == "i" else _at_front(one.clause, at, ground))
        if said or plain == "i":
            whose = implied.office(ground.headings.get(item)) or speaking.reporter(
                one.clause.block, item, ground.items, ground.blocks, ground.roster
            )
            return said or (ground.roster.owner(whose) if whose else None)
    own = plain in _WE or _MEETING.fullmatch(words) or not words
    if words and plain not in {"we", "us"} and not (own and one.clause.label == "decision"):
        return ground.roster.owner(words)
    if one.clause.label != "decision" and item in ground.groups:
        return ground.roster.owner(ground.groups[item])
    meeting = ground.draft.meeting
    sure = words or one.clause.label == "decision" or _of_those_who_meet(one)
    return body(meeting) if sure or (meeting.organization and _set_here(one)) else None


def _of_those_who_meet(one: Promise) -> bool:
    """Whether a clause has no subject at all, as in "will be raised again": those who meet speak of themselves."""
    return one.clause.rule.endswith("-none")


def _set_here(one: Promise) -> bool:
    """Whether a clause is a task or a promise that names no doer at all: whoever meets sets it to themselves."""
    return one.clause.rule.endswith("-passive") or one.clause.rule in _UNNAMED


def body(meeting: Meeting) -> Owner | None:
    """The meeting's own body as an owner."""
    name = meeting.organization or meeting.name
    return Owner(name, organization=meeting.organization) if name else None


def _spoken_of(pronoun: str, place: Span, ground: _Ground) -> Owner | None:
    """The person whom "he" or "she" means: of the same block, or who was named last before it in its item."""
    named, here = _named_before(place, ground), _here(place, ground)
    found = speaking.meant(pronoun, ground.blocks[place.block].text, place.start, here)
    person = found or (named[-1][1] if named and not here else None) or _unlisted_before(pronoun, place, ground)
    name = person.name if isinstance(person, Person) else person
    return ground.roster.owner(name) if name else None


def _unlisted_before(pronoun: str, place: Span, ground: _Ground) -> Person | str | None:
    """Who begins the block before a clause, in its item, though the document does not list them."""
    blocks = list(ground.blocks.values())
    before = blocks[: blocks.index(ground.blocks[place.block])]
    if not before or before[-1].kind in {"heading", "table"}:
        return None
    return speaking.meant(pronoun, before[-1].text, len(before[-1].text), ())


def _at_front(clause: Span, at: int, ground: _Ground) -> Owner | None:
    """Who is named at the front of the sentence of a clause without a subject, or of the one before it."""
    text = ground.blocks[clause.block].text
    if text[clause.start : clause.end].lower().startswith("there"):
        return None
    here = _here(replace(clause, start=at), ground)
    person = speaking.in_front(text, at, here)
    return ground.roster.owner(person.name) if person else None


def _here(clause: Span, ground: _Ground) -> list[tuple[Mention, Person]]:
    """Who is named before a clause in its own block."""
    return [one for one in _named_before(clause, ground) if one[0].block == clause.block]


def _named_before(clause: Span, ground: _Ground) -> list[tuple[Mention, Person]]:
    """Who is named before a clause in its item, by name or by office, in reading order."""
    order = {block: at for at, block in enumerate(ground.blocks)}
    people = {person.id: person for person in ground.roster.people}
    found = [(one, person) for person in people.values() for one in person.mentions]
    found += [(Mention(tag.block, tag.start, tag.end), people[tag.person]) for tag in ground.roster.roles if tag.person]
    item, here = ground.items[clause.block], (order[clause.block], clause.start)
    at = {id(one): (order.get(one.block, -1), one.start) for one, _ in found}
    near = [pair for pair in found if at[id(pair[0])] < here and ground.items.get(pair[0].block) == item]
    return sorted(near, key=lambda pair: at[id(pair[0])])


def _due(one: Promise, ground: _Ground) -> Due | None:
    """The first of the times that can be a due one: its last day, where the note settles it."""
    for span in one.dues:
        between = ground.blocks[span.block].text[one.clause.end : span.start]
        apart = span.block == one.clause.block and regex.fullmatch(r"[.,;:–—\s]{1,3}(?<![\t\n])", between)
        words = ground.words(span)
        day = ground.days.get((span.block, span.start, span.end))
        if day is None:
            coming = ground.draft.next_meeting if _NEXT.search(words) else None
            return Due(words, coming, coming)
        before = ground.blocks[span.block].text[: span.start]
        if _past(day, ground.draft.meeting):
            continue
        if day.type == "date" and _AFTER.search(before):
            return Due(words, None, None)
        if day.type == "date":
            meeting = _meeting_in(day, ground)
            return Due(words, meeting or _last(day, ground), meeting or day.value)
        if day.type == "duration" and not regex.fullmatch(r"\w+-[a-z]+", words):  # "a five-minute talk" tells how long
            within = apart or _WITHIN.search(before) or words.lower().startswith(("within ", "inside ", "in "))
            whole = within and not regex.search(r"working|business", words, regex.IGNORECASE)
            last = after(ground.draft.meeting.date, day.value) if whole else None
            return Due(words, last, day.value)
    return None


def _meeting_in(day: DateTag, ground: _Ground) -> str | None:
    """The day of the one meeting to come in a month that is named with it, as in "the November Board"."""
    text = ground.blocks[day.block].text
    month = regex.fullmatch(r"\d{4}-\d\d", day.value or "")
    if month is None or not _MEETS.match(text, day.end):
        return None
    coming = {ground.draft.next_meeting} | {one.value for one in ground.days.values() if _to_come(one, ground)}
    inside = {one for one in coming if one and regex.fullmatch(month[0] + r"-\d\d", one)}
    return inside.pop() if len(inside) == 1 else None


_AFTER = regex.compile(r"\bafter (?:the )?$", regex.IGNORECASE)
"""What stands before a day of which no last day of the task can be told."""
_BEFORE = regex.compile(r"\b(?:before|prior to|ahead of|this side of) (?:the )?$", regex.IGNORECASE)
_SIDE = regex.compile(r"\bthis side of (?:the )?$", regex.IGNORECASE)


def _last(day: DateTag, ground: _Ground) -> str | None:
    """The last day of a time by which something is to be done: the one before a stretch, as in "before August"."""
    before = ground.blocks[day.block].text[: day.start]
    if day.start_date is None or not _BEFORE.search(before):
        return day.end_date
    if day.start_date == day.end_date and not _SIDE.search(before):
        return day.end_date
    return (date.fromisoformat(day.start_date) - timedelta(days=1)).isoformat()


def _to_come(day: DateTag, ground: _Ground) -> bool:
    """Whether a date stands where the meetings to come are listed."""
    heading = ground.headings.get(ground.items.get(day.block) or "")
    title = heading.text if heading is not None else ""
    return bool(_COMING.search(title) or _COMING.search(ground.blocks[day.block].text))


def _past(day: DateTag, meeting: Meeting) -> bool:
    """Whether a time was over when they met: it tells of something else than what is still to be done."""
    return bool(day.end_date and meeting.date and day.end_date < meeting.date)


def after(start: str | None, duration: str | None) -> str | None:
    """The day on which a TIMEX3 duration of whole weeks or days from an ISO date ends; `None` for any other."""
    match = regex.fullmatch(r"P(\d+)(D|W)", duration or "")
    if match is None or start is None:
        return None
    days = int(match[1]) * (7 if match[2] == "W" else 1)
    return (date.fromisoformat(start) + timedelta(days=days)).isoformat()
