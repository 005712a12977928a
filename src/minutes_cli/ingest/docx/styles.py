"""How Word's styles make a paragraph and its letters look: document defaults, style chains, direct formatting.

Follows ECMA-376 part 1, 17.7.2 (style hierarchy) and 17.7.3 (toggle properties). A document says the same of most
of its paragraphs and runs, so each saying is resolved once and kept by its signature.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from minutes_cli import regex
from minutes_cli.ingest.docx.look import Changes, Face, Setting, arranged, dressed, of_letters, of_paragraph
from minutes_cli.ingest.docx.package import Element, W
from minutes_cli.ingest.docx.values import VAL, child, filled, off, switched_on, value, whole

_HEADING = regex.compile(r"heading ([1-9])$", regex.IGNORECASE)
_TITLE = regex.compile(r"(sub)?title$", regex.IGNORECASE)
_ID, _DEFAULT = f"{W}styleId", f"{W}default"
_STYLE, _MARK, _FRAME = f"{W}pStyle", f"{W}rPr", f"{W}framePr"
_MADE, _GONE = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")


class Style(NamedTuple):
    """A paragraph style with all that it inherits."""

    id: str | None
    name: str | None
    setting: Setting
    face: Face


class Standing(NamedTuple):
    """How a paragraph stands: its style, its setting, and what is marked on its end.

    `made` and `gone` say that the paragraph's mark was inserted, or deleted, as a tracked change (both of a drop cap,
    which is a paragraph of its own in the file alone); `hidden` that it is not seen.
    """

    style: Style
    setting: Setting
    made: bool = False
    gone: bool = False
    hidden: bool = False


class Band(NamedTuple):
    """What a table style does to its first row or column."""

    bold: bool = False
    shaded: bool = False


LevelIndent = Callable[[str, int], Changes]
"""The left and first-line indent that a list gives to its level."""
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
            style_id = element.get(_ID, "")
            self._elements[style_id] = element
            if not off(element.get(_DEFAULT, "0")) and element.get(f"{W}type") == "paragraph":
                self._default = self._default or style_id
        defaults = child(root, "docDefaults")
        properties = child(child(defaults, "pPrDefault"), "pPr")
        letters = child(child(defaults, "rPrDefault"), "rPr")
        setting = Setting() if properties is None else self._set(Setting(), properties, "")
        self._base = Style(None, None, setting, Face() if letters is None else dressed(Face(), letters))
        self._paragraph: dict[str | None, Style] = {}
        self._inheriting: dict[Element, Style] = {}
        self._standings: dict[object, Standing] = {}
        self._faces: dict[object, Face] = {}

    def standing(self, properties: Element | None) -> Standing:
        """How a paragraph of those properties (a `w:pPr`) stands."""
        key = None if properties is None else of_paragraph(properties)
        found = self._standings.get(key)
        if found is None:
            found = self._standings[key] = self._stands(properties)
        return found

    def face(self, base: Face, properties: Element) -> Face:
        """How letters look with those run properties (a `w:rPr`) in a paragraph whose letters look like `base`."""
        key = base, of_letters(properties)
        found = self._faces.get(key)
        if found is None:
            named = value(properties, "rStyle")
            styled = base if named is None else self._toggled(base, named)
            found = self._faces[key] = dressed(styled, properties)
        return found

    def band(self, style_id: str | None, part: str) -> Band:
        """How a table style dresses a part of its tables ("firstRow", "firstCol")."""
        bold = shaded = False
        for element in self._chain(style_id):
            for dress in element.iterchildren(f"{W}tblStylePr"):
                if dress.get(f"{W}type") == part:
                    bold = bold or switched_on(child(child(dress, "rPr"), "b"))
                    shaded = shaded or filled(child(child(dress, "tcPr"), "shd"))
        return Band(bold, shaded)

    def _stands(self, properties: Element | None) -> Standing:
        if properties is None:
            style = self._style(None)
            return Standing(style, style.setting)
        said = {part.tag: part for part in properties.iterchildren(reversed=True)}
        named, mark, frame = said.get(_STYLE), said.get(_MARK), said.get(_FRAME)
        style = self._style(None if named is None else named.get(VAL, ""))
        setting = self._set(style.setting, properties, "")
        changes = set() if mark is None else {part.tag for part in mark}
        initial = frame is not None and frame.get(f"{W}dropCap") in {"drop", "margin"}
        return Standing(
            style,
            setting,
            made=initial or not changes.isdisjoint(_MADE),
            gone=initial or not changes.isdisjoint(_GONE),
            hidden=switched_on(child(mark, "vanish")),
        )

    def _style(self, style_id: str | None) -> Style:
        """A paragraph style with what it inherits; the default one for `None` or an unknown id."""
        if style_id not in self._elements:
            style_id = self._default
        found = self._paragraph.get(style_id)
        if found is None:
            found = self._paragraph[style_id] = self._resolved(style_id)
        return found

    def _resolved(self, style_id: str | None) -> Style:
        style = self._base
        for element in reversed(tuple(self._chain(style_id))):
            known = self._inheriting.get(element)
            style = known or self._inherited(style, element)
            self._inheriting[element] = style
        return style._replace(id=style_id)

    def _inherited(self, base: Style, element: Element) -> Style:
        """The style of an element that is based on another."""
        name = value(element, "name")
        properties, letters = child(element, "pPr"), child(element, "rPr")
        setting, face = base.setting, base.face
        if properties is not None:
            setting = self._set(setting, properties, element.get(f"{W}styleId", ""))
        heading = _HEADING.match(name or "")
        if heading and child(properties, "outlineLvl") is None:
            setting = setting._replace(outline=int(heading[1]))
        elif _TITLE.match(name or ""):
            setting = setting._replace(outline=None)
        return Style(base.id, name, setting, face if letters is None else dressed(face, letters))

    def _set(self, onto: Setting, properties: Element, style_id: str) -> Setting:
        """The setting after paragraph properties are laid over it."""
        changes = arranged(onto, properties)
        numbering = child(properties, "numPr")
        if numbering is not None:
            changes = self._numbered(numbering, onto, style_id) | changes
        return onto._replace(**changes) if changes else onto  # type: ignore[arg-type]

    def _numbered(self, numbering: Element, onto: Setting, style_id: str) -> Changes:
        number = value(numbering, "numId") or onto.number
        depth = whole(value(numbering, "ilvl"))
        if number and depth is None and style_id:
            depth = self._style_level(number, style_id)
        depth = depth if depth is not None else onto.level or 0
        return {"number": number, "level": depth} | (self._level_indent(number, depth) if number else {})

    def _chain(self, style_id: str | None) -> Iterator[Element]:
        """The style and those it is based on, itself first."""
        seen: set[str] = set()
        while style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            element = self._elements[style_id]
            yield element
            style_id = value(element, "basedOn")

    def _toggled(self, face: Face, style_id: str) -> Face:
        """A character style over a paragraph's face: bold in both is not bold (17.7.3)."""
        own = Face(size=face.size, font=face.font, underline=face.underline, symbol=face.symbol)
        for element in reversed(tuple(self._chain(style_id))):
            letters = child(element, "rPr")
            own = own if letters is None else dressed(own, letters)
        return own._replace(bold=own.bold ^ face.bold, italic=own.italic ^ face.italic, hidden=own.hidden ^ face.hidden)
