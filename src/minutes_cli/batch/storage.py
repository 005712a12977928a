"""Where documents come from and results go: folders of this machine, or whatever fsspec has a URL for (`s3://…`)."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from types import ModuleType

from minutes_cli import regex
from minutes_cli.errors import MinutesError, MissingExtraError, UnreadableError
from minutes_cli.place import LEFT_OVER, place

MOST_BYTES = 512 * 1024 * 1024
"""A larger file is refused unread: the longest minutes, scanned, have a tenth of it."""

_URL = regex.compile(r"[a-z][a-z0-9+.-]+://", regex.IGNORECASE)


class TooLargeError(MinutesError):
    """The file is larger than any minutes are."""

    code = "too-large"


def is_url(path: str) -> bool:
    """Whether fsspec is asked for the path; a `file://` URL is not, see `plain`."""
    return bool(_URL.match(path))


def plain(path: str) -> str:
    """The path of this machine that a `file://` URL means; all else as it is."""
    if not path.startswith("file://"):
        return path
    from urllib.parse import unquote, urlsplit  # noqa: PLC0415 - only for such a URL

    return unquote(urlsplit(path).path)


def join(folder: str, name: str) -> str:
    """The path or URL of what is called `name`, a relative path with slashes, in the folder."""
    return f"{folder.rstrip('/')}/{name}" if is_url(folder) else str(Path(folder, name))


def read(path: str, name: str) -> bytes:
    """The bytes of a document.

    Raises:
        TooLargeError: there are more than `MOST_BYTES`.
        UnreadableError: they cannot be read.
    """
    try:
        with remote().open_to_read(path) if is_url(path) else Path(path).open("rb") as stream:
            data: bytes = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableError(
            name, f"it cannot be read ({error.strerror or error})", "check its permissions"
        ) from error
    if len(data) > MOST_BYTES:
        reason = f"it is larger than {MOST_BYTES // 2**20} MB, which no minutes are"
        raise TooLargeError(name, reason, "split it, or compress its images")
    return data


def digest(path: str) -> str | None:
    """The sha256 of a file's bytes, `None` where there is no such file to read."""
    try:
        with remote().open_to_read(path) if is_url(path) else Path(path).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


def write(folder: str, name: str, text: str) -> None:
    """Write a result into the output folder, whole or not at all.

    Raises:
        OSError: it cannot be written, or a link in the folder leads out of it.
    """
    if is_url(folder):
        remote().place(join(folder, name), text)
        return
    target = Path(folder, name)
    if not target.parent.resolve().is_relative_to(Path(folder).resolve()):
        raise PermissionError(1, "a link there leads out of the output folder", str(target))
    place(target, text)


def remove(folder: str, name: str) -> None:
    """Take away what an earlier run wrote; nothing happens where there is nothing, or where a link leads elsewhere."""
    if is_url(folder):
        remote().remove(join(folder, name))
        return
    target = Path(folder, name)
    with suppress(OSError):  # what cannot be looked at (a name too long) is not there
        if target.parent.resolve().is_relative_to(Path(folder).resolve()):
            target.unlink()


def sweep(folder: str, names: list[str]) -> None:
    """Take away the half-written files that a killed run left where these results go."""
    if is_url(folder):
        return
    for place_of in {Path(folder, name).parent for name in names}:
        with suppress(OSError):  # a folder that is not there yet, or cannot be
            for entry in os.scandir(place_of):
                if LEFT_OVER.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                    Path(entry.path).unlink(missing_ok=True)


def remote() -> ModuleType:
    """The module that knows fsspec.

    Raises:
        MissingExtraError: fsspec is not installed.
    """
    try:
        from minutes_cli.batch import remote as module  # noqa: PLC0415 - an extra
    except ImportError as error:
        way_out = "python -m pip install 'minutes-cli[dask]'"
        raise MissingExtraError("fsspec", "is not installed, and a URL needs it", way_out) from error
    return module
