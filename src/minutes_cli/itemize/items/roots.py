"""The heading that all the business stands under, which names the note rather than any of it."""

from __future__ import annotations

from minutes_cli.itemize.items.levels import Heading
from minutes_cli.itemize.items.naming import is_sentence
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import plain, whole
from minutes_cli.profile import Structure

INSIDE = 2
"""Items, at least, that stand under it."""
NOTE = frozenset({"minutes", "meeting", "notes"})
"""Words of a heading that names a note."""


def over_all(parts: tuple[Part, ...], heads: tuple[Heading, ...], words: Structure) -> Heading | None:
    """The first item where it names the meeting, and all others stand under it.

    The only heading of a note in prose, in its first line, names it too.
    """
    items = [head for head in heads if head.role == "item"]
    root = items[0] if items else None
    if root is None or not _could_be(root, words):
        return None
    if len(items) == 1 and not root.candidate.at:
        return root if any(map(is_sentence, parts)) else None
    if len(items) - 1 < INSIDE or any(head.level <= root.level for head in items[1:]):
        return None
    return root if NOTE & set(plain(root.candidate.title).split()) else None


def _could_be(root: Heading, words: Structure) -> bool:
    """Whether it has no number, no cell, and no words of business."""
    one = root.candidate
    known = whole(one.title, (*words.business, *words.discussions))
    return one.number is None and one.style.setting == "line" and not known
