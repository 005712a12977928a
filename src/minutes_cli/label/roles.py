"""Offices named in a text: where, and by which rule. A pure function over text; who holds them is for link to say."""

from __future__ import annotations

from bisect import bisect_left

from minutes_cli import regex
from minutes_cli.names import (
    CHOSEN,
    HOLDS,
    SEVERAL,
    Lexicon,
    Office,
    initials,
    leads_to_office,
    lexicon,
    offices,
    running,
)
from minutes_cli.profile import People, load

Found = tuple[int, int, str, str]
"""Start, end, label, rule."""

_ARTICLE = regex.compile(r"\b(?:the|our|a|an|his|her|their|its|your|new|proposed) $", regex.IGNORECASE)
_DEFINITE = regex.compile(r"\b(?:the) $", regex.IGNORECASE)
_LINK = regex.compile(r"(?:,? (?:is|as|was|to be|be) (?:the |a |an |our )?(?:new |current |acting )*)$")

_GIVEN = f"(?:{'|'.join(sorted(CHOSEN))})"
_ELECTED = regex.compile(
    rf" (?:was|were|been|be) (?:all )?{_GIVEN}(?: as)?(?: the| our| its| their| an?)? (?:[a-z]+ )?$"
    rf"|\b{_GIVEN} (?:[A-Z][\w.’'-]*,? (?:and )?)+as (?:the |our |its |their |an? )?(?:[a-z]+ )?$"
)
"""What stands before the office that somebody was given."""


def find_roles(text: str, people: People | None = None) -> list[Found]:
    """The offices in `text`, ascending and apart, labelled `role`; the extent takes in a "the" before the title.

    Rules: `role-title` (a title with a capital, "the Deputy Clerk"), `role-name` (beside a name, "attorney Ann Lee",
    "Bo (bookkeeper)"), `role-the` (in small letters after "the", "the treasurer"), `role-is` ("Bo is champion").
    """
    return named_roles(text, lexicon(people or load().people))


def named_roles(text: str, words: Lexicon) -> list[Found]:
    """`find_roles` with the words folded: who reads many texts folds them once."""
    titles = offices(text, words)
    named = [(start, end) for start, end, _ in running(text, words)] if titles else []
    found = []
    for one in titles:
        rule = None if _is_initials(text, one, named) else _rule(text, one, named, words)
        if rule:
            article = _DEFINITE.search(text, 0, one.start)
            found.append((article.start() if article else one.start, one.end, "role", rule))
    return found


def _rule(text: str, office: Office, named: list[tuple[int, int]], words: Lexicon) -> str | None:
    """By which rule a title is an office of someone, `None` where it may be a common word."""
    if _beside_name(text, office, named, words):
        return "role-name"
    before = text[: office.start]
    if _ELECTED.search(before) or (_LINK.search(before) and not office.plural):
        return "role-is"
    if office.plural:
        return None
    title = text[office.start : office.end]
    before = text[max(0, office.start - 10) : office.start]
    if office.capital and not (office.weak and not before.lower().endswith("the ")):
        return "role-title"
    if office.weak or " " in title:
        return "role-title" if " " in title and title[0].isupper() else None
    return "role-the" if before.lower().endswith("the ") else None


def _is_initials(text: str, office: Office, named: list[tuple[int, int]]) -> bool:
    """Whether a title is the initials of the name before it, in brackets: "Max Poe (MP)"."""
    if text[office.start - 1 : office.start] != "(" or text[office.end : office.end + 1] != ")":
        return False
    before = next((text[start:end] for start, end in named if end == office.start - 2), "")
    return text[office.start : office.end].upper() in initials(before)


def _beside_name(text: str, office: Office, named: list[tuple[int, int]], words: Lexicon) -> bool:
    """Whether a name stands right before or after the title, at most a comma, a dash or a bracket between."""
    for start, end in named[bisect_left(named, (office.start - _REACH, 0)) :]:
        if start > office.end + _REACH:
            return False
        if start < office.end < end:
            return True
        after = text[office.end : start]
        if regex.fullmatch(r"(?: [-–—:] |[:,]? | \(|- )(?:(?:Mr|Mrs|Ms|Dr|Cllr)\.? )?", after):
            return True
        between = SEVERAL if office.plural and not office.weak else r"(?!)" if office.plural else HOLDS
        if regex.fullmatch(between, after) and " " in text[start:end]:
            return True
        if end <= office.start and _leads(text[end : office.start], text[start:end], text[office.end :], words):
            return True
    return False


_REACH = 300
"""Letters between the beginnings of a name and a title, at most, where one may be said of the other."""
_CLOSE = regex.compile(
    r",? ?[-–—(]? ?(?:currently )?(?:(?:the|our|an?|their|his|her) )?(?:(?:new|acting|local|former) )*"
)


def _leads(between: str, name: str, after: str, words: Lexicon) -> bool:
    """Whether what stands between a name and an office leads from one to the other."""
    if (" " in name and leads_to_office(between)) or _described(between, after, words):
        return True
    return _CLOSE.fullmatch(between) is not None


_KIND = regex.compile(r"(?:, | [-–—] |,? \()(?:the |our |an? |its |their )?(?:new )?((?:[a-z][\w’'-]* ){1,3})")
_KIND_ENDS = regex.compile(r"[,.;)]|$| (?:of|for|at) ")


def _described(before: str, after: str, words: Lexicon) -> bool:
    """Whether the words from a name to an office only say what kind it is: "Ann Lee, the insurer's surveyor, …"."""
    kind = _KIND.fullmatch(before)
    return kind is not None and not set(kind[1].split()) & words.function_words and bool(_KIND_ENDS.match(after))
