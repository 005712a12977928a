"""The time expressions of a block, as spans."""

from minutes_cli.label.dates import find_dates
from minutes_cli.model import Span
from tests import builders


def test_a_paragraphs_expressions_are_spans_with_their_type_and_rule():
    block = builders.words("Due on 3 March at 10:30.", id="b7")
    assert find_dates(block) == (Span("b7", 7, 14, "date", "day-month"), Span("b7", 18, 23, "time", "clock"))


def test_no_expression_runs_over_the_edge_of_a_cell():
    block = builders.table([["Room 12", "March"], ["3", "May 2025"]]).block
    found = [block.text[one.start : one.end] for one in find_dates(block)]
    assert "May 2025" in found
    assert all("\t" not in words and "\n" not in words for words in found)
