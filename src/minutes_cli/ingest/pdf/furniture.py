"""Running heads and feet, page numbers, line numbers, watermarks: what belongs to the pages and not to the text.

They are told from the body by their recurrence and their place over the pages, from the edge of a page inwards, so
that a line of the body that recurs ("None.") stays where it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from minutes_cli import regex
from minutes_cli.ingest.pdf.compose import rounded
from minutes_cli.ingest.pdf.lines import Line, around
from minutes_cli.ingest.sheet import Sheet, Word
from minutes_cli.model import Block, BlockKind
from minutes_cli.value import Value

_ZONE = 0.15  # of a page's height, from its top and from its foot: where furniture begins
_NEXT = 3.2  # font sizes: furniture further from the edge stands that close to the line before it
_WORDED = regex.compile(r"[^\W\d_]{3}")
_EDGE = 0.12  # of it: where a page number may stand
_TINY = 2.5  # points: nobody reads type of that size
_DEEPEST = 8  # lines
_SAME = 6.0  # points by which a recurring line may move
_STRAY = 30.0  # points by which it may once stand elsewhere, as on a first page
_NUMBER = regex.compile(
    r"(?:page\s*|p\.?\s*|[-–—|]\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*[-–—])?(?:\s*\|?\s*page)?",
    regex.IGNORECASE,
)
_PAGED = regex.compile(r"\bpage\s*\d+", regex.IGNORECASE)
_COUNTED = regex.compile(r"\bpage\s*\d+\s*of\s*\d+\s*$", regex.IGNORECASE)
_LISTS = regex.compile(r"(?:the )?agenda\b|[•●▪‣◦*–-]\s|\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s", regex.IGNORECASE)
"""A line over a list, or an entry of one."""
_LARGE = 1.25  # times the size of the text: a line of that size is no mere running head


class _Edge(Value):
    """A page's lines from one of its edges inwards; `top` tells which."""

    sheet: Sheet
    lines: tuple[Line, ...]
    top: bool

    def depth(self, line: Line) -> float:
        """The line's distance from that edge."""
        return line.base if self.top else self.sheet.height - line.base


def apart(sheets: Sequence[Sheet], pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[Block]]:
    """The pages' lines without their furniture, and the furniture as blocks, in the order of the pages."""
    gone = [set[int]() for _ in pages]
    for top in (True, False):
        edges = [_edge(sheet, page, top=top) for sheet, page in zip(sheets, pages, strict=True)]
        recurs = _recurrence(edges)
        title = _title(pages[0]) if pages and top else frozenset[str]()
        for edge, names in zip(edges, gone, strict=True):
            names.update(id(line) for line in _furniture(edge, recurs, title))
    kept = _section_titles(sheets, pages, gone)
    gone = [names - kept for names in gone]
    body = [[line for line in page if id(line) not in names] for page, names in zip(pages, gone, strict=True)]
    aside = [
        _block(line, sheet)
        for sheet, page, names in zip(sheets, pages, gone, strict=True)
        for line in page
        if id(line) in names
    ]
    return body, aside


def _section_titles(sheets: Sequence[Sheet], pages: Sequence[Sequence[Line]], gone: Sequence[set[int]]) -> set[int]:
    """The ids of the first of each row of recurring heads in large type that sets in after the first page.

    Such a line heads a section whose name is told again on every page or slide of it.
    """
    sizes = Counter[int]()
    for page in pages:
        for line in page:
            sizes[round(line.size)] += len(line.text)
    if not sizes:
        return set()
    large = _LARGE * max(sizes, key=lambda size: (sizes[size], -size))
    told = set[str]()
    kept = set[int]()
    for sheet, page, names in zip(sheets, pages, gone, strict=True):
        for line in page:
            title = line.text.casefold()
            head = sheet.number > 1 and line.box[3] < sheet.height / 2 and line.size > large
            if head and id(line) in names and title not in told and _WORDED.search(title):
                kept.add(id(line))
            told.add(title)
    return kept


def _edge(sheet: Sheet, page: Sequence[Line], *, top: bool) -> _Edge:
    inwards = sorted(page, key=lambda line: line.base, reverse=not top)[:_DEEPEST]
    edge = _Edge(sheet, tuple(inwards), top)
    kept: list[Line] = []
    for line in inwards:
        near = kept and edge.depth(line) - edge.depth(kept[-1]) < _NEXT * line.size
        if not near and edge.depth(line) > _ZONE * sheet.height:
            break
        kept.append(line)
    return _Edge(sheet, tuple(kept), top)


def _keys(line: Line, page: int) -> Iterator[str]:
    """What a recurring line shares with the others: its text, but for one number that counts with the pages."""
    text = line.text.lower()
    yield text
    for found in regex.finditer(r"\d+", text):
        yield f"{text[: found.start()]}#{int(found[0]) - page}{text[found.end() :]}"


def _recurrence(edges: Sequence[_Edge]) -> Callable[[Line, _Edge], bool]:
    """Whether a line stands at the same depth on enough of the pages, the number of the page aside."""
    depths: dict[str, list[float]] = {}
    for edge in edges:
        for line in edge.lines:
            for key in _keys(line, edge.sheet.number):
                depths.setdefault(key, []).append(edge.depth(line))
    pages = len(edges)
    least = max(2, min(0.4 * pages, max(4, 0.25 * pages)))
    rows = {key: _rows(found, least) for key, found in depths.items()} if pages > 1 else {}

    def recurs(line: Line, edge: _Edge) -> bool:
        depth = edge.depth(line)
        return any(abs(row - depth) <= _STRAY for key in _keys(line, edge.sheet.number) for row in rows.get(key, ()))

    return recurs


def _rows(depths: Sequence[float], least: float) -> set[int]:
    """The depths, in whole points, at which at least so many of these lie together."""
    ordered = sorted(depths)
    return {round(depth) for at, depth in enumerate(ordered) if bisect_right(ordered, depth + _SAME) - at >= least}


def _furniture(edge: _Edge, recurs: Callable[[Line, _Edge], bool], title: frozenset[str]) -> list[Line]:
    """The lines from the edge inwards as long as they are furniture; a page is never furniture alone."""
    found: list[Line] = []
    for line in edge.lines:
        if not (recurs(line, edge) or _is_number(line, edge)):
            break
        found.append(line)
    return found or _echo(edge, title)


def _is_number(line: Line, edge: _Edge) -> bool:
    number = _NUMBER.fullmatch(line.text)
    if not number or edge.depth(line) > _EDGE * edge.sheet.height:
        return False
    return not edge.top or str(edge.sheet.number) in regex.findall(r"\d+", line.text)


def _title(page: Sequence[Line]) -> frozenset[str]:
    """The words of the lines that a document begins with, as far as its first list: that names items told later."""
    first = takewhile(lambda line: not _LISTS.match(line.text), page[:12])
    return frozenset(word.lower() for line in first for word in regex.findall(r"\w+", line.text))


def _echo(edge: _Edge, title: frozenset[str]) -> list[Line]:
    """The lines at the top of a later page that tell again what the document is, set apart from the text."""
    if edge.sheet.number == 1 or not edge.top or not edge.lines:
        return []
    head: list[Line] = []
    for line, below in zip(edge.lines, [*edge.lines[1:], None], strict=True):
        head.append(line)
        if below is None or below.base - line.base > 1.7 * line.size or abs(below.size - line.size) > 0.8:
            break
    alone = sum(len(line.words) for line in head) == len(edge.sheet.words)
    if len(head) <= 4 and not alone and _COUNTED.search(head[-1].text):
        return head
    words = [word.lower() for line in head for word in regex.findall(r"\w+", line.text)]
    if not title:
        return []
    known = sum(word in title or word.isdigit() or word == "page" for word in words)
    paged = any(_PAGED.search(line.text) for line in head)
    if len(head) <= 5 and len(words) >= 3 and (known == len(words) or (paged and known >= 0.6 * len(words))):
        return head
    return []


def _block(line: Line, sheet: Sheet) -> Block:
    kind: BlockKind = "header" if line.box[1] < sheet.height / 2 else "footer"
    if _NUMBER.fullmatch(line.text):
        kind = "page_number"
    return Block("", kind, line.text, page=line.page, bbox=rounded(line.box))


def line_numbers(words: Sequence[Word], page: int) -> tuple[list[Word], Block | None]:
    """The words without the line numbers down the left margin, and those as one block."""
    column = _numbered_column(sorted((word for word in words if word.text.isdecimal()), key=lambda word: word.top))
    if not column:
        return list(words), None
    gone = {word.order for word in column}
    rest = [word for word in words if word.order not in gone]
    if not rest or min(word.x0 for word in rest) < max(word.x1 for word in column):
        return list(words), None
    text = " ".join(word.text for word in column)
    return rest, Block("", "line_number", text, page=page, bbox=rounded(around(word.box for word in column)))


def tiny(words: Sequence[Word], page: int) -> tuple[list[Word], Block | None]:
    """The words without those in type too small for any reader, and those as one block.

    Where most words are so small, the sizes mean nothing, and all stay.
    """
    small = [word for word in words if word.size < _TINY and not word.turn]
    if not small or 2 * len(small) > len(words):
        return list(words), None
    rest = [word for word in words if word.size >= _TINY or word.turn]
    text = " ".join(word.text for word in small)
    return rest, Block("", "text_box", text, page=page, bbox=rounded(around(word.box for word in small)))


def _numbered_column(numbers: Sequence[Word]) -> list[Word]:
    """At least eight numbers in one column that count up by one step."""
    if len(numbers) < 8:
        return []
    right = Counter(round(word.x1) for word in numbers)
    x = max(right, key=lambda at: (right[at - 1] + right[at] + right[at + 1], -at))
    column = [word for word in numbers if abs(word.x1 - x) <= 1.5]
    steps = {int(low.text) - int(high.text) for high, low in pairwise(column)}
    return column if len(column) >= 8 and len(steps) == 1 and steps <= {1, 2, 5, 10} else []


def turned(sheet: Sheet) -> Iterator[tuple[Block, bool]]:
    """The page's turned text, a block a direction and size, each with whether it is furniture: a watermark, a stamp."""
    groups: dict[tuple[int, float], list[Word]] = {}
    for word in sheet.words:
        if word.turn:
            groups.setdefault((word.turn, round(word.size)), []).append(word)
    for (_, size), words in groups.items():
        box = around(word.box for word in words)
        beside = box[2] < 0.1 * sheet.width or box[0] > 0.9 * sheet.width
        text = " ".join(word.text for word in words)
        furniture = size > 30 or beside
        kind: BlockKind = "text_box" if furniture else "paragraph"
        yield Block("", kind, text, page=sheet.number, bbox=rounded(box)), furniture
