"""`minutes batch`, from outside: killed, stopped, run twice, and what it says to whom."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.notes import archive, note
from tests.cli.conftest import Run
from tests.documents import FIXTURES

FAST = "--no-tags"
QUIET_ENV = {"GITHUB_ACTIONS": ""}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    archive(tmp_path / "in", 20)
    return tmp_path / "in"


def report(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / "report.jsonl").read_text().splitlines()]


def left(out: Path) -> dict[str, object]:
    """Every file below the output folder; of the report all but the time that documents took."""
    files: dict[str, object] = {
        path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()
    }
    return files | {"report.jsonl": [row | {"ms": 0} for row in report(out)]}


def start(source: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "minutes_cli", "batch", str(source), "--out", str(out), FAST, *options]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)


def wait_for(out: Path, files: int) -> None:
    until = time.monotonic() + 60
    while len([*out.rglob("*.json")]) < files:
        assert time.monotonic() < until
        time.sleep(0.002)


def test_an_archive_gives_a_file_and_a_row_for_each_document(minutes: Run, source: Path, tmp_path: Path):
    done = minutes("batch", source, "--out", "out", FAST, env=QUIET_ENV)
    assert done.returncode == 1
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    rows = report(tmp_path / "out")
    assert [row["path"] for row in rows] == sorted(str(row["path"]) for row in rows)
    assert [row["code"] for row in rows if row["status"] == "failed"] == ["damaged", "damaged"]
    made = json.loads((tmp_path / "out" / "2020" / "note-0000.docx.json").read_text())
    assert made["source"]["filename"] == "note-0000.docx"
    assert {row["coverage"] for row in rows} == {1.0, None}
    assert not [*(tmp_path / "out").glob(".*")]


def test_parse_and_batch_write_the_same_bytes_whatever_the_number_of_jobs(minutes: Run, source: Path, tmp_path: Path):
    for jobs in "1", "3":
        minutes("batch", source, "--out", f"out{jobs}", FAST, "--jobs", jobs)
    assert left(tmp_path / "out1") == left(tmp_path / "out3")
    one = source / "2020" / "note-0000.docx"
    assert (tmp_path / "out1" / "2020" / "note-0000.docx.json").read_bytes() == minutes("parse", one, FAST).stdout


def test_two_formats_make_two_files(minutes: Run, tmp_path: Path):
    (tmp_path / "note.docx").write_bytes(note("Nothing was said."))
    assert minutes("batch", "note.docx", "--out", "out", FAST, "--format", "md", "--format", "json").returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "note.docx.json",
        "note.docx.md",
        "report.jsonl",
    ]


@pytest.mark.parametrize("files", [0, 1, 7, 15])
def test_kill_9_at_any_moment_and_again_gives_what_an_undisturbed_run_gives(source: Path, tmp_path: Path, files: int):
    start(source, tmp_path / "whole").communicate()
    for _ in range(5):  # on a busy machine it may have ended before it is killed
        shutil.rmtree(tmp_path / "killed", ignore_errors=True)
        killed = start(source, tmp_path / "killed")
        wait_for(tmp_path / "killed", files)
        killed.kill()
        killed.communicate()
        if not (tmp_path / "killed" / "report.jsonl").exists():
            break
    again = start(source, tmp_path / "killed")
    _, said = again.communicate()
    assert again.returncode == 1, said
    assert left(tmp_path / "killed") == left(tmp_path / "whole")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_says_how_to_go_on(source: Path, tmp_path: Path, number: signal.Signals):
    stopped = start(source, tmp_path / "out")
    wait_for(tmp_path / "out", 3)
    stopped.send_signal(number)
    _, said = stopped.communicate(timeout=30)
    assert stopped.returncode == 128 + number
    assert b"To go on: minutes batch" in said
    assert b"Traceback" not in said


def test_a_second_run_into_the_folder_stops(minutes: Run, source: Path, tmp_path: Path):
    with (tmp_path / "slow.pdf").open("wb"):
        first = start(source, tmp_path / "out", "--jobs", "1")
    wait_for(tmp_path / "out", 1)
    first.send_signal(signal.SIGSTOP)
    second = minutes("batch", source, "--out", "out", FAST)
    first.send_signal(signal.SIGCONT)
    first.communicate()
    assert second.returncode == 1
    assert b"another run is writing into this folder" in second.stderr


def test_quiet_is_silent_and_strict_fails_what_has_warnings(minutes: Run, source: Path, tmp_path: Path):
    done = minutes("batch", source, "--out", "out", FAST, "--quiet", env=QUIET_ENV)
    assert (done.stdout, done.stderr, done.returncode) == (b"", b"", 1)
    gated = minutes("batch", source, "--out", "out", FAST, "-q", "--min-coverage", "1", "--summary", env=QUIET_ENV)
    assert b"skipped" in gated.stdout
    assert gated.stderr == b""


def test_commitments_that_are_less_sure_are_left_out_and_the_documents_read_anew(minutes: Run, tmp_path: Path):
    original = FIXTURES / "pdf-police-accountability" / "note.pdf"
    minutes("batch", original, "--out", "out", "-q", env=QUIET_ENV)
    every = report(tmp_path / "out")[0]["commitments"]
    minutes("batch", original, "--out", "out", "-q", "--min-confidence", "1", env=QUIET_ENV)
    (row,) = report(tmp_path / "out")
    assert (row["status"], row["commitments"]) == ("warned", 0)
    assert every


def test_in_github_actions_a_failed_file_is_an_annotation(minutes: Run, source: Path):
    done = minutes("batch", source, "--out", "out", FAST, env={"GITHUB_ACTIONS": "true"})
    lines = [line for line in done.stderr.decode().splitlines() if line.startswith("::error")]
    assert len(lines) == 2
    assert f"file={source}/2020/note-0009.docx,title=minutes batch::the file is damaged%3A" not in lines[0]
    assert lines[0].startswith(f"::error file={source}/2020/note-0009.docx,")


def test_a_terminal_shows_a_bar(source: Path, tmp_path: Path):
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "minutes_cli", "batch", str(source), "--out", str(tmp_path / "out"), FAST]
    with subprocess.Popen(command, stderr=follower, env={**os.environ, "TERM": "xterm"}) as process:
        os.close(follower)
        said = b""
        while chunk := _read(leader):
            said += chunk
    assert process.returncode == 1
    assert b"20/20" in said


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 65536)
    except OSError:  # the other side is closed
        return b""


def test_a_document_that_takes_too_long_or_too_much_costs_itself_alone(minutes: Run, source: Path, tmp_path: Path):
    done = minutes("batch", source, "--out", "out", FAST, "--timeout", "0.0001")
    assert done.returncode == 1
    assert {row["code"] for row in report(tmp_path / "out")} <= {"timeout", "damaged", None}


def test_a_source_that_is_not_there_has_the_code_for_that(minutes: Run):
    assert minutes("batch", "gone", "--out", "out").returncode == 3
    assert minutes("batch", ".", "--out", "out", "--max-memory", "lots").returncode == 2


def test_help_imports_none_of_what_it_does_not_need():
    code = (
        "import sys\nfrom minutes_cli.cli import main\n"
        "try: main()\nexcept SystemExit: pass\nfinally: sys.stderr.write('\\n' + ' '.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, "batch", "--help"], capture_output=True, check=False)
    imported = set(done.stderr.decode().splitlines()[-1].split())
    assert not imported & {"spacy", "pdfplumber", "docx", "pydantic", "pypdfium2", "lxml", "rich", "multiprocessing"}
    assert not imported & {"sqlite_utils", "distributed", "fsspec", "minutes_cli.batch"}
    assert b"minutes batch archive/" in done.stdout
