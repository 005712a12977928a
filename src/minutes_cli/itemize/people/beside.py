"""Rows of a table of lists that say in a cell of its own what each person is: "Present: | Ann Lee | Chair"."""

from __future__ import annotations

from minutes_cli.itemize.people.openlist import Open, Ways, opened_by
from minutes_cli.itemize.reading import Line, Row

_CELLS = 3
"""A label or nothing, names, and line by line their offices or bodies."""


def posts_beside(row: Row, state: Open | None, ways: Ways) -> tuple[Open, list[tuple[Line, str]]] | None:
    """The list that a row is of, and its people, each line with the text that names them and their post."""
    if len(row.cells) != _CELLS or not (row.cells[1] and row.cells[2]):
        return None
    opened = opened_by(row.texts[0], state, ways.words) if row.cells[0] else state
    names, posts = row.cells[1], row.cells[2]
    if opened is None or opened.one or len(names) != len(posts) or any(":" in line.text for line in (*names, *posts)):
        return None
    if any(len(ways.read(line.text, lined=True)) != 1 for line in names) or any(ways.read(one.text) for one in posts):
        return None
    return opened, [(name, f"{name.text}, {post.text}") for name, post in zip(names, posts, strict=True)]
