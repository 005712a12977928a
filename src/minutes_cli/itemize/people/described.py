"""Tables of people without heads: a name in each row, and beside it what its bearer is and of which body."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.itemize.people.grids import without_caption
from minutes_cli.itemize.people.listed import Listed
from minutes_cli.itemize.people.unheaded import attended, beside_name
from minutes_cli.itemize.reading import Row, Table
from minutes_cli.model import Attendance
from minutes_cli.names import Entry, Lexicon, is_first, lexicon, offices, parse, read
from minutes_cli.names.body import is_body
from minutes_cli.names.bracket import is_post
from minutes_cli.profile import People

_LEAST = 2
"""The rows, at least."""
_CELLS = frozenset({2, 3})
"""The cells of a row."""
_NAMED = 0.8
"""The share of the rows that must begin with a full name."""
_OTHERS = frozenset({"visitor", "guest", "observer", "resident", "homeowner", "member", "public", "parent", "staff"})
"""What a cell beside a name may say that its bearer is, and that is no body."""


def described(table: Table, words: People, attendance: Attendance | None) -> tuple[Listed, ...]:
    """The people of a table of two or three columns without heads: a name in each row, beside it an office or a body.

    `attendance` is what a label above says of them; without one the offices must show that they are the people there.
    """
    wide, told = without_caption(table.wide, words)
    attendance = attendance or told
    rows = [row for row in wide if any(row.texts)]
    sizes = {len(row.cells) for row in rows}
    sure = sizes == {max(_CELLS)} or _holds_office(rows, words) or _are_bodies(rows, words)
    clear = attendance is not None and sure
    if len(rows) < (1 if clear else _LEAST) or sizes - _CELLS or not all(row.texts[0] for row in rows):
        return ()
    known = lexicon(words)
    named = [_entry(row.texts[0], known) for row in rows]
    full = [one for one in named if one and len(one.name.words) > 1]
    filled = [row for row in rows if any(row.texts[1:])]
    cells = [text for row in rows for text in row.texts[1:] if text]
    marks = sum(attended(text, words) is not None for text in cells)
    if (
        len(full) < _NAMED * len(rows)
        or marks
        or 2 * len(filled) < len(rows)
        or any(_names(text, known) for text in cells)
    ):
        return ()
    if attendance is None and 2 * sum(_holds_office([row], words) for row in rows) < len(rows):
        return ()
    found = [(_with(one, row, known), row.table) for one, row in zip(named, rows, strict=True) if one]
    return tuple(Listed(entry, attendance or "present", block) for entry, block in found)


def _holds_office(rows: Sequence[Row], words: People) -> bool:
    """Whether the cells beside a name tell of an office."""
    return any(offices(text, lexicon(words)) or is_post(text) for row in rows for text in row.texts[1:])


def _are_bodies(rows: Sequence[Row], words: People) -> bool:
    """Whether the cells beside the names are of bodies, by their words."""
    return all(is_body(text, lexicon(words)) for row in rows for text in row.texts[1:])


def _names(text: str, words: Lexicon) -> bool:
    """Whether a cell that should tell what somebody is names somebody else."""
    return any(is_first(one.name) for one in read([text], words, lined=True))


def _with(entry: Entry, row: Row, words: Lexicon) -> Entry:
    """The entry with the office and the body that its row tells."""
    told = [text for text in row.texts[1:] if text]
    role = next((text for text in told if offices(text, words) or is_post(text) or text.casefold() in _OTHERS), "")
    return beside_name(entry, role, next((text for text in told if text != role), ""))


def _entry(text: str, words: Lexicon) -> Entry | None:
    """The person of a cell that is a name and perhaps brackets: "Ann Lee (AL) (Chair)"."""
    name = parse(text, words)
    if name:
        return Entry(name)
    found = read([text], words, lined=True) if text.endswith(")") else ()
    return found[0] if len(found) == 1 and parse(text.split("(", maxsplit=1)[0], words) else None
