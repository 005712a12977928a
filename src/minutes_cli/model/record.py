"""The record of a meeting as data: the contract, field for field what the JSON says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from minutes_cli.value import Value

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points from the page's top left."""

BlockKind = Literal[
    "heading", "paragraph", "bullet", "table", "margin", "header", "footer", "page_number", "line_number", "text_box"
]
DateType = Literal["date", "time", "duration", "set"]
CommitmentKind = Literal["action", "undertaking", "decision", "target"]
Attendance = Literal["present", "in_attendance", "apologies", "absent", "mentioned"]
Rows = tuple[tuple[str, ...], ...]


class Block(Value):
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


class Notice(Value):
    """A doubt, told: a stable code for programs, a sentence for people, and the block it is about."""

    code: str
    message: str
    block: str | None = None


class Origin(Value):
    """The document itself. `filename` is the name alone, never a path; `pages` is `None` for DOCX."""

    filename: str
    media_type: str
    sha256: str
    pages: int | None


class Generator(Value):
    """What made the JSON; `model` is the spaCy model's name and version, `None` where nothing was tagged."""

    name: str
    version: str
    model: str | None


class Meeting(Value):
    """`date` is ISO, `start` and `end` are HH:MM local time, `chair` a person's id; all as far as stated."""

    name: str | None = None
    organization: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    location: str | None = None
    chair: str | None = None


class Role(Value):
    """An office held, in a body; `role` is `None` where only the affiliation is known."""

    role: str | None
    organization: str | None = None


class Mention(Value):
    """Where a person is named."""

    block: str
    start: int
    end: int


class Person(Value):
    """`name` is the fullest form in the document, without honorific; `initials` where the document uses them."""

    id: str
    name: str
    honorific_prefix: str | None = None
    honorific_suffix: str | None = None
    initials: str | None = None
    roles: tuple[Role, ...] = ()
    attendance: Attendance = "mentioned"
    mentions: tuple[Mention, ...] = ()


class AgendaEntry(Value):
    """A line of the printed agenda; `item` is the id of the item that answers it."""

    number: str | None
    title: str
    item: str | None = None


class Item(Value):
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


class DateTag(Value):
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


class RoleTag(Value):
    """An office named in the text; `person` is the id of its holder where only one can be meant."""

    text: str
    role: str
    person: str | None
    block: str
    start: int
    end: int


class Owner(Value):
    """Who is bound: the words of the document, resolved to office, body and person as far as they can be.

    `people` are the ids of all persons whom the words name, in their order; `person` is the first of them.
    `inferred` is true where no words name anybody, and it is the body that meets, or the group of the item.
    """

    name: str
    role: str | None = None
    organization: str | None = None
    person: str | None = None
    people: tuple[str, ...] = ()
    inferred: bool = False


class Due(Value):
    """`date` is the last day on which it is in time; `value` the TIMEX3 value."""

    text: str
    date: str | None
    value: str | None


class Commitment(Value):
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


class Motion(Value):
    """`mover` and `seconder` are names as printed; `commitment` is the id of the decision it made."""

    id: str
    text: str
    mover: str | None
    seconder: str | None
    result: str | None
    votes: Votes
    commitment: str | None
    block: str


class Minutes(Value):
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
