"""In which country a document was written, as far as its words show: its financial years, seasons and dates."""

from __future__ import annotations

from collections.abc import Iterable

from minutes_cli.profile import Calendar
from minutes_cli.timex.meaning import Expression
from minutes_cli.timex.order import date_order
from minutes_cli.value import replace

_AMERICAN = frozenset({
    "center", "centers", "program", "programs", "labor", "favor", "neighbor", "neighbors", "neighborhood", "color",
    "honor", "councilmember", "councilmembers", "councilman", "councilwoman", "councilmen", "boardmember", "fiscal",
    "commissioners", "trustees", "selectmen", "selectboard", "homeowners", "hoa", "federal", "statewide", "sophomore",
    "attorney", "inc", "est", "edt", "pst", "pdt", "cst", "cdt", "mst", "mdt", "downtown", "sidewalk", "sidewalks",
    "parking", "usda",
})  # fmt: skip
_BRITISH = frozenset({
    "centre", "programme", "programmes", "labour", "favour", "neighbour", "neighbours", "colour", "cllr", "cllrs",
    "councillor", "councillors", "neighbourhood", "organisation", "organisations", "borough", "£", "€", "bst",
})  # fmt: skip
_AUSTRALIAN = frozenset({"nsw", "qld", "queensland", "aest", "aedt", "acst", "awst", "pty", "abn", "canberra", "tafe"})
_OF_NEW_ZEALAND = frozenset({"aotearoa", "nzst", "nzdt", "iwi", "maori", "māori", "kaupapa", "hui"})
_LEAST = 3
"""The words, at least, that show an American document; dates with the month first count as two."""
_SUMMER = 7
"""The month in which a financial year begins there, for most bodies that keep minutes."""


def at_home(calendar: Calendar, texts: Iterable[str], expressions: Iterable[Expression]) -> Calendar:
    """The calendar with the country that a document's words show, where the profile has only the usual one."""
    if calendar != replace(Calendar(), date_order=calendar.date_order, meeting_date=calendar.meeting_date):
        return calendar
    words = {word.strip(".,;:()[]’'\"").casefold() for text in texts for word in text.split()}
    if words & _AUSTRALIAN:
        return replace(calendar, country="AU", fiscal_year_start=_SUMMER)
    if words & _OF_NEW_ZEALAND:
        return replace(calendar, country="NZ")
    british = len(words & _BRITISH) + any(word.startswith("£") for word in words)
    american = len(words & _AMERICAN) + 2 * (date_order(expressions) == "MDY")
    american += any(word.startswith("fy") for word in words)
    return (
        replace(calendar, country="US", fiscal_year_start=_SUMMER) if american >= _LEAST and not british else calendar
    )
