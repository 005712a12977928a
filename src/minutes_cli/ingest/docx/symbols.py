"""What the letters of symbol fonts show, in Unicode: Symbol (Adobe's encoding) and Wingdings (Unicode's mapping).

Where a pictograph of Wingdings has a plainer twin that ordinary fonts can show, the twin stands here.
"""

from __future__ import annotations

_BULLET = "•"

_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪•〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭•",
)
_WINGDINGS = (
    " ✎✂✁👓🔔📖🕯☎✆✉✉📪📫📬📭📁📂📄📄🗐🗄⌛⌨🖰🖲🖳🖴💾🖬✇✍"
    "✍✌👌👍👎☜☞☝☟✋☺😐☹💣☠⚐⚑✈☼💧❄✞✞✞✠✡☪☯ॐ☸♈♉"
    "♊♋♌♍♎♏♐♑♒♓&&●❍■□□❑❒⬧⧫◆❖⬥⌧⮹⌘❀✿❝❞•"
    "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•"
    "▪○○◉◎◎○▪☐▴✦★✶✴✹✵⊕⌖✧✧✦✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘"
    "🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛➲➲⮉⮋←"
    "→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⇔⇕⇖⇗⇙⇘▫▫✗✓☒☑⊞"
)
_SYMBOL_CODES = dict(enumerate(_SYMBOL[0], 0x20)) | dict(enumerate(_SYMBOL[1], 0xA0))
_WINGDINGS_CODES = dict(enumerate(_WINGDINGS, 0x20))
_FONTS = {"symbol": _SYMBOL_CODES, "wingdings": _WINGDINGS_CODES}
_UNKNOWN_FONT = {0xB7: _BULLET, 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0x6F: "○"}
"""Word's own bullets, where the file does not say from which font they are."""

_PRIVATE = range(0xF000, 0xF100)


def in_unicode(text: str, font: str | None) -> str:
    """The text with the letters of symbol fonts as what they show.

    Fonts of symbols keep their letters at U+F020 to U+F0FF, or at the codes of Latin letters where the font is named.
    What no table knows is shown as a bullet, which such letters mostly are.
    """
    codes = _codes(font)
    if codes is None and not any(ord(letter) in _PRIVATE for letter in text):
        return text
    return "".join(_letter(letter, codes) for letter in text)


def is_symbol_font(font: str | None) -> bool:
    """Whether the font's letters are pictures."""
    return _codes(font) is not None


def _codes(font: str | None) -> dict[int, str] | None:
    name = (font or "").lower()
    if name.startswith(("webdings", "wingdings 2", "wingdings 3", "zapfdingbats", "monotype sorts")):
        return {}
    return next((codes for start, codes in _FONTS.items() if name == start), None)


def _letter(letter: str, codes: dict[int, str] | None) -> str:
    code = ord(letter)
    if code in _PRIVATE:
        code -= 0xF000
        return (_UNKNOWN_FONT if codes is None else codes).get(code, _BULLET)
    if codes is None or letter.isspace():
        return letter
    return codes.get(code, _BULLET if 0x20 < code < 0x100 else letter)
