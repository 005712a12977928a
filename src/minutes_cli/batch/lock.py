"""One run at a time in an output folder."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from minutes_cli.batch import storage
from minutes_cli.errors import MinutesError

LOCK = ".minutes-batch.lock"
_PATIENCE = 3.0  # seconds in which the workers of a run that was killed are gone


class BusyError(MinutesError):
    """Another run writes into the folder."""

    code = "busy"


@contextmanager
def hold(out: str) -> Iterator[Callable[[], None]]:
    """Keep other runs out of the folder, which is made if it is not there; call what it gives now and then.

    The lock is the system's (flock): it ends with the process, so none is ever left behind.

    Raises:
        BusyError: another run is on.
        OSError: the folder cannot be made or written.
    """
    if storage.is_url(out):
        with storage.remote().lease(storage.join(out, LOCK)) as mine:
            if mine is None:
                raise _busy(out)
            yield mine
        return
    Path(out).mkdir(parents=True, exist_ok=True)
    path = Path(out, LOCK)
    handle = _acquired(path)
    if handle is None:
        raise _busy(out)
    try:
        yield lambda: None
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _busy(out: str) -> BusyError:
    return BusyError(out, "another run is writing into this folder", "wait for it to end, or name another --out")


def _acquired(path: Path) -> int | None:
    until = time.monotonic() + _PATIENCE
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        if _is_locked(handle) and _is_the_file(path, handle):
            return handle
        os.close(handle)
        if time.monotonic() > until:
            return None
        time.sleep(0.05)


def _is_locked(handle: int) -> bool:
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_the_file(path: Path, handle: int) -> bool:
    """Whether the locked file is the one that is there; the run before takes its own away as it ends."""
    try:
        return path.stat().st_ino == os.fstat(handle).st_ino
    except FileNotFoundError:
        return False
