"""The words that lead from a person's name to an office that is theirs, was or will be, or from the office to the name.

"Ann Lee has resigned from her post as Clerk", "Ann Lee agreed to stand as Treasurer", "Ann Lee will be club captain".
"""

from __future__ import annotations

from minutes_cli.names.chosen import CHOSEN

SEVERAL = r" (?:include[sd]?|are|were|will be):? |(?: (?!attendance|present)[a-z]+){2,6}: "
"""What stands between the title of several and their names: "committee members include", "… for all their work: "."""
HOLDS = r"(?: of the [Dd]ay)? (?:is|was|will be):? "
"""What stands between an office and the name of its one holder."""

_SAYS = (
    "accept accepted accepts acclamation act acted acting acts agreed also an and appointed approved be "
    "became become becomes becoming been being by carry chosen co-opted confirmed continue continued "
    "continues continuing coopted designated down duly duties duty elected employed engaged for formally "
    "from had hard happy has have her hired his as in installed into introduced is job joined joins long made many "
    "named nominated now of offered office on out over position post prepared promoted proposed put "
    "forward re-appointed re-elected reappointed recruited reelected regretfully remain remained "
    "remaining remains resign resigned resigning resigns retire retired retires retiring returned role "
    "run running selected serve served serves service serving stand standing stands step stepped stepping "
    "steps stood take taken takes taking term thanked the their time to today took unanimously unopposed "
    "until up volunteered voted was welcomed were who will willing with work would year years"
)
_SAYING = frozenset(_SAYS.split())
_LEADS = (
    frozenset({"as", "be", "been", "being", "become", "becomes", "became", "becoming", "is", "was", "remains"}) | CHOSEN
)
_POSTS = frozenset({"role", "position", "post", "office", "duties", "job"})
_STANDS = frozenset({"nominated", "stand", "stands", "stood", "standing", "run", "running", "proposed", "voted"})
_OWNED = frozenset({"the", "a", "an", "our", "his", "her", "their", "its"})
_KINDS = frozenset({
    "new", "current", "acting", "interim", "incoming", "outgoing", "former", "first", "next", "proposed", "temporary",
    "full-time", "part-time", "full", "part", "time", "permanent", "local", "this", "year's", "year’s",
})  # fmt: skip
_NOW = frozenset({"now", "currently", "still", "again", "also"})
_HEREBY = frozenset({"he", "she", "they", "are", "hereby"})
_MOST = 11
"""The words at most between them."""


def leads_to_office(between: str) -> bool:
    """Whether the words between a name and an office say that it is, was or will be that person's."""
    words = [word.rstrip(",") for word in between.lstrip(",").split()]
    if "hereby" in words:  # "Ann Lee be, and she is hereby, appointed Secretary"
        words = [word for word in words if word not in _HEREBY]
    if not between.startswith((" ", ", ")) or not between.endswith(" ") or len(words) > _MOST:
        return False
    while words and (words[-1] in _OWNED | _KINDS | _NOW or words[-1].endswith(("'s", "’s"))):
        words.pop()
    if not words or not all(word in _SAYING or word.endswith("ly") for word in words):
        return False
    if words[-1] == "of":
        return not _POSTS.isdisjoint(words[-2:-1])
    return words[-1] in _LEADS or (words[-1] == "for" and not _STANDS.isdisjoint(words))
