"""Tallies: how many were for it and how many against, told beside what was put: "New fee £5 – 4/4 yes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli import regex
from minutes_cli.label.findings import Finding, clear_of, promises
from minutes_cli.label.motions import putting
from minutes_cli.label.places import Place
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.model import Extent, Promise, Span
from minutes_cli.value import Value

_FOR = r"(?:yes|yeas?|ayes?|for|in\s+favou?r|agree[ds]?|approve[ds]?)"
_AGAINST = r"(?:no|noes|nays?|against|opposed|disagree[ds]?)"
_NUMBER = r"(?:\d{1,4}|none|nil|zero)"
_SAID = r"(?:(?:votes?|voted|voting|says?|said|were|are|was)\b[\s,:]*)*"
_NAME = r"(?-i:[A-Z])[\w.'’-]*(?:\s(?-i:[A-Z])[\w.’']*){0,3}"
_TALLY = regex.compile(
    rf"""(?<![\w/.])(?P<won>\d{{1,3}})\s*(?:/|of|out\ of)\s*(?:the\s+)?(?P<all>\d{{1,3}})\s+
        (?:(?!{_FOR}\b|{_AGAINST}\b)[a-z]+,?\s+){{0,3}}?{_SAID}{_FOR}\b
    |(?<![\w/.–-])(?P<for1>\d{{1,4}})\s+{_SAID}{_FOR}\b[\s,;/|–-]*(?:and\s+|to\s+)?(?P<no1>{_NUMBER})\s+{_SAID}{_AGAINST}\b
    |\b{_FOR}\s*[:=–-]?\s*\(?(?P<for2>\d{{1,4}})\b\)?[\s,.;/|–-]*(?:and\s+)?{_AGAINST}\s*[:=–-]?\s*\(?(?P<no2>{_NUMBER})\b\)?
    |\b(?:carried|passed|approved|agreed|adopted|elected|resolved|voted)\b[^.\d]{{0,20}}?
        \bby\s+(?P<for3>\d{{1,4}})\s+(?:votes?\s+)?to\s+(?P<no3>\d{{1,4}})\b
    |\b(?:yes|passed|carried|approved)\s*\(\s*(?P<for6>\d{{1,3}})\s*[-–:]\s*(?P<no6>\d{{1,3}})
    |\b(?:approved|passed|carried|agreed|adopted|elected|vote[ds]?)\W{{0,3}}(?P<for7>\d{{1,3}})\s?[/-]\s?(?P<no7>\d{{1,3}})\s?[/-]\s?\d{{1,3}}
        (?![\d/-])
    |\((?P<for8>\d{{1,3}})[/-](?P<no8>\d{{1,3}})[/-]\d{{1,2}}\)
    |\bvote[ds]?\s*[:–-]?\s*(?P<for5>\d{{1,3}})\s*[:–-]\s*(?P<no5>\d{{1,3}})\s+(?:for|in\s+favou?r\s+of)\b
    |\+1s?\s*[:=x×]\s*(?P<for4>\d+)(?:[\s,;/|]+[+-]?0\s*[:=x×]\s*\d+)?
        [\s,;/|]+[-–−]1s?\s*[:=x×]\s*(?P<no4>\d+)
    |(?P<roll>(?:\b{_NAME}\s?[-–:]\s?(?:{_FOR}|{_AGAINST}|abstain\w*)\b[,;.]?\s*){{3,}})
    |(?P<every>\ball\s+(?:votes?\s+)?(?:yes|ayes?|yeas?)\b|[(–—:;-]\s*(?:votes?[:\s]+)?(?:unanimous(?:ly)?|all\s+in\s+favou?r)\b
        |\bby\s+(?:a\s+)?unanimous\s+(?:vote|consent)\b|\b(?:agreed|carried|passed|approved)\s+nem\.?\s?con\b)""",
    regex.IGNORECASE | regex.VERBOSE,
)
LOST = regex.compile(
    r"\b(failed|fails|fell|falls|defeated|lost|died|withdrawn|not\s+carried|no\s+second)\b", regex.IGNORECASE
)
"""What says that something put to the vote did not carry."""
_HAS = regex.compile(r"\d|yes\b|\baye|\byea|unanimous|favou?r|nem\b", regex.IGNORECASE)
_VOTER = regex.compile(rf"[-–:]\s?(?:(?P<yes>{_FOR})|(?P<no>{_AGAINST}))\b", regex.IGNORECASE)
_AFTER = regex.compile(
    r"(?:[\s,;:.()|/–-]+(?:\d{1,3}|and|with|one|two|three|no|none|nil|abstentions?|abstain(?:ed|ing|s)?|abst|votes?|voted|yes"
    r"|the|motion|proposal|vote|is|was|has|carried|carries|passe[sd]|approved|agreed|accepted|unanimous(?:ly)?))*\W*",
    regex.IGNORECASE,
)
"""What may follow a tally in its sentence and says nothing of what was put."""
_FORMAL = frozenset(
    regex.findall(
        r"\w+",
        "a after all and ballot by call called carried carries count discussion for further hands in is it motion of "
        "on passed poll proposal result results roll show taken tally that the this to total vote voted votes voting "
        "was were",
    )
)
_PUT_FIRST = regex.compile(
    r"\W*(?:(?:show of hands|votes?|poll|ballot|result)\s*[:–-]\s*)?(?:\d{1,3}\s*(?:/|of|out of)\s*\d{1,3}\s+)?"
    r"(?:(?:\d{1,3}|all)\s+)?(?:votes?(?:\s+\d{1,3}\s*[:–-]\s*\d{1,3})?|voted|in favou?r)\s+(?:for|of)\s+(?=\w+ \w+)",
    regex.IGNORECASE,
)
"""A tally that stands before what was put: "4/4 votes for Ann as secretary"."""
_ASKED = frozenset(
    {"answers", "asked", "questionnaire", "replies", "residents", "respondents", "straw", "survey", "users"}
)
"""The words of a count that is no vote of those who meet."""
_LEAST = 2
"""How many words at least say what was put."""


class Tally(Value):
    """Where a tally stands, and whether more were for it than against."""

    start: int
    end: int
    won: bool


def tally(text: str) -> Tally | None:
    """The first tally that a text tells."""
    if not _HAS.search(text):
        return None
    match = _TALLY.search(text)
    return Tally(match.start(), match.end(), _won(match)) if match else None


def closing(text: str) -> Tally | None:
    """The tally with which a sentence ends, up to its end."""
    told = tally(text)
    return Tally(told.start, len(text), told.won) if told and _AFTER.fullmatch(text, told.end) else None


def opening(text: str) -> bool:
    """Whether a sentence opens with a tally of those who were for what follows."""
    match = _PUT_FIRST.match(text)
    counts = [int(number) for number in regex.findall(r"\d+", match[0])] if match else []
    return len(counts) == 1 or (len(counts) > 1 and counts[0] * 2 > counts[1])


def alone(text: str) -> bool:
    """Whether a line tells the tally of a vote that was won, and nothing else."""
    told = closing(text)
    return told is not None and told.won and not says(text[: told.start])


def says(text: str) -> bool:
    """Whether words beside a tally say what was put, and are not only of the vote."""
    return len([word for word in regex.findall(r"[a-z]{2,}", text.lower()) if word not in _FORMAL]) >= _LEAST


def _won(match: regex.Match[str]) -> bool:
    told = match.groupdict()
    if told["every"]:
        return True
    if told["roll"]:
        votes = [bool(vote["yes"]) for vote in _VOTER.finditer(told["roll"])]
        return votes.count(True) > votes.count(False)
    if told["won"]:
        return int(told["won"]) * 2 > int(told["all"]) >= int(told["won"])
    ayes, noes = (next(told[f"{side}{n}"] for n in "12345678" if told[f"{side}{n}"]) for side in ("for", "no"))
    return int(ayes) > (int(noes) if noes.isdigit() else 0)


def counted(places: Sequence[Place], found: Sequence[Finding]) -> Iterator[Finding]:
    """What was found, with what a tally beside it makes a decision, in place of what else its words may bind to."""
    made: list[Promise] = []
    for place in places:
        text = place.block.text
        if place.block.kind in {"table", "heading"} or not _HAS.search(text):
            continue
        parts = sentences(text)
        for at, part in enumerate(parts):
            whole = _whole(text, parts, at)
            if whole is not None and not of_the_meeting(text[slice(*whole)], decided=True):
                made.append(_decision(place, whole, part))
    made = clear_of(made, [one for one in promises(found) if one.clause.label == "decision"])
    yield from clear_of(found, made)
    yield from made


def _whole(text: str, parts: Sequence[Extent], at: int) -> Extent | None:
    """What a tally in a sentence was for: the sentence, or the one before it that puts something."""
    start, end = parts[at]
    words = text[start:end]
    cut = words[:1].isdigit() and text[:start].rstrip(" .")[-1:].isdigit()  # within a sum, no sentence of its own
    if cut or not _ASKED.isdisjoint(words.lower().split()) or LOST.search(words):
        return None
    if opening(words):
        return start, end
    told = closing(words)
    if told is None or not told.won:
        return None
    if says(words[: told.start]):
        return start, end
    before = text[slice(*parts[at - 1])] if at else ""
    first = before.partition(" ")[0].lower()
    puts = before.rstrip().endswith("?") or putting.puts(before) or first in rule_book().words.order
    return (parts[at - 1][0], end) if puts else None


def _decision(place: Place, whole: Extent, tally_at: Extent) -> Promise:
    rule = rule_book().named("vote-told")
    block = place.block.id
    return Promise(
        Span(block, *whole, rule.kind, rule.id), Span(block, *tally_at, "cue", rule.id), score=rule.confidence
    )
