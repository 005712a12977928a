"""Whose the entries of a list are, as the line above them says: "Ann:", "Tom to:", "Tasks for Ann", "Team A"."""

from __future__ import annotations

from minutes_cli import regex, timex
from minutes_cli.label.known import PARTS, Known
from minutes_cli.label.places import TASKS, Place, heading_kind
from minutes_cli.label.rules import rule_book
from minutes_cli.model import Block, Span

_TASKS = (
    r"(?:actions?|tasks?|to[- ]?dos?|jobs?|homework|assignments?|responsibilities|next\ steps?)"
    r"(?:\ (?:items?|points?|list))?"
)
_HEAD = regex.compile(
    rf"""\W*(?P<for>(?:new\ |open\ )?{_TASKS}\s*(?:for|by|of|on|[-–—:(|])\s*)?
    (?:(?:the|Mrs?|Ms|Dr|Cllr|Prof|Engr|Rev|Sr|Fr)\.?\ )?
    (?P<who>\w[\w.'’-]*?(?:(?:\s*[,/&+]\s*|\ )[\w.'’-]+?){{0,6}}?)
    (?:\s*\([^()]{{1,60}}\))?
    (?P<own>(?:['’]s?)?\s(?:own\ )?{_TASKS}|\s*[-–—:]\s*{_TASKS}
    |\s(?:(?:is|are|needs?|has|have)\ )?to(?:\ do)?|\s(?:will|shall|should))?
    \s*(?P<mark>:|[-–—])?[\s)]*""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""A line of nothing but names, with or without a note in brackets, and maybe that tasks of theirs follow."""
_WHICH = frozenset({
    "additional", "agreed", "all", "any", "completed", "current", "final", "following", "further", "future", "general",
    "immediate", "key", "main", "more", "new", "next", "old", "ongoing", "open", "other", "outstanding", "pending",
    "planned", "possible", "previous", "proposed", "remaining", "suggested", "upcoming", "urgent",
})  # fmt: skip
"""What stands before such words and says which tasks they are."""
_TITLE = 4
"""How many words the name of an office or a group may have."""


def only_names(text: str, people: frozenset[str]) -> bool:
    """Whether a line holds no task but only says whose follow: names of `people`, in small letters, or a title."""
    match = _HEAD.fullmatch(text)
    if match is None:
        return False
    words = regex.findall(r"[^\W\d_]+", match["who"].lower())
    titled = _titled(match["who"]) and (bool(match["mark"]) or match["who"].istitle())
    return titled or (people | {"and"}).issuperset(words)


def owners(place: Place, names: Known, rule: str) -> tuple[Span, ...]:
    """Whom the nearest line that heads a block, or else its heading, names as those whose task it is."""
    for block in place.over:
        match = _HEAD.fullmatch(block.text)
        if match and _named(match, block, place, names):
            return (Span(block.id, *match.span("who"), "owner", rule),)
    return ()


def _named(match: regex.Match[str], block: Block, place: Place, names: Known) -> bool:
    """Whether the words are names of the document; or may be, where a list of tasks or the line itself says so."""
    who, told = match["who"], bool(match["for"] or match["own"])
    if who.lower() in _WHICH or any(time.start < match.end("who") for time in timex.find(block.text)):
        return False
    if names.lists(who):
        return True
    if heading_kind(block.text.rstrip(":")) and not told:
        return False
    if told or place.listed in TASKS:
        return _titled(who) or names.may_name(who)
    return bool(match["mark"]) and _titled(who)


def _titled(who: str) -> bool:
    """Whether each part is an office or a body: "the Clerk", "Stage team", "Team A"."""
    words = rule_book().words
    titles = words.office | words.body
    parts = [part.lower().split() for part in PARTS.split(who) if part]
    return bool(parts) and all(
        len(part) <= _TITLE and not titles.isdisjoint({part[0], part[-1], part[-1].removesuffix("s")}) for part in parts
    )
