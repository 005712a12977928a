"""Draft → places: each block with what its surroundings say about it, such as the list of actions that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from minutes_cli import regex
from minutes_cli.label.rules import rule_book
from minutes_cli.model import Block, Draft, Item, walk
from minutes_cli.value import Value, replace


class Place(Value):
    """A block and where it stands.

    `listed` is what the list is headed as that it stands in: `actions`, `steps` (actions where only orders count),
    `decisions`, `topics` (decisions where only what has a verb counts), `previous` (what earlier meetings left to do),
    `agenda`, `idle` (questions, suggestions), `voices` (where the public speaks), or empty. `head` is the block that
    says so where it is a line of its own. `lead` is the last line of prose before a list's entries. `margin` is the
    block beside it; `title` and `heading` are those of its item. `over` is what it stands under, the nearest first:
    entries less deep than it, the line before the list, the head of the list, the heading.
    """

    block: Block
    item: str | None
    listed: str = ""
    head: Block | None = None
    lead: Block | None = None
    margin: Block | None = None
    title: str = ""
    heading: Block | None = None
    over: tuple[Block, ...] = ()


_SHORT_TASK = regex.compile(r"\W*(?!(?i:actions?)\b)[A-Z][\w.,/&+’' -]*?(?:\s[–—-]|:)\s+[a-z]")
"""A name, a mark, and what is to be done, in few words: "AB – costings"."""


def places(draft: Draft) -> list[Place]:
    """Every block that can tell a commitment, in reading order; headings and margins are taken as their evidence."""
    margins = {block.beside: block for block, _ in draft.blocks() if block.beside}
    return [replace(place, margin=margins.get(place.block.id)) for place in _all(draft)]


def _all(draft: Draft) -> Iterator[Place]:
    yield from _section(draft.preamble, None, "")
    above: list[tuple[int, str]] = []
    for item in walk(draft.items):
        above = [(level, listed) for level, listed in above if level < item.level]
        own = heading_kind(item.title)
        listed = own or _inherited(above[-1][1] if above else "")
        above.append((item.level, listed))
        yield Place(item.heading, item.id, title=item.title)
        yield from _section(item.blocks, item, listed)
    yield from _section(draft.closing, None, "")


def _inherited(listed: str) -> str:
    """What list stands under a heading that is itself under one of such a list."""
    return "topics" if listed == "decisions" else listed if listed in _INHERITED else ""


def _section(blocks: tuple[Block, ...], item: Item | None, listed: str) -> Iterator[Place]:
    """The blocks of one item; a line such as "Actions:" heads those that follow it, prose after its bullets ends it."""
    run = _Run(listed)
    of, title, heading = (item.id, item.title, item.heading) if item else (None, "", None)
    for block in blocks:
        if block.kind == "margin" and _orders(block.text):
            yield Place(block, of, "actions", title=title)
            continue
        if block.kind == "margin" and not _SHORT_TASK.match(block.text):
            continue
        kind = lead_kind(block)
        if kind is not None:
            run = _Run(kind or listed, head=block, lead=block)
            if _DECIDED.search(block.text) or _BINDS.search(block.text):
                yield Place(block, of, title=title)
            continue
        run = run.after(block)
        over = run.over(block, heading)
        yield Place(block, of, run.kind_of(block), run.head, run.lead, title=title, heading=heading, over=over)


def _orders(text: str) -> bool:
    """Whether a note in the margin begins with an order, or with somebody who is to do something."""
    first, *rest = text.split() or [""]
    order = first.lower() in rule_book().words.order and bool(rest) and not rest[0].istitle()
    return order or _TO_DO.match(text) is not None


_TO_DO = regex.compile(r"\W*[A-Z][\w.'’-]*(?:(?: ?[/&,] ?| and | )[A-Z][\w.'’-]*){0,3} to [a-z]+ \w")
_DECIDED = regex.compile(
    r"\b(?:was|were) (?:\w+ )?(?:agreed|approved|authori[sz]ed|ratified|elected|appointed)\b(?! that\b)",
    regex.IGNORECASE,
)
"""What makes of a line over a list a decision of its own: "The following payments were approved:"."""


_BINDS = regex.compile(r"\b(?:will|shall|(?:agreed|offered|volunteered) to) (?:\w+ ){2,}")
"""What makes a promise of one: "Ann will send examples that show:"."""


class _Run(Value):
    """How far a list has come: what it is, whether it still goes on, its head, the line before it, its last entry."""

    listed: str
    on: bool = True
    head: Block | None = None
    lead: Block | None = None
    last: Block | None = None
    level: int = 0
    entries: tuple[Block, ...] = ()

    def kind_of(self, block: Block) -> str:
        """What list a block stands in: below an entry of a list of actions or decisions, `steps` or `topics`."""
        if not self.on:
            return ""
        return _UNDER.get(self.listed, self.listed) if block.level > self.level else self.listed

    def after(self, block: Block) -> _Run:
        """The run with one more block: prose after entries ends a list, the next entry of the same kind takes it up."""
        if block.kind != "bullet":
            ends = self.last is not None and self.listed in _ENTRIES and not _BARE_NAME.fullmatch(block.text)
            last = block if block.kind == "table" else self.last
            return replace(self, on=self.on and not ends, lead=block, last=last, entries=())
        entries = (*(one for one in self.entries if one.level < block.level), block)
        if self.head is not None and block.level <= self.head.level:  # no deeper than the entry that heads the list
            return _Run("", lead=self.lead, last=block, entries=entries)
        on = self.on or (self.last is not None and _follows(self.last, block))
        level = block.level if self.last is None else self.level
        return replace(self, on=on, last=block if on else self.last, level=level, entries=entries)

    def over(self, block: Block, heading: Block | None) -> tuple[Block, ...]:
        """What a block of the run stands under, the nearest first."""
        head = self.head if self.last is None else None  # entries that prose leads in have a head of their own
        lines = (*reversed(self.entries), self.lead, head, heading)
        return tuple(dict.fromkeys(one for one in lines if one is not None and one is not block))


_BARE_NAME = regex.compile(r"(?:[A-Z][\w.'’-]*(?:\s*[,/&]\s*|\s+and\s+|\s+|$)){1,4}(?:\([^()]{1,60}\))?")
"""A line that may be the name of those whose entries follow it."""


def _follows(last: Block, block: Block) -> bool:
    """Whether a numbered entry bears the number after that of the last one."""
    numbers = [regex.sub(r"\D", "", one.marker or "") for one in (last, block)]
    return all(numbers) and int(numbers[1]) == int(numbers[0]) + 1


def _unmarked(block: Block, text: str) -> bool:
    """Whether a line without a colon may head a list: short, no entry itself, and in the plural."""
    words = text.split()
    return block.kind == "paragraph" and len(words) <= 4 and words[-1].lower().rstrip(".") not in _SINGULAR


def lead_kind(block: Block) -> str | None:
    """What list a block opens as a line of its own: empty for one of no matter, `None` if it is no such line."""
    if block.kind == "table" or len(block.text) > 90:
        return None
    text = block.text.strip()
    colon = text.endswith(":")
    kind = heading_kind(text.rstrip(":"))
    if kind and (colon or _unmarked(block, text)):
        return kind
    return "" if colon and block.kind == "paragraph" and len(text.split()) <= 8 else None


_INHERITED = frozenset({"actions", "steps", "topics", "previous", "done", "voices"})
_ENTRIES = frozenset({"actions", "steps", "decisions", "topics"})
TASKS = frozenset({"actions", "steps"})
"""The lists of what is to be done."""
_UNDER = {"actions": "steps", "decisions": "topics"}
"""What list stands below an entry of another."""
_SINGULAR = frozenset({
    "action", "task", "decision", "complete", "completed", "done", "agreed", "approved", "carried", "passed",
    "resolved",
})  # fmt: skip
KINDS = ("done", "open", "previous", "agenda", "voices", "idle", "decisions", "actions")
"""What a heading can say of the entries below it, in the order in which it is asked."""


@lru_cache(maxsize=8192)
def heading_kind(title: str) -> str:
    """One of `KINDS` but "open", or empty: what a heading says of the entries below it."""
    words = " ".join(regex.findall(r"[a-z]+(?:['’][a-z]+)?", title.lower()))
    if not words or len(words.split()) > 9:
        return ""
    found = next((kind for kind, pattern in _patterns() if pattern.fullmatch(words)), "")
    if found == "open":
        return "actions"
    if regex.search(r"\bnext steps?\b", words) and _of_actions(words):
        return "steps"
    return found or ("actions" if _of_actions(words) else "")


@cache
def _patterns() -> tuple[tuple[str, regex.Pattern], ...]:
    """Each of `KINDS` with what its headings look like."""
    headings = rule_book().headings
    return tuple((kind, regex.compile("|".join(f"(?:{one})" for one in getattr(headings, kind)))) for kind in KINDS)


@cache
def _heads() -> tuple[str, ...]:
    """What heads a list of actions, the longest first."""
    return tuple(sorted(rule_book().headings.action_heads, key=len, reverse=True))


_BY_WHEN = regex.compile(r"^(?:due |due by |to be done )?(?:by|before|due|until) .*")
"""What says by when, or by whom, in a heading of actions."""


def _of_actions(words: str) -> bool:
    """Whether a heading speaks of actions and of nothing else."""
    for head in _heads():
        before, found, after = f" {words} ".partition(f" {head} ")
        if found:
            after = _BY_WHEN.sub("", after)
            return set(f"{before} {after}".split()) <= rule_book().headings.action_words
    return False
