from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_cli.itemize.meetings import split
from minutes_cli.model import Cell, Piece, Source
from minutes_cli.profile import load
from tests.builders import block, bullet, source, table, words

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


def under(opening: str, *said: Piece | str) -> list[Piece | str]:
    return [block(opening, bold=True), *said, PROSE, PROSE]


def parts_of(*groups: Sequence[Piece | str]) -> tuple[Source, ...]:
    return split(source(*(piece for group in groups for piece in group)), load())


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


def test_a_counter_and_who_was_there_begin_a_meeting_though_no_day_is_given() -> None:
    parts = parts_of(*(under(f"Yard meeting – week {n}", "Location: Hut 4", "Present: Ada Quill") for n in (1, 2, 3)))
    assert opened(parts) == ["Yard meeting – week 1", "Yard meeting – week 2", "Yard meeting – week 3"]


def test_a_day_alone_begins_a_meeting_where_the_line_below_says_that_it_began() -> None:
    days = ("3 May 2024", "10 May 2024", "17 May 2024")
    parts = parts_of(["Boat club"], *([day, "Meeting started at 18:00", PROSE] for day in days))
    assert [part.pieces[-3].block.text for part in parts] == list(days)


def test_meetings_of_several_kinds_are_one_series() -> None:
    kinds = ("Yard meeting: 3 May 2024", "Owners meeting: 7 May 2024", "Yard meeting: 10 May 2024")
    assert opened(parts_of(*(under(kind, "Secretary: Tom Reed", PROSE) for kind in kinds))) == list(kinds)


def test_what_stands_once_above_all_meetings_stays_with_the_first() -> None:
    cover = [block("Boat club"), block("Team members: Ada Quill, Tom Reed")]
    parts = parts_of(cover, under("Meeting 1", "Present: Ada Quill"), under("Meeting 2", "Present: Tom Reed"))
    assert opened(parts) == ["Boat club", "Meeting 2"]


def test_two_meetings_of_one_day_are_two_where_most_have_their_own() -> None:
    days = ("3 May 2024", "4 May 2024", "4 May 2024", "9 May 2024")
    assert len(parts_of(*(meeting(day) for day in days))) == 4


def test_a_title_block_on_every_page_of_its_meeting_begins_it_once() -> None:
    days = ("3 May 2024", "3 May 2024", "3 May 2024", "9 May 2024", "9 May 2024")
    assert [len(part.pieces) for part in parts_of(*(meeting(day) for day in days))] == [21, 14]
    assert len(parts_of(*(meeting("3 May 2024") for _ in range(3)))) == 1


def test_a_meeting_in_the_series_counts_though_its_title_block_is_empty() -> None:
    opens = [under(f"Meeting {n}", "Present: Ada Quill") for n in (1, 2, 3)]
    assert len(parts_of(*opens, under("Meeting 4"))) == 4


@pytest.mark.parametrize(
    "rows",
    [[["Date", "{day}"], ["Attendees", "Ada Quill"]], [["Entry # {n}"], ["Date: {day}"], ["ATTENDEES"], ["Ada"]]],
)
def test_a_title_block_set_as_a_table_begins_a_meeting(rows: list[list[str]]) -> None:
    def grid(n: int, day: str) -> list[Piece | str]:
        cells = [[cell.format(n=n, day=day) for cell in row] for row in rows]
        return [table(cells), block("Boats", bold=True), PROSE, bullet("Two leak.")]

    assert len(parts_of(grid(1, "3/5/2024"), grid(2, "10/5/2024"))) == 2


def test_a_table_that_is_a_whole_meeting_is_one() -> None:
    def grid(day: str) -> list[Piece | str]:
        return [table([["Date", day], ["Attendees", "Ada Quill"], ["Topic", "Said"], ["Boats", "Two leak."]])]

    assert len(parts_of(grid("3/5/2024"), grid("10/5/2024"))) == 2


def test_a_table_that_holds_several_meetings_is_cut_between_them() -> None:
    rows = [["Yard meeting 3/5/2024"], ["Attendees: Ada Quill"], ["Two boats leak."]]
    both = table([*rows, ["Yard meeting 10/5/2024"], ["Attendees: Tom Reed"], ["One boat leaks."]])
    first, second = parts_of([both])
    assert [piece.block.text for piece in first.pieces] == [
        "Yard meeting 3/5/2024\nAttendees: Ada Quill\nTwo boats leak."
    ]
    assert [(piece.block.id, len(piece.grid or ())) for piece in second.pieces] == [
        (f"{first.pieces[0].block.id}.1", 3)
    ]


def test_a_table_with_a_row_for_each_week_is_not_cut() -> None:
    weeks = table([[f"Week {n}, 3/5/2024", "Attendees", "Ada Quill"] for n in (1, 2, 3)])
    assert len(parts_of([*meeting("3 May 2024"), weeks])) == 1


def test_the_word_and_the_day_are_enough_where_nobody_is_said_to_be_there() -> None:
    days: list[list[Piece | str]] = [
        [block(f"Meeting {day}.2024:"), bullet("Boats"), bullet("Ropes")] for day in ("3.5", "10.5", "17.5")
    ]
    assert len(parts_of(*days)) == 3
    assert len(parts_of(*days[:2])) == 1
    assert len(parts_of([*days[0][:1], "Location: Hut 4", *days[0][1:]], *days[1:])) == 3


def test_a_row_that_a_cell_reaches_into_begins_no_table() -> None:
    note = Cell((block("Two boats leak."),), 1, rowspan=6)
    rows: list[list[str | Cell]] = [["Yard meeting 3/5/2024", note], ["Attendees: Ada Quill"], ["Boats"]]
    assert len(parts_of([table([*rows, ["Yard meeting 10/5/2024"], ["Attendees: Tom Reed"], ["Ropes"]])])) == 1


def test_a_table_is_not_cut_where_its_first_row_opens_no_meeting() -> None:
    rows = [["Yard meeting 10/5/2024"], ["Attendees: Tom Reed"], ["Ropes"]]
    whole = source(
        table([["Yard meeting 3/5/2024"], ["Two boats leak."], *rows, ["Yard meeting 17/5/2024"], *rows[1:]])
    )
    assert split(whole, load()) == (whole,)


def test_a_table_of_data_is_no_meeting() -> None:
    prices = table([["Boat", "Price"], ["Heron", "400"], ["Plover", "350"]])
    assert len(parts_of([*meeting("3 May 2024"), prices, *meeting("10 May 2024"), prices])) == 2


def test_a_counter_may_be_a_key_of_its_own() -> None:
    parts = parts_of(*(under(f"Week {n}: {n} May 2024", "Present: Ada Quill") for n in (1, 8)))
    assert opened(parts) == ["Week 1: 1 May 2024", "Week 8: 8 May 2024"]


def test_a_list_entry_begins_no_meeting() -> None:
    def entry(day: str) -> list[Piece | str]:
        return [bullet(f"Meeting 1, {day}"), "Present: Ada Quill", PROSE]

    assert len(parts_of(entry("3 May 2024"), entry("10 May 2024"), entry("17 May 2024"))) == 1


def test_of_few_openings_with_a_title_block_the_others_begin_none() -> None:
    approved: list[Piece | str] = [PROSE, block("Meeting of 5 April 2024", bold=True), "Approved as it stands."]
    one, other = (under(f"Meeting of {day}", "Present: Ada Quill", *approved) for day in ("3 May 2024", "7 June 2024"))
    assert opened(parts_of(one, other)) == ["Meeting of 3 May 2024", "Meeting of 7 June 2024"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            ["Minutes of the meeting of 5 April 2024", PROSE, "Next meeting: 7 June 2024", PROSE], id="other meetings"
        ),
        pytest.param(
            [
                text
                for month in ("January", "February", "March")
                for text in (f"Minutes of the meeting of 5 {month} 2024", PROSE, "Approved as they are.", PROSE)
            ],
            id="minutes to approve",
        ),
        pytest.param(
            [
                text
                for day in ("7 June 2024", "5 July 2024", "2 August 2024")
                for text in (f"Meeting of {day}", "Location: Hut 4", "Topic: the boats of the year")
            ],
            id="meetings to come",
        ),
        pytest.param(
            [
                text
                for day in ("7 June 2024", "5 July 2024")
                for text in (f"Date: {day}", "Speakers: Ada Quill", "A talk on how to keep ropes dry.")
            ],
            id="talks to come",
        ),
        pytest.param(
            [
                text
                for day in ("7 June 2024", "5 July 2024")
                for text in (f"Date: {day}", "Cc: Tom Reed", "Dear Ada, the ropes are wet.", PROSE)
            ],
            id="letters",
        ),
        pytest.param(
            [text for day in ("Monday 6 May", "Tuesday 7 May", "Friday 10 May") for text in (day, PROSE, PROSE)],
            id="days of a plan",
        ),
        pytest.param(
            [
                text
                for day in ("7.6.2024", "5.7.2024", "2.8.2024")
                for text in (f"Meeting {day}", "In the hut, as ever")
            ],
            id="meetings to come, by their day",
        ),
        pytest.param(
            [text for day in ("6 May 2024", "7 May 2024") for text in (day, "Opening", "A talk on ropes.", PROSE)],
            id="days of a conference",
        ),
        pytest.param(
            [text for n in (1, 2, 3) for text in (f"Boat {n}", "Members: Ada Quill, Tom Reed", PROSE)], id="crews"
        ),
        pytest.param(
            [text for n in (1, 2, 3) for text in (f"Working meeting {n}", "Location: Hut 4", PROSE, PROSE, PROSE)],
            id="no day",
        ),
        pytest.param(
            [text for n in (1, 2) for text in (f"Meeting {n}", "Attendees: all boats")], id="nothing said of them"
        ),
        pytest.param(
            [
                text
                for n in (1, 2)
                for text in (
                    f"We spoke of meeting {n} and of all that was said there about the boats",
                    "Present: Ada",
                    PROSE,
                )
            ]
            + [PROSE],
            id="sentences",
        ),
        pytest.param(
            [text for n in (1, 2) for text in (f"Meeting {n}", *[PROSE] * 9, "Present: all boats", PROSE)],
            id="present far below",
        ),
        pytest.param(
            [text for n in (1, 2, 3) for text in (f"Session {n}", "Time: 9:00", "Participants: all boats", PROSE)],
            id="sessions",
        ),
    ],
)
def test_the_days_and_counters_inside_a_note_begin_no_meeting(told: list[str]) -> None:
    assert len(parts_of(meeting("3 May 2024"), list(told))) == 1
    assert len(parts_of([block("Boat club – minutes"), PROSE], list(told))) == 1


def test_furniture_goes_with_the_meeting_of_its_page() -> None:
    pages = [
        [block("Meeting 1", page=1), block("Present: Ada Quill", page=1), block(PROSE, page=2)],
        [block("Meeting 2", page=3), block("Present: Tom Reed", page=3), block(PROSE, page=3)],
    ]
    feet = [words(str(n), "page_number", page=n) for n in (1, 2, 3)]
    parts = split(source(*(piece for page in pages for piece in page), furniture=feet), load())
    assert [[foot.text for foot in part.furniture] for part in parts] == [["1", "2"], ["3"]]


@given(
    st.lists(
        st.sampled_from(
            ["Date: 3 May 2024", "Date: 4 May 2024", "Meeting 1", "Meeting 2", "Present: Ada Quill", PROSE, "Boat club"]
        ),
        max_size=16,
    )
)
def test_no_piece_is_lost_or_moved(lines: list[str]) -> None:
    whole = source(*lines)
    parts = split(whole, load())
    assert tuple(piece for part in parts for piece in part.pieces) == whole.pieces
    assert all(part.pieces for part in parts) or not lines
