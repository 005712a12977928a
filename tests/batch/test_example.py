"""The workflow in the README, run as far as it can be without GitHub."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import yaml

from tests.batch.notes import archive
from tests.documents import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
WORKFLOW = yaml.safe_load(README.split("```yaml\n")[1].split("```")[0])


def test_the_workflow_s_own_step_reads_an_archive_and_marks_what_failed(tmp_path: Path):
    archive(tmp_path / "minutes", 10)
    (step,) = [step["run"] for step in WORKFLOW["jobs"]["read"]["steps"] if "minutes batch" in step.get("run", "")]
    command = step.replace("minutes batch", f"{sys.executable} -m minutes_cli batch") + " --no-tags"
    env = {**os.environ, "GITHUB_ACTIONS": "true"}
    done = subprocess.run(["bash", "-ec", command], cwd=tmp_path, capture_output=True, env=env, check=False)
    assert done.returncode == 1, done.stderr
    (error,) = [line for line in done.stderr.decode().splitlines() if line.startswith("::error")]
    assert error.startswith("::error file=minutes/2020/note-0009.docx,")
    assert "damaged" in done.stdout.decode()
    assert (tmp_path / "results" / "minutes.sqlite").exists()
    assert not [line for line in done.stderr.decode().splitlines() if "Traceback" in line]


def test_the_workflow_is_one():
    assert set(WORKFLOW) == {"name", True, "jobs"}, "YAML reads the key `on` as true"
    steps = WORKFLOW["jobs"]["read"]["steps"]
    assert all(("uses" in step) != ("run" in step) for step in steps)
