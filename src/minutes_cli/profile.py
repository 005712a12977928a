"""TOML → Profile: the words and habits of a language, a country, an organisation, kept out of the code.

The default profile goes through the same loader as a user's file, which is laid over it: a list adds to the
default's list of the same name, any other value replaces the default's.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from minutes_cli.errors import UsageError
from minutes_cli.value import ValidationError, Value, convert, field, replace

Words = tuple[str, ...]
DateOrder = Literal["DMY", "MDY", "YMD"]


class Structure(Value, forbid_unknown_fields=True):
    """Words that itemize knows the parts of a note by, in lower case; a title matches as a whole, or from its start.

    `business` are titles that items of any body have. `wrappers` stand over the minutes as a whole, `discussions`
    over all that was talked about, `attendance` over those who were there, `agendas` over the printed agenda;
    `particulars` are the keys of a title block, and `leads` the words that open a line without heading it.
    `number_labels` stand before an item's number. `votes` are the labels of the lines of a vote, `votes_beside` those
    that are such beside one of these. `sentence_words` tell a sentence from a title. `columns_*` are the heads of
    columns: an item's number, its title, what was said, what stands beside it, and what only a table of actions has.
    `closing`, `signature`, `dial_in` and `restricted` are phrases of the line that closes the meeting,
    of a signature block, of the directions for joining a call, and of business that the note withholds.
    """

    business: Words = ()
    wrappers: Words = ()
    discussions: Words = ()
    attendance: Words = ()
    agendas: Words = ()
    particulars: Words = ()
    leads: Words = ()
    number_labels: Words = ()
    votes: Words = ()
    votes_beside: Words = ()
    sentence_words: Words = ()
    columns_number: Words = ()
    columns_title: Words = ()
    columns_text: Words = ()
    columns_margin: Words = ()
    columns_task: Words = ()
    closing: Words = ()
    signature: Words = ()
    dial_in: Words = ()
    restricted: Words = ()


class People(Value, forbid_unknown_fields=True):
    """Words that names, titles and attendance are known by; all are compared without regard to case.

    `honorifics` stand before a name and are no office, `post_nominals` after it, `status_codes` after both where a
    directory prints names ("Lee, Ann CIV"). `particles` are the small words inside a name. `offices` are the last
    words of the titles of offices, `short_offices` whole titles that are written as letters; `weak_offices` are those
    that are an office only with more beside them; `modifiers` are words that stand before an office's last word and
    beside "and". `not_names` are words that no name of a person has, `function_words` those that no title has either,
    `also_names` those of them that are a given name where more of a name follows. `outside_offices` are seldom held
    in the body that met, nor are those that begin with one of `outside_modifiers`; `offices_of` pairs an office with
    the kind of body that it is of. `bodies` are the last words of the names of organisations. The labels of the
    attendance lists: `present`, `in_attendance`, `apologies`, `absent`; `label_words` may stand beside them in a
    label, `same_list` are labels that leave the attendance as it is. `name_columns`, `role_columns`,
    `organization_columns`, `initials_columns` and `mark_columns` are heads of the columns of a table of people;
    `here`, `away` and `excused` the marks in it. `remarks` begin a bracket that says how someone attended.
    `paper_words` name the kind of paper in a title ("minutes"), `meeting_words` a kind of meeting. The `…_labels`
    stand before the meeting's particulars.
    """

    honorifics: Words = ()
    post_nominals: Words = ()
    status_codes: Words = ()
    particles: Words = ()
    offices: Words = ()
    weak_offices: Words = ()
    short_offices: Words = ()
    modifiers: Words = ()
    not_names: Words = ()
    function_words: Words = ()
    also_names: Words = ()
    bodies: Words = ()
    present: Words = ()
    in_attendance: Words = ()
    apologies: Words = ()
    absent: Words = ()
    label_words: Words = ()
    same_list: Words = ()
    name_columns: Words = ()
    role_columns: Words = ()
    organization_columns: Words = ()
    initials_columns: Words = ()
    mark_columns: Words = ()
    here: Words = ()
    away: Words = ()
    excused: Words = ()
    remarks: Words = ()
    meeting_labels: Words = ()
    body_labels: Words = ()
    date_labels: Words = ()
    time_labels: Words = ()
    start_labels: Words = ()
    end_labels: Words = ()
    place_labels: Words = ()
    writer_labels: Words = ()
    label_offices: Words = ()
    outside_offices: Words = ()
    outside_modifiers: Words = ()
    offices_of: tuple[tuple[str, str], ...] = ()
    chair_labels: Words = ()
    paper_words: Words = ()
    meeting_words: Words = ()
    place_words: Words = ()

    def __hash__(self) -> int:
        """By a few sizes: every look-up in a cache asks for it, and to hash each word is slow."""
        return hash((len(self.offices), len(self.not_names), len(self.honorifics)))


class Calendar(Value, forbid_unknown_fields=True):
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


class Profile(Value, forbid_unknown_fields=True):
    """What an organisation's notes are read with.

    `model` names a spaCy model, `None` is the small English one. Commitments of less confidence than
    `min_confidence` are left out.
    """

    name: str = "default"
    model: str | None = None
    min_confidence: float = 0.0
    structure: Structure = field(default_factory=Structure)
    people: People = field(default_factory=People)
    calendar: Calendar = field(default_factory=Calendar)


def load(
    name: Path | str | None = None,
    *,
    model: str | None = None,
    min_confidence: float | None = None,
    date_order: DateOrder | None = None,
    meeting_date: str | None = None,
) -> Profile:
    """The default profile, with the one that `name` means laid over it, and over that what else is given.

    Args:
        name: a TOML file, or the name of a profile that comes with the package.
        model: the spaCy model, as the profile's own `model`.
        min_confidence: as the profile's own.
        date_order: as the profile's `calendar.date_order`.
        meeting_date: as the profile's `calendar.meeting_date`.

    Raises:
        UsageError: the file cannot be read, is not TOML, or holds a key or a value that a profile cannot have;
            `meeting_date` is not an ISO date.
    """
    profile = _read(_file(name)) if name else _default()
    calendar = replace(
        profile.calendar,
        date_order=date_order or profile.calendar.date_order,
        meeting_date=_day(meeting_date) if meeting_date else profile.calendar.meeting_date,
    )
    least = profile.min_confidence if min_confidence is None else min_confidence
    return replace(profile, model=model or profile.model, min_confidence=least, calendar=calendar)


def shipped() -> dict[str, str]:
    """The profiles that come with the package: the TOML of each by its name."""
    folder = files("minutes_cli") / "data" / "profiles"
    found = {entry.name.removesuffix(".toml"): entry for entry in folder.iterdir() if entry.name.endswith(".toml")}
    return {name: found[name].read_text(encoding="utf-8") for name in sorted(found)}


def _file(name: Path | str) -> Path:
    """The file that `name` means: a path, else a profile that comes with the package."""
    ours = files("minutes_cli") / "data" / "profiles" / f"{name}.toml"
    return Path(str(ours)) if isinstance(name, str) and not Path(name).exists() and ours.is_file() else Path(name)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(text, "is not a day", "write the meeting's date as 2025-12-11") from error


def _read(path: Path) -> Profile:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            str(path), f"the profile cannot be read ({error})", "name a file, or one of `minutes profiles`"
        ) from error
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
        return convert(table, Profile)
    except ValidationError as error:
        raise UsageError(name, f"the profile is wrong: {error}", "see the README for its keys") from error
