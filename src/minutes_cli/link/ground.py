"""What a promise is resolved against: the blocks, their items, the dates and the people of a note."""

from __future__ import annotations

from collections.abc import Mapping

from minutes_cli.link.people import Roster
from minutes_cli.model import Block, DateTag, Draft, Span
from minutes_cli.value import Value, field


class Ground(Value):
    """What a promise is resolved against."""

    blocks: Mapping[str, Block]
    items: Mapping[str, str | None]
    days: Mapping[tuple[str, int, int], DateTag]
    roster: Roster
    draft: Draft
    groups: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, Block] = field(default_factory=dict)

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.blocks[span.block].text[span.start : span.end]
