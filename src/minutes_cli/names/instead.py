"""One person who is there in the place of another: "Ann Lee for Bo Dee", "Ann Lee on behalf of Bo Dee"."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.names.body import is_body
from minutes_cli.names.given import GIVEN
from minutes_cli.names.lexicon import Lexicon
from minutes_cli.names.person import parse

_FOR = regex.compile(
    r",? (?:for|on behalf of|in place of|in lieu of|(?:deputi[sz]ing|substituting|substitute|sub|proxy|alternate|"
    r"standing in|covering) for) (?=[^\W\d_a-z])"
)
_END = regex.compile(r"\s*(?:[,;(\n\t]|$)")


def apart_from(line: str, words: Lexicon) -> str:
    """The line with somebody who was stood in for as an entry of their own, who was absent."""
    found = _FOR.search(line)
    if not found:
        return line
    end = _END.search(line, found.end())
    other = line[found.end() : end.start() if end else len(line)]
    name = parse(other, words)
    known = name and len(name.words) > 1 and (name.prefix or name.words[0] in GIVEN) and not is_body(other, words)
    if not known or not parse(regex.split(r"[,;]", line[: found.start()])[-1], words):
        return line
    return f"{line[: found.start()]}{line[found.end() + len(other) :]}; {other} (absent)"
