"""Shapes of what the meeting decided, told with its verb: "it was agreed that", "the Board approved"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import deciding, syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.shapes.unbound import embedded

_PAST = regex.compile(
    rf"\b(last (year|month|week|meeting|time|spring|summer|autumn|fall|winter|term|season|\w+day|{deciding.MONTHS})"
    rf"|{deciding.EARLIER}|(previously|earlier|already)(?! (circulated|distributed|sent|issued|shared))"
    r"|ago|in (19|20)\d\d)\b",
    regex.IGNORECASE,
)
_EARLIER = regex.compile(deciding.EARLIER, regex.IGNORECASE)
_TOLD = frozenset(
    {
        "reported",
        "advised",
        "informed",
        "confirmed",
        "updated",
        "explained",
        "reports",
        "advises",
        "stated",
        "reminded",
        "recalled",
    }
)
_BLANK = regex.compile(r"_{3}|…{2}|\.{6}")

_HELPS = frozenset({"benefit", "enhance", "help", "improve", "lead", "make", "mean"})
"""What something "would" do, where it is only thought good."""


def resolved(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What a body decided, told with its verb, active or passive."""
    for cue in sentence.cues(rule):
        aside = cue.dep_ in {"amod", "acl", "relcl"} and not _it(cue)
        if not (cue.tag_ in {"VBD", "VBN"} or _resolves(cue)) or aside or _infinitive(cue) or _duly(cue):
            continue
        if cue.lower_ == "moved" and cue.i + 1 < len(cue.doc) and cue.nbor().lower_ == "by":
            continue
        if _relative(cue):
            continue
        passive = syntax.passive(cue) or _joined_passive(cue)
        if not (deciding.passive(cue, sentence.book.words) if passive else deciding.active(sentence, cue)):
            continue
        start, end = syntax.clause(cue)
        if end - start < 3:
            continue
        of_them = passive and (one := syntax.subject(cue)) is not None and one.lower_ in _THEM
        text = sentence.doc[sentence.span.start if of_them else _from_comma(sentence, start) : end].text
        reason = _left_out(sentence, cue, text)
        if reason:
            yield Missed(start, end, rule.kind, rule.id, reason)
            continue
        who = syntax.agent(cue) if passive else syntax.subject(cue)
        ended = not passive and all(token.is_punct for token in sentence.doc[cue.i + 1 : sentence.span.end])
        if who is not None and (ended or who.lower_ in deciding.VOTED_ON | deciding.MEANS):
            who = None  # "REAR ADDITION APPROVED" says what was approved
        doer = _given_to(sentence, cue)
        owners = tuple(extent_of(sentence.doc, *syntax.phrase(noun)) for noun in (doer, who) if noun is not None)
        kind = "action" if doer is not None else rule.kind
        yield Found(start, end, kind, rule.id, extent(cue), owners, score=rule.confidence)


_THEM = frozenset({"both", "these", "they", "those"})
"""Words for what stands before them in the sentence: "apologies were received, and these were accepted"."""


def _from_comma(sentence: Sentence, start: int) -> int:
    """The index after the last comma, colon or semicolon before a clause: what is decided may be named there."""
    return next(
        (at for at in range(start, sentence.span.start, -1) if sentence.doc[at - 1].text in {",", ";", ":"}), start
    )


def _resolves(cue: Token) -> bool:
    """Whether a decision is told as present: "the Board agrees that", "we decide to"."""
    after, who = {token.lower_ for token in cue.doc[cue.i + 1 : cue.i + 3]}, syntax.own_subject(cue)
    if cue.tag_ not in {"VBZ", "VBP"} or who is None or who.lower_ == "i":
        return False
    return bool(after & {"to", "that"}) or any(child.dep_ == "dobj" for child in cue.children)


def _given_to(sentence: Sentence, cue: Token) -> Token | None:
    """The person or office that a decision gives something to do: "it was agreed that the Clerk would write"."""
    for child in cue.children:
        if child.dep_ == "ccomp" and (child.tag_ == "VB" or any(part.tag_ in {"MD", "TO"} for part in child.children)):
            noun = syntax.own_subject(child) if child.lower_ != "be" else None
            kind_of = syntax.doer(noun, sentence.book.words, sentence.people)
            advised = kind_of == "name" and any(part.lower_ == "should" for part in child.children)
            if not advised and kind_of in syntax.SOMEBODY:
                return noun
    return None


def _before(cue: Token) -> bool:
    """Whether a verb is said to have been done at an earlier time than the meeting."""
    verb = cue.head if cue.dep_ == "conj" and syntax.own_subject(cue) is None else cue
    if any(child.lower_ == "had" and child.dep_ == "aux" for child in (*cue.children, *verb.children)):
        return True
    years = (child for child in cue.children if child.lower_ == "in" and child.i > cue.i)
    in_a_year = any(noun.text.isdigit() for word in years for noun in word.children)
    return in_a_year or (
        _PAST.search(cue.doc[cue.left_edge.i : cue.i + 4].text) is not None
        or _EARLIER.match(cue.doc[cue.i + 1 : cue.sent.end].text) is not None
    )


def _relative(cue: Token) -> bool:
    """Whether a "which" or "who" before the verb makes its clause one that only tells more of a thing."""
    asking = (token for token in cue.subtree if token.i < cue.i and token.tag_ in {"WDT", "WP"})
    return any(not any(up.dep_ in {"relcl", "acl"} for up in token.ancestors if up.i != cue.i) for token in asking)


def _infinitive(cue: Token) -> bool:
    return any(child.lower_ == "to" for child in (*cue.children, *cue.head.children) if child.dep_ == "aux")


def _joined_passive(cue: Token) -> bool:
    """Whether the verb shares the "was" of one before it: "was presented, discussed and approved"."""
    verb = cue
    while verb.dep_ == "conj" and syntax.own_subject(verb) is None:
        verb = verb.head
    return syntax.passive(verb)


def _joined_to_come(cue: Token) -> bool:
    """Whether the verb shares the "can" or "will" of the one before it: "can be discussed and decided"."""
    joined = cue.dep_ == "conj" and syntax.own_subject(cue) is None
    return joined and any(child.tag_ == "MD" for child in cue.head.children)


_HEADS = regex.compile(
    r"\b(?:agreed|decided|resolved|voted) (?:on|to) the following(?: \w+){0,2}\W*$"
    r"|\b(?:agreed|decided|resolved|voted) (?:to|that|on)\W*$",
    regex.IGNORECASE,
)
"""A clause that says of nothing what was decided, for that stands below: "agreed on the following"."""


def _left_out(sentence: Sentence, cue: Token, text: str) -> str | None:
    """Why a decision told with its verb is none that binds after the meeting."""
    reasons = (
        ("a question", sentence.question),
        ("a head of what follows", _HEADS.search(text) is not None),
        ("a reason for what follows", sentence.span[0].lower_ == "whereas"),
        ("a condition", _would_be(cue) or _awaited(cue)),
        ("a form not filled in", bool(_BLANK.search(sentence.text))),
        ("procedure of the meeting", of_the_meeting(text, decided=True)),
        ("not decided yet", any(child.tag_ == "MD" for child in cue.children) or _joined_to_come(cue)),
        ("an opinion", _opinion(cue)),
        ("a report of what was done", _reported(cue)),
        ("decided before", _before(cue)),
        ("a denial", syntax.negated(cue)),
    )
    reason = next((reason for reason, holds in reasons if holds), None)
    return reason or (None if _it(cue) else embedded(cue, sentence.book.words))


_AWAITED = frozenset({"once", "unless", "until", "whenever"})


def _awaited(cue: Token) -> bool:
    """Whether it is told what comes once something is decided: "once it is confirmed that …"."""
    return any(child.lower_ in _AWAITED and child.dep_ in {"mark", "advmod"} for child in cue.children)


def _would_be(cue: Token) -> bool:
    """Whether it is told what becomes of something in a case that may come: "if nobody stands the vote is deferred"."""
    now = any(child.lower_ in {"is", "are"} for child in cue.children)
    when = cue.i + 1 < cue.sent.end and cue.nbor().lower_ in {"when", "once", "if", "whenever", "unless"}
    return now and (when or any(token.lower_ in {"if", "unless"} for token in cue.doc[cue.sent.start : cue.i]))


def _it(cue: Token) -> bool:
    """Whether "it was decided" stands there, which is the meeting's own word wherever it is taken to hang."""
    who = syntax.own_subject(cue)
    return who is not None and who.lower_ == "it" and syntax.passive(cue)


def _reported(cue: Token) -> bool:
    """Whether somebody only told that it was done: "Ann reported that the grant was approved"."""
    return cue.dep_ == "ccomp" and cue.head.lower_ in _TOLD and syntax.passive(cue)


def _duly(cue: Token) -> bool:
    """Whether the verb only tells how a motion went: "by motion made, seconded and approved, the Board …"."""
    return any(token.lower_ == "seconded" for token in cue.doc[max(cue.sent.start, cue.i - 4) : cue.i])


def _opinion(cue: Token) -> bool:
    """Whether what was agreed is only how something is: "agreed that the plan was sound"."""
    said = next((child for child in cue.children if child.dep_ == "ccomp" and child.i > cue.i), None)
    if said is None or cue.lower_ in {"decided", "resolved"}:
        return False
    if cue.lower_ == "confirmed" and said.tag_ in {"VBZ", "VBP", "VBD"}:
        return True
    if said.lower_ in _HELPS and any(child.lower_ == "would" for child in said.children):
        return True
    perfect = said.tag_ == "VBN" and any(child.lower_ in {"had", "has", "have"} for child in said.children)
    if not perfect and said.tag_ != "VBD" and said.lower_ not in {"is", "are", "'s", "’s"}:
        return False
    if syntax.word_after(said) == "to":
        return False  # "agreed that the best way was to sell it"
    return not any(token.tag_ == "MD" for token in said.sent if token.i > cue.i)


def directed(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What the meeting asks for: "the Board asked that …"; the task of the one who is named to do it."""
    for cue in sentence.cues(rule):
        who = syntax.subject(cue)
        said = next((child for child in cue.children if child.dep_ == "ccomp" and child.i > cue.i), None)
        that = said is not None and any(child.lower_ == "that" for child in said.children)
        if not that or _before(cue) or syntax.doer(who, sentence.book.words, sentence.people) != "body":
            continue
        start, end = syntax.clause(cue)
        doer = _given_to(sentence, cue)
        kind = "action" if doer is not None else rule.kind
        owners = tuple(extent_of(sentence.doc, *syntax.phrase(noun)) for noun in (doer, who) if noun is not None)
        yield Found(start, end, kind, rule.id, extent(cue), owners, score=rule.confidence)
