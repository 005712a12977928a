"""Tables of people by their columns: headed Name, Role, Organisation, or offices before their holders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli import regex
from minutes_cli.itemize.people.labels import asks_who, kind_of
from minutes_cli.itemize.people.listed import Listed
from minutes_cli.itemize.people.unheaded import attended, beside_name, grid, ticked_below, width_of
from minutes_cli.itemize.reading import Row, Table
from minutes_cli.model import Attendance
from minutes_cli.names import Entry, Lexicon, in_capitals, is_first, is_list, lexicon, offices, parse, read
from minutes_cli.profile import People
from minutes_cli.value import Value, replace

WAYS: dict[str, Attendance] = {
    "present": "present",
    "apologies": "apologies",
    "absent": "absent",
    "in_attendance": "in_attendance",
}
"""The kinds of label that say how someone attended."""
MOST = 0.6
"""The share of a column's cells that must hold what it is taken to hold."""


class Columns(Value):
    """Which columns of a table hold what; `width` is the number of columns, a field is `None` where there is none.

    `family` is the column of surnames where given names stand in `name` alone; `beside` are the columns of the people
    who stand to the right in the same rows.
    """

    width: int
    name: int
    turned: bool = False
    beside: Columns | None = None
    family: int | None = None
    role: int | None = None
    organization: int | None = None
    initials: int | None = None
    mark: int | None = None
    remarks: bool = False
    """Whether the column of offices is one of remarks, and so has other things too."""
    office: str | None = None
    """What the head over the names says that all of them are."""


class Found(Value):
    """The people of a table, with the columns that a table going on over the page has too."""

    people: tuple[Listed, ...]
    columns: Columns | None = None


def people_table(
    table: Table,
    words: People,
    attendance: Attendance | None,
    before: Columns | None = None,
    *,
    turned: bool = False,
) -> Found:
    """The people of a table that lists people, none where it is another kind of table.

    `attendance` is what a label right above it says; without one, the heads of the columns must show it. `before` are
    the columns of a table of people right above, which this one may continue; `turned` says that names are "Last,
    First".
    """
    rows, told = without_caption(table.wide, words)
    attendance = told or attendance
    if len(rows) > 1 and (columns := _headed(rows, words, turned=turned)):
        attendance = attendance or _list_head(rows[0].texts[columns.name], words)
        ways = _ways(rows[0], words)
        if len(ways) > 1:
            return Found(tuple(_marked(rows[1:], columns, ways, words)))
        if attendance or any(at is not None for at in (columns.mark, columns.role, columns.organization)):
            return Found(tuple(_by_columns(rows[1:], columns, words, attendance or "present")), columns)
    if len(rows) == 1 and (columns := _headed(rows, words, turned=turned)):
        return Found((), columns)
    if before and before.width == width_of(rows) and _has_names(rows, before, words):
        return Found(tuple(_by_columns(rows, before, words, attendance or "present")), before)
    if attendance and (columns := _offices_first(rows, words)):
        return Found(tuple(_by_columns(rows, columns, words, attendance)), columns)
    return Found(tuple(ticked_below(rows, words)) or tuple(grid(rows, words, attendance)) if attendance else ())


def without_caption(rows: tuple[Row, ...], words: People) -> tuple[tuple[Row, ...], Attendance | None]:
    """The rows below a first row that is one label over the whole table, and what that label says."""
    if len(rows) > 1:
        filled = [text for text in rows[0].texts if text]
        found = kind_of(filled[0], words) if len(filled) == 1 else None
        if found and found[0] in WAYS:
            return rows[1:], WAYS[found[0]]
    return rows, None


def _list_head(head: str, words: People) -> Attendance | None:
    """What the head of a column of names says of the attendance ("In attendance")."""
    found = kind_of(head, words) if not asks_who(head) else None
    return WAYS.get(found[0]) if found else None


def _headed(rows: Sequence[Row], words: People, *, turned: bool) -> Columns | None:
    """The columns by the words of the first row."""
    heads = [regex.sub(r"[^\w/ &?]", "", text).strip().casefold() for text in rows[0].texts]
    named = parse(rows[0].texts[0], lexicon(words)) if not _head_kind(heads[0], words) else None
    people = (one for text in rows[0].texts for one in read([text], lexicon(words), lined=True) if is_first(one.name))
    if (named and len(named.words) > 1) or any(people):
        return None
    groups: list[dict[str, int]] = [{}]
    for place, head in enumerate(heads):
        kind = _head_kind(head, words)
        if kind == "name" and "name" in groups[-1]:
            groups.append({})
        if kind and kind not in groups[-1]:
            groups[-1][kind] = place
    first = groups[0]
    if "name" not in first and first.get("mark") == 0 and _list_head(heads[0], words):
        first["name"] = first.pop("mark")
    if "name" not in first:
        return None
    columns: Columns | None = None
    for group in reversed(groups):
        head = rows[0].texts[group["name"]].strip(" :")
        office = head.removesuffix("s") if lexicon(words).head(head.casefold()) in _HOLD else None
        remarks = "role" in group and heads[group["role"]].startswith("remark")
        columns = Columns(width_of(rows), turned=turned, beside=columns, remarks=remarks, office=office, **group)
    alone = len(rows) == 1 and len(first) > 2
    return columns if columns and (alone or _has_names(rows[1:], columns, words)) else None


def _offices_first(rows: Sequence[Row], words: People) -> Columns | None:
    """The columns of a table without heads whose rows give an office, who holds it, and perhaps a mark."""
    told = [row.texts[0] for row in rows if _cell(row, 1)]
    held = sum(bool(offices(text, lexicon(words))) and not read([text], lexicon(words)) for text in told)
    columns = Columns(width_of(rows), name=1, role=0, mark=2)
    fits = 2 <= columns.width <= 3 and len(told) > 1 and held >= MOST * len(told)
    return columns if fits and _has_names(rows, columns, words) else None


def is_head(text: str, words: People) -> bool:
    """Whether a line is the heads of such columns: "# Name Role"."""
    parts = regex.findall(r"[^\W\d]+", text.casefold())
    return bool(parts) and all(_head_kind(part, words) for part in parts)


def _head_kind(head: str, words: People) -> str | None:
    """What a column's head says that it holds: by the whole head, else by one of its words."""
    if not head or len(head.split()) > 4:
        return None
    if head in {"last", "last name", "surname", "family name"}:
        return "family"
    kinds = (
        ("organization", words.organization_columns),
        ("role", words.role_columns),
        ("initials", words.initials_columns),
        ("name", (*words.name_columns, "first name", "first", "given name", "forename")),
        ("mark", words.mark_columns),
    )
    for kind, known in kinds:
        if head in known:
            return kind
    parts = set(regex.split(r"[ /&]+", head))
    return next((kind for kind, known in kinds if parts & set(known)), None)


def _has_names(rows: Sequence[Row], columns: Columns, words: People) -> bool:
    """Whether the column of names holds names."""
    names = [name for row in rows if (name := _cell(row, columns.name))]
    return bool(names) and sum(bool(read([name], lexicon(words))) for name in names) >= MOST * len(names)


def _ways(row: Row, words: People) -> dict[int, Attendance]:
    """The columns that each stand for a way to attend."""
    heads = [kind_of(text, words) if not asks_who(text) else None for text in row.texts]
    return {at: WAYS[head[0]] for at, head in enumerate(heads) if at and head and head[0] in WAYS}


def _marked(rows: Sequence[Row], columns: Columns, ways: dict[int, Attendance], words: People) -> Iterator[Listed]:
    """People with a column for each way to attend, and a mark in one of them."""
    for row in rows:
        marks = [way for at, way in ways.items() if _cell(row, at) and attended(_cell(row, at), words) != "absent"]
        yield from _by_columns([row], replace(columns, mark=None), words, marks[0] if marks else "absent")


def _by_columns(rows: Sequence[Row], at: Columns, words: People, attendance: Attendance) -> Iterator[Listed]:
    if at.beside:
        yield from _by_columns(rows, at.beside, words, attendance)
    for row in rows:
        entries = _entries(row, at, words)
        for entry in entries:
            way = "absent" if entry.remark == "absent" else attended(_cell(row, at.mark), words) or attendance
            made = beside_name(entry, *_told(row, at, lexicon(words)))
            if len(entries) == 1:
                made = replace(made, initials=_cell(row, at.initials) or made.initials)
            yield Listed(made, way, row.table)


def _told(row: Row, at: Columns, words: Lexicon) -> tuple[str, str]:
    """The role and the body that a row gives: an office in the column of bodies is a role ("Elected Representative").

    Where the head over the names is an office, whoever has no other has that one.
    """
    role, body = _cell(row, at.role), _cell(row, at.organization)
    if not role and offices(body, words):
        role, body = body, ""
    if at.remarks and not offices(role, words):
        role = ""
    return role or at.office or "", body


_HOLD = frozenset({"director", "trustee", "governor", "councillor", "commissioner", "supervisor", "senator"})
"""Offices that the head over a column of names gives to all under it."""


def _entries(row: Row, at: Columns, words: People) -> tuple[Entry, ...]:
    """The people in a row's cell of names, none in a row of heads."""
    if at.name >= len(row.cells) or _head_kind(row.texts[at.name].casefold().strip(" :"), words) is not None:
        return ()
    if at.family is not None:
        return read([f"{_cell(row, at.name)} {_cell(row, at.family)}"], lexicon(words))
    lines = [line.text for line in row.cells[at.name]]
    lines = [in_capitals(line, lexicon(words)) if " " in line.strip() else line for line in lines]
    each = [parse(line, lexicon(words)) for line in lines]
    if len(lines) > 1 and all(name and len(name.words) > 1 for name in each):
        return read(lines, lexicon(words), turned=at.turned)
    if at.organization is not None and all(is_list(line, lexicon(words), full=True) for line in lines):
        return read(lines, lexicon(words))
    led = _LED.fullmatch(" ".join(lines).strip())
    if led:
        found = read([led["people"]], lexicon(words), lined=True)
        return tuple(beside_name(one, led["post"], "") for one in found)
    one = read([" ".join(lines)], lexicon(words), lined=True, turned=at.turned)
    return one if len(one) == 1 else read(lines, lexicon(words), turned=at.turned)


_LED = regex.compile(r"(?P<post>[A-Z][\w/&’'() -]{1,50}?): (?P<people>[^\W\d_a-z].+)")
"""What somebody is there for, before the name in its cell: "WG Tooling: Ann Lee (Hill Ltd)"."""


def _cell(row: Row, place: int | None) -> str:
    return row.texts[place] if place is not None and place < len(row.texts) else ""
