from __future__ import annotations

import pytest

from minutes_cli.itemize import itemize
from minutes_cli.model import Piece
from minutes_cli.profile import load
from tests.builders import block, source


def named(*pieces: Piece | str) -> dict[str, tuple[str, str | None]]:
    """The people of a note with one item and these lines under it: how they attended, and the body given."""
    head = (block("Harbour Planning Board", bold=True), block("Present: Lou Marsh, Ida Penn"))
    draft = itemize(source(*head, block("1. Mill Lane", bold=True), block("The plan was read."), *pieces), load())
    return {
        one.name: (one.attendance, one.roles[0].organization if one.roles else None)
        for one in draft.people
        if one.name not in {"Lou Marsh", "Ida Penn"}
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ms. Quill, Mill Lane resident, stated that the wall is high.", {"Quill": ("in_attendance", None)}),
        ("Tad Orme, 12 Weir Street, asked about the drains.", {"Tad Orme": ("in_attendance", None)}),
        ("Una Vale, Weir Valley Trust, spoke in favour.", {"Una Vale": ("in_attendance", "Weir Valley Trust")}),
        ("A presentation was given by Una Vale.", {"Una Vale": ("in_attendance", None)}),
        ("Mr. Orme is the owner of the mill.", {}),
        ("Tad Orme noted that the lane floods.", {}),
        ("Weir Valley Trust, the owner, stated its case.", {}),
        ("The Board, having heard this, asked for a plan.", {}),
    ],
)
def test_who_spoke_with_what_they_are_was_there(text, found):
    assert named(text) == found


def test_a_name_and_a_verb_are_enough_where_the_public_is_heard():
    spoke = "Tad Orme noted that the lane floods."
    assert named("Open public hearing.", spoke) == {"Tad Orme": ("in_attendance", None)}
    assert named("Open public hearing.", "None.", "Close public hearing.", spoke) == {}


def test_one_who_stands_in_a_list_is_not_named_twice():
    assert named("Open public hearing.", "Mr. Marsh asked why.") == {}


def test_lines_under_speakers_head_what_each_said():
    assert named(
        "Speakers:",
        "Tad Orme – Director – Weir Trust",
        "Mr. Orme told us that the weir leaks, and that the sluice should be mended before the winter.",
        "Una Vale – RIVERS",
        "Una Vale is in favour.",
    ) == {"Tad Orme": ("in_attendance", "Weir Trust"), "Una Vale": ("in_attendance", "RIVERS")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(17-2) Tad Orme, Mill Lane, urged the Board to wait.", {"Tad Orme": ("in_attendance", None)}),
        ("Urged the Board to wait until the weir is mended: Tad Orme, Weir.", {"Tad Orme": ("in_attendance", None)}),
        ("Weir Control – Tad Orme reported that it leaks.", {"Tad Orme": ("in_attendance", None)}),
        ("Tad Orme, Treasurer, reported via email that it leaks.", {}),
    ],
)
def test_other_ways_to_tell_who_spoke(text, found):
    assert named(text) == found
