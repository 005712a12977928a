"""How the printed agenda agrees with the items that the body has."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.itemize.words import LIKE, like, plain, whole
from minutes_cli.model import AgendaEntry, Item, Notice, walk
from minutes_cli.profile import Structure
from minutes_cli.value import replace


def match(entries: tuple[AgendaEntry, ...], items: tuple[Item, ...]) -> tuple[AgendaEntry, ...]:
    """The entries with the ids of the items that answer them, each item at most once, the most alike first."""
    every = list(walk(items))
    options = sorted(
        (
            (_alike(entry, item), -abs(i - j), i, j)
            for i, entry in enumerate(entries)
            for j, item in enumerate(every)
            if _alike(entry, item) >= LIKE
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in options:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return tuple(replace(one, item=every[pairs[i]].id if i in pairs else None) for i, one in enumerate(entries))


def _alike(entry: AgendaEntry, item: Item) -> float:
    same_number = bool(entry.number) and entry.number == item.number
    words = set(plain(entry.title).split()) & set(plain(item.title).split())
    score = like(entry.title, item.title)
    return score + 0.1 * same_number if score >= LIKE else LIKE * (same_number and len(words) > 1)


def notices(entries: tuple[AgendaEntry, ...], items: tuple[Item, ...], words: Structure) -> Iterator[Notice]:
    """What the agenda and the body do not agree on, one notice each."""
    if not entries:
        return
    by_id = {item.id: item for item in walk(items)}
    order = {item.id: at for at, item in enumerate(walk(items))}
    furthest = -1
    for entry in entries:
        item = by_id.get(entry.item or "")
        if item is None:
            yield Notice("agenda-not-minuted", f"agenda has {entry.title!r}; no item of the minutes answers it")
            continue
        if plain(entry.title) != plain(item.title):
            named = f"item {item.number}" if item.number else "the item"
            yield Notice(
                "agenda-title-differs", f"agenda has {entry.title!r}, {named} is headed {item.title!r}", item.heading.id
            )
        if order[item.id] < furthest:
            yield Notice("agenda-out-of-order", f"{item.title!r} stands elsewhere on the agenda", item.heading.id)
        furthest = max(furthest, order[item.id])
    answered = {entry.item for entry in entries}
    never = (*words.agendas, *words.wrappers, *words.discussions, *words.attendance, *words.leads)
    yield from (
        Notice("minuted-not-on-agenda", f"{item.title!r} is not on the agenda", item.heading.id)
        for item in items
        if item.id not in answered and not whole(item.title, never)
    )
