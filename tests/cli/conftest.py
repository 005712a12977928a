"""The program, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def minutes(tmp_path: Path) -> Run:
    """Run `minutes` with these arguments in an empty folder; `stdin` is bytes."""

    def run(*arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None):
        return subprocess.run(
            [sys.executable, "-m", "minutes_cli", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, **(env or {})},
            check=False,
        )

    return run


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A small DOCX note."""
    return write_note(tmp_path / "note.docx", "The Clerk will mend the sluice gate by 4 April 2025.")


def write_note(path: Path, sentence: str) -> Path:
    document = docx.Document()
    document.add_heading("Drainage Board", 0)
    document.add_paragraph("Meeting held on 4 March 2025")
    document.add_heading("1. Sluices", 1)
    document.add_paragraph(sentence)
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))
    return path
