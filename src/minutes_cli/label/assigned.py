"""Tasks that the place gives: initials in the margin, "Action: Clerk" at the end, a list of shares in the work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from minutes_cli import regex
from minutes_cli.label import aftermath
from minutes_cli.label.handed import handed
from minutes_cli.label.known import Known
from minutes_cli.label.owners import TAG, margin_extent, named_at_end, named_in_front
from minutes_cli.label.places import Place
from minutes_cli.label.rules import rule_book
from minutes_cli.label.sentences import sentences
from minutes_cli.model import Block, NearMiss, Promise, Span

_TOLD = ("will-", "tasked", "going-to", "would", "working", "expected", "plan", "must", "to-do", "imperative")
"""How the ids of those rules begin that read what anybody may say of times to come."""
_LETTER = regex.compile(r"\W*(?:dear|hello|hi|to whom it may concern)\b", regex.IGNORECASE)
_ASSENT = regex.compile(
    r"\W*(?:(?:this|it|all|everyone|everybody|the (?:board|committee|council|group|members|meeting)) "
    r"(?:was|were|is|are) "
    r"(?:(?:all|fully|unanimously) )?(?:in (?:full |unanimous )?agreement|in favou?r|agreed|approved|accepted|noted)|"
    r"agreed|approved|noted)\W*$",
    regex.IGNORECASE,
)
"""A sentence that only says yes to the one before it."""
_ENACTED = regex.compile(
    r"\W*(?:[\d*-]+\W+)?(?:resolution|ordinance|by-?law)s? .{3,400}?\badopted\b(?=\W*$|\W+by\b|\W*\()",
    regex.IGNORECASE | regex.DOTALL,
)
"""A line that tells of a resolution, and that it was adopted, without a verb."""
_FEW = 4
"""A block of fewer words tells no task."""


def given(
    places: Sequence[Place], found: Sequence[Promise], names: Known, *, presenters: bool = False
) -> Iterator[Promise]:
    """The tasks that nothing in the sentence itself shows; `found` are those already found.

    `presenters`: the names in the margin are of those who speak to each item.
    """
    told: dict[str, list[Promise]] = {}
    for one in found:
        told.setdefault(one.clause.block, []).append(one)
    before: Place | None = None
    for place in places:
        here = told.get(place.block.id, [])
        made = [
            *(() if presenters else _margin(place, here, names)),
            *_tagged(place, before, here, names),
            *_marked(place, here),
            *_shared(place, here, names),
            *_enacted(place, here),
        ]
        yield from made
        yield from handed(place, [*here, *made], names)
        before = place


def presents(blocks: Iterable[Block]) -> bool:
    """Whether the heads of the columns say that those beside the text present it: "Time | Item | Who | Notes"."""
    heads = {block.text.strip().lower() for block in blocks if block.kind == "margin" and block.beside is None}
    return not heads.isdisjoint(_TIMETABLE)


_TIMETABLE = frozenset({"duration", "lead", "length", "mins", "presenter", "speaker", "time", "topic lead"})
"""Heads of columns of a timetable."""


def settled(places: Sequence[Place], found: Sequence[Promise | NearMiss]) -> list[Promise | NearMiss]:
    """What was found, each labelled action with what the line after it says: done (and so left out), or still open."""
    after = {place.block.id: following for place, following in pairwise(places) if place.item == following.item}
    at = {place.block.id: place for place in places}
    wholes = {item for item, count in Counter(place.item for place in places).items() if count > _WHOLE}
    own = [_own_word(one, at[one.clause.block], whole=at[one.clause.block].item in wholes) for one in found]
    return [
        aftermath.told_below(one, below.block.text) if (below := after.get(one.clause.block)) else one for one in own
    ]


_MINUTED = regex.compile(
    r"""(?:[\W\d]*|\w[.)]\s*)
    (?:(?:review|approval|adoption|acceptance|confirmation|consideration|reading|ratification)\ (?:and\ \w+\ )?of\ )?
    (?:(?:the|last|previous|past|prior|draft|agenda|and|council|board|committee|regular|meeting)\ )*(?:minutes|agenda)\b
    (?!\W*(?:no|number|point|topic|[ivx]+|\d+)\b)(?!\s*(?:[/&,]|and\b)\s*(?!minutes|agenda))(?!.*\b(?:arising|actions?|business|items?)\b).*
    |.*\bminutes\ of\ (?:the\ )?.*meeting\W*
    |\W*(?:call\ to\ order|adjourn(?:ment)?)\W*""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""A heading under which only the minutes and the agenda are decided on."""
_WHOLE = 12
"""An item of more blocks is about more than that: "Minutes of the meeting" is over all that was said."""


def _own_word(one: Promise | NearMiss, place: Place, *, whole: bool) -> Promise | NearMiss:
    """A promise, unless it is over, or stands in a letter, in quotation marks, or where the public speaks.

    `whole` says that its item holds too much to be about the minutes alone, whatever its title.
    """
    if isinstance(one, NearMiss):
        return one
    text = place.block.text
    reason = aftermath.reason(one, text) or _not_decided(one, text, "" if whole else place.title)
    if reason is not None:
        return NearMiss(one.clause, reason)
    if not one.clause.rule.startswith(_TOLD):
        return one
    before = text[: one.clause.start + 1]
    quoted = before.count("“") > before.count("”") and not _SPEAKER.search(before.rpartition("“")[0])
    quoted = quoted or (
        (before.count('"') % 2 == 1 and '"' in text[one.clause.end - 1 :])
        and not _SPEAKER.search(before.rpartition('"')[0])
    )
    heard = place.listed == "voices" and _heard(one)
    if quoted or heard or _LETTER.match(text):
        return NearMiss(one.clause, "not the meeting's own word")
    return one


_SPEAKER = regex.compile(r"(?:^|[.!?] )(?:[A-Z][\w.’'-]* ?){1,4}: ?$")
"""Who speaks, before what they said in their own words: "Tom Hill: “I'll see to it.”"."""


def _not_decided(one: Promise, text: str, title: str) -> str | None:
    """Why nothing is decided by what seems a decision: it is of the minutes, or a motion of which notice is given."""
    if one.clause.label == "decision" and _MINUTED.fullmatch(title):
        return "procedure of the meeting"
    return "a motion to come" if _NOTICE.search(text) else None


_NOTICE = regex.compile(
    r"\b(?:gave|gives?|given|giving|served?) (?:\w+ ){0,2}?notice (?:that|of (?:\w+ ){0,3}?(?:motion|intention))\b"
    r"|\b(?:I|we) (?:will|shall) (?:move|propose) (?:at|that)\b|\bnotice of motion (?:for|to)\b",
    regex.IGNORECASE,
)
"""What tells of a motion that a later meeting is to hear."""


def _heard(one: Promise) -> bool:
    """Whether a promise amid what the public says is only theirs: of no person here, or asked of nobody."""
    if one.clause.rule == "tasked":
        return not one.owners
    return not one.clause.rule.endswith(("-person", "-office", "-passive", "-none", "would", "to-do"))


def _margin(place: Place, here: Sequence[Promise], names: Known) -> Iterator[Promise]:
    """A block with a name beside it holds a task, if none was found in it: its last sentence."""
    margin = place.margin
    if margin is None or place.block.kind == "heading" or len(place.block.text.split()) < _FEW:
        return
    who = margin_extent(margin.text)
    if who is None or not names.doers(margin.text[slice(*who)]):
        return
    parts = sentences(place.block.text)
    told = [extent for extent in parts if not _ASSENT.match(place.block.text[slice(*extent)])]
    start, end = (told or parts)[-1]
    said = [
        one for one in here if one.clause.label != "decision" or one.clause.end - one.clause.start > 0.8 * (end - start)
    ]
    if not said:
        yield _promise(place, (start, end), "margin", Span(margin.id, *who, "owner", "margin"))


def _tagged(place: Place, before: Place | None, here: Sequence[Promise], names: Known) -> Iterator[Promise]:
    """What stands before "Action: Clerk" at the end of a block, given to the clerk."""
    match = TAG.search(place.block.text) if place.block.kind != "table" else None
    if match is None or not names.doers(match["who"]):
        return
    owner = Span(place.block.id, *match.span("who"), "owner", "action-tag")
    text = place.block.text[: match.start()].rstrip(" -–—([")
    if text:
        extent = sentences(text)[-1]
        if not any(extent[0] < one.clause.end for one in here):
            yield _promise(place, extent, "action-tag", owner)
    elif before is not None and before.item == place.item and not here:
        yield _promise(before, sentences(before.block.text)[-1], "action-tag", owner)


_LEAD = 30
"""Words, at most, of a line that leads in a list without a colon."""
_MARK = regex.compile(r"[(\[](?:ACTION|Action)(?: (?:ITEM|POINT|item|point))?[)\]]")
"""What makes a task of the sentence before it, and says not whose: "The films should be linked. (ACTION)"."""


def _marked(place: Place, here: Sequence[Promise]) -> Iterator[Promise]:
    """The sentences that a mark behind them makes tasks."""
    text = place.block.text
    marks = list(_MARK.finditer(text)) if place.block.kind != "table" else []
    parts = sentences(text) if marks else ()
    for mark in marks:
        before = [(start, min(end, mark.start())) for start, end in parts if start < mark.start()]
        said = [extent for extent in before if any(map(str.isalpha, text[slice(*extent)]))]
        if said and not any(one.clause.start < said[-1][1] and said[-1][0] < one.clause.end for one in here):
            start, end = said[-1]
            cue = Span(place.block.id, *mark.span(), "cue", "action-tag")
            yield _promise(place, (start, len(text[:end].rstrip())), "action-tag", cue)


def _shared(place: Place, here: Sequence[Promise], names: Known) -> Iterator[Promise]:
    """An entry with a name at its end or front, in a list that a line about sharing the work leads in."""
    lead = place.lead
    if lead is None or place.block.kind != "bullet" or here:
        return
    if not lead.text.rstrip().endswith(":") and len(lead.text.split()) > _LEAD:
        return
    words = set(regex.findall(r"[a-z]+", lead.text.lower()))
    extent = named_at_end(place.block.text, names) or named_in_front(place.block.text, names)
    if words & rule_book().words.shared_out and extent:
        yield _promise(
            place, (0, len(place.block.text)), "shared-out", Span(place.block.id, *extent, "owner", "shared-out")
        )


def _enacted(place: Place, here: Sequence[Promise]) -> Iterator[Promise]:
    """A line such as "Resolution No. 7, “Naming the park”, adopted." is a decision."""
    match = _ENACTED.match(place.block.text) if place.block.kind != "table" else None
    if match is not None and not here and not regex.search(r"\b(?:was|were|is|be|been|to)\b", match[0][-20:]):
        rule = rule_book().named("motion")
        clause = Span(place.block.id, 0, len(place.block.text), rule.kind, rule.id)
        cue = Span(place.block.id, match.end() - len("adopted"), match.end(), "cue", rule.id)
        yield Promise(clause, cue, score=rule.confidence)


def _promise(place: Place, extent: tuple[int, int], name: str, cue: Span) -> Promise:
    """What stands in an extent as a promise by a rule; the cue is its owner where it names one."""
    rule = rule_book().named(name)
    clause = Span(place.block.id, *extent, rule.kind, rule.id)
    owners = (cue,) if cue.label == "owner" else ()
    return Promise(clause, cue, owners, action=None, score=rule.confidence)
