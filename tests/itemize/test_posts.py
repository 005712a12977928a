from __future__ import annotations

import pytest

from minutes_cli.itemize import itemize
from minutes_cli.model import Piece
from minutes_cli.profile import load
from tests.builders import block, source, table


def roles(*pieces: Piece | str) -> dict[str, list[str | None]]:
    head = block("Riverside Speaking Society", bold=True)
    draft = itemize(source(head, *pieces), load())
    return {one.name: [role.role for role in one.roles] for one in draft.people}


@pytest.mark.parametrize(
    "line", ["Minutes taken by Ann Lee", "Notes by Ann Lee.", "Minutes: Ann Lee", "Respectfully recorded by Ann Lee"]
)
def test_a_line_tells_who_wrote_the_minutes(line):
    assert roles(line) == {"Ann Lee": ["Minute taker"]}


def test_two_may_have_written_them():
    assert roles("Notes by Ann Lee and Bo Dee") == {"Ann Lee": ["Minute taker"], "Bo Dee": ["Minute taker"]}
    assert roles("Notes by Ann Lee on the pump that was mended last year") == {}


def test_a_cell_tells_it_too():
    assert roles(table([["Present", "Bo Dee, Jo Fay"], ["Minutes", "Ann Lee"]]))["Ann Lee"] == ["Minute taker"]


def test_a_row_of_posts_is_of_people_where_some_are_offices():
    posts = ("Speaker 1: Bo Dee", "Evaluator: Jo Fay", "Timer: Sam Low", "Word Keeper: Kim Oh")
    assert roles(*posts) == {
        "Bo Dee": ["Speaker 1"],
        "Jo Fay": ["Evaluator"],
        "Sam Low": ["Timer"],
        "Kim Oh": ["Word Keeper"],
    }


def test_a_row_of_tasks_is_none():
    assert roles("Poster: Bo Dee", "Website: Jo Fay", "Cakes: Sam Low") == {}


def test_the_parties_to_a_case():
    case = ("Tenants: Bo Dee and Jo Fay", "Landlord: Ann Lee")
    assert roles(*case) == {"Bo Dee": ["Tenant"], "Jo Fay": ["Tenant"], "Ann Lee": ["Landlord"]}
    assert roles("Tenants: the Dee family") == {}
