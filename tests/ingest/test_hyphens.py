from __future__ import annotations

import pytest

from minutes_cli.ingest.pdf.hyphens import Spelling
from tests.ingest.pdfs import read, text, texts


@pytest.mark.parametrize(
    ("head", "tail", "known", "mended"),
    [
        ("commit-", "tee", (), "commit"),
        ("commit-", "tee", ("committee",), "commit"),
        ("long-", "term", (), "long-"),
        ("tide-", "line", ("tide-line",), "tide-"),
        ("Oak-", "Hill", (), "Oak-"),
        ("2021-", "03", (), "2021-"),
        ("commit\u00ad", "tee", (), "commit"),
        ("market-", "place", ("market", "place"), "market-"),
        ("short-", "medium-", (), "short- "),
        ("a/Sea-", "to-shore/tide-", (), "a/Sea"),
    ],
)
def test_a_hyphen_goes_only_where_the_break_made_it(head, tail, known, mended):
    assert Spelling(known).mended(head, tail) == mended


def test_a_broken_word_is_whole_again_in_the_text():
    lines = ("The members of the com-", "mittee went home and nobody stayed.")
    assert texts(read(text(*lines))) == ["The members of the committee went home and nobody stayed."]
