"""Write what a fixture must give: python -m tests.golden CASE… [--force]

`expected.json` and `expected.md` are written beside the fixture's document, and never over old ones without `--force`;
CASE `all` is every fixture that can be read. Read the difference like code before it is committed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from minutes_cli.flow import parse
from minutes_cli.ingest import Reading
from minutes_cli.model import Generator, Minutes
from minutes_cli.profile import load
from minutes_cli.render import FORMATS, render
from minutes_cli.value import replace

FIXTURES = Path(__file__).parents[1] / "fixtures"


def cases() -> list[Path]:
    """The folder of each fixture."""
    return sorted(readme.parent for readme in FIXTURES.glob("*/README.md"))


def document(case: Path) -> Path:
    """The one document in a fixture's folder."""
    (note,) = case.glob("note.*")
    return note


def fails(case: Path) -> str | None:
    """The code of the failure that reading the document, without a password, must end in."""
    told = case / "expected-error.txt"
    return told.read_text(encoding="utf-8").strip() if told.exists() else None


def password(case: Path) -> str | None:
    """The document's password, where it wants one."""
    told = case / "password.txt"
    return told.read_text(encoding="utf-8").strip() if told.exists() else None


def is_readable(case: Path) -> bool:
    """Whether the document can be read, if need be with its password."""
    return fails(case) is None or password(case) is not None


def minutes(case: Path) -> Minutes:
    """The fixture's minutes, the versions of program and model left out: a release is not a change of what is read."""
    read = parse(document(case), load(), reading=Reading(password=password(case)))
    return replace(read, generator=Generator(read.generator.name, "any", "any" if read.generator.model else None))


def expected(case: Path, to: str) -> Path:
    """Where the golden of a format stands."""
    return case / f"expected.{to}"


def write(case: Path, *, force: bool) -> list[Path]:
    """The goldens that were written; none where there are some already and they may not be overwritten."""
    made = minutes(case)
    targets = [(expected(case, to), render(made, to)) for to in FORMATS]
    if not force and any(path.exists() for path, _ in targets):
        return []
    for path, text in targets:
        path.write_text(text, encoding="utf-8")
    return [path for path, _ in targets]


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 0 when all were written, 1 when one was there already, 2 for a name that no fixture has."""
    parser = argparse.ArgumentParser(prog="python -m tests.golden", description="Write what a fixture must give.")
    parser.add_argument("case", nargs="+", help="a folder in fixtures/, or all")
    parser.add_argument("--force", action="store_true", help="overwrite what is there")
    options = parser.parse_args(arguments)
    known = {case.name: case for case in cases() if is_readable(case)}
    chosen = sorted(known) if options.case == ["all"] else options.case
    unknown = [name for name in chosen if name not in known]
    if unknown:
        parser.error(f"no readable fixture {', '.join(unknown)}; there are {', '.join(sorted(known))}")
    kept = [name for name in chosen if not write(known[name], force=options.force)]
    for name in kept:
        sys.stderr.write(f"{name}: has its goldens already; FORCE=1 (--force) overwrites them\n")
    return 1 if kept else 0


if __name__ == "__main__":
    sys.exit(main())
