"""The map: one way through, from a document to its minutes."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from minutes_cli import ingest, itemize, label, link
from minutes_cli.ingest import Reading
from minutes_cli.model import Draft, Minutes, Source, Tags
from minutes_cli.profile import Profile, load
from minutes_cli.value import Value


class Begun(Value):
    """A document as far as it is understood without a model."""

    source: Source
    draft: Draft


class Trace(Value):
    """What each room made of a document, for whoever wants to see how the minutes came about."""

    source: Source
    draft: Draft
    tags: Tags
    minutes: Minutes


def begin(document: Path | str | BinaryIO, profile: Profile, *, reading: Reading = Reading()) -> Begun:
    """The first half of the way; arguments and failures as for `parse`."""
    source = ingest.read(document, reading)  # what a reader sees, block by block, with its place on the page
    return _drafted(source, profile)


def _drafted(source: Source, profile: Profile) -> Begun:
    draft = itemize.itemize(source, profile)  # which block is a heading, a bullet; the tree of items; who was there
    return Begun(source, draft)


def finish(begun: Begun, profile: Profile, *, tags: bool = True) -> Trace:
    """The second half of the way."""
    source, draft = begun.source, begun.draft
    found = label.label(draft, profile) if tags else Tags()  # dates, roles, commitments as spans of a block
    minutes = link.link(source, draft, found, profile)  # what the spans mean together: who, by when, which person
    return Trace(source, draft, found, minutes)


def trace(
    document: Path | str | BinaryIO,
    profile: Profile | None = None,
    *,
    reading: Reading = Reading(),
    tags: bool = True,
) -> Trace:
    """The minutes in a PDF or DOCX document, with all that led to them; arguments and failures as for `parse`."""
    profile = profile or load()
    return finish(begin(document, profile, reading=reading), profile, tags=tags)


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
    return trace(document, profile, reading=reading, tags=tags).minutes


def meetings(
    document: Path | str | BinaryIO,
    profile: Profile | None = None,
    *,
    reading: Reading = Reading(),
    tags: bool = True,
) -> tuple[Minutes, ...]:
    """The minutes of each meeting in a document that may hold several; arguments and failures as for `parse`."""
    profile = profile or load()
    sources = itemize.split(ingest.read(document, reading), profile)
    return tuple(finish(_drafted(source, profile), profile, tags=tags).minutes for source in sources)
