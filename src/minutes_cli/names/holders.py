"""What stands in a sentence between an office and the names of those who hold it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from minutes_cli.names.lexicon import Lexicon, fold

SEVERAL = r" (?:include[sd]?|are|were|will be):? |(?: (?!attendance|present)[a-z]+){2,6}: "
"""What stands between the title of several and their names: "committee members include", "… for all their work: "."""
HOLDS = r"(?: of the [Dd]ay)? (?:is|was|will be):? "
"""What stands between an office and the name of its one holder."""

_FIELDS = frozenset({
    "police", "fire", "staff", "state", "support", "life", "care", "work", "law", "court", "revenue", "sport", "music",
    "athletics", "growth", "success", "outreach", "it", "hr", "council", "research", "science", "health",
})  # fmt: skip
"""Words that end what an office is of, beside those that show it by their ending."""
_FULL = 2
"""The words of a person's full name."""


def before_name(words: Sequence[str], abstract: Callable[[str], bool], lexicon: Lexicon) -> int:
    """How many words tell what an office is of, where its holder's full name follows: "Chief of Police Ann Lee".

    `abstract` says of a word whether it is of a field of work by its ending.
    """
    at = len(words) - _FULL
    if at > 1 and len(words[at].rstrip(".")) == 1:
        at -= 1
    if at < 1 or any(_no_name(word, lexicon) for word in words[at:]):
        return len(words)
    last = fold(words[at - 1])
    known = any(last in one for one in (_FIELDS, lexicon.bodies, lexicon.modifiers))
    return at if known or abstract(words[at - 1]) else len(words)


def _no_name(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is one of a body's or a title's, and of no name."""
    low = fold(word)
    if low in {"and", "of", "the", ""} or (word.isupper() and len(word) > _FULL):
        return True
    return any(low in known for known in (lexicon.bodies, lexicon.not_names, lexicon.modifiers, _FIELDS))


OPENS = frozenset({
    "deputy", "vice", "assistant", "senior", "acting", "honorary", "former", "county", "district", "town", "parish",
    "borough", "city", "ward", "community",
})  # fmt: skip
"""Words that open a title of their own behind "and"; only another of them before it makes one title of both."""

_BE = frozenset({"was", "were", "been", "be", "is", "are", "being"})
_GIVEN = frozenset({"elected", "appointed", "re-elected", "reelected", "named"})


def is_given(before: str, word: str) -> bool:
    """Whether a word tells that an office was given ("was elected chair"), and opens no title ("elected member")."""
    return before in _BE and word in _GIVEN


def singular(title: str, single: str) -> str:
    """A plural title in the singular, its last word's case kept."""
    *before, last = title.split(" ")
    made = single.upper() if last.isupper() else single.capitalize() if last[0].isupper() else single
    return " ".join([*before, made])
