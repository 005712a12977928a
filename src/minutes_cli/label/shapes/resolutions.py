"""Shapes of the text of a motion: "That we award …", "BE IT RESOLVED that …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex
from minutes_cli.label.rules import Rule, of_the_meeting
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
    r"[\"'“‘]*(?:(?:now,? )?therefore,? )?(?:and )?(?:be it )?(?:further )?(?:resolved,? )?(?:and )?that\b"
    r"|now,? therefore\b",
    regex.IGNORECASE,
)


def _that(sentence: Sentence) -> Token | None:
    """The "that" which opens a motion, where what follows is a clause of we, of a body, or of "be"."""
    match = _OPENING.match(sentence.text)
    if not match:
        return None
    doc, start = sentence.doc, sentence.span.start
    last = match[0].lower().split()[-1].lstrip("\"'“‘")
    that = next((token for token in sentence.span if token.lower_ == last), None)
    if that is None:
        return None
    if "resolved" in match[0].lower() or last == "therefore":
        return that
    words = list(doc[that.i + 1 : sentence.span.end])
    if not words or words[0].tag_ in {"VBZ", "VBD", "MD", "IN"} or words[0].lower_ in {"is", "was", "'s"}:
        return None
    if that.text == "THAT" and not sentence.text.isupper():
        return that
    be = any(
        token.lower_ == "be"
        and (
            i == 0
            or (
                (words[i - 1].tag_ != "MD" or words[i - 1].lower_ in {"should", "shall"})
                and words[i - 1].lower_ != "to"
            )
        )
        for i, token in enumerate(words)
    )
    joined = regex.match(r"and|further", match[0], regex.IGNORECASE) is not None
    return that if be or joined or (words[0].lower_ in {"we", "council", "the"} and start == that.i) else None
