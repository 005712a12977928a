"""The map: one way through, from a document to its minutes."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from minutes_cli import ingest, itemize, label, link
from minutes_cli.ingest import Reading
from minutes_cli.model import Minutes, Tags
from minutes_cli.profile import Profile, load


def parse(
    document: Path | str | BinaryIO,
    profile: Profile | None = None,
    *,
    reading: Reading = Reading(),
    tags: bool = True,
) -> Minutes:
    """The minutes in a PDF or DOCX document.

    Args:
        document: a path, or an open binary file.
        profile: the organisation's words and habits; the default profile without one.
        reading: how to read the file (its password, what to do with tracked changes, OCR).
        tags: find commitments, dates and roles; without them spaCy is not imported.

    Raises:
        MinutesError: the document cannot be read; the subclass says how.
    """
    profile = profile or load()
    source = ingest.read(document, reading)  # what a reader sees, block by block, with its place on the page
    draft = itemize.itemize(source, profile)  # which block is a heading, a bullet; the tree of items; who was there
    found = label.label(draft, profile) if tags else Tags()  # dates, roles, commitments as spans of a block
    return link.link(source, draft, found, profile)  # what the spans mean together: who, by when, which person
