"""Lists in which a sign or the look of a name says who was there, and a line tells what it means.

"* indicates attendance", "Present members in bold".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli import regex
from minutes_cli.itemize.people.continued import bare
from minutes_cli.itemize.people.listed import Listed, listed
from minutes_cli.itemize.people.openlist import Ways, full_name
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.model import Attendance
from minutes_cli.value import Value

_KEY = regex.compile(
    r"(?:^|[\s\"“”'(\[])(?P<sign>[*+#†‡^✓✔])[\s\"“”')\]]*\s*(?:=|[-–—:]|indicates?|denotes?|means?|marks?|signifies|for)\s*"
    r"(?:(?:those|members|attendees|people|person|who|was|were|in|the|voting|call|at|meeting) )*"
    r"(?P<way>attend|present|absen|not present|not in attendance|apolog|regret|excused)",
    regex.IGNORECASE,
)
_LOOKS = regex.compile(
    r"\b(?P<way>present|absent|attendees|attended|attending|attendance|apologies|regrets)\b[^.]{0,40}?"
    r"(?:\bin|=|:|by|with) (?P<look>bold|italics?|underlined?)\b",
    regex.IGNORECASE,
)
_GROUP = regex.compile(r"(?P<body>[^:,;/]{2,40}?)(?::|\s[–—-])\s+(?P<people>\S.*)$")
_PARTS = regex.compile(r"\s*(?:/|,|;|\band\b)\s*")
_LONGEST = 30
"""The words of a line that tells what a sign means."""
_MOSTLY = 0.6
"""The share of a name's letters that must have a look for the name to have it."""


class _Key(Value):
    """How those attended whose names have a sign behind them, or a look."""

    way: Attendance
    sign: str = ""
    look: str = ""

    def tells(self, line: Line, part: str) -> bool:
        """Whether a part of a line has the sign or the look."""
        if self.sign:
            return self.sign in part
        extents = {"b": line.look.bold, "i": line.look.italic, "u": line.look.underline}[self.look]
        start = line.start + line.text.find(part.strip())
        end = start + len(part.strip())
        held = sum(max(0, min(high, end) - max(low, start)) for low, high in extents)
        return held > _MOSTLY * (end - start)


def keyed(stream: Sequence[Line | Table], ways: Ways) -> dict[int, tuple[Listed, ...]]:
    """The people of the lines right above or under such a key, by where the line stands in the stream."""
    found: dict[int, tuple[Listed, ...]] = {}
    for at, part in enumerate(stream):
        if not isinstance(part, Line) or len(part.text.split()) > _LONGEST:
            continue
        key = _key(part.text)
        if not key:
            continue
        for places in (range(at - 1, -1, -1), range(at + 1, len(stream))):
            run = dict(_run(stream, places, key, ways))
            if any(one.attendance == key.way for people in run.values() for one in people):
                found |= run
    return found


def _key(text: str) -> _Key | None:
    """What a line says of a sign or a look, `None` where it says nothing of either."""
    if told := _KEY.search(text):
        return _Key(_way(told["way"]), sign=told["sign"])
    if told := _LOOKS.search(text):
        return _Key(_way(told["way"]), look=told["look"][0].lower())
    return None


def _run(
    stream: Sequence[Line | Table], places: range, key: _Key, ways: Ways
) -> Iterator[tuple[int, tuple[Listed, ...]]]:
    """The lines one after the other, all of a kind, that are people and nothing else."""
    kind = None
    for at in places:
        part = stream[at]
        if not isinstance(part, Line) or kind not in {None, part.kind}:
            return
        kind = part.kind
        people = tuple(_people(part, key, ways))
        if not people:
            return
        yield at, people


def _people(line: Line, key: _Key, ways: Ways) -> Iterator[Listed]:
    """The people of a line, none where a part of it is nobody: "Hill Ltd - Ann Lee * / Bo Dee"."""
    sign, other = key.sign, _other(key.way)
    if key.look and len(one := ways.read(bare(line.text), lined=True)) == 1 and full_name(one[0]):
        yield listed(one[0], key.way if key.tells(line, one[0].name.full) else other, line)
        return
    group = _GROUP.match(line.text.strip())
    body, parts = (group["body"], _PARTS.split(group["people"])) if group else (None, _PARTS.split(line.text))
    read = [(key.tells(line, part), ways.read(part.replace(sign, ""), lined=True)) for part in parts]
    if all(len(entries) == 1 for _, entries in read):
        for marked, (entry,) in read:
            yield listed(entry, key.way if marked else other, line, organization=body)


def _other(way: Attendance) -> Attendance:
    """How those attended who have not the sign that says so of others."""
    return "absent" if way == "present" else "present"


def _way(word: str) -> Attendance:
    """How those attended of whom a key speaks."""
    low = word.casefold()
    if low.startswith(("apolog", "regret", "excused")):
        return "apologies"
    return "absent" if low.startswith(("absen", "not")) else "present"
