"""What a verb of what is to come makes of its clause: who is bound, or why nobody is."""

from __future__ import annotations

from spacy.tokens import Token

from minutes_cli import timex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.deciding import MEANS
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.shapes.named import MARKS
from minutes_cli.label.shapes.unbound import reason_against, told_of

_OWN = frozenset({"we", "i", "he", "she"})
_PRONOUNS = frozenset({"he", "she", "i", "they", "it"})
SAID = frozenset({
    "says", "reckons", "replied", "indicated", "added", "answered", "responded", "agreed", "committed", "assured",
    "adds", "clarified", "commented", "confirms", "explains", "mentioned", "mentions", "notes", "reports", "states",
})  # fmt: skip
_LL = frozenset({"'ll", "’ll", "‘ll"})
"""What runs into the name or the pronoun of whoever will do it."""


def judged(sentence: Sentence, rule: Rule, cue: Token, verb: Token) -> Found | Missed:
    """What a verb of what is to come makes of its clause: a commitment with its doer, or why it is none."""
    start, end = syntax.clause(verb)
    who = _near(syntax.subject(verb), cue)
    beside = cue.nbor(-1) if cue.i > sentence.span.start else None
    runs_on = who is None and cue.lower_ in _LL  # the tagger takes what runs into a name for a part of it
    if beside is not None and (beside.lower_ in _OWN or runs_on or _behind_topic(sentence, beside)):
        who, start = beside, beside.i
    if who is not None and who.lower_ == "who" and verb.dep_ == "relcl":
        who, start = verb.head, syntax.phrase(verb.head)[0]
    who = _reporter(sentence, verb) or who
    if told_of(verb, sentence.book.words):
        start = syntax.phrase(verb.head)[0]
    by, passive = syntax.agent(verb), syntax.passive(verb) and verb.lower_ not in _TAKE_PART
    by = None if by is not None and _timed(by, sentence) else by
    kind_of = _doer(by or who, verb, sentence)
    said_of_it = who is not None and who.lower_ == "it" and _told_by_body(verb, sentence)
    if said_of_it or (cue.lower_ in INTENDS and kind_of == "thing"):
        kind_of = "body"  # whoever plans is somebody
    reason = reason_against(sentence, verb, who, kind_of)
    if reason:
        return Missed(start, end, rule.kind, rule.id, reason)
    only = by is not None and any(child.lower_ == "only" for child in (*verb.children, *by.head.children))
    by = None if only else by
    bound = by if by is not None else _promiser(verb, sentence) if passive else _speaker(verb, who, sentence)
    if bound is None or (not passive and kind_of in {"thing", "pointer"}):
        bound = _teller(verb, sentence)
    named = bound is not None and kind_of != "crowd"  # "all will receive a form": others send it
    owners = (extent_of(sentence.doc, *_named(bound, by)),) if bound is not None and named else ()
    quoted = who is not None and who.lower_ == "i" and _quoted(sentence, who)
    own = bound is not None and kind_of in syntax.SOMEBODY
    kind = "action" if own or quoted else rule.kind
    undone = passive and who is not None and not only  # "flown only by pilots" says who does it
    name = f"{rule.id}-{'passive' if undone else kind_of}"
    return Found(start, end, kind, name, extent(cue), owners, score=rule.confidence, cue_at=cue.i)


def _behind_topic(sentence: Sentence, word: Token) -> bool:
    """Whether somebody listed stands behind what a line is about: "Silent auction, AB will see to it"."""
    start = sentence.span.start
    apart = start < word.i - 1 and word.nbor(-1).text in {",", ":", *MARKS}
    topic = sentence.doc[start : word.i - 1]
    named = all(one.tag_[:2] in _TOPIC and one.lower_ not in sentence.people for one in topic)
    return apart and named and word.lower_ in sentence.people


_TOPIC = frozenset({"NN", "JJ", "DT", "CD", "CC", "PO"})
"""How the tags begin of words that only name something."""


_TAKE_PART = frozenset({"concerned", "engaged", "involved"})
"""What whoever will "be" has to do with the work himself."""


def _quoted(sentence: Sentence, who: Token) -> bool:
    """Whether a quotation mark opens before a word: what somebody says of himself, he takes upon himself."""
    return any(token.text in {'"', "“"} for token in sentence.doc[sentence.span.start : who.i])


def _timed(by: Token, sentence: Sentence) -> bool:
    """Whether the noun after "by" is no doer but a time or a means: "by the next meeting", "by May", "by email"."""
    within = any(time.start <= by.idx < time.end for time in timex.find(by.doc.text))
    return within or by.lower_ in sentence.book.words.event | MEANS


def _doer(noun: Token | None, verb: Token, sentence: Sentence) -> syntax.Doer:
    """What kind of subject a noun is; one capital word alone that runs an errand is a name."""
    kind_of = syntax.doer(noun, sentence.book.words, sentence.people)
    alone = noun is not None and noun.is_title and noun.left_edge.i == noun.i == noun.right_edge.i
    if kind_of == "thing" and alone and verb.lower_ in sentence.book.words.errands:
        return "name"
    return "office" if kind_of == "thing" and verb.lower_ in _ONLY_PEOPLE else kind_of


_ONLY_PEOPLE = frozenset({
    "arrange", "circulate", "consult", "contact", "draft", "enquire", "finalise", "finalize", "inquire", "investigate",
    "liaise", "negotiate", "obtain", "phone", "purchase", "ring", "speak", "submit", "talk", "visit", "write",
})  # fmt: skip
"""What no thing does: whoever will do it is somebody, though no list knows the trade."""


def _promiser(verb: Token, sentence: Sentence) -> Token | None:
    """Who agreed, in "Ann agreed and this will be put in writing"."""
    head = verb.head if verb.dep_ == "conj" else None
    who = syntax.own_subject(head) if head is not None and head.lower_ in {"agreed", "offered", "promised"} else None
    kind_of = syntax.doer(who, sentence.book.words, sentence.people)
    return who if kind_of in syntax.SOMEBODY else None


def _speaker(verb: Token, who: Token | None, sentence: Sentence) -> Token | None:
    """Whom "he" or "she" stands for, in "the Clerk said that she will write": the one who speaks."""
    if who is None or who.lower_ not in _PRONOUNS:
        return who
    teller = _teller(verb, sentence)  # "Ann said that they will": others
    others = who.lower_ == "they" and syntax.doer(teller, sentence.book.words, sentence.people) in {"person", "name"}
    return who if teller is None or others else teller


def _teller(verb: Token, sentence: Sentence) -> Token | None:
    """Who says what the verb tells: the subject of a verb of saying on which its clause hangs."""
    while verb.dep_ in {"conj", "xcomp"}:  # "said that a wall is to be built"
        verb = verb.head
    if verb.dep_ != "ccomp" or verb.head.lower_ not in sentence.book.words.said | SAID:
        return None
    speaker = syntax.subject(verb.head)
    kind_of = syntax.doer(speaker, sentence.book.words, sentence.people)
    others = kind_of == "body" and speaker is not None and speaker.lower_ not in sentence.book.words.meets
    return speaker if others or kind_of in syntax.SOMEBODY else None


def _named(bound: Token, by: Token | None) -> tuple[int, int]:
    """The extent of whoever is bound: of one named after "by", not where or when it is done."""
    start, end = syntax.phrase(bound)
    place = next((child.i for child in bound.children if child.lower_ in _WHERE), end)
    return (start, min(place, end)) if by is bound else (start, end)


_WHERE = frozenset({"at", "before", "by", "during", "in", "on", "until"})


def _reporter(sentence: Sentence, verb: Token) -> Token | None:
    """Whose line it is, for a verb without a subject of its own: "Ann – sorted the hall, will ring the band"."""
    first, marks = sentence.span[0], sentence.span[1:4]
    mark = next((token for token in marks if token.text in MARKS), None)
    own = syntax.own_subject(verb)
    if mark is None or first.lower_ not in sentence.people or (own is not None and own.i > mark.i):
        return None
    before = sentence.doc[mark.i + 1 : verb.i]
    clause = [token.text for token in before if token.text in {",", ";", "and", "but"}]
    return first if clause or len(before) <= _AUXILIARIES else None


_AUXILIARIES = 2
"""Words at most between the mark after a name and the first verb."""
INTENDS = frozenset({"plan", "plans", "planning", "intend", "intends", "intending"})


def _told_by_body(verb: Token, sentence: Sentence) -> bool:
    """Whether "it" is a body that says what it will do: "the Trust says that it will pay"."""
    said = verb.dep_ == "ccomp" and verb.head.lower_ in sentence.book.words.said | SAID
    speaker = syntax.subject(verb.head) if said else None
    return syntax.doer(speaker, sentence.book.words, sentence.people) in {"body", "office"}


def _near(who: Token | None, cue: Token) -> Token | None:
    """The subject, unless it is what stands before the comma in "no news, will be asked again"."""
    if who is None or not any(child.lower_ == "no" for child in who.children):
        return who
    return None if any(token.text == "," for token in who.doc[who.i : cue.i]) else who
