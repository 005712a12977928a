"""Word's automatic numbers and bullets, as a reader sees them.

Follows ECMA-376 part 1, 17.9. A `Counter` lives as long as one reading of one story, because each number depends on all
that stand before it; everything else here is a value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from minutes_cli import regex
from minutes_cli.ingest.docx.look import Changes, indents
from minutes_cli.ingest.docx.numerals import numeral
from minutes_cli.ingest.docx.package import MC, Element, W
from minutes_cli.ingest.docx.symbols import in_unicode
from minutes_cli.ingest.docx.values import VAL, child, switched_on, value, whole
from minutes_cli.value import Value, field, replace

_PLACE = regex.compile(r"%([1-9])")
_PICTURE = "•"


class Level(Value):
    """A level of a list. `restart` is the level (from 1) whose entries start it anew, 0 for none, `None` for any."""

    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    legal: bool = False
    picture: bool = False
    style: str | None = None
    indents: Changes = field(default_factory=dict)


class NumberList(Value):
    """A list as paragraphs name it (`w:num`): its levels, the definition it counts with, and the starts of its own."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)


class _Levels(Mapping[int, Level]):
    """The levels of a list, each read when it is asked for: most lists use one or two of their nine."""

    def __init__(self, elements: Mapping[int, Element], starts: Mapping[int, int]) -> None:
        self._elements = elements
        self._starts = starts
        self._read: dict[int, Level] = {}

    def __getitem__(self, depth: int) -> Level:
        if depth not in self._read:
            level = _level(self._elements[depth])
            self._read[depth] = replace(level, start=self._starts[depth]) if depth in self._starts else level
        return self._read[depth]

    def __iter__(self) -> Iterator[int]:
        return iter(self._elements)

    def __len__(self) -> int:
        return len(self._elements)


class Numbering:
    """The lists of a document, each read when a paragraph asks for it."""

    def __init__(self, root: Element | None) -> None:
        """Takes the root of the numbering part."""
        parts = () if root is None else root.iterchildren(f"{W}abstractNum", f"{W}num")
        self._definitions: dict[str, Element] = {}
        self._numbers: dict[str, Element] = {}
        self._lists: dict[str, NumberList | None] = {}
        for part in parts:
            if part.tag == f"{W}num":
                self._numbers[part.get(f"{W}numId", "")] = part
            else:
                self._definitions[part.get(f"{W}abstractNumId", "")] = part

    def __getitem__(self, number: str) -> NumberList | None:
        """The list of that `w:numId`."""
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: str) -> NumberList | None:
        element = self._numbers.get(number)
        if element is None:
            return None
        key = value(element, "abstractNumId") or ""
        link = value(self._definitions.get(key), "numStyleLink")
        if link:
            linked = (at for at, part in self._definitions.items() if value(part, "styleLink") == link)
            key = next(linked, key)
        definition = self._definitions.get(key)
        return _list(element, key, {} if definition is None else _level_elements(definition))

    def indents(self, number: str, level: int) -> Changes:
        """The left and first-line indent that the list gives to its level."""
        found = self[number]
        one = found.levels.get(level) if found else None
        return one.indents if one else {}

    def level_of_style(self, number: str, style_id: str) -> int | None:
        """The level of the list that is tied to a paragraph style."""
        found = self[number]
        return next((depth for depth, one in found.levels.items() if one.style == style_id), None) if found else None


class Counter:
    """Counts the entries of all lists of a story, in reading order."""

    def __init__(self, numbering: Numbering) -> None:
        """Starts before the first entry of every list."""
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def marker(self, number: str, depth: int) -> str | None:
        """The next entry's marker at that level (from 0): `""` if it has none, `None` if there is no such list."""
        found = self._numbering[number]
        level = found.levels.get(depth) if found else None
        if found is None or level is None:
            return None
        counts = self._counts.setdefault(found.definition, {})
        for missing in range(depth):
            if missing not in counts:
                counts[missing] = found.levels[missing].start if missing in found.levels else 1
        own = found.starts.get(depth)
        if own is not None and (number, depth) not in self._begun:
            counts[depth] = own
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self._begun.add((number, depth))
        for deeper in [at for at in counts if at > depth and _restarts(found.levels.get(at), at, depth)]:
            del counts[deeper]
        return _shown(level, found.levels, counts)


def _restarts(level: Level | None, at: int, by: int) -> bool:
    """Whether a level (at `at`) starts anew after an entry of level `by`."""
    limit = at if level is None or level.restart is None else level.restart
    return by < limit


def _shown(level: Level, levels: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    if level.picture:
        return _PICTURE
    if level.form == "bullet":
        return level.pattern

    def place(found: regex.Match[str]) -> str:
        at = int(found[1]) - 1
        other = levels.get(at)
        if other is None:
            return ""
        form = "decimal" if level.legal and other.form not in {"none", "bullet"} else other.form
        return numeral(counts.get(at, other.start), form)

    return _PLACE.sub(place, level.pattern).strip()


def _bullet(letter: str, font: str | None) -> str:
    """The bullet as a character; Word's second level is a letter o of Courier New, which a reader sees as a circle."""
    shown = in_unicode(letter, font).strip()
    return "◦" if shown == "o" and font and "courier" in font.lower() else shown


def _list(number: Element, definition: str, elements: Mapping[int, Element]) -> NumberList:
    own, starts = dict(elements), {}
    for override in number.iterchildren(f"{W}lvlOverride"):
        depth = whole(override.get(f"{W}ilvl")) or 0
        start = whole(value(override, "startOverride"))
        if start is not None:
            starts[depth] = start
        changed = child(override, "lvl")
        if changed is not None:
            own[depth] = changed
    return NumberList(definition, _Levels(own, starts), starts)


def _level_elements(definition: Element) -> dict[int, Element]:
    return {whole(level.get(f"{W}ilvl")) or 0: level for level in definition.iterchildren(f"{W}lvl")}


def _level(element: Element) -> Level:
    parts = {part.tag: part for part in element}

    def said(name: str) -> str | None:
        part = parts.get(W + name)
        return None if part is None else part.get(VAL, "")

    indent, fonts = child(parts.get(f"{W}pPr"), "ind"), child(parts.get(f"{W}rPr"), "rFonts")
    form, pattern = _form(parts.get(f"{W}numFmt"), parts.get(f"{MC}AlternateContent")), said("lvlText") or ""
    font = None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")
    return Level(
        start=whole(said("start")) or 0,
        form=form,
        pattern=_bullet(pattern, font) if form == "bullet" else pattern,
        restart=whole(said("lvlRestart")),
        legal=switched_on(parts.get(f"{W}isLgl")),
        picture=f"{W}lvlPicBulletId" in parts,
        style=said("pStyle"),
        indents={} if indent is None else indents(indent),
    )


def _form(plain: Element | None, choice: Element | None) -> str:
    """The number format; a custom one ("001, 002, 003") stands in a choice beside its fallback."""
    found = plain
    if found is None and choice is not None:
        found = choice.find(f"{MC}Choice/{W}numFmt")
    if found is None:
        return "decimal"
    form = found.get(VAL, "decimal")
    return found.get(f"{W}format", "decimal") if form == "custom" else form
