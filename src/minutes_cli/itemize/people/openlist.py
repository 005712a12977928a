"""How a document is read for its people, and the list of them that is open while its lines are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from minutes_cli import regex
from minutes_cli.itemize.people.grids import WAYS
from minutes_cli.itemize.people.labels import LISTS, Label, asks_who, kind_of, labels
from minutes_cli.itemize.reading import Line, Table, every_line
from minutes_cli.model import Attendance
from minutes_cli.names import Entry, Lexicon, is_list, is_turned, lexicon, parse, read
from minutes_cli.profile import People
from minutes_cli.value import Value, replace

_ENDS = regex.compile(r"\d[^.:;]* (Attendees|Participants|Present|Apologies|Regrets)$")
"""A label that ends the line of the date above a list."""


class Ways(Value):
    """How a document is read: the profile's words, the words it has in lower case, and if it prints "Last, First"."""

    words: People
    plain: frozenset[str]
    turned: bool = False
    points: frozenset[str] = frozenset()
    """The ids of the blocks under the items."""
    heads: frozenset[str] = frozenset()
    """The ids of the items' headings."""
    commas: bool = False
    """Whether a list of the document has full names with commas between: two of them are people too."""
    settled: bool = False
    """Whether the lists of those present are over: a list in the business is then of somebody else."""

    @property
    def lexicon(self) -> Lexicon:
        """The profile's words, folded."""
        return lexicon(self.words)

    def read(self, text: str, office: str | None = None, *, lined: bool = False) -> tuple[Entry, ...]:
        """The people whom a text names, in the way of this document."""
        return read([text], self.lexicon, office, lined=lined, turned=self.turned)


OPENING = 30
"""The lines at the top of a note: among them the chair is named wherever they stand."""
_COMMAS = 3


def ways_of(
    stream: Sequence[Line | Table],
    words: People,
    plain: frozenset[str],
    points: frozenset[str] = frozenset(),
    heads: frozenset[str] = frozenset(),
) -> Ways:
    """How a document prints its people, by all of its lines: see `Ways`."""
    known = lexicon(words)
    turned = is_turned([line.text.strip() for line in every_line(stream)], known)
    top = [part.text for part in stream[:OPENING] if isinstance(part, Line)]
    lists = (text.partition(":")[2] or text for text in top)
    commas = any(text.count(",") >= _COMMAS and is_list(text, known, full=True) for text in lists)
    return Ways(words, plain, turned, points, heads, commas=commas)


class Open(Value):
    """The list that is being read: what its label said, and whether people stood beside the label itself.

    `one` says that it names one person, as "Chair:" does; `kind` is the kind of the block with a label that people
    stand beside; `shouted` says that a line of it was in capitals.
    """

    label: Label
    attendance: Attendance
    beside: bool = False
    one: bool = False
    kind: str | None = None
    shouted: bool = False
    over: str | None = None
    """The office that a heading gives to all in the lists right under it: "Committee members:" over "Present:"."""


def under(opened: Open, state: Open | None) -> Open:
    """The list, those in it given the office of the heading that it stands right under where its label has none."""
    over = (state.over or (None if state.beside or state.one else state.label.office)) if state else None
    label = opened.label
    if not over or opened.one or label.office or label.text.casefold().strip(" :") not in _PLAIN:
        return opened
    return replace(opened, label=replace(label, office=over), over=over)


_PLAIN = frozenset({"present", "absent", "apologies", "regrets", "excused", "attendance", "attending"})
"""Labels that say no more than how people attended."""


def opened_by(text: str, state: Open | None, words: People) -> Open | None:
    """The list that a text opens which is a label and nothing else, or a label and whose people follow."""
    whose = regex.fullmatch(r"([^:]{2,30}):\s*[A-Z][^:,;]{1,60}:", text.strip())
    text = whose[1] if whose else text
    found = None if regex.search(r":\s*\w", text) else kind_of(text, words)
    if not found or found[0] not in LISTS:
        return None
    sender = parse(found[1], lexicon(words)) if found[0] == "apologies" and found[1] else None
    if sender and len(sender.words) > 1:
        return None  # "Apologies from Ann Lee" is no list of a body's people
    return opened_of(Label(0, len(text), text.strip(" :"), *found), state.attendance if state else None)


def opened_of(label: Label, before: Attendance | None) -> Open:
    """The list of a label; `before` is how those of the list above it attended."""
    if label.kind == "same":
        return Open(label, before or "present")
    if label.kind in {"chair", "office"}:
        return Open(replace(label, office=label.office or "Chair"), "present", one=True)
    return Open(label, WAYS[label.kind])


_LOOSE = 8
"""The words of a line that may be a label by what stands under it."""
_ANNOUNCED = 30
"""The words of a sentence that ends in a colon and may be one."""
_OF_THERE = frozenset(
    {"present", "attendance", "attendees", "absent", "absentees", "apologies", "regrets", "excused", "participants"}
)
"""Words that make a line a label of a list that stands under it, whatever else is in it."""


def loosely(line: Line, words: People) -> Open | None:
    """The list of which a short line tells in words of its own, where people stand under it: "Absent Members"."""
    tokens = line.text.casefold().strip(" .:").split()
    told = [token for token in tokens if token.strip("(),:") in _OF_THERE]
    most = _ANNOUNCED if line.text.rstrip().endswith(":") else _LOOSE
    if not told or len(tokens) > most or line.text.rstrip().endswith("."):
        return None
    return opened_by(told[-1].strip("(),:"), None, words)


_CLEAR = frozenset({"present", "participants", "attendees", "roll", "here", "call", "room"})
"""Words of a label that say of people, wherever it stands, that they were there."""


def in_business(found: Open, line: Line, ways: Ways) -> Open | None:
    """The list that a line of the business opens: of officers, who are told of there; of a group's members, none."""
    label = found.label
    words = {word.strip("().:") for word in label.text.casefold().split()}
    clear = label.kind != "present" or words & _CLEAR or any("attend" in word for word in words)
    inside = line.block in ways.points | ways.heads
    if inside and asks_who(label.text):
        return None
    if not ways.settled or clear or not inside:
        return found
    return replace(found, attendance="mentioned") if label.office else None


def marks_of(line: Line, state: Open | None, words: People) -> list[Label]:
    """The labels in a line; without a colon, its bold beginning may be one."""
    marks = [*labels(line.text, words)]
    head = line.bold_head
    if not marks and head and (opened := opened_by(head, state, words)):
        return [replace(opened.label, end=len(head))]
    return marks or _run_in(line.text, state, words)


def _run_in(text: str, state: Open | None, words: People) -> list[Label]:
    """The label with which a line begins that goes on with a list of people and nothing between: "Present Ann, Bo"."""
    for size in (3, 2, 1):
        head = regex.match(rf"(?:\w+ ){{{size}}}(?=[^\W\d_a-z])", text)
        if not head or not kind_of(head[0], words, free=False):
            continue
        opened = opened_by(head[0], state, words)
        if opened and not opened.one and not opened.label.organization:
            entries = read([text[head.end() :]], lexicon(words))
            rest = len(regex.findall(r"[^\W\d_]{2,}", text[head.end() :])) - sum(len(one.name.words) for one in entries)
            if len(entries) > 1 and rest <= len(entries) + 3:
                return [replace(opened.label, end=head.end())]
    return []


def opened_at_end(line: Line, ways: Ways) -> Open | None:
    """The list that the last word of a line opens, as of the line of the date."""
    ends = _ENDS.search(line.text)
    return opened_by(ends[1], None, ways.words) if ends else None


def of_body(state: Open, body: str) -> Open:
    """The list that is open, from here on of the people of a body."""
    return replace(state, label=replace(state.label, organization=body.strip(" :")), kind=None)


_AWAY = frozenset({
    "sorry", "unable", "couldn't", "couldn’t", "can't", "can’t", "cannot", "away", "missing", "not", "absent", "missed",
})  # fmt: skip
"""Words of a label that say of people that they are not there."""


def tells_of_away(label: str) -> bool:
    """Whether a label of its own words says of people that they are not there: "Sorry they couldn't come"."""
    return not _AWAY.isdisjoint(label.casefold().split())


def is_of_those_there(state: Open | None) -> bool:
    """Whether the list that is open is of those who were there or stayed away."""
    return state is not None and state.attendance != "mentioned"


def is_sure(entries: Iterable[Entry]) -> bool:
    """Whether one of the names is a person's beyond doubt, by a common given name."""
    return any(one.name.is_common for one in entries)


def full_name(entry: Entry) -> bool:
    """Whether a name has two words, or an honorific."""
    return bool(entry.name.prefix) or " " in entry.name.full
