"""`make soak`: an archive made by chance, run whole, then killed twice at random and gone on with; both must be equal.

`python -m tests.soak [--documents 2000] [--seed 1] [--no-tags]`
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

from rich.console import Console

from tests.mutations import broken, seeds, vary


@dataclass(frozen=True)
class Ended:
    """How a run went: its exit code (-9 where it was killed), its seconds, and the processor's seconds."""

    code: int
    seconds: float
    worked: float


def archive(folder: Path, size: int, seed: int) -> None:
    """So many documents varied from the fixtures, one in eight broken, in folders two deep."""
    originals = [(path.suffix, path.read_bytes()) for path in seeds()]
    for at in range(size):
        chance = Random(f"{seed}/{at}")  # noqa: S311 - the same for the same seed is what is wanted
        suffix, data = chance.choice(originals)
        made = broken(data, chance) if chance.random() < 0.125 else vary(data, chance)
        path = folder / f"{2010 + at % 15}" / f"{at % 7}" / f"note-{at:05}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)


def run(source: Path, out: Path, options: list[str], kill_after: float | None = None) -> Ended:
    """Run `minutes batch`; with `kill_after`, kill -9 it after so many seconds, should it not have ended."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [sys.executable, "-m", "minutes_cli", "batch", str(source), "--out", str(out), "--quiet", *options]
    with subprocess.Popen(command) as process:
        try:
            process.wait(kill_after)
        except subprocess.TimeoutExpired:
            process.kill()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Ended(process.returncode, time.monotonic() - began, worked)


def rows(out: Path) -> list[dict[str, object]]:
    """The report's rows without the time that each took, the one thing in which two runs differ."""
    lines = (out / "report.jsonl").read_text().splitlines()
    return [{**json.loads(line), "ms": None} for line in lines]


def differences(one: Path, other: Path) -> list[str]:
    """The files that only one of the folders has, or that differ."""
    files = [
        {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        for folder in (one, other)
    ]
    names = set(files[0]) ^ set(files[1])
    same = (set(files[0]) & set(files[1])) - {"report.jsonl"}
    names |= {name for name in same if files[0][name].read_bytes() != files[1][name].read_bytes()}
    return sorted(names | ({"report.jsonl"} if rows(one) != rows(other) else set()))


def soak(folder: Path, size: int, seed: int, options: list[str], console: Console) -> list[str]:
    """What is wrong after a run that was killed twice; nothing, as it should be."""
    source, whole, killed = folder / "in", folder / "whole", folder / "killed"
    archive(source, size, seed)
    undisturbed = run(source, whole, options)
    chance = Random(seed)  # noqa: S311 - the same for the same seed is what is wanted
    moments = [undisturbed.seconds * chance.uniform(0.1, 0.5) for _ in range(2)]
    stopped = [run(source, killed, options, moment) for moment in moments]
    last = run(source, killed, options)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    counts = Counter(str(row["code"] if row["status"] == "failed" else row["status"]) for row in rows(whole))
    console.print(
        f"{size} documents: {dict(sorted(counts.items()))}\n"
        f"undisturbed: {undisturbed.seconds:.1f} s, {size / undisturbed.seconds:.1f} documents a second,"
        f" load {undisturbed.worked / undisturbed.seconds:.2f} cores, peak memory of a process {peak:.0f} MB\n"
        f"killed after {', '.join(f'{one.seconds:.1f} s' for one in stopped)}; gone on with in {last.seconds:.1f} s"
    )
    wrong = differences(whole, killed)
    wrong += [f"{ended} was to be killed" for ended in stopped if ended.code != -9]
    accounted = {str(row["path"]) for row in rows(whole)}
    sources = {path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file()}
    wrong += [f"no row for {name}" for name in sorted(sources - accounted)]
    unforeseen = [row for row in rows(whole) if row["code"] in {"failed", "crashed", "timeout", "memory"}]
    return wrong + [f"{row['path']}: {row['message']}" for row in unforeseen]


def main() -> int:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--documents", type=int, default=2000)
    wanted.add_argument("--seed", type=int, default=1)
    wanted.add_argument("--no-tags", action="store_true", help="leave spaCy out: faster")
    given = wanted.parse_args()
    console = Console(highlight=False, soft_wrap=True)
    with tempfile.TemporaryDirectory() as folder:
        options = ["--no-tags"] if given.no_tags else []
        wrong = soak(Path(folder), given.documents, given.seed, options, console)
    console.print("\n".join(wrong[:50]) or "the two are equal, every document is accounted for", markup=False)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
