"""What itemize and label hand on: the structure of the meeting, and spans of its blocks, unresolved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from minutes_cli.model.record import AgendaEntry, Block, Item, Meeting, Motion, Notice, Person, walk
from minutes_cli.value import Value


class Finding(Value):
    """What a block was taken for and why: the evidence, in words, that `minutes explain` shows."""

    block: str
    taken_for: str
    reasons: tuple[str, ...] = ()


class Draft(Value):
    """The meeting's structure, before anything is tagged.

    `people` are those whom an attendance list or a title block names; `next_meeting` is the ISO date of the
    next meeting where the note gives it (for "before the next meeting").
    """

    meeting: Meeting
    people: tuple[Person, ...] = ()
    agenda: tuple[AgendaEntry, ...] = ()
    preamble: tuple[Block, ...] = ()
    items: tuple[Item, ...] = ()
    closing: tuple[Block, ...] = ()
    next_meeting: str | None = None
    warnings: tuple[Notice, ...] = ()
    findings: tuple[Finding, ...] = ()

    def blocks(self) -> Iterator[tuple[Block, str | None]]:
        """Every block with the id of its item (`None` in preamble and closing), in reading order."""
        yield from ((block, None) for block in self.preamble)
        for item in walk(self.items):
            yield item.heading, item.id
            yield from ((block, item.id) for block in item.blocks)
        yield from ((block, None) for block in self.closing)


class Span(Value):
    """A stretch of a block's text with what label took it for; `rule` is the id of the rule that found it."""

    block: str
    start: int
    end: int
    label: str
    rule: str


class Promise(Value):
    """A commitment as label found it: the clause, the cue, and who and when as the syntax gives them.

    `clause.label` is the kind. `owners` and `dues` are spans in the same block, nearest evidence first; `action` is the
    doing alone ("publish outcomes"). `status` is what the words beside it say ("Done", "In progress").
    """

    clause: Span
    cue: Span
    owners: tuple[Span, ...] = ()
    dues: tuple[Span, ...] = ()
    action: str | None = None
    status: Literal["open", "done"] | None = None
    score: float = 0.5


class NearMiss(Value):
    """A clause that had a cue and was left out, with the reason."""

    clause: Span
    reason: str


class Tags(Value):
    """All that label found, in reading order, unresolved. `model` names the spaCy model, for the record."""

    model: str | None = None
    dates: tuple[Span, ...] = ()
    roles: tuple[Span, ...] = ()
    promises: tuple[Promise, ...] = ()
    motions: tuple[Motion, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
