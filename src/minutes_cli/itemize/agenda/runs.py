"""The lines of one printed list, with the notes under them, and which of them are its outermost entries."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.itemize.agenda.listing import TIMED, printed_level, printed_number, printed_title
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import LIKE, like, whole
from minutes_cli.model import Piece
from minutes_cli.profile import Structure

NOTES = 4
"""Parts from an entry to the next, at most, where notes stand under it."""


def run_from(parts: Sequence[Part], start: int, words: Structure) -> range:
    """The entries of one list from `start` on, until something else, or the first entry's title again."""
    first = printed_title(parts[start].piece)
    listed, stop = is_listed(parts[start].piece), start + 1
    while stop < len(parts):
        piece = parts[stop].piece
        if piece.grid is not None or parts[stop].place != "body":
            break
        if is_listed(piece) != listed:
            goes_on = _after_notes(parts, start, stop, words) if listed else None
            if goes_on is None:
                break
            stop = goes_on
            continue
        if printed_level(piece) < printed_level(parts[start].piece):
            break
        if _again(parts, start, stop, first) or (not listed and not _short(piece, words)):
            break
        stop += 1
    return range(start, stop)


def _after_notes(parts: Sequence[Part], start: int, at: int, words: Structure) -> int | None:
    """Where a numbered list goes on with its next number, after a short note or two, or one under its inner entries."""
    outer = printed_level(parts[start].piece)
    inside = printed_level(parts[at - 1].piece) > outer
    before = (parts[place].piece for place in range(at - 1, start - 1, -1))
    last = next((n for piece in before if printed_level(piece) == outer and (n := printed_number(piece))), None)
    for place in range(at, min(at + NOTES, len(parts))):
        piece = parts[place].piece
        if is_listed(piece):
            number = printed_number(piece)
            return place if last and number and number.follows(last) else None
        told = inside and not piece.look.bold and not piece.look.outline
        if not (told or _short(piece, words)):
            return None
    return None


def _again(parts: Sequence[Part], start: int, at: int, first: str) -> bool:
    """Whether the list begins anew: the first title again, or a number no greater than the one before."""
    if like(printed_title(parts[at].piece), first) >= LIKE:
        return True
    one, before = printed_number(parts[at].piece), printed_number(parts[at - 1].piece)
    look, first_look = parts[at].piece.look, parts[start].piece.look
    new_look = look.outline != first_look.outline or (bool(look.bold) and not first_look.bold)
    inside = printed_level(parts[at].piece) > printed_level(parts[start].piece)
    anew = one and before and not inside and one.steps == (1,) and before.depth == 1 and at - start > 1
    return bool(anew or new_look)


def is_listed(piece: Piece) -> bool:
    """Whether a line is an entry of a list: by its bullet, its number, or its time of day."""
    return piece.block.kind == "bullet" or printed_number(piece) is not None or is_timed(piece)


def is_timed(piece: Piece) -> bool:
    """Whether a line opens with a time of day."""
    return bool(TIMED.match(piece.block.text) or TIMED.match(f"{piece.block.marker} "))


def _short(piece: Piece, words: Structure) -> bool:
    look = piece.look
    over = (*words.wrappers, *words.discussions, *words.attendance, *words.particulars)
    if whole(piece.block.text.rstrip(": "), over):
        return False
    return 0 < len(piece.block.text.split()) <= 12 and not look.bold and not look.outline


def outermost(parts: Sequence[Part], run: range) -> list[int]:
    """The places of the outermost entries, and of those whose numbers are parts of theirs: "3.1" under "3."."""
    levels = {at: printed_level(parts[at].piece) for at in run}
    told = {at: printed_number(parts[at].piece) for at in run}
    depths = {at: number.depth if number else 1 for at, number in told.items()}
    least, shallow = min(levels.values()), min(depths.values())
    notes = is_listed(parts[run[0]].piece)
    outer = {at for at in run if levels[at] == least and depths[at] == shallow}
    heads = {number.steps for at in outer if (number := told[at])}
    inner = {at for at, number in told.items() if number and number.shape == "dotted" and number.steps[:1] in heads}
    return [
        at
        for at in run
        if at in outer | inner and printed_title(parts[at].piece) and not (notes and not is_listed(parts[at].piece))
    ]
