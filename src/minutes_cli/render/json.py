"""Minutes → JSON, and back; the JSON Schema."""

from __future__ import annotations

from importlib.resources import files
from inspect import cleandoc
from typing import Any

import msgspec

from minutes_cli.model import Minutes


def dumps(minutes: Minutes, *, indent: int | None = 2) -> str:
    """The minutes as JSON in the contract's order, ending in a line feed; `indent=None` makes it one line."""
    return msgspec.json.format(msgspec.json.encode(minutes), indent=indent or 0).decode() + "\n"


def loads(text: str | bytes) -> Minutes:
    """The minutes that `dumps` wrote: `loads(dumps(m)) == m`.

    Raises:
        msgspec.DecodeError: the text is not JSON, or (`msgspec.ValidationError`) not of the contract.
    """
    return msgspec.json.decode(text, type=Minutes)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `dumps` writes: every field of a type is there, and no other."""
    whole = msgspec.json.schema(Minutes)
    for kind in whole["$defs"].values():
        kind["description"] = cleandoc(kind["description"])
        kind["required"] = list(kind["properties"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Minutes", **whole}


def published_schema() -> str:
    """The schema that ships with the package, as text; a test keeps it equal to `schema()`."""
    return (files("minutes_cli") / "data" / "minutes.schema.json").read_text(encoding="utf-8")
