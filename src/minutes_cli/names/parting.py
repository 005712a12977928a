"""A line of people, parted at its separators: not at those in a bracket, in a title, or in the name of a body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli import regex
from minutes_cli.names.body import is_body_of
from minutes_cli.names.entry import BRACKETS
from minutes_cli.names.lexicon import Lexicon
from minutes_cli.names.office import offices

_SEPARATOR = regex.compile(r"[,;\n\t•·|]+|(?<=\s)(?:and|&|\+|–(?= \d))(?=\s)|(?<= )/(?= )|(?<=[)\]])\s+(?=[^\W\d_a-z])")
_BODY = regex.compile(r"[,\t]\s*(?P<body>[A-Z][a-z]+ (?:and|&) (?:[A-Z][a-z]+ )*[A-Z]{2,5})\s*$")
"""A body of two places at the end of a line: "Hill and Vale NHS"."""
_BEHIND = regex.compile(r"(?<=[,\t])\s*[^,;\t()]+ (?:and|&) [^,;\t()]+")
"""What stands behind a comma and may be one body: "Health and Social Care Centre"."""


class Part(NamedTuple):
    """A stretch between two separators; `sep` is the one before it."""

    text: str
    sep: str


def parts_of(group: str, lexicon: Lexicon, *, lined: bool) -> Iterator[Part]:
    """The stretches between separators; a separator inside brackets, a title or a body's name is none.

    `lined` says that all is of one person, so that what ends in a body's short name is one body.
    """
    titles = [(one.start, one.end) for one in offices(group, lexicon)]
    inside = [match.span() for match in BRACKETS.finditer(group)] + titles
    inside += [match.span("body") for match in _BODY.finditer(group)] if lined else []
    inside += [part.span() for part in _BEHIND.finditer(group) if is_body_of(part[0], lexicon)] if lined else []
    at, sep = 0, ""
    for cut in _SEPARATOR.finditer(group):
        if not any(start < cut.end() and cut.start() < end for start, end in inside):
            if group[at : cut.start()].strip():
                yield Part(group[at : cut.start()].strip(), sep)
                sep = ""
            at = cut.end()
            sep = sep if sep == "," and not cut[0].strip(",") else cut[0].strip() or ";"
    if group[at:].strip():
        yield Part(group[at:].strip(), sep)
