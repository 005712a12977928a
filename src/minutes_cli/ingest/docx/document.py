"""A DOCX → Source: the body's pieces, its notes, the running heads and feet, and what had to be told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from minutes_cli import regex
from minutes_cli.errors import DamagedError, NoTextError
from minutes_cli.ingest import kinds
from minutes_cli.ingest.docx import locked
from minutes_cli.ingest.docx.numbering import Numbering
from minutes_cli.ingest.docx.numerals import numeral
from minutes_cli.ingest.docx.package import Element, Package, Part, R, W
from minutes_cli.ingest.docx.runs import Seen
from minutes_cli.ingest.docx.story import Context, Story
from minutes_cli.ingest.docx.styles import Styles
from minutes_cli.ingest.docx.values import child, points, switched_on, value
from minutes_cli.ingest.reading import Reading
from minutes_cli.model import Block, BlockKind, Notice, Origin, Piece, Source
from minutes_cli.value import replace

_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_PAGE_NUMBER = regex.compile(r"[-–|\s]*(?:page|p\.)?\s*[\divxlc]+(?:\s*(?:of|/|\|)\s*\d+)?[-–|\s]*", regex.IGNORECASE)

_NOTE_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
"""How Word numbers notes where the document does not say."""
_EMPTY = Notice("no-text", "the body of the document holds no text")


def read(data: bytes, name: str, reading: Reading) -> Source:
    """The document as a reader sees it.

    Raises:
        DamagedError: the archive or the XML in it cannot be read.
        EncryptedError: it wants a password that `reading` does not have.
        NoTextError: it holds pictures and no text.
        UnsupportedError: it is another archive, or its main part is not that of a Word document.
    """
    plain = locked.opened(data, name, reading.password) if kinds.is_ole(data) else data
    package = Package(plain, name)
    main = package.main
    body = main.root.find(f"{W}body")
    if body is None:
        raise DamagedError(name, "the DOCX is damaged: its main part has no body", "get the file again")
    context = _context(package, reading)
    story = Story(context)
    pieces = story.pieces(body, "body")
    pieces += _notes(package, context, story.notes)
    furniture = tuple(_furniture(package, main, context))
    if not pieces and not furniture and next(body.iter(_PICTURE, f"{W}pict"), None) is not None:
        way_out = "save it as PDF and run OCR first (for example: ocrmypdf scan.pdf out.pdf)"
        raise NoTextError(name, "the document holds pictures and no text", way_out)
    origin = Origin(name, package.media_type(), hashlib.sha256(data).hexdigest(), None)
    comments = sum(1 for _ in body.iter(f"{W}commentReference"))
    warnings = [*_notices(context.seen, comments, reading), *([] if pieces else [_EMPTY])]
    return Source(origin, tuple(pieces), furniture, tuple(warnings), package.properties())


def _context(package: Package, reading: Reading) -> Context:
    styles, numbers = package.related("styles"), package.related("numbering")
    numbering = Numbering(numbers.root if numbers else None)
    resolved = Styles(styles.root if styles else None, numbering.indents, numbering.level_of_style)

    def tab() -> float | None:
        settings = package.related("settings")
        return points(value(settings.root, "defaultTabStop")) if settings else None

    return Context(resolved, numbering, accept=reading.track_changes == "accept", said_tab=tab)


def _notes(package: Package, context: Context, wanted: list[tuple[str, str]]) -> Iterator[Piece]:
    """Footnotes and then endnotes, in the order of their marks in the text."""
    for kind in ("footnote", "endnote"):
        part = package.related(f"{kind}s") if any(one == kind for one, _ in wanted) else None
        if part is None:
            continue
        settings = package.related("settings")
        form = value(child(settings.root if settings else None, f"{kind}Pr"), "numFmt") or _NOTE_FORMS[kind]
        notes = {note.get(f"{W}id"): note for note in part.root.iterchildren(f"{W}{kind}")}
        ids = list(dict.fromkeys(note for one, note in wanted if one == kind and note in notes))
        for number, note in enumerate(ids, 1):
            yield from _note(notes[note], f"{kind}s/{kind}[{number}]", numeral(number, form), context)


def _note(note: Element, path: str, number: str, context: Context) -> Iterator[Piece]:
    for at, piece in enumerate(Story(context).pieces(note, path)):
        block = piece.block
        if not at and block.kind != "table":
            block = replace(block, kind="bullet", marker=number, level=1)
        yield replace(piece, block=block, look=replace(piece.look, note=True))


def _furniture(package: Package, main: Part, context: Context) -> Iterator[Block]:
    """The running heads and feet that some page shows, each text once."""
    told: set[tuple[str, str]] = set()
    for section in main.root.iter(f"{W}sectPr"):
        for reference in section:
            kind: BlockKind = "header" if reference.tag == f"{W}headerReference" else "footer"
            if reference.tag not in {f"{W}headerReference", f"{W}footerReference"}:
                continue
            relation = package.relations.get(reference.get(f"{R}id", ""))
            if relation is None or not _is_shown(reference.get(f"{W}type", "default"), section, package):
                continue
            part = package.part(relation.target)
            for block in () if part is None else _running(part, kind, context):
                same = (block.kind, regex.sub(r"\d+", "0", block.text))
                if same not in told:
                    told.add(same)
                    yield block


def _is_shown(pages: str, section: Element, package: Package) -> bool:
    """Whether a section has a head or foot of its own for the "first" or the "even" pages."""
    if pages == "first":
        return switched_on(section.find(f"{W}titlePg"))
    if pages == "even":
        settings = package.related("settings")
        return settings is not None and switched_on(child(settings.root, "evenAndOddHeaders"))
    return pages == "default"


def _running(part: Part, kind: BlockKind, context: Context) -> Iterator[Block]:
    story = Story(context)
    for piece in story.pieces(part.root, kind):
        yield from _furnishing(piece, kind, story)


def _furnishing(piece: Piece, kind: BlockKind, story: Story) -> Iterator[Block]:
    if piece.grid is not None:
        for row in piece.grid:
            for cell in row:
                for inner in cell.pieces:
                    yield from _furnishing(inner, kind, story)
        return
    block = piece.block
    path = block.path or ""
    text = " ".join(filter(None, (block.marker, block.text)))
    if "/txbxContent[" in path or "/textpath[" in path:
        kind = "text_box"
    elif "PAGE" in story.fields.get(path, set()) and _PAGE_NUMBER.fullmatch(text):
        kind = "page_number"
    yield replace(block, kind=kind, text=text, marker=None, level=0)


def _notices(seen: Seen, comments: int, reading: Reading) -> Iterator[Notice]:
    if seen.insertions or seen.deletions:
        how = "as if they were accepted" if reading.track_changes == "accept" else "as if they were rejected"
        counts = f"{_count(seen.insertions, 'insertion')} and {_count(seen.deletions, 'deletion')}"
        yield Notice("tracked-changes", f"the document holds tracked changes ({counts}); it is read {how}")
    if comments:
        yield Notice("comments", f"{_count(comments, 'comment')} in the margin left out")
    if seen.chunks:
        yield Notice("embedded-document", f"{_count(seen.chunks, 'embedded document')} (altChunk) not read")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
