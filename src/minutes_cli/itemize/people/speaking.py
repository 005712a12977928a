"""Those who spoke to a meeting for a body and stand in no list of it: "Ms Lee, Hill Network, stated that …".

A name with its bearer's body, and then a verb of speaking, shows somebody there. Under "Speakers:" a line
"Ann Lee – Director – Hill Network" heads what that person said. Residents who are heard hold no office and are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutes_cli import regex
from minutes_cli.itemize.people.listed import Listed, listed
from minutes_cli.itemize.reading import Line
from minutes_cli.model import Role
from minutes_cli.names import Entry, Lexicon, Name, lexicon, offices, parse, read, running
from minutes_cli.profile import People

_VERBS = (
    "spoke|speaks|showed|submitted|stated|said|noted|asked|opposed|supported|detailed|presented|expressed|explained|inquired|enquired|"
    "urged|addressed the|requested|suggested|reported|described|reviewed|provided|commented|questioned|thanked|raised|"
    "voiced|shared|wanted|indicated|discussed|outlined|summari[sz]ed|advised|confirmed|clarified|introduced|encouraged|"
    "gave (?:an?|the)|made (?:an?|the)|was (?:present|invited)|talked|read (?:an?|the)|echoed|recommended|appealed"
)
_TOLD = rf"(?:\([^()]*\) )?(?:(?:also|then|briefly|further|next|again) )?(?:{_VERBS})\b"
_STARTS = regex.compile(r"(?:^(?:\([\w-]+\) )?|(?<=[a-z\d)”\"][.;] ))(?=[^\W\d_a-z])")
_DESCRIBED = regex.compile(rf"(?:, (?P<what>[^;:.()]{{2,120}}?), )(?={_TOLD})")
_SPEAKER_LAST = regex.compile(
    rf"(?i:{_VERBS})\b.{{20,}}: (?P<name>[^\W\d_a-z][^:;,.]{{3,40}}), (?P<what>[^:;]{{2,60}}?)\.?$"
)
"""What someone said, and then who: "Urged the Board to wait: Ann Lee, Mill Lane."."""
SPEAKERS = regex.compile(r"(?:public |guest |invited )?(?:speakers?|presenters?)", regex.IGNORECASE)
"""A label over those who spoke: some of them, where all who came stand in another list."""
_ADDRESS = regex.compile(
    r"\d|\b(?:street|st|avenue|ave|road|rd|lane|drive|court|way|place|boulevard|close|terrace)\.?$", regex.IGNORECASE
)
_ABSENT = regex.compile(
    r"\b(?:via|by|per) (?:an? )?(?:e-?mail|letter|phone message)|\bin (?:writing|a letter|an e-?mail)\b|"
    r"\bwritten (?:report|com)",
    regex.IGNORECASE,
)
_NEAR = 60
"""How far behind the verb it may stand that somebody was heard from afar."""
_SHORT = 14
"""The words of a line that only tells who is about to speak."""


def speaking(lines: Iterable[Line], words: People, plain: frozenset[str], points: frozenset[str]) -> Iterator[Listed]:
    """Those whom the lines show speaking; `plain` and `points` are as in `attendance.attendance`."""
    known = lexicon(words)
    speakers = False
    for line in lines:
        inside = line.block in points
        speakers = inside and (speakers or bool(SPEAKERS.fullmatch(line.text.strip(" :"))))
        headed = speakers and len(line.text.split()) <= _SHORT and _headed(line.text, known, plain)
        if headed:
            yield listed(headed, "in_attendance", line, told=True)
            continue
        for entry in (*_spoke(line.text, known, plain), *_speaker_last(line.text, known, plain)):
            yield listed(entry, "in_attendance", line, told=True)


def _headed(text: str, words: Lexicon, plain: frozenset[str]) -> Entry | None:
    """The person of a line "Ann Lee – Director – Hill Network" that says no more."""
    dash = regex.search(r" [-–—] ", text)
    if not dash or not _is_clear(text[: dash.start()], words, plain):
        return None
    return next(iter(read([text], words, lined=True)), None)


def _spoke(text: str, words: Lexicon, plain: frozenset[str]) -> Iterator[Entry]:
    """Those with whom a sentence begins that says for which body they spoke."""
    for begin in _STARTS.finditer(text):
        at = begin.end()
        run = next(iter(running(text[at : at + 60], words)), None)
        if run is None or run[0] > 0 or not _is_clear(run[2], words, plain):
            continue
        described = _DESCRIBED.match(text, at + run[1])
        if described is None or _ABSENT.search(text, described.end(), described.end() + _NEAR):
            continue
        if len(regex.split(r",(?! (?:Inc|Ltd|LLC)\b)", described[0])) <= 4 and (name := parse(run[2], words)):
            yield from _of_a_body(name, described["what"], words)


def _is_clear(text: str, words: Lexicon, plain: frozenset[str]) -> bool:
    """Whether words are a person's name beyond doubt: an honorific, or two words that are common words nowhere here."""
    name = parse(text, words)
    if name is None or offices(text, words) or set(name.words) & words.bodies:
        return False
    return bool(name.prefix) or (len(name.words) > 1 and not set(name.words) & plain)


def _of_a_body(name: Name, what: str, words: Lexicon) -> Iterator[Entry]:
    """The person with the body that stands after the name; an address, "resident" and an office are none."""
    if offices(what, words) or _ADDRESS.search(what) or what.rsplit(maxsplit=1)[-1].islower() or " " not in what:
        return
    yield Entry(name, (Role(None, what.removeprefix("the ")),))


def _speaker_last(text: str, words: Lexicon, plain: frozenset[str]) -> Iterator[Entry]:
    """The one who said what a block tells, named at its end."""
    found = _SPEAKER_LAST.match(text)
    if found and _is_clear(found["name"], words, plain) and (name := parse(found["name"], words)):
        yield from _of_a_body(name, found["what"], words)
