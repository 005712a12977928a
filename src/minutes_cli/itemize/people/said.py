"""Attendance told in sentences: "Apologies were received from …", "Present were …", "chaired by …", "… was absent"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli import regex
from minutes_cli.itemize.people.labels import office_of_all
from minutes_cli.itemize.people.listed import Listed, listed
from minutes_cli.itemize.reading import Line
from minutes_cli.model import Attendance, Role
from minutes_cli.names import Entry, Lexicon, lexicon, offices, parse, read, running, sentence_end
from minutes_cli.profile import People

_VERB = r"(?:was|were|is|are|had been|have been|has been)"

_START = r"(?:^|(?<=[.;] ))"
_IN = r"(?:present|in attendance|attending)"
_WAS = r"(?:was|were):? "
_APOLOGIES = (
    rf"\b(?:apolog(?:y|ies)|regrets)(?: for (?:absence|lateness|non-attendance))?"
    rf"(?: {_VERB}| had come| had been had| came| come)?"
    r"(?: (?:also )?(?:received|given|sent|noted|tendered|accepted|recorded|made|offered|submitted))*"
    r" (?:from|by|for|on behalf of):? "
)
_CUES: tuple[tuple[Attendance, str], ...] = (
    ("apologies", r"\bleave of absence (?:was|were|is|had been|has been) (?:granted|given|approved) (?:to|for):? "),
    ("apologies", _APOLOGIES),
    ("absent", rf"{_START}(?:[\w ]{{0,30}})?\b(?:absent|excused) {_WAS}"),
    ("absent", rf"{_START}(?-i:Absent) (?=(?-i:[A-Z][\w.’'-]+ [A-Z][\w.’'-]+(?:,|\.| and)))"),
    ("in_attendance", rf"{_START}also {_IN}(?: on [\w ]+)? {_WAS}"),
    ("present", rf"{_START}(?:those |members )?{_IN} (?:at the meeting )?{_WAS}(?:[A-Za-z ]{{1,30}}: )?"),
    ("present", rf"\b(?:attended by|{_IN}(?: (?:at|for) (?:the )?roll[ -]?call)? (?:were|included)):? "),
    ("present", rf"\bwith (?:the )?(?:following )?(?:\w+ ){{0,2}}(?:being )?{_IN}: "),
    ("present", rf"{_START}(?:an? |the )?quorum {_VERB} present(?: with)?: "),
    ("present", rf"{_START}the following (?:\w+ ){{0,3}}(?:were|was|are) {_IN}:? "),
    (
        "present",
        r"\b(?:members|directors|trustees|commissioners) (?:answering|responding)(?: to (?:the )?roll call)?:? ",
    ),
    (
        "present",
        rf"{_START}(?:[A-Z][\w ]{{0,40}})?(?:members?|directors?|trustees?|officers?|commissioners?) {_IN} {_WAS}",
    ),
)
_LISTS = tuple((kind, regex.compile(cue, regex.IGNORECASE)) for kind, cue in _CUES)
_OF_BODIES = regex.compile(
    r"(?:the )?(?:representatives|members|delegates|officers|staff|people|residents) (?:from|of) "
)
"""What names bodies where a list would name people: "in attendance were representatives from the Trust"."""
_JOINED = regex.compile(r"\bjoined by (.+?)(?:\.|, (?:who|for)\b| (?:who|to|for|at|via)\b|$)")
_SITTING = r"(?:\w+ ){0,2}(?:meeting|call|session|proceedings|hui|agm|egm|business)\b"
_CHAIRS = (
    r"(?:chaired\b(?! by\b)|presided\b|presiding\b|(?:was |took |occupied |assumed |is )?(?:in )?the [Cc]hair\b(?! of)|"
    r"acted as [Cc]hair\b|(?:was|is|be) (?:\w+ly )?(?:elected|appointed|chosen|voted|nominated) "
    r"(?:to be |as )?(?:the )?(?:[Aa]cting )?[Cc]hair\w* (?:of|for) (?:the|this|today['’]s) meeting|"
    r"(?:agreed|offered|volunteered|(?:was|were) (?:asked|invited|chosen|elected|appointed|voted)|stepped in|stood in) "
    r"to (?:chair|lead|run|facilitate|take) (?:the|this|today['’]s) (?:meeting|chair|session)|"
    r"should (?:chair|take) the (?:meeting|chair)|stood in (?:for|as) (?:the )?[Cc]hair|"
    rf"(?:opened|started|commenced|closed|ended|concluded|led|ran|facilitated|wound up|adjourned) (?:the )?{_SITTING}|"
    r"called (?:(?:the|this|a) )?[^.]{0,100}?to order|called to order (?:the|this|a)\b|called the roll\b|"
    r"convened the meeting|welcomed (?:everyone and opened|(?:all|everyone|everybody|those|members|attendees|parents|"
    r"delegates|trustees|partners)\b))"
)
_CHAIRED = regex.compile(rf" ?,? ?(?:\([^()]{{1,40}}\) |\bas [\w ]{{3,30}} |[Cc]hair(?:man|woman|person)?, )?{_CHAIRS}")
_HOLDER = regex.compile(rf"\b[Tt]he (?P<office>(?:[A-Z][\w-]+ ?){{1,4}}|[Vv]ice[ -][Cc]hair\w*) (?:then )?{_CHAIRS}")
_BY = regex.compile(
    r"(?:call(?:ed)? to order|chaired|convened|presided over|opened|started|chair (?:was |being )?taken|"
    r"(?:meeting|call|session) (?:was )?(?:led|run|hosted|facilitated|moderated))"
    r"(?: (?:at |on )?(?=\d)[^,;]{1,40}?| (?:at|on) (?:(?!\bwith\b)[^,;]){1,40}?)?"
    r" by:? (?:the )?(.+?)"
    r"(?= (?:at|in|via|on|from) (?:the\b|\d|[A-Z])|"
    r"(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)\.\s|\.$|,(?! (?:Dr|Mrs?|Ms|Cllr|Councill?or)\b)| and the\b|$)",
    regex.IGNORECASE,
)
_AWAY = regex.compile(
    r"(?:, (?P<body>[A-Z][^.,]{2,60}),)? (?:was|were|is|are) "
    r"(?:not (?:in attendance|present|able to attend|available)|absent|unavailable|unable to (?:attend|be present|join)"
    r"|excused)\b"
    r"(?! (?:for|from|during) (?:this|the|that|his|her|their|any) (?:vote|item|discussion|motion|part|ballot)s?\b)"
    r"|(?: (?:was|is))? not (?:on the call|in attendance|present|at the meeting)\b|"
    r" (?:did not|didn['’]t|could not|couldn['’]t|cannot|can['’]t) (?:attend|make it|join|be (?:present|there|here))\b"
)
_SENT = regex.compile(
    r" (?:(?:has |have |had )?(?:sent|sends|tendered)|gave) (?:his |her |their )?(?:apologies|regrets|notice)\b|"
    r" apologised for|, apologies$"
)
_ABSENT = regex.compile(r" absent\b(?=[.,;]|$| without (?:notice|leave|apolog))")
_HERE = regex.compile(
    r" (?:was|were) (?:also )?(?:present|in attendance)\b| (?:also )?attended\b(?= the meeting|[.,]|$)|"
    r" present\b(?=[. ]*$| [A-Z])| (?:answered|responded to)(?: the)? roll call\b|(?<!all) in attendance\b(?=[. ]*$)"
)


_CAME = regex.compile(
    r" (?:(?:has|had|have|also|then|later|re-?)[ -]?)*"
    r"(?:entered|arrived|joined|left|departed|exited|dialled in|called in|logged (?:on|in|off))"
    r"(?: (?:the (?:meeting|call|session|room|chamber|zoom|table|video)|us)\b|"
    r" (?:at|late|early|shortly|briefly|by|via|around|about)\b|(?=\.?$|[)\]]|, ))|"
    r" (?:attended|participated|took part|joined) (?:by|via|through|over|remotely|virtually|online|"
    r"on (?:the )?(?:phone|zoom|teams)|in (?:place|lieu) of|on behalf of|"
    r"as (?:an? )?(?:proxy|substitute|alternate|observer))\b|"
    r" (?:deputi[sz](?:ed|es|ing)|substitut(?:ed|es|ing)|stood in|sat in|standing in|sitting in) for\b|"
    r" (?:took|takes|taking|is taking|was taking) (?:the )?(?:minutes|notes)\b"
)
"""What only somebody who is there can do: come or go, attend from afar or for another, write the minutes."""

_WITH = regex.compile(r"\bwith (?:the )?(?P<who>[^.;]{3,80}?) (?:presiding|in the [Cc]hair|chairing)\b")


def attendance(line: Line, words: People) -> Iterator[Listed]:
    """Those whom the sentences of a line name as there or away."""
    found = lexicon(words)
    yield from _lists(line, found)
    yield from _single(line, found)


def chairs(line: Line, words: People) -> Iterator[Listed]:
    """Those whom a line names as in the chair, and those by whom they were joined there."""
    return _chairs(line, lexicon(words))


def _lists(line: Line, words: Lexicon) -> Iterator[Listed]:
    taken: list[tuple[int, int]] = []
    for kind, pattern in _LISTS:
        for match in pattern.finditer(line.text):
            if any(start <= match.end() <= end for start, end in taken) or _OF_BODIES.match(line.text, match.end()):
                continue
            end = sentence_end(line.text, words, match.end())
            taken.append((match.start(), end))
            led = line.text[line.text.rfind(". ", 0, match.start()) + 1 : match.end()]
            office = office_of_all(led, words) if len(led.split()) <= _LED else None
            for entry in read([_value(line.text[match.end() : end])], words, office):
                yield listed(entry, kind, line)


def _value(text: str) -> str:
    """The list without its label, as in "BOD members: A, B"."""
    return regex.sub(r"^(?:[A-Za-z]+ ){0,3}members?:\s*", "", text)


def _chairs(line: Line, words: Lexicon) -> Iterator[Listed]:
    for match in _CHAIRED.finditer(line.text):
        entry = _before(line.text, match.start(), words)
        if entry:
            yield listed(entry, "present", line, told=True, chairs=True)
            after = _JOINED.search(line.text, match.end())
            if after:
                yield from (listed(one, "present", line, told=True) for one in read([after[1]], words))
    for match in _WITH.finditer(line.text):
        yield from (listed(one, "present", line, told=True, chairs=True) for one in read([match["who"]], words)[:1])
    for match in _BY.finditer(line.text):
        if match[1].casefold().split()[-1] in words.bodies:
            continue  # "convened by the Parish Council"
        for entry in (read([match[1]], words) or _behind(line.text, match, words))[:1]:
            yield listed(entry, "present", line, told=True, chairs=True)


def presiding_office(text: str) -> str | None:
    """The office whose holder a text says was in the chair: "The Vice Chair took the chair"."""
    told = _HOLDER.search(text)
    return told["office"].strip() if told else None


def _behind(text: str, told: regex.Match[str], words: Lexicon) -> tuple[Entry, ...]:
    """The person whose name stands behind an office and a comma: "called to order by the President, Ann Lee,"."""
    title = next(iter(offices(told[1], words)), None)
    run = next(iter(running(text[told.end(1) :].removeprefix(", "), words)), None)
    if title and run and run[0] == 0 and (name := parse(run[2], words)):
        return (Entry(name, (Role(title.role, title.organization),)),)
    return ()


_SIGN = regex.compile(r",? \(?[A-Z]{1,2}\d[A-Z]{1,4}\)?,?$")
"""A call sign behind the name of a radio amateur."""
_LED = 8
"""The words at most that lead to a list and may say what all in it are: "Committee Members present were …"."""
_MISSED = ("absence of", "absence of the", "behalf of", "behalf of the", "place of the")
"""What stands before the office of somebody who is not there."""
_FAR = 400
"""Letters before which no name is looked for, in a text that has no sentences."""


def _before(text: str, end: int, words: Lexicon) -> Entry | None:
    """The person named right before `end`, with the office before or after the name."""
    start = max(0, end - _FAR, *(text.rfind(mark, 0, end) + 1 for mark in (". ", "; ", "\n")))
    text = _SIGN.sub("", text[start:end])
    names = [(a, b) for a, b, _ in running(text, words) if b >= len(text) - 2]
    if not names:
        return None
    a, b = names[-1]
    role = next(reversed(offices(text, words)), None)
    if role and text[: role.start].rstrip().casefold().endswith(_MISSED):
        role = None
    if role and role.end > a:
        a = role.end + len(text[role.end : b]) - len(text[role.end : b].lstrip(" ,"))
    name = parse(text[a:b], words)
    if not name:
        return None
    beside = role and text[role.end : a].strip(" ,.").casefold() in {"", *words.honorifics}
    return Entry(name, (Role(role.role, role.organization),) if role and beside else ())


def _single(line: Line, words: Lexicon) -> Iterator[Listed]:
    """Those of whom a sentence says it: "Ann Lee was absent", "Col & Bo present", "Jo Day sent apologies"."""
    kinds: tuple[tuple[Attendance, regex.Pattern], ...] = (
        ("absent", _AWAY),
        ("absent", _ABSENT),
        ("apologies", _SENT),
        ("present", _HERE),
        ("present", _CAME),
    )
    for kind, pattern in kinds:
        for match in pattern.finditer(line.text):
            start = max(line.text.rfind(mark, 0, match.start()) for mark in (". ", "; ", "\n", ": ")) + 1
            subject = line.text[start : match.start()].strip()
            if named := _people_only(subject, words):
                yield from (listed(one, kind, line, told=True) for one in named)
                continue
            tail = regex.search(r"(?:[A-Z][\w.'’-]*(?:,? and |, ?| & | |$))+$", subject)
            entries = read([tail[0] if tail else ""], words)
            near = len(subject) - len(tail[0] if tail else "") <= 60
            short = len(line.text.split()) < 16
            if entries and near and all(short or _full(one, kind) for one in entries):
                body = match.groupdict().get("body")
                yield from (listed(one, kind, line, told=True, organization=body) for one in entries)


def _people_only(subject: str, words: Lexicon) -> tuple[Entry, ...]:
    """The people of a subject that is a list of several, or of one with a bracket, and says nothing else."""
    if not regex.search(r"[(,&]|\band\b", subject):
        return ()
    named = read([subject], words)
    if "(" in subject:
        return named  # "Ann Lee (Chair), Bo Dee (Clerk) and nine members"
    plain = regex.findall(r"[^\W\d_][\w.'’-]*", subject)
    told = {word for one in named for word in (*one.name.full.split(), *(one.name.prefix or "").split())}
    told |= {word for one in named for role in one.roles for word in f"{role.role} {role.organization}".split()}
    left = [word for word in plain if word not in told and word.casefold() not in {"and", "the", "of"}]
    left += [word for word in plain if regex.search(r"(?:ed|gave|said|was|as)$", word)]
    return named if len(left) <= 1 and all(" " in one.name.full for one in named) else ()


def _full(entry: Entry, kind: Attendance) -> bool:
    """Whether a name told in passing is clear enough: two words, or one that a list of the present has."""
    return " " in entry.name.full or kind == "present"
