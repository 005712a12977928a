"""Minutes → text. A format is one module and one entry here."""

from __future__ import annotations

from collections.abc import Callable

from minutes_cli.model import Minutes
from minutes_cli.render import json, markdown

FORMATS: dict[str, Callable[[Minutes], str]] = {"json": json.dumps, "md": markdown.dumps}
"""The name of each format, and the function that writes it."""


def render(minutes: Minutes, to: str = "json") -> str:
    """The minutes in the format that `to` names, a key of `FORMATS`, ending in a line feed."""
    return FORMATS[to](minutes)
