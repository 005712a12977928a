"""Motions: who moved and seconded what, how it ended and by how many votes; those that carried are decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from minutes_cli.label.places import Place
from minutes_cli.label.rules import of_the_meeting, rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.model import Motion, NearMiss, Promise, Span, Votes

_NAME = r"(?:(?-i:[A-Z])[\w.'’-]*(?:\s+(?-i:[A-Z])[\w.'’-]*){0,5})"
_SECONDED = (
    r"(?:,?\s*(?:and\s+)?(?:was\s+|is\s+)?(?:duly\s+)?(?:second|support)(?:ed)?"
    rf"(?:\s*(?:by|:)?\s*(?P<seconder>{_NAME}))?,?)?"
)
_WHAT = r"(?:that|to|for|of|approval|adoption|acceptance|introduction|final\s+passage)\b"
_WON = (
    r"(?:,?\s*(?:and\s+)?(?:unanimously\s+)?(?:carried|agreed|resolved|approved|passed)(?:\s+unanimously)?)?"
    r"(?:,?\s*(?:and\s+|with\s+)?(?:all|none|no|\w+)\s+(?:votes\s+)?(?:in\s+favou?r|opposed|against|abstain\w*|for))*"
)
_BOTH = (
    rf"\b(?:proposed|moved)(?:\s+by\s+(?P<mover>{_NAME}))?,?\s*(?:and\s+)?(?:second|support)(?:ed)?"
    rf"(?:\s+by\s+(?P<seconder>{_NAME}))?{_WON},?\s*(?={_WHAT})"
)
_MOVES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<mover>{_NAME})\s+(?:moved|motioned|moves|so\s+moved){_SECONDED},?\s*(?=motion\b|{_WHAT})",
        rf"(?P<mover>{_NAME})\s+(?:made|makes|put\s+forward|entertained)\s+(?:a|the)\s+motion{_SECONDED},?\s*(?={_WHAT})",
        rf"\bmotion\b\s*(?:was\s+|is\s+)?(?:(?:duly\s+)?made\s+)?(?:by\s+(?P<mover>{_NAME}))?{_SECONDED}[,:]?\s*(?={_WHAT})",
        rf"\b(?:proposed|moved|proposer)\s*(?:by|:)\s+(?P<mover>{_NAME}){_SECONDED},?\s*(?:and\s+\w+\s+)?(?={_WHAT})",
        _BOTH,
        (
            rf"\bmotion\s+and\s+(?:a\s+)?second\s*\((?P<mover>{_NAME})\s*(?:and|/|,|&)\s*(?P<seconder>{_NAME})\)"
            rf"[,:]?\s*(?={_WHAT})"
        ),
        rf"\bM/?S/?[CPU]\b[:.]?\s*(?:\(?(?P<mover>{_NAME})\s*[/,]\s*(?P<seconder>{_NAME})\)?)?[,:]?\s*(?={_WHAT})",
        (
            rf"\bmotion\s*(?:#?\d+\s*)?\((?P<mover>{_NAME})(?:\s*(?:/|,|&|;|\band\b)\s*(?P<seconder>{_NAME}))?\)"
            rf"[,:]?\s*(?={_WHAT})"
        ),
        rf"(?P<mover>{_NAME})\s+nominate[ds]\b[^.;]{{0,80}}?,\s*(?:and\s+)?(?P<seconder>{_NAME})\s+second(?:s|ed)?\b",
        rf"(?P<mover>{_NAME})\s+proposed\s+(?={_WHAT})",
        rf"(?P<mover>{_NAME})\s+moved,?\s*(?:and\s+)?(?P<seconder>{_NAME})\s+seconded,?\s*(?={_WHAT})",
    )
)
_BARE = re.compile(rf"\b(?:moved|proposed)\s*(?:by|:)\s*(?P<mover>{_NAME}){_SECONDED}\W*$", re.IGNORECASE)
"""A line that names mover and seconder only; the motion stands in the next."""
_TITLED = re.compile(rf"(?P<mover>{_NAME}),\s*(?P<seconder>{_NAME})\s*:?\s*$")
"""A heading that ends with mover and seconder, as in "24-05 A. Reed, T. Hill:"."""
_TEXT = re.compile(
    r"(?:(?:now,?\s+)?therefore,?\s+)?(?:be\s+it\s+)?(?:resolved,?\s+)?that\b|now,?\s+therefore\b", re.IGNORECASE
)
_BY = re.compile(rf"\b(?:moved|motion|made|proposed)\s*(?:by|:)\s*(?P<name>{_NAME})", re.IGNORECASE)
_SECOND = re.compile(
    rf"\bsecond(?:ed)?\s*(?:by|:)\s*(?P<after>{_NAME})|(?P<before>{_NAME})\s+second(?:ed|s)?\b", re.IGNORECASE
)
_CARRIED = re.compile(
    r"\b(m/?s/?[cpu]|carried|carries|passed|passes|approved|adopted|agreed|resolved|all\s+(?:in\s+favou?r|approve)|unanimous\w*"
    r"|all\s+ayes|so\s+ordered)\b",
    re.IGNORECASE,
)
_LOST = re.compile(r"\b(failed|fails|defeated|lost|died|withdrawn|not\s+carried|no\s+second)\b", re.IGNORECASE)
_TAIL = re.compile(r"[,;.]?\s*(?:which\s+)?(?:seconded|motion\s+(?:passe[sd]|carrie[sd])|ayes)\b", re.IGNORECASE)
_NOTED = re.compile(
    r"\bthat (?:the )?(?:\w+ ){1,3}?(?:note|receive|acknowledge)s?\b"
    r"(?!.*\band (?:that|to|approve|adopt|authori[sz]e)\b)",
    re.IGNORECASE | re.DOTALL,
)
_COUNT = re.compile(r"\b(\d{1,2})\s*[-–]\s*(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\b(?!\s*[-/])")
_SIDES = {
    "for": re.compile(r"\b(?:ayes?|yes|yeas?|for|in\s+favou?r)\s*[:(]?\s*\(?(\d{1,2})\)?", re.IGNORECASE),
    "against": re.compile(r"\b(?:noes|nays?|no|against|opposed)\s*[:(]?\s*\(?(\d{1,2})\)?", re.IGNORECASE),
    "abstain": re.compile(r"\b(?:abstain(?:ed)?|abstentions?|abstaining)\s*[:(]?\s*\(?(\d{1,2})\)?", re.IGNORECASE),
}
_REACH = 4
"""How many sentences after a motion may tell how it ended."""
_NO_VOTES: Votes = {"for": None, "against": None, "abstain": None}


@dataclass(frozen=True)
class Line:
    """A sentence of an item, with its place."""

    place: Place
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.place.block.text[self.start : self.end]


def find(places: Sequence[Place]) -> tuple[list[Motion], list[Promise | NearMiss]]:
    """The motions of a document in reading order, and the decisions that those which carried are."""
    lines = [
        Line(place, start, end)
        for place in places
        if place.block.kind != "table" and place.listed != "agenda"
        for start, end in sentences(place.block.text)
    ]
    motions: list[Motion] = []
    decisions: list[Promise | NearMiss] = []
    for at, line in enumerate(lines):
        before = lines[at - 1] if at and lines[at - 1].place.item == line.place.item else None
        match = _opened(line, before)
        if match is not None and not _body(match):
            told = _TEXT.match(line.text) if match.string != line.text else None
            motion, decision = _motion(f"m{len(motions) + 1}", match, told, _after(lines, at))
            motions.append(motion)
            decisions += decision
    return motions, decisions


def _after(lines: Sequence[Line], at: int) -> list[Line]:
    """A line with those that may tell how its motion ended: the next few, and all of its own block."""
    block = lines[at].place.block.id
    return [line for n, line in enumerate(lines[at:]) if n <= _REACH or line.place.block.id == block]


def _opened(line: Line, before: Line | None) -> re.Match[str] | None:
    """What opens a motion: its own words, or mover and seconder in the line before it or in the heading."""
    own = next((found for move in _MOVES if (found := move.search(line.text))), None)
    if own is not None or not _TEXT.match(line.text):
        return own
    named = _BARE.search(before.text) if before is not None else None
    return named or (_TITLED.search(line.place.title) if before is None or not _TEXT.match(before.text) else None)


def _body(match: re.Match[str]) -> bool:
    """Whether the whole body is said to have moved: a decision, told with its verb."""
    mover = match.groupdict().get("mover") or ""
    return bool(mover) and mover.split()[-1].lower() in rule_book().words.body


def _motion(
    name: str, match: re.Match[str], told: re.Match[str] | None, lines: Sequence[Line]
) -> tuple[Motion, list[Promise | NearMiss]]:
    """A motion and the decision that it made; `told` is how its text opens where mover and seconder stand apart."""
    first, opening = lines[0], told or match
    later = takewhile(lambda line: line.place.item == first.place.item and not _moves(line.text), lines[1:])
    rest = first.text[opening.end() :] + " " + " ".join(line.text for line in later)
    whole = first.text + " " + rest
    result = ending(first.text[opening.start() : opening.end()] + " " + rest)
    groups = match.groupdict()
    motion = Motion(
        id=name,
        text=first.text,
        mover=_plain(groups.get("mover") or _name(_BY.search(whole), "name")),
        seconder=_plain(groups.get("seconder") or _name(_SECOND.search(whole), "after", "before")),
        result=result,
        votes=votes(rest),
        commitment=None,
        block=first.place.block.id,
    )
    return motion, list(_decision(opening, first, result))


def _moves(text: str) -> bool:
    return any(move.search(text) for move in _MOVES)


def _name(match: re.Match[str] | None, *groups: str) -> str | None:
    return next((match[group] for group in groups if match[group]), None) if match else None


def _plain(name: str | None) -> str | None:
    """A name without the full stop of its sentence."""
    return name.rstrip(".") if name else None


def _decision(match: re.Match[str], line: Line, result: str | None) -> Iterator[Promise | NearMiss]:
    rule = rule_book().named("motion")
    block = line.place.block.id
    tail = re.search(
        r"[,;.]?\s*(?:which\s+)?(?:seconded|motion\s+(?:passe[sd]|carrie[sd])|ayes)\b",
        line.text[match.end() :],
        re.IGNORECASE,
    )
    end = line.start + match.end() + tail.start() if tail else line.end
    clause = Span(block, line.start + match.start(), end, rule.kind, rule.id)
    cue = Span(block, line.start + match.start(), line.start + match.end(), "cue", rule.id)
    text = line.text[match.start() :]
    if result is None or result == "failed":
        yield NearMiss(clause, "a motion that did not carry" if result else "a motion whose end is not told")
    elif _NOTED.match(text):
        yield NearMiss(clause, "noted, not decided")
    elif of_the_meeting(text):
        yield NearMiss(clause, "procedure of the meeting")
    else:
        yield Promise(clause, cue, score=rule.confidence)


def ending(text: str) -> str | None:
    """`carried` or `failed`, as the words after a motion tell; `None` where they do not."""
    if _LOST.search(text):
        return "failed"
    count = votes(text)
    won = (count["for"] or 0) > (count["against"] or 0)
    return "carried" if won or _CARRIED.search(text) or _COUNT.search(text) else None


def votes(text: str) -> Votes:
    """The votes for and against and the abstentions, as far as the words tell."""
    told = {side: int(found[1]) for side, pattern in _SIDES.items() if (found := pattern.search(text))}
    if told:
        return {"for": told.get("for"), "against": told.get("against"), "abstain": told.get("abstain")}
    count = _COUNT.search(text)
    if count is None:
        return _NO_VOTES
    return {"for": int(count[1]), "against": int(count[2]), "abstain": int(count[3]) if count[3] else None}
