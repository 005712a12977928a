"""People whom no label that is known announces: lines of names one under the other above the business.

"Ann Lee, Hill Trust / Bo Dee, Vale Group / Jo Fay, NCC" right under the title; names in bullets under a line of its
own words that ends in a colon ("Round the table:"). Several lines in a row say it, never one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli import regex
from minutes_cli.itemize.people import said
from minutes_cli.itemize.people.continued import bare, may_be_body, named_in
from minutes_cli.itemize.people.labels import labels
from minutes_cli.itemize.people.listed import Listed, listed
from minutes_cli.itemize.people.openlist import Ways, full_name, is_sure
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.model import Attendance
from minutes_cli.names import offices
from minutes_cli.value import replace

_FIRST = 40
"""The lines and tables of a note among which such a list stands."""
_LEAST = 3
"""The lines of such a list, at least; under a line with a colon one less."""
_WORDS = 14
"""The words of one of its lines, at most."""
_KNOWN = 0.5
"""The share of its lines that must begin with a common given name."""
_ANNOUNCED = 0.3
"""The same under a line with a colon."""
_BEHIND = regex.compile(r"\s*(?:$|[,(*\t]|[-–—/:](?=\s)|<)")
"""What may stand right behind the name that a line begins with."""


def unlabelled(stream: Sequence[Line | Table], ways: Ways) -> dict[int, tuple[Listed, ...]]:
    """The people of each line of such a list, by where the line stands in the stream.

    A body over its people in bullets interrupts no list; it has no people of its own.
    """
    first = stream[:_FIRST]
    shaped = [isinstance(part, Line) and _is_shaped(part, ways) for part in first]
    found: dict[int, tuple[Listed, ...]] = {}
    groups: dict[int, tuple[Listed, ...]] = {}
    run: list[tuple[int, Listed]] = []
    body: str | None = None
    for at, part in enumerate((*first, None)):
        if isinstance(part, Line) and part.block not in ways.points | ways.heads and (people := _grouped(part, ways)):
            groups[at] = people
        near = any(shaped[max(0, at - 1) : at]) or any(shaped[at + 1 : at + 2])
        one = _person(part, ways) if isinstance(part, Line) and near and shaped[at] else None
        if one and isinstance(part, Line) and (not run or _alike(stream[run[-1][0]], part)):
            run.append((at, replace(one, organization=body)))
        elif isinstance(part, Line) and _is_over(part, first[at + 1 : at + 2], ways):
            body = part.text.strip()
        else:
            found |= dict(_list(run, stream))
            run, body = [(at, one)] if one else [], None
    return found | {at: people for at, people in groups.items() if len(people) > 1 or {at - 1, at + 1} & groups.keys()}


def _is_over(line: Line, below: Sequence[Line | Table], ways: Ways) -> bool:
    """Whether a short line above the business stands over bullets of people, and names a body."""
    bullets = (one for one in below if isinstance(one, Line) and one.kind == "bullet")
    if not any(_is_shaped(one, ways) and _person(one, ways) for one in bullets):
        return False
    return may_be_body(line, ways) and _is_titled(line.text)


_LEADS = frozenset({"to", "from", "by", "for", "against", "no", "yes"})
"""First words of such a label."""
_NO_LIST = frozenset({
    "cc", "bcc", "distribution", "circulation", "circulated", "copies", "author", "authors", "contact",
    "contacts", "action", "actions", "owner", "owners", "responsible", "next", "ayes", "aye", "noes", "nays",
    "nay", "abstain", "abstained", "abstentions", "mover", "seconder", "moved", "seconded", "proposed",
    "proposer", "candidates", "nominees", "elected", "appointed", "approved", "signed", "vote", "votes",
    "motion",
})  # fmt: skip
"""Words of a label after which people stand for another reason than that they are there."""
_AWAY = frozenset({
    "sorry", "unable", "couldn't", "couldn’t", "can't", "can’t", "cannot", "away", "missing", "not", "absent", "missed",
})  # fmt: skip
"""Words of a label that say of people that they are not there."""
_LABEL = 40
"""The letters of such a label, at most."""


def _grouped(line: Line, ways: Ways) -> tuple[Listed, ...]:
    """The people of a line above the business that has several after a label of its own words: "Hill Trust: A, B"."""
    label, colon, value = line.text.partition(":")
    words = label.casefold().split()
    other = not _LEADS.isdisjoint(words[:1]) or not _NO_LIST.isdisjoint(words)
    if not colon or not 0 < len(label) <= _LABEL or other or any(labels(line.text, ways.words)):
        return ()
    if any(said.attendance(line, ways.words)):  # a sentence: "Those present included: Ann Lee and Bo Dee."
        return ()
    way: Attendance = "apologies" if not _AWAY.isdisjoint(words) else "present"
    found = named_in(bare(value.strip()), None, ways, lined=False)
    if not is_sure(found):
        return ()
    body = label.strip() if _is_titled(label) else None
    return tuple(listed(one, way, line, organization=body) for one in found)


def _alike(one: Line | Table, other: Line) -> bool:
    return isinstance(one, Line) and one.kind == other.kind


def _list(run: list[tuple[int, Listed]], stream: Sequence[Line | Table]) -> Iterator[tuple[int, tuple[Listed, ...]]]:
    """The lines of a run that is long enough, and of people by their given names."""
    if not run:
        return
    top = run[0][0] - (2 if run[0][1].organization else 1)
    over = stream[top] if top >= 0 else None
    announced = isinstance(over, Line) and over.text.rstrip().endswith(":")
    known = sum(one.entry.name.is_common for _, one in run)
    if len(run) < _LEAST - announced or known < (_ANNOUNCED if announced else _KNOWN) * len(run):
        return
    yield from ((at, (one,)) for at, one in run)


_SHAPE = regex.compile(r"\W*(?:\d{1,3}[.)]?\s+)?[^\W\d_a-z][\w’'.-]*\s+(?:[a-z]{1,3} ){0,2}[^\W\d_a-z]")
"""How a line begins that may be a person's: with two words in capitals."""


def _is_shaped(line: Line, ways: Ways) -> bool:
    """Whether a line may be of one person, before it is read as one."""
    text = line.text.strip()
    short = len(text.split()) <= _WORDS and not text.endswith((":", "."))
    return short and line.block not in ways.heads and _SHAPE.match(text) is not None


def _person(line: Line, ways: Ways) -> Listed | None:
    """The one person of whom a line above the business tells and nothing else."""
    text = bare(line.text).strip(" .")
    found = named_in(text, None, ways, lined=True)
    if len(found) != 1 or not full_name(found[0]) or set(found[0].name.words) & ways.plain:
        return None
    name = found[0].name
    start = len(name.prefix) + 1 if name.prefix else 0
    behind = text[start + len(name.full) :]
    if not _BEHIND.match(behind):
        return None
    told = behind.strip(" ,-–—:/*\t")
    plain = regex.sub(r"\([^()]*\)", "", told).strip(" ,")
    clear = bool(offices(plain, ways.lexicon)) or _is_titled(plain)
    return listed(found[0], "present", line) if clear else None


_SMALL = frozenset({"of", "and", "the", "for", "at", "in", "&", "de", "la"})


def _is_titled(text: str) -> bool:
    """Whether each word has a capital, as the name of a body has."""
    return all(word[0].isupper() or word in _SMALL for word in regex.findall(r"[^\W\d_][\w’'&.-]*", text))
