"""What came of each document: the rows of `report.jsonl`, and the journal that a killed run is gone on with from.

While a run goes on, each row is added to the journal as it comes; a torn last line is what a kill leaves, and is passed
over. When all are there, the report is moved into place, sorted by path, and the journal goes. So the report is always
that of a whole run, and a run that was killed between any two instructions ends with the same one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Literal, Self

from minutes_cli.batch import storage
from minutes_cli.value import Value, convert, field, plain, replace

REPORT = "report.jsonl"
JOURNAL = ".minutes-batch.jsonl"
UNCHANGED = "unchanged"

Status = Literal["ok", "warned", "failed", "skipped"]


class Row(Value):
    """What came of one document.

    `path` is its path below its source. `code` is a failure's code, or the first warning's, or "unchanged". `items` and
    `commitments` are how many were found, `warnings` how many doubts were told; `coverage` is the share of the
    document's words that stand in the result, found by a second, cruder reading. `message` says why it failed and what
    to do. `made_with` stands for version, model, profile and options, and `outputs` has the sha256 of each file
    written. `ms` is the time that it took, in milliseconds: the one field in which two runs differ.
    """

    path: str
    sha256: str | None
    status: Status
    code: str | None = None
    pages: int | None = None
    items: int = 0
    commitments: int = 0
    coverage: float | None = None
    warnings: int = 0
    message: str | None = None
    made_with: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    ms: int = 0

    @property
    def is_read(self) -> bool:
        """Whether there is a result, even one that a gate then refused."""
        return bool(self.outputs)


class Gates(Value):
    """What a document must reach to count as done: `strict` refuses any with warnings."""

    strict: bool = False
    min_coverage: float = 0.0

    def verdict(self, row: Row) -> Row:
        """The row, failed where a gate refuses it; its result stays."""
        if not row.is_read:
            return row
        if row.coverage is not None and row.coverage < self.min_coverage:
            why = f"{row.coverage:.4f} of its words stand in the result, less than {self.min_coverage:g}"
            return replace(row, status="failed", code="coverage", message=why)
        if self.strict and row.warnings:
            return replace(row, status="failed", code="warnings", message=f"{row.warnings} warnings, and --strict")
        return row


class Report(Value):
    """The rows of a run, sorted by path; `places` has for each the path or URL where the document is."""

    rows: tuple[Row, ...]
    places: Mapping[str, str]

    @property
    def failed(self) -> tuple[Row, ...]:
        """The rows that failed."""
        return tuple(row for row in self.rows if row.status == "failed")


def line(row: Row) -> str:
    """A row as a line of JSON."""
    values = plain(row)
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:  # a file name that is not UTF-8
        text = json.dumps(values, separators=(",", ":"))
    return text + "\n"


def rows(text: str) -> dict[str, Row]:
    """The rows of a report or journal by path, the last of each; torn lines, or of another kind, are left out."""
    found = {}
    for one in text.splitlines():
        row = _row(one)
        if row:
            found[row.path] = row
    return found


def _row(text: str) -> Row | None:
    try:
        return convert(json.loads(text), Row)
    except ValueError:
        return None


class Journal:
    """The rows of a run that goes on, kept in the output folder; a context manager.

    `rows` are those of a run that was killed, by path. `forced` says that the run takes nothing from the report of the
    run before it: one that was killed stays so as it goes on.
    """

    def __init__(self, out: str, *, force: bool) -> None:
        self._out = out
        text = _text(out, JOURNAL) or ""
        kept = text.startswith(_head(force=True)) or (bool(text) and not force)
        self.forced = force or text.startswith(_head(force=True))
        self.rows = rows(text) if kept else {}
        self._lines = [_head(force=self.forced), *map(line, self.rows.values())]
        storage.write(out, JOURNAL, "".join(self._lines))
        self._handle = None if storage.is_url(out) else os.open(Path(out, JOURNAL), os.O_WRONLY | os.O_APPEND)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._handle is not None:
            os.close(self._handle)
        elif self._lines:
            storage.write(self._out, JOURNAL, "".join(self._lines))

    def add(self, row: Row) -> None:
        """Keep a row: at once on this machine; in a store, which cannot add to a file, every fifty rows."""
        if self._handle is not None:
            os.write(self._handle, line(row).encode())
            return
        self._lines.append(line(row))
        if len(self._lines) % 50 == 0:
            storage.write(self._out, JOURNAL, "".join(self._lines))

    def finish(self, report: Iterable[Row], then: Callable[[], object]) -> None:
        """Move the report into place, do what is to be done then, and let the journal go."""
        storage.write(self._out, REPORT, "".join(map(line, report)))
        then()
        storage.remove(self._out, JOURNAL)
        self._lines = []


def last(out: str) -> dict[str, Row]:
    """The rows of the last whole run into this folder, by path."""
    return rows(_text(out, REPORT) or "")


def _head(*, force: bool) -> str:
    return json.dumps({"journal": 1, "force": force}) + "\n"


def _text(out: str, name: str) -> str | None:
    path = storage.join(out, name)
    if storage.is_url(path):
        text: str | None = storage.remote().text_of(path)
        return text
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
