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
    "parse": "flow",
    "Reading": "ingest",
    "Minutes": "model",
    "MinutesError": "errors",
    "Profile": "profile",
    "load_profile": "profile",
    "render": "render",
}
__all__ = ["Minutes", "MinutesError", "Profile", "Reading", "__version__", "load_profile", "parse", "render"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = import_module(f"minutes_cli.{_HOMES[name]}")
    return getattr(home, {"load_profile": "load"}.get(name, name))
