"""Cue, owner and due → Commitment, with its confidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from minutes_cli import regex
from minutes_cli.link import deadlines, implied, speaking
from minutes_cli.link.ground import Ground
from minutes_cli.link.people import Roster
from minutes_cli.link.repeats import repeated
from minutes_cli.model import (
    Commitment,
    CommitmentKind,
    DateTag,
    Draft,
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
from minutes_cli.value import Value, replace

_WE = frozenset({"we", "us", "our", "i", "they", "it", "all", "everyone", "everybody", "members", "those", "motion"})
_MEETING = regex.compile(
    r"(?:the |this )?(?:meeting|motion|members?|team|group)|(?:all )?(?:those|members|everyone) .*", regex.IGNORECASE
)
_GROUP = regex.compile(r"the (?:group|team|members)", regex.IGNORECASE)
"""Words for those who meet that tell something even where the note does not say who they are."""
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
    }
)
"""The rules of clauses in which somebody is to do something or aims at it, though none may be named."""


class Promised(Value):
    """What was undertaken and what was moved, and the doubts about it."""

    commitments: tuple[Commitment, ...] = ()
    motions: tuple[Motion, ...] = ()
    warnings: tuple[Notice, ...] = ()


def link(
    draft: Draft,
    promises: tuple[Promise, ...],
    motions: tuple[Motion, ...],
    dates: tuple[DateTag, ...],
    roster: Roster,
) -> Promised:
    """The promises with their owners, due dates and items, told once; motions with the decision that each made."""
    ground = Ground(
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


def _commitment(name: str, one: Promise, ground: Ground) -> Commitment:
    clause = one.clause
    return Commitment(
        id=name,
        kind=cast("CommitmentKind", clause.label),
        text=ground.words(clause),
        action=one.action,
        owner=_owner(one, ground),
        due=deadlines.due(one, ground),
        status=one.status,
        cue=ground.words(one.cue),
        rule=clause.rule,
        confidence=one.score,
        item=ground.items[clause.block],
        block=clause.block,
        start=clause.start,
        end=clause.end,
    )


def _owner(one: Promise, ground: Ground) -> Owner | None:
    """Who is bound; inferred where no words say so, but of a decision, which is that of the meeting."""
    words = next((ground.words(span).strip(" \t\n,;:.()[]") for span in one.owners), "")
    words = words.partition("] ")[0]  # "[AL] D4"
    found = _quoted(one, words, ground) or _bound(one, words, ground)
    return replace(found, inferred=True) if found and not words and one.clause.label != "decision" else found


def _quoted(one: Promise, words: str, ground: Ground) -> Owner | None:
    """Who says "we" in quotation marks after his name."""
    if words.lower() not in {"we", "us"} or one.clause.label == "decision":
        return None
    return speaking.quoted(ground.blocks[one.clause.block].text, one.owners[0].start, ground.roster)


def _bound(one: Promise, words: str, ground: Ground) -> Owner | None:
    plain = words.lower()
    if plain in _SPOKEN_OF:
        return _spoken_of(_SPOKEN_OF[plain], one.owners[0], ground) or Owner(words)
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
    known = body(meeting) if sure or (meeting.organization and _set_here(one)) else None
    return known or (Owner(words) if _GROUP.fullmatch(words) else None)


_SPOKEN_OF = {"he": "he", "him": "he", "she": "she", "her": "she"}
"""The words for somebody spoken of before."""


def _of_those_who_meet(one: Promise) -> bool:
    """Whether a clause has no subject at all, as in "will be raised again": those who meet speak of themselves."""
    return one.clause.rule.endswith("-none")


def _set_here(one: Promise) -> bool:
    """Whether a clause is a task or a promise that names no doer at all: whoever meets sets it to themselves."""
    return one.clause.rule.endswith("-passive") or one.clause.rule in _UNNAMED


def body(meeting: Meeting) -> Owner | None:
    """The meeting's own body as an owner."""
    called = _OCCASION.split(meeting.name or "")[0].strip()
    name = meeting.organization or (called if called == meeting.name or _MET.search(called) else None)
    return Owner(name, organization=meeting.organization) if name else None


_OCCASION = regex.compile(r"\b(?:meeting|minutes|notes|session|summary|workshop|telecon\w*|call)s?\b", regex.IGNORECASE)
"""What a name has that is of the meeting and of no body: "Open Meeting Summary"."""


_MET = regex.compile(
    r"\b(?:assembly|association|board|club|commission|committee|council|forum|group|panel|senate|society|team|trust)$",
    regex.IGNORECASE,
)
"""What the words before ends in that name a body: "Board" of "Board meeting"."""


def _spoken_of(pronoun: str, place: Span, ground: Ground) -> Owner | None:
    """The person whom "he" or "she" means: of the same block, or who was named last before it in its item."""
    named, here = _named_before(place, ground), _here(place, ground)
    found = speaking.meant(pronoun, ground.blocks[place.block].text, place.start, here)
    person = found or (named[-1][1] if named and not here else None) or _unlisted_before(pronoun, place, ground)
    name = person.name if isinstance(person, Person) else person
    return ground.roster.owner(name) if name else None


def _unlisted_before(pronoun: str, place: Span, ground: Ground) -> Person | str | None:
    """Who begins the block before a clause, in its item, though the document does not list them."""
    blocks = list(ground.blocks.values())
    before = blocks[: blocks.index(ground.blocks[place.block])]
    if not before or before[-1].kind in {"heading", "table"}:
        return None
    return speaking.meant(pronoun, before[-1].text, len(before[-1].text), ())


def _at_front(clause: Span, at: int, ground: Ground) -> Owner | None:
    """Who is named at the front of the sentence of a clause without a subject, or of the one before it."""
    text = ground.blocks[clause.block].text
    if text[clause.start : clause.end].lower().startswith("there"):
        return None
    here = _here(replace(clause, start=at), ground)
    person = speaking.in_front(text, at, here)
    return ground.roster.owner(person.name) if person else None


def _here(clause: Span, ground: Ground) -> list[tuple[Mention, Person]]:
    """Who is named before a clause in its own block."""
    return [one for one in _named_before(clause, ground) if one[0].block == clause.block]


def _named_before(clause: Span, ground: Ground) -> list[tuple[Mention, Person]]:
    """Who is named before a clause in its item, by name or by office, in reading order."""
    order = {block: at for at, block in enumerate(ground.blocks)}
    people = {person.id: person for person in ground.roster.people}
    found = [(one, person) for person in people.values() for one in person.mentions]
    found += [(Mention(tag.block, tag.start, tag.end), people[tag.person]) for tag in ground.roster.roles if tag.person]
    item, here = ground.items[clause.block], (order[clause.block], clause.start)
    at = {id(one): (order.get(one.block, -1), one.start) for one, _ in found}
    near = [pair for pair in found if at[id(pair[0])] < here and ground.items.get(pair[0].block) == item]
    return sorted(near, key=lambda pair: at[id(pair[0])])
