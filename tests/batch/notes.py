"""Archives for the tests: folders of small notes, some of them broken, the same for the same seed."""

from __future__ import annotations

import io
import random
from pathlib import Path

import docx

from minutes_cli.profile import load

PROFILE = load()
_DUTIES = ("mend the sluice gate", "paint the bandstand", "write to the ferry company", "count the beehives")


def note(sentence: str) -> bytes:
    """A DOCX with a heading and a sentence."""
    document = docx.Document()
    document.add_heading("Drainage Board", 0)
    document.add_paragraph("Meeting held on 4 March 2025")
    document.add_heading("1. Sluices", 1)
    document.add_paragraph(sentence)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def archive(folder: Path, size: int, seed: int = 7) -> list[str]:
    """So many notes in a few folders below `folder`, every tenth broken; their names."""
    chance = random.Random(seed)  # noqa: S311 - the same for the same seed is what is wanted
    ready = [note(f"The Clerk will {duty} by 4 April 2025.") for duty in _DUTIES]
    names = []
    for at in range(size):
        data = chance.choice(ready)
        if at % 10 == 9:
            data = data[: chance.randrange(10, len(data) // 2)]
        path = folder / f"{2020 + at % 3}" / f"note-{at:04}.docx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        names.append(path.relative_to(folder).as_posix())
    return sorted(names)
