"""The words of a profile's [people], folded once so that they can be looked up."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from minutes_cli import regex
from minutes_cli.names.given import GIVEN
from minutes_cli.profile import People
from minutes_cli.value import Value

Folded = frozenset[str]


class Lexicon(Value, eq=False):
    """Lower-case words; see `profile.People` for what each set is. Each is its own: hashed by identity."""

    honorifics: Folded
    post_nominals: Folded
    status_codes: Folded
    particles: Folded
    offices: Folded
    weak: Folded
    short_offices: Folded
    modifiers: Folded
    not_names: Folded
    function_words: Folded
    also_names: Folded
    bodies: Folded
    remarks: Folded

    def is_head(self, word: str) -> bool:
        """Whether a word, or one of the parts that hyphens and slashes join in it, is the last word of a title.

        In "Ann/Chair" a given name stands before the stroke, so that no part of a title does.
        """
        low = fold(word)
        first, stroke, _ = low.partition("/")
        if stroke and first in GIVEN:
            return False
        parts = [part for part in regex.split(r"[-/–]", low) if part]
        if word[:1].islower():
            parts = parts[-1:]
        return self.head(low) is not None or any(self.head(part) for part in parts)

    def head(self, low: str) -> str | None:
        """The singular of a folded word that is the last word of a title, `None` for any other word."""
        if low in self.offices:
            return low
        return next((one for one in _singulars(low) if one in self.offices), None)


@cache
def lexicon(words: People) -> Lexicon:
    """The lexicon of a profile's words."""
    return Lexicon(
        honorifics=_folded(words.honorifics),
        post_nominals=_folded(words.post_nominals),
        status_codes=_folded(words.status_codes),
        particles=_folded(words.particles),
        offices=_folded(words.offices),
        weak=_folded(words.weak_offices),
        short_offices=frozenset(regex.sub(r"\W", "", one).casefold() for one in words.short_offices),
        modifiers=_folded(words.modifiers),
        not_names=_folded(words.not_names),
        function_words=_folded(words.function_words),
        also_names=_folded(words.also_names),
        bodies=_folded(words.bodies),
        remarks=_folded(words.remarks),
    )


_POSSESSIVE = regex.compile(r"['’]s?$")


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """A word in lower case without full stops and possessive s, for looking it up."""
    return _POSSESSIVE.sub("", word.casefold().strip('.,:;()[]"“”')).replace(".", "").replace("’", "'")


def _folded(words: Iterable[str]) -> Folded:
    return frozenset(fold(one) for one in words)


def _singulars(low: str) -> Iterable[str]:
    """What a plural may be the plural of: chairs → chair, councilmen → councilman, secretaries → secretary."""
    if low.endswith("ies"):
        yield low[:-3] + "y"
    if low.endswith("s") and not low.endswith("ss"):
        yield low[:-1]
    if low.endswith("men"):
        yield low[:-3] + "man"
    if low.endswith("women"):
        yield low[:-5] + "woman"
