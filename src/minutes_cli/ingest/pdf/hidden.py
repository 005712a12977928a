"""Text that a reader of the page cannot see: painted with no ink, white on white, or off the page."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.ingest.pdf.lines import whole
from minutes_cli.ingest.sheet import Fill, Word
from minutes_cli.model import Box


def visible(words: Sequence[Word], fills: Sequence[Fill], grounds: Sequence[Box], page: Box) -> tuple[Word, ...]:
    """The words that show.

    Text without ink counts as seen where it lies over a picture: it is what OCR read in a scan. White text shows on a
    picture and on a coloured area.
    """
    if not words or (all(word.ink == "dark" for word in words) and _holds(page, whole(words))):
        return tuple(words)
    coloured = [*grounds, *(fill[:4] for fill in fills if fill.shaded)]

    def shows(word: Word) -> bool:
        return word.ink == "dark" or any(_over(word, box) for box in coloured)

    return tuple(word for word in words if _over(word, page) and shows(word))


def _holds(page: Box, inner: Box) -> bool:
    return page[0] <= inner[0] and page[1] <= inner[1] and inner[2] <= page[2] and inner[3] <= page[3]


def _over(word: Word, box: Box) -> bool:
    """True where the middle of the word lies in the box."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
