"""Printed markers at the start of a line: bullets, numbers, letters.

What looks like a marker is only a candidate here; whether it is one is decided where its neighbours are known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from minutes_cli.ingest.sheet import Word

Kind = Literal["bullet", "dash", "number", "letter", "roman", "bare", "reference"]

_BULLETS = "•●○◦◉◎▪▫■□◼◻◾◽◆◇►▶▸▹▻‣⁃∙·⚫⚪⬤⦿⦾★☆✓✔✗✘☐☑☒❑❒❏❐➢➤➔➜→⇒❖✦✧"
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf0a8": "☐",
    "\uf06f": "☐",
    "\uf071": "❑",
    "\uf076": "❖",
    "\uf06e": "■",
    "\uf06c": "●",
    "\uf0fe": "☑",
    "\uf0fd": "☒",
    "\uf0e0": "→",
    "\uf0f0": "⇨",
    "\uf0be": "–",
    "\uf02d": "-",
    "\uf0a0": "▪",
    "\uf0d2": "➢",
    "\uf052": "☑",
    "\uf0a3": "☐",
    "\uf054": "☒",
}
_WINGDINGS = {"l": "●", "n": "■", "q": "❑", "o": "☐", "u": "◆", "v": "❖", "w": "◆", "§": "▪", "Ø": "➢", "ü": "✓",
              "¨": "☐", "þ": "☑", "ý": "☒", "à": "→", "·": "•", "Ÿ": "•", "r": "❑", "t": "◆", "p": "❑"}  # fmt: skip
_SYMBOL_FONT = re.compile(r"symbol|wingding|dingbat|webding", re.IGNORECASE)

_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("dash", re.compile(r"[-–—−*+]")),
    ("number", re.compile(r"\(?\d{1,3}(?:\.\d{1,3})*[.)]{1,2}|\d{1,3}(?:\.\d{1,3})+|\(\d{1,3}\)")),
    ("roman", re.compile(r"\(?(?=[ivxlc]+[.)])[ivxlc]{1,6}[.)]|\(?(?=[IVXLC]{2,}[.)])[IVXLC]{2,6}[.)]")),
    ("letter", re.compile(r"\(?[A-Za-z][.)]|\([a-z]{2}\)|\d{1,2}\.?[a-z][.)]")),
    ("bare", re.compile(r"\d{1,3}")),
    ("reference", re.compile(r"\d{2,4}[/-]\d{1,4}")),
)


class Candidate(NamedTuple):
    """What may be a marker: what it is made of, and its letters as a reader sees them."""

    kind: Kind
    text: str


def candidate(words: Sequence[Word]) -> Candidate | None:
    """What the words may begin with; `None` where they begin with text."""
    first = words[0]
    if bullet := symbol(first):
        return Candidate("bullet", bullet)
    return typed(first.text)


def typed(text: str) -> Candidate | None:
    """What a word without regard to its font may be; `None` for a word that is no marker."""
    if text in _SYMBOLS or (len(text) == 1 and text in _BULLETS):
        return Candidate("bullet", _SYMBOLS.get(text, text))
    return next((Candidate(kind, text) for kind, shape in _SHAPES if shape.fullmatch(text)), None)


def symbol(word: Word) -> str | None:
    """The bullet that a word of one letter shows, by its font and code; `None` for text."""
    text = word.text
    if len(text) != 1:
        return None
    if text in _SYMBOLS:
        return _SYMBOLS[text]
    if _SYMBOL_FONT.search(word.face.name):
        return _WINGDINGS.get(text) or (text if text in _BULLETS else None)
    if text in _BULLETS:
        return text
    return "o" if text == "o" and "courier" in word.face.name.lower() else None


def after(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a line without those of its marker."""
    return words[1:]
