"""Who is bound where the clause does not say: the margin, a name at the end of the line, the head of the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from minutes_cli import regex, timex
from minutes_cli.label import heads, places
from minutes_cli.label.known import PARTS, Known
from minutes_cli.label.places import Place
from minutes_cli.label.rules import rule_book
from minutes_cli.model import Extent, Promise, Span
from minutes_cli.value import replace

_TAIL = regex.compile(
    r"(?:[(\[](?P<inside>[^()\[\]]{1,60})[)\]]|(?:\s[-–—]+>?|:|->|>>|→|\s\.{2,}|…|\t)\s*(?P<after>(?:(?!\s-+>?\s)[^:()\[\]–—>]){1,60}?))\W*$"
)
_FRONT = regex.compile(r"^\W*(?P<name>[^:–—\[\]()]{1,50}?)\s*(?::\s|[-–—]\s|[\])]:?\s(?=\w))")
_IN_BRACKETS = regex.compile(
    r"(?:\W*(?i:action|todo|to do|task|ai|ap)\b[\s:–-]*)?"
    r"(?:\[(?P<inside>[^\[\]?]{2,40})\??\]\W*(?=\w)"
    r"|(?P<asked>[A-Z]{2,3}|[A-Z][a-z]+),? (?:please|(?:can |could |will )?you)\b)"
)
"""Who has the task that a line tells after them in brackets, or asked by name."""
_MARGIN = regex.compile(
    r"\s*(?:actions?\b\s*(?:by|for)?\s*[:–-]?\s*)?(?P<who>[^\W\d_].*?)\s*", regex.IGNORECASE | regex.DOTALL
)
_SHORT = 5
"""Names of more words than this are no names."""
_OWN_REPORT = frozenset({"will-none", "going-to-none", "plan", "plans-told"})
"""The rules of clauses with no subject, as those write who report under their own name."""
_OF_THINGS = frozenset({"will-thing", "plan", "with-promise"})
TAG = regex.compile(
    r"""(?:^|[.;!?)]\s*|\s[-–—]\s*|[\[(])(?:ACTION|Action)s?(?:ed)?(?:\s+(?:by|point|for))?\s*(?:[:–—-]\s*)?
    (?P<who>[A-Z][\w.&/,'’ -]{0,50}?)[\])]?\s*\.?\s*$""",
    regex.VERBOSE,
)
"""What gives the words before it to somebody: "Action: Clerk" at the end of a block."""
_TASKED = regex.compile(
    r"\W*(?P<who>[A-Z][\w.&/'’-]*(?:(?:\s*[,/&]\s*|\s+and\s+|\s+)[A-Z][\w.'’-]*){0,6})\s+(?:to|will|shall)\s+"
    r"(?!be \w+(?:ed|en|wn|nt|lt|pt|ld|de|ne|nd|ht)\b|go (?:to|out)\b)[a-z]"
)


def complete(one: Promise, names: Known, place: Place) -> Promise:
    """The promise with its owners: those of the clause first, then what stands beside, after, before and above it."""
    rule, said = one.clause.rule, "".join(place.block.text[span.start : span.end] for span in one.owners)
    if said == "I" or (not said and rule in _OWN_REPORT):
        return replace(one, owners=heads.owners(place, names, rule) or one.owners)
    if own := _named_in_cell(one, said, place, names):
        return replace(one, owners=(own,))
    if one.owners and rule != "to-do":
        return one
    beside = _beside(one, names, place)
    noted = one.clause.label == "undertaking" and any(span.rule == "margin" for span in beside)
    clause = replace(one.clause, label="action") if noted else one.clause
    return replace(one, clause=clause, owners=(*one.owners, *beside))


def _named_in_cell(one: Promise, said: str, place: Place, names: Known) -> Span | None:
    """Whom a task names at its end that stands in the row of something else: "send invoice – Ann", beside a firm.

    `said` are the words of who has it by its row.
    """
    if place.block.kind != "table" or not one.owners or names.doers(said):
        return None
    extent = named_at_end(place.block.text[: one.clause.end], names)
    inside = extent is not None and extent[0] > one.clause.start
    return Span(place.block.id, *extent, "owner", one.clause.rule) if extent and inside else None


def _beside(one: Promise, names: Known, place: Place) -> tuple[Span, ...]:
    text, block, rule = place.block.text, place.block.id, one.clause.rule
    if place.margin is not None and (beside := margin_extent(place.margin.text)):
        return (Span(place.margin.id, *beside, "owner", "margin"),)
    task = text[one.clause.start : one.clause.end]
    tasked = _TASKED.match(task) or _small(task, names)
    if tasked and one.clause.label == "action" and not _orders(tasked["who"]):
        start, end = tasked.span("who")
        return (Span(block, one.clause.start + start, one.clause.start + end, "owner", rule),)
    tag = TAG.search(text, one.clause.end - 1) if place.block.kind != "table" else None
    if tag and one.clause.label in {"action", "undertaking"} and names.doers(tag["who"]):
        return (Span(block, *tag.span("who"), "owner", "margin"),)
    if one.clause.label != "action":
        return ()
    if place.block.kind == "table":
        return _in_its_row(one, text, names)
    extent = _named_about(one, text, names)
    extent = extent or (_bracketed(text, names) if place.listed in places.TASKS or rule == "action-label" else None)
    return (Span(block, *extent, "owner", rule),) if extent else heads.owners(place, names, rule)


def _small(text: str, names: Known) -> regex.Match[str] | None:
    """Where a task begins with a name in small letters, as handles are: "ann to ring the bank", listed or labelled."""
    match = regex.match(
        r"(?P<label>\W*(?:[A-Z]+\W+)?ACTION\W)?\W*"
        r"(?P<who>[a-z][\w.-]{2,20}(?:(?:, | and | & |/)[a-z][\w.-]{2,20})?) to [a-z]",
        text,
    )
    return match if match and (match["label"] or names.lists(match["who"])) else None


def _named_about(one: Promise, text: str, names: Known) -> Extent | None:
    """Where the words about a task name whoever has it: at the end of its own sentence first, then of its block."""
    own = named_at_end(text[: one.clause.end], names)
    at_end = own or _assigned(text, names) or _handle(text) or named_at_end(text, names)
    return at_end or named_in_front(text, names) or _office_at_end(text, names)


def _in_its_row(one: Promise, text: str, names: Known) -> tuple[Span, ...]:
    """Whom the one cell beside a task names that holds nothing but names."""
    start = text.rfind("\n", 0, one.clause.start) + 1
    end = text.find("\n", one.clause.end)
    cells = [
        (start + match.start(), start + match.end())
        for match in regex.finditer(r"[^\t]+", text[start : end if end >= 0 else len(text)])
    ]
    named = [(low, high) for low, high in cells if names.lists(text[low:high].strip(" :."))]
    return (Span(one.clause.block, *named[0], "owner", one.clause.rule),) if len(named) == 1 else ()


_ASSIGNED = regex.compile(
    r"\b(?:owner|responsible(?: (?:person|party|officer))?|responsibility(?: of)?|assigned to|assignee|allocated to"
    r"|given to|action(?:ed)? by|to be done by|lead)\s*[:=–-]?\s+(?P<who>[^\W\d_][^:;()\[\]–—]{0,50}?)"
    r"(?=\W*$|\s*[;()\[\]–—-]\s|\.\s|,\s*(?:due|by|deadline|status)\b)",
    regex.IGNORECASE,
)
"""What says behind a task whose it is: "(responsible: Ann)", "Assigned to Tom."."""


def _assigned(text: str, names: Known) -> Extent | None:
    """Where the words behind a task say whose it is."""
    found = (match.span("who") for match in _ASSIGNED.finditer(text) if names.doers(match["who"]))
    return next(found, None)


def _bracketed(text: str, names: Known) -> Extent | None:
    """Where an entry of a list of actions ends in brackets with what may be names: "(Boris and Eva)"."""
    match = regex.search(r"\((?P<who>[^()]{2,40})\)\W*$", text)
    return match.span("who") if match and names.may_name(match["who"]) else None


def _orders(who: str) -> bool:
    """Whether the words before "to" are no name but an order or a wish: "Need to …", "Ask Ann to …"."""
    words = rule_book().words
    return who.split(maxsplit=1)[0].lower() in words.order | words.control


def speakers(standing: Sequence[Place]) -> dict[str, list[Span]]:
    """For each item's id, who is said to have spoken for a body in it, in reading order: "The Trust stressed …"."""
    words = rule_book().words
    name = r"[A-Z][\w’'-]*(?: (?:of |and |the )*[A-Z][\w’'-]*){0,7}"
    told = regex.compile(rf"(?P<who>(?:The |Our )?{name}) (?:also |has |had )?(?:{'|'.join(sorted(words.said))})\b")
    found: dict[str, list[Span]] = {}
    for place in standing:
        for match in told.finditer(place.block.text) if place.item is not None and place.block.kind != "table" else ():
            if match["who"].split()[-1].lower() in words.body | words.office:
                found.setdefault(place.item or "", []).append(
                    Span(place.block.id, *match.span("who"), "owner", "speaker")
                )
    return found


def spoken_for(one: Promise, place: Place, said: Mapping[str, Sequence[Span]], order: Mapping[str, int]) -> Promise:
    """A promise of a thing, or a target, with the one who speaks as its owner where it has none: the last before it."""
    if one.owners or not (one.clause.rule in _OF_THINGS or one.clause.label == "target"):
        return one
    here = (order[place.block.id], one.clause.start)
    spans = said.get(place.item or "", [])
    before = [span for span in spans if (order[span.block], span.start) <= here]
    return replace(one, owners=tuple((before[-1:] or spans)[:1]))


def margin_extent(text: str) -> Extent | None:
    """Where the margin names somebody: without "Action:" before it; `None` where it says more than names, or less."""
    match = _MARGIN.fullmatch(text)
    return match.span("who") if match and len(match["who"].split()) <= _SHORT else None


_FOR = regex.compile(r"(?:(?:new|action|task|assigned) )?(?:for|by|to) ", regex.IGNORECASE)
"""What may stand before the name at the end of a task: "(for Ann)", "[new for Tom]"."""
_HANDLE = regex.compile(r"^(?:\W{0,3}#\w+|\w[\w ]{1,15}:)?[^\w@]*@(?P<who>[A-Za-z][\w.-]+)\b")


def _handle(text: str) -> Extent | None:
    """Where a line begins with a handle: "@ann – ring the bank"."""
    match = _HANDLE.match(text)
    return match.span("who") if match else None


def _timeless(text: str) -> str:
    """A line without the time that ends it: "ring the bank – AB, 3 May" as far as "AB"."""
    last = next(reversed(list(timex.find(text))), None)
    if last is None or regex.search(r"\w", text[last.end :]):
        return text
    rest = regex.sub(r"[\s,;/–—-]*\(?(?:\b(?:by|due|for|before|until|on|the|end|of)\b[\s:]*)*$", "", text[: last.start])
    return rest + ")" * (rest.count("(") - rest.count(")"))


def _office_at_end(text: str, names: Known) -> Extent | None:
    """Where a line ends with an office or a body alone, or two initials: "(Clerk)", "(book club)", "- JF, 3 May"."""
    for words in (text, _timeless(text)):
        match = _TAIL.search(words)
        which = "inside" if match and match["inside"] else "after"
        parts = [part for part in PARTS.split(match[which].strip()) if part] if match else []
        if match and parts and all(_initials(part) or _titled(part) or names.lists(part) for part in parts):
            return match.span(which)
    return None


def _initials(part: str) -> bool:
    return len(part) == 2 and part.isupper()


def _titled(part: str) -> bool:
    """Whether words are a title: an office or a body at their end."""
    words, book = part.lower().removeprefix("the ").split(), rule_book().words
    return 0 < len(words) <= _TITLE and not (book.office | book.body).isdisjoint(
        {words[-1], words[-1].removesuffix("s")}
    )


_TITLE = 3
"""How many words a title at the end of a line may have."""


def named_at_end(text: str, names: Known) -> Extent | None:
    """Where a line ends with names of the document: "(Ann)", "- Ann and Tom", ": AB, 3 May"."""
    for words in (text, _timeless(text)):
        match = _TAIL.search(words)
        which = "inside" if match and match["inside"] else "after"
        start, end = match.span(which) if match else (0, 0)
        start += len(lead[0]) if (lead := _FOR.match(words[start:end])) else 0
        if match and names.lists(words[start:end]):
            return start, end
    return None


def named_in_front(text: str, names: Known) -> Extent | None:
    """Where a line begins with names of the document: "Ann: …", "Ann and Tom - …", "[AL] …", "AL you are to …"."""
    match = _IN_BRACKETS.match(text) or _FRONT.search(text)
    told = next((name for name, words in match.groupdict().items() if words), "name") if match else ""
    return match.span(told) if match and (names.lists(match[told]) or _initials(match[told])) else None
