"""Where a title ends that runs on in its paragraph ("Finance: the Treasurer reported …")."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize.words import shortened, whole
from minutes_cli.model import Extent, Look
from minutes_cli.profile import Structure

LONGEST = 20
"""Words of a lead."""
ARTICLES = frozenset({"The", "A", "An", "This", "These", "There"})
"""Words that open a sentence rather than a title."""
LETTERS = 4
"""Letters of a lead in capitals, at least."""
_PAUSE = regex.compile(r":\s+(?=\S)|\s*[.–—-]\s+(?=\S)")
"""What a lead in capitals ends with."""
SHORT = 6
"""Words of a plain lead at most, and of the sentence after it at least."""


def end_of_lead(text: str, start: int, look: Look, words: Structure, *, numbered: bool) -> int | None:
    """Where the lead of `text` ends, white space after it included.

    `None` where the whole is in one look and has no lead; 0 where it has one that heads nothing ("Action: …").
    """
    lead = _set_off(text, start, look)
    if lead == 0 and numbered:
        lead = _before_a_sentence(text, start, words) or 0  # a sentence in bold after its title
        rest = text[lead:].rstrip()
        if rest[:1].isupper() and not rest.endswith((".", ".”", "!", ":")) and rest.split()[0] not in ARTICLES:
            lead = 0  # a title in two parts
    if lead is None:
        lead = _by_words(text, start, words) or (_before_a_sentence(text, start, words) if numbered else None)
    if lead and regex.fullmatch(r"\([^()]*\)\.?", text[lead:].strip()):
        return None  # words in brackets after it are the title's own
    if lead and not numbered and (_opens_a_line(text[start:lead], words) or _tells_who_wrote(text, lead, words)):
        return 0
    return lead or None


def _set_off(text: str, start: int, look: Look) -> int | None:
    """Where a lead in bold, underline or capitals ends; 0 where all of the words are in that look."""
    for extents in (look.bold, look.underline, look.italic):
        end = _covered(extents, start, text)
        if end == len(text):
            return 0
        if end and len(text[start:end].split()) <= LONGEST and _pauses(text, start, end):
            return _cut(text, end)
    return _capitals(text, start)


def _capitals(text: str, start: int) -> int | None:
    """Where a lead in capitals ends, at the last colon, stop or dash that only capitals stand before."""
    end = None
    for pause in _PAUSE.finditer(text, start):
        lead = text[start : pause.start()]
        if not lead.isupper() or not lead[:1].isalpha():
            break
        if "." in pause[0] and len(lead.split()[-1]) == 1:
            continue  # "404 W. MAIN STREET"
        rest = text[pause.end() :].split(maxsplit=1)[:1]
        if sum(map(str.isalpha, lead)) >= LETTERS and (":" in pause[0] or rest[0][1:].islower()):
            end = pause.end()
    return end if end and not text[end:].isupper() else None


def _cut(text: str, end: int) -> int | None:
    """Where to cut after a look that ends at `end`: behind the stops there, but never inside a word."""
    end = len(text[:end].rstrip())
    found = regex.compile(r"[:.–—-]*\s+(?:[–—-]\s+)?").match(text, end)
    return found.end() if found else None


def _pauses(text: str, start: int, end: int) -> bool:
    """Whether the words pause where the look ends: a colon, a stop or a dash there, or a capital after it.

    Capitals that go on beyond it are no pause: the look was laid on badly.
    """
    lead, rest = text[start:end], text[end:]
    after = regex.match(r"\s*([^\W\d_]+)", rest)
    if lead.isupper() and after and after[1].isupper():
        return False
    return bool(regex.search(r"[:.–—\n-]\s*$", lead) or regex.match(r"\s*[:.–—\n]|\s+-|\s*[(“\"A-Z\d]", rest))


def _covered(extents: tuple[Extent, ...], start: int, text: str) -> int:
    """Where the look that the text has at `start` ends, gaps without letters bridged; 0 where it has it not."""
    end = 0
    for low, high in extents:
        if low <= (end or start) or not any(map(str.isalnum, text[end or start : low])):
            end = max(end, high)
    if end <= start:
        return 0
    return end if any(map(str.isalnum, text[end:])) else len(text)


def _by_words(text: str, start: int, words: Structure) -> int | None:
    """Where a plain lead ends that is a title by its words, known in minutes, and a colon after.

    After a dash the title goes on, but for a sentence or the word that there was none.
    """
    none = regex.compile(r"\S.{2,80}?\s[–—-]\s+(?=(?:None|N/A|Nil)\b\W*$)").match(text, start)
    if none:
        return none.end()
    found = regex.compile(r"([^:.\n]{3,80}?)\s*(:|\s[–—-])\s+(?=\S)").match(text, start)
    if found is None or (found[2] != ":" and not _tells(text[found.end() :], words)):
        return None
    known = whole(found[1], words.business) and "next" not in found[1].lower().split()
    return found.end() if known else None


def _before_a_sentence(text: str, start: int, words: Structure) -> int | None:
    """Where a numbered lead ends that a sentence comes after: "4. Highways: the clerk has written to the council"."""
    found = regex.compile(r"([A-Z][^:.;?\n\t]{2,60}?)(?:\s*(?::|\s[–—-]|\t)\s*(?<=\s)(?=\S)|\.\s+(?=[A-Z]))").match(
        text, start
    )
    if (
        found is None
        or len(found[1].split()) > SHORT
        or shortened(found[1])
        or _tells(found[1], words)
        or ARTICLES & {found[1].split()[0]}
    ):
        return None
    rest = text[found.end() :]
    return found.end() if "\t" in found[0] or (len(rest.split()) >= SHORT and _tells(rest, words)) else None


def _tells(text: str, words: Structure) -> bool:
    """Whether the words are those of a sentence."""
    return any(word.strip(".,;").lower() in words.sentence_words for word in text.split())


def _opens_a_line(lead: str, words: Structure) -> bool:
    return whole(lead, words.leads) or whole(lead, words.particulars)


def _tells_who_wrote(text: str, lead: int, words: Structure) -> bool:
    """Whether a word for the minutes has only names after it: "Notes: Kim Sato, Lee Orr"."""
    after = [word for word in regex.findall(r"[^\W\d_]+", text[lead:]) if word != "and"]
    named = len(after) > 1 and all(map(str.istitle, after)) and not text.rstrip().endswith(".")
    return named and whole(text[:lead].rstrip(":–—- "), words.wrappers)


def initials_after(text: str) -> int | None:
    """Where a title ends that has the initials of those who speak to it after it ("Finance MW", "Next event All")."""
    found = regex.search(r"\s+((?:All|[A-Z]{2,3})(?:\s*[,/&]\s*(?:All|[A-Z]{2,3}))*)$", text)
    return found.start() if found and not text[: found.start()].isupper() else None
