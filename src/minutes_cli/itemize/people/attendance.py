"""Who was there, who sent apologies, who was absent: every shape in which minutes list people.

Lists after a label on its line or under it, label cells of tables, tables of people with columns or marks, ticked
boxes, and sentences ("Apologies were received from …", "Present were …", "joined by Warden Ann Lee").
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from minutes_cli import regex
from minutes_cli.itemize.people import said
from minutes_cli.itemize.people.abreast import abreast
from minutes_cli.itemize.people.continued import goes_on, heads_bullets, passes_over, running_on
from minutes_cli.itemize.people.described import described
from minutes_cli.itemize.people.enlisted import enlisted
from minutes_cli.itemize.people.grids import Columns, people_table
from minutes_cli.itemize.people.keyed import keyed
from minutes_cli.itemize.people.labels import LISTS, Label
from minutes_cli.itemize.people.listed import Listed, boxes, listed, numbered, only_list
from minutes_cli.itemize.people.listtables import group_row, lists_of, posts_beside
from minutes_cli.itemize.people.openlist import (
    OPENING,
    Open,
    Ways,
    full_name,
    in_business,
    is_of_those_there,
    loosely,
    marks_of,
    of_body,
    opened_at_end,
    opened_by,
    opened_of,
    under,
    ways_of,
)
from minutes_cli.itemize.people.posts import posts
from minutes_cli.itemize.people.rolls import rolled
from minutes_cli.itemize.people.speaking import speaking
from minutes_cli.itemize.people.unheaded import tells_more
from minutes_cli.itemize.people.unlabelled import unlabelled
from minutes_cli.itemize.reading import Line, Row, Table, every_line
from minutes_cli.model import Role
from minutes_cli.names import (
    heads_people,
    is_list,
    sentence_end,
)
from minutes_cli.profile import People
from minutes_cli.value import replace

_TITLE = 4
"""Among so many lines at the top, one of names alone says whose meeting it was."""
_QUIET = 2
"""The lines after a list from which those present have all been told."""
_ASIDE = regex.compile(r"(?<=\w)\.? (?=(?:Minutes|Notes)(?: \w+)?:)")
"""Where a value ends before a label that elsewhere is none: "Chair: Ann Lee Minutes: Bo Dee"."""
_VOTE = regex.compile(r"\b(?:ayes?|noes|nays|yeas|carried|carries|vote|passed)\b|\[\s*$", regex.IGNORECASE)
"""What stands before the absent of a vote, who may have come and gone."""


_Reading = Generator[Listed, None, Open | None]
"""The people of a part, and then the list that is open after it."""


def attendance(
    stream: Sequence[Line | Table],
    words: People,
    plain: frozenset[str],
    points: frozenset[str] = frozenset(),
    heads: frozenset[str] = frozenset(),
) -> tuple[Listed, ...]:
    """Everybody whom a list or a sentence about the attendance names, in reading order, a person as often as named.

    `plain` are the words that the document also has in lower case: a line of them is no name unless a label is right
    above. `points` are the ids of the blocks that stand under the items, `heads` of their headings.
    """
    ways = ways_of(stream, words, plain, points, heads)
    found = tuple(_walk(tuple(running_on(abreast(stream, ways), ways)), ways))
    told = (*posts(stream, words), *speaking(every_line(stream), words, plain, points))
    return boxes(only_list((*found, *told)))


def _walk(stream: Sequence[Line | Table], ways: Ways) -> Iterator[Listed]:
    state: Open | None = None
    columns: Columns | None = None
    quiet = -1
    answers = rolled(stream, ways) | keyed(stream, ways)
    alone = unlabelled(stream, ways)
    for at, part in enumerate(stream):
        if at in answers or (at in alone and state is None and not ways.settled):
            yield from answers.get(at) or alone.get(at, ())
            continue
        quiet = 0 if state else quiet + (quiet >= 0)
        ways = ways if ways.settled or quiet < _QUIET else replace(ways, settled=True)
        opening = at < OPENING
        if isinstance(part, Line):
            if 0 < at < _TITLE and state is None and is_list(part.text, ways.lexicon):
                authors = ways.read(part.text)
                yield from (listed(entry, "mentioned", part) for entry in authors if len(authors) > 1)
            if opening or part.block not in ways.points:
                yield from said.chairs(part, ways.words)
            columns = None
            if state is None and at and (one := _under_lists(part, stream[at - 1], ways)):
                yield one
                continue
            below = stream[at + 1] if at + 1 < len(stream) else None
            head = _over(part, below, state, ways)
            state = head or (yield from _line(part, state, ways))
        else:
            state, columns = yield from _table(part, state, columns, ways, opening=opening)


_FEW = 7
"""The words of such a line, at most."""


def _under_lists(line: Line, above: Line | Table, ways: Ways) -> Listed | None:
    """Who has a line right under a table of lists, as the clerk who has no column: "Ann Lee (AL) CLERK"."""
    if not isinstance(above, Table) or line.block in ways.points | ways.heads or len(line.text.split()) > _FEW:
        return None
    entries = ways.read(line.text, lined=True)
    known = len(entries) == 1 and full_name(entries[0]) and entries[0].name.is_common
    if not known or not any(role.role for role in entries[0].roles) or not lists_of(above, None, ways):
        return None
    return listed(entries[0], "present", line)


def _over(line: Line, below: Line | Table | None, state: Open | None, ways: Ways) -> Open | None:
    """The list that a line opens by what stands right under it: in words of its own, or of one body's people."""
    if below and (loose := loosely(line, ways.words)) and _is_over_people(line, below, loose, ways):
        return loose
    if state is None or not isinstance(below, Line):
        return None
    if heads_bullets(line, below, state, ways):
        return of_body(state, line.text)
    return state if passes_over(line, below, state, ways) else None


def _table(
    table: Table, state: Open | None, columns: Columns | None, ways: Ways, *, opening: bool
) -> Generator[Listed, None, tuple[Open | None, Columns | None]]:
    """The people of a table, and then the list that is open after it and the columns that the next may go on with.

    `opening` says that it stands near the top, where a table of people needs no label.
    """
    way = state.attendance if state else None
    made = people_table(table, ways.words, way, columns, turned=ways.turned)
    if made.columns and not made.people:
        return state, made.columns  # the heads of the table below
    found = lists_of(table, state, ways)
    if (state or (opening and not ways.settled)) and not made.columns and not found:
        found = described(table, ways.words, way)
        posts = all(any(role.role for role in one.entry.roles) for one in found)
        found = found if state or table.block not in ways.points or posts else ()  # a table of tasks has none
    named = found or made.people
    office = state.label.office if state else None
    if office and table.block in ways.points and not any(full_name(one.entry) for one in named):
        return None, None  # a table of business under the title of an office: the firms that are "Sponsors"
    if named:
        yield from (_of_office(one, office) for one in named)
        return state, made.columns
    state = None if tells_more(table.rows) else state
    for row in table.rows:
        state = yield from _row(row, state, ways)
    return None, made.columns


def _of_office(one: Listed, office: str | None) -> Listed:
    """The person with the office that the label over a table gives to all in it who have no other."""
    roles = one.entry.roles
    if not office or any(role.role for role in roles):
        return one
    given = (replace(roles[0], role=office), *roles[1:]) if roles else (Role(office),)
    return replace(one, entry=replace(one.entry, roles=given))


def _is_over_people(line: Line, below: Line | Table, opened: Open, ways: Ways) -> bool:
    """Whether what stands right under a line is of people, and the line no label that is known by itself."""
    if marks_of(line, None, ways.words) or opened_by(line.text, None, ways.words) or line.kind == "bullet":
        return False
    if isinstance(below, Table):
        return bool(described(below, ways.words, opened.attendance))
    return goes_on(below, opened, ways)


def _row(row: Row, state: Open | None, ways: Ways) -> _Reading:
    """The people of a table's row: a label cell and the cells after it, else each cell by itself."""
    label: Open | None = None
    if whole := posts_beside(row, state, ways) or group_row(row, state, ways):
        state, found = whole
        yield from found
        return state
    first = next(filter(None, row.texts), "")  # a word alone further on is what the row says of somebody
    for cell, text in zip(row.cells, row.texts, strict=True):
        if not text:
            continue
        announced = opened_by(text, state, ways.words) if len(text) < 60 and (text in first or " " in text) else None
        if announced:
            label = state = announced
        elif label:
            for line in cell:
                yield from enlisted(line, line.text, label, ways, lined=len(cell) > 1)
            state = replace(label, beside=True)
            label = None if label.one else label
        else:
            for line in cell:
                state = yield from _line(line, state, ways)
    return state


def _line(line: Line, state: Open | None, ways: Ways) -> _Reading:
    """The people of a line, and the list that is open after it."""
    point = line.kind == "bullet" and line.block in ways.points and ":" not in line.text
    whole = opened_by(line.text, state, ways.words) if len(line.text) < 80 and not point else None
    colon = ":" in line.text
    named_below = state is not None and len(line.text.split()) == 1
    if whole and (
        colon or (whole.one and named_below) or (not whole.one and (line.bold or len(line.text.split()) <= 4))
    ):
        return whole if is_of_those_there(state) else in_business(whole, line, ways)
    if marks := marks_of(line, state, ways.words):
        return (yield from _labelled(line, marks, state, ways))
    if state and (entries := numbered(line.text)):
        for entry in entries:
            yield from enlisted(line, entry, state, ways, lined=True)
        return state
    if sentences := tuple(said.attendance(line, ways.words)):
        yield from sentences
        return None
    if state and goes_on(line, state, ways):
        yield from enlisted(line, line.text, state, ways, lined=True)
        kind = line.kind if line.kind == "bullet" else state.kind
        return replace(state, kind=kind, shouted=state.shouted or line.text.isupper())
    return _after_other(line, state, ways)


def _after_other(line: Line, state: Open | None, ways: Ways) -> Open | None:
    """The list that is open after a line that names nobody: the same while nobody was named, now of a body perhaps."""
    if state is None or state.beside:
        return None if state else opened_at_end(line, ways)
    if heads_people(line.text, ways.lexicon):
        return of_body(state, line.text)
    return None if regex.search(r"[^\W\d_]{2}", line.text) else state


def _labelled(line: Line, marks: list[Label], state: Open | None, ways: Ways) -> _Reading:
    """The people after each label of a line."""
    before = state.attendance if state else None
    head = replace(line, text=line.text[: marks[0].start])
    if state and goes_on(head, state, ways):
        yield from enlisted(head, head.text, state, ways, lined=True)
    else:
        yield from said.attendance(head, ways.words)
    was_open = is_of_those_there(state)
    above = state
    outer = state if _is_entry(marks, state) else None
    state = None
    ends = [*(mark.start for mark in marks[1:]), len(line.text)]
    for mark, end in zip(marks, ends, strict=True):
        value = _ASIDE.split(line.text[mark.end : end], maxsplit=1)[0]
        if mark.kind == "organization" and is_list(value, ways.lexicon):
            mark = replace(mark, kind="present")  # noqa: PLW2901 a team that is told by its members
        if mark.kind not in LISTS or _VOTE.search(line.text[: mark.start]):
            state = None
            continue
        opened = under(opened_of(mark, before), above)
        above = opened
        if outer:
            opened = replace(opened, attendance=outer.attendance)
        state = opened if was_open else in_business(opened, line, ways)
        if state is None:
            continue
        before = state.attendance
        yield from enlisted(line, value, state, ways)
        rest = mark.end + sentence_end(value, ways.lexicon)
        yield from said.attendance(replace(line, text=line.text[rest:end].lstrip(" ."), start=rest), ways.words)
        state = replace(state, beside=bool(value.strip(" .")), kind=line.kind)
    return outer or state or opened_at_end(line, ways)


def _is_entry(marks: list[Label], state: Open | None) -> bool:
    """Whether a line with one office and its holder is an entry of the list that has its people in the lines below."""
    if state is None or state.beside or state.one or not is_of_those_there(state):
        return False
    return len(marks) == 1 and marks[0].start == 0 and marks[0].kind in {"chair", "office"}
