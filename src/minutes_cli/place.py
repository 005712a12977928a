"""A file that appears whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from minutes_cli import regex

LEFT_OVER = regex.compile(r"\..*\.[a-z0-9_]{8}\.part")
"""The name of a file that is not yet in place; one that stays was left by a process that was killed."""


def place(target: Path, text: str) -> None:
    """Write a file beside its target and move it into place, so that no reader ever sees half of it.

    Raises:
        OSError: the folder cannot be made or written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    # cut short, so that a name as long as the file system allows can still be written
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
