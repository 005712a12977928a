"""The options that every command which reads documents has, declared once."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

Profile = Annotated[
    str | None,
    typer.Option(metavar="NAME|FILE", help="The words and habits of an organisation: see `minutes profiles`."),
]
Model = Annotated[str | None, typer.Option(metavar="NAME", help="A spaCy model in place of the small one.")]
Tags = Annotated[
    bool, typer.Option("--tags/--no-tags", help="Find commitments, dates and roles; without, spaCy is not loaded.")
]
MinConfidence = Annotated[
    float | None, typer.Option(min=0, max=1, help="Leave out commitments of less confidence than this.")
]
Password = Annotated[
    str | None, typer.Option(envvar="MINUTES_PASSWORD", metavar="TEXT", help="Opens an encrypted document.")
]
TrackChanges = Annotated[
    Literal["accept", "reject"], typer.Option(help="Tracked changes count as made, or as not made.")
]
Ocr = Annotated[bool, typer.Option("--ocr", help="Recognise the text of a scan (needs the ocr extra).")]
DateOrder = Annotated[
    Literal["DMY", "MDY", "YMD"] | None,
    typer.Option(help="How 3/4/2025 is read where the document does not settle it."),
]
MeetingDate = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The day of the meeting, where the note lacks it or has it wrong."),
]
Debug = Annotated[bool, typer.Option("--debug", help="Show where in the code a failure came from.")]
