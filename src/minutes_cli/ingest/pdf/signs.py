"""Bullets and tick boxes that are drawn and not written: read as the signs that a reader sees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from minutes_cli.ingest.sheet import DRAWN, Word
from minutes_cli.model import Box

_REACH = 30.0  # points from a drawn bullet to its text
_FREE = 8.0  # points to the left of a drawn bullet where no word stands
_DOT = 7.0  # points: a larger square is a box to tick


class Drawing(NamedTuple):
    """A small shape, about as high as it is wide: how it is drawn tells which sign it is.

    `outlines` counts the closed lines that it is made of; it is 0 for a picture, which can only be a bullet.
    """

    box: Box
    filled: bool
    round: bool
    outlines: int

    @property
    def sign(self) -> str:
        """The sign that it looks like; none for a small hollow square, which is a part of a drawing."""
        if not self.outlines:
            return "•"
        small = self.box[2] - self.box[0] <= _DOT
        if self.round and small:
            return "•" if self.filled and self.outlines == 1 else "○"
        if small:
            return "▪" if self.filled and self.outlines == 1 else ""
        return "☑" if self.outlines > 2 else "☐"


def signed(words: Sequence[Word], drawings: Sequence[Drawing]) -> tuple[Word, ...]:
    """The words with a sign before each that a drawing stands in front of, with no other word between."""
    if not drawings or not words:
        return tuple(words)
    found = [sign for drawing in drawings if drawing.sign and (sign := _sign(drawing, words))]
    return (*words, *(word._replace(order=len(words) + words[-1].order + at) for at, word in enumerate(found)))


def _sign(drawing: Drawing, words: Sequence[Word]) -> Word | None:
    x0, top, x1, bottom = drawing.box
    middle = (top + bottom) / 2
    level = [word for word in words if word.top < middle < word.bottom and not word.turn]
    right = min((word for word in level if word.x0 > x1 - 1), key=lambda word: word.x0, default=None)
    if right is None or right.x0 - x1 > _REACH or any(word.x1 > x0 - _FREE and word.x0 < x1 for word in level):
        return None
    if not 0.15 * right.size < bottom - top < 1.6 * right.size:
        return None
    return right._replace(text=drawing.sign, x0=x0, x1=x1, face=DRAWN, underlined=False)
