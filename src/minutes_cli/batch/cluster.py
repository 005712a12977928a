"""The same work on a Dask cluster: documents and results are wherever every worker can reach them. The home of Dask.

A Dask worker hands each document to a process of its own, kept for the next one, so that the limits, and what a crash
costs, are those of this machine.
"""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from distributed import Client, as_completed

from minutes_cli.batch import work
from minutes_cli.batch.finding import Document
from minutes_cli.batch.pool import Loss, Pool, Terms
from minutes_cli.batch.report import Row
from minutes_cli.batch.run import Doing, Limits
from minutes_cli.batch.work import Settings
from minutes_cli.errors import MinutesError, MissingExtraError

_TICK = 0.05  # seconds
_kept = threading.local()


def on(scheduler: str) -> Doing:
    """How to work on documents on the cluster at this address.

    Raises (as it is used):
        MissingExtraError: no cluster answers there.
    """
    return partial(_run, scheduler)


def _run(
    scheduler: str, documents: list[Document], settings: Settings, limits: Limits, tick: Callable[[], object]
) -> Iterator[tuple[Document, Row | Loss]]:
    try:
        client = Client(scheduler, timeout=10, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError) as error:
        raise MissingExtraError(scheduler, f"no Dask scheduler answers ({error})", "check the address") from error
    with client:
        futures = client.map(_work, documents, settings=settings, limits=limits, pure=False, retries=1, batch_size=1000)
        named = dict(zip((future.key for future in futures), documents, strict=True))
        ready: Any = as_completed(futures, loop=client.loop)  # type: ignore[no-untyped-call]
        while not ready.is_empty():
            for future in ready.next_batch(block=False) if ready.has_ready() else ():
                failure = future.exception()
                lost = Loss("crashed", f"{type(failure).__name__}: {failure}") if failure else None
                yield named[future.key], lost or future.result()
                future.release()
            tick()
            time.sleep(_TICK)


def _work(document: Document, settings: Settings, limits: Limits) -> Row | Loss:
    """What came of a document, on a Dask worker: in a process that this thread keeps for the next."""
    pool = _pool(settings, limits)
    for _, result in pool.run([document]):
        return result
    raise MinutesError(document.name, "no process took it up")


def _pool(settings: Settings, limits: Limits) -> Pool[Document, Row]:
    if getattr(_kept, "terms", None) != (settings, limits):
        if hasattr(_kept, "pool"):
            _kept.pool.__exit__()
        # Dask's workers are daemons, which multiprocessing lets have no children; these end when their pipe closes.
        multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]  # noqa: SLF001
        terms = Terms(partial(work.prepare, settings), 1, limits.timeout, limits.memory, "spawn")
        _kept.pool, _kept.terms = Pool[Document, Row](terms), (settings, limits)
    pool: Pool[Document, Row] = _kept.pool
    return pool
