"""`minutes explain` and `minutes profiles`, from outside."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from tests.cli.conftest import Run


def test_each_block_is_told_with_what_it_was_taken_for(minutes: Run, note: Path):
    rows = json.loads(minutes("explain", note, "--json").stdout)
    taken = {row["text"]: row["taken_for"] for row in rows}
    assert "heading" in taken["Sluices"]
    assert all(row["taken_for"] for row in rows)


def test_a_commitment_is_told_with_its_rule_and_cue(minutes: Run, note: Path):
    rows = json.loads(minutes("explain", note, "--json").stdout)
    tags = [tag for row in rows for tag in row["tagged"] if "found" in tag]
    assert tags
    assert all(tag["rule"] and tag["cue"] for tag in tags)


def test_the_table_shows_the_words_and_the_reasons(minutes: Run, note: Path):
    done = minutes("explain", note, env={"COLUMNS": "200"})
    assert done.returncode == 0
    assert "sluice gate" in done.stdout.decode()


def test_profiles_are_listed_and_printed_as_the_toml_that_they_are(minutes: Run):
    assert minutes("profiles").stdout.startswith(b"default\t")
    assert tomllib.loads(minutes("profiles", "default").stdout.decode())["name"] == "default"


def test_a_profile_that_does_not_exist_is_a_usage_error_that_says_which_there_are(minutes: Run):
    done = minutes("profiles", "martian")
    assert done.returncode == 2
    assert b"default" in done.stderr
