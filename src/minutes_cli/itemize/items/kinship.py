"""Which candidates belong together: numbers that go on, looks that differ in one respect, lists inside an item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from statistics import fmean

from minutes_cli import regex
from minutes_cli.itemize.items.candidates import Candidate, Group, Style
from minutes_cli.itemize.words import like, plain
from minutes_cli.value import replace

TITLE = -1.2
"""The score of its own words below which a member of a taken style is left out."""
POOR = -4.0
"""The score of its words from which a candidate may fill a gap in the numbers."""
KNOWN = 2.0
"""The score of its words that a title known in minutes has."""
MISSPELT = 0.9
"""The likeness from which one title is another, misspelt."""
AGAIN = 3
"""Times that a label comes again."""
UPSHOT = regex.compile(
    r"(?:(?:agreed|key|new|main|follow up) )?(?:(?:decisions?|discussions?|recommendations?) (?:and|&) )?"
    r"(?:actions?(?: (?:items?|points?|agreed|required|arising))?|next steps?|decisions?(?: made| taken)?|tasks?"
    r"|to ?dos?|outcomes?|resolutions?|recommendations?|follow ups?)"
)
"""What labels that which came of an item where it comes more than once, as no title does."""
FEW = 4
"""The number that headings kept may start with, those before it looking otherwise."""
ALIGNED = 15.0
"""Points by which the indents of siblings differ at most."""
PAIR = 2
"""Titles of one look, at least, that are parts of others."""
MOST = 0.6
"""The share of the numbers that must go on from each other where one group of headings joins another."""


def with_kin(group: Group, rest: list[Group], following: Mapping[int, bool]) -> Group:
    """The group with the members that it keeps, and those that other styles owe it."""
    fair = [one for one in group.members if one.score >= _least(one.style)]
    if _is_habit(group, fair, following):
        fair = [one for one in group.members if one in fair or (following[one.at] and _is_only_long(one))]
    kept = [one for one in fair if following[one.at] or not group.style.list_level]
    owed = [one for other in rest for one in other.members if _is_kin(one, other, group, following)]
    others = [one for other in rest for one in other.members if one.number]
    others += [one for one in group.members if one not in kept]
    others.sort(key=lambda one: (one.style.setting != group.style.setting, one.at))
    while one := next((one for one in others if _fills(one, sorted({*kept, *owed}, key=lambda o: o.at))), None):
        owed.append(one)
        others.remove(one)
    return Group(group.style, tuple(sorted({*kept, *owed}, key=lambda one: one.at)), group.score, group.reasons)


def _is_habit(group: Group, fair: list[Candidate], following: Mapping[int, bool]) -> bool:
    """Whether lines that look unlike the text nearly all are titles over something."""
    heads = sum(following[one.at] for one in fair)
    business = sum(not one.aside for one in group.members)
    return group.style.setting != "cell" and not group.style.plain and heads >= max(FEW, MOST * business)


def _is_only_long(one: Candidate) -> bool:
    """Whether nothing but its length, a word of sentences or the stop after it speaks against a title.

    Underlined, or in a heading's style, a word that opens tasks, no colon after it, does not either.
    """
    more = one.style.outline or one.style.underline
    opened = {"a word that opens a line"} if more and ":" not in one.title else set()
    borne = {"long", "a sentence", "a line with a stop"} | opened
    return {why for why, weight in one.reasons if weight < 0} <= borne


def _least(style: Style) -> float:
    """The score of its words from which a member is kept: lower where its look is a heading's."""
    if style.number and style.size > 0:
        return POOR
    return 2 * TITLE if style.outline > 0 or (style.bold and style.size > 1) else TITLE


def parted(group: Group) -> list[Group]:
    """The group; in two where its titles in italics stand under the upright ones, as "Matters arising" has parts.

    One of them stands right under an upright one.
    """
    slanted = [one for one in group.members if one.style.italic]
    upright = [one for one in group.members if not one.style.italic]
    if len(slanted) < PAIR or len([one for one in upright if not one.aside]) < PAIR:
        return [group]
    pairs = pairwise(group.members)
    if not any(b.at == a.at + 1 and not a.style.italic and b.style.italic for a, b in pairs):
        return [group]
    style = replace(group.style, italic=False)
    return [
        replace(group, style=style, members=tuple(upright)),
        replace(group, style=replace(style, italic=True), members=tuple(slanted)),
    ]


def without_labels(groups: list[Group]) -> list[Group]:
    """The groups without the titles that come again under item after item, as "Public comment" does: they label points.

    All is kept where nothing else heads the items, or where the note has several days, each with the same items.
    """
    if sum(one.style.dated for group in groups for one in group.members) > 1:
        return groups
    counts = Counter(plain(one.title) for group in groups for one in group.members if one.number is None)
    again = {title for title, count in counts.items() if count > 1}
    upshots = {title for title in again if UPSHOT.fullmatch(title)}
    if len(groups) > 1:
        labels = upshots | {title for title in counts if _again(title, counts) >= AGAIN}
    else:
        labels, again = upshots if len(counts.keys() - upshots) > 1 else set(), set()
    kept = (_unlabelled(group, labels, again) for group in groups)
    return [group for group in kept if group.members]


def _unlabelled(group: Group, labels: set[str], again: set[str]) -> Group:
    """The group without labels; where most titles in its look come again, without any after the first label."""
    found = [one for one in group.members if one.number is None and plain(one.title) in labels]
    if found and sum(plain(one.title) in again for one in group.members) > MOST * len(group.members):
        found += [one for one in group.members if one.number is None and one.at > found[0].at]
    return replace(group, members=tuple(one for one in group.members if one not in found))


def _again(title: str, counts: Counter[str]) -> int:
    """How often a title comes, misspelt or not."""
    if counts[title] >= AGAIN or counts.total() == len(counts):
        return counts[title]
    return sum(count for other, count in counts.items() if like(title, other) > MISSPELT)


def inner_lists(members: list[Candidate]) -> list[Candidate]:
    """Those of numbered siblings that are lists inside an item: further in, going on from no number outside."""
    if members[0].style.number is None:
        return []
    outer: list[Candidate] = []
    for one in members:
        if not (outer and _breaks_in(one, outer[-1])):
            outer.append(one)
    return [one for one in members if one not in outer]


def _breaks_in(one: Candidate, last: Candidate) -> bool:
    if one.number is None or last.number is None or one.number.follows(last.number):
        return False
    return one.indent > last.indent + ALIGNED


def _fills(one: Candidate, kept: list[Candidate]) -> bool:
    """Whether its number is the one missing before a heading that stands after it, and goes on from the one before."""
    if one.number is None or one.score < POOR or not kept or kept[0].style.number is None:
        return False
    before = [other for other in kept if other.at < one.at]
    after = [other for other in kept if other.at > one.at]
    last, coming = before[-1].number if before else None, after[0].number if after else None
    if one.style.number != kept[0].style.number:
        return False
    if coming is None:
        least = TITLE if one.style != before[-1].style else POOR
        return bool(last and one.number.follows(last) and one.score >= least and _closes_series(one, before))
    if abs(one.indent - after[0].indent) > ALIGNED:
        return False
    if last is None:
        return one.number.steps[-1] < coming.steps[-1] <= FEW
    anew = one.number.steps[-1] == 1 and coming.follows(one.number)  # the numbers begin again under another heading
    return not coming.follows(last) and (anew or one.number.follows(last))


def _closes_series(one: Candidate, before: list[Candidate]) -> bool:
    """Whether the last number of a series is one of it: by its look, or where a list of its own would begin anew."""
    aligned = abs(one.indent - before[-1].indent) <= ALIGNED
    return not one.style.plain or (len(before) >= FEW and aligned)


def _is_kin(one: Candidate, other: Group, group: Group, following: Mapping[int, bool]) -> bool:
    """Whether it differs from the group's style in one respect, and reads like a title."""
    settings = {member.style.setting for member in group.members}  # joined groups have lines and leads
    style = replace(group.style, setting=one.style.setting) if one.style.setting in settings else group.style
    return (
        not style.plain
        and _is_near(one, other.style, style)
        and other.style.number == style.number
        and other.style.list_level == style.list_level
        and not one.style.plain
        and one.score > (0 if one.style.setting == style.setting or one.style.caps else 2)
        and following[one.at]
    )


def _is_near(one: Candidate, its: Style, style: Style) -> bool:
    """Whether it differs in one respect; a point of size more or less is none for a title that minutes have."""
    known = one.score > KNOWN and abs(its.size - style.size) == 1
    return its.away(style) == 1 + known


def merge(groups: list[Group]) -> list[Group]:
    """Small groups joined to the larger one that they differ least from, so that they share its level."""
    groups = sorted(groups, key=lambda group: (-len(group.members), group.members[0].at if group.members else 0))
    whole: list[Group] = []
    seen: set[int] = set()
    for group in groups:
        members = tuple(one for one in group.members if one.at not in seen)
        seen |= {one.at for one in members}
        if not members:
            continue
        home = next((at for at, other in enumerate(whole) if _joins(members, group, other)), None)
        if home is None:
            whole.append(Group(group.style, members, group.score, group.reasons))
        else:
            other = whole[home]
            joined = tuple(sorted((*other.members, *members), key=lambda one: one.at))
            style = replace(other.style, setting="line") if group.style.setting == "line" else other.style
            whole[home] = Group(style, joined, other.score, other.reasons)
    return whole


def _joins(members: tuple[Candidate, ...], group: Group, other: Group) -> bool:
    """Whether one group is the other's: a respect apart, its numbers, if it has any, fitting in between."""
    one, its = group.style, other.style
    if not _alike(one, its):
        return False
    if one.setting != its.setting and one.caps and its.caps and one.away(its) <= 2:
        return True
    if one.away(its) > 1:
        return False
    if one.caps != its.caps:
        title = members[0].title  # a word all of capitals tells nothing, nor do too few letters
        return len(members) == 1 and (" " not in title or (title.isupper() and not one.caps))
    if one.number is None:
        return len(members) <= max(2, len(other.members) // 3) and not _are_parts(members, other)
    both = sorted((*other.members, *members), key=lambda one: one.at)
    pairs = [(a, b) for a, b in pairwise(both) if {a, b} & set(members)]
    return (
        fmean(bool(a.number and b.number and b.number.follows(a.number)) for a, b in pairs) > MOST if pairs else False
    )


def _are_parts(members: tuple[Candidate, ...], other: Group) -> bool:
    """Whether titles underlined or slanted otherwise are parts of what the group heads: one is right under a title."""
    if len(members) < PAIR or members[0].style.underline == other.style.underline:
        return False
    titles = {one.at for one in other.members if one.style.setting == "line"}
    return any(one.at - 1 in titles for one in members)


def _alike(one: Style, other: Style) -> bool:
    """Whether nothing keeps two styles apart: another number, place in a list, claim of a level, or a cell."""
    if (one.number, one.list_level, one.inner) != (other.number, other.list_level, other.inner):
        return False
    if one.outline and other.outline and one.outline != other.outline:
        return False
    return one.setting == other.setting or "cell" not in {one.setting, other.setting}
