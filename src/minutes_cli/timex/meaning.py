"""What a time expression says, before anybody asks which day that is: values with gaps.

`find` makes these, `resolve` fills the gaps from the day of the meeting.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "working day", "week", "month", "quarter", "year", "decade", "hour", "minute", "second"]
Lean = Literal["past", "future"]
Meridiem = Literal["am", "pm"]


@dataclass(frozen=True)
class Day:
    """A calendar date with gaps: "11 December 2025", "Tues 3 Dec", "March 2024", "2023", "Friday".

    `weekday` counts from Monday, 0. A `day` that its month has not is kept as written.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True)
class Numeric:
    """A date of two or three numbers whose order is open: 3/4/2025, 3/21."""

    first: int
    second: int
    year: int | None = None


@dataclass(frozen=True)
class Clock:
    """A time of day; `meridiem` is `None` where a reader sees neither am nor pm, nor a 24-hour form."""

    hour: int
    minute: int
    meridiem: Meridiem | None = None


Meaning = Day | Numeric | Clock


@dataclass(frozen=True)
class Expression:
    """A time expression: its extent, the rule that found it, and what it says.

    `lean` is what the words around it tell: a past day ("minutes of 3 March"), or one to come ("by 3 March").
    """

    start: int
    end: int
    text: str
    rule: str
    meaning: Meaning
    lean: Lean | None = None
