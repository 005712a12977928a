"""Lists whose writer left out the capitals: "ann lee, bo dee"."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.names.lexicon import Lexicon, fold

_LONGEST = 3
"""The most words of such a name."""


def in_capitals(text: str, lexicon: Lexicon) -> str:
    """A list of names that are all in small letters, with capitals; any other text as it stands."""
    parts = [part.split() for part in regex.split(r"[,;\n]|\band\b", text) if part.strip()]
    words = [word for part in parts for word in part]
    plain = text == text.lower() and all(0 < len(part) <= _LONGEST and all(map(str.isalpha, part)) for part in parts)
    common = any(fold(word) in lexicon.not_names | lexicon.function_words for word in words)
    return text.title().replace(" And ", " and ") if plain and words and not common else text
