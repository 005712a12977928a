"""spaCy without its command line, which is a third of `import spacy` and of which nothing here makes use."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

_INFO = "spacy.cli.info"


@contextmanager
def lean() -> Iterator[None]:
    """While it lasts, `import spacy` leaves `spacy.cli` for whoever asks for it later.

    spaCy takes one function from there, `spacy.info`. Something that imports it when it is called stands in for its
    module, and is gone afterwards; `spacy.cli` is then imported at its first use, so that nobody sees a difference.
    """
    if "spacy" in sys.modules:
        yield
        return
    stand_in = ModuleType(_INFO)
    vars(stand_in)["info"] = _info
    sys.modules[_INFO] = stand_in
    try:
        yield
    finally:
        if sys.modules.get(_INFO) is stand_in:
            del sys.modules[_INFO]
        if "spacy" in sys.modules:
            vars(sys.modules["spacy"]).setdefault("__getattr__", _late)


def _info(*arguments: Any, **options: Any) -> Any:
    """`spacy.info`."""
    return import_module(_INFO).info(*arguments, **options)


def _late(name: str) -> ModuleType:
    """`spacy.cli`, the one attribute of spaCy's that is not there yet."""
    if name != "cli":
        raise AttributeError(f"module 'spacy' has no attribute {name!r}")
    return import_module("spacy.cli")
