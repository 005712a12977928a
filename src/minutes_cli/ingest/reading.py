"""How a file is to be read."""

from __future__ import annotations

from typing import Literal

from minutes_cli.value import Value


class Reading(Value):
    """How to read a file: its password, whether tracked changes count as made, whether to recognise scans."""

    password: str | None = None
    track_changes: Literal["accept", "reject"] = "accept"
    ocr: bool = False
