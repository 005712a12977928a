"""What is over when the minutes are written binds nobody, whatever words it was given in."""

import pytest

from minutes_cli.label import label
from minutes_cli.model import Block, Person
from minutes_cli.profile import load
from tests.label.test_tagging import draft

PEOPLE = (Person("p1", "Rosa Lind"), Person("p2", "Tom Hill"))


def found(text: str) -> tuple[list[str], list[str]]:
    """The words of what binds, and the reasons of what does not."""
    tags = label(draft(Block("b1", "bullet", text, 1), people=PEOPLE), load())
    return (
        [text[one.clause.start : one.clause.end] for one in tags.promises],
        [one.reason for one in tags.near_misses],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Rosa to ring the builder. Done, £60.",
        "Rosa to ring the builder – done, fixed 2/10.",
        "Rosa to circulate the plan – this was done in July.",
        "Rosa was asked to buy two pots. She bought them in town.",
        "Rosa was to price the van, and has: £9 a head.",
        "Rosa was asked to speak to the school and did so.",
        "Rosa was asked to speak to the school. She reported that this was done.",
    ],
)
def test_what_was_done_since_binds_nobody(text):
    assert found(text) == ([], ["told as done"])


@pytest.mark.parametrize(
    "text",
    [
        "Rosa was asked in May to move the oars upstairs.",
        "At the last meeting Rosa was asked to buy two pots.",
        "Action from May: Rosa to measure the field.",
        "Rosa had promised to bring the figures.",
        "We agreed in November to buy the covers.",
    ],
)
def test_what_an_earlier_meeting_gave_is_not_of_this_one(text):
    assert found(text)[0] == []


def test_an_offer_that_nobody_took_up_binds_nobody():
    assert found("Rosa offered to lend her barn, but it is too far from the river.") == ([], ["an offer not taken up"])


@pytest.mark.parametrize(
    "text",
    [
        "Rosa to ring the builder. Tom has the number.",
        "Rosa was asked to ring the builder. She said that she would do so by Friday.",
        "Rosa was asked to ring the builder by May.",
        "Rosa offered to lend her barn.",
        "Rosa will see that the work is done by June.",
    ],
)
def test_what_is_still_to_do_binds(text):
    assert found(text)[0] != []


@pytest.mark.parametrize(
    "text",
    [
        "Rosa would rather see the fence than hear of it.",
        "Rosa would prefer the green one by May.",
        "The Treasurer will always pass on a report the day she gets it.",
        "It was agreed that the sale had worked well.",
    ],
)
def test_likings_habits_and_views_bind_nobody(text):
    assert found(text)[0] == []
