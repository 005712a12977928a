"""One page of an open PDF → a sheet; what PDFium holds of the page is freed before the next."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium

from minutes_cli.ingest.pdf import hidden, tagged
from minutes_cli.ingest.pdf.calls import Matrix
from minutes_cli.ingest.pdf.fonts import Faces
from minutes_cli.ingest.pdf.shapes import shapes
from minutes_cli.ingest.pdf.signs import signed
from minutes_cli.ingest.pdf.text import PageText
from minutes_cli.ingest.sheet import Rule, Sheet, Tag, Word


def sheet(document: Any, index: int, faces: Faces, *, is_tagged: bool = False) -> Sheet:
    """The words and shapes of the page with that index (from 0); `faces` keeps the fonts seen so far."""
    page = document[index]
    try:
        tags = tagged.tags(page, index + 1) if is_tagged else {}
        shown, width, height = _shown(page, 0)
        words = _words(page, shown, faces, tags)
        turn = _direction(words)
        if turn:  # the whole page is set sideways: turn it as its reader would
            shown, width, height = _shown(page, -turn)
            words = _words(page, shown, faces, tags)
        drawn = shapes(page, shown)
        seen = hidden.visible(words, drawn.fills, drawn.grounds, (0, 0, width, height))
        lost = len(words) - len(seen)
        seen = signed(_underlined(seen, drawn.rules), drawn.drawings)
        return Sheet(index + 1, width, height, seen, tuple(drawn.rules), tuple(drawn.fills), lost)
    finally:
        page.close()


def _words(page: Any, shown: Matrix, faces: Faces, tags: dict[int, Tag]) -> tuple[Word, ...]:
    text = PageText(page, shown, faces, tags)
    try:
        return text.words()
    finally:
        text.close()


def _direction(words: tuple[Word, ...]) -> int:
    """The quarter turns clockwise by which nearly all of the page's text runs."""
    if len(words) < 10:
        return 0
    turn, times = Counter(word.turn for word in words).most_common(1)[0]
    return turn % 4 if times > 0.8 * len(words) else 0


def _shown(page: Any, more: int) -> tuple[Matrix, float, float]:
    """From the page's own space to points from the top left as shown, turned by more quarters; width and height."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    turn = (pdfium.FPDFPage_GetRotation(page) + more) % 4
    matrix: Matrix = (
        (1, 0, 0, -1, -left, top),
        (0, 1, 1, 0, -bottom, -left),
        (-1, 0, 0, 1, right, -bottom),
        (0, -1, -1, 0, top, right),
    )[turn]
    width, height = right - left, top - bottom
    return (matrix, height, width) if turn % 2 else (matrix, width, height)


def _underlined(words: tuple[Word, ...], rules: Sequence[Rule]) -> tuple[Word, ...]:
    """The words, those marked under which a thin line runs that is as long as they are: not the foot of a table."""
    level = [rule for rule in rules if rule.level and rule.x1 - rule.x0 > 2]
    if not level:
        return words
    near: dict[int, list[Word]] = {}
    for word in words:
        near.setdefault(math.floor(word.base), []).append(word)
    found = set[int]()
    for rule in level:
        rows = range(math.floor(rule.top) - 5, math.floor(rule.bottom) + 3)
        over = [word for row in rows for word in near.get(row, ()) if _under(rule, word)]
        if over and min(w.x0 for w in over) - 4 < rule.x0 and rule.x1 < max(w.x1 + w.size for w in over):
            found.update(word.order for word in over)
    if not found:
        return words
    return tuple(word._replace(underlined=True) if word.order in found else word for word in words)


def _under(rule: Rule, word: Word) -> bool:
    along = min(rule.x1, word.x1) - max(rule.x0, word.x0)
    return along > 0.6 * (word.x1 - word.x0) and -0.05 * word.size < rule.top - word.base < 0.3 * word.size
