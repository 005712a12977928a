"""Shapes that a line shows by its form: "X to do Y"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex, timex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import empties, syntax
from minutes_cli.label.shapes.befalling import measured, undergoes
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.shapes.named import JOINTS
from minutes_cli.label.shapes.tasks import BESIDES, DOERS, agent, can_do, of_known, task_at

_APPROVAL = regex.compile(
    r"\bminutes to be (approved|adopted|confirmed|agreed|signed|ratified)\b|\bto record\b.*\bproceedings\b",
    regex.IGNORECASE,
)
_BREAKS = frozenset({":", ";", "–", "—", "-"})
_VOLUNTEERS = frozenset({"agrees", "offers", "promises", "volunteers"})
"""Verbs before "to" that the tagger takes for nouns: "Ann volunteers to"."""
_KNOWN = frozenset({"person", "office"})
_SO = frozenset({"so", "and", "then", "with"})
_OPENS = frozenset({"and", "then", "also", "so", "(", ")"})
"""What may stand before the first name of a line: "(then) Ann to order"."""
_FEW = 4
"""A thing that is to be dealt with besides has no more words than this."""
_HENCE = frozenset({"so", "and", "then", "therefore"})
_JOINS = frozenset({",", ";", "/", "&", "and", "then", "with", "so", "while", "+"})
"""What joins a task to the one before it."""
_PERSUADES = frozenset({
    "ask", "asking", "invite", "remind", "tell", "get", "encourage", "persuade", "help", "instruct", "request",
    "allow", "advise", "enable", "for", "want", "wants", "between", "need", "have",
})  # fmt: skip
"""What in a task stands before those who "to" do something by it: "Ann to ask Tom to write"."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ASKING = frozenset({
    "for", "want", "wants", "tasked", "told", "wanted", "invited", "allowed", "instructed", "requested", "with",
    "between",
})  # fmt: skip


def infinitive(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Lines like "X to do Y" with nothing finite before the "to": the head-line style of minutes.

    It may stand after a topic and a mark: "Hedges - clerk to write", "(Ann to ask)".
    """
    if "to" not in sentence.tokens or sentence.text.isupper() or empties.NONE.match(sentence.text):
        return
    tasks = list(_tasks(sentence))
    ends = [*(_before(sentence, start) for start, _ in tasks[1:]), _until(sentence, tasks)]
    for (start, at), end in zip(tasks, ends, strict=False):
        if _APPROVAL.search(sentence.text):
            yield Missed(start, end, rule.kind, rule.id, "procedure of the meeting")
            return
        doing = can_do(sentence, start, at) and not undergoes(sentence.doc, at)
        owners = (_who(sentence, start, at),) if doing else agent(sentence, at)
        if not owners and (sentence.question or sentence.text.rstrip().endswith(":")):
            yield Missed(start, end, rule.kind, rule.id, "a head of what follows, or a question")
            continue
        kind = "target" if not owners and measured(sentence.doc, at) else rule.kind
        whole = start == tasks[0][0] and (_no_more(sentence, at) or _bracketed(sentence, start))
        first = sentence.span.start if whole else start
        yield Found(first, end, kind, rule.id, extent(sentence.doc[at]), owners, score=rule.confidence)


_ASKED = frozenset({
    "asked", "directed", "encouraged", "instructed", "invited", "reminded", "requested", "tasked", "told", "urged",
})  # fmt: skip
"""What a note without a subject says was done to those who have the task: "Urged staff to mend the site"."""


def _who(sentence: Sentence, start: int, at: int) -> tuple[int, int]:
    """The extent of those whom a line names before its "to", which the tagger joins with a verb that opens it."""
    first = start + (sentence.doc[start].lower_ in _ASKED and start + 1 < at)
    return extent_of(sentence.doc, first, _named_until(sentence, at))


def _tasks(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where each task of a line begins, and its "to": one, or as many as are handed to somebody known after it."""
    last = None
    starts, joined = set(_starts(sentence)), set(_joined(sentence))
    for start in sorted(starts | joined):
        if last is None and start not in starts:
            continue
        if last is not None and not (start > last + 1 and _another(sentence, start, last)):
            continue
        at = start if last is None and _left_to(sentence) else task_at(sentence, start)
        if at is not None:
            yield start, at
            last = at


def _joined(sentence: Sentence) -> Iterator[int]:
    """Where a second task may begin within a line: "Ann to ring the bank and Tom to write"."""
    yield from (token.i + 1 for token in sentence.span[1:-2] if token.lower_ in _JOINS)


def _another(sentence: Sentence, start: int, last: int) -> bool:
    """Whether somebody known has a task of his own at `start`, after the "to" of one before: nobody is asked there."""
    joint = sentence.doc[start - 1]
    asking = _PERSUADES - ({"for"} if joint.is_punct else set())  # "quotes for slabs, Tom to ring round"
    apart = joint.lower_ == "and" and joint.nbor(-1).text == ","  # "ask the school for its hall, and Tom to sweep it"
    asks = not apart and not asking.isdisjoint(token.lower_ for token in sentence.doc[last:start])
    return _not_of_two(sentence, joint) and not asks and _known_doer(sentence, start)


def _not_of_two(sentence: Sentence, joint: Token) -> bool:
    """Whether "and" and the like join no two names: nobody is named right before."""
    while joint.i > sentence.span.start and joint.lower_ in _JOINS:
        joint = joint.nbor(-1)
    return syntax.doer(joint, sentence.book.words, sentence.people) != "person" and not joint.is_title


def _until(sentence: Sentence, tasks: list[tuple[int, int]]) -> int:
    """Where the last task of a line ends: before a semicolon after which somebody else is told of."""
    after = [token.i for token in sentence.span[:-1] if token.text == ";" and token.i > tasks[-1][1]] if tasks else []
    return next((at for at in after if sentence.doc[at + 1].lower_ in sentence.people), sentence.span.end)


def _before(sentence: Sentence, start: int) -> int:
    """Where the task ends before the one that begins at `start`: without what joins them."""
    while sentence.doc[start - 1].lower_ in _JOINS:
        start -= 1
    return start


def _named_until(sentence: Sentence, at: int) -> int:
    """Where the name ends before the "to" of a task: without "also" and the like."""
    while at - 1 > sentence.span.start and sentence.doc[at - 1].lower_ in _VOLUNTEERS | BESIDES:
        at -= 1
    return at


def _no_more(sentence: Sentence, at: int) -> bool:
    """Whether nothing but "do" or "action" follows a "to": the task stands before it, as in "posters - Ann to do"."""
    rest = [token.lower_ for token in sentence.doc[at + 1 : sentence.span.end] if token.is_alpha]
    return rest in (["do"], ["action"], ["do", "this"], ["do", "it"], ["follow", "up"], ["progress"])


def _bracketed(sentence: Sentence, start: int) -> bool:
    """Whether a bracket says whose task it is that the line sets before it: "a call for comments (Ann to convene)"."""
    before = sentence.doc[sentence.span.start : max(start - 1, sentence.span.start)]
    opened = len(before) > 1 and sentence.doc[start - 1].text == "("
    return opened and not any(token.tag_ in _FINITE for token in before)


def _left_to(sentence: Sentence) -> bool:
    """Whether a line only says of what stands above it "to be sent to Ann by Friday", "to be written by Ann"."""
    start, words = sentence.span.start, [token.lower_ for token in sentence.span[:3]]
    if words[0] != "to" or sentence.book.words.business.isdisjoint(words[2:]):
        return False
    if words[1:2] == ["be"] and _TALKED.isdisjoint(words[2:]) and len(sentence.span) > _LEFT:
        return True
    return bool(agent(sentence, start)) or timex.has_date(sentence.text)


_TALKED = frozenset({
    "announced", "arranged", "brought", "carried", "completed", "confirmed", "discussed", "done", "followed", "held",
    "made", "raised", "reported", "reviewed", "scheduled", "set", "taken",
})  # fmt: skip
"""What "to be" done with business at a later time sets nobody a task by itself."""
_LEFT = 5
"""A line says more of what is "to be" done than that it is still open, where it has more words than this."""


def _starts(sentence: Sentence) -> Iterator[int]:
    """Where a task may begin: at the start, and after a mark where a name of somebody follows."""
    yield from _fronts(sentence)
    for token in sentence.span[1:-2]:
        after = sentence.doc[token.i + 1]
        if token.lower_ in _HENCE and _not_of_two(sentence, token) and _handed_over(sentence, after.i):
            yield after.i
        if token.text == ",":
            first = after.i + 1 if after.lower_ in _SO else after.i
            yield from [first] if _handed_over(sentence, first) or _done_besides(sentence, first) else []
        if token.text == "(" and _known_doer(sentence, after.i):
            yield after.i
        if token.text not in _BREAKS or (token.text == "-" and not token.whitespace_):
            continue
        start = after.i + 1 if after.lower_ == "the" else after.i
        head = sentence.doc[start]
        if token.text == ";" or syntax.doer(head, sentence.book.words, sentence.people) in DOERS:
            yield after.i


def _done_besides(sentence: Sentence, start: int) -> bool:
    """Whether a few words after a comma tell what is to be done to a thing: "two quotes in, a third to be obtained"."""
    few = sentence.doc[start : min(start + 8, sentence.span.end)]
    to = next((token for token in few if token.lower_ == "to"), None)
    named = sentence.doc[start : to.i] if to is not None else few
    if to is None or not 0 < len(named) <= _FEW or any(token.tag_ in _FINITE | {"IN"} for token in named):
        return False
    done = {token.lower_ for token in sentence.doc[to.i + 2 : to.i + 4]}
    return syntax.word_after(to) == "be" and not done.isdisjoint(sentence.book.words.business)


def _fronts(sentence: Sentence) -> Iterator[int]:
    """Where the task of a whole line may begin: its first word, the first name after "then", or after a time."""
    yield sentence.span.start
    opening = list(itertools.takewhile(lambda token: token.lower_ in _OPENS, sentence.span))
    if opening and len(opening) + 2 < len(sentence.span):
        yield sentence.span.start + len(opening)
    to = next((token.i for token in sentence.span[2:-1] if token.lower_ == "to"), None)
    if sentence.span[0].tag_ == "IN" and to is not None:
        start = to
        while start > sentence.span.start and of_known(sentence, sentence.doc[start - 1]):
            start -= 1
        before = sentence.doc[sentence.span.start : start]
        told = any(token.tag_ in _FINITE for token in before)
        if start < to and len(before) > 1 and before[-1].tag_ != "IN" and not told:
            yield start


def _handed_over(sentence: Sentence, start: int) -> bool:
    """Whether somebody and "to" follow a comma, as in "the tap drips, RL to see to it"; nobody is asked before."""
    before = sentence.doc[sentence.span.start : start - (sentence.doc[start - 1].lower_ == "with")]
    return _ASKING.isdisjoint(token.lower_ for token in before) and _known_doer(sentence, start)


def _known_doer(sentence: Sentence, start: int) -> bool:
    """Whether those named at `start`, before a "to", are known: listed, of an office, or of two initials."""
    names = list(itertools.takewhile(lambda token: token.lower_ != "to", sentence.doc[start : start + 8]))
    if len(names) > 1 and names[0].lower_ == "the":
        names = names[1:]
    while len(names) > 1 and names[-1].lower_ in BESIDES:
        names.pop()
    after = False
    for token in reversed(names):
        here = token.text in JOINTS or syntax.doer(token, sentence.book.words, sentence.people) in _KNOWN
        if not (here or (after and token.is_title)):  # of "Dr Hill" the title only has to be followed by who is known
            return False
        after = here
    return bool(names)
