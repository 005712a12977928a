"""The structure tree of a tagged PDF: the block that each part of a page belongs to, as its maker says."""

from __future__ import annotations

from array import array
from typing import Any

import pypdfium2.raw as pdfium

from minutes_cli.ingest.pdf import calls
from minutes_cli.ingest.sheet import Tag

_BLOCKS = frozenset(
    {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "TD", "TH", "Caption", "Title", "TOCI", "Note"}
)
_DEEPEST = 60
_LONGEST = 32  # bytes of a type: that of no block in UTF-16 is longer
_PAGE = 1_000_000  # blocks of a page, at the most


def is_tagged(document: Any) -> bool:
    """True where the document says that it is tagged."""
    return bool(pdfium.FPDFCatalog_IsTagged(document))


def tags(page: Any, number: int) -> dict[int, Tag]:
    """The innermost block of each marked content id of an open page; `number` is the page's, from 1."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        found: dict[int, Tag] = {}
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            top = calls.handle(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index))
            _walk(top, Tag(number * _PAGE, ""), found, 0)
        return found
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _walk(element: int | None, around: Tag, found: dict[int, Tag], depth: int) -> None:
    if not element or depth > _DEEPEST:
        return
    kind = _kind(element)
    block = Tag(around.block - around.block % _PAGE + len(found) + 1, kind) if kind in _BLOCKS else around
    for at in range(calls.marks_of(element)):
        found[calls.mark_of(element, at)] = block
    for index in range(calls.children_of(element)):
        mark = calls.child_mark(element, index)
        if mark >= 0:
            found[mark] = block
        else:
            _walk(calls.child_of(element, index), block, found, depth + 1)


def _kind(element: int) -> str:
    """The element's type; nothing for one with a longer name than any block's."""
    kept = array("B", bytes(_LONGEST))
    start, _ = kept.buffer_info()
    length = calls.type_of(element, start, _LONGEST)
    return kept[: length - 2].tobytes().decode("utf-16-le", "replace") if 2 < length <= _LONGEST else ""
