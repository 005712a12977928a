"""What its neighbours tell of a list's entry: that "A. " is a letter and no initial, and how deep the entry stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from minutes_cli import regex
from minutes_cli.model import Extent, Piece
from minutes_cli.value import replace

_LETTER = regex.compile(r"([A-Z])[.]\s+(?=\S)")
_ROMAN = regex.compile(r"([IVX]{1,5})[.)]$|([IVX])[.]\s+(?=\S)")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII")
_DEEPER = 9.0
"""Points: an entry that stands so much further in is of the next level."""
_AS_DEEP = 3.0


def listed(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a container, its lettered entries as bullets, each entry at the level that its indent shows."""
    lettered = _again(pieces, _proven(pieces, _letter_place)) | _proven(pieces, _roman_place)
    return _levelled([_as_bullet(piece) if at in lettered else piece for at, piece in enumerate(pieces)])


def _again(pieces: list[Piece], proven: set[int]) -> set[int]:
    """The proven letters, and each lone "A." that stands as far in as one of them."""
    places = {round(pieces[at].look.indent) for at in proven if _letter_place(pieces[at]) == 0}
    lone = {at for at, piece in enumerate(pieces) if places and _letter_place(piece) == 0}
    return proven | {at for at in lone if round(pieces[at].look.indent) in places}


def unmarked(extents: tuple[Extent, ...], by: int) -> tuple[Extent, ...]:
    """The extents in a text from whose start `by` letters are cut off."""
    if not by:
        return extents
    return tuple((max(start - by, 0), end - by) for start, end in extents if end > by)


def _letter_place(piece: Piece) -> int | None:
    if piece.block.kind != "paragraph" or piece.block.text[1:2] != ".":
        return None
    found = _LETTER.match(piece.block.text)
    return ord(found[1]) - ord("A") if found else None


def _roman_place(piece: Piece) -> int | None:
    """The place of a roman number; those of several letters are known for markers already."""
    block = piece.block
    if piece.look.list_id is not None or (block.text[1:2] != "." and block.kind != "bullet"):
        return None
    found = _ROMAN.match(block.marker or block.text)
    numeral = (found[1] or found[2]) if found else None
    return _ROMANS.index(numeral) if numeral in _ROMANS else None


def _proven(pieces: list[Piece], place: Callable[[Piece], int | None]) -> set[int]:
    """Where letters count on from the first: "A." and "B." prove each other, a lone "B." is an initial."""
    found: set[int] = set()
    run: list[int] = []
    for at, piece in enumerate(pieces):
        here = place(piece)
        if here is None:
            continue
        if here == len(run) and (here or not run):
            run.append(at)
        else:
            run = [at] if here == 0 else []
        if len(run) > 1:
            found.update(run)
    return {at for at in found if pieces[at].block.kind == "paragraph"}


def _as_bullet(piece: Piece) -> Piece:
    text, look = piece.block.text, piece.look
    marker, rest = text.split(maxsplit=1)
    by = len(text) - len(rest)
    return replace(
        piece,
        block=replace(piece.block, kind="bullet", level=1, marker=marker, text=rest),
        look=replace(
            look,
            bold=unmarked(look.bold, by),
            italic=unmarked(look.italic, by),
            underline=unmarked(look.underline, by),
        ),
    )


def _levelled(pieces: Iterable[Piece]) -> list[Piece]:
    """Entries of the first level that stand further in than the entries above them, a level deeper each.

    A bold numbered entry above plain ones is their heading, not their parent.
    """
    found: list[Piece] = []
    stops: list[tuple[float, bool]] = []
    for piece in pieces:
        block, indent, bold = piece.block, piece.look.indent, _is_bold(piece)
        if block.kind == "table" or piece.look.outline is not None:
            stops = []
        while stops and indent < stops[-1][0] - _AS_DEEP:
            stops.pop()
        if block.kind != "bullet" or block.level > 1 or piece.look.outline is not None:
            found.append(piece)
            continue
        if not stops or indent > stops[-1][0] + _DEEPER:
            stops = [stop for stop in stops if stop[1] == bold]
            stops.append((indent, bold))
        level = len(stops)
        found.append(piece if level == 1 else replace(piece, block=replace(block, level=level)))
    return found


def _is_bold(piece: Piece) -> bool:
    """Whether an entry with a number or a letter is bold as a whole."""
    marked = any(map(str.isalnum, piece.block.marker or "")) and piece.block.marker != "o"
    return marked and piece.look.bold == ((0, len(piece.block.text)),)
