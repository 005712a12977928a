"""How a line of a list of people is made ready and parted into groups before each is read."""

from __future__ import annotations

from itertools import pairwise

from minutes_cli import regex
from minutes_cli.names.entry import BRACKETS
from minutes_cli.names.given import GIVEN
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.names.person import parse

_FOR = regex.compile(
    r",? (?:for|on behalf of|in place of|in lieu of|(?:deputi[sz]ing|substituting|substitute|sub|proxy|alternate|"
    r"standing in|covering) for) (?=[^\W\d_a-z])"
)


def apart_from(line: str, words: Lexicon) -> str:
    """The line with who was stood in for ("Ann Lee for Bo Dee") as an entry of their own, who was absent."""
    found = _FOR.search(line)
    if not found:
        return line
    other = regex.split(r"\s*[,;(\n\t]", line[found.end() :])[0].rstrip()
    name = parse(other, words)
    if not name or not (name.prefix or name.is_common):
        return line
    return f"{line[: found.start()]}{line[found.end() + len(other) :]}; {other} (absent)"


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


def is_list(text: str, lexicon: Lexicon, *, full: bool = False) -> bool:
    """Whether a text is a list of people by name and nothing else; `full` asks for names of two words or more."""
    parts = [part.strip() for part in regex.split(r",|;|&|\band\b", BRACKETS.sub("", text)) if part.strip(" .")]
    names = [parse(part, lexicon) for part in parts]
    return len(parts) > 1 and all(name and len(name.words) > full for name in names)


def in_pairs(line: str) -> str:
    """The line with commas between names of two words that nothing parts: "Ann Lee Bo Dee Jo Fay"."""
    words = line.split()
    firsts, lasts = words[::2], words[1::2]
    paired = len(words) >= _PAIRS and len(firsts) == len(lasts) and all(map(str.istitle, words))
    if not paired or not all(map(str.isalpha, words)) or not all(fold(first) in GIVEN for first in firsts):
        return line
    return ", ".join(f"{first} {last}" for first, last in zip(firsts, lasts, strict=True))


_PAIRS = 6
"""Words of three names: of two, the second may be a part of the first."""
