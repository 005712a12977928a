"""Tiny makers of DOCX files: `docx(p("Budget", num=1))` is a whole document, as bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

from minutes_cli import ingest
from minutes_cli.ingest import Reading
from minutes_cli.model import Piece, Source

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{TRANSITIONAL}" xmlns:r="{_OFFICE}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PART_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def r(text: str, properties: str = "") -> str:
    """A run; `\\n` in the text is a line break, `\\t` a tab."""
    inside = escape(text).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    inside = inside.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    marks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{marks}<w:t xml:space="preserve">{inside}</w:t></w:r>'


def p(*content: str, num: int | None = None, level: int = 0, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; what is no XML becomes a run."""
    marks = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        marks += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    runs = "".join(one if one.startswith("<") else r(one) for one in content if one)
    return f"<w:p><w:pPr>{marks}{properties}</w:pPr>{runs}</w:p>"


def tc(*content: str, properties: str = "") -> str:
    """A cell; what is no XML becomes a paragraph."""
    inside = "".join(one if one.startswith("<") else p(one) for one in content) or p()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; what is no XML becomes a cell."""
    inside = "".join(one if one.startswith("<") else tc(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def tbl(*rows: str, properties: str = "") -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def lvl(level: int, form: str, text: str, *, start: int | None = 1, more: str = "") -> str:
    """A level of a list."""
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{level}">{begin}<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(key: int, *levels: str) -> str:
    """A list definition."""
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, definition: int, more: str = "") -> str:
    """A list that counts with a definition."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{definition}"/>{more}</w:num>'


def style(key: str, properties: str = "", *, based_on: str = "", letters: str = "", name: str = "") -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name or key}"/>{base}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def docx(
    *body: str,
    styles: str = "",
    numbering: str = "",
    parts: Mapping[str, str] | None = None,
    section: str = "",
    settings: str = "",
    main: str = "document.xml",
    main_type: str = _MAIN_TYPE,
) -> bytes:
    """A DOCX file. `parts` are further parts by their file's name in `word/` (`header1.xml`), whose relationship id is
    the name's stem and whose type is the stem without its digits.
    """
    inner = "".join(body)
    files = {main: f"<w:document {_SPACES}><w:body>{inner}<w:sectPr>{section}</w:sectPr></w:body></w:document>"}
    for name, text in (("styles", styles), ("numbering", numbering), ("settings", settings)):
        if text:
            files[f"{name}.xml"] = f"<w:{name} {_SPACES}>{text}</w:{name}>"
    for name, text in (parts or {}).items():
        files[name] = text.replace(">", f" {_SPACES}>", 1)
    stems = [name.removesuffix(".xml") for name in files if name != main]
    relations = "".join(
        f'<Relationship Id="{stem}" Type="{_OFFICE}/{stem.rstrip("0123456789")}" Target="{stem}.xml"/>'
        for stem in stems
    )
    overrides = "".join(
        f'<Override PartName="/word/{stem}.xml" ContentType="{_PART_TYPE.format(stem.rstrip("0123456789"))}"/>'
        for stem in stems
    )
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/{main}" ContentType="{main_type}"/>{overrides}</Types>',
            "_rels/.rels": _relations(f'<Relationship Id="a" Type="{_OFFICE}/officeDocument" Target="word/{main}"/>'),
            f"word/_rels/{main}.rels": _relations(relations),
        }
        | {f"word/{name}": text for name, text in files.items()}
    )


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of those files, compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _relations(inside: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
    )


def source(*body: str, reading: Reading = Reading(), **kw: Any) -> Source:
    """What ingest makes of `docx(*body, ...)`."""
    return ingest.read(io.BytesIO(docx(*body, **kw)), reading)


def pieces(*body: str, **kw: Any) -> tuple[Piece, ...]:
    """The body's pieces."""
    return source(*body, **kw).pieces


def texts(*body: str, **kw: Any) -> list[str]:
    """The texts of the body's pieces."""
    return [piece.block.text for piece in pieces(*body, **kw)]
