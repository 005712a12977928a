"""Orders in a sentence: "Rename the files", "Awards: nominate a team"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence

ALONE = "an order with no task beside it"
"""Why an order is left out: see `imperative`."""
PERHAPS = "an order only if those beside it are"
"""Why what may be an order is left out."""


def imperative(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """An order at the start of a line, or after a topic and a colon.

    It is a near miss by itself, for `orders` to judge, which sees what stands around it.
    """
    span = sentence.span
    if sentence.kind not in {"bullet", "paragraph"} or len(span) < _NAME or sentence.question:
        return
    if len(span) == _NAME and span[1].is_title and span[1].lower_ not in sentence.people:
        return
    after = next((token.i + 1 for token in span[1:-3] if token.text == ":"), None)
    for start in (span.start, after):
        if start is not None and _orders(sentence, start):
            advice = _ADVICE.match(sentence.doc[start : span.end].text) is not None
            yield Missed(start, span.end, rule.kind, rule.id, PERHAPS if advice else ALONE)
            return
    if sentence.kind == "bullet" and _perhaps(sentence):
        yield Missed(span.start, span.end, rule.kind, rule.id, PERHAPS)


_ADVICE = regex.compile(
    r"""(?:accommodate|avoid|enable|encourage|ensure|evaluate|improve|incorporate|think|use|want|wish|make\ sure
    |try\ to|keep\ (?:in|it|things|\w+\ \w+ed)\b|need\ to\ (?:be|ensure|make\ sure|think|keep|avoid))\b
    |[^\#]*(?<!\ on)(?<!\ in)(?<!\ to)(?<!\ for)(?<!\ with)(?<!\ of)\ \(?\#\d+\W*$""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""How advice begins, which sets a task only beside tasks; or the title of an issue ends."""
_NAME = 2
"""How many words a name has that reads like an order: "Mark Little"."""


def _perhaps(sentence: Sentence) -> bool:
    """Whether a line of a few words may be an order, though its verb also names a thing: "Finish search page"."""
    first, second = sentence.span[0], sentence.span[1]
    words = sentence.book.words
    told = any(token.tag_ in {"VBD", "VBZ", "MD"} for token in sentence.span[1:])
    thing = (
        sentence.text.rstrip().endswith(":")
        or first.lower_ in words.not_tasks
        or _names_a_thing(first, second, words.also_noun)
    )
    return first.lower_ in words.order and second.is_alpha and second.tag_ not in {"IN", "CC"} and not (told or thing)


def _handed(sentence: Sentence) -> bool:
    """Whether somebody's name ends the sentence after a mark: "Book the hall (Ann)"."""
    last = [token for token in sentence.span[-4:] if any(map(str.isalnum, token.text))][-1:]
    return bool(last) and last[0].lower_ in sentence.people and not last[0].nbor(-1).is_alpha


_BY = regex.compile(r"\b(?:by|before|until|no later than) (?:the |\w+day|\d|[A-Z])")
_OPENINGS = frozenset({("need", "to"), ("follow", "up"), ("chase", "up")})
"""Two words that open a task."""
_LEADING = frozenset({"also", "and", "then", "next", "finally"})
_ABOUT = frozenset({"about", "from", "of", "on", "re"})
_ABOUT_IT = frozenset({
    "call", "check", "draw", "focus", "hand", "hold", "look", "move", "pay", "post", "press", "push", "report", "set",
    "sign", "talk", "try", "turn", "work",
})  # fmt: skip
"""Orders before "on" and "from", where others name a thing: "Update on the roof"."""
_NOT_AN_OBJECT = frozenset({":", "-", "–", "—", "/", ".", ",", "(", "of", "is", "are", "was", "were", "will", "has"})
"""What no order stands before."""
_COUNTING = frozenset({"all", "another", "both", "more", "new", "some"})
_ALONE = frozenset({"DT", "PRP$", "PRP", "TO", "WRB", "WP"})


def _orders(sentence: Sentence, start: int) -> bool:
    """Whether the word at `start` is a verb that orders."""
    if sentence.doc[start].lower_ in _LEADING and start + 2 < sentence.span.end:
        start += 1
    first, second = sentence.doc[start], sentence.doc[start + 1]
    words = sentence.book.words
    if (first.lower_, second.lower_) in _OPENINGS:
        return True
    if first.lower_ in words.not_tasks or _names_a_thing(first, second, words.also_noun):
        return False
    surely = _surely(sentence, first, second)
    if _told(sentence, first, surely=surely):
        return False
    if first.lower_ not in words.order:
        return second.tag_ in _ALONE and first.tag_ == "VB" and sentence.span.root.i == first.i
    return surely or first.tag_ == "VB" or second.tag_ in _ALONE or _of_both(sentence, first, second)


def _surely(sentence: Sentence, first: Token, second: Token) -> bool:
    """Whether an entry orders, whatever the tagger takes its first word for: a verb alone, or what is counted."""
    words = sentence.book.words
    if sentence.kind != "bullet" or first.lower_ not in words.order:
        return False
    third = second.nbor() if second.i + 1 < sentence.span.end else second
    counted = third.tag_ in {"NN", "NNS"} and (second.tag_ == "CD" or second.lower_ in _COUNTING)
    return counted or (first.lower_ not in words.also_noun and second.lower_ not in _NOT_AN_OBJECT)


def _names_a_thing(first: Token, second: Token, nouns: frozenset[str]) -> bool:
    """Whether a word that may be an order names what is told of: "Update on the roof", "Call for papers"."""
    if first.lower_ == "call" and second.lower_ == "for":
        return True
    if second.lower_ == "of":
        return first.lower_ in nouns
    return first.lower_ in nouns - _ABOUT_IT and second.lower_ in _ABOUT


def _told(sentence: Sentence, first: Token, *, surely: bool) -> bool:
    """Whether a line that may begin with an order is a statement: its verb comes later, or it has a subject."""
    root = sentence.span.root
    if surely and (root.i == first.i or syntax.subject(root) in {None, first}) and root.tag_ not in {"VBD", "MD"}:
        return False  # the tagger takes the capital for a name, and what follows for its verb
    if syntax.own_subject(first) is not None or first.dep_ in syntax.SUBJECTS:
        return True
    return root.i != first.i and (root.tag_ in {"VBD", "VBZ", "MD"} or root.lower_ == "are")


def _of_both(sentence: Sentence, first: Token, second: Token) -> bool:
    """Whether a word that the tagger takes for a noun orders, by what it stands before, or who it is handed to."""
    small = first.is_lower and second.tag_ in {"NN", "NNS", "NNP", "JJ", "CD", "IN"}
    if sentence.kind == "bullet" and (small or second.lower_ in sentence.people):
        return True
    noun = second.tag_ in {"NN", "NNS"} and second.is_lower
    # the tagger takes the capital for a name
    sure = first.i > sentence.span.start or _BY.search(sentence.text) is not None or _handed(sentence)
    return noun and sure
