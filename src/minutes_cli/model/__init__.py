"""The types: what a document is to a reader, and what `minutes` says of it.

`record` is the contract: the JSON has these fields under these names, and the published JSON Schema is generated from
them. `seen` and `marked` travel between the rooms and end there. Everything is frozen: a stage returns new values.
Only the standard library is imported here.
"""

from __future__ import annotations

from minutes_cli.model.marked import (
    Draft,
    Finding,
    NearMiss,
    Promise,
    Span,
    Tags,
)
from minutes_cli.model.record import (
    AgendaEntry,
    Attendance,
    Block,
    BlockKind,
    Box,
    Commitment,
    CommitmentKind,
    DateTag,
    DateType,
    Due,
    Generator,
    Item,
    Meeting,
    Mention,
    Minutes,
    Motion,
    Notice,
    Origin,
    Owner,
    Person,
    Role,
    RoleTag,
    Rows,
    Votes,
    walk,
)
from minutes_cli.model.seen import (
    Cell,
    Extent,
    Look,
    Piece,
    Source,
    cell_extents,
    table_text,
)

__all__ = [
    "AgendaEntry",
    "Attendance",
    "Block",
    "BlockKind",
    "Box",
    "Cell",
    "Commitment",
    "CommitmentKind",
    "DateTag",
    "DateType",
    "Draft",
    "Due",
    "Extent",
    "Finding",
    "Generator",
    "Item",
    "Look",
    "Meeting",
    "Mention",
    "Minutes",
    "Motion",
    "NearMiss",
    "Notice",
    "Origin",
    "Owner",
    "Person",
    "Piece",
    "Promise",
    "Role",
    "RoleTag",
    "Rows",
    "Source",
    "Span",
    "Tags",
    "Votes",
    "cell_extents",
    "table_text",
    "walk",
]
