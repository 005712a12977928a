from __future__ import annotations

import pytest

from minutes_cli.itemize.numbers import of_marker, parse

LABELS = ("item", "minute")


@pytest.mark.parametrize(
    ("text", "printed", "steps"),
    [
        ("1. Boats", "1", (1,)),
        ("1 Boats", "1", (1,)),
        ("3.2 The board", "3.2", (3, 2)),
        ("Item 3: Boats", "3", (3,)),
        ("(4) Boats", "4", (4,)),
        ("b) Boats", "b", (2,)),
        ("IV. Boats", "IV", (4,)),
        ("7-A Boats", "7-A", (7, 1)),
        ("7A. Boats", "7A", (7, 1)),
        ("23/0417 Boats", "23/0417", (23, 417)),
        ("2. Declarations of interest", "2", (2,)),
        ("3. Minutes of the last meeting", "3", (3,)),
        ("3 Minutes of the last meeting", "3", (3,)),
        ("4. May fair", "4", (4,)),
        ("102/17 Decisions", "102/17", (102, 17)),
        ("24/31.2 The board", "24/31.2", (24, 31, 2)),
        ("FC/24/117 Boats", "FC/24/117", (24, 117)),
        ("HS.31 FIRE DOORS", "HS.31", (31,)),
        ("X2024-012 A. Quill, T. Reed", "X2024-012", (2024, 12)),
        ("4.0 Boats", "4.0", (4,)),
        ("3115. Boats", "3115", (3115,)),
        ("Action: 1. Buy boats", "1", (1,)),
        ("Action (Consent), Information: 12. Boats", "12", (12,)),
    ],
)
def test_a_number_is_read_as_printed(text: str, printed: str, steps: tuple[int, ...]) -> None:
    found = parse(text, LABELS)
    assert found is not None
    assert (found.text, found.steps) == (printed, steps)


@pytest.mark.parametrize(
    "text",
    [
        "13 March was wet",
        "5:30 p.m. start",
        "2.30 pm start",
        "I think so",
        "A boat",
        "12 month plan",
        "Minutes: A. Quill",
        "3-5 years",
        "2024/05/12 at the pier",
        "2026-27 fees",
        "2024. Boats were few.",
        "3115 boats",
        "Action: 12 boats to be sold",
        "Tidings: 3. Boats",
    ],
)
def test_times_dates_and_words_are_no_numbers(text: str) -> None:
    assert parse(text, LABELS) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [("3", "4"), ("3", "3.1"), ("3.2", "3.3"), ("3.2", "4"), ("3.2", "4.1"), ("a", "b"), ("101/17", "102/17")],
)
def test_a_number_follows_the_one_before(before: str, after: str) -> None:
    one, other = parse(f"{before}. Boats"), parse(f"{after}. Boats")
    assert one is not None
    assert other is not None
    assert other.follows(one)
    assert not one.follows(other)


def test_a_bullet_is_no_number() -> None:
    assert of_marker("•") is None
