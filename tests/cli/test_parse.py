"""`minutes parse`, from outside: what stands on standard output, what on standard error, and the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, write_note
from tests.documents import ROOT

FAST = "--no-tags"


def test_one_document_gives_one_json_object(minutes: Run, note: Path):
    done = minutes("parse", note, FAST)
    assert done.returncode == 0
    assert json.loads(done.stdout)["source"]["filename"] == "note.docx"


def test_several_documents_give_a_line_of_json_each(minutes: Run, note: Path, tmp_path: Path):
    other = write_note(tmp_path / "other.docx", "Nothing was said.")
    lines = minutes("parse", note, other, FAST).stdout.decode().splitlines()
    assert [json.loads(line)["source"]["filename"] for line in lines] == ["note.docx", "other.docx"]


def test_a_document_can_come_through_a_pipe(minutes: Run, note: Path):
    done = minutes("parse", "-", FAST, stdin=note.read_bytes())
    assert done.returncode == 0
    assert "sluice gate" in done.stdout.decode()


def test_markdown_goes_to_the_file_that_is_named(minutes: Run, note: Path, tmp_path: Path):
    done = minutes("parse", note, FAST, "--format", "md", "-o", "made/note.md")
    assert done.stdout == b""
    assert "sluice gate" in (tmp_path / "made" / "note.md").read_text()
    assert [path.name for path in (tmp_path / "made").iterdir()] == ["note.md"], "nothing half-written stays"


def test_several_documents_go_to_a_folder(minutes: Run, note: Path, tmp_path: Path):
    write_note(tmp_path / "other.docx", "Nothing was said.")
    assert minutes("parse", note, "other.docx", FAST, "-o", "out/").returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["note.docx.json", "other.docx.json"]


def test_two_documents_of_one_name_do_not_overwrite_each_other(minutes: Run, note: Path, tmp_path: Path):
    twin = write_note(tmp_path / "elsewhere" / "note.docx", "Nothing was said.")
    done = minutes("parse", note, twin, FAST, "-o", "out/")
    assert done.returncode == 2
    assert b"two of the documents would be written here" in done.stderr
    assert not (tmp_path / "out").exists()


def test_several_documents_are_not_run_together_in_markdown(minutes: Run, note: Path):
    done = minutes("parse", note, note, FAST, "--format", "md")
    assert done.returncode == 2
    assert b"add -o FOLDER/" in done.stderr


def test_one_failure_among_several_does_not_cost_the_others_and_ends_with_1(minutes: Run, note: Path):
    done = minutes("parse", "gone.pdf", note, FAST)
    assert done.returncode == 1
    assert json.loads(done.stdout)["source"]["filename"] == "note.docx"
    assert done.stderr.count(b"gone.pdf") == 1


def test_a_file_that_is_not_there_has_its_own_code_and_one_line(minutes: Run):
    done = minutes("parse", "gone.pdf", FAST)
    assert done.returncode == 3
    assert done.stderr.count(b"\n") == 1
    assert done.stdout == b""


def test_a_name_cannot_steer_the_terminal(minutes: Run):
    done = minutes("parse", "gone\x1b[2J\n.pdf", FAST)
    assert b"\x1b" not in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_debug_shows_where_a_failure_came_from(minutes: Run):
    assert b"Traceback" in minutes("parse", "gone.pdf", "--debug").stderr
    assert b"Traceback" not in minutes("parse", "gone.pdf").stderr


@pytest.mark.parametrize("text", ["name = [", "colour = 'red'", "model = 3", "[calendar]\ndate_order = 'XYZ'"])
def test_a_wrong_profile_is_a_usage_error_that_names_the_file(minutes: Run, note: Path, tmp_path: Path, text: str):
    (tmp_path / "ours.toml").write_text(text)
    done = minutes("parse", note, FAST, "--profile", "ours.toml")
    assert done.returncode == 2
    assert b"ours.toml" in done.stderr


def test_a_meeting_date_that_is_no_day_is_a_usage_error(minutes: Run, note: Path):
    done = minutes("parse", note, FAST, "--meeting-date", "31 June")
    assert done.returncode == 2
    assert b"2025-12-11" in done.stderr


def test_the_output_is_utf_8_whatever_the_locale(minutes: Run, tmp_path: Path):
    note = write_note(tmp_path / "note.docx", "Żółw agreed – “yes”.")
    done = minutes("parse", note, FAST, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert "Żółw agreed – “yes”." in done.stdout.decode()


def test_the_gist_is_talk_and_cannot_steer_the_terminal(minutes: Run, tmp_path: Path):
    note = write_note(tmp_path / "note.docx", "Nothing \u202ewas[bold] said.")
    done = minutes("parse", note, FAST, "--gist")
    json.loads(done.stdout)
    assert "Sluices" in done.stderr.decode()
    assert "\u202e" not in done.stderr.decode()


def test_whatever_writes_to_standard_output_meanwhile_does_not_spoil_the_result(note: Path):
    noisy = (
        "import os, sys; from minutes_cli import flow; real = flow.parse\n"
        "def loud(*a, **k): print('noise'); os.write(1, b'noise from C'); return real(*a, **k)\n"
        "flow.parse = loud; from minutes_cli.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", noisy, "parse", str(note), FAST], capture_output=True, check=False)
    json.loads(done.stdout)
    assert b"noise from C" in done.stderr


def test_help_and_no_tags_import_nothing_that_they_do_not_need(note: Path):
    def imported(*arguments: str) -> set[str]:
        code = (
            "import sys\n"
            "from minutes_cli.cli import main\n"
            "try: main()\n"
            "except SystemExit: pass\n"
            "finally: sys.stderr.write('\\n' + ' '.join(sys.modules))"
        )
        done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)
        return set(done.stderr.decode().splitlines()[-1].split())

    assert not imported("--help") & {"spacy", "pdfplumber", "docx", "pydantic", "pypdfium2", "lxml", "rich"}
    assert not imported("parse", "--help") & {"spacy", "pdfplumber", "docx", "pydantic", "pypdfium2", "lxml", "rich"}
    assert not imported("parse", str(note), FAST) & {"spacy", "pydantic", "pdfplumber", "rich"}


def test_help_has_examples(minutes: Run):
    assert b"minutes parse note.pdf | jq" in minutes("parse", "--help").stdout


def test_the_schema_command_prints_the_published_schema(minutes: Run):
    assert json.loads(minutes("schema").stdout)["title"] == "Minutes"


def test_several_meetings_in_a_file_are_one_object_with_a_warning_or_a_line_each(minutes: Run):
    several = ROOT / "fixtures" / "docx-several-meetings" / "note.docx"
    together = minutes("parse", several, FAST)
    assert "several-meetings" in [notice["code"] for notice in json.loads(together.stdout)["warnings"]]
    assert b"--meetings" in together.stderr
    apart = [json.loads(line) for line in minutes("parse", several, FAST, "--meetings").stdout.splitlines()]
    assert len({one["meeting"]["date"] for one in apart}) == len(apart) == 3
    assert [one["warnings"] for one in apart if "several-meetings" in str(one["warnings"])] == []
