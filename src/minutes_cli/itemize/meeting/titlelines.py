"""Which lines at the top of a note belong to its title block, which of them go together, and what a part of one is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from minutes_cli import regex, timex
from minutes_cli.itemize.people.labels import kind_of, labels
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.names import lexicon, parse
from minutes_cli.profile import People
from minutes_cli.timex.meaning import Clock, Day, Numeric, Stretch

_MOST = 9
"""The most lines of a title block."""
_WORDS = 40
"""The most words of one of its lines."""
_VERB = regex.compile(
    r"\b(?:was|were|is|are|has|have|had|will|began|started|gave|called|met|discussed|convened|presented)\b"
)
NO_TITLE = regex.compile(
    r"^(?:exhibit|appendix|attachment|annex|item|page|agenda item)\b|https?:|www\.|@(?=\w)|\bpage \d|file:|"
    r"\b(?:previous|last|next) meeting\b|^(?:at the conclusion of|immediately (?:following|after)|following the)\b|"
    r"\b(?:company|charity|registration|registered) (?:charity )?(?:no\b|number\b|\d)|\\\\|\.[a-z]\w{1,3}$|[`^~{}]",
    regex.IGNORECASE,
)
_REMOTE = frozenset({"virtual", "virtually", "zoom", "teams", "online", "webex", "skype", "teleconference", "hybrid"})
"""Words of a place that is nowhere on earth."""

Kind = Literal["meeting", "body", "place", "other"]


class Part(NamedTuple):
    """What a part of a title line names; `distinct` says that it does not look like the text below."""

    text: str
    kind: Kind
    distinct: bool


def title_lines(stream: Sequence[Line | Table], words: People, business: frozenset[str]) -> Iterator[Line]:
    """The lines above the first label, list, table or sentence."""
    seen = False
    for at, part in enumerate(stream):
        if isinstance(part, Table):
            yield from () if seen else _in_first_row(part, words)
            return
        if at >= _MOST or part.kind == "bullet" or (part.block in business and seen and not dated(part.text)):
            return
        kept = _title_line(part, words, first=at == 0)
        if kept is None:
            return
        if kept:
            seen = True
            yield part


_ACROSS = 3
_MINUTES = regex.compile(r"\bminutes\b(?!\s*:)(?! of (?:the )?(?:last|previous))", regex.IGNORECASE)


def _in_first_row(table: Table, words: People) -> Iterator[Line]:
    """The lines of a title in a table's first row, as on a form: in one cell, or across two or three."""
    filled = [cell for cell in table.rows[0].cells if cell]
    spread = 1 < len(filled) <= _ACROSS and any(_MINUTES.search(cell[0].text) for cell in filled)
    if len(filled) == 1 or spread:
        lines = [line for cell in filled for line in cell]
        yield from takewhile(lambda line: _title_line(line, words, first=line is lines[0]), lines)


def _title_line(part: Line, words: People, *, first: bool) -> bool | None:
    """Whether a line belongs to the title: `False` for one to be passed over, `None` for one that ends it."""
    text = part.text.strip()
    bare = regex.sub(r"[:*\s]+$", "", text)
    if NO_TITLE.search(text) or (text.endswith(":") and is_paper(bare, words)):
        return False
    if text.count(",") > 2 and not dated(text) and not _ADDRESS.search(text):
        return False
    ends = _is_label(text, words, first=first) or _is_sentence(text) or len(text.split()) > _WORDS
    return None if ends else True


def _is_label(text: str, words: People, *, first: bool) -> bool:
    """Whether a line is, or has, a label of something else than the title; the `first` may be a body of officers."""
    if text.endswith(":"):
        return not regex.search(r"\b(?:meeting|minutes)\b", text, regex.IGNORECASE)
    if _BODY_OF.match(text):
        return False
    if first and _OFFICERS.search(text):
        return False
    if kind_of(text, words) and not timex.find(text) and part_kind(text, words) != "meeting":
        return True
    return any(labels(text, words))


_BODY_OF = regex.compile(r"(?:the )?(?:trustees|governors|directors|friends) of (?:the )?(?-i:[A-Z])", regex.IGNORECASE)
"""How a body is named by its officers: "Trustees of the Elm Museum"."""
_OFFICERS = regex.compile(
    r"\b(?:commissioners|selectmen|supervisors|trustees|governors|directors|aldermen)$", regex.IGNORECASE
)
"""The last word of a body that is named by its officers and its place: "Elm County Commissioners"."""


def dated(text: str) -> bool:
    """Whether a day or an hour stands in a text."""
    meanings = [e.meaning for e in timex.find(text)]
    return any(isinstance(one, Numeric | Clock | Stretch) or (isinstance(one, Day) and one.day) for one in meanings)


_OF_MEETING = regex.compile(
    r"(?:(?:draft|approved|unapproved|confirmed) )?(?:the )?(?:meeting )?(?:minutes|notes?|record) (?:of|from) "
    r"(?!.*\b(?:was|were)\b)|"
    r"(?:the |an? )?(?:[\w-]+ ){0,3}meeting of (?:the )?(?:(?!was\b|were\b)[\w’'&,-]+ ){1,12}held ",
    regex.IGNORECASE,
)
"""How the one sentence of a title begins: "Minutes of the Ordinary Meeting held in the Hall on 5 March 2024."."""


def _is_sentence(text: str) -> bool:
    plain = regex.sub(r"\b(?:Inc|Ltd|[ap]\.\s?m)\.$", "", text, flags=regex.IGNORECASE)
    if (_OF_MEETING.match(plain) or plain.casefold().startswith("held ")) and dated(plain):
        return False
    led = any(e.start < 2 and isinstance(e.meaning, Clock | Day | Numeric | Stretch) for e in timex.find(plain))
    return bool(_VERB.search(plain)) or (plain.endswith(".") and len(plain.split()) > 6 and not led)


def is_paper(text: str, words: People) -> bool:
    """Whether a text only says what kind of paper this is: "Draft Minutes of"."""
    low = [regex.sub(r"\W", "", word) for word in text.casefold().split()]
    return all(word in words.paper_words or word in {"of", "the", "and", "a", ""} for word in low)


def is_somebody(text: str, words: People) -> bool:
    """Whether a text is a person's name, by its common given name."""
    person = parse(text, lexicon(words))
    return person is not None and person.is_common


def joined(lines: list[tuple[str, bool]], words: People) -> list[tuple[str, bool]]:
    """The lines, those joined that one name runs over: "Regular Meeting of the" and "Parks Board".

    With each line stands whether it does not look like the text below.
    """
    made: list[tuple[str, bool]] = []
    for line, distinct in lines:
        text = line.strip(" *")
        if made and _runs_on(made[-1][0], text, words):
            made.append((f"{made.pop()[0]} {text}", distinct))
        else:
            made.append((text, distinct))
    return made


def _runs_on(above: str, text: str, words: People) -> bool:
    if timex.find(text):
        return False
    if regex.search(r"\b(?:of|of the|for the|and)$", above, regex.IGNORECASE) or regex.match(
        r"of\b", text, regex.IGNORECASE
    ):
        return True
    cut = regex.search(r"\b(?:meeting|session) of (?:the )?[\w’']+(?: \w+)?$", above, regex.IGNORECASE)
    return bool(cut) and not lexicon(words).bodies.isdisjoint(text.casefold().split())


_ADDRESS = regex.compile(
    r"\b[A-Z]{2},? \d{5}\b|^\d+ [A-Z]|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|"
    r"\b\d+[A-Za-z]?,? (?:[A-Z][\w’']+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Dr|Way|Boulevard|Blvd|Quay)\b"
)
"""A house and its street, a postcode."""
_HALLS = frozenset({
    "chamber", "chambers", "room", "hall", "boardroom", "auditorium", "theatre", "theater", "suite", "house",
    "clubhouse",
})  # fmt: skip
_GOVERNING = regex.compile(
    r"\b(?:governing body|governors|trustees|directors|commissioners|selectmen|supervisors|"
    r"owners(?= [–—-]|,? (?:strata|corporation|association)))\b"
    r"(?!['’]\s*\w)",
    regex.IGNORECASE,
)


def _is_hall(text: str) -> bool:
    """Whether a text is a room or hall by its last words, though a body's name stands before: "Council Chambers"."""
    words = regex.findall(r"[^\W\d_]+", text.casefold())
    return words[-1:] != [] and words[-1] in _HALLS


def part_kind(part: str, words: People) -> Kind | None:
    """What a part names, `None` where it names nothing."""
    low = [regex.sub(r"\W", "", word) for word in regex.sub(r"[-/]", " ", part.casefold()).split()]
    whole = {regex.sub(r"\W", "", word) for word in part.casefold().split()}  # "catch-up" too is one word
    if not regex.search(r"[a-z]{2}", part.casefold()) or is_paper(part, words):
        return None
    bodies = set(low) & lexicon(words).bodies
    if set(low) & _REMOTE and not bodies and len(low) <= 6:
        return "place"
    hall = _is_hall(part)
    kinds = set(words.meeting_words) - set(low[-2:] if hall else ())  # a conference room is a room
    if (set(low) | whole) & (kinds - lexicon(words).bodies):
        return "meeting"
    if _GOVERNING.search(part) or _BODY_OF.match(part):
        return "body"
    if (
        _ADDRESS.search(part)
        or hall
        or _is_hall(part.partition(",")[0])  # "Council Chamber, County Hall, Elmford"
        or (set(low) & set(words.place_words) and not bodies - {"library", "school", "centre", "center", "lab"})
    ):
        return "place"
    return "body" if bodies else "other" if part[0].isupper() or part[0].isdigit() else None
