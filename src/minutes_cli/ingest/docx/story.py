"""A story of a DOCX (its body, a header, a note, a text box) → pieces in reading order."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from minutes_cli import regex
from minutes_cli.ingest.docx.asides import aside
from minutes_cli.ingest.docx.look import Setting
from minutes_cli.ingest.docx.numbering import Counter, Numbering
from minutes_cli.ingest.docx.package import MC, Element, W
from minutes_cli.ingest.docx.runs import Content, Inline, Seen, alternate
from minutes_cli.ingest.docx.space import Above
from minutes_cli.ingest.docx.styles import Band, Standing, Styles
from minutes_cli.ingest.docx.tables import Place, TableShape, shape
from minutes_cli.ingest.docx.textlines import Line, lines, plain
from minutes_cli.ingest.docx.typedlists import listed, unmarked
from minutes_cli.ingest.docx.typedmarkers import split_marker
from minutes_cli.model import Block, BlockKind, Cell, Look, Piece, table_text
from minutes_cli.value import State, field, replace

_LINE_HEIGHT = 1.2
"""Of the font's size: what an empty paragraph adds to the white above the next."""
_look = lru_cache(maxsize=256)(Look)
"""Most paragraphs look like one before them, and a frozen value takes longer to make than to find."""
_P, _PPR, _ALTERNATE = f"{W}p", f"{W}pPr", f"{MC}AlternateContent"
_CONTAINERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag")}
_NAMES = {tag: tag.removeprefix(W) for tag in (_P, f"{W}tbl", f"{W}altChunk", *_CONTAINERS)}
_ADDED, _REMOVED = {f"{W}ins", f"{W}moveTo"}, {f"{W}del", f"{W}moveFrom"}


class Context(State, dict=True):
    """What the stories of one document share. `ids` numbers its blocks.

    `said_tab` asks the settings for the distance of the default tab stops: most documents never need it.
    """

    styles: Styles
    numbering: Numbering
    accept: bool = True
    said_tab: Callable[[], float | None] = lambda: None
    seen: Seen = field(default_factory=Seen)
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @cached_property
    def tab(self) -> float:
        """The distance of the default tab stops, in points."""
        return self.said_tab() or 36.0

    def id(self) -> str:
        """The next block's id."""
        return f"b{next(self.ids)}"


class _Paragraph(NamedTuple):
    """A paragraph as it stands on the page: one `w:p`, or several whose marks between them are deleted."""

    elements: tuple[Element, ...]
    path: str
    standing: Standing


class Story:
    """Reads one story. Its lists count on from paragraph to paragraph."""

    def __init__(self, context: Context) -> None:
        """Starts with no list begun and no field open."""
        self._context = context
        self._counter = Counter(context.numbering)
        self._inline = Inline(context.styles, context.seen, accept=context.accept)
        self.notes: list[tuple[str, str]] = []
        self.fields: dict[str, set[str]] = {}

    def pieces(self, container: Element, path: str, *, bold: bool = False) -> list[Piece]:
        """The pieces in a container of paragraphs and tables; `bold` where its table sets them bold."""
        found: list[Piece] = []
        above = Above()
        for block, at in self._blocks(container, path):
            if isinstance(block, _Paragraph):
                found += self._paragraph(block, above, bold=bold)
            elif block.tag == f"{W}tbl":
                found.append(self._table(block, at, above))
            else:
                self._context.seen.chunks += 1
        return listed(found) if len(found) > 1 else found

    def _blocks(self, container: Element, path: str) -> Iterator[tuple[_Paragraph | Element, str]]:
        """Paragraphs, tables and imported chunks in order; paragraphs whose mark is deleted joined with the next."""
        open_: tuple[Element, ...] = ()
        standing, place = self._context.styles.standing(None), path
        for element, at in self._elements(container, path):
            if element.tag != _P:
                if open_:
                    yield _Paragraph(open_, place, standing), place
                    open_ = ()
                yield element, at
                continue
            place = at
            first = next(iter(element), None)
            standing = self._context.styles.standing(first if first is not None and first.tag == _PPR else None)
            open_ = (*open_, element)
            if not (standing.gone if self._context.accept else standing.made):
                yield _Paragraph(open_, at, standing), at
                open_ = ()
        if open_:
            yield _Paragraph(open_, place, standing), place

    def _elements(self, container: Element, path: str) -> Iterator[tuple[Element, str]]:
        counts: dict[str, int] = {}
        for element in container:
            tag = element.tag
            name = _NAMES.get(tag)
            if name is not None:
                counts[name] = count = counts.get(name, 0) + 1
                at = path if name == "sdtContent" else f"{path}/{name}[{count}]"
                if tag in _CONTAINERS:
                    yield from self._elements(element, at)
                else:
                    yield element, at
            elif tag in (_ADDED if self._context.accept else _REMOVED):
                yield from self._elements(element, path)
            elif tag == _ALTERNATE:
                chosen = alternate(element)
                if chosen is not None:
                    yield from self._elements(chosen, path)

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: _Paragraph, above: Above, *, bold: bool) -> list[Piece]:
        standing = paragraph.standing
        base = standing.style.face
        content = Content()
        for element in paragraph.elements:
            self._inline.read(element, base._replace(bold=True) if bold else base, content)
        self.notes += content.notes
        if content.fields:
            self.fields[paragraph.path] = content.fields
        white = above.white(standing)
        marker = self._marker(standing, content)
        found = self._lines(content, paragraph, marker, white) if content.letters else []
        above.passed(standing, 0.0 if found else white + base.size * _LINE_HEIGHT)
        for at, box in enumerate(content.boxes, 1):
            found += self.pieces(box, f"{paragraph.path}/txbxContent[{at}]")
        for at, words in enumerate(filter(None, map(str.strip, content.art)), 1):
            found.append(self._drawn(words, f"{paragraph.path}/textpath[{at}]"))
        return found

    def _drawn(self, words: str, path: str) -> Piece:
        return Piece(Block(id=self._context.id(), kind="paragraph", text=plain(words), path=path))

    def _marker(self, standing: Standing, content: Content) -> str | None:
        """The automatic marker, `""` for a list entry without one, `None` for no list entry."""
        number, level = standing.setting.number, standing.setting.level
        if not number or number == "0" or (standing.hidden and not content.letters):
            return None
        return self._counter.marker(number, level or 0)

    def _lines(self, content: Content, paragraph: _Paragraph, marker: str | None, white: float) -> list[Piece]:
        found: list[Piece] = []
        for line in lines(content.letters, listed=bool(marker)):
            if not line.text:
                white += paragraph.standing.style.face.size * _LINE_HEIGHT
                continue
            found += self._aside(self._piece(line, paragraph, None if found else marker, white), paragraph)
            white = 0.0
        return found

    def _aside(self, piece: Piece, paragraph: _Paragraph) -> tuple[Piece, ...]:
        """The piece, and the note that a tab sets beside it."""
        block, setting = piece.block, paragraph.standing.setting
        at = aside(block.text, setting, entry=block.kind == "bullet") if "\t" in block.text else None
        if at is None:
            return (piece,)
        head, tail = piece.split(at)
        note = replace(tail.block, id=self._context.id(), kind="margin", beside=block.id)
        return head, replace(tail, block=note)

    def _piece(self, line: Line, paragraph: _Paragraph, marker: str | None, white: float) -> Piece:
        style, setting = paragraph.standing[:2]
        text, cut, typed = line.text, 0, None
        if not marker:
            typed, rest = split_marker(text)
            if typed and rest:
                cut, text = len(text) - len(rest), rest
        shown = marker or typed
        look = _look(
            line.size,
            line.font,
            unmarked(line.bold, cut),
            unmarked(line.italic, cut),
            unmarked(line.underline, cut),
            setting.align,
            round(setting.left if marker is not None else self._indent(setting, line, line.text[:cut]), 2),
            round(white, 2),
            style.name,
            setting.outline,
            setting.number if marker is not None else None,
        )
        level = (setting.level or 0) + 1 if marker else 1
        kind: BlockKind = "bullet" if shown else "paragraph"
        name = self._context.id()
        block = Block(name, kind, text, level if shown else 0, shown or None, path=paragraph.path)
        return Piece(block, look)

    def _indent(self, setting: Setting, line: Line, typed: str) -> float:
        """Where the first letter stands, in points from the left edge; `typed` is the marker and tab before it."""
        at = setting.left + setting.first
        for mark in line.lead:
            at = self._next_stop(at, setting) if mark == "\t" else at + (line.size or 10.0) * 0.25
        if typed and "\t" in typed:
            return self._next_stop(at + len(typed) * (line.size or 10.0) * 0.5, setting)
        return at

    def _next_stop(self, at: float, setting: Setting) -> float:
        stops = [*setting.tabs, *([setting.left] if setting.first < 0 else [])]
        later = [stop for stop in stops if stop > at + 0.01]
        return min(later) if later else (at // self._context.tab + 1) * self._context.tab

    # ------------------------------------------------------------ tables

    def _table(self, table: Element, path: str, above: Above) -> Piece:
        block_id = self._context.id()
        outline = shape(table, accept=self._context.accept)
        dress = self._context.styles.band
        head = dress(outline.style, "firstRow") if outline.first_row else Band()
        side = dress(outline.style, "firstCol") if outline.first_column else Band()
        grid = tuple(
            tuple(
                self._cell(place, f"{path}/{place.path}", (Band() if at else head, Band() if place.column else side))
                for place in row
            )
            for at, row in enumerate(outline.rows)
        )
        rows = _texts(grid, outline)
        block = Block(
            id=block_id,
            kind="table",
            text=table_text(rows),
            path=path,
            rows=rows,
            header_rows=outline.header_rows or _looks_headed(grid),
        )
        white = above.below()
        above.passed(None, 0.0)
        return Piece(block, Look(space_before=round(white, 2)), grid)

    def _cell(self, place: Place, path: str, bands: tuple[Band, Band]) -> Cell:
        found = self.pieces(place.element, path, bold=any(band.bold for band in bands))
        shaded = place.shaded or any(band.shaded for band in bands)
        return Cell(tuple(found), place.column, place.colspan, place.rowspan, shaded)


def _texts(grid: tuple[tuple[Cell, ...], ...], outline: TableShape) -> tuple[tuple[str, ...], ...]:
    rows = []
    for row in grid:
        texts = [""] * outline.columns
        for cell in row:
            texts[cell.column] = regex.sub(r"\s+", " ", cell.text)
        rows.append(tuple(texts))
    return tuple(rows)


def _looks_headed(grid: tuple[tuple[Cell, ...], ...]) -> int:
    """1 where the first row of several is shaded or bold throughout and the next is not; else 0."""
    if len(grid) < 2 or len(grid[0]) < 2:
        return 0
    return int((_shaded(grid[0]) and not _shaded(grid[1])) or (_bold(grid[0]) and not _bold(grid[1])))


def _shaded(row: tuple[Cell, ...]) -> bool:
    return bool(row) and all(cell.shaded for cell in row)


def _bold(row: tuple[Cell, ...]) -> bool:
    pieces = [piece for cell in row for piece in cell.pieces]
    return bool(pieces) and all(piece.look.bold == ((0, len(piece.block.text)),) for piece in pieces)
