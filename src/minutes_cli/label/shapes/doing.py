"""Shapes of what is under way: what somebody "is sending out tomorrow", or in the present tense "sends by May"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex, timex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.shapes.modal import PRESENT, judged
from minutes_cli.label.shapes.states import ACTIVE
from minutes_cli.label.shapes.unbound import ASIDE, embedded
from minutes_cli.value import replace

_COMING = regex.compile(
    r"\b(today|tomorrow|tonight|this (week|month|afternoon|evening|morning)|next \w+|by (the )?\w+|on \w+day|\w+day)\b",
    regex.IGNORECASE,
)
_OFTEN = frozenset(
    {"always", "annually", "daily", "each", "every", "monthly", "normally", "often", "regularly", "usually", "weekly"}
)
_GONE = regex.compile(
    r"\b(?:since|last|ago|past|dated|held|(?:actions?|items?|letter|meeting|minutes|notes|report) from (?:the )?\d)\b",
    regex.IGNORECASE,
)
_WORDS_ONLY = frozenset({"attention", "greetings", "love", "question", "questions", "regards", "regrets", "wishes"})
"""What somebody sends or invites by saying it."""
_REPORTS = frozenset({
    "ask", "chase", "hold", "highlight", "keep", "lead", "look", "present", "report", "run", "speak", "start", "stop",
    "suggest", "support", "take", "talk", "think", "try", "use", "watch", "work",
})  # fmt: skip
"""What somebody is doing who is not about to end it."""
_TALK = frozenset({"ask", "lead", "look", "speak", "talk", "try"})
"""What somebody is doing who only reports."""


def working(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What somebody is doing towards a time to come: "is sending it out tomorrow", "working to end it by May"."""
    if sentence.question:
        return
    for cue in _gerunds(sentence, rule):
        helpers = {child.lower_ for child in cue.children if child.dep_ == "aux"}
        who = syntax.own_subject(cue) or (cue.head if cue.dep_ == "acl" else None)
        kind_of = syntax.doer(who, sentence.book.words, sentence.people)
        if who is None or kind_of not in ACTIVE or helpers - PRESENT:
            continue
        start, end = syntax.clause(cue)
        errand = _runs_errand(sentence, cue, who, kind_of) if helpers else kind_of == "person"
        if not (errand or _COMING.search(sentence.doc[start:end].text)):
            continue
        if embedded(cue, sentence.book.words) not in {None, ASIDE}:
            continue
        first = min(start, syntax.phrase(who)[0])
        owners = (extent_of(sentence.doc, *syntax.phrase(who)),)
        kind = "action" if kind_of in {"person", "office"} else rule.kind
        yield Found(first, end, kind, rule.id, extent(cue), owners, score=rule.confidence)


def _errand(sentence: Sentence, cue: Token, who: Token | None) -> bool:
    """Whether somebody listed runs an errand that is hardly over when it is told: "Ann books the hall"."""
    if who is None or who.lower_ not in sentence.people or sentence.question:
        return False
    first = who.left_edge.i
    if first != sentence.span.start and sentence.doc[first - 1].text not in {":", ";", "-", "–"}:
        return False
    given = {child.lower_ for child in cue.children if child.dep_ in {"dobj", "prep", "prt"}}
    return given.isdisjoint(sentence.book.words.spoken | _WORDS_ONLY)


def _runs_errand(sentence: Sentence, cue: Token, who: Token, kind_of: syntax.Doer) -> bool:
    """Whether somebody "is getting" something done: an errand of any name or office, any work of who is listed."""
    words = sentence.book.words
    if kind_of in {"person", "name", "office"} and syntax.gerund_of(cue, words.errands - _TALK):
        return True
    named = kind_of == "person" and who.tag_ in {"NNP", "NNPS"}
    return named and syntax.gerund_of(cue, words.order - _REPORTS) and who.left_edge.i == sentence.span.start


def _gerunds(sentence: Sentence, rule: Rule) -> Iterator[Token]:
    """The verbs in "-ing" that are cues of the rule, or that stand with "is" or "are" and tell no state."""
    for token in sentence.span:
        if token.tag_ == "VBG" and token.lower_ in rule.words:
            yield token
        elif token.tag_ == "VBG" and any(child.lower_ in rule.words for child in token.children):
            yield from [token] if syntax.gerund_of(token, sentence.book.words.order) else []


def present(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What somebody "does" by a time to come, as minutes in the present tense have it: "Ann sends the form by May"."""
    for cue in sentence.cues(rule):
        who = syntax.subject(cue)
        kind_of = syntax.doer(who, sentence.book.words, sentence.people)
        if cue.tag_ not in {"VBZ", "VBP"} or kind_of not in {"person", "name", "office", "body"}:
            continue
        start, end = syntax.clause(cue)
        text = sentence.doc[cue.i : end].text
        often = not _OFTEN.isdisjoint(token.lower_ for token in sentence.doc[start:end])
        dated = timex.has_date(text)
        if often or not (dated or _errand(sentence, cue, who)) or _GONE.search(text):
            continue
        yield replace(judged(sentence, rule, cue, cue), rule=rule.id)
