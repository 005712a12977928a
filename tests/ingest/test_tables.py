from __future__ import annotations

from itertools import pairwise

from reportlab.lib.colors import lightgrey

from tests.ingest.pdfs import HEIGHT, cells, grid, kinds, read, text, texts, together

XS = (72, 110, 440, 520)
ROWS = (("No", "What", "Who"), ("1", "Mend the roof", "RB"), ("2", "Oil the door", "TK"))


def written(rows, top=100, step=20, xs=XS):
    return together(
        *(
            text(cell, x=x + 4, top=top + 14 + step * at)
            for at, row in enumerate(rows)
            for x, cell in zip(xs, row, strict=False)
        )
    )


def ruled(rows, top=100, step=20):
    return together(grid(XS, [top + step * at for at in range(len(rows) + 1)]), written(rows, top, step))


def test_ruled_cells_hold_their_words():
    (table,) = read(ruled(ROWS)).pieces
    assert cells(table) == [list(row) for row in ROWS]
    assert table.block.rows == ROWS
    assert table.block.text == "\n".join("\t".join(row) for row in ROWS)


def test_blocks_in_a_cell_are_as_good_as_outside():
    page = together(grid((72, 300, 400), (100, 200)), text("Hall", x=76, top=120),
                    text("It was agreed to", "mend the roof.", "", "•  Tar", "•  Slates", x=306, top=120))  # fmt: skip
    (table,) = read(page).pieces
    inside = (table.grid or ())[0][1].pieces
    assert [(one.block.kind, one.block.text) for one in inside] == [
        ("paragraph", "It was agreed to mend the roof."),
        ("bullet", "Tar"),
        ("bullet", "Slates"),
    ]


def test_text_stands_before_and_after_its_table():
    page = together(text("Actions", top=80), ruled(ROWS), text("The meeting closed.", top=220))
    assert kinds(read(page)) == ["paragraph", "table", "paragraph"]


def test_a_box_around_text_is_no_table():
    page = together(grid((60, 520), (80, 160)), text("Please bring", "", "your own cup.", top=100))
    assert texts(read(page)) == ["Please bring", "your own cup."]


def test_a_table_over_two_pages_is_one_with_its_head_once():
    more = (ROWS[0], ("3", "Sweep the path", "RB"), ("4", "Cut the hedge", "TK"))
    source = read(ruled(ROWS, top=HEIGHT - 100), together(ruled(more, top=60), text("The end.", top=300)))
    table = source.pieces[0]
    assert cells(table) == [list(row) for row in (*ROWS, *more[1:])]
    assert [(block.kind, block.text, block.page) for block in source.furniture] == [("header", "No What Who", 2)]


def test_a_row_cut_by_the_page_break_is_one_row():
    sentence = "The roof will be mended by the builder who was with us here"
    first = together(grid(XS, (740, 760, 800)), written((ROWS[0], ("1", sentence, "RB")), top=740))
    second = together(grid(XS, (60, 80, 100)), written((("", "last year."), ("2", "Hall", "TK")), top=60))
    (table,) = read(first, second).pieces
    assert cells(table) == [
        ["No", "What", "Who"],
        ["1", f"{sentence} last year.", "RB"],
        ["2", "Hall", "TK"],
    ]


def test_painted_rows_are_rows():
    def draw(canvas):
        canvas.setFillColor(lightgrey)
        for at in (0, 1, 2):
            for left, right in pairwise(XS):
                canvas.rect(left, HEIGHT - 120 - 20 * at, right - left, 20, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        written(ROWS)(canvas)

    (table,) = read(draw).pieces
    assert cells(table) == [list(row) for row in ROWS]
    assert all(cell.shaded for row in table.grid or () for cell in row)


def test_merged_cells_stand_once():
    page = together(grid(XS, (120, 140)), grid((72, 520), (100, 120)), written((("Actions",),), top=100),
                    written((ROWS[1],), top=120))  # fmt: skip
    (table,) = read(page).pieces
    assert [[(cell.text, cell.column, cell.colspan) for cell in row] for row in table.grid or ()] == [
        [("Actions", 0, 3)],
        [("1", 0, 1), ("Mend the roof", 1, 1), ("RB", 2, 1)],
    ]


def test_aligned_rows_without_lines_are_a_table():
    rows = (("Roof", "Rosa Bell", "4 May"), ("Door", "Tim Kerr", "9 May"), ("Path", "Rosa Bell", "1 June"))
    page = together(text("Actions", top=80), written(rows, xs=(72, 240, 400)), text("The meeting closed.", top=220))
    source = read(page)
    assert kinds(source) == ["paragraph", "table", "paragraph"]
    assert cells(source.pieces[1]) == [list(row) for row in rows]


def test_labels_with_their_values_are_no_table():
    rows = (("Date:", "4 May"), ("Time:", "7 p.m."), ("Place:", "The hall"))
    assert kinds(read(written(rows, xs=(72, 200)))) == ["paragraph"] * 3


def test_hanging_numbers_are_no_table():
    rows = (("1.", "Roof"), ("2.", "Door"), ("3.", "Path"))
    assert kinds(read(written(rows, xs=(72, 110)))) == ["bullet"] * 3


def test_a_bold_line_with_white_under_it_names_the_columns_of_the_rows_below():
    rows = (("Rope", "3 May", "40.00"), ("Paint", "9 May", "12.50"), ("Oars", "12 May", "88.00"))
    xs = (72, 250, 440)
    head = together(
        *(
            text(cell, x=x + 4, top=100, font="Helvetica-Bold")
            for cell, x in zip(("For", "Day", "Paid"), xs, strict=True)
        )
    )
    (table,) = read(together(head, written(rows, top=126, step=14, xs=xs))).pieces
    assert cells(table) == [["For", "Day", "Paid"], *map(list, rows)]
