"""Notes that a tab sets at the right of a paragraph, such as the initials of who is to act."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.ingest.docx.look import Setting

_LONGEST = 24
"""Letters of a note."""
_RIGHT = 300.0
"""Points: a stop so far in stands at the right of the text."""
_INITIALS = regex.compile(r"[A-Z]{2,4}(?:\s*[/,&+]\s*[A-Z]{2,4})*|All|ALL")


def aside(text: str, setting: Setting, *, entry: bool) -> int | None:
    """Where a note at the right begins in a paragraph's text; `None` where nothing says that there is one.

    A tab to the right parts a task from its owner, but also a name from its office and a label from its value: what
    stands before a note is a sentence, or the `entry` of a list.
    """
    head, tab, tail = text.rpartition("\t")
    if not tab or "\t" in head or len(tail) > _LONGEST or not regex.fullmatch(r"[^\d:_.…]*", tail):
        return None
    sentence = head.endswith((".", "!", "?", ";")) or len(head.split()) >= 5
    initials = _INITIALS.fullmatch(tail) is not None
    at_right = bool(setting.right) or any(stop >= _RIGHT for stop in setting.tabs)
    if head.endswith(":") or len(head) <= len(tail) or not (at_right or (initials and sentence)):
        return None
    return len(head) if sentence or (initials and entry) else None
