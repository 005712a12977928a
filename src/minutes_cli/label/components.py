"""The three spaCy components, found by their entry points: `nlp.add_pipe("minutes_commitments")` needs no import.

Each is a function over a `Doc` with settings that JSON can hold. They write span groups only: the kind stands in a
span's `label_`, the rule in its `id_`, and what else there is to say in the group's `attrs`, so that it all survives
`to_bytes`, `to_disk` and several processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as Tokens

from minutes_cli import regex

DATES, ROLES, COMMITMENTS, NEAR_MISSES = "minutes_dates", "minutes_roles", "minutes_commitments", "minutes_near_misses"
"""The names of the span groups; the first three are those of the components too."""

SETTING = "minutes_setting"
"""The key of `Doc.user_data` under which a doc says where it stands (see `label.setting`)."""

Component = Callable[[Doc], Doc]

_SPACES = regex.compile(r"\s\s|[^\S ]|^\s")
"""Where a token of white space may be: the space after a word is none."""


@Language.factory(COMMITMENTS, requires=["token.tag", "token.dep", "token.head"], default_config={"key": COMMITMENTS})
def make_commitments(nlp: Language, name: str, key: str) -> Component:  # noqa: ARG001 as spaCy calls it
    """A component that writes `doc.spans[key]`: clauses that bind someone, by the rules of `data/rules`.

    `attrs["details"]` has, span for span, the offsets of cue, owners and times, and the action and status.
    Clauses that had a cue and were left out stand in `doc.spans["minutes_near_misses"]`, with `attrs["reasons"]`.
    """
    from minutes_cli.label import commitments  # noqa: PLC0415 the entry points are read by every spacy.load

    def component(doc: Doc) -> Doc:
        _mark_spaces(doc)
        found, missed = commitments.find(doc, doc.user_data.get(SETTING, {}))
        doc.spans[key] = _group(
            doc, key, [(f.start, f.end, f.kind, f.rule) for f in found], details=[f.details for f in found]
        )
        doc.spans[NEAR_MISSES] = _group(
            doc, NEAR_MISSES, [(m.start, m.end, m.kind, m.rule) for m in missed], reasons=[m.reason for m in missed]
        )
        return doc

    return component


def _mark_spaces(doc: Doc) -> None:
    """White space tagged as such, as a model's attribute ruler does it: the tagger guesses."""
    if _SPACES.search(doc.text):
        for token in doc:
            if token.is_space:
                token.tag_, token.dep_ = "_SP", "dep"


def _group(doc: Doc, name: str, spans: list[tuple[int, int, str, str]], **attrs: object) -> SpanGroup:
    """A span group of token extents with their labels and ids."""
    made = [Tokens(doc, start, end, label=label, span_id=rule) for start, end, label, rule in spans]
    return SpanGroup(doc, name=name, attrs=attrs, spans=made)


@Language.factory(DATES, default_config={"key": DATES})
def make_dates(nlp: Language, name: str, key: str) -> Component:  # noqa: ARG001 as spaCy calls it
    """A component that writes `doc.spans[key]`: time expressions, their TIMEX3 type as label."""
    from minutes_cli import timex  # noqa: PLC0415 the entry points are read by every spacy.load

    def component(doc: Doc) -> Doc:
        found = [(t.start, t.end, t.type, t.rule) for t in timex.find(doc.text)]
        doc.spans[key] = _group(doc, key, _on_tokens(doc, found))
        return doc

    return component


@Language.factory(ROLES, default_config={"key": ROLES})
def make_roles(nlp: Language, name: str, key: str) -> Component:  # noqa: ARG001 as spaCy calls it
    """A component that writes `doc.spans[key]`: the offices that the text names."""
    from minutes_cli.label import roles  # noqa: PLC0415 the entry points are read by every spacy.load

    def component(doc: Doc) -> Doc:
        doc.spans[key] = _group(doc, key, _on_tokens(doc, roles.find_roles(doc.text)))
        return doc

    return component


def _on_tokens(doc: Doc, found: Iterable[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Extents in characters as extents in tokens, those that cut a token widened to it."""
    spans = [(doc.char_span(start, end, alignment_mode="expand"), label, rule) for start, end, label, rule in found]
    return [(span.start, span.end, label, rule) for span, label, rule in spans if span is not None]
