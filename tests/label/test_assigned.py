import pytest

from minutes_cli.label.assigned import given, settled
from minutes_cli.label.known import Known
from minutes_cli.label.places import Place
from minutes_cli.model import Promise, Span
from tests.builders import words


def kept(text, clause, *, listed="", rule="will-we"):
    """Whether the clause of a block is still a promise after its surroundings were asked."""
    place = Place(words(text, id="b1"), None, listed)
    start = text.index(clause)
    span = Span("b1", start, start + len(clause), "undertaking", rule)
    (one,) = settled([place], [Promise(span, span)])
    return isinstance(one, Promise)


@pytest.mark.parametrize(
    "text",
    ["Dear all, we will paint the gate.", "Tom read out: “Rest assured, we will paint the gate.”"],
)
def test_a_letter_or_quotation_binds_nobody(text):
    assert not kept(text, "we will paint the gate")


def test_what_one_who_meets_answers_in_quotation_marks_binds_them():
    assert kept("The gate sticks. Tom Hill: “Yes, we will paint the gate.”", "we will paint the gate")


def test_where_the_public_speaks_only_a_person_or_an_office_is_bound():
    text = "Tom said we will paint the gate."
    assert not kept(text, "we will paint the gate", listed="voices")
    assert kept(text, "we will paint the gate", listed="voices", rule="will-office")


def test_the_meeting_itself_is_bound_by_its_prose():
    assert kept("Tom was thanked; we will paint the “old” gate.", "we will paint the “old” gate")


def told(text, margin=None):
    """The words of each task or decision that the place of a block gives."""
    beside = words(margin, "margin", id="b2") if margin else None
    place = Place(words(text, id="b1"), "i1", margin=beside)
    names = Known(frozenset(), frozenset(), frozenset({"RL"}))
    return [text[one.clause.start : one.clause.end] for one in given([place], [], names)]


def test_a_resolution_adopted_without_a_verb_is_a_decision():
    assert told("Resolution No. 7, “Naming the park”, adopted.") == ["Resolution No. 7, “Naming the park”, adopted."]
    assert told("Resolution No. 7 is to be adopted.") == []


def test_a_name_in_the_margin_belongs_to_the_task_and_not_to_the_assent_after_it():
    assert told("RL to be sent three quotes for paint. All were in agreement.", "RL") == [
        "RL to be sent three quotes for paint."
    ]


def test_a_mark_without_a_name_makes_a_task_of_the_sentence_before_it():
    text = "The films were shown. They should be linked. (ACTION) All was well."
    place = Place(words(text, id="b1"), None)
    (one,) = given([place], [], Known(frozenset(), frozenset(), frozenset()))
    assert (text[one.clause.start : one.clause.end], one.clause.label, one.owners) == (
        "They should be linked.",
        "action",
        (),
    )
