"""Doubts about the numbers that are printed: one missing, one twice."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.itemize import numbers
from minutes_cli.model import Item, Notice, walk


def numbers_of(items: tuple[Item, ...]) -> tuple[Notice, ...]:
    """A notice for each number that is missing between two siblings, and for each that stands twice in a level."""
    found = list(_siblings(items))
    for item in walk(items):
        found += _siblings(item.items)
    return tuple(found)


def _siblings(items: tuple[Item, ...]) -> Iterator[Notice]:
    numbered = [(item, number) for item in items if item.number and (number := numbers.parse(f"{item.number}."))]
    seen: dict[str, str] = {}
    for (item, number), before in zip(numbered, [None, *numbered], strict=False):
        if number.text in seen:
            yield Notice(
                "number-repeated", f"{number.text} heads {seen[number.text]!r} and {item.title!r}", item.heading.id
            )
        seen.setdefault(number.text, item.title)
        if before is None or number.shape != before[1].shape:
            continue
        gap = number.steps[-1] - before[1].steps[-1]
        if number.steps[:-1] == before[1].steps[:-1] and gap > 1:
            yield Notice("number-missing", f"after {before[1].text} comes {number.text}", item.heading.id)
