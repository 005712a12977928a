"""Running heads and feet, page numbers: told from the body by their recurrence and their place over the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from minutes_cli.ingest.compose import rounded
from minutes_cli.ingest.lines import Line
from minutes_cli.ingest.sheet import Sheet
from minutes_cli.model import Block, BlockKind

_HEAD, _FOOT = 0.12, 0.88  # shares of a page's height: above the one and below the other furniture may stand
_DEEPEST = 3  # lines at either end of a page that may be furniture
_NUMBER = re.compile(r"(?:page\s*|p\.?\s*|-\s*|–\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*[-–])?", re.IGNORECASE)


def apart(sheets: Sequence[Sheet], pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[Block]]:
    """The pages' lines without their furniture, and the furniture as blocks, in the order of the pages."""
    candidates = [_candidates(sheet, page) for sheet, page in zip(sheets, pages, strict=True)]
    seen = Counter(key for page in candidates for key in {_key(line, sheet) for line, sheet in page})
    body: list[list[Line]] = []
    aside: list[Block] = []
    for sheet, page, ends in zip(sheets, pages, candidates, strict=True):
        gone = [line for line, _ in ends if _is_furniture(line, sheet, seen, len(sheets))]
        names = {id(line) for line in gone}
        body.append([line for line in page if id(line) not in names])
        aside.extend(_block(line, sheet) for line in gone)
    return body, aside


def _candidates(sheet: Sheet, page: Sequence[Line]) -> list[tuple[Line, Sheet]]:
    head = [line for line in page[:_DEEPEST] if line.box[3] < _HEAD * sheet.height]
    foot = [line for line in page[-_DEEPEST:] if line.box[1] > _FOOT * sheet.height and line not in head]
    return [(line, sheet) for line in head + foot]


def _key(line: Line, sheet: Sheet) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.base / sheet.height * 60)


def _is_furniture(line: Line, sheet: Sheet, seen: Counter[tuple[str, int]], pages: int) -> bool:
    if line.box[1] > _FOOT * sheet.height and _NUMBER.fullmatch(line.text):
        return True
    text, place = _key(line, sheet)
    times = max(seen[text, place + shift] for shift in (-1, 0, 1))
    return times >= max(2, 0.4 * pages) if pages > 2 else times == pages == 2


def _block(line: Line, sheet: Sheet) -> Block:
    kind: BlockKind = "header" if line.box[1] < sheet.height / 2 else "footer"
    if _NUMBER.fullmatch(line.text):
        kind = "page_number"
    return Block("", kind, line.text, page=line.page, bbox=rounded(line.box))
