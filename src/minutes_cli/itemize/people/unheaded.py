"""Tables of people without heads over their columns: grids of name and mark, names above their ticks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutes_cli import regex
from minutes_cli.itemize.people.listed import Listed, box
from minutes_cli.itemize.reading import Row
from minutes_cli.model import Attendance, Role
from minutes_cli.names import Entry, Lexicon, lexicon, offices, parse, read, stands_for
from minutes_cli.profile import People
from minutes_cli.value import replace

_TOLD = 30
"""The words at most of a cell of a list of people."""
_PARTS = regex.compile(r"\s*[,;/&(]\s*|\s+[–—-]\s+|\)")
_COUNT = regex.compile(r"\W*\d{1,3}\W*")
"""The number of a row."""
_COUNTS = frozenset({"amount", "cost", "price", "proxies", "qty", "quantity", "sum", "total", "votes"})
"""Heads of columns that no list of those who were there has."""
_ASKED = regex.compile(r"\b(?:invitee|nominee|appointee)\b", regex.IGNORECASE)
"""What somebody is in a column beside the name, though no title of an office: "Special Invitee"."""
_CHAIRS = regex.compile(
    r"(?:(?:vice|deputy|co)[ -])?chair(?:man|woman|person)?(?: of (?:the )?[\w ]+)?", regex.IGNORECASE
)
"""The office that a column of roles gives beside another: "Co-opted, Chair"."""
_REMARK = regex.compile(
    r"(?<=[a-z✓✔])(?:\s*\(.*|\s*[,;–—-]\s.*|\s+(?:via|by|from|until|on|at|online|remotely|virtually|received|sent)\b.*)$"
)
"""What a mark of attendance has behind it: "Present (online)", "Apologies received"."""


def width_of(rows: Sequence[Row]) -> int:
    """The cells of the widest row."""
    return max((len(row.cells) for row in rows), default=0)


def tells_more(rows: Sequence[Row]) -> bool:
    """Whether a cell of a table tells more than what somebody is, as in one that is set with all of a note."""
    return any(len(text.split()) > _TOLD for row in rows for text in row.texts)


def ticked_below(rows: Sequence[Row], words: People) -> Iterator[Listed]:
    """People in one row and their marks in the next."""
    for above, below in pairwise(rows):
        marks = [attended(text, words) for text in below.texts]
        if any(below.texts) and all(mark for mark, text in zip(marks, below.texts, strict=True) if text):
            names = [parse(text, lexicon(words)) for text in above.texts]
            pairs = zip(names, marks, strict=False)
            yield from (Listed(Entry(name), mark or "absent", above.table) for name, mark in pairs if name)


def grid(rows: Sequence[Row], words: People, attendance: Attendance) -> Iterator[Listed]:
    """Rows of name, body and mark, once or several times across."""
    cells = [text for row in rows for text in row.texts if text and not _COUNT.fullmatch(text)]
    marks = sum(attended(text, words) is not None for text in cells)
    names = sum(bool(read([text], lexicon(words))) for text in cells)
    counted = any(text.casefold().strip(" .:#") in _COUNTS for text in rows[0].texts) if rows else False
    if names < 0.25 * len(cells) or names < 2 or tells_more(rows) or counted:
        return
    for row in rows:
        blank = marks >= 2 and len(row.cells) == 2 and not row.texts[1]
        yield from _across(row, words, "absent" if blank else attendance, marked=marks >= 2)


def _across(row: Row, words: People, attendance: Attendance, *, marked: bool) -> Iterator[Listed]:
    """The people of one row of such a grid."""
    current: Listed | None = None
    markers = (cell[0].marker if cell else None for cell in row.cells)
    for text, marker in ((text, marker) for text, marker in zip(row.texts, markers, strict=True) if text):
        mark = attended(text, words) if marked else None
        if current and stands_for(text, current.entry.name.full):
            current = replace(current, entry=replace(current.entry, initials=text))
        elif current and mark:
            yield replace(current, attendance=mark)
            current = None
        elif current and (marked or not read([text], lexicon(words))):
            office = bool(offices(text, lexicon(words)) or _ASKED.search(text))
            current = replace(current, entry=beside_name(current.entry, text * office, text * (not office)))
        else:
            if current:
                yield current
            current = _first(text, lexicon(words), attendance, row, box(text, marker))
    if current:
        yield current


def _first(text: str, words: Lexicon, attendance: Attendance, row: Row, mark: str | None) -> Listed | None:
    value = regex.sub(r"^[\w ]{2,20}:\s*|^\d+[.)]?\s*$", "", text)
    return next((Listed(entry, attendance, row.table, mark=mark) for entry in read([value], words)), None)


def beside_name(entry: Entry, role: str, body: str) -> Entry:
    """The entry with the role and body of its columns; a column that says that there is none is empty."""
    role, body = ("" if text.casefold().strip(" .") in {"n/a", "none", "-", "na"} else text for text in (role, body))
    if not role and not body:
        return entry
    known = entry.roles
    parts = _PARTS.split(role)
    if len(parts) > 1 and any(map(_CHAIRS.fullmatch, parts)):
        return replace(entry, roles=(*(Role(part, body or None) for part in parts if part), *known))
    if known and known[0].role is None and role:
        return replace(entry, roles=(Role(role, known[0].organization), *known[1:]))
    return replace(entry, roles=(Role(role or None, body or None), *known))


def attended(mark: str, words: People) -> Attendance | None:
    """What a mark in a column of attendance says, `None` where it is none."""
    low = _REMARK.sub("", mark.strip().casefold())
    if low in words.in_attendance:
        return "in_attendance"
    kinds: tuple[tuple[Attendance, tuple[str, ...]], ...] = (
        ("present", words.here),
        ("absent", words.away),
        ("apologies", words.excused),
    )
    return next((kind for kind, marks in kinds if low in marks), None)
