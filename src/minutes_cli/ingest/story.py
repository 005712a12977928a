"""A story of a DOCX (its body, a header, a note, a text box) → pieces in reading order."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from minutes_cli.ingest.numbering import Counter, Numbering
from minutes_cli.ingest.package import MC, Element, W
from minutes_cli.ingest.runs import Content, Inline, Seen, alternate
from minutes_cli.ingest.styles import Setting, Style, Styles
from minutes_cli.ingest.textlines import Line, lines
from minutes_cli.ingest.typedmarkers import split_marker
from minutes_cli.ingest.wordtables import Place, TableShape, shape
from minutes_cli.ingest.wordvalues import switched_on, value
from minutes_cli.model import Block, Cell, Extent, Look, Piece, table_text

_LINE_HEIGHT = 1.2
"""Of the font's size: what an empty paragraph adds to the white above the next."""
_CONTAINERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag")}
_ADDED, _REMOVED = {f"{W}ins", f"{W}moveTo"}, {f"{W}del", f"{W}moveFrom"}


@dataclass
class Context:
    """What the stories of one document share. `ids` numbers its blocks."""

    styles: Styles
    numbering: Numbering
    accept: bool = True
    tab: float = 36.0
    seen: Seen = field(default_factory=Seen)
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def id(self) -> str:
        """The next block's id."""
        return f"b{next(self.ids)}"


@dataclass
class _Above:
    """What stands above the next paragraph: the white below the last one, its style, and empty lines since."""

    after: float = 0.0
    style: str | None = None
    snug: bool = False
    empty: float = 0.0


class _Paragraph(NamedTuple):
    """A paragraph as it stands on the page: one `w:p`, or several whose marks between them are deleted."""

    elements: tuple[Element, ...]
    path: str


class _Place(NamedTuple):
    """A paragraph's path, and how it is set."""

    path: str
    style: Style
    setting: Setting


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
        above = _Above()
        for block, at in self._blocks(container, path):
            if isinstance(block, _Paragraph):
                found += self._paragraph(block, above, bold=bold)
            elif block.tag == f"{W}tbl":
                found.append(self._table(block, at, above))
            else:
                self._context.seen.chunks += 1
        return found

    def _blocks(self, container: Element, path: str) -> Iterator[tuple[_Paragraph | Element, str]]:
        """Paragraphs, tables and imported chunks in order; paragraphs whose mark is deleted joined with the next."""
        open_: list[Element] = []
        for element, at in self._elements(container, path):
            if element.tag != f"{W}p":
                if open_:
                    yield _Paragraph(tuple(open_), at), at
                    open_ = []
                yield element, at
                continue
            open_.append(element)
            if not self._mark_gone(element):
                yield _Paragraph(tuple(open_), at), at
                open_ = []
        if open_:
            yield _Paragraph(tuple(open_), path), path

    def _elements(self, container: Element, path: str) -> Iterator[tuple[Element, str]]:
        counts: dict[str, int] = {}
        for child in container:
            tag = child.tag
            if tag in {f"{W}p", f"{W}tbl", f"{W}altChunk"} or tag in _CONTAINERS:
                name = tag.removeprefix(W)
                counts[name] = counts.get(name, 0) + 1
                at = path if name == "sdtContent" else f"{path}/{name}[{counts[name]}]"
                if tag in _CONTAINERS:
                    yield from self._elements(child, at)
                else:
                    yield child, at
            elif tag in (_ADDED if self._context.accept else _REMOVED):
                yield from self._elements(child, path)
            elif tag == f"{MC}AlternateContent":
                chosen = alternate(child)
                if chosen is not None:
                    yield from self._elements(chosen, path)

    def _mark_gone(self, paragraph: Element) -> bool:
        """Whether the paragraph's mark is deleted (or, where changes are rejected, was never made)."""
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is None:
            return False
        names = ("del", "moveFrom") if self._context.accept else ("ins", "moveTo")
        return any(mark.find(f"{W}{name}") is not None for name in names)

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: _Paragraph, above: _Above, *, bold: bool) -> list[Piece]:
        properties = paragraph.elements[-1].find(f"{W}pPr")
        style_id = value(properties, "pStyle")
        style = self._context.styles.paragraph(style_id)
        setting = style.setting
        if properties is not None:
            setting = self._context.styles.set_by(properties, setting, "")
        content = self._content(paragraph.elements, style, bold=bold)
        self.notes += content.notes
        self.fields[paragraph.path] = content.fields
        marker = self._marker(setting, content, properties)
        white = _white(setting, style_id, above)
        found = self._lines(content, _Place(paragraph.path, style, setting), marker, white)
        if found:
            above.after, above.style, above.snug, above.empty = setting.after, style_id, setting.snug, 0.0
        else:
            above.empty = style.face.size * _LINE_HEIGHT + white
            above.after, above.style, above.snug = setting.after, style_id, setting.snug
        for at, box in enumerate(content.boxes, 1):
            found += self.pieces(box, f"{paragraph.path}/txbxContent[{at}]")
        return found

    def _content(self, elements: tuple[Element, ...], style: Style, *, bold: bool) -> Content:
        face = style.face._replace(bold=True) if bold else style.face
        whole = Content()
        for element in elements:
            part = self._inline.read(element, style._replace(face=face))
            whole.letters += part.letters
            whole.boxes += part.boxes
            whole.notes += part.notes
            whole.fields |= part.fields
        return whole

    def _marker(self, setting: Setting, content: Content, properties: Element | None) -> str | None:
        """The automatic marker, `""` for a list entry without one, `None` for no list entry."""
        if not setting.number or setting.number == "0":
            return None
        if not content.letters and _hidden_mark(properties):
            return None
        return self._counter.marker(setting.number, setting.level or 0)

    def _lines(self, content: Content, place: _Place, marker: str | None, white: float) -> list[Piece]:
        found: list[Piece] = []
        for line in lines(content.letters, listed=bool(marker)):
            if not line.text:
                white += (line.size or place.style.face.size) * _LINE_HEIGHT
                continue
            found.append(self._piece(line, place, None if found else marker, white))
            white = 0.0
        return found

    def _piece(self, line: Line, place: _Place, marker: str | None, white: float) -> Piece:
        setting, text, cut, typed = place.setting, line.text, 0, None
        if not marker:
            typed, rest = split_marker(text)
            if typed and rest:
                cut, text = len(text) - len(rest), rest
        shown = marker or typed
        look = Look(
            size=line.size,
            font=line.font,
            bold=_moved(line.bold, cut),
            italic=_moved(line.italic, cut),
            underline=_moved(line.underline, cut),
            align=setting.align,
            indent=round(self._indent(setting, line, listed=marker is not None), 2),
            space_before=round(white, 2),
            style=place.style.name,
            outline=setting.outline,
            list_id=setting.number if marker is not None else None,
        )
        level = (setting.level or 0) + 1 if marker else 1
        block = Block(
            id=self._context.id(),
            kind="bullet" if shown else "paragraph",
            text=text,
            level=level if shown else 0,
            marker=shown or None,
            path=place.path,
        )
        return Piece(block, look)

    def _indent(self, setting: Setting, line: Line, *, listed: bool) -> float:
        """Where the first letter stands, in points from the left edge."""
        if listed:
            return setting.left
        at = setting.left + setting.first
        for mark in line.lead:
            at = self._next_stop(at, setting) if mark == "\t" else at + (line.size or 10.0) * 0.25
        return at

    def _next_stop(self, at: float, setting: Setting) -> float:
        stops = [*setting.tabs, *([setting.left] if setting.first < 0 else [])]
        later = [stop for stop in stops if stop > at + 0.01]
        return min(later) if later else (at // self._context.tab + 1) * self._context.tab

    # ------------------------------------------------------------ tables

    def _table(self, table: Element, path: str, above: _Above) -> Piece:
        block_id = self._context.id()
        outline = shape(table, accept=self._context.accept)
        bold = outline.first_row_styled and self._context.styles.first_row_bold(outline.style)
        grid = tuple(
            tuple(self._cell(place, f"{path}/{place.path}", bold=bold and not at) for place in row)
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
        white, above.after, above.style, above.empty = above.after + above.empty, 0.0, None, 0.0
        return Piece(block, Look(space_before=round(white, 2)), grid)

    def _cell(self, place: Place, path: str, *, bold: bool) -> Cell:
        found = self.pieces(place.element, path, bold=bold)
        return Cell(tuple(found), place.column, place.colspan, place.rowspan, place.shaded)


def _texts(grid: tuple[tuple[Cell, ...], ...], outline: TableShape) -> tuple[tuple[str, ...], ...]:
    rows = []
    for row in grid:
        texts = [""] * outline.columns
        for cell in row:
            texts[cell.column] = re.sub(r"\s+", " ", cell.text)
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


def _white(setting: Setting, style_id: str | None, above: _Above) -> float:
    same = style_id == above.style
    after = 0.0 if above.snug and same else above.after
    before = 0.0 if setting.snug and same else setting.before
    return max(after, before) + above.empty


def _hidden_mark(properties: Element | None) -> bool:
    return properties is not None and switched_on(properties.find(f"{W}rPr/{W}vanish"))


def _moved(extents: tuple[Extent, ...], by: int) -> tuple[Extent, ...]:
    if not by:
        return extents
    return tuple((max(start - by, 0), end - by) for start, end in extents if end > by)
