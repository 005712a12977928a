"""Expression → days: the gaps filled from the day of the meeting."""

from __future__ import annotations

from datetime import date

from minutes_cli.profile import Calendar
from minutes_cli.timex import counted, named  # noqa: F401 - they give `read` its cases
from minutes_cli.timex.meaning import Expression
from minutes_cli.timex.resolved import NO_ANCHOR, Resolved, Setting, UndatedError, read


def resolve(expression: Expression, anchor: date | None, calendar: Calendar) -> Resolved:
    """What the expression means to a meeting on the day `anchor`. `None` there leaves open what hangs on it."""
    try:
        return read(expression.meaning, Setting(anchor, calendar, expression.lean, expression.sure))
    except UndatedError:
        return Resolved("date", reason=NO_ANCHOR)
    except (OverflowError, ValueError):
        return Resolved("date", reason="no such day is in the calendar")
