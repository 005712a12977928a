"""What a consent agenda decides: its entries, where it was carried as a whole, and what a heading puts to the vote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from minutes_cli import regex
from minutes_cli.label.motions import motion as motions
from minutes_cli.label.motions import openings, putting
from minutes_cli.label.places import Place
from minutes_cli.label.rules import rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.model import Block, Draft, Item, Promise, Span, walk


def carried(draft: Draft, found: Sequence[Promise]) -> Iterator[Promise]:
    """The entries of a consent agenda that the meeting carried, where nothing else was found in them."""
    told = {block.id: block.text for block, _ in draft.blocks()}
    decisions = [one for one in found if one.clause.label == "decision"]
    if not any("consent" in told[one.clause.block][one.clause.start : one.clause.end].lower() for one in decisions):
        return
    taken = {one.clause.block for one in found}
    for block, words in _entries(draft, {one.clause.block for one in decisions}):
        if block.id not in taken and putting.put_to_vote(words):
            yield decision(block, words)


def under_titles(places: Sequence[Place], found: Sequence[Promise]) -> Iterator[Promise]:
    """The headings that say what is put to the vote, where a motion that says no more was carried under them."""
    decided = {one.clause.block for one in found if one.clause.label == "decision"}
    for _, group in groupby(places, key=lambda place: place.item):
        standing = list(group)
        place = standing[-1]
        if place.heading is None or not putting.put_to_vote(place.title):
            continue
        if decided.isdisjoint(one.block.id for one in standing) and _carried(standing):
            yield decision(place.heading, place.title)


def _carried(standing: Sequence[Place]) -> bool:
    """Whether some line of an item tells a motion, and those after it that it carried."""
    lines = [place.block.text[start:end] for place in standing for start, end in sentences(place.block.text)]
    return any(
        openings.bare(line, " ".join(lines[at + 1 : at + 3]))
        and motions.ending(" ".join(lines[at : at + _REACH])) == "carried"
        for at, line in enumerate(lines)
    )


_REACH = 5
"""How many sentences tell a motion and how it ended."""


def decision(block: Block, words: str) -> Promise:
    """The decision that these words of a block tell."""
    rule = rule_book().named("motion")
    start = max(block.text.find(words), 0)
    clause = Span(block.id, start, start + len(words), rule.kind, rule.id)
    cue = Span(block.id, start, start + len(words.split(maxsplit=1)[0]), "cue", rule.id)
    return Promise(clause, cue, score=rule.confidence)


def _entries(draft: Draft, decided: AbstractSet[str]) -> Iterator[tuple[Block, str]]:
    """The first line of each item below a consent agenda, or else its heading; and the entries of its lists.

    `decided` are the blocks that tell a decision: the heading over one says no more, unless it tells an outcome.
    """
    items = list(walk(draft.items))
    for item in items:
        if "consent" not in item.title.lower().split():
            continue
        yield from ((block, block.text) for block in item.blocks if block.kind == "bullet")
        beside = (one for one in items if one is not item and _stem(one) == _stem(item) is not None)
        for below in (*walk(item.items), *beside):
            first = next((block for block in below.blocks if putting.put_to_vote(block.text)), None)
            if first is not None:
                yield first, first.text
            elif decided.isdisjoint(block.id for block in below.blocks) or _OUTCOME.search(below.title):
                yield below.heading, below.title


_OUTCOME = regex.compile(r"\b(?:accepted|adopted|approved|carried|passed)\b", regex.IGNORECASE)


def _stem(item: Item) -> str | None:
    """The first part of a number: "G" of "G-4", by which the entries of an agenda belong together."""
    found = regex.match(r"[A-Za-z]+|\d+", item.number or "")
    return found[0] if found else None
