from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutes_cli import outcome
from minutes_cli.batch.finding import Document
from minutes_cli.batch.pool import Loss
from minutes_cli.batch.report import Row
from minutes_cli.batch.work import Settings, lost, work
from minutes_cli.ingest import control
from tests.batch.notes import PROFILE, note
from tests.documents import FIXTURES


def done(tmp_path: Path, name: str, data: bytes = b"", **settings: object) -> Row:
    path = tmp_path / name
    path.write_bytes(data or note("The Clerk will mend the sluice gate."))
    out = Settings(str(tmp_path / "out"), PROFILE, tags=False, **settings)  # type: ignore[arg-type]
    return work(Document(str(path), name, 1), out)


def test_a_name_that_is_not_utf_8_is_shown_as_far_as_it_can_be(tmp_path: Path):
    row = done(tmp_path, "caf\udce9.docx")
    assert row.status == "ok"
    assert row.path == "caf\udce9.docx"
    made = json.loads((tmp_path / "out" / "caf\udce9.docx.json").read_text())
    assert made["source"]["filename"] == "caf\ufffd.docx"


def test_a_result_that_cannot_be_written_fails_with_the_reason(tmp_path: Path):
    row = done(tmp_path, "n" * 250 + ".docx")
    assert (row.status, row.code) == ("failed", "unwritable")
    assert "File name too long" in (row.message or "")


def test_want_of_memory_inside_the_parser_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def parse(*_: object, **__: object):
        raise MemoryError

    monkeypatch.setattr(outcome, "parse", parse)
    row = done(tmp_path, "note.docx")
    assert (row.status, row.code) == ("failed", "memory")
    assert "--max-memory" in (row.message or "")


def test_a_document_that_ends_its_worker_leaves_no_result_of_an_earlier_run(tmp_path: Path):
    row = done(tmp_path, "note.docx")
    assert row.is_read
    settings = Settings(str(tmp_path / "out"), PROFILE)
    after = lost(Document(str(tmp_path / "note.docx"), "note.docx", 1), Loss("timeout"), settings, "120 s")
    assert (after.code, after.sha256) == ("timeout", row.sha256)
    assert not (tmp_path / "out" / "note.docx.json").exists()


def test_coverage_counts_the_words_that_are_lost():
    data = note("The Clerk will mend the sluice gate.")
    texts = ["Drainage Board", "Meeting held on 4 March 2025", "1. Sluices", "The Clerk will mend the sluice gate."]
    assert control.coverage(data, "note.docx", texts) == 1.0
    assert control.coverage(data, "note.docx", texts[:-1]) == round(1 - 6 / 17, 4), "sluice stands in Sluices"
    assert control.coverage(data, "note.docx", [text.replace("sluice gate", "sluicegate") for text in texts]) == round(
        1 - 1 / 17, 4
    ), "a long word may stand joined to another, a short one may not"
    assert control.coverage(b"PK\x03\x04", "note.docx", texts) is None


def test_coverage_of_a_pdf_is_counted_against_its_own_text():
    data = (FIXTURES / "pdf-ruled-table" / "note.pdf").read_bytes()
    assert control.coverage(data, "note.pdf", []) == 0.0


def test_nothing_happens_where_a_result_cannot_be_taken_away(tmp_path: Path):
    row = done(tmp_path, "n" * 250 + ".pdf", b"%PDF- broken")
    assert row.code == "damaged"
    settings = Settings(str(tmp_path / "out"), PROFILE)
    assert lost(Document("gone", "n" * 250 + ".pdf", 1), Loss("crashed"), settings, "").code == "crashed"
