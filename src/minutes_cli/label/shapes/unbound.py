"""Why a clause of what is to come binds nobody: a condition, an event, an opinion, how things are."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex, timex
from minutes_cli.label.procedure import procedure
from minutes_cli.label.rules import Words
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Sentence
from minutes_cli.label.shapes.states import arranged, brought_about, dated_work, finds_out, state

_ASKS = frozenset({"ask", "check", "find", "see", "investigate", "confirm", "look", "enquire", "inquire"})
"""Verbs after which "if" asks."""
_IF = frozenset({"if", "unless"})
ASIDE = "an aside about something else"
_MADE = frozenset({
    "adjustments", "alterations", "amendment", "amendments", "announcement", "appeal", "application", "appointment",
    "appointments", "arrangements", "available", "bid", "booking", "bookings", "change", "changes", "contact",
    "correction", "corrections", "decision", "decisions", "donation", "effort", "efforts", "enquiries", "improvements",
    "mandatory", "payment", "payments", "provision", "public", "recommendation", "recommendations", "referral",
    "repairs", "request",
})  # fmt: skip
"""What is "made" by somebody who sets about it."""
BEFALLS = frozenset({
    "benefit", "experience", "face", "gain", "lose", "miss", "missing", "notice", "recall", "remember", "struggle",
    "suffer",
})  # fmt: skip
"""What befalls even those who could promise."""
_REGULAR = frozenset({"each", "every", "monthly", "weekly", "fortnightly", "quarterly", "regularly", "annually"})
_NOW = frozenset({"discuss", "hear", "introduce", "move", "present", "proceed", "speak", "take", "turn", "vote"})
"""What is done there and then by one who "will now" do it."""
_DAY = r"(?:this|today['’]s|tonight['’]s)"
_HERE = regex.compile(
    rf"\b(?:(?:discuss|give|hear|present|report)\b.* (?:at|in|of) {_DAY}|chair {_DAY}"
    rf"|later (?:in|on in|at) (?:the|{_DAY})) (?:\w+ )?meeting\b"
    r"|\bthe end of (?:the|this) (?:meeting|evening|night|session)\b"
    r"|\b(?:move|turn|return|go|come) (?:\w+ )?to (?:agenda )?item \d"
    r"|\b(?:introduce|present|hear)\b.* (?:next|following) (?:agenda )?(?:item|speaker)\b"
    r"|\btestimony\b|\bafter (?:the|this|his|her) (?:presentation|talk|speech)\b",
    regex.IGNORECASE,
)
"""How it is told that something is done in the course of this meeting."""
_HANDLES = frozenset(
    regex.findall(
        r"[\w-]+",
        "add amend circulate distribute draft e-mail email post prepare publish put send share type update upload "
        "write added amended circulated distributed drafted e-mailed emailed posted prepared published sent shared "
        "typed updated uploaded written",
    )
)
"""What somebody does with minutes, an agenda or a report as a task of their own."""
_FORMAL = frozenset({
    "adjourn", "adjourned", "adopted", "approve", "approved", "be", "close", "closed", "confirmed", "considered", "end",
    "heard", "noted", "received", "signed", "start",
})  # fmt: skip
"""What is done with business of the meeting at a meeting, whatever its day."""
_WORKS = frozenset({"affect", "allow", "cause", "help", "improve", "increase", "mean", "reduce"})
"""What things do, where nobody is named who would do it."""
_HABITUAL = frozenset({"always", "generally", "never", "normally", "often", "usually"})
"""Words of what holds at all times."""
_HAS_TO = frozenset({"need", "have"})
_BORNE = frozenset({"accept", "live", "rely", "understand", "wait"})
"""What somebody "will have to" do without doing anything."""
_ANEW = frozenset({"a", "an", "another"})
_ARRANGED = frozenset({"held", "run", "follow"})
_NOTICE = regex.compile(r"^\w+ at (?:the|our) \w+ (?:\w+ )?meeting\b", regex.IGNORECASE)
_SECTION = regex.compile(r"\bin (?:section|chapter|appendix|figure) \d", regex.IGNORECASE)
_OPEN_QUESTION = frozenset({"whether", "if", "how", "what", "when", "where", "why"})


def befallen(verb: Token, consequence: frozenset[str]) -> bool:
    """Whether a verb, or one in "-ing", tells what befalls somebody: "would be losing its grant"."""
    verbs = consequence | BEFALLS
    return verb.lower_ in verbs or syntax.gerund_of(verb, verbs)


def reason_against(sentence: Sentence, verb: Token, who: Token | None, kind_of: syntax.Doer) -> str | None:
    """Why a clause of the future binds nobody; `None` where it may bind."""
    words = sentence.book.words
    said = verb.doc[syntax.clause(verb)[0] : verb.i + 6].text
    reasons = (
        ("a question", sentence.question),
        ("a scheduled event", who is not None and _event(verb, who, words)),
        ("procedure of the meeting", bool(procedure().search(said)) and not _sees_to(verb)),
        ("a denial", syntax.negated(verb) if who is not None else any(c.dep_ == "neg" for c in verb.children)),
        ("a guess", any(token.lower_ in words.doubt for token in verb.doc[verb.left_edge.i : verb.i])),
        ("a habit", any(token.lower_ in _HABITUAL for token in verb.children if token.i < verb.i)),
        ("procedure of the meeting", _there_and_then(verb)),
        ("a scheduled event", verb.lower_ == "meet" and any(token.lower_ in _REGULAR for token in verb.subtree)),
        ("a scheduled hearing", kind_of == "body" and _hearing(verb)),
        ("an open question", _wh(verb) and not _besides(verb) and not told_of(verb, words)),
        ("a motion still to be moved", kind_of == "we" and _gives_notice(verb)),
        ("what a text says", bool(_SECTION.search(verb.sent.text))),
        ("a state", verb.lower_ in words.undergone and not _made_so(verb)),
        ("a possibility", any(child.lower_ == "able" for child in verb.children)),
        (
            "a condition",
            any(child.dep_ == "advcl" and _marks(child) & _IF for child in _conditions(verb, who, kind_of)),
        ),
        ("a condition", kind_of in {"crowd", "thing", "pointer"} and _when_first(verb)),
    )
    reason = next((reason for reason, holds in reasons if holds), None)
    inside = None if told_of(verb, words) else embedded(verb, words)
    return reason or inside or (None if syntax.passive(verb) else _idle(verb, who, kind_of, words))


def _sees_to(verb: Token) -> bool:
    """Whether somebody deals with minutes, an agenda or a session as with a task: sends it, or calls it for a day."""
    if verb.lower_ in _HANDLES:
        return True
    return timex.has_date(syntax.onward(verb)) and verb.lower_ not in _FORMAL


def _there_and_then(verb: Token) -> bool:
    """Whether what "will now" be done, or "later in this meeting", is over when the minutes are written."""
    now = verb.lower_ in _NOW and any(child.lower_ == "now" for child in verb.children)
    start, end = syntax.clause(verb)
    return now or _HERE.search(verb.doc[start:end].text) is not None


def _gives_notice(verb: Token) -> bool:
    """Whether "I will move at the next meeting that …" only gives notice of a motion."""
    return (
        verb.lower_ in {"move", "ask", "propose"} and _NOTICE.search(verb.doc[verb.i : verb.sent.end].text) is not None
    )


def _conditions(verb: Token, who: Token | None, kind_of: syntax.Doer) -> Iterator[Token]:
    """What may be a condition: of a person, only what stands first; "Ann will ask Tom if he can" has none.

    Whoever is named has a task for the case that it happens: "If the mill refuses, Ann will ask the county".
    """
    if kind_of in {"person", "name"} and who is not None and who.tag_ == "NNP":
        return
    asks = verb.lower_ in _ASKS and any(child.dep_ == "advcl" for child in verb.children)
    own = kind_of in {"person", "name"} or asks
    yield from (child for child in verb.children if child.i < verb.i or not own)


def _hearing(verb: Token) -> bool:
    """Whether the clause tells of a hearing with no time, as an agenda does of the meeting itself."""
    return any(child.lower_ == "hearing" for child in verb.children) and not timex.find(syntax.onward(verb))


def _idle(verb: Token, who: Token | None, kind_of: syntax.Doer, words: Words) -> str | None:
    """Why somebody's or something's own doing binds nobody."""
    if verb.lower_ == "be":
        return None if arranged(verb, words) else state(verb, who, kind_of, words)

    if who is not None and brought_about(verb, who, kind_of):
        return None
    follows = (
        (kind_of in {"crowd", "event"} and not _sets_about(verb, words))
        or (kind_of == "pointer" and verb.lower_ not in _HAS_TO and not dated_work(verb, words))
        or (verb.lower_ in _HAS_TO and not _set_to(verb, kind_of, words))
        or (kind_of == "thing" and verb.lower_ not in words.works | _HAS_TO and not dated_work(verb, words))
        or (kind_of == "name" and verb.lower_ in words.fate)
        or verb.lower_ in BEFALLS
        or (kind_of == "we" and verb.lower_ == "see" and not finds_out(verb))
        or (kind_of == "none" and verb.lower_ in _WORKS)
    )
    return "what follows, not what is promised" if follows else None


def _sets_about(verb: Token, words: Words) -> bool:
    """Whether even a crowd "is going to" set about some work: "the pupils are going to paint it"."""
    return any(child.dep_ == "xcomp" and child.lower_ in words.order for child in verb.children)


def _set_to(verb: Token, kind_of: syntax.Doer, words: Words) -> bool:
    """Whether who "will need to" or "will have to" sets about something; who will have a thing may be bound to."""
    todo = next((child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VB"), None)
    if kind_of in {"thing", "pointer"}:
        return todo is not None and todo.lower_ in words.business
    if todo is None:
        return verb.lower_ == "have"
    if kind_of == "none":  # "Will have to get back on this"
        return todo.lower_ in words.order
    return kind_of in {"person", "office"} or todo.lower_ not in words.wished | _BORNE


def embedded(verb: Token, words: Words) -> str | None:
    """Why a clause inside another binds nobody: a condition, an aside, somebody's opinion."""
    token = verb
    while not _parted(token):
        reason = _inside(token, words)
        if reason or token.head.i == token.i:
            return reason
        token = token.head
    return None


def _parted(token: Token) -> bool:
    """Whether a semicolon parts a clause with a subject of its own from the one that the parser hangs it on."""
    own = syntax.own_subject(token)
    return own is not None and any(mark.text == ";" for mark in token.doc[token.head.i : own.i])


def _event(verb: Token, who: Token, words: Words) -> bool:
    """Whether the clause says when or where something is held; "a meeting" has still to be arranged."""
    held = verb.lower_ in words.held
    first = who.left_edge.lower_
    arranged = verb.lower_ in _ARRANGED and first in _ANEW
    return held and not arranged and any(token.lower_ in words.event for token in who.subtree)


def _wh(verb: Token) -> bool:
    """Whether the clause opens with "what", "which", "how" and the like, or with them and a noun."""
    own = syntax.own_subject(verb)
    first = own.left_edge.i if own is not None else verb.i
    return any(token.tag_ in {"WDT", "WP", "WRB"} for token in verb.doc[max(verb.sent.start, first - 3) : first + 1])


def _besides(verb: Token) -> bool:
    """Whether a clause after a comma tells more of somebody: "Ann Hill, who will lead it"; not which one is meant."""
    own = syntax.own_subject(verb)
    return own is not None and own.lower_ == "who" and own.i > verb.sent.start and own.nbor(-1).text == ","


def _handled(verb: Token, words: Words) -> bool:
    """Whether a thing is dealt with in a way of business: "will be sent to all", "will be going out"."""
    out = any(child.lower_ == "out" for child in verb.children)
    return out or verb.lower_ in words.business | {"created", "recorded"}


def told_of(verb: Token, words: Words) -> bool:
    """Whether a clause tells what will be done with the thing before it: "a form, which will be sent to all"."""
    own = syntax.own_subject(verb)
    relative = verb.dep_ == "relcl" and own is not None and own.lower_ in {"which", "that"}
    return relative and _handled(verb, words) and any(child.lower_ == "will" for child in verb.children)


def _made_so(verb: Token) -> bool:
    """Whether something is "made available", or an appeal is made, which somebody does."""
    if verb.lower_ in {"required", "obliged"}:  # of those who will have to do something
        return any(child.dep_ == "xcomp" for child in verb.children)

    return verb.lower_ == "made" and any(token.lower_ in _MADE for token in verb.subtree)


def _when_first(verb: Token) -> bool:
    """Whether "when …" stands before the clause: how something works, not what somebody will do."""
    return any(child.i < verb.i and "when" in _marks(child) for child in verb.children)


def _marks(token: Token) -> set[str]:
    """The words that open the clause of a verb."""
    return {child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"} and child.i < token.i}


def _after_colon(token: Token) -> bool:
    """Whether a clause follows a colon: the parser hangs what is said on the name or the topic."""
    first = (syntax.own_subject(token) or token).left_edge
    return first.i > 0 and first.nbor(-1).text == ":"


def _given_word(token: Token) -> bool:
    """Whether a clause says what somebody gave notice of, or his word: "he gave notice that he would …"."""
    return token.dep_ == "acl" and token.head.lower_ in _WORD_OF


_WORD_OF = frozenset({"notice", "assurance", "assurances", "commitment", "guarantee", "promise", "undertaking", "word"})


def _own_words(token: Token) -> bool:
    """Whether a mark stands before "I" or "we", with which what somebody says begins anew: "Point taken, I'll ask"."""
    own = syntax.own_subject(token)
    before = own.nbor(-1) if own is not None and own.i > token.sent.start else None
    return own is not None and own.lower_ in {"i", "we"} and before is not None and before.is_punct


def _inside(token: Token, words: Words) -> str | None:
    """The reason that a token's own tie to its head gives."""
    marks = _marks(token)
    if _after_colon(token):
        return None
    if token.dep_ == "advcl" and marks & words.unsure:
        return "a condition or reason"
    if token.dep_ in {"relcl", "acl", "pcomp", "csubj"} and not _besides(token):
        return None if _given_word(token) or _own_words(token) else ASIDE
    if token.dep_ == "ccomp" and marks & _OPEN_QUESTION:
        return "an open question"
    return "an opinion or a wish" if token.dep_ == "ccomp" and token.head.lower_ in words.opinion else None
