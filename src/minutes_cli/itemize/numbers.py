"""The numbers that head items and list entries: "3.", "4.2", "(b)", "7-A", "Item 3:", "23/0417"."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from minutes_cli import regex
from minutes_cli.itemize.words import MONTH
from minutes_cli.value import Value

Shape = Literal["arabic", "dotted", "letter", "roman", "mixed", "code"]


class Number(Value):
    """A printed number: `text` without label, brackets and closing stop; `steps` are its parts as ordinals.

    `steps` of "3.2" are (3, 2), of "b" (2,), of "4-A" (4, 1). `end` is where the words after it begin. `bare` is true
    where no stop, bracket or label sets it off from them. `frame` is what stands about it, as in "(1)" or "1)".
    """

    text: str
    steps: tuple[int, ...]
    shape: Shape
    end: int
    frame: str
    bare: bool = False
    labelled: bool = False

    @property
    def depth(self) -> int:
        """How many parts it has."""
        return len(self.steps)

    def follows(self, before: Number) -> bool:
        """Whether it comes next after `before` where a list runs on: 4 after 3, 3.1 after 3 or 2.7, 4 after 3.2."""
        if self.shape == before.shape == "code" and self.depth == before.depth:
            gaps = [b - a for a, b in zip(before.steps, self.steps, strict=True)]
            return sorted(map(abs, gaps)) == [*[0] * (self.depth - 1), 1] and max(gaps) == 1
        return any(self.steps == step for step in _next(before.steps)) or (
            self.depth == before.depth > 1
            and self.steps[0] == before.steps[0] + 1
            and self.steps[1:] == (1,) * (self.depth - 1)
        )


def _next(steps: tuple[int, ...]) -> list[tuple[int, ...]]:
    ups = [(*steps[:n], steps[n] + 1) for n in range(len(steps))]
    return [*ups, (*steps, 1)]


_ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50}
_DATE = r"\d{1,2}/\d{1,2}/\d|\d{1,2}-\d{1,2}-\d\d(?:\d\d)?(?!\d)|(?:19|20)\d\d[/-](?:\d{1,2}[/-]\d{1,2}(?!\d)|20\d\d)"
_OF_YEAR = r"\d{2,4}[-/]\d{2,5}|\d{1,3}/\d{2,4}|\d{4}/\d{1,3}"
_CODE = rf"(?!{_DATE})(?:[A-Z]{{1,4}}[./-]?)?(?:\d{{1,4}}[/-])?(?:{_OF_YEAR})"
_SHORT_CODE = r"[A-Z]{1,4}(?:[./-]\d{1,4}|\d{1,3}/\d{1,4})"
_SHAPES: tuple[tuple[Shape, str], ...] = (
    ("code", rf"(?:{_CODE}|{_SHORT_CODE})(?:\.\d{{1,2}}){{0,2}}(?![\d/-]|\.\d)"),
    ("dotted", r"\d{1,2}(?:\.\d{1,2}){1,3}(?!\d)|\d\d\.\d{3}(?![\d.])"),
    ("mixed", r"\d{1,2} ?[-–.] ?[A-Za-z](?![\w.]\w)|\d{1,2}[A-Za-z](?=[.):\s]|$)"),
    ("arabic", r"\d{1,3}(?![\d/])|(?!19|20)\d{4}(?=[.):])"),  # 2779., but no year
    ("roman", r"(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})(?![a-z])|(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})(?![A-Za-z])"),
    ("letter", r"[A-Za-z](?![A-Za-z])"),
)


_KINDS = (
    r"Action|Announcements?|Closed Session|Consent|Discussion|Information|Minutes|Presentations?|Procedural|"
    r"Public Hearing|Recognitions?|Reports?|Work Session"
)
_KIND = rf"(?:(?:{_KINDS})(?: \((?:{_KINDS})\))?(?:, (?=[A-Z])|: (?=\d{{1,3}}\.\s)))+(?<=: )"
"""What kind of business it is, before the number: "Action, Information: 3. Dyslexia Awareness Month"."""


@cache
def _pattern(labels: tuple[str, ...]) -> regex.Pattern:
    names = "|".join(sorted((regex.escape(label) for label in labels), key=len, reverse=True))
    shapes = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _SHAPES)
    label = rf"(?P<label>(?i:{names})\s*(?:#|(?i:no)\.?|(?=[\s\d]))\s*)?" if names else "(?P<label>)"
    stop = r"(?P<stop>\s[-–—:](?=\s+[^\W\d_])|\.?[)\].:]?)"
    return regex.compile(rf"\s*(?:{_KIND})?{label}(?P<open>[(\[]?)[#*]?(?:{shapes}){stop}(?=\s|$)\s*")


@lru_cache(maxsize=8192)
def parse(text: str, labels: tuple[str, ...] = ()) -> Number | None:
    """The number that `text` opens with, `None` where it opens with none; `labels` are words like "item"."""
    found = _pattern(labels).match(text)
    if not found:
        return None
    shape, printed = next((name, found[name]) for name, _ in _SHAPES if found[name])
    label, stop, opened = bool(found["label"]), found["stop"].strip(), found["open"]
    if opened and not stop.endswith((")", "]")):
        return None
    bare = not (stop or label)
    if not _plausible(shape, text[found.end() :], printed, bare=bare, label=label):
        return None
    steps = _steps(shape, printed)
    if shape == "dotted" and len(steps) == 1:
        shape = "arabic"
    return Number(printed.replace(" ", ""), steps, shape, found.end(), f"{opened}{stop}", bare, label)


def of_marker(marker: str | None) -> Number | None:
    """The number that a list entry's marker is, `None` for a bullet."""
    found = parse(marker) if marker else None
    return found if marker and found and found.end >= len(marker.rstrip()) else None


def _plausible(shape: Shape, rest: str, printed: str, *, bare: bool, label: bool) -> bool:
    """Whether it is a number at all, and no time of day, date, amount or initial."""
    if regex.match(rf"(?i)(?:[ap]\.?m\b|{MONTH}\s+\d)", rest):
        return False
    if not bare:
        return True
    if regex.match(rf"(?i:{MONTH}|%|st\b|nd\b|rd\b|th\b|hours?\b|mins?\b)|minutes\b(?! of)", rest):
        return False
    if shape in {"letter", "roman", "mixed"}:
        return label if shape != "mixed" else printed[-1].isupper()
    if shape == "code":
        return not _is_span_of_years(printed)
    return shape == "dotted" or bool(regex.match(r"[A-Z“\"‘']", rest)) or not rest


def _steps(shape: Shape, printed: str) -> tuple[int, ...]:
    if shape == "roman":
        return (_roman(printed.upper()),)
    if shape == "letter":
        return (ord(printed.lower()) - 96,)
    if shape == "mixed":
        found = regex.match(r"(\d+).*?([A-Za-z])$", printed)
        return (int(found[1]), ord(found[2].lower()) - 96) if found else ()
    steps = tuple(int(part) for part in regex.findall(r"\d+", printed))
    return steps[:1] if shape == "dotted" and not any(steps[1:]) else steps  # "3.0" is the third item, 3.1 a part of it


def _is_span_of_years(printed: str) -> bool:
    """Whether a code is two years one after the other: "2025-26"."""
    first, _, second = printed.replace("/", "-").partition("-")
    return first[:2] in {"19", "20"} and second == f"{int(first) + 1}"[-2:]


def _roman(text: str) -> int:
    values = [_ROMANS[letter] for letter in text]
    return sum(-v if v < max(values[at:]) else v for at, v in enumerate(values))
