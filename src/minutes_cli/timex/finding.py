"""Text → expressions: every rule is tried, and of those that overlap the longest wins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutes_cli.timex import clock, words
from minutes_cli.timex.meaning import Expression
from minutes_cli.timex.rules import RULES


def find(text: str) -> tuple[Expression, ...]:
    """The time expressions of a text, ascending and apart."""
    return tuple(apart((*_ruled(text), *clock.find(text))))


def _ruled(text: str) -> Iterator[Expression]:
    for rule in RULES:
        for match in words.pattern(rule.pattern).finditer(text):
            meaning = rule.build(match)
            if meaning is not None:
                start, end = match.span()
                yield Expression(start, end, text[start:end], rule.name, meaning)


def apart(found: Iterable[Expression]) -> list[Expression]:
    """Of expressions that overlap, the longest; among equals the first given. In the order of the text."""
    kept: list[Expression] = []
    for one in sorted(found, key=lambda e: e.start - e.end):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda e: e.start)
