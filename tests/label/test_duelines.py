import pytest

from minutes_cli.label import label
from minutes_cli.model import Block, Draft, Item, Meeting, Person
from minutes_cli.profile import load


def dues(title, *texts, kind="bullet"):
    """The words of the dues of the first task in an item of these lines."""
    head = Block("h", "heading", title, 1)
    blocks = tuple(Block(f"b{n}", kind, text, 1 if kind == "bullet" else 0) for n, text in enumerate(texts, 1))
    note = Draft(Meeting(date="2031-05-14"), (), items=(Item("i1", None, title, 1, head, blocks),))
    whole = {"h": title} | {block.id: block.text for block in blocks}
    first = next(one for one in label(note, load()).promises if one.clause.label == "action")
    return [whole[due.block][due.start : due.end] for due in first.dues]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Due: 3 June", "3 June"),
        ("Deadline – next Friday", "next Friday"),
        ("By when: before the fair", "before the fair"),
        ("Timescale: immediate", "immediate"),
    ],
)
def test_a_line_below_a_task_tells_its_due(line, words):
    assert dues("Oven", "ACTION: Rosa to ring the printer.", line, kind="paragraph") == [words]


def test_a_line_that_names_the_owner_may_stand_between():
    assert dues("Oven", "ACTION: ring the printer.", "Owner: Rosa", "Due: 3 June", kind="paragraph") == ["3 June"]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Tasks for next week", "next week"),
        ("Actions by 3 June", "3 June"),
        ("Next week: tasks", "Next week"),
        ("Actions for the next meeting", "for the next meeting"),
    ],
)
def test_the_head_of_a_list_tells_the_due_of_its_tasks(title, words):
    assert dues(title, "Rosa to ring the printer", "Tom to paint the gate") == [words]


@pytest.mark.parametrize("title", ["Actions", "Actions of 3 May"])
def test_a_head_without_a_time_to_come_tells_none(title):
    assert dues(title, "Rosa to ring the printer") == []


def test_a_task_with_a_time_of_its_own_keeps_it():
    assert dues("Tasks for next week", "Rosa to ring the printer by 3 June") == ["3 June"]


@pytest.mark.parametrize("line", ["Owner: Rosa Lind", "Responsible – Rosa Lind", "Assigned to: Rosa Lind"])
def test_a_line_below_a_task_tells_whose_it_is(line):
    head = Block("h", "heading", "Actions", 1)
    blocks = (Block("b1", "bullet", "Ring the printer", 1), Block("b2", "bullet", line, 2))
    people = (Person("p1", "Rosa Lind"),)
    note = Draft(Meeting(), people, items=(Item("i1", None, "Actions", 1, head, blocks),))
    (task,) = label(note, load()).promises
    assert [line[span.start : span.end] for span in task.owners] == ["Rosa Lind"]
