"""The command line: Typer and rich, and no decisions.

Each command is a module here. They import the rooms as they run, so that `--help` costs nothing.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import Annotated

import typer

from minutes_cli.cli import batch, explain, parse, profiles, schema
from minutes_cli.cli.talk import say
from minutes_cli.errors import MinutesError
from minutes_cli.version import __version__

app = typer.Typer(
    name="minutes",
    help="Turn the record of a meeting into data: who undertook what, by when, and where the record says so.",
    epilog="""Examples:

\b
  minutes parse note.pdf                       JSON on standard output
  minutes parse note.docx --format md          Markdown
  minutes parse note.pdf | jq '.commitments'   in a pipe
  minutes parse *.pdf -o out/                  a file for each document
""",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(name="parse", epilog=parse.EXAMPLES)(parse.command)
app.command(name="batch", epilog=batch.EXAMPLES)(batch.command)
app.command(name="explain")(explain.command)
app.command(name="profiles")(profiles.command)
app.command(name="schema")(schema.command)


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"minutes {__version__}")
        raise typer.Exit


@app.callback()
def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and stop.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Turn the record of a meeting into data: who undertook what, by when, and where the record says so."""


def main() -> None:
    """Run the command line; the one handler of failures: one line, and the failure's own exit code."""
    gc.set_threshold(50_000, 20, 20)  # a start makes objects by the hundred thousand, and nearly all of them stay
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # to wait for one another takes threads longer than a sentence
    try:
        app()
    except MinutesError as error:
        if "--debug" in sys.argv:
            raise
        say(str(error))
        sys.exit(error.exit_code)
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        say(f"not foreseen: {type(error).__name__}: {error}; run it again with --debug and report what that prints")
        sys.exit(MinutesError.exit_code)
