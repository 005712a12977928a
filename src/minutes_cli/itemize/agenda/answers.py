"""Whether the minutes answer a printed list: its titles come again, or what comes after it is plainly the minutes."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli import regex
from minutes_cli.itemize.agenda.listing import printed_title
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import LIKE, like, whole
from minutes_cli.model import AgendaEntry
from minutes_cli.profile import Structure
from minutes_cli.value import Value

ROOM = 200
"""Letters of a line that can repeat a title."""
PROSE = 15
"""Words from which a piece is prose."""
HEADS = 2
"""Headings after the list, in the look of its own, that hold the minutes."""

MORE = 3
"""Such headings after a list that has entries inside others."""


class Answer(Value):
    """What comes after a list headed as the agenda, `head` being the line over it."""

    head: Part
    rest: Sequence[Part]
    words: Structure

    def given(self, entries: tuple[AgendaEntry, ...], *, listed: bool, flat: bool) -> bool:
        """Whether it is the minutes: about what the list says, headed so, or under headings like that of the list."""
        if is_answered(entries, self.rest, listed=listed and flat):
            return True
        return listed and (self._is_headed() or self._is_beside(HEADS if flat else MORE))

    def _is_headed(self) -> bool:
        """Whether a heading over the minutes comes right after it, or later in the look of its own: "Notes"."""
        look = _look(self.head)
        beside = [part for part in self.rest[1:] if any(look[:3]) and _look(part) == look]
        return any(
            whole(part.piece.block.text.rstrip(": "), (*self.words.wrappers, *self.words.discussions))
            for part in (*self.rest[:1], *beside)
        )

    def _is_beside(self, least: int) -> bool:
        """Whether several headings like that of the list come after it, over something else than tasks and people."""
        look = _look(self.head)
        if not any(look[:3]):
            return False
        apart = (*self.words.attendance, *self.words.particulars, *self.words.leads)
        heads = [part for part in self.rest if part.piece.block.kind == "paragraph" and _look(part) == look]
        others = [part for part in heads if not whole(part.piece.block.text.rstrip(": "), apart)]
        return len(others) >= least


def _look(part: Part) -> tuple[bool, bool, int, int]:
    """How a line looks as a whole: bold, underlined, its level as a heading, its size."""
    look, size = part.piece.look, len(part.piece.block.text.rstrip())
    return _covers(look.bold, size), _covers(look.underline, size), look.outline or 0, round(look.size or 0)


def _covers(extents: tuple[tuple[int, int], ...], size: int) -> bool:
    return sum(end - start for start, end in extents) >= size - 1 > 0


def is_answered(entries: tuple[AgendaEntry, ...], rest: Sequence[Part], *, listed: bool) -> bool:
    """Whether the minutes come after, and are about what the list says: a third of its titles stand there again.

    Lines that are no list are asked for half of them; a list may stay unanswered where prose follows.
    """
    pieces = [part.piece for part in rest if part.piece.grid is None]
    lines = [printed_title(piece) for piece in pieces if len(piece.block.text) < ROOM]
    lines += [regex.split(r"[:–—]", piece.block.text)[0] for piece in pieces]
    again = sum(any(_is_like(entry.title, line) for line in lines) for entry in entries)
    if again >= max(1, len(entries) / (3 if listed else 2)):
        return True
    prose = sum(len(part.piece.block.text.split()) > PROSE for part in rest)
    return listed and prose >= len(entries) / 2 and len(rest) >= 2 * len(entries)


def _is_like(title: str, line: str) -> bool:
    """Whether a line repeats a title, or the words of it before a comma or a colon."""
    lead = regex.split(r"[,:;(–—]| - ", title, maxsplit=1)[0]
    return like(title, line) >= LIKE or like(lead, line) >= LIKE


def share(titles: list[str], lines: list[str]) -> float:
    """The share of the titles that stand among the lines."""
    known = set(filter(None, lines))
    return sum(any(like(title, line) >= LIKE for line in known) for title in titles) / len(titles)
