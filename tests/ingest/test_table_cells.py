"""The tables that ruling lines draw: those that pdfplumber finds, found sooner."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pdfplumber import table

from minutes_cli.ingest.pdf import table_cells
from minutes_cli.ingest.pdf.table_lines import strokes
from minutes_cli.ingest.sheet import Rule
from minutes_cli.model import Box

_SLACK = 3.0
_PLACES = st.integers(1, 7).map(lambda at: at * 20.0)
_NEAR = st.builds(lambda at, off: at * 20.0 + off / 2, st.integers(1, 5), st.integers(-10, 10))


def _upright(places: Any) -> Any:
    return st.tuples(places, places, places).map(lambda at: Rule(at[0], min(at[1:]), at[0], max(at[1:])))


def _level(places: Any) -> Any:
    return st.tuples(places, places, places).map(lambda at: Rule(min(at[1:]), at[0], max(at[1:]), at[0]))


def _rules(places: Any) -> Any:
    lines = st.one_of(_upright(places), _level(places))
    return st.lists(lines.filter(lambda rule: rule.x0 != rule.x1 or rule.top != rule.bottom), max_size=28)


def _edge(rule: Rule) -> dict[str, Any]:
    return {
        **rule._asdict(),
        "width": rule.x1 - rule.x0,
        "height": rule.bottom - rule.top,
        "orientation": "h" if rule.level else "v",
    }


def _theirs(rules: list[Rule]) -> Any:
    merged = table.merge_edges(list(map(_edge, rules)), _SLACK, _SLACK, _SLACK, _SLACK)
    return table.edges_to_intersections(merged, _SLACK, _SLACK)


def _cells(rules: list[Rule]) -> list[Box]:
    return table_cells.cells(table_cells.crossings(*strokes(rules, _SLACK), _SLACK))


def test_four_lines_make_one_cell():
    lines = [Rule(0, 0, 0, 20), Rule(50, 0, 50, 20), Rule(0, 0, 50, 0), Rule(0, 20, 50, 20)]
    assert _cells(lines) == [(0, 0, 50, 20)]


def test_three_lines_make_none():
    assert _cells([Rule(0, 0, 0, 20), Rule(50, 0, 50, 20), Rule(0, 0, 50, 0)]) == []


def test_a_line_in_pieces_and_a_double_one_are_one_line_each():
    pieces = [Rule(0, 10, 40, 10), Rule(42, 10, 90, 10), Rule(0, 12, 90, 12), Rule(50, 0, 50, 9)]
    assert strokes(pieces, _SLACK) == ([(50, 0, 9)], [(32 / 3, 0, 90)])


def test_lines_further_apart_stay_apart():
    apart = [Rule(0, 10, 40, 10), Rule(44, 10, 90, 10), Rule(0, 14, 90, 14)]
    assert strokes(apart, _SLACK)[1] == [(10, 0, 40), (10, 44, 90), (14, 0, 90)]


@given(_rules(_PLACES))
def test_the_cells_are_those_of_pdfplumber_in_its_order(rules):
    assert _cells(rules) == table.intersections_to_cells(_theirs(rules))


@given(_rules(_NEAR))
def test_so_they_are_where_lines_nearly_meet(rules):
    assert _cells(rules) == table.intersections_to_cells(_theirs(rules))


@given(_rules(_PLACES))
def test_the_tables_have_the_cells_of_pdfplumber_s(rules):
    theirs = table.cells_to_tables(table.intersections_to_cells(_theirs(rules)))
    assert [sorted(one) for one in table_cells.tables(_cells(rules))] == list(map(sorted, theirs))
