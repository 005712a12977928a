"""People told by the post that they had at a meeting, with no list of them: who wrote the minutes, who led what.

"Notes by Ann Lee", "Minutes: Ann Lee", and lines "Timer: Ann Lee" one under the other, some of them of offices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli import regex
from minutes_cli.itemize.people.labels import kind_of
from minutes_cli.itemize.people.listed import Listed, listed
from minutes_cli.itemize.reading import Line, Table
from minutes_cli.model import Role
from minutes_cli.names import Entry, Name, is_list, lexicon, offices, parse, read
from minutes_cli.profile import People

_WROTE = regex.compile(
    r"(?i:(?:respectfully )?(?:(?:meeting )?(?:minutes|notes)(?: \w+ed| taken| kept| written)? by|"
    r"(?:recorded|minuted|scribed) by|(?:minutes|notes|minutes/notes)\s*(?::|\t| [-–—] )):?)"
    r"\s*(?P<names>[^\W\d_a-z][^:;\t]{1,80})"
)
_POST = regex.compile(r"(?P<post>[^\W\d_a-z][\w&/'’ #-]{1,40}?)\s*:\s*(?P<name>[^\W\d_a-z][^:;,\t]{2,40})")
_PARTY = regex.compile(
    r"(?P<party>Applicant|Appellant|Tenant|Landlord|Property owner|Petitioner|Claimant|Respondent|Complainant)s?: "
    r"(?P<names>[^\W\d_a-z][^:;]{2,120})"
)
"""The parties to a case that is heard."""
_NO_POST = regex.compile(
    r"\b(?:by|action|owner|mover|seconder|moved|seconded|contact|from|to|cc|due|next|item|task|theme|topic"
    r"|quote|subject|title|project|venue|location|place|course|unit|module|status|phase|version|scope|purpose|goal"
    r"|objective|time|date|event|sponsors?)\b",
    regex.IGNORECASE,
)
_FIRST = 45
"""The lines among which such a row stands."""
_LEAST = 3
"""Lines that make a row of posts."""


def posts(stream: Sequence[Line | Table], words: People) -> Iterator[Listed]:
    """Those whom a line names as the writer of the minutes, and those of a row of posts in the first lines."""
    known = lexicon(words)
    row: list[tuple[Line, str, Name]] = []
    for at, line in enumerate(_lines(stream)):
        text = line.text.strip(" .")
        if wrote := _WROTE.fullmatch(text):
            whole = is_list(wrote["names"], known, full=True)
            for one in read([wrote["names"] if whole else wrote["names"].split(", ", maxsplit=1)[0]], known):
                yield listed(Entry(one.name, (Role("Minute taker"), *one.roles)), "present", line, told=True)
        if party := _PARTY.fullmatch(text):
            for one in read([party["names"]], known):
                yield listed(Entry(one.name, (Role(party["party"]),)), "in_attendance", line, told=True)
        post = _POST.fullmatch(text) if at < _FIRST else None
        name = parse(post["name"], known) if post and not _NO_POST.search(post["post"]) else None
        if post and name and len(name.words) > 1:
            row.append((line, post["post"], name))
            continue
        yield from _row(row, words)
        row = []
    yield from _row(row, words)


def _lines(stream: Sequence[Line | Table]) -> Iterator[Line]:
    """The lines, a row of a table that has a label and one more cell as one line."""
    for part in stream:
        if isinstance(part, Line):
            yield part
            continue
        for row in part.rows:
            cells = [cell for cell in row.cells if cell]
            if len(cells) == 2 and all(len(cell) == 1 for cell in cells):
                (label,), (value,) = cells
                yield Line(f"{label.text.strip(' :')}: {value.text}", value.block, value.start, value.look)


def _row(row: list[tuple[Line, str, Name]], words: People) -> Iterator[Listed]:
    """The people of a row of posts: lines of which some at least are of offices."""
    clear = [post for _, post, _ in row if kind_of(post, words) or offices(post, lexicon(words))]
    if len(row) < _LEAST or 3 * len(clear) < len(row):
        return
    for line, post, name in row:
        if kind_of(post, words) is None:
            yield listed(Entry(name, (Role(post),)), "present", line, told=True)
