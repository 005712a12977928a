"""The types: what a document is to a reader, and what `minutes` says of it.

Two families. `Piece`, `Look`, `Cell`, `Source`, `Draft` and the tags travel between the rooms and end there.
`Minutes` and all that it holds is the contract: the JSON has these fields under these names, and the
published JSON Schema is generated from these classes.

Everything is frozen: a stage returns new values. Only the standard library is imported here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points from the page's top left."""

BlockKind = Literal[
    "heading", "paragraph", "bullet", "table", "margin", "header", "footer", "page_number", "line_number", "text_box"
]
DateType = Literal["date", "time", "duration", "set"]
CommitmentKind = Literal["action", "undertaking", "decision", "target"]
Attendance = Literal["present", "in_attendance", "apologies", "absent", "mentioned"]
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Block:
    """A paragraph, list entry, table or heading: words that stand together, with the place where they stand.

    `text` is made by ingest and never changes after; offsets of tags are Unicode code points into it.
    `marker` is the bullet or number as a reader sees it, kept out of `text`; `level` counts from 1 for
    list entries and headings and is 0 elsewhere. `rows` and `header_rows` are a table's alone: its `text` is the
    rows joined by line feeds, their cells by tabs. A `margin` block is what stands in a column of its own
    beside another block (the initials of an action column); `beside` is that block's id.
    `path` leads back into a DOCX body, as in `body/p[12]` or `body/tbl[2]/tr[1]/tc[3]/p[1]`.
    """

    id: str
    kind: BlockKind
    text: str
    level: int = 0
    marker: str | None = None
    page: int | None = None
    bbox: Box | None = None
    path: str | None = None
    rows: Rows | None = None
    header_rows: int | None = None
    beside: str | None = None


# ---------------------------------------------------------------- what ingest saw


Extent = tuple[int, int]
"""Start and end offset in a block's text."""


@dataclass(frozen=True)
class Look:
    """How a block looks to the eye: evidence for itemize, which goes no further.

    `size` is the font size of most letters, `space_before` the white that the eye sees between this block and the
    one above it, both in points. `indent` is the distance of the text's (not the
    marker's) left edge from the left edge of the text area, column or cell, in points. `bold`, `italic` and
    `underline` are the extents of the text set so, ascending and apart. `style` is the Word style's name or
    the tagged PDF's structure type; `outline` the heading level (from 1) that the style or the tag claims.
    `list_id` is equal for entries of one Word list. `note` marks a footnote or endnote.
    """

    size: float | None = None
    font: str | None = None
    bold: tuple[Extent, ...] = ()
    italic: tuple[Extent, ...] = ()
    underline: tuple[Extent, ...] = ()
    align: Literal["left", "center", "right", "justify"] = "left"
    indent: float = 0.0
    space_before: float = 0.0
    style: str | None = None
    outline: int | None = None
    list_id: str | None = None
    note: bool = False


@dataclass(frozen=True)
class Cell:
    """A table's cell: its own pieces in reading order, and how many columns and rows it spans.

    A merged cell stands once, at its top left; the places that it covers are left out of the row.
    `column` is its first column, counted from 0. `shaded` is true where it has a fill other than white.
    """

    pieces: tuple[Piece, ...]
    column: int
    colspan: int = 1
    rowspan: int = 1
    shaded: bool = False

    @property
    def text(self) -> str:
        """The cell's words as one line, each piece's marker before its text."""
        return " ".join(" ".join(filter(None, (p.block.marker, p.block.text))) for p in self.pieces).strip()


@dataclass(frozen=True)
class Piece:
    """A block as ingest saw it: the words, and how they looked; for a table also its cells.

    `grid` has the rows of cells of a table, `None` for all else. Whether a table is only the layout of
    the minutes is for itemize to say: it may use the pieces in the cells in place of the table's own block.
    """

    block: Block
    look: Look = Look()
    grid: tuple[tuple[Cell, ...], ...] | None = None

    def split(self, at: int) -> tuple[Piece, Piece]:
        """The piece cut in two at an offset of its text, white space at the cut dropped; the second gets the id `b7.1`.

        A heading that runs on in its paragraph becomes a heading and a paragraph this way. It is done before
        anything is tagged, so that every tag's offsets hold in the block that stands in the JSON.
        """
        text = self.block.text
        head, tail = text[:at].rstrip(), text[at:].lstrip()
        shift = len(text) - len(tail)
        first = replace(self.block, text=head)
        second = replace(self.block, id=f"{self.block.id}.1", kind="paragraph", text=tail, level=0, marker=None)

        def part(extents: tuple[Extent, ...], low: int, high: int) -> tuple[Extent, ...]:
            return tuple((max(s, low) - low, min(e, high) - low) for s, e in extents if s < high and e > low)

        def look(low: int, high: int) -> Look:
            one = self.look
            return replace(
                one,
                bold=part(one.bold, low, high),
                italic=part(one.italic, low, high),
                underline=part(one.underline, low, high),
            )

        return Piece(first, look(0, len(head))), Piece(second, replace(look(shift, len(text)), space_before=0.0))


@dataclass(frozen=True)
class Notice:
    """A doubt, told: a stable code for programs, a sentence for people, and the block it is about."""

    code: str
    message: str
    block: str | None = None


@dataclass(frozen=True)
class Origin:
    """The document itself. `filename` is the name alone, never a path; `pages` is `None` for DOCX."""

    filename: str
    media_type: str
    sha256: str
    pages: int | None


@dataclass(frozen=True)
class Source:
    """What a reader sees: the body's pieces in reading order, and the furniture of the pages kept apart."""

    origin: Origin
    pieces: tuple[Piece, ...]
    furniture: tuple[Block, ...] = ()
    warnings: tuple[Notice, ...] = ()


# ---------------------------------------------------------------- the contract


@dataclass(frozen=True)
class Generator:
    """What made the JSON; `model` is the spaCy model's name and version, `None` where nothing was tagged."""

    name: str
    version: str
    model: str | None


@dataclass(frozen=True)
class Meeting:
    """`date` is ISO, `start` and `end` are HH:MM local time, `chair` a person's id; all as far as stated."""

    name: str | None = None
    organization: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    location: str | None = None
    chair: str | None = None


@dataclass(frozen=True)
class Role:
    """An office held, in a body; `role` is `None` where only the affiliation is known."""

    role: str | None
    organization: str | None = None


@dataclass(frozen=True)
class Mention:
    """Where a person is named."""

    block: str
    start: int
    end: int


@dataclass(frozen=True)
class Person:
    """`name` is the fullest form in the document, without honorific; `initials` where the document uses them."""

    id: str
    name: str
    honorific_prefix: str | None = None
    honorific_suffix: str | None = None
    initials: str | None = None
    roles: tuple[Role, ...] = ()
    attendance: Attendance = "mentioned"
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True)
class AgendaEntry:
    """A line of the printed agenda; `item` is the id of the item that answers it."""

    number: str | None
    title: str
    item: str | None = None


@dataclass(frozen=True)
class Item:
    """A piece of business: its heading as printed, what stands under it, and the items inside it.

    `restricted` is true where the note withholds the business, so that "nothing there" never looks like "nothing said".
    """

    id: str
    number: str | None
    title: str
    level: int
    heading: Block
    blocks: tuple[Block, ...] = ()
    items: tuple[Item, ...] = ()
    restricted: bool = False


@dataclass(frozen=True)
class DateTag:
    """A time expression; `value` is its TIMEX3 value, `start_date` and `end_date` bound a `date` by whole days.

    `reason` says why a value stays open where it does.
    """

    id: str
    text: str
    type: DateType
    value: str | None
    start_date: str | None
    end_date: str | None
    block: str
    start: int
    end: int
    reason: str | None = None


@dataclass(frozen=True)
class RoleTag:
    """An office named in the text; `person` is the id of its holder where only one can be meant."""

    text: str
    role: str
    person: str | None
    block: str
    start: int
    end: int


@dataclass(frozen=True)
class Owner:
    """Who is bound: the words of the document, resolved to office, body and person as far as they can be."""

    name: str
    role: str | None = None
    organization: str | None = None
    person: str | None = None


@dataclass(frozen=True)
class Due:
    """`date` is the last day on which it is in time; `value` the TIMEX3 value."""

    text: str
    date: str | None
    value: str | None


@dataclass(frozen=True)
class Commitment:
    """What someone is bound to do after this meeting; `confidence` is the share of the like that are right."""

    id: str
    kind: CommitmentKind
    text: str
    action: str | None
    owner: Owner | None
    due: Due | None
    status: Literal["open", "done"] | None
    cue: str
    rule: str
    confidence: float
    item: str | None
    block: str
    start: int
    end: int
    repeats: str | None = None


Votes = dict[Literal["for", "against", "abstain"], int | None]
"""How many voted which way; `None` where the note does not count them."""


@dataclass(frozen=True)
class Motion:
    """`mover` and `seconder` are names as printed; `commitment` is the id of the decision it made."""

    id: str
    text: str
    mover: str | None
    seconder: str | None
    result: str | None
    votes: Votes
    commitment: str | None
    block: str


@dataclass(frozen=True)
class Minutes:
    """The record of one meeting as data: what the JSON says, field for field."""

    schema_version: str
    generator: Generator
    source: Origin
    meeting: Meeting
    people: tuple[Person, ...] = ()
    agenda: tuple[AgendaEntry, ...] = ()
    preamble: tuple[Block, ...] = ()
    items: tuple[Item, ...] = ()
    closing: tuple[Block, ...] = ()
    furniture: tuple[Block, ...] = ()
    dates: tuple[DateTag, ...] = ()
    roles: tuple[RoleTag, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    motions: tuple[Motion, ...] = ()
    warnings: tuple[Notice, ...] = ()

    def walk(self) -> Iterator[Item]:
        """Every item, at every depth, in reading order."""
        return walk(self.items)


def walk(items: tuple[Item, ...]) -> Iterator[Item]:
    """Every item of a tree, each before those inside it, in reading order."""
    for item in items:
        yield item
        yield from walk(item.items)


# ---------------------------------------------------------------- between the rooms


@dataclass(frozen=True)
class Finding:
    """What a block was taken for and why: the evidence, in words, that `minutes explain` shows."""

    block: str
    taken_for: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
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


@dataclass(frozen=True)
class Span:
    """A stretch of a block's text with what label took it for; `rule` is the id of the rule that found it."""

    block: str
    start: int
    end: int
    label: str
    rule: str


@dataclass(frozen=True)
class Promise:
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


@dataclass(frozen=True)
class NearMiss:
    """A clause that had a cue and was left out, with the reason."""

    clause: Span
    reason: str


@dataclass(frozen=True)
class Tags:
    """All that label found, in reading order, unresolved. `model` names the spaCy model, for the record."""

    model: str | None = None
    dates: tuple[Span, ...] = ()
    roles: tuple[Span, ...] = ()
    promises: tuple[Promise, ...] = ()
    motions: tuple[Motion, ...] = ()
    near_misses: tuple[NearMiss, ...] = field(default=())


def table_text(rows: Rows) -> str:
    """A table's text: its rows joined by line feeds, their cells by tabs."""
    return "\n".join("\t".join(row) for row in rows)


def cell_extents(rows: Rows) -> tuple[tuple[Extent, ...], ...]:
    """Where each cell of `rows` stands in `table_text(rows)`."""
    at, extents = 0, []
    for row in rows:
        line = []
        for cell in row:
            line.append((at, at + len(cell)))
            at += len(cell) + 1
        extents.append(tuple(line))
    return tuple(extents)
