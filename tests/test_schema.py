"""The published schema says what the types say."""

from __future__ import annotations

import jsonschema

from tests.schema import PUBLISHED, generated


def test_the_published_schema_is_the_one_that_the_types_give():
    assert PUBLISHED.read_text(encoding="utf-8") == generated(), "run `make schema`"


def test_the_published_schema_is_a_json_schema():
    import json

    jsonschema.Draft202012Validator.check_schema(json.loads(PUBLISHED.read_text(encoding="utf-8")))
