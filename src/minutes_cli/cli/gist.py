"""What was found, for the eye: rich tables on standard error."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from minutes_cli.cli.talk import printable
from minutes_cli.model import Minutes


def show(minutes: Minutes, console: Console | None = None) -> None:
    """Show the meeting, its items with how much stands under each, and its commitments."""
    console = console or Console(stderr=True)
    names = {person.id: person.name for person in minutes.people}
    meeting = minutes.meeting
    facts = _table("Meeting", "", "")
    for label, value in (
        ("name", meeting.name),
        ("organization", meeting.organization),
        ("date", meeting.date),
        ("time", " to ".join(filter(None, (meeting.start, meeting.end))) or None),
        ("location", meeting.location),
        ("chair", names.get(meeting.chair or "")),
        ("people", ", ".join(person.name for person in minutes.people) or None),
    ):
        facts.add_row(label, _cell(value or "(not stated)"))
    console.print(facts)

    items = _table("Items", "No.", "Title", "Points")
    for item in minutes.walk():
        items.add_row(_cell(item.number or ""), _cell("  " * (item.level - 1) + item.title), str(len(item.blocks)))
    console.print(items)

    promised = _table("Commitments", "Kind", "What", "Who", "By when", "Where")
    for one in minutes.commitments:
        promised.add_row(
            one.kind,
            _cell(one.text),
            _cell(one.owner.name if one.owner else ""),
            _cell((one.due.date or one.due.text) if one.due else ""),
            one.block,
        )
    console.print(promised)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", show_header=any(columns))
    for column in columns:
        table.add_column(column)
    return table


def _cell(value: str) -> Text:
    """The document's words, which are neither markup for rich nor orders for the terminal."""
    return Text(printable(value))
