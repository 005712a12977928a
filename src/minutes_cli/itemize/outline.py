"""Pieces → the nested tree of items: decided for the whole document at once."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.itemize import layout, numberlines
from minutes_cli.itemize.agenda import printed as agenda
from minutes_cli.itemize.agenda import reconcile
from minutes_cli.itemize.items import checks, evidence, headings, lists, margins, pictures, roles, sections
from minutes_cli.itemize.items.candidates import Candidate
from minutes_cli.itemize.layout import Part
from minutes_cli.model import AgendaEntry, Block, Finding, Item, Notice, Piece
from minutes_cli.profile import Profile
from minutes_cli.value import Value, replace


class Plan(Value):
    """How the pieces are shared out: each block of the source stands once, in preamble, items or closing.

    `preamble_pieces` are those of `preamble`, with their looks and cells. `attendance` are the ids of the blocks that
    stand under a heading of those present or away, and of that heading; `printed` those of the printed agenda.
    """

    preamble: tuple[Block, ...]
    items: tuple[Item, ...] = ()
    closing: tuple[Block, ...] = ()
    agenda: tuple[AgendaEntry, ...] = ()
    warnings: tuple[Notice, ...] = ()
    findings: tuple[Finding, ...] = ()
    preamble_pieces: tuple[Piece, ...] = ()
    attendance: frozenset[str] = frozenset()
    printed: frozenset[str] = frozenset()


def plan(pieces: tuple[Piece, ...], profile: Profile) -> Plan:
    """The outline of the document."""
    words = profile.structure
    parts = layout.flow(pieces, words)  # tables that are only layout, dissolved
    parts = numberlines.joined(parts, words)  # "Item 3" over its title
    parts = margins.set_beside(pictures.set_apart(parts))  # a picture's words and initials are no points
    printed = agenda.find(parts, words)  # the list before the minutes proper
    candidates = evidence.gather(parts, printed.places, printed.titles, words)  # whatever could open an item
    groups = headings.choose(parts, candidates, printed.places)  # the styles that are headings
    heads = roles.head(parts, groups, profile, printed.places)  # how deep each one stands, and what it heads
    heads = roles.assign(parts, lists.top(parts, heads, printed, words), words)  # or the outer entries of a list
    shared = sections.share(parts, heads, printed.places, words)  # title block, attendance, items, closing
    entries = reconcile.match(printed.entries, shared.items)
    return Plan(
        preamble=tuple(piece.block for piece in shared.preamble),
        items=shared.items,
        closing=shared.closing,
        agenda=entries,
        warnings=(*reconcile.notices(entries, shared.items, words), *checks.numbers_of(shared.items)),
        findings=tuple(_with_doubts(shared.findings, parts, candidates)),
        preamble_pieces=shared.preamble,
        attendance=shared.attendance,
        printed=frozenset(parts[at].piece.block.id for at in printed.places),
    )


def _with_doubts(
    findings: tuple[Finding, ...], parts: tuple[Part, ...], candidates: tuple[Candidate, ...]
) -> Iterator[Finding]:
    """The findings; what could have been a heading and was left out, with what spoke against its words."""
    known = {parts[one.at].piece.block.id: one for one in candidates}
    for finding in findings:
        one = known.get(finding.block)
        if one is None or finding.reasons:
            yield finding
        else:
            against = [why for why, weight in one.reasons if weight < 0] or ["it stands alone in its look"]
            yield replace(finding, reasons=("no heading: " + ", ".join(against),))
