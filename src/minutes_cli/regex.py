r"""Regular expressions as `re` has them, matched by PCRE2: its one home.

A start meets some five hundred expressions, and `re` takes longer to compile them than to match them against a whole
note. PCRE2 compiles them several times sooner and searches about as fast, but takes longer to tell what it has found.
So an expression begins with PCRE2, and goes over to `re` when it has found so much that the compilation pays.

`re` is also what answers where PCRE2 gives up (it counts its steps, and takes no lone surrogates) and what replaces and
splits. The two take some letters for different kinds: to PCRE2 a mark that stands on a letter or makes a picture of a
sign ("✔" and U+FE0F) and a tie between words belong to words, the separators of ASCII (U+001C to U+001F) are no white
space, and it may know letters newer than Python's Unicode. It is given others in their place; a Turkish "ı", which is
an "i" to `re` alone, has none, and goes to `re`. Otherwise they differ in nothing that an expression here may lean on
(PCRE2 spells no `\U0001F600`); the tests hold each expression to both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial
from re import Match, escape
from sys import maxsize
from typing import Any, TypeAlias, cast
from unicodedata import category

import pcre2
from pcre2 import _cy  # the inner module: what the outer one checks before it calls takes longer than most matches

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

IGNORECASE, VERBOSE, DOTALL, MULTILINE = re.IGNORECASE, re.VERBOSE, re.DOTALL, re.MULTILINE
Pattern: TypeAlias = re.Pattern[str]
Replacement: TypeAlias = str | Callable[[Match[str]], str]

_FLAGS = {
    IGNORECASE: pcre2.IGNORECASE,
    VERBOSE: pcre2.VERBOSE,
    DOTALL: pcre2.DOTALL,
    MULTILINE: pcre2.MULTILINE,
}


_WAYS = {
    "search": 0,
    "match": int(_cy.MatchOption.ANCHORED),
    "fullmatch": int(_cy.MatchOption.ANCHORED | _cy.MatchOption.ENDANCHORED),
}
_BY_RE = ("findall", "split", "sub")
_ALL = (*_WAYS, "finditer", *_BY_RE)
_CONTEXT = _cy.create_match_context()
_ODD = dict.fromkeys("\x1c\x1d\x1e\x1f", "\v") | {"\u180e": "\ue000"}
_ODD_KINDS = ("Mn", "Pc", "Cn")
_OF_BYTES = {2: "\u0378", 3: "\ue000", 4: "\U000f0000"}  # what no text means, neither letters nor spaces to either
_KIND = re.compile(r"\\[wWbBsSdD]")
"""What asks of which kind a letter is."""
_RANGE = re.compile(r"[^\x00-\x7f]-[^\x00-\x7f]")
"""Letters told one by one, as in spaCy's expressions, to which those of a text cannot be others."""


def _for_pcre2(text: str) -> str | None:
    """The text, other letters of as many bytes in place of those that PCRE2 takes for another kind; None: ask `re`."""
    return text if text.isascii() and text.isprintable() else _replaced(text)


@lru_cache(maxsize=1024)  # hundreds of expressions are asked of a text
def _replaced(text: str) -> str | None:
    letters = set(text)
    if not letters.isdisjoint("İı"):
        return None
    odd = [one for one in letters if one in _ODD or (one > "\x7f" and category(one) in _ODD_KINDS)]
    return text.translate({ord(one): _ODD.get(one) or _OF_BYTES[len(one.encode())] for one in odd}) if odd else text


class _Expression:
    """What `compile` gives in place of a `re.Pattern`; it becomes one, but for its type, when it has found much."""

    __slots__ = ("_by_letter", "_code", "_found", "_plain", "_quick", "flags", "pattern", *_ALL)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        self._found = 0
        self._quick = pcre2.compile(pattern, sum(ours for theirs, ours in _FLAGS.items() if flags & theirs))
        self._code = self._quick._pcre2_code  # noqa: SLF001 - as above
        for way, options in _WAYS.items():
            setattr(self, way, partial(self._one, way, options))
        self.finditer = self._each
        for way in _BY_RE:
            setattr(self, way, partial(self._surely, way))
        self._plain = _for_pcre2 if _KIND.search(pattern) or flags & IGNORECASE else str
        self._by_letter = bool(_RANGE.search(pattern)) or _for_pcre2(pattern) != pattern

    def __reduce__(self) -> tuple[Any, ...]:
        return compile, (self.pattern, self.flags)

    def _one(self, way: str, options: int, text: str, pos: int = 0, endpos: int = maxsize) -> Any:
        end = min(endpos, len(text))
        start = min(pos, len(text))
        if start > end:
            return None
        plain = self._plain(text)
        if plain is None or (self._by_letter and plain != text):
            return self._surely(way, text, pos, endpos)
        try:
            data, at, options = _cy.match(self._code, plain, end, start, _CONTEXT, options)
        except (pcre2.LibraryError, UnicodeEncodeError):
            return self._surely(way, text, pos, endpos)
        if data is None:
            return None
        self._count(1)
        return pcre2.Match(data, self._quick, text, start, end, at, options)

    def _each(self, text: str, pos: int = 0, endpos: int = maxsize) -> Any:
        end = min(endpos, len(text))
        start = min(pos, len(text))
        if start > end:
            return iter(())
        plain = self._plain(text)
        if plain is None or (self._by_letter and plain != text):
            return self._surely("finditer", text, pos, endpos)
        try:
            all_data = list(_cy.match_generator(self._code, plain, end, start, _CONTEXT))
        except (pcre2.LibraryError, UnicodeEncodeError):
            return self._surely("finditer", text, pos, endpos)
        self._count(len(all_data))
        return (pcre2.Match(data, self._quick, text, start, end, at, options) for data, at, options in all_data)

    def _count(self, found: int) -> None:
        self._found += found
        if self._found > len(self.pattern):  # a find takes some microseconds longer, a compilation as many a character
            self._settle()

    def _surely(self, way: str, *arguments: Any, **named: Any) -> Any:
        return getattr(self._settle(), way)(*arguments, **named)

    def _settle(self) -> re.Pattern[str]:
        sure = re.compile(self.pattern, self.flags)
        for way in _ALL:
            setattr(self, way, getattr(sure, way))
        return sure


@cache
def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:  # noqa: A001 -- the interface of `re`
    """The compiled expression, the same one for the same words: for every call that is made here, a `re.Pattern`."""
    return cast("re.Pattern[str]", _Expression(pattern, flags))


def search(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """`re.search`."""
    return compile(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """`re.match`."""
    return compile(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> Match[str] | None:
    """`re.fullmatch`."""
    return compile(pattern, flags).fullmatch(text)


def finditer(pattern: str, text: str, flags: int = 0) -> Iterator[Match[str]]:
    """`re.finditer`."""
    return compile(pattern, flags).finditer(text)


def findall(pattern: str, text: str, flags: int = 0) -> list[Any]:
    """`re.findall`."""
    return compile(pattern, flags).findall(text)


def split(pattern: str, text: str, maxsplit: int = 0, flags: int = 0) -> list[str | Any]:
    """`re.split`."""
    return compile(pattern, flags).split(text, maxsplit)


def sub(pattern: str, new: Replacement, text: str, count: int = 0, flags: int = 0) -> str:
    """`re.sub`."""
    return compile(pattern, flags).sub(new, text, count)
