"""How a batch goes on, told to a person at a terminal, to a log, to GitHub Actions, or to nobody."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Self

from minutes_cli.cli.talk import printable, say

if TYPE_CHECKING:
    from rich.progress import Progress

    from minutes_cli.batch.report import Report, Row

_EVERY = 15.0  # seconds between lines in a log


class Watcher:
    """Silence; and what the others say instead of it. A context manager."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """No more will come."""

    def begin(self, total: int, done: int, others: int) -> None:
        """`total` documents were found, `done` of them are done already; `others` files are no documents."""

    def told(self, row: Row) -> None:
        """A document is done."""

    def tick(self) -> None:
        """A quarter of a second has passed, or less."""


def watcher(*, quiet: bool) -> Watcher:
    """What fits the place where the run is watched from."""
    if quiet:
        return Watcher()
    return Bar() if sys.stderr.isatty() else Lines()


class Lines(Watcher):
    """For a log: what failed, and every quarter of a minute how far it is."""

    def __init__(self) -> None:
        self._total = self._done = self._before = 0
        self._began = self._last = time.monotonic()

    def begin(self, total: int, done: int, others: int) -> None:
        """Say what there is to do."""
        self._total, self._done, self._before = total, done, done
        self._began = self._last = time.monotonic()
        say(_opening(total, done, others))

    def told(self, row: Row) -> None:
        """Say it if it failed."""
        self._done += 1
        if row.status == "failed":
            say(f"{row.path}: {row.message} [{row.code}]")

    def tick(self) -> None:
        """Say how far it is, now and then."""
        now = time.monotonic()
        if now - self._last >= _EVERY and self._done > self._before:
            self._last = now
            rate = (self._done - self._before) / (now - self._began)
            left = (self._total - self._done) / rate
            say(f"{self._done} of {self._total}, {rate:.1f} a second, about {_span(left)} left")


class Bar(Watcher):
    """For a terminal: a bar with rate and time left, and above it what failed."""

    def __init__(self) -> None:
        self._progress: Progress | None = None

    def begin(self, total: int, done: int, others: int) -> None:
        """Open the bar."""
        from rich.console import Console  # noqa: PLC0415 - rich is imported where it is used
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        say(_opening(total, done, others))
        self._progress = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            auto_refresh=False,  # its thread would be there as workers are forked
        )
        self._done, self._before, self._began = done, done, time.monotonic()
        self._task = self._progress.add_task("", total=total, completed=done, rate="")
        self._progress.start()

    def told(self, row: Row) -> None:
        """Move the bar."""
        from rich.text import Text  # noqa: PLC0415 - rich is imported where it is used

        if self._progress:
            self._done += 1
            if row.status == "failed":
                self._progress.console.print(Text(printable(f"{row.path}: {row.message} [{row.code}]")))
            rate = (self._done - self._before) / max(time.monotonic() - self._began, 0.001)
            self._progress.update(self._task, completed=self._done, rate=f"{rate:.1f}/s")

    def tick(self) -> None:
        """Draw the bar anew."""
        if self._progress:
            self._progress.refresh()

    def __exit__(self, *_: object) -> None:
        """Leave the bar as it stands."""
        if self._progress:
            self._progress.stop()


def annotate(report: Report) -> None:
    """In GitHub Actions, mark each file that failed (the runner reads workflow commands from standard error too)."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return
    for row in report.failed:
        message = _escaped(f"{row.message} [{row.code}]")
        place = _escaped(printable(report.places.get(row.path, row.path))).replace(":", "%3A").replace(",", "%2C")
        sys.stderr.write(f"::error file={place},title=minutes batch::{message}\n")


def _escaped(text: str) -> str:
    """A value of a workflow command, as the runner's own toolkit escapes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _opening(total: int, done: int, others: int) -> str:
    parts = [f"{total} documents" if total else "no PDF or DOCX was found"]
    if done:
        parts.append(f"{done} of them done before")
    if others:
        parts.append(f"{others} other files left out")
    return ", ".join(parts)


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
