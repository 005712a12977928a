"""Tables that share out work, by what stands in them: a column of names, and one of orders beside it."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli import regex
from minutes_cli.label.progress import is_state
from minutes_cli.label.rules import rule_book
from minutes_cli.value import Value

_NAMES = regex.compile(
    r"\W*(?:(?:[A-Z][\w.'’-]*|(?i:all|everyone|everybody|whole team|team))"
    r"(?:\s*(?:,|/|&|\+|\band\b|\s)\s*|\W*$)){1,6}"
)
_PAST = regex.compile(
    r"\b(?:last|past|previous|done|completed?|achieved|accomplished|since|yesterday)\b", regex.IGNORECASE
)
"""What heads a column of work that is over."""
_GIVEN = regex.compile(r"\W*[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)? (?:to|will) [a-z]+ \w+")
"""How a cell begins that says what somebody is to do."""
_ABOUT = frozenset({"about", "by", "for", "from", "of", "on", "to"})
"""What follows a word that names something: "Order of merit"."""
_TWO = 2
_MOST = 0.6
"""The share of the cells of a column that make it one of names."""


class Shares(Value):
    """The first row that gives work, the column of the work and that of the names."""

    first: int
    task: int
    owner: int


def shared_out(rows: Sequence[Sequence[str]]) -> Shares | None:
    """How a table shares out work; `None` for any other."""
    width = max(map(len, rows), default=0)
    columns = [[row[at].strip() if at < len(row) else "" for row in rows] for at in range(width)]
    task = max(range(width), key=lambda at: _orders(columns[at]), default=0)
    if not columns or _orders(columns[task]) < _TWO:
        return None
    first = 0 if _ordered(columns[task][0]) else 1
    work = [cell for cell in columns[task][first:] if cell]
    if _PAST.search(columns[task][0]):
        return None
    owner = next((at for at in range(width) if _of_names(columns[at][first:], len(work))), None)
    return None if owner is None else Shares(first, task, owner)


def _orders(column: Sequence[str]) -> int:
    return sum(map(_ordered, column))


def _ordered(cell: str) -> bool:
    """Whether a cell begins with an order and what to do it to, or says what somebody is to do or will do."""
    words = rule_book().words
    first, *rest = cell.strip("-•* \n").lower().split() or [""]
    if first in words.also_noun and (len(rest) < _TWO or rest[0] in _ABOUT):
        return False
    return first in words.order - words.not_tasks or _GIVEN.match(cell) is not None


def _of_names(cells: Sequence[str], tasks: int) -> bool:
    """Whether most cells of a column are names alone, and nearly each task has one."""
    filled = [cell for cell in cells if cell]
    named = sum(_NAMES.fullmatch(cell) is not None and not is_state(cell) for cell in filled)
    return named >= _MOST * max(len(filled), tasks, 1)
