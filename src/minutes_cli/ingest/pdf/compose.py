"""Blocks of lines → pieces: the text as one run of words, and how it looked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from minutes_cli import regex
from minutes_cli.ingest import markers
from minutes_cli.ingest.pdf.hyphens import SOFT, Spelling
from minutes_cli.ingest.pdf.lines import Line, longest, spaced
from minutes_cli.ingest.pdf.measure import centred
from minutes_cli.ingest.pdf.reflow import Para
from minutes_cli.ingest.sheet import Word
from minutes_cli.model import Block, Box, Extent, Look, Piece

_HEADING = regex.compile(r"H[1-6]")
_HYPHENATED = regex.compile(rf"\w[-{SOFT}]$")
_SMALL_CAPITALS = 0.7  # of the large ones' size: what small capitals have at least


def piece(para: Para, spelling: Spelling, name: str) -> Piece:
    """The block as a piece; `name` is its id."""
    placed = _placed(para.lines, spelling)
    block = Block(
        name,
        "paragraph" if para.marker is None else "bullet",
        "".join([before + letters for before, letters, _ in placed]),
        para.level,
        para.marker,
        para.lines[0].page,
        rounded(para.box),
    )
    return Piece(block, _look(para, placed))


def note(line: Line) -> Piece:
    """A note in the margin as a piece; its id, and that of the block beside it, are still empty."""
    main = line.main
    look = Look(size=round(main.size, 1), font=main.face.name or None, bold=((0, len(line.text)),) if line.bold else ())
    return Piece(Block("", "margin", line.text, page=line.page, bbox=rounded(line.box)), look)


def rounded(box: Box) -> Box:
    """The box to a tenth of a point."""
    x0, top, x1, bottom = box
    return (round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1))


def _placed(lines: Sequence[Line], spelling: Spelling) -> list[tuple[str, str, Word]]:
    """Each word with what stands before it and its letters in the text; broken words are whole again."""
    placed: list[tuple[str, str, Word]] = []
    for line in lines:
        last: Word | None = None
        for word in line.body:
            letters = word.text if len(word.text) > 1 else markers.symbol(word) or word.text
            before = " "
            if last is not None:
                before = " " if spaced(last, word) else ""
            elif not placed:
                before = ""
            elif _HYPHENATED.search(placed[-1][1]):
                space, head, broken = placed[-1]
                placed[-1] = (space, spelling.mended(head, letters), broken)
                before = ""
            placed.append((before, letters, word))
            last = word
    return placed


def _look(para: Para, placed: Sequence[tuple[str, str, Word]]) -> Look:
    words = [word for _, _, word in placed]
    main = longest(words or para.lines[0].words)
    tag = para.lines[0].tag
    kind = tag.kind or None if tag else None
    faces = {word.face for word in words}
    bold, italic = any(face.bold for face in faces), any(face.italic for face in faces)
    return Look(
        size=round(_size(words, main), 1),
        font=main.face.name or None,
        bold=_extents(placed, [word.face.bold for word in words]) if bold else (),
        italic=_extents(placed, [word.face.italic for word in words]) if italic else (),
        underline=_extents(placed, [word.underlined for word in words]),
        align=_align(para),
        indent=round(para.lines[0].text_x - para.area.x0, 1),
        space_before=para.space_before,
        style=kind,
        outline=int(kind[1]) if kind and _HEADING.fullmatch(kind) else None,
    )


def _size(words: Sequence[Word], main: Word) -> float:
    """The size of the type; of small capitals that of the large ones, which may stand in other words alone."""
    largest = max((word.size for word in words), default=main.size)
    small = main.size < largest and all(word.text.upper() == word.text for word in words)
    return largest if small and main.size >= _SMALL_CAPITALS * largest else main.size


def _extents(placed: Sequence[tuple[str, str, Word]], holds: Sequence[bool]) -> tuple[Extent, ...]:
    """The stretches of the words for which something holds; two with only a space between them are one."""
    if not any(holds):
        return ()
    extents: list[Extent] = []
    at, open_ = 0, False
    for (before, letters, _), held in zip(placed, holds, strict=True):
        end = at + len(before) + len(letters)
        if held:
            extents.append((extents.pop()[0] if open_ else at + len(before), end))
        at, open_ = end, held
    return tuple(extents)


def _align(para: Para) -> Literal["left", "center", "right", "justify"]:
    area, line = para.area, para.lines[0]
    left, right = line.x0 - area.x0, area.x1 - line.x1
    if para.marker is None and all(centred(one, area) for one in para.lines):
        return "center"
    if left > 0.4 * area.width and right < 3:
        return "right"
    return "left"
