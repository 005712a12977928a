"""Results → SQLite: tables with foreign keys and full text search, as Datasette opens them. Home of sqlite-utils.

A document's rows are replaced together, in one transaction, so that a run that is killed leaves no half of one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from sqlite_utils import Database

from minutes_cli.batch import storage
from minutes_cli.batch.report import Report, Row
from minutes_cli.batch.tables import QUERIES, TABLES, Line, lines
from minutes_cli.place import place


def fill(file: str, report: Report, out: str) -> None:
    """Bring the database in step with the results of a run, and write `<file>.metadata.json` beside it.

    Documents whose result stands there already are left alone; those that failed, or are gone, are taken out.

    Raises:
        OSError: the folder cannot be made or written.
    """
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    database = Database(file)
    try:
        _create(database)
        _bring_in_step(database, {row.path: row for row in report.rows if row.is_read}, storage.plain(out))
    finally:
        database.close()
    place(Path(f"{file}.metadata.json"), json.dumps(_metadata(Path(file).stem), indent=2) + "\n")


def _bring_in_step(database: Database, read: dict[str, Row], out: str) -> None:
    standing = {row["id"]: row["result"] for row in database.query("select id, result from meetings")}
    for name in standing.keys() - read.keys():
        with database.atomic():
            _take_out(database, name)
    for name, row in read.items():
        file = f"{name}.json"
        if file in row.outputs and standing.get(name) != row.outputs[file]:
            made = json.loads(storage.read(storage.join(out, file), name))
            with database.atomic():
                _take_out(database, name)
                _put(database, lines(name, made, row.coverage, row.outputs[file]))


def _put(database: Database, made: Iterable[tuple[str, Line]]) -> None:
    parted: dict[str, list[Line]] = defaultdict(list)
    for table, line in made:
        parted[table].append(line)
    for table, found in parted.items():
        database.table(table).upsert_all(found, pk="id")


def _take_out(database: Database, name: str) -> None:
    for table in TABLES:
        database.table(table.name).delete_where("id = ?" if table.name == "meetings" else "meeting = ?", [name])


def _create(database: Database) -> None:
    """Make the tables that are not there; then what refers from one to another, in circles too."""
    there = set(database.table_names())
    missing = [table for table in TABLES if table.name not in there]
    with database.atomic():
        for table in missing:
            database.table(table.name).create(dict(table.columns), pk="id")
    database.add_foreign_keys(
        [(table.name, one, other, "id") for table in missing for one, other in table.refers.items()]
    )
    for table in missing:
        for column in table.refers:
            database.table(table.name).create_index([column], if_not_exists=True)
        if table.searched:
            database.table(table.name).enable_fts(table.searched, create_triggers=True, tokenize="porter")


def _metadata(stem: str) -> dict[str, object]:
    """What Datasette shows beside the tables, and the questions it offers."""
    return {
        "title": "Minutes",
        "description": "What meetings recorded: who undertook what, by when, and where the record says so.",
        "databases": {
            stem: {
                "tables": {table.name: {"description": table.about, **_facets(table.name)} for table in TABLES},
                "queries": {name: {"title": title, "sql": sql} for name, (title, sql) in QUERIES.items()},
            }
        },
    }


def _facets(table: str) -> dict[str, object]:
    facets = {"commitments": ["kind", "status", "owner_name"], "blocks": ["kind", "part"], "people": ["attendance"]}
    return {"facets": facets[table]} if table in facets else {}
