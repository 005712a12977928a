"""What a heading heads: an item of business, the minutes as a whole, those present, or the note itself."""

from __future__ import annotations

import re
from typing import Literal

from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.levels import Heading
from minutes_cli.itemize.words import plain, whole
from minutes_cli.profile import Structure

Role = Literal["item", "wrapper", "attendance", "title"]
EARLY = 16
"""Parts among which a note says what meeting it is of."""
NAMES = frozenset({"minutes", "meeting", "committee", "council", "board", "notes", "agenda", "association"})


def roles(parts: tuple[Part, ...], heads: tuple[Heading, ...], words: Structure) -> tuple[Role, ...]:
    """The role of each heading."""
    found: list[Role] = [_by_words(parts, heads, at, words) for at in range(len(heads))]
    for at in _titles(parts, heads, found, words):
        found[at] = "title"
    return tuple(found)


def _by_words(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int, words: Structure) -> Role:
    one = heads[at].candidate
    if one.number is not None:
        return "item"
    title = re.sub(r"\s*\([^)]*\)\s*$", "", one.title)
    if whole(title, words.attendance) or whole(title, words.particulars):
        return "item" if _is_business_here(heads, at, words) else "attendance"
    if whole(title, words.wrappers) and _heads_others(parts, heads, at):
        return "wrapper"
    return "item"


def _is_business_here(heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether apologies are business: in a line of their own, like its siblings, none of which lists those present."""
    one, group = heads[at].candidate, heads[at].group
    if not whole(one.title, words.business) or one.style.setting == "lead":
        return False
    siblings = [head.candidate for head in heads if head.group == group]
    if any(whole(other.title, ("present", "attendance", "attendees", "in attendance", "absent")) for other in siblings):
        return False
    return sum(whole(other.title, words.business) for other in siblings) > 2


def _heads_others(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int) -> bool:
    """Whether the next heading stands right under it, or deeper."""
    if at + 1 >= len(heads):
        return False
    here, after = heads[at], heads[at + 1]
    between = range(here.candidate.at + 1, after.candidate.at)
    right_under = all(parts[place].place in {"head", "margin"} for place in between)
    return after.level > here.level or (right_under and here.candidate.style.setting != "lead")


def _titles(parts: tuple[Part, ...], heads: tuple[Heading, ...], found: list[Role], words: Structure) -> list[int]:
    """The headings that name the document: before its particulars, or a run of them that opens it."""
    marks = [at for at, part in enumerate(parts[:EARLY]) if _is_particular(part, words)]
    before = max(marks, default=-1)
    titles: list[int] = []
    for at, head in enumerate(heads):
        one = head.candidate
        if one.number is not None or (found[at] == "item" and (_known(head) or whole(one.title, words.business))):
            break
        if found[at] == "item":
            if one.at > before and not _opens_the_document(parts, heads, at, titles):
                break
            titles.append(at)
    return titles


def _known(head: Heading) -> bool:
    return any("agenda" in why for why, weight in head.candidate.reasons if weight > 0)


def _is_particular(part: Part, words: Structure) -> bool:
    """Whether a line or a table says when and where the meeting was, or who was there."""
    piece = part.piece
    keys = (*words.particulars, *words.attendance)
    if piece.grid is not None:
        firsts = [row[0].text for row in piece.grid if row]
        return sum(whole(text.rstrip(": "), keys) for text in firsts) >= max(1, len(firsts) / 3)
    lead = re.split(r"[:\t]", piece.block.text, maxsplit=1)[0]
    return len(lead.split()) <= 4 and whole(lead, keys)


def _opens_the_document(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int, titles: list[int]) -> bool:
    """Whether it stands at the very start, names a meeting or is alone in its look, and has no points of its own."""
    one = heads[at].candidate
    after = heads[at + 1] if at + 1 < len(heads) else None
    last = heads[titles[-1]].candidate.at if titles else -1
    if one.at > last + 2 or after is None:
        return False
    alone = sum(head.group == heads[at].group for head in heads) <= 1 + len(titles)
    named = bool(NAMES & set(plain(one.title).split())) or bool(re.search(r"\b(?:19|20)\d\d\b", one.title))
    bare = after.candidate.at == one.at + 1
    points = any(_is_point(part) for part in parts[one.at + 1 : after.candidate.at])
    return (alone or named or (bare and not titles)) and not points


def _is_point(part: Part) -> bool:
    return part.piece.block.kind == "bullet"
