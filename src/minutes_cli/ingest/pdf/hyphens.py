"""Hyphens at the end of a line: undone only where the break of the line made them."""

from __future__ import annotations

from functools import cached_property

from minutes_cli import regex
from minutes_cli.value import Value

SOFT = "\u00ad"
_PARTS = regex.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HANGING = regex.compile(r"[^\W\d_]+-")
_KEPT = frozenset(  # with a hyphen more often than without
    ["all", "cross", "ex", "follow", "full", "half", "high", "key", "long", "low", "non", "part", "self", "well"]
)


class Spelling(Value, dict=True):
    """The words that the document itself has, in small letters: the evidence for how a broken word is spelt."""

    texts: tuple[str, ...] = ()

    @cached_property
    def words(self) -> frozenset[str]:
        """The words, each once; those that end in a hyphen teach nothing."""
        texts = {text.lower() for text in self.texts if not text.endswith("-")}
        return frozenset(part for text in texts for part in _PARTS.findall(text))

    def mended(self, head: str, tail: str) -> str:
        """What stands in place of `head`, which ends in a hyphen, where `tail` goes on with it in the next line.

        It ends in a space where `tail` is a word of its own.
        """
        stem = head[:-1]
        if head.endswith(SOFT):
            return stem
        if not stem[-1:].isalpha() or not tail[:1].islower():
            return head
        if _HANGING.fullmatch(tail):  # "short- medium- and long-term": both hang on a later word
            return f"{head} "
        before = _PARTS.findall(stem.lower())[-1:] or [""]
        after = _PARTS.match(tail.lower())
        rest = after[0] if after else ""
        if f"{before[0]}-{rest}" in self.words:
            return head
        if before[0] + rest in self.words:
            return stem
        apart = before[0] in _KEPT or (len(before[0]) > 2 and {before[0], rest} <= self.words)
        return head if apart or "-" in stem else stem
