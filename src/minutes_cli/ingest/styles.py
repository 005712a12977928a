"""How Word's styles make a paragraph and its letters look: document defaults, style chains, direct formatting.

Follows ECMA-376 part 1, 17.7.2 (style hierarchy) and 17.7.3 (toggle properties). Lengths are points.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from minutes_cli.ingest.package import Element, W
from minutes_cli.ingest.symbols import is_symbol_font
from minutes_cli.ingest.wordvalues import off, points, switched_on, value, whole

Align = Literal["left", "center", "right", "justify"]

_ALIGN: dict[str, Align] = {
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
}
_AUTO_SPACE = 14.0
"""What Word takes for "automatic" space between paragraphs (that of HTML)."""
_HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_TITLE = re.compile(r"(sub)?title$", re.IGNORECASE)


class Face(NamedTuple):
    """How letters look. `caps` are shown as capitals, `hidden` not at all."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float = 10.0
    font: str | None = None
    hidden: bool = False
    symbol: bool = False


class Setting(NamedTuple):
    """How a paragraph is set. `first` is the first line's indent from `left`, negative where it hangs.

    `number` is the list (a `w:numId`) and `level` its level from 0; both `None` where nothing says.
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


class Style(NamedTuple):
    """A paragraph style with all that it inherits."""

    name: str | None
    setting: Setting
    face: Face


LevelIndent = Callable[[str, int], tuple[float | None, float | None]]
"""The left and first-line indent that a list gives to its level, `None` where it says nothing."""
StyleLevel = Callable[[str, str], int | None]
"""The level of a list that is tied to a style."""


class Styles:
    """The document's styles, each resolved once."""

    def __init__(self, root: Element | None, level_indent: LevelIndent, style_level: StyleLevel) -> None:
        """Takes the root of the styles part, and what the numbering part says of indents and of styles."""
        self._level_indent = level_indent
        self._style_level = style_level
        self._elements: dict[str, Element] = {}
        self._default: str | None = None
        for element in () if root is None else root.iterchildren(f"{W}style"):
            style_id = element.get(f"{W}styleId", "")
            self._elements[style_id] = element
            if element.get(f"{W}type") == "paragraph" and not off(element.get(f"{W}default", "0")):
                self._default = self._default or style_id
        defaults = None if root is None else root.find(f"{W}docDefaults")
        setting, face = Setting(), Face()
        if defaults is not None:
            properties = defaults.find(f"{W}pPrDefault/{W}pPr")
            letters = defaults.find(f"{W}rPrDefault/{W}rPr")
            setting = setting if properties is None else self.set_by(properties, setting, "")
            face = face if letters is None else _over(face, letters)
        self._base = Style(None, setting, face)
        self._paragraph: dict[str | None, Style] = {}
        self._character: dict[str, tuple[Element, ...]] = {}

    def paragraph(self, style_id: str | None) -> Style:
        """A paragraph style with what it inherits; the default one for `None` or an unknown id."""
        if style_id not in self._elements:
            style_id = self._default
        found = self._paragraph.get(style_id)
        if found is None:
            found = self._paragraph[style_id] = self._resolved(style_id)
        return found

    def name(self, style_id: str | None) -> str | None:
        """A style's name."""
        return value(self._elements.get(style_id or ""), "name")

    def first_row_bold(self, style_id: str | None) -> bool:
        """Whether a table style sets the letters of its first row bold."""
        for element in self._chain(style_id):
            for part in element.iterchildren(f"{W}tblStylePr"):
                bold = part.find(f"{W}rPr/{W}b")
                if part.get(f"{W}type") == "firstRow" and bold is not None and switched_on(bold):
                    return True
        return False

    def set_by(self, properties: Element, onto: Setting, style_id: str) -> Setting:
        """The setting after paragraph properties (a `w:pPr`) are laid over it."""
        changes: dict[str, object] = {}
        for child in properties:
            change = _SETTERS.get(child.tag)
            if change is not None:
                changes.update(change(child))
            elif child.tag == f"{W}tabs":
                changes["tabs"] = _tabs(child, onto)
        numbering = properties.find(f"{W}numPr")
        if numbering is not None:
            changes = self._numbered(numbering, onto, style_id) | changes
        return onto._replace(**changes) if changes else onto  # type: ignore[arg-type]

    def face(self, style: Style, properties: Element | None) -> Face:
        """How letters look in a paragraph of that style with those run properties (a `w:rPr`)."""
        if properties is None:
            return style.face
        named = properties.find(f"{W}rStyle")
        face = style.face if named is None else self._toggled(style.face, named.get(f"{W}val", ""))
        return _over(face, properties)

    def _numbered(self, numbering: Element, onto: Setting, style_id: str) -> dict[str, object]:
        number = value(numbering, "numId") or onto.number
        depth = whole(value(numbering, "ilvl"))
        if number and depth is None and style_id:
            depth = self._style_level(number, style_id)
        depth = depth if depth is not None else onto.level or 0
        changes: dict[str, object] = {"number": number, "level": depth}
        left, first = self._level_indent(number, depth) if number else (None, None)
        if left is not None:
            changes["left"] = left
        if first is not None:
            changes["first"] = first
        return changes

    def _chain(self, style_id: str | None) -> Iterator[Element]:
        """The style and those it is based on, itself first."""
        seen: set[str] = set()
        while style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            element = self._elements[style_id]
            yield element
            style_id = value(element, "basedOn")

    def _resolved(self, style_id: str | None) -> Style:
        name, setting, face = self._base
        for element in reversed(tuple(self._chain(style_id))):
            name = value(element, "name")
            properties, letters = element.find(f"{W}pPr"), element.find(f"{W}rPr")
            if properties is not None:
                setting = self.set_by(properties, setting, element.get(f"{W}styleId", ""))
            if letters is not None:
                face = _over(face, letters)
            heading = _HEADING.match(name or "")
            if _TITLE.match(name or ""):
                setting = setting._replace(outline=None)
            if heading and (properties is None or properties.find(f"{W}outlineLvl") is None):
                setting = setting._replace(outline=int(heading[1]))
        return Style(name, setting, face)

    def _toggled(self, face: Face, style_id: str) -> Face:
        """A character style over a paragraph's face: bold in both is not bold (17.7.3)."""
        chain = self._character.get(style_id)
        if chain is None:
            found = (element.find(f"{W}rPr") for element in self._chain(style_id))
            chain = self._character[style_id] = tuple(part for part in found if part is not None)[::-1]
        own = Face(size=face.size, font=face.font, underline=face.underline)
        for properties in chain:
            own = _over(own, properties)
        return own._replace(bold=own.bold ^ face.bold, italic=own.italic ^ face.italic, hidden=own.hidden ^ face.hidden)


_TOGGLES = {f"{W}b": "bold", f"{W}i": "italic", f"{W}vanish": "hidden"}


def _size(text: str) -> float | None:
    """A font's size in points: half points, or a number with its unit."""
    half = whole(text)
    return points(text) if half is None else half / 2


def _over(face: Face, properties: Element) -> Face:
    changes: dict[str, object] = {}
    for child in properties:
        tag = child.tag
        toggle = _TOGGLES.get(tag)
        if toggle is not None:
            changes[toggle] = switched_on(child)
        elif tag == f"{W}u":
            changes["underline"] = child.get(f"{W}val", "single") != "none"
        elif tag == f"{W}sz":
            changes["size"] = _size(child.get(f"{W}val", "")) or face.size
        elif tag == f"{W}rFonts":
            font = child.get(f"{W}ascii") or child.get(f"{W}hAnsi")
            if font:
                changes["font"] = font
                changes["symbol"] = is_symbol_font(font)
    return face._replace(**changes) if changes else face  # type: ignore[arg-type]


def _indent(child: Element) -> dict[str, object]:
    changes: dict[str, object] = {}
    left = points(child.get(f"{W}left") or child.get(f"{W}start"))
    hanging, first = points(child.get(f"{W}hanging")), points(child.get(f"{W}firstLine"))
    if left is not None:
        changes["left"] = left
    if hanging is not None:
        changes["first"] = -hanging
    elif first is not None:
        changes["first"] = first
    return changes


def _spacing(child: Element) -> dict[str, object]:
    changes: dict[str, object] = {}
    for side in ("before", "after"):
        if not off(child.get(f"{W}{side}Autospacing", "0")):
            changes[side] = _AUTO_SPACE
        else:
            space = points(child.get(f"{W}{side}"))
            if space is not None:
                changes[side] = space
    return changes


def _outline(child: Element) -> dict[str, object]:
    level = whole(child.get(f"{W}val"))
    return {"outline": level + 1 if level is not None and 0 <= level < 9 else None}


def _tabs(child: Element, onto: Setting) -> tuple[float, ...]:
    stops = set(onto.tabs)
    for tab in child:
        place = points(tab.get(f"{W}pos"))
        if place is not None:
            (stops.discard if tab.get(f"{W}val") == "clear" else stops.add)(place)
    return tuple(sorted(stops))


def _aligned(child: Element) -> dict[str, object]:
    return {"align": _ALIGN.get(child.get(f"{W}val", ""), "left")}


def _snug(child: Element) -> dict[str, object]:
    return {"snug": switched_on(child)}


_SETTERS: dict[object, Callable[[Element], dict[str, object]]] = {
    f"{W}ind": _indent,
    f"{W}spacing": _spacing,
    f"{W}outlineLvl": _outline,
    f"{W}jc": _aligned,
    f"{W}contextualSpacing": _snug,
}
