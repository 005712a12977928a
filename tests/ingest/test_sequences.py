from __future__ import annotations

from minutes_cli.ingest.pdf.lines import lines
from minutes_cli.ingest.pdf.sequences import numbered
from minutes_cli.ingest.sheet import Face, Word

FACE = Face("Helvetica", bold=False, italic=False)


def line(number, base):
    marker = Word(number, 72, base - 8, 78, base, base, 10, FACE, 0, "dark", round(base))
    return lines([marker, marker._replace(text="Apologies", x0=90, x1=140, order=round(base) + 1)], 1)[0]


def test_bare_numbers_that_count_up_are_a_row():
    assert len(numbered([line("1", 100), line("2", 200)])) == 2


def test_a_raised_digit_is_no_number_of_a_row():
    assert numbered([line("²", 100), line("²", 200)]) == frozenset()
