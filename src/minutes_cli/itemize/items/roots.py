"""The heading that all the business stands under, which names the note rather than any of it."""

from __future__ import annotations

from minutes_cli.itemize.items.keys import lists_people
from minutes_cli.itemize.items.levels import Heading, ends
from minutes_cli.itemize.items.naming import LINE, YEAR, is_particular, is_point, is_sentence
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import DAY, is_annex, plain, whole
from minutes_cli.profile import Structure

INSIDE = 2
"""Items, at least, that stand under it."""
TOP = 6
"""Parts above what stands at the top of a note, at most."""
NOTE = frozenset({"minutes", "meeting", "notes"})
"""Words of a heading that names a note."""
OTHERS = frozenset({"last", "previous", "next", "past", "former", "opening", "follow-up", "actions", "review", "after"})
"""Words of a heading on another meeting, or on one thing of this."""


def over_all(parts: tuple[Part, ...], heads: tuple[Heading, ...], words: Structure) -> Heading | None:
    """The first item where all others stand under it, and it names the meeting or stands at the top of the note.

    The only heading of a note in prose, in its first line, names it too.
    """
    items = [head for head in heads if head.role == "item"]
    root = items[0] if items else None
    if root is None or not _could_be(root, words):
        return None
    beside = [head for head in items[1:] if head.level <= root.level]
    free = all(ends(head.candidate) or is_annex(parts[head.candidate.at].piece.block.text) for head in beside)
    if len(items) == 1 and not root.candidate.at and _is_at_the_top(parts, root, words):
        return root if any(map(is_sentence, parts)) else None
    if not free or len(items) - len(beside) - 1 < INSIDE:
        return None
    return root if _names_a_meeting(root) or _is_at_the_top(parts, root, words) else None


def _could_be(root: Heading, words: Structure) -> bool:
    """Whether it has no number, no cell, and no words of business."""
    one = root.candidate
    known = whole(one.title, (*words.business, *words.discussions))
    return one.number is None and one.style.setting == "line" and not known and not lists_people(one, words)


def _names_a_meeting(root: Heading) -> bool:
    tokens = set(plain(root.candidate.title).split())
    told = NOTE & tokens or DAY.search(root.candidate.title) or YEAR.search(root.candidate.title)
    return bool(told) and not OTHERS & tokens


def _is_at_the_top(parts: tuple[Part, ...], root: Heading, words: Structure) -> bool:
    """Whether no more than lines stand above it, none of which says who was there, and no list right below it."""
    at = root.candidate.at
    above = parts[:at]
    below = parts[at + 1] if at + 1 < len(parts) else None
    lines = all(len(part.piece.block.text.split()) <= LINE and not is_point(part) for part in above)
    return (
        at <= TOP
        and lines
        and not any(is_particular(part, words) for part in above)
        and not (below and is_point(below))
    )
