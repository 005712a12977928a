"""Shapes of what is told: someone promised, was asked, has a plan."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli.label.rules import Rule, Words
from minutes_cli.label.shapes import deciding, syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, extent_of, owners_of
from minutes_cli.label.shapes.named import MARKS


def promise(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses like "X agreed to do Y" of a person or an office; of the meeting itself it is a decision."""
    for cue in sentence.cues(rule):
        verb = syntax.to_do(cue) or syntax.gerund_after(cue, "to") or _thing_given(cue, sentence.book.words)
        who = syntax.subject(cue) or syntax.named_before(cue, sentence.people)
        had = any(child.lower_ == "had" for child in cue.children)
        if verb is None or who is None or syntax.passive(cue) or syntax.negated(cue) or had:
            continue
        kind_of = syntax.doer(who, sentence.book.words, sentence.people)
        if kind_of == "thing" and verb.dep_ == "dobj":
            continue
        aside = cue.dep_ == "relcl"  # "a list, which the county agreed to send" is no decision
        others = kind_of == "body" and (
            any(child.lower_ in _HAS for child in cue.children) or deciding.outside(who, sentence.book.words)
        )
        if kind_of in {"body", "we", "they"} and cue.lower_ in {"agreed", "agrees"} and not (aside or others):
            continue
        start, end = syntax.clause(cue)
        kind = "undertaking" if kind_of in {"body", "we", "they", "thing"} else rule.kind
        whose = cue.head if who.tag_ == "WP" else who
        yield Found(start, end, kind, rule.id, extent(cue), owners_of(sentence, whose), score=rule.confidence)


_HAS = frozenset({"has", "have"})
"""What tells of others that they "have agreed" to something; those who meet "agreed" it."""


def _thing_given(cue: Token, words: Words) -> Token | None:
    """What somebody "offered" for use, as in "Ann offered her van"; not thanks, views or business of the meeting."""
    if cue.lower_ != "offered":
        return None
    given = next((child for child in cue.children if child.dep_ == "dobj"), None)
    return None if given is None or given.lower_ in words.spoken else given


def plan(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses like "Plan to do Y" at the start of a line, "the plan to do Y", "a planned trial"."""
    for cue in sentence.cues(rule):
        if (at := _front(sentence, cue)) is not None and (syntax.to_do(cue) is not None or _to_verb(cue)):
            named = extent_of(sentence.doc, sentence.span.start, at - 1) if at > sentence.span.start else None
            owners = (named,) if named else ()
            yield Found(
                sentence.span.start, sentence.span.end, rule.kind, rule.id, extent(cue), owners, score=rule.confidence
            )
        elif (
            cue.dep_ == "dobj"
            and cue.head.dep_ != "xcomp"  # "they had to submit plans to build it"
            and any(c.dep_ == "acl" and c.tag_ == "VB" for c in cue.children)
        ):
            start, end = syntax.clause(cue.head)
            who = syntax.subject(cue.head)
            yield Found(start, end, rule.kind, rule.id, extent(cue), owners_of(sentence, who), score=rule.confidence)
        elif cue.dep_ == "amod" and cue.head.dep_ == "dobj" and cue.head.lower_ in sentence.book.times.undertaking:
            first = cue.head.left_edge.i
            last = min(cue.head.right_edge.i + 1, sentence.span.end)
            while sentence.doc[last - 1].is_punct:
                last -= 1
            who = syntax.subject(cue.head.head)
            yield Found(first, last, rule.kind, rule.id, extent(cue), owners_of(sentence, who), score=rule.confidence)


def _front(sentence: Sentence, cue: Token) -> int | None:
    """The index of a plan that opens a line, or stands behind a name and a mark: "Ann: Plans to ring the hall"."""
    start = sentence.span.start
    if cue.i == start:
        return start
    names = sentence.doc[start : cue.i - 1]
    marked = 0 < len(names) <= _NAMED and sentence.doc[cue.i - 1].text in MARKS
    return cue.i if marked and all(token.lower_ in sentence.people for token in names) else None


def _to_verb(cue: Token) -> bool:
    """Whether "to" and a verb stand right behind a plan, whatever the parser hangs them on."""
    behind = [token for token in cue.doc[cue.i + 1 : cue.i + 3] if token.lower_ == "to" or token.tag_ == "VB"]
    return len(behind) > 1


_NAMED = 3
"""Words of a name at most."""


def with_promise(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Passives hung on "with", as in "…, with Ys published within ten days"; the doer is the subject that speaks."""
    for cue in sentence.cues(rule):
        says = cue.head.lower_ in sentence.book.words.said
        speaker = syntax.subject(cue.head) if says else None
        kind_of = syntax.doer(speaker, sentence.book.words, sentence.people)
        if kind_of not in syntax.SOMEBODY | {"body"}:
            continue
        for noun, verb in _promised(cue):
            last = max(token.i for token in _own(verb)) + 1
            owners = owners_of(sentence, speaker)
            yield Found(noun.left_edge.i, last, rule.kind, rule.id, extent(cue), owners, score=rule.confidence)


def _promised(cue: Token) -> Iterator[tuple[Token, Token]]:
    """The things hung on "with", each with the participle that says what is done to it."""
    for verb in cue.subtree:
        if verb.tag_ != "VBN" or verb.dep_ not in {"acl", "pcomp", "ccomp"}:
            continue
        noun = syntax.own_subject(verb) or verb.head
        while noun.head.lower_ == "of":
            noun = noun.head.head
        yield noun, verb


def _own(verb: Token) -> Iterator[Token]:
    """A participle with what hangs on it, without what is joined to it."""
    yield verb
    for child in verb.children:
        if child.dep_ not in {"conj", "cc", "punct"}:
            yield from child.subtree
