"""People whom the text names together with an office: beside the title, in brackets, by "is the", in a signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from minutes_cli import regex
from minutes_cli.model import Block, Role, Span
from minutes_cli.names import HOLDS, SEVERAL, Lexicon, Name, Office, leads_to_office, offices, parse, running
from minutes_cli.value import Value, replace

_AFTER = regex.compile(
    r"(?P<report>(?:['’]s?)? (?:\w+ )?[Rr]eports?(?: \(| ?[-–—:] ?| by |, ))"
    rf"|(?P<several>{SEVERAL})|(?P<holds>{HOLDS})|(?P<inside> \()|(?P<apart>, | [-–—] |- )|(?P<title>\s+)"
    r"|(?P<label>: ?)"
)
_ADJECTIVES = (
    r"(?:(?:new|current|currently|former|acting|incoming|outgoing|retiring|interim|newly \w+|(?:part|full)[- ]time) )*"
)
_THE = r"(?:the |our |an? )?"
_BEFORE = regex.compile(
    rf"(?:, (?:its |who is )?{_THE}{_ADJECTIVES}(?P<more>(?:[a-z][\w’'-]* ){{0,3}})| [-–—] {_THE}{_ADJECTIVES}|- ?"
    rf"|,? \({_THE}{_ADJECTIVES}(?P<kind>(?:[a-z][\w’'-]* ){{0,3}}))$"
)
_KIND = regex.compile(r"(?<= )([a-z][a-z-]*s )$")
"""A field of work before an office, which tells of what kind it is."""
_WHENCE = regex.compile(r" \((?:from |of )?[A-Z][^()]{1,40}\)(?P<on> [^()]*)$")
"""Where somebody is from, between the name and what leads to the office: "Ann Lee (from Lund) as Secretary"."""
_REPLACES = regex.compile(
    r"(?:(?<= ),? ?who )?(?:has |had )?(?:recently )?"
    r"(?:replaces|replaced|succeeds|succeeded|takes over from|will replace) $"
)
_BY = regex.compile(
    r" (?:(?:was|were|is|has been|had been) )?(?:duly )?(?:nominated|proposed|put forward|seconded|recommended)"
    r"(?: and (?:seconded|elected|appointed))? by (?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)* and (?:seconded by )?)?$"
)
"""What stands between somebody and the proposer whose name comes before the office."""
_BODY = regex.compile(
    r"(?: [-–—] |, )(?:the )?(?P<body>[A-Z][\w&’'-]+(?: (?:of the |of |and |for |& )?[A-Z][\w&’'-]+)*)"
    r"(?=[,.;)]|$| [a-z])"
)
_CHOOSES = regex.compile(r"\b(?:(?:re-?)?elect|(?:re-?)?appoint|co-opt|nominate|select)(?:s|e?d)? $")
"""What stands before a name alone that gets an office: "elected Ann as the new chair"."""
_EACH = regex.compile(r"(?:,? and |, )[^.;]{1,60}\brespectively\b")
"""What says that several offices go to several people, each to one."""
_AS = regex.compile(r"(?:^|[.;] )(?:As|In (?:his|her|their) (?:role|capacity) as) (?:the |our |an? )?$")
"""What stands before the office in which somebody does something: "As Treasurer, Ann Lee …"."""
_LISTED = regex.compile(r"(?:,| and\b|\s*(?:$|[.;)]))")
"""How a list of full names goes on."""
_INSIDE = regex.compile(r"(?:(?:, | and )[^()]*)?\)(?! [A-Z][\w.]* [A-Z])")
_TELLS = "reported|presented|gave|said|noted|advised|provided|shared|read|stated"
_REPORTS = regex.compile(
    rf"\s*(?:$|\)|(?:{_TELLS}|reports|submitted|informed|announced|explained|told|updated|has|had|was|thanked|asked"
    r"|went|covered)\b)"
)
"""How a line of a report goes on after the name of who gives it."""
_HEAD, _FOOT = 20, 4
"""The blocks at the top in which an office alone is a label, and those at the end in which it signs."""
_REACH = 90
_JOINT = regex.compile(r"(?:,? and |, | & )$")
_RANKS = frozenset({"chief", "inspector"})
"""Weak titles that are a rank before a surname: "Chief Inspector Lee"."""


class Introduced(Value):
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
        head = at < max(_HEAD, len(blocks) // 2) and at + _FOOT < len(blocks)
        under = head and parse(blocks[at + 1].text, words) is not None  # a label over the next, and no signature
        if mine and at and not under and (signed := _signature(blocks[at - 1], block, mine, words)):
            yield signed
        if mine and at + 1 < len(blocks) and (reporting := _reporting(block, blocks[at + 1], mine[0], words)):
            yield reporting


def _beside(block: Block, span: Span, all_spans: list[Span], words: Lexicon) -> list[Introduced]:
    """Those who hold an office; in "Ann Lee, Clerk, Bo Dee, Warden" it is the name before it."""
    office = _office(block.text, span, words)
    if not office or regex.match(r"['’]s? (?:Office|Department)\b", block.text[office.end :]):
        return []
    after = list(_names_after(block, span, office, words))
    if after and block.text[span.end : span.end + 2] != ", ":
        return after
    return list(_names_before(block, span, office, all_spans, words)) or after


def _office(text: str, span: Span, words: Lexicon) -> Office | None:
    """The title in a span, its extent in the whole text."""
    low = max(0, span.start - _REACH)
    found = offices(text[low : span.end], words)
    found = tuple(replace(one, start=one.start + low, end=one.end + low) for one in found)
    return next((one for one in found if one.end == span.end), None)


def _role(office: Office, text: str, words: Lexicon) -> Role:
    """The office with its body, which may also stand behind it after a dash or a comma: "Director – Hill Trust"."""
    if office.organization:
        return Role(office.role, office.organization)
    behind = _BODY.match(text, office.end)
    body = behind["body"] if behind else ""
    known = " of " in body or body.split(" ")[-1].casefold() in words.bodies
    return Role(office.role, body if known else None)


def _names_after(block: Block, span: Span, office: Office, words: Lexicon) -> Iterator[Introduced]:
    text = block.text
    gap = _AFTER.match(text, span.end)
    if not gap or "\n" in gap[0] or "\t" in gap[0]:
        return
    at = gap.end()
    while found := _name_at(text, at, words):
        name, start, end = found
        if not _may_hold(name, gap, office, text[end:]) and not _AS.search(text[: span.start]):
            return
        clear = _is_clear(name, gap, office, text[: office.start], text[end:])
        role = Role(office.role, office.organization) if gap["apart"] else _role(office, text, words)
        yield Introduced(name, role, block.id, start, end, (span.start, span.end), clear)
        following = regex.match(r"(?:, | and |, and )", text[end:])
        if not office.plural or not following:
            return
        at = end + following.end()


def _is_clear(name: Name, gap: regex.Match[str], office: Office, before: str, rest: str) -> bool:
    """Whether a name behind a title is one beyond doubt: of two words, or right behind a title that no task has."""
    full = len(name.words) > 1
    if not gap["title"]:
        return full or bool(gap["inside"])
    if office.weak_head and not office.capital:
        return full and (" " in office.role or regex.search(r"\b[Tt]he $", before) is not None)
    rank = office.role.rsplit(maxsplit=1)[-1].casefold() in _RANKS
    return full or ((not office.weak_head or rank) and not regex.match(r"\s*:", rest))


_CLOSED = regex.compile(r"\s*(?:$|[,.;)]| [-–—] | and/or | of [A-Z]| from [A-Z])")
"""What may stand behind a name that its office stands before."""
_CLOSED_SEVERAL = regex.compile(r"(?: and | for |\s*(?:$|[,.;)]))")


def _may_hold(name: Name, gap: regex.Match[str], office: Office, rest: str) -> bool:
    """Whether a name behind a title is its holder's, by what stands between them and by the `rest` after the name."""
    full = len(name.words) > 1
    if gap["title"]:
        return not (name.full.isupper() and 1 < len(name.full) < 5)
    if gap["inside"] or gap["report"]:
        return bool((_INSIDE if gap["inside"] else _REPORTS).match(rest))
    if gap["several"] or gap["holds"] or (gap["label"] and office.plural):
        held = not office.weak if gap["several"] else bool(_LISTED.match(rest))
        return full and (not office.plural if gap["holds"] else held)
    if gap["label"] and full and _REPORTS.match(rest):
        return True
    return full and bool((_CLOSED_SEVERAL if office.plural else _CLOSED).match(rest))


def _name_at(text: str, at: int, words: Lexicon) -> tuple[Name, int, int] | None:
    """The name that begins at an offset, an honorific before it left out."""
    honorific = regex.match(r"(?:[A-Z][a-z]{1,8}\.? )", text[at:])
    shift = honorific.end() if honorific and honorific[0].strip(" .").casefold() in words.honorifics else 0
    run = next(iter(running(text[at + shift : at + shift + _REACH], words)), None)
    if run is None or run[0] > 0:
        return None
    name = parse(run[2], words)
    if name and not any(one.start == 0 for one in offices(run[2], words)):
        return name, at + shift, at + shift + run[1]
    return None


class _Link(Value):
    """What stands between a name and an office behind it: where it begins, its words, and those that tell the kind."""

    start: int
    text: str
    more: str = ""


def _link(before: str, words: Lexicon) -> _Link | None:
    """What leads from a name to the office at the end of a text."""
    end = max((run[1] for run in running(before, words)), default=-1)
    between = before[end:] if end > 0 else ""
    if leads_to_office(between):
        return _Link(end, between)
    link = _BEFORE.search(before)
    if link:
        return _Link(link.start(), link[0], link["more"] or link["kind"] or "")
    whence = _WHENCE.search(before)
    if whence and leads_to_office(whence["on"]):
        return _Link(whence.start(), whence["on"])
    kind = _KIND.search(between)  # "elected Ann Lee and Bo Dee as publications officers"
    return _Link(end, between, kind[1]) if kind and leads_to_office(between[: kind.start()]) else None


def _names_before(block: Block, span: Span, office: Office, spans: list[Span], words: Lexicon) -> Iterator[Introduced]:
    text = block.text
    low = max([max(0, span.start - _REACH * 2), *(other.end for other in spans if other.end <= span.start)])
    before = text[low : office.start]
    link = _link(before, words)
    if not link or _EACH.match(text, span.end):
        return
    ahead = regex.sub(r" \([A-Z0-9]{2,7}\)$", "", before[: link.start])
    runs = [run for run in running(ahead, words) if run[1] == len(ahead)]
    if not runs or (" " not in runs[-1][2] and before[: runs[-1][0]].endswith((" of ", " for ", " and "))):
        return
    start, end, found = runs[-1]
    name = parse(found, words)
    if not name:
        return
    replaced = _REPLACES.search(before[:start]) or _BY.search(before[:start])
    if replaced:
        earlier = list(running(before[: replaced.start()], words))
        if not earlier or not (other := parse(earlier[-1][2], words)):
            return
        name, (start, end, _) = other, earlier[-1]
    closed = "(" not in link.text or text[span.end : span.end + 1] in {")", ",", ";", "/"}
    clear = len(name.words) > 1 or name.prefix or regex.search(r"\(| (?:is|was|has been) ", link.text)
    chosen = _CHOOSES.search(before[:start]) and " as " in link.text
    if not closed or not (clear or chosen) or set(link.more.split()) & words.function_words:
        return
    kind = regex.search(r"\b(?:acting|interim) $", link.text)
    role = replace(_role(office, text, words), role=(kind[0] if kind else "") + link.more + office.role)
    extent = (span.start, span.end)
    yield Introduced(name, role, block.id, low + start, low + end, extent, bool(clear))
    for other, at, stop in _joined(before[:start], words) if office.plural else ():
        yield Introduced(other, role, block.id, low + at, low + stop, extent, len(other.words) > 1)


def _joined(before: str, words: Lexicon) -> Iterator[tuple[Name, int, int]]:
    """The names to which the one behind `before` is joined by "and" or commas, the nearest first."""
    while joint := _JOINT.search(before):
        before = before[: joint.start()]
        runs = [run for run in running(before, words) if run[1] == len(before)]
        name = parse(runs[-1][2], words) if runs else None
        if not name:
            return
        yield name, runs[-1][0], runs[-1][1]
        before = before[: runs[-1][0]]


def _reporting(head: Block, below: Block, span: Span, words: Lexicon) -> Introduced | None:
    """Who begins what stands under the heading of an office's report, and speaks: "Treasurer's report"."""
    if head.kind != "heading" or not _OWN_REPORT.fullmatch(head.text, span.end):
        return None
    run = next(iter(running(below.text[:_REACH], words)), None)
    name = parse(run[2], words) if run and run[0] == 0 and _SPEAKS.match(below.text, run[1]) else None
    office = _office(head.text, span, words)
    if name is None or office is None or len(name.words) < 2:
        return None
    role = Role(office.role, office.organization)
    return Introduced(name, role, below.id, 0, run[1] if run else 0, (span.start, span.end), clear=True)


_OWN_REPORT = regex.compile(r"['’]?s?\s+(?:reports?|updates?)\W*", regex.IGNORECASE)
_SPEAKS = regex.compile(rf" (?:\([^()]{{1,30}}\) )?(?:{_TELLS}|reviewed|summari[sz]ed)\b")


def _signature(above: Block, block: Block, spans: list[Span], words: Lexicon) -> Introduced | None:
    """A name alone in the block above, and nothing but its office in this one."""
    first = spans[0]
    whole = first.start <= 4 and first.end >= len(block.text.strip()) - 1
    if not whole or len(above.text.split()) > 5 or not above.kind == block.kind == "paragraph":
        return None
    name, office = parse(above.text, words), _office(block.text, first, words)
    if not name or len(name.words) < 2 or not office:
        return None
    role = _role(office, block.text, words)
    return Introduced(name, role, above.id, 0, len(above.text), (first.start, first.end), clear=True)
