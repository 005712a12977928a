"""What a run leaves, with a stub where documents would be parsed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from minutes_cli.batch import lock
from minutes_cli.batch.finding import Document
from minutes_cli.batch.pool import Loss
from minutes_cli.batch.report import JOURNAL, REPORT, Gates, Report, Row
from minutes_cli.batch.run import Limits, run
from minutes_cli.batch.work import Settings, clear
from minutes_cli.cli.progress import Watcher
from minutes_cli.value import replace
from tests.batch.notes import PROFILE


class Stub:
    """Writes what stands in a document, in capitals; what it was given to do, in order; stops after `patience`."""

    def __init__(self, patience: int = 10**6) -> None:
        self.patience, self.given = patience, list[str]()

    def __call__(
        self, documents: list[Document], settings: Settings, _limits: Limits, _tick: Callable[[], object]
    ) -> Iterator[tuple[Document, Row | Loss]]:
        for document in documents:
            if len(self.given) == self.patience:
                raise KeyboardInterrupt
            self.given.append(document.name)
            yield document, self.done(document, settings)

    def done(self, document: Document, settings: Settings) -> Row | Loss:
        data = Path(document.path).read_bytes()
        row = Row(document.name, hashlib.sha256(data).hexdigest(), "failed", "damaged", made_with=settings.made_with)
        if b"crash" in data:
            return Loss("crashed", "SIGSEGV")
        if b"broken" in data:
            clear(document, settings)
            return row
        name, text = f"{document.name}.json", data.decode().upper()
        target = Path(settings.out, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
        outputs = {name: hashlib.sha256(text.encode()).hexdigest()}
        return replace(row, status="ok", code=None, outputs=outputs, coverage=0.9, warnings=data.count(b"doubt"))


class Archive:
    """A source and an output folder."""

    def __init__(self, folder: Path) -> None:
        self.source, self.out = folder / "in", folder / "out"
        for at in range(6):
            self.write(f"{at % 2}/note-{at}.pdf", f"%PDF-{at}" + "x" * at)
        self.write("broken.pdf", "%PDF- broken")

    def write(self, name: str, text: str) -> None:
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def run(self, stub: Stub, *, gates: Gates = Gates(), force: bool = False, **changes: object) -> Report:
        settings = replace(Settings(str(self.out), PROFILE), **changes)
        return run([str(self.source)], settings, Limits(), Watcher(), gates=gates, force=force, doing=stub)

    def left(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.out).as_posix(): path.read_bytes()
            for path in sorted(self.out.rglob("*"))
            if path.is_file()
        }

    def report(self) -> dict[str, tuple[str, str | None]]:
        lines = (self.out / REPORT).read_text().splitlines()
        return {row["path"]: (row["status"], row["code"]) for row in map(json.loads, lines)}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


ALL = [f"{at % 2}/note-{at}.pdf" for at in range(6)]


def test_every_document_has_a_row_and_the_big_ones_come_first(archive: Archive):
    stub = Stub()
    archive.run(stub)
    assert list(archive.report()) == sorted([*ALL, "broken.pdf"])
    assert stub.given == ["broken.pdf", *reversed(ALL)]
    assert archive.report()["broken.pdf"] == ("failed", "damaged")
    assert not (archive.out / JOURNAL).exists()


def test_what_has_not_changed_is_skipped_and_what_failed_is_tried_again(archive: Archive):
    archive.run(Stub())
    before = archive.left()
    stub = Stub()
    archive.run(stub)
    assert stub.given == ["broken.pdf"]
    assert set(archive.report().values()) == {("skipped", "unchanged"), ("failed", "damaged")}
    assert {name: data for name, data in archive.left().items() if name != REPORT} == {
        name: data for name, data in before.items() if name != REPORT
    }


def test_a_changed_document_is_done_again_and_a_spoilt_result_too(archive: Archive):
    archive.run(Stub())
    archive.write("0/note-0.pdf", "%PDF-new")
    (archive.out / "1/note-1.pdf.json").write_text("")
    (archive.out / "0/note-2.pdf.json").unlink()
    stub = Stub()
    archive.run(stub)
    assert sorted(stub.given) == ["0/note-0.pdf", "0/note-2.pdf", "1/note-1.pdf", "broken.pdf"]
    assert (archive.out / "1/note-1.pdf.json").read_text() == "%PDF-1X"


def test_another_profile_or_other_options_make_everything_new(archive: Archive):
    archive.run(Stub())
    for changes in ({"profile": replace(PROFILE, name="ours")}, {"tags": False}, {"formats": ("json", "md")}):
        stub = Stub()
        archive.run(stub, **changes)
        assert len(stub.given) == 7


def test_force_makes_everything_new(archive: Archive):
    archive.run(Stub())
    stub = Stub()
    archive.run(stub, force=True)
    assert len(stub.given) == 7


@pytest.mark.parametrize(
    ("force", "patience"), [(force, at) for force in (False, True) for at in range(8 if force else 3)]
)
def test_a_run_that_was_stopped_goes_on_and_ends_as_if_it_had_not_been(tmp_path: Path, *, force: bool, patience: int):
    whole, stopped = Archive(tmp_path / "whole"), Archive(tmp_path / "stopped")
    for archive in (whole, stopped):
        archive.run(Stub())
        archive.write("0/note-0.pdf", "%PDF-new")
        archive.write("0/new.pdf", "%PDF-more")
    whole.run(Stub(), force=force)
    first = Stub(patience)
    with pytest.raises(KeyboardInterrupt):
        stopped.run(first, force=force)
    with (stopped.out / JOURNAL).open("a") as journal:
        journal.write('{"path": "0/note-')  # torn by the kill
    second = Stub()
    stopped.run(second, force=force)
    assert not {*first.given} & {*second.given} - {"broken.pdf"}
    assert stopped.left() == whole.left()


def test_a_result_does_not_outlive_its_document_s_health(archive: Archive):
    archive.run(Stub())
    archive.write("0/note-0.pdf", "%PDF- broken now")
    archive.write("0/note-2.pdf", "%PDF- crash now")
    archive.run(Stub())
    assert archive.report()["0/note-2.pdf"] == ("failed", "crashed")
    assert not (archive.out / "0/note-0.pdf.json").exists()
    assert not (archive.out / "0/note-2.pdf.json").exists()


def test_half_written_files_of_a_killed_run_are_swept_away(archive: Archive):
    (archive.out / "0").mkdir(parents=True)
    (archive.out / "0" / ".note-0.pdf.json.ab12cd34.part").write_text("half")
    (archive.out / "0" / ".mine.part").write_text("not ours")
    archive.run(Stub())
    assert [path.name for path in archive.out.rglob(".*")] == [".mine.part"]


def test_gates_fail_a_document_in_the_report_and_keep_its_result(archive: Archive):
    archive.write("0/note-0.pdf", "%PDF- doubt")
    report = archive.run(Stub(), gates=Gates(strict=True))
    assert [(row.path, row.code) for row in report.failed] == [("0/note-0.pdf", "warnings"), ("broken.pdf", "damaged")]
    assert (archive.out / "0/note-0.pdf.json").exists()
    again = Stub()
    assert len(archive.run(again, gates=Gates(min_coverage=0.99)).failed) == 7
    assert again.given == ["broken.pdf"], "a gate is no reason to read a document again"
    assert len(archive.run(Stub(), gates=Gates(min_coverage=0.9)).failed) == 1


def test_a_second_run_into_the_same_folder_says_so(archive: Archive, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(lock, "_PATIENCE", 0.1)
    with lock.hold(str(archive.out)), pytest.raises(lock.BusyError, match="another run"):
        archive.run(Stub())
    archive.run(Stub())
    assert not (archive.out / lock.LOCK).exists()


def test_a_name_that_is_not_utf_8_has_its_row(archive: Archive):
    (archive.source / "caf\udce9.pdf").write_text("%PDF-")
    archive.run(Stub())
    assert "caf\udce9.pdf" in archive.report()
    stub = Stub()
    archive.run(stub)
    assert stub.given == ["broken.pdf"]
