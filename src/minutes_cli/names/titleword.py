"""The words of a text as they may stand in the title of an office, and which of them may be its last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from minutes_cli import regex
from minutes_cli.names.chosen import CHOSEN
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.value import Value

TOKEN = regex.compile(r"[A-Z]&[A-Z]\b|(?:[^\W_]\.){2,}|[^\W_][\w’'./-]*[^\W_]\.?|[^\W_]\.?|[&+]")
COUNCILLORS = frozenset({"cllr", "cllrs"})
"""Honorifics that are a title where a word before them says of what."""
_WARD = regex.compile(r"\b(?:District|County|Borough|Town|Parish|City|Ward|Unitary|Community|Metropolitan) $")
_NEAR = 40
"""How many letters before a word are looked at."""


class Token(Value):
    """A word with its extent in the text."""

    start: int
    end: int
    text: str
    timed: bool = False
    """Whether a number stands right before, as before the PM of a clock time."""
    titled: bool = False
    """Whether a capitalised word stands right before, as in "District Cllr"."""

    @property
    def low(self) -> str:
        """The word folded."""
        return fold(self.text)


@cache
def heads_in(lexicon: Lexicon) -> Callable[[str], bool]:
    """Whether a word may be the last of a title, wherever it stands; each word is asked for once."""

    @lru_cache(maxsize=16384)
    def heads(word: str) -> bool:
        low = fold(word)
        if low in COUNCILLORS or word.replace(".", "").casefold() in lexicon.short_offices:
            return True
        return low not in lexicon.function_words and lexicon.is_head(word)

    return heads


def token_of(text: str, match: regex.Match[str], *, heads: bool) -> Token:
    """The token of a match; what stands before it matters only where it may be the last word of a title."""
    start, end = match.span()
    timed = heads and text[max(0, start - _NEAR) : start].rstrip()[-1:].isdigit()
    titled = heads and _WARD.search(text, max(0, start - _NEAR), start) is not None
    return Token(start, end, match[0], timed, titled)


def is_head(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may be the last of a title where it stands: the PM of a clock time is none."""
    if token.low in COUNCILLORS:
        return token.titled
    letters = token.text.replace(".", "")
    if letters.casefold() in lexicon.short_offices:
        return letters.isupper() and not token.timed
    return heads_in(lexicon)(token.text)


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


def is_given(before: str, word: str) -> bool:
    """Whether a word tells that an office was given ("was elected chair"), and opens no title ("elected member")."""
    return before in _BE and word in CHOSEN


def singular(title: str, single: str) -> str:
    """A plural title in the singular, its last word's case kept."""
    *before, last = title.split(" ")
    made = single.upper() if last.isupper() else single.capitalize() if last[0].isupper() else single
    return " ".join([*before, made])
