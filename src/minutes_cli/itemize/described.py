"""Tables of people without heads: a name in each row, and beside it what its bearer is."""

from __future__ import annotations

from minutes_cli.itemize.listed import Listed
from minutes_cli.itemize.reading import Table
from minutes_cli.itemize.unheaded import attended, beside_name
from minutes_cli.model import Attendance
from minutes_cli.names import Entry, Lexicon, lexicon, offices, parse, read
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
    named = [_entry(row.texts[0], known) for row in pairs]
    full = [one for one in named if one and len(one.name.words) > 1]
    told = [row.texts[1] for row in pairs if row.texts[1]]
    marks = sum(attended(text, words) is not None for text in told)
    if len(full) < 0.8 * len(pairs) or marks or 2 * len(told) < len(pairs):
        return ()
    entries = [(one, row.texts[1], row) for one, row in zip(named, pairs, strict=True) if one]
    found = []
    for one, text, row in entries:
        office = bool(offices(text, known)) or text.casefold() in _OTHERS
        found.append(Listed(beside_name(one, text * office, text * (not office)), attendance, row.table))
    return tuple(found)


def _entry(text: str, words: Lexicon) -> Entry | None:
    """The person of a cell that is a name and perhaps brackets: "Ann Lee (AL) (Chair)"."""
    name = parse(text, words)
    if name:
        return Entry(name)
    found = read([text], words, lined=True) if text.endswith(")") else ()
    return found[0] if len(found) == 1 and parse(text.split("(", maxsplit=1)[0], words) else None
