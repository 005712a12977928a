"""How a document writes its dates: its clear ones decide for the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from minutes_cli import regex
from minutes_cli.timex.meaning import Day, Expression, Numeric, Reckoning, Years
from minutes_cli.value import replace

Order = Literal["DMY", "MDY", "YMD"]


def date_order(expressions: Iterable[Expression], otherwise: Order | None = None) -> Order | None:
    """Day or month first: as most of the numeric dates with a number above 12 have it.

    Where none has one, `otherwise`, and where that is `None` the order by which they fall in months that the document
    names ("Minutes of September 2011" and 9/6/2011), or else that of the dates whose month is a word ("October 21,
    2008" is written by those who write 10/23/2006). `None` where nothing shows it.
    """
    found = list(expressions)
    numeric = [m.first > 12 for e in found if isinstance(m := e.meaning, Numeric) and max(m.first, m.second) > 12]
    named = [e.rule == "day-month-year" for e in found if e.rule in ("day-month-year", "month-day-year")]
    return _most(numeric) or otherwise or _most(_in_named_months(found)) or _most(named)


def _in_named_months(found: list[Expression]) -> list[bool]:
    """Of each numeric date that falls in a named month of its year in one order alone, whether that is day first."""
    months = {(m.year, m.month) for e in found if isinstance(m := e.meaning, Day) and m.year and m.month}
    numeric = [m for e in found if isinstance(m := e.meaning, Numeric) and m.year]
    fits = [((m.year, m.second) in months, (m.year, m.first) in months) for m in numeric]
    return [day_first for day_first, month_first in fits if day_first != month_first]


def _most(day_first: list[bool]) -> Order | None:
    ahead = sum(day_first) * 2 - len(day_first)
    return None if ahead == 0 else "DMY" if ahead > 0 else "MDY"


def counts_financial_years(expressions: Iterable[Expression]) -> bool:
    """Whether the document's years in two parts ("2025-26") are financial ones, as far as those beside money show."""
    kinds = [e.meaning.reckoning for e in expressions if isinstance(e.meaning, Years) and e.meaning.first]
    return "financial" in kinds


def counts_school_years(texts: Iterable[str]) -> bool:
    """Whether those who teach and learn are spoken of, so that "2025/26" is rather a year of theirs."""
    return sum(len(_LESSONS.findall(text)) for text in texts) >= _SPOKEN_OF


_LESSONS = regex.compile(
    r"\b(?:academic|pupils?|students?|schools?|universit(?:y|ies)|faculty|semesters?|curriculum|teachers?|teaching)\b",
    regex.IGNORECASE,
)
_SPOKEN_OF = 3


def in_two_parts(expression: Expression, *, financial: bool, school: bool) -> Expression:
    """The expression with a year in two parts that nothing near it explains taken for one of the document's kind.

    With a stroke ("2025/26") it is one year in any case: a school's where no money is counted by such, else a
    financial one.
    """
    meaning, slash = expression.meaning, "/" in expression.text
    if not isinstance(meaning, Years) or meaning.reckoning != "calendar":
        return expression
    if slash and school and not financial:
        kind: Reckoning = "academic"
    else:
        kind = "financial" if financial or slash else "calendar"
    return replace(expression, meaning=replace(meaning, reckoning=kind))
