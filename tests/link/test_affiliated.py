from __future__ import annotations

import pytest

from minutes_cli.link.affiliated import affiliated, bodies
from minutes_cli.model import Block, Person, Role
from minutes_cli.names import lexicon
from minutes_cli.profile import load

PEOPLE = load().people


def body_of(title: str, met: str | None, *texts: str) -> str | None:
    known = bodies([Block("b1", "paragraph", text) for text in texts], met, lexicon(PEOPLE))
    return affiliated(Person("p1", "Ann Lee", roles=(Role(title),)), known, PEOPLE).roles[0].organization


@pytest.mark.parametrize(
    ("title", "met", "body"),
    [
        ("Chair", "Mill Planning Board", "Mill Planning Board"),
        ("Board Counsel", "Mill Planning Board", "Mill Planning Board"),
        ("Senior Engineer", "Mill Planning Board", None),
        ("Senior Engineer", "Mill Parish Council", "Mill Parish Council"),
        ("General Manager", "Mill Sailing Club", "Mill Sailing Club"),
        ("Guest", "Mill Sailing Club", None),
        ("Minute taker", "Mill Sailing Club", None),
        ("Chair", None, None),
    ],
)
def test_an_office_is_of_the_body_that_met_where_it_may_be(title, met, body):
    assert body_of(title, met) == body


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Weir Valley Authority Fire Chief", "Weir Valley Authority"),
        ("Harbour Committee Chair", "Harbour Committee"),
        ("WVA Co-Chair", "WVA"),
        ("IT Manager", "Mill Trust"),
        ("Board Chair", "Mill Trust"),
    ],
)
def test_a_title_may_begin_with_its_body(title, body):
    assert body_of(title, "Mill Trust") == body


def test_a_town_s_office_is_of_the_one_town_of_its_kind():
    assert body_of("City Engineer", "Harbour Board", "The City of Weir agreed.") == "City of Weir"
    assert body_of("City Engineer", "Harbour Board", "The City of Weir and the City of Mill.") is None


def test_a_body_is_called_by_the_longest_of_its_names():
    assert body_of("Councillor", None, "Weir Council met.", "The Township of Weir Council agreed.") == (
        "Township of Weir Council"
    )


def test_letters_are_a_body_right_before_the_office_alone():
    assert body_of("WVA Chair", "Mill Trust") == "WVA"
    assert body_of("PG Research rep", "Mill Trust") == "Mill Trust"


def test_a_town_in_a_title_is_whose_office_it_is_wherever_it_stands():
    assert body_of("Deputy City Clerk", "City of Mill Planning Board", "City of Mill") == "City of Mill"
    assert body_of("Senior Engineer", "City of Mill Planning Board", "City of Mill") is None
