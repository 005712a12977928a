"""Minutes → JSON, and back; the JSON Schema.

Writing needs the standard library alone; pydantic, which reads and makes the schema, is imported when it is asked for.
"""

from __future__ import annotations

import dataclasses
import json
from importlib.resources import files
from typing import Any

from minutes_cli.model import Minutes


def dumps(minutes: Minutes, *, indent: int | None = 2) -> str:
    """The minutes as JSON in the contract's order, ending in a line feed; `indent=None` makes it one line."""
    return json.dumps(minutes, ensure_ascii=False, indent=indent, default=_fields) + "\n"


def _fields(value: Any) -> dict[str, Any]:
    return {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}


def loads(text: str | bytes) -> Minutes:
    """The minutes that `dumps` wrote: `loads(dumps(m)) == m`.

    Raises:
        pydantic.ValidationError: the text is not JSON, or not of the contract.
    """
    minutes: Minutes = _adapter().validate_json(text)
    return minutes


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `dumps` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Minutes",
        **_adapter().json_schema(mode="serialization"),
    }


def published_schema() -> str:
    """The schema that ships with the package, as text; a test keeps it equal to `schema()`."""
    return (files("minutes_cli") / "data" / "minutes.schema.json").read_text(encoding="utf-8")


def _adapter() -> Any:
    import pydantic  # noqa: PLC0415 - slow to import, and only reading and the schema need it

    return pydantic.TypeAdapter(Minutes)
