"""Whom "I", "he" and "she" stand for, and who is meant where a clause has no subject: whoever it is that speaks."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from minutes_cli import regex
from minutes_cli.link.people import Roster
from minutes_cli.model import Block, Mention, Owner, Person

_SAYS = regex.compile(
    r"[\W\d]*(?P<who>[^\W\d_][^:–—?!;]{0,40}?)(?:\s*:|\s[–—-](?=\s)|\s(?:said|says|replied|added|adds|offered|thinks|thought)\b)"
)
"""A name before a mark, as logs and lists of reports have it, or before a verb of saying."""
_START = regex.compile(r"(?:[.!?;]|\n)[”’\"')\]]*\s+")
_SUBJECT = regex.compile(
    r"""(?:[^:.]{1,30}:\ )?(?:M(?:rs?|s)\.?\ )?
    (?!(?:All|Each|Everyone|It|Many|Most|Nobody|One|She|He|Some|Someone|That|There|These|They|This|We|What|Who|You)\b)
    (?P<who>[A-Z][a-z]+(?:\ [A-Z][a-z’'-]+)?)(?:\ \([^()]{1,40}\))?\ (?:also\ |then\ )?
    (?:is|was|has|had|will|would|said|told|gave|came|spoke|attended|reported|explained|presented|advised|confirmed|offered
    |offers|agreed|agrees|asked|added|noted|stated|suggested|proposed|mentioned|volunteer(?:s|ed))\b""",
    regex.VERBOSE,
)
"""A name or two at the front of a sentence, and what is told of whoever bears them."""
_TITLE = 4
"""Words of an office or a title that may stand before a name at the front of a sentence."""
_TITLED = regex.compile(
    r"\b(?:(?P<she>mrs|ms|miss|lady|dame|sis|sister)|(?P<he>mr|sir|lord|bro|brother|fr|father))\.?\s*$",
    regex.IGNORECASE,
)


def speaker(text: str, at: int, roster: Roster) -> Owner | None:
    """Who is named as speaking at the front of the last sentence before `at` that has such a name."""
    for start, end in _sentences(text, at):
        match = _SAYS.match(text[:end], start)
        if match and (roster.person(match["who"]) or _holds_office(match)):
            return roster.owner(match["who"])
    return None


def _holds_office(said: regex.Match[str]) -> bool:
    """Whether an office stands before a colon, as in "Treasurer: I paid it", "VP Finance: …"."""
    words = said["who"].lower().split()
    marked = said[0].rstrip().endswith(":")
    return marked and len(words) <= _TITLE and not _OFFICES.isdisjoint({words[0], words[-1]})


_OFFICES = frozenset({
    "captain", "ceo", "cfo", "chair", "chairman", "chairperson", "clerk", "coordinator", "director", "editor",
    "manager", "mayor", "pastor", "president", "principal", "rector", "secretary", "treasurer", "vice-president", "vp",
    "webmaster",
})  # fmt: skip
"""Offices by which those who report are named."""


def reporter(
    block: str, item: str, items: Mapping[str, str | None], blocks: Mapping[str, Block], roster: Roster
) -> str:
    """Whose report a block stands in: the one person whom the heading of its item names, or a line such as "From: Ann".

    The name as the roster has it; empty where nobody is said to report.
    """
    own = list(itertools.takewhile(lambda one: one != block, (one for one in blocks if items.get(one) == item)))
    for one in reversed(own):
        named = _REPORTER.fullmatch(blocks[one].text) if len(blocks[one].text) < _LINE else None
        person = roster.person(named["who"]) if named else None
        if person:
            return person.name
        if blocks[one].kind == "heading":
            here = {person.name for person in roster.people if any(place.block == one for place in person.mentions)}
            return here.pop() if len(here) == 1 else ""
    return ""


_LINE = 60
"""A line that says who reports has fewer letters."""
_REPORTER = regex.compile(
    r"\W*(?:presenter|presented by|speaker|reporter|reported by|report (?:by|from)|from|submitted by|author)\b\W*"
    r"(?P<who>[^:;]{2,40}?)\W*",
    regex.IGNORECASE,
)


def meant(pronoun: str, text: str, at: int, here: Sequence[tuple[Mention, Person]]) -> Person | str | None:
    """Who is spoken of before `at`: the one at the front of the nearest sentence, or after a semicolon, that has one.

    `here` are the mentions in the text; one with a title of the other sex is not meant. Somebody at the front of a
    sentence whom the document does not list is told by the words alone.
    """
    fitting = [(one, person) for one, person in here if one.end <= at and _fits(pronoun, text, one, person)]
    for start, end in _sentences(text, at):
        for one, person in fitting:
            if start <= one.start < end and len(text[start : one.start].split()) <= _TITLE:
                return person
        unlisted = _SUBJECT.match(text, start, end)
        if unlisted and not _TITLED.search(text[:start]):  # "… and Mrs. Lee will": no sentence begins there
            return unlisted["who"]
    return fitting[-1][1] if fitting else None


def in_front(text: str, at: int, here: Sequence[tuple[Mention, Person]]) -> Person | None:
    """Who begins the sentence that goes on at `at`, or the one before it."""
    for start, end in itertools.islice(_sentences(text, at), 2):
        for one, person in here:
            if start <= one.start < end and not text[start : one.start].strip(" (-–"):
                return person
    return None


def _fits(pronoun: str, text: str, one: Mention, person: Person) -> bool:
    """Whether no title before the name, or in it, is of the other sex."""
    first = text[one.start : one.end].split(maxsplit=1)[0]
    found = (_TITLED.search(words) for words in (person.honorific_prefix or "", first, text[: one.start]))
    return all(title is None or title.lastgroup == pronoun for title in found)


def _sentences(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The extents of what stands before `at`, sentence by sentence, the nearest first."""
    starts = [0, *(match.end() for match in _START.finditer(text, 0, at))]
    end = at
    for start in reversed(starts):
        if start < end:
            yield start, end
        end = start
