"""A parsed doc → the clauses that bind someone, by the rules of `data/rules/commitments.toml`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from spacy.tokens import Doc

from minutes_cli.label.rules import Rule, Shape, rule_book
from minutes_cli.label.shapes import (
    asked,
    decided,
    doing,
    duties,
    entries,
    imperatives,
    labelled,
    lines,
    modal,
    named,
    plans,
    resolutions,
    targets,
    told,
    verbless,
    worded,
)
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, Setting
from minutes_cli.value import replace

Matcher = Callable[[Sentence, Rule], Iterator[Found | Missed]]

SHAPES: dict[Shape, Matcher] = {
    "label": labelled.label,
    "bare": named.bare,
    "imperative": imperatives.imperative,
    "list": entries.entry,
    "infinitive": lines.infinitive,
    "motion": resolutions.motion,
    "resolved": decided.resolved,
    "directed": decided.directed,
    "promise": told.promise,
    "tasked": asked.tasked,
    "referred": asked.referred,
    "going": plans.going,
    "modal": modal.modal,
    "aimed": targets.aimed,
    "expected": targets.expected,
    "wanted": targets.wanted,
    "must": duties.must,
    "would": modal.would,
    "present": doing.present,
    "working": doing.working,
    "plan": told.plan,
    "with": told.with_promise,
    "worded": worded.worded,
    "verbless": verbless.verbless,
}
"""The function that finds each shape of rule."""


def find(doc: Doc, data: Mapping[str, Any]) -> tuple[list[Found], list[Missed]]:
    """The clauses of the doc that bind someone, and those that had a cue and were left out, each in reading order.

    Earlier rules have the first say: a clause that lies over one already found is not found again.
    """
    setting, book = Setting.from_data(data), rule_book()
    found: list[Found] = []
    missed: list[Missed] = []
    for span in doc.sents:
        sentence = Sentence(span, book, setting.listed, setting.kind, setting.people)
        for rule in book.rule:
            for one in SHAPES[rule.shape](sentence, rule) if rule.shape in SHAPES else ():
                rest = _trimmed(one, found)
                if isinstance(rest, Found) and not _overlaps(rest, found):
                    found.append(rest)
                elif isinstance(one, Missed):
                    missed.append(one)
    kept = [one for one in missed if not _overlaps(one, found)]
    return sorted(found, key=_place), sorted(kept, key=_place)


_CLAUSE = 3
"""A clause has more words than this."""


def _place(one: Found | Missed) -> tuple[int, int]:
    return one.start, one.end


def _trimmed(one: Found | Missed, others: list[Found]) -> Found | Missed:
    """A clause that shares its subject with one already found, from its own verb on; or up to the task that ends it."""
    if isinstance(one, Missed):
        return one
    task = next(
        (other for other in others if other.rule == "to-do" and one.start + _CLAUSE < other.start < one.end), None
    )
    if task is not None:
        return replace(one, end=task.start - 1)
    cut = max((other.end for other in others if other.start <= one.start < other.end < one.cue_at), default=one.start)
    return replace(one, start=one.cue_at) if cut > one.start else one


def _overlaps(one: Found | Missed, others: list[Found]) -> bool:
    """Whether half of the shorter of two clauses lies in the other."""
    for other in others:
        shared = min(one.end, other.end) - max(one.start, other.start)
        if shared * 2 > min(one.end - one.start, other.end - other.start):
            return True
    return False
