from __future__ import annotations

import os
from pathlib import Path

import pytest

from minutes_cli.batch.finding import find
from minutes_cli.errors import UnreadableError, UsageError
from tests.batch.notes import note


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    (folder / "2024").mkdir(parents=True)
    return folder


def names(source: Path, out: str = "nowhere") -> list[str]:
    return [document.name for document in find([str(source)], out).documents]


def test_documents_are_told_by_content_and_broken_ones_by_name(source: Path):
    (source / "2024" / "minutes").write_bytes(b"%PDF-1.7\n")
    (source / "record.bin").write_bytes(note("Nothing was said."))
    (source / "broken.pdf").write_bytes(b"")
    (source / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (source / "~$note.docx").write_bytes(b"\x05Clerk")
    found = find([str(source)], "nowhere")
    assert [document.name for document in found.documents] == ["2024/minutes", "broken.pdf", "record.bin"]
    assert found.others == 2


def test_a_file_that_is_named_is_a_document_whatever_it_is(source: Path):
    (source / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    assert names(source / "photo.jpg") == ["photo.jpg"]


def test_a_loop_of_links_ends_and_a_linked_folder_is_read_once(source: Path):
    (source / "2024" / "note.pdf").write_bytes(b"%PDF-1.7")
    (source / "2024" / "up").symlink_to(source)
    (source / "again").symlink_to(source / "2024")
    (source / "self.pdf").symlink_to(source / "self.pdf")
    assert names(source) == ["2024/note.pdf", "self.pdf"]


def test_a_pipe_that_would_hang_its_reader_is_left_out(source: Path):
    os.mkfifo(source / "pipe.pdf")
    assert names(source) == []


def test_the_output_folder_inside_the_source_is_left_out(source: Path):
    (source / "2024" / "note.pdf").write_bytes(b"%PDF-1.7")
    assert names(source, str(source / "2024")) == []
    assert names(source, str(source)) == ["2024/note.pdf"]


def test_two_documents_for_one_place_are_refused(source: Path, tmp_path: Path):
    for folder in (source, tmp_path / "other"):
        folder.mkdir(exist_ok=True)
        (folder / "note.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(UsageError, match="one place"):
        find([str(source), str(tmp_path / "other")], "nowhere")


def test_a_source_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(UnreadableError, match="gone"):
        find([str(tmp_path / "gone")], "nowhere")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is shut to root")
def test_a_folder_that_is_shut_is_told(source: Path):
    (source / "2024").chmod(0)
    assert names(source) == ["2024"]
