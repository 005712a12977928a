"""What was put to the vote and carried, told in a form: the text, "Moved by: Ann", "Carried", each in its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from minutes_cli import regex
from minutes_cli.label.findings import Finding, promises
from minutes_cli.label.motions import consent, openings, putting, tallies
from minutes_cli.label.motions import motion as motions
from minutes_cli.label.places import Place
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import rule_book
from minutes_cli.model import Block, Promise

_ENDED = regex.compile(
    r"[^\w☐]*(?:no objections?(?: (?:were )?(?:heard|raised))?\W+)?"
    r"(?:(?:the |this |final )?(?:result|outcome|resolution|decision|vote|motion|proposal|status)"
    r"(?: of (?:the )?vote)?(?: (?:was|is))?\s*[:–—-]?\s*(?:(?:the )?(?:motion|resolution|proposal|vote)\s+)?)?"
    r"(?:(?:was|were|unanimously|all|duly)\s+)*"
    r"(?:carried|passe[sd]|approved|adopted|agreed|accepted|unanimous(?:ly)?|unan[a-z]+ous"
    r"|no objections?|(?:passe[sd] )?without (?:any )?objections?)\b"
    r"(?:[\s,:(]+(?:unanimously|unanimous|without|(?:any )?objections?|heard|raised"
    r"|nem\.? ?con\.?|by|all|consensus|vote|voice|with|as|amended|presented|written"
    r"|\d+\s*[-–]\s*\d+(?:\s*[-–]\s*\d+)?)\b)*\W*",
    regex.IGNORECASE,
)
"""A line that says only that something carried: "Result: Passed", "Unanimously approved.", "Carried 5-0"."""

_PUT = regex.compile(
    r"\W*(?:(?:moved|motioned|proposed|presented|put forward|submitted|introduced|mover|proposer|presenter|1st)"
    r"(?: by)?\s*[:–-]"
    r"|(?:moved|proposed|presented|motion) by\b)(?=.{1,60}$)",
    regex.IGNORECASE,
)
"""A line that names who put it to the meeting."""
_FORM = regex.compile(
    r"\W*(?:second(?:ed|er)?(?: by)?|2nd|discussion|votes?|results?|ayes?|yes|yeas|nays?|noes|no|abstain\w*"
    r"|abstentions?|absent|in favou?r|against|for|opposed)\b.{0,60}|\s*☐.{0,60}",
    regex.IGNORECASE,
)
"""A line of the form that says nothing of what is put."""
_LABEL = regex.compile(
    r"\W*(?:text|motion|proposal|resolution|recommendation|wording)(?: text)?\s*[:–—]\s*", regex.IGNORECASE
)
_NONE = regex.compile(r"\W*(?:none|nil|nothing|no (?:new|other|further) \w+)\b", regex.IGNORECASE)
"""A line that says that nothing was put."""
_WEAK = frozenset({"imperative", "task-list", "bare", "decision-list"})
"""The rules whose finds are orders only where nothing was voted on."""
_LONG = 80
_SHORT = 25
"""A text of more words above a line that tells the whole vote may be what was said of it."""
_REACH = 8
"""How many lines a form may have between the text and its end."""


def put(places: Sequence[Place], found: Sequence[Finding]) -> list[Finding]:
    """What was found, with the texts of forms that carried as decisions."""
    made: list[Promise] = []
    strong = {one.clause.block for one in promises(found) if one.clause.rule not in _WEAK}
    for item, group in groupby(places, key=lambda place: place.item):
        if item is not None:
            made += _of_item(list(group), strong)
    blocks = {one.clause.block for one in made}
    return [one for one in found if one.clause.block not in blocks] + made


def _of_item(standing: Sequence[Place], strong: set[str]) -> Iterator[Promise]:
    """The texts that carried in an item; `strong` are the blocks in which more than a mere order was found."""
    decided = not strong.isdisjoint(place.block.id for place in standing)
    told: set[str] = set()
    for at, place in enumerate(standing):
        told_whole = _tells_whole(place.block)
        if not (_ends(place.block) or told_whole):
            continue
        text = put_above(standing[:at], named=told_whole)
        if (
            text is None
            or (told_whole and decided)
            or text.id in strong | told
            or of_the_meeting(text.text, decided=True)
        ):
            continue
        told.add(text.id)
        label = _LABEL.match(text.text)
        yield consent.decision(text, text.text[label.end() if label else 0 :])


_ORDERS = regex.compile(r"\W*(?P<verb>[A-Za-z]+) (?:an?|the|to|our|all|this|these|no|[“\"'‘]?\w+)\b")


def _is_order(text: str) -> bool:
    """Whether a line begins with an order, as what is put to a group that keeps a list of issues does."""
    match = _ORDERS.match(text)
    return match is not None and match["verb"].lower() in rule_book().words.order


def _ends(block: Block) -> bool:
    """Whether a block only says that something carried."""
    return _ENDED.fullmatch(block.text) is not None or tallies.alone(block.text)


_RESULT = regex.compile(r"\W*result:?\s*(?:approved|adopted|passed|carried|accepted)\b", regex.IGNORECASE)


_VOTES = regex.compile(r"\b\d+\s*[-–]\s*\d+\b|\b(?:ayes|nays|noes|vote)\W*\d+", regex.IGNORECASE)


def names_mover(text: str) -> bool:
    """Whether a line names who put something to the meeting, and says no more."""
    return _PUT.match(text) is not None


def _tells_whole(block: Block) -> bool:
    """Whether a block says that something carried and who moved it, as in "Moved by Ann, seconded by Tom. Carried."."""
    if block.kind == "table":
        return _RESULT.match(block.text) is not None
    return openings.bare(_VOTES.sub("", block.text), "") and motions.ending(block.text) == "carried"


def put_above(before: Sequence[Place], *, named: bool) -> Block | None:
    """The block that says what was put, above the lines of its form; the heading where nothing else stands there.

    `named` is whether who moved it is told already.
    """
    short = _SHORT if named else _LONG
    for place in reversed(before[-_REACH:]):
        block = place.block
        if block.kind == "heading":
            return block if named else None
        if _PUT.match(block.text):
            named = True
        elif block.kind == "table":
            return None
        elif not _FORM.fullmatch(block.text):
            text = block.text
            if _NONE.match(text):
                return None
            says = _LABEL.match(text) or putting.puts(text) or _is_order(text)
            return block if says or (named and len(text.split()) <= short) else None
    return None
