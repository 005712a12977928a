"""The entries of a printed agenda: what each line has of time, number and title."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize import numbers
from minutes_cli.model import AgendaEntry, Piece

TIMED = regex.compile(
    r"^\s*\d{1,3}\s*min(?:ute)?s?\b\s*[-–—:]\s*|^\s*(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
    r"(?:\s*(?:[-–—]|to)\s*(?:\d{1,2}[:.]\d{2}|\d{1,2})\s*(?:[ap]\.?m\.?)?)?\s*[-–—:|]?\s+",
    regex.IGNORECASE,
)
"""A time of day, or minutes, before a title."""
CLOCK = ((6, 23), (0, 59))
"""The hours and minutes that a number in two parts tells, rather than a place in a series."""
LABELS = ("item", "agenda item")


def printed_number(piece: Piece) -> numbers.Number | None:
    """The number of a line of the agenda, as marker or in its text; a time of day is none."""
    number = numbers.of_marker(piece.block.marker) or numbers.parse(TIMED.sub("", piece.block.text), LABELS)
    if number is None or len(number.steps) != len(CLOCK) or number.text[-3:-2] != ".":
        return number
    hour = all(low <= n <= high for n, (low, high) in zip(number.steps, CLOCK, strict=True))
    return None if hour else number


def printed_level(piece: Piece) -> int:
    """How deep a line of the agenda stands; one whose number is in its text stands with the entries."""
    return max(1, piece.block.level)


def printed_title(piece: Piece) -> str:
    """The title of a line of the agenda, without its time, its number, and the page it stands on."""
    text = TIMED.sub("", piece.block.text)
    number = None if numbers.of_marker(piece.block.marker) else numbers.parse(text, LABELS)
    return _clean(text[number.end :] if number else text)


LENGTH = regex.compile(r"\s*[-–—(,:]\s*\d{1,3}\s*min(?:ute)?s?\b\.?\s*\)?\s*$", regex.IGNORECASE)
"""How long an entry is to take, at its end: "Boats – 10 min"."""


def _clean(text: str) -> str:
    text = LENGTH.sub("", text)
    text = regex.split(r"\.{4,}|(?:\s\.){3,}", text)[0].strip().rstrip(":;").strip()
    return text[:-1] if text.endswith(".") and text.count(".") == 1 else text


def printed_entry(piece: Piece) -> AgendaEntry:
    """The entry that a line of the agenda is."""
    number = printed_number(piece)
    return AgendaEntry(number.text if number else None, printed_title(piece))
