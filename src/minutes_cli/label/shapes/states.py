"""What will be, and who sees to it: "there will be a review", "the rest will be ready by June"."""

from __future__ import annotations

from spacy.tokens import Token

from minutes_cli import regex, timex
from minutes_cli.label.rules import Words
from minutes_cli.label.shapes import syntax

ACTIVE: frozenset[str] = frozenset({"person", "name", "office", "body", "we", "they"})
_THERE = frozenset({
    "available", "back", "complete", "completed", "done", "finished", "in", "live", "online", "open", "operational",
    "out", "ready", "through", "up", "with",
})  # fmt: skip
"""Where or how something is that was to be done."""
_FELT = frozenset({
    "action", "chance", "change", "changes", "concern", "concerns", "cost", "costs", "decrease", "delay", "delays",
    "demand", "difference", "discussion", "doubt", "effect", "impact", "increase", "interest", "issue", "issues",
    "lack", "loss", "need", "opportunities", "opportunity", "problem", "problems", "question", "questions", "risk",
    "risks", "savings", "shortage", "surplus", "time",
})  # fmt: skip
"""What "there will be" without anybody's doing."""
_SENT = frozenset({"out", "ahead", "live"})
"""What makes of "will go" a thing that somebody does."""
_WORK = frozenset({"work", "works", "repairs", "construction", "maintenance"})
_GOES_ON = frozenset({"occur", "occurring", "resume", "start", "begin", "continue", "commence", "proceed"})
_SOON = regex.compile(r"\b(?:soon|shortly|imminently)\b", regex.IGNORECASE)


def arranged(verb: Token, words: Words) -> bool:
    """Whether "there will be" something that somebody prepares, or that has its day; not a need, or what follows."""
    there = any(child.dep_ == "expl" for child in verb.children)
    what = next((child for child in verb.children if child.dep_ == "attr"), None)
    if not there or what is None or what.lower_ in _FELT or any(child.lower_ == "no" for child in what.children):
        return False
    counted = any(child.tag_ == "CD" for child in what.children)
    return what.lower_ in words.prepared or counted or bool(timex.find(syntax.onward(verb)))


def dated_work(verb: Token, words: Words) -> bool:
    """Whether what a thing will do has its day, as in "the library will open on 6 July", "papers will go out soon"."""
    if verb.lower_ == "go" and any(child.lower_ in _SENT for child in verb.children):
        return True
    if verb.lower_ == "run" and any(child.dep_ in {"acomp", "prt"} for child in verb.children):
        return False  # "the fund will run dry"
    text = syntax.onward(verb)
    return verb.lower_ in words.opens and (bool(timex.find(text)) or _SOON.search(text) is not None)


def state(verb: Token, who: Token | None, kind_of: syntax.Doer, words: Words) -> str | None:
    """Why "will be" binds nobody: it must say an office, or "in attendance", "in place" and the like."""
    below = {token.lower_ for token in verb.subtree}
    if any(child.dep_ == "attr" and child.tag_ == "CD" for child in verb.children):
        return "a state"  # "Tom will be 90 in June"
    if ready(verb):
        return None
    if below & words.feeling:
        return "a state"
    letters = kind_of == "body" and who is not None and who.text.isupper()
    if kind_of == "name" or letters:
        return None if below & (words.standing | words.office) else "a state"
    if kind_of in ACTIVE - {"they"} or "responsible" in below:
        return None
    return None if below & words.standing and kind_of != "pointer" else "a state"


def ready(verb: Token) -> bool:
    """Whether something "will be" there or ready at its time: "the rest will be through by June"."""
    after = verb.doc[verb.i + 1 : verb.i + 4]
    near = {token.lower_ for token in after} - ({"out"} if "out of" in after.text else set())
    return bool(near & _THERE) and bool(timex.find(syntax.onward(verb)))


def brought_about(verb: Token, who: Token, kind_of: syntax.Doer) -> bool:
    """Whether what a thing or a crowd will do is somebody's doing: work goes on, money goes to a cause."""
    if kind_of == "crowd":
        one_of_many = any(child.lower_ in {"each", "every", "any"} for child in who.children)
        return verb.lower_ == "receive" and not one_of_many
    if kind_of != "thing":
        return False
    if verb.lower_ == "take":
        return any(child.lower_ == "place" for child in verb.children)
    if verb.lower_ == "go":
        return who.lower_ in _MONEY
    return who.lower_ in _WORK and verb.lower_ in _GOES_ON


_MONEY = frozenset(
    {"collection", "donations", "funds", "money", "proceeds", "profit", "profits", "remainder", "surplus"}
)
"""What "will go to" those to whom it is given."""


def finds_out(verb: Token) -> bool:
    """Whether "I will see" what can be done: "I'll see if I can get one", not "we will see how it goes"."""
    clauses = [(child, own) for child in verb.children if (own := syntax.own_subject(child)) is not None]
    ours = [clause for clause, own in clauses if own.lower_ in {"i", "we"}]
    return any(token.lower_ in _CAN for clause in ours for token in clause.subtree)


_CAN = frozenset({"can", "could"})
