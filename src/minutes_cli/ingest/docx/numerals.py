"""A number as Word writes it in a list: decimal, roman, letters, words and the rarer forms (ECMA-376 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

from minutes_cli import regex

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_CHICAGO = "*†‡§"


def numeral(number: int, form: str) -> str:
    """The number in a form that `w:numFmt` names; decimal where the form is unknown or cannot write the number."""
    if form in {"none", "bullet"}:
        return ""
    if form[:1] == "0" and regex.fullmatch(r"0+\d.*", form):  # a custom form, as in "001, 002, 003, ..."
        return str(number).zfill(len(form.partition(",")[0]))
    write = _FORMS.get(form)
    return write(number) if write and number > 0 else _decimal_zero(number) if form == "decimalZero" else str(number)


def _decimal_zero(number: int) -> str:
    return f"{number:02d}"


def _roman(number: int) -> str:
    out = []
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        out.append(letters * times)
    return "".join(out)


def _letters(number: int, alphabet: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ") -> str:
    """A to Z, then AA, BB, … ZZ, AAA: Word repeats the letter."""
    times, at = divmod(number - 1, len(alphabet))
    return alphabet[at] * (times + 1)


def _ordinal(number: int) -> str:
    teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _cardinal(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundred" + (f" {_cardinal(rest)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    return f"{_cardinal(thousands)} thousand" + (f" {_cardinal(rest)}" if rest else "")


def _cardinal_text(number: int) -> str:
    return _cardinal(number).capitalize()


def _ordinal_text(number: int) -> str:
    words = _cardinal(number)
    head, last = regex.fullmatch(r"(.*?)([a-z]+)", words, regex.DOTALL).groups()  # type: ignore[union-attr]
    ordinal = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{head}{ordinal}".capitalize()


def _enclosed(first: int, last: int) -> Callable[[int], str]:
    return lambda number: chr(first + number - 1) if number <= last else str(number)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": _decimal_zero,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "ordinal": _ordinal,
    "cardinalText": _cardinal_text,
    "ordinalText": _ordinal_text,
    "hex": lambda number: f"{number:X}",
    "chicago": lambda number: _letters(number, _CHICAGO),
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _enclosed(0x2460, 20),
    "decimalEnclosedParen": _enclosed(0x2474, 20),
    "decimalEnclosedFullstop": _enclosed(0x2488, 20),
    "russianLower": lambda number: _letters(number, "абвгдежзиклмнопрстуфхцчшщыэюя"),
    "russianUpper": lambda number: _letters(number, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
    "decimalFullWidth": lambda number: "".join(chr(ord(digit) + 0xFEE0) for digit in str(number)),
}
