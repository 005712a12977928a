"""Titles that run on into what is told, in a note without looks: "Gate: it sticks again." paragraph after paragraph."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize import numbers
from minutes_cli.itemize.items.candidates import Candidate, Style
from minutes_cli.itemize.items.wording import opens_a_line
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import plain, whole
from minutes_cli.profile import Structure

LEAST = 4
"""Labels that make items."""
MOST = 0.5
"""The share of the parts, from the first label on, that begin with one."""
LONGEST = 8
"""Words of a label."""
TOLD = 3
"""Words after it at least."""
_LABEL = regex.compile(r"([A-Z][^:.;!\n\t]{1,70}?)(?:\s*:\s+|\s+[–—-]+\s+|\s*\t\s*)(?=\S)")


def labelled(parts: tuple[Part, ...], words: Structure) -> list[Candidate]:
    """The labels of the paragraphs and entries, where most have one."""
    found = {at: end for at, part in enumerate(parts) if (end := _end(part, words))}
    if len(found) < LEAST:
        return []
    made = [_candidate(parts, at, end) for at, end in found.items()]
    return made if len(made) >= MOST * len(parts[min(found) :]) else []


def _end(part: Part, words: Structure) -> int:
    """Where the label of a part ends; 0 without one, and for one that opens a line of another kind."""
    text, kind = part.piece.block.text, part.piece.block.kind
    found = _LABEL.match(text)
    if found is None or kind not in {"paragraph", "bullet"} or part.place != "body":
        return 0
    label, rest = found[1], text[found.end() :]
    key = whole(label, (*words.particulars, *words.attendance, *words.wrappers))
    if key or len(label.split()) > LONGEST or len(rest.split()) < TOLD or opens_a_line(label, words, label=True):
        return 0
    return 0 if any(token in words.sentence_words for token in plain(label).split()[:-1]) else found.end()


def _candidate(parts: tuple[Part, ...], at: int, end: int) -> Candidate:
    piece = parts[at].piece
    title = piece.block.text[:end].strip(" \t:–—-")
    number = numbers.of_marker(piece.block.marker)
    return Candidate(at, end, title, number, Style("lead"), piece.look.indent)
