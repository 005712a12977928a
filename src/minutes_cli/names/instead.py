"""One person who is there in the place of another: "Ann Lee for Bo Dee", "Ann Lee on behalf of Bo Dee"."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.names.given import GIVEN
from minutes_cli.names.lexicon import Lexicon
from minutes_cli.names.person import parse

_FOR = regex.compile(
    r",? (?:for|on behalf of|in place of|in lieu of|(?:deputi[sz]ing|substituting|substitute|sub|proxy|alternate|"
    r"standing in|covering) for) (?=[^\W\d_a-z])"
)


def apart_from(line: str, words: Lexicon) -> str:
    """The line with somebody who was stood in for as an entry of their own, who was absent."""
    found = _FOR.search(line)
    if not found:
        return line
    other = regex.split(r"\s*[,;(\n\t]", line[found.end() :])[0].rstrip()
    name = parse(other, words)
    if not name or not (name.prefix or name.words[0] in GIVEN):
        return line
    return f"{line[: found.start()]}{line[found.end() + len(other) :]}; {other} (absent)"
