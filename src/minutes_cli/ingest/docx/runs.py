"""The inside of a Word paragraph: its letters in order with their faces, its lines, and what is anchored in it.

Word keeps text under insertions, content controls, hyperlinks, smart tags, fields, formulas and alternates; each is
walked here as a reader sees it: a field by its result, an alternate by its first choice, a deletion not at all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from minutes_cli.ingest.docx.look import Face
from minutes_cli.ingest.docx.package import MC, Element, M, W
from minutes_cli.ingest.docx.styles import Styles
from minutes_cli.ingest.docx.symbols import in_unicode
from minutes_cli.ingest.docx.values import switched_on, value, whole
from minutes_cli.value import State, field


class Letters(NamedTuple):
    """Letters of one face; a line feed is a line break."""

    text: str
    face: Face


class Content(State):
    """What a paragraph holds: its letters, what is anchored in it, and the fields that it shows.

    `art` are words drawn as pictures (WordArt), which is what watermarks are made of.
    """

    letters: list[Letters] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    art: list[str] = field(default_factory=list)
    notes: list[tuple[Literal["footnote", "endnote"], str]] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)

    def add(self, text: str, face: Face) -> None:
        """Adds letters, to the last ones if they look the same."""
        if self.letters and self.letters[-1].face is face:
            self.letters[-1] = Letters(self.letters[-1].text + text, face)
        elif text:
            self.letters.append(Letters(text, face))


class Seen(State):
    """What is counted over a whole document to be told in warnings."""

    insertions: int = 0
    deletions: int = 0
    chunks: int = 0


_R = f"{W}r"
_RPR = f"{W}rPr"
_FORMULA_RUN = f"{M}r"
_TEXT = f"{W}t"
_SIMPLE_FIELD = f"{W}fldSimple"
_FIELD_MARK = f"{W}fldChar"
_FIELD_CODE = f"{W}instrText"
_RUBY = f"{W}ruby"
_FOOTNOTE = f"{W}footnoteReference"
_ENDNOTE = f"{W}endnoteReference"
_ALTERNATE = f"{MC}AlternateContent"
_TRANSPARENT = frozenset(
    f"{W}{name}" for name in ("hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo")
) | {f"{M}oMathPara", f"{M}oMath"}
_ADDED = frozenset({f"{W}ins", f"{W}moveTo"})
_REMOVED = frozenset({f"{W}del", f"{W}moveFrom"})
_BOX = f"{W}txbxContent"
_ART = "{urn:schemas-microsoft-com:vml}textpath"
_DRAWINGS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})


def alternate(element: Element) -> Element | None:
    """What stands for an `mc:AlternateContent`: its first choice, else its fallback."""
    choice = element.find(f"{MC}Choice")
    return choice if choice is not None else element.find(f"{MC}Fallback")


class Inline:
    """Reads paragraphs of one story in their order; fields may run from one into the next."""

    def __init__(self, styles: Styles, seen: Seen, *, accept: bool) -> None:
        """Takes whether tracked changes count as made."""
        self._styles = styles
        self._seen = seen
        self._accept = accept
        self._fields: list[list[str]] = []  # of each open field: its code, and "result" once that has begun

    def read(self, paragraph: Element, base: Face, content: Content) -> None:
        """Adds the paragraph's content to what is there."""
        self._children(paragraph, base, content)

    def _children(self, parent: Element, base: Face, content: Content) -> None:
        for child in parent:
            tag = child.tag
            if tag == _R:
                self._run(child, base, content)
            elif tag in _TRANSPARENT:
                if tag == _SIMPLE_FIELD:
                    content.fields.add(_field_name(child.get(f"{W}instr", "")))
                self._children(child, base, content)
            elif tag in _ADDED or tag in _REMOVED:
                self._change(child, base, content)
            elif tag == _ALTERNATE:
                chosen = alternate(child)
                if chosen is not None:
                    self._children(chosen, base, content)
            elif tag == _FORMULA_RUN:
                self._formula(child, base, content)
            elif isinstance(tag, str) and tag.startswith(M):
                self._children(child, base, content)

    def _change(self, child: Element, base: Face, content: Content) -> None:
        added = child.tag in _ADDED
        if added:
            self._seen.insertions += 1
        else:
            self._seen.deletions += 1
        if added == self._accept:
            self._children(child, base, content)

    def _formula(self, run: Element, base: Face, content: Content) -> None:
        if not self._in_code():
            content.letters.extend(Letters(part.text, base) for part in run.iter(f"{M}t") if part.text)

    def _run(self, run: Element, base: Face, content: Content) -> None:
        face = base
        for child in run:
            tag = child.tag
            if tag == _RPR:
                face = self._styles.face(base, child)
            elif tag == _TEXT and not self._fields and not face.symbol and not face.hidden:  # as most are
                content.add(_text(child), face)
            else:
                self._part(child, face, base, content)

    def _part(self, child: Element, face: Face, base: Face, content: Content) -> None:
        tag = child.tag
        shown = None if self._in_code() else _SHOWN.get(tag)
        if shown is not None:
            text = shown(child)
            if text and not face.hidden:
                content.add(in_unicode(text, face.font) if face.symbol else text, face)
            return
        if tag == _FIELD_MARK:
            self._field(child, face, content)
        elif tag == _FIELD_CODE and self._fields:
            self._fields[-1][0] += child.text or ""
        elif tag == _ALTERNATE:
            chosen = alternate(child)
            for part in () if chosen is None else chosen:
                self._part(part, face, base, content)
        elif tag == _RUBY:
            for part in child.iter(_R):
                self._run(part, base, content)
        else:
            self._anchored(child, content)

    def _anchored(self, child: Element, content: Content) -> None:
        """Notes the text boxes, notes and comments that a run holds."""
        tag = child.tag
        if tag in _DRAWINGS:
            content.boxes.extend(_boxes(child))
            content.art.extend(art.get("string", "") for art in child.iter(_ART))
        elif tag == _FOOTNOTE:
            content.notes.append(("footnote", child.get(f"{W}id", "")))
        elif tag == _ENDNOTE:
            content.notes.append(("endnote", child.get(f"{W}id", "")))

    def _in_code(self) -> bool:
        return bool(self._fields) and any(len(open_field) == 1 for open_field in self._fields)

    def _field(self, mark: Element, face: Face, content: Content) -> None:
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append([""])
            shown = _form_field(mark)
            if shown and not face.hidden:
                content.add(shown, face)
        elif kind == "separate" and self._fields:
            self._fields[-1].append("result")
            content.fields.add(_field_name(self._fields[-1][0]))
        elif kind == "end" and self._fields:
            content.fields.add(_field_name(self._fields.pop()[0]))


def _field_name(code: str) -> str:
    return (code.split() or [""])[0].upper()


def _form_field(mark: Element) -> str:
    """What an old form's check box or drop-down list shows: such fields have no result."""
    box = mark.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        state = box.find(f"{W}checked")
        state = box.find(f"{W}default") if state is None else state
        return "☒" if switched_on(state) else "☐"
    options = mark.find(f"{W}ffData/{W}ddList")
    if options is None:
        return ""
    chosen = whole(value(options, "result") or value(options, "default")) or 0
    entries = options.findall(f"{W}listEntry")
    return entries[chosen].get(f"{W}val", "") if 0 <= chosen < len(entries) else ""


def _boxes(drawing: Element) -> list[Element]:
    """The outermost text boxes of a drawing, each once: of two alternates only the chosen one."""
    found: list[Element] = []
    for child in drawing:
        if child.tag == _ALTERNATE:
            chosen = alternate(child)
            found.extend(_boxes(chosen) if chosen is not None else ())
        elif child.tag == _BOX:
            found.append(child)
        else:
            found.extend(_boxes(child))
    return found


def _text(element: Element) -> str:
    """The element's letters; a line feed in the file is only a space."""
    text = element.text or ""
    return text.replace("\n", " ") if "\n" in text else text


def _symbol(element: Element) -> str:
    code = element.get(f"{W}char", "")
    try:
        return in_unicode(chr(int(code, 16)), element.get(f"{W}font"))
    except (ValueError, OverflowError):
        return ""


_SHOWN: dict[object, Callable[[Element], str]] = {
    f"{W}t": _text,
    f"{W}delText": _text,
    f"{W}tab": lambda _: "\t",
    f"{W}ptab": lambda _: "\t",
    f"{W}br": lambda _: "\n",
    f"{W}cr": lambda _: "\n",
    f"{W}sym": _symbol,
    f"{W}noBreakHyphen": lambda _: "-",
}
