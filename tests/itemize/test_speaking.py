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
        ("Una Vale, Weir Valley Trust, spoke in favour.", {"Una Vale": ("in_attendance", "Weir Valley Trust")}),
        ("(17-2) Una Vale, Weir Valley Trust, urged a delay.", {"Una Vale": ("in_attendance", "Weir Valley Trust")}),
        (
            "Urged the Board to wait until the weir is mended: Una Vale, Weir Valley Trust.",
            {"Una Vale": ("in_attendance", "Weir Valley Trust")},
        ),
        ("Una Vale, Weir Valley Trust, reported via email that it leaks.", {}),
        ("Ms. Quill, Mill Lane resident, stated that the wall is high.", {}),
        ("Tad Orme, 12 Weir Street, asked about the drains.", {}),
        ("Tad Orme noted that the lane floods.", {}),
        ("Mr. Orme is the owner of the mill.", {}),
        ("Weir Valley Trust, the owner, stated its case.", {}),
        ("The Board, having heard this, asked for a plan.", {}),
    ],
)
def test_who_spoke_for_a_body_was_there_and_who_spoke_for_nobody_is_no_member(text, found):
    assert named(text) == found


def test_one_who_stands_in_a_list_is_not_named_twice():
    assert named("Mr. Marsh, Weir Valley Trust, asked why.") == {}


def test_lines_under_speakers_head_what_each_said():
    assert named(
        "Speakers:",
        "Tad Orme – Director – Weir Trust",
        "Mr. Orme told us that the weir leaks, and that the sluice should be mended before the winter.",
        "Una Vale – RIVERS",
        "Una Vale is in favour.",
    ) == {"Tad Orme": ("in_attendance", "Weir Trust"), "Una Vale": ("in_attendance", "RIVERS")}
