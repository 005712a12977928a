"""A document's words by a second and cruder road, to count what the first one lost.

PDFium's plain text of each page; of a DOCX all that stands in its text elements, by regular expressions. Nothing here
is shared with the readers, so that they do not share their mistakes.
"""

from __future__ import annotations

import html
import io
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterable
from contextlib import closing

from minutes_cli import regex
from minutes_cli.ingest.kinds import PDF, kind_of

_FORGIVEN = 6  # letters of a word that may stand joined to, or parted from, its neighbours

_BROKEN_BY_LINE = regex.compile("[\ufffe\u00ad\u0002]\\s*")
_MAIN = regex.compile(r"word/document\d*\.xml")
_UNSEEN = regex.compile(
    r"<mc:Fallback>.*?</mc:Fallback>|<w:(del|moveFrom) [^>]*>.*?</w:\1>|<w:instrText[^>]*>.*?</w:instrText>"
    r"|<w:r[ >](?:(?!</w:r>).)*?<w:vanish/>.*?</w:r>",
    regex.DOTALL,
)
_GAP = regex.compile(r"</w:p>|<w:(?:tab|br|cr)\b[^>]*/>")
_TAG = regex.compile(r"<[^>]+>")
_DASH = regex.compile(r"[‐‑‒–—-]")
_WORD = regex.compile(r"[^\W_]+")


def coverage(data: bytes, name: str, texts: Iterable[str], password: str | None = None) -> float | None:
    """The share of the document's words that stand in `texts`, as often as there; `None` where that cannot be told.

    Args:
        data: a document that could be read.
        name: its name.
        texts: the text and the markers of all blocks.
        password: opens an encrypted document.
    """
    try:
        plain = _pdf_text(data, password) if kind_of(data, name) == PDF else _docx_text(data)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - where the crude road ends (an encrypted DOCX) the first one may go on
        return None
    wanted, have = Counter(_words(plain)), [word for text in texts for word in _words(text)]
    total = wanted.total()
    run = "".join(have)
    lost = sum(times for word, times in (wanted - Counter(have)).items() if len(word) < _FORGIVEN or word not in run)
    return round(1 - lost / total, 4) if total else None


def _words(text: str) -> list[str]:
    return _WORD.findall(_DASH.sub(" ", unicodedata.normalize("NFKC", text).lower()))


def _pdf_text(data: bytes, password: str | None) -> str:
    import pypdfium2 as pdfium  # noqa: PLC0415 - only a PDF asks for it

    pages = []
    with closing(pdfium.PdfDocument(data, password=password)) as document:
        for page in document:
            text = page.get_textpage()
            pages.append(text.get_text_range())
            text.close()
            page.close()
    return _BROKEN_BY_LINE.sub("", "\n".join(pages))


def _docx_text(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist() if _MAIN.fullmatch(name)]
    seen = (_GAP.sub(" ", _UNSEEN.sub(" ", part)) for part in parts)
    return html.unescape(" ".join(_TAG.sub("", part) for part in seen))
