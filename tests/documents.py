"""The documents that tests read: the fixtures, and the shared corpus where it lies beside the checkout."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from minutes_cli.model import Block, Minutes, Source
from minutes_cli.profile import load

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "fixtures"
CORPUS = Path(os.environ.get("MINUTES_CORPUS", ROOT.parent / "shared" / "corpus"))


def readable() -> list[Path]:
    """The fixtures that can be parsed: each folder's `note.pdf` or `note.docx`, but for those that must fail."""
    folders = sorted(path for path in FIXTURES.glob("*/") if not (path / "expected-error.txt").exists())
    return [note for folder in folders for note in sorted(folder.glob("note.*")) if note.suffix in {".pdf", ".docx"}]


def corpus() -> list[Path]:
    """The corpus's documents; none where it is not at hand."""
    return sorted([*CORPUS.glob("*.pdf"), *CORPUS.glob("*.docx")])


def name_of(note: Path) -> str:
    return note.parent.name if note.parent.parent == FIXTURES else note.name


@cache
def parsed(note: Path) -> Minutes:
    """The minutes in a document, parsed once for all tests."""
    from minutes_cli.flow import parse

    return parse(note, load())


@cache
def seen(note: Path) -> Source:
    """What ingest sees in a document."""
    from minutes_cli.ingest import read

    return read(note)


def blocks(minutes: Minutes) -> list[Block]:
    """Every block of the minutes, furniture last."""
    inner = [block for item in minutes.walk() for block in (item.heading, *item.blocks)]
    return [*minutes.preamble, *inner, *minutes.closing, *minutes.furniture]
