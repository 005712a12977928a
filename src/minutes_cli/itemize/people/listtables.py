"""Tables whose cells are lists of people: a label over each column, or before each row."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.itemize.people.continued import goes_on
from minutes_cli.itemize.people.enlisted import enlisted
from minutes_cli.itemize.people.labels import kind_of
from minutes_cli.itemize.people.listed import Listed
from minutes_cli.itemize.people.openlist import (
    Open,
    Ways,
    full_name,
    is_of_those_there,
    of_body,
    opened_by,
    tells_of_away,
)
from minutes_cli.itemize.reading import Row, Table
from minutes_cli.names import is_body
from minutes_cli.value import replace

_AWAY = frozenset({"apologies", "absent"})
_LISTS = 2
"""The rows, at least, and the cells of a row, of such a table."""


def lists_of(table: Table, state: Open | None, ways: Ways) -> tuple[Listed, ...]:
    """The people of such a table, none where it is another; `state` is the list that is open above it."""
    return tuple(_columns(table, ways)) or tuple(_headed_rows(table, state, ways))


def group_row(row: Row, state: Open | None, ways: Ways) -> tuple[Listed, ...]:
    """The people of a row that a label of its own words opens, in a table of lists: "Surgery | Ann Lee; Bo Dee"."""
    cells = [cell for cell in row.cells if cell]
    if state is None or len(cells) != _LISTS or not is_of_those_there(state) or len(cells[0]) > 1:
        return ()
    label = cells[0][0].text.strip(" :")
    opened = replace(state, label=replace(state.label, office=None), beside=False, one=False)
    if kind_of(label, ways.words) or not all(goes_on(line, opened, ways) for line in cells[1]):
        return ()
    way = "apologies" if tells_of_away(label) else "present" if state.attendance in _AWAY else state.attendance
    opened = of_body(replace(opened, attendance=way), label)
    found = tuple(one for line in cells[1] for one in enlisted(line, line.text, opened, ways, lined=len(cells[1]) > 1))
    several = len(found) > 1 or is_body(label, ways.lexicon)  # one alone may hold a post: "Minutes | Ann Lee"
    return found if several and all(map(full_name, (one.entry for one in found))) else ()


def _columns(table: Table, ways: Ways) -> Iterator[Listed]:
    """The people of a table whose columns are lists: "Present", "Apologies", "In attendance" above names."""
    heads = [opened_by(text, None, ways.words) for text in table.rows[0].texts]
    if len(table.rows) < 2 or len(heads) < 2 or not all(heads):
        return
    for row in table.rows[1:]:
        for head, cell in zip(heads, row.cells, strict=False):
            for line in cell:
                if head:
                    yield from enlisted(line, line.text, head, ways, lined=True)


def _headed_rows(table: Table, state: Open | None, ways: Ways) -> Iterator[Listed]:
    """The people of a table of lists: each row a label, and then the names that it is of."""
    heads = [opened_by(row.texts[0], state, ways.words) for row in table.rows]
    pairs = all(len([text for text in row.texts if text]) == _LISTS for row in table.rows)
    if len(heads) < _LISTS or not all(heads) or not pairs:
        return
    for row, head in zip(table.rows, heads, strict=True):
        for line in row.cells[-1]:
            if head:
                yield from enlisted(line, line.text, head, ways, lined=len(row.cells[-1]) > 1)
