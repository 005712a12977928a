"""What the rules ask of a parsed sentence: the subject, how far a clause reaches, what kind of doer a noun is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from spacy.tokens import Token

from minutes_cli import regex
from minutes_cli.label.rules import Words
from minutes_cli.names.given import GIVEN

Doer = Literal["person", "name", "office", "body", "we", "they", "crowd", "event", "thing", "pointer", "none"]
"""What a subject is: `name` is a proper noun that the document lists for nobody, `pointer` is "this", "it", "which";
`none` is no subject at all."""
SOMEBODY: frozenset[Doer] = frozenset({"person", "name", "office"})
"""The doers that are one person."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_INNER = regex.compile(r"[a-z][A-Z]")
"""A capital within a word: the name of a body or a thing ("OpenHall"), hardly of a person."""
_LOOSE = frozenset({"relcl", "acl", "advcl", "appos", "parataxis"})
_PRONOUNS: dict[str, Doer] = {
    **dict.fromkeys(("we", "i", "us"), "we"),
    **dict.fromkeys(("he", "she"), "person"),
    "they": "they",
    **dict.fromkeys(("all", "everyone", "everybody", "those", "both", "each"), "body"),
}


def subject(verb: Token) -> Token | None:
    """The subject of a verb: its own, or that of the verb which it is joined to or completes."""
    for _ in range(6):
        own = own_subject(verb)
        if own is not None:
            return own
        if verb.dep_ not in {"conj", "xcomp"}:
            return None
        verb = verb.head
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with this verb itself: of two, the one after the colon, or the full stop, between them.

    The parser parts "Hon. Secretary" at its full stop, and takes names like "Molly" for adverbs.
    """
    found = [child for child in verb.children if child.dep_ in SUBJECTS]
    found = found or [child for child in verb.children if child.i < verb.i and _is_mistaken(child)]
    if len(found) > 1 and any(token.text in {":", "."} for token in verb.doc[found[0].i : found[-1].i]):
        return found[-1]
    return found[0] if found else None


def _is_mistaken(word: Token) -> bool:
    """Whether it is a given name that the model takes for an adverb."""
    return word.dep_ == "advmod" and word.is_title and word.lower_ in GIVEN


def named_before(verb: Token, people: frozenset[str]) -> Token | None:
    """Somebody listed, named right before a verb, whom the parser takes for no subject: "Elke volunteered"."""
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    return before if before is not None and before.lower_ in people else None


def agent(verb: Token) -> Token | None:
    """Who does it in a passive: the noun after "by"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.lower_ == "via" and passive(verb)):
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def passive(verb: Token) -> bool:
    """Whether the verb is passive."""
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)


def gerund_after(verb: Token, link: str) -> Token | None:
    """The verb in "-ing" behind a preposition that hangs on another verb: "plans on selling", "committed to paying"."""
    for child in verb.children:
        if child.lower_ == link and child.dep_ == "prep":
            return next((other for other in child.children if other.tag_ == "VBG"), None)
    return None


def gerund_of(word: Token, verbs: frozenset[str]) -> bool:
    """Whether a word in "-ing" is of one of the verbs: "sending", "writing", "getting"."""
    stem = word.lower_.removesuffix("ing")
    return stem != "leav" and not verbs.isdisjoint({stem, f"{stem}e", stem[:-1]})


def negated(verb: Token) -> bool:
    """Whether the verb, or its subject, is denied."""
    who = own_subject(verb)
    nobody = who is not None and (
        who.lower_ in {"nobody", "nothing"} or any(child.lower_ in {"no", "nobody"} for child in who.children)
    )
    return nobody or any(child.dep_ == "neg" or _no_longer(child) for child in verb.children)


def _no_longer(token: Token) -> bool:
    return token.lower_ == "longer" and token.i > 0 and token.nbor(-1).lower_ == "no"


def phrase(noun: Token) -> tuple[int, int]:
    """The extent in tokens of a noun with what names it, without clauses that tell more about it."""
    kept = sorted(token.i for token in _named(noun))
    start = end = noun.i
    while start - 1 in kept:
        start -= 1
    while end + 1 in kept:
        end += 1
    doc = noun.doc
    while end > start and doc[end].is_punct:
        end -= 1
    return start, end + 1


def _named(noun: Token) -> Iterator[Token]:
    yield noun
    for child in noun.children:
        if child.dep_ not in _LOOSE:
            yield from _named(child)


def clause(verb: Token) -> tuple[int, int]:
    """The extent in tokens of a verb's clause: its subject and what hangs on it, without clauses of other subjects."""
    kept = {token.i for token in _clause(verb)}
    start, end = min(kept), verb.i + 1
    while end in kept:
        end += 1
    shared = subject(verb) if verb.dep_ == "conj" and own_subject(verb) is None else None
    if shared is not None:
        start = min(start, shared.left_edge.i)
    doc = verb.doc
    while end - 1 > start and _joins(doc[end - 1], ")”\"’'"):
        end -= 1
    while start < end - 1 and _joins(doc[start], "(“\"‘'"):
        start += 1
    return start, end


def onward(verb: Token) -> str:
    """The words of a verb's clause from the verb on."""
    return verb.doc[verb.i : clause(verb)[1]].text


def word_after(token: Token) -> str:
    """The word after a token, in small letters; empty at the end."""
    return token.nbor().lower_ if token.i + 1 < len(token.doc) else ""


def _joins(token: Token, marks: str) -> bool:
    """Whether a token at the edge of a clause only joins it to others; `marks` are those that belong to it."""
    return (token.is_punct and token.text not in marks) or token.dep_ == "cc"


def _clause(verb: Token) -> Iterator[Token]:
    yield verb
    for child in verb.children:
        if _opens(child, verb) or _stands_alone(child, verb):
            continue
        yield from child.subtree if child.dep_ != "conj" else _clause(child)


def _opens(child: Token, verb: Token) -> bool:
    """Whether a child only joins the clause to what stands before it."""
    return child.i < verb.i and child.dep_ in {"mark", "cc", "punct"}


def _stands_alone(child: Token, verb: Token) -> bool:
    """Whether a child is a clause in its own right."""
    if child.dep_ == "parataxis" or (child.dep_ == "ccomp" and child.i < verb.i):
        return True
    if child.dep_ != "conj" or not child.tag_.startswith(("VB", "MD")):
        return False
    return own_subject(child) is not None or (_to_come(child) and not _to_come(verb))


def _to_come(verb: Token) -> bool:
    return any(child.tag_ == "MD" for child in verb.children)


def doer(noun: Token | None, words: Words, people: frozenset[str] = frozenset()) -> Doer:
    """What kind of subject a noun is; `people` are the words of the names that the document lists."""
    if noun is None:
        return "none"
    text = noun.lower_
    if text.rpartition(".")[2] in people or text[0] == "@":
        return "person"
    if noun.text.isupper() and len(noun) == 2 and text not in _PRONOUNS and text not in words.letters:
        the = any(child.lower_ == "the" for child in noun.children)
        return "body" if the else "person"
    if noun.tag_ in {"PRP", "DT", "WDT", "WP", "EX"} or text in _PRONOUNS:
        return _PRONOUNS.get(text, "pointer")
    return _common(noun, words)


def _working_party(noun: Token, before: set[str]) -> bool:
    return noun.lower_ in {"party", "parties"} and "working" in before


def _common(noun: Token, words: Words) -> Doer:
    kinds: tuple[tuple[Doer, frozenset[str]], ...] = (
        ("event", words.event),
        ("thing", words.device),
        ("body", words.body),
        ("office", words.office),
        ("crowd", words.crowd),
    )
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    whole: Doer | None = "office" if "chief" in before else "body" if _working_party(noun, before) else None
    if whole is not None:
        return whole
    if before & {"each", "every", "any"} and noun.lower_ in words.office | words.body:
        return "crowd"
    found = next((kind for kind, heads in kinds if noun.lower_ in heads), None)
    if found:
        return found
    if noun.lower_.endswith("s") and noun.lower_[:-1] in words.office:
        return "office"
    proper = noun.tag_ in {"NNP", "NNPS"} or _is_mistaken(noun)
    letters = (noun.text.isupper() and len(noun) >= 3) or (noun.tag_.startswith("NN") and _INNER.search(noun.text))
    if letters or (proper and "the" in before):
        return "body"
    initialled = noun.text[:1].isupper() and noun.text[1:2] == "."
    return "name" if initialled or (proper and not noun.is_lower) else "thing"


def to_do(cue: Token) -> Token | None:
    """The verb that the cue's "to" opens."""
    for child in cue.children:
        if child.tag_ in {"VB", "VBP"} and child.i > cue.i and any(part.tag_ == "TO" for part in child.children):
            return child
    return None


def brackets_open(words: Iterable[Token]) -> int:
    """How many more round brackets some words open than they close; below nought where they close more."""
    return sum((token.text == "(") - (token.text == ")") for token in words)
