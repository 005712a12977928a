"""The draft's blocks through the pipeline: what is found in sentences and in tables, as spans of the blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from minutes_cli import regex
from minutes_cli.label import (
    assigned,
    beneath,
    components,
    dates,
    duelines,
    known,
    milestones,
    orders,
    owners,
    pipeline,
    roles,
    tables,
)
from minutes_cli.label.dues import dues
from minutes_cli.label.findings import Finding, clear_of, promises
from minutes_cli.label.motions import assents, bare, carried, consent, tallies
from minutes_cli.label.motions import motion as motions
from minutes_cli.label.passages import Passage, passages
from minutes_cli.label.places import Place, places
from minutes_cli.label.rules import rule_book
from minutes_cli.model import Block, Draft, NearMiss, Promise, Span, Tags
from minutes_cli.names import Lexicon, lexicon
from minutes_cli.names.given import GIVEN
from minutes_cli.profile import Profile
from minutes_cli.value import replace

_BATCH = 64


def tag(draft: Draft, profile: Profile) -> Tags:
    """All that the rules find in the draft, in reading order."""
    nlp, words = pipeline.load(profile.model), lexicon(profile.people)
    blocks = [block for block, _ in draft.blocks()]
    times = {block.id: dates.find_dates(block) for block in blocks}
    standing = places(draft)
    moved, decisions = motions.find(standing)
    names = known.known(draft)
    found = [*decisions, *clear_of([*_in_tables(standing), *_in_sentences(standing, names, nlp)], decisions)]
    found = list(tallies.counted(standing, list(assents.agreed_to(standing, found))))
    found = carried.put(standing, found)
    found += assigned.given(standing, promises(found), names, presenters=assigned.presents(blocks))
    found += consent.carried(draft, promises(found))
    found += consent.under_titles(standing, promises(found))
    found += milestones.told(standing, promises(found), times)
    found = assigned.settled(standing, _promoted(standing, found, names))
    at = {place.block.id: place for place in standing}
    said, order = owners.speakers(standing), {block.id: n for n, block in enumerate(blocks)}
    finished = [_finished(one, names, at[one.clause.block], times[one.clause.block]) for one in found]
    finished = duelines.told(standing, finished, times, names)
    finished = [
        owners.spoken_for(one, at[one.clause.block], said, order) if isinstance(one, Promise) else one
        for one in beneath.owned(standing, finished)
    ]
    return Tags(
        model=pipeline.title(nlp),
        dates=tuple(time for block in blocks for time in times[block.id]),
        roles=tuple(role for block in blocks for role in _roles(block, words)),
        promises=tuple(promises(_in_order(finished, blocks))),
        motions=tuple(bare.told(standing, moved)),
        near_misses=tuple(one for one in _in_order(finished, blocks) if isinstance(one, NearMiss)),
    )


def _in_order(found: Iterable[Finding], blocks: Sequence[Block]) -> list[Finding]:
    order = {block.id: at for at, block in enumerate(blocks)}
    return sorted(found, key=lambda one: (order[one.clause.block], one.clause.start, one.clause.end))


def _roles(block: Block, words: Lexicon) -> Iterator[Span]:
    """The offices that a block names."""
    for start, end, label, rule in roles.named_roles(block.text, words):
        yield Span(block.id, start, end, label, rule)


def _in_tables(standing: Sequence[Place]) -> Iterator[Finding]:
    for place in standing:
        for region in tables.regions(place.block, place.listed) if place.block.kind == "table" else ():
            yield from tables.read(place, region)


def _in_sentences(standing: Sequence[Place], names: known.Known, nlp: Language) -> Iterator[Finding]:
    """What the component finds in the passages, parsed in batches."""
    told = [passage for place in standing for passage in passages(place)]
    people = sorted(names.words | {initials.lower() for initials in names.initials})
    docs = (_doc(nlp, passage, people) for passage in told)
    for passage, doc in zip(told, nlp.pipe(docs, batch_size=_BATCH), strict=True):
        yield from _spans(passage, doc)


_LOUD = regex.compile(
    r"\b(?:IT (?:WAS|IS) )?(?:FURTHER |HEREBY |UNANIMOUSLY |DULY )*"
    r"(?:PROPOSED|MOVED|SECONDED|CARRIED|AGREE[DS]|RESOLVE[DS]|APPROVE[DS]|ADOPT(?:ED|S)|DECIDE[DS]|NOTED|ACCEPT(?:ED|S)"
    r"|APPOINT(?:ED|S)|AUTHORI[SZ]E[DS]|DEFERRED|ELECT(?:ED|S)|ENDORSE[DS]|GRANT(?:ED|S)|ORDERED|RATIFIE[DS]"
    r"|REJECTED|SUPPORTED)\b"
    r"(?: (?:UNANIMOUSLY|THAT|TO|BY|AND))*"
)
"""The verbs of a decision, as those write them who set decisions in capitals."""


def _doc(nlp: Language, passage: Passage, people: list[str]) -> Doc:
    """The doc of a passage, told that it is one sentence and where it stands.

    The tagger takes "AGREED" for a name: the verbs of a decision come to it in small letters.
    """
    doc = nlp.make_doc(_spelled(passage, people))
    for token in doc:
        token.is_sent_start = token.i == 0
    doc.user_data[components.SETTING] = {"list": passage.listed, "kind": passage.place.block.kind, "people": people}
    return doc


def _spelled(passage: Passage, people: Sequence[str]) -> str:
    """The words of a passage as the tagger knows them: a capital first, and small letters where all are large."""
    text = passage.text
    if text.isupper() and len(text.split()) >= _WORDS and len(text.lower()) == len(text):
        named = frozenset(people) | GIVEN
        text = _WORD.sub(lambda word: word[0].capitalize() if word[0] in named else word[0], text.lower())
        return text[:1].upper() + text[1:]
    text = _LOUD.sub(lambda match: match[0].lower(), text)
    opens = passage.start == 0 and len(text[:1].upper()) == 1
    return text[:1].upper() + text[1:] if opens else text


_WORD = regex.compile(r"[^\W\d_]+")
_WORDS = 5
"""Words in capitals that are a sentence, and no heading or short name."""


def _spans(passage: Passage, doc: Doc) -> Iterator[Finding]:
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


def _promoted(standing: Sequence[Place], found: Sequence[Finding], names: known.Known) -> list[Finding]:
    """What was found, with the orders that are tasks after all among the promises."""
    told = promises(found)
    missed = clear_of([one for one in found if isinstance(one, NearMiss)], told)
    given = orders.tasks(standing, told, missed, names)
    score = rule_book().named("imperative").confidence
    made = [Promise(one.clause, replace(one.clause, end=one.clause.start, label="cue"), score=score) for one in given]
    return [*told, *made, *(one for one in missed if one not in given)]


def _finished(one: Finding, names: known.Known, place: Place, times: Sequence[Span]) -> Finding:
    """The promise with what its surroundings say of owner and time."""
    if isinstance(one, NearMiss):
        return one
    counted = replace(one, score=rule_book().trust(one.clause.rule, one.score))
    return owners.complete(_timed(counted, place, times), names, place)


def _timed(one: Promise, place: Place, times: Sequence[Span]) -> Promise:
    text, block = place.block.text, one.clause.block
    extents = [(time.start, time.end) for time in times]
    if one.dues:  # a cell of its own: the time in it, or else its words
        cell = one.dues[0]
        inside = [span for span in extents if cell.start <= span[0] < cell.end]
        return replace(one, dues=tuple(Span(block, *span, "due", cell.rule) for span in inside) or one.dues)
    strict = one.clause.label == "decision"
    spans = dues(text, (one.clause.start, one.clause.end), extents, cue=one.cue.start, strict=strict)
    return replace(one, dues=tuple(Span(block, *span, "due", one.clause.rule) for span in spans))
