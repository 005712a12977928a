"""What the words of a candidate speak for and against its being a title."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli import regex
from minutes_cli.itemize.items.candidates import Candidate
from minutes_cli.itemize.layout import Part
from minutes_cli.itemize.words import DAY, LIKE, among, holds, is_annex, like, plain, tells, whole
from minutes_cli.profile import Structure

STOPPED = 12
NAMES = regex.compile(r"(?:(?:[A-Z]\. ?)?[A-Z][A-Z’'-]+, ){2,}(?:[A-Z]\. ?)?[A-Z][A-Z’'-]+")
"""Surnames in capitals with commas between them, as in a roll call."""
OUTCOME = regex.compile(
    r"(?i:(?:the )?(?:motion|vote) )?(?i:was |is )?(?i:(?:duly |un)?(?:carrie[ds]|passes|fails|lost|defeated|failed"
    r"|passed|adopted|approved|agreed|withdrawn|tabled|unanimous)(?: unanimously| as amended| nem\.? con\.?)?"
    r"(?:\W.*(?:favou?r|against|abst|\d for\b|ayes?\b|nays?\b|\d+ ?[-–—] ?\d+).*|\W*))"
    r"|(?i:(?:motion )?(?:carried|lost|defeated)\s*[–—:(-].*)"
)
"""What a line says that only tells how a vote went: "CARRIED", "Motion passed 8-0", "Lost (2 in favour)"."""
CENTRED = "centred"
OVER_MINUTES = "a title over minutes"
SENTENCE = 3
"""Words that a sentence has more of."""
GOES_ON = regex.compile(
    r"\b(?!(?:Cllrs?|Supt|Insp|Sgt|Capt|Prof|Messrs|Rev|Hon|Gen|Sen|Gov|Dept|Asst)\.)\w*[a-z]{3}\. [A-Z]"
)
"""A full stop inside a line, behind no title of a person."""
TO_DO = regex.compile(r"To (?!the\b|all\b|our\b|a\b)[a-z]+\b", regex.IGNORECASE)
"""How agendas word what is to come: "To consider what the village needs"."""
CLOCK = regex.compile(r"(?<![\d.,£$€])\d{1,2}[:.]\d{2}(?![\d.,]?\d)|\d ?[ap]\.?m\b")

TASKED = regex.compile(r"[A-Z]{2,3} (?:\d|to\b|will\b)")
"""Initials of somebody who is to do something."""
COUNTED = regex.compile(
    r"(?:motion|resolution|proposal|question|topic|issue) (?:no\.? ?)?\d+(?:\s*[:.–—-]|$)", regex.IGNORECASE
)
"""A line that counts the motions or the like, in a look of its own a title: "Motion 3: Longer hours"."""
SUM = regex.compile(r"(?:\w+ ){0,2}(?:sub-?)?(?:total|balance)s?\b.*[£$€\d][\d,. ]*", regex.IGNORECASE)
"""A line that adds up: "TOTAL £600.00"."""


def weigh(one: Candidate, part: Part, agenda: tuple[str, ...], words: Structure) -> Iterator[tuple[str, float]]:
    """What the words speak for and against."""
    title, style = one.title, one.style
    size, known = len(title.split()), whole(title, words.business)
    yield from _length(size)
    opening = -3.0 if style.plain or style.setting == "lead" or size > 2 else -1.5
    evidence = (
        (among(title, words.business), "a title that minutes have", 1.5),
        (one.number is None and whole(title, (*words.wrappers, *words.discussions)), OVER_MINUTES, 1.0),
        (is_annex(title), "an annex", 2.5),
        (any(like(title, other) >= LIKE for other in agenda), "a title on the agenda", 2.5),
        (title[:1].islower(), "begins small", -1.0),
        (_is_sentence(title, words) and not (one.number and TO_DO.match(title)), "a sentence", -1.5),
        (size > STOPPED and title.endswith("."), "ends in a stop", -0.5),
        (_is_stopped(one, part), "a line with a stop", -1.0),
        (title.endswith((";", ",")), "goes on", -1.5),
        (bool(NAMES.fullmatch(title)), "names in a row", -2.0),
        (bool(regex.search(r"https?://|www\.|@", title)), "an address", -1.0),
        (size > 3 and holds(title, words.closing), "closes the meeting", -2.0),
        (
            one.number is None
            and style.setting != "cell"
            and not known
            and opens_a_line(title, words, label=style.colon)
            and not (style.setting == "line" and COUNTED.match(title)),
            "a word that opens a line",
            opening,
        ),
        (size > 3 and bool(CLOCK.search(title)), "tells a time", -1.5),
        (
            bool(CLOCK.match(title) and DAY.search(title)),
            "begins with an hour",
            -2.0,
        ),
        (bool(SUM.fullmatch(title)), "a sum of money", -3.0),
        (style.setting == "lead" and style.plain, "known words before a colon", 1.5),
        (_leads_an_entry(one, part) and not known, "leads a list entry", -1.5),
        (style.setting == "lead" and bool(TASKED.match(part.piece.block.text)), "initials before a task", -3.0),
        (part.piece.look.align == "center" and not known, CENTRED, -0.5),
    )
    yield from ((why, weight) for holds_true, why, weight in evidence if holds_true)


def _is_stopped(one: Candidate, part: Part) -> bool:
    """Whether it is a line without a number that ends as a sentence does."""
    text = part.piece.block.text.rstrip()
    return one.number is None and one.style.setting == "line" and text.endswith(".") and not text.isupper()


def opens_a_line(title: str, words: Structure, *, label: bool) -> bool:
    """Whether it is, or begins with, what marks a task, a decision or the like, and no business."""
    first, *rest = regex.split(r"[\s:]+", title, maxsplit=1)
    marks = bool(regex.search(r":|\bto\b", title)) or bool(rest and regex.fullmatch(r"\W*[\w./-]*\d[\w./-]*", rest[0]))
    marks = marks or bool(rest and whole(rest[0].split()[0], words.leads))
    marks = marks and not whole(" ".join(title.split()[:2]), words.business)  # "Public hearing to amend …"
    return whole(title, words.leads) or (not label and whole(first, words.leads) and marks)


def _leads_an_entry(one: Candidate, part: Part) -> bool:
    lettered = one.number is not None and one.number.shape in {"letter", "roman"} and not one.style.plain
    deep = lettered or (one.number is not None and one.number.depth > 1)
    return one.style.setting == "lead" and part.piece.block.kind == "bullet" and not deep


def _length(size: int) -> Iterator[tuple[str, float]]:
    for most, weight in ((6, 1.0), (11, 0.5), (16, 0.0), (25, -1.0)):
        if size <= most:
            yield ("short" if weight > 0 else "long"), weight
            return
    yield "long", -2.5


def _is_sentence(title: str, words: Structure) -> bool:
    told = tells(title, words.sentence_words) or GOES_ON.search(title) is not None
    return len(plain(title).split()) > SENTENCE and told and not title.endswith("?")
