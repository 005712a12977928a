"""Shapes of what is to come: "will", "is going to", "would"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from minutes_cli import timex
from minutes_cli.label import syntax
from minutes_cli.label.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.rules import Rule, Words, procedure

ACTIVE: frozenset[str] = frozenset({"person", "name", "office", "body", "we", "they"})
_PRESENT = frozenset({"is", "are", "am", "'s", "'re", "'m", "’s", "’re", "’m", "will"})
_IF = frozenset({"if", "unless"})
_ASIDE = "an aside about something else"
_COMING = re.compile(
    r"\b(today|tomorrow|tonight|this (week|month|afternoon|evening|morning)|next \w+|by (the )?\w+|on \w+day|\w+day)\b",
    re.IGNORECASE,
)
_WORK = frozenset({"work", "works", "repairs", "construction", "maintenance"})
_GOES_ON = frozenset({"occur", "occurring", "resume", "start", "begin", "continue", "commence", "proceed"})
_ONCE = re.compile(r"\b(?:had|originally|initially|previously|once|first)\b", re.IGNORECASE)
_THERE = frozenset(
    {"available", "back", "complete", "completed", "done", "finished", "in", "live", "online", "open", "operational"}
) | {"out", "ready", "through", "up", "with"}
"""Where or how something is that was to be done."""
_SOON = re.compile(r"\b(?:soon|shortly|imminently)\b", re.IGNORECASE)
_SECTION = re.compile(r"\bin (?:section|chapter|appendix|figure) \d", re.IGNORECASE)
_BE = frozenset({"is", "are", "was", "were"})
_SUPPOSED = frozenset({"if", "ideally", "rather", "unless"})
_SUPPOSING = re.compile(
    r"\b(?:could|might|may|should|whether|options?|propos\w+|suggest\w*|recommend(?:s|ed)?|concern\w*|risks?|feels?|felt|hop\w+"
    r"|thought|believe[sd]?|wish\w*|prefer\w*|would (?:have|need|like)|asked)\b",
    re.IGNORECASE,
)
"""Words about which what "would be done" is only thought of."""
_OPEN_QUESTION = frozenset({"whether", "if", "how", "what", "when", "where", "why"})


def modal(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses of "will"."""
    for cue in sentence.cues(rule):
        if (cue.tag_ == "MD" or cue.lower_.endswith("ll")) and cue.doc[
            min(cue.i + 1, sentence.span.end - 1)
        ].tag_ not in {"NNP", "NNPS"}:
            yield _judged(sentence, rule, cue, cue.head)


def going(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses of "is going to", "plans to", "is set to", "is to"."""
    for cue in sentence.cues(rule):
        verb = next((child for child in cue.children if child.dep_ == "xcomp" and child.tag_ == "VB"), None)
        if verb is not None and _now(cue):
            yield _judged(sentence, rule, cue, cue)
    for to in sentence.span:
        if to.lower_ == "to" and to.i > 0 and sentence.doc[to.i - 1].lower_ in _BE and to.head.tag_ == "VB":
            be = sentence.doc[to.i - 1]
            who = syntax.subject(be if be.dep_ != "aux" else to.head)
            kind_of = syntax.doer(who, sentence.book.words, sentence.people)
            told = be.lower_ in {"was", "were"} and to.head.lower_ in {"be", "have"}
            if who is None or told or who.lower_ in sentence.book.words.purpose:
                continue
            if kind_of not in ACTIVE and not syntax.passive(to.head):
                continue
            yield _judged(sentence, rule, be, be if be.dep_ != "aux" else to.head)


def must(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses like "Ann needs to write", of somebody whom the document lists: of others it is advice."""
    for cue in sentence.cues(rule):
        verb = (
            cue.head
            if cue.tag_ == "MD"
            else next((c for c in cue.children if c.dep_ == "xcomp" and c.tag_ == "VB"), None)
        )
        who = syntax.own_subject(verb if cue.tag_ == "MD" and verb is not None else cue)
        would = any(
            child.tag_ == "MD" and child.i != cue.i for child in (*cue.children, *(verb.children if verb else ()))
        )
        if verb is None or would or syntax.doer(who, sentence.book.words, sentence.people) != "person":
            continue
        one = _judged(sentence, rule, cue, verb if cue.tag_ == "MD" else cue)
        yield replace(one, rule=rule.id)


def working(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What somebody is doing towards a time to come: "is sending it out tomorrow", "working to end it by May"."""
    if sentence.question or not _COMING.search(sentence.span.text):
        return
    for cue in sentence.cues(rule):
        helpers = {child.lower_ for child in cue.children if child.dep_ == "aux"}
        who = syntax.own_subject(cue) or (cue.head if cue.dep_ == "acl" else None)
        kind_of = syntax.doer(who, sentence.book.words, sentence.people)
        if cue.tag_ != "VBG" or who is None or kind_of not in ACTIVE or helpers - _PRESENT:
            continue
        start, end = syntax.clause(cue)
        if not _COMING.search(sentence.doc[start:end].text) or embedded(cue, sentence.book.words) not in {None, _ASIDE}:
            continue
        first = min(start, syntax.phrase(who)[0])
        owners = (extent_of(sentence.doc, *syntax.phrase(who)),)
        kind = "action" if kind_of in {"person", "office"} else rule.kind
        yield Found(first, end, kind, rule.id, extent(cue), owners, score=rule.confidence)


def would(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What somebody said he would do: "will", as a report puts it."""
    if any(token.lower_ in _SUPPOSED for token in sentence.span):
        return
    for cue in sentence.cues(rule):
        verb = cue.head
        who = syntax.subject(verb)
        kind_of = syntax.doer(who, sentence.book.words, sentence.people)
        wished = verb.lower_ in sentence.book.words.wished or verb.tag_ != "VB"
        posted = (syntax.passive(verb) and verb.tag_ == "VBN" and _promised(verb, sentence)) or (
            kind_of in {"thing", "pointer"} and (_dated_work(verb, sentence.book.words) or _ready(verb))
        )
        doing = kind_of in {"person", "office"} and not wished
        reported = (
            kind_of in {"body", "they", "name"} and not wished and verb.lower_ not in sentence.book.words.consequence
        )
        if cue.tag_ == "MD" and (doing or posted or reported):
            one = _judged(sentence, rule, cue, verb)
            yield replace(one, rule=rule.id, kind="undertaking" if reported or (posted and not doing) else one.kind)


def _promised(verb: Token, sentence: Sentence) -> bool:
    """Whether a report of what "would be done" tells a promise: it has its time, or the verb is one of business."""
    timed = bool(timex.find(verb.doc[verb.i : verb.sent.end].text))
    return timed or (verb.lower_ in sentence.book.words.business and not _SUPPOSING.search(sentence.span.text))


def _now(cue: Token) -> bool:
    """Whether a plan is told as present: "are going", "plans", or "planned to" in a report; not "had planned to"."""
    if cue.tag_ in {"VBP", "VBZ", "VB"}:
        return True
    if cue.tag_ == "VBD":
        return cue.lower_ in {"intended", "planned"} and not _ONCE.search(cue.doc[cue.left_edge.i : cue.i].text)
    helpers = {child.lower_ for child in cue.children if child.dep_ in {"aux", "auxpass", "cop"}}
    return bool(helpers & _PRESENT) or cue.head.lower_ in {"is", "are"}


def _judged(sentence: Sentence, rule: Rule, cue: Token, verb: Token) -> Found | Missed:
    start, end = syntax.clause(verb)
    who = _near(syntax.subject(verb.head if verb.dep_ in {"acomp", "attr"} else verb), cue)
    by, passive = syntax.agent(verb), syntax.passive(verb)
    by = None if by is not None and by.lower_ in sentence.book.words.event else by  # "by the next meeting" is a time
    kind_of = syntax.doer(by or who, sentence.book.words, sentence.people)
    reason = _reason(sentence, verb, who, kind_of)
    if reason:
        return Missed(start, end, rule.kind, rule.id, reason)
    only = by is not None and any(child.lower_ == "only" for child in (*verb.children, *by.head.children))
    by = None if only else by
    bound = by if by is not None else _promiser(verb, sentence) if passive else _speaker(verb, who, sentence)
    named = bound is not None and kind_of != "thing"
    owners = (extent_of(sentence.doc, *syntax.phrase(bound)),) if bound is not None and named else ()
    kind = "action" if bound is not None and kind_of in {"person", "name", "office"} else rule.kind
    undone = passive and who is not None and not only  # "flown only by pilots" says who does it
    name = f"{rule.id}-{'passive' if undone else kind_of}"
    return Found(start, end, kind, name, extent(cue), owners, score=rule.confidence, cue_at=cue.i)


def _promiser(verb: Token, sentence: Sentence) -> Token | None:
    """Who agreed, in "Ann agreed and this will be put in writing"."""
    head = verb.head if verb.dep_ == "conj" else None
    who = syntax.own_subject(head) if head is not None and head.lower_ in {"agreed", "offered", "promised"} else None
    kind_of = syntax.doer(who, sentence.book.words, sentence.people)
    return who if kind_of in {"person", "name", "office"} else None


def _speaker(verb: Token, who: Token | None, sentence: Sentence) -> Token | None:
    """Whom "he" or "she" stands for, in "the Clerk said that she will write": the one who speaks."""
    if who is None or who.lower_ not in {"he", "she"} or verb.dep_ != "ccomp":
        return who
    speaker = syntax.own_subject(verb.head)
    kind_of = syntax.doer(speaker, sentence.book.words, sentence.people)
    return speaker if kind_of in {"person", "name", "office"} else who


def _near(who: Token | None, cue: Token) -> Token | None:
    """The subject, unless it is what stands before the comma in "no news, will be asked again"."""
    if who is None or not any(child.lower_ == "no" for child in who.children):
        return who
    return None if any(token.text == "," for token in who.doc[who.i : cue.i]) else who


def _reason(sentence: Sentence, verb: Token, who: Token | None, kind_of: syntax.Doer) -> str | None:
    """Why a clause of the future binds nobody; `None` where it may bind."""
    words = sentence.book.words
    said = verb.doc[syntax.clause(verb)[0] : verb.i + 6].text
    reasons = (
        ("a question", sentence.question),
        ("a scheduled event", who is not None and _event(verb, who, words)),
        ("procedure of the meeting", bool(procedure().search(said))),
        ("a denial", syntax.negated(verb) if who is not None else any(c.dep_ == "neg" for c in verb.children)),
        ("a guess", any(token.lower_ in words.doubt for token in verb.doc[verb.left_edge.i : verb.i])),
        ("a scheduled hearing", kind_of == "body" and _hearing(verb)),
        ("an open question", _wh(verb)),
        ("what a text says", bool(_SECTION.search(verb.sent.text))),
        ("a state", syntax.passive(verb) and verb.lower_ in words.undergone and not _made_so(verb)),
        ("a possibility", any(child.lower_ == "able" for child in verb.children)),
        (
            "a condition",
            any(child.dep_ == "advcl" and _marks(child) & _IF for child in _conditions(verb, kind_of)),
        ),
        ("a condition", kind_of in {"crowd", "thing", "pointer"} and _when_first(verb)),
    )
    reason = next((reason for reason, holds in reasons if holds), None)
    return reason or embedded(verb, words) or (None if syntax.passive(verb) else _idle(verb, who, kind_of, words))


def _conditions(verb: Token, kind_of: syntax.Doer) -> Iterator[Token]:
    """What may be a condition: of a person, only what stands first; "Ann will ask Tom if he can" has none."""
    return (child for child in verb.children if child.i < verb.i or kind_of not in {"person", "name"})


def _hearing(verb: Token) -> bool:
    """Whether the clause says that a hearing is to be held, which an agenda tells of the meeting itself."""
    held = verb.lower_ in {"hold", "conduct"}
    return held and any(child.dep_ == "dobj" and child.lower_ == "hearing" for child in verb.children)


def _idle(verb: Token, who: Token | None, kind_of: syntax.Doer, words: Words) -> str | None:
    """Why somebody's or something's own doing binds nobody."""
    if verb.lower_ == "be":
        if any(child.dep_ == "attr" and child.lower_ in words.prepared for child in verb.children):
            return None if any(child.dep_ == "expl" for child in verb.children) else _state(verb, who, kind_of, words)
        return _state(verb, who, kind_of, words)
    there = kind_of == "none" and any(child.dep_ == "expl" for child in verb.children)
    if kind_of == "thing" and who is not None and who.lower_ in _WORK and verb.lower_ in _GOES_ON:
        return None
    follows = (
        there
        or kind_of in {"crowd", "event"}
        or (kind_of == "pointer" and not _dated_work(verb, words))
        or (verb.lower_ == "need" and kind_of not in {"person", "office"})
        or (kind_of == "thing" and verb.lower_ not in words.works and not _dated_work(verb, words))
        or (kind_of == "name" and verb.lower_ in words.fate)
    )
    return "what follows, not what is promised" if follows else None


def _dated_work(verb: Token, words: Words) -> bool:
    """Whether what a thing will do has its day, as in "the library will open on 6 July", "papers will go out soon"."""
    text = verb.doc[verb.i : syntax.clause(verb)[1]].text
    return verb.lower_ in words.opens and (bool(timex.find(text)) or _SOON.search(text) is not None)


def _state(verb: Token, who: Token | None, kind_of: syntax.Doer, words: Words) -> str | None:
    """Why "will be" binds nobody: it must say an office, or "in attendance", "in place" and the like."""
    below = {token.lower_ for token in verb.subtree}
    if _ready(verb):
        return None
    if below & words.feeling:
        return "a state"
    letters = kind_of == "body" and who is not None and who.text.isupper() and who.lower_ not in words.body
    if kind_of == "name" or letters:
        return None if below & (words.standing | words.office) else "a state"
    if kind_of in ACTIVE - {"they"}:
        return None
    return None if below & words.standing and kind_of != "pointer" else "a state"


def _ready(verb: Token) -> bool:
    """Whether something "will be" there or ready at its time: "the rest will be through by June"."""
    near = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 4]}
    return bool(near & _THERE) and bool(timex.find(verb.doc[verb.i : syntax.clause(verb)[1]].text))


def embedded(verb: Token, words: Words) -> str | None:
    """Why a clause inside another binds nobody: a condition, an aside, somebody's opinion."""
    token = verb
    while True:
        reason = _inside(token, words)
        if reason or token.head.i == token.i:
            return reason
        token = token.head


def _event(verb: Token, who: Token, words: Words) -> bool:
    """Whether the clause says when or where something is held."""
    held = verb.lower_ in words.held
    return held and any(token.lower_ in words.event for token in who.subtree)


def _wh(verb: Token) -> bool:
    """Whether the clause opens with "what", "which", "how" and the like, or with them and a noun."""
    own = syntax.own_subject(verb)
    first = own.left_edge.i if own is not None else verb.i
    return any(token.tag_ in {"WDT", "WP", "WRB"} for token in verb.doc[max(verb.sent.start, first - 2) : first + 1])


def _made_so(verb: Token) -> bool:
    """Whether something is "made available" or "made public", which somebody does."""
    return verb.lower_ == "made" and any(token.lower_ in {"available", "public", "mandatory"} for token in verb.subtree)


def _when_first(verb: Token) -> bool:
    """Whether "when …" stands before the clause: how something works, not what somebody will do."""
    return any(child.dep_ == "advcl" and child.i < verb.i and "when" in _marks(child) for child in verb.children)


def _marks(token: Token) -> set[str]:
    """The words that open the clause of a verb."""
    return {child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"} and child.i < token.i}


def _inside(token: Token, words: Words) -> str | None:
    """The reason that a token's own tie to its head gives."""
    marks = _marks(token)
    if token.dep_ == "advcl" and marks & words.unsure:
        return "a condition or reason"
    if token.dep_ in {"relcl", "acl", "pcomp", "csubj"}:
        return _ASIDE
    if token.dep_ == "ccomp" and marks & _OPEN_QUESTION:
        return "an open question"
    return "an opinion or a wish" if token.dep_ == "ccomp" and token.head.lower_ in words.opinion else None
