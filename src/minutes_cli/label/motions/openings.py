"""How a motion opens: who moved and seconded it, and where its text begins."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.label.rules import rule_book
from minutes_cli.value import Value

NAME = r"(?:(?-i:[A-Z])[\w.'’-]*(?:\s+(?-i:[A-Z])[\w.'’-]*){0,5})"
_SECONDED = (
    r"(?:,?\s*(?:and\s+)?(?:was\s+|is\s+)?(?:duly\s+)?(?:second|support)(?:ed)?"
    rf"(?:\s*(?:by|:)?\s*(?P<seconder>{NAME}))?,?)?"
)
_WHAT = (
    r"[\"“”'‘]?(?:that|to|for|of|approval|adoption|acceptance|introduction|final\s+passage"
    r"|approve|adopt|accept|appoint|authori[sz]e|award|endorse|hire|pay|purchase|ratify|renew|spend)\b"
)
_WON = (
    r"(?:,?\s*(?:and\s+)?(?:unanimously\s+)?(?:carried|carries|agreed|resolved|approved|accepted|passed|passes)(?:\s+unanimously)?)?"
    r"(?:,?\s*(?:and\s+|with\s+)?(?:all|none|no|\w+)\s+(?:votes\s+)?(?:in\s+favou?r|opposed|against|abstain\w*|for))*"
)
_BOTH = (
    rf"\b(?:proposed|moved)(?:\s+(?:by\s+)?(?P<mover>{NAME}))?,?\s*(?:and\s+)?(?:second|support)(?:ed)?"
    rf"(?:\s+(?:by\s+)?(?P<seconder>{NAME}))?{_WON}[,:]?\s*(?={_WHAT})"
)
MOVES = tuple(
    regex.compile(pattern, regex.IGNORECASE)
    for pattern in (
        (
            rf"\b(?:up)?on\s+(?:a\s+|the\s+)?motion\s+(?:of|by|from|made\s+by)\s+(?P<mover>{NAME}){_SECONDED}{_WON}[,:;]?\s+"
            rf"(?:it\s+was\s+(?:\w+\s+)?(?:agreed|resolved|decided|voted)\s+)?(?=(?:that|to|the|an?)\b|(?-i:[A-Z]))"
        ),
        rf"(?P<mover>{NAME})\s+(?:moved|motioned|moves|so\s+moved){_SECONDED},?\s*(?=motion\b|{_WHAT})",
        rf"(?P<mover>{NAME})\s+(?:made|makes|put\s+forward|entertained)\s+(?:a|the)\s+motion{_SECONDED},?\s*(?={_WHAT})",
        rf"\bmotion\b(?:\s*#?\d+\b)?\s*(?:was\s+|is\s+)?(?:(?:duly\s+)?made\s+)?(?:by\s+(?P<mover>{NAME}))?{_SECONDED}{_WON}[,:]?\s*(?={_WHAT})",
        rf"\b(?:motion|moved)\s*:?\s*(?P<mover>{NAME})\s*/\s*(?P<seconder>{NAME})[,:]?\s*(?={_WHAT})",
        rf"\b(?:proposed|moved|proposer)\s*(?:by|:)\s+(?P<mover>{NAME}){_SECONDED},?\s*(?:and\s+\w+\s+)?(?={_WHAT})",
        _BOTH,
        (
            rf"\bmotion\s+and\s+(?:a\s+)?second\s*\((?P<mover>{NAME})\s*(?:and|/|,|&)\s*(?P<seconder>{NAME})\)"
            rf"[,:]?\s*(?={_WHAT})"
        ),
        rf"\bM(?:/|\s?&\s?)?S(?:/?[CPU]|(?<=[/&]\sS)|(?<=[/&]S))\b[:.]?\s*(?:\(?(?P<mover>{NAME})\s*[/,]\s*(?P<seconder>{NAME})\)?)?[,:]?\s*(?={_WHAT})",
        (
            rf"\b(?:motion|moved|proposed)\s*(?:#?\d+\s*)?\((?P<mover>{NAME})(?:\s*(?:/|,|&|;|\band\b)\s*(?P<seconder>{NAME}))?\)"
            rf"(?:[,:]?\s*(?={_WHAT})|:\s+(?=\w))"
        ),
        rf"(?P<mover>{NAME})\s+nominate[ds]\b[^.;]{{0,80}}?,\s*(?:and\s+)?(?P<seconder>{NAME})\s+second(?:s|ed)?\b",
        rf"(?P<mover>{NAME})\s+proposed\s+(?={_WHAT})",
        rf"(?P<mover>{NAME})\s+(?:moved|proposed),?\s*(?:and\s+)?(?P<seconder>{NAME})\s+seconded,?\s*(?={_WHAT})",
    )
)
_BARE = regex.compile(
    rf"\b(?:(?:moved|mover|proposed|proposer)\s*(?:by|:)\s*(?P<mover>{NAME}){_SECONDED}"
    r"|seconde[dr]\s*(?:by|:).*)\W*$",
    regex.IGNORECASE,
)
"""A line that names mover and seconder only; the motion stands in the next."""
_TITLED = regex.compile(rf"(?P<mover>{NAME}),\s*(?P<seconder>{NAME})\s*:?\s*$")
"""A heading that ends with mover and seconder, as in "24-05 A. Reed, T. Hill:"."""
_SMALL = regex.compile(r"\b(?:a|and|for|in|of|on|the|to)\b", regex.IGNORECASE)
"""Words of no name, which a heading in capitals has too."""
_TEXT = regex.compile(
    r"(?:(?:now,?\s+)?therefore,?\s+)?(?:be\s+it\s+)?(?:resolved,?\s+)?that\b|now,?\s+therefore\b|to\s+(?=[a-z])",
    regex.IGNORECASE,
)
_MOVED = regex.compile(
    r"(?:^|\ba |\banother )motion\b|(?<!\bthe )\bmotion(?=\s*(?:to|by|that|for|was|is|[:#(]))"
    r"|\bthe motion (?=to|that|by)"
    r"|\b(?:motioned|move[ds]?|nominated|proposal|propose[dr]|proposes)\b",
    regex.IGNORECASE,
)
_SECONDING = regex.compile(
    r"\bsecond(?:ed|er|s)\b|\b(?:second|2nd)(?=\s*(?:by|from|[:,;.)]|$))|\b2nd['’]?e?d\b|\bsec['’]?d\b|(?-i:\b[A-Z]{2,3})\s(?:2nd|seconds?)\b"
    r"|\bsupport(?:ed)? by\b",
    regex.IGNORECASE,
)
"""A motion told in no set form has a word for moving and one for seconding."""
_PLAIN = regex.compile(r"[,.:;]?\s+(?=(?:that|to)\b)", regex.IGNORECASE)
_FORMAL = frozenset(
    regex.findall(
        r"\w+",
        "a again agreed all an and approved by called carried cllr commissioner councillor councilmember director dr "
        "duly favour favor floor for forward from in is it made member motion motioned moved mover moves mr mrs ms "
        "nominated none of on passed passes proposed proposer put roll second seconded seconder seconds support "
        "supported taken the then there this trustee unanimous unanimously vote voted votes was were which who with",
    )
)
"""Words that do not say what was moved."""


_ENDED = regex.compile(r"\b(?:passe[sd]|carrie[sd]|approved|agreed|adopted)\b", regex.IGNORECASE)
_CHOSEN = regex.compile(r"\b(?:elected|appointed|carried|agreed|acclamation|accepted)\b", regex.IGNORECASE)
_WORDS = regex.compile(r"\b(?:mov(?:e[ds]?|er)|motion\w*|nominat\w+|propos\w+|second\w*)\b", regex.IGNORECASE)


class Opening(Value):
    """Where in a line a motion opens and its text begins; who moved and seconded it, where that is told there.

    `loose` is one in no set form, which counts only where it is told how it ended.
    """

    start: int
    end: int
    mover: str | None = None
    seconder: str | None = None
    loose: bool = False


def opening(text: str, before: str | None, after: str, title: str) -> Opening | None:
    """How a line opens a motion, if it does: by its own words, or mover and seconder in the line before or the heading.

    `before` is the line before it in the same item, `after` what follows, `title` the heading.
    """
    own = next((found for move in MOVES if (found := move.search(text))), None)
    if own is not None:
        return None if _body(own) else _told(own)
    text_alone = _TEXT.match(text)
    if text_alone is not None:
        named = _BARE.search(before) if before is not None else None
        titled = _TITLED.search(title) if before is None or not _TEXT.match(before) else None
        named = named or (titled if titled and not _SMALL.search(titled[0]) else None)
        if named is not None:
            return Opening(*text_alone.span(), named["mover"], named.groupdict().get("seconder"))
    return _loose(text, after)


def _told(match: regex.Match[str]) -> Opening:
    groups = match.groupdict()
    return Opening(*match.span(), groups.get("mover"), groups.get("seconder"))


def _body(match: regex.Match[str]) -> bool:
    """Whether the whole body is said to have moved: a decision, told with its verb."""
    mover = match.groupdict().get("mover") or ""
    return bool(mover) and mover.split()[-1].lower() in rule_book().words.body


def _loose(text: str, after: str) -> Opening | None:
    """A motion in no set form: a word for moving and one for seconding, and words that say what was moved."""
    words = [word.lower() for word in regex.findall(r"[^\W_]+", text)]
    if {"nominated", "nomination"} & set(words) and not _CHOSEN.search(text):
        return None  # who was elected is told apart
    if not _seconded(text, after) or _content(text) < _CONTENT:
        return None
    last = max(found.end() for found in _WORDS.finditer(text))
    what = _PLAIN.search(text, last)
    return Opening(0, what.end() if what else 0, loose=True)


def bare(text: str, after: str) -> bool:
    """Whether a line tells a motion that was moved and seconded and does not say what was moved."""
    return _seconded(text, after) and _content(text) < _CONTENT


def _seconded(text: str, after: str) -> bool:
    """Whether a line moves something, seconded there or right after; "Hill seconded the motion" moves nothing."""
    told = text if _ENDED.search(text) else f"{text} {after[:_NEAR]}"
    return _MOVED.search(text.partition("econd")[0]) is not None and _SECONDING.search(told) is not None


def _content(text: str) -> int:
    """How many words and sums of a line say what was moved."""
    lowered = text[:1].lower() + text[1:]
    words = {
        word for word in regex.findall(r"(?:as )?[^\W\d_]{3,}", lowered) if word.islower() or word.startswith("as ")
    }
    sums = sum(map(str.isdigit, regex.findall(r"[^\W_]+", text)))
    told = {word.lower() for word in words} - _FORMAL
    return len(told) + sums + bool(told and _PUT_BY.search(text))


_PUT_BY = regex.compile(r"\w (?:was|were) (?:then |duly )?(?:proposed|moved) by\b", regex.IGNORECASE)
"""What says of a thing named in a word that it was put to the meeting: "The lease was proposed by Ann"."""


_NEAR = 60
"""How many letters after a motion may still tell that it was seconded."""
_CONTENT = 2
"""How many words at least say what was moved."""
