"""Tables of people: columns headed Name, Role, Organisation; grids of name and mark; names above their ticks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minutes_cli.itemize.listed import Listed
from minutes_cli.itemize.reading import Row, Table
from minutes_cli.model import Attendance, Role
from minutes_cli.names import Entry, Lexicon, lexicon, parse, read
from minutes_cli.profile import People

_HEADS = ("name", "role", "organization", "initials", "mark")


@dataclass(frozen=True)
class _Columns:
    """Which columns hold what; `None` where the table has none."""

    name: int
    role: int | None = None
    organization: int | None = None
    initials: int | None = None
    mark: int | None = None


def people_table(table: Table, words: People, attendance: Attendance | None) -> tuple[Listed, ...]:
    """The people of a table that lists people, none where it is another kind of table.

    `attendance` is what a label right above it says; without one, a header of a column of names must.
    """
    columns = _headed(table, words)
    if columns and (
        attendance or columns.mark is not None or columns.role is not None or columns.organization is not None
    ):
        return tuple(_by_columns(table.rows[1:], columns, words, attendance or "present"))
    if attendance:
        return tuple(_ticked_below(table, words)) or tuple(_grid(table, words, attendance))
    return ()


def _headed(table: Table, words: People) -> _Columns | None:
    """The columns by the words of the first row."""
    if len(table.rows) < 2:
        return None
    heads = [re.sub(r"[^\w/ &?]", "", text).strip().casefold() for text in table.rows[0].texts]
    known = {
        "name": words.name_columns,
        "role": words.role_columns,
        "organization": words.organization_columns,
        "initials": words.initials_columns,
        "mark": words.mark_columns,
    }
    at = {kind: next((i for i, head in enumerate(heads) if head in known[kind]), None) for kind in _HEADS}
    if at["name"] is None or sum(bool(head) for head in heads) > 7:
        return None
    taken = at["name"]
    rest = {kind: place for kind, place in at.items() if kind != "name" and place != taken}
    names = [row.texts[taken] for row in table.rows[1:] if taken < len(row.texts)]
    good = sum(bool(read([name], lexicon(words))) for name in names if name)
    return _Columns(taken, **rest) if good >= 0.6 * max(1, sum(bool(name) for name in names)) else None


def _by_columns(rows: Sequence[Row], at: _Columns, words: People, attendance: Attendance) -> Iterator[Listed]:
    for row in rows:
        texts = row.texts

        def cell(place: int | None, texts: tuple[str, ...] = texts) -> str:
            return texts[place] if place is not None and place < len(texts) else ""

        for entry in read([cell(at.name)], lexicon(words))[:1]:
            role, body = cell(at.role), cell(at.organization)
            made = _with(entry, role, body)
            made = replace(made, initials=cell(at.initials) or made.initials)
            here = attended(cell(at.mark), words)
            yield Listed(made, here or attendance, row.table)


def _with(entry: Entry, role: str, body: str) -> Entry:
    if not role and not body:
        return entry
    known = entry.roles
    if known and known[0].role is None and role and not body:
        return replace(entry, roles=(Role(role, known[0].organization), *known[1:]))
    return replace(entry, roles=(Role(role or None, body or None), *known))


def attended(mark: str, words: People) -> Attendance | None:
    """What a mark in a column of attendance says, `None` where it is none."""
    low = mark.strip().casefold()
    kinds: tuple[tuple[Attendance, tuple[str, ...]], ...] = (
        ("present", words.here),
        ("absent", words.away),
        ("apologies", words.excused),
    )
    return next((kind for kind, marks in kinds if low in marks), None)


def _ticked_below(table: Table, words: People) -> Iterator[Listed]:
    """People in one row and their marks in the next."""
    for above, below in zip(table.rows, table.rows[1:], strict=False):
        marks = [attended(text, words) for text in below.texts]
        names = [parse(text, lexicon(words)) for text in above.texts]
        filled = [text for text in below.texts if text]
        if filled and all(marks[i] for i, text in enumerate(below.texts) if text) and sum(map(bool, names)) >= 2:
            yield from (
                Listed(Entry(name), mark or "absent", above.table)
                for name, mark in zip(names, marks, strict=False)
                if name
            )


def _grid(table: Table, words: People, attendance: Attendance) -> Iterator[Listed]:
    """Rows of name, body and mark, once or several times across."""
    texts = [row.texts for row in table.rows]
    cells = [text for row in texts for text in row if text]
    marks = sum(attended(text, words) is not None for text in cells)
    names = sum(_named(text, lexicon(words)) for text in cells)
    if names < 0.25 * len(cells) or names < 2:
        return
    for row, line in zip(texts, table.rows, strict=True):
        current: Listed | None = None
        for text in row:
            mark = attended(text, words) if marks >= 2 else None
            if current and mark:
                yield replace(current, attendance=mark)
                current = None
            elif (current and text and not read([text], lexicon(words))) or (
                current and text and marks and not current.entry.roles
            ):
                current = replace(current, entry=_with(current.entry, "", text))
            elif text:
                if current:
                    yield current
                current = _first(text, words, attendance, line)
        if current:
            yield current


def _named(text: str, words: Lexicon) -> bool:
    return bool(read([text], words))


def _first(text: str, words: People, attendance: Attendance, row: Row) -> Listed | None:
    value = re.sub(r"^[\w ]{2,20}:\s*", "", text)
    return next((Listed(entry, attendance, row.table) for entry in read([value], lexicon(words))), None)
