"""Whether a line goes on with the list of people that is open, and what people it then names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from minutes_cli import regex
from minutes_cli.itemize.people.labels import kind_of
from minutes_cli.itemize.people.listed import numbered
from minutes_cli.itemize.people.openlist import Open, Ways, full_name, is_sure
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.names import (
    HELD,
    Entry,
    Name,
    in_capitals,
    is_counted,
    is_list,
    offices,
    parse,
)
from minutes_cli.names.given import GIVEN
from minutes_cli.value import replace

_ADDRESS = regex.compile(r"<[^<>]*@[^<>]*>|\S+@\S+\.\w+|(?<=\()@[\w-]+,\s*|(?<=[^\W\d_]) @[\w-]+|(?<!\w)@(?=\w)")
_NUMBER = regex.compile(r"^\s*\d{1,3}[.)]?\s+(?=[^\W\d])")
_GENDER = regex.compile(r"(?<=\. )\((?:Mrs?|Ms|Miss|Smt)\.?\) ?")
"""A second honorific in brackets: "Dr. (Mrs.) Ann Lee"."""
_JOINED = regex.compile(r"(?<=[a-z])_(?=[A-Z])")
"""What joins the names of somebody on a call: "Ann_Lee"."""
_GROUP = regex.compile(r"^(?P<body>[^:,;]{2,40}?)(?::|\s[–—-])\s+(?P<people>\S.*)$")


_PAPER = regex.compile(
    r"\W*(?:meeting )?(?:minutes|notes)(?: (?:(?:taken|written|kept) )?by)?\s*[:–-]", regex.IGNORECASE
)
"""What stands before those who wrote the minutes, and goes on with no list."""


def bare(text: str) -> str:
    """A text of a list without the number before it and the addresses in it."""
    plain = _NUMBER.sub("", _ADDRESS.sub("", text))
    return _JOINED.sub(" ", _GENDER.sub("", plain))


_HANDLE = regex.compile(r"@?([\w.-]*\w)")
_HANDLES = regex.compile(r"@[\w.-]*\w(?:\s*(?:,|;|&|\band\b)\s*@?[\w.-]*\w)*\.?")
"""A list of the names that people have on a platform: "@ann, @bo-dee"."""


def handles(text: str) -> tuple[Entry, ...]:
    """The people of a list that is nothing but handles, by these."""
    if not _HANDLES.fullmatch(text.strip()):
        return ()
    return tuple(Entry(Name(one)) for one in _HANDLE.findall(text) if one != "and")


def goes_on(line: Line, state: Open, ways: Ways) -> bool:
    """Whether a line belongs to the list that is open: it names people and says nothing else."""
    if handles(line.text):
        return not (state.one and state.beside)
    text = bare(line.text).strip()
    group = None if line.block in ways.heads else group_of(text, ways)  # "Proposal: Project Lark" is business
    text = group["people"] if group else text
    found = named_in(text, None, ways, lined=not group)
    elsewhere = state.kind not in {None, line.kind} or (state.beside and line.block in ways.heads)
    elsewhere = elsewhere or (line.block in ways.heads and _is_next_item(line, found)) or bool(_PAPER.match(line.text))
    if not found or (state.one and state.beside) or text.endswith(":") or elsewhere:
        return False
    if text.isupper() and len(text) > 4 and not _in_capitals(found, line, state, ways):
        return False
    parts = [part for part in regex.split(r"[,;&\t]|\band\b", regex.sub(r"\([^)]*\)", "", text)) if part.strip(" .:")]
    rest = len(text.split()) - sum(len(one.name.full.split()) for one in found)
    described = bool(offices(text, ways.lexicon)) or bool(regex.search(r" [-–] |[,(]", text))
    held = len(HELD.findall(text)) == len(found) > 1
    if (rest > 4 and not described) or len(parts) > 2 * len(found) + 3:
        return False
    if state.beside:
        return all(map(full_name, found))
    return held or len(text.split()) <= 4 * len(found) + (14 if described else 4)


def _is_next_item(line: Line, found: Sequence[Entry]) -> bool:
    """Whether a heading with a number is none of the list before it: "2. Pool Competition"."""
    number = _NUMBER.match(line.text) or (line.marker or "")[:1].isdigit()
    return bool(number) and not any(one.name.is_common for one in found)


def passes_over(line: Line, below: Line, state: Open, ways: Ways) -> bool:
    """Whether a list of bullets goes on below a line that names nobody: a note above it, or an entry not understood."""
    note = line.kind == "paragraph" and state.kind is None and " " in line.text
    if below.kind != "bullet" or state.beside or state.one or not (note or line.kind == "bullet"):
        return False
    if line.block in ways.heads | ways.points or kind_of(line.text, ways.words) or numbered(line.text):
        return False
    return not goes_on(line, state, ways) and goes_on(below, state, ways)


_LETTERS = 3
_RUN = 3
"""The lines at least of a list that runs on from line to line."""


def running_on(stream: Iterable[Line | Table], ways: Ways) -> Iterator[Line | Table]:
    """The parts of a stream, those lines of people as one that end in a comma: "Ann Lee, / Bo Dee, / Jo Fay"."""
    run: list[Line] = []
    for part in stream:
        goes = isinstance(part, Line) and part.text.rstrip().endswith(",")
        if isinstance(part, Line) and part.kind == "paragraph" and (goes or run) and ways.read(part.text):
            run.append(part)
        else:
            yield from _whole(run)
            yield part
            run, goes = [], True
        if not goes:
            yield from _whole(run)
            run = []
    yield from _whole(run)


def _whole(run: list[Line]) -> list[Line]:
    """The lines as one where they are enough for a list."""
    return run if len(run) < _RUN else [replace(run[0], text=" ".join(line.text.strip() for line in run))]


_BODY = 6
"""The words of a body over its people, at most."""


def heads_bullets(line: Line, below: Line, state: Open, ways: Ways) -> bool:
    """Whether a short line in an open list is the body of the people in the bullets under it."""
    if below.kind != "bullet" or state.beside or not may_be_body(line, ways):
        return False
    return is_sure(ways.read(bare(below.text), lined=True)) and goes_on(below, replace(state, kind=None), ways)


def may_be_body(line: Line, ways: Ways) -> bool:
    """Whether a short line outside the business may be the name of a body that stands over its people."""
    text = line.text.strip(" :")
    if line.kind != "paragraph" or line.block in ways.heads | ways.points or len(text.split()) > _BODY:
        return False
    if regex.search(r"[\d,;:()]", text) or kind_of(text, ways.words):
        return False
    return not is_sure(ways.read(text))


def _in_capitals(found: tuple[Entry, ...], line: Line, state: Open, ways: Ways) -> bool:
    """Whether a line in capitals is people rather than a heading: by the names, or by the line before."""
    letters = len(found) >= _RUN and all(len(one.name.full) <= _LETTERS for one in found)  # "CB TF RB"
    known = letters or all(one.name.is_common for one in found)
    return known or state.shouted or (ways.turned and "," in line.text)


def group_of(text: str, ways: Ways) -> regex.Match[str] | None:
    """A body, a colon or dash, and the people who are there from it: "Hill Trust: Ann Lee, Bo Dee"."""
    group = _GROUP.match(text)
    if not group or is_counted(text) or offices(group["body"], ways.lexicon):
        return None
    if group["body"].split(maxsplit=1)[0].casefold().partition("-")[0] in GIVEN:
        return None
    found = ways.read(group["people"])
    return group if found and (":" in text or all(map(full_name, found))) else None


_BOTH = 2


def _with_body(parts: Sequence[Name]) -> bool:
    """Whether of two parts the second is rather the body of the first: one word, or words of which one is letters."""
    if len(parts) != _BOTH or len(parts[0].words) == 1:
        return False
    letters = any(word.isupper() and len(word) > 1 for word in parts[1].full.split()) and not parts[0].full.isupper()
    return len(parts[1].words) == 1 or letters


def named_in(value: str, office: str | None, ways: Ways, *, lined: bool) -> tuple[Entry, ...]:
    """The people of a list's text; tabs part what is said of one person, or several people."""
    if "\t" in value:
        across = [parse(part, ways.lexicon) for part in value.split("\t") if part.strip()]
        if all(across) and not _with_body([one for one in across if one]):
            return ways.read(regex.sub(r"\t+", "; ", value), office)
        one = ways.read(value.strip().replace("\t", ", "), office, lined=True)
        if len(one) == 1:
            return one
    if regex.fullmatch(r"[^\W\d_a-z]\w+(?:\s*/\s*[^\W\d_a-z]\w+)+", value.strip()):
        value = value.replace("/", ", ")
    shouted = any(len(word) > 1 and word.isupper() for word in regex.findall(r"\w+", value))
    pair = ways.commas and value.count(",") == 1 and not shouted
    lined = lined and not (pair and is_list(value, ways.lexicon, full=True))
    if "," in value and not lined:
        value = in_capitals(value, ways.lexicon)
    return ways.read(value.replace("\t", "; "), office, lined=lined)
