from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_cli.itemize.meetings import split
from minutes_cli.model import Piece, Source
from minutes_cli.profile import load
from tests.builders import block, bullet, source, table

PROSE = "The yard was asked for a price, and two more yards will be asked before the end of the month."


def meeting(day: str) -> list[Piece | str]:
    return [
        block("Boat club", bold=True),
        f"Date: {day}",
        "Present: Ada Quill, Tom Reed",
        block("Boats", bold=True),
        PROSE,
        block("Ropes", bold=True),
        PROSE,
    ]


def opened(parts: tuple[Source, ...]) -> list[str]:
    return [part.pieces[0].block.text for part in parts]


def test_a_title_block_with_another_day_begins_another_meeting() -> None:
    whole = source(*meeting("3 May 2024"), *meeting("10 May 2024"), *meeting("17 May 2024"))
    parts = split(whole, load())
    assert opened(parts) == ["Boat club"] * 3
    assert tuple(piece for part in parts for piece in part.pieces) == whole.pieces


def test_a_note_of_one_meeting_stays_whole() -> None:
    whole = source(*meeting("3 May 2024"))
    assert split(whole, load()) == (whole,)


def test_the_days_of_other_meetings_named_in_a_note_begin_none() -> None:
    whole = source(
        *meeting("3 May 2024"), "Minutes of the meeting of 5 April 2024", PROSE, "Next meeting: 7 June 2024", PROSE
    )
    assert len(split(whole, load())) == 1


def test_a_title_block_set_as_a_table_begins_a_meeting() -> None:
    def grid(day: str) -> list[Piece | str]:
        return [
            table([["Date", day], ["Attendees", "Ada Quill"]]),
            block("Boats", bold=True),
            PROSE,
            bullet("Two leak."),
        ]

    assert len(split(source(*grid("3/5/2024"), *grid("10/5/2024")), load())) == 2


@given(
    st.lists(
        st.sampled_from(["Date: 3 May 2024", "Date: 4 May 2024", "Present: Ada Quill", PROSE, "Boat club"]), max_size=12
    )
)
def test_no_piece_is_lost_or_moved(lines: list[str]) -> None:
    whole = source(*lines)
    assert tuple(piece for part in split(whole, load()) for piece in part.pieces) == whole.pieces
