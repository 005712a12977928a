"""Typed failures: each says what is wrong with which file and names the way out, and has an exit code of its own.

The CLI has one handler, for the root class; the table in the README is checked against `EXIT_CODES`.
"""

from __future__ import annotations

from typing import ClassVar


class MinutesError(Exception):
    """The root: a failure that was foreseen. `str()` is one line: the file, the reason, the way out.

    `code` is the stable name that reports and warnings use.
    """

    exit_code: ClassVar[int] = 1
    code: ClassVar[str] = "failed"
    meaning: ClassVar[str] = "some of several inputs failed"

    def __init__(self, name: str, reason: str, way_out: str = "") -> None:
        self.name, self.reason, self.way_out = name, reason, way_out
        super().__init__(f"{name}: {reason}" + (f"; {way_out}" if way_out else ""))


class UsageError(MinutesError):
    """The command line, or a profile, asks for what cannot be."""

    exit_code = 2
    code = "usage"
    meaning = "the command line or a profile is wrong"


class UnreadableError(MinutesError):
    """The file is not there, is a folder, or may not be read."""

    exit_code = 3
    code = "unreadable"
    meaning = "the file is not there or cannot be read"


class UnsupportedError(MinutesError):
    """The file is of another kind; the message names the kind and how to convert it."""

    exit_code = 4
    code = "unsupported"
    meaning = "the file is neither a PDF nor a DOCX"


class DamagedError(MinutesError):
    """The file claims to be a PDF or DOCX and cannot be read as one."""

    exit_code = 5
    code = "damaged"
    meaning = "the file is damaged"


class EncryptedError(MinutesError):
    """The file wants a password that was not given, or another one."""

    exit_code = 6
    code = "encrypted"
    meaning = "the file is encrypted, and the password is missing or wrong"


class NoTextError(MinutesError):
    """No page has text: the document is a scan, and an empty result would be a lie."""

    exit_code = 7
    code = "no-text"
    meaning = "no page has a text layer (a scan)"


class MissingExtraError(MinutesError):
    """Something optional is not installed; the message says how to get it."""

    exit_code = 8
    code = "missing-extra"
    meaning = "a model, an extra or a program that the options ask for is not installed"


FAILURES: tuple[type[MinutesError], ...] = (
    UsageError,
    UnreadableError,
    UnsupportedError,
    DamagedError,
    EncryptedError,
    NoTextError,
    MissingExtraError,
)
"""Every kind of failure; the exit codes are theirs, beside 0 (done) and 1 (`MinutesError`: some of several failed)."""
