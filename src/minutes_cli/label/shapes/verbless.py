"""What was decided, told in a line without a verb: "Travel policy – adopted.", "Budget approved with thanks"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes.deciding import EARLIER
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent

_AFTER = regex.compile(
    r"""\W*(?:$
    |by\ (?:e-?mail|consensus|unanimous|consent|all|majority|show|a\ |the\ |vote|circulat\w+|acclamation|\d)
    |:\ |(?:unanimously|provided|because
      |as|subject|with|for|on|to|until|till|in|at|without|pending|and|,|;|–|—|-)(?:\W|$)|\(|(?:up\ to\ )?[£$€])""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""What may follow the word that decides: nothing, or how, subject to what, and until when."""
_VERBS = frozenset({"VBZ", "VBP", "MD"})
_DOING = frozenset({"VBD", "WDT", "WP", "WRB", "PRP"})
_OF_ALL = frozenset({"all", "both", "duly"})
"""What stands before the word that decides and says nothing of its own: "Budget and rota – both agreed"."""
_DENIED = frozenset(
    {"not", "no", "yet", "never", "to", "be", "being", "if", "once", "until", "when", "nothing", "last"}
)
_EMPTY = frozenset({
    "report", "reports", "apologies", "apology", "this", "it", "that", "motion", "they", "all", "everyone", "ballot",
    "decision", "outcome", "result", "results", "status", "vote", "votes",
})  # fmt: skip
"""What is no business of its own: that a report was accepted is procedure, and a motion is read where it stands."""
_INTO_OFFICE = frozenset({"elected", "re-elected", "appointed", "co-opted"})
"""What is said of somebody, and not of a thing: "Ann Reed elected."."""
_FORMS = frozenset({
    "amendment", "application", "bylaw", "item", "items", "ordinance", "proposal", "recommendation", "request",
    "resolution",
})  # fmt: skip
"""What alone says nothing of what was decided."""
_THINGS = frozenset(
    regex.findall(
        r"\w+",
        "appeal award bid bonus budget bursary complaint contract dispensation exemption grant lease licence license "
        "loan permit policy precept quotation quote refund sponsorship tender variance waiver",
    )
)
"""What one word alone names as business, whatever its capital makes of it."""

_NOT_SO = {"agreed": "with ", "passed": "to ", "passes": "to "}
"""What follows a word that then decides nothing: "agreed with Ann", "passed to the county"."""
_BY_VOTE = regex.compile(r"by (?:\w+ )*(?:vote|acclamation|consensus|consent|show of hands)\b", regex.IGNORECASE)
_EARLIER = regex.compile(rf"{EARLIER}|last |earlier\b|previously\b", regex.IGNORECASE)
"""What follows the word that decides where that was done on another day: "approved at the March meeting"."""
_LONG = 25


def verbless(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """A line that names a thing and ends with what became of it."""
    for cue in sentence.cues(rule)[:1]:
        before = [token for token in sentence.doc[sentence.span.start : cue.i] if any(map(str.isalnum, token.text))]
        while len(before) > 1 and before[-1].lower_ in _OF_ALL:
            before.pop()
        after = sentence.doc[cue.i + 1 : sentence.span.end].text
        if after.startswith(_NOT_SO.get(cue.lower_, "\n")) or _goes_on(cue, sentence):
            continue
        if cue.lower_ == "confirmed" and not _BY_VOTE.match(after):
            continue
        if _EARLIER.match(after) or (cue.lower_ == "passes" and after.startswith(":")):
            continue  # told of another day; a bus pass
        if (
            not before
            or len(before) > _LONG
            or not _AFTER.match(after)
            or not _names(before)
            or (cue.lower_ not in _INTO_OFFICE and _does(before[-1], sentence))
        ):
            continue
        start, end = before[0].i, sentence.span.end
        while sentence.doc[end - 1].text == ".":
            end -= 1
        if of_the_meeting(sentence.text, decided=True):
            yield Missed(start, end, rule.kind, rule.id, "procedure of the meeting")
            continue
        yield Found(start, end, rule.kind, rule.id, extent(cue), (), score=rule.confidence)


def _names(words: list[Token]) -> bool:
    """Whether words before the one that decides name a thing: no verb that says, nobody who does it, no denial."""
    last = words[-1]
    if len(words) == 1 and last.lower_ in _THINGS:
        return True
    if any(token.tag_ in _VERBS | _DOING or (token.lower_ in _DENIED and not _onto(token)) for token in words):
        return False
    if last.tag_ in {"IN", "DT", "CC", "RB", "VBN"}:
        return False
    heads = [token.lower_ for token in words if token.tag_ not in {"DT", "JJ", "CD", "IN"}]
    return (len(words) > 1 or (last.tag_ in {"NN", "NNS"} and last.lower_ not in _FORMS)) and not set(
        heads[-1:]
    ) & _EMPTY


def _onto(token: Token) -> bool:
    """Whether a "to" stands before somebody or a place, and not before a verb: "grant of £50 to the choir"."""
    return token.lower_ == "to" and token.nbor().tag_[:2] not in {"VB", "RB"}


def _goes_on(cue: Token, sentence: Sentence) -> bool:
    """Whether a verb follows that the line is about: "the date agreed in May was missed", "the firms agreed to pay"."""
    doc, end = cue.doc, sentence.span.end
    root = sentence.span.root
    told = (root.i > cue.i and root.tag_ in {"VBD", "VBZ", "VBP", "MD"}) or any(
        t.tag_ == "MD" for t in root.children if t.i > cue.i
    )
    promises = cue.lower_ in _PROMISED and cue.i + 2 < end and doc[cue.i + 2].tag_ == "VB"
    return told or promises


_PROMISED = frozenset({"agreed", "declined", "refused"})


def _does(last: Token, sentence: Sentence) -> bool:
    """Whether the last word is somebody who does it: "the Chair agreed with him", and no mark stands between."""
    doers = sentence.book.words.office | sentence.book.words.body | sentence.book.words.meets | sentence.people
    return last.nbor().is_alpha and last.lower_ in doers
