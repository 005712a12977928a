"""Numbers in lines of their own, joined with the titles that stand under them: "Item 3" over "Road safety"."""

from __future__ import annotations

from itertools import pairwise

from minutes_cli.itemize import numbers
from minutes_cli.itemize.layout import Part, covers
from minutes_cli.model import Extent, Piece
from minutes_cli.profile import Structure
from minutes_cli.value import replace

_SEVERAL = 2
"""The lines that number titles so, at least, where no word such as "item" says what the number is."""
_TITLE = 30
"""The words of a title, at most."""


def joined(parts: tuple[Part, ...], words: Structure) -> tuple[Part, ...]:
    """The parts, each line that is a number and nothing else made one with the title under it.

    They are so where such numbers run on and most stand over what reads as a title; one that stands over prose stays.
    """
    told = {at: number for at, part in enumerate(parts[:-1]) if (number := _number(part, words))}
    titled = [at for at in told if at + 1 not in told and _is_title(parts[at], parts[at + 1], told[at])]
    run = sum(told[b].follows(told[a]) for a, b in pairwise(told)) + 1
    enough = len(titled) >= _SEVERAL or all(number.labelled for number in told.values())
    if not enough or 2 * len(titled) <= len(told) or 2 * run <= len(told):
        return parts
    made: list[Part] = []
    for at, part in enumerate(parts):
        if at - 1 in titled:
            made[-1] = replace(part, piece=_one(made[-1].piece, part.piece))
        else:
            made.append(part)
    return tuple(made)


def _number(part: Part, words: Structure) -> numbers.Number | None:
    """The number that a line is: "Item 3", "3."."""
    if not _is_line(part) or part.place not in {"body", "text"}:
        return None
    text = part.piece.block.text.rstrip(" –—-:")
    number = numbers.parse(text, words.number_labels)
    whole = number is not None and number.end >= len(text)
    return number if number and whole and (number.labelled or number.shape == "arabic") else None


def _is_title(over: Part, part: Part, number: numbers.Number) -> bool:
    """Whether what stands under a number's line reads as its title; under a bare number it must look like one."""
    look, text = part.piece.look, part.piece.block.text.strip()
    if not _is_line(part) or part.place != over.place or not text:
        return False
    set_off = look.outline is not None or covers(look.bold, text) or covers(look.underline, text)
    sentence = text.endswith((".", ";", ":")) and not set_off
    return len(text.split()) <= _TITLE and not sentence and (set_off or not number.bare)


def _is_line(part: Part) -> bool:
    """Whether it is text of its own, and no entry of a list."""
    return part.piece.block.kind not in {"table", "text_box", "bullet"} and not part.piece.block.marker


def _one(over: Piece, title: Piece) -> Piece:
    """The line of the number and the title as one piece, which looks like its title."""
    a, b = over.block, title.block
    shift = len(a.text) + 1
    box = a.bbox
    if a.bbox and b.bbox and a.page == b.page:
        box = (min(a.bbox[0], b.bbox[0]), a.bbox[1], max(a.bbox[2], b.bbox[2]), b.bbox[3])
    block = replace(a, kind=b.kind, text=f"{a.text} {b.text}", bbox=box)

    def moved(first: tuple[Extent, ...], second: tuple[Extent, ...]) -> tuple[Extent, ...]:
        return first + tuple((start + shift, end + shift) for start, end in second)

    look = replace(
        title.look,
        bold=moved(over.look.bold, title.look.bold),
        italic=moved(over.look.italic, title.look.italic),
        underline=moved(over.look.underline, title.look.underline),
        outline=over.look.outline or title.look.outline,
        space_before=over.look.space_before,
    )
    return Piece(block, look)
