"""What some set words bind by themselves, however the parser takes the sentence: "by consensus …", "passed 4-1"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from minutes_cli import regex
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes.finding import Found, Missed, Sentence

_EMPTY = frozenset(
    regex.findall(
        r"\w+",
        "a all an and are as by has have is it item items matter motion of on question resolution that the then this "
        "to unanimous unanimously vote votes voted was were",
    )
)
"""Words that do not say what a decision is about."""
_DENIED = regex.compile(r"\b(?:not|no|nor|never|without)\s+(?:been\s+|yet\s+|be\s+)?(?:reached\s+)?$", regex.IGNORECASE)
_TO_COME = regex.compile(
    r"\b(?:would|should|could|may|might|can|must|will|shall|if|whether|unless)\b", regex.IGNORECASE
)


def worded(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """A sentence in which the rule's `near` is found, from the start of the match on.

    Its groups, each of which may be left out: `what` is what was decided, where something must be said of it; `cue`
    the words that decide; `who`, and any that begins so, the one who is bound.
    """
    text = sentence.text
    match = _pattern(rule.pattern).search(text)
    what = match.groupdict().get("what") if match is not None else None
    if match is None or (what is not None and not _says(what)):
        return
    opening = sentence.span.start_char + match.start()
    start = next(token.i for token in sentence.span if token.idx + len(token) > opening)
    end = sentence.span.end
    while sentence.doc[end - 1].text == ".":
        end -= 1
    reason = _left_out(sentence, match, rule)
    if reason:
        yield Missed(start, end, rule.kind, rule.id, reason)
        return
    shift = sentence.span.start_char
    low, high = _cue(match)
    who = next(
        (match.span(name) for name, found in match.groupdict().items() if found and name.startswith("who")), None
    )
    owners = ((who[0] + shift, who[1] + shift),) if who else ()
    yield Found(start, end, rule.kind, rule.id, (low + shift, high + shift), owners, score=rule.confidence)


def _left_out(sentence: Sentence, match: regex.Match[str], rule: Rule) -> str | None:
    """Why words that would bind bind nobody here."""
    text = sentence.text
    before = text[: _cue(match)[0]]
    reasons = (
        ("a question", sentence.question),
        ("procedure of the meeting", of_the_meeting(text, decided=rule.kind == "decision")),
        ("a denial", bool(_DENIED.search(before))),
        ("not decided yet", bool(_TO_COME.search(before[-40:]))),
    )
    return next((reason for reason, holds in reasons if holds), None)


def _cue(match: regex.Match[str]) -> tuple[int, int]:
    """Where the deciding words stand in the sentence."""
    return match.span("cue") if match.groupdict().get("cue") else match.span()


def _says(what: str) -> bool:
    """Whether words tell of something: two of them at least that are not the vote's own, or a number."""
    words = regex.findall(r"[\w’'-]+", what.lower())
    return len([word for word in words if word not in _EMPTY]) >= 2 or any(word[0].isdigit() for word in words)


@lru_cache(maxsize=64)
def _pattern(near: str) -> regex.Pattern:
    return regex.compile(near, regex.IGNORECASE)
