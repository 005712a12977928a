"""What a heading heads: an item of business, the minutes as a whole, those present, or the note itself."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize.items.candidates import Candidate, Group
from minutes_cli.itemize.items.front import of_the_front
from minutes_cli.itemize.items.headings import TITLED
from minutes_cli.itemize.items.keys import is_attendance, is_over_minutes, lists_people
from minutes_cli.itemize.items.levels import Heading, Role, ends, level
from minutes_cli.itemize.items.naming import (
    LINE,
    NAMES,
    PARTIES,
    is_particular,
    is_point,
    is_sentence,
    tells_something,
    titles,
)
from minutes_cli.itemize.items.roots import over_all
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import plain, undated, whole
from minutes_cli.names import lexicon
from minutes_cli.profile import Profile, Structure
from minutes_cli.value import replace

LISTS = frozenset({"summary", "action", "actions", "steps", "resolutions", "decisions", "tasks", "todo"})
"""Words of a heading that sums up what was said before."""
SITTING = regex.compile(r"day (?:\d+|one|two|three|four)\b|(?:first|second|third|fourth|last) day\b")
"""A day of a meeting of several days: "Day 2: Saturday"."""
LEADS = 2
ROLLS = ("roll call", "roll")
"""Titles of business only where a sentence tells it, and no list."""
OFFICES = frozenset({"chair", "chairman", "chairperson", "president", "secretary", "recorder", "convenor"})
"""Last words of the title of an office that is a key of a title block too."""
TREATED = frozenset({"minutes", "approved", "adopted", "accepted", "agreed", "read", "correct", "moved", "circulated"})
"""Words of what is said on the minutes of the last meeting."""


def head(
    parts: tuple[Part, ...], groups: tuple[Group, ...], profile: Profile, skip: frozenset[int] = frozenset()
) -> tuple[Heading, ...]:
    """The headings in reading order with levels and roles; those of the note's front do not weigh in the levels.

    `skip` are the places of the printed agenda, which is no business of its own.
    """
    words = profile.structure
    heard = tuple(_silent(part) if at in skip else part for at, part in enumerate(parts))
    names = titles(heard, groups, words)
    named = [Heading(one, 1, -1, "title", ("names the note",)) for one in names]
    named += of_the_front(heard, groups, frozenset(one.at for one in names), words, lexicon(profile.people))
    apart = [head.candidate for head in named]
    rest = (replace(group, members=tuple(one for one in group.members if one not in apart)) for group in groups)
    heads = level(parts, tuple(group for group in rest if group.members), words)
    return assign(parts, tuple(sorted((*named, *heads), key=lambda head: head.candidate.at)), words)


def _silent(part: Part) -> Part:
    """The part as if it said nothing, in the agenda."""
    return replace(part, piece=replace(part.piece, block=replace(part.piece.block, kind="paragraph", text="")))


def assign(parts: tuple[Part, ...], heads: tuple[Heading, ...], words: Structure) -> tuple[Heading, ...]:
    """The headings with their roles; those of the note's front stay as they are."""
    given = tuple(
        head
        if head.role == "title" or (head.group < 0 and head.role != "item")
        else replace(head, role=_role(parts, heads, at, words))
        for at, head in enumerate(heads)
    )
    given = _before_the_run(parts, given, words)
    root = over_all(parts, given, words)
    given = tuple(replace(head, role="wrapper") if head is root else head for head in given)
    given = tuple(head for at, head in enumerate(given) if not _labels_points(given, at, words))
    given = tuple(head for head in given if not _is_entry(parts, given, head))
    items = {plain(head.candidate.title) for head in given if head.role == "item"}  # an item once is one each time
    return tuple(
        replace(head, role="item") if head.role == "wrapper" and plain(head.candidate.title) in items else head
        for head in given
    )


def _before_the_run(parts: tuple[Part, ...], heads: tuple[Heading, ...], words: Structure) -> tuple[Heading, ...]:
    """The headings, those of the title block that come before numbers which run from the first on.

    They have no number, no words of business, and lines alone under them: a letterhead over "A. Call to Order".
    """
    begin = next((at for at, head in enumerate(heads) if _begins_a_run(heads, at)), 0)
    made = list(heads)
    for at, after in enumerate(heads[1 : begin + 1]):
        head = heads[at]
        one = head.candidate
        under = parts[one.at + 1 : after.candidate.at]
        known = head.role == "item" and whole(one.title, (*words.business, *words.discussions))
        beside = any(other.group == head.group >= 0 for other in heads[begin:])  # the numbered are its parts
        if one.number is not None or known or beside or any(map(is_point, under)) or any(map(tells_something, under)):
            break
        if head.role == "item":
            made[at] = replace(head, role="title", group=-1, level=1)
    return tuple(made)


def _labels_points(heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether it only says what kind of words follow under an item, as "Discussion:" and "Voting:" do."""
    head = heads[at]
    if head.level == 1 or head.candidate.number is not None or head.candidate.style.setting != "line":
        return False
    over = next((other for other in reversed(heads[:at]) if other.level < head.level), None)
    has_own = at + 1 < len(heads) and heads[at + 1].level > head.level
    inside = over is not None and over.role == "item" and not over.candidate.style.dated and not has_own
    return inside and whole(head.candidate.title, (*words.discussions, *words.leads))


def _is_entry(parts: tuple[Part, ...], heads: tuple[Heading, ...], head: Heading) -> bool:
    """Whether it is an entry of a list in an item that has no number: in no look of its own, and no title by its words.

    The like with the number of an issue, as in "#12 Leaking tap", is one in any item.
    """
    one = head.candidate
    block = parts[one.at].piece.block
    if head.level == 1 or head.role != "item" or one.number is None or not one.style.plain or block.kind != "bullet":
        return False
    if block.text.startswith("#"):
        return True
    over = next((other for other in reversed(heads) if other.candidate.at < one.at and other.level < head.level), None)
    titled = TITLED in head.reasons
    return over is not None and over.role == "item" and over.candidate.number is None and not titled


def _begins_a_run(heads: tuple[Heading, ...], at: int) -> bool:
    """Whether the numbers of business run on from this heading's, which is the first."""
    one = heads[at]
    if one.candidate.number is None or one.candidate.number.steps != (1,):
        return False
    beside = [head.candidate.number.steps for head in heads[at:] if head.group == one.group and head.candidate.number]
    return beside[:_RUN] == [(n,) for n in range(1, _RUN + 1)]


_RUN = 4
"""So many numbers that follow each other show that the business is numbered."""


def _role(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int, words: Structure) -> Role:
    one = heads[at].candidate
    if one.number is not None:
        return "item"
    if lists_people(one, words):
        told = "overview" in plain(one.title).split() and any(map(is_sentence, parts[one.at + 1 : one.at + 2]))
        told = told or _is_business_here(parts, heads, at, words) or _is_an_office(parts, heads, at, words)
        told = told or _is_a_row(heads, at, words) or _tells_business(parts, one, words)
        return "item" if told else "attendance"
    several = _is_one_of_several(heads, at) or _has_own(parts, heads, at) or _follows_business(heads, at, words)
    alone = sum(is_over_minutes(head.candidate.title, words) for head in heads) == 1
    over = (whole(one.title if not alone else undated(one.title), words.wrappers) and not several) or (
        whole(one.title, words.discussions) and _is_over_numbers(heads, at)
    )
    over = over or _is_a_sitting(heads, at)
    return (
        "wrapper"
        if over and (_heads_others(parts, heads, at) or _opens_the_meeting(parts, heads, at, words))
        else "item"
    )


def _is_a_sitting(heads: tuple[Heading, ...], at: int) -> bool:
    """Whether it is one of the days of a meeting, each of which has items of its own."""
    days = [n for n, head in enumerate(heads) if SITTING.match(plain(head.candidate.title))]
    heading = [n for n in days if heads[n].role != "title"]  # the first may be of the title block
    inside = [n + 1 < len(heads) and heads[n + 1].level > heads[n].level for n in heading]
    return at in days and all(inside)


def _is_one_of_several(heads: tuple[Heading, ...], at: int) -> bool:
    """Whether another heading like it comes after its own: then it is an item too.

    One that names the note must have its own, and business of another kind than what all notes end with after them.
    """
    one = heads[at]
    tokens = set(plain(one.candidate.title).split())
    after = [head for head in heads[at + 1 :] if head.group == one.group and head.role == "item"]
    if not NAMES & tokens:
        return bool(after)
    has_own = at + 1 < len(heads) and heads[at + 1].level > one.level
    others = (head.candidate for head in after if not LISTS & set(plain(head.candidate.title).split()))
    return "agenda" not in tokens and has_own and any(not ends(other) for other in others)


def _follows_business(heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether business in its look comes before it, so that it is not over the minutes as a whole."""
    if NAMES & set(plain(heads[at].candidate.title).split()) - {"agenda"}:
        return False
    beside = (head.candidate for head in heads[:at] if head.role != "title" and head.group == heads[at].group)
    return any(not lists_people(one, words) and not is_over_minutes(one.title, words) for one in beside)


def _has_own(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int) -> bool:
    """Whether a list stands right under such a heading, before any other: it is business of its own."""
    if NAMES & set(plain(heads[at].candidate.title).split()) - {"agenda"} or at + 1 == len(heads):
        return False
    return any(is_point(part) for part in parts[heads[at].candidate.at + 1 : heads[at + 1].candidate.at])


def _is_over_numbers(heads: tuple[Heading, ...], at: int) -> bool:
    """Whether all the business stands under a heading "Discussion", in numbered items: then it is none itself."""
    return all(head.level > heads[at].level and head.candidate.number for head in heads[at + 1 :])


def _is_an_office(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether a line like "Secretary" heads that office's report: it is no key, and business has begun before it.

    The last heading, or one before all business, must be of one of some offices and have something told under it.
    """
    one = heads[at].candidate
    if is_attendance(one, words):
        return False
    begun = any(not lists_people(head.candidate, words) and head.role != "title" for head in heads[:at])
    office = OFFICES & set(plain(one.title.partition("(")[0]).split()[-1:])
    after = parts[one.at + 1 : one.at + 2]
    told = any(map(tells_something, after))
    return (begun and at + 1 < len(heads)) or (bool(office) and told)


def _is_a_row(heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether a key of a title block ("Project") titles a row after those of business in a table."""
    one = heads[at]
    row = one.candidate.style.setting == "cell" and not is_attendance(one.candidate, words)
    return row and any(not lists_people(head.candidate, words) for head in heads[:at])


def _tells_business(parts: tuple[Part, ...], one: Candidate, words: Structure) -> bool:
    """Whether a word for people ("Staff") stands over a sentence that lists none of them."""
    bare = not one.style.colon and (plain(one.title) in PARTIES or whole(one.title, words.particulars))
    return bare and any(map(tells_something, parts[one.at + 1 : one.at + 2]))


def _is_business_here(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether apologies are business: in a line of their own, like its siblings, none of which lists those present."""
    one, group = heads[at].candidate, heads[at].group
    siblings = [head.candidate for head in heads if head.group == group]
    listed = whole(one.title, ROLLS) and not any(map(is_sentence, parts[one.at + 1 : one.at + 2]))
    if not whole(one.title, words.business) or (listed and one.style.setting != "lead"):
        return False
    if one.style.setting == "lead":
        return len(siblings) > LEADS and sum(lists_people(other, words) for other in siblings) == 1
    if any(whole(other.title, ("present", "attendance", "attendees", "in attendance", "absent")) for other in siblings):
        return False
    return sum(whole(other.title, words.business) for other in siblings) > 2


def _heads_others(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int) -> bool:
    """Whether the next heading stands right under it, or deeper."""
    if at + 1 >= len(heads):
        return False
    here, after = heads[at], heads[at + 1]
    between = parts[here.candidate.at + 1 : after.candidate.at]
    right_under = here.candidate.style.setting != "lead" and all(part.is_beside for part in between)
    return after.level > here.level or right_under


def _opens_the_meeting(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether such a heading, no item before it, is over no more than who was there or that the meeting began."""
    one, before = heads[at].candidate, [head.candidate for head in heads[:at] if head.role != "title"]
    if one.style.setting == "lead" or at + 1 == len(heads):
        return False
    if not all(lists_people(other, words) or is_over_minutes(other.title, words) for other in before):
        return False
    under = parts[one.at + 1 : heads[at + 1].candidate.at]
    told = [part for part in under if not is_particular(part, words)]
    return all(_is_short(part) for part in told) and len(told) < len(heads) - at - 1


def _is_short(part: Part) -> bool:
    """Whether it is a line, and not on the minutes of the last meeting."""
    tokens = plain(part.piece.block.text).split()
    return len(tokens) <= LINE and not TREATED & set(tokens)
