"""A run: find, leave out what is unchanged, hand out the rest, tell what came of each, write the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Protocol

from minutes_cli.batch import ahead, lock, storage, work
from minutes_cli.batch.finding import Document, find
from minutes_cli.batch.pool import Loss, Pool, Terms, WorkersDieError
from minutes_cli.batch.report import UNCHANGED, Gates, Journal, Report, Row, last
from minutes_cli.batch.work import Settings
from minutes_cli.errors import MinutesError
from minutes_cli.value import Value, replace


class Watcher(Protocol):
    """Whoever wants to see how a run goes on."""

    def begin(self, total: int, done: int, others: int) -> None:
        """`total` documents were found, `done` of them are done already; `others` files are no documents."""

    def told(self, row: Row) -> None:
        """A document is done."""

    def tick(self) -> None:
        """A quarter of a second has passed, or less."""


class Limits(Value):
    """How many workers, and what each may take for a document: seconds, bytes; 0 is no limit."""

    jobs: int = 1
    timeout: float = 120.0
    memory: int = 2 * 2**30

    @property
    def words(self) -> str:
        """The limit of time, for a message."""
        return f"{self.timeout:g} s"


Doing = Callable[[list[Document], Settings, Limits, Callable[[], object]], Iterator[tuple[Document, Row | Loss]]]
"""How documents are worked on: each is given back with what came of it, in any order."""


def run(
    sources: list[str],
    settings: Settings,
    limits: Limits,
    watcher: Watcher,
    *,
    gates: Gates,
    force: bool = False,
    doing: Doing | None = None,
    then: Callable[[Report], object] = lambda _: None,
) -> Report:
    """The report of a run over all documents below the sources; it stands in the output folder too.

    What a run that was killed has done is not done again; what a whole run before has done, and nothing has changed
    since, is "skipped" in the report, with its figures. A document that failed is tried again.

    `then` is the last that is done with the report; a run that is killed meanwhile does it again.

    Raises:
        BusyError: another run writes into the folder.
        UnreadableError: a source is not there.
        UsageError: two documents would be written to one place.
        MissingExtraError: the model that the profile names is not installed.
        MinutesError: the workers die before they can do anything.
        OSError: the folder cannot be made or written.
    """
    settings = replace(settings, out=storage.plain(settings.out))
    settings = replace(settings, made_with=work.made_with(settings))
    found = find([storage.plain(source) for source in sources], settings.out)
    with lock.hold(settings.out) as sign_of_life, Journal(settings.out, force=force) as journal:
        storage.sweep(settings.out, [document.name for document in found.documents])
        done = _standing(found.documents, journal, settings)
        todo = sorted((one for one in found.documents if one.name not in done), key=_big_first)

        def tick() -> None:
            sign_of_life()
            watcher.tick()

        watcher.begin(len(found.documents), len(done), found.others)
        for row in _done(todo, settings, limits, tick, doing or locally):
            journal.add(row)
            done[row.path] = row
            watcher.told(gates.verdict(row))
        rows = tuple(gates.verdict(done[document.name]) for document in found.documents)
        report = Report(rows, {document.name: document.path for document in found.documents})
        journal.finish(report.rows, lambda: then(report))
    return report


def locally(
    documents: list[Document], settings: Settings, limits: Limits, tick: Callable[[], object]
) -> Iterator[tuple[Document, Row | Loss]]:
    """Each document with what came of it in a worker process of this machine.

    Raises:
        MissingExtraError: the model that the profile names is not installed.
        WorkersDieError: no worker gets as far as taking up a document.
    """
    terms = Terms(partial(work.prepare, settings), limits.jobs, limits.timeout, limits.memory)
    with ahead.reading(documents, settings, terms) as begun:
        terms.prepare()  # once, for all that are forked; and a missing model is told here
    terms = replace(terms, prepare=partial(work.prepare, settings, begun))
    with Pool[Document, Row](terms) as pool:
        yield from pool.run(documents, tick)


def _big_first(document: Document) -> tuple[int, str]:
    """By size, so that no long document is left for the end; a DOCX, without fonts inside, holds four times as much."""
    weight = 4 if document.name.lower().endswith(".docx") else 1
    return -document.size * weight, document.name


def _standing(documents: Iterable[Document], journal: Journal, settings: Settings) -> dict[str, Row]:
    """The rows that still hold: those of the killed run as they are, those of the run before as skipped."""
    skipped = {} if journal.forced else {name: _skipped(row) for name, row in last(settings.out).items()}
    known = skipped | {name: row for name, row in journal.rows.items() if row.is_read}
    with ThreadPoolExecutor(4) as threads:  # it is gone before anything is forked
        held = threads.map(lambda one: work.is_unchanged(one, known.get(one.name), settings), documents)
        return {document.name: known[document.name] for document, holds in zip(documents, held, strict=True) if holds}


def _skipped(row: Row) -> Row:
    return replace(row, status="skipped", code=UNCHANGED, message=None, ms=0)


def _done(
    todo: list[Document], settings: Settings, limits: Limits, tick: Callable[[], object], doing: Doing
) -> Iterator[Row]:
    if not todo:
        return
    try:
        for document, result in doing(todo, settings, limits, tick):
            if isinstance(result, Loss):
                yield work.lost(document, result, settings, limits.words)
            else:
                yield result
    except WorkersDieError as error:
        reason = f"the processes that read the documents die as they start ({error})"
        raise MinutesError("batch", reason, "try a larger --max-memory, or fewer --jobs") from error
