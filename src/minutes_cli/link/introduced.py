"""People whom the text names together with an office: beside the title, in brackets, by "is the", in a signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from minutes_cli.model import Block, Role, Span
from minutes_cli.names import Lexicon, Name, Office, offices, parse, running

_AFTER = re.compile(r"(?P<inside> \()|(?P<title>\s+)|(?P<apart>, | [-–—] |- )|(?P<label>: ?)")
_BEFORE = re.compile(
    r"(?:, (?:the |our |an? |its )?| [-–—] (?:the |our )?|- "
    r"|,? \((?:the |our |an? )?(?:new |current |former |acting |incoming )?"
    r"|,? (?:is|was|as|became|becomes|being) (?:the |our |an? )?(?:\w+ly )?"
    r"(?:new |current |acting |incoming |proposed )*"
    r"|,? (?:is|was|has been|were|be) (?:re-?)?(?:elected|appointed|named|confirmed|nominated|welcomed|introduced)"
    r" (?:to be |as |to )?(?:the |our )?(?:new )?"
    r"|,? (?:remains|continues)(?: to be)?(?: as)? (?:the )?)$"
)
_REPLACES = re.compile(r"(?:replaces|replaced|succeeds|succeeded|takes over from|will replace) $")
_REACH = 90


@dataclass(frozen=True)
class Introduced:
    """A person named with an office: where the name stands, and the block and extent of the title."""

    name: Name
    role: Role
    block: str
    start: int
    end: int
    office: tuple[int, int]
    clear: bool
    """Whether the words alone show that this is a person: a title right before the name, or a name of several words."""


def introduced(blocks: Sequence[Block], spans: Iterable[Span], words: Lexicon) -> Iterator[Introduced]:
    """Each pair of a name and an office that the text puts together, in reading order."""
    held: dict[str, list[Span]] = {}
    for span in spans:
        held.setdefault(span.block, []).append(span)
    for at, block in enumerate(blocks):
        mine = held.get(block.id, [])
        for span in mine:
            yield from _beside(block, span, mine, words)
        if mine and at and (signed := _signature(blocks[at - 1], block, mine, words)):
            yield signed


def _beside(block: Block, span: Span, all_spans: list[Span], words: Lexicon) -> Iterator[Introduced]:
    office = _office(block.text, span, words)
    if not office:
        return
    found = list(_names_after(block, span, office, words)) or list(_names_before(block, span, office, all_spans, words))
    yield from found


def _office(text: str, span: Span, words: Lexicon) -> Office | None:
    """The title in a span, its extent in the whole text."""
    low = max(0, span.start - _REACH)
    found = offices(text[low : span.end], words)
    found = tuple(replace(one, start=one.start + low, end=one.end + low) for one in found)
    return next((one for one in found if one.end == span.end or span.start <= one.start < span.end), None)


def _role(office: Office) -> Role:
    return Role(office.role, office.organization)


def _names_after(block: Block, span: Span, office: Office, words: Lexicon) -> Iterator[Introduced]:
    text = block.text
    gap = _AFTER.match(text, span.end)
    if not gap or "\n" in gap[0] or "\t" in gap[0]:
        return
    at = gap.end()
    while found := _name_at(text, at, words):
        name, start, end = found
        title = gap["title"] is not None
        if (gap["label"] and office.plural) or (
            gap["inside"] and not re.match(r"(?:(?:, | and )[^()]*)?\)", text[end:])
        ):
            return
        if not title and (
            (len(name.words) < 2 and not gap["inside"])
            or not re.match(r"\s*(?:$|[,.;:)]|and\b|who\b|to\b|will\b)", text[end:])
        ):
            return
        if gap["apart"] == ", " and not re.match(r"\s*(?:$|[,.;)])", text[end:]):
            return
        clear = len(name.words) > 1 or bool(gap["inside"])
        clear = clear or (title and not office.weak_head and not re.match(r"\s*:", text[end:]))
        clear = clear and not (title and office.weak_head and not office.capital)
        yield Introduced(name, _role(office), block.id, start, end, (span.start, span.end), clear)
        following = re.match(r"(?:, | and |, and )", text[end:])
        if not office.plural or not following:
            return
        at = end + following.end()


def _name_at(text: str, at: int, words: Lexicon) -> tuple[Name, int, int] | None:
    """The name that begins at an offset, an honorific before it left out."""
    honorific = re.match(r"(?:[A-Z][a-z]{1,8}\.? )", text[at:])
    shift = honorific.end() if honorific and honorific[0].strip(" .").casefold() in words.honorifics else 0
    run = next(iter(running(text[at + shift : at + shift + _REACH], words)), None)
    if run is None or run[0] > 0:
        return None
    name = parse(run[2], words)
    if name and not any(one.start == 0 for one in offices(run[2], words)):
        return name, at + shift, at + shift + run[1]
    return None


def _names_before(block: Block, span: Span, office: Office, spans: list[Span], words: Lexicon) -> Iterator[Introduced]:
    text = block.text
    low = max([max(0, span.start - _REACH * 2), *(other.end for other in spans if other.end <= span.start)])
    article = re.search(r"(?:the|our|an?) ?$", text[low : office.start])
    until = office.start if not article else low + article.start()
    before = text[low : office.start]
    link = _BEFORE.search(before)
    if not link:
        return
    runs = [run for run in running(before[: link.start()], words) if run[1] == link.start()]
    if runs and before[: runs[-1][0]].endswith((" of ", " for ", " and ")) and " " not in runs[-1][2]:
        return
    if not runs or until < low:
        return
    start, end, found = runs[-1]
    name = parse(found, words)
    if not name:
        return
    replaced = _REPLACES.search(before[:start])
    if replaced:
        earlier = [run for run in running(before[: replaced.start()], words) if run[1] >= replaced.start() - 1]
        if not earlier or not (other := parse(earlier[-1][2], words)):
            return
        name, (start, end, _) = other, earlier[-1]
    bracket = "(" in link[0] or " is " in link[0] or " was " in link[0]
    closed = "(" not in link[0] or text[span.end : span.end + 1] in {")", ",", ";", "/"}
    listed = (
        link[0].startswith(",")
        and not re.match(r"\s*(?:$|[,.;:)]|and\b|who\b|\n)", text[span.end :])
        and len(name.words) < 2
    )
    if closed and not listed and (len(name.words) > 1 or bracket or link[0].strip() in {"-", "–"}):
        yield Introduced(
            name,
            _role(office),
            block.id,
            low + start,
            low + end,
            (span.start, span.end),
            len(name.words) > 1 or bracket,
        )


def _signature(above: Block, block: Block, spans: list[Span], words: Lexicon) -> Introduced | None:
    """A name alone in the block above, and nothing but its office in this one."""
    name = (
        parse(above.text, words) if len(above.text.split()) <= 5 and above.kind == block.kind == "paragraph" else None
    )
    first = spans[0]
    if not name or len(name.words) < 2 or first.start > 4 or first.end < len(block.text.strip()) - 1:
        return None
    office = _office(block.text, first, words)
    role = _role(office) if office else Role(block.text)
    return Introduced(name, role, above.id, 0, len(above.text), (first.start, first.end), clear=True)
