"""The headings that name the note itself: before its particulars, or a run of them that opens it."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize.items import votes
from minutes_cli.itemize.items.candidates import Candidate, Group
from minutes_cli.itemize.items.keys import is_over_minutes, lists_people
from minutes_cli.itemize.items.wording import CENTRED
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import DAY, is_over_people, plain, whole
from minutes_cli.profile import Structure

LINE = 12
"""Words of a line that is no sentence."""
LEADS = 2
ENTRY = 8
"""Words beyond which a list entry is no name."""
YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
PARTIES = frozenset({
    "staff", "members", "membership", "guests", "visitors", "speakers", "observers", "officers", "officials",
    "residents", "public", "administration", "distribution", "circulation",
})  # fmt: skip
"""Words over a list of people that are business too, where a sentence stands under them."""
THERE = frozenset({"present", "attended", "attending", "attendance", "absent", "apologies", "excused", "quorum"})
"""Words of a sentence on who was there."""
FEW = 4
"""Lines between two headings that name a note."""
COMMON = frozenset({"agenda", "report", "reports", "update", "updates", "approval", "apologies"})
"""Words of an item's title, though it names a body."""
EARLY = 16
"""Parts among which a note says what meeting it is of."""
NAMES = frozenset({"minutes", "meeting", "committee", "council", "board", "notes", "agenda", "association"})
"""Words of a heading that names the note or its body."""


def titles(parts: tuple[Part, ...], groups: tuple[Group, ...], words: Structure) -> tuple[Candidate, ...]:
    """The headings that name the document: before its particulars, or a run of them that opens it."""
    told = [at for at, part in enumerate(parts) if is_sentence(part)]
    members = [one for group in groups for one in group.members]
    numbered = [one.at for one in members if one.at and one.number and not is_particular(parts[one.at], words)]
    ends = [at for at, part in enumerate(parts) if _is_told(part)][:1] + told[2:3] + sorted(numbered)[:1]
    first = min(ends, default=len(parts))
    beside = {one.at: group.members for group in groups for one in group.members}
    later = {at for at, (head, *_) in beside.items() if at > head.at and not head.aside and head.score > 0}
    later -= {one.at for one in members if not whole(one.title, words.business)}
    later |= votes.places(parts[: 2 * EARLY], words)  # who was absent from a vote
    later |= {one.at for one in members if _is_reported(parts, one, words)}
    marks = [n for n, part in enumerate(parts[: min(EARLY, first)]) if n not in later and is_particular(part, words)]
    listed = next((at for at, part in enumerate(parts) if _is_of_a_list(part, words)), len(parts))
    before, top = max(marks, default=-1), min(marks, default=LINE)
    heads = sorted(members, key=lambda one: one.at)
    found: list[Candidate] = []
    for one, after in zip(heads, [*heads, None][1:], strict=True):
        named = one.at < top and _is_name(parts, one, after, words)
        if _is_numbered(one, beside[one.at]) or (_is_known(one, words) and not named):
            break
        if lists_people(one, words):
            continue
        if one.style.setting != "line" or (one.style.dated and sum(other.style == one.style for other in heads) > FEW):
            break
        alone = all(other is one or other in found for other in beside[one.at])
        beneath = (found and 0 <= before < one.at) or one.at > listed
        beneath = beneath or _is_parent(one, after, beside[one.at])
        outer = bool(found) and all(other.style.size <= one.style.size for other in heads if other.at > one.at)
        beneath = beneath or (outer and _is_over_a_list(parts, one))
        if not alone and beneath and not _is_of_a_note(one, words):
            break
        if one.style.dated and sum(other.style.dated for other in heads) <= LEADS:
            found.append(one)
            continue
        business = next((other for other in heads if other.at > one.at and not lists_people(other, words)), None)
        over = one.at == 0 and business is not None and is_over_minutes(business.title, words)
        over = over or (one.at == 0 and after is not None and (_is_over_a_day(parts) or _stands_out(parts, beside[0])))
        alone = alone and not (found and 0 <= before < one.at)  # what stands beneath the particulars has business in it
        if one.at > before and not over and not _opens_the_document(parts, one, after, found, alone=alone):
            break
        found.append(one)
    return tuple(found)


def _is_numbered(one: Candidate, group: tuple[Candidate, ...]) -> bool:
    """Whether it has a number of business, not that of the form that the note is written on: "SC-12 Minutes"."""
    coded = len(group) == 1 and one.number is not None and one.number.shape == "code"
    return one.number is not None and not coded


def _is_of_a_list(part: Part, words: Structure) -> bool:
    """Whether it is a list entry, or one of the printed agenda, which says nothing here, and no particular."""
    return not part.piece.block.text or (is_point(part) and not is_particular(part, words))


def _is_over_a_list(parts: tuple[Part, ...], one: Candidate) -> bool:
    """Whether a list that says something stands right under it."""
    under = parts[one.at + 1 : one.at + 2]
    return any(is_point(part) and tells_something(part) for part in under)


def _is_parent(one: Candidate, after: Candidate | None, group: tuple[Candidate, ...]) -> bool:
    """Whether headings in another look come between it and the next in its own, as parts of an item do."""
    if after is None or after in group or group[-1].at <= after.at or one.has_reason(CENTRED):
        return False
    noted = NAMES & set(plain(one.title).split()) or DAY.search(one.title)
    return 0 < one.style.outline < after.style.outline and not noted


def _is_reported(parts: tuple[Part, ...], one: Candidate, words: Structure) -> bool:
    """Whether the title of an office stands over a sentence, and so over its report; or the word for a group does."""
    text = parts[one.at].piece.block.text
    bare = whole(text, words.particulars) or plain(text) in PARTIES
    return bare and one.style.setting == "line" and any(map(tells_something, parts[one.at + 1 : one.at + 2]))


def tells_something(part: Part) -> bool:
    """Whether it is a sentence, or a list entry of some words not all of which are names, and not on who was there."""
    text = part.piece.block.text.rstrip()
    low = [word for word in text.split() if word.islower()]
    return len(low) > 1 and (text.endswith(".") or is_point(part)) and not THERE & set(plain(text).split())


def _is_of_a_note(one: Candidate, words: Structure) -> bool:
    """Whether a heading names the note for certain, by a word for minutes, or as one meeting of several."""
    named = {"minutes", "notes"} & set(plain(one.title).split()) or regex.fullmatch(
        r"meeting (?:no )?\d+", plain(one.title)
    )
    return bool(named) or is_over_minutes(one.title, words)


def _is_known(one: Candidate, words: Structure) -> bool:
    return whole(one.title, (*words.business, *words.discussions)) or any(
        "agenda" in why for why, weight in one.reasons if weight > 0
    )


def _is_name(parts: tuple[Part, ...], one: Candidate, after: Candidate | None, words: Structure) -> bool:
    """Whether a heading "Minutes" names the note: in a line of its own, no sentence under it but on who was there."""
    if plain(one.title) not in {"minutes", "notes", "agenda"} or one.style.setting != "line":
        return False
    under = parts[one.at + 1] if one.at + 1 < len(parts) else None
    if under is None or under.piece.grid is not None:
        return False
    return is_particular(under, words) or (after is not None and len(under.piece.block.text.split()) <= LINE)


def _is_told(part: Part) -> bool:
    """Whether it is a list entry too long for a name."""
    return part.piece.block.kind == "bullet" and len(part.piece.block.text.split()) > ENTRY


def _is_over_a_day(parts: tuple[Part, ...]) -> bool:
    """Whether the second line of a note is the day of the meeting, and little else."""
    text = parts[1].piece.block.text if len(parts) > 1 else ""
    return bool(DAY.search(text)) and len(text.split()) <= LINE


def is_sentence(part: Part) -> bool:
    """Whether it is prose; a note may have a sentence or two of it above its particulars, not three."""
    text = part.piece.block.text.rstrip()
    return part.piece.block.kind == "paragraph" and text.endswith(".") and len(text.split()) > LINE


def is_particular(part: Part, words: Structure) -> bool:
    """Whether a line or a table says when and where the meeting was, or who was there."""
    piece = part.piece
    keys = (*words.particulars, *words.attendance)
    if piece.grid is not None:
        firsts = [row[0].text for row in piece.grid if row]
        if any(whole(cell.text, words.columns_title) for cell in piece.first_row[1:]):
            return False  # the heads of a table of items
        return sum(whole(text.rstrip(": "), keys) for text in firsts) >= max(1, len(firsts) / 3)
    lead = regex.split(r"[:\t]", piece.block.text, maxsplit=1)[0]
    known = whole(lead, keys) or (lead != piece.block.text and is_over_people(lead, words))
    return part.place != "head" and known  # "Time" may head a column


def _opens_the_document(
    parts: tuple[Part, ...], one: Candidate, after: Candidate | None, found: list[Candidate], *, alone: bool
) -> bool:
    """Whether it stands at the very start, names a meeting or is alone in its look, and has no points of its own."""
    last, tokens = found[-1].at if found else -1, set(plain(one.title).split())
    kinds = NAMES if tokens == {"agenda"} else NAMES - {"agenda"}
    named = bool(kinds & tokens and not {"last", "previous", "next"} & tokens) or bool(YEAR.search(one.title))
    if after is None or (one.at == 0 and alone and named and not COMMON & tokens):
        return one.at <= 1 and named
    between = parts[one.at + 1 : after.at]
    bare = not any(len(part.piece.block.text.split()) > LINE for part in between)
    if found and bare and after.number is not None and after.number.steps == (1,):
        return True
    above = parts[last + 1 : one.at]
    far = len(above) > (1 if one.style.dated else FEW)
    if far or any(is_point(part) or _is_long(part.piece.block.text) for part in above):
        return False
    if after.style.list_level:
        return False  # a list is of business
    if after.at == one.at + 1:
        return True
    return (alone or named) and not any(is_point(part) for part in between)


def _stands_out(parts: tuple[Part, ...], group: tuple[Candidate, ...]) -> bool:
    """Whether of several headings in one look the first alone is centred, or is the largest by a little."""
    if len(group) == 1:
        return False
    first, *sizes = [parts[one.at].piece.look.size or 0.0 for one in group]
    return [one.at for one in group if one.has_reason(CENTRED)] == [group[0].at] or first > max(sizes)


def _is_long(text: str) -> bool:
    """Whether it is longer than a line, and not by the numbers of an address and a telephone."""
    return len(text.split()) > LINE and sum(map(str.isdigit, text)) < LINE


def is_point(part: Part) -> bool:
    """Whether it is a list entry."""
    return part.piece.block.kind == "bullet"
