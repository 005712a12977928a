"""The tokenizer parts a text as the language's own does."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from minutes_cli import regex
from minutes_cli.label import pipeline

THEIRS = spacy.blank("en")
pieces = st.sampled_from(
    [
        "Ann",
        "it’s",
        "don't",
        "e.g.",
        "U.S.",
        "10%",
        "£5m",
        "(b)",
        "“so”",
        "—",
        "a/b",
        "3.4",
        "3pm",
        "x@y.org",
        "…",
        "\U0001f600",
        " ",
    ]
)


@given(st.lists(pieces | st.text(max_size=4), max_size=12).map("".join))
@example("See https://example.org/a?b=c. (It’s 10–12, i.e. $5/6km)…")
@settings(max_examples=150, deadline=None)
def test_any_text_falls_into_the_tokens_that_spacy_gives(text: str):
    assume(regex.search(r"(?:co|e|re)-", text, regex.IGNORECASE) is None)
    assert [token.text for token in pipeline.load().make_doc(text)] == [token.text for token in THEIRS.make_doc(text)]


@pytest.mark.parametrize("word", ["co-ordinate", "re-open", "e-mail", "Re-elected"])
def test_a_word_with_a_short_prefix_stays_whole(word: str):
    assert [token.text for token in pipeline.load().make_doc(f"They will {word}, now.")][2] == word


def test_a_bracket_and_a_colon_are_no_smiley():
    assert [str(word) for word in pipeline.load().make_doc("AL (20 May): see item 8) now")] == [
        "AL", "(", "20", "May", ")", ":", "see", "item", "8", ")", "now",
    ]  # fmt: skip
