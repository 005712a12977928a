"""Lines with a label: "ACTION: …", "Decision 3 – …"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Span as Tokens

from minutes_cli import regex
from minutes_cli.label.procedure import of_the_meeting
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes.empties import NOTHING
from minutes_cli.label.shapes.finding import Found, Missed, Sentence
from minutes_cli.label.shapes.named import JOINTS
from minutes_cli.label.shapes.tasks import front

_LETTERS = frozenset({"ai", "ap"})
_WHO = r"(?:[A-Z][\w.'’-]*|all|someone|everyone)"
FRESH = r"(?:(?:new|next|further|agreed|key|main|immediate|urgent|open|outstanding)\s+)"
"""What may stand before a label, as part of it."""
ARROW = r"(?:[-–—=]+>|→|➔|➜|»|>>)"
"""A mark that points to what follows it."""
_LOUD = 4
"""A word of so many letters, all capitals, is no initials."""


def label(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """The words after a label such as "ACTION:" at the start of the sentence, the doer being the one named in front."""
    match = (
        _hashed(sentence, rule)
        or _given_inside(sentence, rule)
        or _identified(sentence, rule)
        or _labelled(sentence, rule)
        or _bare_label(sentence)
    )
    if not match or not _labels(sentence, match, rule):
        return
    if match["word"].lower() in _LETTERS & sentence.people:
        return
    body = sentence.doc.char_span(
        sentence.span.start_char + match.end(), sentence.span.end_char, alignment_mode="contract"
    )
    if body is None or NOTHING.fullmatch(body.text) or _whom(sentence, body):
        return
    decided = rule.kind == "decision" and of_the_meeting(body.text, decided=True)
    if decided or _NONE_TAKEN.search(body.text):
        yield Missed(body.start, body.end, rule.kind, rule.id, "procedure of the meeting")
        return
    shift = sentence.span.start_char
    cue = shift, shift + len(match[0].rstrip())
    who = match.groupdict().get("who")
    owners = ((shift + match.start("who"), shift + match.end("who")),) if who else front(sentence, body.start)
    yield Found(body.start, body.end, rule.kind, rule.id, cue, owners, score=rule.confidence)


_NONE_TAKEN = regex.compile(r"\bno (?:\w+ )?action\b|^\W*(?:none|nil|nobody|no[ -]one)\b|^(?:\W*[A-Z]{3,}){1,3}\W*$")
"""What says that nothing was done, or only heads what follows in capitals."""


_TAKEN = frozenset(
    {"accepted", "adopted", "agreed", "approved", "authorized", "awarded", "carried", "elected", "ratified"}
)


def _labels(sentence: Sentence, match: regex.Match[str], rule: Rule) -> bool:
    """Whether a label is one of the rule's: "Action: Adopted Resolution 5" is a decision, for all its label says."""
    word = match["word"].lower().strip()
    said = regex.match(r"\w+", sentence.text[match.end() :])
    taken = said is not None and said[0].lower() in _TAKEN
    if word in {"action", "actions"} and match.groupdict().get("who") is None:
        return taken == (rule.kind == "decision")
    if word == "outcome" and not taken:
        return False
    return word in rule.words


def _whom(sentence: Sentence, body: Tokens) -> bool:
    """Whether nothing but people of the document stand after a label: what they are to do stands before it."""
    words = [token for token in body if token.is_alpha and token.lower_ not in JOINTS]
    return all(token.lower_ in sentence.people and token.is_title for token in words)


def _labelled(sentence: Sentence, rule: Rule) -> regex.Match[str] | None:
    """The label at the start of a sentence, with whom it names: "ACTION:", "Action 3 AB:", "Action (Ann):"."""
    words = (*rule.words, "action", "actions") if rule.kind == "decision" else rule.words
    return _pattern(words).match(sentence.text)


@cache
def _pattern(labels: tuple[str, ...]) -> regex.Pattern:
    words = "|".join(regex.escape(word) for word in sorted(labels, key=len, reverse=True))
    return regex.compile(
        rf"""(?:[^\w\s#]{{1,3}}\s+)?\*{{0,2}}[\[(]?\s*(?i:the\s|our\s)?(?i:{FRESH})?(?P<word>(?i:{words}))(?:(?!\w)|(?=\d+\b))(?:\s+(?i:needed|required))?\s*
        (?:(?:\s*(?i:no|nr)\.?\s?)?\#?\d+(?:[./-]\d+)*)?(?P<shut>[\])])?\*{{0,2}}
        (?:\s*\((?i:unanimous(?:ly)?|by\sconsensus|consensus|nem\.?\s?con\.?)\))?
        (?:\s+(?:for|before|by|until)\s+(?:the\s+|this\s+)?(?:next|coming|following)\s+\w+)?
        \s*[(–—-]?\s*(?:(?:on|for|by)\s+)?(?P<who>{_WHO}(?:\s*(?:,|/|&|and|\s)\s*{_WHO}){{0,7}})?\s*\)?
        \s*(?(shut)(?::|[-–—](?=\s))?|(?::|[-–—=](?=\s)|{ARROW}))\*{{0,2}}\s*""",
        regex.VERBOSE,
    )


def _given_inside(sentence: Sentence, rule: Rule) -> regex.Match[str] | None:
    """A label in brackets with whom it names: "[Action: Ann] Ring the hall"."""
    match = _INSIDE.match(sentence.text)
    return match if match and match["word"].lower() in rule.words else None


_INSIDE = regex.compile(
    r"[\[(]\s*(?P<word>(?i:action|to[ -]?do|task|ai|ap))\s*:\s*"
    rf"(?P<who>{_WHO}(?:\s*(?:,|/|&|and|\s)\s*{_WHO}){{0,7}})\s*[\])]:?\s*(?=\w)"
)


def _identified(sentence: Sentence, rule: Rule) -> regex.Match[str] | None:
    """A label that is part of the entry's name, which needs no colon: "Action-BM-2031-5 ring the hall"."""
    match = _IDENTIFIED.match(sentence.text)
    return match if match and match["word"].lower() in rule.words else None


_IDENTIFIED = regex.compile(
    r"\W{0,3}(?P<word>(?i:action|decision|resolution|task))[-–_](?:\w{1,6}[-–_./])*\d+:?\s+(?=\w)"
)


def _hashed(sentence: Sentence, rule: Rule) -> regex.Match[str] | None:
    """A label after a hash, which needs no colon: "#action Ann ring the hall"."""
    match = _HASHED.match(sentence.text)
    return match if match and match["word"].lower().replace("-", " ").replace("_", " ") in rule.words else None


_HASHED = regex.compile(r"\W{0,3}#(?P<word>[a-zA-Z]+(?:[-_][a-zA-Z]+)*):?\s+(?=\S)")


def _bare_label(sentence: Sentence) -> regex.Match[str] | None:
    """A label with no colon: "Decision buy two benches"."""
    span = sentence.span
    loud = span[0].is_upper and len(span[0]) >= _LOUD
    follows = len(span) > 2 and span[1].tag_ in {"VB", "VBP", "TO"} and span[1].is_lower and (span[0].is_title or loud)
    return regex.match(r"(?P<word>\w+)\s+", span.text) if follows and span[0].tag_ in {"NN", "NNP", "VB"} else None
