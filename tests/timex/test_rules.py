"""Each rule's own examples: in a `yes` just the words in [brackets] are found, in a `no` nothing is."""

import re

import pytest

from minutes_cli.timex import find
from minutes_cli.timex.finding import RULES


@pytest.mark.parametrize("example", [example for rule in RULES for example in rule.yes])
def test_what_a_rule_says_it_finds_is_found(example):
    text = re.sub(r"[\[\]]", "", example)
    assert [one.text for one in find(text)] == re.findall(r"\[(.*?)\]", example)


@pytest.mark.parametrize("text", [text for rule in RULES for text in rule.no])
def test_what_a_rule_says_is_no_date_is_not_found(text):
    assert find(text) == ()
