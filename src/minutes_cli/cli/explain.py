"""`minutes explain`: what each block was taken for, and why; what was tagged, by which rule; what was left out."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from minutes_cli.cli import options
from minutes_cli.cli.output import STDIN, clean_stdout

if TYPE_CHECKING:
    from minutes_cli.flow import Trace


def command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A PDF or DOCX document; - is standard input.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON array in place of the table.")] = False,
    profile: options.Profile = None,
    model: options.Model = None,
    min_confidence: options.MinConfidence = None,
    password: options.Password = None,
    track_changes: options.TrackChanges = "accept",
    ocr: options.Ocr = False,
    date_order: options.DateOrder = None,
    meeting_date: options.MeetingDate = None,
    debug: options.Debug = False,  # noqa: ARG001 - the handler in `main` looks for it
) -> None:
    """Show for each block what it was taken for and why, and which rules found or rejected commitments in it."""
    from minutes_cli.flow import trace  # noqa: PLC0415 - `--help` imports no room
    from minutes_cli.ingest import Reading  # noqa: PLC0415
    from minutes_cli.profile import load  # noqa: PLC0415

    settings = load(
        profile, model=model, date_order=date_order, meeting_date=meeting_date, min_confidence=min_confidence
    )
    with clean_stdout() as stdout:
        document = sys.stdin.buffer if file == STDIN else file
        found = list(explained(trace(document, settings, reading=Reading(password, track_changes, ocr))))
        text = json.dumps(found, ensure_ascii=False, indent=2) + "\n" if as_json else _table(found)
        stdout.write(text.encode())


def explained(trace: Trace) -> Iterator[dict[str, Any]]:
    """A row for each block: its place and words, what it was taken for and why, and what was tagged in it."""
    findings = {finding.block: finding for finding in trace.draft.findings}
    blocks = [block for block, _ in trace.draft.blocks()]
    texts = {block.id: block.text for block in blocks}
    tagged = defaultdict[str, list[dict[str, Any]]](list)
    for one in trace.minutes.commitments:
        tagged[one.block].append(
            {"found": one.kind, "text": one.text, "rule": one.rule, "cue": one.cue, "confidence": one.confidence}
        )
    for miss in trace.tags.near_misses:
        clause = miss.clause
        words = texts[clause.block][clause.start : clause.end]
        tagged[clause.block].append({"left out": clause.label, "text": words, "rule": clause.rule, "why": miss.reason})
    for block in (*blocks, *trace.minutes.furniture):
        finding = findings.get(block.id)
        yield {
            "block": block.id,
            "page": block.page,
            "text": block.text,
            "taken_for": finding.taken_for if finding else block.kind,
            "why": list(finding.reasons) if finding else [],
            "tagged": tagged[block.id],
        }


def _table(rows: list[dict[str, Any]]) -> str:
    """The rows as a table as wide as the terminal, in which the document's words cannot steer it."""
    from rich.console import Console  # noqa: PLC0415 - rich is imported where it is used
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from minutes_cli.cli.talk import printable  # noqa: PLC0415

    table = Table("Block", "Words", "Taken for", "Why", "Commitments")
    for row in rows:
        place = f"{row['block']} p{row['page']}" if row["page"] else row["block"]
        cells = [place, _short(row["text"]), row["taken_for"], "; ".join(row["why"])]
        tags = "\n".join(map(_tag, row["tagged"]))
        table.add_row(*(Text(printable(cell)) for cell in cells), Text("\n".join(map(printable, tags.splitlines()))))
    console = Console(file=sys.stderr)
    with console.capture() as capture:
        console.print(table)
    return capture.get()


def _tag(tag: dict[str, Any]) -> str:
    words = _short(tag["text"], 50)
    if "found" in tag:
        return f"{tag['found']} {tag['confidence']:.2f} by {tag['rule']} ({tag['cue']}): {words}"
    return f"left out by {tag['rule']}, {tag['why']}: {words}"


def _short(text: str, width: int = 70) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
