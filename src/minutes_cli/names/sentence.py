"""Where a sentence that names people ends: at a full stop that belongs to no initial, honorific or abbreviation."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.names.lexicon import Lexicon, fold

_STOP = regex.compile(r"\.(?=[\s)\]]|$)")
_NAME_NEXT = regex.compile(r"\s+(?:[A-Z]\.\s?){1,2}[A-Z][\w’'-]+(?:[,.]| and )")
"""A name that goes on with the list after a stop in place of a comma: "A. Lee. B. Dee, C. Fay"."""
_SHORT = frozenset({
    "inc", "st", "mgr", "asst", "assoc", "dept", "no", "ltd", "co", "eng", "approx", "incl", "e.g", "i.e", "admin",
    "insp", "supt", "det", "capt", "col", "gen", "rep", "ven", "pres", "sec", "treas", "hon", "supv", "comm", "dir",
})  # fmt: skip
_VOWELS = frozenset("aeiouyáéíóúäöüàèìòùâêîôûåøæ0123456789")
"""Letters one of which a word has: without any it is an abbreviation."""


def sentence_end(text: str, lexicon: Lexicon, start: int = 0) -> int:
    """The offset of the full stop that ends the sentence running at `start`, or the end of the line or of the text."""
    for stop in _STOP.finditer(text, start):
        word = fold(regex.split(r"[\s(]", text[start : stop.start()])[-1])
        if _NAME_NEXT.match(text, stop.end()) or text.count("(", start, stop.start()) > text.count(
            ")", start, stop.end()
        ):
            continue
        if len(word) > 1 and _VOWELS.intersection(word) and word not in _SHORT | lexicon.honorifics:
            return stop.start()
        if len(word) <= 1 and stop.end() >= len(text.rstrip()):
            return stop.start()
    return len(text)
