"""Regular expressions answer as `re` does, whoever matches them."""

from __future__ import annotations

import gc
import pickle
import pkgutil
import re
from importlib import import_module
from itertools import groupby
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import minutes_cli
from minutes_cli import regex
from tests.documents import FIXTURES

WAYS = ("search", "match", "fullmatch")
odd = st.characters(categories=["Mn", "Mc", "Me", "Pc", "Cn", "Cc", "Lm", "No", "Zs"])
texts = st.text(st.sampled_from("aA bB,.;:()-–’/0123456789\n\té§✔\ufe0f\u0301‿\x1f") | odd, max_size=30) | st.text(
    max_size=20
)


def everything() -> list[regex.Pattern]:
    """The expressions of the whole package."""
    for module in pkgutil.walk_packages(minutes_cli.__path__, "minutes_cli."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    kind = type(regex.compile("a"))
    return sorted((one for one in gc.get_objects() if isinstance(one, kind)), key=lambda one: one.pattern)


def as_told(found: re.Match[str] | None) -> object:
    return found and (
        found.span(),
        found.groups(),
        found.groupdict(),
        [found.span(n + 1) for n in range(found.re.groups)],
    )


def test_each_expression_of_the_package_finds_in_the_fixtures_what_re_finds():
    lines = {line for case in FIXTURES.glob("*/expected.md") for line in case.read_text(encoding="utf-8").splitlines()}
    some = sorted(lines)[::9]
    patterns = everything()
    assert len(patterns) > 300
    for pattern in patterns:
        fresh = type(pattern)(pattern.pattern, pattern.flags)  # type: ignore[call-arg]
        sure = re.compile(pattern.pattern, pattern.flags)
        for line in some[:90]:
            assert as_told(fresh.search(line)) == as_told(sure.search(line)), (pattern.pattern, line)


@given(
    texts,
    st.sampled_from([r"\s*(\d+)[.)]\s", r"(?P<who>[A-Z]\w+):?\b", r"(?<!\w)a(?!b)|(b+)", r"", r"[\w’'-]+", r"\S+|\W"]),
)
@settings(max_examples=500)
def test_any_text_is_matched_as_re_matches_it(text: str, pattern: str):
    theirs = re.compile(pattern, re.IGNORECASE)
    ours = type(regex.compile(""))(pattern, regex.IGNORECASE)  # type: ignore[call-arg]  # one that has found nothing yet
    for way in WAYS:
        assert as_told(getattr(ours, way)(text)) == as_told(getattr(theirs, way)(text))
    assert [as_told(one) for one in ours.finditer(text)] == [as_told(one) for one in theirs.finditer(text)]


@pytest.mark.parametrize(
    "kind", [r"\w", r"\s", r"\d", r"[^\W\d_]", r"[a-z]", r"[A-Z]", "[sk]", r"\b", r"[ऀ-ॿ﷐-￿]\b|[¦-ͷ]", "[̀-ͯ]"]
)
def test_each_letter_of_unicode_is_of_the_kinds_that_re_takes_it_for(kind: str):
    letters = sorted((chr(point) for point in range(0x20000) if not 0xD800 <= point < 0xE000), key=category)
    theirs = re.compile(kind, re.IGNORECASE)
    kinds = ["".join(some) for _, some in groupby(letters, key=category)]
    for alike in (some[at : at + 200] for some in kinds for at in range(0, len(some), 200)):
        ours = type(regex.compile(""))(kind, regex.IGNORECASE)  # type: ignore[call-arg]
        assert [one.span() for one in ours.finditer(alike)] == [one.span() for one in theirs.finditer(alike)]


def test_what_is_found_is_told_in_the_letters_of_the_text():
    assert regex.compile(r"\W+(?P<name>.+)").search("a✔️e\u0301")["name"] == "e\u0301"  # type: ignore[index]
    assert [one[0] for one in regex.compile("[^\ufe0f]").finditer("✔️")] == ["✔"]


def test_an_expression_that_is_called_often_goes_on_answering_the_same():
    pattern = regex.compile(r"(\w+) will (?P<what>\w+)")
    answers = {as_told(pattern.search("Then Ann will write."))[0] for _ in range(300)}  # type: ignore[index]
    assert answers == {(5, 19)}


@pytest.mark.parametrize("text", ["\ud800 1. Apologies", " " * 200_000])
def test_a_text_that_pcre2_does_not_take_is_matched_all_the_same(text: str):
    pattern = r".?\s*1\. (\w+)|(?:[^:\n]{3,60}?)\s*(?::\s*|\n)(?=\S)"
    assert as_told(regex.match(pattern, text)) == as_told(re.match(pattern, text))


def test_a_position_and_an_end_bound_the_search():
    pattern = regex.compile("é+")
    assert as_told(pattern.search("éé a éé", 2)) == as_told(re.compile("é+").search("éé a éé", 2))
    assert as_told(pattern.search("éé a éé", 2, 6)) == as_told(re.compile("é+").search("éé a éé", 2, 6))
    assert list(pattern.finditer("éé", 2, 1)) == list(re.compile("é+").finditer("éé", 2, 1))


def test_an_expression_can_be_sent_to_another_process():
    assert pickle.loads(pickle.dumps(regex.compile("a|b"))).search("cb").start() == 1  # noqa: S301 our own


def test_the_words_of_re_split_find_and_replace():
    assert regex.split(r",\s*", "a, b,c") == ["a", "b", "c"]
    assert regex.compile(r";\s*").split("a; b;c", maxsplit=1) == ["a", "b;c"]
    assert regex.findall(r"(\w)(\d)", "a1 b2") == [("a", "1"), ("b", "2")]
    assert regex.sub(r"(\w)(\d)", r"\2\1", "a1 b2") == "1a 2b"
    assert regex.sub(r"\d", lambda found: found[0] * 2, "a1") == "a11"
    assert regex.fullmatch(r"a.b", "a\nb") is None
    assert regex.fullmatch(r"a.b", "a\nb", regex.DOTALL)
