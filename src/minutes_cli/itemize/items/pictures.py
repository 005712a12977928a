"""The words in and under pictures: no points of an item, and no headings."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize.items.candidates import Body
from minutes_cli.itemize.layout import Part
from minutes_cli.value import replace

SMALL = 0.66
"""The share of the body's size up to which words are a picture's own."""
CAPTION = regex.compile(r"(?:figure|fig\.?|picture|image|photo|diagram)\s*\d+\s*[:.–—-]\s*\S", regex.IGNORECASE)


def set_apart(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts, those that are a picture's words or caption made text boxes."""
    body = Body.of(parts)
    return tuple(_boxed(part) if _is_pictures(part, body) else part for part in parts)


def _is_pictures(part: Part, body: Body) -> bool:
    block, size = part.piece.block, part.piece.look.size
    if part.piece.grid is not None or part.is_beside or part.piece.look.note:
        return False
    small = bool(size and body.size and size <= SMALL * body.size)
    return small or bool(CAPTION.match(block.text))


def _boxed(part: Part) -> Part:
    return replace(part, piece=replace(part.piece, block=replace(part.piece.block, kind="text_box", level=0)))
