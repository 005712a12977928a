"""Where results go: standard output, kept clean for them, or files."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from minutes_cli.errors import UsageError

STDIN = "-"


def targets(names: list[str], output: str, extension: str) -> dict[str, Path]:
    """The file that each document's result goes to; nothing, where results go to standard output.

    Raises:
        UsageError: two results would go to one place, or several Markdown documents to standard output.
    """
    if names.count(STDIN) > 1:
        raise UsageError(STDIN, "standard input can be read once", "name it once")
    if output == "-":
        if extension != "json" and len(names) > 1:
            raise UsageError(output, f"several documents do not fit into one {extension} text", "add -o FOLDER/")
        return {}
    folder = output.endswith("/") or Path(output).is_dir()
    if len(names) == 1 and not folder:
        return {names[0]: Path(output)}
    if not folder:
        raise UsageError(output, "several documents need a folder to go to", f"say -o {output}/")
    found = {name: Path(output) / f"{'stdin' if name == STDIN else Path(name).name}.{extension}" for name in names}
    twice = [str(path) for path, times in Counter(found.values()).items() if times > 1]
    if twice:
        raise UsageError(twice[0], "two of the documents would be written here", "parse them into different folders")
    return found


@contextmanager
def clean_stdout() -> Iterator[BinaryIO]:
    """Standard output for results alone: whatever else writes to it meanwhile, in C or Python, goes to standard error.

    After OCRmyPDF's `_stdoutprotect`: the file descriptor is moved away, and standard error put in its place.
    """
    sys.stdout.flush()
    try:
        kept = os.dup(1)
    except OSError as error:  # closed, as in `minutes parse note.pdf >&-`
        raise SystemExit(f"minutes: standard output is closed ({error.strerror})") from error
    os.dup2(2, 1)
    try:
        with os.fdopen(os.dup(kept), "wb") as stream:
            yield stream
    finally:
        sys.stdout.flush()
        os.dup2(kept, 1)
        os.close(kept)
