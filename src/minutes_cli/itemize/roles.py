"""What a heading heads: an item of business, the minutes as a whole, those present, or the note itself."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize.candidates import Candidate, Group
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.levels import Heading, Role, level
from minutes_cli.itemize.words import DAY, plain, undated, whole
from minutes_cli.profile import Structure
from minutes_cli.value import replace

LINE = 12
"""Words of a line that is no sentence."""
LEADS = 2
ENTRY = 8
"""Words beyond which a list entry is no name."""
FEW = 4
"""Lines between two headings that name a note."""
MATTER = frozenset({"discussion", "discussions", "topics", "items", "business"})
"""Words of a heading over the business, one of several in its look."""
COMMON = frozenset({"agenda", "report", "reports", "update", "updates", "approval", "apologies"})
"""Words of an item's title, though it names a body."""
EARLY = 16
"""Parts among which a note says what meeting it is of."""
PEOPLE = frozenset({"present", "absent", "attendees", "attending", "regrets", "excused"})
WHERE = frozenset({"attendance", "present", "absent", "attending", "excused", "attendees", "participants"})
"""First words, and last ones, of a heading over those present or away, whatever body or people it names besides."""
DOES = frozenset({"record", "take", "taking", "review", "confirm", "check", "note"})
"""First words of a heading under which attendance is business: "Record attendance"."""
TREATED = frozenset({"minutes", "approved", "adopted", "accepted", "agreed", "read", "correct", "moved", "circulated"})
"""Words of what is said on the minutes of the last meeting."""
NAMES = frozenset({"minutes", "meeting", "committee", "council", "board", "notes", "agenda", "association"})


def head(
    parts: tuple[Part, ...], groups: tuple[Group, ...], words: Structure, skip: frozenset[int] = frozenset()
) -> tuple[Heading, ...]:
    """The headings in reading order with levels and roles; those that name the note do not weigh in the levels.

    `skip` are the places of the printed agenda, which is no business of its own.
    """
    names = titles(tuple(_silent(part) if at in skip else part for at, part in enumerate(parts)), groups, words)
    rest = (replace(group, members=tuple(one for one in group.members if one not in names)) for group in groups)
    heads = level(parts, tuple(group for group in rest if group.members), words)
    named = tuple(Heading(one, 1, -1, "title", ("names the note",)) for one in names)
    return assign(parts, tuple(sorted((*named, *heads), key=lambda head: head.candidate.at)), words)


def _silent(part: Part) -> Part:
    """The part as if it said nothing, in the agenda."""
    return replace(part, piece=replace(part.piece, block=replace(part.piece.block, kind="paragraph", text="")))


def assign(parts: tuple[Part, ...], heads: tuple[Heading, ...], words: Structure) -> tuple[Heading, ...]:
    """The headings with their roles; those that name the note stay as they are."""
    given = tuple(
        head if head.role == "title" else replace(head, role=_role(parts, heads, at, words))
        for at, head in enumerate(heads)
    )
    items = {plain(head.candidate.title) for head in given if head.role == "item"}  # an item once is one each time
    return tuple(
        replace(head, role="item") if head.role == "wrapper" and plain(head.candidate.title) in items else head
        for head in given
    )


def _role(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int, words: Structure) -> Role:
    one = heads[at].candidate
    if one.number is not None:
        return "item"
    if _lists_people(one, words):
        told = "overview" in plain(one.title).split() and any(map(_is_sentence, parts[one.at + 1 : one.at + 2]))
        told = told or _is_business_here(heads, at, words) or _is_an_office(heads, at, words)
        return "item" if told else "attendance"
    several = _is_one_of_several(heads, at) or _has_own(parts, heads, at)
    alone = sum(_is_over_minutes(head.candidate.title, words) for head in heads) == 1
    over = (whole(one.title if not alone else undated(one.title), words.wrappers) and not several) or (
        whole(one.title, words.discussions) and _is_over_numbers(heads, at, words)
    )
    return (
        "wrapper"
        if over and (_heads_others(parts, heads, at) or _opens_the_meeting(parts, heads, at, words))
        else "item"
    )


def _is_over_minutes(title: str, words: Structure) -> bool:
    """Whether a heading is over the minutes as a whole, the day beside it or not."""
    return whole(undated(title), words.wrappers)


def _is_one_of_several(heads: tuple[Heading, ...], at: int) -> bool:
    """Whether a heading that does not name the note has another like it after its own: then it is an item too."""
    one = heads[at]
    if NAMES & set(plain(one.candidate.title).split()):
        return False
    return any(head.group == one.group and head.role == "item" for head in heads[at + 1 :])


def _has_own(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int) -> bool:
    """Whether a list stands right under such a heading, before any other: it is business of its own."""
    if NAMES & set(plain(heads[at].candidate.title).split()) - {"agenda"} or at + 1 == len(heads):
        return False
    return any(_is_point(part) for part in parts[heads[at].candidate.at + 1 : heads[at + 1].candidate.at])


def _is_over_numbers(heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether all the business stands under a heading "Discussion", in numbered items: then it is none itself."""
    before = all(head.role == "title" or _lists_people(head.candidate, words) for head in heads[:at])
    inside = all(head.level > heads[at].level for head in heads[at + 1 :])
    outer = (head for head in heads[at + 1 :] if head.level == heads[at].level + 1)
    return before and inside and all(head.candidate.number for head in outer)


def _is_an_office(heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether a line like "Secretary" heads that office's report: it is no key, and business has begun before it."""
    one = heads[at].candidate
    if one.style.setting != "line" or one.style.colon or _is_attendance(one, words) or at + 1 == len(heads):
        return False
    return any(not _lists_people(head.candidate, words) and head.role != "title" for head in heads[:at])


def _lists_people(one: Candidate, words: Structure) -> bool:
    """Whether a heading without a number is over those present or away, or is a key of the title block."""
    return one.number is None and (_is_attendance(one, words) or _are_particulars(_bare(one), words))


def _are_particulars(title: str, words: Structure) -> bool:
    """Whether it is one key of a title block, or several in a row: "Date, time and place"."""
    keys = filter(None, regex.split(r"\s*(?:[,/&]|\band\b)\s*", title.lower()))
    return whole(title, words.particulars) or all(whole(key, words.particulars) for key in keys)


def _is_attendance(one: Candidate, words: Structure) -> bool:
    tokens = plain(_bare(one)).split()
    if whole(_bare(one), words.attendance):
        return True
    if not 0 < len(tokens) <= LINE // 2 or whole(_bare(one), words.business) or tokens[0] in DOES:
        return False
    return tokens[0] in PEOPLE or tokens[-1] in WHERE or tokens[:3] == ["roll", "call", "of"]


def _bare(one: Candidate) -> str:
    """The title without what stands in brackets at its end."""
    return regex.sub(r"(?<!\s)\s*\([^)]*\)\s*$", "", one.title)


def _is_business_here(heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether apologies are business: in a line of their own, like its siblings, none of which lists those present."""
    one, group = heads[at].candidate, heads[at].group
    siblings = [head.candidate for head in heads if head.group == group]
    if not whole(one.title, words.business):
        return False
    if one.style.setting == "lead":
        return len(siblings) > LEADS and sum(_lists_people(other, words) for other in siblings) == 1
    if any(whole(other.title, ("present", "attendance", "attendees", "in attendance", "absent")) for other in siblings):
        return False
    return sum(whole(other.title, words.business) for other in siblings) > 2


def _heads_others(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int) -> bool:
    """Whether the next heading stands right under it, or deeper."""
    if at + 1 >= len(heads):
        return False
    here, after = heads[at], heads[at + 1]
    between = range(here.candidate.at + 1, after.candidate.at)
    right_under = all(parts[place].place in {"head", "margin"} for place in between)
    return after.level > here.level or (right_under and here.candidate.style.setting != "lead")


def _opens_the_meeting(parts: tuple[Part, ...], heads: tuple[Heading, ...], at: int, words: Structure) -> bool:
    """Whether a heading "Minutes", no item before it, is over no more than who was there or that the meeting began."""
    one, before = heads[at].candidate, [head.candidate for head in heads[:at] if head.role != "title"]
    if one.style.setting == "lead" or at + 1 == len(heads) or not NAMES & set(plain(one.title).split()):
        return False
    if not all(_lists_people(other, words) or _is_over_minutes(other.title, words) for other in before):
        return False
    told = []
    for part in parts[one.at + 1 : heads[at + 1].candidate.at]:
        if whole(part.piece.block.text.rstrip(": "), words.attendance):
            break
        told += [] if _is_particular(part, words) else [part]
    return all(_is_short(part) for part in told) and len(told) < len(heads) - at - 1


def _is_short(part: Part) -> bool:
    """Whether it is a line, no list entry, and not on the minutes of the last meeting."""
    tokens = plain(part.piece.block.text).split()
    return len(tokens) <= LINE and not _is_point(part) and not TREATED & set(tokens)


def titles(parts: tuple[Part, ...], groups: tuple[Group, ...], words: Structure) -> tuple[Candidate, ...]:
    """The headings that name the document: before its particulars, or a run of them that opens it."""
    told = [at for at, part in enumerate(parts) if _is_sentence(part)]
    first = min([at for at, part in enumerate(parts) if _is_told(part)][:1] + told[2:3], default=len(parts))
    beside = {one.at: group.members for group in groups for one in group.members}
    later = {at for at, (head, *_) in beside.items() if at > head.at and not head.aside and head.score > 0}
    later -= {one.at for group in groups for one in group.members if not whole(one.title, words.business)}
    marks = [n for n, part in enumerate(parts[: min(EARLY, first)]) if n not in later and _is_particular(part, words)]
    before, top = max(marks, default=-1), min(marks, default=LINE)
    heads = sorted((one for group in groups for one in group.members), key=lambda one: one.at)
    found: list[Candidate] = []
    for one, after in zip(heads, [*heads, None][1:], strict=True):
        if one.number is not None or (_is_known(one, words) and not (one.at < top and _is_name(parts, one, after))):
            break
        if _lists_people(one, words):
            continue
        if one.style.setting != "line" or (one.style.dated and sum(other.style == one.style for other in heads) > FEW):
            break
        if one.style.dated and one.at < EARLY and sum(other.style.dated for other in heads) <= LEADS:
            found.append(one)
            continue
        alone = all(other is one or other in found for other in beside[one.at])
        if found and after and after.number and MATTER & set(plain(one.title).split()) and not alone:
            break
        business = next((other for other in heads if other.at > one.at and not _lists_people(other, words)), None)
        over = one.at == 0 and business is not None and _is_over_minutes(business.title, words)
        over = over or (one.at == 0 and after is not None and _is_over_a_day(parts))
        if one.at > before and not over and not _opens_the_document(parts, one, after, found, alone=alone):
            break
        found.append(one)
    return tuple(found)


def _is_known(one: Candidate, words: Structure) -> bool:
    return whole(one.title, (*words.business, *words.discussions)) or any(
        "agenda" in why for why, weight in one.reasons if weight > 0
    )


def _is_name(parts: tuple[Part, ...], one: Candidate, after: Candidate | None) -> bool:
    """Whether a heading "Minutes" names the note: in a line of its own, no sentence under it."""
    if plain(one.title) not in {"minutes", "notes", "agenda"} or one.style.setting != "line" or after is None:
        return False
    under = parts[one.at + 1].piece if one.at + 1 < len(parts) else None
    return under is not None and under.grid is None and len(under.block.text.split()) <= LINE


def _is_told(part: Part) -> bool:
    """Whether it is a list entry too long for a name."""
    return part.piece.block.kind == "bullet" and len(part.piece.block.text.split()) > ENTRY


def _is_over_a_day(parts: tuple[Part, ...]) -> bool:
    """Whether the second line of a note is the day of the meeting, and little else."""
    text = parts[1].piece.block.text if len(parts) > 1 else ""
    return bool(DAY.search(text)) and len(text.split()) <= LINE


def _is_sentence(part: Part) -> bool:
    """Whether it is prose; a note may have a sentence or two of it above its particulars, not three."""
    text = part.piece.block.text.rstrip()
    return part.piece.block.kind == "paragraph" and text.endswith(".") and len(text.split()) > LINE


def _is_particular(part: Part, words: Structure) -> bool:
    """Whether a line or a table says when and where the meeting was, or who was there."""
    piece = part.piece
    keys = (*words.particulars, *words.attendance)
    if piece.grid is not None:
        firsts = [row[0].text for row in piece.grid if row]
        if any(whole(cell.text, words.columns_title) for cell in piece.first_row[1:]):
            return False  # the heads of a table of items
        return sum(whole(text.rstrip(": "), keys) for text in firsts) >= max(1, len(firsts) / 3)
    lead = regex.split(r"[:\t]", piece.block.text, maxsplit=1)[0]
    return part.place != "head" and len(lead.split()) <= 4 and whole(lead, keys)  # "Time" may head a column


def _opens_the_document(
    parts: tuple[Part, ...], one: Candidate, after: Candidate | None, found: list[Candidate], *, alone: bool
) -> bool:
    """Whether it stands at the very start, names a meeting or is alone in its look, and has no points of its own."""
    last, tokens = found[-1].at if found else -1, set(plain(one.title).split())
    named = bool(NAMES & tokens and not {"last", "previous", "next"} & tokens) or bool(
        regex.search(r"\b(?:19|20)\d\d\b", one.title)
    )
    if after is None or (one.at == 0 and alone and named and not COMMON & tokens):
        return one.at <= 1 and named
    between = parts[one.at + 1 : after.at]
    bare = not any(len(part.piece.block.text.split()) > LINE for part in between)
    if found and bare and after.number is not None and after.number.steps == (1,):
        return True
    above = parts[last + 1 : one.at]
    far = len(above) > (1 if one.style.dated else FEW)
    if far or any(_is_point(part) or _is_long(part.piece.block.text) for part in above):
        return False
    if after.at == one.at + 1 and one.at <= last + 2:
        return True
    return (alone or named) and not any(_is_point(part) for part in between)


def _is_long(text: str) -> bool:
    """Whether it is longer than a line, and not by the numbers of an address and a telephone."""
    return len(text.split()) > LINE and sum(map(str.isdigit, text)) < LINE


def _is_point(part: Part) -> bool:
    return part.piece.block.kind == "bullet"
