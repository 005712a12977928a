"""Tables without ruling lines: rows whose parts begin at the same places, with real white between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.ingest import markers
from minutes_cli.ingest.pdf.lines import Line, around, lines
from minutes_cli.ingest.pdf.tables import Place, Table
from minutes_cli.ingest.sheet import Word
from minutes_cli.value import State

_GAP = 2.0  # font sizes: the white between two parts of a row
_NEAR = 5.0  # points within which two parts begin at one place
_LEAST = 3  # rows
_OVER = 4.5  # font sizes from the head of a table's columns, set off by white, to its first row
_APART = 2.6  # font sizes from one row's baseline to the next one's

Parts = list[tuple[Word, ...]]


class _Run(State):
    """Rows found so far, each the parts of a line."""

    lines: list[Line]
    rows: list[Parts]


def aligned(page: Sequence[Line]) -> Iterator[list[Line] | Table]:
    """The lines, those that make a table without lines as tables."""
    waiting: list[Line] = []
    at = 0
    while at < len(page):
        run = _run(page, at)
        table = _table(run) if len(run.rows) >= _LEAST else None
        if table is None:
            waiting.append(page[at])
            at += 1
            continue
        if waiting and _stands_over(waiting[-1], run) and (whole := _table(_under_head(waiting[-1], run))):
            table = whole
            waiting.pop()
        if waiting:
            yield waiting
            waiting = []
        yield table
        at += len(run.lines)
    if waiting:
        yield waiting


def _stands_over(line: Line, run: _Run) -> bool:
    """True where a line in bold, white between it and the rows, names their columns."""
    widest, first = max(map(len, run.rows)), run.lines[0]
    near = 0 < first.base - line.base <= _OVER * line.size
    return near and line.bold and not first.bold and len(parts(line)) >= max(_LEAST, widest)


def _under_head(line: Line, run: _Run) -> _Run:
    return _Run([line, *run.lines], [parts(line), *run.rows])


def parts(line: Line, gap: float = _GAP) -> Parts:
    """The words of a line in parts with wide white between; a marker is one part with its text."""
    if line.gap <= gap * min(line.main.size, line.words[0].size) * 0.7:
        return [line.words]
    found: Parts = [(line.words[0],)]
    for word in line.words[1:]:
        last = found[-1][-1]
        alone = len(found) == 1 and len(found[0]) == 1 and markers.candidate(found[0]) is not None
        if word.x0 - last.x1 > gap * max(word.size, last.size) and not alone:
            found.append((word,))
        else:
            found[-1] = (*found[-1], word)
    return found


def _run(page: Sequence[Line], at: int) -> _Run:
    """The lines from there on that may be the rows of one table."""
    run = _Run([], [])
    for line in page[at:]:
        row = parts(line)
        if run.lines and line.base - run.lines[-1].base > _APART * line.size:
            break
        if len(row) > 1 and _goes_on(row, run.rows):
            run.rows.append(row)
        elif run.rows and _wraps(line, run):
            run.rows[-1] = _more(run.rows[-1], row[0])
        else:
            break
        run.lines.append(line)
    return run


def _goes_on(row: Parts, rows: Sequence[Parts]) -> bool:
    """True where the row may stand under those rows in one table."""
    return not rows or any(_fits(row, above) for above in rows[:2]) or (len(rows) == 1 and _heads(rows[0], row))


def _heads(head: Parts, row: Parts) -> bool:
    """True where the first is the head of a table whose first row is the second: each part over one of the other's."""
    over = all(part[0].x0 < below[-1].x1 and below[0].x0 < part[-1].x1 for part, below in zip(head, row, strict=False))
    return len(head) == len(row) > 2 and over


def _wraps(line: Line, run: _Run) -> bool:
    """True where the line goes on with a cell, other than the first, of the row above it."""
    close = line.base - run.lines[-1].base < 1.5 * line.size
    return close and any(abs(line.x0 - part[0].x0) < 2 for part in run.rows[-1][1:])


def _more(row: Parts, words: tuple[Word, ...]) -> Parts:
    """The row with the words added to the part that they begin under."""
    at = min(range(len(row)), key=lambda index: abs(row[index][0].x0 - words[0].x0))
    return [*row[:at], (*row[at], *words), *row[at + 1 :]]


def _fits(row: Parts, first: Parts) -> bool:
    """True where each part of the row stands under one of the first row's: flush left, flush right or centred."""
    if len(row) > len(first):
        return False
    return all(any(_under(part, head) for head in first) for part in row) and _under(row[0], first[0])


def _under(part: Sequence[Word], head: Sequence[Word]) -> bool:
    left, right = part[0].x0 - head[0].x0, part[-1].x1 - head[-1].x1
    return min(abs(left), abs(right), abs(left + right) / 2) <= _NEAR


def _table(run: _Run) -> Table | None:
    """The rows as a table; `None` for labels with their values, dotted lists of contents, and sentences with notes."""
    labels = sum(row[0][-1].text.endswith(":") for row in run.rows)
    dotted = sum(any(set(word.text) <= set("._…") for word in line.words) for line in run.lines)
    widest = max(run.rows, key=len)
    told = sum(row[0][-1].text.endswith((".", ";")) for row in run.rows) if len(widest) == 2 else 0
    if max(labels, dotted, told) * 2 >= len(run.rows):
        return None
    starts = [min(row[at][0].x0 for row in run.rows if len(row) == len(widest)) for at in range(len(widest))]
    page = run.lines[0].page
    box = around(line.box for line in run.lines)
    edges = (*starts, box[2])
    cells = tuple(
        Place(around(word.box for word in part), number, _column(part, widest), 1, 1, tuple(lines(part, page)))
        for number, row in enumerate(run.rows)
        for part in row
    )
    return Table(page, box, edges, cells, page, box[3])


def _column(part: Sequence[Word], widest: Parts) -> int:
    def distance(at: int) -> float:
        left, right = part[0].x0 - widest[at][0].x0, part[-1].x1 - widest[at][-1].x1
        return min(abs(left), abs(right), abs(left + right) / 2)

    return min(range(len(widest)), key=distance)
