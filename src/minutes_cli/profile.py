"""TOML → Profile: the words and habits of a language, a country, an organisation, kept out of the code.

The default profile goes through the same loader as a user's file, which is laid over it: a list adds to the
default's list of the same name, any other value replaces the default's.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import dacite

from minutes_cli.errors import UsageError

Words = tuple[str, ...]
DateOrder = Literal["DMY", "MDY", "YMD"]


@dataclass(frozen=True)
class Structure:
    """Words that itemize knows the parts of a note by."""


@dataclass(frozen=True)
class People:
    """Words that names, titles and attendance are known by."""


@dataclass(frozen=True)
class Calendar:
    """How the body writes and reckons time.

    `date_order` settles 3/4/2025 where the document's other dates do not. `country` and `subdivision` are those whose
    public holidays are no working days. `fiscal_year_start` is the month in which a financial year begins.
    `meeting_date`, an ISO date, overrides what the note says.
    """

    date_order: DateOrder | None = None
    country: str = "GB"
    subdivision: str | None = None
    fiscal_year_start: int = 4
    meeting_date: str | None = None


@dataclass(frozen=True)
class Profile:
    """What an organisation's notes are read with; `model` names a spaCy model, `None` is the small English one."""

    name: str = "default"
    model: str | None = None
    structure: Structure = field(default_factory=Structure)
    people: People = field(default_factory=People)
    calendar: Calendar = field(default_factory=Calendar)


def load(
    path: Path | None = None,
    *,
    model: str | None = None,
    date_order: DateOrder | None = None,
    meeting_date: str | None = None,
) -> Profile:
    """The default profile, with the TOML file at `path` laid over it, and over that what else is given.

    Raises:
        UsageError: the file cannot be read, is not TOML, or holds a key or a value that a profile cannot have;
            `meeting_date` is not an ISO date.
    """
    profile = _read(path) if path else _default()
    calendar = replace(
        profile.calendar,
        date_order=date_order or profile.calendar.date_order,
        meeting_date=_day(meeting_date) if meeting_date else profile.calendar.meeting_date,
    )
    return replace(profile, model=model or profile.model, calendar=calendar)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(text, "is not a day", "write the meeting's date as 2025-12-11") from error


def _read(path: Path) -> Profile:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(str(path), f"the profile cannot be read ({error})", "check --profile") from error
    return _profile(_overlay(_table(_default_text(), "default.toml"), _table(text, str(path))), str(path))


@cache
def _default() -> Profile:
    return _profile(_table(_default_text(), "default.toml"), "default.toml")


def _default_text() -> str:
    return (files("minutes_cli") / "data" / "profiles" / "default.toml").read_text(encoding="utf-8")


def _table(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(name, f"the profile is not TOML: {error}", "mend it at that line") from error


def _overlay(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """`over` laid over `base`: tables merge, lists add up, all else is replaced."""

    def merge(old: Any, new: Any) -> Any:
        if isinstance(old, dict) and isinstance(new, dict):
            return _overlay(old, new)
        return [*old, *new] if isinstance(old, list) and isinstance(new, list) else new

    return base | {key: merge(base[key], value) if key in base else value for key, value in over.items()}


def _profile(table: dict[str, Any], name: str) -> Profile:
    try:
        return dacite.from_dict(Profile, _tuples(table), dacite.Config(strict=True))
    except dacite.DaciteError as error:
        raise UsageError(name, f"the profile is wrong: {error}", "see the README for its keys") from error


def _tuples(value: Any) -> Any:
    """The same with tuples for lists, so that a profile cannot change."""
    if isinstance(value, dict):
        return {key: _tuples(inner) for key, inner in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
