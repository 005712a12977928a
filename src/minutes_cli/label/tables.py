"""Tables of actions and of decisions, read by their columns: headed, or known by what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from minutes_cli import regex
from minutes_cli.label import sharing
from minutes_cli.label.places import Place, heading_kind
from minutes_cli.label.rules import Columns, rule_book
from minutes_cli.model import Block, Extent, NearMiss, Promise, Span, cell_extents
from minutes_cli.value import Value, fields

_DONE = regex.compile(
    r"""^\W*(done|complete[d]?|closed|finished|resolved|achieved|yes|y|x|100\ ?%)\b|^\W*[✓✔☑]""",
    regex.IGNORECASE | regex.VERBOSE,
)
_OPEN = regex.compile(
    r"""^\W*(open|in[- ]progress|on-?going|pending|not\ (yet\ )?(started|done|complete[d]?)|outstanding|started|to\ ?do
    |continuing|carried\ (over|forward)|wip|deferred|no|n|\d{1,2}\ ?%)\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
_DATE = regex.compile(
    r"""\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}/\d{1,2}|\d{4}-\d\d-\d\d|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b
    |\b(asap|next\ (meet|week|month)|today|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day)""",
    regex.IGNORECASE | regex.VERBOSE,
)
_NO_TASKS = frozenset({"agenda", "done", "idle", "previous", "voices"})
"""What a list may be in which a table shares out no work."""

_LABEL = regex.compile(r"\bACTION\s*(?:\d+\s*)?:\s*", regex.IGNORECASE)
_STATUS = regex.compile(r"\b(open|done|closed|complete[d]?|in progress|on-?going|pending)\b", regex.IGNORECASE)
_NAME = regex.compile(r"^(?:[A-Z]{2,4}|[A-Z][\w.'’-]+|all|everyone|team|tbc|tbd|and|&|,|/|\+|\s)+$")
_WHAT_WHO_WHEN = frozenset({"what", "who", "when"})
"""Heads that make a table one of actions wherever it stands."""
_NOTHING = regex.compile(r"\W*(none|nil|n/?a|tb[cd]|no (?:change|action|update)s?)?\W*", regex.IGNORECASE)


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
    starts = [(at, opened) for at, row in enumerate(rows) if (opened := _opens(row, listed)) is not None]
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


def _opens(row: Sequence[str], listed: str) -> tuple[Layout | None, str] | None:
    """What a row of heads opens: columns, or a list under a heading of one cell; `None` for a row of contents."""
    heads = _headed(row)
    if heads:
        plain = {cell.strip().lower() for cell in row}
        return _by_heads(heads, "actions" if plain >= _WHAT_WHO_WHEN else listed), ""
    filled = [cell.strip() for cell in row if cell.strip()]
    if len(filled) == 1 and (heading_kind(filled[0]) or filled[0].endswith(":")):
        return None, heading_kind(filled[0])
    return None


def read(place: Place, region: Region) -> Iterator[Promise | NearMiss]:
    """The rows of a region of actions or decisions; nothing for any other."""
    if region.layout is None:
        return
    rows = place.block.rows or ()
    extents = cell_extents(rows)
    for at in region.rows:
        yield from _row(place, region.layout, rows[at], extents[at])


def _headed(row: Sequence[str]) -> list[str]:
    """What each cell of a first row heads; empty where it is no row of heads."""
    if any(len(cell.split()) > 6 for cell in row):
        return []
    kinds = [_column(cell) for cell in row]
    return kinds if sum(kind not in {"other", "number"} for kind in kinds) > 1 else []


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
    task = place.get("action", place.get("task"))
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

    status = most(_OPEN, set()) or most(_DONE, set())
    due = most(_DATE, {status})
    owner = most(_NAME, {status, due})
    evident = any(at is not None for at in (owner, due, status))
    return Layout(task, owner, due, status) if evident else None


def _row(place: Place, layout: Layout, row: Sequence[str], extents: Sequence[Extent]) -> Iterator[Promise | NearMiss]:
    if layout.task >= len(row) or _NOTHING.fullmatch(row[layout.task]):
        return
    tasks = _tasks(row[layout.task])
    status = _cell(row, layout.status)
    each = [match[0] for match in _STATUS.finditer(status)] if len(tasks) > 1 else []
    for at, (start, end) in enumerate(tasks):
        start_at = extents[layout.task][0]
        yield _task(
            place,
            layout,
            row,
            extents,
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


def _task(
    place: Place, layout: Layout, row: Sequence[str], extents: Sequence[Extent], *, extent: Extent, status: str
) -> Promise | NearMiss:
    block = place.block.id
    rule = rule_book().named("decision-table" if layout.kind == "decision" else "action-table")
    clause = Span(block, *extent, layout.kind, rule.id)
    if _DONE.search(status):
        return NearMiss(clause, "told as done")
    is_open = bool(_OPEN.search(status))
    if place.listed == "done" or (place.listed == "previous" and not is_open):
        return NearMiss(clause, "left over from an earlier meeting, not said to be open")
    return Promise(
        clause=clause,
        cue=clause,
        owners=_spans(block, row, extents, layout.owner, "owner"),
        dues=_spans(block, row, extents, layout.due, "due"),
        action=place.block.text[slice(*extent)],
        status="open" if is_open else None,
        score=rule.confidence,
    )


def _cell(row: Sequence[str], at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""


def _spans(block: str, row: Sequence[str], extents: Sequence[Extent], at: int | None, label: str) -> tuple[Span, ...]:
    text = _cell(row, at)
    if at is None or _NOTHING.fullmatch(text):
        return ()
    return (Span(block, *extents[at], label, "action-table"),)
