"""Shapes of what somebody means to do: "is going to", "plans to", "is to", "the plan is to"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, owners_of
from minutes_cli.label.shapes.judging import INTENDS, judged
from minutes_cli.label.shapes.states import ACTIVE
from minutes_cli.value import replace

PRESENT = frozenset({"is", "are", "am", "'s", "'re", "'m", "’s", "’re", "’m", "will"})
_ONCE = regex.compile(r"\b(?:had|originally|initially|previously|once|first)\b", regex.IGNORECASE)
_BE = frozenset({"is", "are", "was", "were", "am", "'s", "'re", "'m", "’s", "’re", "’m"})
_PLANS = frozenset({"plan", "plans", "intention", "intentions", "intent"})
_WORKS = frozenset({"be", "ensure", "help", "improve", "increase", "make", "promote", "reduce", "support"})
"""What a plan is for, and no step of it."""


def going(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses of "is going to", "plans to", "is set to", "is to"."""
    words = sentence.book.words
    for cue in sentence.cues(rule):
        on = syntax.gerund_after(cue, "on") if cue.lower_ in INTENDS else None
        verb = next((child for child in cue.children if child.dep_ == "xcomp" and child.tag_ == "VB"), on)
        away = verb is not None and verb.lower_ == "be" and not words.feeling.isdisjoint(t.lower_ for t in verb.subtree)
        if verb is not None and _meant(cue, sentence):
            continue
        done = next((child for child in cue.children if child.tag_ == "VBN" and child.dep_ == "xcomp"), None)
        who = syntax.own_subject(cue)
        if done is not None and who is not None and _now(cue) and not syntax.negated(cue):
            # "is going to be mended", as "will be mended"
            yield replace(one := judged(sentence, rule, cue, done), start=min(one.start, who.left_edge.i))
        if verb is not None and (_now(cue) or _was_going(sentence, cue, verb)) and not away:
            yield judged(sentence, rule, cue, cue)
    for to in sentence.span[1:]:
        be = to.nbor(-1)
        if to.lower_ == "to" and be.lower_ in _BE:
            who = syntax.subject(be)
            kind_of = syntax.doer(who, sentence.book.words, sentence.people)
            told = be.lower_ in {"was", "were"} and to.nbor().lower_ == "have"
            if who is None or told or who.tag_ in {"WP", "WDT"} or who.lower_ in sentence.book.words.purpose:
                continue
            if kind_of not in ACTIVE and not syntax.passive(to.head):
                yield from _planned(sentence, rule, be, who)
                continue
            one = judged(sentence, rule, be, be if kind_of in ACTIVE else to.head)
            yield replace(one, start=min(one.start, who.left_edge.i))


def _meant(cue: Token, sentence: Sentence) -> bool:
    """Whether it is told what a thing is for: "the form is intended to show how far it has come"."""
    kind_of = syntax.doer(syntax.own_subject(cue), sentence.book.words, sentence.people)
    return cue.lower_ == "intended" and kind_of in {"thing", "pointer"}


_GIVEN_UP = frozenset({"but", "however", "originally", "though", "although", "unfortunately", "until", "when", "if"})


def _was_going(sentence: Sentence, cue: Token, verb: Token) -> bool:
    """Whether a report tells what somebody "was going to" do and nothing says that it came to nothing."""
    was = any(child.lower_ in {"was", "were"} for child in cue.children)
    kind_of = syntax.doer(syntax.own_subject(cue), sentence.book.words, sentence.people)
    errand = verb.lower_ in sentence.book.words.order
    return was and errand and kind_of in {"person", "office"} and _GIVEN_UP.isdisjoint(sentence.tokens)


def _planned(sentence: Sentence, rule: Rule, be: Token, who: Token) -> Iterator[Found]:
    """What "the plan is to" do, or an intention: somebody's whose it is said to be."""
    verb = next((child for child in be.children if child.dep_ == "xcomp"), None)
    if who.lower_ not in _PLANS or be.lower_ not in {"is", "are"} or verb is None or verb.lower_ in _WORKS:
        return
    whose = next((child for child in who.children if child.dep_ == "poss" and child.tag_ in {"NNP", "NN"}), None)
    owners = owners_of(sentence, whose)
    yield Found(*syntax.clause(be), rule.kind, "plan", extent(be), owners, score=rule.confidence, cue_at=be.i)


def _now(cue: Token) -> bool:
    """Whether a plan is told as present: "are going", "plans", or "planned to" in a report; not "had planned to"."""
    if cue.tag_ in {"VBP", "VBZ", "VB"} or (cue.tag_ == "VBG" and cue.i == cue.sent.start):
        return True
    was = cue.lower_ in {"planning", "intending"} and any(child.lower_ in {"was", "were"} for child in cue.children)
    if cue.tag_ == "VBD" or was:  # a report tells so what they plan
        return not _ONCE.search(cue.doc[cue.left_edge.i : cue.i].text)
    helpers = {child.lower_ for child in cue.children if child.dep_ in {"aux", "auxpass", "cop"}}
    return bool(helpers & PRESENT) or cue.head.lower_ in {"is", "are"}
