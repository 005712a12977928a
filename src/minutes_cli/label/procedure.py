"""Business of the meeting itself, of which no commitment comes: its minutes, its adjourning, when it meets next."""

from __future__ import annotations

from functools import cache

from minutes_cli import regex
from minutes_cli.label.rules import rule_book


@cache
def procedure() -> regex.Pattern:
    """What is business of the meeting itself."""
    return regex.compile(rf"\b(?:{'|'.join(rule_book().procedure)})\b", regex.IGNORECASE)


@cache
def _next_time() -> regex.Pattern:
    return regex.compile(rf"\b(?:{'|'.join(rule_book().next_time)})\b", regex.IGNORECASE)


_MINUTES = regex.compile(r"(?<!\d )(?<!ten )(?<!five )\bminutes\b", regex.IGNORECASE)
_SHOWN = frozenset({"circulated", "noticeboard", "online", "publish", "published", "web", "website"})
"""Where minutes are put is more than business of the meeting."""
_AND_TO = regex.compile(r"\band (?:also )?to (?=[a-z])", regex.IGNORECASE)
_IN_CAMERA = regex.compile(
    r"^\W*(?:following|after|in|upon return(?:ing)? from|out of) (?:the |an? )?"
    r"(?:executive|closed|private|in[- ]camera) session,? ",
    regex.IGNORECASE,
)
"""When something was decided, which is no business of the meeting for it."""
_LEAST = 4
"""How many words tell that something else was decided with business of the meeting: "and to sell the old van"."""


def of_the_meeting(text: str, *, decided: bool = False) -> bool:
    """Whether a text tells business of the meeting itself, its minutes among it.

    Where it was `decided`, when the next meeting is belongs to it too: else it may be somebody's task to see to.
    """
    text = _IN_CAMERA.sub("", text)
    if any(not of_the_meeting(part) for part in _AND_TO.split(text)[1:] if len(part.split()) >= _LEAST):
        return False
    patterns = (procedure(), _next_time()) if decided else (procedure(),)
    told = any(pattern.search(text) is not None for pattern in patterns)
    return told or (_MINUTES.search(text) is not None and _SHOWN.isdisjoint(regex.findall(r"[a-z]+", text.lower())))
