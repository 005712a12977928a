"""`make fuzz`: mutated fixtures by the thousand, parsed by watched workers; what is no foreseen outcome is told.

`python -m tests.fuzz [--inputs 20000] [--seconds 600] [--seed 1] [--tags] [--case N]`; `--case` writes the N-th
input to standard output, to be kept as a fixture.
"""

from __future__ import annotations

import argparse
import io
import sys
import time
import traceback
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from random import Random

from rich.console import Console

from minutes_cli.batch.pool import Loss, Pool, Terms
from minutes_cli.errors import MinutesError
from minutes_cli.ingest import Reading
from minutes_cli.outcome import attempt
from minutes_cli.profile import load
from minutes_cli.render import FORMATS, render
from tests.mutations import kind, mutate, seeds

SECONDS, BYTES = 20.0, 2**30
CHUNK = 500


@dataclass(frozen=True)
class Case:
    """An input by its seed and number."""

    seed: int
    number: int

    @property
    def data(self) -> bytes:
        """Its bytes."""
        chance = Random(f"{self.seed}/{self.number}")  # noqa: S311 - the same for the same seed is what is wanted
        originals = _originals()
        data, other = chance.choice(originals), chance.choice(originals)
        return mutate(data, chance, other)


@cache
def _originals() -> list[bytes]:
    return [path.read_bytes() for path in seeds()]


def outcome(case: Case, *, tags: bool) -> str:
    """A foreseen outcome ("ok", or a failure's code), or the place in the code where an unforeseen one came from."""
    data = case.data
    stream = io.BytesIO(data)
    stream.name = f"note.{kind(data)}"  # as an opened file has it
    found = attempt("note", stream, load(), Reading(), tags=tags)
    if found.minutes is None:
        failure = found.failure
        return _place(failure) if failure and type(failure) is MinutesError else f"= {failure and failure.code}"
    for to in FORMATS:
        render(found.minutes, to)
    return "= ok"


def _place(failure: MinutesError) -> str:
    cause = failure.__cause__ or failure
    frames = [frame for frame in traceback.extract_tb(cause.__traceback__) if "minutes_cli" in frame.filename]
    where = f"{frames[-1].filename.rpartition('minutes_cli/')[2]}:{frames[-1].name}" if frames else "?"
    return f"{type(cause).__name__} in {where}: {str(cause)[:80]}"


def prepare(*, tags: bool) -> Callable[[Case], str]:
    """The function that a worker calls with every case."""
    load()
    if tags:
        from minutes_cli.label import pipeline

        pipeline.load()
    return partial(outcome, tags=tags)


def fuzz(inputs: int, seconds: float, seed: int, *, tags: bool = False, jobs: int = 2) -> dict[str, list[int]]:
    """The numbers of the cases that came to each outcome; those that begin with `=` were foreseen."""
    found, until = defaultdict[str, list[int]](list), time.monotonic() + seconds
    terms = Terms(partial(prepare, tags=tags), jobs, SECONDS, BYTES)
    terms.prepare()
    with Pool[Case, str](terms) as pool:
        for start in range(0, inputs, CHUNK):
            if time.monotonic() > until:
                break
            cases = [Case(seed, number) for number in range(start, min(start + CHUNK, inputs))]
            for case, result in pool.run(cases):
                found[f"{result.reason} {result.detail}" if isinstance(result, Loss) else result].append(case.number)
    return dict(found)


def unforeseen(found: dict[str, list[int]]) -> dict[str, list[int]]:
    return {name: numbers for name, numbers in found.items() if not name.startswith("=")}


def main() -> int:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--inputs", type=int, default=20000)
    wanted.add_argument("--seconds", type=float, default=600)
    wanted.add_argument("--seed", type=int, default=1)
    wanted.add_argument("--tags", action="store_true", help="run the spaCy pipeline too: slower")
    wanted.add_argument("--case", type=int, help="write this input to standard output and stop")
    given = wanted.parse_args()
    if given.case is not None:
        sys.stdout.buffer.write(Case(given.seed, given.case).data)
        return 0
    console, began = Console(highlight=False, soft_wrap=True), time.monotonic()
    found = fuzz(given.inputs, given.seconds, given.seed, tags=given.tags)
    total = sum(map(len, found.values()))
    console.print(f"{total} inputs in {time.monotonic() - began:.0f} s, seed {given.seed}")
    for name, numbers in sorted(found.items(), key=lambda one: -len(one[1])):
        shown = "" if name.startswith("=") else f"   cases {', '.join(map(str, sorted(numbers)[:5]))}"
        console.print(f"{len(numbers):7}  {name}{shown}", markup=False)
    return bool(unforeseen(found))


if __name__ == "__main__":
    sys.exit(main())
