from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest
import sqlite_utils

from minutes_cli import link
from minutes_cli.batch.database import fill
from minutes_cli.batch.report import Report, Row
from minutes_cli.batch.tables import QUERIES
from minutes_cli.model import (
    AgendaEntry,
    Commitment,
    DateTag,
    Draft,
    Due,
    Item,
    Meeting,
    Minutes,
    Motion,
    Notice,
    Owner,
    Person,
    Role,
    Tags,
)
from minutes_cli.profile import load
from minutes_cli.render.json import dumps
from minutes_cli.value import replace
from tests.builders import source, words


def minutes(day: str = "2025-04-04") -> Minutes:
    """Minutes with something in every table."""
    text = "The Clerk will mend the sluice gate."
    promise = Commitment(
        "c1", "action", text, "mend the sluice gate", Owner("The Clerk", "Clerk", None, "p1"), Due("soon", day, day),
        None, "will", "modal", 0.8, "i2", "b3", 0, len(text),
    )  # fmt: skip
    inner = Item("i2", "1.1", "Gates", 2, words("Gates", "heading", id="b2"), (words(text, id="b3"),))
    outer = Item("i1", "1", "Sluices", 1, words("Sluices", "heading", id="b1"), (), (inner,))
    bare = link.link(source(), Draft(Meeting("Board", chair="p1")), Tags(), load())
    return replace(
        bare,
        people=(Person("p1", "Ada Brook", roles=(Role("Clerk", "Drainage Board"),), attendance="present"),),
        agenda=(AgendaEntry("1", "Sluices", "i1"),),
        items=(outer,),
        furniture=(words("Page 1", "footer", id="b4"),),
        dates=(DateTag("d1", "soon", "date", day, day, day, "b3", 0, 4),),
        commitments=(promise, replace(promise, id="c2", repeats="c1")),
        motions=(Motion("m1", text, "Ada", None, "carried", {"for": 3, "against": 1}, "c1", "b3"),),
        warnings=(Notice("doubt", "who?", "b3"),),
    )


def report(out: Path, **results: Minutes) -> Report:
    rows = []
    for name, made in results.items():
        text = dumps(made)
        out.mkdir(exist_ok=True)
        (out / f"{name}.json").write_text(text)
        rows.append(
            Row(name, "0", "ok", coverage=1.0, outputs={f"{name}.json": hashlib.sha256(text.encode()).hexdigest()})
        )
    return Report(tuple(rows), {})


@pytest.fixture
def filled(tmp_path: Path) -> sqlite_utils.Database:
    fill(str(tmp_path / "minutes.sqlite"), report(tmp_path / "out", note=minutes()), str(tmp_path / "out"))
    return sqlite_utils.Database(tmp_path / "minutes.sqlite")


def test_every_table_has_its_rows_and_every_reference_its_row(filled: sqlite_utils.Database):
    tables = ("meetings", "people", "roles", "agenda", "items", "blocks", "dates", "commitments", "motions", "warnings")
    assert {name: filled.table(name).count for name in tables} == {
        name: {"items": 2, "blocks": 4, "commitments": 2}.get(name, 1) for name in tables
    }
    assert list(filled.query("pragma foreign_key_check")) == []
    keys = {(key.column, key.other_table) for key in filled.table("commitments").foreign_keys}
    assert keys == {
        ("meeting", "meetings"),
        ("item", "items"),
        ("block", "blocks"),
        ("owner", "people"),
        ("repeats", "commitments"),
    }
    assert filled.table("items").get("note#i2")["parent"] == "note#i1"


def test_text_is_found_by_its_stem(filled: sqlite_utils.Database):
    assert [row["id"] for row in filled.table("blocks").search("mending sluices")] == ["note#b3"]


def test_the_questions_of_the_readme_have_answers(filled: sqlite_utils.Database):
    sql = {name: sql for name, (_, sql) in QUERIES.items()}
    assert [row["owner"] for row in filled.query(sql["overdue"])] == ["Ada Brook"]
    (owner,) = filled.query(sql["by_owner"])
    assert owner == {"owner": "Ada Brook", "promises": 1, "dated": 1, "overdue": 1}
    (said,) = filled.query(sql["said_of"], {"word": "mend"})
    assert said["number"] == "1.1"


def test_the_database_is_kept_in_step(tmp_path: Path):
    file, out = str(tmp_path / "minutes.sqlite"), tmp_path / "out"
    fill(file, report(out, one=minutes(), two=minutes()), str(out))
    fill(file, report(out, one=minutes("2099-01-01"), three=minutes()), str(out))
    database = sqlite_utils.Database(file)
    assert sorted(row["id"] for row in database.table("meetings").rows) == ["one", "three"]
    assert database.table("commitments").get("one#c1")["due_date"] == "2099-01-01"
    assert database.table("commitments").count == 4
    assert len(list(database.table("blocks").search("sluice"))) == 4
    assert list(database.query("pragma foreign_key_check")) == []


def test_what_stands_already_is_left_alone(tmp_path: Path):
    file, out = str(tmp_path / "minutes.sqlite"), tmp_path / "out"
    found = report(out, note=minutes())
    fill(file, found, str(out))
    (out / "note.json").unlink()
    fill(file, found, str(out))
    assert sqlite3.connect(file).execute("select count(*) from meetings").fetchone() == (1,)


def test_datasette_finds_the_questions_beside_the_file(tmp_path: Path):
    fill(str(tmp_path / "m.sqlite"), report(tmp_path / "out", note=minutes()), str(tmp_path / "out"))
    metadata = json.loads((tmp_path / "m.sqlite.metadata.json").read_text())
    assert set(metadata["databases"]["m"]["queries"]) == {"overdue", "by_owner", "said_of"}
    assert metadata["databases"]["m"]["tables"]["commitments"]["facets"]
