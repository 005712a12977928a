"""Rolls that were called, name by name, with how each answered: "Senator Lee – Present", "Ann Lee ✓", "Bo Dee: absent".

Two lines or more in a row say it, or the parts of one line after its label.
"""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli import regex
from minutes_cli.itemize.people.listed import Listed, listed
from minutes_cli.itemize.people.openlist import Ways
from minutes_cli.itemize.people.unheaded import attended
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.value import replace

_STATUS = regex.compile(
    r"^(?P<who>[^\W\d_a-z].{1,80}?)\s*(?:(?:\s[–—-]+|[:\t]|\.{3,}|_{2,}|…)\s*|\s*\((?=[^()]*\)$)|\s+(?=[✓✔✅✗✘❌]$)"
    r"|,\s+(?=(?:(?:not )?(?:present|in attendance|attending)|absent|excused|apologies|regrets)$))"
    r"(?P<mark>[^\t]{1,40}?)\)?$"
)
_LETTERS = 3
"""The lines in a row that say it by single letters."""
_LEAST = 2


def rolled(stream: Sequence[Line | Table], ways: Ways) -> dict[int, tuple[Listed, ...]]:
    """The people of each line of such a roll, by where the line stands in the stream."""
    found: dict[int, tuple[Listed, ...]] = {}
    run: list[tuple[int, tuple[Listed, ...], str]] = []
    for at, part in enumerate((*stream, None)):
        one = _answered(part, ways) if isinstance(part, Line) else None
        if one:
            run.append((at, *one))
            continue
        least = _LETTERS if any(len(mark) == 1 and mark.isalnum() for _, _, mark in run) else _LEAST
        if sum(bool(who) for _, who, _ in run) >= least:
            found |= {place: who for place, who, _ in run}
        run = []
    return found


def answered_in(line: Line, text: str, ways: Ways) -> tuple[Listed, ...]:
    """The people of a label's text each of whom has an answer: "Ann Lee, Clerk – present; Bo Dee – apologies"."""
    for mark in (";", ","):
        parts = [part.strip(" .") for part in text.split(mark) if part.strip(" .")]
        told = [answer for part in parts if (answer := _answered(replace(line, text=part), ways))]
        if len(told) >= max(_LEAST, len(parts)):
            return tuple(one for who, _ in told for one in who)
    return ()


def _answered(line: Line, ways: Ways) -> tuple[tuple[Listed, ...], str] | None:
    """The one person of a line, if any, and the mark behind the name."""
    told = _STATUS.match(line.text.strip())
    way = attended(told["mark"], ways.words) if told else None
    if not told or not way or told["mark"].strip() in {"-", "–", "1", "0"}:
        return None
    entries = ways.read(told["who"], lined=True)
    return tuple(listed(one, way, line) for one in entries if len(entries) == 1), told["mark"]
