"""The body that the name of a meeting names: "Hill Chess Society Committee Meeting"."""

from __future__ import annotations

from minutes_cli import regex

_KINDS = (
    r"(?:meeting|session|workshop|call|agm|egm|convention|sync|stand-?up|catch-?up|check-?in|huddle|telecon|telco|"
    r"kick-?off|retrospective|confcall|tele-?conference|hangout)s?"
)
_SORTS = "regular|special|annual|adjourned|joint|emergency|ordinary|extra-?ordinary"
"""What sort of meeting it was: no part of a body's name, wherever it stands."""
_BEFORE_KIND = rf"(?:(?:{_SORTS}|general|monthly|weekly|open|public)\s+)*"
"""The same right before "meeting", where "open" and "public" do not begin a name: "Public Library Board"."""
_MEETING = regex.compile(rf"\b{_KINDS}\b", regex.IGNORECASE)
_COUNTED = regex.compile(rf"{_KINDS}\s+(?:no\b\.?|number\b|#)?\s*\d", regex.IGNORECASE)
"""A meeting told by its number alone, and not by whose it was: "Meeting No. 6"."""
_YEARS = regex.compile(r"^(?:19|20)\d\d(?:[-–/](?:\d\d){1,2})?\s+(?=[A-Z])")
"""The year or school year before a body: "2024-2025 PTA"."""
_YEAR_BEHIND = regex.compile(r"\s+(?:19|20)\d\d$")
_KIND_ALONE = regex.compile(rf"{_BEFORE_KIND}{_KINDS}", regex.IGNORECASE)
"""What says what kind of meeting it was and not whose: "Minutes of Special Meeting"."""
_HELD = regex.compile(rf"[\s-]+{_BEFORE_KIND}{_KINDS}\b", regex.IGNORECASE)
"""What stands behind the body in a meeting's name: "… Special Meeting"."""
_LEADING = regex.compile(rf"^(?:(?:{_SORTS})\s+)+", regex.IGNORECASE)
_DASHES = regex.compile(r"\s+[–—-]\s+")


def body_in(name: str) -> str | None:
    """The body in a meeting's name: what stands before "Meeting", or after "meeting of the".

    A dash may part them: "Hill Chess Society – Committee Meeting".
    """
    parts = _DASHES.split(name)
    if len(parts) > 1 and len(named := [part for part in parts if not _MEETING.search(part)]) == len(parts) - 1:
        return named[0]
    after = regex.search(r"\b(?:meeting|session|minutes)(?: \d+)? of (?:the )?(.+)$", name, regex.IGNORECASE)
    if after and not _KIND_ALONE.fullmatch(after[1]):
        return _YEAR_BEHIND.sub("", after[1])
    if _COUNTED.match(name):
        return None
    before = _HELD.split(name)[0]
    body = _YEARS.sub("", _LEADING.sub("", before).strip(" -–:"))
    if not regex.search(r"[A-Z]", name):
        return None
    body = regex.sub(r"[\s:,–-]+(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th))$", "", body)
    plain = regex.sub(r"\b(?:19|20)\d\d\b", "", body.casefold().replace("’", "'")).strip()
    parts = [word.removesuffix("'s").removesuffix("'") for word in plain.split()]
    if all(word in GENERIC for word in parts) and (len(parts) < _TWO or parts[-1] not in _BODIES):
        return None
    return body if not body.islower() or "." in body else None


_TWO = 2
_BODIES = frozenset({"board", "committee", "council", "group", "team", "club", "society", "association", "panel"})
"""Words of which another word before makes a name."""
GENERIC = frozenset({
    "project", "group", "team", "supervisor", "client", "board", "committee", "council", "staff", "annual", "practical",
    "weekly", "monthly", "virtual", "planning", "progress", "status", "kick-off", "kickoff", "general", "regular",
    "business", "member", "members", "membership", "mentor", "working", "internal", "follow-up", "quarterly", "yearly",
    "directors", "director", "trustees", "officers", "executive", "governors", "students", "student", "parents",
    "branch", "division", "section", "region", "local", "chapter", "club", "society", "association", "organiser",
    "organisers", "organizers", "all", "community", "core", "supervision", "advisory", "thesis", "coordination",
    "co-ordination", "feedback", "development", "catch-up", "steering", "tutor", "sprint", "review", "department",
    "faculty", "residents", "volunteers", "leadership", "special", "open", "online", "first", "second", "third",
    "fourth", "final", "initial", "emergency", "daily", "video", "phone", "telephone", "conference", "web", "zoom",
    "remote", "hybrid",
})  # fmt: skip
