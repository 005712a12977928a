"""Shapes of what is to come: "will", and "would" in a report."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex, timex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.finding import Found, Missed, Sentence
from minutes_cli.label.shapes.judging import SAID, judged
from minutes_cli.label.shapes.states import dated_work, ready
from minutes_cli.label.shapes.unbound import befallen
from minutes_cli.value import replace

_SUPPOSED = frozenset({"if", "ideally", "rather", "unless"})
_SUPPOSING = regex.compile(
    r"\b(?:could|might|may|should|whether|options?|propos\w+|suggest\w*|recommend(?:s|ed)?|concern\w*|risks?|feels?|felt|hop\w+"
    r"|thought|believe[sd]?|wish\w*|prefer\w*|would (?:need|like)|asked)\b",
    regex.IGNORECASE,
)
"""Words about which what "would be done" is only thought of."""


def modal(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses of "will"."""
    for cue in sentence.cues(rule):
        after = cue.doc[min(cue.i + 1, sentence.span.end - 1)]
        named = after.tag_ in {"NNP", "NNPS"} or (cue.text == "Will" and _goes_with_a_name(after))
        if (cue.tag_ == "MD" or cue.lower_ != "will") and not named:
            one = judged(sentence, rule, cue, cue.head)
            ours = one.rule.endswith(("-person", "-we"))
            ours = ours or (one.rule.endswith(("-office", "-body", "-they", "-crowd")) and _once(cue.head))
            yield from [one] if cue.lower_ != "shall" or isinstance(one, Missed) or ours else []


def _goes_with_a_name(word: Token) -> bool:
    """Whether what stands behind "Will" shows that it is a name: "Will Ames", "Will agreed", "Will to ring"."""
    if word.lower_ in {"to", "and", "has", "had", "is", "was", "'s", "’s"}:
        return True
    return word.is_title or word.tag_ == "VBD" or (word.tag_ == "VBN" and word.lower_.endswith("ed"))


def _once(verb: Token) -> bool:
    """Whether what an office "shall" do has its last day: else it is a rule that always holds."""
    return _BY.search(verb.doc[verb.i : verb.sent.end].text) is not None


_BY = regex.compile(
    r"\b(?:by|until|before|prior to|no later than|not later than|in time for) (?:the |our )?"
    r"(?:next|end|\w+day|\d|(?-i:[A-Z])|(?:\w+ )?(?:meeting|hearing|agm))",
    regex.IGNORECASE,
)


def would(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What somebody said he would do: "will", as a report puts it."""
    for cue in sentence.cues(rule):
        verb = cue.head
        who = syntax.subject(verb)
        kind_of = syntax.doer(who, sentence.book.words, sentence.people)
        likes = verb.lower_ in _LIKES or any(child.lower_ == "rather" for child in verb.children)
        if likes or _supposed(sentence, cue, after=kind_of not in {"person", "office"}):
            continue
        wished = (verb.lower_ in sentence.book.words.wished - {"see"}) or verb.tag_ not in {"VB", "VBG"}
        wished = wished and not _has_ready(verb)
        posted = (syntax.passive(verb) and _promised(verb, sentence)) or (
            kind_of in {"thing", "pointer"} and (dated_work(verb, sentence.book.words) or ready(verb))
        )
        doing = kind_of in {"person", "office"} and not wished
        particle = any(child.dep_ == "prt" for child in verb.children)  # "crews would make up the rest"
        befalls = befallen(verb, sentence.book.words.consequence) and not particle
        reported = kind_of in {"body", "they", "name"} and not wished and not befalls
        reported = reported or (kind_of == "we" and _said_of_us(verb, sentence))
        if cue.tag_ == "MD" and (doing or posted or reported):
            one = judged(sentence, rule, cue, verb)
            yield replace(one, rule=rule.id, kind="undertaking" if reported or posted else one.kind)


_LIKES = frozenset({"find", "love", "prefer"})
"""What somebody "would" do who only says what he likes."""


def _has_ready(verb: Token) -> bool:
    """Whether somebody "would have" a thing "ready", or "back" by its time."""
    if verb.lower_ != "have" or verb.tag_ != "VB":
        return False
    return ready(verb) or not _READY.isdisjoint(token.lower_ for token in verb.subtree)


_READY = frozenset({"complete", "completed", "done", "finished", "ready"})


def _said_of_us(verb: Token, sentence: Sentence) -> bool:
    """Whether somebody reports what "we would" set about: "Ann said that we would send a note"."""
    words = sentence.book.words
    return verb.head.lower_ in words.said | SAID and verb.lower_ in words.order


def _supposed(sentence: Sentence, cue: Token, *, after: bool) -> bool:
    """Whether the words about a "would", as far as a semicolon, suppose something; those `after` it only if asked."""
    doc, span = cue.doc, sentence.span
    if span[0].lower_ in {"had", "were"} and span[0].tag_ == "VBD":  # "Had we known, …"
        return True
    marks = [token.i for token in span if token.text == ";"]
    start = max((at for at in marks if at < cue.i), default=span.start)
    end = min((at for at in marks if at > cue.i), default=span.end) if after else cue.i
    return any(token.lower_ in _SUPPOSED for token in doc[start:end])


def _promised(verb: Token, sentence: Sentence) -> bool:
    """Whether a report of what "would be done" tells a promise: it has its time, or the verb is one of business."""
    timed = bool(timex.find(verb.doc[verb.i : verb.sent.end].text))
    said = sentence.doc[sentence.span.start : syntax.clause(verb)[1]].text
    return timed or (verb.lower_ in sentence.book.words.business and not _SUPPOSING.search(said))
