from __future__ import annotations

from tests.ingest.pdfs import HEIGHT, read, text, texts, together

BODY = ("The roof leaks.", "", "None.", "", "The door sticks.")


def page(number, body=BODY, head="Hall Committee, 4 May"):
    return together(text(head, top=40), text(*body, top=200), text(f"Page {number} of 3", top=HEIGHT - 40))


def test_running_heads_and_page_numbers_are_kept_apart():
    source = read(page(1), page(2), page(3))
    assert texts(source) == [line for line in BODY if line] * 3
    assert [(block.kind, block.page) for block in source.furniture] == [
        (kind, number) for number in (1, 2, 3) for kind in ("header", "page_number")
    ]


def test_text_that_recurs_in_the_body_stays():
    source = read(page(1, ("None.",)), page(2, ("None.",)), page(3, ("None.",)))
    assert texts(source) == ["None."] * 3


def test_a_lone_page_keeps_its_title():
    assert texts(read(together(text("Hall Committee", top=40), text(*BODY, top=200))))[0] == "Hall Committee"


def test_a_title_told_again_on_page_two_is_a_head():
    first = together(text("Hall Committee", "Minutes of 4 May", top=60), text(*BODY, top=200))
    second = together(text("Hall Committee", "Minutes of 4 May", "Page 2", top=36), text("The path is dry.", top=140))
    source = read(first, second)
    assert [block.text for block in source.furniture] == ["Hall Committee", "Minutes of 4 May", "Page 2"]


def test_an_item_of_the_agenda_at_the_top_of_page_two_is_no_head():
    first = together(text("Hall Committee", "Agenda:", "Roof and gutter repairs", "Keys", top=60), text(*BODY, top=300))
    second = together(text("Roof and gutter repairs", top=60), text("The slates are here.", top=140))
    assert read(first, second).furniture == ()


def test_line_numbers_are_one_block_a_page():
    def numbered(canvas):
        for line in range(1, 13):
            canvas.setFont("Helvetica", 8)
            canvas.drawRightString(60, 760 - 20 * line, str(line))
            canvas.setFont("Helvetica", 11)
            canvas.drawString(80, 760 - 20 * line, f"Something happened, number {line * 100}.")

    source = read(numbered)
    assert [(block.kind, block.text) for block in source.furniture] == [
        ("line_number", " ".join(map(str, range(1, 13))))
    ]
    assert all(piece.block.text.startswith("Something") for piece in source.pieces)


def test_a_watermark_is_furniture():
    def draw(canvas):
        text(*BODY)(canvas)
        canvas.saveState()
        canvas.translate(200, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 80)
        canvas.drawString(0, 0, "DRAFT")
        canvas.restoreState()

    source = read(draw)
    assert [(block.kind, block.text) for block in source.furniture] == [("text_box", "DRAFT")]


LONG = ("The members looked at the drawings that the builder had sent them in the spring and then",) * 2


def slide(title, body):
    return together(text("Parish Hall Plans", top=40, size=28), text(title, top=90, size=28), text(*body, top=180))


def test_a_title_in_large_type_that_every_slide_tells_again_stays_once_as_a_heading():
    first = together(text("Agenda", top=40, size=28), text("Welcome the guests.", top=180))
    slides = [slide(name, (*LONG, f"We spoke of the {name.lower()}.")) for name in ("Roof", "Floor", "Doors", "Garden")]
    source = read(first, *slides)
    assert texts(source)[2:5] == ["Parish Hall Plans", "Roof", " ".join((*LONG, "We spoke of the roof."))]
    assert [block.text for block in source.furniture] == ["Parish Hall Plans"] * 3


def test_a_head_that_counts_its_pages_is_furniture_though_it_is_seen_once():
    second = together(
        text("Committee of the Hall", "4 May, yearly meeting   Page 2 of 2", top=36), text(*BODY, top=140)
    )
    source = read(text("An opening of quite other words.", top=200), second)
    assert [block.text for block in source.furniture] == [
        "Committee of the Hall",
        "4 May, yearly meeting Page 2 of 2",
    ]


def test_type_too_small_to_read_is_set_aside():
    source = read(together(text("xk q", top=20, size=1.5), text(*BODY, top=200)))
    assert texts(source) == [line for line in BODY if line]
    assert [(block.kind, block.text) for block in source.furniture] == [("text_box", "xk q")]
