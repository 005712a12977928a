"""Values of Word's XML: switches, whole numbers, lengths. What cannot be read counts as not said."""

from __future__ import annotations

import re

from minutes_cli.ingest.package import Element, W

_OFF = frozenset({"0", "false", "off", "none"})
_MOST = 32767
"""The largest number that Word counts to; more is no number of a list, a level or a span."""
_LENGTH = re.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)(pt|in|cm|mm|pc|pi)?")
_UNITS = {None: 0.05, "pt": 1.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465, "pc": 12.0, "pi": 12.0}


def value(parent: Element | None, name: str) -> str | None:
    """The `w:val` of a child element; `None` without the child, `""` without the attribute."""
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val", "")


def off(word: str) -> bool:
    """Whether the value of a switch says off."""
    return word in _OFF


def switched_on(element: Element | None) -> bool:
    """Whether there is an on/off element, and it says on."""
    return element is not None and element.get(f"{W}val", "1") not in _OFF


def whole(text: str | None) -> int | None:
    """A whole number, as far as Word counts."""
    if text is None or not re.fullmatch(r"-?[0-9]{1,5}", text.strip()):
        return None
    number = int(text)
    return number if abs(number) <= _MOST else None


def points(length: str | None) -> float | None:
    """A length in points: twentieths of a point, or a number with its unit as strict documents write it."""
    found = _LENGTH.fullmatch(length.strip()) if length else None
    return float(found[1]) * _UNITS[found[2]] if found else None
