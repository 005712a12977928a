"""Small versions of `make soak` and `make fuzz`."""

from __future__ import annotations

from pathlib import Path
from random import Random

from rich.console import Console

from tests import fuzz, soak
from tests.mutations import mutate, opened, seeds, vary


def test_an_archive_of_fixtures_survives_two_kills(tmp_path: Path):
    console = Console(record=True, quiet=True)
    assert soak.soak(tmp_path, 40, 3, ["--no-tags"], console) == []


def test_the_soak_sees_what_it_looks_for(tmp_path: Path):
    for name, text in (("one", "{}"), ("other", "{ }")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "note.pdf.json").write_text(text)
        (tmp_path / name / "report.jsonl").write_text("")
    (tmp_path / "other" / ".note.part").write_text("")
    assert soak.differences(tmp_path / "one", tmp_path / "other") == [".note.part", "note.pdf.json"]


def test_mutated_fixtures_come_to_foreseen_outcomes():
    found = fuzz.fuzz(60, 60, seed=11)
    assert fuzz.unforeseen(found) == {}
    assert "= ok" in found


def test_variations_and_mutations_are_the_same_for_the_same_seed():
    for path in seeds():
        data = path.read_bytes()
        assert vary(data, _chance()) == vary(data, _chance())
        assert mutate(data, _chance(), b"%PDF") == mutate(data, _chance(), b"%PDF")


def test_a_pdf_with_its_streams_laid_open_reads_the_same():
    from minutes_cli.ingest import read

    note = next(path for path in seeds() if path.parent.name == "pdf-ruled-table")
    loose = opened(note.read_bytes())
    assert loose != note.read_bytes()
    (plain, made) = (read(note), read(_file(loose)))
    assert [piece.block.text for piece in made.pieces] == [piece.block.text for piece in plain.pieces]


def _file(data: bytes):
    import io

    return io.BytesIO(data)


def _chance() -> Random:
    return Random(1)  # noqa: S311 - the same for the same seed is what is wanted
