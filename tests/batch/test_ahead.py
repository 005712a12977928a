"""Documents that are read while the model loads."""

from __future__ import annotations

import io
import multiprocessing
import pickle
from functools import partial
from pathlib import Path

import pytest

from minutes_cli.batch import ahead, work
from minutes_cli.batch.finding import Document
from minutes_cli.batch.pool import FORK, Terms
from minutes_cli.batch.work import Settings
from minutes_cli.value import replace
from tests.batch.notes import PROFILE, note

pytestmark = pytest.mark.skipif(FORK != "fork", reason="elsewhere each worker loads the model, and nobody waits")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(str(tmp_path / "out"), PROFILE)


def documents(folder: Path, **texts: str) -> list[Document]:
    found = []
    for name, text in texts.items():
        path = folder / f"{name}.docx"
        path.write_bytes(note(text))
        found.append(Document(str(path), path.name, 1))
    return found


def begun(found: list[Document], settings: Settings, jobs: int = 2) -> dict[str, bytes]:
    with ahead.reading(found, settings, Terms(partial(work.prepare, settings), jobs)) as done:
        for reader in multiprocessing.active_children():
            reader.join(60)
    return done


def test_the_other_processes_read_until_the_model_is_there(tmp_path: Path, settings: Settings):
    found = documents(tmp_path, one="The Clerk will mend the gate.", two="The Chair will write.", three="Nothing.")
    assert set(begun(found, settings, jobs=3)) == {"one.docx", "two.docx", "three.docx"}


def test_what_was_begun_ends_as_what_was_not(tmp_path: Path, settings: Settings):
    found = documents(tmp_path, one="The Clerk will mend the gate.")
    plain = replace(settings, tags=False)
    rows = [work.work(found[0], plain, known) for known in ({}, begun(found, settings))]
    assert replace(rows[0], ms=0) == replace(rows[1], ms=0)


def test_a_document_that_has_changed_since_is_read_anew(tmp_path: Path, settings: Settings):
    found = documents(tmp_path, one="The Clerk will mend the gate.")
    known = begun(found, settings)
    documents(tmp_path, one="The Chair will write.")
    assert work.work(found[0], replace(settings, tags=False), known).is_read
    made = (tmp_path / "out" / "one.docx.json").read_text()
    assert "The Chair will write." in made
    assert "Clerk" not in made


def test_one_that_cannot_be_read_is_left_to_its_worker(tmp_path: Path, settings: Settings):
    found = documents(tmp_path, one="The Clerk will mend the gate.", two="The Chair will write.")
    Path(found[0].path).write_bytes(b"no document")
    assert set(begun(found, settings)) == {"two.docx"}


def test_nobody_reads_ahead_where_no_model_is_loaded(tmp_path: Path, settings: Settings):
    found = documents(tmp_path, one="The Clerk will mend the gate.")
    assert begun(found, replace(settings, tags=False)) == {}
    assert begun(found, settings, jobs=1) == {}


def test_a_reader_that_is_ended_in_the_middle_of_writing_costs_what_it_wrote_last():
    shelf = io.BytesIO(pickle.dumps(("one", b"1" * 100)) + pickle.dumps(("two", b"2" * 100))[:-30])
    assert list(ahead._taken(shelf)) == [("one", b"1" * 100)]
