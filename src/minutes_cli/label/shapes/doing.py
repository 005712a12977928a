"""Shapes of what is under way: what somebody "is sending out tomorrow", or in the present tense "sends by May"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from minutes_cli import regex, timex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.shapes.judging import judged
from minutes_cli.label.shapes.named import JOINTS
from minutes_cli.label.shapes.plans import PRESENT
from minutes_cli.label.shapes.states import ACTIVE
from minutes_cli.label.shapes.tasks import BESIDES, TITLES
from minutes_cli.label.shapes.unbound import ASIDE, embedded
from minutes_cli.value import replace

_COMING = regex.compile(
    r"\b(today|tomorrow|tonight|this (week|month|afternoon|evening|morning)|next \w+|by (the )?\w+|on \w+day|\w+day)\b",
    regex.IGNORECASE,
)
_AHEAD = regex.compile(r"\W*(?:before|by|from|in|next|on|this|tomorrow|tonight|within)\b", regex.IGNORECASE)
"""How a time to come begins before whoever does something in it."""
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
        alone = not helpers and syntax.gerund_of(cue, _KEEPS | _GOES)
        if who is None or kind_of not in ACTIVE or helpers - PRESENT or alone:
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
    if who.left_edge.i < who.i and cue.lower_ in sentence.book.words.narrated:
        return False
    given = {child.lower_ for child in cue.children if child.dep_ in {"dobj", "prep", "prt"}}
    return given.isdisjoint(sentence.book.words.spoken | _WORDS_ONLY)


def _runs_errand(sentence: Sentence, cue: Token, who: Token, kind_of: syntax.Doer) -> bool:
    """Whether somebody "is getting" something done: an errand of any name or office, any work of who is listed."""
    words = sentence.book.words
    if kind_of in syntax.SOMEBODY and syntax.gerund_of(cue, words.errands - _TALK):
        return True
    named = kind_of == "person" and who.tag_ in {"NNP", "NNPS"}
    first = who.left_edge.i
    front = first == sentence.span.start or sentence.doc[first - 1].lower_ in _PARTING
    return named and syntax.gerund_of(cue, words.order - _REPORTS | _KEEPS) and front


_GOES = frozenset({"drop", "fetch", "see", "visit"})
"""What somebody "is" doing on a day to come."""
_KEEPS = frozenset({"cover", "do"})
"""What somebody is doing in another's place, and goes on to do."""


def _gerunds(sentence: Sentence, rule: Rule) -> Iterator[Token]:
    """The verbs in "-ing" that are cues of the rule, or that stand with "is" or "are" and tell no state."""
    for token in sentence.span:
        if token.tag_ == "VBG" and token.lower_ in rule.words:
            yield token
        elif token.tag_ == "VBG" and any(child.lower_ in rule.words for child in token.children):
            yield from [token] if syntax.gerund_of(token, sentence.book.words.order) else []


_COMES = regex.compile(
    r"(?:arrives?|comes?|departs?|enters?|exits?|joins?|leaves?|rejoins?|returns?)\b(?: \w+){0,3}? ?(?:at|@) ?\d",
    regex.IGNORECASE,
)
"""What tells when somebody came or went: "returns at 7:16pm"."""


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
        before = sentence.doc[_mark_before(cue) : cue.i].text
        dated = timex.has_date(text) or (_AHEAD.match(before) is not None and bool(timex.find(before)))
        if often or not (dated or _errand(sentence, cue, who)) or _GONE.search(text) or _COMES.match(text):
            continue
        yield replace(judged(sentence, rule, cue, cue), rule=rule.id)
    yield from _noted(sentence, rule)


def _noted(sentence: Sentence, rule: Rule) -> Iterator[Found]:
    """Who does what, as notes put it in few words: "Ann drafts, Tom signs", "leaflets: TB orders".

    The tagger takes such verbs for nouns: they are known by their letters, and by who stands before them.
    """
    if sentence.question or not sentence.cues(rule):
        return
    doing = [(start, at) for start in _parts(sentence) if (at := _verb_after_names(sentence, rule, start)) is not None]
    ends = [*(start - 1 for start, _ in doing[1:]), sentence.span.end]
    for (start, at), end in zip(doing, ends, strict=False):
        text = sentence.doc[at:end].text
        often = not _OFTEN.isdisjoint(token.lower_ for token in sentence.doc[start:end])
        if often or _GONE.search(text) or _COMES.match(text) or _only_tells(sentence, at):
            continue
        listed = any(token.lower_ in sentence.people for token in sentence.doc[start:at])
        if not listed and len(doing) == 1 and not timex.has_date(text):  # "Treasurer keeps the books": his office
            continue
        owner = extent_of(sentence.doc, start, at)
        cue = extent(sentence.doc[at])
        yield Found(start, _stop(sentence, end), rule.kind, rule.id, cue, (owner,), score=rule.confidence)


def _mark_before(token: Token) -> int:
    """The index after the last mark before a token in its sentence."""
    marks = (other.i + 1 for other in reversed(token.doc[token.sent.start : token.i]) if other.is_punct)
    return next(marks, token.sent.start)


_PARTING = frozenset({",", ":", ";", "(", "/", "-", "–", "—", "and", "so", "then", "but"})


def _parts(sentence: Sentence) -> Iterator[int]:
    """Where somebody's doing may begin in a line: at its start, and after what parts it from more of the kind."""
    start = sentence.span.start
    yield start + 1 if sentence.span[0].like_num or sentence.span[0].lower_ in _PARTING else start
    for token in sentence.span[1:-1]:
        if token.lower_ in _PARTING:
            yield token.i + 1
        elif token.lower_ in sentence.book.words.unsure | sentence.book.words.said or token.tag_ in {"VBD", "MD"}:
            return


def _verb_after_names(sentence: Sentence, rule: Rule, start: int) -> int | None:
    """The index of what those named at `start` do; none where nobody known is named, or no such verb follows."""
    words, rest = sentence.book.words, sentence.doc[start : sentence.span.end]
    if len(rest) > 1 and rest[0].lower_ == "the":
        rest = rest[1:]
    names = list(itertools.takewhile(lambda token: _of_name(sentence, token), rest))
    at = next((token.i for token in rest[len(names) :] if token.lower_ not in BESIDES | _IS), None)
    if not names or names[-1].text in JOINTS or at is None or sentence.doc[at].lower_ not in rule.cues:
        return None
    if sentence.doc[at].lower_.endswith("ing") and _goes_on(sentence, names, at):
        return None
    return None if sentence.doc[at].lower_ in words.narrated or sentence.doc[at].is_title else at


_IS = frozenset({"'s", "’s"})
"""What runs into a name before a verb in "-ing": "Ann's ringing the bank"."""


def _goes_on(sentence: Sentence, names: Sequence[Token], at: int) -> bool:
    """Whether a verb in "-ing" only tells of somebody what is told later, or of an office: "Ann, ringing, found …"."""
    listed = any(token.lower_ in sentence.people for token in names)
    later = sentence.doc[at + 1 : sentence.span.end]
    part = itertools.takewhile(lambda token: token.text not in {";", "."}, later)
    return not listed or any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in part)


def _of_name(sentence: Sentence, token: Token) -> bool:
    """Whether a word belongs to the name of somebody known: listed, of an office, or what joins two names."""
    if token.text in JOINTS - {","} or token.lower_ in TITLES:
        return True
    known = token.lower_ in sentence.people and not token.is_lower
    return known or syntax.doer(token, sentence.book.words) == "office"


def _only_tells(sentence: Sentence, at: int) -> bool:
    """Whether a verb tells what was said or how things are: "informs the Board that", "sends his regards"."""
    after = sentence.doc[at + 1 : min(at + 6, sentence.span.end)]
    words = {token.lower_ for token in after}
    told = bool(words & (_THAT | sentence.book.words.spoken | _WORDS_ONLY))
    noun = bool(after) and (after[0].lower_ in {"of", "about", "-"} or after[0].tag_ in {"VBP", "VBZ", "VBD", "MD"})
    return told or noun or bool(words & sentence.book.words.meets)


_THAT = frozenset({"that", "how", "what", "why"})


def _stop(sentence: Sentence, end: int) -> int:
    """The end of a clause without the marks after it."""
    while sentence.doc[end - 1].text in {".", ",", ";", ")", "and"}:
        end -= 1
    return end
