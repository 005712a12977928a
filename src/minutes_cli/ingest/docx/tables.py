"""The shape of a Word table: which cells each row has, what each spans, which are shaded, which rows are its head."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from minutes_cli.ingest.docx.package import Element, W
from minutes_cli.ingest.docx.values import VAL, child, filled, off, switched_on, value, whole

_CONTAINERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}


_SPAN, _DOWN, _ALONG, _FILL = f"{W}gridSpan", f"{W}vMerge", f"{W}hMerge", f"{W}shd"


class Place(NamedTuple):
    """A cell that is seen: its element, its first column, its spans. `path` leads to it from its table."""

    element: Element
    path: str
    column: int
    colspan: int
    rowspan: int
    shaded: bool


class TableShape(NamedTuple):
    """The cells of a table row by row, a merged one once at its top left; `columns` is the width of the grid.

    `first_row` and `first_column` say that the table's style dresses them.
    """

    rows: tuple[tuple[Place, ...], ...]
    columns: int
    header_rows: int
    style: str | None
    first_row: bool
    first_column: bool


class _Marks(NamedTuple):
    """What a cell says of itself: its columns, its part in a merge down and along, its fill."""

    span: int
    down: Literal["begins", "goes on"] | None
    along: bool
    shaded: bool


def shape(table: Element, *, accept: bool) -> TableShape:
    """The shape of a `w:tbl`; tracked rows as if the changes were made, or not."""
    rows: list[list[Place]] = []
    open_: dict[int, tuple[int, int]] = {}  # column -> row and place of the merged cell that goes on below
    header_rows, columns = 0, 0
    for at, (row, path) in enumerate(_rows(table, accept=accept)):
        properties = child(row, "trPr")
        places: list[Place] = []
        column = max(whole(value(properties, "gridBefore")) or 0, 0)
        for cell, cell_path in _cells(row, path):
            span, down, along, shaded = _marks(child(cell, "tcPr"))
            begun = open_.get(column)
            if down == "goes on" and begun:
                above = rows[begun[0]][begun[1]]
                rows[begun[0]][begun[1]] = above._replace(rowspan=at - begun[0] + 1)
            elif along and places:
                places[-1] = places[-1]._replace(colspan=places[-1].colspan + span)
            else:
                open_.pop(column, None)
                if down == "begins":
                    open_[column] = (at, len(places))
                places.append(Place(cell, cell_path, column, span, 1, shaded))
            column += span
        rows.append(places)
        columns = max(columns, column)
        if header_rows == at and _is_header(properties):
            header_rows += 1
    properties = child(table, "tblPr")
    return TableShape(
        tuple(map(tuple, rows)),
        columns,
        header_rows,
        value(properties, "tblStyle"),
        _styled(properties, "firstRow", 0x20),
        _styled(properties, "firstColumn", 0x80),
    )


def _rows(table: Element, *, accept: bool) -> Iterator[tuple[Element, str]]:
    gone = ("del", "moveFrom") if accept else ("ins", "moveTo")
    for at, row in enumerate(_inside(table, f"{W}tr"), 1):
        properties = child(row, "trPr")
        if all(child(properties, name) is None for name in gone):
            yield row, f"tr[{at}]"


def _cells(row: Element, path: str) -> Iterator[tuple[Element, str]]:
    for at, cell in enumerate(_inside(row, f"{W}tc"), 1):
        yield cell, f"{path}/tc[{at}]"


def _inside(parent: Element, wanted: str) -> Iterator[Element]:
    """The children of that name, those in content controls and the like among them."""
    for element in parent:
        if element.tag == wanted:
            yield element
        elif element.tag in _CONTAINERS:
            yield from _inside(element, wanted)


def _marks(properties: Element | None) -> _Marks:
    said = {} if properties is None else {part.tag: part for part in properties}
    span, down, along = said.get(_SPAN), said.get(_DOWN), said.get(_ALONG)
    return _Marks(
        span=1 if span is None else max(whole(span.get(VAL)) or 1, 1),
        down=None if down is None else "begins" if down.get(VAL) == "restart" else "goes on",
        along=along is not None and along.get(VAL, "") in {"", "continue"},
        shaded=filled(said.get(_FILL)),
    )


def _is_header(properties: Element | None) -> bool:
    return switched_on(child(properties, "tblHeader"))


def _styled(properties: Element | None, attribute: str, bit: int) -> bool:
    """Whether the table asks its style to dress a part: by an attribute, or by a bit of the older `w:val`."""
    look = child(properties, "tblLook")
    if look is None:
        return False
    flag = look.get(f"{W}{attribute}")
    if flag is not None:
        return not off(flag)
    try:
        return bool(int(look.get(f"{W}val", "0"), 16) & bit)
    except ValueError:
        return False
