"""Each fixture gives what stands beside it: the same JSON and Markdown, or the failure that it must end in."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_cli import ingest
from minutes_cli.errors import MinutesError
from minutes_cli.ingest import Reading
from minutes_cli.model import Piece
from minutes_cli.render import FORMATS, render
from tests import golden

CASES = golden.cases()
READABLE = [case for case in CASES if golden.is_readable(case)]
FAILING = [case for case in CASES if golden.fails(case)]
TRUTHS = sorted(truth for case in READABLE for truth in case.glob("truth*.json"))


def name_of(path: Path) -> str:
    return path.name if path.is_dir() else f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("case", READABLE, ids=name_of)
def test_a_fixture_gives_what_stands_beside_it(case):
    absent = [to for to in FORMATS if not golden.expected(case, to).exists()]
    if absent:
        pytest.skip(f"no expected.{absent[0]} yet: make golden CASE={case.name}")
    made = golden.minutes(case)
    for to in FORMATS:
        assert render(made, to) == golden.expected(case, to).read_text(encoding="utf-8"), to


@pytest.mark.parametrize("case", FAILING, ids=name_of)
def test_what_cannot_be_read_ends_in_its_own_failure(case):
    note = golden.document(case)
    with pytest.raises(MinutesError) as caught:
        ingest.read(note)
    assert caught.value.code == golden.fails(case)
    told = str(caught.value)
    assert told.startswith(note.name)
    assert caught.value.way_out
    assert "\n" not in told


@pytest.mark.parametrize("truth", TRUTHS, ids=name_of)
def test_each_promise_and_date_of_the_truth_stands_whole_in_a_block(truth):
    case, told = truth.parent, json.loads(truth.read_text(encoding="utf-8"))
    source = ingest.read(golden.document(case), Reading(password=golden.password(case)))
    texts = [text for piece in source.pieces for text in texts_of(piece)]
    words = [one["quote"] for one in told["commitments"]] + [one["text"] for one in told["dates"]]
    assert [one for one in words if not any(one in text for text in texts)] == []


@pytest.mark.parametrize("truth", TRUTHS, ids=name_of)
def test_each_point_of_the_truth_is_a_block(truth):
    case, told = truth.parent, json.loads(truth.read_text(encoding="utf-8"))
    source = ingest.read(golden.document(case), Reading(password=golden.password(case)))
    texts = [text for piece in source.pieces for text in texts_of(piece)]
    points = [(one["start"], one["end"]) for item in told["items"] for one in item["points"]]
    assert [(a, z) for a, z in points if not any(a in text and z in text for text in texts)] == []


@pytest.mark.parametrize("printed", sorted(golden.FIXTURES.glob("*/printed.txt")), ids=name_of)
def test_numbers_are_those_that_a_reader_sees(printed):
    source = ingest.read(golden.document(printed.parent))
    blocks = [piece.block for piece in source.pieces]
    seen = [f"{block.marker} {block.text}" if block.marker else block.text for block in blocks]
    assert seen == printed.read_text(encoding="utf-8").splitlines()


def texts_of(piece: Piece) -> Iterator[str]:
    """The text of a block and of those in its cells."""
    yield piece.block.text
    for row in piece.grid or ():
        for cell in row:
            for inner in cell.pieces:
                yield from texts_of(inner)


def test_every_fixture_says_where_it_came_from_and_what_ails_it():
    for case in CASES:
        told = (case / "README.md").read_text(encoding="utf-8")
        assert "invented" in told, case.name
        assert "fixtures/make.py" in told, case.name


def test_a_golden_is_not_overwritten_without_force(tmp_path):
    note = golden.document(golden.FIXTURES / "docx-blank-template")
    (tmp_path / note.name).write_bytes(note.read_bytes())
    old = tmp_path / "expected.json"
    old.write_text("old", encoding="utf-8")
    assert golden.write(tmp_path, force=False) == []
    assert old.read_text(encoding="utf-8") == "old"
    assert golden.write(tmp_path, force=True) == [old, tmp_path / "expected.md"]
    assert json.loads(old.read_text(encoding="utf-8"))["items"]
