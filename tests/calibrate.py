"""Confidence by counting: `python tests/calibrate.py GOLD SOURCES` writes `data/rules/confidence.toml` to stdout.

GOLD is a folder of marked notes (a JSON file each, with `doc` and its `commitments`, each with a `quote`, those marked
`optional` counting for neither side), SOURCES that of the documents. For each rule, what it found is right where it
shares most words with a marked quote. As the rules were written with some of these notes at hand, the counts alone
would promise too much: a share is drawn towards the one judged on reading notes that nobody had marked (`judged`, or
the rule's `confidence`), which stands for twenty finds. stderr tells how well the shares of all other bodies foretell
those of each body (a body's notes share the words of their file's name before the first digit).
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from minutes_cli import parse
from minutes_cli.label.rules import rule_book

WEIGHT = 20
Counts = dict[str, list[int]]
"""Right and wrong, by rule."""


def words(text: str) -> Counter[str]:
    """The words of a text, with how often each stands in it."""
    return Counter(re.findall(r"[^\W_]+", text.lower()))


def likeness(quote: str, text: str) -> float:
    """F1 of their words; at least 0.6 where one of four words or more holds nearly all of the other's."""
    a, b = words(quote), words(text)
    same, least = (a & b).total(), min(a.total(), b.total())
    f1 = 2 * same / max(a.total() + b.total(), 1)
    return max(f1, 0.6) if least >= 4 and same >= 0.9 * least else f1


def best(marked: list[dict[str, Any]], texts: list[str]) -> set[int]:
    """Which texts are paired with a marked commitment, each once, the likest first."""
    pairs = sorted(
        (
            (-max(likeness(quote, text) for quote in (one["quote"], *one.get("quote_accept", []))), abs(i - j), i, j)
            for i, one in enumerate(marked)
            for j, text in enumerate(texts)
        )
    )
    done: set[int] = set()
    found: set[int] = set()
    for unlike, _, i, j in pairs:
        if unlike <= -0.5 and i not in done and j not in found:
            done.add(i)
            found.add(j)
    return found


def counted(gold: Path, sources: Path) -> Counts:
    """Right and wrong of each rule in one note."""
    note = json.loads(gold.read_text(encoding="utf-8"))
    made = parse(sources / note["doc"]).commitments
    texts = [one.text for one in made]
    right = best([one for one in note["commitments"] if not one.get("optional")], texts)
    left = [j for j in range(len(texts)) if j not in right]
    perhaps = [one for one in note["commitments"] if one.get("optional")]
    open_to_view = {left[k] for k in best(perhaps, [texts[j] for j in left])}
    counts: Counts = defaultdict(lambda: [0, 0])
    for j, one in enumerate(made):
        if j not in open_to_view:
            counts[one.rule][j not in right] += 1
    return counts


def shares(counts: list[Counts]) -> dict[str, float]:
    """The confidence of each rule by the counts of several notes."""
    book = rule_book()
    told = {rule.id: rule.confidence for rule in book.rule} | dict(book.judged)
    total: Counts = defaultdict(lambda: [0, 0])
    for one in counts:
        for name, (right, wrong) in one.items():
            total[name][0] += right
            total[name][1] += wrong
    prior = {name: told.get(name, told.get(name.rpartition("-")[0], 0.5)) for name in total}
    return {
        name: round((right + WEIGHT * prior[name]) / (right + wrong + WEIGHT), 2)
        for name, (right, wrong) in sorted(total.items())
    }


def main() -> None:
    """Count, and write the table."""
    gold, sources = map(Path, sys.argv[1:3])
    notes = {path.name: counted(path, sources) for path in sorted(gold.glob("*.json"))}
    bodies = {name: re.split(r"-?\d", name, maxsplit=1)[0] for name in notes}
    bins: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for body in sorted(set(bodies.values())):
        others = shares([counts for name, counts in notes.items() if bodies[name] != body])
        for name, counts in notes.items():
            for rule, (right, wrong) in counts.items() if bodies[name] == body else ():
                at = min(int(others.get(rule, 0.5) * 10) / 10, 0.9)
                bins[at][0] += right
                bins[at][1] += wrong
    for at, (right, wrong) in sorted(bins.items()):
        share = right / (right + wrong)
        sys.stderr.write(f"foretold {at:.1f} to {at + 0.1:.1f}: {share:.2f} of {right + wrong} right\n")
    sys.stdout.write("# Made by tests/calibrate.py: what share of a rule's finds is right.\n[confidence]\n")
    for name, share in shares(list(notes.values())).items():
        sys.stdout.write(f'"{name}" = {share}\n')


if __name__ == "__main__":
    main()
