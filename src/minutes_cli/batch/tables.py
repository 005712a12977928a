"""The tables of the database, and how a document's JSON becomes their rows; no library is needed for that."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from minutes_cli.value import Value

Json = dict[str, Any]
Line = dict[str, Any]


class Table(Value):
    """A table's columns with their types, the tables that columns refer to, and what full text search reads."""

    name: str
    about: str
    columns: Mapping[str, type]
    refers: Mapping[str, str]
    searched: tuple[str, ...] = ()


def _table(name: str, about: str, columns: str, *, searched: str = "", **refers: str) -> Table:
    """A table: columns are text but for those with `:int` or `:float`; every table but the first has its meeting."""
    types = {"int": int, "float": float, "": str}
    parted = [column.partition(":") for column in columns.split()]
    mine = {"id": str} | ({"meeting": str} if name != "meetings" else {})
    refers = refers | ({"meeting": "meetings"} if name != "meetings" else {})
    return Table(
        name, about, mine | {one: types[kind] for one, _, kind in parted}, refers, tuple(filter(None, [searched]))
    )


TABLES = (
    _table(
        "meetings",
        "A row for each document that was read.",
        "name organization date start end location chair filename media_type sha256 pages:int coverage:float"
        " generator model result",
        chair="people",
    ),
    _table(
        "people",
        "Who was there, who sent apologies, who is named.",
        "name honorific_prefix honorific_suffix initials attendance",
    ),
    _table("roles", "The offices and bodies of people.", "person role organization", person="people"),
    _table(
        "items",
        "The business of a meeting; parent is the item that it stands in.",
        "parent position:int number title level:int restricted:int heading",
        searched="title",
        parent="items",
        heading="blocks",
    ),
    _table("agenda", "The printed agenda.", "position:int number title item", item="items"),
    _table(
        "blocks",
        "Every word of a document, in reading order; part is preamble, item, closing or furniture.",
        "part item position:int kind text marker level:int page:int bbox",
        searched="text",
        item="items",
    ),
    _table(
        "dates",
        "Time expressions, resolved against the meeting's date.",
        "block text type value start_date end_date start:int end:int",
        block="blocks",
    ),
    _table(
        "commitments",
        "What someone is bound to do: who, by when, and where it says so.",
        "item block kind text action owner owner_name owner_role owner_organization owner_inferred"
        " due_text due_date due_value status cue rule confidence:float repeats start:int end:int",
        searched="text",
        item="items",
        block="blocks",
        owner="people",
        repeats="commitments",
    ),
    _table(
        "motions",
        "What was moved, and how it went.",
        "block commitment text mover seconder result votes_for:int votes_against:int votes_abstain:int",
        block="blocks",
        commitment="commitments",
    ),
    _table("warnings", "Doubts that the reading left.", "block code message", block="blocks"),
)
"""Every table. An id is the document's name, `#`, and the id that the JSON has."""

QUERIES = {
    "overdue": (
        "Commitments past their day",
        (
            "select c.due_date, coalesce(p.name, c.owner_name) as owner, c.text, m.organization,"
            " m.date as meeting_date, c.meeting from commitments c join meetings m on m.id = c.meeting"
            " left join people p on p.id = c.owner"
            " where c.due_date < date('now') and c.repeats is null order by c.due_date"
        ),
    ),
    "by_owner": (
        "Promises by owner",
        (
            "select coalesce(p.name, c.owner_name, '(nobody named)') as owner, count(*) as promises,"
            " count(c.due_date) as dated, count(*) filter (where c.due_date < date('now')) as overdue"
            " from commitments c left join people p on p.id = c.owner where c.repeats is null"
            " group by 1 order by promises desc, owner"
        ),
    ),
    "said_of": (
        "Everything said of a word",
        (
            "select m.date, m.organization, i.number, i.title, b.text, b.page, b.meeting from blocks_fts f"
            " join blocks b on b.rowid = f.rowid join meetings m on m.id = b.meeting left join items i on i.id = b.item"
            " where blocks_fts match :word order by m.date, b.meeting, b.position"
        ),
    ),
}
"""Questions that the tables answer: the title and the SQL of each."""


def lines(name: str, made: Json, coverage: float | None, result: str) -> Iterator[tuple[str, Line]]:
    """The rows that a document gives, each with its table; rows come after those of other tables that they refer to."""
    yield "meetings", _meeting(name, made, coverage, result)
    for table, line in _inside(made):
        refers = next(one.refers for one in TABLES if one.name == table)
        mine = {key: _id(name, value) if key == "id" or key in refers else value for key, value in line.items()}
        yield table, mine | {"meeting": name}


def _id(name: str, value: str | None) -> str | None:
    return value and f"{name}#{value}"


def _meeting(name: str, made: Json, coverage: float | None, result: str) -> Line:
    meeting, source = made["meeting"], made["source"]
    return {
        "id": name,
        **{key: meeting[key] for key in ("name", "organization", "date", "start", "end", "location")},
        "chair": _id(name, meeting["chair"]),
        **{key: source[key] for key in ("filename", "media_type", "sha256", "pages")},
        "coverage": coverage,
        "generator": f"{made['generator']['name']} {made['generator']['version']}",
        "model": made["generator"]["model"],
        "result": result,
    }


def _inside(made: Json) -> Iterator[tuple[str, Line]]:
    yield from _people(made)
    yield from _structure(made)
    for one in made["dates"]:
        keys = ("id", "block", "text", "type", "value", "start_date", "end_date", "start", "end")
        yield "dates", {key: one[key] for key in keys}
    yield from (("commitments", _commitment(one)) for one in made["commitments"])
    for one in made["motions"]:
        yield "motions", _motion(one)
    for at, one in enumerate(made["warnings"], 1):
        yield "warnings", {"id": f"w{at}", "block": one["block"], "code": one["code"], "message": one["message"]}


def _motion(one: Json) -> Line:
    keys = ("id", "block", "commitment", "text", "mover", "seconder", "result")
    votes = {f"votes_{side}": one["votes"].get(side) for side in ("for", "against", "abstain")}
    return {key: one[key] for key in keys} | votes


def _people(made: Json) -> Iterator[tuple[str, Line]]:
    for one in made["people"]:
        keys = ("id", "name", "honorific_prefix", "honorific_suffix", "initials", "attendance")
        yield "people", {key: one[key] for key in keys}
        for at, role in enumerate(one["roles"], 1):
            yield "roles", {"id": f"{one['id']}.{at}", "person": one["id"], **role}


def _structure(made: Json) -> Iterator[tuple[str, Line]]:
    placed = list(_placed(made))
    for at, (part, item, block) in enumerate(placed, 1):
        yield "blocks", _block(block, at, part, item)
    for at, (one, parent) in enumerate(_items(made["items"], None), 1):
        keys = ("id", "number", "title", "level")
        inner = {
            "parent": parent,
            "position": at,
            "restricted": int(one["restricted"]),
            "heading": one["heading"]["id"],
        }
        yield "items", {key: one[key] for key in keys} | inner
    for at, one in enumerate(made["agenda"], 1):
        yield "agenda", {"id": f"a{at}", "position": at, **{key: one[key] for key in ("number", "title", "item")}}


def _placed(made: Json) -> Iterator[tuple[str, str | None, Json]]:
    yield from (("preamble", None, block) for block in made["preamble"])
    for item, _ in _items(made["items"], None):
        yield from (("item", item["id"], block) for block in (item["heading"], *item["blocks"]))
    yield from (("closing", None, block) for block in made["closing"])
    yield from (("furniture", None, block) for block in made["furniture"])


def _items(items: list[Json], parent: str | None) -> Iterator[tuple[Json, str | None]]:
    for item in items:
        yield item, parent
        yield from _items(item["items"], item["id"])


def _block(block: Json, position: int, part: str, item: str | None) -> Line:
    box = json.dumps(block["bbox"]) if block["bbox"] else None
    keys = ("id", "kind", "text", "marker", "level", "page")
    return {key: block[key] for key in keys} | {"part": part, "item": item, "position": position, "bbox": box}


def _commitment(one: Json) -> Line:
    owner, due = one["owner"] or {}, one["due"] or {}
    keys = ("item", "block", "kind", "text", "action", "status", "cue", "rule", "confidence", "repeats", "start", "end")
    return {
        "id": one["id"],
        **{key: one[key] for key in keys},
        "owner": owner.get("person"),
        **{f"owner_{key}": owner.get(key) for key in ("name", "role", "organization", "inferred")},
        **{f"due_{key}": due.get(key) for key in ("text", "date", "value")},
    }
