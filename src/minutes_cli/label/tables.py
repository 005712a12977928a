"""Tables of actions and of decisions, read by their columns: headed, or known by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_cli.label.places import Place
from minutes_cli.label.rules import Columns, rule_book
from minutes_cli.model import Block, Extent, NearMiss, Promise, Span, cell_extents

_DONE = re.compile(
    r"""^\W*(done|complete[d]?|closed|finished|resolved|achieved|yes|y|x|100\ ?%)\b|^\W*[✓✔☑]""",
    re.IGNORECASE | re.VERBOSE,
)
_OPEN = re.compile(
    r"""^\W*(open|in[- ]progress|on-?going|pending|not\ (yet\ )?(started|done|complete[d]?)|outstanding|started|to\ ?do
    |continuing|carried\ (over|forward)|wip|deferred|no|n|\d{1,2}\ ?%)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_DATE = re.compile(
    r"""\d{1,4}[/.-]\d{1,2}|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b
    |\b(asap|next\ (meet|week|month)|today|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day)""",
    re.IGNORECASE | re.VERBOSE,
)
_NAME = re.compile(r"^(?:[A-Z]{2,4}|[A-Z][\w.'’-]+|all|everyone|team|tbc|tbd|and|&|,|/|\+|\s)+$")
_NOTHING = re.compile(r"\W*(none|nil|n/?a|tb[cd])?\W*", re.IGNORECASE)


@dataclass(frozen=True)
class Layout:
    """Which column holds what, and how many rows are its heads; `kind` is that of the commitments that it tells."""

    task: int
    owner: int | None = None
    due: int | None = None
    status: int | None = None
    heads: int = 1
    kind: str = "action"


def read(place: Place) -> Iterator[Promise | NearMiss]:
    """The rows of a table of actions or decisions; nothing for any other table."""
    layout = layout_of(place.block, place.listed)
    if layout is None:
        return
    extents = cell_extents(place.block.rows or ())
    for row in list(zip(place.block.rows or (), extents, strict=True))[layout.heads :]:
        yield from _row(place, layout, *row)


def layout_of(block: Block, listed: str) -> Layout | None:
    """How the table of a block is laid out, where it is one of actions or decisions."""
    rows = block.rows or ()
    if not rows:
        return None
    heads = _headed(rows[0])
    layout = _by_heads(heads, listed) if heads else None
    if layout is None and listed == "actions" and not (heads and "owner" in heads and len(heads) < 2):
        layout = _by_content(rows)
    return layout


def _headed(row: Sequence[str]) -> list[str]:
    """What each cell of a first row heads; empty where it is no row of heads."""
    if any(len(cell.split()) > 6 for cell in row):
        return []
    columns = rule_book().columns
    kinds = [_column(cell, columns) for cell in row]
    known = [kind for kind, cell in zip(kinds, row, strict=True) if kind not in {"other", "number"} and cell.strip()]
    return kinds if len(known) >= 2 or "action" in known or "decision" in known else []


def _column(cell: str, columns: Columns) -> str:
    words = re.sub(r"^[^\w#]+|[^\w#)]+$", "", cell).lower()
    words = re.sub(r"\s*\(.*\)$", "", words)
    for name in Columns.__dataclass_fields__:
        if any(re.fullmatch(pattern, words) for pattern in getattr(columns, name)):
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
    if not told and kinds[task] == "action" and len(kinds) > 1:
        return Layout(task, kind="cell")
    agenda = kinds[task] == "task" and listed != "actions"
    return None if agenda or not told else Layout(task, owner, due, status)


def _by_content(rows: Sequence[Sequence[str]]) -> Layout | None:
    """The layout of a table without heads in a list of actions: the wordiest column is the task."""
    width = max(map(len, rows))
    columns = [[row[at] for row in rows if at < len(row) and row[at].strip()] for at in range(width)]
    lengths = [sum(map(len, cells)) / max(len(cells), 1) for cells in columns]
    task = max(range(width), key=lambda at: lengths[at])
    rest = [at for at in range(width) if at != task and columns[at]]

    def most(pattern: re.Pattern[str], taken: set[int | None]) -> int | None:
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
    return Layout(task, owner, due, status, heads=0) if rest else None


def _row(place: Place, layout: Layout, row: Sequence[str], extents: Sequence[Extent]) -> Iterator[Promise | NearMiss]:
    block = place.block.id
    if layout.task >= len(row) or _NOTHING.fullmatch(row[layout.task]):
        return
    rule = rule_book().named("decision-table" if layout.kind == "decision" else "action-table")
    clause = Span(block, *extents[layout.task], layout.kind, rule.id)
    status = _cell(row, layout.status)
    if _DONE.search(status):
        yield NearMiss(clause, "told as done")
        return
    is_open = bool(_OPEN.search(status))
    if place.listed == "previous" and not is_open:
        yield NearMiss(clause, "left over from an earlier meeting, not said to be open")
        return
    yield Promise(
        clause=clause,
        cue=clause,
        owners=_spans(block, row, extents, layout.owner, "owner"),
        dues=_spans(block, row, extents, layout.due, "due"),
        action=row[layout.task],
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
