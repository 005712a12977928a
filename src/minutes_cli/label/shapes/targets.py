"""Shapes of what is aimed at or expected by a time: "the aim is to open by May", "it should be done before launch"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from minutes_cli import regex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.aimtimes import BY, REACH, for_term, time_in
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.shapes.states import ACTIVE

_BE = frozenset({"is", "are", "be", "was", "were", "'s", "’s", "remains", "remain", "stands"})
_MEASURES = frozenset({"above", "against", "behind", "below", "on", "off", "over", "under", "of", "than", "as", "near"})
"""What stands before an aim where something is only measured by it: "below target", "later than expected"."""
_VERDICTS = frozenset({"missed", "met", "reached", "achieved", "exceeded", "hit", "passed", "expired", "failed", "set"})
_LONE = frozenset({"deadline", "eta", "date", "milestone"})
"""What names a time alone: something else must be said to be due then."""

_NEEDS = frozenset({"need", "needed", "needs"})
_SCHEMES = frozenset({"contract", "plan", "plans", "programme", "program", "schedule", "strategy", "timetable"})
"""What "calls for" a thing by its time."""
_GUESTS = frozenset({"attend", "hear", "join", "meet", "see"})
"""What is hoped of people, and is no aim: "we hope to see you on Friday"."""
_THERE = frozenset({"at", "here", "present", "there", "with"})
"""The same behind "be": "she hopes to be at the next meeting"."""
_STATES = frozenset({
    "able", "available", "back", "built", "clear", "cleared", "complete", "completed", "delivered", "done", "finalised",
    "finalized", "finished", "fixed", "fully", "in", "installed", "live", "off", "on", "open", "here", "operational",
    "out", "published", "ready", "repaired", "restored", "running", "through", "under", "up",
})  # fmt: skip
"""How something "should be" by a time."""
_SO = frozenset({
    "available", "back", "complete", "completed", "done", "finished", "live", "open", "operational", "ready", "running",
})  # fmt: skip
"""How something "should be" in a month or on a day, which else may be when a rule holds."""
_TIMED_FIRST = frozenset({"must", "should", "ought", "will"})
_ALWAYS = frozenset({"always", "each", "every"})
"""What makes of what "must be so" by a time a standing rule."""
_COUNTED = frozenset({"goal", "goals", "kpi", "target", "targets"})
"""Aims that are set for a year: "the target for the year is 90%"."""
_PAID = frozenset({"amount", "balance", "charge", "dues", "fee", "fees", "money", "payment", "rent", "sum", "tax"})


def aimed(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What a word for an aim names, with a time: "the goal is 90% by May", "the deadline for entries is 4 May"."""
    yield from _timed(sentence, rule, _is_aim, strict=False)


def expected(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What somebody hopes or expects by a time: "she hoped for thirty by Lent", "consent is expected in May"."""
    yield from _timed(sentence, rule, _hopes, strict=False)


def wanted(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What somebody wants, or what should be so, where it is said by when: "we want it open by launch"."""
    yield from _timed(sentence, rule, _wants, strict=True)


def _timed(
    sentence: Sentence, rule: Rule, fits: Callable[[Sentence, Token, int], bool], *, strict: bool
) -> Iterator[Found | Missed]:
    """The clauses with a cue that fits and a time after it."""
    done = 0
    for cue in sentence.cues(rule):
        if cue.i < done:
            continue
        end = _end(sentence, cue)
        at = time_in(sentence, _told_from(cue, end), end, strict=strict and not _to_be_so(cue))
        verb = cue.head if cue.dep_ == "attr" else cue
        if at is None and (verb.i != cue.i or syntax.passive(cue)):
            at = time_in(sentence, syntax.clause(verb)[0], verb.i, strict=strict)  # "an opening in May is envisaged"
        if at is None and cue.lower_ in _TIMED_FIRST and cue.doc[sentence.span.start].lower_ in BY:
            at = time_in(sentence, sentence.span.start, cue.i, strict=True)  # "by 2030 the hall should be warm"
        if at is None and cue.lower_ in _COUNTED and syntax.word_after(cue) == "for":
            at = cue.i + 3 if for_term(cue) else time_in(sentence, cue.i + 1, end, strict=False)
        if at is None or not fits(sentence, cue, at):
            continue
        start = _start(cue)
        if syntax.brackets_open(cue.doc[start:end]) < 0:  # "in April (probably the 16th)": begun before the aside
            start = sentence.span.start
        if _denied(cue):
            yield Missed(start, end, rule.kind, rule.id, "a denial")
            continue
        yield Found(start, end, rule.kind, rule.id, extent(cue), _owner(sentence, cue), score=rule.confidence)
        done = end


def _owner(sentence: Sentence, cue: Token) -> tuple[tuple[int, int], ...]:
    """Whose aim it is: the subject of a verb of hope, or he whose "ambition" it is."""
    verb = cue if cue.tag_.startswith("VB") else cue.head
    whose = next((child for child in cue.children if child.dep_ == "poss"), None)
    who = whose or (syntax.subject(verb) if verb.tag_.startswith(("VB", "MD")) else None)
    if who is None or syntax.doer(who, sentence.book.words, sentence.people) not in ACTIVE:
        return ()
    return (extent_of(sentence.doc, *syntax.phrase(who)),)


def _start(cue: Token) -> int:
    """Where the clause of the cue begins: after the mark or the "and" that stands before it and its subject."""
    if cue.lower_ == "due" and cue.dep_ in {"amod", "acl"}:
        return cue.head.left_edge.i
    ups = (token for token in (cue, cue.head, cue.head.head) if token.tag_.startswith(("VB", "MD")))
    verb = next(ups, None)
    if verb is not None and verb.tag_ == "MD" and verb.dep_ == "aux":
        verb = verb.head
    first = min(syntax.clause(verb)[0], cue.i) if verb is not None else cue.left_edge.i
    breaks = (i for i in range(cue.i, first, -1) if cue.doc[i - 1].text in {";", ":", "–", "—", "(", "."})
    return next(breaks, first)


def _end(sentence: Sentence, cue: Token) -> int:
    """Where it ends: before a semicolon, an "and" with a subject of its own, or the full stop."""
    doc, end = sentence.doc, sentence.span.end
    for token in doc[cue.i + 1 : end]:
        joined = token.dep_ == "cc" and any(after.dep_ in syntax.SUBJECTS for after in doc[token.i + 1 : token.i + 4])
        modal = token.dep_ == "cc" and any(after.tag_ == "MD" for after in doc[token.i + 1 : token.i + 5])
        if token.text in {";", "."} or joined or modal:
            end = token.i
            break
    while doc[end - 1].text in {".", ","}:
        end -= 1
    return end


def _told_from(cue: Token, end: int) -> int:
    """From where on a time is that of the aim: after its "is", so that "the aim in May was to …" has none."""
    if not cue.tag_.startswith("NN") or syntax.word_after(cue) == "of":
        return cue.i + 1
    near = cue.doc[cue.i + 1 : min(end, cue.i + 9)]
    return next((token.i + 1 for token in near if token.lower_ in _BE and token.head.i <= token.i + 1), cue.i + 1)


def _denied(cue: Token) -> bool:
    near = {token.lower_ for token in cue.doc[max(cue.sent.start, cue.i - 3) : cue.i + 1]}
    before = not near.isdisjoint({"not", "n't", "n’t", "never", "had", "previously", "originally", "initially"})
    return before or syntax.word_after(cue) == "not"


def _is_aim(sentence: Sentence, cue: Token, at: int) -> bool:
    """Whether the word names what is to be reached by then, and nobody says how it went."""
    doc, begin = cue.doc, sentence.span.start
    if _MEASURES & {token.lower_ for token in doc[max(begin, cue.i - 2) : cue.i]}:
        return False
    if (
        cue.dep_ == "compound"
        and cue.i > begin
        and not {t.lower_ for t in doc[cue.i + 1 : cue.i + 3]} & sentence.book.times.milestone
    ):
        return False
    if any(token.lower_ in _VERDICTS for token in doc[cue.i + 1 : sentence.span.end]):
        return False
    be = next((token for token in doc[cue.i + 1 : at] if token.lower_ in _BE), None)

    if cue.lower_ == "plan" or (be is not None and be.lower_ in {"was", "were"}):
        return be is not None and syntax.word_after(be) in {"to", "for", "that", "still", "now"}
    said = [
        token for token in doc[begin:at] if token.is_alpha and token.lower_ not in {*_BE, "the", "due", "for", "will"}
    ]
    return cue.lower_ not in _LONE or len(said) > 1 or doc[sentence.span.end - 1].i > at + 4


def _hopes(sentence: Sentence, cue: Token, at: int) -> bool:
    """Whether the word tells a hope or an expectation, and not what was measured by one."""
    doc = cue.doc
    behind = {token.lower_ for token in doc[cue.i + 1 : cue.i + 3]}
    if cue.lower_ == "due":
        return _falls_due(cue)
    if cue.lower_ in {"call", "calls"}:
        who = syntax.subject(cue)
        return "for" in behind and who is not None and who.lower_ in _SCHEMES
    if cue.dep_ == "amod":
        return cue.head.lower_ in sentence.book.times.milestone
    before = doc[cue.i - 1].lower_ if cue.i > sentence.span.start else ""
    there = doc[cue.i + 3].lower_ in _THERE if "be" in behind and cue.i + 3 < len(doc) else False
    if before in _MEASURES or behind & _GUESTS or there or not _tied(cue, behind):
        return False
    by = BY & {token.lower_ for token in doc[max(cue.i, at - REACH) : at]}
    return bool(by) or not _wish(cue)


def _tied(cue: Token, behind: set[str]) -> bool:
    """Whether what follows is what some words need: "looking to", "it is planned that", "likely to"."""
    needs = {"looking": {"to"}, "planned": {"that"}}.get(cue.lower_)
    if cue.lower_ == "likely" and cue.dep_ != "advmod":
        needs = {"to"}
    if cue.tag_.startswith("NN"):
        needs = {"to", "for", "that"}
    return needs is None or bool(needs & behind)


def _wish(cue: Token) -> bool:
    """Whether somebody only hopes that others may do something."""
    said = next((child for child in cue.children if child.dep_ == "ccomp" and child.i > cue.i), None)
    return said is not None and not syntax.passive(said) and cue.lower_.startswith("hope")


def _falls_due(due: Token) -> bool:
    """Whether "due" is said of a day or of what is to be done, not of a reason ("due to rain") nor of money."""
    if syntax.word_after(due) == "to":
        return due.i + 2 < len(due.doc) and due.doc[due.i + 2].tag_ == "VB"
    nouns = {token.lower_ for token in due.doc[max(due.sent.start, due.i - 4) : due.i]}
    near = due.i > due.sent.start and syntax.word_after(due) != "for"
    said_of = due.dep_ in {"amod", "acl", "acomp"} and due.head.i < due.i
    return said_of and near and not nouns & _PAID


def _to_be_so(cue: Token) -> bool:
    """Whether something "should be" ready, open and the like, or somebody "should have" something."""
    near = [token.lower_ for token in cue.doc[cue.i + 1 : cue.i + 6]]
    so = "be" in near[:3] and not _SO.isdisjoint(near)
    return cue.lower_ in _TIMED_FIRST - {"must", "will"} and (so or (near[:1] == ["have"] and _gets(cue)))


def _measured(who: Token | None) -> bool:
    """Whether it is told of a share of things or people: "65% of the boats", "no fewer than nine in ten"."""
    return who is not None and _SHARE.search(who.doc[who.left_edge.i : who.right_edge.i + 1].text) is not None


_SHARE = regex.compile(r"\d ?%|\bper ?cent\b|\b\w+ (?:out of|in) (?:ten|every|\d+)\b", regex.IGNORECASE)


def _none(who: Token | None) -> bool:
    """Whether it is told of none of them: "no patient should be waiting by May"."""
    return who is not None and any(child.lower_ == "no" for child in who.children)


def _gets(cue: Token) -> bool:
    """Whether somebody "should have" a thing to come, and not "should have done" it."""
    return cue.nbor().dep_ != "aux"


def _wants(sentence: Sentence, cue: Token, _: int) -> bool:
    """Whether somebody wants it by then, or it "should be" so."""
    doc = cue.doc
    behind = [token.lower_ for token in doc[cue.i + 1 : cue.i + 5] if token.tag_ != "RB" or token.lower_ in _STATES]
    if cue.lower_ == "will":
        return _measured(syntax.subject(cue.head))
    if behind[:1] == ["have"]:
        return cue.lower_ != "must" and _gets(cue)
    if cue.lower_ in _TIMED_FIRST:
        behind = [word for word in behind if word != "to"]
        who = syntax.doer(syntax.subject(cue.head), sentence.book.words, sentence.people)
        how = who == "thing" and (syntax.passive(cue.head) or any(c.dep_ == "acomp" for c in cue.head.children))
        how = cue.lower_ != "must" and (how or _none(syntax.subject(cue.head)))
        always = cue.lower_ == "must" and not _ALWAYS.isdisjoint(sentence.tokens)
        return behind[:1] == ["be"] and not always and (how or bool(set(behind) & _STATES))
    if cue.lower_ in _NEEDS:
        return cue.tag_.startswith("VB") and "to" not in behind and "until" not in sentence.tokens
    if cue.lower_ == "like":
        return bool({"would", "'d", "’d"} & {token.lower_ for token in doc[max(0, cue.i - 2) : cue.i]})
    return cue.tag_.startswith("VB")
