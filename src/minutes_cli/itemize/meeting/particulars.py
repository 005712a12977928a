"""The meeting's name, body, day, times and place: from labels, title lines, opening sentences and running heads."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli import regex, timex
from minutes_cli.itemize.meeting.called import body_in
from minutes_cli.itemize.meeting.facts import HEAD, Fact, flat, lines_of, of, own_first, read_facts
from minutes_cli.itemize.meeting.hours import clocks, times_of
from minutes_cli.itemize.meeting.houses import is_proper
from minutes_cli.itemize.meeting.spoken import spoken_body
from minutes_cli.itemize.meeting.title import Title, place_behind, read_title
from minutes_cli.itemize.meeting.titlelines import dated, part_kind
from minutes_cli.itemize.meeting.when import day_of, next_of
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.model import Meeting, Notice, Source
from minutes_cli.names import is_list, lexicon
from minutes_cli.profile import People, Profile
from minutes_cli.value import replace

_HELD = regex.compile(
    r"(?:\b(?i:an?|the|this) |^)(?P<name>(?:[\w-]+ ){0,3}?(?:meeting|session|agm|workshop)"
    r"(?: of (?:the )?(?P<body>[A-Z][\w&'’,. -]+?))?)"
    r"(?: \([A-Z]+\))? (?:was held|occurred|took place|convened|met|on|held)\b"
)
_AT = regex.compile(
    r"\b(?:(?:(?<!\bto be )(?<!\bwill be )held|[Tt]ook place|met|meeting was)"
    r"(?: (?:[^.]|\b[ap]\.m\.){0,60}?)? (?:at|in|via|on)|"
    r"[Mm]inutes of [^.;]{5,90}\d,? at|"
    r"to order\b[^;]{0,80}? (?:at|in)|(?:(?:meeting|session|call) (?:began|started|opened|commenced|convened)|"
    r"(?:began|started|opened|convened) the (?:\w+ )?(?:meeting|session|call))\b"
    r"(?: (?:[^.]|\b[ap]\.m\.|(?<=\d)\.(?=\d)){0,40}?)? (?:in|at(?! \d)|via)) "
    r"(?:the )?"
    r"(?P<place>(?!person\b|(?:\d+\w* )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri"
    r"|Sat|Sun)(?:[a-z]*day|[a-z]*ary|[a-z]*ber|ch|il|ust)?\b)(?!\d{4} [A-Z]{2,4}\b)"
    r"(?:(?!\d+ [AP]\.?M)\d+[A-Za-z]? )?[A-Z][^.;]*?)"
    r"(?=,? (?:and|on|at|by|starting|with|commencing|from)\b|[.;]|(?<!\bRoom)(?<!\bStation)(?<!\bBuilding)"
    r"(?<!\bUnit)(?<!\bSuite)(?<!\bFloor),? \d|$)"
)
_DANGLING = regex.compile(
    r"[\s,]+(?:(?:on|at|from|held|commencing|starting)(?: (?:on|at))?(?: the)?)$", regex.IGNORECASE
)
"""What leads on to the day, the hour or the place."""
_AT_COMMON = regex.compile(
    r"\b(?:held|occurred|[Tt]ook place|met|meeting was|to order)\b[^;]{0,80}? (?:at|in) (?:the|our) "
    r"(?P<place>(?:home|residence|house|offices?) of (?:[A-Z][\w’'.-]*(?: and)? ?){1,6}(?<! )|"
    r"(?:[\w’'-]+ ){0,4}?(?:room|hall|cent(?:er|re)|"
    r"office|library|house|church|school|pub|cafe|café|clubhouse|auditorium|boardroom|gym|chambers?))\b"
)
"""A place that has no name of its own: "the education center"."""
_FAR = regex.compile(
    r"(?:^|\b(?:held|met|to order|convened|conducted)\b[^.;]*? )(?:via|by|over|through|as) (?:an? )?"
    r"(?P<place>(?:[\w-]+ ){0,2}?(?:tele-?conference|electronic (?:transmission|means)(?: \([^()]*\))?|"
    r"conference call|video[ -]?(?:conference|conferencing|call|link)|"
    r"zoom|skype|webex|telephone|phone))\b",
    regex.IGNORECASE,
)
"""How a place is told that is nowhere on earth."""
_MEETING_AT = regex.compile(r"\b(?i:meeting|session|workshop|retreat) (?i:in|at) (?i:the )?(?P<place>[A-Z\d][^:;]+)$")
"""A place that stands in the meeting's name."""
_TOLD = ("the meeting took place", "the meeting was held")
"""How the sentence on the place begins, wherever it stands."""
_WORDS = 30
"""The most words of a place."""


def particulars(
    stream: Sequence[Line | Table], source: Source, profile: Profile, business: frozenset[str]
) -> tuple[Meeting, str | None, tuple[Notice, ...]]:
    """The meeting without its chair, the ISO date of the next one, and the doubts.

    `business` are the ids of the blocks under the items.
    """
    texts = [text for text, _ in flat(stream)]
    spoken = [e for text in texts for e in timex.find(text)]
    order = profile.calendar.date_order or timex.date_order(spoken)
    calendar = replace(timex.at_home(profile.calendar, texts, spoken), date_order=order)
    columns = {" ".join(cell.text for cell in piece.first_row) for piece in source.pieces}  # said again on each page
    heads = lines_of([one for one in source.furniture if one.kind == "header" and one.text not in columns])
    facts = own_first(read_facts(stream, profile.people), business) + list(read_facts(heads, profile.people))
    title = read_title(stream, profile.people, business, heads)
    day, doubts = day_of(facts, title, stream, source, calendar, business)
    start, end = times_of(facts, title, stream)
    name, body = _names(facts, title, texts, profile.people)
    body = body or _of_heads(name, heads)
    place = _place(facts, title, texts, profile.people)
    coming = next_of(stream, day, calendar)
    whole = [_whole(told) if told else None for told in (name, body, place)]
    return Meeting(whole[0], whole[1], day, start, end, whole[2]), coming, doubts


def _whole(told: str) -> str | None:
    """A name or a place without what leads from it to the day or the hour, on the next line; `None` for no more."""
    parts = [part for part in _DANGLING.sub("", told).split(", ") if part.strip().casefold() not in _SMALL]
    return ", ".join(parts) or None


_SMALL = frozenset({"", "a", "an", "at", "in", "on", "the"})


def _names(facts: Sequence[Fact], title: Title, texts: Sequence[str], people: People) -> tuple[str | None, str | None]:
    """The meeting's name and the body whose meeting it is."""
    words = lexicon(people)
    held = next(filter(None, map(_HELD.search, texts[:12])), None)
    told = regex.sub(r",\s*$", "", held["name"]) if held and "minutes" not in held["name"].casefold() else None
    body = of([fact for fact in facts if not is_list(fact.value, words)], "organization") or title.body
    if not body and held and held["body"]:
        body = held["body"].strip(" ,")
    name = title.meeting or of(facts, "name")
    if not name and told and len(told.split()) > 1:
        name = told
    name = name or title.first or body
    body = body or (body_in(name) if name else None)
    body = body or (_fuller(name, texts) if name else None)
    if not body and title.first and regex.search(r"[A-Z]{2}", title.first):
        body = title.first  # "Hill PTA"
    if body and _says_meeting(body, people):
        body = None
    body = body or spoken_body(texts)
    return name or title.paper, body or (_kind_alone(name) if name else None)


def _says_meeting(body: str, people: People) -> bool:
    """Whether what should name a body only says what kind of meeting or paper this is: "Regular Meeting"."""
    words = body.casefold().split()
    return bool({*people.meeting_words, *people.paper_words}.intersection(words)) and not is_proper(body, people)


def _of_heads(name: str | None, heads: Sequence[Line]) -> str | None:
    """The running head that the meeting's name begins with, and so the body's name."""
    low = f"{name} ".casefold()
    return next((head.text.strip() for head in heads if low.startswith(f"{head.text.strip()} ".casefold())), None)


def _fuller(name: str, texts: Sequence[str]) -> str | None:
    """The body that stands before the meeting's name in a line near the top: "Kestrel Committee Meeting"."""
    for text in texts[:_NEAR]:
        found = regex.match(rf"(?P<whole>(?:[A-Z][\w&’'.-]*\s){{1,5}}{regex.escape(name)})\b", text.strip())
        if found and (body := body_in(found["whole"])):
            own = body.removesuffix(name.rsplit(maxsplit=1)[0]).strip()
            return own if " " in own or own.isupper() else None
    return None


_NEAR = 12
"""The lines at the top in which the meeting's name may stand more fully."""
_ALONE = frozenset({"club", "society", "association", "branch", "chapter", "trustees", "directors", "governors"})


def _kind_alone(name: str) -> str | None:
    """What kind of body met, where the note says no more of it: "Club Meeting"."""
    return next((word.strip("'’") for word in name.split() if word.casefold().strip("'’") in _ALONE), None)


def _place(facts: Sequence[Fact], title: Title, texts: Sequence[str], words: People) -> str | None:
    """Where the meeting was."""
    labelled = next((fact.value for fact in facts if fact.kind == "place" and len(fact.value.split()) <= _WORDS), None)
    if labelled:
        place = regex.split(r"\s{3,}|\t", labelled)[0].strip(" ,.;")
        return _rest(place) if any(regex.search(r"\d[:.]\d\d|[ap]\.?m", e.text) for e in clocks(place)) else place
    both = of(facts, "all")
    if both and (rest := _rest(both)):
        return rest
    told = next(filter(None, (place_behind(one.value, words) for one in facts if one.kind in {"date", "time"})), None)
    if told or title.place:
        return told or title.place
    if named := _MEETING_AT.search(title.meeting or ""):
        return named["place"]
    online = next((name for text in texts[:HEAD] for mark, name in _ONLINE if mark in text.casefold()), None)
    opening = [*texts[:15], *(text for text in texts[15:] if text.casefold().startswith(_TOLD))]
    first = next((match["place"].strip(" ,") for text in opening if (match := _AT.search(text))), None)
    common = next((match["place"] for text in opening if (match := _AT_COMMON.search(text))), None)
    far = common or next((match["place"] for text in opening if (match := _FAR.search(text))), None)
    near = [text for text in texts[:_NEAR] if text.strip() not in {title.body, title.meeting, title.first}]
    return first or _behind_hour(near, words) or _beside_day(near, words) or online or far


def _behind_hour(texts: Sequence[str], words: People) -> str | None:
    """The place in a line that begins with the hour: "9:00-10:30 AM / Mill Suite"."""
    for text in texts:
        hours = clocks(text)
        end = hours[-1].end if hours and hours[0].start <= 1 else 0
        rest = text[end:].strip(" ,/|.")
        if end and text[end:].lstrip()[:1] in {",", "/", "|"} and len(rest.split()) <= _FEW:
            return rest if part_kind(rest, words) == "place" else None
    return None


def _beside_day(texts: Sequence[str], words: People) -> str | None:
    """The place in a line of its own right under, or over, the line of the day: "Elm School Hallway"."""
    days = [at for at, text in enumerate(texts) if len(text.split()) < _FEW * 2 and dated(text)]
    for at in [one for day in days for one in (day + 1, day - 1) if 0 <= one < len(texts)]:
        text = texts[at].strip()
        short = len(text.split()) <= _FEW and not regex.search(r"[:.?!]|\d{3}", text)
        if short and text[:1].isupper() and part_kind(text, words) == "place":
            return text
    return None


_FEW = 7
"""The words of a place in a line of its own."""


_ONLINE = (
    ("zoom.us/", "Zoom"),
    ("teams.microsoft.com/", "Microsoft Teams"),
    ("meet.google.com/", "Google Meet"),
    ("webex.com/", "Webex"),
)
"""Addresses at which a meeting is, where nothing else says the place."""


def _rest(text: str) -> str | None:
    """A text without its times and their zones."""
    for e in sorted(timex.find(text), key=lambda e: -e.start):
        text = text[: e.start] + " " + text[e.end :]
    text = regex.sub(r"\b(?:[A-Z]{1,2}[SD]?T|GMT|UTC|AM|PM)\b|[–—-](?=\s|$)", " ", text)
    text = regex.sub(r"^(?:to be )?held (?:by|via|at|in|on)\b|\(\s*\)|\b(?:on|at|from)(?=[\s,()]*$)", " ", text)
    return " ".join(text.split()).strip(" ,.;:–—-") or None
