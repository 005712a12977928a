"""Commitments below the confidence that is asked for are left out, and the warning says how many."""

from __future__ import annotations

from minutes_cli.link.commitments import Promised
from minutes_cli.link.sure import enough
from minutes_cli.model import Commitment, Motion


def promise(name: str, confidence: float, repeats: str | None = None) -> Commitment:
    return Commitment(
        name, "action", "mend it", None, None, None, None, "will", "will", confidence, None, "b1", 0, 7, repeats
    )


def test_nothing_changes_where_all_are_sure_enough():
    promised = Promised((promise("c1", 0.9),))
    assert enough(promised, 0.9) is promised


def test_what_is_left_out_is_counted_and_nothing_points_to_it():
    motion = Motion("m1", "that it be mended", None, None, None, {}, "c1", "b1")
    left = enough(Promised((promise("c1", 0.4), promise("c2", 0.9, "c1"), promise("c3", 0.5)), (motion,)), 0.6)
    assert [one.id for one in left.commitments] == ["c2"]
    assert left.commitments[0].repeats is None
    assert left.motions[0].commitment is None
    assert [notice.message for notice in left.warnings] == ["2 commitments were left out for a confidence below 0.6"]
