"""One page of an open PDF → a sheet; what PDFium holds of the page is freed before the next."""

from __future__ import annotations

import math
from typing import Any

import pypdfium2.raw as pdfium

from minutes_cli.ingest.pdf_shapes import shapes
from minutes_cli.ingest.pdf_text import Matrix, PageText
from minutes_cli.ingest.sheet import Face, Rule, Sheet, Word


def sheet(document: Any, index: int, faces: dict[int, Face]) -> Sheet:
    """The words and shapes of the page with that index (from 0); `faces` keeps the fonts seen so far."""
    page = document[index]
    try:
        shown, width, height = _shown(page)
        text = PageText(page, shown, faces)
        try:
            words = text.words()
        finally:
            text.close()
        drawn = shapes(page, shown)
        words = tuple(word for word in words if word.visible and _on_page(word, width, height))
        return Sheet(index + 1, width, height, _underlined(words, drawn.rules), *drawn)
    finally:
        page.close()


def _shown(page: Any) -> tuple[Matrix, float, float]:
    """From the page's own space to points from the top left as it is shown, and its width and height."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    turn = pdfium.FPDFPage_GetRotation(page) % 4
    matrix: Matrix = (
        (1, 0, 0, -1, -left, top),
        (0, 1, 1, 0, -bottom, -left),
        (-1, 0, 0, 1, right, -bottom),
        (0, -1, -1, 0, top, right),
    )[turn]
    width, height = right - left, top - bottom
    return (matrix, height, width) if turn % 2 else (matrix, width, height)


def _on_page(word: Word, width: float, height: float) -> bool:
    return word.x1 > 0 and word.bottom > 0 and word.x0 < width and word.top < height


def _underlined(words: tuple[Word, ...], rules: tuple[Rule, ...]) -> tuple[Word, ...]:
    """The words, those marked under which a thin line runs for most of their width."""
    level = [rule for rule in rules if rule.level and rule.x1 - rule.x0 > 2]
    if not level:
        return words
    near: dict[int, list[Rule]] = {}
    for rule in level:
        for row in range(math.floor(rule.top) - 4, math.floor(rule.bottom) + 3):
            near.setdefault(row, []).append(rule)

    def lined(word: Word) -> bool:
        return any(
            min(rule.x1, word.x1) - max(rule.x0, word.x0) > 0.6 * (word.x1 - word.x0)
            and -0.05 * word.size < rule.top - word.base < 0.27 * word.size
            and rule.x0 > word.x0 - word.size - 0.5 * (rule.x1 - rule.x0)
            for rule in near.get(math.floor(word.base), ())
        )

    return tuple(word._replace(underlined=True) if lined(word) else word for word in words)
