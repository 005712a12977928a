"""Where in a sentence a time stands by which something is aimed at: a date, or a moment that no calendar knows."""

from __future__ import annotations

from spacy.tokens import Token

from minutes_cli import timex
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Sentence

BY = frozenset({"before", "by", "til", "till", "until", "within", "inside", "ahead", "time"})
"""What stands before a time by which something is to be so."""
_AT = BY | {"after", "at", "end", "next"}
_SPAN = frozenset({"in", "inside", "next", "over", "within"})
_GONE = frozenset({"last", "past", "previous", "yesterday", "since"})
_SOON = frozenset({"soon", "shortly", "imminently", "asap"})
_SOME_TIME = {"future": {"near", "foreseeable"}, "course": {"due"}}
_UNITS = frozenset({"month", "sprint", "week"})
"""What is counted from the beginning of a project: "month 18"."""
REACH = 6
"""How many words may stand between "by" and the moment that it tells: "by the end of the summer term"."""


def time_in(sentence: Sentence, start: int, end: int, *, strict: bool) -> int | None:
    """Where a time to come begins between two tokens; `strict` asks for "by", "before" and the like in front of it."""
    doc, shift = sentence.doc, sentence.span.start_char
    dated = {
        time.start + shift
        for time in timex.find(sentence.text)
        if (time.type == "date" or (time.type == "duration" and _within(sentence.text, time.start)))
        and not _gone(sentence.text[time.start : time.end].lower())
    }
    for token in doc[start:end]:
        before = {word.lower_ for word in doc[max(start, token.i - REACH) : token.i + 1]}
        named = token.dep_ in {"compound", "nmod", "amod"} and token.head.lower_ in sentence.book.words.event
        if token.idx in dated and not named and (not strict or before & (BY | {"over"})):
            return token.i
        if _moment(sentence, token) and before & (BY if strict else _AT | ({"in"} if _counted(token) else set())):
            return token.i
        soon = token.lower_ in _SOON and doc[token.i - 1].lower_ != "as"
        vague = soon or doc[token.i - 1].lower_ in _SOME_TIME.get(token.lower_, ())
        if vague:
            return token.i
    return None


def _gone(time: str) -> bool:
    """Whether a time lies in the past by its own words; "the last half of 2031" may not."""
    words = time.removeprefix("the ").split()
    return words[-1] == "ago" or (words[0] in _GONE and not any(word.isdigit() for word in words))


def _within(text: str, start: int) -> bool:
    """Whether a stretch of time tells by when: "within a month", "over the next two years"."""
    return not _SPAN.isdisjoint(text[: start + 7].lower().split()[-3:])


def _moment(sentence: Sentence, token: Token) -> bool:
    """Whether a word names a moment that no calendar knows: "launch", "half-term", the month "M36" of a project."""
    span = token.lower_ == "term" and token.i > 1 and token.nbor(-2).lower_ in {"long", "short", "mid", "medium"}
    if token.dep_ == "compound" or span:
        return False  # "a break clause", "long-term"
    return (
        _counted(token)
        or token.lower_ in sentence.book.times.moment
        or (token.text[0] == "M" and token.text[1:].isdigit())
    )


def _counted(token: Token) -> bool:
    """Whether a word counts from the beginning of a project: "month 18"."""
    return token.lower_ in _UNITS and syntax.word_after(token).isdigit()


def for_term(token: Token) -> bool:
    """Whether what an aim is for is a stretch that no calendar knows: "the target for the year"."""
    return any(word.lower_ in _TERMS for word in token.doc[token.i + 2 : token.i + 4])


_TERMS = frozenset({"quarter", "season", "semester", "term", "year"})
