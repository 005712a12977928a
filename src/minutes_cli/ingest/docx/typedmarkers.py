"""Markers that a writer typed: "- ", "1) ", "a. ", "3.2 " at the start of a paragraph of a word processor."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.ingest.markers import REFERENCE

_BULLET = r"[•●○◦◉◎▪▫■□◼◻◾◽◆◇►▶▸▹▻‣⁃∙·⚫⚪⬤⦿➢➤➔➜→⇒❖✦✧❑❒❏❐★☆✓✔✗✘]"
_DASH = r"[-–—−*]"
_TIME = r"(?:[7-9]|1\d|2[0-3])\.(?:00|15|30|45)\s"
_SHAPES = tuple(
    regex.compile(shape)
    for shape in (
        rf"(?P<marker>{_BULLET}+)\s*(?=\S)",
        r"(?P<marker>o)\t(?=\S)",
        rf"(?P<marker>{_DASH})\s+(?=\S)",
        r"(?P<marker>[-–—])(?=[A-Z])",  # "-Text"
        r"(?P<marker>\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]{1,2}|\(\d{1,3}\))\s+(?=\S)",  # "1. ", "2.1) ", "(3) "
        r"(?P<marker>\d{1,3}[.)])(?=[A-Z][a-z])",  # "1.Apologies"
        rf"(?!{_TIME})(?P<marker>\d{{1,3}}(?:\.\d{{1,3}}){{1,4}})\s+(?=[A-Z“\"'‘(])",  # "3.2 The Board"
        r"(?P<marker>\d{1,2})\t\s*(?=\S)",
        rf"(?=\S+\.\d)(?P<marker>{REFERENCE})\s+(?=\S)",  # "24/34.1 The Director"
        rf"(?P<marker>{REFERENCE})\t\s*(?=\S)",
        r"(?P<marker>\(?[ivx]{1,5}[.)])\s+(?=\S)",
        r"(?P<marker>\(?[a-z]\)|[a-z]\.|\(?[A-Z]\))\s+(?=\S)",
        r"(?P<marker>[A-Z]\.)\t(?=\S)",  # "A. Smith" is a name
        r"(?P<marker>[IVX]{2,5}[.)]|[IVX]\))\s+(?=\S)",
    )
)
_MAY_BE = regex.compile(r"[^A-Za-z]|[A-Za-z][.)]|[A-Z]{1,4}[./-]?\d|[ivxIVX]{2,5}[.)]|o\t")
"""How every marker begins: most paragraphs begin with a word, and are told by this alone."""


def split_marker(text: str) -> tuple[str | None, str]:
    """The marker typed at the start, `None` without one, and the text after it.

    A year, a quantity ("5 members") and an initial ("A. Smith") are no markers.
    """
    if not _MAY_BE.match(text):
        return None, text
    for shape in _SHAPES:
        found = shape.match(text)
        if found:
            return found["marker"], text[found.end() :]
    return None, text
