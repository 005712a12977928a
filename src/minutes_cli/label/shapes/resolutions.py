"""Shapes of the text of a motion: "That we award …", "BE IT RESOLVED that …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from minutes_cli import regex
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent

_NOTED = frozenset({"note", "notes", "receive", "receives", "acknowledge", "acknowledges"})


def motion(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """As in "That we award …", "BE IT RESOLVED that …": the text of a motion."""
    span = sentence.span
    that = _that(sentence)
    if that is None:
        return
    if of_the_meeting(span.text, decided=True):
        yield Missed(span.start, span.end, rule.kind, rule.id, "procedure of the meeting")
        return
    if any(token.lower_ in _NOTED for token in sentence.doc[that.i : that.i + 6]):
        yield Missed(span.start, span.end, rule.kind, rule.id, "noted, not decided")
        return
    yield Found(span.start, span.end, rule.kind, rule.id, extent(that), (), score=rule.confidence)


_OPENING = regex.compile(
    r"(?:\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)]\s+)?[\"'“‘]*"
    r"(?:(?:now,? )?therefore,? )?(?:and )?(?:be it )?(?:further )?(?:resolved,? )?(?:and )?that\b"
    r"|now,? therefore\b",
    regex.IGNORECASE,
)


def _that(sentence: Sentence) -> Token | None:
    """The "that" which opens a motion, where what follows is a clause of we, of a body, or of "be"."""
    match = _OPENING.match(sentence.text)
    if not match:
        return None
    last = match[0].lower().split()[-1].lstrip("\"'“‘")
    that = next((token for token in sentence.span if token.lower_ == last), None)
    if that is None or "resolved" in match[0].lower() or last == "therefore":
        return that
    words = sentence.doc[that.i + 1 : sentence.span.end]
    be = any(word.lower_ == "be" and before.tag_ != "MD" for before, word in pairwise(words))
    return that if be or that.text == "THAT" or syntax.word_after(that) in {"we", "council", "the"} else None
