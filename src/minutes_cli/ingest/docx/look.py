"""What Word's run and paragraph properties say of the looks of letters and paragraphs. Lengths are points."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from minutes_cli.ingest.docx.package import Element, W
from minutes_cli.ingest.docx.symbols import is_symbol_font
from minutes_cli.ingest.docx.values import VAL, off, points, signature, switched_on, whole

Align = Literal["left", "center", "right", "justify"]
Changes = dict[str, object]

_ALIGN: dict[str, Align] = {
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
}
_AUTO_SPACE = 14.0
"""What Word takes for "automatic" space between paragraphs (that of HTML)."""


class Face(NamedTuple):
    """How letters look. `hidden` ones are not seen; those of a `symbol` font show other signs than their code says."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float = 10.0
    font: str | None = None
    hidden: bool = False
    symbol: bool = False


class Setting(NamedTuple):
    """How a paragraph is set. `first` is the first line's indent from `left`, negative where it hangs.

    `snug` paragraphs of one style have no white between them. `number` is the list (a `w:numId`) and `level` its level
    from 0; both `None` where nothing says. `tabs` are the tab stops, `right` those that set what follows flush right.
    """

    left: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    snug: bool = False
    align: Align = "left"
    outline: int | None = None
    number: str | None = None
    level: int | None = None
    tabs: tuple[float, ...] = ()
    right: tuple[float, ...] = ()


def of_letters(properties: Element) -> tuple[object, ...]:
    """All that run properties say of looks, as a value: equal where they say the same."""
    said: list[str | None] = []
    for part in properties:
        tag = part.tag
        if tag == _FONTS:
            said += tag, part.get(_ASCII), part.get(_LATIN)
        elif tag in _OF_LETTERS:
            said += tag, part.get(VAL)
    return tuple(said)


def of_paragraph(properties: Element) -> tuple[object, ...]:
    """All that paragraph properties say of looks, lists and tracked changes, as a value."""
    said: list[object] = []
    for part in properties:
        tag = part.tag
        if tag in _OF_PARAGRAPH:
            said.append((tag, *part.items()))
        elif tag in _NESTED:
            said.append((tag, signature(part)))
        elif tag == _MARK:
            said.append(tuple([(change.tag, change.get(VAL)) for change in part if change.tag in _OF_MARK]))
    return tuple(said)


def dressed(face: Face, properties: Element) -> Face:
    """The face after run properties (a `w:rPr`) are laid over it."""
    changes: Changes = {}
    for part in properties:
        change = _LETTERS.get(part.tag)
        if change is not None:
            changes.update(change(part))
    return face._replace(**changes) if changes else face  # type: ignore[arg-type]


def arranged(setting: Setting, properties: Element) -> Changes:
    """What paragraph properties (a `w:pPr`) change in a setting, numbers of lists aside."""
    changes: Changes = {}
    for part in properties:
        change = _PARAGRAPHS.get(part.tag)
        if change is not None:
            changes.update(change(part))
        elif part.tag == _TABS:
            changes["tabs"] = _tab_stops(part, setting.tabs)
            changes["right"] = _tab_stops(part, setting.right, only="right")
    return changes


def indents(part: Element) -> Changes:
    """What a `w:ind` says of the left and first-line indent."""
    changes: Changes = {}
    left = points(part.get(f"{W}left") or part.get(f"{W}start"))
    hanging, first = points(part.get(f"{W}hanging")), points(part.get(f"{W}firstLine"))
    if left is not None:
        changes["left"] = left
    if hanging is not None:
        changes["first"] = -hanging
    elif first is not None:
        changes["first"] = first
    return changes


def _font(part: Element) -> Changes:
    font = part.get(_ASCII) or part.get(_LATIN)
    return {"font": font, "symbol": is_symbol_font(font)} if font else {}


def _size(part: Element) -> Changes:
    """Half points, or a number with its unit."""
    text = part.get(VAL, "")
    half = whole(text)
    size = points(text) if half is None else half / 2
    return {"size": size} if size and size > 0 else {}


def _spacing(part: Element) -> Changes:
    changes: Changes = {}
    for side in ("before", "after"):
        if not off(part.get(f"{W}{side}Autospacing", "0")):
            changes[side] = _AUTO_SPACE
        else:
            space = points(part.get(f"{W}{side}"))
            if space is not None:
                changes[side] = space
    return changes


def _outline(part: Element) -> Changes:
    level = whole(part.get(VAL))
    return {"outline": level + 1 if level is not None and 0 <= level < 9 else None}


def _tab_stops(part: Element, inherited: tuple[float, ...], only: str = "") -> tuple[float, ...]:
    """The tab stops, or those of one kind only."""
    stops = set(inherited)
    for tab in part:
        place, kind = points(tab.get(f"{W}pos")), tab.get(VAL, "")
        if place is not None and kind == "clear":
            stops.discard(place)
        elif place is not None and only in kind.replace("end", "right"):
            stops.add(place)
    return tuple(sorted(stops))


_TABS, _FONTS = f"{W}tabs", f"{W}rFonts"
_LETTERS: dict[object, Callable[[Element], Changes]] = {
    f"{W}b": lambda part: {"bold": switched_on(part)},
    f"{W}i": lambda part: {"italic": switched_on(part)},
    f"{W}vanish": lambda part: {"hidden": switched_on(part)},
    f"{W}u": lambda part: {"underline": part.get(VAL) != "none"} if part.get(VAL) else {},  # a colour alone draws none
    f"{W}sz": _size,
    _FONTS: _font,
}
_PARAGRAPHS: dict[object, Callable[[Element], Changes]] = {
    f"{W}ind": indents,
    f"{W}spacing": _spacing,
    f"{W}outlineLvl": _outline,
    f"{W}jc": lambda part: {"align": _ALIGN.get(part.get(VAL, ""), "left")},
    f"{W}contextualSpacing": lambda part: {"snug": switched_on(part)},
}
_ASCII, _LATIN, _MARK = f"{W}ascii", f"{W}hAnsi", f"{W}rPr"
_OF_LETTERS = frozenset({*_LETTERS, f"{W}rStyle"})
_OF_PARAGRAPH = frozenset({*_PARAGRAPHS, f"{W}pStyle", f"{W}framePr"})
_NESTED = frozenset({f"{W}numPr", _TABS})
_OF_MARK = frozenset(f"{W}{name}" for name in ("ins", "moveTo", "del", "moveFrom", "vanish"))
