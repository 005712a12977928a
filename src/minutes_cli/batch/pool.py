"""Worker processes that are watched: what kills or stops one costs the task that it had in hand, and nothing else.

`concurrent.futures` gives every waiting task up when one process dies, and so does loky; neither has a time limit for a
task. Pebble has, but its workers share a pipe: a task whose worker dies before it takes it up never ends (tried with
5.2), and a kill in the middle of a message can stop the others. Here every worker has a pipe of its own and is given
one task at a time, so the parent always knows whom a death concerns. It has one thread, so it may fork at any moment.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, Literal, Self, TypeVar

from minutes_cli.batch import limits
from minutes_cli.value import State, Value, field

T = TypeVar("T")
R = TypeVar("R")

FORK: Literal["fork", "spawn"] = "fork" if sys.platform == "linux" else "spawn"
"""How workers start: forked from a parent that has loaded the model where that is safe (4 ms), else anew (3 s)."""

_TICK = 0.25  # seconds between looks at the clock
_START = 300.0  # seconds in which a worker has to be ready
_TRIES = 3  # workers that may die in a row before one was ready


class Loss(Value):
    """A task without a result: `timeout`, `memory`, or `crashed` with the signal or status that ended the worker."""

    reason: Literal["timeout", "memory", "crashed"]
    detail: str = ""


class WorkersDieError(RuntimeError):
    """No worker gets as far as taking up a task."""


class Terms(Value):
    """What the workers do and may take: `prepare` gives, in each worker, the function that is called with every task.

    `timeout` is in seconds, `memory` in bytes; 0 is no limit.
    """

    prepare: Callable[[], Callable[[Any], Any]]
    jobs: int = 1
    timeout: float = 0
    memory: int = 0
    method: Literal["fork", "spawn"] = FORK


class _Worker(State, Generic[T]):
    process: BaseProcess
    pipe: Connection
    deadline: float
    ready: bool = False
    tasks: list[T] = field(default_factory=list)  # the one in hand, or none


class Pool(Generic[T, R]):
    """Up to `terms.jobs` workers, started as there are tasks for them; a context manager that ends them."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._context = multiprocessing.get_context(terms.method)
        self._workers: list[_Worker[T]] = []
        self._stillborn = 0
        if terms.method == "fork":
            gc.freeze()  # what is loaded now stays shared: the collector of a child does not touch it

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            self._end(worker)
        self._workers.clear()

    def run(self, tasks: Sequence[T], tick: Callable[[], object] = lambda: None) -> Iterator[tuple[T, R | Loss]]:
        """Each task with its result, in the order in which they are done; begun in their own order.

        `tick` is called a few times a second.

        Raises:
            WorkersDieError: worker after worker dies before it has taken up a task.
        """
        waiting = deque(tasks)
        while waiting or any(worker.tasks for worker in self._workers):
            self._hand_out(waiting)
            yield from self._collect()
            tick()

    def _hand_out(self, waiting: deque[T]) -> None:
        idle = [worker for worker in self._workers if not worker.tasks]
        while len(idle) < len(waiting) and len(self._workers) < self._terms.jobs:
            idle.append(self._start())
        for worker in idle:
            if worker.ready and waiting:
                self._give(worker, waiting)

    def _give(self, worker: _Worker[T], waiting: deque[T]) -> None:
        try:
            worker.pipe.send(waiting[0])
        except OSError:  # it has just died with empty hands; _collect will see it
            return
        worker.tasks.append(waiting.popleft())
        worker.deadline = time.monotonic() + (self._terms.timeout or float("inf"))

    def _collect(self) -> Iterator[tuple[T, R | Loss]]:
        ready = wait([worker.pipe for worker in self._workers], self._patience())
        for worker in list(self._workers):
            if worker.pipe in ready:
                yield from self._hear(worker)
            elif time.monotonic() > worker.deadline:
                yield from self._lose(worker, Loss("timeout"))

    def _patience(self) -> float:
        soonest = min((worker.deadline for worker in self._workers), default=float("inf"))
        return min(_TICK, max(soonest - time.monotonic(), 0.0))

    def _hear(self, worker: _Worker[T]) -> Iterator[tuple[T, R | Loss]]:
        try:
            result, worn = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join(_START)
            yield from self._lose(worker, Loss("crashed", _ending(worker.process.exitcode)))
            return
        if not worker.ready:
            worker.ready, worker.deadline, self._stillborn = True, float("inf"), 0
            return
        task = worker.tasks.pop()
        worker.deadline = float("inf")
        if worn:
            self._dismiss(worker)
        yield task, result

    def _lose(self, worker: _Worker[T], loss: Loss) -> Iterator[tuple[T, R | Loss]]:
        self._dismiss(worker)
        yield from ((task, loss) for task in worker.tasks)
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn >= _TRIES:
                raise WorkersDieError(loss.detail or loss.reason)

    def _dismiss(self, worker: _Worker[T]) -> None:
        self._workers.remove(worker)
        self._end(worker)

    def _start(self) -> _Worker[T]:
        ours, theirs = self._context.Pipe()
        # A forked child has the parent's ends of all pipes; it must let go of them, or no worker sees its parent die.
        inherited = [ours, *(worker.pipe for worker in self._workers)] if self._terms.method == "fork" else []
        process = self._context.Process(  # type: ignore[attr-defined]  # the base class does not declare it
            target=_serve, args=(theirs, self._terms, inherited, os.getpid()), daemon=True
        )
        process.start()
        theirs.close()
        worker: _Worker[T] = _Worker(process, ours, time.monotonic() + _START)
        self._workers.append(worker)
        return worker

    def _end(self, worker: _Worker[T]) -> None:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()


def _ending(status: int | None) -> str:
    if status is not None and status < 0:
        import signal  # noqa: PLC0415 - only to name it

        with suppress(ValueError):
            return signal.Signals(-status).name
    return f"exit status {status}"


def _serve(pipe: Connection, terms: Terms, inherited: list[Connection], parent: int) -> None:
    """A worker's life: get ready, then task by task until the pipe closes."""
    for other in inherited:
        other.close()
    limits.settle()
    if terms.method == "fork":
        limits.end_with(parent)
    call = terms.prepare()
    memory = limits.Memory(terms.memory)
    pipe.send((None, False))
    with suppress(EOFError, OSError):
        while True:
            task = pipe.recv()
            try:
                result = call(task)
            except MemoryError:
                pipe.send((Loss("memory"), True))
            except Exception as error:  # noqa: BLE001 - a mistake of ours in one task must not cost the others
                pipe.send((Loss("crashed", f"{type(error).__name__}: {error}"), True))
            else:
                pipe.send((result, memory.is_worn()))
