import pytest

from minutes_cli.label import label
from minutes_cli.label.motions import assents
from minutes_cli.label.places import Place
from minutes_cli.model import Block, Draft, Item, Meeting, Promise, Span
from minutes_cli.profile import load


def told(text):
    """The clauses of the decisions in a block of this text."""
    head = Block("h", "heading", "Hall", 1)
    note = Draft(Meeting(), (), items=(Item("i1", None, "Hall", 1, head, (Block("b1", "paragraph", text),)),))
    return [text[one.clause.start : one.clause.end] for one in label(note, load()).promises]


@pytest.mark.parametrize(
    "text",
    [
        "Rosa suggested a raffle at the fair. All agreed.",
        "It was felt best to leave the gate as it is and this was agreed.",
        "Request from the band to use the loft on Fridays. Agreed.",
        "Tom suggested moving the fair to October and all agreed.",
        "A proposal to split the cost three ways – agreed by all.",
        "Tom suggested a gift of £50 to the band. There was no disagreement.",
        "Ann proposed to move the fair to July. Nobody objected.",
        "12-2031: A resolution to borrow $9,000 for a pump. Adopted 5-0.",
        "Proposal: let the band use the loft. Proposal passes without objection.",
        "Tom went through the revised budget. Approved unanimously.",
        "Approval to spend £90 on paint. Moved by Rosa, seconded by Tom. All ayes.",
        "Tom nominated Rosa as Treasurer (passed)",
        "31/0417 – shed at 4 Mill Lane. No objection.",
        "A spare key to be kept in the porch. All in favour.",
        "Shall we buy a second boat? All agreed.",
        "Ann: everyone happy with the same hall again? (Thumbs up from all.)",
        "To buy a kettle. Agreed.",
        "We begin with the oldest boats, this was accepted.",
        "Labels: small, not large. (consensus)",
        "Closing date this year: Sept 15. Ann so moved & Tom 2nd'd. 3-0.",
        "M: that we give $150 for paint. Steve V, Ann Q. Passed.",
    ],
)
def test_a_yes_makes_a_decision_of_what_it_is_said_to(text):
    assert [words.rstrip(".") for words in told(text)] == [text.rstrip(".")]


@pytest.mark.parametrize(
    "text",
    [
        "Rosa said that the film was good. Everyone agreed.",
        "Rosa suggested a raffle. It was not agreed.",
        "Rosa suggested taking item 7 first. Agreed.",
        "Should there be a raffle? Agreed.",
        "Tom went through the rota. Agreed.",
        "The shed is old. No objection.",
    ],
)
def test_a_yes_to_an_opinion_or_to_how_the_meeting_goes_makes_none(text):
    assert told(text) == []


def test_what_was_found_before_the_yes_stays():
    place = Place(Block("b1", "paragraph", "Tom should ring the bank. Agreed."), "i1")
    task = Promise(Span("b1", 0, 25, "action", "must"), Span("b1", 4, 10, "cue", "must"), score=0.5)
    assert list(assents.agreed_to([place], [task])) == [task]


def test_a_yes_in_brackets_is_said_to_the_words_before_it():
    (clause, *_) = told("Tickets - price as last year (agreed); posters in blue.")
    assert clause == "Tickets - price as last year (agreed)"


def test_a_proposal_is_decided_by_the_yes_that_comes_after_what_is_said_of_it():
    note = "Proposal: quiet hours start at 9 pm. Check: 21 green, 2 yellow. ADOPTED; in force through winter."
    assert told(note) == ["Proposal: quiet hours start at 9 pm. Check: 21 green, 2 yellow. ADOPTED"]
