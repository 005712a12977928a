"""Shapes that a line shows by its form: "ACTION: …", an entry of a list of actions, "X to do Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_cli.label import syntax
from minutes_cli.label.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.rules import Rule

_LABEL = re.compile(r"[\[(]?\s*(?P<word>[A-Za-z][A-Za-z -]*?)\s*(?:#?\d+)?\s*(?::|[-–—](?=\s))\s*", re.ASCII)
_NOTHING = re.compile(r"\W*(none|nil|n/?a|no (new )?(action|decision|item)s?\b.*|tbd|tbc|-)?\W*", re.IGNORECASE)
_NAMING = frozenset(
    (
        *("NNP", "NNPS", "NN", "NNS", "DT", "CC", ",", "POS", "CD", "JJ", "HYPH", ":", "IN", "-LRB-", "-RRB-", "PRP$"),
        *("PRP", "FW", "SYM", "NFP", ".", "AFX", "TO"),
    )
)
"""The tags of the words that may stand before the "to" of a task."""
_LIST_KINDS = {"actions": "action", "decisions": "decision"}


def label(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """The words after a label such as "ACTION:" at the start of the sentence, the doer being the one named in front."""
    match = _LABEL.match(sentence.span.text)
    if not match or match["word"].lower().strip() not in rule.words:
        return
    body = sentence.doc.char_span(
        sentence.span.start_char + match.end(), sentence.span.end_char, alignment_mode="contract"
    )
    if body is None or _NOTHING.fullmatch(body.text):
        return
    cue = sentence.span.start_char, sentence.span.start_char + len(match[0].rstrip())
    yield Found(body.start, body.end, rule.kind, rule.id, cue, _doer(sentence, body.start), score=rule.confidence)


def entry(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """The first sentence of an entry in a list of actions or of decisions."""
    span = sentence.span
    if _LIST_KINDS.get(sentence.listed) != rule.kind or span.start > 0 or _NOTHING.fullmatch(span.text):
        return
    if sentence.question:
        yield Missed(span.start, span.end, rule.kind, rule.id, "a question")
    elif rule.kind == "action" and span[0].tag_ == "VBD":
        yield Missed(span.start, span.end, rule.kind, rule.id, "told as done")
    else:
        cue = extent_of(sentence.doc, span.start, span.start + 1)
        yield Found(span.start, span.end, rule.kind, rule.id, cue, _doer(sentence, span.start), score=rule.confidence)


def infinitive(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Lines like "X to do Y" with nothing finite before the "to": the head-line style of minutes."""
    at = _to(sentence, sentence.span.start)
    if at is None:
        return
    start, end = sentence.span.start, sentence.span.end
    if sentence.question:
        yield Missed(start, end, rule.kind, rule.id, "a question")
        return
    owner = extent_of(sentence.doc, start, at)
    yield Found(start, end, rule.kind, rule.id, extent(sentence.doc[at]), (owner,), score=rule.confidence)


def _to(sentence: Sentence, start: int) -> int | None:
    """The index of the "to" that follows a name at `start` and opens what is to be done.

    A thing may only be "to be" done something to: "a proposal to sell" is no task.
    """
    doc = sentence.doc
    for token in doc[start : min(start + 20, sentence.span.end - 1)]:
        if token.lower_ == "to" and token.i > start:
            verb = next((word for word in doc[token.i + 1 : token.i + 3] if word.tag_ != "RB"), token)
            if verb.tag_ in {"VB", "VBP"}:
                return token.i if verb.lower_ == "be" or _can_do(sentence, start, token.i) else None
        elif token.tag_ not in _NAMING:
            return None
    return None


def _can_do(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words before a "to" name somebody."""
    nouns = [token for token in sentence.doc[start:end] if token.tag_ in {"NN", "NNS", "NNP", "NNPS", "PRP", "DT"}]
    kinds = {syntax.doer(noun, sentence.book.words, sentence.people) for noun in nouns}
    return bool(kinds & {"person", "office", "body", "we", "they"})


def _doer(sentence: Sentence, start: int) -> tuple[tuple[int, int], ...]:
    """Who is named at the front of a task: before "to", or as the subject of its verb."""
    at = _to(sentence, start)
    if at is not None:
        return (extent_of(sentence.doc, start, at),)
    for token in sentence.doc[start : sentence.span.end]:
        if token.tag_ == "MD" and token.i > start and token.i - start < 12:
            return (extent_of(sentence.doc, start, token.i),)
        if token.tag_ not in _NAMING:
            break
    return ()
