"""Time expressions: found in text, and resolved against the day of the meeting. No other room's types, no spaCy.

    >>> from datetime import date
    >>> from minutes_cli.profile import Calendar
    >>> (when,) = find("The report is due on 3 March.")
    >>> when.text, when.meaning
    ('3 March', Day(year=None, month=3, day=3, weekday=None))
    >>> resolve(when, date(2025, 2, 11), Calendar()).value
    '2025-03-03'

`find(text)` gives the expressions of a text, ascending and apart, each with its extent, its rule and a `meaning` that
is not yet tied to a day. A pair of clock times ("10:30-11.30") gives two, with the rules `clock-from` and `clock-to`;
a time by itself has the rule `clock`. `has_date(text)` is whether one of them is a date.

`resolve(expression, anchor, calendar)` gives its `Resolved`: type (`date`, `time`, `duration`, `set`), TIMEX3 value
(a time is `T10:30`), and for a `date` its first and last day; `value` is `None` and `reason` says why where the
meeting's date (`anchor`) would be needed and is not known.

`date_order(expressions, otherwise)` is the order in which a document writes its numeric dates, as far as it shows;
give it to `resolve` as `value.replace(calendar, date_order=…)`. `at_home` gives the calendar of the country that
its words show. In the same way `counts_financial_years` and
`counts_school_years` tell whose years its "2025/26" are, and `in_two_parts` takes one for such.
"""

from __future__ import annotations

from minutes_cli.timex.country import at_home
from minutes_cli.timex.finding import find, has_date
from minutes_cli.timex.meaning import Expression
from minutes_cli.timex.order import counts_financial_years, counts_school_years, date_order, in_two_parts
from minutes_cli.timex.resolved import Resolved
from minutes_cli.timex.resolving import first_day, resolve

__all__ = [
    "Expression",
    "Resolved",
    "at_home",
    "counts_financial_years",
    "counts_school_years",
    "date_order",
    "find",
    "first_day",
    "has_date",
    "in_two_parts",
    "resolve",
]
