"""Small letters: lists whose writer left out the capitals ("ann lee, bo dee"), and words that are no names alone."""

from __future__ import annotations

from collections.abc import Iterable

from minutes_cli import regex
from minutes_cli.names.lexicon import Lexicon, fold


def in_capitals(text: str, lexicon: Lexicon) -> str:
    """A list of names that are all in small letters, with capitals; any other text as it stands."""
    words = [word for part in regex.split(r"[,;\n]|\band\b", text) for word in part.split()]
    plain = text == text.lower() and all(map(str.isalpha, words))
    common = any(fold(word) in lexicon.not_names | lexicon.function_words for word in words)
    return text.title().replace(" And ", " and ") if plain and not common else text


_SMALL = regex.compile(r"\b[a-z][a-z'’-]+\b")


def in_small(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The words that texts have in small letters, without those that stand in names so: "van", "de"."""
    return frozenset(word for text in texts for word in _SMALL.findall(text)) - lexicon.particles
