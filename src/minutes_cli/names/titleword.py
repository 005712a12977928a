"""The words of a text as they may stand in the title of an office, and which of them may be its last."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from minutes_cli import regex
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
