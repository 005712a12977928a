"""What a time expression says, before anybody asks which day that is: values with gaps.

`find` makes these, `resolve` fills the gaps from the day of the meeting.
"""

from __future__ import annotations

from typing import Literal

from minutes_cli.model import DateType
from minutes_cli.value import Value

Unit = Literal[
    "minute", "hour", "day", "working day", "weekend", "week", "fortnight", "month", "quarter", "year", "decade"
]
Lean = Literal["past", "future"]
SeasonName = Literal["spring", "summer", "autumn", "winter"]
PartName = Literal[
    "start",
    "middle",
    "late",
    "end",
    "half 1",
    "half 2",
    "week 1",
    "week 2",
    "week 3",
    "week 4",
    "week -1",
    "fortnight 1",
    "fortnight -1",
]
Reckoning = Literal["calendar", "financial", "academic"]


class Day(Value):
    """A calendar date with gaps: "11 December 2025", "Tues 3 Dec", "March 2024", "2023", "Friday", "the 15th".

    `weekday` counts from Monday, 0. A `day` that its month has not is kept as written.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


class Numeric(Value):
    """A date of two or three numbers whose order is open: 3/4/2025, 3/21."""

    first: int
    second: int
    year: int | None = None


class Clock(Value):
    """A time of day; `sure` where a reader sees am or pm, or a 24-hour form."""

    hour: int
    minute: int
    sure: bool


class Years(Value):
    """A year that need not be a calendar year: "FY10", "2025/26", "the 2025/26 financial year", "the financial year".

    `first` and `last` are calendar years as written, both `None` for the one that runs; `shift` counts years from
    there ("last financial year", -1).
    """

    first: int | None = None
    last: int | None = None
    reckoning: Reckoning = "calendar"
    shift: int = 0


class Decade(Value):
    """Ten years: "the 1990s", `first` 1990."""

    first: int


class Portion(Value):
    """A quarter (`parts` 4) or half (2) of a year: "Q3", "the second quarter of this year", "H1 2026"."""

    parts: Literal[2, 4]
    number: int
    year: Day | Years | Shift | None = None


class Season(Value):
    """A season; `year` as written, else the one that `shift` names: 0 this, 1 next, -1 last, `None` the nearest."""

    name: SeasonName
    year: int | None = None
    shift: int | None = None


class Feast(Value):
    """A day that the calendar has under a name: "Easter Monday", "Christmas 2025"."""

    name: str
    year: int | None = None
    shift: int | None = None


class Week(Value):
    """The week that begins on a day, ends on it, or has it in it: "w/c 12 January", "the week of February 10".

    Or the weekend that has the day in it or beside it: "the weekend of 7 June", "the Easter weekend".
    """

    day: Meaning
    side: Literal["from", "to", "around", "weekend"]


class WeekNumber(Value):
    """A week by its number in the year, or several: "CW 12", "weeks 40-42"; `year` as written, else the nearest."""

    first: int
    last: int
    year: int | None = None


class Later(Value):
    """A day so many whole weeks after another: "Saturday week", "a fortnight today"."""

    day: Meaning
    weeks: int


class Off(Value):
    """A day so many days or weeks after another, before it if negative: "two weeks before Christmas"."""

    day: Meaning
    by: float
    unit: Unit


class Beside(Value):
    """The week, or the weekday, right before a day (-1) or after it (1): "the week after Easter", "the Friday before".

    `weekday` is `None` for the week.
    """

    day: Meaning
    side: Literal[-1, 1]
    weekday: int | None = None


class Hanging(Value):
    """A day counted from what no calendar knows: "the Friday before the show"."""


class DayOf(Value):
    """A day of the month so many after the meeting's: "the 3rd of next month", "the 14th ult."."""

    day: int
    by: int


class Running(Value):
    """The unit of the calendar that runs, and the next: "this week and next"."""

    unit: Unit


class Shift(Value):
    """A unit of the calendar counted from the meeting's own: "last month" (-1), "today" (0 days), "next week" (1)."""

    unit: Unit
    by: int


class Turn(Value):
    """A weekday or month counted from the meeting: "next Friday" (1), "this Tuesday" (0), "last March" (-1)."""

    day: Day
    by: int


class YearTurn(Value):
    """A date of the year so many after the meeting's: "25 March next year"."""

    date: Day | Season | Feast | Portion
    by: int


class Part(Value):
    """A part of a stretch: "mid-February", "end of Q3", "early 2026"."""

    whole: Meaning
    part: PartName


class NthWeekday(Value):
    """A weekday of a month: "the first Monday in March"; `nth` counts from 1, the last is -1."""

    nth: int
    weekday: int
    month: Meaning


class Stretch(Value):
    """From one date to another, both in it: "3-5 March", "January to June 2016"."""

    first: Day | Numeric
    last: Day | Numeric


class Amount(Value):
    """So many units of time; `number` is `None` where the words leave it vague ("a few weeks")."""

    number: float | None
    unit: Unit


class Reach(Value):
    """A stretch from the meeting so far back or ahead: "the past year" (-1), "the next 18 months to two years" (2)."""

    unit: Unit
    by: float


class Away(Value):
    """A day so far from the meeting: "two weeks ago" (-2), "in six weeks" (6)."""

    unit: Unit
    by: float


class Duration(Value):
    """A length of time tied to no day: "three weeks", "within five working days", "the coming weeks"."""

    amount: Amount


class Repeat(Value):
    """A repetition: "monthly", "every Thursday"; `value` is its TIMEX3 value."""

    value: str


Meaning = (
    Day
    | Numeric
    | Clock
    | Years
    | Decade
    | Portion
    | Season
    | Feast
    | Week
    | WeekNumber
    | Later
    | Off
    | Beside
    | Hanging
    | DayOf
    | Running
    | Shift
    | Turn
    | YearTurn
    | Part
    | NthWeekday
    | Stretch
    | Reach
    | Away
    | Duration
    | Repeat
)


class Expression(Value):
    """A time expression: its extent, the rule that found it, and what it says.

    `lean` is what the words around it tell: a past day ("minutes of 3 March"), or one to come ("by 3 March"); `sure` is
    true where they stand right before it.
    """

    start: int
    end: int
    text: str
    rule: str
    meaning: Meaning
    lean: Lean | None = None
    sure: bool = False

    @property
    def type(self) -> DateType:
        """Its TIMEX3 type."""
        match self.meaning:
            case Clock():
                return "time"
            case Duration():
                return "duration"
            case Repeat():
                return "set"
        return "date"
