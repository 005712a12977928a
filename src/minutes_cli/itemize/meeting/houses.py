"""Houses in a title block: where a body met, or the school or library whose governors met."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize.meeting.called import GENERIC, body_in
from minutes_cli.itemize.meeting.titlelines import Part
from minutes_cli.names import lexicon
from minutes_cli.profile import People

PART = regex.compile(
    r"(?:the )?(?:full )?(?:board of (?:directors|trustees|governors|management)|(?:governing|executive|management) "
    r"(?:board|body|committee|council))",
    regex.IGNORECASE,
)
"""What every such body has, and so no name of one."""


def with_places(parts: list[Part], words: People) -> list[Part]:
    """The parts, what looks like a house below a meeting whose name has its own body taken for the place."""
    at = next((at for at, part in enumerate(parts) if part.kind == "meeting"), len(parts))
    own = body_in(parts[at].text) if at < len(parts) else None
    if not own or not is_proper(own, words) or any(part.kind == "body" for part in parts[:at]):
        return _with_school(parts, own)
    houses = {*words.place_words, *_HOUSES}
    return [
        part._replace(kind="place")
        if part.kind in {"body", "other"} and part.text.casefold().split()[-1] in houses
        else part
        for part in parts
    ]


def is_proper(body: str, words: People) -> bool:
    """Whether a body's name has a word that other bodies have not: "Hill Planning Commission"."""
    known = lexicon(words)
    common = known.bodies | known.modifiers | known.function_words | known.not_names | known.offices | GENERIC
    return any(word not in common and known.head(word) is None for word in body.casefold().split() if word != "&")


def _with_school(parts: list[Part], own: str | None) -> list[Part]:
    """The parts, a school or library beside a meeting of its governors taken for the body."""
    if not own or not PART.fullmatch(own) or any(part.kind == "body" for part in parts):
        return parts
    return [part._replace(kind="body") if part.text.casefold().split()[-1] in _GOVERNED else part for part in parts]


_GOVERNED = frozenset({"school", "library", "church", "college", "academy"})
"""Last words of a body's name that is a place too."""
_HOUSES = frozenset({"club", "academy", "college", "museum", "chapel", "parish", "hospital"})
"""Last words of a body's name that may be the house in which another meets."""
