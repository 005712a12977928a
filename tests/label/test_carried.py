import pytest

from minutes_cli.label import label
from minutes_cli.model import Block, Draft, Item, Meeting
from minutes_cli.profile import load


def decided(*texts, title="Oven"):
    """The texts of the decisions told in an item of these lines."""
    head = Block("h", "heading", title, 1)
    blocks = tuple(Block(f"b{n}", "paragraph", text) for n, text in enumerate(texts, 1))
    note = Draft(Meeting(), (), items=(Item("i1", None, title, 1, head, blocks),))
    whole = {"h": title} | {block.id: block.text for block in blocks}
    clauses = [one.clause for one in label(note, load()).promises if one.clause.label == "decision"]
    return [whole[one.block][one.start : one.end] for one in clauses]


@pytest.mark.parametrize(
    "end",
    ["Unanimously approved.", "Result: Passed", "Carried", "Motion carried 5-0.", "☒ PASSED", "Vote: unanimous"],
)
def test_a_text_with_its_mover_below_it_is_decided_where_a_line_says_that_it_carried(end):
    assert decided("Rosa for Treasurer.", "Proposed by: Tom", "Discussion: none", end) == ["Rosa for Treasurer."]


def test_a_labelled_text_needs_no_mover():
    assert decided("Text: Allow the band a second key.", "Resolution: Passed") == ["Allow the band a second key."]


def test_a_suggestion_is_decided_by_the_line_after_it():
    assert decided("Rosa suggested a raffle for the oven.", "All agreed.") == ["Rosa suggested a raffle for the oven."]


def test_a_heading_is_decided_where_nothing_but_its_mover_stands_under_it():
    assert decided("Moved by: Tom", "Carried", title="Purchase of an oven") == ["Purchase of an oven"]


def test_mover_and_end_may_stand_in_one_line_below_what_was_put():
    end = "Moved by Rosa Lind, seconded by Tom Berg. Vote: 5-0. Motion carried."
    assert decided("Approve the new oven rules", end) == ["Approve the new oven rules"]


@pytest.mark.parametrize(
    "lines",
    [
        ("The oven was shown.", "Approved."),
        ("Sell the oven.", "Proposed by: Tom", "Result: Failed"),
        ("Minutes of 3 May.", "Proposed by: Tom", "Carried"),
        ("Proposed by: Tom", "☐ PASSED"),
        ("Tom gave notice of a motion for June: That the oven be sold. Carried by post.",),
        ("I will move at the next meeting that the oven be sold.",),
    ],
)
def test_what_nobody_put_and_what_was_lost_is_no_decision(lines):
    assert decided(*lines) == []


@pytest.mark.parametrize("end", ["Accepted.", "No objections.", "No objections heard. ACCEPTED."])
def test_an_order_in_few_words_is_decided_by_the_line_that_takes_it(end):
    assert decided("Add a hook to the list of parts.", end) == ["Add a hook to the list of parts."]
    assert decided("Rosa added a hook to the list of parts.", end) == []


def test_what_was_recommended_is_decided_by_the_final_resolution_under_its_mover():
    text = "Staff recommends adopting the new rule on ovens."
    form = ("Motion by Ann Reed, second by Tom Hill.", "Final Resolution: Motion Passes", "Aye: Ann Reed, Tom Hill")
    assert decided(text, *form) == [text]
    assert decided(text, form[0], "Final Resolution: Motion Fails") == []


def moved(*texts):
    """What was moved in an item of these lines, by whom, and how it ended."""
    head = Block("h", "heading", "Oven", 1)
    blocks = tuple(Block(f"b{n}", "paragraph", text) for n, text in enumerate(texts, 1))
    note = Draft(Meeting(), (), items=(Item("i1", None, "Oven", 1, head, blocks),))
    return [(one.id, one.text, one.mover, one.seconder, one.result) for one in label(note, load()).motions]


def test_a_line_of_movers_tells_a_motion_with_what_stands_above_it():
    assert moved("Staff recommends a new oven.", "Motion by Ann Reed, second by Tom Hill.", "Motion Passes") == [
        ("m1", "Staff recommends a new oven.", "Ann Reed", "Tom Hill", "carried")
    ]
    assert moved("Rosa for Treasurer.", "Proposed by: Tom", "On 2024-02-03. Unanimously approved.") == [
        ("m1", "Rosa for Treasurer.", "Tom", None, "carried")
    ]
    assert moved("The oven is hot.", "Motion by Ann Reed, second by Tom Hill.") == []
