"""Shapes of what the meeting decided: "it was agreed that", "the Board approved", "That …. Carried."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli.label import syntax
from minutes_cli.label.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.modal import embedded
from minutes_cli.label.rules import Rule, Words, procedure

_MEETING: frozenset[str] = frozenset({"body", "we", "they"})
_PAST = re.compile(
    r"\b(last (year|month|week|meeting|time)|previously|earlier|ago|already|in (19|20)\d\d)\b", re.IGNORECASE
)
_MINUTES = re.compile(r"(?<!\d )(?<!ten )(?<!five )\bminutes\b", re.IGNORECASE)
_MADE = frozenset({"made", "reached", "taken"})
_REPORTED = frozenset({"agreed", "approved", "appointed", "awarded", "granted", "confirmed"})
"""What "has been" makes a report of something done elsewhere."""
_OBJECT_TOO = frozenset(
    {
        "approved",
        "adopted",
        "accepted",
        "ratified",
        "authorised",
        "authorized",
        "awarded",
        "granted",
        "elected",
        "endorsed",
        "re-elected",
        "reelected",
        "co-opted",
        "appointed",
        "voted",
    }
)
_PASSIVE_ONLY_WITH_THAT = frozenset({"moved", "confirmed", "carried"})


def resolved(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What a body decided, told with its verb, active or passive."""
    for cue in sentence.cues(rule):
        aside = cue.dep_ in {"amod", "acl", "relcl"} and not _it(cue)
        if not (cue.tag_ in {"VBD", "VBN"} or _resolves(cue)) or aside or _infinitive(cue) or _duly(cue):
            continue
        if cue.lower_ == "moved" and cue.i + 1 < len(cue.doc) and cue.nbor().lower_ == "by":
            continue
        if any(child.tag_ in {"WDT", "WP"} for child in cue.subtree if child.i < cue.i):
            continue
        passive = syntax.passive(cue) or _joined_passive(cue)
        if not (_passive(cue, sentence.book.words) if passive else _active(sentence, cue)):
            continue
        start, end = syntax.clause(cue)
        if end - start < 3 and len(sentence.span) > 5:
            continue
        text = sentence.doc[start:end].text
        reason = _left_out(sentence, cue, text)
        if reason:
            yield Missed(start, end, rule.kind, rule.id, reason)
            continue
        who = syntax.subject(cue) if not syntax.passive(cue) else syntax.agent(cue)
        doer = _given_to(sentence, cue)
        owners = tuple(extent_of(sentence.doc, *syntax.phrase(noun)) for noun in (doer, who) if noun is not None)
        kind = "action" if doer is not None else rule.kind
        yield Found(start, end, kind, rule.id, extent(cue), owners, score=rule.confidence)


def _resolves(cue: Token) -> bool:
    """Whether a decision is told as present: "the Board agrees that", "we decide to"."""
    after, who = {token.lower_ for token in cue.doc[cue.i + 1 : cue.i + 3]}, syntax.own_subject(cue)
    return cue.tag_ in {"VBZ", "VBP"} and bool(after & {"to", "that"}) and who is not None and who.lower_ != "i"


def _given_to(sentence: Sentence, cue: Token) -> Token | None:
    """The person or office that a decision gives something to do: "it was agreed that the Clerk would write"."""
    for child in cue.children:
        if child.dep_ == "ccomp" and (child.tag_ == "VB" or any(part.tag_ in {"MD", "TO"} for part in child.children)):
            noun = syntax.own_subject(child)
            kind_of = syntax.doer(noun, sentence.book.words, sentence.people)
            advised = kind_of == "name" and any(part.lower_ == "should" for part in child.children)
            if not syntax.passive(child) and not advised and kind_of in {"person", "name", "office"}:
                return noun
    return None


def before(cue: Token) -> bool:
    """Whether a verb is said to have been done at an earlier time than the meeting."""
    return bool(_PAST.search(cue.doc[cue.left_edge.i : cue.i + 4].text))


def _infinitive(cue: Token) -> bool:
    return any(child.lower_ == "to" for child in (*cue.children, *cue.head.children) if child.dep_ == "aux")


def _joined_passive(cue: Token) -> bool:
    return cue.dep_ == "conj" and syntax.own_subject(cue) is None and syntax.passive(cue.head)


def _joined_to_come(cue: Token) -> bool:
    """Whether the verb shares the "can" or "will" of the one before it: "can be discussed and decided"."""
    joined = cue.dep_ == "conj" and syntax.own_subject(cue) is None
    return joined and any(child.tag_ == "MD" for child in cue.head.children)


def _left_out(sentence: Sentence, cue: Token, text: str) -> str | None:
    """Why a decision told with its verb is none that binds after the meeting."""
    reasons = (
        ("a question", sentence.question),
        ("a form not filled in", "___" in sentence.span.text),
        ("procedure of the meeting", bool(procedure().search(text) or _MINUTES.search(text))),
        ("not decided yet", any(child.tag_ == "MD" for child in cue.children) or _joined_to_come(cue)),
        ("an opinion", _opinion(cue)),
        ("decided before", before(cue)),
        ("a denial", syntax.negated(cue)),
    )
    reason = next((reason for reason, holds in reasons if holds), None)
    return reason or (None if _it(cue) else embedded(cue, sentence.book.words))


def _it(cue: Token) -> bool:
    """Whether "it was decided" stands there, which is the meeting's own word wherever it is taken to hang."""
    who = syntax.own_subject(cue)
    return who is not None and who.lower_ == "it" and syntax.passive(cue)


def _duly(cue: Token) -> bool:
    """Whether the verb only tells how a motion went: "by motion made, seconded and approved, the Board …"."""
    return any(token.lower_ == "seconded" for token in cue.doc[max(cue.sent.start, cue.i - 4) : cue.i])


def _opinion(cue: Token) -> bool:
    """Whether what was agreed is only how something is: "agreed that the plan was sound"."""
    said = next((child for child in cue.children if child.dep_ == "ccomp" and child.i > cue.i), None)
    if said is None or said.lower_ not in {"is", "are", "was", "were", "'s", "’s"}:
        return False
    return not any(token.tag_ == "MD" for token in said.sent if token.i > cue.i)


def _passive(cue: Token, words: Words) -> bool:
    """As in "It was agreed that …", "the grant was approved"."""
    who = syntax.subject(cue)
    if who is None:
        return False
    if cue.lower_ in _MADE:
        return who.lower_ in words.agreement
    if who.lower_ == "it":
        return any(child.dep_ in {"ccomp", "xcomp", "advcl"} for child in cue.children)
    perfect = any(child.lower_ in {"has", "have", "had"} for child in cue.children)
    if perfect and cue.lower_ in _REPORTED:
        return False
    if cue.lower_ in {"continued", "deferred", "postponed"}:
        return any(child.lower_ in {"to", "until", "till"} for child in cue.children)
    return cue.lower_ not in _PASSIVE_ONLY_WITH_THAT and who.tag_ != "WDT"


def _active(sentence: Sentence, cue: Token) -> bool:
    """As in "The Board decided to …", "We agreed that …", "Motion carried to …"."""
    if cue.lower_ in {"confirmed", "continued", "deferred", "postponed", *_MADE}:
        return False
    who = syntax.subject(cue)
    tail = [child for child in cue.children if child.dep_ in {"ccomp", "xcomp", "advcl"} and child.i > cue.i]
    if who is None:
        first = cue.i == sentence.span.start
        return (
            first
            and cue.lower_ not in {"confirmed", *_MADE}
            and (bool(tail) or any(c.dep_ == "dobj" for c in cue.children))
        )
    if who.lower_ == "motion":
        return cue.lower_ in {"carried", "approved", "adopted"} and bool(tail)
    if syntax.doer(who, sentence.book.words, sentence.people) not in _MEETING:
        return False
    if who.lower_ == "they" and any(child.lower_ in {"has", "have", "had"} for child in cue.children):
        return False  # what others have decided is news
    agreed = cue.lower_ == "agreed" and any(child.dep_ == "dobj" for child in cue.children)
    objects = (
        agreed or cue.lower_ in _OBJECT_TOO or (cue.lower_ == "moved" and any(c.lower_ == "for" for c in cue.children))
    )
    return bool(tail) or objects


def directed(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What the meeting asks for: "the Board asked that …"; the task of the one who is named to do it."""
    for cue in sentence.cues(rule):
        who = syntax.own_subject(cue)
        said = next((child for child in cue.children if child.dep_ == "ccomp" and child.i > cue.i), None)
        that = said is not None and any(child.lower_ == "that" for child in said.children)
        if not that or syntax.doer(who, sentence.book.words, sentence.people) != "body":
            continue
        start, end = syntax.clause(cue)
        doer = _given_to(sentence, cue)
        kind = "action" if doer is not None else rule.kind
        owners = tuple(extent_of(sentence.doc, *syntax.phrase(noun)) for noun in (doer, who) if noun is not None)
        yield Found(start, end, kind, rule.id, extent(cue), owners, score=rule.confidence)


def motion(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """As in "That we award …", "BE IT RESOLVED that …": the text of a motion."""
    span = sentence.span
    that = _that(sentence)
    if that is None:
        return
    if procedure().search(span.text) or _MINUTES.search(span.text):
        yield Missed(span.start, span.end, rule.kind, rule.id, "procedure of the meeting")
        return
    if any(token.lower_ in {"note", "notes", "receive", "acknowledge"} for token in sentence.doc[that.i : that.i + 6]):
        yield Missed(span.start, span.end, rule.kind, rule.id, "noted, not decided")
        return
    yield Found(span.start, span.end, rule.kind, rule.id, extent(that), (), score=rule.confidence)


_OPENING = re.compile(
    r"(?:(?:now,? )?therefore,? )?(?:and )?(?:be it )?(?:further )?(?:resolved,? )?(?:and )?that\b|now,? therefore\b",
    re.IGNORECASE,
)


def _that(sentence: Sentence) -> Token | None:
    """The "that" which opens a motion, where what follows is a clause of we, of a body, or of "be"."""
    match = _OPENING.match(sentence.span.text)
    if not match:
        return None
    doc, start = sentence.doc, sentence.span.start
    last = match[0].lower().split()[-1]
    that = next(token for token in sentence.span if token.lower_ == last)
    if "resolved" in match[0].lower() or last == "therefore":
        return that
    words = list(doc[that.i + 1 : sentence.span.end])
    if not words or words[0].tag_ in {"VBZ", "VBD", "MD", "IN"} or words[0].lower_ in {"is", "was", "'s"}:
        return None
    be = any(
        token.lower_ == "be" and (i == 0 or (words[i - 1].tag_ != "MD" and words[i - 1].lower_ != "to"))
        for i, token in enumerate(words)
    )
    return that if be or (words[0].lower_ in {"we", "council", "the"} and start == that.i) else None
