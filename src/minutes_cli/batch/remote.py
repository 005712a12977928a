"""Files behind a URL, through fsspec: object stores, and what else it knows. The one home of fsspec."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any, BinaryIO

import fsspec

_LEASE = 120.0  # seconds without a sign of life after which another run may take a lock


def open_to_read(url: str) -> BinaryIO:
    """The file's bytes as a stream."""
    stream: BinaryIO = fsspec.open(url, "rb").open()
    return stream


def place(url: str, text: str) -> None:
    """Write a file that appears whole: object stores do so of themselves, elsewhere it is moved into place."""
    system, path = _at(url)
    system.makedirs(system._parent(path), exist_ok=True)  # noqa: SLF001 - fsspec has no public name for it
    if "file" not in _protocols(system):
        system.pipe_file(path, text.encode())
        return
    beside = f"{path}.{secrets.token_hex(4)}.part"
    system.pipe_file(beside, text.encode())
    os.replace(beside, path)  # noqa: PTH105 - fsspec's paths are strings


def remove(url: str) -> None:
    """Take a file away, if it is there."""
    system, path = _at(url)
    with suppress(FileNotFoundError):
        system.rm_file(path)


def text_of(url: str) -> str | None:
    """The text of a file, `None` where there is none."""
    system, path = _at(url)
    try:
        data: bytes = system.cat_file(path)
    except FileNotFoundError:
        return None
    return data.decode(errors="replace")


def walk(url: str) -> Iterator[tuple[str, str, int]]:
    """The URL, relative name and size of every file below, sorted; of the file itself where it is one.

    Raises:
        FileNotFoundError: there is nothing.
    """
    system, root = _at(url)
    if system.isfile(root):
        yield url, root.rpartition("/")[2], int(system.size(root))
        return
    found = system.find(root, detail=True)
    if not found and not system.exists(root):
        raise FileNotFoundError(2, "there is no such folder", url)
    for path, facts in sorted(found.items()):
        yield system.unstrip_protocol(path), path.removeprefix(root).lstrip("/"), int(facts.get("size") or 0)


def head(url: str, size: int) -> bytes:
    """The first bytes of a file."""
    system, path = _at(url)
    data: bytes = system.read_block(path, 0, size)
    return data


@contextmanager
def lease(url: str) -> Iterator[Callable[[], None] | None]:
    """A lock file, taken away at the end; gives what has to be called now and then, or `None` where another run has it.

    Stores have no locks: two runs that begin in the same second may both get it. A run that was killed holds it until
    its last sign of life is two minutes old.
    """
    system, path = _at(url)
    mine = secrets.token_hex(8)
    if system.exists(path) and time.time() - _modified(system, path) < _LEASE:
        yield None
        return
    place(url, mine)
    told = time.monotonic()

    def sign_of_life() -> None:
        nonlocal told
        if time.monotonic() - told > _LEASE / 4:
            place(url, mine)
            told = time.monotonic()

    try:
        yield sign_of_life if text_of(url) == mine else None
    finally:
        if text_of(url) == mine:
            remove(url)


def _modified(system: Any, path: str) -> float:
    try:
        when: datetime = system.modified(path)
    except (NotImplementedError, KeyError):
        return 0.0
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()


def _at(url: str) -> tuple[Any, str]:
    system, path = fsspec.core.url_to_fs(url)
    return system, str(path)


def _protocols(system: Any) -> tuple[str, ...]:
    return (system.protocol,) if isinstance(system.protocol, str) else tuple(system.protocol)
