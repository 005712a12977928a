"""The lines at the top of a note: the body's name, the meeting's, its day, hour and place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from minutes_cli import regex, timex
from minutes_cli.itemize.meeting.houses import PART, is_proper, with_places
from minutes_cli.itemize.meeting.titlelines import (
    NO_TITLE,
    Part,
    is_paper,
    is_somebody,
    joined,
    part_kind,
    title_lines,
)
from minutes_cli.itemize.people.labels import labels
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.profile import People
from minutes_cli.timex.clock import ZONES
from minutes_cli.timex.meaning import Clock, Day, Numeric, Stretch
from minutes_cli.value import Value

_SHORT = 7
"""The most words of a name that nothing else shows to be one."""
_ZONE = regex.compile(rf"\b(?:{ZONES}|AEST|(?:Pacific|Eastern|Central|Mountain)(?: [Tt]ime)?)\b")
_PAPER = regex.compile(
    r"^(?:(?:the|draft|approved|unapproved|unadopted|final|confirmed)\s+)*"
    r"(?:(?:meeting\s+)?(?:minutes|notes?|record|agenda(?:\s*(?:&|and)\s*minutes)?)(?:\s+(?:of|from|for)\b)?"
    r"(?:\s+(?:the|a)\b)?(?:\s+(?=meeting\b))?\s*)?",
    regex.IGNORECASE,
)
_PAPER_END = regex.compile(
    r"[\s–—:/-]*\b(?:agenda\s*(?:&|and)\s*)?(?:minutes?|notes?|log)(?:\s+(?:of|for|from|on|no\.?\s*\d+))?\s*$",
    regex.IGNORECASE,
)
_OF_WHOM = regex.compile(rf"{PART.pattern} of (?:the )?(?=\S)", regex.IGNORECASE)
"""How such a part is said to be a body's: "the Board of Directors of Hill Ltd"."""
_HELD_AT = regex.compile(
    r"\s(?i:at|in|via|on|(?:by|over)(?=\s+(?:microsoft|ms|zoom|teams|video|tele|phone|conference)))[^\S\t]+"
    r"(?:(?i:the) (?=[A-Z]))?"
    r"(?P<place>(?:\d+[A-Za-z]?,? )?[^\W\d_a-z][^\t]*?|(?:the|our) [a-z][^\t]*?)\s*"
    r"(?:$|,?\s*\b(?i:at|on(?: the)?|from|between|starting|commencing)\b\s*\t|,?\s*\t)"
)


_HELD_BARE = regex.compile(
    r"\s+(?P<place>(?!(?:On|At|In|Via|By|From|This)\b)[^\W\d_a-z][^\t]*?),?(?:\s+(?:on|at))?\s*\t"
)
"""A place right behind the word: "held Elm House on 5 March"."""
_AGENTS = frozenset({"management", "managers", "managing", "agents", "lettings", "realty", "solicitors"})
"""Words of a firm that keeps the minutes of another body, and has its name above them."""


_WHOSE = regex.compile(
    r"\b(?i:meeting|session|agm) (?:of|OF|for(?! Worship)(?= [A-Z])) (?i:the )?(.+?)(?:\s+(?:19|20)\d\d)?$"
)
"""How a meeting's name says whose it is."""


class Title(Value):
    """The title block: its lines with their blocks, and what they name."""

    texts: tuple[tuple[str, str], ...] = ()
    meeting: str | None = None
    body: str | None = None
    place: str | None = None
    first: str | None = None
    """The first line that names anything."""
    paper: str | None = None
    """The words of a title that only says that these are notes of a meeting."""


def read_title(
    stream: Sequence[Line | Table], words: People, business: frozenset[str] = frozenset(), heads: Sequence[Line] = ()
) -> Title:
    """The title block of a document, empty where it begins at once with its business.

    `business` are the ids of the blocks under the items; `heads` are the running heads, read where no line is a title.
    """
    heads = [line for line in heads if not NO_TITLE.search(line.text) and not any(labels(line.text, words))]
    found = list(title_lines(stream, words, business))
    sizes = Counter(part.look.size for part in stream if isinstance(part, Line) and part.look.size)
    usual = sizes.most_common(1)[0][0] if sizes else None
    looks = joined([(line.text, _distinct(line, usual)) for line in found], words)
    parts = [part for text, distinct in looks for part in _parts(text, words, distinct=distinct)]
    if not any(part.kind in {"meeting", "body"} for part in parts):
        parts = [*_told((line.text for line in heads), words), *parts]
        found = heads + found
    parts = [part for part in parts if part.kind != "other" or part.distinct]
    parts = [part for part in parts if "," not in part.text or not is_somebody(part.text.partition(",")[0], words)]
    shown = any(part.kind in {"meeting", "body"} for part in parts)
    parts = [part for part in parts if part.kind != "other" or len(part.text.split()) <= (_SHORT if not shown else 12)]
    at_top = parts and parts[0].kind == "place" and found[0].text.strip(" *").startswith(parts[0].text)
    if at_top and not regex.search(r"\d", parts[0].text):  # no address, so the name of a body
        parts[0] = parts[0]._replace(kind="other")
    parts = with_places(parts, words)
    meeting, body, first = _pick(parts)
    if named := _under_letterhead(stream, words, business):
        meeting, body = named[0], named[1] or body
    body = _of_town(body, parts)
    if not body or not is_proper(body, words):
        body = _headed(heads, words, sure=body is not None) or body
    places = list(dict.fromkeys(_LEADS.sub("", part.text).lstrip(")/ ") for part in parts if part.kind == "place"))
    texts = tuple((line.text, line.block) for line in found)
    return Title(texts, meeting, body, ", ".join(places) or None, first, _paper(found, words))


def _under_letterhead(
    stream: Sequence[Line | Table], words: People, business: frozenset[str]
) -> tuple[str, str | None] | None:
    """What "MINUTES" alone is over where a letterhead with a table comes before it, and whose letterhead that is."""
    above: list[str] = []
    headed = False
    for at, part in enumerate(stream[:_FAR]):
        if isinstance(part, Table):
            headed = True
            above += [line.text for cell in part.rows[0].cells for line in cell]
        elif part.block in business:
            return None
        elif headed and is_paper(part.text, words):
            under = _told((line.text for line in title_lines(stream[at + 1 :], words, business)), words)
            name = next((one.text for one in under if one.kind in {"meeting", "body"}), None)
            own = (one.text for one in _told(above, words) if one.kind == "body" and is_proper(one.text, words))
            return (name, next(own, None)) if name else None
        else:
            above.append(part.text)
    return None


_FAR = 25
"""The lines and tables at most above the title proper."""


def _told(texts: Iterable[str], words: People) -> Iterator[Part]:
    """What lines name that look like titles."""
    return (part for text in texts for part in _parts(text, words, distinct=True))


def _headed(heads: Sequence[Line], words: People, *, sure: bool) -> str | None:
    """The body whose name runs over the pages; `sure` asks for one that says that it is a body."""
    parts = _told((line.text for line in heads), words)
    named = [part for part in parts if is_proper(part.text, words) and not is_somebody(part.text, words)]
    kinds = ("body",) if sure else ("body", "other")
    return next((part.text for kind in kinds for part in named if part.kind == kind), None)


_LEADS = regex.compile(r"^(?:in|at|(?i:by|via)(?= [A-Z])) (?:the )?(?=[A-Z\d])")
"""What leads to a place that has a line of its own: "in the Long Room"."""
_TOWN = regex.compile(r"(?:city|town|village|county|borough|township) of (?:[\w’'.-]+ ?){1,3}", regex.IGNORECASE)


def _of_town(body: str | None, parts: list[Part]) -> str | None:
    """The body with its town where this is the line right above: "City of Elm" over "Planning Commission"."""
    named = [part.text for part in parts if part.kind != "place"]
    above = named[named.index(body) - 1] if body in named[1:] else ""
    return f"{above} {body}" if _TOWN.fullmatch(above) else body


def place_behind(text: str, words: People) -> str | None:
    """The place that stands behind the hour in the value of a label: "5 March 2024, 6 pm, Room 4"."""
    sentence = regex.split(r"(?<=[a-z\d)])\.\s+(?=[A-Z])", text)[0]
    if not any(isinstance(e.meaning, Clock) for e in timex.find(sentence)):
        return None
    return next((part.text for part in _parts(sentence, words, distinct=True) if part.kind == "place"), None)


def _paper(lines: Sequence[Line], words: People) -> str | None:
    """The words "Meeting Notes" of a title that has no other, without the day behind them."""
    for line in lines:
        head = regex.match(r"meeting (?:minutes|notes?|record|summary|recap)\b", line.text.strip(), regex.IGNORECASE)
        if head and is_paper(regex.sub(r"[^\w\s]|\d", " ", line.text), words):
            return head[0]
    return None


def _distinct(line: Line, usual: float | None) -> bool:
    """Whether a line looks like a title: bold, centred, larger, in capitals or in a title's style."""
    look = line.look
    larger = bool(look.size and usual and look.size > usual + 0.5)
    styled = (
        bool(regex.match(r"title|heading|subtitle", look.style or "", regex.IGNORECASE)) or look.outline is not None
    )
    return line.bold or larger or styled or look.align in {"center", "right"} or look.indent > 60 or line.text.isupper()


def _pick(parts: list[Part]) -> tuple[str | None, str | None, str | None]:
    """The meeting's name, the body's, and the first line that names anything."""
    named = [part for part in parts if part.kind != "place"]
    meetings = [at for at, part in enumerate(named) if part.kind == "meeting"]
    strong = [part.text for part in named if part.kind == "body"]
    strong = [text for text in strong if not _AGENTS & set(text.casefold().split())] or strong  # whose paper it is
    others = [part.text for part in named if part.kind in {"body", "other"}]
    full = [at for at in meetings if not regex.fullmatch(r"meeting\W*\w{1,3}", named[at].text, regex.IGNORECASE)]
    if full:
        name = named[full[0]].text
        own = next(filter(None, (_WHOSE.search(named[at].text) for at in full)), None)
        above = [part.text for part in named[: full[0]]]
        whole = own is not None and len(own[1].split()) > 2 and PART.fullmatch(own[1]) is None
        told = _OF_WHOM.sub("", own[1], count=1) if own and (whole or not above) else None
        return name, told or next(iter(strong or above), None), next(iter(others), None)
    if len(strong) > 1:
        name, body = (strong[0], strong[-1]) if PART.fullmatch(strong[0]) else (strong[-1], strong[0])
        return name, body, others[0]
    if strong and others[0] != strong[0]:
        return strong[0], others[0], others[0]
    first = next(iter(others), None)
    alone = named[meetings[0]].text if meetings and not others else None
    return alone, next(iter(strong or others[1:2]), first), first


def _parts(text: str, words: People, *, distinct: bool) -> Iterator[Part]:
    """What the parts of a title line are, the times and paper words left out."""
    found = timex.find(text)
    timed = [e for e in found if isinstance(e.meaning, Day | Numeric | Clock | Stretch) and regex.search(r"\d", e.text)]
    timed += [e for e in found if isinstance(e.meaning, Day) and e.meaning.weekday is not None and e not in timed]
    for e in sorted(timed, key=lambda e: -e.start):
        text = text[: e.start] + "\t" + text[e.end :]
    text = _ZONE.sub("\t", text) if timed else text
    held = regex.search(r"(?:^|\s+)(?:as )?held\b", text, regex.IGNORECASE)
    if held:
        place = _HELD_AT.search(text, held.end()) or _HELD_BARE.match(text, held.end())
        if place:
            yield Part(place["place"].strip(" ,."), "place", distinct)
        elif timed and (after := _after_time(text, timed, words)):
            yield Part(after, "place", distinct)
        text = text[: held.start()]
    elif timed and "\t" in text and (after := _after_time(text, timed, words)):
        text = text[: text.rindex("\t")]
        yield Part(after, "place", distinct)
    hour = len(timed) == 1 and isinstance(timed[0].meaning, Clock) and regex.fullmatch(r"[^\t,]+, \t\W*", text)
    for raw in regex.split(r"\t|\s{3,}|[|\[\]]|(?i:\s+(?:on|at|from|to|of)\s*(?=\t|$))", text):
        part = _bare(raw)
        kind = part_kind(part, words) if part else None
        if kind == "other" and (hour or (timed and _is_town(part))):
            kind = "place"
        if kind == "meeting" and (body := _behind(part, words)):
            yield Part(part.removesuffix(f", {body}"), kind, distinct)
            part, kind = body, "body"
        if kind:
            yield Part(part, kind, distinct)


def _behind(part: str, words: People) -> str | None:
    """The body behind the name of its meeting: "Board Meeting, Hill Chess Club"."""
    head, comma, body = part.rpartition(", ")
    if not comma or head.split()[-1].casefold() not in words.meeting_words:
        return None
    return body if part_kind(body, words) == "body" else None


def _after_time(text: str, timed: list[timex.Expression], words: People) -> str | None:
    """The place after the last time of a line: with an hour anything, with a day alone what looks like a place."""
    part = regex.sub(
        r"^(?:in|at)\s+(?=the\b|[A-Z])|^the\s+(?=[A-Z])", "", text[text.rindex("\t") :].strip(" ,.;:–—-·/|\t*")
    )
    if is_paper(part, words) or regex.match(
        r"(?:week|day|session|no|number|part|version|to|page)\b", part, regex.IGNORECASE
    ):
        return None
    hour = any(isinstance(e.meaning, Clock) for e in timed)
    return part if hour or part_kind(part, words) == "place" else None


def _is_town(part: str) -> bool:
    """Whether what stands beside the day on its line is a place: "Town, State"."""
    counted = regex.match(r"(?:week|day|session|no|number|part|version|updated?)\b", part, regex.IGNORECASE)
    return "," in part and not counted


def _bare(raw: str) -> str:
    """A part without paper words at its ends."""
    part = regex.sub(r"_{2,}", " ", raw).strip(" ,;:–—-*·|\u200b")
    dot = "." if regex.search(r"\b(?:Inc|Ltd|Co|Corp|Assn)\.$", part, regex.IGNORECASE) else ""
    part = part.strip(" .")
    if regex.search(r"\bmeeting\s+minutes$", part, regex.IGNORECASE) and len(part.split()) > 2:
        part = part[: -len(" minutes")]
    part = _PAPER_END.sub("", _PAPER.sub("", part).rstrip("/"))
    part = part if part.count("(") == part.count(")") else part.strip("() ")  # a day stood in them
    return regex.sub(r"\s+(?:of|of the)$", "", part).strip(" ,;:–—-*|[]/") + dot
