"""Where the words around a date lean: to a day gone by, or to one to come."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.timex.meaning import Lean

_TO_COME = (
    r"by|until|till|before|due(?:\s+(?:on|by|in|for))?|deadline(?:\s+(?:of|is))?|no\s+later\s+than|next"
    r"|effective(?:\s+(?:from|on))?|starting|(?:is|are)(?:\s+(?:on|in|for))?|extend(?:ed|s)?\s+(?:\w+\s+){0,5}(?:to|through)"
    r"|to\s+(?!the\b|an?\b|our\b|all\b|\w+s\b)(?-i:[a-z]+)\s+(?:\w+\s+){0,2}(?:in|on|for|at)"
    r"|be\s+held|(?:be|expected|scheduled|planned|proposed|due|set|hope[sd]?)\s+(?:\w+\s+){0,3}(?:in|on|for|at)"
)
_GONE_BY = (
    r"since|(?<!\bbe\s)held(?:\s+(?:in|on))?|dated|last|previous"
    r"|(?:was|were|met|took\s+place|happened)(?:\s+(?!due|to|sched|plan|expect|propos|likely|going|hoped|set\b)\w+)?(?:\s+(?:in|on|at))?"
    r"|(?<!be\s)(?<!get\s)(?<!gets\s)(?:(?!need|plann|pencil|slat|timetabl|programm|earmark|schedul|expect|propos|requir|agre|offer|mov|postpon|book|invit|ask|remind|delay|deferr|remain)\w{3,}ed"
    r"|sent|wrote|spoke|came|went)(?:\s+(?!to\b(?!\s+(?:the|an?|our|their|his|her)\b)|be\b|will\b|for\b|until\b|till\b)(?-i:[\w’'-]+)){0,4}?\s+(?:on|from)"
    r"|(?:started|finished|happened|completed|arrived|left|sent|ended|failed)"
    r"|(?:notes|letter|e-?mail)\s+of|minutes\s+(?:of|from|for)(?:\s+the)?(?:\s+meeting)?(?:\s+(?:of|held))?(?:\s+on)?"
)
_JUST_BEFORE = regex.compile(rf"\b(?:(?P<future>{_TO_COME})|(?:{_GONE_BY}))[\s:(-]*(?:the\s+)?$", regex.IGNORECASE)
_JUST_BEHIND = regex.compile(
    r"\s+(?:(?P<future>next)|last)(?![a-z]|\s+(?:week|month|quarter|year|time|meeting|term|season)\b)", regex.IGNORECASE
)
"""What stands behind a date in the old way: "25 March next"."""
_PAST = regex.compile(
    r"(?<!\bbe\s)\b(?:minutes|held|last|previous|since|was|were|had|dated|approved|met|past|took\s+place|attended|received|reported"
    r"|completed|sent|issued|submitted|accounts\s+for|ending|ended|as\s+of|as\s+at|did|went|ran|took|began|became|made|gave|saw|came|told|said|wrote|found|kept"
    r"|(?!need|plann|pencil|slat|timetabl|programm|earmark|schedul|expect|propos|requir)\w{3,}ed\s+(?:in|on|at|during))\b",
    regex.IGNORECASE,
)
_FUTURE = regex.compile(
    r"\b(?:until|till|next|will|should|due|deadline|to\s+be|upcoming|forthcoming|future|shall|scheduled|planned|plans?|proposed"
    r"|pencill?ed|slated|timetabled|earmarked|on\s+(?:course|track)|expected|likely|says|wants?|target|would|extend\w*|going\s+to|needs?|aims?|can|ready)\b",
    regex.IGNORECASE,
)
_DID = regex.compile(
    r"\b(?!need|plann|pencil|slat|timetabl|programm|earmark|schedul|expect|propos|requir|ask|invit|remind)[a-z]{3,}ed\b"
)
"""What may be told of a day with which a sentence begins: "On Tuesday the crew planted the trees"."""
_CLAUSE = regex.compile(r"[.;!?](?=\s)|\n|\t")


def lean(text: str, start: int, end: int) -> tuple[Lean | None, bool]:
    """Past or future, and whether the words just before the extent say so.

    Else it is the nearest word before it in its sentence that tells, or the first one after it.
    """
    before = _CLAUSE.split(text[max(0, start - 120) : start])[-1]
    behind = _JUST_BEHIND.match(text, end)
    if behind:
        return ("future" if behind["future"] else "past"), True
    sure = _JUST_BEFORE.search(before)
    if sure:
        return ("future" if sure["future"] else "past"), True
    past, future = _last(_PAST, before), _last(_FUTURE, before)
    if past == future == -1:
        after = _CLAUSE.split(text[end : end + 60])[0]
        past, future = -_first(_PAST, after), -_first(_FUTURE, after)
        if past == future:
            past = -_first(_DID, after)
    if past == future:
        return None, False
    return ("past" if past > future else "future"), False


def _last(pattern: regex.Pattern, text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def _first(pattern: regex.Pattern, text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else 1000
