"""Lists in which a sign behind a name says who was there, and a line tells what it means: "* indicates attendance"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli import regex
from minutes_cli.itemize.listed import Listed, listed
from minutes_cli.itemize.openlist import Ways, full_name
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.model import Attendance
from minutes_cli.names import is_body, parse
from minutes_cli.names.given import GIVEN

_KEY = regex.compile(
    r"(?:^|[\s\"“”'(\[])(?P<sign>[*+#†‡^✓✔])[\s\"“”')\]]*\s*(?:=|[-–—:]|indicates?|denotes?|means?|marks?|signifies|for)\s*"
    r"(?:(?:those|members|attendees|people|person|who|was|were|in|the|voting|call|at|meeting) )*"
    r"(?P<way>attend|present|absen|not present|not in attendance|apolog|regret|excused)",
    regex.IGNORECASE,
)
_MARKED = regex.compile(
    r"\b(?P<way>present|absent|attendees|attended|attending|apologies|regrets)\b[^.]{0,30}?\b(?:are |is |were )?"
    r"(?:marked|shown|indicated|denoted|noted) (?:with|by) (?:an? )?(?:asterisk |plus )?[\"“'(]?"
    r"(?P<sign>[*+#†‡^✓✔])",
    regex.IGNORECASE,
)
_GROUP = regex.compile(r"(?P<body>[^:,;/]{2,40}?)(?::|\s[–—-])\s+(?P<people>\S.*)$")
_PARTS = regex.compile(r"\s*(?:/|,|;|\band\b)\s*")
_LONGEST = 30
"""The words of a line that tells what a sign means."""


def keyed(stream: Sequence[Line | Table], ways: Ways) -> dict[int, tuple[Listed, ...]]:
    """The people of the lines right above or under such a key, by where the line stands in the stream."""
    found: dict[int, tuple[Listed, ...]] = {}
    for at, part in enumerate(stream):
        if not isinstance(part, Line) or len(part.text.split()) > _LONGEST:
            continue
        key = _KEY.search(part.text) or _MARKED.search(part.text)
        if not key:
            continue
        for places in (range(at - 1, -1, -1), range(at + 1, len(stream))):
            run = dict(_run(stream, places, key, ways))
            texts = [line.text for one in run if isinstance(line := stream[one], Line)]
            if len(run) > 1 and any(key["sign"] in text for text in texts):
                found |= run
    return found


def _run(
    stream: Sequence[Line | Table], places: range, key: regex.Match[str], ways: Ways
) -> Iterator[tuple[int, tuple[Listed, ...]]]:
    """The lines one after the other, all of a kind, that are people and nothing else."""
    kinds: set[str] = set()
    for at in places:
        part = stream[at]
        kinds.add(part.kind if isinstance(part, Line) else "table")
        if len(kinds) > 1 or (isinstance(part, Line) and is_body(part.text, ways.lexicon)):
            return
        people = tuple(_people(part, key, ways)) if isinstance(part, Line) else ()
        if not people:
            return
        yield at, people


def _people(line: Line, key: regex.Match[str], ways: Ways) -> Iterator[Listed]:
    """The people of a line, none where a part of it is nobody: "Hill Ltd - Ann Lee * / Bo Dee"."""
    sign, told = key["sign"], _way(key["way"])
    other: Attendance = "absent" if told == "present" else "present"
    group = _GROUP.match(line.text.strip())
    first = parse(group["body"], ways.lexicon) if group else None
    body = group["body"] if group and not (first and first.words[0] in GIVEN) else None
    parts = _PARTS.split(group["people"] if group and body else line.text)
    read = [(sign in part, ways.read(part.replace(sign, ""), lined=True)) for part in parts if part.strip(f" {sign}")]
    if all(len(entries) == 1 and full_name(entries[0]) for _, entries in read):
        for marked, (entry,) in read:
            yield listed(entry, told if marked else other, line, organization=body)


def _way(word: str) -> Attendance:
    """How those attended of whom a key speaks."""
    low = word.casefold()
    if low.startswith(("apolog", "regret", "excused")):
        return "apologies"
    return "absent" if low.startswith(("absen", "not")) else "present"
