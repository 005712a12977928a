"""Text → sentences, cheaply: good enough to say which of them the parser has to see."""

from __future__ import annotations

from itertools import pairwise

from minutes_cli import regex
from minutes_cli.label.rules import rule_book
from minutes_cli.model import Extent

_END = regex.compile(r"""(?P<stop>[.!?]+[”’"')\]]*)\s+(?=[A-Z0-9“‘"'(\[•-])|(?P<line>\s*\n\s*|\s*[•◦▪●○❖➢]\s+)""")
_LAST_WORD = regex.compile(r"[\w.'’]*$")


_LONGEST = 60
"""The letters before a stop that are looked at: from the start on, a long text would take the square of its length."""


def sentences(text: str) -> list[Extent]:
    """The extents of the sentences of `text`, ascending, without the white space between them.

    A full stop ends one only before a capital, digit, quote or bracket, and never after an initial or an abbreviation.
    """
    found = [match for match in _END.finditer(text) if match["line"] is not None or _ends(text, match)]
    cuts = [0, *(at for match in found for at in (match.end() - len(match["line"] or ""), match.end())), len(text)]
    return [_strip(text, start, end) for start, end in pairwise(cuts) if _worded(text[start:end])]


def _worded(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _ends(text: str, match: regex.Match[str]) -> bool:
    """Whether the full stop of the match ends a sentence."""
    if match["stop"][0] != ".":
        return True
    found = _LAST_WORD.search(text, max(0, match.start() - _LONGEST), match.start())
    word = found[0].lower() if found else ""
    initial = len(word) == 1 and text[match.start() - 1].isupper()
    number = word.isdigit() and match.start() == len(word)
    return not (initial or number or word in rule_book().words.abbreviation)


def _strip(text: str, start: int, end: int) -> Extent:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
