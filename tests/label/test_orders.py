import pytest

from minutes_cli.label import orders
from minutes_cli.label.known import Known
from minutes_cli.label.places import Place
from minutes_cli.label.shapes import imperatives
from minutes_cli.model import NearMiss, Span
from tests.builders import words


def set_as_task(text):
    """Whether an order in a paragraph by itself is a task."""
    place = Place(words(text, id="b1"), "i1")
    missed = NearMiss(Span("b1", 0, len(text), "action", "imperative"), imperatives.ALONE)
    names = Known(frozenset({"rosa lind"}), frozenset({"rosa", "lind"}), frozenset())
    return orders.tasks([place], [], [missed], names) == [missed]


@pytest.mark.parametrize(
    "text", ["Book the hall (Rosa)", "Book the hall - Rosa Lind", "Book the hall by the end of May"]
)
def test_an_order_that_says_by_whom_or_when_is_a_task(text):
    assert set_as_task(text)


@pytest.mark.parametrize("text", ["Book the hall", "Book the hall (again)"])
def test_an_order_to_nobody_is_none(text):
    assert not set_as_task(text)


def test_an_order_under_a_name_is_a_task_of_whoever_is_named():
    heading = words("Rosa Lind:", id="h")
    place = Place(words("Book the hall", id="b1"), "i1", title="Rosa Lind:", heading=heading, over=(heading,))
    missed = NearMiss(Span("b1", 0, 13, "action", "imperative"), imperatives.ALONE)
    names = Known(frozenset({"rosa lind"}), frozenset({"rosa", "lind"}), frozenset())
    assert orders.tasks([place], [], [missed], names) == [missed]


def test_an_order_after_a_name_is_a_task():
    place = Place(words("Rosa Lind: Book the hall", id="b1"), "i1")
    missed = NearMiss(Span("b1", 11, 24, "action", "imperative"), imperatives.ALONE)
    names = Known(frozenset({"rosa lind"}), frozenset({"rosa", "lind"}), frozenset())
    assert orders.tasks([place], [], [missed], names) == [missed]


def test_words_that_are_never_written_small_may_be_names_and_others_may_not():
    names = Known(frozenset(), frozenset(), frozenset(), frozenset({"web", "page"}))
    assert names.may_name("Eva and Tom")
    assert not names.may_name("Web Page")
    assert not names.may_name("Eva who")


def test_what_may_be_an_order_is_one_beside_an_order_only():
    texts = ["Finish search page", "Book the hall (Rosa)"]
    places = [Place(words(text, id=f"b{at}", kind="bullet"), "i1") for at, text in enumerate(texts)]
    reasons = (imperatives.PERHAPS, imperatives.ALONE)
    missed = [
        NearMiss(Span(f"b{at}", 0, len(text), "action", "imperative"), reason)
        for at, (text, reason) in enumerate(zip(texts, reasons, strict=True))
    ]
    names = Known(frozenset({"rosa lind"}), frozenset({"rosa", "lind"}), frozenset())
    assert orders.tasks(places, [], missed, names) == missed
    assert orders.tasks(places[:1], [], missed[:1], names) == []


@pytest.mark.parametrize(("told", "kept"), [(0, True), (9, False)])
def test_an_order_amid_many_bullets_that_tell_is_none(told, kept):
    texts = ["Book the hall", *["The hall was cold all winter."] * told]
    places = [Place(words(text, "bullet", id=f"b{n}"), "i1") for n, text in enumerate(texts)]
    missed = NearMiss(Span("b0", 0, 13, "action", "imperative"), imperatives.ALONE)
    names = Known(frozenset(), frozenset(), frozenset())
    assert (orders.tasks(places, [], [missed], names) == [missed]) is kept
