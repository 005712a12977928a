"""Places → passages: the sentences that the parser has to see, since a rule may find something in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from minutes_cli import regex
from minutes_cli.label import tables
from minutes_cli.label.places import Place
from minutes_cli.label.rules import rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.label.shapes.labelled import FRESH
from minutes_cli.model import cell_extents
from minutes_cli.value import Value

_NAMED = regex.compile(
    r"(?!(?:The|An?|It|This|That|There|These|Those|We|They|He|She|I|In|On|At|For|As|No|If|When|With|Some|Most|Also)\b)"
    r"(?:[A-Z][\w.’'-]*(?:\s|\s?[,/&]\s?|\sand\s)){1,6}[a-z]+\s|[A-Z][\w.’' -]{0,40}\s?[:–-]\s?[a-z]"
)
"""One or more names, and a word in small letters."""
_GIVEN = regex.compile(
    r"\W*[A-Z][\w.’'+&/, -]{0,40}?(?: ?\([^()]{1,20}\))?(?::|\s[–—-])\s*(?:to |please |also )?(?P<verb>[A-Za-z-]+)"
)
"""A name, a mark, and what may be a task."""
_ORDER = regex.compile(r"[A-Za-z][a-z]+ (?:an?|the|to|my|our|your|his|her|their|it|them|him|how|what|where) \S+")
"""What may be an order of any verb at the start of a line."""
_VERB = regex.compile(r"(?:.*: )?([A-Za-z]+) (?:\S+ \S|[^\s:]+$)")
_SET = regex.compile(r"\W*(action|decision|agreed|resolved|to ?do)\b.*:.*\w|.* to [a-z]+ \w+", regex.IGNORECASE)
"""A heading that may be a task or a decision itself."""
_APOSTROPHES = "'’‘"
_LISTS = frozenset({"actions", "steps", "decisions", "topics"})
_LONG = 200
"""A line of more letters tells, and gives no order."""


class Passage(Value):
    """A sentence that may bind someone: its extent in the block, and the list that it stands in."""

    place: Place
    start: int
    end: int
    listed: str

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.place.block.text[self.start : self.end]


def passages(place: Place) -> Iterator[Passage]:
    """The sentences of a block which the parser has to see."""
    if place.listed == "done" or (place.listed == "agenda" and place.item is None):
        return
    if place.block.kind == "heading" and not _SET.match(place.block.text) and not _decides(place.block.text):
        return
    for start, end, kind in _texts(place):
        parts = sentences(place.block.text[start:end])
        first = 1 if len(parts) > 1 and _topic(place.block.text[start:end][slice(*parts[0])]) else 0
        for at, (low, high) in enumerate(parts):
            listed = kind if at == first or place.block.kind == "table" else ""
            words = place.block.text[start + low : start + high]
            if listed in _LISTS or _may_order(place, words, first=at == 0) or _cued(words):
                yield Passage(place, start + low, start + high, listed)


def _topic(text: str) -> bool:
    """Whether the first sentence of an entry only names what the next ones tell of: "Hall lights. Ring the shop."."""
    words = regex.findall(r"[\w'’-]+", text.lower())
    return len(words) <= _FEW and text.rstrip().endswith(".") and _orders().isdisjoint(words)


_DECIDING = frozenset(
    regex.findall(
        r"\w+", "accepted adopted agreed appointed approved authorised authorized awarded decided elected voted"
    )
)
_TOLD = frozenset({"was", "were", "that", "to", "unanimously"})
_FEW = 4
"""A sentence of no more words may only name something."""


def _decides(title: str) -> bool:
    """Whether a heading is a sentence that tells a decision: "Ann Hill was elected Treasurer"."""
    words = title.lower().rstrip(".").split()
    return not _DECIDING.isdisjoint(words) and not _TOLD.isdisjoint(words)


def _may_order(place: Place, words: str, *, first: bool) -> bool:
    """Whether a sentence may tell somebody to do something without any cue; `first` where it begins its block."""
    if place.block.kind == "table" or len(words) > _LONG:
        return False
    verb = _VERB.match(words)
    order = verb is not None and verb[1].lower() in _orders()
    named = place.block.kind == "bullet" and _NAMED.match(words)
    given = _GIVEN.match(words)
    beside = place.block.kind == "margin"
    task = given is not None and (beside or given["verb"].lower() in _orders() or " by " in words)
    return bool(order or (first and (named or task or _ORDER.match(words))))


@cache
def _orders() -> frozenset[str]:
    """The verbs that may give an order."""
    return rule_book().words.order | {"need", "follow"}


def _texts(place: Place) -> Iterator[tuple[int, int, str]]:
    """The running texts of a block, each with the list that it stands in: the whole of it, or the cells of a table."""
    block = place.block
    if not block.rows:
        yield 0, len(block.text), place.listed
        return
    extents = cell_extents(block.rows)
    for region in tables.regions(block, place.listed):
        for at in region.rows if region.layout is None else ():
            yield from ((*extent, region.listed) for extent in extents[at])


_SPOKEN = frozenset({"to", "that", "with", "made", "reached", "taken"})
"""Cue words too common to ask the parser for: `_MORE` says what must stand with them."""
_MORE = (
    ("that", r"^\W*(?:(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)] )?(?:and )?that\b"),
    ("therefore", r"^\W*now,? therefore\b"),
    ("to", r"\b(?:is|are|was|were) to [a-z]"),
    (
        "to",
        (
            r"(?-i:(?:, | (?=so |and |then ))(?:so |and |then |with )?(?:the |@)?"
            r"[A-Z][\w.’'-]*(?:,? (?:and |& )?[A-Z][\w.’'-]*){0,5} to(?:,| \(\w{1,3}\))? [a-z])"
        ),
    ),
    ("to", r"^\W*(?-i:(?:The )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}), [^,:;]{3,40}, to [a-z]"),
    ("to", r"^\W*to be [\w-]+ [a-z]"),
    ("made reached taken", r"\b(?:decision|agreement|consensus|resolution)s?\b.*\b(?:made|reached|taken)\b"),
    (
        "to",
        (
            r"(?:^|[:;–—-] )\W*(?:\w+ed (?!to))?(?:(?!(?:was|were|is|are|has|had|have|did|\w+ed)\b)[^\s:;]+ ){1,9}"
            r"to(?:,| \(\w{1,3}\))? [a-z]"
        ),
    ),
)
"""What else may bind: the words of which a text must have one, and the pattern."""
_SAYS = r"\b(?:{})\b.*\bwith\b"
_WORD = regex.compile(r"\w+")


class _Asked(Value):
    """What a sentence must have: one of the `words`, or of the `cues` that are no plain words; and then `near`."""

    words: frozenset[str]
    cues: regex.Pattern | None = None
    near: regex.Pattern | None = None

    def has(self, text: str, words: set[str]) -> bool:
        """Whether a text of these words in small letters has it."""
        cued = not self.words.isdisjoint(words) or (self.cues is not None and self.cues.search(text) is not None)
        return cued and (self.near is None or self.near.search(text) is not None)


def _cued(text: str) -> bool:
    """Whether a sentence has what some rule asks for; the parser sees no other."""
    words = set(_WORD.findall(text.lower()))
    return any(one.has(text, words) for one in _asked())


@cache
def _asked() -> tuple[_Asked, ...]:
    """The cues of all rules that ask for no more, those of each that does, and the other ways to bind."""
    book = rule_book()
    plain = {word for rule in book.rule if not rule.near and rule.shape != "label" for word in rule.words}
    labels = "|".join(regex.escape(word) for word in sorted({w for rule in book.by_shape("label") for w in rule.words}))
    near = (
        _of(rule.words, near=regex.compile(rule.pattern, regex.IGNORECASE))
        for rule in book.rule
        if rule.near and rule.shape != "with"
    )
    more = (_Asked(frozenset(words.split()), near=regex.compile(cue, regex.IGNORECASE)) for words, cue in _MORE)
    says = regex.compile(_SAYS.format("|".join(sorted(book.words.said))), regex.IGNORECASE)
    return (_of(plain - _SPOKEN, rf"^\W*{FRESH}?(?:{labels})\b"), *more, *near, _Asked(frozenset({"with"}), near=says))


def _of(words: Iterable[str], *more: str, near: regex.Pattern | None = None) -> _Asked:
    """What asks for these words: those of letters are looked up, the others searched for."""
    plain = frozenset(word for word in words if _WORD.fullmatch(word))
    cues = [
        ("" if word[0] in _APOSTROPHES else r"(?<!\w)") + regex.escape(word) + r"(?!\w)"
        for word in sorted(set(words) - plain)
    ]
    pattern = "|".join([*cues, *more])
    return _Asked(plain, regex.compile(pattern, regex.IGNORECASE) if pattern else None, near)
