"""How a line of a list of people is parted into groups before each is read."""

from __future__ import annotations

from itertools import pairwise

from minutes_cli import regex
from minutes_cli.names.entry import BRACKETS
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.names.person import parse


def pairs(text: str, lexicon: Lexicon) -> list[str]:
    """The names of a line of six words or more that is only names of two words."""
    words = text.split()
    if len(words) < 6 or regex.search(r"[^\w\s.'’-]", text) or not all(word[0].isupper() for word in words):
        return []
    made = [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
    return made if all(parse(one, lexicon) for one in made) else []


def groups_of(line: str) -> list[str]:
    """The parts of a line between semicolons and line breaks that are not inside brackets."""
    masked = BRACKETS.sub(lambda m: regex.sub(r"[;\n\t]", " ", m[0]), line)
    cuts = [m.start() for m in regex.finditer(r"[;\n\t]", masked)]
    edges = [-1, *cuts, len(line)]
    return [line[a + 1 : b] for a, b in pairwise(edges) if line[a + 1 : b].strip()]


_STOPPED = regex.compile(r"([\w’'-]*[a-z]{2})\. (?=(?:[A-Z]\. ?){1,2}[A-Z][a-z])")
"""A stop in place of the comma between two names: "A. Lee. B. Dee"."""


def in_commas(line: str, lexicon: Lexicon) -> str:
    """The line with a comma for each stop that parts two names, behind no title."""
    return _STOPPED.sub(lambda m: m[0] if fold(m[1]) in lexicon.honorifics else f"{m[1]}, ", line)
