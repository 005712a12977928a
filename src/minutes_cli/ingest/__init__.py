"""Bytes → Source: what a reader sees, block by block, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from minutes_cli.model import Source


@dataclass(frozen=True)
class Reading:
    """How to read a file: its password, whether tracked changes count as made, whether to recognise scans."""

    password: str | None = None
    track_changes: Literal["accept", "reject"] = "accept"
    ocr: bool = False


def read(document: Path | str | BinaryIO, reading: Reading = Reading()) -> Source:
    """The document as a reader sees it; its kind is found by content, not by suffix."""
    raise NotImplementedError
