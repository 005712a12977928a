import pytest

from minutes_cli.label.places import heading_kind, places
from minutes_cli.model import Block, Draft, Item, Meeting


def draft(*blocks, title="Hall"):
    head = Block("h", "heading", title, 1)
    return Draft(Meeting(), items=(Item("i1", None, title, 1, head, tuple(blocks)),))


def bullet(name, text, level=1, marker="•"):
    return Block(name, "bullet", text, level, marker)


def listed(note):
    return {place.block.id: place.listed for place in places(note)}


@pytest.mark.parametrize(
    "title", ["Actions", "ACTION ITEMS:", "To do", "Agreed actions from this meeting", "Tasks for next week"]
)
def test_headings_of_actions(title):
    assert heading_kind(title) == "actions"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Actions from previous meetings", "previous"),
        ("Completed actions", "done"),
        ("Decisions", "decisions"),
        ("Next steps", "steps"),
        ("Suggestions", "idle"),
        ("Actions taken by the police", ""),
        ("Roof", ""),
    ],
)
def test_headings_of_other_things(title, kind):
    assert heading_kind(title) == kind


def test_a_line_heads_the_entries_below_it():
    note = draft(Block("b1", "paragraph", "Actions:"), bullet("b2", "Order paint"))
    assert listed(note)["b2"] == "actions"


def test_a_promise_over_a_list_may_bind_and_other_lines_over_one_do_not():
    promise, other = Block("b1", "paragraph", "Ann will send examples that show:"), Block("b3", "paragraph", "We saw:")
    note = draft(promise, bullet("b2", "the gate"), other, bullet("b4", "the lamp"))
    assert [place.block.id for place in places(note)] == ["h", "b1", "b2", "b4"]


def test_prose_after_the_entries_ends_the_list():
    note = draft(
        Block("b1", "paragraph", "Actions:"), bullet("b2", "Order paint"), Block("b3", "paragraph", "It rained.")
    )
    assert listed(note)["b3"] == ""


def test_the_next_number_takes_the_list_up_again():
    note = draft(
        Block("b1", "paragraph", "Actions:"),
        bullet("b2", "Order paint", marker="1."),
        Block("b3", "paragraph", "(Ann has the key.)"),
        bullet("b4", "Mend the gate", marker="2."),
    )
    assert listed(note)["b4"] == "actions"


def test_a_list_headed_by_an_entry_ends_where_the_entries_are_no_deeper():
    note = draft(bullet("b1", "Action items:"), bullet("b2", "Order paint", 2), bullet("b3", "The roof leaks"))
    assert (listed(note)["b2"], listed(note)["b3"]) == ("actions", "")


def test_what_stands_below_an_entry_tells_of_it():
    note = draft(bullet("b1", "Order paint"), bullet("b2", "White", 2), title="Actions")
    assert listed(note) == {"h": "", "b1": "actions", "b2": "steps"}


@pytest.mark.parametrize("text", ["Order 20 bulbs", "Eva to mend it"])
def test_a_short_note_in_the_margin_that_gives_a_task_is_an_entry_of_actions(text):
    note = draft(Block("b1", "paragraph", "Few are left."), Block("m1", "margin", text, beside="b1"))
    assert listed(note)["m1"] == "actions"


def test_a_name_in_the_margin_is_no_place():
    note = draft(Block("b1", "paragraph", "Few are left."), Block("m1", "margin", "Mark Order", beside="b1"))
    assert "m1" not in listed(note)


def test_what_stands_under_a_decision_is_only_told_of_it():
    note = draft(bullet("b1", "Hold the play in June"), bullet("b2", "Guests: 90 or so", 2), title="Decisions")
    assert (listed(note)["b1"], listed(note)["b2"]) == ("decisions", "topics")
