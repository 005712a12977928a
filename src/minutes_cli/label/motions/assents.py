"""What becomes a decision by the yes that is said to it: "Tom suggested a raffle. All agreed."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli import regex
from minutes_cli.label.findings import Finding
from minutes_cli.label.motions import openings, putting, tallies
from minutes_cli.label.places import Place
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.model import Extent, NearMiss, Promise, Span

_YES = regex.compile(
    r"""(?:(?<=[,;:–—-]\s)|(?<=\()|(?<=\band\s)|(?<=\bwhich\s)|^\W*)
    (?:(?:this|it|that|there|all
      |everyone|everybody|we|both|the\ \w+|proposal|motion|resolution|amendment
      |members|trustees|directors|councillors|governors)\s+
      (?:present\s+)?)?
    (?:was\s+|were\s+|is\s+|are\s+)?(?:(?:all|also|then|duly|fully|unanimously|generally|eventually|in)\s+)*
    (?:ayes?|yes|agreed|approved|accepted|adopted|carrie[sd]|endorsed|passe[sd]|supported|agreement|favou?r|consensus
      |thumbs\ up(?:\ (?:all\ round|from\ (?:all|everyone|everybody)))?|nods\ all\ round
      |no\ (?:disagreement|dissent|objections?|opposition)(?:\ (?:was|were)\ (?:raised|voiced|heard))?
      |(?:no\s?one|nobody)\ (?:objected|disagreed|dissented))
    (?:\s+(?:unanimously|nem\.?\s?con|without|(?:any\ )?(?:objections?|dissent)
      |by|to|with|this|all|everyone|the|everybody|present|members|committee|board|group|consensus))*
    (?:\s+\(?\d{1,2}[-–]\d{1,2}(?:[-–]\d{1,2})?)?\W*$""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""A yes at the end of a sentence, or a sentence that says only yes."""
_LEAST = 4
_BRACKETED = regex.compile(
    r"\((?:(?:all|duly|unanimously|was|is|this)\s)*(?:agreed|approved|accepted|carried|passed|adopted|consensus"
    r"|unanimous(?:ly)?|nem\.?\s?con\.?|all\s(?:agreed|in\sfavou?r)|no\sobjections?|by\sconsensus"
    r"|agreed\sunanimously|(?:re-?)?elected(?:\sunopposed)?|unopposed|unan\.?)\)",
    regex.IGNORECASE,
)
"""A yes in brackets, which is said to the words before it: "price as last year (agreed); Ann to print"."""
_YES_FIRST = regex.compile(
    r"\W*(?P<yes>agreed|adopted|carried|passed|approved)\s*(?:[;,(–—]|by\b|with\b|\W*$)", regex.IGNORECASE
)
"""A yes of which more is said: "ADOPTED; in force through winter"."""
_LABELLED = regex.compile(
    r"\W*(?:m|motion|proposal|proposed|resolution|recommendation)(?: \d+)?\s*[:–—]\s", regex.IGNORECASE
)
"""What opens a text that is put to the meeting as a whole, whatever is said before the yes."""
_PAIR = regex.compile(r"\W*(?:NAME\s*(?:,|/|&|\band\b)\s*NAME)\W*".replace("NAME", openings.NAME), regex.IGNORECASE)
"""Nothing but who moved and seconded it: "Ann Reed, Tom Hill."."""
_COUNT = regex.compile(r"\W*\d{1,2}[-–/]\d{1,2}(?:[-–/]\d{1,2})?\W*")
_SAID_SO = regex.compile(
    r"(?:this|that|it|which)\s(?:was|is)\s(?:(?:then|also|duly|unanimously)\s)*(?:agreed|accepted|approved|adopted)\b",
    regex.IGNORECASE,
)
"""A yes that points back at the clause before it."""


def agreed_to(places: Sequence[Place], found: Sequence[Finding]) -> Iterator[Finding]:
    """What was found, a bare yes widened to what it was said to, and the proposals that only a yes made decisions."""
    dropped: list[Finding] = []
    made: list[Promise] = []
    for place in places:
        text = place.block.text
        parts = sentences(text) if place.block.kind not in {"table", "heading"} else []
        for yes, whole in _assents(text, parts):
            if of_the_meeting(text[slice(*whole)], decided=True):
                continue
            here = [one for one in found if one.clause.block == place.block.id and _over(one, whole)]
            bare = [one for one in here if one.clause.start >= yes[0] - 1 or _nobodys(text, one)]
            dropped += bare
            if all(one in bare or isinstance(one, NearMiss) for one in here):
                made.append(_decision(place, whole, yes))
    yield from (one for one in found if one not in dropped)
    yield from made


def _assents(text: str, parts: Sequence[Extent]) -> Iterator[tuple[Extent, Extent]]:
    """Each yes of a text, with the whole that it and what it was said to make."""
    for at, (start, end) in enumerate(parts):
        yes = _yes(text, parts, at)
        whole = _whole(text, parts, at, yes) if yes else None
        if yes is not None and whole is not None:
            yield yes, whole
            continue
        first = _YES_FIRST.match(text, start, end)
        if first and at and (_LABELLED.match(text, *parts[0]) or putting.lays(text[slice(*parts[at - 1])])):
            since = parts[0] if _LABELLED.match(text, *parts[0]) else parts[at - 1]
            yield (start, first.end("yes")), (since[0], first.end("yes"))
            continue
        for inside in _BRACKETED.finditer(text, start, end):
            begin = max(text.rfind(";", start, inside.start()) + 1, start)
            if tallies.says(text[begin : inside.start()]):
                yield (
                    inside.span(),
                    (
                        begin + len(text[begin:]) - len(text[begin:].lstrip()),
                        inside.end() if text[inside.end() : end].strip(" .") else end,
                    ),
                )


def _nobodys(text: str, one: Finding) -> bool:
    """Whether a task is only said "to be" done by whom it may: with a yes said to it, the meeting decided it."""
    return one.clause.rule == "to-do" and putting.sets(text[one.clause.start : one.clause.end])


def _yes(text: str, parts: Sequence[Extent], at: int) -> Extent | None:
    """Where a sentence says yes, at its end or as a whole; `None` where it does not."""
    start, end = parts[at]
    words = text[start:end]
    match = _YES.search(words)
    if match is None and at and openings.bare(text[slice(*parts[at - 1])], "") and _won(words):
        match = _COUNT.fullmatch(words)
    if match is None:
        named, mark, yes = words.rpartition(". ")
        if mark and _PAIR.fullmatch(named) and _YES.match(yes):
            return start, end
    return (start + match.start(), end) if match else None


def _won(words: str) -> bool:
    """Whether a count alone tells of more for than against: "3-0"."""
    count = [int(number) for number in regex.findall(r"\d+", words)]
    return _COUNT.fullmatch(words) is not None and count[0] > count[1]


def _replies(text: str, parts: Sequence[Extent], at: int) -> bool:
    """Whether a sentence says what those who meet answer to the application that the one before it names."""
    before = text[slice(*parts[at - 1])] if at else ""
    return _REFERENCE.search(before) is not None and _REPLY.fullmatch(text[slice(*parts[at])]) is not None


def _whole(text: str, parts: Sequence[Extent], at: int, yes: Extent) -> Extent | None:
    """What a yes was said to: the sentence that it ends, or the one before it; `None` where that puts nothing."""
    start, end = parts[at]
    before = text[start : yes[0]]
    if _replies(text, parts, at):
        return parts[at - 1][0], end
    said = text[yes[0] : end]
    if len(regex.findall(r"\w+", before)) < _LEAST or _PAIR.fullmatch(before):
        put = _put_at(text, parts, at)
        if put < 0:
            return None
        start = parts[put][0]
        before = text[start : parts[put][1]]
        so = _BRACKETED.match(said) is not None or put < at - 1 or _LABELLED.match(before) is not None
    else:
        so = _SAID_SO.match(said) is not None
    if _BARE_YES.fullmatch(said):
        so = putting.asks(before)
        return (start, end) if so else None
    return (start, end) if so or putting.lays(before) else None


_BARE_YES = regex.compile(r"\W*(?:yes|ayes?)\W*", regex.IGNORECASE)
"""A yes that answers a question, and is said to nothing else."""


def _put_at(text: str, parts: Sequence[Extent], at: int) -> int:
    """The index of the sentence before a yes, but for one that only says who moved it; -1 where there is none."""
    at -= 1
    while at > 0 and openings.bare(text[slice(*parts[at])], ""):
        at -= 1
    return at


_REPLY = regex.compile(
    r"\W*(?:(?:the )?(?:council|councillors|members|committee) )?(?:(?:has|have|had|raised?|agreed) )?"
    r"(?P<yes>no (?:objections?|comments?)|objects?|objection|supports?|supported|neutral)"
    r"(?:\W*$|\W+(?:on|to|due|subject|because|as|but|provided|with)\b.{3,120})",
    regex.IGNORECASE,
)
"""What a council answers to an application."""
_REFERENCE = regex.compile(r"\b[A-Z]{0,3}/?\d{2,4}/\w{2,}|\bapplication\b", regex.IGNORECASE)


def _over(one: Finding, extent: Extent) -> bool:
    return one.clause.start < extent[1] and extent[0] < one.clause.end


def _decision(place: Place, whole: Extent, yes: Extent) -> Promise:
    rule = rule_book().named("resolved")
    block = place.block.id
    return Promise(Span(block, *whole, rule.kind, rule.id), Span(block, *yes, "cue", rule.id), score=rule.confidence)
