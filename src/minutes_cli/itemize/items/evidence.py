"""What could open an item: each candidate with how it looks, what its number is, and what its words tell.

A candidate is a whole piece, or the lead of one that runs on ("Finance: the Treasurer reported …"). Candidates of one
`Style` are siblings; which styles are headings is for `headings` to choose, for the whole document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from statistics import fmean

from minutes_cli import regex
from minutes_cli.itemize import numbers
from minutes_cli.itemize.items import votes
from minutes_cli.itemize.items.candidates import Body, Candidate, Setting, Style
from minutes_cli.itemize.items.leads import end_of_lead
from minutes_cli.itemize.items.naming import tells_something
from minutes_cli.itemize.items.running import as_letters, lone_numbers, running_numbers
from minutes_cli.itemize.items.wording import CENTRED, OUTCOME, opens_a_line, weigh
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import Number
from minutes_cli.itemize.words import ROOM, is_annex, is_date, like, plain, whole
from minutes_cli.model import Extent
from minutes_cli.profile import Structure
from minutes_cli.value import replace

CLAIMED = 0.6
"""The share of the candidates of one look that must claim a level for the claim to count."""
BRIEF = 6
PROSE = 12
"""Words of a plain line at most, and of the prose under it at least, for the one to title the other."""
TIGHT = 0.3
"""Space before a line, in its size, that only goes on with the one above."""
TOPICS = frozenset({
    "topic", "item", "agenda item", "agenda topic", "discussion item", "discussion topic", "issue", "application",
    "case", "petition",
})  # fmt: skip
"""Labels before the title of an item."""
TOLD = (("a label says that it titles an item", 1.0),)
SEVERAL = 2
SHORTENED = frozenset({"AOB", "A.O.B", "A.O.B.", "AOCB", "AGM"})
"""Titles of capitals that are shorter than words in capitals mostly are."""
FRONT = 15
ADDRESS = regex.compile(
    r"\d{1,5} [A-Z][\w.’' -]{2,40}? (?:Ave(?:nue)?|B(?:oule)?v(?:ar)?d|Court|Dr(?:ive)?|Lane|Pl(?:ace)?|Plaza|R(?:oa)?d"
    r"|Square|St(?:reet)?|Terrace|Way)\.?|[A-Z][\w.,’' -]{2,40}, (?:Room|Suite|Floor) \w{1,5}"
)
"""A line of an address, which in the first parts of a note says where they met."""
LONGEST = 40
"""Words beyond which nothing is a title."""


def gather(
    parts: tuple[Part, ...], skip: frozenset[int], agenda: tuple[str, ...], words: Structure
) -> tuple[Candidate, ...]:
    """The candidates of the stream in reading order, at most one a part; `skip` are the places that cannot be any."""
    body = Body.of(parts)
    found: list[Candidate] = []
    reach = -1  # where the last title ends, over as many lines as it has
    topics, voted, running = _topics(parts), votes.places(parts, words), running_numbers(parts)
    for at, part in enumerate(parts):
        apart = at in skip or at in voted or _tells_a_vote(part)
        one = topics.get(at) or (None if apart else _candidate(at, part, body, agenda, words, running=running.get(at)))
        one = one or (None if apart else _over_prose(at, parts, body, agenda, words))
        if one and found and at == reach + 1 and _goes_on(found[-1], one, part):
            reach = at
        elif one:
            found.append(one)
            reach = at
    found = as_letters(found)
    lone = lone_numbers(found)
    found = [_unnumbered(one, parts, body, agenda, words) if one.at in lone else one for one in found]
    found = [_reporting(parts, _off_centre(parts, one), words) for one in found if not _is_signature(parts, one)]
    return _levelled(found)


def _unnumbered(
    one: Candidate, parts: tuple[Part, ...], body: Body, agenda: tuple[str, ...], words: Structure
) -> Candidate:
    """The candidate, its number taken for words of its title where these are in a look of their own."""
    part = parts[one.at]
    whole_title = _dressed(one.at, part, (0, one.end), None, setting=one.style.setting, body=body)
    if whole_title is None or whole_title.style.plain or numbers.of_marker(part.piece.block.marker):
        return one
    return replace(whole_title, reasons=tuple(weigh(whole_title, part, agenda, words)))


def _topics(parts: tuple[Part, ...]) -> dict[int, Candidate]:
    """By their places the lines that say themselves that they title an item, where several do: "Topic: Parking".

    Where most stand right under titles they only say what these are about, and where more are prose they are points.
    """
    found: dict[int, Candidate] = {}
    prose = 0
    for at, part in enumerate(parts):
        text = part.piece.block.text
        label, _, rest = text.partition(":")
        title = rest.strip().rstrip(".")
        told = part.place in {"body", "text"} and numbers.of_marker(part.piece.block.marker) is None
        told = told and not part.piece.look.outline  # a style heads it already, with its label
        if not (told and title and plain(label) in TOPICS):
            continue
        if len(title.split()) > PROSE:
            prose += 1
        else:
            style = Style("cell", colon=True)
            found[at] = Candidate(at, len(text), title, None, style, part.piece.look.indent, reasons=TOLD)
    under = sum(at > 0 and _is_set_off(parts[at - 1]) for at in found)
    return found if len(found) >= max(SEVERAL, prose) and 2 * under <= len(found) else {}


def _is_set_off(part: Part) -> bool:
    """Whether it is a line in bold type."""
    text, look = part.piece.block.text.rstrip(), part.piece.look
    return _share(look.bold, (0, len(text)), text) == 1.0


def _tells_a_vote(part: Part) -> bool:
    """Whether it only tells how a vote went."""
    return bool(OUTCOME.fullmatch(part.piece.block.text.strip()))


def _off_centre(parts: tuple[Part, ...], one: Candidate) -> Candidate:
    """The candidate; that it is centred tells nothing where a list comes after it, as in no title block."""
    after = parts[one.at + 1].piece.block.kind if one.at + 1 < len(parts) else None
    if after != "bullet":
        return one
    return replace(one, reasons=tuple(reason for reason in one.reasons if reason[0] != CENTRED))


def _reporting(parts: tuple[Part, ...], one: Candidate, words: Structure) -> Candidate:
    """The candidate; an office in a line of its own over a sentence is no key of a title block: it reports."""
    key = not one.style.colon and whole(one.title, words.particulars)
    told = key and any(map(tells_something, parts[one.at + 1 : one.at + 2]))
    return replace(one, aside=False) if told else one


def _is_signature(parts: tuple[Part, ...], one: Candidate) -> bool:
    """Whether it is a line without a number that leaves room for a signature, or stands right under one."""
    if one.number is not None:
        return False
    above = parts[one.at - 1].piece.block.text if one.at else ""
    return bool(ROOM.search(parts[one.at].piece.block.text) or ROOM.search(above))


def _levelled(found: list[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, a level that a style or tag claims left out where most of those that look alike claim none."""
    claims: dict[Style, list[bool]] = defaultdict(list)
    for one in found:
        claims[_unclaimed(one.style)].append(one.style.outline > 0)
    return tuple(
        one if fmean(claims[_unclaimed(one.style)]) > CLAIMED else replace(one, style=replace(one.style, outline=0))
        for one in found
    )


def _unclaimed(style: Style) -> Style:
    return replace(style, outline=0, colon=False, italic=False, underline=False)


def _over_prose(
    at: int, parts: tuple[Part, ...], body: Body, agenda: tuple[str, ...], words: Structure
) -> Candidate | None:
    """A plain short line right over prose, without a stop: what could be a title by its place alone."""
    part, text = parts[at], parts[at].piece.block.text.strip()
    after = parts[at + 1].piece.block if at + 1 < len(parts) else None
    short = 0 < len(text.split()) <= BRIEF and text[:1].isupper() and text[-1].isalnum()
    if not short or after is None or part.place not in {"body", "text"} or part.piece.block.kind != "paragraph":
        return None
    if len(after.text.split()) < PROSE and after.kind != "bullet":
        return None
    one = _dressed(at, part, (0, len(part.piece.block.text)), None, setting="line", body=body)
    return replace(one, reasons=tuple(weigh(one, part, agenda, words))) if one else None


def _goes_on(before: Candidate, one: Candidate, part: Part) -> bool:
    """Whether it is the next line of the numbered title before it: right under it, in its look, without a number."""
    if before.number is None or one.number is not None or one.style.plain:
        return False
    same = replace(before.style, number=None, colon=False, outline=0) == replace(one.style, colon=False, outline=0)
    return same and part.piece.look.space_before < TIGHT * (part.piece.look.size or 0)


def _candidate(
    at: int, part: Part, body: Body, agenda: tuple[str, ...], words: Structure, *, running: Number | None
) -> Candidate | None:
    block = part.piece.block
    apart = part.is_beside or block.kind in {"text_box", "table", "margin"} or part.piece.look.note
    if apart or (at < FRONT and ADDRESS.fullmatch(block.text.strip())):
        return None
    number = numbers.of_marker(block.marker) or running
    if number is None:
        number = numbers.parse(block.text, words.number_labels)
        if number and not block.text[number.end :].strip():  # "Item 1" alone is its title too, and "Annex 1" only that
            number = replace(number, end=0) if _is_title(number) and not is_annex(block.text) else None
    start = 0 if number is None or numbers.of_marker(block.marker) else number.end
    for setting, end in _ends(part, start, words):
        one = _dressed(at, part, (start, end), number, setting=setting, body=body)
        if one and _worth(one, agenda, words):
            key = whole(one.title, (*words.attendance, *words.particulars)) or opens_a_line(
                one.title, words, label=one.style.colon
            )
            aside = one.number is None and key and not whole(one.title, words.business)
            return replace(one, aside=aside, reasons=tuple(weigh(one, part, agenda, words)))
    return None


def _is_title(number: Number) -> bool:
    """Whether a label and a number, nothing after them, can title an item."""
    return number.labelled and number.shape in {"arabic", "mixed"}


def _ends(part: Part, start: int, words: Structure) -> Iterator[tuple[Setting, int]]:
    """Where a title could end: at the end of the piece, or of its lead."""
    text = part.piece.block.text
    if part.place == "title":
        yield "cell", len(text)
        return
    if part.piece.look.outline and len(text[start:].split()) <= LONGEST:
        yield "line", len(text)  # what a style makes a heading is one as a whole
        return
    numbered = start > 0 or numbers.of_marker(part.piece.block.marker) is not None
    lead = end_of_lead(text, start, part.piece.look, words, numbered=numbered)
    if lead:
        yield "lead", lead
    elif lead is None and len(text[start:].split()) <= LONGEST:
        yield "line", len(text)


def _dressed(
    at: int, part: Part, extent: Extent, number: Number | None, *, setting: Setting, body: Body
) -> Candidate | None:
    block, look = part.piece.block, part.piece.look
    title = block.text[slice(*extent)].strip().rstrip(":–—- \t").strip()
    if not any(map(str.isalpha, title)):
        return None
    bare = title.rstrip(".")
    title = bare if bare.count(".") == 0 and len(title) - len(bare) == 1 else title
    numbered = number is not None and part.place != "title"
    dated = setting == "line" and is_date(title)
    style = Style(
        setting=setting,
        number=(_family(number), number.depth) if number and numbered else None,
        bold=_share(look.bold, extent, block.text) > 0.7 and not body.bold,
        underline=_share(look.underline, extent, block.text) > 0.6,
        italic=_share(look.italic, extent, block.text) > 0.7,
        caps=_capitals(title, short=not look.bold and not look.outline) and (number is not None or not dated),
        size=round((look.size or body.size) - body.size) if body.size else 0,
        outline=look.outline or 0,
        list_level=block.level if block.kind == "bullet" and not number else 0,
        colon=block.text[: extent[1]].rstrip().endswith(":"),
        dated=dated,
    )
    indent = 0.0 if look.align == "center" else look.indent
    return Candidate(at, extent[1], title, number, style, indent)


def _family(number: Number) -> str:
    return "arabic" if number.shape == "dotted" else number.shape


def _share(extents: tuple[Extent, ...], within: Extent, text: str) -> float:
    """The share of the letters in `within` that the extents cover."""
    low, high = within
    if not extents:
        return 0.0
    if any(start <= low and high <= end for start, end in extents):
        return 1.0
    letters = [at for at in range(low, high) if text[at].isalnum()]
    return sum(any(s <= at < e for s, e in extents) for at in letters) / len(letters) if letters else 0.0


def _capitals(title: str, *, short: bool) -> bool:
    letters = [c for c in title if c.isalpha()]
    return (len(letters) > 3 or (short and title in SHORTENED)) and sum(map(str.isupper, letters)) > 0.9 * len(letters)


def _worth(one: Candidate, agenda: tuple[str, ...], words: Structure) -> bool:
    """Whether anything at all speaks for it."""
    return bool(
        one.number
        or not one.style.plain
        or one.style.setting in {"cell", "lead"}
        or one.style.dated
        or (one.style.colon and len(one.title.split()) <= 8)
        or one.style.list_level == 1
        or whole(one.title, words.business)
        or is_annex(one.title)
        or any(like(one.title, title) >= 0.85 for title in agenda)
    )
