"""The names that a document lists, and the words that it uses as names of doers."""

from __future__ import annotations

from collections import Counter

from minutes_cli import regex
from minutes_cli.label.rules import rule_book
from minutes_cli.model import Draft
from minutes_cli.names.given import GIVEN
from minutes_cli.value import Value

PARTS = regex.compile(r"\s*(?:,|/|&|\+|;|\band\b)\s*")
_INITIALS = regex.compile(r"[A-Z]{2,3}(?:\s*(?:,|/|&|\+|and)\s*[A-Z]{2,3})*")
_FIRST = regex.compile(
    r"(?:^\W*|[.:;–—-]\s+)(?P<who>[A-Z][a-z]+(?:\s*(?:,|/|&|and)\s*[A-Z][a-z]+){0,3})\s+(?P<to>to|will)\s+(?P<verb>[a-z]+)",
    regex.MULTILINE,
)
_ALL = frozenset(
    {"all", "everyone", "everybody", "team", "all members", "whole team", "the team", "board", "committee", "staff"}
)

_TITLES = frozenset(
    {"br", "cllr", "dr", "eng", "engr", "fr", "frau", "herr", "hr", "ing", "mr", "mrs", "ms", "prof", "rev", "the"}
)


class Known(Value):
    """The names that the document lists: whole ones and their words, lower case; initials in capitals.

    `common` are the words that it writes small, and those that are no names anywhere.
    """

    names: frozenset[str]
    words: frozenset[str]
    initials: frozenset[str]
    common: frozenset[str] = frozenset()

    def may_name(self, text: str) -> bool:
        """Whether words that the document does not list may still be names: in capitals, and never written small."""
        words = regex.findall(r"[\w'’-]+", text)
        return bool(words) and all(
            word == "and" or (word.istitle() and word.lower() not in self.common) for word in words
        )

    def lists(self, text: str) -> bool:
        """Whether a text is nothing but names of the document (or "all"), joined by commas, slashes or "and"."""
        parts = [part.strip() for part in PARTS.split(text.strip()) if part.strip()]
        return bool(parts) and all(self._one(part) for part in parts) and any(letter.isalpha() for letter in text)

    def doers(self, text: str) -> bool:
        """Whether a text may name who does something: names of the document, an office, or initials."""
        words = rule_book().words
        offices = words.office | words.body
        parts = [part.strip().lower() for part in PARTS.split(text.strip()) if part.strip()]
        known_or_office = [self._one(part) or part.split()[-1] in offices for part in parts]
        return (bool(parts) and all(known_or_office)) or bool(_INITIALS.fullmatch(text.strip()))

    def _one(self, part: str) -> bool:
        part = part.removeprefix("@")
        if part.lower() in self.names or part.lower() in _ALL or part in self.initials:
            return True
        words = [word for word in part.split() if word.lower().strip(".") not in _TITLES]
        return bool(words) and all(word.lower().strip(".") in self.words or len(word.strip(".")) == 1 for word in words)


def known(draft: Draft) -> Known:
    """The names of those whom the draft lists, and the words that the document uses as names of doers."""
    names = [person.name for person in draft.people]
    words = {word.lower().strip(".,") for name in names for word in name.split() if len(word.strip(".,")) > 1}
    words |= {part for word in words if "-" in word for part in word.split("-") if len(part) > 1}  # as the parser does
    initials = {person.initials for person in draft.people if person.initials}
    initials |= {"".join(word[0] for word in name.split()).upper() for name in names if " " in name}
    text = "\n".join(block.text for block, _ in draft.blocks())
    common = _common(text)
    words |= {word.lower() for word in _doers(text, common)}
    order = rule_book().words.order
    ordered = [
        match
        for match in _ORDERED.finditer(text)
        if match["verb"].lower() in order and common.isdisjoint(match["who"].lower().split())
    ]
    initials |= {match["who"] for match in ordered if match["who"].isupper()} - {
        letters.upper() for letters in rule_book().words.letters
    }
    words |= {
        word.lower()
        for match in ordered
        if not match["who"].isupper()
        for word in regex.findall(r"[\w’'-]+", match["who"])
        if word != "and"
    }
    words |= _fronts(text, words, common)
    words |= (
        {word.lower() for word in regex.findall(r"\b[A-Z][a-z]+\b", text) if word.lower() in GIVEN} - common - _ALSO
    )
    return Known(frozenset(name.lower() for name in names), frozenset(words), frozenset(initials), frozenset(common))


_FRONT = regex.compile(
    r"^\W*(?P<title>(?:Mrs?|Ms|Dr|Engr|Cllr|Prof|Rev)\.? )?(?P<who>[A-Z][a-zà-ÿ’'-]+)(?:\s*:|\s[–—-]|\t)\s+"
    r"(?P<verb>[A-Za-z-]+)\s\w",
    regex.MULTILINE,
)
"""One name before a mark and what may be an order."""


def _fronts(text: str, words: set[str], common: set[str]) -> set[str]:
    """Single words before a mark and an order: those with a title, or all where at least half are known as names."""
    order = rule_book().words.order
    told = list(_FRONT.finditer(text))
    heads = {match["who"].lower() for match in told if match["verb"].lower() in order}
    titled = {match["who"].lower() for match in told if match["title"]}
    sure = (heads & words) | titled
    return ((heads if 2 * len(sure) >= len(heads) else set()) | titled) - common


_ORDERED = regex.compile(
    r"^\W*(?P<who>[A-Z]{2,3}|[A-Z][a-z’'-]+(?:,? (?:(?:and|&) )?[A-Z][a-z’'-]+){1,5}):\s+(?P<verb>[A-Za-z-]+)\s\w",
    regex.MULTILINE,
)
"""Initials, or a name of two words or three, before a colon and what may be an order."""


_NOUN = regex.compile(
    r".* .*|.+(?:tion|ment|ity|ness|ing|ance|ence|sion|ship|al)s?"
    r"|access|authority|desire|efforts?|failure|motions?|options?|plans?|reminder|rights?|steps?|things?|ways?",
    regex.IGNORECASE,
)
"""What stands before "to" and names nobody, whatever its capital."""


def _doers(text: str, common: set[str]) -> set[str]:
    """Words that stand as a doer at the head of lines ("Ann to …", "Ann will …") and are never written small."""
    words = rule_book().words
    tasks = list(_FIRST.finditer(text))
    heads = Counter(word for match in tasks for word in regex.findall(r"[A-Z][a-z]+", match["who"]))
    heads += Counter(
        match["who"]
        for match in tasks
        if match["to"] == "to" and match["verb"] in words.order and not _NOUN.fullmatch(match["who"])
    )
    inside = set(regex.findall(r"(?<=[a-z,&] )[A-Z][a-z]+\b", text))
    return {word for word, n in heads.items() if word.lower() not in common and (n > 1 or word in inside)}


_ALSO = frozenset(
    regex.findall(
        r"\w+",
        "amber april art august austin autumn bill chad chance charlotte chase christian cliff dale dallas dawn "
        "dean drew duke earl faith florence frank gene georgia glen grace grant guy harmony heath hope iris israel "
        "ivy jack jade jasmine jordan joy june kent lance lily madison mark max may melody miles olive paris pat "
        "pearl penny ray rich rob robin rose ruby sage skip sterling sue summer sydney terry van victor victoria "
        "virginia wade ward will woody",
    )
)
"""Given names that are also words, months and places."""
_PRONOUNS = frozenset({"he", "it", "she", "that", "there", "these", "they", "this", "those", "we", "who", "you"})


def _common(text: str) -> set[str]:
    """Words that are no names: those that the text writes small, and those of bodies, offices, orders and things."""
    words = rule_book().words
    known = words.body | words.office | words.event | words.crowd | words.control | words.purpose | words.order
    return set(regex.findall(r"\b[a-z]+\b", text)) | known | words.notional | _PRONOUNS
