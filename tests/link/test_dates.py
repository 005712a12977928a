"""Spans → dates of the JSON, counted from the meeting."""

from minutes_cli.label.dates import find_dates
from minutes_cli.link.dates import resolve
from minutes_cli.model import Draft, Meeting, Span
from minutes_cli.profile import Calendar
from tests import builders


def tags(*texts, date="2025-12-11", calendar=None, **kw):
    blocks = [one if not isinstance(one, str) else builders.words(one, id=f"b{n}") for n, one in enumerate(texts, 1)]
    draft = Draft(Meeting(date=date), preamble=tuple(blocks), **kw)
    spans = tuple(span for block in blocks for span in find_dates(block))
    return resolve(draft, spans, calendar or Calendar())


def values(*texts, **kw):
    return [(one.text, one.value) for one in tags(*texts, **kw)]


def test_a_tag_has_its_place_its_value_and_its_days():
    (one,) = tags("The report is due by the end of March.")
    assert (one.id, one.block, one.text, one.type) == ("d1", "b1", "the end of March", "date")
    assert (one.value, one.start_date, one.end_date, one.reason) == ("2026-03-31", "2026-03-31", "2026-03-31", None)
    assert "The report is due by the end of March."[one.start : one.end] == one.text


def test_clear_numeric_dates_decide_for_the_whole_note():
    assert values("Held 03/04/2025.", "Next on 04/17/2025.") == [
        ("03/04/2025", "2025-03-04"),
        ("04/17/2025", "2025-04-17"),
    ]
    assert values("Held 03/04/2025.", "Next on 17/04/2025.")[0] == ("03/04/2025", "2025-04-03")


def test_a_cell_of_a_table_is_read_by_itself():
    piece = builders.table([["Task", "Due"], ["Plan 12", "14/3"], ["Mail all in May", "31/04"]])
    found = tags(piece.block, date="2025-02-01")
    assert [(one.text, one.value) for one in found] == [
        ("14/3", "2025-03-14"),
        ("May", "2025-05"),
        ("31/04", "2025-04"),
    ]
    assert all(piece.block.text[one.start : one.end] == one.text for one in found)


def test_the_profiles_meeting_date_goes_before_the_notes():
    assert values("tomorrow", calendar=Calendar(meeting_date="2024-01-01")) == [("tomorrow", "2024-01-02")]


def test_without_the_meetings_date_the_first_full_date_is_counted_from_and_told():
    _, due, named = tags("Notes of 3 May 2024.", "Due by 7 June.", "Budget of 2023.", date=None)
    assert (due.value, due.reason) == (
        "2024-06-07",
        "counted from 2024-05-03, the note's first date; the meeting's is not known",
    )
    assert (named.value, named.reason) == ("2023", None)


def test_without_any_full_date_it_stays_open_with_a_reason():
    (one,) = tags("Due by 7 June.", date=None)
    assert (one.value, one.start_date) == ("XXXX-06-07", None)
    assert one.reason


def test_years_in_two_parts_are_financial_where_the_note_counts_money_by_them():
    assert values("The 2025/26 budget.", "An offer for 2026/27.")[1] == ("2026/27", "2026-04-01/2027-03-31")
    assert values("The 2025/26 budget.", "An offer for 2026-27.")[1] == ("2026-27", "2026-04-01/2027-03-31")
    assert values("The lease of 2026-27.") == [("2026-27", "2026-01-01/2027-12-31")]


def test_years_joined_by_a_stroke_are_one_year_of_a_school_where_it_speaks_of_lessons():
    assert values("The plan for 2026/27.") == [("2026/27", "2026-04-01/2027-03-31")]
    told = "Pupils and teachers asked for a garden; the school agreed."
    assert values(told, "The plan for 2026/27.") == [("2026/27", "2026-09-01/2027-08-31")]


def test_a_span_that_another_tagger_made_is_read_by_its_own_words():
    block = builders.words("Due (by 3 March 2026).", id="b1")
    draft = Draft(Meeting(date="2025-12-11"), preamble=(block,))
    (one,) = resolve(draft, (Span("b1", 5, 20, "date", "other"),), Calendar())
    assert (one.text, one.value) == ("by 3 March 2026", "2026-03-03")


def test_a_span_that_says_no_time_stays_open():
    block = builders.words("Due soon.", id="b1")
    draft = Draft(Meeting(date="2025-12-11"), preamble=(block,))
    (one,) = resolve(draft, (Span("b1", 4, 8, "date", "other"),), Calendar())
    assert (one.value, one.reason) == (None, "it is not understood")


def test_times_durations_and_sets_have_no_days():
    kinds = [(one.type, one.value, one.start_date) for one in tags("At 10:30 for two weeks, then monthly.")]
    assert kinds == [("time", "T10:30", None), ("duration", "P2W", None), ("set", "P1M", None)]
