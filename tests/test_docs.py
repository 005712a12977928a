"""The documentation cannot lie: commands, options and exit codes in the README are those of the program."""

from __future__ import annotations

import re
import tomllib

import pytest
import typer.main

from minutes_cli.cli import app
from minutes_cli.errors import FAILURES
from minutes_cli.profile import load
from tests.documents import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str):
    assert f"`minutes {name}" in README


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str):
    assert [option.name for option in COMMANDS[name].params if not getattr(option, "help", None)] == []


def test_no_option_of_the_readme_is_unknown():
    known = {spelling for command in COMMANDS.values() for option in command.params for spelling in option.opts}
    known |= {
        spelling for command in COMMANDS.values() for option in command.params for spelling in option.secondary_opts
    }
    usage = README[README.index("## Using it") : README.index("## The JSON")]
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", usage))
    assert named - known - {"--install-completion", "--suffix"} == set()


def test_every_failure_has_a_code_of_its_own_in_the_readme():
    codes = [failure.exit_code for failure in FAILURES]
    assert len(set(codes)) == len(codes)
    for failure in FAILURES:
        assert f"| {failure.exit_code} | {failure.meaning} |" in README


def test_the_profile_in_the_readme_is_a_profile(tmp_path):
    text = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
    assert text
    (tmp_path / "ours.toml").write_text(text[1], encoding="utf-8")
    profile = load(tmp_path / "ours.toml")
    assert profile.name == tomllib.loads(text[1])["name"]
    assert "Portreeve" in profile.people.offices
    assert profile.people.offices[:-1] == load().people.offices


def test_the_python_in_the_readme_runs(tmp_path, monkeypatch, capsys):
    from tests.readme import NOTE

    text = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert text
    (tmp_path / "note.pdf").write_bytes(NOTE.read_bytes())
    monkeypatch.chdir(tmp_path)
    exec(compile(text[1], "README.md", "exec"), {})  # noqa: S102 - our own words
    assert "## Commitments" in capsys.readouterr().out
