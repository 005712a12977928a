from __future__ import annotations

import hashlib
import io
import zipfile

import pytest

from minutes_cli import ingest
from minutes_cli.errors import NoTextError
from minutes_cli.ingest import Reading
from tests.ingest.wordfile import STRICT, TRANSITIONAL, docx, p, pieces, r, source, style, tbl, texts, tr, zipped

REJECT = Reading(track_changes="reject")
BY = 'w:id="1" w:author="A"'


def ins(*content: str) -> str:
    return f"<w:ins {BY}>{''.join(content)}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del {BY}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def sdt(inside: str, more: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{more}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def field(code: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return f"{mark('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{mark('separate')}{result}{mark('end')}"


def drawn(*paragraphs: str, fallback: str = "") -> str:
    box = f"<wps:wsp><wps:txbx><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></wps:txbx></wps:wsp>"
    old = fallback and f"<mc:Fallback><w:pict>{fallback}</w:pict></mc:Fallback>"
    choice = f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
    return f"<w:r><mc:AlternateContent>{choice}{old}</mc:AlternateContent></w:r>"


def vml(*paragraphs: str) -> str:
    content = "".join(paragraphs)
    return f"<v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape>"


# ---------------------------------------------------------------- tracked changes


def test_insertions_are_kept_and_deletions_dropped():
    body = p(r("The board "), ins(r("unanimously ")), deleted("reluctantly "), r("agreed."))
    assert texts(body) == ["The board unanimously agreed."]


def test_rejecting_the_changes_gives_the_text_before_them():
    body = p(r("The board "), ins(r("unanimously ")), deleted("reluctantly "), r("agreed."))
    assert texts(body, reading=REJECT) == ["The board reluctantly agreed."]


def test_moved_text_stands_once_where_it_was_moved_to():
    away = f"<w:moveFrom {BY}>{r('the lease')}</w:moveFrom>"
    here = f"<w:moveTo {BY}>{r('the lease')}</w:moveTo>"
    body = (p(r("First: "), away), p(r("Second: "), here))
    assert texts(*body) == ["First:", "Second: the lease"]
    assert texts(*body, reading=REJECT) == ["First: the lease", "Second:"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    mark = f"<w:rPr><w:del {BY}/></w:rPr>"
    body = (p("The lease ", properties=mark), p("was renewed."), p("Nothing else."))
    assert texts(*body) == ["The lease was renewed.", "Nothing else."]
    assert texts(*body, reading=REJECT) == ["The lease", "was renewed.", "Nothing else."]


def test_a_deleted_mark_before_a_table_joins_nothing():
    mark = f"<w:rPr><w:del {BY}/></w:rPr>"
    first, second = pieces(p("The lease", properties=mark), tbl(tr("Roof")))
    assert (first.block.text, first.block.path) == ("The lease", "body/p[1]")
    assert second.block.path == "body/tbl[1]"


def test_an_inserted_paragraph_mark_is_gone_where_changes_are_rejected():
    mark = f"<w:rPr><w:ins {BY}/></w:rPr>"
    body = (p("The lease ", properties=mark), p("was renewed."))
    assert texts(*body) == ["The lease", "was renewed."]
    assert texts(*body, reading=REJECT) == ["The lease was renewed."]


def test_a_warning_tells_of_tracked_changes_and_how_they_were_read():
    body = p(ins(r("The lease")), deleted("The sale"))
    (accepted,) = source(body).warnings
    assert accepted.code == "tracked-changes"
    assert "1 insertion and 1 deletion" in accepted.message
    assert "as if they were accepted" in accepted.message
    assert "rejected" in source(body, reading=REJECT).warnings[0].message


# ---------------------------------------------------------------- content controls, fields, links


def test_content_controls_are_seen_through_in_every_shape():
    body = (
        sdt(p("Block.") + sdt(p("Nested."))),
        p(r("Within "), sdt(r("a line.") + sdt(r(" Deeper.")))),
    )
    assert texts(*body) == ["Block.", "Nested.", "Within a line. Deeper."]


def test_a_check_box_shows_its_state():
    box = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
    wingdings = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    assert texts(p(sdt(r("☒"), box), r(" Quorum"), sdt(wingdings), r(" Signed"))) == ["☒ Quorum☑ Signed"]


def test_the_check_box_of_an_old_form_shows_its_state():
    def box(state: str) -> str:
        data = f"<w:ffData><w:checkBox><w:sizeAuto/>{state}</w:checkBox></w:ffData>"
        return f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar><w:fldChar w:fldCharType="end"/></w:r>'

    body = p(box("<w:checked/>"), r(" Quorum "), box('<w:default w:val="0"/>'), r(" Signed"))
    assert texts(body) == ["☒ Quorum ☐ Signed"]


def test_a_drop_down_list_shows_what_was_chosen():
    entries = '<w:listEntry w:val="Open"/><w:listEntry w:val="Done"/>'
    data = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    mark = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(p(r("Status: "), mark)) == ["Status: Done"]


def test_a_field_shows_its_result_and_not_its_code():
    inner = field(" REF item ", r("item 3"))
    assert texts(p(r("See "), field(" HYPERLINK x ", inner), r("."))) == ["See item 3."]
    assert texts(p(f'<w:fldSimple w:instr=" DATE ">{r("4 May")}</w:fldSimple>')) == ["4 May"]


def test_a_field_may_run_over_paragraphs():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(p(begin, r("Leases")), p(r("Roof"), end), p("After.")) == ["Leases", "Roof", "After."]


def test_links_and_smart_tags_are_text():
    body = p("<w:hyperlink>" + r("the roll") + "</w:hyperlink>", "<w:smartTag>" + r(" of May") + "</w:smartTag>")
    assert texts(body) == ["the roll of May"]


def test_hidden_text_is_left_out():
    hidden = r(" The salary is secret.", "<w:vanish/>")
    shown = r(" Shown.", '<w:vanish w:val="0"/>')
    assert texts(p(r("Approved."), hidden, shown)) == ["Approved. Shown."]


def test_a_formula_is_text():
    assert texts(p(r("Rent "), "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>")) == ["Rent x=2"]


def test_comments_are_left_out_and_counted():
    mark = '<w:r><w:commentReference w:id="0"/></w:r>'
    note = {"comments1.xml": f"<w:comments><w:comment>{p('Really?')}</w:comment></w:comments>"}
    found = source(p(r("Agreed."), mark), parts=note)
    assert [piece.block.text for piece in found.pieces] == ["Agreed."]
    assert found.warnings[0].code == "comments"
    assert found.warnings[0].message.startswith("1 comment ")


# ---------------------------------------------------------------- letters


def test_hyphens_tabs_symbols_and_odd_spaces():
    soft, hard = "<w:r><w:softHyphen/></w:r>", "<w:r><w:noBreakHyphen/></w:r>"
    arrow = '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
    body = p(r("sub"), soft, r("committee"), hard, r("led\tby\u00a0us \u00ad"), arrow, r("  us"))
    assert texts(body) == ["subcommittee-led\tby us → us"]


def test_a_letter_set_in_a_symbol_font_is_what_it_shows():
    font = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    assert texts(p(r("Present "), r("\u00fc", font))) == ["Present ✓"]


def test_bold_italic_and_underlined_letters_are_known_by_their_extent():
    body = p(r("Decision:", "<w:b/>"), r(" the "), r("roof", "<w:i/>"), r(" "), r("now", '<w:u w:val="single"/>'))
    (piece,) = pieces(body)
    assert piece.look.bold == ((0, 9),)
    assert piece.look.italic == ((14, 18),)
    assert piece.look.underline == ((19, 22),)


def test_a_colour_for_lines_under_words_draws_none():
    (piece,) = pieces(p(r("Roof", '<w:u w:color="000000"/>'), r(" now", '<w:u w:val="none"/>')))
    assert not piece.look.underline


def test_a_space_between_bold_words_does_not_part_them():
    (piece,) = pieces(p(r(" Any ", "<w:b/>"), r(" "), r("other business ", "<w:b/>")))
    assert piece.block.text == "Any other business"
    assert piece.look.bold == ((0, 18),)


# ---------------------------------------------------------------- styles


def test_a_style_gives_its_name_its_outline_and_its_looks():
    styles = style("Base", letters='<w:b/><w:sz w:val="28"/>') + style(
        "Heading2", based_on="Base", name="heading 2", properties='<w:spacing w:before="240"/>'
    )
    first, second = pieces(p("Opening."), p("Roof", style="Heading2"), styles=styles)
    assert (first.look.style, first.look.outline) == (None, None)
    assert (second.look.style, second.look.outline, second.look.size) == ("heading 2", 2, 14.0)
    assert second.look.bold == ((0, 4),)
    assert second.look.space_before == 12.0


def test_bold_in_the_paragraphs_style_and_in_the_letters_style_is_not_bold():
    strong = '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    styles = style("Lead", letters="<w:b/>") + strong
    marked = '<w:rStyle w:val="Strong"/>'
    assert pieces(p(r("Roof", marked), style="Lead"), styles=styles)[0].look.bold == ()
    assert pieces(p(r("Roof", marked)), styles=styles)[0].look.bold == ((0, 4),)
    assert pieces(p(r("Roof", marked + '<w:b w:val="0"/>')), styles=styles)[0].look.bold == ()


def test_a_paragraphs_own_outline_level_counts_and_body_text_has_none():
    assert pieces(p("Roof", properties='<w:outlineLvl w:val="1"/>'))[0].look.outline == 2
    assert pieces(p("Roof", properties='<w:outlineLvl w:val="9"/>'))[0].look.outline is None


def test_a_title_is_no_heading_of_an_item():
    styles = style("Title", '<w:outlineLvl w:val="0"/>', name="Title")
    assert pieces(p("Minutes", style="Title"), styles=styles)[0].look.outline is None


def test_styles_that_are_based_on_each_other_do_no_harm():
    styles = style("A", based_on="B", letters="<w:b/>") + style("B", based_on="A")
    assert texts(p("Roof", style="A"), styles=styles) == ["Roof"]


def test_empty_paragraphs_are_white_above_the_next():
    first, second = pieces(p("Opening.", properties='<w:spacing w:after="200"/>'), p(), p(), p("Roof"))
    assert (first.look.space_before, second.look.space_before) == (0.0, 34.0)


def test_indents_count_to_the_first_letter():
    inch = '<w:ind w:left="1440"/>'
    hanging = '<w:ind w:left="720" w:hanging="720"/>'
    typed = p("1)\tRoof", properties=hanging)
    found = pieces(p("Roof", properties=inch), p("\tRoof"), p("Chair:\tRoof", properties=hanging), typed)
    assert [piece.look.indent for piece in found] == [72.0, 36.0, 0.0, 36.0]


def test_alignment_is_told():
    found = pieces(p("Minutes", properties='<w:jc w:val="center"/>'), p("Left", properties='<w:jc w:val="start"/>'))
    assert [piece.look.align for piece in found] == ["center", "left"]


# ---------------------------------------------------------------- lines of a paragraph


def test_a_line_break_parts_points():
    assert texts(p("Roof repaired.\nGutters cleaned.")) == ["Roof repaired.", "Gutters cleaned."]


def test_a_line_break_inside_a_sentence_only_wraps_it():
    assert texts(p("The roof was\nrepaired in May.")) == ["The roof was repaired in May."]


def test_typed_points_of_one_paragraph_are_bullets_with_one_path():
    found = pieces(p("Actions\n- mend the roof\n-Clean the gutters"))
    assert [(one.block.kind, one.block.marker, one.block.text) for one in found] == [
        ("paragraph", None, "Actions"),
        ("bullet", "-", "mend the roof"),
        ("bullet", "-", "Clean the gutters"),
    ]
    assert {one.block.path for one in found} == {"body/p[1]"}
    assert len({one.block.id for one in found}) == 3


def test_a_line_feed_in_the_file_is_a_space():
    assert texts("<w:p><w:r><w:t>The roof.\nAda Vane</w:t></w:r></w:p>") == ["The roof. Ada Vane"]


# ---------------------------------------------------------------- what stands outside the body


def test_a_drawn_text_box_stands_once_after_its_anchor():
    box = drawn(p("Boxed."), fallback=vml(p("Boxed.")))
    found = pieces(p(r("Anchor."), box), p("After."))
    assert [(one.block.text, one.block.path) for one in found] == [
        ("Anchor.", "body/p[1]"),
        ("Boxed.", "body/p[1]/txbxContent[1]/p[1]"),
        ("After.", "body/p[2]"),
    ]


def test_a_box_of_old_word_is_read():
    assert texts(p(r("Anchor."), f"<w:r><w:pict>{vml(p('Boxed.'))}</w:pict></w:r>")) == ["Anchor.", "Boxed."]


def test_notes_stand_at_the_end_with_their_number():
    def note(kind: str, key: int, text: str) -> str:
        return f'<w:{kind} w:id="{key}">{p(f"<w:r><w:{kind}Ref/></w:r>", r(text))}</w:{kind}>'

    parts = {
        "footnotes.xml": f"<w:footnotes>{note('footnote', 0, 'line')}{note('footnote', 7, 'Since May.')}</w:footnotes>",
        "endnotes.xml": f"<w:endnotes>{note('endnote', 2, 'As printed.')}</w:endnotes>",
    }
    marks = '<w:r><w:footnoteReference w:id="7"/><w:endnoteReference w:id="2"/></w:r>'
    found = pieces(p(r("The roof"), marks, r(" leaks.")), p("Agreed."), parts=parts)
    assert [(one.block.text, one.block.marker, one.look.note) for one in found] == [
        ("The roof leaks.", None, False),
        ("Agreed.", None, False),
        ("Since May.", "1", True),
        ("As printed.", "i", True),
    ]


def test_notes_are_numbered_as_the_document_says():
    parts = {"footnotes.xml": f'<w:footnotes><w:footnote w:id="2">{p("Since May.")}</w:footnote></w:footnotes>'}
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    settings = '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>'
    assert pieces(p(r("The roof"), mark), parts=parts, settings=settings)[1].block.marker == "*"


def test_a_drop_cap_belongs_to_its_word():
    cap = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>'
    assert texts(p("T", properties=cap), p("he roof was repaired.")) == ["The roof was repaired."]


SECTION = '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>'
SECTION += '<w:footerReference w:type="default" r:id="footer1"/>'


def furniture(*, section: str = SECTION) -> list[tuple[str, str]]:
    page = field(" PAGE ", r("3"))
    parts = {
        "header1.xml": f"<w:hdr>{p('Parish Board')}{p('Parish Board')}</w:hdr>",
        "header2.xml": f"<w:hdr>{p(drawn(p('The Old Hall')))}</w:hdr>",
        "footer1.xml": f"<w:ftr>{p(r('Page '), page)}{p(r('Draft, page '), page)}</w:ftr>",
    }
    return [(block.kind, block.text) for block in source(p("Roof"), parts=parts, section=section).furniture]


def test_running_heads_and_feet_are_furniture_once():
    shown = [("header", "Parish Board"), ("page_number", "Page 3"), ("footer", "Draft, page 3")]
    assert furniture() == shown


def test_the_first_pages_own_head_counts_where_it_is_shown():
    assert ("text_box", "The Old Hall") in furniture(section=SECTION + "<w:titlePg/>")


def test_a_watermark_is_furniture():
    art = '<v:shape><v:textpath string="DRAFT "/></v:shape>'
    parts = {"header1.xml": f"<w:hdr>{p(f'<w:r><w:pict>{art}</w:pict></w:r>')}</w:hdr>"}
    found = source(p("Roof"), parts=parts, section='<w:headerReference w:type="default" r:id="header1"/>')
    assert [(block.kind, block.text) for block in found.furniture] == [("text_box", "DRAFT")]


def test_ids_follow_the_reading_order():
    parts = {"header1.xml": f"<w:hdr>{p('Parish Board')}</w:hdr>"}
    found = source(p("Roof"), p("Gutters"), parts=parts, section='<w:headerReference w:type="default" r:id="header1"/>')
    assert [piece.block.id for piece in found.pieces] == ["b1", "b2"]
    assert [block.id for block in found.furniture] == ["b3"]


# ---------------------------------------------------------------- the package


def test_the_main_part_may_have_another_name():
    assert texts(p("Roof"), main="document2.xml") == ["Roof"]


def test_a_strict_document_is_read():
    data = docx(p(r("Roof", "<w:b/>")))
    with_strict = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            text = text.replace(TRANSITIONAL, STRICT)
            office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            with_strict[name] = text.replace(office, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    (piece,) = ingest.read(io.BytesIO(zipped(with_strict))).pieces
    assert (piece.block.text, piece.look.bold) == ("Roof", ((0, 4),))


def test_a_document_with_macros_and_a_template_are_read_and_told_apart():
    macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
    template = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
    assert source(p("Roof"), main_type=macros).origin.media_type == "application/vnd.ms-word.document.macroEnabled.12"
    assert source(p("Roof"), main_type=template).origin.media_type == template.removesuffix(".main+xml")


def test_an_embedded_document_is_told_of():
    found = source(p("Roof"), '<w:altChunk r:id="x"/>')
    assert [notice.code for notice in found.warnings] == ["embedded-document"]


def test_the_origin_names_the_file_and_its_bytes():
    data = docx(p("Roof"))
    origin = ingest.read(io.BytesIO(data)).origin
    assert origin.sha256 == hashlib.sha256(data).hexdigest()
    assert origin.media_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert origin.pages is None


def test_paths_count_paragraphs_and_tables_where_they_stand():
    found = pieces(p("One"), sdt(p("Two") + p("Three")), p("Four"))
    assert [one.block.path for one in found] == ["body/p[1]", "body/sdt[1]/p[1]", "body/sdt[1]/p[2]", "body/p[2]"]


def test_a_document_without_text_is_empty_and_says_so():
    found = source(p())
    assert found.pieces == ()
    assert [notice.code for notice in found.warnings] == ["no-text"]


def test_a_document_of_pictures_alone_is_no_empty_success():
    picture = '<w:r><w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing></w:r>'
    with pytest.raises(NoTextError, match="ocrmypdf"):
        source(p(picture))
    assert texts(p(picture), p("Roof")) == ["Roof"]
