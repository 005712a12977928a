from __future__ import annotations

from pathlib import Path

import pytest

from minutes_cli.batch import storage
from minutes_cli.batch.storage import TooLargeError


def test_a_link_in_the_output_folder_leads_nowhere(tmp_path: Path):
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (elsewhere / "note.pdf.json").write_text("precious")
    (out / "2024").symlink_to(elsewhere)
    (out / "note.pdf.json").symlink_to(elsewhere / "note.pdf.json")
    with pytest.raises(PermissionError):
        storage.write(str(out), "2024/note.pdf.json", "{}")
    storage.remove(str(out), "2024/note.pdf.json")
    storage.write(str(out), "note.pdf.json", "{}")
    assert (elsewhere / "note.pdf.json").read_text() == "precious"
    assert (out / "note.pdf.json").read_text() == "{}"


def test_a_name_as_long_as_the_file_system_allows_can_be_written(tmp_path: Path):
    name = "n" * 250 + ".json"
    storage.write(str(tmp_path), name, "{}")
    assert (tmp_path / name).read_text() == "{}"


def test_a_huge_file_is_refused_with_a_reason(tmp_path: Path):
    huge = tmp_path / "huge.docx"
    with huge.open("wb") as stream:
        stream.truncate(storage.MOST_BYTES + 1)
    with pytest.raises(TooLargeError, match="512 MB"):
        storage.read(str(huge), "huge.docx")


def test_files_behind_a_url_are_written_read_and_removed(tmp_path: Path):
    out = f"local://{tmp_path}/out"
    storage.write(out, "a/note.json", "żółw")
    assert storage.read(f"{out}/a/note.json", "note") == "żółw".encode()
    assert [path.name for path in (tmp_path / "out").rglob("*.*")] == ["note.json"]
    assert storage.digest(f"{out}/a/note.json") == storage.digest(str(tmp_path / "out/a/note.json"))
    storage.remove(out, "a/note.json")
    assert storage.digest(f"{out}/a/note.json") is None


def test_one_run_at_a_time_has_the_lease_of_a_url():
    url = "memory://lease/.minutes-batch.lock"
    remote = storage.remote()
    with remote.lease(url) as mine, remote.lease(url) as second:
        assert mine
        assert not second
    with remote.lease(url) as again:
        assert again


def test_a_file_url_is_a_path_of_this_machine():
    assert storage.plain("file:///tmp/a%20b") == "/tmp/a b"  # noqa: S108 - no file is made
    assert not storage.is_url("C:/notes")
