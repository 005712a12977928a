"""Who was there, who sent apologies, who was absent: every shape in which minutes list people.

Lists after a label on its line or under it, label cells of tables, tables of people with columns or marks, ticked
boxes, and sentences ("Apologies were received from …", "Present were …", "joined by Warden Ann Lee").
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from minutes_cli.itemize import said
from minutes_cli.itemize.grids import people_table
from minutes_cli.itemize.labels import LISTS, Label, kind_of, labels
from minutes_cli.itemize.listed import Listed, listed
from minutes_cli.itemize.reading import Line, Row, Table
from minutes_cli.model import Attendance
from minutes_cli.names import lexicon, offices, read
from minutes_cli.profile import People

_ENDS = re.compile(r"(?<![ .(][A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr))(?<!\b(?:Mrs|Inc|Eng|Hon|Mgr))\.(?=\s|$)")
_TICKED, _EMPTY = "☑☒✓✔✅🗹✗", "☐□⬜"


@dataclass(frozen=True)
class _Open:
    """The list that is being read: what its label said, and whether people stood beside the label itself."""

    label: Label
    attendance: Attendance
    beside: bool = False
    one: bool = False


_Reading = Generator[Listed, None, _Open | None]
"""The people of a part, and then the list that is open after it."""


def attendance(stream: Sequence[Line | Table], words: People, plain: frozenset[str]) -> tuple[Listed, ...]:
    """Everybody whom a list or a sentence about the attendance names, in reading order, a person as often as named.

    `plain` are the words that the document also has in lower case: a line of them is no name unless a label is right
    above.
    """
    found = tuple(_walk(stream, words, plain))
    return _boxes(_only_list(found))


def _walk(stream: Iterable[Line | Table], words: People, plain: frozenset[str]) -> Iterator[Listed]:
    state: _Open | None = None
    for part in stream:
        if isinstance(part, Table):
            made = people_table(part, words, state.attendance if state else None)
            if made:
                yield from (_of_label(one, state) for one in made)
                continue
            for row in part.rows:
                state = yield from _row(row, state, words, plain)
            state = None
        else:
            state = yield from _line(part, state, words, plain)


def _row(row: Row, state: _Open | None, words: People, plain: frozenset[str]) -> _Reading:
    """The people of a table's row: a label cell and the cells after it, else each cell by itself."""
    label: _Open | None = None
    for cell, text in zip(row.cells, row.texts, strict=True):
        if not text:
            continue
        announced = _opened(text, state, words) if len(text) < 60 else None
        if announced:
            label = announced
            state = announced
        elif label:
            for line in cell:
                yield from _people(line, line.text, label, words)
        else:
            for line in cell:
                state = yield from _line(line, state, words, plain)
    return state


def _opened(text: str, state: _Open | None, words: People) -> _Open | None:
    """The list that a text opens which is a label and nothing else."""
    found = kind_of(text, words)
    if not found or found[0] not in LISTS:
        return None
    return _of(Label(0, len(text), text.strip(" :"), *found), state)


def _of(label: Label, state: _Open | None) -> _Open:
    if label.kind == "same":
        return _Open(label, state.attendance if state else "present")
    if label.kind in {"chair", "office"}:
        return _Open(replace(label, office=label.office or "Chair"), "present", one=True)
    kinds: dict[str, Attendance] = {
        "present": "present", "in_attendance": "in_attendance", "apologies": "apologies", "absent": "absent",
    }  # fmt: skip
    return _Open(label, kinds[label.kind])


def _line(line: Line, state: _Open | None, words: People, plain: frozenset[str]) -> _Reading:
    """The people of a line, and the list that is open after it."""
    whole = _opened(line.text, state, words) if len(line.text) < 80 else None
    if whole and (":" in line.text or line.kind != "paragraph" or line.bold or len(line.text.split()) <= 4):
        return whole
    marks = [*labels(line.text, words)]
    head = line.bold_head
    if not marks and head and (opened := _opened(head, state, words)):
        marks = [replace(opened.label, end=len(head))]
    if marks:
        ends = [*(mark.start for mark in marks[1:]), len(line.text)]
        state = None
        for mark, end in zip(marks, ends, strict=False):
            if mark.kind in LISTS:
                state = _of(mark, state)
                value = line.text[mark.end : end]
                people = tuple(_people(line, value, state, words))
                yield from people
                state = replace(state, beside=bool(value.strip(" .")))
            else:
                state = None
        return state
    sentences = tuple(said.attendance(line, words))
    if sentences:
        yield from sentences
        return None
    if state and _goes_on(line, state, words, plain):
        yield from _people(line, line.text, state, words)
        return state
    return None


def _goes_on(line: Line, state: _Open, words: People, plain: frozenset[str]) -> bool:
    """Whether a line belongs to the list that is open: it names people and says nothing else."""
    text = line.text.strip()
    entries = read([text], lexicon(words))
    if not entries or (state.one and state.beside):
        return False
    parts = [part for part in re.split(r"[,;&\t]|\band\b", re.sub(r"\([^)]*\)", "", text)) if part.strip(" .:")]
    rest = len(text.split()) - sum(len(one.name.full.split()) for one in entries)
    described = bool(offices(text, lexicon(words))) or " - " in text or " – " in text or "," in text
    if (rest > 4 and not described) or len(parts) > 2 * len(entries) + 3:
        return False
    if not state.beside:
        return len(text.split()) <= 4 * len(entries) + (14 if described else 4)
    strict = all(" " in one.name.full and not set(one.name.words) & plain for one in entries)
    return text.startswith(":") or (strict and rest <= 4 + 6 * described)


def _people(line: Line, text: str, state: _Open, words: People) -> Iterator[Listed]:
    """The people whom a list's text names; what stands after a full stop is no longer the list."""
    stop = _ENDS.search(text)
    while stop and len(text[: stop.start()].split()) < 2 and stop.end() < len(text):
        stop = _ENDS.search(text, stop.end())
    value = text[: stop.start()] if stop else text
    if len(value.split()) > 12 and not re.search(r"[,;\t]", value):
        return
    for entry in read([value.replace("\t", "; ")], lexicon(words), state.label.office):
        yield listed(entry, state.attendance, line, mark=_mark(line, text), organization=state.label.organization)


def _mark(line: Line, text: str) -> str | None:
    """The box before a name, `ticked` or `empty`; `None` where there is none."""
    lead = (line.marker or "") + text.strip()[:1]
    if any(one in lead for one in _TICKED):
        return "ticked"
    return "empty" if any(one in lead for one in _EMPTY) else None


def _of_label(one: Listed, state: _Open | None) -> Listed:
    """The person of a table under a label, with the body that the label names."""
    return one if state is None else replace(one, organization=one.organization or state.label.organization)


def _only_list(found: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """Those "in attendance" are the present where the document has no other list of them."""
    if any(one.attendance == "present" and not one.told for one in found):
        return found
    return tuple(
        replace(one, attendance="present") if one.attendance == "in_attendance" and not one.told else one
        for one in found
    )


def _boxes(found: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """Empty boxes are the absent, where other boxes are ticked."""
    if not any(one.mark == "ticked" for one in found):
        return found
    return tuple(replace(one, attendance="absent") if one.mark == "empty" else one for one in found)
