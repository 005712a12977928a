"""The people whom a stretch of an open list names: after its label, in a line under it, in a cell beside it."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli import regex
from minutes_cli.itemize.people.continued import bare, group_of, handles, named_in
from minutes_cli.itemize.people.listed import BOXES, Listed, box, listed
from minutes_cli.itemize.people.openlist import Open, Ways, tells_of_away
from minutes_cli.itemize.people.rolls import answered_in
from minutes_cli.itemize.people.speaking import SPEAKERS
from minutes_cli.itemize.reading import Line
from minutes_cli.model import Role
from minutes_cli.names import Entry, sentence_end
from minutes_cli.value import replace

_UNNAMED = regex.compile(
    r"(?:\s*(?:[,;&]|\band\b|\bplus\b|\btogether with\b))*\s*"
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some)"
    r"(?: other)? (?:members?|residents?|parishioners?|visitors?|observers?|electors?)\b(?: of the public)?.*$",
    regex.IGNORECASE,
)
"""Those who came and are not named: "and 3 members of the public"."""
_LITTLE = 4
"""The letters of a word that a body's name may have in small ones."""


_OFFICIALS = regex.compile(r"\b(?:officials|officers)\b", regex.IGNORECASE)
"""A label of people of one body, so that letters behind a name are of a post."""


def _posted(entry: Entry) -> Entry:
    """The entry with the letters behind its name as a post: "P. Crowe DOS" among officials."""
    return replace(entry, roles=tuple(_post(role) for role in entry.roles))


def _post(role: Role) -> Role:
    letters = (role.organization or "").isupper() and len(role.organization or "") < _LITTLE
    return Role(role.organization) if role.role is None and letters else role


def enlisted(line: Line, text: str, state: Open, ways: Ways, *, lined: bool = False) -> Iterator[Listed]:
    """The people whom a list's text names; what stands after a full stop is no longer the list."""
    if answers := answered_in(line, text, ways):
        yield from answers
        return
    if handled := handles(text):
        roles = (Role(state.label.office),) if state.label.office else ()
        leads = state.label.kind == "chair"
        yield from (listed(replace(one, roles=roles), state.attendance, line, chairs=leads) for one in handled)
        return
    text = bare(text)
    value = _UNNAMED.sub("", text[: sentence_end(text, ways.lexicon)]).lstrip(BOXES + " ")
    if len(value.split()) > 12 and not regex.search(r"[,;\t]| / |\) [-–—] " if lined else r"[,;\t]| / ", value):
        return
    body, office, way = state.label.organization, state.label.office, state.attendance
    if (lined or ":" in value) and (group := group_of(value, ways)):
        way = "apologies" if tells_of_away(group["body"]) else way
        proper = all(word[:1].isupper() or len(word) < _LITTLE for word in group["body"].split())
        value, body, lined = group["people"], group["body"].strip() if proper else body, False
        office = None if state.beside else office  # "Wardens: Ann Lee", and then "Committee: Bo Dee"
    named = named_in(value, office, ways, lined=lined)
    for entry in map(_posted, named) if _OFFICIALS.search(state.label.text) else named:
        told = SPEAKERS.fullmatch(state.label.text.strip(" :")) is not None
        chairs = state.label.kind == "chair"
        yield listed(entry, way, line, mark=box(text, line.marker), organization=body, told=told, chairs=chairs)
