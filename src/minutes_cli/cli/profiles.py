"""`minutes profiles`."""

from __future__ import annotations

from typing import Annotated

import typer

from minutes_cli.errors import UsageError


def command(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Print this one, to begin your own from.")
    ] = None,
) -> None:
    """List the profiles that come with the program, or print one.

    A profile is a TOML file with the words and habits of an organisation. Yours is laid over the default: its lists
    add to the default's, its other values replace them. `minutes parse --profile ours.toml note.pdf` uses it.
    """
    from minutes_cli.profile import shipped  # noqa: PLC0415 - `--help` imports no room

    found = shipped()
    if name is None:
        for one, text in found.items():
            typer.echo(f"{one}\t{text.splitlines()[0].lstrip('# ')}")
    elif name in found:
        typer.echo(found[name], nl=False)
    else:
        raise UsageError(name, "is no profile that comes with the program", f"there are: {', '.join(found)}")
