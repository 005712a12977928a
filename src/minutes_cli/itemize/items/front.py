"""Headings before the business that are of the note's front: over people's names alone, or an address.

"OFFICIALS" over officers, "Other:" over nobody after those present, "12 MILL ROAD, 7 PM" under the title: they say who
was there and where, whatever their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli import regex
from minutes_cli.itemize.items.candidates import Candidate, Group
from minutes_cli.itemize.items.keys import lists_people
from minutes_cli.itemize.items.levels import Heading
from minutes_cli.itemize.items.wording import CLOCK
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import DAY, among, whole
from minutes_cli.names import Lexicon, read
from minutes_cli.profile import Structure

SMALL = frozenset({"and", "of", "the", "for", "from", "with", "in", "on", "to", "via", "de", "van", "von", "der", "by"})
"""Small words in a list of people with their offices."""
WHERE = regex.compile(
    r"\b(?:hall|room|library|school|church|office|offices|cent(?:re|er)|building|chambers?|house)\b", regex.IGNORECASE
)
"""A place that meetings have."""
BRIEF = 2
LINE = 12
"""Words that one person's line has, at most."""


def of_the_front(
    parts: tuple[Part, ...],
    groups: tuple[Group, ...],
    skip: frozenset[int],
    words: Structure,
    people: Lexicon,
) -> tuple[Heading, ...]:
    """The headings before the first business that are none; `skip` are the places of those that name the note."""
    heads = sorted((one for group in groups for one in group.members if one.at not in skip), key=lambda one: one.at)
    listed: list[Candidate] = []
    found: list[Heading] = []
    for one, after in zip(heads, [*heads[1:], None], strict=False):
        if one.style.setting == "cell" or _is_business(one, words):
            return tuple(found)
        lines = list(_under(parts, one, after))
        if _tells_where(parts[one.at].piece.block.text.strip()):  # a street's number is none of business
            found.append(Heading(one, 1, -1, "title", ("says when and where",)))
        elif one.number is not None:
            return tuple(found)
        elif lists_people(one, words):
            listed.append(one)
        elif _is_over_nobody(one, lines, listed) or _are_people(lines, people):
            listed.append(one)
            found.append(Heading(one, 1, -1, "attendance", ("over people alone",)))
        else:
            return tuple(found)
    return ()  # where nothing else is headed, they say no more than lines do


def _is_business(one: Candidate, words: Structure) -> bool:
    """Whether its words are of business, or over the minutes as a whole."""
    return among(one.title, words.business) or whole(one.title, (*words.wrappers, *words.discussions))


def _under(parts: tuple[Part, ...], one: Candidate, after: Candidate | None) -> Iterator[str]:
    """The lines under a heading, a table's rows too, and what runs on after its lead."""
    yield from filter(None, [parts[one.at].piece.block.text[one.end :].strip(" :–—-\t")])
    for part in parts[one.at + 1 : after.at if after else len(parts)]:
        if not part.is_beside:
            grid = part.piece.grid
            texts = [", ".join(cell.text for cell in row) for row in grid] if grid else [part.piece.block.text]
            yield from (line for text in texts for line in text.split("\n") if line.strip())


def _is_over_nobody(one: Candidate, lines: Sequence[str], listed: Sequence[Candidate]) -> bool:
    """Whether a label of a word or two, in the look of one over people and after it, has nothing under it."""
    return (
        not lines
        and len(one.title.split()) <= BRIEF
        and one.style.colon
        and any(other.style == one.style for other in listed)
    )


def _are_people(lines: Sequence[str], people: Lexicon) -> bool:
    return bool(lines) and all(_is_of_people(line, people) for line in lines)


def _is_of_people(line: str, people: Lexicon) -> bool:
    """Whether a line has names, with their offices, and nothing else."""
    small = [word for word in regex.sub(r"\([^)]*\)", "", line).split() if word.islower() and word not in SMALL]
    return not small and len(line.split()) <= LINE * len(read([line], people))


def _tells_where(title: str) -> bool:
    """Whether it tells a time with a day or a place beside it."""
    beside = DAY.search(title) or WHERE.search(title)
    return bool(beside and CLOCK.search(title))
