"""`minutes batch`: many documents in, a file for each out, and a report of what came of every one."""

from __future__ import annotations

import os
import shlex
import signal
import sys
import time
from collections import Counter
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from minutes_cli import regex
from minutes_cli.cli import options
from minutes_cli.cli.talk import printable, say
from minutes_cli.errors import MissingExtraError, UnreadableError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from minutes_cli.batch.report import Report
    from minutes_cli.batch.run import Doing

EXAMPLES = """Examples:

\b
  minutes batch archive/ --out results/                   results/2024/note.pdf.json, …, results/report.jsonl
  minutes batch archive/ --out results/                   again: only what is new, changed, or failed
  minutes batch archive/ --out results/ --format json --format md --summary
  minutes batch archive/ --out results/ --strict --min-coverage 0.99     a gate for CI
  minutes batch archive/ --out results/ --db results/minutes.sqlite && datasette results/minutes.sqlite
"""

_UNITS = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30}


class Format(StrEnum):
    """What results are written as; Typer has no lists of Literal."""

    JSON = "json"
    MD = "md"


def command(
    sources: Annotated[list[str], typer.Argument(metavar="SRC...", help="Folders, documents, or URLs (s3://…).")],
    *,
    out: Annotated[str, typer.Option("--out", "-o", metavar="DIR", help="Where the results and report.jsonl go.")],
    to: Annotated[
        list[Format] | None,
        typer.Option("--format", "-f", help="What to write; may be given twice.", show_default="json"),
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, help="Worker processes; 0 is one for each core.", show_default="cores")
    ] = 0,
    timeout: Annotated[float, typer.Option(min=0, metavar="SECONDS", help="The most for one document; 0: any.")] = 120,
    max_memory: Annotated[
        str, typer.Option(metavar="SIZE", help="The most for one document, beside the model (512M, 2G); 0: any.")
    ] = "2G",
    force: Annotated[bool, typer.Option("--force", help="Do everything anew, unchanged or not.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="A document with warnings counts as failed.")] = False,
    min_coverage: Annotated[
        float, typer.Option(min=0, max=1, help="A document with a smaller share of its words kept counts as failed.")
    ] = 0,
    db: Annotated[
        str | None, typer.Option(metavar="FILE", help="Also put the results into SQLite (needs the db extra).")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Work on a Dask cluster, tcp://host:8786 (the dask extra).")
    ] = None,
    summary: Annotated[bool, typer.Option("--summary", help="Print a table of what came of the documents.")] = False,
    profile: options.Profile = None,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    tags: options.Tags = True,
    password: options.Password = None,
    track_changes: options.TrackChanges = "accept",
    ocr: options.Ocr = False,
    date_order: options.DateOrder = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing.")] = False,
    debug: options.Debug = False,  # noqa: ARG001 - the handler in `main` looks for it
) -> None:
    """Read a whole archive: every PDF and DOCX below SRC into DIR, unattended.

    Each document has a row in DIR/report.jsonl. Unchanged documents are skipped, and a run that was stopped goes on
    where it was. The exit code is 0 only where every document succeeded.
    """
    from minutes_cli.batch.report import Gates  # noqa: PLC0415 - `--help` imports no room
    from minutes_cli.batch.run import Limits, run  # noqa: PLC0415
    from minutes_cli.batch.work import Settings  # noqa: PLC0415
    from minutes_cli.cli.progress import annotate, watcher  # noqa: PLC0415
    from minutes_cli.ingest import Reading  # noqa: PLC0415
    from minutes_cli.profile import load  # noqa: PLC0415

    formats = tuple(dict.fromkeys(map(str, to or [Format.JSON])))
    if db and "json" not in formats:
        raise UsageError("--db", "the database is made from the JSON", "add --format json")
    settings = Settings(
        out,
        load(profile, model=model, date_order=date_order, min_confidence=min_confidence),
        Reading(password, track_changes, ocr),
        formats,
        tags,
    )
    limits = Limits(jobs or _cores(), timeout, _bytes(max_memory))
    filling = _database() if db else None  # before hours of work, not after
    began = time.monotonic()

    def fill(report: Report) -> None:
        if filling:
            filling.fill(db, report, out)

    with _stoppable(quiet=quiet), watcher(quiet=quiet) as watching:
        gates = Gates(strict, min_coverage)
        report = run(sources, settings, limits, watching, gates=gates, force=force, doing=_doing(scheduler), then=fill)
    if not quiet:
        say(_closing(report, out, time.monotonic() - began))
    annotate(report)
    if summary:
        _summarise(report)
    if report.failed:
        raise typer.Exit(1)


def _doing(scheduler: str | None) -> Doing | None:
    if scheduler is None:
        return None
    try:
        from minutes_cli.batch.cluster import on  # noqa: PLC0415 - an extra
    except ImportError as error:
        way_out = "python -m pip install 'minutes-cli[dask]'"
        raise MissingExtraError("dask", "is not installed, and --scheduler needs it", way_out) from error
    return on(scheduler)


def _database() -> ModuleType:
    try:
        from minutes_cli.batch import database  # noqa: PLC0415 - an extra
    except ImportError as error:
        way_out = "python -m pip install 'minutes-cli[db]'"
        raise MissingExtraError("sqlite-utils", "is not installed, and --db needs it", way_out) from error
    return database


@contextmanager
def _stoppable(*, quiet: bool) -> Iterator[None]:
    """Ctrl-C, or a request to end, ends the run cleanly and says how to go on."""

    def stop(number: int, _: object) -> NoReturn:
        raise KeyboardInterrupt(number)

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    except KeyboardInterrupt as stopped:
        if not quiet:
            say(f"stopped; what is done is kept. To go on: minutes {shlex.join(sys.argv[1:])}")
        raise typer.Exit(128 + (stopped.args[0] if stopped.args else signal.SIGINT)) from stopped
    except OSError as error:
        where = error.filename or "the output folder"
        raise UnreadableError(str(where), f"cannot be written ({error.strerror})", "name another --out") from error
    finally:
        signal.signal(signal.SIGTERM, before)


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _bytes(size: str) -> int:
    found = regex.fullmatch(r"(\d+(?:\.\d+)?)\s*([KMG]?)(?:i?B)?", size.strip(), regex.IGNORECASE)
    if not found:
        raise UsageError(size, "is not a size", "write --max-memory as 512M or 2G")
    return int(float(found[1]) * _UNITS[found[2].upper()])


def _closing(report: Report, out: str, seconds: float) -> str:
    counts = Counter(row.status for row in report.rows)
    parts = [f"{counts[status]} {status}" for status in ("ok", "warned", "skipped", "failed") if counts[status]]
    where = f"{out.rstrip('/')}/report.jsonl"
    return f"{', '.join(parts) or 'nothing done'} in {seconds:.1f} s; what came of each is in {where}"


def _summarise(report: Report) -> None:
    """The table, on standard output: how many of each status with what they hold, then each failure."""
    from rich.console import Console  # noqa: PLC0415 - rich is imported where it is used
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    counts = Table("Status", "Documents", "Pages", "Items", "Commitments", "Warnings")
    for status in ("ok", "warned", "skipped", "failed"):
        rows = [row for row in report.rows if row.status == status]
        figures = (
            len(rows),
            sum(row.pages or 0 for row in rows),
            sum(row.items for row in rows),
            sum(row.commitments for row in rows),
            sum(row.warnings for row in rows),
        )
        counts.add_row(status, *map(str, figures))
    console = Console()
    console.print(counts)
    if report.failed:
        failures = Table("Failed", "Code", "Why")
        for row in report.failed:
            failures.add_row(*(Text(printable(value or "")) for value in (row.path, row.code, row.message)))
        console.print(failures)
