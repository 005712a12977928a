"""What a worker process may take, and that it ends with the process that started it; as far as the system can."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
import sys
from pathlib import Path

_STATM = Path("/proc/self/statm")
_PR_SET_PDEATHSIG = 1  # prctl(2)


class Memory:
    """A limit on the address space of this process: what it has now, and `most` bytes more.

    So the limit is what one document may take on top of the loaded model. Past it an allocation fails:
    MemoryError in Python, a crash in a library that does not look. Only Linux tells the size and keeps the limit;
    elsewhere there is none.
    """

    def __init__(self, most: int) -> None:
        self._most, self._before = most, _address_space()
        if self._before is not None and most:
            import resource  # noqa: PLC0415 - not on every system

            hard = resource.getrlimit(resource.RLIMIT_AS)[1]
            wanted = self._before + most
            resource.setrlimit(resource.RLIMIT_AS, (wanted if hard < 0 else min(wanted, hard), hard))

    def is_worn(self) -> bool:
        """Whether so much stayed allocated that the next document would not have half of its allowance."""
        now = _address_space()
        return bool(self._most) and now is not None and now - (self._before or 0) > self._most // 2


def settle() -> None:
    """Make this process a worker: Ctrl-C is its parent's, a crash leaves no core, a library's talk is not seen."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    faulthandler.disable()
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    os.close(silence)


def end_with(parent: int) -> None:
    """Die as soon as the parent does (Linux); elsewhere the closed pipe ends a worker after its document."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the call
            os._exit(1)


def _address_space() -> int | None:
    try:
        return int(_STATM.read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return None
