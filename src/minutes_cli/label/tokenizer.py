"""spaCy's own tokenizer of a language, with expressions that need not be compiled by `re`.

The three of English are thousands of characters long: `re` takes longer to compile them than to read two pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry

from minutes_cli import regex

NAME = "minutes.Tokenizer.v1"
_JOINED = regex.compile(r"(?:co|e|re)-[a-z]+", regex.IGNORECASE)
"""What is one word, though English as spaCy knows it parts it at the hyphen: "co-ordinate", "re-elected", "e-mail"."""
_SHORTENED = ("'ll", "’ll", "'ve", "’ve")
"""Verbs that a name runs into, as English as spaCy knows it has it of pronouns alone: "Ann'll ring the bank"."""
_FACES = frozenset("()[]")
"""What the smileys have that English as spaCy knows it takes for one word each: "(AL):" ends in none."""
_ESCAPE = regex.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """What makes the tokenizer: the one that `spacy.Tokenizer.v1` makes, but for words with a short prefix."""

    def tokenizer(nlp: Language) -> Tokenizer:
        language = nlp.Defaults
        return Tokenizer(
            nlp.vocab,
            rules={word: parts for word, parts in language.tokenizer_exceptions.items() if _FACES.isdisjoint(word)},
            prefix_search=_any("^{}", language.prefixes).search,
            suffix_search=_any("{}$", [*(language.suffixes or ()), _shortened(language.tokenizer_exceptions)]).search,
            infix_finditer=_any("{}", language.infixes).finditer,
            token_match=_JOINED.fullmatch,
            url_match=language.url_match,
        )

    return tokenizer


def _shortened(exceptions: Iterable[str]) -> str:
    """What matches a shortened verb behind a name; not behind the words that the language parts from it by itself.

    Each exception that a suffix fits costs the start of the program a matcher's pattern.
    """
    own = sorted({regex.escape(word[:-3]) for word in exceptions if word[:-3] and word.endswith(_SHORTENED)})
    return rf"(?<=[A-Za-z])(?:{'|'.join(_SHORTENED)})" + "".join(rf"(?<!\b{one}...)" for one in own)


def _any(form: str, entries: Sequence[Any] | None) -> regex.Pattern:
    """What matches one of the entries, each in that form, as `spacy.util.compile_prefix_regex` and its like say it."""
    pattern = "|".join(form.format(entry) for entry in entries or () if entry.strip())
    return regex.compile(_ESCAPE.sub(lambda code: chr(int(code[1] or code[2], 16)), pattern))


registry.tokenizers(NAME, func=create_tokenizer)
