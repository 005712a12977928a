"""One document, whatever happens: its minutes, or a failure that says what to do. Nothing escapes as a traceback."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from minutes_cli.errors import MinutesError
from minutes_cli.flow import Begun, finish, meetings, parse
from minutes_cli.ingest import Reading
from minutes_cli.model import Minutes
from minutes_cli.profile import Profile
from minutes_cli.value import Value


class Outcome(Value):
    """What came of the document called `name`: its `meetings`, one or more, or a `failure`, never both."""

    name: str
    meetings: tuple[Minutes, ...] = ()
    failure: MinutesError | None = None

    @property
    def minutes(self) -> Minutes | None:
        """The minutes of a document that was read as one meeting."""
        return self.meetings[0] if len(self.meetings) == 1 else None


def attempt(
    name: str,
    document: Path | str | BinaryIO | Begun,
    profile: Profile,
    reading: Reading,
    *,
    tags: bool = True,
    apart: bool = False,
) -> Outcome:
    """The outcome of parsing one document, its meetings `apart` or as one; what was begun as one is finished as one.

    A failure that nobody foresaw becomes one that asks to be reported.
    """
    try:
        if isinstance(document, Begun):
            return Outcome(name, (finish(document, profile, tags=tags).minutes,))
        if apart:
            return Outcome(name, meetings(document, profile, reading=reading, tags=tags))
        return Outcome(name, (parse(document, profile, reading=reading, tags=tags),))
    except MinutesError as failure:
        return Outcome(name, failure=failure)
    except Exception as error:  # noqa: BLE001 - one document must not cost the others their results
        reason = f"could not be read, for a reason that was not foreseen ({type(error).__name__}: {error})"
        unforeseen = MinutesError(name, reason, "run it again with --debug and report what that prints")
        unforeseen.__cause__ = error
        return Outcome(name, failure=unforeseen)
