"""JSON: what is written can be read back, whole."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_cli.model import Block, Item, Minutes, Votes
from minutes_cli.render import render
from minutes_cli.render.json import dumps, loads
from minutes_cli.value import ValidationError

points = st.floats(allow_nan=False, allow_infinity=False, width=32)
blocks = st.builds(Block, bbox=st.none() | st.tuples(points, points, points, points))
leaves = st.builds(Item, heading=blocks, blocks=st.lists(blocks, max_size=2).map(tuple), items=st.just(()))
items = st.recursive(
    leaves,
    lambda inner: st.builds(Item, heading=blocks, blocks=st.just(()), items=st.lists(inner, max_size=2).map(tuple)),
    max_leaves=4,
)
many = st.lists(blocks, max_size=2).map(tuple)
minutes = st.builds(
    Minutes,
    preamble=many,
    closing=many,
    furniture=many,
    items=st.lists(items, max_size=2).map(tuple),
)


@settings(max_examples=60)
@given(minutes)
def test_what_is_written_reads_back_equal(value: Minutes):
    assert loads(dumps(value)) == value


@given(minutes)
@settings(max_examples=20)
def test_one_line_holds_the_same_as_the_indented_form(value: Minutes):
    line = dumps(value, indent=None)
    assert line.count("\n") == 1
    assert line.endswith("\n")
    assert json.loads(line) == json.loads(render(value, "json"))


def test_text_that_is_not_of_the_contract_is_refused():
    with pytest.raises(ValidationError):
        loads('{"meeting": 3}')


def test_votes_have_the_names_of_the_contract():
    votes: Votes = {"for": 3, "against": 1, "abstain": None}
    assert json.loads(json.dumps(votes)) == {"for": 3, "against": 1, "abstain": None}
