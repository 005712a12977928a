from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_cli.label.roles import find_roles


def found(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], rule) for start, end, _, rule in find_roles(text)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The Deputy Clerk will write.", [("The Deputy Clerk", "role-title")]),
        ("They asked attorney Ann Lee.", [("attorney", "role-name")]),
        ("He worked with Bo (bookkeeper) on it.", [("bookkeeper", "role-name")]),
        ("the treasurer reported", [("the treasurer", "role-the")]),
        ("Reminder that Bo is champion of it.", [("champion", "role-is")]),
        (
            "Chief Warden Ann Lee and the Road Manager met.",
            [("Chief Warden", "role-name"), ("the Road Manager", "role-title")],
        ),
        ("We need a manager for each lead.", []),
        ("Max Poe (MP) and Gill Moss (GM) came.", []),
        ("Ann Poe (MP) came.", [("MP", "role-name")]),
        ("Mrs R Crisp-Chair, Mrs S Lee", [("Chair", "role-name")]),
        ("John Constable came.", []),
        ("The assistant in the shop was kind.", []),
        ("At 7:00 PM Ann Lee came.", []),
    ],
)
def test_offices_are_found_with_the_rule_that_found_them(text, roles):
    assert found(text) == roles


@given(st.text(alphabet="TheChairmnofBd ,.()-’", max_size=80))
def test_extents_are_of_the_text_and_do_not_overlap(text):
    last = 0
    for start, end, label, rule in find_roles(text):
        assert last <= start < end <= len(text)
        assert (label, rule.split("-")[0]) == ("role", "role")
        last = end
