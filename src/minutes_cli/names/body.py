"""Whether words are the name of an organisation rather than of a person."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.names.lexicon import Lexicon, fold

_LONGEST = 6


def is_body(text: str, lexicon: Lexicon) -> bool:
    """Whether a string is the name of an organisation, by its last word or because it is an abbreviation."""
    words = text.strip(" .").split()
    small = 0 < len(words) <= _LONGEST and "," not in text
    return small and (
        fold(words[-1]) in lexicon.bodies or (len(words) == 1 and words[0].isupper() and len(words[0]) > 1)
    )


def is_body_of(text: str, lexicon: Lexicon) -> bool:
    """Whether a string is the name of an organisation, by its end or because it says of what: "Ministry of Sport"."""
    first, *rest = text.strip(" .").split()
    return is_body(text, lexicon) or (fold(first) in lexicon.bodies and rest[:1] in (["of"], ["for"]))


def heads_people(text: str, lexicon: Lexicon) -> bool:
    """Whether a line alone may be the body of the people in the lines under it."""
    return is_body(text.strip(" :"), lexicon)


_NOBODY = frozenset({"none", "nil", "all", "everyone", "n/a", "no", "the", "members"})
_SENTENCE = 8
"""The words that say more than who is there."""


def is_nobody(core: str) -> bool:
    """Whether a part of a list says that there is no one, or no one by name."""
    words = [fold(word) for word in core.split()]
    named = len(words) > 2 and all(word[0].isupper() for word in core.split())  # "The National Archives"
    return (words[0] in _NOBODY and not named) or len(words) > _SENTENCE


_COUNTED = regex.compile(
    r"(?:(?-i:\d{1,3})|two|three|four|five|six|seven|eight|nine|ten|several|various) (?-i:(?:[a-z-]+ ){0,3}[a-z]+)"
    r"(?:(?:,| [–—-]| from| of) [^,;]+)?",
    regex.IGNORECASE,
)


def is_counted(text: str) -> bool:
    """Whether a part of a list counts people and names none: "Two additional colleagues – Hill Trust"."""
    return _COUNTED.fullmatch(text.strip()) is not None
