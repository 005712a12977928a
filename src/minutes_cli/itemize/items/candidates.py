"""What could open an item, and the styles and groups that such candidates make."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import Number
from minutes_cli.value import Value

Setting = Literal["cell", "line", "lead"]


class Style(Value):
    """How a candidate looks, coarsely, so that siblings are equal.

    `setting` is a title's cell, a line of its own, or the lead of a piece. `number` is the shape and depth of its
    number, `size` points above the body's, `list_level` 0 outside bulleted lists, `outline` 0 where no style claims
    a level; `dated` is whether it is a day of the calendar and little else, `inner` whether it is of
    a numbered list inside an item.
    """

    setting: Setting
    number: tuple[str, int] | None = None
    bold: bool = False
    underline: bool = False
    italic: bool = False
    caps: bool = False
    size: int = 0
    outline: int = 0
    list_level: int = 0
    colon: bool = False
    dated: bool = False
    inner: bool = False

    @property
    def plain(self) -> bool:
        """Whether it looks like the body."""
        return not (self.bold or self.underline or self.italic or self.caps or self.size > 0 or self.outline)

    def away(self, other: Style) -> int:
        """In how many respects it differs."""
        names = ("setting", "number", "bold", "underline", "italic", "caps", "outline", "list_level", "dated", "inner")
        unlike = [name for name in names if getattr(self, name) != getattr(other, name)]
        return len(unlike) + min(3, abs(self.size - other.size))


class Candidate(Value):
    """What could be a heading. `at` is its place in the stream, `end` where it ends in the piece's text.

    `aside` is true for what is no business: the key of a title block, the head of those present, the mark of a task.
    """

    at: int
    end: int
    title: str
    number: Number | None
    style: Style
    indent: float
    aside: bool = False
    reasons: tuple[tuple[str, float], ...] = ()

    @property
    def score(self) -> float:
        """What the words speak for a title, less what speaks against."""
        return sum(weight for _, weight in self.reasons)

    def has_reason(self, *whys: str) -> bool:
        """Whether one of these speaks for or against it."""
        return any(why in whys for why, _ in self.reasons)


class Group(Value):
    """Headings of one style; `score` is what speaks for it, in the words of `reasons`."""

    style: Style
    members: tuple[Candidate, ...]
    score: float
    reasons: tuple[str, ...]


class Body(Value):
    """How most of the words look: the size of most letters, whether they are bold, and the margin of the text."""

    size: float
    bold: bool

    @classmethod
    def of(cls, parts: tuple[Part, ...]) -> Body:
        """The look of the parts' prose, by letters."""
        sizes: Counter[float] = Counter()
        bold = total = 0
        for part in parts:
            text, look = part.piece.block.text, part.piece.look
            if len(text.split()) > 6 or part.place == "text":
                dark = sum(end - start for start, end in look.bold)
                sizes[round(look.size or 0.0, 1)] += len(text) if dark < len(text) else 1  # a long title tells little
                bold += dark
                total += len(text)
        if not sizes:  # lines alone
            sizes.update(round(part.piece.look.size or 0.0, 1) for part in parts if not part.piece.look.bold)
        return cls(sizes.most_common(1)[0][0] if sizes else 0.0, bold > 0.6 * total)
