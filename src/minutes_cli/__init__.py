"""`minutes`: turns the record of a meeting into data.

    >>> from minutes_cli import parse
    >>> minutes = parse("note.pdf")
    >>> [c.text for c in minutes.commitments]

Names are imported as they are first used, so that `minutes --help` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "Minutes": ("model", "Minutes"),
    "MinutesError": ("errors", "MinutesError"),
    "Profile": ("profile", "Profile"),
    "Reading": ("ingest", "Reading"),
    "from_json": ("render.json", "loads"),
    "load_profile": ("profile", "load"),
    "parse": ("flow", "parse"),
    "to_json": ("render.json", "dumps"),
    "to_markdown": ("render.markdown", "dumps"),
}
__all__ = ["__version__", *_HOMES]  # noqa: PLE0604 - the keys are names


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home, there = _HOMES[name]
    return getattr(import_module(f"minutes_cli.{home}"), there)
