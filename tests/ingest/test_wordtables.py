from __future__ import annotations

import pytest

from minutes_cli.ingest import Reading
from minutes_cli.model import Piece
from tests.ingest.wordfile import abstract, lvl, num, p, pieces, r, style, tbl, tc, tr

BY = 'w:id="1" w:author="A"'
SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def rows(*content: str, **kw: object) -> tuple[tuple[str, ...], ...] | None:
    (table,) = pieces(tbl(*content), **kw)
    return table.block.rows


def test_a_table_is_rows_of_cells_and_its_text_is_their_words():
    (table,) = pieces(tbl(tr("Action", "Owner"), tr("Mend the roof", "Clerk")))
    assert table.block.kind == "table"
    assert table.block.rows == (("Action", "Owner"), ("Mend the roof", "Clerk"))
    assert table.block.text == "Action\tOwner\nMend the roof\tClerk"


def test_a_cell_holds_its_pieces_with_ids_in_reading_order_and_a_path():
    (table,) = pieces(tbl(tr(tc("One", "Two"), "Three")))
    assert table.grid is not None
    first, second = table.grid[0]
    assert table.block.id == "b1"
    assert [(one.block.id, one.block.path) for one in (*first.pieces, *second.pieces)] == [
        ("b2", "body/tbl[1]/tr[1]/tc[1]/p[1]"),
        ("b3", "body/tbl[1]/tr[1]/tc[1]/p[2]"),
        ("b4", "body/tbl[1]/tr[1]/tc[2]/p[1]"),
    ]
    assert table.block.rows == (("One Two", "Three"),)


def test_a_cell_over_two_columns_stands_once():
    (table,) = pieces(tbl(tr(tc("Present", properties=span(2))), tr("Ada", "Chair")))
    assert table.block.rows == (("Present", ""), ("Ada", "Chair"))
    assert table.grid is not None
    assert [(cell.column, cell.colspan) for row in table.grid for cell in row] == [(0, 2), (0, 1), (1, 1)]


def test_a_cell_over_two_rows_stands_once():
    begin, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    (table,) = pieces(
        tbl(tr(tc("Roof", properties=begin), "May"), tr(tc(properties=more), "June"), tr("Gutter", "July"))
    )
    assert table.block.rows == (("Roof", "May"), ("", "June"), ("Gutter", "July"))
    assert table.grid is not None
    assert (table.grid[0][0].rowspan, [cell.column for cell in table.grid[1]]) == (2, [1])


def test_a_row_may_begin_in_the_second_column():
    assert rows(tr("A", "B"), tr("C", properties='<w:gridBefore w:val="1"/>')) == (("A", "B"), ("", "C"))


def test_a_table_in_a_cell_is_a_piece_of_it_and_its_words_stand_in_the_row():
    (table,) = pieces(tbl(tr(tc("Votes", tbl(tr("For", "7"), tr("Against", "2")), p()))))
    assert table.block.rows == (("Votes For 7 Against 2",),)
    assert table.grid is not None
    inner = table.grid[0][0].pieces[1]
    assert (inner.block.kind, inner.block.rows) == ("table", (("For", "7"), ("Against", "2")))


def test_the_head_is_what_word_repeats_on_every_page():
    head = "<w:tblHeader/>"
    (table,) = pieces(tbl(tr("Actions", properties=head), tr("What", properties=head), tr("Roof")))
    assert table.block.header_rows == 2


def header_rows(*content: str, **kw: object) -> int | None:
    (table,) = pieces(tbl(*content, properties=str(kw.pop("properties", ""))), **kw)
    return table.block.header_rows


def bold(text: str) -> str:
    return tc(p(r(text, "<w:b/>")))


def test_a_bold_or_shaded_first_row_is_the_head():
    assert header_rows(tr(bold("What"), bold("Who")), tr("Roof", "Clerk")) == 1
    shaded = tr(tc("What", properties=SHADED), tc("Who", properties=SHADED))
    assert header_rows(shaded, tr("Roof", "Clerk")) == 1


def test_rows_that_all_look_alike_have_no_head():
    assert header_rows(tr("What", "Who"), tr("Roof", "Clerk")) == 0
    assert header_rows(tr(bold("Roof"), bold("Clerk")), tr(bold("Gutter"), bold("Chair"))) == 0
    assert header_rows(tr(bold("Roof"), "Clerk"), tr(bold("Gutter"), "Chair")) == 0


@pytest.mark.parametrize("dress", ["<w:rPr><w:b/></w:rPr>", f"<w:tcPr>{SHADED}</w:tcPr>"])
def test_a_table_style_can_set_off_the_first_row(dress):
    part = f'<w:tblStylePr w:type="firstRow">{dress}</w:tblStylePr>'
    styles = f'<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>{part}</w:style>'
    properties = '<w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="1"/>'
    content = (tr("What", "Who"), tr("Roof", "Clerk"))
    assert header_rows(*content, styles=styles, properties=properties) == 1
    assert header_rows(*content, styles=styles, properties=properties.replace('"1"', '"0"')) == 0


def test_a_table_style_can_set_the_first_column_bold():
    part = '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    styles = f'<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>{part}</w:style>'
    (table,) = pieces(
        tbl(tr("Date", "4 May"), tr("Place", "Hall"), properties='<w:tblStyle w:val="Grid"/><w:tblLook w:val="0080"/>'),
        styles=styles,
    )
    assert table.grid is not None
    assert [[bool(cell.pieces[0].look.bold) for cell in row] for row in table.grid] == [[True, False], [True, False]]


def test_a_filled_cell_is_shaded_and_a_white_one_is_not():
    white = SHADED.replace("D9D9D9", "FFFFFF")
    (table,) = pieces(tbl(tr(tc("A", properties=SHADED), tc("B", properties=white), "C")))
    assert table.grid is not None
    assert [cell.shaded for cell in table.grid[0]] == [True, False, False]


def test_rows_and_cells_in_content_controls_are_read():
    def sdt(inside: str) -> str:
        return f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    (table,) = pieces(f"<w:tbl><w:tblPr/>{sdt(tr('A', 'B'))}<w:tr>{sdt(tc('C'))}{tc('D')}</w:tr></w:tbl>")
    assert table.block.rows == (("A", "B"), ("C", "D"))


def test_a_deleted_row_is_gone_unless_changes_are_rejected():
    content = (tr("Roof"), tr("Lease", properties=f"<w:del {BY}/>"), tr("Rent", properties=f"<w:ins {BY}/>"))
    assert rows(*content) == (("Roof",), ("Rent",))
    assert rows(*content, reading=Reading(track_changes="reject")) == (("Roof",), ("Lease",))


def test_numbers_of_a_list_stand_in_the_row():
    numbering = abstract(1, lvl(0, "decimal", "%1.")) + num(1, 1)
    assert rows(tr(tc(p("Roof", num=1), p("Gutter", num=1)), "Clerk"), numbering=numbering) == (
        ("1. Roof 2. Gutter", "Clerk"),
    )


def test_a_tab_or_a_break_in_a_cell_does_not_part_the_row():
    assert rows(tr("Roof\tand\ngutter", "Clerk")) == (("Roof and gutter", "Clerk"),)


def words(found: tuple[Piece, ...], *, inside: bool) -> list[str]:
    out: list[str] = []
    for piece in found:
        if inside and piece.grid is not None:
            for row in piece.grid:
                for cell in row:
                    out += words(cell.pieces, inside=True)
        else:
            out += [*(piece.block.marker or "").split(), *piece.block.text.split()]
    return out


def test_the_words_are_the_same_by_rows_and_by_pieces():
    box = f"<w:r><w:pict><w:txbxContent>{p('Boxed')}</w:txbxContent></w:pict></w:r>"
    found = pieces(
        p("Before"),
        tbl(
            tr(tc(p("Roof", box), "- mend it"), tc("Who", tbl(tr("Ada", "Bo")))),
            tr(tc("All agreed", properties=span(2))),
        ),
        styles=style("Normal"),
    )
    assert words(found, inside=True) == words(found, inside=False)
