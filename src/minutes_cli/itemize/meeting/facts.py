"""What the labels in the first lines, cells and running heads of a note say of the meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from minutes_cli import regex
from minutes_cli.itemize.people.grids import is_head
from minutes_cli.itemize.people.labels import kind_of, labels
from minutes_cli.itemize.reading import Line, Row, Table
from minutes_cli.model import Block, Look
from minutes_cli.profile import People
from minutes_cli.value import Value, replace

HEAD = 45
"""The lines among which the particulars stand."""


class Fact(Value):
    """One thing said of the meeting: a label's value or a sentence's."""

    kind: str
    value: str
    block: str
    own: bool = True
    """Whether it stands apart from the items, where it is of the meeting and of nothing else."""


def flat(stream: Sequence[Line | Table]) -> Iterator[tuple[str, str]]:
    """Every line's text with its block's id, those of tables too."""
    for part in stream:
        if isinstance(part, Table):
            for row in part.rows:
                for cell in row.cells:
                    yield from ((line.text, line.block) for line in cell)
        else:
            yield part.text, part.block


def lines_of(heads: Sequence[Block]) -> list[Line]:
    """The running heads, each once, as lines."""
    texts = {text: block.id for block in reversed(heads) for text in block.text.split("\n")}
    return [Line(text, block, 0, Look()) for text, block in reversed(texts.items())]


def own_first(facts: Iterable[Fact], business: frozenset[str]) -> list[Fact]:
    """The facts, those first that stand in no item; of the others only what no such fact says."""
    marked = [replace(fact, own=fact.block not in business) for fact in facts]
    own = {fact.kind for fact in marked if fact.own} | {"name", "organization"}
    return [fact for fact in marked if fact.own] + [fact for fact in marked if fact.kind not in own]


def read_facts(stream: Sequence[Line | Table], words: People) -> Iterator[Fact]:
    """What the labels in the first lines and tables say."""
    seen = 0
    previous: str | None = None
    for part in stream:
        if isinstance(part, Table):
            for row in part.rows[:12]:
                yield from _of_row(row, words)
            seen += 5
        else:
            said = _labelled(part.text, part.block, words)
            yield from (fact for fact in said if fact.value)
            if previous and not said and len(part.text.split()) < 15:
                yield Fact(previous, part.text.strip(), part.block)
            alone = kind_of(part.text, words) if len(part.text) < 40 else None
            previous = alone[0] if alone and part.text.rstrip().endswith(":") else None
        seen += 1
        if seen > HEAD:
            return


def _of_row(row: Row, words: People) -> Iterator[Fact]:
    filled = [text for text in row.texts if text]
    if len(filled) > 1 and sum(is_head(text, words) for text in filled) >= _HEADS * len(filled):
        return
    label: str | None = None
    block = next((line.block for cell in row.cells for line in cell), row.table)
    for text in row.texts:
        found = kind_of(text, words) if text and len(text) < 50 else None
        if found and not (label and found[0] in {"same", label}):  # "Zoom", "Room 4" beside "Venue": where it was
            label = found[0]
            if label == "date" and regex.search(r"location|place|venue", text, regex.IGNORECASE):
                label = "all"
        elif label and _value(text):
            yield Fact(label, _value(text), block)
            label = None
        else:
            yield from (fact for fact in _labelled(text, block, words) if fact.value)


_HEADS = 0.75
"""The share of a row's cells that are heads of columns in a row of them: "Name | Title | Status | Arrived"."""


def _labelled(text: str, block: str, words: People) -> list[Fact]:
    """What stands after each label in a text, which may be nothing."""
    marks = list(labels(text, words))
    ends = [*(mark.start for mark in marks[1:]), len(text)]
    return [Fact(mark.kind, _value(text[mark.end : end]), block) for mark, end in zip(marks, ends, strict=False)]


def _value(text: str) -> str:
    """A label's value without the underscores of a form that nobody filled in."""
    return regex.sub(r"_{2,}|\{[^}]*\}", " ", text.strip().split("\t")[0]).strip(" :").strip(" \t:–—-\u200b").strip()


def of(facts: Sequence[Fact], *kinds: str) -> str | None:
    """The value of the first fact of some kinds."""
    return next((fact.value for fact in facts if fact.kind in kinds), None)


def first_own(facts: Sequence[Fact], *kinds: str) -> list[tuple[str, str]]:
    """The values of the facts of some kinds that stand apart from the items, with their blocks."""
    return [(fact.value, fact.block) for fact in facts if fact.kind in kinds and fact.own]
