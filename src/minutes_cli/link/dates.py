"""A time expression and the meeting's date → TIMEX3 value, first and last day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from minutes_cli import timex
from minutes_cli.model import Block, DateTag, Draft, Span, cell_extents
from minutes_cli.profile import Calendar
from minutes_cli.timex import Expression
from minutes_cli.value import replace


def resolve(draft: Draft, spans: tuple[Span, ...], calendar: Calendar) -> tuple[DateTag, ...]:
    """The spans as dates, each with its value as far as the meeting's date and the calendar settle it.

    Numeric dates are read in the order that the document's own clear dates show, before the calendar's.
    """
    blocks = {block.id: block for block, _ in draft.blocks()}
    read = dict.fromkeys(span.block for span in spans)
    meant = {at: one for name in read for at, one in _expressions(blocks[name])}
    home = timex.at_home(calendar, (block.text for block in blocks.values()), meant.values())
    reckoned = replace(home, date_order=timex.date_order(meant.values(), calendar.date_order))
    money = timex.counts_financial_years(meant.values())
    lessons = timex.counts_school_years(block.text for block in blocks.values())
    anchor = meeting_day(draft, calendar)
    guess = None if anchor else timex.first_day(tuple(meant.values()), reckoned)

    def tag(number: int, span: Span) -> DateTag:
        text = blocks[span.block].text[span.start : span.end]
        one = meant.get((span.block, span.start, span.end)) or next(iter(timex.find(text)), None)
        if one is None:
            return _tag(f"d{number}", span, text, timex.Resolved("date", reason="it is not understood"))
        one = timex.in_two_parts(one, financial=money, school=lessons)
        got = timex.resolve(one, anchor or guess, reckoned)
        if guess and got.value != timex.resolve(one, None, reckoned).value:
            got = replace(got, reason=f"counted from {guess}, the note's first date; the meeting's is not known")
        return _tag(f"d{number}", span, text, got)

    return tuple(tag(number, span) for number, span in enumerate(spans, 1))


def meeting_day(draft: Draft, calendar: Calendar) -> date | None:
    """The day from which relative dates are counted: the profile's, else the one that the note gives."""
    day = calendar.meeting_date or draft.meeting.date
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        return None


Place = tuple[str, int, int]


def _expressions(block: Block) -> Iterator[tuple[Place, Expression]]:
    """What the expressions of a block say, by their place; a table's cells are read one by one."""
    cells = [extent for row in cell_extents(block.rows) for extent in row] if block.rows else [(0, len(block.text))]
    for low, high in cells:
        for one in timex.find(block.text[low:high]):
            yield (block.id, low + one.start, low + one.end), one


def _tag(name: str, span: Span, text: str, got: timex.Resolved) -> DateTag:
    """The span with what its words come to."""
    return DateTag(
        id=name,
        text=text,
        type=got.type,
        value=got.value,
        start_date=got.first.isoformat() if got.first else None,
        end_date=got.last.isoformat() if got.last else None,
        block=span.block,
        start=span.start,
        end=span.end,
        reason=got.reason,
    )
