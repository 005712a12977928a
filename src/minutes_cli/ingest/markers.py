"""Printed markers at the start of a line: bullets, numbers, letters.

What looks like a marker is only a candidate here; whether it is one is decided where its neighbours are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from minutes_cli import regex
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
_SYMBOL_FONT = regex.compile(r"symbol|wingding|dingbat|webding", regex.IGNORECASE)

_DATE = r"\d{1,2}/\d{1,2}/\d|(?:19|20)\d\d[/-]\d{1,2}[/-]\d{1,2}(?!\d)"
REFERENCE = (
    rf"(?!{_DATE})(?:[A-Z]{{1,4}}[/.-]?)?(?:\d{{1,4}}[/-])?\d{{2,4}}[/-]\d{{1,4}}[A-Z]?(?:\.\d{{1,2}}){{0,2}}[.:]?"
)
"""A number that goes on from meeting to meeting, with the clause's after a stop: "24/34", "FC/24/117", "24/34.1"."""

_SHAPES: tuple[tuple[Kind, regex.Pattern], ...] = (
    ("dash", regex.compile(r"[-–—−*+]")),
    ("number", regex.compile(r"\(?\d{1,3}(?:\.\d{1,3})*[.)]{1,2}|\d{1,3}(?:\.\d{1,3})+|\(\d{1,3}\)")),
    ("roman", regex.compile(r"\(?(?=[ivxlc]+[.)])[ivxlc]{1,6}[.)]|\(?(?=[IVXLC]{2,}[.)])[IVXLC]{2,6}[.)]")),
    ("letter", regex.compile(r"\(?[A-Za-z][.)]|\([a-z]{2}\)|\d{1,2}[.-]?[A-Za-z][.)]")),
    ("bare", regex.compile(r"\d{1,3}|\d{1,2}-?[A-Z]")),
    ("reference", regex.compile(rf"\(?\*?{REFERENCE}\)?")),
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
    if text.isalpha():  # as most are
        return None
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
    return "o" if text == "o" else None


_GLUED = regex.compile(
    r"\d{1,2}\.(?:\d{1,2}\.?)*(?=[A-Z](?:[a-z]|[A-Z]{2}))|\d{1,2}\)(?=[A-Za-z]{2})|[a-z]\)(?=[A-Z][a-z])"
)


def glued(word: Word) -> int:
    """How many letters of a word are a marker that stands against the text without a space; 0 for none."""
    text = word.text
    if len(text) < 2:
        return 0
    if text[0] in _SYMBOLS or (text[0] in _BULLETS and text[0] != "·" and text[1].isalnum()):
        return 1
    found = _GLUED.match(text)
    return found.end() if found else 0


def follows(one: Candidate, other: Candidate) -> bool:
    """True where the second is the next marker after the first in one row of numbers or letters, or the same dash."""
    if one.kind == "dash" or other.kind == "dash":
        return one == other
    if _frame(one.text) != _frame(other.text):
        return False
    before, after_it = _count(one.text), _count(other.text)
    return before is not None and after_it is not None and after_it - before == 1


def _frame(text: str) -> tuple[str, str, bool]:
    """A marker without its last number or letter: what the members of one row share."""
    found = regex.search(r"(\d+|[A-Za-z]+)([.)\]]*)$", text)
    return (text[: found.start()], found[2], found[1].isdigit()) if found else (text, "", False)


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def _count(text: str) -> int | None:
    """The last number or letter of a marker as a number; a letter that may be roman counts as the alphabet has it."""
    found = regex.search(r"(\d+|[A-Za-z]+)[.)\]]*$", text)
    if not found:
        return None
    last = found[1].lower()
    if last.isdigit():
        return int(last)
    if len(last) == 1:
        return ord(last) - ord("a") + 1
    return roman(last)


def roman(letters: str) -> int | None:
    """The value of a roman number in small letters; `None` for other words."""
    if not letters or any(letter not in _ROMAN for letter in letters):
        return None
    values = [_ROMAN[letter] for letter in letters]
    return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def after(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a line without those of its marker."""
    return words[1:]
