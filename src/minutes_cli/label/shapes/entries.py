"""The shape of an entry in a list of actions or of decisions."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli import regex
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import deciding, empties, syntax, tasks
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent_of
from minutes_cli.label.shapes.named import NAMES

_VERBLESS = frozenset({"IN", "CD", ",", ":"})
_SAYING = frozenset({"is", "are", "has", "was", "were", "can", "could", "may", "might"})
_STATUS = frozenset({"complete", "completed", "blocked", "finished", "ongoing", "pending"})
"""What says of work how far it has come."""
_LIST_KINDS = {"actions": "action", "steps": "action", "decisions": "decision", "topics": "decision"}


def entry(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """An entry in a list of actions or of decisions."""
    span = sentence.span
    if _LIST_KINDS.get(sentence.listed) != rule.kind or empties.nothing(sentence):
        return
    if sentence.question:
        yield Missed(span.start, span.end, rule.kind, rule.id, "a question")
    elif rule.kind == "decision" and not _STATUS.isdisjoint(sentence.tokens):
        yield Missed(span.start, span.end, rule.kind, rule.id, "told as done")
    elif rule.kind == "decision" and of_the_meeting(span.text):
        yield Missed(span.start, span.end, rule.kind, rule.id, "procedure of the meeting")
    elif not _listed_so(sentence):
        yield Missed(span.start, span.end, rule.kind, rule.id, "told, not set as a task")
    else:
        cue = extent_of(sentence.doc, span.start, span.start + 1)
        yield Found(
            span.start, span.end, rule.kind, rule.id, cue, tasks.front(sentence, span.start), score=rule.confidence
        )


_CHOSEN = regex.compile(r"\W*(?:[A-Z][\w.’'-]* ){1,4}(?:as|for) (?:the )?(?:[A-Z][\w-]* ?(?:and )?){1,5}\W*")
"""An entry that says who is to be what: "Ann Lee as Treasurer"."""


def _listed_so(sentence: Sentence) -> bool:
    """Whether an entry is one of what its list holds: an order among steps, a task, or something decided."""
    if sentence.listed == "steps":
        return _ordered_line(sentence) or _opens_with_order(sentence)
    if sentence.listed == "actions":
        return _set_as_task(sentence) or _opens_with_order(sentence)
    if tasks.task_at(sentence, sentence.span.start) is not None:  # a task among decisions
        return False
    if sentence.listed == "topics" and not _tells(sentence):
        return False
    done = sentence.span[0].tag_ in {"VBD", "VBN"}  # "Added the search page"
    if sentence.listed == "decisions" and (
        (done and sentence.span[0].lower_ in deciding.DECIDES) or _CHOSEN.fullmatch(sentence.text)
    ):
        return True
    set_so = deciding.holds(sentence) or _set_as_task(sentence) or _opens_with_order(sentence)
    return not done and (set_so or (sentence.listed == "decisions" and _permits(sentence)))


def _permits(sentence: Sentence) -> bool:
    """Whether an entry says what somebody may do from now on: "Guests may vote by proxy"."""
    root = sentence.span.root
    helpers = {child.lower_ for child in root.children if child.dep_ == "aux"}
    return bool(helpers & {"can", "may"}) and syntax.own_subject(root) is not None


def _opens_with_order(sentence: Sentence) -> bool:
    """Whether an order stands at the front, or after a name and a colon, whatever the tagger takes it for."""
    span, words = sentence.span, sentence.book.words
    mark = next((token.i + 1 for token in span[1:_NAME] if token.text == ":"), span.start)
    rest = [token for token in sentence.doc[mark : span.end] if not token.lower_.endswith("ly")][:2]
    done = not _STATUS.isdisjoint(sentence.tokens)
    return not done and len(rest) > 1 and rest[0].lower_ in words.order and rest[1].tag_ not in _VERBLESS | {"MD"}


_NAME = 6
"""How many words at most stand in the name before a colon."""


def _tells(sentence: Sentence) -> bool:
    """Whether a line has a verb."""
    return any(token.tag_[:2] in {"VB", "MD"} for token in sentence.span)


def _ordered_line(sentence: Sentence) -> bool:
    """Whether an entry begins with an order, or with somebody who is to or will do something."""
    first, order = sentence.span[0], sentence.book.words.order
    ordered = first.tag_ == "VB" or first.lower_ in order or (first.tag_ == "VBG" and syntax.gerund_of(first, order))
    return ordered or bool(tasks.front(sentence, sentence.span.start))


def _set_as_task(sentence: Sentence) -> bool:
    """Whether an entry is an order, a name with what is to be done, or a heading of work; not a statement."""
    root = sentence.span.root
    if root.tag_ == "VBD" or root.lower_ in _SAYING or (root.tag_ == "VBN" and root.i == sentence.span.start):
        return False
    who = syntax.own_subject(root)
    helpers = {child.lower_ for child in root.children if child.dep_ in {"aux", "auxpass"}}
    if root.tag_ in _VERBLESS or (who is not None and helpers & (_SAYING | {"do", "does", "did"})):
        return False
    if who is None or root.tag_ in {"VB", "VBG", "NN", "NNS", "NNP"} or root.lower_ in {"need", "needs"}:
        return True
    if helpers & {"will", "should", "must", "shall", "to", "needs", "need"}:
        return True
    return root.tag_ == "VBP" and who.tag_ in NAMES
