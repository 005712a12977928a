from __future__ import annotations

from minutes_cli.itemize.items.evidence import gather
from minutes_cli.itemize.items.headings import choose
from minutes_cli.itemize.layout import flow
from minutes_cli.model import Piece
from minutes_cli.profile import load
from tests.builders import block, source

WORDS = load().structure
TOLD = "The tide took the lower rail away in the night, and nobody on the quay heard a thing until morning."
SAID = ("Ada reported on the quay.", "The lamps were shown by Tom.", "We have no rope left.", "Ines wrote to the mill.")


def chosen(*pieces: Piece | str) -> list[str]:
    parts = flow(source(*pieces).pieces, WORDS)
    groups = choose(parts, gather(parts, frozenset(), (), WORDS))
    return sorted(one.title for group in groups for one in group.members)


def test_sentences_in_one_look_over_prose_again_and_again_are_headings() -> None:
    titles = sorted(text.rstrip(".") for text in SAID)
    assert chosen(*(part for text in SAID for part in (block(text, bold=True), TOLD))) == titles
    assert chosen(*(part for n, text in enumerate(SAID, 1) for part in (f"{n}. {text}", TOLD))) == titles


def test_sentences_in_one_look_are_none_where_other_titles_stand_between_them() -> None:
    titles = ("Quay", "Lamps", "Ropes", "Mill")
    both = (part for pair in zip(titles, SAID, strict=True) for part in (pair[0], pair[1]))
    pieces = (block(text, bold=True, size=14.0) if text in titles else block(text, bold=True) for text in both)
    assert chosen(*(part for piece in pieces for part in (piece, TOLD))) == sorted(titles)
