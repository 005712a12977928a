"""Shape of what somebody has to do: "Ann needs to write", "Ann should ring the hall"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex, timex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence
from minutes_cli.label.shapes.judging import judged
from minutes_cli.label.shapes.states import ACTIVE
from minutes_cli.value import replace

_BY = regex.compile(r"\b(?:by|until|before|no later than) (?:the )?$", regex.IGNORECASE)


def must(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses like "Ann needs to write", of somebody whom the document lists: of others it is advice."""
    for cue in sentence.cues(rule):
        todo = next(
            (one for one in cue.children if one.dep_ == "xcomp" and (one.tag_ == "VB" or syntax.passive(one))), None
        )
        verb = cue.head if cue.tag_ == "MD" else todo
        if verb is None or any(child.tag_ == "MD" and child.i != cue.i for child in (*cue.children, *verb.children)):
            continue
        finite = verb if cue.tag_ == "MD" else cue
        who = syntax.own_subject(finite)
        kind_of = syntax.doer(who, sentence.book.words, sentence.people)
        every = who is not None and who.left_edge.lower_ in {"each", "every", "all"}
        ours = kind_of in ACTIVE or every or cue.i == sentence.span.start  # "Must finish it by May"
        due = (kind_of == "person" and verb.lower_ not in _NOTHING_DONE) or (ours and _deadline(verb))
        due = due or (cue.lower_ in _NEEDS and _needed(sentence, verb, kind_of))
        if _advised(sentence, verb, who, kind_of) if cue.lower_ == "should" else due:
            one = judged(sentence, rule, cue, verb if syntax.passive(verb) else finite)
            yield replace(one, rule=rule.id, start=min(one.start, who.left_edge.i if who is not None else one.start))


_NEEDS = frozenset({"need", "needs"})
_CONSENTED = frozenset({"accepted", "agreed", "approved", "ratified", "signed"})
"""What has to be done by others first: "funds need to be approved by the county"."""


def _needed(sentence: Sentence, verb: Token, kind_of: syntax.Doer) -> bool:
    """Whether an office or a body "needs to" set about something, or a thing "needs to be" done by somebody named."""
    words = sentence.book.words
    if syntax.passive(verb):
        return verb.lower_ not in _CONSENTED and syntax.doer(
            syntax.agent(verb), words, sentence.people
        ) in syntax.SOMEBODY | {"body"}
    return kind_of in {"office", "body"} and verb.lower_ in words.order


def _advised(sentence: Sentence, verb: Token, who: Token | None, kind_of: syntax.Doer) -> bool:
    """Whether "Ann should write" or "we should ask" sets an errand: with it a sentence or a part of one begins."""
    done = verb.lower_ in sentence.book.words.order and verb.dep_ in {"ROOT", "conj"}
    if who is None or not done or kind_of not in ACTIVE - {"they"} or {who.lower_, verb.lower_} & _ADVICE:
        return False
    first = who.left_edge.i
    front = first == sentence.span.start or sentence.doc[first - 1].text in _PARTS
    return front and who.tag_ != "NNS"  # "guests should ring" advises whoever comes


_NOTHING_DONE = frozenset({"know", "understand", "wait"})
"""What somebody "needs to" without doing anything."""
_ADVICE = frozenset({"everyone", "everybody", "all", "try"})
"""Who gets advice, and what it is to do."""
_PARTS = frozenset({",", ":", ";", "-", "–", "—", "and"})
"""What parts a clause with a subject of its own from the one before it."""


def _deadline(verb: Token) -> bool:
    """Whether what has to be done has its last day: "have to answer by May"."""
    text = syntax.onward(verb)
    return any(_BY.search(text[: time.start]) for time in timex.find(text))
