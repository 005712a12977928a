"""What puts something to those who meet: a suggestion, a plan laid before them, "Approval of the lease"."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.label.procedure import of_the_meeting

_OPEN = frozenset(
    regex.findall(
        r"\w+",
        "best felt idea let moving nominated nominates offered option ordinance proposal proposals propose proposed "
        "proposes proposing request requested recommend recommendation recommendations recommended recommends "
        "resolution should suggest suggested suggesting suggestion suggests",
    )
)
"""The words of which what is put to a meeting has one."""
_PUT = frozenset(
    regex.findall(
        r"\w+",
        "accept acceptance adopt adopting adoption appoint appointing appointment approval approve approving authorise "
        "authorising authorization authorisation authorize authorizing award confirm confirmation ordinance "
        "purchase ratification ratify ratifying resolution",
    )
)
"""The first words of an entry that says what is put to the meeting: "Approval of the lease"."""
_LEAST = 3
_FIRST = 12
"""How many words of an entry tell what it is about; a long one may name the minutes among much else."""


def put_to_vote(text: str) -> bool:
    """Whether a title or entry says what is to be decided: "Approval of the lease"; the minutes are none."""
    words = regex.findall(r"[^\W\d_]+", regex.sub(r"^\W*\w{1,4}[.)]\s", "", text.lower()))
    return (
        len(words) >= _LEAST and words[0] in _PUT and not of_the_meeting(" ".join(text.split()[:_FIRST]), decided=True)
    )


def puts(text: str) -> bool:
    """Whether a text puts something to the meeting: it suggests or proposes, and asks nothing."""
    return "?" not in text and not _OPEN.isdisjoint(regex.findall(r"\w+", text.lower()))


_TABLED = regex.compile(
    r"\b(?:presented|tabled|submitted|introduced|brought forward|circulated|went through|reviewed)\b.*"
    r"\b(?:accounts|agreement|amendments?|application|budget|contract|constitution|guidelines|lease|plan|policy|policies"
    r"|programme|proposal|quotes?|quotation|schedule|strategy|terms|tender)\b",
    regex.IGNORECASE,
)
"""What lays something before a meeting that it can only approve or not."""


def tables(text: str) -> bool:
    """Whether a text lays before the meeting what it can only approve or not: "Tom presented the budget"."""
    return _TABLED.search(text) is not None


_ASKED = regex.compile(
    r"\b(?:shall|should|can|could) (?:we|all|everyone)\b|\bdo we (?:buy|want|wish)\b"
    r"|\bare (?:we|all|everyone) (?:all )?(?:agreed|ok|okay|happy|in favou?r)\b"
    r"|\b(?:everyone|everybody|all|anyone|we) (?:ok|okay|happy|fine|content|agreed|in favou?r)"
    r" ?(?:with|to|for|if|that|of)\b"
    r"|\bobjections? to\b",
    regex.IGNORECASE,
)
_SET = regex.compile(r"\bto be \w+(?:ed|en|ept|ut|et|eld|ade|old|ent|aid|ought|one|un)\b", regex.IGNORECASE)
"""What is "to be" done by nobody who is named."""


_INFINITIVE = regex.compile(r"\W*To [a-z]+ \w")
"""What is put as an infinitive: "To buy a kettle."."""


def asks(text: str) -> bool:
    """Whether a question asks those who meet for a yes: "Shall we buy a second boat?"."""
    return text.rstrip(" )”\"'").endswith("?") and _ASKED.search(text) is not None


def sets(text: str) -> bool:
    """Whether a text says what is to be done and not who does it: "A spare key to be kept in the porch"."""
    return _SET.search(text) is not None and regex.search(r"\bby (?:the )?[A-Z]", text) is None


def lays(text: str) -> bool:
    """Whether a text lays before the meeting, in any of these ways, what a yes makes a decision."""
    return any(way(text) for way in (tables, puts, put_to_vote, asks, sets)) or _INFINITIVE.match(text) is not None
