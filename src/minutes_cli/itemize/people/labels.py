"""Labels and what they announce: "Present:", "Regrets", "Date:", "Present from North:", "Members absent (3):"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from minutes_cli import regex
from minutes_cli.names import Lexicon, lexicon, offices
from minutes_cli.names.given import GIVEN
from minutes_cli.profile import People
from minutes_cli.value import Value

Kind = Literal[
    "present", "in_attendance", "apologies", "absent", "same",
    "name", "organization", "date", "time", "start", "end", "place", "chair", "office", "next",
]  # fmt: skip
LISTS = frozenset({"present", "in_attendance", "apologies", "absent", "same", "chair", "office"})
"""The kinds of label after which people stand."""

_COLON = regex.compile(r"\s*(?:\([^()]*\)\s*)?[:;](?!//|\d)|\s*[-–—]+\s+(?=\S)|\s+[-–—]+(?=\S)|\t+:?")
_BREAK = regex.compile(r"(?<=[.;)\]])\s+|\t+|\s{3,}")
_LONGEST, _WIDEST = 8, 160
"""The most words of a label, and the most characters before its colon that are looked at."""
_MEMBER_OF = frozenset({"board", "committee", "council", "panel", "commission", "cabinet"})
"""A member of one of these holds an office; a team's or community's is only there."""
_VOTERS = _MEMBER_OF | {"associate", "general", "honorary", "lay", "life", "ordinary", "voting"}
"""What stands before "member" in an office."""
_WHO = frozenset({"who", "who came", "who was there", "who is here", "who's here", "who we are"})
"""What asks for those present above the business; in the business it asks for the owner of a task."""


def asks_who(label: str) -> bool:
    """Whether a label asks who, which over a column or in the business is the owner of a task."""
    return label.casefold().strip(" :?") in _WHO


class Label(Value):
    """A label in a line: its extent with the colon, its words, what it announces, the body and office it names."""

    start: int
    end: int
    text: str
    kind: Kind
    organization: str | None = None
    office: str | None = None


def labels(text: str, words: People) -> Iterator[Label]:
    """The labels in a line that have a colon, a dash or a tab after them, in order."""
    low = 0
    breaks = [match.end() for match in _BREAK.finditer(text)]
    for colon in _COLON.finditer(text):
        before = breaks[: bisect_right(breaks, colon.start())]
        broken = bool(before) and before[-1] > low
        start = before[-1] if broken else low
        if colon.start() - start > _WIDEST:
            start, broken = colon.start() - _WIDEST, False
        label = _longest(text, start, colon, words, whole=start == 0 or broken)
        if label:
            low = label.end
            yield label


def _longest(text: str, start: int, colon: regex.Match[str], words: People, *, whole: bool) -> Label | None:
    """The longest label that ends at a colon; a dash ends only a list's label, and only at the line's beginning."""
    dash = ":" not in colon[0] and "\t" not in colon[0]
    if dash and text[:start].rstrip().endswith((")", "]")):
        return None  # "Ann Lee (AL) Chair – present": what somebody is, behind a bracket
    if ";" in colon[0] and start:
        return None
    starts = [match.start() for match in regex.finditer(r"\S+", text[start : colon.start()])]
    for offset in starts[-_LONGEST:]:
        first, alone = start + offset, whole and offset == starts[0]
        if dash and not alone:
            return None
        found = kind_of(text[first : colon.start()], words, free=alone)
        if found and not (dash and found[0] not in LISTS):
            kind, organization, office = found
            if (offset and (text[first].islower() or not text[first].isalpha())) or (
                kind in {"name", "organization"} and not alone
            ):
                continue
            return Label(first, colon.end(), text[first : colon.start()].strip(), kind, organization, office)
    return None


@lru_cache(maxsize=2048)
def kind_of(text: str, words: People, *, free: bool = True) -> tuple[Kind, str | None, str | None] | None:
    """What a label announces, the body ("from North") and the office ("Councillors") in it; `None` for no label.

    `free` allows capitalised words that no list has beside a word that is clear by itself ("Panel Members Present").
    """
    plain = regex.sub(r"\([^()]*\)|\[[^\]]*\]|(?<=[a-z]{4}) (?=s\W*$)", lambda m: " " * (len(m[0]) > 1), text)
    plain = " ".join(plain.replace("’", "'").split()).strip(" .:-–—*#0123456789")
    low = plain.casefold()
    if not low or len(low.split()) > _LONGEST:
        return None
    if kind := _whole(low, words, free=free):
        return kind, None, None
    if low in words.writer_labels:
        return "office", None, "Minute taker" if low.split()[-1] in {"by", "minutes"} else plain
    if attendance := _attendance(plain, words, free=free):
        return attendance
    return _office_label(plain, words) if free and not regex.search(r"\d", text) else None


def _whole(low: str, words: People, *, free: bool) -> Kind | None:
    """What a label announces that a list has as it stands; a body's kind alone is one only where `free`."""
    if low in words.same_list:
        return "same"
    if low in _MEMBER_OF | _WHO:
        return "present" if free else None
    return next((kind for kind, known in _particulars(words) if low in known), None)


def _particulars(words: People) -> tuple[tuple[Kind, tuple[str, ...]], ...]:
    return (
        ("date", words.date_labels),
        ("time", words.time_labels),
        ("start", words.start_labels),
        ("end", words.end_labels),
        ("place", words.place_labels),
        ("chair", words.chair_labels),
        ("name", words.meeting_labels),
        ("organization", words.body_labels),
        ("next", ("next meeting", "date of next meeting", "next meeting date", "next", "next regular meeting")),
    )


def _attendance(plain: str, words: People, *, free: bool) -> tuple[Kind, str | None, str | None] | None:
    tokens = regex.findall(r"[\w'’&.-]+", plain)
    kinds, firsts = _lists(words)
    if firsts.isdisjoint(token.casefold() for token in tokens):
        return None
    organization = None
    for at, token in enumerate(tokens):
        whose = tokens[at + 1 + (tokens[at + 1 : at + 2] == ["the"]) :]
        of_whom = bool(whose) and whose[0][0].isupper() and whose[0].casefold() not in _AWAY
        if at and token.casefold() in {"from", "for"} and of_whom:
            organization = " ".join(whose)
            tokens = tokens[:at]
            break
    low = [token.casefold() for token in tokens]
    if "without" in low:
        return "absent", organization, None
    if low[-1] == "meeting" and any(word.strip("'") in _WHO_MEET for word in low):
        return None
    if low[0] in _OF_OFFICE and lexicon(words).head(low[-1]) == low[-1] and low[-1] not in _THERE:
        return None
    members = {"members", "trustees", "directors"} & set(low) and {"present", "attending", "attendance"} & set(low)
    both = {"attendance", "attendees", "present"} & set(low) and {"apologies", "absence", "regrets"} & set(low)
    for kind, known in kinds[3 if (both or members) and "not" not in low else 0 :]:
        for phrase, parts in known:
            rest = _without(low, parts)
            if rest is not None and _allowed(rest, plain, phrase, words, free=free):
                return kind, organization, office_of_all(plain, lexicon(words))
    return None


_AWAY = frozenset({"absence", "absences", "lateness", "non-attendance"})
"""What apologies are for, and no body that people are from."""
_WHO_MEET = frozenset({"staff", "members", "member", "officers", "public", "residents", "volunteers", "homeowners"})
"""Those by whom a meeting is called: a "Staff Meeting" is no list."""
_OF_OFFICE = frozenset({"membership", "staff", "public", "community"})
"""What opens the title of one person's office, and names a list where it stands alone: "Staff Liaison"."""
_THERE = frozenset({"member", "observer", "guest", "representative", "delegate"})
"""Last words of a title that say no more than that somebody was there."""


@cache
def _lists(words: People) -> tuple[tuple[tuple[Kind, tuple[tuple[str, list[str]], ...]], ...], frozenset[str]]:
    """The kinds of list with their phrases and these in words, the longest first; the first words of all phrases."""
    kinds: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("apologies", words.apologies),
        ("absent", words.absent),
        ("in_attendance", words.in_attendance),
        ("present", words.present),
    )
    split = tuple(
        (kind, tuple((one, one.split()) for one in sorted(known, key=len, reverse=True))) for kind, known in kinds
    )
    return split, frozenset(parts[0] for _, known in split for _, parts in known)


def _without(low: list[str], phrase: list[str]) -> list[str] | None:
    """The words beside a phrase, `None` where the phrase is not there."""
    size = len(phrase)
    if phrase[0] not in low:
        return None
    for at in range(len(low) - size + 1):
        if low[at : at + size] == phrase:
            return low[:at] + low[at + size :]
    return None


_CLEAR = frozenset({
    "attending", "participants", "attended", "present", "absent", "apologies", "regrets", "attendees", "staff",
    "in attendance", "guests",
})  # fmt: skip
"""Phrases beside which a label may have a word that no list has."""


def _allowed(rest: list[str], plain: str, phrase: str, words: People, *, free: bool) -> bool:
    """Whether the words beside a phrase may stand in a label."""
    known = {*words.label_words, *words.present, *words.in_attendance, *words.apologies, *words.absent}
    odd = [word for word in rest if word not in known and not word.isdigit()]
    if len(odd) > 1:
        return False
    if not odd or lexicon(words).head(odd[0]):
        return True
    return free and phrase in _CLEAR and (plain.istitle() or plain.isupper())


_OTHERS = (
    ("observers", "Observer"),
    ("observer", "Observer"),
    ("guests", "Guest"),
    ("visitors", "Visitor"),
    ("staff", "Staff"),
    ("staffs", "Staff"),
)
"""What those are who are listed as such."""


_ATTENDING = frozenset({"attendees", "regrets", "participants", "attendance"})
"""What stands behind the office of all in a list: "Voting Member Attendees"."""


def office_of_all(plain: str, words: Lexicon) -> str | None:
    """The office that a label gives to all in its list: "Board Members Present" → Board Member, "Members" → none."""
    others = next((role for word, role in _OTHERS if word in plain.casefold().split()), None)
    if others:
        return others
    found = [one for one in offices(plain, words) if one.plural or plain[one.end :].strip().casefold() in _ATTENDING]
    if not found or found[0].weak or found[0].role.casefold() == "officer":
        return None
    *before, last = found[0].role.casefold().split()
    return None if last == "member" and not _VOTERS.intersection(before[-1:]) else found[0].role


def _office_label(plain: str, words: People) -> tuple[Kind, str | None, str | None] | None:
    """A label that is the title of an office: "Secretary", "Councillors", "Elected Treasurer"."""
    plain = regex.sub(r"^(?:Newly )?[Ee]lected (?!Member|Official|Representative)", "", plain)
    found = offices(plain, lexicon(words))
    first, *rest = plain.casefold().split()
    if len(rest) > 1 and first in GIVEN:
        return None
    if len(found) != 1 or found[0].start > 0 or found[0].end < len(plain):
        return None
    one = found[0]
    if one.plural:
        return "present", one.organization, one.role
    return None if one.weak and plain.casefold() not in words.label_offices else ("office", one.organization, one.role)
