from __future__ import annotations

from minutes_cli.ingest import Reading
from minutes_cli.ingest.pdf import document as pdf
from tests.documents import FIXTURES


def test_headings_and_entries_have_the_type_that_their_maker_gave_them():
    data = (FIXTURES / "pdf-chromium-tagged" / "note.pdf").read_bytes()
    pieces = pdf.read(data, "note.pdf", Reading()).pieces
    outlines = [piece.look.outline for piece in pieces if piece.look.outline]
    assert outlines[0] == 1
    assert {2, 3} <= set(outlines)
    assert any(piece.look.style == "LI" and piece.block.kind == "bullet" for piece in pieces)
