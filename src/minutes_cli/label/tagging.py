"""The draft's blocks through the pipeline: what is found in sentences and in tables, as spans of the blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc

from minutes_cli import timex
from minutes_cli.label import assigned, components, motions, owners, pipeline, tables
from minutes_cli.label.dues import dues
from minutes_cli.label.places import Place, places
from minutes_cli.label.rules import rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.model import Draft, NearMiss, Promise, Span, Tags, cell_extents
from minutes_cli.profile import Profile

_BATCH = 64
_NAMED = re.compile(r"(?:[A-Z][\w.’'-]*(?:\s|\s?[,/&]\s?|\sand\s)){1,6}[a-z]+\s")
"""One or more names and a word in small letters."""
_ORDER = re.compile(r"[A-Z][a-z]+ \S+ \S+")
"""What may be an order at the start of a line."""
_APOSTROPHES = "'’‘"
_SET = re.compile(r"\W*(action|decision|agreed|resolved|to ?do)\b.*:.*\w|.* to [a-z]+ \w+", re.IGNORECASE)
"""A heading that may be a task or a decision itself."""


@dataclass(frozen=True)
class Passage:
    """A sentence that may bind someone: its extent in the block, and the extent of the paragraph or cell around it."""

    place: Place
    start: int
    end: int
    listed: str


def tag(draft: Draft, profile: Profile) -> Tags:
    """All that the rules find in the draft, in reading order."""
    nlp = pipeline.load(profile.model)
    times = {
        block.id: [Span(block.id, t.start, t.end, "time", t.rule) for t in timex.find(block.text)]
        for block, _ in draft.blocks()
    }
    known = owners.known(draft)
    standing = places(draft)
    found: list[Promise | NearMiss] = []
    passages: list[Passage] = []
    for place in standing:
        for region in tables.regions(place.block, place.listed) if place.block.kind == "table" else ():
            found += tables.read(place, region)
        passages += _passages(place)
    docs = (
        _doc(
            nlp.make_doc(p.place.block.text[p.start : p.end]),
            p,
            sorted(known.words | {initial.lower() for initial in known.initials}),
        )
        for p in passages
    )
    for passage, doc in zip(passages, nlp.pipe(docs, batch_size=_BATCH), strict=True):
        found += _spans(passage, doc)
    moved, decisions = motions.find(standing)
    found = _apart(decisions, found)
    found += assigned.given(standing, [one for one in found if isinstance(one, Promise)], known)
    found = _promoted(standing, found)
    finished = [_finish(one, known, {p.block.id: p for p in standing}, times) for one in found]
    order = {block.id: at for at, (block, _) in enumerate(draft.blocks())}
    finished.sort(key=lambda one: (order[one.clause.block], one.clause.start))
    return Tags(
        model=pipeline.title(nlp),
        dates=tuple(time for block, _ in draft.blocks() for time in times[block.id]),
        promises=tuple(one for one in finished if isinstance(one, Promise)),
        motions=tuple(moved),
        near_misses=tuple(one for one in finished if isinstance(one, NearMiss)),
    )


def _promoted(standing: list[Place], found: list[Promise | NearMiss]) -> list[Promise | NearMiss]:
    """What was found, with the orders that stand beside tasks among the promises."""
    promises = [one for one in found if isinstance(one, Promise)]
    missed = [one for one in found if isinstance(one, NearMiss) and not any(_over(one, other) for other in promises)]
    orders = assigned.in_company(standing, promises, missed)
    score = rule_book().named("imperative").confidence
    made = [Promise(one.clause, replace(one.clause, end=one.clause.start, label="cue"), score=score) for one in orders]
    return [*promises, *made, *(one for one in missed if one not in orders)]


def _over(one: Promise | NearMiss, other: Promise | NearMiss) -> bool:
    """Whether two clauses share words."""
    a, b = one.clause, other.clause
    return a.block == b.block and a.start < b.end and b.start < a.end


def _apart(first: list[Promise | NearMiss], others: list[Promise | NearMiss]) -> list[Promise | NearMiss]:
    """All of `first`, and those of `others` that lie over none of them."""
    return first + [one for one in others if not any(_over(one, other) for other in first)]


def _passages(place: Place) -> Iterator[Passage]:
    """The sentences of a block which the parser has to see."""
    if place.listed == "done" or (place.listed == "agenda" and place.item is None):
        return
    if place.block.kind == "heading" and not _SET.match(place.block.text):
        return
    for start, end, kind in _texts(place):
        for at, (low, high) in enumerate(sentences(place.block.text[start:end])):
            listed = kind if at == 0 or place.block.kind == "table" else ""
            words = place.block.text[start + low : start + high]
            named = at == 0 and _may_order(place, words)
            if listed in {"actions", "steps", "decisions"} or named or _cued().search(words):
                yield Passage(place, start + low, start + high, listed)


def _may_order(place: Place, words: str) -> bool:
    """Whether a line may tell somebody to do something without any cue."""
    if place.block.kind == "table" or len(words) > 200:
        return False
    return bool(_NAMED.match(words) or _ORDER.match(words))


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
    more = (r"to [a-z]", r"with .*\w+ed\b", r"\bthat\b.*\bbe\b", r"^\W*(?:and )?that\b")
    cues = [("" if word[0] in _APOSTROPHES else r"(?<!\w)") + re.escape(word) + r"(?!\w)" for word in words]
    return re.compile("|".join([*cues, *more]), re.IGNORECASE)


def _doc(doc: Doc, passage: Passage, known: list[str]) -> Doc:
    """The doc of a passage, told that it is one sentence and where it stands."""
    for token in doc:
        token.is_sent_start = token.i == 0
    doc.user_data[components.SETTING] = {"list": passage.listed, "kind": passage.place.block.kind, "people": known}
    return doc


def _spans(passage: Passage, doc: Doc) -> Iterator[Promise | NearMiss]:
    """What the component found in a doc, as spans of the block."""
    block, shift = passage.place.block.id, passage.start

    def span(extent: Sequence[int], label: str, rule: str) -> Span:
        return Span(block, extent[0] + shift, extent[1] + shift, label, rule)

    group = doc.spans[components.COMMITMENTS]
    for one, details in zip(group, group.attrs["details"], strict=True):
        rule = one.id_
        yield Promise(
            clause=span((one.start_char, one.end_char), one.label_, rule),
            cue=span(details["cue"], "cue", rule),
            owners=tuple(span(owner, "owner", rule) for owner in details["owners"]),
            action=details["action"],
            score=details["score"],
        )
    missed = doc.spans[components.NEAR_MISSES]
    for one, reason in zip(missed, missed.attrs["reasons"], strict=True):
        yield NearMiss(span((one.start_char, one.end_char), one.label_, one.id_), reason)


def _finish(
    one: Promise | NearMiss, known: owners.Known, standing: dict[str, Place], times: dict[str, list[Span]]
) -> Promise | NearMiss:
    """The promise with what its surroundings say of owner and time."""
    if isinstance(one, NearMiss):
        return one
    return owners.complete(
        _timed(one, standing[one.clause.block], times[one.clause.block]), known, standing[one.clause.block]
    )


def _timed(one: Promise, place: Place, times: list[Span]) -> Promise:
    text, block = place.block.text, one.clause.block
    extents = [(time.start, time.end) for time in times]
    if one.dues:  # a cell of its own: the time in it, or else its words
        cell = one.dues[0]
        inside = [span for span in extents if cell.start <= span[0] < cell.end]
        return replace(one, dues=tuple(Span(block, *span, "due", cell.rule) for span in inside) or one.dues)
    strict = one.clause.label == "decision"
    spans = dues(text, (one.clause.start, one.clause.end), extents, strict=strict)
    return replace(one, dues=tuple(Span(block, *span, "due", one.clause.rule) for span in spans))
