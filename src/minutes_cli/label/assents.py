"""What becomes a decision by the yes that is said to it: "Tom suggested a raffle. All agreed."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli import regex
from minutes_cli.label.findings import Finding
from minutes_cli.label.places import Place
from minutes_cli.label.rules import of_the_meeting, rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.model import Extent, NearMiss, Promise, Span

_YES = regex.compile(
    r"""(?:(?<=[,;:–—-]\s)|(?<=\band\s)|(?<=\bwhich\s)|^\W*)
    (?:(?:this|it|that|there|all
      |everyone|everybody|we|both|the\ \w+|members|trustees|directors|councillors|governors)\s+
      (?:present\s+)?)?
    (?:was\s+|were\s+|is\s+|are\s+)?(?:(?:all|also|then|duly|fully|unanimously|generally|eventually|in)\s+)*
    (?:agreed|approved|accepted|adopted|carried|endorsed|passed|supported|agreement|favou?r|consensus
      |no\ (?:disagreement|dissent|objections?|opposition)(?:\ (?:was|were)\ (?:raised|voiced|heard))?
      |(?:no\s?one|nobody)\ (?:objected|disagreed|dissented))
    (?:\s+(?:unanimously|nem\.?\s?con|by|to|with|this|all|everyone|the|everybody|present|members|committee|board|group|consensus))*
    (?:\s+\(?\d{1,2}[-–]\d{1,2}(?:[-–]\d{1,2})?)?\W*$""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""A yes at the end of a sentence, or a sentence that says only yes."""
_OPEN = frozenset(
    regex.findall(
        r"\w+",
        "best felt idea let moving offered option ordinance proposal proposals propose proposed proposes proposing "
        "request requested recommend recommendation recommendations recommended recommends resolution should suggest "
        "suggested suggesting suggestion suggests",
    )
)
"""The words of which what is put to a meeting has one."""
_LEAST = 4


def agreed_to(places: Sequence[Place], found: Sequence[Finding]) -> Iterator[Finding]:
    """What was found, a bare yes widened to what it was said to, and the proposals that only a yes made decisions."""
    dropped: list[Finding] = []
    made: list[Promise] = []
    for place in places:
        text = place.block.text
        parts = sentences(text) if place.block.kind not in {"table", "heading"} else []
        for at, part in enumerate(parts):
            match = _YES.search(text[slice(*part)])
            if match is None or not text[slice(*part)].strip():
                continue
            yes = (part[0] + match.start(), part[1])
            whole = _whole(text, parts, at, yes)
            here = [one for one in found if one.clause.block == place.block.id and _over(one, whole)] if whole else []
            if whole is None or of_the_meeting(text[slice(*whole)], decided=True):
                continue
            bare = [one for one in here if one.clause.start >= yes[0] - 1]
            dropped += [one for one in bare if one.clause.label == "decision"]
            if all(one in bare or isinstance(one, NearMiss) for one in here):
                made.append(_decision(place, whole, yes))
    yield from (one for one in found if one not in dropped)
    yield from made


def _whole(text: str, parts: Sequence[Extent], at: int, yes: Extent) -> Extent | None:
    """What a yes was said to: the sentence that it ends, or the one before it; `None` where that puts nothing."""
    start, end = parts[at]
    before = text[start : yes[0]]
    if len(regex.findall(r"\w+", before)) < _LEAST:
        if at == 0 or regex.search(r"\w", before):
            return None
        start = parts[at - 1][0]
        before = text[start : yes[0]]
    return (start, end) if puts(before) else None


def puts(text: str) -> bool:
    """Whether a text puts something to the meeting: it suggests or proposes, and asks and denies nothing."""
    words = set(regex.findall(r"\w+", text.lower()))
    return not (_OPEN.isdisjoint(words) or "?" in text or words & {"not", "no"})


def _over(one: Finding, extent: Extent) -> bool:
    return one.clause.start < extent[1] and extent[0] < one.clause.end


def _decision(place: Place, whole: Extent, yes: Extent) -> Promise:
    rule = rule_book().named("resolved")
    block = place.block.id
    return Promise(Span(block, *whole, rule.kind, rule.id), Span(block, *yes, "cue", rule.id), score=rule.confidence)
