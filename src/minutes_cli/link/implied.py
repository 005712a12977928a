"""Who is bound where no words of the clause say so: the group whose part of the meeting it is, else those who meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from minutes_cli import regex
from minutes_cli.model import Block, Draft, Item

_GROUP = (
    r"(?:sub-?committee|committee|sub-?group|group|team|panel|commission|council|board|forum|task\s?force|club|crew"
    r"|society|trust|working\ party)"
)
_REPORT = r"(?:['’]s?)?(?:\s+(?:reports?|updates?|news|activities|business|matters))*\W*"
_OF_GROUP = regex.compile(
    rf"(?:reports?\s+(?:of|from)\s+)?(?:the\s+)?(?P<who>(?:[\w&'’/-]+\s+){{1,5}}?{_GROUP})\b{_REPORT}", regex.IGNORECASE
)
"""A heading that names a group and nothing else but that it reports."""
_OF_OFFICE = regex.compile(
    r"(?:report\s+(?:of|from|by)\s+)?(?:the\s+)?(?P<who>(?:[\w-]+\s+){0,2}?(?:treasurer|secretary|president|chair\w*|clerk"
    rf"|manager|director|mayor|superintendent|principal|chief|officer|captain|coordinator|editor|webmaster)){_REPORT}"
    r"(?:(?:as of|as at|for|to|dated|on|[-–—:(])\W*.{1,40})?",
    regex.IGNORECASE,
)
_GROUPS = regex.compile(
    r".*\b(?:committees?|groups?|teams?|sub-?committees?)\b.*\b(?:reports?|updates?)\b.*"
    r"|.*\b(?:reports?|updates?)\b.*\b(?:of|from)\b.*\b(?:committees|groups|teams|sub-?committees)\b.*",
    regex.IGNORECASE,
)
"""A heading whose parts are the reports of groups, each under its name."""
_PART = regex.compile(
    r"^(?=.* ).*\b(?:awarded|awards?|goals?|grants?|nominated|opportunit(?:y|ies)|plans?|projects?|questions?|schedule"
    r"|status|tasks?|upcoming)\b",
    regex.IGNORECASE,
)
"""What a heading among such reports tells of that is no group, but a part of the report before it."""
_BUSINESS = frozenset(
    regex.findall(
        r"\w+",
        "all any appointment appointments creation election elections establish establishment form formation "
        "membership new next nomination nominations other previous proposal proposed review terms this",
    )
)
"""What opens a heading that is about a group, and not the group's own."""


def groups(draft: Draft) -> Mapping[str, str]:
    """By the id of each item that is a group's own, or stands in one: the group as the heading names it."""
    return dict(_groups(draft.items, "", ""))


def _groups(items: tuple[Item, ...], above: str, title: str) -> Iterator[tuple[str, str]]:
    among = _GROUPS.fullmatch(_plain(title)) is not None
    before = above
    for item in items:
        plain = _plain(item.title)
        part = among and _PART.search(plain) and not _OF_GROUP.fullmatch(plain)  # "Spring plans", after "Roads"
        group = before if part else _group(item.title, title) or above
        before = group
        if group:
            yield item.id, group
        yield from _groups(item.items, group, item.title)


def _group(title: str, above: str) -> str:
    """The group that a heading names, by its own words or since it stands among reports of groups; or empty."""
    plain = _plain(title)
    named = _OF_GROUP.fullmatch(plain)
    if named and named["who"].split()[0].lower() not in _BUSINESS:
        return named["who"]
    return plain if _GROUPS.fullmatch(_plain(above)) else ""


def office(heading: Block | None) -> str:
    """The office whose report a heading says it is, as in "Treasurer's report"; or empty."""
    named = _OF_OFFICE.fullmatch(_plain(heading.text)) if heading is not None else None
    return named["who"] if named else ""


def _plain(title: str) -> str:
    return regex.sub(r"^[\W\d]+|^\w[.)]\s+|[\W_]+$", "", title).strip()
