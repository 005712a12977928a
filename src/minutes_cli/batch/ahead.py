"""Documents read while the model loads, by the cores that would wait for it.

A process has the model sooner as a fork of one that has loaded it than by loading it too. Until then it can only read.
What is read stays in a file without a name, so that the readers can be ended at any moment: a document that one of
them was at, or could not read, is read again by a worker, which tells what ails it.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from typing import IO

from minutes_cli import ingest
from minutes_cli.batch import limits, work
from minutes_cli.batch.finding import Document
from minutes_cli.batch.pool import Terms
from minutes_cli.batch.work import Settings


@contextmanager
def reading(documents: Sequence[Document], settings: Settings, terms: Terms) -> Iterator[dict[str, bytes]]:
    """While it lasts, all but one of the jobs read documents; what they have begun then stands in the dict, by name."""
    begun: dict[str, bytes] = {}
    ingest.prepare()
    with ExitStack() as readers:
        for at in range(min(_readers(settings, terms), len(documents))):
            readers.enter_context(_reader(documents[at :: terms.jobs - 1], settings, terms, begun))
        yield begun


def _readers(settings: Settings, terms: Terms) -> int:
    """As many as have a core to themselves; none where no model is loaded, or for OCR, a process that would go on."""
    return terms.jobs - 1 if settings.tags and terms.method == "fork" and not settings.reading.ocr else 0


@contextmanager
def _reader(documents: Sequence[Document], settings: Settings, terms: Terms, begun: dict[str, bytes]) -> Iterator[None]:
    with tempfile.TemporaryFile() as shelf:
        process = multiprocessing.get_context("fork").Process(
            target=_read, args=(documents, settings, terms.memory, shelf, os.getpid()), daemon=True
        )
        process.start()
        try:
            yield
        finally:
            process.kill()
            process.join()
            process.close()
        begun.update(_taken(shelf))


def _read(documents: Sequence[Document], settings: Settings, memory: int, shelf: IO[bytes], parent: int) -> None:
    """A reader's life."""
    limits.settle()
    limits.end_with(parent)
    limits.Memory(memory)
    for document in documents:
        with suppress(Exception):
            pickle.dump((document.name, work.begin(document, settings)), shelf)
            shelf.flush()


def _taken(shelf: IO[bytes]) -> Iterator[tuple[str, bytes]]:
    """What stands whole in the file."""
    shelf.seek(0)
    with suppress(EOFError, pickle.UnpicklingError):
        while True:
            yield pickle.load(shelf)  # noqa: S301 - written by our own process
