"""The body whose meeting it was, where only the sentences of the note name it.

"The Trustees of Hill Almshouses met …"; or a full name once, "the Hill Chess Foundation", and "the Foundation" after.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from minutes_cli import regex

_OF_WHOM = regex.compile(
    r"\b(?P<whole>(?:directors|trustees|governors|members|board|committee|council|executive|officers|shareholders)"
    r" of (?:the )?(?-i:(?P<body>[A-Z][\w&’'.-]*(?: (?:(?:of|for|and|the|&) )*[A-Z][\w&’'.-]*){0,6})))"
    r" (?:met|convened|assembled|gathered|held|(?:was|were) (?:held|present|convened))\b",
    regex.IGNORECASE,
)
_MET = regex.compile(
    r"^(?:The )?(?P<body>[A-Z][\w&’'.-]*(?: (?:(?:of|for|and|the|&) )*[A-Z][\w&’'.-]*){1,7})"
    r" (?:met|convened|assembled|gathered|held (?:its|their|a|an))\b(?! with\b)"
)
"""How a note begins that says first who met: "The Hill Chess Club met on 5 March"."""
_KINDS = (
    r"Foundation|Association|Society|Club|Council|Federation|Charity|League|Guild|Congregation|Cooperative|Co-operative|"
    r"Alliance|Consortium|Union|Trust|Corporation|Chapter|Partnership|Network"
)
_WHOLE = regex.compile(
    r"\b(?!(?:The|On|In|At|And|For|To|From|By|Our|This|That|Each|No|Any) )"
    rf"(?P<name>(?:[A-Z][\w&’'-]+ ){{1,4}}(?:{_KINDS}))\b(?! [A-Z])"
)
_ALONE = regex.compile(rf"\b[Tt]he (?P<kind>{_KINDS})\b(?! [A-Z]| of [A-Z])")
_FIRST = 6
"""The lines among which a note begins."""
_OPENING = 15
"""The lines among which a sentence says who met."""


def spoken_body(texts: Iterable[str]) -> str | None:
    """The body that the text says to have met, or else the one that it calls by its kind alone."""
    lines = tuple(texts)
    met = next(filter(None, map(_OF_WHOM.search, lines[:_OPENING])), None)
    if met and " " not in met["body"]:
        return met["whole"]  # "Board of Education"
    met = met or next(filter(None, map(_MET.match, lines[:_FIRST])), None)
    if met:
        return met["body"]
    alone = Counter(match["kind"] for line in lines for match in _ALONE.finditer(line))
    kind = max(alone, key=alone.__getitem__, default="")
    names = {match["name"] for line in lines for match in _WHOLE.finditer(line) if match["name"].endswith(f" {kind}")}
    return max(names, key=len, default=None)
