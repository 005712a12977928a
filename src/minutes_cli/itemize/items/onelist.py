"""The entries of the one numbered list that a note is, as items: "2. The minutes were approved." has no title."""

from __future__ import annotations

from itertools import pairwise

from minutes_cli import regex
from minutes_cli.itemize.items.candidates import Candidate, Style
from minutes_cli.itemize.items.levels import Heading
from minutes_cli.itemize.items.series import numbered_parts
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import Number
from minutes_cli.itemize.words import holds
from minutes_cli.profile import Structure

LEAST = 5
"""Entries that make a note."""
KNOWN = 2
"""Entries, at least, that tell what only meetings do."""
TOP = 12
"""Parts above the list, at most."""
PROCEDURE = ("to order", "agenda", "minutes were", "approve the minutes", "approve minutes", "old business")
"""Words that only tell how a meeting goes."""
LEAD = regex.compile(r"[^\W\d_][^:.;]{2,60}:\s+(?=\S+ \S)")
"""A title before a colon, with more behind it."""
REASONS = ("an entry of the one list that the note is",)


def of_note(parts: tuple[Part, ...], heads: tuple[Heading, ...], words: Structure) -> tuple[Heading, ...]:
    """The headings, those that name the note among them, with the entries of the list where nothing heads any part."""
    entries = _entries(parts)
    if not entries or any(head.role == "item" and head.candidate.at > entries[0][0] for head in heads):
        return heads
    texts = [parts[at].piece.block.text for at, _ in entries]
    if sum(holds(text, (*words.closing, *PROCEDURE)) for text in texts) < KNOWN:
        return heads
    return (*heads, *(Heading(_candidate(parts[at], at, number), 1, -1, reasons=REASONS) for at, number in entries))


def _entries(parts: tuple[Part, ...]) -> list[tuple[int, Number]]:
    """The outermost numbers to the end, one after the other, where they begin at the top of the note."""
    first = [(at, n) for at, n in numbered_parts(parts) if n.shape == "arabic"]
    least = min((parts[at].piece.block.level for at, _ in first), default=0)
    outer = [(at, n) for at, n in first if parts[at].piece.block.level == least]
    numbers = [number for _, number in outer]
    if len(outer) < LEAST or not all(b.follows(a) for a, b in pairwise(numbers)):
        return []
    return outer if outer[0][0] <= TOP else []


def _candidate(part: Part, at: int, number: Number) -> Candidate:
    """The entry as a heading: as far as its colon where a title stands before one."""
    text = part.piece.block.text
    start = 0 if part.piece.block.marker else number.end
    lead = LEAD.match(text, start)
    end = lead.end() if lead else len(text)
    title = text[start:end].strip().rstrip(":").removesuffix(".").strip()
    return Candidate(at, end, title, number, Style("line", number=("arabic", 1)), part.piece.look.indent)
