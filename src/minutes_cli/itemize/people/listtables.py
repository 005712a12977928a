"""Tables whose cells are lists of people: a label over each column or before each row, a post beside each name."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.itemize.people.continued import goes_on
from minutes_cli.itemize.people.enlisted import enlisted
from minutes_cli.itemize.people.labels import kind_of
from minutes_cli.itemize.people.listed import Listed
from minutes_cli.itemize.people.openlist import Open, Ways, of_body, opened_by
from minutes_cli.itemize.reading import Row, Table
from minutes_cli.value import replace

_LISTS = 2
"""The rows, at least, and the cells of a row, of such a table."""
_POSTS = 3
"""The cells of a row that says what each is: a label or nothing, names, and line by line their offices or bodies."""


def lists_of(table: Table, state: Open | None, ways: Ways) -> tuple[Listed, ...]:
    """The people of such a table, none where it is another; `state` is the list that is open above it."""
    return tuple(_columns(table, ways)) or tuple(_headed_rows(table, state, ways))


def group_row(row: Row, state: Open | None, ways: Ways) -> tuple[Open, tuple[Listed, ...]] | None:
    """The open list and the people of a row that a label of its own words begins: "Surgery | Ann Lee; Bo Dee"."""
    cells = [cell for cell in row.cells if cell]
    if state is None or len(cells) != _LISTS:
        return None
    label = cells[0][0].text.strip(" :")
    opened = replace(state, label=replace(state.label, office=None), beside=False, one=False)
    if kind_of(label, ways.words) or not all(goes_on(line, opened, ways) for line in cells[1]):
        return None
    opened = of_body(opened, label)
    found = tuple(one for line in cells[1] for one in enlisted(line, line.text, opened, ways, lined=len(cells[1]) > 1))
    return (state, found) if len(found) > 1 else None  # one alone may hold a post: "Minutes | Ann Lee"


def posts_beside(row: Row, state: Open | None, ways: Ways) -> tuple[Open, tuple[Listed, ...]] | None:
    """The list and the people of a row that says in a cell of its own what each is: "Present: | Ann Lee | Chair"."""
    if len(row.cells) != _POSTS or not row.cells[2]:
        return None
    opened = opened_by(row.texts[0], state, ways.words) if row.cells[0] else state
    _, names, posts = row.cells
    if not opened or len(names) != len(posts) or any(len(ways.read(name.text, lined=True)) != 1 for name in names):
        return None
    pairs = ((name, f"{name.text}, {post.text}") for name, post in zip(names, posts, strict=True))
    return opened, tuple(one for line, text in pairs for one in enlisted(line, text, opened, ways, lined=True))


def _columns(table: Table, ways: Ways) -> Iterator[Listed]:
    """The people of a table whose columns are lists: "Present", "Apologies", "In attendance" above names."""
    heads = [opened for text in table.rows[0].texts if (opened := opened_by(text, None, ways.words))]
    if len(heads) < max(_LISTS, len(table.rows[0].cells)):
        return
    for row in table.rows[1:]:
        for head, cell in zip(heads, row.cells, strict=False):
            for line in cell:
                yield from enlisted(line, line.text, head, ways, lined=True)


def _headed_rows(table: Table, state: Open | None, ways: Ways) -> Iterator[Listed]:
    """The people of a table of lists: each row a label, and then the names that it is of."""
    heads = [opened for row in table.rows if (opened := opened_by(row.texts[0], state, ways.words))]
    if len(heads) < len(table.rows):
        return
    for row, head in zip(table.rows, heads, strict=True):
        for line in row.cells[-1]:
            yield from enlisted(line, line.text, head, ways, lined=len(row.cells[-1]) > 1)
