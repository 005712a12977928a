"""Whose task begins at a word of a line: the names before a "to", and whether what follows is theirs to do."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from spacy.tokens import Token

from minutes_cli import timex
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.befalling import befalls, undergoes, unsettled
from minutes_cli.label.shapes.finding import Sentence, extent_of
from minutes_cli.label.shapes.named import JOINTS, MARKS, NAMES, doers

_NAMING = frozenset({
    "NNP", "NNPS", "NN", "NNS", "DT", "CC", ",", "POS", "CD", "JJ", "HYPH", "IN", "-LRB-", "-RRB-", "PRP$", "PRP", "FW",
    "SYM", "NFP", "AFX", "TO", "VBG", "$",
})  # fmt: skip
"""The tags of the words that may stand before the "to" of a task."""
DOERS = frozenset({"person", "name", "office", "body"})
_ADVERBS = frozenset({"about", "also", "ever", "here", "just", "not", "only", "soon", "still", "there", "well", "yet"})
"""Words before "to be" that are no nouns, which the tagger takes for adverbs where it does not know them."""
_NAME = 12
"""How many words may stand before the "will" of a task, to name whoever has it."""
BESIDES = frozenset({
    "accordingly", "again", "also", "both", "duly", "each", "instead", "kindly", "meanwhile", "now", "please", "so",
    "still", "then", "therefore", "too",
})  # fmt: skip
"""What may stand between a name and its "to", and is no part of it: "Ann also to ring the bank"."""
TITLES = frozenset({"cllr", "councillor", "dr", "mr", "mrs", "miss", "ms", "prof", "professor", "rev", "sir", "."})


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
            if _opens_task(sentence, start, token.i) and syntax.brackets_open(doc[start : token.i]) <= 0:
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
    return bool(named) and all(of_known(sentence, token) or _office(sentence, token) for token in named)


def _office(sentence: Sentence, token: Token) -> bool:
    return token.lower_ == "the" or syntax.doer(token, sentence.book.words, sentence.people) == "office"


def _naming(sentence: Sentence, token: Token) -> bool:
    """Whether a word may stand in a name before "to"; a noun taken for a verb may, right before it."""
    following = token.nbor()
    to_be = following.lower_ == "to" and syntax.word_after(following) == "be"
    if following.lower_ == "to" and token.lower_ in _MEANING - sentence.people:
        return to_be
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


_MEANING = frozenset({"aiming", "hoping", "intending", "planning", "plans", "trying"})
"""What somebody does who means to do something, whatever the tagger takes it for."""


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
        return (extent_of(sentence.doc, start, at),) if doing else agent(sentence, at)
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


def agent(sentence: Sentence, at: int) -> tuple[tuple[int, int], ...]:
    """Who is named after "by" in "a draft to be read by Ann"; `at` is the index of the "to"."""
    done = next((word for word in sentence.doc[at + 1 : at + 4] if word.tag_ == "VBN"), None)
    by = syntax.agent(done) if done is not None and syntax.word_after(sentence.doc[at]) == "be" else None
    kind_of = syntax.doer(by, sentence.book.words, sentence.people)
    if by is None or kind_of not in DOERS:
        return ()
    start, end = syntax.phrase(by)
    return () if timex.has_date(sentence.doc[start:end].text) else (extent_of(sentence.doc, start, end),)  # "by 1 June"


def of_known(sentence: Sentence, token: Token) -> bool:
    """Whether a word belongs to the name of somebody known, his title among it, or joins two such names."""
    return token.lower_ in sentence.people or token.text in JOINTS or token.lower_ in TITLES
