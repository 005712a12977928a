"""Where a vote is set out line by line: "Ayes: …", "Noes: none", "Absent: …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli import regex
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import plain, whole
from minutes_cli.profile import Structure

LABEL = 4
"""Words of a label, at most."""
VALUE = 12
"""Words of a line of names under a label that stands alone; a longer one has a comma at least each so many words."""
EACH = 4
CUT = regex.compile(r"\s*(?::|\s[–—-]|[–—]|\t)\s*")
"""What stands between a label and those who voted so."""


def places(parts: Sequence[Part], words: Structure) -> frozenset[int]:
    """The places of the labels of all votes: two of them or more in a row, one of which only a vote has."""
    return frozenset(at for run in _runs(parts, words) if _is_a_vote(parts, run, words) for at in run)


def _runs(parts: Sequence[Part], words: Structure) -> Iterator[list[int]]:
    """The labels that stand together, a line of names between two of them at most."""
    run: list[int] = []
    for at, part in enumerate(parts):
        if _label(part, (*words.votes, *words.votes_beside)):
            if run and not _go_on(parts, run[-1], at):
                yield run
                run = []
            run.append(at)
    yield run


def _go_on(parts: Sequence[Part], last: int, at: int) -> bool:
    """Whether a label comes right after another, or after the names under one that stands alone."""
    names = parts[last + 1 : at]
    alone = CUT.split(parts[last].piece.block.text, maxsplit=1)[1:] in ([], [""])
    return not names or (alone and all(map(_could_be_names, names)))


def _could_be_names(part: Part) -> bool:
    """Whether a line, or a list entry, is no longer than a name, or than several with commas between them."""
    text = part.piece.block.text
    short = VALUE if part.piece.block.kind != "bullet" else EACH + 2
    return len(text.split()) <= max(short, EACH * text.count(","))


def _is_a_vote(parts: Sequence[Part], run: list[int], words: Structure) -> bool:
    return len(run) > 1 and any(_label(parts[at], words.votes) for at in run)


def _label(part: Part, labels: tuple[str, ...]) -> bool:
    """Whether a line is, or begins with, one of the labels."""
    piece = part.piece
    label = regex.sub(r"\s*\(\d+\)$", "", CUT.split(piece.block.text.strip(), maxsplit=1)[0])
    apart = part.place == "title" or piece.grid is not None or piece.look.outline is not None
    return not apart and len(plain(label).split()) <= LABEL and whole(label, labels)
