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
_START = regex.compile(
    r"(?<!\b[A-Z])(?<!\b[MD][rs])(?<!\bMrs)(?<!\bRev)(?<!\b(?:Prof|Cllr))(?:[.!?;]|\n)[”’\"')\]]*\s+"
)
_SUBJECT = regex.compile(
    r"""(?:[^:.]{1,30}:\ )?(?:M(?:rs?|s)\.?\ )?
    (?!(?:All|Each|Everyone|It|Many|Most|Nobody|One|She|He|Some|Someone|That|There|These|They|This|We|What|Who|You)\b)
    (?P<who>[A-Z][a-z]+(?:\ [A-Z][a-z’'-]+)?)(?:\ \([^()]{1,40}\))?\ (?:also\ |then\ )?
    (?:is|was|has|had|will|would|said|told|gave|came|spoke|attended|reported|explained|presented|advised|confirmed|offered
    |offers|agreed|agrees|asked|added|noted|stated|suggested|proposed|mentioned|volunteer(?:s|ed))\b""",
    regex.VERBOSE,
)
"""A name or two at the front of a sentence, and what is told of whoever bears them."""
_LEAD = regex.compile(
    r"(?:In (?:response|reply|answer) to|Responding to|Replying to|Answering|Asked by|When asked by|Following|After"
    r"|Further to|Before|At the request of|On behalf of|Thanking)\b[^;:]{1,80}?,\s+(?=[A-Z])"
)
"""What may stand before the subject of a sentence, and name somebody else: "In response to Ms Lee, …"."""
_TITLE = 4
"""Words of an office or a title that may stand before a name at the front of a sentence."""
_TITLED = regex.compile(
    r"\b(?:(?P<she>mrs|ms|miss|lady|dame|sis|sister)|(?P<he>mr|sir|lord|bro|brother|fr|father))\.?\s*$",
    regex.IGNORECASE,
)


def speaker(text: str, at: int, roster: Roster) -> Owner | None:
    """Who is named as speaking at the front of the last sentence before `at` that has a name or an office there."""
    for start, end in _sentences(text, at):
        match = _SAYS.match(text[:end], start)
        if match is None:
            continue
        words = match["who"].lower().split()
        if roster.person(match["who"]) or not _OFFICES.isdisjoint({words[0], words[-1]}):
            return roster.owner(match["who"])
    return None


def quoted(text: str, at: int, roster: Roster) -> Owner | None:
    """Who says the words at `at`, where a name, a colon and a quotation mark stand before them."""
    match = _QUOTES.search(text[:at])
    return roster.owner(match["who"]) if match is not None and roster.person(match["who"]) else None


_QUOTES = regex.compile(r"(?:^|[.;!?,”\"]\s+)(?P<who>(?:[A-Z][\w.’'-]*\s?){1,4}):\s*[“\"][^“”\"]*$")
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
    fitting = [(one, person) for one, person in here if _fits(pronoun, text, one, person)]
    for begin, end in _sentences(text, at):
        lead = _LEAD.match(text, begin, end)
        start = lead.end() if lead else begin
        unlisted = _SUBJECT.match(text, start, end)
        first = unlisted.start("who") if unlisted else end
        for one, person in fitting:
            if start <= one.start <= first and len(text[start : one.start].split()) <= _TITLE:
                return person
        if unlisted:
            return unlisted["who"]
    return fitting[-1][1] if fitting else None


_GROUP = regex.compile(
    r"""(?<![\w’'-])(?P<who>(?:[A-Z][\w&’'-]*(?:\ (?:of|for|and|&|the)(?=\ [A-Z]))?\ ?){1,7}
    |(?:the|our)\ (?:[\w-]+\ ){0,2}?(?:contractors?|suppliers?|vendors?|providers?|builders|company|council|owners
    |developers?|consultants|auditors|officers|police|engineers|team|group|committee|insurers|school|club|bank))\b""",
    regex.VERBOSE,
)
"""What may name a group: words in capitals, or an article and a word for people together."""
_NO_GROUP = regex.compile(
    r"(?:All|Also|An?|As|At|But|By|For|He|I|If|In|It|No|On|She|So|That|The|There|They|This|To|We|When|Yes|January|February"
    r"|March|April|May|June|July|August|September|October|November|December|\w+day|Action|Agreed|Resolved"
    r"|(?:(?:Mr|Mrs|Ms|Dr|Cllr|Councillor)\.?\ ?)+.*)\s*"
)


def group(text: str, at: int, here: Sequence[tuple[Mention, Person]]) -> str | None:
    """Whom "they" means before `at`: two people at the front of a sentence, or the group named last; else who speaks.

    `here` are the mentions of people in the text: nobody of those is a group.
    """
    for start, end in itertools.islice(_sentences(text, at), 2):
        pair = _PAIR.match(text, start, end)
        if pair:
            return pair["who"]
        named = [
            match["who"].strip()
            for match in _GROUP.finditer(text, start, end)
            if not _NO_GROUP.fullmatch(match["who"])
            and (match.start() > start or not match["who"].strip().isalpha() or match["who"].strip().isupper())
            and not any(one.start < match.end() and match.start() < one.end for one, _ in here)
        ]
        if named:
            return named[-1]
        crowd = _FRONT.match(text, start, end)
        if crowd:
            return crowd["who"]
    teller = meant("they", text, at, here) if _SAYING.search(text, 0, at) else None
    return teller.name if isinstance(teller, Person) else teller


_SAYING = regex.compile(r"\b(?:that|said|says)\s+$")
"""What stands before "they" where somebody may say it of himself and others."""


_FRONT = regex.compile(
    r"(?:The|Our) (?P<who>(?:[a-z-]+ ){0,2}?(?:[a-z-]+s|contractor|company|builder|supplier|firm|landlord|surveyor"
    r"|plumber|electrician|applicant)) (?:have|has|had|are|is|were|was|met|\w+ed)\b"
)
"""Those of whom a sentence tells that begins with them: "The scouts have …"."""


_PAIR = regex.compile(
    r"(?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?(?:, [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)* (?:and|&) "
    r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?) [a-z]+"
)
"""Two names or more at the front of a sentence."""


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
    return pronoun == "they" or all(title is None or title.lastgroup == pronoun for title in found)


def _sentences(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The extents of what stands before `at`, sentence by sentence, the nearest first."""
    starts = [0, *(match.end() for match in _START.finditer(text, 0, at))]
    end = at
    for start in reversed(starts):
        if start < end:
            yield start, end
        end = start
