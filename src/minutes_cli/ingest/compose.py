"""Blocks of lines → pieces: the text as one run of words, and how it looked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from minutes_cli.ingest import markers
from minutes_cli.ingest.hyphens import SOFT, Spelling
from minutes_cli.ingest.lines import Line, spaced
from minutes_cli.ingest.measure import centred
from minutes_cli.ingest.reflow import Para
from minutes_cli.ingest.sheet import Word
from minutes_cli.model import Block, Box, Extent, Look, Piece

_HEADING = re.compile(r"H[1-6]")
_HYPHENATED = re.compile(rf"\w[-{SOFT}]$")


def piece(para: Para, spelling: Spelling) -> Piece:
    """The block as a piece; its id is still empty."""
    placed = _placed(para.lines, spelling)
    text = "".join(before + letters for before, letters, _ in placed)
    first = para.lines[0]
    block = Block(
        id="",
        kind="paragraph" if para.marker is None else "bullet",
        text=text,
        level=para.level,
        marker=para.marker,
        page=first.page,
        bbox=rounded(para.box),
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
        for index, word in enumerate(line.body):
            before, letters = " " if placed else "", markers.symbol(word) or word.text
            if placed and not index and _HYPHENATED.search(placed[-1][1]):
                space, head, last = placed[-1]
                placed[-1] = (space, spelling.mended(head, letters), last)
                before = ""
            elif placed and index and not spaced(placed[-1][2], word):
                before = ""
            placed.append((before, letters, word))
    return placed


def _look(para: Para, placed: Sequence[tuple[str, str, Word]]) -> Look:
    bold, italic, underline = list[Extent](), list[Extent](), list[Extent]()
    at = 0
    for before, letters, word in placed:
        start, end = at + len(before), at + len(before) + len(letters)
        for extents, holds in ((bold, word.face.bold), (italic, word.face.italic), (underline, word.underlined)):
            if holds:
                _extend(extents, start, end)
        at = end
    main = max((word for _, _, word in placed), key=lambda word: len(word.text), default=para.lines[0].words[0])
    kind = para.lines[0].tag.kind or None if para.lines[0].tag else None
    return Look(
        size=round(main.size, 1),
        font=main.face.name or None,
        bold=tuple(bold),
        italic=tuple(italic),
        underline=tuple(underline),
        align=_align(para),
        indent=round(para.lines[0].text_x - para.area.x0, 1),
        space_before=para.space_before,
        style=kind,
        outline=int(kind[1]) if kind and _HEADING.fullmatch(kind) else None,
    )


def _extend(extents: list[Extent], start: int, end: int) -> None:
    """Adds a stretch, as part of the last one where only a space is between them."""
    if extents and start - extents[-1][1] <= 1:
        extents[-1] = (extents[-1][0], end)
    else:
        extents.append((start, end))


def _align(para: Para) -> Literal["left", "center", "right", "justify"]:
    area, line = para.area, para.lines[0]
    left, right = line.x0 - area.x0, area.x1 - line.x1
    if para.marker is None and all(centred(one, area) for one in para.lines):
        return "center"
    if left > 0.4 * area.width and right < 3:
        return "right"
    return "left"
