"""A list set in one paragraph: "Agenda: apologies; boats; any other business", or a line for each entry."""

from __future__ import annotations

from itertools import pairwise

from minutes_cli import regex

LABEL = 5
"""Words of the label before such a list at most."""
LEAST = 3
"""Entries that make such a list."""
_LABEL = regex.compile(r"([^:\n]{3,60}?)\s*(?::\s*|\n)(?=\S)")
_NUMBERED = regex.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+(?=\S)")


def labelled(text: str) -> tuple[str, str] | None:
    """The label that a text opens with, and the rest; `None` where a sentence, or nothing, stands before the colon."""
    found = _LABEL.match(text)
    if found is None or len(found[1].split()) > LABEL:
        return None
    return found[1], text[found.end() :]


def entries(text: str) -> list[str]:
    """The entries of a list in running text, their numbers with them; empty where it is none.

    A new line parts them, or numbers, or else semicolons.
    """
    numbered = list(_NUMBERED.finditer(text))
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) >= LEAST:
        found = lines
    elif len(numbered) >= LEAST:
        edges = [*(one.start() for one in numbered), len(text)]
        found = [text[start:stop].strip(" ;,\n") for start, stop in pairwise(edges)]
    else:
        found = [one.strip() for one in text.split(";") if one.strip()]
    return found if len(found) >= LEAST else []
