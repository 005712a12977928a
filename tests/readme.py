"""What the README shows of the program: made by the program. `make docs` writes it there, `make check` compares."""

from __future__ import annotations

import json

from minutes_cli.errors import FAILURES, MinutesError
from minutes_cli.render import render
from minutes_cli.value import plain
from tests.documents import FIXTURES, parsed

NOTE = FIXTURES / "pdf-police-accountability" / "note.pdf"


def exit_codes() -> str:
    rows = [(0, "done"), (MinutesError.exit_code, f"{MinutesError.meaning}, or something that nobody foresaw")]
    rows += [(failure.exit_code, failure.meaning) for failure in FAILURES]
    return "\n".join(["| code | meaning |", "|---|---|", *(f"| {code} | {meaning} |" for code, meaning in rows)])


def example() -> str:
    """A commitment of the police note and its surroundings, as `minutes parse` writes them."""
    minutes = parsed(NOTE)
    one = next(one for one in minutes.commitments if one.owner and one.owner.person and one.due and one.due.date)
    person = next(person for person in minutes.people if one.owner and person.id == one.owner.person)
    short = {
        "meeting": plain(minutes.meeting),
        "people": [{**plain(person), "mentions": ["…"]}, "…"],
        "commitments": [plain(one), "…"],
    }
    return "```json\n" + json.dumps(short, ensure_ascii=False, indent=2) + "\n```"


def example_markdown() -> str:
    text = render(parsed(NOTE), "md")
    return "```markdown\n" + text[text.index("## Commitments") : text.index("## People")].rstrip() + "\n```"
