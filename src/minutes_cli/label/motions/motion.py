"""Motions: who moved and seconded what, how it ended and by how many votes; those that carried are decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from minutes_cli import regex
from minutes_cli.label.motions import tallies
from minutes_cli.label.motions.openings import MOVES, NAME, Opening, opening
from minutes_cli.label.places import Place
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.model import Motion, NearMiss, Promise, Span, Votes
from minutes_cli.value import Value

_BY = regex.compile(
    rf"\b(?:moved|made|forward|motion|proposed(?:\s+as(?:\s+\w+){{1,3}}?)?)\s+by:?\s+(?P<after>{NAME})"
    rf"|\b(?:moved|mover|proposed|proposer|1st)\s*:\s*(?P<named_after>{NAME})"
    rf"|\bproposed\s+(?=Cllr|Mrs?\b|Ms\b|Dr\b)(?P<named>{NAME})"
    rf"|(?P<before>{NAME})\s+(?:moved|moves|proposed|proposes|motioned)\b",
    regex.IGNORECASE,
)
_SECOND = regex.compile(
    rf"\b(?:second(?:ed|er)?|2nd)\s*(?:by|:)\s*(?P<after>{NAME})|(?P<before>{NAME})\s+second(?:ed|s)?\b",
    regex.IGNORECASE,
)
_CARRIED = regex.compile(
    r"\b(m/?s/?[cpu]|carried|carries|passed|passes|approved|adopted|agreed|resolved|elected|all\s+(?:\w+\s+)?(?:in\s+favou?r|approve)"
    r"|(?:no\s?-?one|nobody|none)\s+(?:was\s+|were\s+)?(?:against|opposed|dissenting)"
    r"|no\s+dissent|thumbs\s+up|nem\.?\s?con|[1-9]\d{0,2}\s+(?:ayes|yeas)|unanimous\w*|all\s+ayes|so\s+ordered|without\s+(?:any\s+)?objections?|no\s+objections?"
    r"|(?:made\s+and|motion(?:\s+was)?)\s+accepted)\b",
    regex.IGNORECASE,
)
_TAIL = regex.compile(
    r"[,;.]?\s*(?:and\s+|which\s+)?(?:properly\s+|duly\s+)?(?:seconded|motion\s+(?:passe[sd]|carrie[sd])|ayes)\b",
    regex.IGNORECASE,
)
_NOTED = regex.compile(
    r"\bthat (?:the )?(?:\w+ ){1,3}?(?:note|receive|acknowledge)s?\b"
    r"(?!.*\band (?:that|to|approve|adopt|authori[sz]e)\b)",
    regex.IGNORECASE | regex.DOTALL,
)
_COUNT = regex.compile(r"(?<![\d/-])\b(\d{1,2})\s*[-–]\s*(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\b(?!\s*[-/])")
_SIDES = {
    "for": regex.compile(r"\b(?:ayes?|yes|yeas?|for|in\s+favou?r)\s*[:(]?\s*\(?(\d{1,2})\)?", regex.IGNORECASE),
    "against": regex.compile(r"\b(?:noes|nays?|no|against|opposed)\s*[:(]?\s*\(?(\d{1,2})\)?", regex.IGNORECASE),
    "abstain": regex.compile(
        r"\b(?:abstain(?:ed)?|abstentions?|abstaining)\s*[:(]?\s*\(?(\d{1,2})\)?", regex.IGNORECASE
    ),
}
_REACH = 4
"""How many sentences after a motion may tell how it ended."""
_EMPTY = regex.compile(
    rf".*\b(?:motion|moved|moves|motioned)\s+to\s+(?:approve|accept|adopt)(?:[\s,;]+(?:as|it|this|them|posted|presented|amended|written|"
    rf"corrected|submitted|was|made|by|seconded|second|adopted|carried|passed|approved|unanimously|and|{NAME}))*\W*",
    regex.IGNORECASE,
)
"""A motion that does not say what is approved: the minutes, mostly, under their own heading."""

_APART = " | "
"""What keeps a name from running on into the line after it."""
_NO_VOTES: Votes = {"for": None, "against": None, "abstain": None}


class Line(Value):
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
        after = _after(lines, at)
        opened = opening(line.text, before.text if before else None, _following(after), line.place.title)
        if opened is not None:
            motion, decision = _motion(f"m{len(motions) + 1}", opened, after)
            sure = any(isinstance(one, Promise) for one in decision)
            if motion.result is not None or not opened.loose or sure:
                motions.append(motion)
                decisions += decision
    return motions, decisions


def _after(lines: Sequence[Line], at: int) -> list[Line]:
    """A line with those that may tell how its motion ended: the next few, and all of its own block."""
    block = lines[at].place.block.id
    return [line for n, line in enumerate(lines[at:]) if n <= _REACH or line.place.block.id == block]


def _following(lines: Sequence[Line]) -> str:
    """The words of the next two lines of the same item."""
    return " ".join(line.text for line in lines[1:3] if line.place.item == lines[0].place.item)


def _motion(name: str, opened: Opening, lines: Sequence[Line]) -> tuple[Motion, list[Promise | NearMiss]]:
    """A motion and the decision that it made."""
    first = lines[0]
    later = takewhile(lambda line: line.place.item == first.place.item and not _moves(line.text), lines[1:])
    said = [first.text[opened.end :], *(line.text for line in later)]
    rest, whole = " ".join(said), _APART.join([first.text, *said])
    own = first.text[opened.start :]
    result = ending(own if _SO_ENDED.search(own) else first.text[opened.start : opened.end] + " " + rest)
    mover = _plain(opened.mover or _name(_BY.search(whole)))
    seconder = _plain(opened.seconder or _name(_SECOND.search(whole)))
    motion = Motion(
        id=name,
        text=first.text,
        mover=mover,
        seconder=seconder,
        result=result,
        votes=votes(rest),
        commitment=None,
        block=first.place.block.id,
    )
    taken = result is None and mover and seconder and not _amends(first.text)
    return motion, list(_decision(opened, first, "carried" if taken else result))


_AMENDS = frozenset(
    {"amend", "amendment", "discuss", "nominate", "nominated", "nominates", "nomination", "reconsider", "withdraw"}
)


def _amends(text: str) -> bool:
    """Whether a motion is about another one, or somebody is named for an office: its being seconded decides nothing."""
    return not _AMENDS.isdisjoint(regex.findall(r"[a-z]+", text.lower()))


def _moves(text: str) -> bool:
    return any(move.search(text) for move in MOVES)


def movers(text: str) -> tuple[str | None, str | None]:
    """Who moved and who seconded, as far as a text names them."""
    return _plain(_name(_BY.search(text))), _plain(_name(_SECOND.search(text)))


def _name(match: regex.Match[str] | None) -> str | None:
    return next((name for name in match.groups() if name), None) if match else None


def _plain(name: str | None) -> str | None:
    """A name as far as its sentence goes, without the full stop: "Dr. Hill", and no more of "Hill. Carried"."""
    kept: list[str] = []
    for word in (name or "").split():
        kept.append(word)
        if word.endswith(".") and len(word) > _INITIAL and word[:-1].lower() not in rule_book().words.abbreviation:
            break
    return " ".join(kept).rstrip(".") or None


_INITIAL = 2
"""A capital and its full stop."""


def _decision(opened: Opening, line: Line, result: str | None) -> Iterator[Promise | NearMiss]:
    rule = rule_book().named("motion")
    block = line.place.block.id
    tail = _TAIL.search(line.text, opened.end)
    end = line.start + tail.start() if tail else line.end
    clause = Span(block, line.start + opened.start, end, rule.kind, rule.id)
    cue = Span(block, line.start + opened.start, line.start + (opened.end or len(line.text.split()[0])), "cue", rule.id)
    text = line.text[opened.start :]
    if result is None or result == "failed":
        yield NearMiss(clause, "a motion that did not carry" if result else "a motion whose end is not told")
    elif _NOTED.match(text):
        yield NearMiss(clause, "noted, not decided")
    elif of_the_meeting(text, decided=True) or _EMPTY.fullmatch(text):
        yield NearMiss(clause, "procedure of the meeting")
    else:
        yield Promise(clause, cue, score=rule.confidence)


_SO_ENDED = regex.compile(
    r"\b(?:was|were|is|then|duly|and|it) (?:carried|passed|adopted|approved)\W*$", regex.IGNORECASE
)
"""How a sentence that tells a motion may itself say at its end that it carried."""


def ending(text: str) -> str | None:
    """`carried` or `failed`, as the words after a motion tell; `None` where they do not."""
    told = tallies.tally(text)
    if tallies.LOST.search(text) or (told is not None and not told.won):
        return "failed"
    count = votes(text)
    won = (count["for"] or 0) > (count["against"] or 0)
    return "carried" if told or won or _CARRIED.search(text) else None


def votes(text: str) -> Votes:
    """The votes for and against and the abstentions, as far as the words tell."""
    told = {side: int(found[1]) for side, pattern in _SIDES.items() if (found := pattern.search(text))}
    if told:
        return {"for": told.get("for"), "against": told.get("against"), "abstain": told.get("abstain")}
    count = _COUNT.search(text)
    if count is None:
        return _NO_VOTES
    return {"for": int(count[1]), "against": int(count[2]), "abstain": int(count[3]) if count[3] else None}
