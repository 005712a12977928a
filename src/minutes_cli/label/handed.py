"""What a mark alone hands to somebody: "Ann – bunting; Tom – gazebo", "notes → Ann", "leaflets: Tom, by Sunday"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from minutes_cli import regex, timex
from minutes_cli.label.known import PARTS, Known
from minutes_cli.label.places import Place
from minutes_cli.label.rules import rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.label.shapes.labelled import ARROW
from minutes_cli.model import Extent, Promise, Span
from minutes_cli.value import Value

_RULE = "shared-out"
_NO_TASKS = frozenset({"agenda", "done", "idle", "previous", "voices"})
_NAME = r"@?[^\W\d_][\w.'’-]*(?:(?:\s*[,/&+]\s*|\s+(?:and\s+)?)@?[^\W\d_][\w.'’-]*){0,4}?"
_ARROW = rf"\s*{ARROW}\s*"
_SHARE = regex.compile(
    rf"(?P<who>{_NAME})(?P<mark>\s*(?::|=)\s*|\s+[–—-]\s+|{_ARROW}|\s+on\s+(?=[a-z])|,\s+(?=[a-z]))(?P<what>[^\s:=–—].*)",
    regex.DOTALL,
)
"""One share in the work: somebody, a mark, and what they see to."""
_CUT = regex.compile(r"[;,]\s+|\.\s+(?=[A-Z])")
_LEAD = regex.compile(r"\W*(?:[\w'’-]+\s){0,4}[\w'’-]+:\s+")
_MARK = regex.compile(rf"{_ARROW}|\s=\s|(?<=\w):\s+|;\s+|\s+(?:[–—]|-+|\.{{3,}})\s+")
_STOP = regex.compile(r"\s*[,;(–—]\s*|\W*$")
"""Where the names end of those whom a thing is handed to."""
_FROM_ONE = regex.compile(rf"\W*(?P<who>{_NAME}){_ARROW}(?P<what>\S.*)", regex.DOTALL)
"""Somebody, an arrow, and a thing."""
_WHEN = regex.compile(
    r"\b(?:to be (?:done|finished|ready|completed)|first (?:thing|week|dry)|immediately|at once|asap|a\.s\.a\.p"
    r"|urgent(?:ly)?|forthwith|straight ?away|when|once|by|before|until|till|end|next|this"
    r"|the \w+ (?:before|after)|in time for|ahead of|as soon as)\b",
    regex.IGNORECASE,
)
"""How words say when something is to be done that no calendar knows."""
_NO_SHARE = frozenset(
    regex.findall(
        r"\w+",
        "absent abstain abstained abstention against apologies apology away aye ayes excused favour for guest happy "
        "holiday ill leave moved mover nay nays no nominated none present proposed proposer seconded seconder sick "
        "unwell yea yes good great nice not very too more less same so that this it elected unopposed opposed here "
        "online remote host speaker author by thanks thank",
    )
)
"""Words that say of somebody anything but what he is to see to."""
_NO_THING = frozenset(
    regex.findall(
        r"\w+",
        "absent agreed apologies approved attendance attending author by contact date host minutes moved mover "
        "nominated note photo present proposed proposer question reported report seconded seconder signed speaker "
        "thanks venue welcome chair facilitator location time when where source attendees participants elected "
        "appointed congratulations from action actions owner who responsible responsibility lead presenter presented "
        "timekeeper scribe invited guest guests meeting meetings next received talk training visit session regrets "
        "excused proposal motion vote votes",
    )
)
"""Words before a mark that say of somebody anything but what is handed to him."""
_REMARK = regex.compile(r"\s+\([^()]*\)\W*$")
"""What is said in brackets behind a share."""
_FEW = 8
"""So many words at most tell a share, or its time."""
_MANY = 14
"""And so many name a thing."""
_SURE = 2
"""So many shares in one line leave no doubt that it shares out work."""


class Share(Value):
    """What is handed to somebody: the extents of the whole, of who has it, and of the time where one is told."""

    clause: Extent
    who: Extent
    when: Extent | None = None


def handed(place: Place, here: Sequence[Promise], names: Known) -> Iterator[Promise]:
    """What the marks of a block hand to people of the document, where nothing else is found of it."""
    text = place.block.text
    if place.block.kind in {"table", "heading"} or place.item is None or place.listed in _NO_TASKS:
        return
    signed_up = not _HELP.isdisjoint(regex.findall(r"[a-z-]+", place.title.lower()))
    sure = place.block.kind == "bullet" and (signed_up or _shared_out(place.lead.text if place.lead else ""))
    for low, high in sentences(text):
        for share in _shares(text[low:high], names, sure=sure):
            start, end = share.clause[0] + low, share.clause[1] + low
            if not any(one.clause.start < end and start < one.clause.end for one in here):
                yield _promise(place, share, low)


def _shared_out(head: str) -> bool:
    """Whether what heads a list says that work is shared out in it, and not who holds what office."""
    words = set(regex.findall(r"[a-z-]+", head.lower()))
    return not words.isdisjoint(rule_book().words.shared_out) and words.isdisjoint(_OFFICES)


_HELP = frozenset({"chores", "helpers", "jobs", "sign-up", "sign-ups", "signups"})
"""Words of a heading under which every name is of somebody who took something on."""
_OFFICES = frozenset({"role", "roles", "responsible", "responsibilities", "officers"})


def _promise(place: Place, share: Share, shift: int) -> Promise:
    rule, block = rule_book().named(_RULE), place.block.id
    start, end = share.clause
    owner = Span(block, share.who[0] + shift, share.who[1] + shift, "owner", rule.id)
    dues = () if share.when is None else (Span(block, share.when[0] + shift, share.when[1] + shift, "due", rule.id),)
    clause = Span(block, start + shift, end + shift, rule.kind, rule.id)
    return Promise(clause, owner, (owner,), dues, action=None, score=rule.confidence)


def _shares(text: str, names: Known, *, sure: bool = False) -> list[Share]:
    """The shares in the work that a sentence tells."""
    if text.rstrip().endswith("?"):
        return []
    several = _several(text, names) or _bracketed(text, names)
    if len(several) >= _SURE:
        return several
    one = _from_one(text, names) or _to_one(text, names, sure=sure)
    return [one] if one else []


def _several(text: str, names: Known) -> list[Share]:
    """The shares of a line of nothing else, each of another person's, all with one mark."""
    lead = _LEAD.match(text)
    for start in (lead.end() if lead else 0, 0):
        found: list[Share] = []
        marks: set[str] = set()
        for low, high in _parts(text, start):
            match = _SHARE.fullmatch(text[low:high])
            if match is None or not _is_share(match, names):
                break
            marks.add(match["mark"].strip())
            remark = _REMARK.search(text, low, high)
            who = low + match.start("who"), low + match.end("who")
            found.append(Share((low, remark.start() if remark else high), who))
        else:
            low = len(text)
        apart = low == len(text) or text[:low].rstrip().endswith((";", "."))
        plain = len(marks) == 1 and (marks != {","} or start > 0) and (marks != {":"} or _ordered(text, found))
        if apart and plain and len({text[slice(*share.who)] for share in found}) == len(found) >= _SURE:
            return found
    return []


def _ordered(text: str, found: Sequence[Share]) -> bool:
    """Whether the first of the shares is an order, as it is not where a line only tells who said what."""
    said = text[found[0].who[1] : found[0].clause[1]].strip(" :").lower().split() if found else []
    return bool(said) and said[0] in rule_book().words.order


def _bracketed(text: str, names: Known) -> list[Share]:
    """The shares of a line that names who has each in brackets: "Jobs: gutters (Ann + 2), pantry shelves (Tom)"."""
    lead = _LEAD.match(text)
    if lead is None or not _shared_out(lead[0]):
        return []
    return [
        Share(match.span(), match.span("who"))
        for match in _IN_BRACKETS.finditer(text, lead.end())
        if names.lists(match["who"])
    ]


_IN_BRACKETS = regex.compile(r"[^\s,;()][^,;()]*\((?P<who>[^()+]{1,40}?)(?:\s*\+[^()]{1,20})?\)")


def _parts(text: str, start: int) -> list[Extent]:
    """The parts of a line, cut where another share begins."""
    cuts = [match for match in _CUT.finditer(text, start) if match[0][0] == ";" or _SHARE.match(text, match.end())]
    starts = [start, *(match.end() for match in cuts)]
    ends = [*(match.start() for match in cuts), len(text.rstrip(" .;"))]
    return list(zip(starts, ends, strict=True))


def _is_share(match: regex.Match[str], names: Known) -> bool:
    """Whether a part hands something to somebody: a person of the document, and no answer, office or vote of his."""
    words = [word.lower() for word in regex.findall(r"[\w'’-]+", match["what"])]
    if not words or len(words) > _FEW or words[0].isdigit() or words[0] in _NO_SHARE:
        return False
    office = rule_book().words.office
    told = any(word in {"is", "was", "were", "has", "had", "are", "said", "will"} for word in words)
    holds = words[-1] in office or words[0] in office
    timed = match["mark"].strip() == "on" and timex.has_date(match["what"])
    return not (told or holds or timed) and (names.lists(match["who"]) or _letter(match["who"], names))


def _letter(who: str, names: Known) -> bool:
    """Whether one capital is the first letter of one person's name alone."""
    return len(who) == 1 and Counter(name[:1].upper() for name in names.names)[who] == 1


def _from_one(text: str, names: Known) -> Share | None:
    """What an arrow from somebody points to: "@ann → release notes"."""
    match = _FROM_ONE.fullmatch(text)
    if match is None or not names.doers(match["who"]) or names.doers(match["what"].strip(" .")):
        return None
    return Share((match.start("who"), len(text.rstrip())), match.span("who"))


def _to_one(text: str, names: Known, *, sure: bool) -> Share | None:
    """A thing and the mark from it to somebody: "release notes → Ann"; other marks need a time behind the name."""
    for mark in reversed(list(_MARK.finditer(text))):
        sign = mark[0].strip() or mark[0]
        who = _taker(text, mark.end(), names, office=sign == ";")
        if who is None or not _is_thing(text[: mark.start()]):
            continue
        rest = _after(text, who[1])
        timed = ")" not in text[slice(*rest)] and _tells_when(text[slice(*rest)])  # initials in brackets, and more
        if timed or sure or sign[-1] in ">→➔➜»=":
            return Share((0, len(text.rstrip())), who, rest if timed else None)
    return None


_BODIES = frozenset({"board", "committee", "staff", "council", "group"})
"""Those whom a mark beside a day names as meeting, not as doing."""


def _taker(text: str, start: int, names: Known, *, office: bool) -> Extent | None:
    """Whom the words after a mark name first: as many as are people of the document, or maybe an office."""
    ends = [match.start() for match in _STOP.finditer(text, start)]

    def known(who: str) -> bool:
        first, *others = PARTS.split(who)
        if first.lower().removeprefix("the ") in _BODIES:
            return False
        beside = all(names.may_name(one.removeprefix("the ")) and not timex.has_date(one) for one in others)
        return names.lists(who) or (names.lists(first) and beside) or (office and names.doers(who))

    return next(((start, end) for end in reversed(ends) if end > start and known(text[start:end])), None)


def _after(text: str, at: int) -> Extent:
    """What stands behind the names that end at an index."""
    stop = _STOP.match(text, at)
    start = stop.end() if stop else at
    return start, max(start, len(text.rstrip(" .)")))


def _tells_when(rest: str) -> bool:
    """Whether the words after a name say by when: a day, or a moment that no calendar knows."""
    return len(rest.split()) <= _FEW and (timex.has_date(rest) or _WHEN.match(rest) is not None)


def _is_thing(text: str) -> bool:
    """Whether the words before a mark may name a thing to see to: of no meeting, motion or office."""
    words = regex.findall(r"[\w'’-]+", text.lower())
    return (
        0 < len(words) <= _MANY
        and _NO_THING.isdisjoint([*words[:2], words[-1]])
        and words[-1] not in rule_book().words.office
    )
