"""What "is to be" done to things: "quotes to be obtained", "letter to follow", "venue to be confirmed"."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from minutes_cli.label.shapes import syntax

_ONWARD = frozenset({"out", "to", "ahead", "live", "on", "up", "back", "in"})
_SETTLED = frozenset({"advised", "announced", "arranged", "confirmed", "decided", "determined", "fixed", "notified"})
_FELT = frozenset(
    {"applauded", "avoided", "commended", "congratulated", "expected", "praised", "regretted", "welcomed"}
)
"""What "is to be" said or thought of somebody or something, and done by nobody."""
_WHEN = frozenset({"date", "dates", "day", "time", "times", "venue", "venues", "place", "location", "room", "topic"})
"""What of a meeting is still "to be confirmed", which sets nobody a task."""

_THAN = frozenset({"above", "below", "over", "under"})


def befalls(verb: Token) -> bool:
    """Whether what is to come may be said of a thing: "to be done", "to go out", "to follow"."""
    return verb.lower_ in {"be", "follow"} or (verb.lower_ == "go" and syntax.word_after(verb) in _ONWARD)


def unsettled(words: Iterable[Token], verb: Token) -> bool:
    """Whether the place or time of something is only still open, or somebody only praised: "venue to be confirmed"."""
    later = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]}
    if later & _FELT:
        return True
    return bool(later & _SETTLED) and any(word.lower_ in _WHEN for word in words)


def measured(doc: Doc, at: int) -> bool:
    """Whether what is "to be" is an amount: "vacancies to be below ten by July", "to be brought up to 96%"."""
    share = any(token.text.endswith("%") for token in doc[at + 1 :])
    return share or any(token.lower_ in _THAN for token in doc[at + 2 : at + 3])


def undergoes(doc: Doc, at: int) -> bool:
    """Whether something is to be done to those before the "to" at an index: "letter to be sent"."""
    return syntax.word_after(doc[at]) == "be" and any(token.tag_ == "VBN" for token in doc[at + 2 : at + 5])
