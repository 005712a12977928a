"""Pieces → the nested tree of items: decided for the whole document at once."""

from __future__ import annotations

from dataclasses import dataclass

from minutes_cli.model import AgendaEntry, Block, Finding, Item, Notice, Piece
from minutes_cli.profile import Profile


@dataclass(frozen=True)
class Plan:
    """How the pieces are shared out: each block of the source stands once, in preamble, items or closing."""

    preamble: tuple[Block, ...]
    items: tuple[Item, ...] = ()
    closing: tuple[Block, ...] = ()
    agenda: tuple[AgendaEntry, ...] = ()
    warnings: tuple[Notice, ...] = ()
    findings: tuple[Finding, ...] = ()


def plan(pieces: tuple[Piece, ...], profile: Profile) -> Plan:
    """The outline of the document."""
    return Plan(preamble=tuple(piece.block for piece in pieces))
