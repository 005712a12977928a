"""What stands in brackets after a name: initials, an office, an affiliation, or how the person attended."""

from __future__ import annotations

from collections.abc import Callable

from minutes_cli import regex
from minutes_cli.model import Role
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.names.office import offices
from minutes_cli.names.person import CALL_SIGN, initials
from minutes_cli.value import Value

_PAIR = 2
_CODE = 3
"""The letters of a code made of an initial and the beginning of the surname."""
_HOMES = frozenset({"flat", "unit", "lot", "apt", "apartment", "house", "plot", "no", "number", "building", "block"})
"""What a number after it makes a home, and so no body."""
_POSTS = frozenset({
    "student", "phd student", "parent", "resident", "homeowner", "alumnus", "alumna", "minutes", "notes",
    "minuting", "taking minutes", "taking notes", "minute taking", "dean", "associate dean", "assistant dean",
    "vice-dean", "vice dean", "deputy dean", "professor", "associate professor", "assistant professor",
    "adjunct professor", "alternate", "ex officio", "ex-officio", "patron", "elder", "pi", "co-pi", "gp", "ta",
    "host", "co-host", "contact", "staff contact", "team contact", "it support", "curate", "scrum master",
    "research associate", "secretariat", "postdoctoral fellow",
})  # fmt: skip
"""What is somebody's part only where it is said of them, for the word means other things too."""


_DOTTED = regex.compile(r"(?:[A-Z]\.){1,4}[A-Z]\.?")
"""A post cut short to its first letters, each with a stop: a body is written without them."""


def is_post(text: str) -> bool:
    """Whether what is said of somebody is a part that they have, by words that are no title elsewhere."""
    return text.strip(" .").casefold() in _POSTS or _DOTTED.fullmatch(text.strip()) is not None


_LETTERS = regex.compile(r"[A-Z][A-Za-z]?(?:[.\s]?[A-Z]){0,3}\.?$")


_IN_CHAIR = regex.compile(r"(?<=\w)(?:,| [-–—]| and)? in the (chair)$", regex.IGNORECASE)
"""What a bracket adds to an office: "Vicar, in the chair"."""


_CODED = regex.compile(r"^(?P<letters>[A-Z][A-Za-z]{0,4}): (?=\S)")
"""Initials before what a bracket says: "AL: European Editor"."""
_SLASH = regex.compile(r"(?P<office>[\w ]{3,30})/(?P<body>[A-Z][\w.& ]*)")
"""An office and its body: "observer/NCC"."""


def _apart(name: str) -> Callable[[regex.Match[str]], str]:
    """What parts the initials of a name, and no other letters, from what follows."""
    return lambda found: f"{found['letters']}, " if stands_for(found["letters"], name) else found[0]


class Aside(Value):
    """One thing said of a person: exactly one of the fields is set, or none where it is of no use."""

    role: Role | None = None
    initials: str | None = None
    remark: str | None = None
    suffix: str | None = None


def read_asides(text: str, name: str, lexicon: Lexicon) -> list[Aside]:
    """What a bracket says of the person called `name`: its parts each by itself where one is an office or initials."""
    text = _CODED.sub(_apart(name), _IN_CHAIR.sub(r", \1", text))
    if (held := _SLASH.fullmatch(text)) and offices(held["office"], lexicon):
        return [Aside(role=Role(held["office"], held["body"]))]
    whole = [part for part in regex.split(r",(?! (?:and|&) )", text) if part.strip()]
    named = [part for part in whole if "@" not in part] if len(whole) > 1 else whole
    if len(named) == 1 < len(whole):
        return [read_aside(named[0], name, lexicon)]
    parts = [read_aside(part, name, lexicon) for part in named]
    apart = len(parts) > 1 and any(part.initials or (part.role and part.role.role) for part in parts)
    return parts if apart else [read_aside(text, name, lexicon)]


def read_aside(text: str, name: str, lexicon: Lexicon) -> Aside:
    """What the text of a bracket says of the person called `name`."""
    text = regex.sub(r"^(?:in the|as the|as|the)\s+(?=\w)", "", text.strip(" .,;"), flags=regex.IGNORECASE)
    words = text.split()
    if not words or "@" in text or regex.search(r"https?:|\d{4,}", text):
        return Aside()
    if stands_for(text, name) or CALL_SIGN.fullmatch(text):
        return Aside(suffix=text) if CALL_SIGN.fullmatch(text) else Aside(initials=text)
    titles = [one for one in offices(text, lexicon) if not one.plural]
    if titles and (len(words) <= 6 or titles[0].start == 0):
        return Aside(role=_role(text, titles[0].role, titles[0].organization, titles[0].end - titles[0].start))
    firm = len(words) > 1 and fold(words[-1]) in lexicon.bodies
    whole = [one for one in offices(text, lexicon) if not firm and one.plural and one.end - one.start == len(text)]
    if whole or is_post(text):
        cut = text + "." * bool(_DOTTED.fullmatch(text))
        return Aside(role=Role(whole[0].role, whole[0].organization) if whole else Role(cut))
    home = len(words) == _PAIR and fold(words[0]) in _HOMES and any(map(str.isdigit, words[1]))
    if home or fold(words[0]) in lexicon.remarks or not words[0][0].isalnum() or words[0][0].islower():
        return Aside(remark=text)
    return Aside(role=Role(None, text))


def _role(text: str, role: str, body: str | None, length: int) -> Role:
    """The office that a bracket gives: its title and body where that is all, else the bracket as it stands.

    A dash may part the two: "Policy Officer - Hill Trust".
    """
    title, dash, of = text.partition(" - ") if " - " in text else text.partition(" – ")
    if dash and length == len(title) and of[0].isupper():
        return Role(role, of)
    return Role(role, body) if length >= len(text) - 4 else Role(text)


def stands_for(letters: str, name: str) -> bool:
    """Whether letters are the initials of a name, or a handle made of an initial and the surname.

    TP, TGP for Tom Poe (its first and last letters agree); TPo; TPoe. NCC is none of Tom Poe's.
    """
    words = name.split()
    plain = regex.sub(r"[.\s]", "", letters)
    if not words or not plain[:1].isupper():
        return False
    if len(words) > 1 and plain.casefold() == (words[0][0] + words[-1]).casefold():
        return True
    if len(words) > 1 and len(plain) == _CODE and plain.casefold() == (words[0][0] + words[-1][:2]).casefold():
        return True
    if not _LETTERS.match(letters):
        return False
    known = initials(name)
    firsts = max(known, key=len, default="")
    middle = (
        len(firsts) > 1
        and len(plain) == len(firsts) + 1
        and plain[0].upper() == firsts[0]
        and plain[-1].upper() == firsts[-1]
    )
    return plain.upper() in known or middle
