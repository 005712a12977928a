"""Shapes that a line shows by its form: "X to do Y"."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from minutes_cli import regex, timex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import empties, syntax
from minutes_cli.label.shapes.befalling import befalls, measured, undergoes, unsettled
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.shapes.named import JOINTS, MARKS, NAMES, doers

_APPROVAL = regex.compile(
    r"\bminutes to be (approved|adopted|confirmed|agreed|signed|ratified)\b|\bto record\b.*\bproceedings\b",
    regex.IGNORECASE,
)
_NAMING = frozenset({
    "NNP", "NNPS", "NN", "NNS", "DT", "CC", ",", "POS", "CD", "JJ", "HYPH", "IN", "-LRB-", "-RRB-", "PRP$", "PRP", "FW",
    "SYM", "NFP", "AFX", "TO", "VBG", "$",
})  # fmt: skip
"""The tags of the words that may stand before the "to" of a task."""
_DOERS = frozenset({"person", "name", "office", "body"})
_BREAKS = frozenset({":", ";", "–", "—", "-"})
_ADVERBS = frozenset({"about", "also", "ever", "here", "just", "not", "only", "soon", "still", "there", "well", "yet"})
"""Words before "to be" that are no nouns, which the tagger takes for adverbs where it does not know them."""
_VOLUNTEERS = frozenset({"agrees", "offers", "promises", "volunteers"})
"""Verbs before "to" that the tagger takes for nouns: "Ann volunteers to"."""
_KNOWN = frozenset({"person", "office"})
_NAME = 12
"""How many words may stand before the "will" of a task, to name whoever has it."""
_SO = frozenset({"so", "and", "then", "with"})
BESIDES = frozenset({
    "accordingly", "again", "also", "both", "duly", "each", "instead", "kindly", "meanwhile", "now", "please", "so",
    "still", "then", "therefore", "too",
})  # fmt: skip
"""What may stand between a name and its "to", and is no part of it: "Ann also to ring the bank"."""
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
TITLES = frozenset({"cllr", "councillor", "dr", "mr", "mrs", "miss", "ms", "prof", "professor", "rev", "sir", "."})
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
        owners = (extent_of(sentence.doc, start, _named_until(sentence, at)),) if doing else _agent(sentence, at)
        if not owners and (sentence.question or sentence.text.rstrip().endswith(":")):
            yield Missed(start, end, rule.kind, rule.id, "a head of what follows, or a question")
            continue
        kind = "target" if not owners and measured(sentence.doc, at) else rule.kind
        first = sentence.span.start if _no_more(sentence, at) and start == tasks[0][0] else start
        yield Found(first, end, kind, rule.id, extent(sentence.doc[at]), owners, score=rule.confidence)


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


def _left_to(sentence: Sentence) -> bool:
    """Whether a line only says of what stands above it "to be sent to Ann by Friday", "to be written by Ann"."""
    start, words = sentence.span.start, [token.lower_ for token in sentence.span[:3]]
    if words[0] != "to" or sentence.book.words.business.isdisjoint(words[2:]):
        return False
    if words[1:2] == ["be"] and _TALKED.isdisjoint(words[2:]) and len(sentence.span) > _LEFT:
        return True
    return bool(_agent(sentence, start)) or timex.has_date(sentence.text)


_TALKED = frozenset({
    "announced", "arranged", "brought", "carried", "completed", "confirmed", "discussed", "done", "followed", "held",
    "made", "raised", "reported", "reviewed", "scheduled", "set", "taken",
})  # fmt: skip
"""What "to be" done with business at a later time sets nobody a task by itself."""
_LEFT = 5
"""A line says more of what is "to be" done than that it is still open, where it has more words than this."""


def _agent(sentence: Sentence, at: int) -> tuple[tuple[int, int], ...]:
    """Who is named after "by" in "a draft to be read by Ann"; `at` is the index of the "to"."""
    done = next((word for word in sentence.doc[at + 1 : at + 4] if word.tag_ == "VBN"), None)
    by = syntax.agent(done) if done is not None and syntax.word_after(sentence.doc[at]) == "be" else None
    kind_of = syntax.doer(by, sentence.book.words, sentence.people)
    if by is None or kind_of not in _DOERS:
        return ()
    start, end = syntax.phrase(by)
    return () if timex.has_date(sentence.doc[start:end].text) else (extent_of(sentence.doc, start, end),)  # "by 1 June"


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
        if token.text == ";" or syntax.doer(head, sentence.book.words, sentence.people) in _DOERS:
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
        while start > sentence.span.start and _of_known(sentence, sentence.doc[start - 1]):
            start -= 1
        before = sentence.doc[sentence.span.start : start]
        told = any(token.tag_ in _FINITE for token in before)
        if start < to and len(before) > 1 and before[-1].tag_ != "IN" and not told:
            yield start


def _of_known(sentence: Sentence, token: Token) -> bool:
    """Whether a word belongs to the name of somebody known, his title among it, or joins two such names."""
    return token.lower_ in sentence.people or token.text in JOINTS or token.lower_ in TITLES


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


def task_at(sentence: Sentence, start: int) -> int | None:
    """The index of the "to" that follows a name at `start` and opens what is to be done.

    A thing may only be "to be" done something to: "a proposal to sell" is no task.
    """
    doc, words = sentence.doc, sentence.book.words
    aside = _aside_until(sentence, start)
    for token in doc[start : min(start + 20, sentence.span.end - 1)]:
        if token.i < aside and token.i > start:
            continue
        if token.lower_ == "to" and token.i > start:
            if _opens_task(sentence, start, token.i):
                return token.i
        elif token.lower_ in words.control or not _naming(sentence, token):
            return None
    return None


def _aside_until(sentence: Sentence, start: int) -> int:
    """Where an aside between commas about somebody named first ends: "Ann, helped by Tom, to ring the bank"."""
    marks = [token.i for token in sentence.doc[start : min(start + 20, sentence.span.end - 1)] if token.text == ","]
    if len(marks) < _PAIR or sentence.doc[marks[1] + 1].lower_ != "to" or not _known_alone(sentence, start, marks[0]):
        return start
    return marks[1] + 1 if sentence.doc[marks[0] + 1].tag_ in {"VBN", "VBG", "IN"} else start


_PAIR = 2


def _known_alone(sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but the name of somebody known stands there."""
    named = sentence.doc[start:end]
    return bool(named) and all(_of_known(sentence, token) or _office(sentence, token) for token in named)


def _office(sentence: Sentence, token: Token) -> bool:
    return token.lower_ == "the" or syntax.doer(token, sentence.book.words, sentence.people) == "office"


def _naming(sentence: Sentence, token: Token) -> bool:
    """Whether a word may stand in a name before "to"; a noun taken for a verb may, right before it."""
    following = token.nbor()
    to_be = following.lower_ == "to" and syntax.word_after(following) == "be"
    if _called(sentence, token):
        return True
    if token.tag_ == "VBG" and following.lower_ == "to":
        return to_be
    if token.text in MARKS and sentence.doc[token.i - 1].whitespace_:
        return False
    if token.tag_ in _NAMING or token.lower_ in BESIDES | {"first"} or _told_of(token):
        return True
    noun = token.tag_ in {"VBZ", "VBP", "VB"} or (token.tag_ == "RB" and token.lower_ not in _ADVERBS)
    aim = token.i > 0 and sentence.doc[token.i - 1].lower_ in sentence.book.words.purpose  # "our goal is to be first"
    after_us = token.i > 0 and sentence.doc[token.i - 1].tag_ == "PRP"  # "we plan to be away"
    return noun and not aim and not after_us and to_be


def _told_of(token: Token) -> bool:
    """Whether a participle stands before its noun: in "the revised plan"; not in "the Board directed staff"."""
    first = token.i == 0 or token.nbor(-1).tag_ in {"DT", "PRP$", "JJ", "CD"}
    return token.tag_ == "VBN" and token.dep_ == "amod" and first


def _called(sentence: Sentence, token: Token) -> bool:
    """Whether a word is of a name by its letters alone: of somebody listed, in capitals, a handle, "Cllr."."""
    short = token.text == "." and sentence.doc[token.i - 1].lower_ in sentence.book.words.abbreviation
    office = token.lower_.removesuffix("s") in sentence.book.words.office and token.tag_[:2] == "VB"
    return token.lower_ in sentence.people or token.text.isupper() or token.text.startswith("@") or short or office


def _opens_task(sentence: Sentence, start: int, at: int) -> bool:
    """Whether the "to" at an index opens what those named before it are to do."""
    doc = sentence.doc
    first = _after_aside(sentence, at)
    verb = next((word for word in doc[first : first + 2] if word.tag_ != "RB"), doc[at])
    words = sentence.book.words
    named = start + 1 == at and (verb.lower_ == "be" or doc[start].lower_ in words.office)  # "Report to be sent"
    if doc[start].lower_ in words.order - sentence.people and not named:
        return False
    if verb.tag_ not in {"VB", "VBP"} and not (verb.tag_ in {"NN", "VBZ"} and _all_names(doc[start:at])):
        return False
    gerund = doc[start].tag_ == "VBG" and not doc[start + 1].is_title
    low = doc[start].is_lower and start == sentence.span.start
    to_be = befalls(verb) and not low and not gerund
    held = any(word.lower_ in words.event for word in doc[start:at])
    if unsettled(doc[start:at], verb):
        return False
    return (to_be and not held) or can_do(sentence, start, at)


def _after_aside(sentence: Sentence, at: int) -> int:
    """Where the verb after a "to" may begin: after an aside between commas, or a letter in brackets."""
    doc, end = sentence.doc, sentence.span.end
    if at + 2 >= end or doc[at + 1].text not in {",", "("}:
        return at + 1
    shut = "," if doc[at + 1].text == "," else ")"
    return next((token.i + 1 for token in doc[at + 2 : end - 1] if token.text == shut), at + 1)


def _all_names(span: Iterable[Token]) -> bool:
    """Whether the words are names by their capitals alone."""
    return all(token.text[:1].isupper() for token in span)


def can_do(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words before a "to" name somebody; "a motion to sell" names a thing, whatever its capitals."""
    if sentence.doc[start].lower_ in {"a", "an"}:
        return False
    if sentence.doc[start].tag_ == "VBG" and sentence.doc[start + 1].lower_ in sentence.book.words.office:
        start += 1  # "Safeguarding lead"
    first = list(itertools.takewhile(_goes_on, sentence.doc[start:end]))
    noun = next((token for token in reversed(first) if _noun(sentence, token)), None)
    kind_of = syntax.doer(noun, sentence.book.words, sentence.people)
    return kind_of in {"person", "name", "office", "body", "we", "they"}


def _goes_on(token: Token) -> bool:
    """Whether a word does not end what names somebody; the tagger takes initials for any word."""
    return token.tag_ not in {"IN", "CC", ",", "VBG"} or token.text.isupper()


def _noun(sentence: Sentence, token: Token) -> bool:
    """Whether a word names somebody or something, initials in capitals among them."""
    named = token.text.isupper() or token.lower_ in sentence.people
    return named or token.tag_ in {*NAMES, "NN", "NNS", "PRP", "DT"}


def front(sentence: Sentence, start: int) -> tuple[tuple[int, int], ...]:
    """Who is named at the front of a task: before "to", or as the subject of its verb."""
    at = task_at(sentence, start)
    first = sentence.doc[start].lower_
    if first in sentence.book.words.order - sentence.people:
        return ()
    if at is not None:
        doing = can_do(sentence, start, at) and not undergoes(sentence.doc, at)
        return (extent_of(sentence.doc, start, at),) if doing else _agent(sentence, at)
    names = doers(sentence, start)
    if names:
        return (extent_of(sentence.doc, start, start + len(names)),)
    for token in sentence.doc[start : sentence.span.end]:
        if token.tag_ == "MD" and token.i > start and token.i - start < _NAME:
            return () if syntax.passive(token.head) else (extent_of(sentence.doc, start, token.i),)
        if token.tag_ not in _NAMING:
            break
    who = syntax.own_subject(sentence.doc[start : sentence.span.end].root)
    kind_of = syntax.doer(who, sentence.book.words, sentence.people)
    if who is None or who.i < start or kind_of not in {"person", "office", "body"}:
        return ()
    return (extent_of(sentence.doc, *syntax.phrase(who)),)
