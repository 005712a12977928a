"""`minutes schema`."""

from __future__ import annotations

import typer


def command() -> None:
    """Print the JSON Schema of what `minutes parse` writes."""
    from minutes_cli.render.json import published_schema  # noqa: PLC0415 - `--help` imports no room

    typer.echo(published_schema(), nl=False)
