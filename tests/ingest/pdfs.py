"""Tiny makers of PDFs: what is drawn is what a test reads back."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from reportlab.pdfgen.canvas import Canvas

from minutes_cli.ingest import Reading
from minutes_cli.ingest.pdf import document as pdf
from minutes_cli.model import Piece, Source

WIDTH, HEIGHT = 595, 842
Draw = Callable[[Canvas], None]


def made(*pages: Draw, size: tuple[float, float] = (WIDTH, HEIGHT)) -> bytes:
    """A PDF whose pages are drawn by those functions."""
    whole = io.BytesIO()
    canvas = Canvas(whole, pagesize=size, invariant=True)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return whole.getvalue()


def text(
    *lines: str, x: float = 72, top: float = 100, step: float = 14, font: str = "Helvetica", size: float = 11
) -> Draw:
    """Lines of text one under the other; an empty one is white."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, size)
        for number, line in enumerate(lines):
            if line:
                canvas.drawString(x, HEIGHT - top - number * step, line)

    return draw


def together(*draws: Draw) -> Draw:
    """All of them on one page."""

    def draw(canvas: Canvas) -> None:
        for one in draws:
            one(canvas)

    return draw


def grid(xs: Sequence[float], tops: Sequence[float]) -> Draw:
    """The ruling lines of a table at those places."""

    def draw(canvas: Canvas) -> None:
        canvas.grid(xs, [HEIGHT - top for top in tops])

    return draw


def read(*pages: Draw, **reading: object) -> Source:
    """What ingest sees on pages drawn so."""
    return pdf.read(made(*pages), "note.pdf", Reading(**reading))  # type: ignore[arg-type]


def texts(source: Source) -> list[str]:
    """The body's blocks as text, markers before it."""
    return [" ".join(filter(None, (piece.block.marker, piece.block.text))) for piece in source.pieces]


def cells(table: Piece) -> list[list[str]]:
    """A table's cells as text, row by row."""
    return [[cell.text for cell in row] for row in table.grid or ()]


def kinds(source: Source) -> list[str]:
    return [piece.block.kind for piece in source.pieces]
