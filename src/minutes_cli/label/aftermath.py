"""What the words about a task say of it: that it was done since, that it is of an earlier meeting, or not taken up."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.label.shapes.deciding import MONTHS
from minutes_cli.model import NearMiss, Promise
from minutes_cli.value import replace

_TASKS = frozenset({"task-list", "action-label", "to-do", "bare", "imperative", "shared-out"})
"""The rules of entries of a list."""
_TOLD = ("promise", "tasked", "word-given", "with-promise", "going-to", "would", "directed", "does")
"""How the ids of those rules begin that read what somebody took on or was given."""
_TICKED = regex.compile(
    r"[-–—:(\[→>]\s*(?:status:?\s*)?(?:all\s+)?(?:now\s+)?(?:done|complete[d]?|closed|finished|✓|✔|✅)[\s).\]!]*(?:$|\n)"
    r"|^\W*(?:\[x\]|☑|☒|✓|✔|✅)",
    regex.IGNORECASE,
)
"""A task ticked off at its end or its front."""
_DONE = regex.compile(
    r"""[\s,;.:()–—-]*(?:(?:and|which|but)\s+)?
    (?:(?:(?:this|that|it|these|they|both|all)\s+)?
       (?:(?:is|are|was|were|has|have|had|been|now|since|already|duly|all)\s+)*
       (?:done|complete[d]?|sorted|finished|fixed)\b(?=\s*(?:$|[.,;:!?)–—-]|(?:on|in|at|and|last)\b))
      |(?:(?-i:[A-Z]\w+|he|she|they)\s+)?(?:did|(?:has|have|had)(?:\s+(?:since|already|now|done))?)
       (?:\s+(?:so|it|this|that))?(?=\s*(?:[.,;:!)–—-]|$|(?:with|on|and)\b))
      |(?:he|she|they)\s+(?:bought|found|got|obtained|collected|received|brought|measured)\b
      |(?:(?:he|she|they)\s+)?(?:reported|said)\s+that\s+(?:he|she|it|this|they)\s+(?:had|was|has|were)\s+(?:been\s+)?
       (?:done|completed|so)\b)""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""How the words behind a task go on that tell that it was done: ". Done, £60", ", and has", ". She bought them"."""
_DONE_BELOW = regex.compile(
    r"\W*(?:action\s+)?(?:is\s+|now\s+)?(?:complete[d]?|done|closed|finished)(?:\s*[\[(][^\])]{1,20}[\])])?\W*$",
    regex.IGNORECASE,
)
_CARRIED = regex.compile(
    r"\W*(?:action\s+)?(?:is\s+)?(?:carried\s+(?:over|forward)|on-?going|open|pending)\b", regex.IGNORECASE
)
"""A line under a task that says that it is done, and one that says that it is not."""
_INSIDE = regex.compile(
    r"\s[–—-]+\s*(?:(?:this|it)\s+)?(?:(?:is|was|has|been|now|already)\s+)*(?:done|completed|sorted|finished|fixed)\b"
    r"|\band (?:did so\b|(?:he |she |they )?(?:has|have|had|did)\s*[:;])",
    regex.IGNORECASE,
)
"""What tells it among the words of a task."""
_SHORT = "jan|feb|mar|apr|aug|sept?|oct|nov|dec"
_BEFORE = rf"(?:(?:the|our|its|their) )?(?:last|previous|earlier|preceding|prior|{MONTHS}|{_SHORT})"
_EARLIER = regex.compile(
    r"\b(?:asked|agreed|offered|undertook|promised|tasked|instructed|requested|resolved|decided|accepted|was|were)"
    rf"(?: back)? (?:in|at|on|last|during) {_BEFORE}\b(?! \d)[^,]{{0,30}}? (?:to|that)\b"
    rf"|^\W*(?:at|in|during) {_BEFORE} (?:\w+ )?(?:meeting|session|call)\b"
    r"|\bhad (?:promised|agreed|undertaken|offered|been asked|volunteered)\b",
    regex.IGNORECASE,
)
"""How a task is told that was given or taken on before: "was asked in May to", "had promised to"."""
_LED = regex.compile(
    rf"(?:^|[.;:]\s)\W*(?:(?:at|in|during) {_BEFORE} (?:\w+ )?(?:meeting|session|call)\b[^.;]*"
    rf"|(?:action|task)s?\s+(?:from|of)\s+{_BEFORE}(?: \w+)?:?\s*)$",
    regex.IGNORECASE,
)
"""What stands before such a task: "At the last meeting", "Action from May:"."""
_BUT = regex.compile(r"\s*[,;]?\s*(?:but|however)\b|[\s,;.]*(?:and |but )?(?:declined|refused)\b", regex.IGNORECASE)
"""How the words behind an offer go on that nobody took up."""
_OFFERED = frozenset({"offer", "offers", "offered", "volunteered"})
_AFTER = 12
"""How many letters after a task may still tick it off."""


def reason(one: Promise, text: str) -> str | None:
    """Why a task binds nobody any more, by the words about it in the `text` of its block; `None` where it may bind."""
    before, task, after = text[: one.clause.start], text[one.clause.start : one.clause.end], text[one.clause.end :]
    entry, told = one.clause.rule in _TASKS, one.clause.rule.startswith(_TOLD)
    line = text[text.rfind("\n", 0, one.clause.start) + 1 : one.clause.end + _AFTER]
    if (entry and _TICKED.search(line)) or ((entry or told) and (_DONE.match(after) or _INSIDE.search(task))):
        return "told as done"
    if (entry or told or one.clause.label == "decision") and (_EARLIER.search(task) or _LED.search(before)):
        return "of an earlier meeting"
    offered = text[one.cue.start : one.cue.end].lower() in _OFFERED
    return "an offer not taken up" if offered and _BUT.match(after) else None


def told_below(one: Promise | NearMiss, text: str) -> Promise | NearMiss:
    """An entry of a list with what the line under it, `text`, says: done, and so left out, or still open."""
    if isinstance(one, NearMiss) or one.clause.rule not in _TASKS:
        return one
    if _DONE_BELOW.match(text):
        return NearMiss(one.clause, "told as done")
    return replace(one, status="open") if _CARRIED.match(text) else one
