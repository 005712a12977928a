"""What a rule is: a pattern, what it makes of a match, and its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from minutes_cli import regex
from minutes_cli.timex import words
from minutes_cli.timex.meaning import Expression, Meaning
from minutes_cli.value import Value


class Rule(Value, eq=False):
    """A kind of time expression.

    `needs` names the kinds of words (see `words.classes`) without which the pattern cannot match. The extent is that of
    the pattern's group `x` or `y` where one has matched, else the whole match. `build` gives what a match says, or
    `None` where it says no time. In each `yes` just the words in [brackets] are found; in no `no` is anything found.
    """

    name: str
    needs: str
    pattern: str
    build: Callable[[regex.Match[str]], Meaning | None]
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()


def matches(rules: tuple[Rule, ...], text: str, told: frozenset[str]) -> Iterator[Expression]:
    """What the rules find in a text that has the kinds of words `told`."""
    for rule, compiled in _worth_trying(rules, told):
        for match in compiled.finditer(text):
            meaning = rule.build(match)
            if meaning is not None:
                got = match.groupdict()
                start, end = match.span(next((name for name in ("x", "y") if got.get(name)), 0))
                yield Expression(start, end, text[start:end], rule.name, meaning)


@lru_cache(maxsize=1024)
def _worth_trying(rules: tuple[Rule, ...], told: frozenset[str]) -> tuple[tuple[Rule, regex.Pattern], ...]:
    """The rules whose words all stand in a text, with their patterns."""
    return tuple((rule, words.pattern(rule.pattern)) for rule in rules if told.issuperset(rule.needs.split()))
