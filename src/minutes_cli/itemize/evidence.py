"""What could open an item: each candidate with how it looks, what its number is, and what its words tell.

A candidate is a whole piece, or the lead of one that runs on ("Finance: the Treasurer reported …"). Candidates of one
`Style` are siblings; which styles are headings is for `headings` to choose, for the whole document.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Literal

from minutes_cli.itemize import numbers
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.leads import end_of_lead
from minutes_cli.itemize.numbers import Number
from minutes_cli.itemize.words import LIKE, among, holds, is_date, like, plain, whole
from minutes_cli.model import Extent
from minutes_cli.profile import Structure

Setting = Literal["cell", "line", "lead"]
STOPPED = 12
SENTENCE = 3
"""Words that a sentence has more of."""
CLAIMED = 0.6
"""The share of the candidates of one look that must claim a level for the claim to count."""
BRIEF = 6
PROSE = 12
"""Words of a plain line at most, and of the prose under it at least, for the one to title the other."""
TIGHT = 0.3
"""Space before a line, in its size, that only goes on with the one above."""
LONGEST = 40
"""Words beyond which nothing is a title."""
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}|\d ?[ap]\.?m\b")


@dataclass(frozen=True)
class Style:
    """How a candidate looks, coarsely, so that siblings are equal.

    `setting` is a title's cell, a line of its own, or the lead of a piece. `number` is the shape and depth of its
    number, `size` points above the body's, `list_level` 0 outside bulleted lists, `outline` 0 where no style claims
    a level; `dated` is whether it is a day of the calendar and little else, `inner` whether it is of
    a numbered list inside an item.
    """

    setting: Setting
    number: tuple[str, int] | None = None
    bold: bool = False
    underline: bool = False
    italic: bool = False
    caps: bool = False
    size: int = 0
    outline: int = 0
    list_level: int = 0
    colon: bool = False
    dated: bool = False
    inner: bool = False

    @property
    def plain(self) -> bool:
        """Whether it looks like the body."""
        return not (self.bold or self.underline or self.italic or self.caps or self.size > 0 or self.outline)

    def away(self, other: Style) -> int:
        """In how many respects it differs."""
        names = ("setting", "number", "bold", "underline", "italic", "caps", "outline", "list_level", "dated", "inner")
        unlike = [name for name in names if getattr(self, name) != getattr(other, name)]
        return len(unlike) + min(3, abs(self.size - other.size))


@dataclass(frozen=True)
class Candidate:
    """What could be a heading. `at` is its place in the stream, `end` where it ends in the piece's text.

    `aside` is true for the key of a title block and for the head of those present, which are no business.
    """

    at: int
    end: int
    title: str
    number: Number | None
    style: Style
    indent: float
    aside: bool = False
    reasons: tuple[tuple[str, float], ...] = ()

    @property
    def score(self) -> float:
        """What the words speak for a title, less what speaks against."""
        return sum(weight for _, weight in self.reasons)


@dataclass(frozen=True)
class Group:
    """Headings of one style; `score` is what speaks for it, in the words of `reasons`."""

    style: Style
    members: tuple[Candidate, ...]
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Body:
    """How most of the words look: the size of most letters, whether they are bold, and the margin of the text."""

    size: float
    bold: bool

    @classmethod
    def of(cls, parts: tuple[Part, ...]) -> Body:
        """The look of the parts' prose, by letters."""
        sizes: Counter[float] = Counter()
        bold = total = 0
        for part in parts:
            text, look = part.piece.block.text, part.piece.look
            if len(text.split()) > 6 or part.place == "text":
                sizes[round(look.size or 0.0, 1)] += len(text)
                bold += sum(end - start for start, end in look.bold)
                total += len(text)
        return cls(sizes.most_common(1)[0][0] if sizes else 0.0, bold > 0.6 * total)


def gather(
    parts: tuple[Part, ...], skip: frozenset[int], agenda: tuple[str, ...], words: Structure
) -> tuple[Candidate, ...]:
    """The candidates of the stream in reading order, at most one a part; `skip` are the places that cannot be any."""
    body = Body.of(parts)
    found: list[Candidate] = []
    for at, part in enumerate(parts):
        one = None if at in skip else _candidate(at, part, body, agenda, words)
        one = one or (None if at in skip else _over_prose(at, parts, body, agenda, words))
        if one and not (found and _goes_on(found[-1], one, part)):
            found.append(one)
    return _levelled(found)


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
    return replace(one, reasons=tuple(_reasons(one, part, agenda, words))) if one else None


def _goes_on(before: Candidate, one: Candidate, part: Part) -> bool:
    """Whether it is the next line of the numbered title before it: right under it, in its look, without a number."""
    if before.at != one.at - 1 or before.number is None or one.number is not None or one.style.plain:
        return False
    same = replace(before.style, number=None, colon=False, outline=0) == replace(one.style, colon=False, outline=0)
    return same and part.piece.look.space_before < TIGHT * (part.piece.look.size or 0)


def _candidate(at: int, part: Part, body: Body, agenda: tuple[str, ...], words: Structure) -> Candidate | None:
    block = part.piece.block
    apart = part.place in {"margin", "head"} or block.kind in {"text_box", "table", "margin"} or part.piece.look.note
    if apart or not block.text.strip():
        return None
    number = numbers.of_marker(block.marker)
    start = 0
    if number is None:
        number = numbers.parse(block.text, words.number_labels)
        start = number.end if number else 0
    for setting, end in _ends(part, start, words, agenda):
        one = _dressed(at, part, (start, end), number, setting=setting, body=body)
        if one and _worth(one, agenda, words):
            aside = one.number is None and whole(one.title, (*words.attendance, *words.particulars))
            return replace(one, aside=aside, reasons=tuple(_reasons(one, part, agenda, words)))
    return None


def _ends(part: Part, start: int, words: Structure, agenda: tuple[str, ...]) -> Iterator[tuple[Setting, int]]:
    """Where a title could end: at the end of the piece, or of its lead."""
    text = part.piece.block.text
    if part.place == "title":
        yield "cell", len(text)
        return
    numbered = start > 0 or numbers.of_marker(part.piece.block.marker) is not None
    lead = end_of_lead(text, start, part.piece.look, agenda, words, numbered=numbered)
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
    style = Style(
        setting=setting,
        number=(_family(number), number.depth) if number and numbered else None,
        bold=_share(look.bold, extent, block.text) > 0.7 and not body.bold,
        underline=_share(look.underline, extent, block.text) > 0.6,
        italic=_share(look.italic, extent, block.text) > 0.7,
        caps=_capitals(title),
        size=round((look.size or body.size) - body.size) if body.size else 0,
        outline=look.outline or 0,
        list_level=block.level if block.kind == "bullet" and not number else 0,
        colon=block.text[: extent[1]].rstrip().endswith(":"),
        dated=setting == "line" and is_date(title),
    )
    return Candidate(at, extent[1], title, number, style, look.indent)


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


def _capitals(title: str) -> bool:
    letters = [c for c in title if c.isalpha()]
    return len(letters) > 4 and sum(map(str.isupper, letters)) > 0.9 * len(letters)


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
        or any(like(one.title, title) >= 0.85 for title in agenda)
    )


def _reasons(one: Candidate, part: Part, agenda: tuple[str, ...], words: Structure) -> Iterator[tuple[str, float]]:
    """What the words speak for and against."""
    title, style = one.title, one.style
    size, known = len(title.split()), whole(title, words.business)
    yield from _length(size)
    opening = -3.0 if style.plain or style.setting == "lead" else -1.5
    evidence = (
        (among(title, words.business), "a title that minutes have", 1.5),
        (one.number is None and whole(title, words.wrappers), "a title over minutes", 1.0),
        (any(like(title, other) >= LIKE for other in agenda), "a title on the agenda", 2.5),
        (title[:1].islower(), "begins small", -1.0),
        (_is_sentence(title, words), "a sentence", -1.5),
        (size > STOPPED and title.endswith("."), "ends in a stop", -0.5),
        (title.endswith((";", ",")), "goes on", -1.5),
        (bool(re.search(r"https?://|www\.|@", title)), "an address", -1.0),
        (size > 3 and holds(title, words.closing), "closes the meeting", -2.0),
        (one.number is None and not known and _opens_a_line(title, words), "a word that opens a line", opening),
        (size > 3 and bool(CLOCK.search(title)), "tells a time", -1.5),
        (style.setting == "lead" and style.plain, "known words before a colon", 1.5),
        (_leads_an_entry(one, part) and not known, "leads a list entry", -1.5),
        (part.piece.look.align == "center" and one.number is None and not known, "centred", -0.5),
    )
    yield from ((why, weight) for holds_true, why, weight in evidence if holds_true)


def _opens_a_line(title: str, words: Structure) -> bool:
    """Whether it is, or begins with, what marks a task, a decision or the like, and no business."""
    first, *rest = re.split(r"[\s:]+", title, maxsplit=1)
    marks = bool(re.search(r":|\bto\b", title)) or bool(rest and re.fullmatch(r"\W*[\w./-]*\d[\w./-]*", rest[0]))
    marks = marks or bool(rest and whole(rest[0].split()[0], words.leads))
    return whole(title, words.leads) or (whole(first, words.leads) and marks)


def _leads_an_entry(one: Candidate, part: Part) -> bool:
    deep = one.number is not None and one.number.depth > 1
    return one.style.setting == "lead" and part.piece.block.kind == "bullet" and not deep


def _length(size: int) -> Iterator[tuple[str, float]]:
    for most, weight in ((6, 1.0), (11, 0.5), (16, 0.0), (25, -1.0)):
        if size <= most:
            yield ("short" if weight > 0 else "long"), weight
            return
    yield "long", -2.5


def _is_sentence(title: str, words: Structure) -> bool:
    tokens = plain(title).split()
    verbs = any(token in words.sentence_words for token in tokens)
    goes_on = bool(re.search(r"[a-z]{3}\. [A-Z]", title))
    return len(tokens) > SENTENCE and (verbs or goes_on) and not title.endswith("?")
