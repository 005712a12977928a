"""Where the words around a date lean: to a day gone by, or to one to come."""

from __future__ import annotations

import re

from minutes_cli.timex.meaning import Lean

_PAST = re.compile(
    r"\b(?:minutes\s+(?:of|from|for)|held|last|previous|since|was|were|had|dated|approved|met|past|following\s+the|took\s+place|attended"
    r"|received|reported|completed|sent|issued|submitted|accounts\s+for|ending|ended|as\s+of|as\s+at|did|went)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:by|until|till|before|next|will|due|deadline|to\s+be|upcoming|forthcoming|shall|scheduled|planned|plans?|proposed|expected|target|from"
    r"|would|going\s+to|needs?|aims?|can|to\s+\w+\s+(?:\w+\s+){0,6}(?:in|on|at))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;!?](?=\s)|\n|\t")


def lean(text: str, start: int, end: int) -> Lean | None:
    """Past or future, by the nearest word before the extent in its sentence that tells, else by one after it."""
    before = _CLAUSE.split(text[max(0, start - 90) : start])[-1]
    past, future = _last(_PAST, before), _last(_FUTURE, before)
    if past == future == -1:
        after = _CLAUSE.split(text[end : end + 60])[0]
        past, future = -_first(_PAST, after), -_first(_FUTURE, after)
    if past == future:
        return None
    return "past" if past > future else "future"


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def _first(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else 1000
