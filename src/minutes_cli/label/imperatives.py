"""Orders in a sentence: "Rename the files", "Awards: nominate a team"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli import regex
from minutes_cli.label import syntax
from minutes_cli.label.finding import Found, Missed, Sentence
from minutes_cli.label.rules import Rule

ALONE = "an order with no task beside it"
"""Why an order is left out: see `imperative`."""


def imperative(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """An order at the start of a line, or after a topic and a colon.

    It is a near miss by itself, for `orders` to judge, which sees what stands around it.
    """
    span = sentence.span
    if sentence.kind not in {"bullet", "paragraph"} or len(span) < 2 or sentence.question:
        return
    after = next((token.i + 1 for token in span[1:-3] if token.text == ":"), None)
    for start in (span.start, after):
        if start is not None and _orders(sentence, start):
            yield Missed(start, span.end, rule.kind, rule.id, ALONE)
            return


def _handed(sentence: Sentence) -> bool:
    """Whether somebody's name ends the sentence after a mark: "Book the hall (Ann)"."""
    last = [token for token in sentence.span[-4:] if any(map(str.isalnum, token.text))][-1:]
    return bool(last) and last[0].lower_ in sentence.people and not last[0].nbor(-1).is_alpha


_BY = regex.compile(r"\b(?:by|before|until|no later than) (?:the |\w+day|\d|[A-Z])")
_OPENINGS = frozenset({("need", "to"), ("follow", "up")})
"""Two words that open a task."""
_LEADING = frozenset({"also", "and", "then", "next", "finally"})


def _orders(sentence: Sentence, start: int) -> bool:
    """Whether the word at `start` is a verb that orders."""
    if sentence.doc[start].lower_ in _LEADING and start + 2 < sentence.span.end:
        start += 1
    first, second, root = sentence.doc[start], sentence.doc[start + 1], sentence.span.root
    words = sentence.book.words
    if (first.lower_, second.lower_) in _OPENINGS:
        return True
    if first.lower_ in words.not_tasks or syntax.own_subject(first) is not None or first.dep_ in syntax.SUBJECTS:
        return False
    if root.i != first.i and (root.tag_ in {"VBD", "VBZ", "MD"} or root.lower_ == "are"):
        return False
    if first.lower_ == "call" and second.lower_ == "for":  # "Call for papers" names a thing
        return False
    plain = second.tag_ in {"DT", "PRP$", "PRP", "TO", "WRB", "WP"}
    if first.lower_ not in words.order:
        return plain and first.tag_ == "VB" and root.i == first.i
    small = first.is_lower and sentence.kind == "bullet" and second.tag_ in {"NN", "NNS", "NNP", "JJ", "CD", "IN"}
    noun = second.tag_ in {"NN", "NNS"} and second.is_lower
    # the tagger takes the capital for a name
    sure = start > sentence.span.start or _BY.search(sentence.text) or _handed(sentence)
    return bool(first.tag_ == "VB" or plain or small or (noun and sure))
