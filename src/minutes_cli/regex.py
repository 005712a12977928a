r"""Regular expressions as `re` has them, compiled when they are needed: the one home of PCRE2.

A start meets some five hundred expressions, and `re` takes longer to compile them than to match them against a whole
note. PCRE2 compiles them eight times sooner, but takes longer over each call. So an expression begins with PCRE2, and
goes over to `re` when it has been called so often that the compilation pays.

`re` is also what answers where PCRE2 gives up (it counts its steps, and takes no lone surrogates) and what replaces and
splits. The two languages differ in nothing that an expression here may lean on: to PCRE2 the separators of ASCII
(U+001C to U+001F) are no white space, and it spells no `\U0001F600`; the tests hold each expression to both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from re import Match, escape
from sys import maxsize
from typing import Any, TypeAlias, cast

import pcre2

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


class _Expression:
    """What `compile` gives in place of a `re.Pattern`; it becomes one, but for its type, when it is called often."""

    __slots__ = ("_calls", "_quick", "_sure", "finditer", "flags", "fullmatch", "match", "pattern", "search")

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        self._calls = 0
        self._sure: re.Pattern[str] | None = None
        self._quick = pcre2.compile(pattern, sum(ours for theirs, ours in _FLAGS.items() if flags & theirs))
        for way in ("search", "match", "fullmatch", "finditer"):
            setattr(self, way, partial(self._early, way))

    def __reduce__(self) -> tuple[Any, ...]:
        return compile, (self.pattern, self.flags)

    def findall(self, text: str) -> list[Any]:
        return self._settled().findall(text)

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        return self._settled().split(text, maxsplit)

    def sub(self, new: Replacement, text: str, count: int = 0) -> str:
        return self._settled().sub(new, text, count)

    def _early(self, way: str, text: str, pos: int = 0, endpos: int = maxsize) -> Any:
        self._calls += 1
        if self._calls <= len(self.pattern):  # a call takes a microsecond longer, a compilation one or two a character
            try:
                found = getattr(self._quick, way)(text, pos, endpos)
                return found if way != "finditer" else iter(list(found))
            except (pcre2.LibraryError, UnicodeEncodeError):
                pass
        return getattr(self._settled(), way)(text, pos, endpos)

    def _settled(self) -> re.Pattern[str]:
        if self._sure is None:
            self._sure = re.compile(self.pattern, self.flags)
            for way in ("search", "match", "fullmatch", "finditer"):
                setattr(self, way, getattr(self._sure, way))
        return self._sure


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
