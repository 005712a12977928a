"""Motions whose line says who moved and seconded them, and not what: that stands above, and how they ended below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from minutes_cli.label.motions import carried, openings
from minutes_cli.label.motions import motion as motions
from minutes_cli.label.places import Place
from minutes_cli.model import Motion
from minutes_cli.value import replace

_REACH = 4
"""How many blocks may tell how a motion ended."""


def told(places: Sequence[Place], known: Sequence[Motion]) -> list[Motion]:
    """The motions known and those told by their movers alone, in reading order and numbered so."""
    order = {place.block.id: at for at, place in enumerate(places)}
    more: list[Motion] = []
    for item, group in groupby(places, key=lambda place: place.item):
        if item is not None:
            more += _of_item(list(group), {one.block for one in known})
    found = sorted([*known, *more], key=lambda one: order.get(one.block, len(order)))
    return [replace(one, id=f"m{at}") for at, one in enumerate(found, 1)]


def _of_item(standing: Sequence[Place], taken: set[str]) -> Iterator[Motion]:
    for at, place in enumerate(standing):
        mover, seconder = motions.movers(place.block.text)
        if mover is None or place.block.kind in {"heading", "table"} or not _says_no_more(place):
            continue
        put = carried.put_above(standing[:at], named=True)
        later = takewhile(lambda one: not _says_no_more(one), standing[at + 1 : at + _REACH])
        rest = " ".join([place.block.text, *(one.block.text for one in later)])
        result = motions.ending(rest)
        if put is not None and result is not None and put.id not in taken:
            votes = motions.votes(rest)
            yield Motion("", put.text, mover, seconder, result, votes, None, put.id)


def _says_no_more(place: Place) -> bool:
    """Whether a block only names who moved, and perhaps who seconded: "Moved by Ann, second by Tom", "Mover: Ann"."""
    return openings.bare(place.block.text, "") or carried.names_mover(place.block.text)
