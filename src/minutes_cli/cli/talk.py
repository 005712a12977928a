"""Talk to the person: on standard error, one line a message, nothing that could steer their terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from minutes_cli import regex

if TYPE_CHECKING:
    from minutes_cli.model import Notice

# C0 and C1 controls, and the bidirectional marks with which a text can be made to look like another
_CONTROLS = regex.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


def printable(text: str) -> str:
    """The text on one line, without characters that a terminal would obey instead of show."""
    return _CONTROLS.sub(" ", text)


def say(message: str) -> None:
    """Write one line to standard error, whatever its encoding can show."""
    sys.stdout.flush()
    stream = sys.stderr
    line = printable(message).encode(stream.encoding or "utf-8", "backslashreplace").decode(stream.encoding or "utf-8")
    stream.write(f"minutes: {line}\n")


def warn(name: str, notice: Notice) -> None:
    """Write a document's warning: its name, the sentence, and the code that stands in the JSON."""
    say(f"{name}: warning: {notice.message} [{notice.code}]")
