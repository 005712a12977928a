"""Tables of actions and of decisions, read by their columns: headed, or known by what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from minutes_cli import regex
from minutes_cli.label import sharing
from minutes_cli.label.places import Place, heading_kind
from minutes_cli.label.progress import DITTO, DONE, NOTHING, OPEN, OVER, STATUS
from minutes_cli.label.rules import Columns, rule_book
from minutes_cli.model import Block, Extent, NearMiss, Promise, Span, cell_extents
from minutes_cli.value import Value, fields

_DATE = regex.compile(
    r"""\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}/\d{1,2}|\d{4}-\d\d-\d\d|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b
    |\b(asap|next\ (meet|week|month)|today|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day)""",
    regex.IGNORECASE | regex.VERBOSE,
)
_NO_TASKS = frozenset({"agenda", "done", "idle", "previous", "voices"})
"""What a list may be in which a table shares out no work."""

_LABEL = regex.compile(r"\bACTION\s*(?:\d+\s*)?:\s*", regex.IGNORECASE)
_NAME = regex.compile(r"^(?:[A-Z]{2,4}|[A-Z][\w.'’-]+|all|everyone|team|tbc|tbd|and|&|,|/|\+|\s)+$")
_DAY = regex.compile(r"\W*(?:by|date|end(?: date)?|target)\W*", regex.IGNORECASE)
"""A head that any day may stand under; every other head of a due makes a table with owners one of actions anywhere."""


class Layout(Value):
    """Which column holds what; `kind` is that of the commitments that it tells."""

    task: int
    owner: int | None = None
    due: int | None = None
    status: int | None = None
    kind: str = "action"


class Region(Value):
    """Rows of a table that belong together: laid out in columns, or cells of a list of `listed`, or neither."""

    rows: range
    layout: Layout | None = None
    listed: str = ""


def regions(block: Block, listed: str) -> list[Region]:
    """The rows of a table, each in one region, its rows of heads left out; a head may stand anywhere in it."""
    rows = block.rows or ()
    starts = [(at, opened) for at, row in enumerate(rows) if (opened := _opens(row, rows, listed)) is not None]
    if not any(layout for _, (layout, _) in starts):
        shared = sharing.shared_out(rows) if listed not in _NO_TASKS else None
        if shared is not None:
            return [Region(range(shared.first, len(rows)), Layout(shared.task, shared.owner), "actions")]
        if listed == "actions":
            return [Region(range(len(rows)), _by_content(rows), listed)]
    found = [Region(range(starts[0][0] if starts else len(rows)))]
    for here, (at, (layout, kind)) in enumerate(starts):
        end = starts[here + 1][0] if here + 1 < len(starts) else len(rows)
        found.append(Region(range(at + 1, end), layout, kind))
    return [region for region in found if region.rows]


def _opens(row: Sequence[str], rows: Sequence[Sequence[str]], listed: str) -> tuple[Layout | None, str] | None:
    """What a row of heads opens: columns, or a list under a heading of one cell; `None` for a row of contents."""
    heads = [_told_by_cells(kind, at, row, rows) for at, kind in enumerate(_headed(row))]
    if heads:
        timed = any(_timed(cell) for cell, kind in zip(row, heads, strict=True) if kind == "due")
        what = any(cell.strip().lower() == "what" for cell in row)
        told = ("owner" in heads and (timed or (what and "status" in heads))) or (timed and "status" in heads)
        return _by_heads(heads, "actions" if told else listed), ""
    if (faults := _acted_on(row, rows)) is not None:
        return faults, ""
    filled = [cell.strip() for cell in row if cell.strip()]
    if len(filled) == 1 and (heading_kind(filled[0]) or filled[0].endswith(":")):
        return None, heading_kind(filled[0])
    return None


_NUMBER = regex.compile(r"\W*[A-Za-z]{0,4}[-./ ]?\d+(?:[-./]\d+)*[a-z]?\W*")


def _told_by_cells(kind: str, at: int, row: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The kind of a column: what is headed as tasks, and has nothing but numbers below, numbers them: "Item"."""
    below = [cells[at] for cells in rows if cells is not row and at < len(cells) and cells[at].strip()]
    numbers = bool(below) and all(_NUMBER.fullmatch(cell) for cell in below)
    return "number" if kind in {"action", "task"} and numbers else kind


_ACTED_ON = regex.compile(r"\W*(?:to be )?(?:action(?:ed)?|done|fixed|dealt with) (?:by|for)\W*", regex.IGNORECASE)


def _acted_on(row: Sequence[str], rows: Sequence[Sequence[str]]) -> Layout | None:
    """The layout of a table of things that somebody sees to: "Flat | Fault | Action by", all told in a few words."""
    owner = next((at for at, cell in enumerate(row) if _ACTED_ON.fullmatch(cell)), 0)
    few = all(len(cell.split()) <= _FEW for one in rows for cell in one[:owner])
    return Layout(owner - 1, owner) if owner and few and _column(row[owner - 1]) in {"task", "other"} else None


_FEW = 10
"""How many words at most tell a fault."""


def read(place: Place, region: Region) -> Iterator[Promise | NearMiss]:
    """The rows of a region of actions or decisions; nothing for any other."""
    if region.layout is None:
        return
    rows = [
        _Row(row, extents)
        for row, extents in zip(place.block.rows or (), cell_extents(place.block.rows or ()), strict=True)
    ]
    above = _Row()
    for at in region.rows:
        row = rows[at].after(above)
        yield from _row(place, region.layout, row)
        above = row


def _headed(row: Sequence[str]) -> list[str]:
    """What each cell of a first row heads; empty where it is no row of heads."""
    if any(len(cell.split()) > 6 for cell in row):
        return []
    kinds = [_column(cell) for cell in row]
    return kinds if sum(kind not in {"other", "number"} for kind in kinds) > 1 else []


def _timed(head: str) -> bool:
    """Whether a head says that the column tells by when something is to be done: "When", "Needed by"."""
    return _DAY.fullmatch(head) is None


@lru_cache(maxsize=8192)
def _column(cell: str) -> str:
    words = regex.sub(r"^[^\w#]+|[^\w#)]+$", "", cell).lower()
    words = regex.sub(r"\s*\(.*\)$", "", words)
    for name in fields(Columns):
        if any(regex.fullmatch(pattern, words) for pattern in getattr(rule_book().columns, name)):
            return name
    return "other"


def _by_heads(kinds: list[str], listed: str) -> Layout | None:
    place = {kind: at for at, kind in reversed(list(enumerate(kinds)))}
    owner, due, status = (place.get(name) for name in ("owner", "due", "status"))
    if "decision" in place and "action" not in place:
        return Layout(place["decision"], owner, None, status, kind="decision")
    task = next((place[kind] for kind in ("action", "measure", "task") if kind in place), None)
    if task is None:
        return None
    if due is not None and due < task and status is not None:
        due = None  # the day on which it was put down stands before it
    told = owner is not None or due is not None or status is not None

    agenda = kinds[task] == "task" and listed != "actions"
    return None if agenda or not told else Layout(task, owner, due, status)


def _by_content(rows: Sequence[Sequence[str]]) -> Layout | None:
    """The layout of a table without heads in a list of actions: the wordiest column is the task."""
    width = max(map(len, rows))
    columns = [[row[at] for row in rows if at < len(row) and row[at].strip()] for at in range(width)]
    lengths = [sum(map(len, cells)) / max(len(cells), 1) for cells in columns]
    task = max(range(width), key=lambda at: lengths[at])
    rest = [at for at in range(width) if at != task and columns[at]]

    def most(pattern: regex.Pattern, taken: set[int | None]) -> int | None:
        shares = [
            (sum(bool(pattern.search(c)) for c in columns[at]) / len(columns[at]), -at)
            for at in rest
            if at not in taken
        ]
        best = max(shares, default=(0.0, 0))
        return -best[1] if best[0] >= 0.5 else None

    status = most(OPEN, set()) or most(DONE, set())
    due = most(_DATE, {status})
    owner = most(_NAME, {status, due})
    evident = any(at is not None for at in (owner, due, status))
    return Layout(task, owner, due, status) if evident else None


class _Row(Value):
    """The cells of a row and where in the block they stand."""

    cells: tuple[str, ...] = ()
    extents: tuple[Extent, ...] = ()

    def after(self, above: _Row) -> _Row:
        """The row with the cells of the one above it where it says "ditto"."""
        pairs = [
            (above.cells[at], above.extents[at]) if DITTO.fullmatch(cell) and at < len(above.cells) else (cell, extent)
            for at, (cell, extent) in enumerate(zip(self.cells, self.extents, strict=True))
        ]
        return _Row(tuple(cell for cell, _ in pairs), tuple(extent for _, extent in pairs))

    def cell(self, at: int | None) -> str:
        """What a column holds; nothing where there is none."""
        return self.cells[at].strip() if at is not None and at < len(self.cells) else ""


def _row(place: Place, layout: Layout, row: _Row) -> Iterator[Promise | NearMiss]:
    if layout.task >= len(row.cells) or NOTHING.fullmatch(row.cells[layout.task]):
        return
    tasks = _tasks(row.cells[layout.task])
    status = row.cell(layout.status)
    each = [match[0] for match in STATUS.finditer(status)] if len(tasks) > 1 else []
    for at, (start, end) in enumerate(tasks):
        start_at = row.extents[layout.task][0]
        yield _task(
            place,
            layout,
            row,
            extent=(start_at + start, start_at + end),
            status=each[at] if len(each) == len(tasks) else status,
        )


def _tasks(cell: str) -> list[Extent]:
    """The tasks of a cell: the whole of it, or what stands after each "ACTION:"."""
    starts = [match.end() for match in _LABEL.finditer(cell)]
    if not starts:
        return [(0, len(cell))]
    ends = [*[match.start() for match in _LABEL.finditer(cell)][1:], len(cell)]
    return [
        (start, end - (end - start) + len(cell[start:end].rstrip())) for start, end in zip(starts, ends, strict=True)
    ]


def _task(place: Place, layout: Layout, row: _Row, *, extent: Extent, status: str) -> Promise | NearMiss:
    block = place.block.id
    rule = rule_book().named("decision-table" if layout.kind == "decision" else "action-table")
    clause = Span(block, *extent, layout.kind, rule.id)
    told = [row.cell(at) for at in (layout.task, layout.owner, layout.due)]
    if all(cell and NOTHING.fullmatch(cell) for cell in told[1:]):
        return NearMiss(clause, "given to nobody")
    if DONE.search(status) or any(OVER.match(cell) for cell in told):
        return NearMiss(clause, "told as done")
    is_open = bool(OPEN.search(status))
    if place.listed == "done" or (place.listed == "previous" and not is_open):
        return NearMiss(clause, "left over from an earlier meeting, not said to be open")
    return Promise(
        clause=clause,
        cue=clause,
        owners=_owners(block, row, layout),
        dues=_dues(block, row, layout),
        action=place.block.text[slice(*extent)],
        status="open" if is_open else None,
        score=rule.confidence,
    )


_WHEN = regex.compile(
    rf"""\s+(?:by|before|due|until)\s+|(?:\s[–—-]\s+|[,;(]\s*)(?=[\w\s]*?(?:{_DATE.pattern}|\b(?:mon|tues?|wed|thurs?|fri|sat)\b))""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""What opens the time in a cell that should only name somebody: "Ann – Sat.", "Tom, by 3 May"."""
_SET = regex.compile(
    r"\b(?:by|due|before|until|target|deadline|revised(?: date| deadline)?|eta|now|new)\b[\s,:→–-]*", regex.IGNORECASE
)
"""What says in a status that the time in it is a due."""


def _owners(block: str, row: _Row, layout: Layout) -> tuple[Span, ...]:
    """Who stands in the column of owners, without the time that some add there."""
    text = row.cell(layout.owner)
    when = _WHEN.search(text) if layout.due is None else None
    return _spans(block, row, layout.owner, "owner", (0, when.start() if when else len(text)))


def _dues(block: str, row: _Row, layout: Layout) -> tuple[Span, ...]:
    """The time in the column of dues; or, where there is none, beside the owner or in the status."""
    if layout.due is not None:
        return _spans(block, row, layout.due, "due")
    text = row.cell(layout.owner)
    when = _WHEN.search(text)
    if when:
        return _spans(block, row, layout.owner, "due", (when.end(), len(text)))
    text = row.cell(layout.status)
    said = _SET.search(text) if _DATE.search(text) else None
    return _spans(block, row, layout.status, "due", (said.end(), len(text))) if said else ()


def _spans(block: str, row: _Row, at: int | None, label: str, part: Extent | None = None) -> tuple[Span, ...]:
    """What a cell holds, or a part of it, as a span of the block; none where it holds nothing."""
    if at is None or NOTHING.fullmatch(row.cell(at)):
        return ()
    start, end = row.extents[at]
    if part is None:
        return (Span(block, start, end, label, "action-table"),)
    low, high = part
    start += len(row.cells[at]) - len(row.cells[at].lstrip())
    return (Span(block, start + low, start + high, label, "action-table"),) if high > low else ()
