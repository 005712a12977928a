from __future__ import annotations

import re
import shutil
import subprocess
from typing import NamedTuple

import pytest

from minutes_cli.model import Piece
from tests.ingest.wordfile import abstract, docx, lvl, num, p, pieces, style, tbl, tc, tr

DECIMAL = (lvl(0, "decimal", "%1."), lvl(1, "decimal", "%1.%2"), lvl(2, "decimal", "%1.%2.%3"))
OUTLINE = (lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "(%2)"), lvl(2, "lowerRoman", "%3."))


class Case(NamedTuple):
    name: str
    numbering: str
    body: tuple[str, ...]
    markers: tuple[str | None, ...]
    styles: str = ""
    unknown_to_libreoffice: str = ""
    """The feature that makes LibreOffice print other numbers than Word."""


def items(*entries: int | tuple[int, int]) -> tuple[str, ...]:
    """A paragraph for each level, or (list, level); `-1` is one outside any list. Their texts are word1, word2, …"""
    out = []
    for at, entry in enumerate(entries, 1):
        number, level = entry if isinstance(entry, tuple) else (1, entry)
        out.append(p(f"word{at}.") if level < 0 else p(f"word{at}.", num=number, level=level))
    return tuple(out)


def one(*levels: str, more: str = "") -> str:
    return abstract(1, *levels) + num(1, 1, more)


def numbered(number: int, level: int | None = None) -> str:
    depth = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return f'<w:numPr>{depth}<w:numId w:val="{number}"/></w:numPr>'


STARTS_AT_7 = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
RESTARTS = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
HEADINGS = (
    lvl(0, "decimal", "%1", more='<w:pStyle w:val="Heading1"/>'),
    lvl(1, "decimal", "%1.%2", more='<w:pStyle w:val="Heading2"/>'),
)
HEADING_STYLES = style("Heading1", numbered(1, 0), name="heading 1") + style(
    "Heading2", numbered(1, 1), based_on="Heading1", name="heading 2"
)
TIED_STYLES = HEADING_STYLES.replace('<w:ilvl w:val="1"/>', "")

CASES = (
    Case("numbers", one(*DECIMAL), items(0, 0, 0), ("1.", "2.", "3.")),
    Case("a start of five", one(lvl(0, "decimal", "%1)", start=5)), items(0, 0), ("5)", "6)")),
    Case("a start of nought", one(lvl(0, "decimal", "%1.", start=0)), items(0, 0), ("0.", "1.")),
    Case("capital letters", one(lvl(0, "upperLetter", "%1.", start=25)), items(0, 0, 0, 0), ("Y.", "Z.", "AA.", "BB.")),
    Case("small letters", one(lvl(0, "lowerLetter", "(%1)")), items(0, 0), ("(a)", "(b)")),
    Case("capital roman", one(lvl(0, "upperRoman", "%1.", start=3)), items(0, 0, 0), ("III.", "IV.", "V.")),
    Case("small roman", one(lvl(0, "lowerRoman", "%1)", start=9)), items(0, 0), ("ix)", "x)")),
    Case("a nought before one figure", one(lvl(0, "decimalZero", "%1", start=9)), items(0, 0), ("09", "10")),
    Case("ordinals", one(lvl(0, "ordinal", "%1")), items(0, 0, 0, 0), ("1st", "2nd", "3rd", "4th")),
    Case("words", one(lvl(0, "cardinalText", "%1:", start=20)), items(0, 0), ("Twenty:", "Twenty-one:")),
    Case("ordinal words", one(lvl(0, "ordinalText", "%1", start=2)), items(0, 0), ("Second", "Third")),
    Case(
        "levels of one number each",
        one(*DECIMAL),
        items(0, 1, 1, 2, 1, 0, 1),
        ("1.", "1.1", "1.2", "1.2.1", "1.3", "2.", "2.1"),
    ),
    Case(
        "levels of mixed forms",
        one(*OUTLINE),
        items(0, 1, 2, 2, 1, 0, 1),
        ("1.", "(a)", "i.", "ii.", "(b)", "2.", "(a)"),
    ),
    Case(
        "a level that never restarts",
        one(lvl(0, "decimal", "%1."), lvl(1, "decimal", "%2)", more='<w:lvlRestart w:val="0"/>')),
        items(0, 1, 1, 0, 1),
        ("1.", "1)", "2)", "2.", "3)"),
        unknown_to_libreoffice="w:lvlRestart",
    ),
    Case(
        "a level that restarts after the first level only",
        one(*DECIMAL[:2], lvl(2, "lowerLetter", "%3)", more='<w:lvlRestart w:val="1"/>')),
        items(0, 1, 2, 1, 2, 0, 1, 2),
        ("1.", "1.1", "a)", "1.2", "b)", "2.", "2.1", "a)"),
        unknown_to_libreoffice="w:lvlRestart",
    ),
    Case(
        "legal numbers under roman ones",
        one(lvl(0, "upperRoman", "%1."), lvl(1, "decimal", "%1.%2", more="<w:isLgl/>")),
        items(0, 0, 1, 1),
        ("I.", "II.", "2.1", "2.2"),
        unknown_to_libreoffice="w:isLgl",
    ),
    Case("words round the number", one(lvl(0, "decimal", "Article %1 –")), items(0, 0), ("Article 1 –", "Article 2 –")),
    Case("a number in brackets", one(lvl(0, "decimal", "[%1]")), items(0, 0), ("[1]", "[2]")),
    Case("a level without a number of its own", one(lvl(0, "none", "Note")), items(0, 0), ("Note", "Note")),
    Case(
        "a level that shows nothing",
        one(lvl(0, "none", ""), lvl(1, "decimal", "%2.")),
        items(0, 1, 1),
        (None, "1.", "2."),
    ),
    Case("a list that goes on after a paragraph", one(*DECIMAL), items(0, 0, -1, 0), ("1.", "2.", None, "3.")),
    Case(
        "two lists of one definition count on",
        abstract(1, *DECIMAL) + num(1, 1) + num(2, 1),
        items((1, 0), (1, 0), (2, 0)),
        ("1.", "2.", "3."),
    ),
    Case(
        "a list of the same definition that starts again",
        abstract(1, *DECIMAL) + num(1, 1) + num(2, 1, RESTARTS),
        items((1, 0), (1, 0), (2, 0), (2, 0)),
        ("1.", "2.", "1.", "2."),
    ),
    Case(
        "a list of the same definition with a start of its own",
        abstract(1, *DECIMAL) + num(1, 1) + num(2, 1, STARTS_AT_7),
        items((1, 0), (2, 0), (2, 0)),
        ("1.", "7.", "8."),
    ),
    Case(
        "a list with a level of its own",
        abstract(1, *DECIMAL)
        + num(1, 1)
        + num(2, 1, f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperLetter", "%1.")}</w:lvlOverride>'),
        items((2, 0), (2, 0)),
        ("A.", "B."),
    ),
    Case(
        "two lists in turn",
        abstract(1, *DECIMAL) + abstract(2, lvl(0, "lowerLetter", "%1)")) + num(1, 1) + num(2, 2),
        items((1, 0), (2, 0), (1, 0), (2, 0)),
        ("1.", "a)", "2.", "b)"),
    ),
    Case("a level skipped", one(*DECIMAL), items(0, 2, 2, 0), ("1.", "1.1.1", "1.1.2", "2.")),
    Case("an empty entry counts", one(*DECIMAL), (p("word1.", num=1), p(num=1), p("word2.", num=1)), ("1.", "3.")),
    Case(
        "cells count on row by row",
        one(*DECIMAL),
        (tbl(tr(tc(p("word1.", num=1)), tc(p("word2.", num=1))), tr(tc(p("word3.", num=1)), tc("word4."))),),
        ("1.", "2.", "3.", None),
    ),
    Case(
        "headings numbered by their styles",
        one(*HEADINGS),
        (p("word1.", style="Heading1"), p("word2.", style="Heading2"), p("word3.", style="Heading1")),
        ("1", "1.1", "2"),
        HEADING_STYLES,
    ),
    Case(
        "headings whose level only the list tells",
        one(*HEADINGS),
        (p("word1.", style="Heading1"), p("word2.", style="Heading2"), p("word3.", style="Heading1")),
        ("1", "1.1", "2"),
        TIED_STYLES,
        unknown_to_libreoffice="a level of a style that stands only in w:pStyle",
    ),
    Case(
        "a style numbered by its parent",
        one(*DECIMAL),
        (p("word1.", style="Child"), p("word2.", style="Parent")),
        ("1.", "2."),
        style("Parent", numbered(1, 0)) + style("Child", based_on="Parent"),
    ),
    Case(
        "a paragraph that gives up its style's number",
        one(*DECIMAL),
        (p("word1.", style="Parent"), p("word2.", style="Parent", num=0), p("word3.", style="Parent")),
        ("1.", None, "2."),
        style("Parent", numbered(1, 0)),
    ),
    Case(
        "a paragraph that goes a level below its style",
        one(*DECIMAL),
        (p("word1.", style="Parent"), p("word2.", style="Parent", properties='<w:numPr><w:ilvl w:val="1"/></w:numPr>')),
        ("1.", "1.1"),
        style("Parent", numbered(1, 0)),
    ),
    Case(
        "a list that borrows its levels from a list style",
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Board"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Board"/>{"".join(OUTLINE)}</w:abstractNum>'
        + num(1, 1)
        + num(2, 2),
        items(0, 1, 1),
        ("1.", "(a)", "(b)"),
        '<w:style w:type="numbering" w:styleId="Board"><w:name w:val="Board"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    ),
    Case("a list that the file does not define", one(*DECIMAL), items((1, 0), (9, 0)), ("1.", None)),
)


def flat(found: tuple[Piece, ...]) -> list[Piece]:
    out: list[Piece] = []
    for piece in found:
        if piece.grid is None:
            out.append(piece)
        for row in piece.grid or ():
            for cell in row:
                out += flat(cell.pieces)
    return out


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_list_shows_the_numbers_that_word_shows(case: Case):
    found = flat(pieces(*case.body, numbering=case.numbering, styles=case.styles))
    assert tuple(piece.block.marker for piece in found) == case.markers


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_every_number_is_the_one_that_libreoffice_prints(tmp_path):
    known = [case for case in CASES if not case.unknown_to_libreoffice]
    for at, case in enumerate(known):
        (tmp_path / f"case{at:02}.docx").write_bytes(docx(*case.body, numbering=case.numbering, styles=case.styles))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    convert = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    files = map(str, sorted(tmp_path.glob("*.docx")))
    subprocess.run([*command, *convert, *files], check=True, capture_output=True)
    printed = {}
    for at, case in enumerate(known):
        lines = (tmp_path / f"case{at:02}.txt").read_text("utf-8-sig").splitlines()
        found = [re.match(r"\s*(.*?)\s*word\d", line) for line in lines]
        printed[case.name] = tuple(match[1] or None for match in found if match)
    assert printed == {case.name: case.markers for case in known}


def bullet(letter: str, font: str) -> str:
    more = "" if not font else f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    return one(f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{letter}"/>{more}</w:lvl>')


@pytest.mark.parametrize(
    ("letter", "font", "shown"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf0d8", "Wingdings", "➢"),
        ("\uf0fc", "Wingdings", "✓"),
        ("\uf0b7", "", "•"),
        ("o", "Courier New", "◦"),
        ("o", "Arial", "o"),
        ("-", "Calibri", "-"),
        ("●", "Noto Sans Symbols", "●"),
    ],
)
def test_a_bullet_of_a_symbol_font_is_the_character_that_it_shows(letter, font, shown):
    assert pieces(*items(0), numbering=bullet(letter, font))[0].block.marker == shown


def test_a_picture_bullet_is_a_bullet():
    picture = lvl(0, "bullet", "\uf0b7", more="").replace("</w:lvl>", '<w:lvlPicBulletId w:val="0"/></w:lvl>')
    assert pieces(*items(0), numbering=one(picture))[0].block.marker == "•"


def test_the_marker_stands_beside_the_text_and_the_level_counts_from_one():
    found = pieces(*items(0, 1), numbering=one(*DECIMAL))
    assert [(piece.block.kind, piece.block.text, piece.block.level) for piece in found] == [
        ("bullet", "word1.", 1),
        ("bullet", "word2.", 2),
    ]


def test_a_list_in_a_header_does_not_disturb_the_count_of_the_body():
    header = {"header1.xml": f"<w:hdr>{p('Agenda paper', num=1)}</w:hdr>"}
    section = '<w:headerReference w:type="default" r:id="header1"/>'
    found = pieces(*items(0, 0), numbering=one(*DECIMAL), parts=header, section=section)
    assert [piece.block.marker for piece in found] == ["1.", "2."]
