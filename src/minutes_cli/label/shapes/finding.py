"""What a rule makes of a sentence: a clause that binds, or one that had a cue and does not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from minutes_cli import regex
from minutes_cli.label.rules import Rule, RuleBook
from minutes_cli.label.shapes import syntax
from minutes_cli.model import Extent
from minutes_cli.value import Value, field

_AFTERTHOUGHT = regex.compile(r"\s*\([^()]{1,80}\)\W*$")
"""A remark in brackets at the end of a sentence."""


class Sentence(Value, dict=True):
    """A parsed sentence with what its place says: the list it stands in, and the names that the document lists."""

    span: Tokens
    book: RuleBook
    listed: str = ""
    kind: str = ""
    people: frozenset[str] = frozenset()

    @property
    def doc(self) -> Doc:
        """The doc of the sentence."""
        return self.span.doc

    @cached_property
    def text(self) -> str:
        """The words of the sentence: many rules look at them, and spaCy puts them together anew for each."""
        return self.span.text

    @cached_property
    def question(self) -> bool:
        """Whether it ends with a question mark."""
        text = self.text.strip()
        said = _AFTERTHOUGHT.sub("", text) or text  # "Ring the shop (or the market?)" asks nothing
        return said.rstrip(' )”"’').endswith("?")

    @cached_property
    def tokens(self) -> dict[str, list[Token]]:
        """The tokens of the sentence by their words in small letters."""
        found: dict[str, list[Token]] = {}
        for token in self.span:
            found.setdefault(token.lower_, []).append(token)
        return found

    def cues(self, rule: Rule) -> list[Token]:
        """The tokens of the sentence that are cue words of the rule, in their order."""
        found = [token for word in self.tokens.keys() & rule.cues for token in self.tokens[word]]
        return sorted(found, key=lambda token: token.i) if len(found) > 1 else found


class Found(Value):
    """A clause that binds: its extent in tokens of the doc; cue and owners as extents in its characters.

    `cue_at` is the cue's index among the tokens, where a clause joined to another may be cut.
    """

    start: int
    end: int
    kind: str
    rule: str
    cue: Extent
    owners: tuple[Extent, ...] = ()
    action: str | None = None
    score: float = 0.5
    cue_at: int = 0

    @property
    def details(self) -> dict[str, Any]:
        """What a span cannot say, for the group's `attrs`: plain lists, strings and numbers."""
        owners = [list(owner) for owner in self.owners]
        return {"cue": list(self.cue), "owners": owners, "action": self.action, "score": self.score}


class Missed(Value):
    """A clause that had a cue and was left out, and why."""

    start: int
    end: int
    kind: str
    rule: str
    reason: str


class Setting(Value):
    """Where a doc stands, as JSON can hold it: see `from_data`."""

    listed: str = ""
    kind: str = ""
    people: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Setting:
        """From `{"list": a place's `listed`, "kind": a block's, "people": [words of names, lower case]}`."""
        return cls(str(data.get("list", "")), str(data.get("kind", "")), frozenset(data.get("people", ())))


def extent(token: Token) -> Extent:
    """Where a token stands in the doc's text."""
    return token.idx, token.idx + len(token)


def extent_of(doc: Doc, start: int, end: int) -> Extent:
    """Where a run of tokens stands in the doc's text."""
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])


def owners_of(sentence: Sentence, who: Token | None) -> tuple[tuple[int, int], ...]:
    """The extent of the noun phrase that names whoever is bound; none where nobody is named."""
    return (extent_of(sentence.doc, *syntax.phrase(who)),) if who is not None else ()
