"""Shapes of what is expected by a time: "is expected to be done by May"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import timex
from minutes_cli.label import syntax
from minutes_cli.label.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.rules import Rule
from minutes_cli.label.unbound import ACTIVE


def expected(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Outcomes expected, in a sentence that has a time."""
    for cue in sentence.cues(rule) if timex.find(sentence.span.text) else ():
        if cue.dep_ == "amod" and cue.head.lower_ in sentence.book.times.milestone:
            yield Found(cue.head.left_edge.i, sentence.span.end, rule.kind, rule.id, extent(cue), score=rule.confidence)
            continue
        likely = cue.lower_ == "likely" and cue.dep_ == "advmod"
        verb = cue.head if likely else next((child for child in cue.children if _to_come(child)), None)
        plain = _dated(cue) if cue.lower_ == "due" else cue.tag_ == "VBN" and cue.dep_ in {"acl", "ROOT"}
        if verb is None and not plain:
            continue
        start, end = syntax.clause(verb if likely and verb is not None else cue)
        if cue.dep_ in {"acl", "amod"}:
            start = min(start, cue.head.left_edge.i)
        who = syntax.own_subject(cue)
        known = who is not None and syntax.doer(who, sentence.book.words, sentence.people) in ACTIVE
        owners = (extent_of(sentence.doc, *syntax.phrase(who)),) if who is not None and known else ()
        yield Found(start, end, rule.kind, rule.id, extent(cue), owners, score=rule.confidence)


def _to_come(child: Token) -> bool:
    """Whether a verb is what is expected: "to be done", "the study to come"."""
    opened = any(part.tag_ == "TO" for part in child.children)
    return child.dep_ == "xcomp" or (child.dep_ == "ccomp" and child.tag_ == "VB" and opened)


def _dated(due: Token) -> bool:
    """Whether "due" is said of a day, not of a reason ("due to")."""
    after = due.doc[due.i + 1] if due.i + 1 < due.sent.end else None
    return due.dep_ in {"amod", "acl"} and after is not None and after.lower_ != "to"
