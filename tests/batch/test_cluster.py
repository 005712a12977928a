"""The Dask cluster on the loopback gives what this machine gives, byte for byte."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch.notes import archive

distributed = pytest.importorskip("distributed")

pytestmark = pytest.mark.filterwarnings("ignore")  # Dask's own


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a scheduler with two workers."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as workers:
        yield workers.scheduler_address


def batch(source: str, out: str, *options: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "minutes_cli", "batch", source, "--out", out, "--no-tags", "--quiet", *options]
    return subprocess.run(command, capture_output=True, check=False, timeout=180)


def left(out: Path) -> dict[str, object]:
    files: dict[str, object] = {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and path.name != "report.jsonl"
    }
    rows = map(json.loads, (out / "report.jsonl").read_text().splitlines())
    return files | {"report.jsonl": [row | {"ms": 0} for row in rows]}


@pytest.mark.parametrize("scheme", ["", "file://", "local://"])
def test_a_cluster_gives_what_this_machine_gives(cluster: str, tmp_path: Path, scheme: str):
    archive(tmp_path / "in", 12)
    here = batch(str(tmp_path / "in"), str(tmp_path / "here"))
    there = batch(f"{scheme}{tmp_path}/in", f"{scheme}{tmp_path}/there", "--scheduler", cluster)
    assert (there.returncode, there.stderr) == (here.returncode, here.stderr) == (1, b"")
    assert left(tmp_path / "there") == left(tmp_path / "here")


def test_a_second_run_on_the_cluster_skips_what_has_not_changed(cluster: str, tmp_path: Path):
    archive(tmp_path / "in", 6)
    url = f"local://{tmp_path}"
    batch(f"{url}/in", f"{url}/out", "--scheduler", cluster)
    batch(f"{url}/in", f"{url}/out", "--scheduler", cluster)
    rows = map(json.loads, (tmp_path / "out" / "report.jsonl").read_text().splitlines())
    assert {row["status"] for row in rows} == {"skipped"}


def test_a_document_that_takes_too_long_on_the_cluster_is_stopped(cluster: str, tmp_path: Path):
    archive(tmp_path / "in", 3)
    batch(str(tmp_path / "in"), str(tmp_path / "out"), "--scheduler", cluster, "--timeout", "0.0001")
    rows = [json.loads(line) for line in (tmp_path / "out" / "report.jsonl").read_text().splitlines()]
    assert {row["code"] for row in rows} <= {"timeout", None}
    assert len(rows) == 3


def test_no_scheduler_at_the_address_is_told():
    done = batch(".", "out", "--scheduler", "tcp://127.0.0.1:1")
    assert done.returncode == 8
    assert b"no Dask scheduler answers" in done.stderr
