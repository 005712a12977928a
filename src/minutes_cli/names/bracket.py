"""What stands in brackets after a name: initials, an office, an affiliation, or how the person attended."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.model import Role
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.names.office import Office, offices
from minutes_cli.names.person import CALL_SIGN, initials
from minutes_cli.value import Value

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


_DOES = regex.compile(
    r"^[Pp]rofessor (?:of|in) [A-Z]|(?<= )(?!(?:center|order|other|paper|power|river|sector|theatre|water)$)"
    r"[a-z]{3,}(?:er|or|ist|ian|ant)$"
)
"""What somebody is by the end of the words, though no list has the office: "Stroke modeller"."""


def is_post(text: str) -> bool:
    """Whether what is said of somebody is a part that they have, by words that are no title elsewhere."""
    plain = text.strip(" .")
    return plain.casefold() in _POSTS or bool(_DOTTED.fullmatch(text.strip()) or _DOES.search(plain))


_LETTERS = regex.compile(r"[A-Z][A-Za-z]?(?:[.\s]?[A-Z]){0,3}\.?$")


_IN_CHAIR = regex.compile(r"(?<=\w)(?:,| [-–—]| and)? in the (chair)$", regex.IGNORECASE)
"""What a bracket adds to an office: "Vicar, in the chair"."""


_CODED = regex.compile(r"^([A-Z][A-Za-z]{0,4}): (?=\S)")
"""Initials before what a bracket says: "AL: European Editor"."""
_SLASH = regex.compile(r"(?P<office>[\w ]{3,30})/(?P<body>[A-Z][\w.& ]*)")
"""An office and its body: "observer/NCC"."""


class Aside(Value):
    """One thing said of a person: exactly one of the fields is set, or none where it is of no use."""

    role: Role | None = None
    initials: str | None = None
    remark: str | None = None
    suffix: str | None = None


def read_asides(text: str, name: str, lexicon: Lexicon) -> list[Aside]:
    """What a bracket says of the person called `name`: its parts each by itself where one is an office or initials."""
    text = _CODED.sub(r"\1, ", _IN_CHAIR.sub(r", \1", text))
    if (held := _SLASH.fullmatch(text)) and offices(held["office"], lexicon):
        return [Aside(role=Role(held["office"], held["body"]))]
    parts = [read_aside(part, name, lexicon) for part in regex.split(r",(?! (?:and|&) )", text)]
    apart = len(parts) > 1 and any(part.initials or (part.role and part.role.role) for part in parts)
    return parts if apart else [read_aside(text, name, lexicon)]


def read_aside(text: str, name: str, lexicon: Lexicon) -> Aside:
    """What the text of a bracket says of the person called `name`."""
    text = regex.sub(r"^(?:in the|as the|as|the)\s+(?=\w)", "", text.strip(" .,;"), flags=regex.IGNORECASE)
    words = text.split()
    if not words or regex.search(r"@|https?:|\d{4,}", text):
        return Aside()
    if CALL_SIGN.fullmatch(text):
        return Aside(suffix=text)
    if stands_for(text, name):
        return Aside(initials=text)
    if titles := offices(text, lexicon):
        return Aside(role=_role(text, titles[0]))
    if is_post(text):
        return Aside(role=Role(text + "." * bool(_DOTTED.fullmatch(text))))
    home = fold(words[0]) in _HOMES and any(map(str.isdigit, text))
    remark = home or fold(words[0]) in lexicon.remarks or words[0][0].islower()
    return Aside(remark=text) if remark else Aside(role=Role(None, text))


def _role(text: str, office: Office) -> Role:
    """The office that a bracket gives: its title and body where that is all, else the bracket as it stands.

    A dash may part the two: "Policy Officer - Hill Trust".
    """
    title, dash, of = text.partition(" - ") if " - " in text else text.partition(" – ")
    length = office.end - office.start
    if dash and length == len(title) and of[0].isupper():
        return Role(office.role, of)
    return Role(office.role, office.organization) if length >= len(text) - 4 else Role(text)


def stands_for(letters: str, name: str) -> bool:
    """Whether letters are the initials of a name, or a handle made of an initial and the surname.

    TP, TGP for Tom Poe (its first and last letters agree); TPo; TPoe. NCC is none of Tom Poe's.
    """
    words = name.split()
    plain = regex.sub(r"[.\s]", "", letters)
    if not words or not plain[:1].isupper():
        return False
    handle = (words[0][0] + words[-1]).casefold()
    if plain.casefold() in {handle, handle[:_CODE]}:
        return True
    if not _LETTERS.match(letters):
        return False
    known = initials(name)
    firsts = max(known, key=len, default="")
    letters = plain.upper()
    middle = len(letters) == len(firsts) + 1 and letters[0] == firsts[:1] and letters[-1] == firsts[-1:]
    return letters in known or middle
