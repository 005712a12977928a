"""Values of Word's XML: switches, whole numbers, lengths. What cannot be read counts as not said."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.ingest.docx.package import Element, W

VAL = f"{W}val"
"""The attribute that most values stand in."""
_OFF = frozenset({"0", "false", "off", "none"})
_MOST = 32767
"""The largest number that Word counts to; more is no number of a list, a level or a span."""
_DIGITS = frozenset("0123456789")
_WHOLE = regex.compile(r"-?[0-9]{1,5}")
_LENGTH = regex.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)(pt|in|cm|mm|pc|pi)?")
_UNITS = {None: 0.05, "pt": 1.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465, "pc": 12.0, "pi": 12.0}
_LENGTHS = {str(twips): twips * 0.05 for twips in range(0, 3000, 5)}
"""The common lengths, read once: lengths are most of what a paragraph says."""


def value(parent: Element | None, name: str) -> str | None:
    """The `w:val` of a child element; `None` without the child, `""` without the attribute."""
    if parent is not None:
        for element in parent.iterchildren(W + name):
            return element.get(VAL, "")
    return None


def child(parent: Element | None, name: str) -> Element | None:
    """The first child of that name (quicker than `find`, and all of reading is made of this)."""
    return None if parent is None else next(parent.iterchildren(W + name), None)


def signature(element: Element) -> tuple[object, ...]:
    """All that an element says, as a value: equal for elements that say the same."""
    return tuple([(part.tag, *part.items()) for part in element.iterdescendants()])


def off(word: str) -> bool:
    """Whether the value of a switch says off."""
    return word in _OFF


def switched_on(element: Element | None) -> bool:
    """Whether there is an on/off element, and it says on."""
    return element is not None and element.get(VAL, "1") not in _OFF


def filled(shading: Element | None) -> bool:
    """Whether a `w:shd` gives a fill other than white."""
    if shading is None:
        return False
    fill, pattern = shading.get(f"{W}fill", "auto"), shading.get(VAL, "clear")
    return fill.lower() not in {"", "auto", "ffffff"} or pattern not in {"clear", "nil"}


def whole(text: str | None) -> int | None:
    """A whole number, as far as Word counts."""
    if text is None or (text not in _DIGITS and not _WHOLE.fullmatch(text.strip())):
        return None
    number = int(text)
    return number if abs(number) <= _MOST else None


def points(length: str | None) -> float | None:
    """A length in points: twentieths of a point, or a number with its unit as strict documents write it."""
    if not length:
        return None
    if length in _LENGTHS:
        return _LENGTHS[length]
    found = _LENGTH.fullmatch(length.strip())
    return float(found[1]) * _UNITS[found[2]] if found else None
