"""`minutes parse`: documents in, JSON or Markdown out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, Literal

import typer

from minutes_cli.cli import options
from minutes_cli.cli.output import STDIN, clean_stdout, targets
from minutes_cli.cli.talk import say, warn
from minutes_cli.errors import MinutesError, UnreadableError
from minutes_cli.place import place

if TYPE_CHECKING:
    from minutes_cli.model import Minutes

EXAMPLES = """Examples:

\b
  minutes parse note.pdf | jq '.commitments[] | [.owner.name, .due.date, .text]'
  minutes parse note.docx --format md -o note.md
  minutes parse archive/*.pdf -o out/          out/note.pdf.json, …
  curl -s https://example.org/note.pdf | minutes parse -
"""


def command(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="PDF or DOCX documents; - is standard input.")],
    *,
    to: Annotated[Literal["json", "md"], typer.Option("--format", "-f", help="What to write.")] = "json",
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="PATH", help="A file, or a folder/ for several; - is standard output."),
    ] = "-",
    profile: options.Profile = None,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    tags: options.Tags = True,
    password: options.Password = None,
    track_changes: options.TrackChanges = "accept",
    ocr: options.Ocr = False,
    date_order: options.DateOrder = None,
    meeting_date: options.MeetingDate = None,
    meetings: Annotated[
        bool, typer.Option("--meetings", help="A line of JSON for each meeting, where a file holds several.")
    ] = False,
    gist: Annotated[bool, typer.Option("--gist", help="Also show on standard error what was found.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Keep warnings off standard error.")] = False,
    debug: options.Debug = False,
) -> None:
    """Read minutes from PDF or DOCX into JSON or Markdown.

    One document gives one JSON object; several give JSON Lines, or a file each in the folder that -o names.
    """
    from minutes_cli.ingest import Reading  # noqa: PLC0415 - `--help` imports no room
    from minutes_cli.outcome import attempt  # noqa: PLC0415
    from minutes_cli.profile import load  # noqa: PLC0415

    places = targets(files, output, to)
    settings = load(
        profile, model=model, date_order=date_order, meeting_date=meeting_date, min_confidence=min_confidence
    )
    reading = Reading(password, track_changes, ocr)
    failures = []
    with clean_stdout() as stdout:
        for name in files:
            document = sys.stdin.buffer if name == STDIN else name
            outcome = attempt(name, document, settings, reading, tags=tags, apart=meetings)
            failure = outcome.failure
            if outcome.meetings:
                in_lines = to == "json" and (meetings or (len(files) > 1 and name not in places))
                failure = _deliver(_written(outcome.meetings, to, in_lines=in_lines), places.get(name), stdout)
                _tell(name, outcome.meetings, gist=gist, quiet=quiet)
            if failure:
                if debug:
                    raise failure.__cause__ or failure
                say(str(failure))
                failures.append(failure)
    if failures:
        raise typer.Exit(failures[0].exit_code if len(files) == 1 else MinutesError.exit_code)


def _written(meetings: tuple[Minutes, ...], to: str, *, in_lines: bool) -> str:
    from minutes_cli.render import render  # noqa: PLC0415 - `--help` imports no room
    from minutes_cli.render.json import dumps  # noqa: PLC0415

    if in_lines:
        return "".join(dumps(minutes, indent=None) for minutes in meetings)
    return "\n".join(render(minutes, to) for minutes in meetings)


def _deliver(text: str, target: Path | None, stdout: BinaryIO) -> MinutesError | None:
    """Write the result to its file, or to standard output."""
    if target is None:
        stdout.write(text.encode())
        stdout.flush()
        return None
    try:
        place(target, text)
    except OSError as error:
        return UnreadableError(str(target), f"cannot be written ({error.strerror})", "name another place with -o")
    return None


def _tell(name: str, meetings: tuple[Minutes, ...], *, gist: bool, quiet: bool) -> None:
    for notice in () if quiet else (notice for minutes in meetings for notice in minutes.warnings):
        warn(name, notice)
    if gist:
        from minutes_cli.cli.gist import show  # noqa: PLC0415 - rich is imported where it is used

        for minutes in meetings:
            show(minutes)
