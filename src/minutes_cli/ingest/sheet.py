"""A page as PDFium gives it: words with their place and type, ruling lines, pictures. Plain values, no library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from minutes_cli.model import Box


class Face(NamedTuple):
    """A typeface as used: its name without the subset's prefix, its weight and its slant."""

    name: str
    bold: bool
    italic: bool


class Word(NamedTuple):
    """Letters that stand together, in points from the top left of the page as a reader sees it.

    `base` is the baseline. `upright` is false for text that runs up, down or upside down. `order` is the word's place
    in the file, `tag` its marked content id (-1 without one). `broken` says that its last character is a hyphen that
    PDFium takes for the mark of a broken line.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    face: Face
    upright: bool
    visible: bool
    order: int
    tag: int
    broken: bool = False
    underlined: bool = False

    @property
    def box(self) -> Box:
        """Its place."""
        return (self.x0, self.top, self.x1, self.bottom)


class Rule(NamedTuple):
    """A thin line, drawn as such, as a thin rectangle or as the side of one."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def level(self) -> bool:
        """True where it runs from left to right."""
        return self.x1 - self.x0 >= self.bottom - self.top


class Fill(NamedTuple):
    """A filled area, and whether its colour is other than white."""

    x0: float
    top: float
    x1: float
    bottom: float
    shaded: bool


@dataclass(frozen=True)
class Sheet:
    """All that is read of one page before anything is decided; `number` counts from 1."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    pictures: tuple[Box, ...] = ()
