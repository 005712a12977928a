import pytest

from minutes_cli.label import label
from minutes_cli.label.motions import tallies
from minutes_cli.model import Block, Draft, Item, Meeting
from minutes_cli.profile import load


def decided(*texts):
    """The texts of the decisions told in an item of these lines."""
    blocks = tuple(Block(f"b{n}", "bullet", text, 1) for n, text in enumerate(texts, 1))
    note = Draft(Meeting(), (), items=(Item("i1", None, "Boats", 1, Block("h", "heading", "Boats", 1), blocks),))
    whole = {block.id: block.text for block in blocks}
    clauses = [one.clause for one in label(note, load()).promises if one.clause.label == "decision"]
    return [whole[one.block][one.start : one.end] for one in clauses]


@pytest.mark.parametrize(
    "text",
    [
        "Guest rate of £5 – 4/4 yes",
        "Guest rate of £5 – 4/4 votes, yes",
        "Guest rate to be £5? – 4/4 yes",
        "Shall the guest rate be £5? 3 of 4 trustees say Yes",
        "4/4 votes for Rosa as treasurer",
        "The club will buy the boat: 18 for, 5 against.",
        "Buy the boat. For: 18 Against: 5 Abstain: 2",
        "Levy of £4 a berth carried by 31 votes to 6.",
        "Show of hands: 14 in favour of moving the race to Sunday.",
        "Race on Sunday: Rosa-yes, Tom-yes, Ann-no, Ted-yes",
        "A new urn, all ayes.",
        "Each class gets £30 (vote: all in favour).",
        "We will go with the blue hull (unanimous)",
        "Subscriptions to be increased to £45, agreed nem con.",
        "Vote: take the draft as it is (+1: 7, -1: 0)",
        "New treasurer: Rosa (21/0/0)",
        "Berth fee 20→23 €, effective 1 July, 17 yes 3 no 1 abst",
        "Tom proposes £80 for paint. Approved 4/0/0.",
    ],
)
def test_what_stands_beside_a_tally_that_was_won_is_decided(text):
    assert decided(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Hire of the band – 0/4 yes",
        "Hire of the band: 2 for, 9 against.",
        "Wanting two thirds, it fell (22 for, 17 against).",
        "Tickets: 20 for children, 5 for adults",
        "Adjourn: 4/4 yes",
        "Of those asked 40 said yes and 12 said no.",
        "The vote was 5 for, 2 against.",
        "Our crew beat theirs by 4 votes to 2.",
    ],
)
def test_a_vote_lost_a_vote_on_procedure_and_other_counts_decide_nothing(text):
    assert decided(text) == []


def test_a_tally_in_its_own_line_tells_how_the_motion_above_it_ended():
    assert decided("Rosa moved to buy the boat; Tom seconded.", "Rosa-yes, Tom-yes, Ted-no")
    assert not decided("Rosa moved to buy the boat; Tom seconded.", "1 yes, 4 no")


@pytest.mark.parametrize(
    ("text", "won"), [("7 for, 2 against", True), ("Yes: 3 / No: 8", False), ("3/6 yes", False), ("12 boats", None)]
)
def test_more_must_be_for_it_than_against(text, won):
    told = tallies.tally(text)
    assert (told.won if told else None) is won
