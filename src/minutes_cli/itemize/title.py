"""The lines at the top of a note: the body's name, the meeting's, its day, hour and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutes_cli import timex
from minutes_cli.itemize.labels import labels
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.names import lexicon
from minutes_cli.profile import People
from minutes_cli.timex.meaning import Clock, Day, Numeric, Stretch

_MOST = 9
_ZONE = re.compile(r"\b(?:[ECMP][SD]?T|BST|GMT|UTC|CEST|CET|AEST)\b")
_PAPER = re.compile(
    r"^(?:(?:the|draft|approved|unapproved|unadopted|final|confirmed|open)\s+)*(?:meeting\s+)?(?:minutes|notes?|record|agenda(?:\s*(?:&|and)\s*minutes)?)"
    r"(?:\s+of)?(?:\s+(?:the|a))?(?:\s+(?=meeting\b))?\s*",
    re.IGNORECASE,
)
_PAPER_END = re.compile(
    r"[\s–—:-]*\b(?:agenda\s*(?:&|and)\s*)?(?:minutes?|notes?|log)(?:\s+(?:of|for|from|on|no\.?\s*\d+))?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Title:
    """The title block: its lines with their blocks, and what they name; `first` is the first that names anything."""

    texts: tuple[tuple[str, str], ...] = ()
    meeting: str | None = None
    body: str | None = None
    place: str | None = None
    first: str | None = None


def read_title(stream: Sequence[Line | Table], words: People) -> Title:
    """The title block of a document, empty where it begins at once with its business."""
    found = tuple(_title_lines(stream, words))
    parts = [part for line in found for part in _parts(line.text, words)]
    parts = _joined(parts)
    meetings = [text for text, kind in parts if kind == "meeting"]
    bodies = [text for text, kind in parts if kind in {"body", "other"}]
    strong = [text for text, kind in parts if kind == "body"]
    places = [text for text, kind in parts if kind == "place"]
    meeting, body = _pick(meetings, bodies, strong)
    return Title(
        tuple((line.text, line.block) for line in found),
        meeting,
        body,
        ", ".join(places) or None,
        bodies[0] if bodies else None,
    )


def _pick(meetings: list[str], bodies: list[str], strong: list[str]) -> tuple[str | None, str | None]:
    """The meeting's name and the body's among the lines of the title."""
    if meetings:
        own = re.search(r"\b(?:meeting|session|agm) of (?:the )?(.+)$", meetings[0], re.IGNORECASE)
        return meetings[0], (own[1] if own else None) or (bodies[0] if bodies else None)
    if len(strong) > 1:
        return strong[-1], strong[0]
    if strong and bodies[0] != strong[0]:
        return strong[0], bodies[0]
    return None, next(iter(strong or bodies[1:2] or bodies), None)


def _title_lines(stream: Sequence[Line | Table], words: People) -> Iterator[Line]:
    """The lines above the first label, list, table or sentence."""
    for at, part in enumerate(stream):
        if isinstance(part, Table) or at >= _MOST:
            return
        listed = part.kind == "bullet" or part.marker
        if listed or any(True for _ in labels(part.text, words)):
            return
        text = part.text.strip()
        if len(text.split()) > 16 or (text.endswith(".") and len(text.split()) > 7 and not timex.find(text)):
            if at < 2 and len(text.split()) <= 25 and not text.endswith("."):
                continue
            return
        if re.fullmatch(r"(?:agenda|contents|attendees|discussion|minutes):", text, re.IGNORECASE):
            return
        yield part


def _parts(text: str, words: People) -> Iterator[tuple[str, str]]:
    """What the parts of a title line are: `meeting`, `body`, `place` or `other`, the times and paper words left out."""
    timed = [
        e
        for e in timex.find(text)
        if isinstance(e.meaning, Day | Numeric | Clock | Stretch) and re.search(r"\d", e.text)
    ]
    timed += [
        e for e in timex.find(text) if isinstance(e.meaning, Day) and e.meaning.weekday is not None and e not in timed
    ]
    for e in sorted(timed, key=lambda e: -e.start):
        text = text[: e.start] + "\t" + text[e.end :]
    text = _ZONE.sub("\t", text) if timed else text
    for raw in re.split(r"\t|\s{3,}|\|| (?:on|at|from|to)\s*(?=\t|$)", text):
        part = _bare(raw)
        if part:
            kind = _kind(part, words, timed=bool(timed))
            if kind:
                yield part, kind


def _bare(raw: str) -> str:
    """A part without paper words at its ends."""
    part = raw.strip(" ,.;:–—-*|()[]\u200b")
    part = re.sub(r"\s+(?:on|at|of|from|for|the|of the)$", lambda m: m[0] if "of" in m[0] else "", part)
    if re.search(r"\bmeeting\s+minutes$", part, re.IGNORECASE) and len(part.split()) > 2:
        part = part[: -len(" minutes")]
    return _PAPER_END.sub("", _PAPER.sub("", part)).strip(" ,.;:–—-*|()[]")


def _kind(part: str, words: People, *, timed: bool) -> str | None:
    low = [re.sub(r"\W", "", word) for word in part.casefold().replace("-", " ").split()]
    if not any(len(word) > 1 and re.search(r"[a-z]", word) for word in low) or all(
        word in words.paper_words or word in {"of", "the", "and", ""} for word in low
    ):
        return None
    if re.search(r"https?:|www\.|@|\bpage \d", part.casefold()):
        return None
    if set(low) & set(words.meeting_words) and len(low) > 1:
        return "meeting" if not _is_place(low, words) or "meeting" in low else "place"
    if (
        _is_place(low, words)
        and not set(low) & lexicon(words).bodies - {"library", "school", "centre", "center", "lab"}
    ) or re.search(r"\b[A-Z]{2} \d{5}\b|^\d+ [A-Z]", part):
        return "place"
    if timed and len(low) > 1 and not set(low) & lexicon(words).bodies and not set(low) & set(words.meeting_words):
        return "other"
    return "body" if set(low) & lexicon(words).bodies else "other"


def _is_place(low: list[str], words: People) -> bool:
    return bool(set(low) & set(words.place_words))


def _joined(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The parts, a line that ends with "of the" joined with the next."""
    made: list[tuple[str, str]] = []
    for text, kind in parts:
        if made and re.search(r"\b(?:of|of the|for the|and)$", made[-1][0], re.IGNORECASE):
            before, held = made.pop()
            made.append((f"{before} {text}", "meeting" if "meeting" in (held, kind) else kind))
        else:
            made.append((text, kind))
    return [(re.sub(r"\s+(?:of|of the)$", "", text, flags=re.IGNORECASE), kind) for text, kind in made]
