"""Laws of reading DOCX: nothing lost, nothing twice, no crash, the same bytes the same blocks."""

from __future__ import annotations

import contextlib
import io
import random
import re
import zipfile

import docx as python_docx
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_cli import ingest
from minutes_cli.errors import MinutesError
from minutes_cli.model import Piece
from tests.ingest.wordfile import abstract, docx, lvl, num, p, r, tbl, tc, tr

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), max_size=60)
"""Letters that XML may hold; control and private characters show nothing, or depend on a font."""
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def seen(text: str) -> str:
    """The text as a reader sees it: its words, without letters that show nothing."""
    return " ".join(text.translate(UNSEEN).split())


def words(found: tuple[Piece, ...]) -> str:
    out = []
    for piece in found:
        out += [piece.block.marker or "", piece.block.text]
    return " ".join(out)


def joined(text: str) -> str:
    """Without any white space: a typed marker may part from the letter that it touched."""
    return re.sub(r"\s", "", seen(text))


@settings(deadline=None, max_examples=150)
@given(st.lists(ANY_TEXT, max_size=6))
def test_any_text_put_into_a_document_comes_back_whole_and_in_order(paragraphs):
    document = python_docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = [*paragraphs, "", ""][:2]
    out = io.BytesIO()
    document.save(out)
    out.seek(0)
    found = ingest.read(out).pieces
    expected = [*paragraphs, *[*paragraphs, "", ""][:2]]
    assert joined(words(found)) == joined(" ".join(expected))


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(ANY_TEXT, st.booleans()), max_size=8))
def test_bold_extents_stand_in_the_text_ascend_and_are_apart(runs):
    body = p(*[r(text, "<w:b/>" if bold else "") for text, bold in runs])
    for piece in ingest.read(io.BytesIO(docx(body))).pieces:
        ends = [0]
        for start, end in piece.look.bold:
            assert ends[-1] <= start < end <= len(piece.block.text)
            ends.append(end)


def sample() -> bytes:
    numbering = abstract(1, lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "%2)")) + num(1, 1)
    return docx(
        p("Minutes", properties='<w:jc w:val="center"/><w:outlineLvl w:val="0"/>'),
        p("Roof", num=1),
        p("Gutter", num=1, level=1, properties='<w:ind w:left="720"/><w:spacing w:before="120"/>'),
        tbl(tr(tc("What", properties='<w:gridSpan w:val="2"/>')), tr("Roof", tc("Clerk", properties="<w:vMerge/>"))),
        p(r("Bold", '<w:b/><w:sz w:val="24"/>'), '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'),
        numbering=numbering,
    )


@settings(deadline=None, max_examples=150)
@given(st.integers(0, 2**32))
def test_a_document_with_absurd_values_is_read_or_refused_and_never_crashes(seed):
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    values = ("", "-1", "99999999999", "x", "1.5", "0", "10", "%", "nan", "١", "²")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sample())) as archive, zipfile.ZipFile(out, "w") as changed:
        for name in archive.namelist():
            text = archive.read(name).decode()
            if name.startswith("word/") and not name.endswith(".rels"):
                text = re.sub(
                    r'(w:\w+)="[^"]*"',
                    lambda found: f'{found[1]}="{chance.choice(values)}"' if chance.random() < 0.2 else found[0],
                    text,
                )
            changed.writestr(name, text)
    out.seek(0)
    with contextlib.suppress(MinutesError):
        ingest.read(out)


def test_the_same_bytes_give_the_same_blocks():
    data = sample()
    assert ingest.read(io.BytesIO(data)) == ingest.read(io.BytesIO(data))
