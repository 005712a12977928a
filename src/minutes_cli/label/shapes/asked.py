"""Shapes of what somebody was asked to do: "was asked to", "asked for", "was charged with", "was referred to"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex, timex
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import Rule, Words
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, owners_of


def tasked(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses like "X was asked to do Y", "the Chair asked X to do Y", "the Chair asked that X do Y"."""
    for cue in sentence.cues(rule):
        yield from _asked_that(sentence, rule, cue)
        yield from _asked_for(sentence, rule, cue)
        yield from _charged_with(sentence, rule, cue)
        verb = syntax.to_do(cue) or _bare(cue)
        if verb is None or not (cue.tag_ in {"VBN", "VBD"} or _asks_now(sentence, cue, verb)):
            continue
        given = syntax.passive(cue) or _headline(sentence, cue, verb)
        who = syntax.subject(cue) if given else own_object(cue, verb)
        if who is None:
            continue
        start, end = syntax.clause(cue)
        end = min((_before(other) for other in sentence.cues(rule) if _asked_besides(other, cue, verb)), default=end)
        standing = any(child.lower_ in {"is", "are"} for child in cue.children)
        kind_of = syntax.doer(who, sentence.book.words, sentence.people)
        if standing and kind_of not in syntax.SOMEBODY and not timex.has_date(sentence.text):
            continue
        if cue.lower_ == "invited" and not (kind_of in syntax.SOMEBODY and _errand_of(cue, verb, sentence.book.words)):
            continue
        if _before_meeting(sentence, cue, verb):
            yield Missed(start, end, rule.kind, rule.id, "asked before this meeting")
            continue
        at_once = verb.lower_ in sentence.book.words.at_once and cue.lower_ not in _TOLD and not _goes_away(verb)
        voted = verb.lower_ in _VOTED and who.lower_ in sentence.book.words.meets
        if voted or ((standing or not syntax.passive(cue)) and at_once):
            yield Missed(start, end, rule.kind, rule.id, "asked for there and then")
            continue
        asker = syntax.doer(syntax.subject(cue), sentence.book.words, sentence.people)
        others = asker in {"person", "name", "crowd", "thing"}
        if others and who.lower_ in _MEETING and verb.lower_ not in sentence.book.words.errands:
            yield Missed(start, end, rule.kind, rule.id, "asked of those who meet")
            continue
        if kind_of in {"crowd", "thing", "pointer"} and cue.lower_ not in {"assigned", "tasked"}:
            yield Missed(start, end, rule.kind, rule.id, "asked of nobody in particular")
            continue
        owners = owners_of(sentence, who)
        yield Found(start, end, rule.kind, rule.id, extent(cue), owners, score=rule.confidence, cue_at=cue.i)


def _asked_besides(other: Token, cue: Token, verb: Token) -> bool:
    """Whether another cue joined to the first asks somebody else: "instructs A to write and requests B to pay"."""
    todo = syntax.to_do(other) if other.dep_ == "conj" and other.head in {cue, verb} else None
    return todo is not None and own_object(other, todo) is not None


def _before(cue: Token) -> int:
    """Where the words before a joined verb end: without "and" and a comma."""
    end = cue.i
    while cue.doc[end - 1].lower_ in {"and", ",", "also", "further"}:
        end -= 1
    return end


def _charged_with(sentence: Sentence, rule: Rule, cue: Token) -> Iterator[Found]:
    """What somebody is given as work in "-ing": "the Board charged Ann with finding a hall"."""
    verb = syntax.gerund_after(cue, "with")
    if verb is None or cue.lower_ not in _CHARGED or any(child.lower_ == "had" for child in cue.children):
        return
    given = syntax.passive(cue) or own_object(cue, verb) is None  # "Ann tasked with finding a hall"
    who = syntax.own_subject(cue) if given else own_object(cue, verb)
    if syntax.doer(who, sentence.book.words, sentence.people) in syntax.SOMEBODY | {"body"}:
        start, end = syntax.clause(cue)
        yield Found(start, end, rule.kind, rule.id, extent(cue), owners_of(sentence, who), score=rule.confidence)


_CHARGED = frozenset({"charged", "entrusted", "tasked"})


def _errand_of(cue: Token, verb: Token, words: Words) -> bool:
    """Whether somebody "was invited" to set about something, and not to have his say."""
    return syntax.passive(cue) and verb.lower_ in words.order - words.at_once - {"speak", "apply", "submit", "tell"}


def _before_meeting(sentence: Sentence, cue: Token, verb: Token) -> bool:
    """Whether it is told that somebody "had been asked", or was "at the last meeting"."""
    had = syntax.passive(cue) and any(child.lower_ == "had" for child in cue.children)
    return had or _EARLIER.search(sentence.doc[cue.i : verb.i].text) is not None


_EARLIER = regex.compile(
    r"\b(?:at|in|after|during) (?:the|our|its|a) (?:last|previous|earlier|(?-i:[A-Z])[a-z]+) meeting\b"
    r"|\blast (?:month|year|time)\b",
    regex.IGNORECASE,
)


def _asks_now(sentence: Sentence, cue: Token, verb: Token) -> bool:
    """Whether those who meet ask somebody as they write: "we ask Ann to write", "it instructs the Clerk to …"."""
    if cue.tag_ not in {"VBP", "VBZ"} or syntax.negated(cue):
        return False
    asker = syntax.doer(syntax.subject(cue), sentence.book.words, sentence.people)
    asked = syntax.doer(own_object(cue, verb), sentence.book.words, sentence.people)
    return asker in syntax.SOMEBODY | {"body", "we", "pointer"} and asked in syntax.SOMEBODY | {"body"}


def _bare(cue: Token) -> Token | None:
    """What somebody is asked to do with no "to" before it: "the Board requested staff report back"."""
    if cue.lower_ != "requested":
        return None
    return next((child for child in cue.children if child.dep_ == "xcomp" and child.tag_ == "VB"), None)


_ADVISING = frozenset({"reminded", "told"})
"""What tells somebody "that they should", and gives no task."""

_HAVE = frozenset({"has", "have", "had"})
"""What tells that something was done before the meeting."""

_TOLD = frozenset({"assigned", "directed", "instructed", "tasked"})
"""What sets a task, whatever is to be done."""

_FOR_ONESELF = frozenset({"be", "have", "hear", "know", "see", "withdraw", "stay", "keep", "resign", "get"})

_MEETING = frozenset({"board", "commission", "committee", "council", "meeting"})
"""Those who meet, of whom others only ask; what they do about it, they decide."""


def _goes_away(verb: Token) -> bool:
    """Whether what is asked takes longer than the meeting: "look into it", "report back"."""
    return syntax.word_after(verb) in {"back", "into"}


_VOTED = frozenset({"accept", "adopt", "agree", "approve", "confirm", "decide", "note", "ratify", "vote"})
"""What those who meet are asked to do, and do there."""


def _headline(sentence: Sentence, cue: Token, verb: Token) -> bool:
    """Whether "was" is left out, as in "Clerk asked to obtain quotes": nobody else is asked."""
    who = syntax.own_subject(cue)
    if who is None or own_object(cue, verb) is not None:
        return False
    bare = who.left_edge.tag_ != "DT" and who.left_edge.i == sentence.span.start
    return bare and verb.lower_ not in _FOR_ONESELF


def _asked_that(sentence: Sentence, rule: Rule, cue: Token) -> Iterator[Found | Missed]:
    """What somebody asked to be done: "the Chair asked that staff report back", "it was requested that X be done"."""
    verb = next((child for child in cue.children if child.dep_ == "ccomp" and child.i > cue.i), None)
    if verb is None or not _subjunctive(verb) or cue.lower_ in _ADVISING:
        return
    who, passive = syntax.own_subject(verb), syntax.passive(verb)
    asker, asked = (syntax.doer(noun, sentence.book.words, sentence.people) for noun in (syntax.subject(cue), who))
    if asker not in syntax.SOMEBODY | {"they", "pointer"} or not (
        passive or asked in syntax.SOMEBODY | {"body", "they", "we"}
    ):
        return
    start, end = syntax.clause(cue)
    if of_the_meeting(sentence.doc[cue.i : end].text):
        yield Missed(start, end, rule.kind, rule.id, "procedure of the meeting")
        return
    doer = syntax.agent(verb) if passive else who
    yield Found(start, end, rule.kind, rule.id, extent(cue), owners_of(sentence, doer), score=rule.confidence)


def _asked_for(sentence: Sentence, rule: Rule, cue: Token) -> Iterator[Found | Missed]:
    """What those who meet asked for: "the Chair asked for a report to be brought to the next meeting"."""
    after = sentence.doc[cue.i + 1 : sentence.span.end].text
    asker, words = syntax.subject(cue), sentence.book.words
    kind_of = syntax.doer(asker, words, sentence.people)
    asks = asker is not None and (kind_of == "office" or asker.lower_ in words.meets or asker.lower_ == "it")
    if asks and after.startswith("for ") and " to be " in after and not of_the_meeting(after):
        yield Found(*syntax.clause(cue), rule.kind, rule.id, extent(cue), (), score=rule.confidence)


def _subjunctive(verb: Token) -> bool:
    """Whether a clause after "that" tells what shall be done: "staff report back", "a letter be sent"."""
    if "that" not in {token.lower_ for token in verb.doc[verb.head.i + 1 : verb.head.i + 3]}:
        return False
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return helpers[0].lower_ in {"be", "should"} if helpers else verb.tag_ in {"VB", "VBP"}


def own_object(cue: Token, verb: Token) -> Token | None:
    """Whom somebody asked: the object of the asking, or the subject of what is asked."""
    asked = next((child for child in cue.children if child.dep_ in {"dobj", "dative"} and not _adverb(child)), None)
    return asked or syntax.own_subject(verb)


def _adverb(token: Token) -> bool:
    """Whether a word in small letters that the tagger takes for a name only says how: "instructed forthwith to"."""
    return token.is_lower and token.tag_ == "NNP"


def referred(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses like "Y was referred to X"."""
    for cue in sentence.cues(rule):
        if not syntax.passive(cue) or any(child.lower_ in _HAVE for child in cue.children):
            continue
        whom = next((noun for child in cue.children if child.lower_ == "to" for noun in child.children), None)
        if syntax.doer(whom, sentence.book.words, sentence.people) in syntax.SOMEBODY | {"body"}:
            start, end = syntax.clause(cue)
            yield Found(start, end, rule.kind, rule.id, extent(cue), owners_of(sentence, whom), score=rule.confidence)
