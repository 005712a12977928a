"""The laws of the design, on every fixture and on every document of the corpus that is at hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from minutes_cli.model import Block, Commitment, DateTag, Piece, RoleTag
from minutes_cli.render.json import dumps, loads, schema
from tests.documents import blocks, corpus, name_of, parsed, readable, seen

VALIDATOR = jsonschema.Draft202012Validator(schema())
DOCUMENTS = [*readable(), *corpus()]
every_document = pytest.mark.parametrize("note", DOCUMENTS, ids=name_of)


def test_the_corpus_is_at_hand():
    if not corpus():
        pytest.skip("../shared/corpus is not here: the laws are tested on the fixtures alone")
    assert len(corpus()) >= 25


@every_document
def test_a_tag_s_offsets_give_its_text(note: Path):
    minutes = parsed(note)
    texts = {block.id: block.text for block in blocks(minutes)}
    tags: list[DateTag | RoleTag | Commitment] = [*minutes.dates, *minutes.roles, *minutes.commitments]
    for tag in tags:
        assert texts[tag.block][tag.start : tag.end] == tag.text
    for person in minutes.people:
        for mention in person.mentions:
            assert texts[mention.block][mention.start : mention.end].strip()


@every_document
def test_ids_are_unique_and_point_to_what_is_there(note: Path):
    minutes = parsed(note)
    items = [item.id for item in minutes.walk()]
    people = [person.id for person in minutes.people]
    ids = [
        *(block.id for block in blocks(minutes)),
        *items,
        *people,
        *(one.id for one in minutes.dates),
        *(one.id for one in minutes.commitments),
        *(one.id for one in minutes.motions),
    ]
    assert [value for value, times in Counter(ids).items() if times > 1] == []
    assert {one.item for one in minutes.commitments} | {one.item for one in minutes.agenda} <= {*items, None}
    assert {one.person for one in minutes.roles} | {minutes.meeting.chair} <= {*people, None}
    assert {one.owner.person for one in minutes.commitments if one.owner} <= {*people, None}
    assert {one.repeats for one in minutes.commitments} <= {*(one.id for one in minutes.commitments), None}
    assert {notice.block for notice in minutes.warnings} <= {*(block.id for block in blocks(minutes)), None}


@every_document
def test_the_json_is_of_the_schema_and_reads_back_equal(note: Path):
    text = dumps(parsed(note))
    VALIDATOR.validate(json.loads(text))
    assert loads(text) == parsed(note)


@every_document
def test_every_word_that_ingest_saw_stands_in_one_block(note: Path):
    def words(found: list[Block]) -> Counter[str]:
        return Counter(word for block in found for word in f"{block.marker or ''} {block.text}".split())

    source = seen(note)
    lost = words([*map(_block, source.pieces), *source.furniture])
    lost.subtract(words(blocks(parsed(note))))
    assert {word: times for word, times in lost.items() if times} == {}


def _block(piece: Piece) -> Block:
    return piece.block


def test_the_same_bytes_give_the_same_json_anywhere():
    notes = [*map(str, readable()[:4])]
    here = "".join(dumps(parsed(Path(note)), indent=None) for note in notes)
    for settings in ({"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1"}, {"LC_ALL": "C", "LANG": "", "PYTHONHASHSEED": "2"}):
        done = subprocess.run(
            [sys.executable, "-m", "minutes_cli", "parse", "--quiet", *notes],
            capture_output=True,
            env={**os.environ, **settings},
            check=True,
        )
        assert done.stdout.decode() == here


def test_rooms_do_not_know_each_other_and_each_library_has_one_home():
    done = subprocess.run([Path(sys.executable).parent / "lint-imports", "--no-logo"], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()
