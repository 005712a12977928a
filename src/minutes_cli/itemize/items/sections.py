"""Who gets each block: the title block and attendance before, the items, the lines that close the note."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from minutes_cli.itemize.items import closing
from minutes_cli.itemize.items.leads import initials_after
from minutes_cli.itemize.items.levels import Heading
from minutes_cli.itemize.items.tree import Branch, grow
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import is_annex, plain
from minutes_cli.model import Block, Finding, Item, Piece
from minutes_cli.profile import Structure
from minutes_cli.value import State, Value, field, replace

COLUMN = "the head of a column"
"""Why a block over a column of a table of items is no business and no particular."""
Mode = Literal["preamble", "attendance", "item"]


class Shared(Value):
    """The blocks shared out, each once; `attendance` are the ids of those under a heading of attendance."""

    preamble: tuple[Piece, ...]
    items: tuple[Item, ...]
    closing: tuple[Block, ...]
    findings: tuple[Finding, ...]
    attendance: frozenset[str]


class _Desk(State):
    """What has been shared out so far.

    `open` are the open headings' levels, outermost first, each with its item, `None` for one that is no item.
    """

    words: Structure
    preamble: list[Piece] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    signed: list[Block] = field(default_factory=list)
    top: list[Branch] = field(default_factory=list)
    open: list[tuple[int, Branch | None]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    attendance: set[str] = field(default_factory=set)
    mode: Mode = "preamble"

    @property
    def branch(self) -> Branch | None:
        """The innermost open item."""
        return next((branch for _, branch in reversed(self.open) if branch), None)

    def tell(self, piece: Piece, taken_for: str, *reasons: str) -> None:
        """Note what a piece was taken for."""
        self.findings.append(Finding(piece.block.id, taken_for, reasons))

    def aside(self, piece: Piece, taken_for: str, *reasons: str) -> None:
        """A piece that stands under no item."""
        self.preamble.append(piece)
        if self.mode == "attendance":
            self.attendance.add(piece.block.id)
        self.tell(piece, taken_for, *reasons)

    def close(self, level: int) -> None:
        """Close the headings of this level and deeper."""
        while self.open and self.open[-1][0] >= level:
            self.open.pop()

    def sign_off(self, heading: Heading, piece: Piece) -> None:
        """Set what signs the note apart where an annex, or a heading without a number, comes after it."""
        branch = self.branch
        apart = heading.candidate.number is None or is_annex(piece.block.text)
        if branch is not None and apart:
            self.signed += closing.signed(branch.blocks)

    def begin(self, heading: Heading, piece: Piece) -> None:
        """Open an item; what its piece says after the title is its first block."""
        one = heading.candidate
        text = piece.block.text
        head, tail = piece.split(one.end) if text[one.end :].strip() else (piece, None)
        parent = self.branch
        branch = Branch(heading, head, sum(b is not None for _, b in self.open) + 1)
        (parent.inner if parent else self.top).append(branch)
        self.open.append((heading.level, branch))
        self.mode = "item"
        self.tell(head, f"heading of level {branch.level}", *heading.reasons, *(why for why, w in one.reasons if w > 0))
        if tail and initials_after(f"{head.block.text} {tail.block.text}") == len(head.block.text):
            note = replace(tail.block, kind="margin", beside=head.block.id)
            self.put(replace(tail, block=note), "initials after a heading")
        elif tail:
            self.put(tail, "runs on after its heading")

    def put(self, piece: Piece, *reasons: str) -> None:
        """A piece under the open item, or in the preamble where none is open."""
        branch = self.branch
        if branch is None:
            self.aside(piece, self.mode, *reasons)
            return
        branch.blocks.append(piece.block)
        self.tell(piece, piece.block.kind, *reasons)


def share(parts: tuple[Part, ...], heads: tuple[Heading, ...], printed: frozenset[int], words: Structure) -> Shared:
    """The stream shared out."""
    desk = _Desk(words)
    at_place = {head.candidate.at: head for head in heads}
    business = max((head.candidate.at for head in heads if head.role != "attendance"), default=-1)
    for at, part in enumerate(parts):
        if at in printed:
            desk.aside(part.piece, "printed agenda")
        elif part.piece.look.note:
            desk.notes.append(part.piece.block)
            desk.tell(part.piece, "note")
        elif at in at_place:
            _head(desk, part, at_place[at], last=at > business)
        else:
            _body(desk, part)
    last = _last(desk.top)
    end = [*desk.signed, *(closing.take(last.blocks, last.heading.candidate.title, words) if last else ())]
    desk.findings += [Finding(block.id, "closing") for block in end]
    return Shared(
        tuple(desk.preamble),
        grow(desk.top, words),
        (*end, *desk.notes),
        tuple(_once(desk.findings)),
        frozenset(desk.attendance),
    )


def _once(findings: list[Finding]) -> Iterator[Finding]:
    """The last word on each block, in reading order."""
    final = {finding.block: finding for finding in findings}
    seen: set[str] = set()
    for finding in findings:
        if finding.block not in seen:
            seen.add(finding.block)
            yield final[finding.block]


def _last(branches: list[Branch]) -> Branch | None:
    """The item that stands last in the document."""
    if not branches:
        return None
    return _last(branches[-1].inner) or branches[-1]


def _head(desk: _Desk, part: Part, heading: Heading, *, last: bool) -> None:
    role = heading.role
    desk.sign_off(heading, part.piece)
    desk.close(1 if last and _is_list_of_people(part.piece) else heading.level)
    if role == "item":
        desk.begin(heading, part.piece)
    elif desk.branch is not None:
        desk.put(part.piece, "stands inside an item")
    else:
        desk.open.append((heading.level, None))
        desk.mode = "attendance" if role == "attendance" else "preamble"
        desk.aside(
            part.piece,
            {"attendance": "attendance", "title": "title", "wrapper": "heading over the minutes"}[role],
            *heading.reasons,
        )


def _is_list_of_people(piece: Piece) -> bool:
    """Whether a heading, after all the business, can only be over those who were there."""
    return plain(piece.block.text).split()[:1] in (["attendees"], ["attendance"], ["present"], ["participants"])


def _body(desk: _Desk, part: Part) -> None:
    piece, branch = part.piece, desk.branch
    if part.place == "head":
        if branch is not None:
            piece = replace(piece, block=replace(piece.block, kind="margin", level=0))
        desk.put(piece, COLUMN)
    elif part.place == "numbered":
        block = piece.block
        desk.put(replace(piece, block=replace(block, kind="bullet", level=max(1, block.level))), "numbered in its row")
    else:
        desk.put(piece)
