from __future__ import annotations

import io
import shutil

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.colors import white
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from minutes_cli.errors import DamagedError, EncryptedError, MissingExtraError, NoTextError
from minutes_cli.ingest import Reading
from minutes_cli.ingest.pdf import document as pdf
from tests.documents import FIXTURES
from tests.ingest.pdfs import HEIGHT, made, read, text, texts, together

PROSE = (
    "The clerk read out the letter from the county and was asked to reply to",
    "it before the summer. Nobody had anything to add, and so the matter was",
    "closed.",
)


def test_wrapped_lines_are_one_paragraph_with_its_place():
    source = read(text(*PROSE))
    (piece,) = source.pieces
    assert piece.block.text == " ".join(PROSE)
    assert piece.block.page == 1
    assert piece.block.bbox is not None
    x0, top, _, bottom = piece.block.bbox
    assert x0 == pytest.approx(72, abs=1)
    assert top < 100 < bottom


@pytest.mark.parametrize("times", [12, 40])
@pytest.mark.parametrize("matrix", ["0 78 699 0 87 78 cm", "87 78 699 87 78 699 cm"])
def test_words_set_beyond_all_numbers_are_kept(matrix, times):
    def draw(canvas):
        canvas.drawString(72, 700, "Gate mended.")
        canvas._code.extend([matrix] * times)
        canvas._code.append("BT 1 0 0 1 0 3 Tm /F1 11 Tf 72 0 Td (Minutes) Tj ET")

    assert "mended." in " ".join(texts(read(draw)))


def test_the_origin_names_the_document():
    source = read(text("One."), text("Two."))
    assert (source.origin.filename, source.origin.media_type, source.origin.pages) == ("note.pdf", "application/pdf", 2)
    assert len(source.origin.sha256) == 64


def test_ids_count_in_reading_order_with_furniture_last():
    page = together(text("Hall Committee", top=40), text("The roof leaks.", "", "The door sticks.", top=200))
    source = read(page, page, page)
    ids = [piece.block.id for piece in source.pieces] + [block.id for block in source.furniture]
    assert ids == [f"b{number}" for number in range(1, len(ids) + 1)]
    assert [block.text for block in source.furniture] == ["Hall Committee"] * 3


def test_a_paragraph_goes_on_over_the_page_break():
    first, second = PROSE[:1], PROSE[1:]
    source = read(text("Matters arising", "", *first, top=700), text(*second, top=80))
    assert texts(source)[-1] == " ".join(PROSE)
    assert source.pieces[-1].block.page == 1


def test_bold_words_are_extents_of_the_text():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(72, 700, "Action:")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(116, 700, "order the paint.")

    (piece,) = read(draw).pieces
    assert [piece.block.text[start:end] for start, end in piece.look.bold] == ["Action:"]


def test_small_capitals_have_the_size_of_the_large_ones():
    def draw(canvas):
        for letters, size, x in (("U", 13, 72), ("PCOMING", 10.4, 82), ("ELECTIONS", 10.4, 140)):
            canvas.setFont("Helvetica-Bold", size)
            canvas.drawString(x, 700, letters)

    (piece,) = read(draw).pieces
    assert piece.look.size == pytest.approx(13, abs=0.1)


def test_a_thin_line_under_words_underlines_them():
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, "Old business")
        canvas.line(72, 698, 72 + canvas.stringWidth("Old business", "Helvetica", 11), 698)

    (piece,) = read(draw, draw).pieces[:1]
    assert piece.look.underline == ((0, 12),)


def test_raised_ordinals_stay_in_their_word():
    def draw(canvas: Canvas) -> None:
        line = canvas.beginText(72, 700)
        line.setFont("Helvetica", 11)
        line.textOut("Held on 11")
        line.setRise(4)
        line.setFont("Helvetica", 7)
        line.textOut("th")
        line.setRise(0)
        line.setFont("Helvetica", 11)
        line.textOut(" May")
        canvas.drawText(line)

    assert texts(read(draw)) == ["Held on 11th May"]


def test_hidden_text_is_left_out_and_told():
    def draw(canvas: Canvas) -> None:
        text("What everyone sees.")(canvas)
        canvas.setFillColor(white)
        canvas.drawString(72, 500, "white on white")
        unseen = canvas.beginText(72, 400)
        unseen.setTextRenderMode(3)
        unseen.textLine("no ink")
        canvas.drawText(unseen)
        canvas.drawString(900, 300, "beside the page")

    source = read(draw)
    assert texts(source) == ["What everyone sees."]
    assert [notice.code for notice in source.warnings] == ["hidden-text"]


def test_white_text_on_a_dark_ground_is_read():
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, 690, 300, 30, fill=1)
        canvas.setFillColor(white)
        canvas.drawString(72, 700, "Minutes of the meeting")

    source = read(draw)
    assert texts(source) == ["Minutes of the meeting"]
    assert not source.warnings


def test_pages_without_text_are_named():
    source = read(text("One."), lambda canvas: canvas.rect(100, 100, 50, 50), text("Three."))
    (notice,) = source.warnings
    assert notice.code == "page-without-text"
    assert "page 2" in notice.message


def test_a_document_without_text_is_an_error_with_a_way_out():
    with pytest.raises(NoTextError, match="--ocr"):
        read(lambda canvas: canvas.rect(100, 100, 50, 50))


def test_a_damaged_document_is_named_so():
    with pytest.raises(DamagedError, match=r"note\.pdf"):
        pdf.read(b"%PDF-1.7\nnothing that follows", "note.pdf", Reading())


def test_an_encrypted_document_wants_its_password():
    data = (FIXTURES / "pdf-encrypted" / "note.pdf").read_bytes()
    with pytest.raises(EncryptedError, match="--password"):
        pdf.read(data, "note.pdf", Reading())
    with pytest.raises(EncryptedError):
        pdf.read(data, "note.pdf", Reading(password="wrong"))
    assert pdf.read(data, "note.pdf", Reading(password="saltmarsh")).pieces


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(turn):
    document = pypdfium2.PdfDocument(made(text(*PROSE)))
    document[0].set_rotation(turn)
    whole = io.BytesIO()
    document.save(whole)
    source = pdf.read(whole.getvalue(), "note.pdf", Reading())
    words = " ".join(texts(source) + [block.text for block in source.furniture])
    assert sorted(words.split()) == sorted(" ".join(PROSE).split())


def test_places_count_from_the_corner_of_what_is_shown():
    document = pypdfium2.PdfDocument(made(text("Corner", top=100)))
    document[0].set_cropbox(50, 60, 500, 800)
    whole = io.BytesIO()
    document.save(whole)
    (piece,) = pdf.read(whole.getvalue(), "note.pdf", Reading()).pieces
    assert piece.block.bbox is not None
    x0, top, _, bottom = piece.block.bbox
    assert x0 == pytest.approx(22, abs=1)
    assert top < 100 - (HEIGHT - 800) < bottom


def test_text_up_the_page_stands_apart():
    def draw(canvas: Canvas) -> None:
        text(*PROSE)(canvas)
        canvas.saveState()
        canvas.translate(300, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Received in May")
        canvas.restoreState()

    assert texts(read(draw)) == [" ".join(PROSE), "Received in May"]


def test_notes_in_the_margin_name_what_they_stand_beside():
    lines = ["The roof will be mended.", "", "The door will be oiled.", "", "The path will be swept."]
    page = together(text(*lines), text("RB", "", "TK", "", "RB", x=480))
    pieces = read(page).pieces
    beside = {piece.block.beside: piece.block.text for piece in pieces if piece.block.kind == "margin"}
    named = {piece.block.text: beside.get(piece.block.id) for piece in pieces if piece.block.kind == "paragraph"}
    assert named == dict(zip(lines[::2], ["RB", "TK", "RB"], strict=True))


def test_text_beside_notes_in_the_margin_has_a_measure_of_its_own():
    roof = ["The roof of the boat house will be mended by the", "Trust before the winter, and the door be oiled."]
    path = ["The path to the jetty will be swept each week by", "Rowan, who is to have a new broom for this work."]
    draw = together(text(*roof, "", *path, "", *roof, "", *path), text("", "RB", "", "", "TK", "", "", "RB", x=480))
    found = [piece.block.text for piece in read(draw).pieces if piece.block.kind == "paragraph"]
    assert found == [" ".join(one) for one in (roof, path, roof, path)]


def test_reading_twice_gives_the_same():
    data = made(text(*PROSE), text("1.  Apologies", "", "None."))
    assert pdf.read(data, "note.pdf", Reading()) == pdf.read(data, "note.pdf", Reading())


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_a_scan_is_read_where_ocr_is_asked_for():
    data = (FIXTURES / "pdf-mixed-scan" / "note.pdf").read_bytes()
    source = pdf.read(data, "note.pdf", Reading(ocr=True))
    assert any("stairwells" in text for text in texts(source))
    assert [notice.code for notice in source.warnings] == ["read-by-ocr"]


def test_ocr_that_is_not_there_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(MissingExtraError, match="tesseract"):
        read(text("One."), lambda canvas: canvas.rect(1, 1, 9, 9), ocr=True)


# Bitstream Vera comes with reportlab. It has no hyphen that PDFium could take for a broken word, once that is left out.
FONT = TTFont("Vera", "Vera.ttf")
pdfmetrics.registerFont(FONT)
LETTERS = sorted(chr(code) for code in FONT.face.charToGlyph if chr(code).isalnum() and not 0xFB00 <= code <= 0xFB06)
WORDS = st.lists(st.text(st.sampled_from(LETTERS), min_size=1, max_size=12), min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_any_words_come_back_whole_and_in_order(words):
    lines = [" ".join(words[at : at + 6]) for at in range(0, len(words), 6)]
    source = read(text(*lines, x=40, top=200, font="Vera", size=8))
    assert " ".join(texts(source)).split() == words


def test_letters_beyond_the_basic_plane_do_not_shift_what_follows():
    source = pdf.read((FIXTURES / "pdf-chromium-tagged" / "note.pdf").read_bytes(), "note.pdf", Reading())
    assert all(piece.block.bbox for piece in source.pieces)


def test_a_mark_without_height_costs_nothing():
    def mark(canvas):
        canvas.rect(72, 700, 2.5, 0, stroke=0, fill=1)

    assert texts(read(together(mark, text("The gate was mended.")))) == ["The gate was mended."]
