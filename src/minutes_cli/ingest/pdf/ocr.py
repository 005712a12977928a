"""Pages without text → the same PDF with the text that OCR reads laid under their pictures.

ocrmypdf does it where it is installed (the extra `ocr`); else tesseract alone does, page by page.
"""

from __future__ import annotations

import importlib.util
import io
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing

from minutes_cli.errors import DamagedError, MissingExtraError

_SCALE = 300 / 72  # pixels a point: what tesseract wants


def recognised(data: bytes, name: str, empty: Sequence[int], password: str | None) -> bytes:
    """The PDF with text on the pages of those numbers (from 1), as far as OCR can read them.

    Raises:
        MissingExtraError: neither ocrmypdf nor tesseract is installed.
        DamagedError: the program that is there could not read the pages.
    """
    if shutil.which("tesseract") is None:
        way_out = 'install tesseract, and for the best result: pip install "minutes-cli[ocr]"'
        raise MissingExtraError(name, "--ocr needs the program tesseract", way_out)
    program = _ocrmypdf()
    if program and password is None:
        return _run([*program, "--skip-text", "--quiet", "--output-type", "pdf", "-", "-"], data, name)
    return _page_by_page(data, name, empty, password)


def _ocrmypdf() -> list[str]:
    if importlib.util.find_spec("ocrmypdf"):
        return [sys.executable, "-m", "ocrmypdf"]
    found = shutil.which("ocrmypdf")
    return [found] if found else []


def _run(command: Sequence[str], data: bytes, name: str) -> bytes:
    done = subprocess.run(command, input=data, capture_output=True, check=False)  # noqa: S603  # no shell; our own words
    if done.returncode or not done.stdout:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["no reason given"]
        raise DamagedError(name, f"OCR failed ({reason[0]})", "run OCR by hand, then parse its result")
    return done.stdout


def _page_by_page(data: bytes, name: str, empty: Sequence[int], password: str | None) -> bytes:
    import pypdfium2 as pdfium  # noqa: PLC0415  # heavy: only a PDF asks for it

    with closing(pdfium.PdfDocument(data, password=password)) as document, closing(pdfium.PdfDocument.new()) as made:
        for index in range(len(document)):
            if index + 1 not in empty:
                made.import_pages(document, [index])
                continue
            picture = io.BytesIO()
            document[index].render(scale=_SCALE).to_pil().save(picture, "PNG", dpi=(300, 300))
            read = _run(["tesseract", "-", "-", "pdf"], picture.getvalue(), name)
            with closing(pdfium.PdfDocument(read)) as page:
                made.import_pages(page)
        whole = io.BytesIO()
        made.save(whole)
        return whole.getvalue()
