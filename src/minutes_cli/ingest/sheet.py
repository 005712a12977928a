"""A page as PDFium gives it: words with their place and type, ruling lines, pictures. Plain values, no library."""

from __future__ import annotations

from typing import Literal, NamedTuple

from minutes_cli.model import Box
from minutes_cli.value import Value


class Face(NamedTuple):
    """A typeface as used: its name without the subset's prefix, its weight and its slant."""

    name: str
    bold: bool
    italic: bool


class Tag(NamedTuple):
    """What a tagged PDF says of some words: a number that the words of one block share, and the block's type."""

    block: int
    kind: str


Ink = Literal["dark", "white", "none"]
"""How text is painted: so that it shows on white paper, so that it shows only on a ground, or not at all."""


class Word(NamedTuple):
    """Letters that stand together, in points from the top left of the page as a reader sees it.

    `base` is the baseline. `turn` is 0 for text that runs from left to right, 1, 2 or 3 for quarter turns clockwise, 4
    for any other slope. `ink` says how it is painted. `order` is the word's place in the file; `tag` is `None`
    where the file is not tagged. `torn` says that PDFium saw a line break before it and no space.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    face: Face
    turn: int
    ink: Ink
    order: int
    tag: Tag | None = None
    underlined: bool = False
    torn: bool = False

    @property
    def box(self) -> Box:
        """Its place."""
        return (self.x0, self.top, self.x1, self.bottom)


DRAWN = Face("", bold=False, italic=False)
"""The face of a sign that is a drawing and no letter."""


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
    """A filled area and its colour: red, green, blue and how opaque, each up to 255."""

    x0: float
    top: float
    x1: float
    bottom: float
    colour: tuple[int, int, int, int]

    @property
    def shaded(self) -> bool:
        """True where its colour is other than white."""
        return min(self.colour[:3]) < 250


class Sheet(Value):
    """All that is read of one page before anything is decided; `number` counts from 1.

    `hidden` counts the words left out because no reader can see them.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    hidden: int = 0
