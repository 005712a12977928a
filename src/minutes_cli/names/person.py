"""A person's name: whether a string is one, its parts, its initials, and which other strings may mean the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from minutes_cli import regex
from minutes_cli.names.given import GIVEN, TITLED
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.value import Value

_INITIAL = regex.compile(r"[^\W\d_](?:\.?-?[^\W\d_])?\.?$|(?:[^\W\d_]\.){3,4}$")
_TIED = regex.compile(r"\b[A-Z] ?\.(?=[A-Z][a-z])|\b(?:Dr|Er|Mr|Mrs|Ms|Prof|Rev|Shri|Smt|Sri)\.(?=[A-Z])")
"""What is tied to the word behind it: "S.Lee", "S .Lee", "Dr.S. Lee"."""
_WORD = regex.compile(r"[^\W\d_]+(?:[’'‘`-][^\W\d_]+)*['’]?\.?$|v/d$")
_PROSE = regex.compile(r"[^\W\d_](?:[\w’'‘`]*\w)?(?:-\w[\w’'‘`]*)*\.?")
CALL_SIGN = regex.compile(r"[A-Z]{1,2}\d[A-Z]{1,4}")
"""What a radio amateur is called by: "VA3XYZ"."""
_LONGEST = 5
_PAIR = 2
_SURNAMES = frozenset(
    {"page", "may", "hall", "parish", "close", "key", "march", "place", "link", "law", "friday", "town"}
)
"""Common words that are a surname behind a given name, an initial or an honorific."""
_ALONE = frozenset({"page", "may"})
"""Those of them that are one behind any word that begins no title."""
_SEVERAL = frozenset({"cllrs", "crs", "drs", "profs", "bros", "revs"})
"""Honorifics of several people, which each of them has in the singular."""


class Name(Value):
    """`full` is the name alone; `prefix` its honorific, `suffix` what stands after it ("PhD", "Jr")."""

    full: str
    prefix: str | None = None
    suffix: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, in lower case and without full stops."""
        return _words(self.full)

    @property
    def is_common(self) -> bool:
        """Whether it begins with a common given name."""
        return self.words[0].partition("-")[0] in GIVEN


def _words(full: str) -> tuple[str, ...]:
    """The words of a name for comparing; an accent is often left out."""
    plain = full if full.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", full))
    return tuple(fold(word) for word in plain.split())


_ACCENTS = regex.compile(r"[\u0300-\u036f]")


@lru_cache(maxsize=2048)
def parse(text: str, lexicon: Lexicon) -> Name | None:
    """The name that a string is, `None` where it is none by its shape.

    Honorifics and post-nominals are split off. A name has up to six words, each with a capital or a particle, at least
    one longer than an initial.
    """
    text = _TIED.sub(lambda tied: f"{tied[0].rstrip('. ')}. ", text)
    text = regex.sub(r"[\"“”]|\s\*+$", "", " ".join(text.split())).strip(" .,:;–—•*?-") + (
        "." if text.endswith(".") else ""
    )
    words = text.replace(",", " ").split()
    prefix, words = _honorific(words, lexicon)
    words, suffix = _post_nominals(words, lexicon)
    if len(words) > 2 and words[-1] == "".join(word[0] for word in words[:-1]):
        words = words[:-1]
    if words:
        words[-1] = words[-1] if _INITIAL.match(words[-1]) and len(words) > 1 else words[-1].rstrip(".")
    titled = prefix is not None and fold(" ".join(words)) in _SURNAMES
    return Name(" ".join(words), prefix, suffix) if titled or _is_name(words, lexicon) else None


def _honorific(words: list[str], lexicon: Lexicon) -> tuple[str | None, list[str]]:
    at = 0
    while at < len(words) - 1 and (
        fold(words[at]) in lexicon.honorifics or (at == 0 and _the_honourable(words, lexicon))
    ):
        at += 1
    prefix = " ".join(words[:at])
    return (prefix.rstrip(".").removesuffix("s") if fold(prefix) in _SEVERAL else prefix) or None, words[at:]


def _the_honourable(words: list[str], lexicon: Lexicon) -> bool:
    return words[0].casefold() == "the" and fold(words[1]) in lexicon.honorifics


def _post_nominals(words: list[str], lexicon: Lexicon) -> tuple[list[str], str | None]:
    tail: list[str] = []
    while len(words) > 1:
        for size in (2, 1):
            letters = "".join(fold(word) for word in words[-size:])
            known = letters in lexicon.post_nominals or (size == 1 and CALL_SIGN.fullmatch(words[-1]))
            if known and any(word[0].isupper() for word in words[-size:]):
                tail = words[-size:] + tail
                words = words[:-size]
                break
        else:
            break
    return words, " ".join(tail) or None


def _is_name(words: list[str], lexicon: Lexicon) -> bool:
    if not 0 < len(words) <= _LONGEST or not all(_fits(word, at, words, lexicon) for at, word in enumerate(words)):
        return False
    long = [
        word for word in words if len(fold(word)) > 1 and (word[0].isupper() or fold(word) not in lexicon.particles)
    ]
    return bool(long) and (_no_title(words, lexicon) if len(words) > 1 else _single(words[0], lexicon))


def _no_title(words: list[str], lexicon: Lexicon) -> bool:
    """Whether several words are not a title by itself ("Stock Manager") or before a name ("Clerk Moore")."""
    if len(words) == _PAIR and fold(words[0]) in GIVEN and fold(words[1]) in TITLED:
        return True
    heads = [lexicon.head(fold(word)) for word in words]
    if lexicon.is_head(words[0]) or any(head and head not in lexicon.weak for head in heads):
        return False
    return heads[-1] is None or (len(words) == 2 and fold(words[0]) not in lexicon.modifiers)


def _fits(word: str, at: int, words: list[str], lexicon: Lexicon) -> bool:
    low = fold(word)
    if low in _SURNAMES and 0 < at == len(words) - 1 and word[0].isupper():
        return low in _ALONE or _before_surname(words[:at], lexicon)
    if _common(low, lexicon):
        return at == 0 and len(words) > 1 and low in lexicon.also_names and words[1][0].isupper()
    if low in lexicon.particles or word == "v/d":
        return at < len(words) - 1 or word[0].isupper()
    if _INITIAL.match(word) and word[0].isupper():
        return True
    if not _WORD.match(word) or (word.endswith(".") and len(low) > 3):
        return False
    return word[0].isupper() or _inner_capital(word) or (at >= 2 and at == len(words) - 1 and len(low) > 2)


def _before_surname(given: list[str], lexicon: Lexicon) -> bool:
    """Whether what stands before a word shows it to be a surname: a common given name, or initials."""
    first = fold(given[0]).split("-")[0]
    if first in GIVEN or all(one.endswith(".") for one in given):
        return not any(_common(fold(one), lexicon) for one in given[1:])
    return False


def _common(low: str, lexicon: Lexicon) -> bool:
    """Whether a word is no part of a name; a single letter may be an initial."""
    return len(low) > 1 and (low in lexicon.not_names or low in lexicon.function_words)


def _inner_capital(word: str) -> bool:
    """Whether a word is like d'Artois or al-Amin, and not like e-Prescribing."""
    return bool(regex.match(r"(?!e-)[^\W\d_]{1,2}[’'-][A-ZÀ-Þ]", word))


def _single(word: str, lexicon: Lexicon) -> bool:
    """Whether one word alone may be a name: not a title, an honorific or a bare abbreviation."""
    low = fold(word)
    return not lexicon.is_head(word) and low not in lexicon.honorifics | lexicon.post_nominals


def running(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """The runs of words in prose that may be names, with their extents: each as long as it can be."""
    run: list[regex.Match[str]] = []
    for word in _PROSE.finditer(text):
        joined = bool(run) and text[run[-1].end() : word.start()] in {" ", "  "} and not _ends(run[-1][0], lexicon)
        if run and not joined:
            yield from _trimmed(text, run, lexicon)
            run = []
        shouted = bool(run) and word[0].isupper() and len(word[0]) > 3 and not run[-1][0].isupper()
        surname = joined and fold(word[0]) in _SURNAMES and _before_surname([one[0] for one in run], lexicon)
        if (surname or _may_stand(word[0], bool(run), lexicon)) and not shouted:
            run.append(word)
        elif run:
            yield from _trimmed(text, run, lexicon)
            run = []
    if run:
        yield from _trimmed(text, run, lexicon)


def _may_stand(word: str, inside: bool, lexicon: Lexicon) -> bool:  # noqa: FBT001 a local yes or no
    low = fold(word)
    if (
        (low in lexicon.not_names or low in lexicon.function_words)
        and (inside or low not in lexicon.also_names)
        and "." not in word
    ):
        return False
    return word[0].isupper() or _inner_capital(word) or (inside and low in lexicon.particles)


def _ends(word: str, lexicon: Lexicon) -> bool:
    """Whether a sentence or a name ends with this word: a full stop after more than an initial or an honorific."""
    return word.endswith(".") and len(word) > 3 and fold(word) not in lexicon.honorifics


def _trimmed(text: str, run: list[regex.Match[str]], lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    if len(run) == 1 and _common(fold(run[0][0]), lexicon):
        return
    while fold(run[-1][0]) in lexicon.particles and run[-1][0][0].islower():
        run = run[:-1]
    start, end = run[0].start(), run[-1].end()
    last = run[-1][0]
    if last.endswith(".") and len(fold(last)) > 1 and fold(last) not in lexicon.post_nominals:
        end -= 1
    for possessive in ("'s", "’s"):
        end -= 2 * text[start:end].endswith(possessive)
    yield start, end, text[start:end]


def initials(full: str) -> frozenset[str]:
    """The letters that may stand for a name: Ann Lee-Moore → AL, ALM; Tom G McAll → TM, TGM."""
    words = [word for word in full.split() if word[0].isalpha()]
    if not words:
        return frozenset()
    firsts = "".join(word[0] for word in words)
    parts = "".join(part[0] for word in words for part in word.split("-") if part)
    capitals = "".join(
        letter for word in words for letter in regex.sub(r"(?<=[A-Z])[A-Z]+", "", word) if letter.isupper()
    )
    told = (firsts, parts, capitals, firsts[0] + firsts[-1], parts[0] + parts[-1])
    return frozenset(one.upper() for one in told if len(one) > 1 or len(words) == 1)


def same(one: str, other: str) -> bool:
    """Whether two names can be the same person's: equal, or one a shorter form of the other.

    "R. Dale", "Rob Dale", "Robert J Dale", "Dale" can; so can "Robert" or "Rob" and "Robert Dale", "Hill Dale" and
    "Rob Hill Dale", and two names of which one is misspelt.
    """
    a, b = _words(one), _words(other)
    if a == b:
        return bool(a)
    if not a or not b:
        return False
    if len(a) == 1 or len(b) == 1:
        short, long = sorted((a, b), key=len)
        parts = (long[0], long[-1], *long[-1].split("-"))
        cut = len(short[0]) > _PAIR and long[0].startswith(short[0])  # Brad is Bradley Dale
        return len(long) > 1 and (cut or short[0] in parts)
    short, long = sorted((a, b), key=len)
    if long[-len(short) :] == short:
        return True
    if a[0] == b[0] and len(a) == len(b) == _PAIR and 1 in {len(a[1]), len(b[1])} and a[1][0] == b[1][0]:
        return True  # "Rob D." is Rob Dale
    return (_same_surname(a, b) and _same_given(a[0], b[0])) or _misspelt(a, b)


def _misspelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of as many words differ in one long word alone, and there by a slip."""
    odd = [(one, other) for one, other in zip(a, b, strict=False) if one != other]
    if len(a) != len(b) or len(odd) != 1 or min(map(len, odd[0])) < 5:
        return False
    one, other = odd[0]
    alike = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return sorted(one) == sorted(other) or (alike >= 0.8 and a[0] == b[0])


def _same_surname(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return not set(a[-1].split("-")).isdisjoint(b[-1].split("-"))


def _same_given(a: str, b: str) -> bool:
    """Whether two given names agree: equal, one the other's initial, or one the other's beginning (Rob, Robert)."""
    short, long = sorted((a, b), key=len)
    if len(short) == 2:
        return short == long
    return long.startswith(short) or long[:4] == short[:4]
