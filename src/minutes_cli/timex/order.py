"""The order in which a document writes numeric dates: its clear ones decide for the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from minutes_cli.timex.meaning import Expression, Numeric


def date_order(expressions: Iterable[Expression]) -> Literal["DMY", "MDY"] | None:
    """Day or month first, as most of the dates with a number above 12 have it; `None` where none has."""
    day_first = [
        m.first > 12 for e in expressions if isinstance(m := e.meaning, Numeric) and max(m.first, m.second) > 12
    ]
    if not day_first or sum(day_first) * 2 == len(day_first):
        return None
    return "DMY" if sum(day_first) * 2 > len(day_first) else "MDY"
