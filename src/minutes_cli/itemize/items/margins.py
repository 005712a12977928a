"""Initials in a line of their own ("Action: JS", or set to the right): a note on the block above, and no point."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize.layout import Part
from minutes_cli.value import replace

INITIALS = r"(?:All|[A-Z]{2,3})(?:\s*[,/&+]\s*(?:All|[A-Z]{2,3}))*"
LABELLED = regex.compile(rf"(?:actions?|lead|owner|by)\s*[:–-]?\s+(?-i:{INITIALS})\.?", regex.IGNORECASE)
BARE = regex.compile(rf"{INITIALS}\.?")


def set_beside(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts, lines of initials made margin notes beside the block above them."""
    found: list[Part] = []
    above: str | None = None
    for part in parts:
        one = _noted(part, above) if above and _is_note(part) else part
        one = replace(one, place="margin") if one.piece.block.kind == "margin" else one
        above = above if one.place == "margin" else one.piece.block.id
        found.append(one)
    return tuple(found)


def _is_note(part: Part) -> bool:
    block = part.piece.block
    if block.kind == "margin":
        return block.beside is None
    text = block.text.strip()
    right = part.piece.look.align == "right" and bool(BARE.fullmatch(text))
    return block.kind == "paragraph" and (right or bool(LABELLED.fullmatch(text)))


def _noted(part: Part, above: str) -> Part:
    note = replace(part.piece.block, kind="margin", level=0, beside=above)
    return replace(part, piece=replace(part.piece, block=note), place="margin")
