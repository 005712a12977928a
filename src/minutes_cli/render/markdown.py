"""Minutes → Markdown (GitHub's dialect): a clerk's record, with its commitments as a task list.

Front matter is YAML; a task ends in the commitment's id as an Obsidian block id (`^c5`), so that it can be linked to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from minutes_cli import regex
from minutes_cli.model import Block, Commitment, Item, Minutes, Motion, Owner, Rows

_INLINE = regex.compile(r"&(?=#?\w+;)|[\\`*\[\]<>]|(?<![^\W_])_|_(?![^\W_])")
_OPENING = regex.compile(r"^(\s*)(#{1,6}\s|[-+]\s|~~~)|^(\s*\d{1,9})([.)]\s)")


def dumps(minutes: Minutes) -> str:
    """The minutes as Markdown: every block of the note, then commitments, motions, people, and doubts."""
    parts = [
        _front_matter(minutes),
        f"# {_escape(minutes.meeting.name or minutes.source.filename)}",
        _when_and_where(minutes),
        _body([block for block in minutes.preamble if not _is_title(block, minutes)]),
        *(_item(item) for item in minutes.items),
        _body(minutes.closing, before="---\n\n"),
        _commitments(minutes),
        _motions(minutes.motions),
        _people(minutes),
        _notes(minutes),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _front_matter(minutes: Minutes) -> str:
    import yaml  # noqa: PLC0415 - only Markdown needs it

    meeting, names = minutes.meeting, {person.id: person.name for person in minutes.people}
    facts = {
        "meeting": meeting.name,
        "organization": meeting.organization,
        "date": meeting.date and date.fromisoformat(meeting.date),
        "start": meeting.start,
        "end": meeting.end,
        "location": meeting.location,
        "chair": names.get(meeting.chair or ""),
        "source": minutes.source.filename,
        "sha256": minutes.source.sha256,
    }
    stated = {key: value for key, value in facts.items() if value}
    return f"---\n{yaml.safe_dump(stated, sort_keys=False, allow_unicode=True, width=10**6)}---"


def _when_and_where(minutes: Minutes) -> str:
    meeting = minutes.meeting
    day = date.fromisoformat(meeting.date) if meeting.date else None
    return _escape(
        ", ".join(
            filter(
                None,
                [
                    f"{day.day} {day:%B %Y}" if day else None,
                    f"{meeting.start} to {meeting.end}" if meeting.start and meeting.end else meeting.start,
                    f"until {meeting.end}" if meeting.end and not meeting.start else None,
                    meeting.location,
                ],
            )
        )
    )


def _is_title(block: Block, minutes: Minutes) -> bool:
    return block.text.casefold() == (minutes.meeting.name or "").casefold()


def _item(item: Item) -> str:
    number = f"{item.number}." if (item.number or "").isdigit() else item.number or ""
    restricted = " (restricted)" if item.restricted else ""
    heading = f"{'#' * min(item.level + 1, 6)} {_kind(item)}{number} {_escape(item.title)}{restricted}"
    parts = [" ".join(heading.split()), _body(item.blocks), *(_item(inner) for inner in item.items)]
    return "\n\n".join(filter(None, parts))


def _kind(item: Item) -> str:
    """The kind of business that is printed before an item's number: "Action, Information: 3. Dyslexia Month"."""
    lead, number, _ = item.heading.text.partition(f"{item.number}.") if item.heading else ("", "", "")
    return lead if number and lead.endswith(": ") else ""


def _body(blocks: Iterable[Block], before: str = "") -> str:
    """The blocks in their order; list entries that follow one another make one list."""
    blocks = list(blocks)
    margins = {block.beside: block.text for block in blocks if block.kind == "margin" and block.beside}
    alone = [block for block in blocks if block.kind != "margin" or not block.beside]
    runs = [(is_list, list(run)) for is_list, run in groupby(alone, lambda block: block.kind == "bullet")]
    parts = ["\n".join(_list(run, margins)) if is_list else _paragraphs(run, margins) for is_list, run in runs]
    return before + "\n\n".join(parts) if parts else ""


def _list(blocks: Iterable[Block], margins: dict[str, str]) -> Iterator[str]:
    """A line for each entry, indented below the entry that it belongs to, however levels are skipped."""
    open_levels: list[int] = []
    for block in blocks:
        while open_levels and open_levels[-1] >= block.level:
            open_levels.pop()
        yield f"{'    ' * len(open_levels)}{_marker(block.marker)} {_text(block, margins)}"
        open_levels.append(block.level)


def _marker(marker: str | None) -> str:
    """A printed number stays: as Markdown's own where Markdown has it, else in the text of a bulleted entry."""
    if marker in (None, "o") or not any(character.isalnum() for character in marker):  # "o": Word's second bullet
        return f"- {marker}" if marker in ("☐", "☑", "☒") else "-"
    return marker if regex.fullmatch(r"\d{1,9}[.)]", marker) else f"- {_escape(marker)}"


def _paragraphs(blocks: Iterable[Block], margins: dict[str, str]) -> str:
    return "\n\n".join(_plain(block, margins) for block in blocks)


def _plain(block: Block, margins: dict[str, str]) -> str:
    return _table(block.rows, block.header_rows or 0) if block.rows else _text(block, margins)


def _text(block: Block, margins: dict[str, str]) -> str:
    beside = f" **\\[{_escape(margins[block.id])}\\]**" if block.id in margins else ""
    return _escape(block.text).replace("\n", "<br>") + beside


def _table(rows: Rows, header_rows: int = 1) -> str:
    """A pipe table; GitHub's needs a head, so a table without one gets an empty head."""
    width = max(map(len, rows))
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    head, body = (filled[0], filled[1:]) if header_rows else ([""] * width, filled)
    lines = [head, ["---"] * width, *body]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    return text if text == "---" else _escape(text).replace("|", "\\|").replace("\n", "<br>")


def _commitments(minutes: Minutes) -> str:
    numbers = {item.id: item.number or item.title for item in minutes.walk()}
    pages = {block.id: block.page for block in _every_block(minutes)}
    names = {person.id: person.name for person in minutes.people}
    tasks = [
        _task(one, names, numbers.get(one.item or ""), pages.get(one.block))
        for one in minutes.commitments
        if one.repeats is None
    ]
    return "## Commitments\n\n" + "\n".join(tasks) if tasks else ""


def _task(one: Commitment, names: Mapping[str, str], item: str | None, page: int | None) -> str:
    who_when = ", ".join(filter(None, [_owner(one.owner, names), _due(one)]))
    where = ", ".join(filter(None, [f"item {_escape(item)}" if item else "", f"p. {page}" if page else ""]))
    text = _escape(" ".join(one.text.split()))
    return (
        f"- [{'x' if one.status == 'done' else ' '}] {text}"
        + (f" — {who_when}" if who_when else "")
        + (f" ({where})" if where else "")
        + f" ^{one.id}"
    )


def _owner(owner: Owner | None, names: Mapping[str, str]) -> str | None:
    """Who is bound, by full name where the document lets a reader tell: persons, else the body, else its words."""
    if owner is None:
        return None
    known = [names[one] for one in owner.people]
    told = f"**{_escape(', '.join(known) or owner.organization or owner.name)}**"
    return f"presumably {told}" if owner.inferred else told


def _due(one: Commitment) -> str | None:
    if one.due is None:
        return None
    return f"by {one.due.date}" if one.due.date else _escape(one.due.text)


def _motions(motions: tuple[Motion, ...]) -> str:
    rows = tuple(
        (
            motion.text,
            motion.mover or "",
            motion.seconder or "",
            motion.result or "",
            ", ".join(f"{votes} {side}" for side, votes in motion.votes.items() if votes is not None),
        )
        for motion in motions
    )
    return "## Motions\n\n" + _table((("Motion", "Mover", "Seconder", "Result", "Votes"), *rows)) if rows else ""


def _people(minutes: Minutes) -> str:
    rows = tuple(
        (
            " ".join(filter(None, (person.honorific_prefix, person.name, person.honorific_suffix))),
            "; ".join(role.role for role in person.roles if role.role),
            "; ".join(dict.fromkeys(role.organization for role in person.roles if role.organization)),
            person.attendance.replace("_", " "),
        )
        for person in minutes.people
    )
    return "## People\n\n" + _table((("Name", "Role", "Organisation", "Attendance"), *rows)) if rows else ""


def _notes(minutes: Minutes) -> str:
    notes = [f"- {_escape(notice.message)}" for notice in minutes.warnings]
    return "## Notes of the reading\n\n" + "\n".join(notes) if notes else ""


def _every_block(minutes: Minutes) -> Iterator[Block]:
    yield from minutes.preamble
    for item in minutes.walk():
        yield item.heading
        yield from item.blocks
    yield from minutes.closing


def _escape(text: str) -> str:
    """The text so that Markdown shows it as it stands."""
    return _OPENING.sub(r"\1\3\\\2\4", _INLINE.sub(r"\\\g<0>", text))
