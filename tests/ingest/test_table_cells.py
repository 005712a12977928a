"""The cells between ruling lines: those that pdfplumber finds, found sooner."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pdfplumber import table

from minutes_cli.ingest import table_cells

_PLACES = st.integers(0, 6).map(lambda at: at * 20.0)


def _line(x0: float, top: float, x1: float, bottom: float) -> dict[str, Any]:
    upright = x0 == x1
    return {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "orientation": "v" if upright else "h"}


def _crossings(lines: list[dict[str, Any]]) -> Any:
    return table.edges_to_intersections(lines, 3, 3)


_UPRIGHT = st.tuples(_PLACES, _PLACES, _PLACES).map(lambda at: _line(at[0], min(at[1:]), at[0], max(at[1:])))
_LEVEL = st.tuples(_PLACES, _PLACES, _PLACES).map(lambda at: _line(min(at[1:]), at[0], max(at[1:]), at[0]))


def test_four_lines_make_one_cell():
    lines = [_line(0, 0, 0, 20), _line(50, 0, 50, 20), _line(0, 0, 50, 0), _line(0, 20, 50, 20)]
    assert table_cells.cells(_crossings(lines)) == [(0, 0, 50, 20)]


def test_three_lines_make_none():
    lines = [_line(0, 0, 0, 20), _line(50, 0, 50, 20), _line(0, 0, 50, 0)]
    assert table_cells.cells(_crossings(lines)) == []


@given(st.lists(_UPRIGHT, max_size=14), st.lists(_LEVEL, max_size=14))
def test_the_cells_are_those_of_pdfplumber_in_its_order(upright, level):
    lines = [line | {"orientation": "v"} for line in upright] + [line | {"orientation": "h"} for line in level]
    crossings = _crossings(lines)
    assert table_cells.cells(crossings) == table.intersections_to_cells(crossings)
