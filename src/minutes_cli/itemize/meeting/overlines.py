"""A name in a title block that runs over two lines: "Regular Meeting of the" and "Parks Board"."""

from __future__ import annotations

from minutes_cli import regex, timex
from minutes_cli.names import lexicon
from minutes_cli.profile import People


def joined(lines: list[tuple[str, bool]], words: People) -> list[tuple[str, bool]]:
    """The lines, those joined that one name runs over: "Regular Meeting of the" and "Parks Board"."""
    made: list[tuple[str, bool]] = []
    for line, distinct in lines:
        text = line.strip(" *")
        if made and _runs_on(made[-1][0], text, words):
            before, held = made.pop()
            made.append((f"{before} {text}", held or distinct))
        else:
            made.append((text, distinct))
    return made


def _runs_on(above: str, text: str, words: People) -> bool:
    if timex.find(text) and regex.search(r"\d", text):
        return False
    if regex.search(r"\b(?:of|of the|for the|and)$", above, regex.IGNORECASE) or regex.match(
        r"of\b", text, regex.IGNORECASE
    ):
        return True
    cut = regex.search(r"\b(?:meeting|session) of (?:the )?[\w’']+(?: \w+)?$", above, regex.IGNORECASE)
    ends = {word.casefold() for word in above.split()[-2:]} & lexicon(words).bodies
    return bool(cut) and not ends and bool({word.casefold() for word in text.split()} & lexicon(words).bodies)
