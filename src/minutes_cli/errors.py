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
    exit_code = 2
    code = "usage"
    meaning = "the command line or a profile is wrong"


class UnreadableError(MinutesError):
    exit_code = 3
    code = "unreadable"
    meaning = "the file is not there or cannot be read"


class UnsupportedError(MinutesError):
    exit_code = 4
    code = "unsupported"
    meaning = "the file is neither a PDF nor a DOCX"


class DamagedError(MinutesError):
    exit_code = 5
    code = "damaged"
    meaning = "the file is damaged"


class EncryptedError(MinutesError):
    exit_code = 6
    code = "encrypted"
    meaning = "the file is encrypted, and the password is missing or wrong"


class NoTextError(MinutesError):
    exit_code = 7
    code = "no-text"
    meaning = "no page has a text layer (a scan)"


class MissingExtraError(MinutesError):
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
