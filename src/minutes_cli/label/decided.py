"""Shapes of what the meeting decided, told with its verb: "it was agreed that", "the Board approved"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli.label import syntax
from minutes_cli.label.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.modal import embedded
from minutes_cli.label.rules import Rule, Words, of_the_meeting

_MEETING: frozenset[str] = frozenset({"body", "we", "they"})
_PAST = re.compile(
    r"\b(last (year|month|week|meeting|time)|previously|earlier|ago|already|in (19|20)\d\d)\b", re.IGNORECASE
)
_BLANK = re.compile(r"_{3}|…{2}|\.{6}")
_LONG_AGO = re.compile(r"\b(?:last (?:year|month|week|meeting)|\w+ (?:years|months|weeks|days) ago)\W*$", re.IGNORECASE)
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
        "readopted",
        "re-adopted",
        "reappointed",
        "re-appointed",
        "signed",
        "voted",
    }
)
_PASSIVE_ONLY_WITH_THAT = frozenset({"moved", "confirmed", "carried", "settled", "concluded", "determined", "voted"})
_VOTED_ON = frozenset({"motion", "vote", "amendment", "resolution", "ordinance", "proposal", "bylaw", "by-law"})
_PUT_OFF = frozenset({"continued", "deferred", "postponed", "tabled"})
_BUSINESS = frozenset({"agenda", "discussion", "discussions", "item", "items", "matter", "report", "reports", "update"})
"""What is put off without a day to another time of the meeting itself, maybe."""
_OWN_ONLY = frozenset(
    {"chose", "chosen", "selected", "rejected", "refused", "opted", "concluded", "determined", "set", "passed"}
)
"""What is a decision only of those who meet: others choose and refuse too."""
_NOW = frozenset(
    re.findall(
        r"\w+",
        "approves adopts accepts endorses authorizes authorises appoints ratifies awards "
        "approve adopt accept endorse authorize authorise appoint ratify",
    )
)
_STANDING = frozenset({"annually", "yearly", "monthly", "weekly", "usually", "normally", "always", "each", "every"})
_ON = frozenset({"on", "upon", "against", "for"})


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
        if not (_passive(cue, sentence.book.words) if passive else _active(sentence, cue)):
            continue
        start, end = syntax.clause(cue)
        if end - start < 3 and len(sentence.span) > 5:
            continue
        text = sentence.doc[_from_comma(sentence, start) : end].text
        reason = _left_out(sentence, cue, text)
        if reason:
            yield Missed(start, end, rule.kind, rule.id, reason)
            continue
        who = syntax.subject(cue) if not syntax.passive(cue) else syntax.agent(cue)
        who = None if who is not None and who.lower_ in _VOTED_ON else who
        doer = _given_to(sentence, cue)
        owners = tuple(extent_of(sentence.doc, *syntax.phrase(noun)) for noun in (doer, who) if noun is not None)
        kind = "action" if doer is not None else rule.kind
        yield Found(start, end, kind, rule.id, extent(cue), owners, score=rule.confidence)


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
    now = cue.lower_ in _NOW and not any(token.lower_ in _STANDING for token in cue.sent)
    return bool(after & {"to", "that"}) or (now and any(child.dep_ == "dobj" for child in cue.children))


def _given_to(sentence: Sentence, cue: Token) -> Token | None:
    """The person or office that a decision gives something to do: "it was agreed that the Clerk would write"."""
    for child in cue.children:
        if child.dep_ == "ccomp" and (child.tag_ == "VB" or any(part.tag_ in {"MD", "TO"} for part in child.children)):
            noun = syntax.own_subject(child) if child.lower_ != "be" else None
            kind_of = syntax.doer(noun, sentence.book.words, sentence.people)
            advised = kind_of == "name" and any(part.lower_ == "should" for part in child.children)
            if not syntax.passive(child) and not advised and kind_of in {"person", "name", "office"}:
                return noun
    return None


def before(cue: Token) -> bool:
    """Whether a verb is said to have been done at an earlier time than the meeting."""
    verb = cue.head if cue.dep_ == "conj" and syntax.own_subject(cue) is None else cue
    if any(child.lower_ == "had" and child.dep_ == "aux" for child in (*cue.children, *verb.children)):
        return True
    years = (child for child in cue.children if child.lower_ == "in" and child.i > cue.i)
    in_a_year = any(noun.text.isdigit() and len(noun) == 4 for word in years for noun in word.children)
    return in_a_year or bool(_PAST.search(cue.doc[cue.left_edge.i : cue.i + 4].text) or _LONG_AGO.search(cue.sent.text))


def _relative(cue: Token) -> bool:
    """Whether a "which" or "who" before the verb makes its clause one that only tells more of a thing."""
    asking = (token for token in cue.subtree if token.i < cue.i and token.tag_ in {"WDT", "WP"})
    return any(
        not any(up.dep_ in {"relcl", "acl"} and up in cue.subtree for up in token.ancestors if up.i != cue.i)
        for token in asking
    )


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
        ("a form not filled in", bool(_BLANK.search(sentence.span.text))),
        ("procedure of the meeting", of_the_meeting(text)),
        ("not decided yet", any(child.tag_ == "MD" for child in cue.children) or _joined_to_come(cue)),
        ("an opinion", _opinion(cue)),
        ("decided before", before(cue)),
        ("a denial", syntax.negated(cue) or (cue.dep_ == "conj" and syntax.negated(cue.head))),
    )
    reason = next((reason for reason, holds in reasons if holds), None)
    return reason or (None if _it(cue) else embedded(cue, sentence.book.words))


def _it(cue: Token) -> bool:
    """Whether "it was decided" stands there, which is the meeting's own word wherever it is taken to hang."""
    who = syntax.own_subject(cue)
    return who is not None and who.lower_ == "it" and syntax.passive(cue)


def _duly(cue: Token) -> bool:
    """Whether the verb only tells how a motion went: "by motion made, seconded and approved, the Board …"."""
    near = cue.doc[max(cue.sent.start, cue.i - 4) : cue.i]
    seconded = next((token.i for token in near if token.lower_ == "seconded"), None)
    who = syntax.own_subject(cue)
    return seconded is not None and not (who is not None and who.i > seconded)


def _opinion(cue: Token) -> bool:
    """Whether what was agreed is only how something is: "agreed that the plan was sound"."""
    said = next((child for child in cue.children if child.dep_ == "ccomp" and child.i > cue.i), None)
    if said is None:
        return False
    had = any(child.lower_ in {"had", "has", "have"} for child in said.children)
    if not had and said.lower_ not in {"is", "are", "was", "were", "'s", "’s"}:
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
    below = {child.lower_ for child in cue.children}
    if below & {"has", "have", "had"} and cue.lower_ in _REPORTED | _OWN_ONLY:
        return False
    by = syntax.agent(cue)
    crowd = by is not None and by.lower_ in words.crowd
    return not crowd and cue.lower_ not in _PASSIVE_ONLY_WITH_THAT and who.tag_ != "WDT" and _whole(cue, who, words)


def _whole(cue: Token, who: Token, words: Words) -> bool:
    """Whether the verb has what makes it one of deciding: "set" at a sum, "signed" off, "deferred" to a day."""
    below = {child.lower_ for child in cue.children}
    if cue.lower_ == "set":
        return who.lower_ in words.charges and "at" in below
    if cue.lower_ == "signed":
        return "off" in below
    if cue.lower_ in {"deferred", "postponed"} and who.tag_ not in {"DT", "PRP"} and who.lower_ not in _BUSINESS:
        return True
    return cue.lower_ not in _PUT_OFF or bool(below & {"to", "until", "till"})


def _active(sentence: Sentence, cue: Token) -> bool:
    """As in "The Board decided to …", "We agreed that …", "Motion carried to …"."""
    if cue.lower_ in {"confirmed", "resigned", *_PUT_OFF, *_MADE}:
        return False
    if cue.lower_ == "signed" and not any(child.lower_ == "off" for child in cue.children):
        return False
    who, tail = syntax.subject(cue), _tail(cue)
    if who is None:
        has_object = any(child.dep_ == "dobj" for child in cue.children)
        return cue.i == sentence.span.start and cue.lower_ not in _OWN_ONLY and (bool(tail) or has_object)
    if who.lower_ in _VOTED_ON:
        says = bool(tail) or (who.lower_ != "motion" and any(child.i > who.i for child in who.children))
        return cue.lower_ in {"carried", "approved", "adopted", "passed"} and says
    return _who_meets(sentence, cue, who) and (bool(tail) or _takes_object(sentence, cue))


def _tail(cue: Token) -> list[Token]:
    """What is decided, where it is a clause or hangs on "on", "against" and the like."""
    clauses = [child for child in cue.children if child.dep_ in {"ccomp", "xcomp", "advcl"} and child.i > cue.i]
    if cue.lower_ in {"concluded", "determined"}:
        return [verb for verb in clauses if any(child.tag_ == "MD" for child in verb.children)]
    on = cue.lower_ in {"agreed", "decided", "settled", "opted", "voted"}
    return clauses + [child for child in cue.children if on and child.lower_ in _ON and child.dep_ == "prep"]


def _who_meets(sentence: Sentence, cue: Token, who: Token) -> bool:
    """Whether those who decided may be those who meet; what others "have decided" is news."""
    own = who.lower_ in {*sentence.book.words.meets, "we"}
    if not own and syntax.doer(who, sentence.book.words, sentence.people) not in _MEETING:
        return False
    perfect = any(child.lower_ in {"has", "have", "had"} for child in cue.children)
    return own or (
        cue.lower_ not in _OWN_ONLY
        and not (perfect and cue.lower_ in _REPORTED)
        and not (perfect and who.lower_ == "they")
    )


def _takes_object(sentence: Sentence, cue: Token) -> bool:
    """Whether the verb has what is decided as its object: "approved the lease", "set the fee"."""
    objects = [child for child in cue.children if child.dep_ == "dobj"]
    if cue.lower_ == "set":
        return any(noun.lower_ in sentence.book.words.charges for noun in objects)
    if cue.lower_ == "resolved":
        return any(noun.lower_ in {"objection", "objections"} for noun in objects)
    if cue.lower_ in {"chose", "chosen", "selected"}:  # a name of a thing may be taken for anything but an object
        return cue.i + 1 < len(cue.doc) and (bool(objects) or cue.nbor().text[:1].isupper())
    if cue.lower_ == "moved":
        return any(child.lower_ == "for" for child in cue.children)
    if cue.lower_ in {"agreed", "refused", *_OWN_ONLY, *_NOW}:
        return bool(objects)
    return cue.lower_ in _OBJECT_TOO


def directed(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What the meeting asks for: "the Board asked that …"; the task of the one who is named to do it."""
    for cue in sentence.cues(rule):
        who = syntax.subject(cue)
        said = next((child for child in cue.children if child.dep_ == "ccomp" and child.i > cue.i), None)
        that = said is not None and any(child.lower_ == "that" for child in said.children)
        if not that or syntax.doer(who, sentence.book.words, sentence.people) != "body":
            continue
        start, end = syntax.clause(cue)
        doer = _given_to(sentence, cue)
        kind = "action" if doer is not None else rule.kind
        owners = tuple(extent_of(sentence.doc, *syntax.phrase(noun)) for noun in (doer, who) if noun is not None)
        yield Found(start, end, kind, rule.id, extent(cue), owners, score=rule.confidence)
