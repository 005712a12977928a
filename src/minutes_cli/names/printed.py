"""The ways in which a list of people is printed → the one way in which it is read: name first, all else beside it.

"R Lee-Chair" → "R Lee - Chair", "Lee (A)" → "A. Lee", "[AL] Ann Lee" → "Ann Lee (AL)".
"""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.names.lexicon import Lexicon
from minutes_cli.names.office import JOINED, offices
from minutes_cli.names.person import parse

_SLASHED = regex.compile(r"(?:^\W{0,3}|(?<=[,;] ))(?P<name>[A-Z][a-z’']+(?: [A-Z][\w’'-]*){0,2})/(?=[A-Z])")
"""What ties a name to what stands behind it: "Ann Lee/Chair", though not one office to another."""
_PRESIDING = regex.compile(r"(?<=[a-z]),? (in the [Cc]hair|presiding|chairing)\b(?! (?:the|of|over|this))(?![^()]*\))")
"""What a list says behind the name of who was in the chair."""
_NESTED = regex.compile(r"(\([^()]*)\(([^()]*)\)(?=[^()]*\))")
"""A bracket inside another."""
_BEHIND = regex.compile(r"(?:(?<=^)|(?<=[,;] )|(?<=and ))([^\W\d_a-z][\w’'-]+) \(([A-Z])\.?\)(?=\s*(?:[,;.]|$|and\b))")
"""The initial behind a surname: "Lee (A)"."""
_MARKED = regex.compile(r"(?:^|(?<=, ))[\[(]([A-Z]{2,4})[\])]\s+([^,;()\[\]]+)")
"""The initials before a name: "[AL] Ann Lee"."""
_NICKNAME = regex.compile(
    r"(?:(?<![^,;&])|(?<=[,;&] )|(?<=\band ))([^\W\d_a-z][\w’'-]+) \([^\W\d_a-z][a-zà-ÿ]+\) "
    r"(?=[^\W\d_a-z][\w’'-]+ *(?:$|[,;&(]|\band ))"
)


def untied(line: str, lexicon: Lexicon) -> str:
    """A line with a dash between each name and the office tied to it, and brackets round who presides."""

    def parted(tied: regex.Match[str]) -> str:
        name = parse(tied["name"], lexicon)
        behind = next(iter(offices(line[tied.end() :], lexicon)), None)
        held = behind is not None and behind.start == 0
        return tied[0][:-1] + " - " if held and name and name.is_common else tied[0]

    return _SLASHED.sub(parted, JOINED.sub(r"\g<name> - ", _PRESIDING.sub(r" (\1)", line)))


def unnested(line: str) -> str:
    """A line with no bracket inside another."""
    return _NESTED.sub(r"\1\2", line)


def named_first(group: str) -> str:
    """An entry with the given name or initial first, the initials in a bracket behind, and no familiar name."""
    return _NICKNAME.sub(r"\1 ", _MARKED.sub(r"\2 (\1)", _BEHIND.sub(r"\2. \1", group).strip()))
