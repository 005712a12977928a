from __future__ import annotations

import os
import signal
import sys
import time

import pytest

from minutes_cli.batch.pool import Loss, Pool, Terms, WorkersDieError

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the limit is kept by Linux")


def misbehave(task: str) -> str:
    match task.split():
        case ["hang"]:
            time.sleep(60)
        case ["segfault"]:
            os.kill(os.getpid(), signal.SIGSEGV)
        case ["leave"]:
            os._exit(3)
        case ["eat", megabytes]:
            return str(len(bytearray(int(megabytes) * 2**20)))
        case ["raise"]:
            raise ValueError("a mistake of ours")
        case ["shout"]:
            os.write(1, b"noise")
            os.write(2, b"noise")
    return f"{task}: done"


def prepare():
    return misbehave


def results(tasks: list[str], *, jobs: int = 2, timeout: float = 0, memory: int = 0, method: str = "fork"):
    with Pool[str, str](Terms(prepare, jobs, timeout, memory, method)) as pool:  # type: ignore[arg-type]
        return dict(pool.run(tasks))


def test_every_task_has_its_result():
    tasks = [f"task {at}" for at in range(50)]
    assert results(tasks) == {task: f"{task}: done" for task in tasks}


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_crash_costs_the_task_that_was_in_hand_and_no_other(method: str):
    tasks = ["one", "segfault", "two", "leave", "three"]
    found = results(tasks, method=method)
    assert found["segfault"] == Loss("crashed", "SIGSEGV")
    assert found["leave"] == Loss("crashed", "exit status 3")
    assert [found[task] for task in ("one", "two", "three")] == ["one: done", "two: done", "three: done"]


def test_a_task_that_takes_too_long_is_stopped():
    began = time.monotonic()
    found = results(["hang", "one", "two"], timeout=0.5)
    assert found["hang"] == Loss("timeout")
    assert found["two"] == "two: done"
    assert time.monotonic() - began < 10


@LINUX
def test_a_task_that_wants_too_much_memory_is_refused_it():
    found = results(["eat 10", "eat 400", "eat 20"], memory=200 * 2**20)
    assert found == {"eat 10": str(10 * 2**20), "eat 400": Loss("memory"), "eat 20": str(20 * 2**20)}


def test_a_mistake_in_one_task_is_told_and_costs_no_other():
    found = results(["raise", "one"], jobs=1)
    assert found["raise"] == Loss("crashed", "ValueError: a mistake of ours")
    assert found["one"] == "one: done"


def test_what_a_library_says_is_not_seen(capfd: pytest.CaptureFixture[str]):
    assert results(["shout"]) == {"shout": "shout: done"}
    assert capfd.readouterr() == ("", "")


def test_workers_that_die_as_they_start_end_the_run():
    with Pool[str, str](Terms(stillborn, 1)) as pool, pytest.raises(WorkersDieError, match="exit status 9"):
        list(pool.run(["one"]))


def stillborn():
    os._exit(9)


def test_no_worker_outlives_its_pool():
    with Pool[str, str](Terms(prepare, 2)) as pool:
        run = pool.run(["one", "hang", "hang"])
        next(run)
        workers = [worker.process for worker in pool._workers]
    assert workers
    assert not any(worker.is_alive() for worker in workers)
