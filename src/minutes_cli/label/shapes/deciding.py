"""Whether a verb of deciding tells what those who meet decided: its subject, its object, and who it was done by."""

from __future__ import annotations

from spacy.tokens import Token

from minutes_cli import regex
from minutes_cli.label.rules import Words
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Sentence

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
EARLIER = rf"at (?:the|our) (?:last|previous|{MONTHS}) meeting\b"
"""What says that something was decided at another meeting than the one that is minuted."""
_MEETING: frozenset[str] = frozenset({"body", "we", "they"})
MEANS = frozenset(
    regex.findall(
        r"\w+",
        "acclamation all attendees ballot ballots consensus consent email everybody everyone hands majority "
        "margin means motion owners parishioners poll present resolution respondents shareholders show those unanimity "
        "us voice vote voters votes way",
    )
)
"""By what, or by those of which names, a meeting may have decided."""
_MADE = frozenset({"made", "reached", "taken"})
_REPORTED = frozenset({"agreed", "approved", "appointed", "awarded", "granted", "confirmed"})
"""What "has been" makes a report of something done elsewhere."""
_OBJECT_TOO = frozenset({
    "approved", "adopted", "accepted", "ratified", "authorised", "authorized", "awarded", "granted", "elected",
    "endorsed", "re-elected", "reelected", "co-opted", "appointed", "readopted", "re-adopted", "reappointed",
    "re-appointed", "signed", "voted",
})  # fmt: skip
_PASSIVE_ONLY_WITH_THAT = frozenset(
    {"amended", "moved", "resolved", "confirmed", "carried", "settled", "concluded", "determined", "voted"}
)
VOTED_ON = frozenset({"motion", "vote", "amendment", "resolution", "ordinance", "proposal", "bylaw", "by-law"})
_PUT_TO_VOTE = frozenset({"proposal", "proposals", "recommendation", "amendment", "resolution"})
"""What "was carried" in its own words; a motion is read where it was moved."""
_PUT_OFF = frozenset({"continued", "deferred", "postponed", "tabled"})
_HANDED = frozenset({"along", "around", "on", "over", "round"})
_ABOVE = frozenset({"borough", "city", "county", "district", "federal", "national", "provincial", "regional", "state"})
"""What names another body than the one that meets, where it "has approved" something."""
_ELSEWHERE = _ABOVE | {"charity", "charities", "planning"}
"""What names a body elsewhere by which something was approved: "by the Charity Commission"."""
_BUSINESS = frozenset({"agenda", "discussion", "discussions", "item", "items", "matter", "report", "reports", "update"})
"""What is put off without a day to another time of the meeting itself, maybe."""
_OWN_ONLY = frozenset({
    "chose", "chosen", "selected", "rejected", "refused", "opted", "concluded", "determined", "set", "passed", "denied",
    "sanctioned", "upheld", "waived", "amended",
})  # fmt: skip
"""What is a decision only of those who meet: others choose and refuse too."""
DECIDES = _OBJECT_TOO | _OWN_ONLY | {"agreed", "confirmed", "created", "decided", "established", "formed", "resolved"}
"""With what an entry begins that tells a decision, in a list of decisions: "Established a working party"."""
_NOW = frozenset(
    regex.findall(
        r"\w+",
        "approves adopts accepts endorses authorizes authorises appoints ratifies awards elects "
        "approve adopt accept endorse authorize authorise appoint ratify",
    )
)
_ON = frozenset({"on", "upon", "against", "for"})


def passive(cue: Token, words: Words) -> bool:
    """As in "It was agreed that …", "the grant was approved"."""
    who = syntax.subject(cue)
    if who is None:
        return False
    if cue.lower_ in _MADE:
        return who.lower_ in words.agreement and not _by_others(cue, words)
    if who.lower_ == "it":
        return any(child.dep_ in {"ccomp", "xcomp", "advcl"} for child in cue.children)
    below = {child.lower_ for child in cue.children}
    if below & {"has", "have", "had"} and cue.lower_ in _REPORTED | _OWN_ONLY:
        return False
    got = cue.lower_ in {"awarded", "granted"} and who.lower_ in words.meets | {"we"}  # it was for others to give
    moved = who.lower_ == "motion" and not any(child.dep_ in {"acl", "relcl", "prep"} for child in who.children)
    handed = cue.lower_ == "passed" and bool(below & _HANDED)  # "the cards were passed around"
    if got or moved or handed or cue.lower_ == "denied":  # a motion is read where it was moved
        return False
    put = cue.lower_ == "carried" and who.lower_ in _PUT_TO_VOTE
    put = put or (cue.lower_ == "moved" and _to_a_meeting(cue))
    told = put or cue.lower_ not in _PASSIVE_ONLY_WITH_THAT
    return told and not _by_others(cue, words) and _whole(cue, who, words)


def _by_others(cue: Token, words: Words) -> bool:
    """Whether somebody else than those who meet is said to have done it: "was approved by the county"."""
    by = syntax.agent(cue)
    return by is not None and (
        by.lower_ not in words.meets | MEANS or any(child.lower_ in _ELSEWHERE for child in by.children)
    )


def _to_a_meeting(cue: Token) -> bool:
    """Whether something is "moved to" another meeting."""
    to = (noun for child in cue.children if child.lower_ == "to" for noun in child.children)
    return any(noun.lower_ in {"agenda", "meeting", "session"} for noun in to)


def _whole(cue: Token, who: Token, words: Words) -> bool:
    """Whether the verb has what makes it one of deciding: a fee "set", "signed" off, "deferred" to a day."""
    below = {child.lower_ for child in cue.children}
    if cue.lower_ == "set":
        return who.lower_ in words.charges
    if cue.lower_ == "signed":
        return "off" in below
    if cue.lower_ in {"deferred", "postponed"} and who.lower_ not in _BUSINESS:
        return True
    return cue.lower_ not in _PUT_OFF or bool(below & {"to", "until", "till"})


def active(sentence: Sentence, cue: Token) -> bool:
    """As in "The Board decided to …", "We agreed that …", "Motion carried to …"."""
    if cue.lower_ in {"confirmed", "resigned", "continued", *_MADE}:
        return False
    if cue.lower_ == "signed" and not any(child.lower_ == "off" for child in cue.children):
        return False
    who, tail = syntax.subject(cue), _tail(cue)
    if who is not None and cue.lower_ in _PUT_OFF | {"declined"}:
        return _takes_object(sentence, cue, who)
    if who is None:
        office = sentence.kind == "table" and sentence.text.istitle()  # "Elected Representative"
        return not office and cue.i == sentence.span.start and cue.lower_ not in _OWN_ONLY and bool(tail)
    if who.lower_ in VOTED_ON:
        says = bool(tail) or any(child.i > who.i for child in who.children)
        return cue.lower_ in {"carried", "approved", "adopted", "passed"} and says
    return _who_meets(sentence, cue, who) and (bool(tail) or _takes_object(sentence, cue, who))


def _tail(cue: Token) -> list[Token]:
    """What is decided, where it is a clause or hangs on "on", "against" and the like."""
    clauses = [child for child in cue.children if child.dep_ in {"ccomp", "xcomp", "advcl"} and child.i > cue.i]
    if cue.lower_ in {"concluded", "determined"}:
        return [verb for verb in clauses if any(child.tag_ == "MD" for child in verb.children)]
    on = cue.lower_ in {"agreed", "decided", "settled", "opted", "voted"}
    says = _ON | {"to"} if cue.lower_ == "agreed" else _ON
    ways = [child for child in cue.children if on and child.lower_ in says and child.dep_ == "prep"]
    return clauses + [way for way in ways if not any(noun.tag_ in {"DT", "PRP"} for noun in way.children)]


def _who_meets(sentence: Sentence, cue: Token, who: Token) -> bool:
    """Whether those who decided may be those who meet; what others "have decided" is news."""
    voters = MEANS if cue.lower_ == "voted" else {"majority"}
    words = sentence.book.words
    own = (who.lower_ in {*words.meets, "we"} and who.lower_ not in sentence.people) or who.lower_ in voters
    own = own or (who.lower_ == "it" and cue.lower_ == "resolved")
    if not own and syntax.doer(who, sentence.book.words, sentence.people) not in _MEETING:
        return False
    if any(child.lower_ in _ELSEWHERE - _ABOVE for child in who.children):
        return False
    if outside(who, words) and cue.lower_ == "agreed":
        return False  # "the supplier agreed to take it back": a promise
    perfect = any(child.lower_ in {"has", "have", "had"} for child in cue.children)
    if who.lower_ in _ABOVE or (perfect and any(child.lower_ in _ABOVE for child in who.children)):
        return False
    return own or (
        cue.lower_ not in _OWN_ONLY
        and not (perfect and cue.lower_ in _REPORTED | {"voted"})
        and not (perfect and who.lower_ == "they")
    )


_OF_OURS = frozenset({"everybody", "everyone", "leads", "management", "officers", "representatives", "volunteers"})


def outside(who: Token, words: Words) -> bool:
    """Whether a body is none that meets, and so not the one whose minutes these are: a supplier, a school."""
    named = {who.lower_, *(child.lower_ for child in who.children)}
    return who.lower_ in words.body - _OF_OURS and named.isdisjoint(words.meets)


def _takes_object(sentence: Sentence, cue: Token, who: Token) -> bool:
    """Whether the verb has what is decided as its object: "approved the lease", "set the fee"."""
    objects = [child for child in cue.children if child.dep_ == "dobj"]
    nouns, verb = {noun.lower_ for noun in objects}, cue.lower_
    needs = {"set": sentence.book.words.charges, "resolved": _OBJECTIONS, "passed": VOTED_ON, "denied": _REQUESTS}.get(
        verb
    )
    if needs is not None:
        return not needs.isdisjoint(nouns)
    if verb in _PUT_OFF | {"declined"}:
        return who.lower_ in sentence.book.words.meets
    if verb == "moved":
        return any(child.lower_ == "for" for child in cue.children)
    if verb in {"agreed", "refused", *_OWN_ONLY, *_NOW}:
        return bool(objects) and verb not in {"concluded", "determined"}
    return verb in _OBJECT_TOO


_OBJECTIONS = frozenset({"objection", "objections"})
_REQUESTS = frozenset(
    {"appeal", "application", "claim", "permit", "petition", "proposal", "request", "variance", "waiver"}
)


def holds(sentence: Sentence) -> bool:
    """Whether an entry of a list of decisions says what is to hold: "Fees stay at £20", "The rota goes monthly"."""
    root = sentence.span.root
    told = len(sentence.span) <= _SHORT and syntax.own_subject(root) is not None
    return told and root.tag_ in {"VBZ", "VBP"}


_SHORT = 15
