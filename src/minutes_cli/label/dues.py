"""Which time in a clause is the one by which it is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli import regex
from minutes_cli.model import Extent

_OWN = regex.compile(
    r"""\b(?:as\ (?:soon|and\ when)\ (?:as\ )?possible|asap|immediately|in\ advance
    |in\ due\ (?:course|time)|post[- ]release
    |(?<!about\ )next\ (?:\w+\ ){0,2}?meet(?:ing)?|(?:straight|right)\ away
    |at\ (?:the\ earliest|once|a\ (?:later|future)\ \w+)
    |(?<!as\ )(?:soon|shortly|imminently)(?!\ (?:after|before|as))|in\ the\ (?:long|short|medium)\ term
    |by\ (?:lent|m\d+)
    |before\ we\ (?:next\ )?meet(?:\ again)?|by\ then
    |(?:in|within)\ the\ (?:near|coming)\ (?:future|weeks|months)
    |(?:by|before|at|in|for|until|on|to|ahead\ of|prior\ to|in\ time\ for)\ (?:the\ |our\ )?
        (?:next|following|subsequent|forthcoming)(?:\ \w+){0,3}?
        \ (?:meeting|meet|session|agm|call|sync|telecon(?:ference)?|stand-?up|one
        |(?:board|committee|council)(?:\ meeting)?)
    |(?:(?:by|at|for|until|before)\ )?(?<!from\ )next\ time(?!\ (?:he|she|they|we|you|i|the)\b)
    |(?:by|before|during|in|for|until|to|over)\ (?:the\ |next\ )?
        (?:spring|summer|autumn|fall|winter|michaelmas|hilary|trinity|lent)\ (?:term|semester|quarter)
    |(?:by|before|until|ahead\ of)\ (?:the\ |our\ |next\ |this\ year[’']s\ )?
        (?:agm|half[- ]term|(?:end\ of\ (?:the\ |this\ )?)?(?:term|semester|sprint|season|project)|conference)
    |(?:before|after|once|post|until|following)\ (?:the\ |this\ |its\ |our\ )?(?:next\ )?[\w-]+(?:\ [\w-]+){0,4}?
        \ (?:release|meeting|summer|holiday|break|election|conference|launch))\b""",
    regex.IGNORECASE | regex.VERBOSE,
)


_YEAR = regex.compile(r"(?:fy|financial year)?\W*\d{2,4}(?:[-/–]\d{2,4})?", regex.IGNORECASE)


def dues(text: str, clause: Extent, times: Sequence[Extent], *, cue: int = 0, strict: bool = False) -> list[Extent]:
    """The times in a clause of `text` by which something is to be done, likeliest first.

    `times` are the time expressions of the text; `strict` asks for "by", "before" or "within" (for what was decided).
    A time between the front of the clause and its `cue` belongs to what was told before.
    """
    start, end = clause
    inside = [time for time in times if start <= time[0] < end and not start + _FRONT < time[0] < cue]
    more = _MORE.search(text, max(cue, start), end)
    aside = _ASIDE.search(text, max(cue, start), end)
    inside = [time for time in inside if aside is None or time[0] < aside.start()]
    earlier = [time for time in inside if more is None or time[0] < more.start()]
    inside = earlier or inside
    ranked = sorted(
        (time for time in inside if _due(text, time, strict=strict)), key=lambda t: (-_urgent(text, t), -t[0])
    )
    own = [match.span() for match in _OWN.finditer(text, start, end)]

    return [*ranked, *own] or (
        [] if strict else [*_said_after(text, end, times), *_from(text, inside, max(cue, start))]
    )


def _from(text: str, times: Sequence[Extent], start: int) -> list[Extent]:
    """The days from which on something is to be so, where nothing tells by when: "to be up from tomorrow"."""
    onward = [time for time in times if _ONWARD.search(_before(text, time)) and ";" not in text[start : time[0]]]
    return [time for time in onward if not _TO.match(text, time[1])]


_ONWARD = regex.compile(
    r"(?<!minutes )(?<!letter )(?<!e-mail )(?<!email )\b(?:from|starting|effective)(?: on)? $", regex.IGNORECASE
)
_TO = regex.compile(r" (?:to|until|till|through|and|onto)\b", regex.IGNORECASE)


_HEADED = regex.compile(r"\b(?:by|before|until|till|for|due|deadline|within)\W*(?:the )?$", regex.IGNORECASE)
_NEAR = regex.compile(r"(?:the )?(?:next|this|coming)\b", regex.IGNORECASE)


def of_head(text: str, times: Sequence[Extent]) -> list[Extent]:
    """The times in the head of a list by which its entries are to be done: "Tasks for next week", "By 3 May:"."""
    found = [time for time in times if _HEADED.search(text[: time[0]]) or _NEAR.match(text[time[0] : time[1]])]
    return found or [match.span() for match in _OWN.finditer(text)]


_SAID = regex.compile(
    r"[\s.,;:–—-]*[\[(]?\s*(?:due(?: date| by)?|deadline|target(?: date)?|to be done by|complete by|by|eta)[\s:–-]+",
    regex.IGNORECASE,
)
"""What stands between a task and the time set for it, which may be told beside it: "ring the bank. [Due 3 May]"."""
_APART = regex.compile(
    r"\s*[.,;:–—→-]*\s*[\[(]?\s*(?:by |before |on |in |for |at |over |during |until )?(?:the )?", regex.IGNORECASE
)
_ALONE = regex.compile(
    r",?(?: (?:at the latest|latest|tops|max|if (?:at all )?(?:poss(?:ible)?|(?:he|she|they|we) can)|please|pls|\w+ing"
    r"|night|noon|am|pm))?\s*[\])]?\s*(?:[.;!?]|$|\n)",
    regex.IGNORECASE,
)
"""What may stand before and after a time that is a sentence by itself: "Tom to chase. Today if poss."."""
_AGAIN = regex.compile(
    r"\W*(?:[\w'’]+,? ){0,6}?(?:(?:do|doing) (?:so|it|this|that)"
    r"|(?:have|get) (?:it|this|that|them|these|those)(?: all)?"
    r"(?: (?:done|ready|finished|in|out|over|up|sent|back|sorted|with \w+))?"
    r"|(?:it|this|that) (?:is |are )?to be (?:done|ready|in|sent)) (?:by|before|on|in|within) (?:the )?",
    regex.IGNORECASE,
)
"""What tells again of a task, to tell its time: "Ann is to write to them, and will do so by 3 May"."""


def _said_after(text: str, end: int, times: Sequence[Extent]) -> list[Extent]:
    said, apart = _SAID.match(text, end), _APART.match(text, end)
    after = [time for time in times if time[0] >= end]
    for time in after[:1]:
        if said is not None and time[0] == said.end():
            return [time]
        alone = apart is not None and time[0] in {apart.end(), apart.end() - 4} and _ALONE.match(text, time[1])
        if alone or _AGAIN.fullmatch(text, end, time[0]):
            return [time]
    return []


_MORE = regex.compile(
    r"(?:,|;|\band|\bbut) (?:there|it|they|we|he|she|this|the \w+) "
    r"(?:will|would|is|are|was|were|has|have|had|having|being)\b|\b(?:when|while|because|whereas) ",
    regex.IGNORECASE,
)
"""Where another clause begins, whose times are its own."""
_ASIDE = regex.compile(
    r", (?:which|who|whose) (?!must|should|has to|is due|are due|will|can)|, but to |\bbecause "
    r"|\b(?:once|as soon as) (?:\w+ ){1,6}?(?:has|have|is|are|was|were|had)\b"
    r"|\bas [\w ]{2,20}? will\b|\bwhen the [\w ]{2,30}? (?:is|are) (?:set|due|published)\b"
    r"|\bbut to \w+ (?:at )?(?:it|this|them) again\b",
    regex.IGNORECASE,
)
"""What tells more of a thing, whose times are those of no task: "renew the cover, which runs out in May"."""
_FRONT = 15
"""How many letters the front of a clause has: "On Friday, Ann will …"."""
_SET = regex.compile(r"(?<!held)(?<!held or) (?:on|in|during|from|as of|effective|meeting of) $", regex.IGNORECASE)


def _before(text: str, time: Extent) -> str:
    return text[max(0, time[0] - 20) : time[0]]


def _urgent(text: str, time: Extent) -> bool:
    return bool(
        regex.search(
            r"\b(by|before|within|until|side of|due|no later than|(deadline|date)( of)?)\W*(the )?(end of )?(the )?$",
            _before(text, time),
            regex.IGNORECASE,
        )
    ) or bool(regex.match(r"(by|before|within|until)\b", text[time[0] : time[1]], regex.IGNORECASE))


_MEETS = regex.compile(
    r"\W*(?:[\w&'’-]+ ){0,4}?(?:meetings?|board|committee|sub-?committee|council|session|agm|call|sync|telecon)\b",
    regex.IGNORECASE,
)
"""What follows the day of a meeting: "the 3 May Finance Committee"."""
_AT = regex.compile(r"\b(?:to|at|for|before|by|until|attend|in|on|during) (?:the |our |its )$", regex.IGNORECASE)
_STARTS = regex.compile(
    r"\b(?:as of|from|since|starting|effective|rather than|instead of|not|not (?:at|by|before|during|in|on|over)|into)"
    r" (?:the )?$",
    regex.IGNORECASE,
)
"""What stands before a time from which something holds, or at which it is not done."""
_TERM = regex.compile(r"\W*(?:term|semester|half[- ]term|recess|break|holidays?|hols|vacation)\b", regex.IGNORECASE)
"""What makes of a season the name of a part of a school's year, which begins at another time."""
_FOR_YEAR = regex.compile(
    r"(?:the )?(?:next|coming|following|this|current) (?:\w+ )?(?:year|season|quarter|term)", regex.IGNORECASE
)


def of_a_meeting(text: str, time: Extent) -> bool:
    """Whether a time names the meeting at which something is to be done: "to the November Board"."""
    return bool(_AT.search(_before(text, time)) and _MEETS.match(text, time[1]))


def _due(text: str, time: Extent, *, strict: bool) -> bool:
    """Whether a time may be a due one; of a decision, only one that is said to be (`strict`)."""
    words, before = text[time[0] : time[1]], _before(text, time)
    if _STARTS.search(before) or _TERM.match(text, time[1]):
        return strict and _SET.search(before) is not None
    if words.endswith(("'s", "’s")):
        return False
    if _YEAR.fullmatch(words):
        return _urgent(text, time) or before.endswith(("in ", "during "))
    if strict:
        return _urgent(text, time) or _set_for(words, before) or of_a_meeting(text, time)
    if of_a_meeting(text, time) or before.endswith("meeting of "):
        return True
    told = _of_a_thing(before) and not (_SAYS.search(before) and _ENDS_HERE.match(text, time[1]))
    named = _SEASON.fullmatch(words) and _NOUN.match(text, time[1])
    return not named and _to_come(words, before) and (not told or _urgent(text, time))


_SEASON = regex.compile(r"(?:the )?(?:spring|summer|autumn|fall|winter)", regex.IGNORECASE)
_NOUN = regex.compile(
    r" (?!(?:a|after|all|and|as|at|before|but|by|for|from|if|in|is|it|of|on|once|or|so|the|then|this|to|unless|until|we"
    r"|when|while|will|with|would)\b)(?-i:[a-z])",
    regex.IGNORECASE,
)
"""What makes of a season before it the name of something: "before the winter run"."""
_SAYS = regex.compile(r"\b(?:said|says?|saying) the $", regex.IGNORECASE)
_ENDS_HERE = regex.compile(r"\W*(?:$|[.;,)])")


_ENDS = regex.compile(r"(?:the )?(?:end|start|beginning|middle) of|mid-", regex.IGNORECASE)
_EVENT = regex.compile(
    r"\b(?:meetings?|training|sessions?|conference|hearing|event|workshop|agm) on $", regex.IGNORECASE
)
"""What is held on the day after it."""


def _set_for(words: str, before: str) -> bool:
    """Whether a decision is said to be carried out then: "at the end of May"; the day of an event tells no due."""
    if _ENDS.match(words) and before.endswith(("at ", "towards ", "toward ")):
        return True
    return _SET.search(before) is not None and not _EVENT.search(before)


def _to_come(words: str, before: str) -> bool:
    """Whether a time does not lie in the past, nor is a stretch of it what something is for."""
    gone = regex.match(r"(last|previous|past|this past|yesterday)\b", words, regex.IGNORECASE) or regex.search(
        r"\bago\b", words
    )
    return not gone and not (before.endswith("for ") and _FOR_YEAR.fullmatch(words))


def _of_a_thing(before: str) -> bool:
    """Whether a time only tells which thing is meant: "the May invoices", "the letter dated 3 May"."""
    return (
        regex.search(r"\b(since|dated|of|from|(?<!\bon )the|a|an|our|their)\s$", before, regex.IGNORECASE) is not None
    )
