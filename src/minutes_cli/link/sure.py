"""Commitments of too little confidence are left out, and said to be."""

from __future__ import annotations

from minutes_cli.link.commitments import Promised
from minutes_cli.model import Notice
from minutes_cli.value import replace


def enough(promised: Promised, least: float) -> Promised:
    """What is promised with at least that confidence; how many were left out is a warning.

    What pointed to one that was left out points to nothing.
    """
    kept = tuple(one for one in promised.commitments if one.confidence >= least)
    left = len(promised.commitments) - len(kept)
    if not left:
        return promised
    ids = {one.id for one in kept}
    verb = "commitment was" if left == 1 else "commitments were"
    notice = Notice("below-min-confidence", f"{left} {verb} left out for a confidence below {least:g}")
    return replace(
        promised,
        commitments=tuple(one if one.repeats in ids else replace(one, repeats=None) for one in kept),
        motions=tuple(one if one.commitment in ids else replace(one, commitment=None) for one in promised.motions),
        warnings=(*promised.warnings, notice),
    )
