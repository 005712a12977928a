"""`minutes`: turns the record of a meeting into data.

    >>> from minutes_cli import parse
    >>> minutes = parse("note.pdf")
    >>> [c.text for c in minutes.commitments]

Names are imported as they are first used, so that `minutes --help` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from minutes_cli.version import __version__

if TYPE_CHECKING:
    from minutes_cli.errors import MinutesError as MinutesError
    from minutes_cli.flow import parse as parse
    from minutes_cli.ingest import Reading as Reading
    from minutes_cli.model import Minutes as Minutes
    from minutes_cli.profile import Profile as Profile
    from minutes_cli.profile import load as load_profile
    from minutes_cli.render.json import dumps as to_json
    from minutes_cli.render.json import loads as from_json
    from minutes_cli.render.markdown import dumps as to_markdown


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
__all__ = [
    "Minutes",
    "MinutesError",
    "Profile",
    "Reading",
    "__version__",
    "from_json",
    "load_profile",
    "parse",
    "to_json",
    "to_markdown",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home, there = _HOMES[name]
    return getattr(import_module(f"minutes_cli.{home}"), there)
