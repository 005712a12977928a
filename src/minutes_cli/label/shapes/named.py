"""Lines that begin with a name and say what is to be done: "Ann get the keys", "Ann + Tom: draft it"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from minutes_cli import regex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, extent_of

NAMES = frozenset({"NNP", "NNPS"})
JOINTS = frozenset({",", "/", "&", "and", "+"})
MARKS = frozenset({":", "-", "–", "—"})
STATES = frozenset({"are", "be", "have", "feel", "think", "want", "need", "know", "believe", "seem", "agree", "like"})
_HELD = frozenset({"lead", "chair", "head"})
"""Words that are orders, and offices where a body follows: "Ann Lee – lead Elmbridge (by phone)"."""
_BOX = regex.compile(r"(?:\[\s?\]|[☐□○])\s*")
"""A box not ticked, as task lists have it."""
_LEADING = frozenset({"to", "please", "also"})
_BY = regex.compile(r"\bby (?:the )?(?:end|next|\d|[A-Z])")
_ALSO_PAST = frozenset({"cost", "cut", "put", "read", "run", "set", "split", "spread", "think", "use"})
"""Orders that are also what somebody did."""

_LONG = 40
"""A line of more words than this tells, and gives no task."""


def bare(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Lines like "Ann get the keys", "Ann and Tom: get the keys": names and a bare verb; prose needs a mark between."""
    box = _BOX.match(sentence.text)
    start = sum(token.idx < box.end() for token in sentence.span) if box else 0
    if sentence.kind not in {"bullet", "paragraph", "margin"} or len(sentence.span) > _LONG:
        return
    names = doers(sentence, start)
    end = start + len(names)
    at = end + _aside(sentence.doc[end : sentence.span.end])
    asked = names and (sentence.doc[at].lower_ == "please" or _one_told(sentence, names, sentence.doc[at]))
    if not names or (sentence.kind == "paragraph" and not asked and not _given(sentence, at)):
        return
    cue, owner = extent(sentence.doc[at]), extent_of(sentence.doc, start, end)
    yield Found(start, sentence.span.end, rule.kind, rule.id, cue, (owner,), score=rule.confidence)


def _one_told(sentence: Sentence, names: Sequence[Token], verb: Token) -> bool:
    """Whether one person listed stands before a bare verb that only an order can be: "Dick draft a letter"."""
    listed = all(token.lower_ in sentence.people for token in names)
    return listed and verb.lower_ in sentence.book.words.order - _ALSO_PAST


def doers(sentence: Sentence, start: int) -> list[Token]:
    """The names at `start` that a bare verb follows; none where there is no such verb."""
    span = sentence.doc[start : sentence.span.end]
    names = list(itertools.takewhile(lambda token: _name(sentence, token) or token.text in JOINTS, span))
    names = names or _all_of_them(span)
    rest = span[len(names) + _aside(span[len(names) :]) :]
    if names and len(rest) > (1 if sentence.kind == "margin" else 2) and rest[0].text in MARKS:
        return names if _ordered(sentence, names, rest[1:]) else []
    if rest and rest[0].lower_ == "please":
        rest = rest[1:]
    if not names or len(rest) < 2 or not rest[0].is_lower:
        return []
    if rest[0].tag_ not in {"VB", "VBP"} and not _one_told(sentence, names, rest[0]):
        return []
    kinds = {syntax.doer(token, sentence.book.words, sentence.people) for token in names if token.text not in JOINTS}
    told = rest[0].lower_ in STATES or rest[0].lower_ in sentence.book.words.not_tasks or _held(rest[0])
    return names if kinds <= syntax.SOMEBODY and not told else []


def _aside(rest: Tokens) -> int:
    """How many words of a bracket stand between the names and a mark, as the day by which in "AL (20 Oct): …"."""
    close = next((at for at, token in enumerate(rest[:_BRACKET]) if token.text == ")"), 0)
    closed = close and rest[0].text == "(" and len(rest) > close + 1 and rest[close + 1].text in MARKS
    return close + 1 if closed else 0


_BRACKET = 7


def _all_of_them(span: Tokens) -> list[Token]:
    """The words before a mark that mean all those there: "All:", "All partners –"."""
    mark = next((at for at, token in enumerate(span[:4]) if token.text in MARKS), 0)
    return list(span[:mark]) if mark and span[0].lower_ in _EVERYBODY else []


_EVERYBODY = frozenset({"all", "everybody", "everyone"})


def _held(verb: Token) -> bool:
    """Whether a word tells of an office, as it does before a name."""
    return verb.lower_ in _HELD and verb.i + 1 < len(verb.doc) and verb.nbor().text[0].isupper()


def _name(sentence: Sentence, token: Token) -> bool:
    if token.i == sentence.span.start and token.lower_ in sentence.book.words.order - sentence.people:
        return False  # "Revise and sign the lease"
    return token.tag_ in NAMES or (not token.is_lower and _known(sentence, token))


def _known(sentence: Sentence, token: Token) -> bool:
    """Whether a word is of a name that the document lists, or somebody's initials."""
    parts = token.lower_.strip("/").split("/")
    listed = all(part in sentence.people for part in parts)  # "Ann/Tom" is one token
    return listed or syntax.doer(token, sentence.book.words) == "person"


def _ordered(sentence: Sentence, names: Sequence[Token], rest: Tokens) -> bool:
    """Whether those named before a colon or dash are people of the document, and an order, or a time, stands after.

    In a note beside the text, whatever stands after them is theirs to do.
    """
    known = names[0].lower_ in _EVERYBODY or all(_known(sentence, token) for token in names if token.text not in JOINTS)
    verb = _verb(rest)
    order = verb.tag_ in {"VB", "VBP"} and verb.lower_ not in STATES
    if _held(verb):
        return False
    return known and (order or sentence.kind == "margin" or verb.lower_ in sentence.book.words.order or _timed(rest))


def _given(sentence: Sentence, mark: int) -> bool:
    """Whether what stands after a mark in prose can only be a task: an order by its word, or what has its time."""
    rest = sentence.doc[mark + 1 : sentence.span.end]
    if sentence.doc[mark].text not in MARKS:
        return False
    return _verb(rest).lower_ in sentence.book.words.order or _timed(rest)


def _timed(rest: Tokens) -> bool:
    """Whether words after a name end with a time: "quotes, by 4 May"."""
    verbless = not any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in rest)
    return verbless and _BY.search(rest.text) is not None


def _verb(rest: Tokens) -> Token:
    """The first word of a task, without "to" or "please" before it."""
    return rest[1] if rest[0].lower_ in _LEADING and len(rest) > 1 else rest[0]
