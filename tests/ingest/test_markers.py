from __future__ import annotations

import pytest

from minutes_cli.ingest import markers
from minutes_cli.ingest.markers import Candidate
from minutes_cli.ingest.sheet import Face, Word


def word(text, font="Helvetica"):
    return Word(text, 0, 0, 10, 10, 8, 10, Face(font, bold=False, italic=False), 0, "dark", 0)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("•", "bullet"), ("\uf0b7", "bullet"), ("☑", "bullet"), ("-", "dash"),
        ("1.", "number"), ("(12)", "number"), ("5.2", "number"), ("3.2.1", "number"), ("1)", "number"),
        ("iv.", "roman"), ("(iv)", "roman"), ("a)", "letter"), ("B.", "letter"), ("4A.", "letter"),
        ("7", "bare"), ("7A", "bare"), ("23/0417", "reference"), ("(24-107)", "reference"),
        ("24/34.1", "reference"), ("FC/24/117", "reference"), ("C24/031", "reference"), ("2024/25-031", "reference"),
    ],
)  # fmt: skip
def test_what_may_be_a_marker(text, kind):
    found = markers.typed(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "text", ["Item", "2019", "10:30", "1.5m", "A", "Mr.", "e.g.", "£5.20", "3rd", "vi", "12/05/2024", "2024-05-12"]
)
def test_what_is_no_marker(text):
    assert markers.typed(text) is None


@pytest.mark.parametrize(
    ("letter", "font", "bullet"),
    [
        ("l", "Wingdings", "●"),
        ("þ", "Wingdings-Regular", "☑"),
        ("\uf0d8", "SymbolMT", "➢"),
        ("o", "CourierNewPSMT", "o"),
    ],
)
def test_a_symbol_font_shows_another_sign(letter, font, bullet):
    assert markers.symbol(word(letter, font)) == bullet


def test_a_letter_of_a_text_font_is_a_letter():
    assert markers.symbol(word("l")) is None


@pytest.mark.parametrize(
    ("one", "other", "goes_on"),
    [
        ("1.", "2.", True), ("1.9", "1.10", True), ("a)", "b)", True), ("(ii)", "(iii)", True), ("9.", "11.", False),
        ("1.", "2)", False), ("1.2", "2.3", False), ("2.", "1.", False),
    ],
)  # fmt: skip
def test_one_marker_follows_another(one, other, goes_on):
    first, second = markers.typed(one), markers.typed(other)
    assert first is not None
    assert second is not None
    assert markers.follows(first, second) is goes_on


def test_a_dash_follows_the_same_dash_only():
    assert markers.follows(Candidate("dash", "-"), Candidate("dash", "-"))
    assert not markers.follows(Candidate("dash", "-"), Candidate("dash", "–"))


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("10.ADJOURNMENT", "10."),
        ("•Paint", "•"),
        ("2)Hall", "2)"),
        ("a)Garden", "a)"),
        ("3.5", ""),
        ("9.30am", ""),
        ("x)", ""),
    ],
)
def test_a_marker_that_stands_against_its_text(text, marker):
    assert text[: markers.glued(word(text))] == marker


@pytest.mark.parametrize(("letters", "value"), [("iv", 4), ("ix", 9), ("xiv", 14), ("hall", None)])
def test_roman_numbers(letters, value):
    assert markers.roman(letters) == value
