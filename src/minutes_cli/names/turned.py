"""Lists that print "Last, First", as directories do: "Lee, Ann B (Hill Corp)", "LEE, ANN B CTR NCC HQ"."""

from __future__ import annotations

from collections.abc import Iterable

from minutes_cli import regex
from minutes_cli.model import Role
from minutes_cli.names.bracket import Aside, read_asides
from minutes_cli.names.entry import BRACKETS, Entry, apart, with_asides
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.names.office import offices
from minutes_cli.names.person import parse

_TURNED = regex.compile(
    r"(?P<last>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?), "
    r"(?P<title>(?:(?:Prof|Dr|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Rev|Revd|Cllr|Professor)\.? ){0,2})"
    r"(?P<first>[^\W\d_a-z](?:[\w'’-]+|\.|(?= ))(?: (?:[^\W\d_a-z]\.?|[^\W\d_a-z][a-zà-ÿ'’-]+|\([^()]+\)(?= )))*)"
    r"(?P<suffix> (?:JR|SR|Jr|Sr|II|III|IV)\.?)?(?P<rest>(?: [A-Z0-9/&.-]{2,})*(?: ?\([^()]*\))*)$"
)


def is_turned(lines: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether a list prints "Last, First": two lines or more are a surname, a comma and given names, and no more.

    Where most have two words before the comma, these are rather whole names with bodies behind them: "Ann Lee, Umbra".
    """
    found = whole = 0
    for line in lines:
        for one in entries_of(line):
            match = _TURNED.fullmatch(one)
            if not match or match["first"].isupper() > match["last"].isupper():
                continue
            if parse(match["last"], lexicon) and parse(BRACKETS.sub("", match["first"]), lexicon):
                found += not offices(match["first"], lexicon)
                whole += " " in match["last"]
    return found > 1 and 2 * whole < found


def entries_turned(line: str, lexicon: Lexicon) -> list[Entry]:
    """The people of a line, each with what stands behind a semicolon after the name; none where it begins with nobody.

    "Lee, Ann; Umbra, Chair" is one person, "Lee, Ann; Dee, Bo" are two.
    """
    found: list[Entry] = []
    for one in entries_of(line):
        entry = None if found and offices(one, lexicon) else _entry(one, lexicon)
        if entry:
            found.append(entry)
        elif found:
            found[-1] = with_asides(found[-1], read_asides(one, found[-1].name.full, lexicon))
        else:
            return []
    return found


def _entry(text: str, lexicon: Lexicon) -> Entry | None:
    """The person of "Last, First M (Body)" or "Last, First M CTR BODY (USA)"."""
    match = _TURNED.fullmatch(text.strip())
    if not match:
        return None
    given = BRACKETS.sub(" ", match["first"])
    name = parse(f"{match['title']}{given} {match['last']} {match['suffix'] or ''}", lexicon)
    if not name:
        return None
    rest = BRACKETS.sub(lambda m: "" if fold(m[0]) in lexicon.status_codes else m[0], match["rest"])
    body = " ".join(word for word in BRACKETS.sub(" ", rest).split() if fold(word) not in lexicon.status_codes)
    found = with_asides(Entry(name), apart(f"{name.full} {rest}", lexicon)[1])
    return with_asides(found, [Aside(role=Role(None, body))]) if body else found


def entries_of(line: str, marks: str = ";\n\t") -> list[str]:
    """The parts of a line between any of the marks."""
    return [one.strip() for one in regex.split(f"[{marks}]", line) if one.strip(" .")]
