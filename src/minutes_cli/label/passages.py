"""Places → passages: the sentences that the parser has to see, since a rule may find something in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from minutes_cli.label import tables
from minutes_cli.label.places import Place
from minutes_cli.label.rules import rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.model import cell_extents

_NAMED = re.compile(r"(?:[A-Z][\w.’'-]*(?:\s|\s?[,/&]\s?|\sand\s)){1,6}[a-z]+\s|[A-Z][\w.’' -]{0,40}\s?[:–-]\s?[a-z]")
"""One or more names, and a word in small letters."""
_ORDER = re.compile(r"[A-Za-z][a-z]+ (?:an?|the|to|my|our|your|his|her|their|it|them|him|how|what|where) \S+")
"""What may be an order of any verb at the start of a line."""
_SET = re.compile(r"\W*(action|decision|agreed|resolved|to ?do)\b.*:.*\w|.* to [a-z]+ \w+", re.IGNORECASE)
"""A heading that may be a task or a decision itself."""
_APOSTROPHES = "'’‘"
_LISTS = frozenset({"actions", "steps", "decisions"})
_LONG = 200
"""A line of more letters tells, and gives no order."""


@dataclass(frozen=True)
class Passage:
    """A sentence that may bind someone: its extent in the block, and the list that it stands in."""

    place: Place
    start: int
    end: int
    listed: str

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.place.block.text[self.start : self.end]


def passages(place: Place) -> Iterator[Passage]:
    """The sentences of a block which the parser has to see."""
    if place.listed == "done" or (place.listed == "agenda" and place.item is None):
        return
    if place.block.kind == "heading" and not _SET.match(place.block.text):
        return
    for start, end, kind in _texts(place):
        for at, (low, high) in enumerate(sentences(place.block.text[start:end])):
            listed = kind if at == 0 or place.block.kind == "table" else ""
            words = place.block.text[start + low : start + high]
            if listed in _LISTS or _may_order(place, words, first=at == 0) or _cued().search(words):
                yield Passage(place, start + low, start + high, listed)


def _may_order(place: Place, words: str, *, first: bool) -> bool:
    """Whether a sentence may tell somebody to do something without any cue; `first` where it begins its block."""
    if place.block.kind == "table" or len(words) > _LONG:
        return False
    verb = re.match(r"(?:.*: )?([A-Za-z]+) \S+ \S+", words)
    order = verb is not None and verb[1].lower() in rule_book().words.order | {"need"}
    return bool(order or (first and (_NAMED.match(words) or _ORDER.match(words))))


def _texts(place: Place) -> Iterator[tuple[int, int, str]]:
    """The running texts of a block, each with the list that it stands in: the whole of it, or the cells of a table."""
    block = place.block
    if block.kind != "table" or not block.rows:
        yield 0, len(block.text), place.listed
        return
    extents = cell_extents(block.rows)
    for region in tables.regions(block, place.listed):
        for at in region.rows if not region.columns else ():
            yield from ((*extent, region.listed_at(column)) for column, extent in enumerate(extents[at]))


@cache
def _cued() -> re.Pattern[str]:
    """A sentence that it does not match has no cue of any rule."""
    words = sorted({word for rule in rule_book().rule for word in rule.words if word not in {"to", "that", "with"}})
    more = (r"to [a-z]", r"with .*\w+ed\b", r"\bthat\b.*\bbe\b", r"^\W*(?:and )?that\b", r"^\W*now,? therefore\b")
    cues = [("" if word[0] in _APOSTROPHES else r"(?<!\w)") + re.escape(word) + r"(?!\w)" for word in words]
    return re.compile("|".join([*cues, *more]), re.IGNORECASE)
