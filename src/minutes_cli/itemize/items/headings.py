"""Which candidates are headings: chosen by style, for the whole document at once.

Siblings stand or fall together. A style is taken where its members look unlike the body, are numbered on, have
something under them, answer the agenda, and read like titles; sentences and bare lists speak against it. One that was
left out is fetched back where it fills a gap in the numbers, or differs from a taken style in one respect only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from statistics import fmean

from minutes_cli.itemize.items.candidates import Candidate, Group, Style
from minutes_cli.itemize.items.endnumbers import with_end_numbers
from minutes_cli.itemize.items.entries import with_entries
from minutes_cli.itemize.items.kinship import TITLE, inner_lists, merge, parted, with_kin, without_labels
from minutes_cli.itemize.items.leads import initials_after
from minutes_cli.itemize.items.regular import with_regular
from minutes_cli.itemize.items.series import with_series
from minutes_cli.itemize.items.siblings import with_siblings
from minutes_cli.itemize.items.vetoes import are_clauses, is_spoken_for, lists_entries
from minutes_cli.itemize.items.wording import CENTRED
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.numbers import of_marker
from minutes_cli.value import replace

ENOUGH = 2.9
"""The score from which a style of several members is taken."""
ENTRIES = 0.6
"""The share of the members under which something must stand."""
LEAST = 3
"""Titles with initials after them that make a column."""
SPARED = 1.5
STOPS = frozenset({"a line with a stop", "ends in a stop"})
"""What tells nothing of numbered titles in a look of their own most of which have a stop."""
TITLED = "reads like titles"
WHITE = 4.0
"""Points of white above a line, beyond those below it, that set it off from what is before."""
ALL = 0.9
"""The share of the members from which nearly all head something."""
MANY = 5
"""Lines in a look of their own, each over something, that are hardly so by chance."""
LONELY = 0.5
"""What is asked beyond that of a style with one member, half of it with two."""


def choose(
    parts: tuple[Part, ...], candidates: tuple[Candidate, ...], skip: frozenset[int] = frozenset()
) -> tuple[Group, ...]:
    """The styles that are headings, each with its members, in order of their first; `skip` are places apart."""
    styles: dict[Style, list[Candidate]] = defaultdict(list)
    for one in candidates:
        styles[_key(one.style)].append(one)
    for style, members in list(styles.items()):
        if inner := inner_lists(members):
            styles[style] = [one for one in members if one not in inner]
            styles[replace(style, inner=True)] = inner
    following, spaced = _followed(parts, candidates), _set_off(parts, candidates)
    outer = _outermost(parts)
    judged = [
        _among_clauses(_judge(style, members, following, spaced), candidates)
        for style, members in styles.items()
        if style.list_level <= outer
    ]
    taken = [group for group in judged if group.score >= _asked(group)]
    if not any(_is_list_of_lines(group) for group in taken):
        taken += [group for group in judged if group not in taken and group.score >= _asked(group) - _spared(group)]
    taken = [group for group in taken if not any(is_spoken_for(group, other) for other in taken)]
    taken = [group for group in taken if not lists_entries(group, taken, parts)]
    taken = [group for group in taken if not are_clauses(group, taken, candidates, parts, skip)]
    rest = [group for group in judged if group not in taken]
    kin = [with_kin(group, rest, following) for group in merge(taken)]
    kin = with_regular(parts, judged, kin, following)
    whole = [_without_initials(parts, one) for group in merge(kin) for one in parted(group)]
    whole = with_series(parts, with_siblings(parts, tuple(whole), candidates, skip), candidates, skip)
    whole = [with_end_numbers(group) for group in without_labels(with_entries(parts, whole, candidates))]
    return tuple(sorted(whole, key=lambda group: group.members[0].at))


def _without_initials(parts: tuple[Part, ...], group: Group) -> Group:
    """The group, its titles cut before the initials of those who speak to them, where most end in such."""
    ends = {one: initials_after(parts[one.at].piece.block.text) for one in group.members if one.style.setting != "cell"}
    found = {one: end for one, end in ends.items() if end is not None}
    if len(found) < max(LEAST, 0.6 * len(group.members)):
        return group
    return replace(group, members=tuple(_cut(parts, one, found[one]) if one in found else one for one in group.members))


def _cut(parts: tuple[Part, ...], one: Candidate, end: int) -> Candidate:
    text = parts[one.at].piece.block.text[:end]
    title = text[max(0, text.find(one.title[:8])) :]
    return replace(one, end=end, title=title)


def _key(style: Style) -> Style:
    """The style as siblings share it: a colon after it tells nothing where it looks unlike the body."""
    other = style.bold or style.underline or style.caps or style.outline
    if style.plain and style.number is None:
        return style
    return replace(style, colon=False, italic=style.italic and not other)


def _asked(group: Group) -> float:
    count = sum(not one.aside for one in group.members)
    return ENOUGH + {1: LONELY, 2: LONELY / 2}.get(count, 0.0)


def _outermost(parts: tuple[Part, ...]) -> int:
    """The level of the outermost bullets: entries further in head nothing."""
    blocks = (part.piece.block for part in parts)
    return min((block.level for block in blocks if block.kind == "bullet" and not of_marker(block.marker)), default=0)


def _is_list_of_lines(group: Group) -> bool:
    return group.style.setting != "lead" and sum(not one.aside for one in group.members) > 1


def _spared(group: Group) -> float:
    """What leads are spared where no lines of their own head the items."""
    return SPARED if group.style.setting == "lead" and len(group.members) >= LEAST else 0.0


def _followed(parts: tuple[Part, ...], candidates: Iterable[Candidate]) -> Mapping[int, bool]:
    """For each candidate's place, whether something stands under it before a candidate of its own style."""
    at_place = {one.at: one for one in candidates}

    def under(one: Candidate) -> bool:
        if one.style.setting == "lead":
            return True
        deeper = one.style.list_level
        after = next((at for at in range(one.at + 1, len(parts)) if not parts[at].is_beside), None)
        if after is None:
            return False
        block = parts[after].piece.block
        if deeper and not (block.kind == "bullet" and block.level > deeper) and block.kind != "paragraph":
            return False
        other = at_place.get(after)
        return other is None or _key(other.style) != _key(one.style)

    return {one.at: under(one) for one in candidates}


def _set_off(parts: tuple[Part, ...], candidates: Iterable[Candidate]) -> frozenset[int]:
    """The places of the lines with more white above them than below."""
    white = [part.piece.look.space_before for part in parts]
    lines = (one.at for one in candidates if one.style.setting == "line" and one.at + 1 < len(parts))
    return frozenset(at for at in lines if white[at] > white[at + 1] + WHITE)


def _judge(style: Style, members: list[Candidate], following: Mapping[int, bool], spaced: frozenset[int]) -> Group:
    business = [one for one in members if not one.aside] or members
    business = [one for one in business if not one.has_reason(CENTRED)] or business  # the others are of the title block
    share = fmean(following[one.at] for one in business)
    evidence = [*_look(style), *_numbering(members), *_dating(business, share), *_wording(business)]
    if not style.plain and fmean(one.at in spaced for one in business) > ENTRIES:
        evidence.append(("white above each", 0.3))
    evidence += [] if style.setting == "lead" else _content(style, share, len(business))
    return Group(style, tuple(members), sum(w for _, w in evidence), tuple(why for why, w in evidence if w > 0))


def _among_clauses(group: Group, candidates: Iterable[Candidate]) -> Group:
    """The group; where it is plain leads of numbered clauses most of which are prose, so are these."""
    style = group.style
    if style.setting != "lead" or style.number is None or not style.plain:
        return group
    beside = [one for one in candidates if one.style.number == style.number and one.style.setting == "line"]
    prose = sum(one.style.plain and one.score < TITLE for one in beside)
    if prose <= len(group.members):
        return group
    return replace(group, score=group.score - ENOUGH)


def _content(style: Style, share: float, count: int) -> Iterable[tuple[str, float]]:
    """Whether something stands under the members; under a list entry that must be more entries."""
    if share > ENTRIES:
        yield "something stands under each", 1.0
        if count >= LEAST and style.underline:
            yield "several underlined", 0.2
        if count >= MANY and style.setting == "line" and not style.plain:
            yield "many in one look", 0.5 if share < ALL else 1.0
    else:
        yield "little stands under them", 4 * (share - ENTRIES)
    if style.list_level:
        yield ("entries inside each", 0.8) if share > ENTRIES and count > 1 else ("no entries inside", -4.0)


def _look(style: Style) -> Iterable[tuple[str, float]]:
    evidence = (
        (style.setting == "cell", "the cell that titles its row", 3.0),
        (style.outline > 0, "a heading's style", 2.5),
        (style.bold, "bold", 1.2 if style.setting == "lead" else 1.6),
        (style.underline, "underlined", 1.2 if style.setting == "lead" else 1.0),
        (style.italic, "in italics", 1.0),
        (style.caps, "in capitals", 1.0),
        (style.size > 0, "larger than the text", 0.7 * min(style.size, 3)),
        (style.size < 0, "smaller than the text", 1.0 * max(style.size, -4)),
        (style.list_level > 0, "bulleted", -1.2 if not style.plain else -6.0),
        (style.plain and not style.number and style.setting == "line", "like the text", -1.5 if style.colon else -0.5),
        (style.number is not None and style.number[0] in {"letter", "roman"}, "lettered", -0.7),
    )
    return ((why, weight) for holds, why, weight in evidence if holds)


def _dating(members: list[Candidate], share: float) -> Iterable[tuple[str, float]]:
    """Whether they are days with something under most, as a file of several meetings has them."""
    if members[0].style.dated and len(members) >= LEAST and share > ENTRIES:
        yield "days one after the other", 2.5


def _numbering(members: list[Candidate]) -> Iterable[tuple[str, float]]:
    numbers = [one.number for one in members if one.number]
    if members[0].style.number is None:
        return
    if all(number.labelled for number in numbers):
        yield "labelled as items", 1.0
    if len(numbers) >= LEAST and len({number.text for number in numbers}) == 1:
        yield "one number all over", -ENOUGH  # "Q: …", again and again
    pairs = list(pairwise(numbers))
    anew = members[0].style.number[0] == "letter" and not members[0].style.plain  # letters begin anew in each item
    running = fmean(b.follows(a) or (anew and b.steps == (1,)) for a, b in pairs) if pairs else 0.0
    if pairs:
        yield "numbers run on", (2.5 if len(pairs) > 1 else 1.5) * running
    elif numbers[0].steps[-1] == 1:
        yield "numbered", 0.5


def _wording(members: list[Candidate]) -> Iterable[tuple[str, float]]:
    style = members[0].style
    stops = [sum(weight for why, weight in one.reasons if why in STOPS) for one in members]
    habit = style.number is not None and not style.plain and 2 * sum(map(bool, stops)) > len(members)
    scores = [one.score - stop * habit for one, stop in zip(members, stops, strict=True)]
    if style.number and style.size > 0:  # its look is a heading's, however long its words are
        scores = [max(score, TITLE) for score in scores]
    fair = [score for score in scores if score >= TITLE] or [fmean(max(score, -4.0) for score in scores)]
    yield TITLED, fmean(fair) - 2.0 * (1 - len(fair) / len(scores))
    good = sum(score > 2 for score in scores)
    if good > 1:
        yield "titles that minutes have", 0.5
