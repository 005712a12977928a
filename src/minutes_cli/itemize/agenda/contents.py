"""Tables of contents: lines that only say where the items stand."""

from __future__ import annotations

from itertools import groupby

from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import plain

LINE = 15
"""Words of such a line at most."""
LEAST = 6
"""Lines of one that come again as headings, at the least, and the share of them."""
NEARLY = 0.7


def places(parts: tuple[Part, ...]) -> frozenset[int]:
    """The places of a table of contents: lines that come again as headings, one after the other."""
    found: set[int] = set()
    last = {plain(p.piece.block.text): at for at, p in enumerate(parts) if p.piece.look.outline or p.piece.look.bold}
    for is_line, among in groupby(range(len(parts)), lambda at: _is_plain_line(parts[at])):
        run = list(among)
        again = sum(last.get(plain(parts[at].piece.block.text), -1) > at for at in run)
        if is_line and again > max(LEAST, NEARLY * len(run)):
            found.update(run)
    return frozenset(found)


def _is_plain_line(part: Part) -> bool:
    look, count = part.piece.look, len(part.piece.block.text.split())
    return not (look.bold or look.outline or part.piece.grid) and 0 < count <= LINE
