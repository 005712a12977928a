"""Tables of people without heads: a name in each row, and beside it what its bearer is."""

from __future__ import annotations

from minutes_cli.itemize.grids import attended, beside_name
from minutes_cli.itemize.listed import Listed
from minutes_cli.itemize.reading import Table
from minutes_cli.model import Attendance
from minutes_cli.names import Entry, lexicon, offices, parse
from minutes_cli.profile import People

_LEAST = 2
"""The rows, and the cells of a row."""
_OTHERS = frozenset({"visitor", "guest", "observer", "resident", "homeowner", "member", "public", "parent", "staff"})
"""What a cell beside a name may say that its bearer is, and that is no body."""


def described(table: Table, words: People, attendance: Attendance) -> tuple[Listed, ...]:
    """The people of a table of two columns without heads, a name in each row and beside it an office or a body."""
    pairs = [row for row in table.wide if any(row.texts)]
    if len(pairs) < _LEAST or any(len(row.cells) != _LEAST or not row.texts[0] for row in pairs):
        return ()
    known = lexicon(words)
    names = [parse(row.texts[0], known) for row in pairs]
    full = [name for name in names if name and len(name.words) > 1]
    told = [row.texts[1] for row in pairs if row.texts[1]]
    marks = sum(attended(text, words) is not None for text in told)
    if len(full) < 0.8 * len(pairs) or marks or 2 * len(told) < len(pairs):
        return ()
    entries = [(name, row.texts[1], row) for name, row in zip(names, pairs, strict=True) if name]
    found = []
    for name, text, row in entries:
        office = bool(offices(text, known)) or text.casefold() in _OTHERS
        found.append(Listed(beside_name(Entry(name), text * office, text * (not office)), attendance, row.table))
    return tuple(found)
