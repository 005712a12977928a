from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_cli.label.sentences import sentences


def split(text):
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rained. Ann will go.", ["It rained.", "Ann will go."]),
        ("B. Lund will go. Mr. Hill stays.", ["B. Lund will go.", "Mr. Hill stays."]),
        ("Costs rose, e.g. Paint. Done.", ["Costs rose, e.g. Paint.", "Done."]),
        ("• Order paint • Mend gate", ["Order paint", "Mend gate"]),
        ("Is it mended? Yes.", ["Is it mended?", "Yes."]),
        ("", []),
    ],
)
def test_where_sentences_end(text, parts):
    assert [part.lstrip("• ") for part in split(text)] == parts


@given(st.text(alphabet="Ab. ?!\n•1", max_size=40))
def test_sentences_stand_in_order_and_lose_no_word(text):
    extents = sentences(text)
    assert all(one[1] <= other[0] for one, other in pairwise(extents))
    assert [letter for letter in "".join(split(text)) if letter.isalnum()] == [one for one in text if one.isalnum()]
