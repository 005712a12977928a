"""A list that a sentence before it announces as the agenda: "We met to discuss the following:"."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli import regex
from minutes_cli.itemize.layout import Part, covers
from minutes_cli.itemize.words import plain

OTHER = frozenset(
    {"approval", "adoption", "changes", "change", "review", "approve", "consent", "regular", "forward", "next"}
)
"""Words with which the agenda is an item of business, or another one."""
MOVED = frozenset({"motion", "moved", "moves", "amended", "approved", "adopted", "seconded", "carried", "resolved"})
"""Words of a sentence on what was done about the agenda."""
LEADS = frozenset({"consider", "discuss", "discussed", "considered", "following", "follows", "agenda"})
"""Words of a line, with a colon at its end, that leads to what a meeting was about."""
MEET = frozenset({"meeting", "met", "meet", "gathered", "convened", "called", "purpose"})
"""Words of a line on what a meeting was called for."""
TASKS = frozenset({"action", "actions", "task", "tasks", "changes", "additions"})
"""Words of a line over a list of something else."""
LEAST = 2
"""Entries of a list, and headings after it."""


def is_announced(parts: Sequence[Part], run: range) -> bool:
    """Whether a sentence right before a list says that it is the agenda, and the headings all come after it."""
    return run.start > 0 and _announces(parts[run.start - 1].piece.block.text) and _is_before_business(parts, run)


def _announces(text: str) -> bool:
    """Whether the last sentence before a list says that it is the agenda, or what the meeting was called for."""
    said = regex.split(r"(?<=[a-z]{2}[.!?])\s+", text.strip())[-1]
    tokens = set(plain(said).split())
    about = "agenda" in tokens or bool(MEET & tokens and LEADS & tokens)
    return said.endswith(":") and about and not (MOVED | OTHER | TASKS) & tokens


def _is_before_business(parts: Sequence[Part], run: range) -> bool:
    """Whether headings come after a list, and none that look like them before it."""
    heads = [look for part in parts[run.stop :] if (look := _look(part))]
    before = {_look(part) for part in parts[: run.start]}
    return len(run) >= LEAST and bool(heads) and before.isdisjoint(heads)


def _look(part: Part) -> tuple[int | None, bool, bool, int, str | None] | None:
    """What tells a line in a heading's look from another; `None` where it looks like the text."""
    look, text = part.piece.look, part.piece.block.text
    bold, under, slant = (covers(one, text) for one in (look.bold, look.underline, look.italic))
    if not (look.outline is not None or bold or under or slant):
        return None
    return look.outline, under, slant, round(look.size or 0), look.align
