"""The rules of what binds someone, from TOML: cues, shapes, and the words that subjects are known by."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Literal

from minutes_cli import regex
from minutes_cli.model import CommitmentKind
from minutes_cli.value import Value, convert, field, replace

Shape = Literal[
    "label", "list", "infinitive", "modal", "going", "promise", "tasked", "referred", "resolved", "motion", "expected",
    "plan", "with", "table", "margin", "bare", "imperative",
    "aimed",
    "wanted",
    "directed",
    "would",
    "present",
    "working",
    "must",
    "worded",
    "verbless",
]  # fmt: skip


class Rule(Value, dict=True, forbid_unknown_fields=True):
    """One way to bind someone. `shape` is how its cue `words` must stand; `yes` and `no` are its examples and tests.

    `confidence` is the share of what it finds that seemed right on reading notes that nobody had marked; where there
    are counts on marked notes, `RuleBook.confidence` has the share that they and it give together. `near` are
    expressions of which a sentence with a cue must also have one for the parser to look at it; in them `<meets>` is
    any body that meets, `<time>` a word of a time, `<charges>` one of what is charged, `<office>` one of an office,
    `<person>` whoever is named or holds an office, `<errands>` a verb of what only people do, `<does>` what somebody
    "does" who is to do it, and `<doing>` the same in "-ing".
    """

    id: str
    shape: Shape
    kind: CommitmentKind
    words: tuple[str, ...]
    confidence: float
    near: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @cached_property
    def cues(self) -> frozenset[str]:
        """The cue words, to be looked up."""
        return frozenset(self.words)

    @cached_property
    def pattern(self) -> str:
        """What `near` asks for, as one expression, put together once: every sentence with a cue is searched for it."""
        return "|".join(self.near)


class Words(Value, forbid_unknown_fields=True):
    """Heads of a noun phrase, and verbs, by what they say about a clause."""

    body: frozenset[str]
    meets: frozenset[str]
    office: frozenset[str]
    crowd: frozenset[str]
    letters: frozenset[str]
    event: frozenset[str]
    consequence: frozenset[str]
    fate: frozenset[str]
    unsure: frozenset[str]
    opinion: frozenset[str]
    standing: frozenset[str]
    feeling: frozenset[str]
    device: frozenset[str]
    doubt: frozenset[str]
    at_once: frozenset[str]
    not_tasks: frozenset[str]
    control: frozenset[str]
    also_noun: frozenset[str]
    order: frozenset[str]
    works: frozenset[str]
    wished: frozenset[str]
    notional: frozenset[str]
    undergone: frozenset[str]
    agreement: frozenset[str]
    charges: frozenset[str]
    prepared: frozenset[str]
    opens: frozenset[str]
    business: frozenset[str]
    errands: frozenset[str]
    reported: frozenset[str]
    narrated: frozenset[str]
    said: frozenset[str]
    spoken: frozenset[str]
    shared_out: frozenset[str]
    purpose: frozenset[str]
    held: frozenset[str]
    abbreviation: frozenset[str]

    @property
    def does(self) -> frozenset[str]:
        """What somebody "does", in the present tense, who is hardly only told of: "sends", "fixes", "tidies"."""
        return frozenset(_third(verb) for verb in (self.order | self.errands) - self.reported | {"talk"})

    @property
    def doing(self) -> frozenset[str]:
        """What somebody is "doing", as notes have it with no verb before: "sending", "fixing", "drafting"."""
        return frozenset(_gerund(verb) for verb in self.errands - self.reported | {"do", "look", "mend", "sort"})


class Headings(Value, forbid_unknown_fields=True):
    """What heads a list, as regular expressions over its lower-case words; the first kind that fits is taken.

    A heading of actions is also one of `action_heads` with none but `action_words` about it.
    """

    done: tuple[str, ...]
    open: tuple[str, ...]
    previous: tuple[str, ...]
    agenda: tuple[str, ...]
    idle: tuple[str, ...]
    voices: tuple[str, ...]
    decisions: tuple[str, ...]
    actions: tuple[str, ...]
    action_heads: tuple[str, ...]
    action_words: frozenset[str]


class Times(Value, forbid_unknown_fields=True):
    """Words about when things come; `milestone` heads a thing that is itself a day, `undertaking` one that is work.

    `moment` is a time that no calendar knows, as in "by launch".
    """

    moment: frozenset[str]
    milestone: frozenset[str]
    undertaking: frozenset[str]


class Columns(Value, forbid_unknown_fields=True):
    """What heads a column of a table, as regular expressions over its lower-case words."""

    owner: tuple[str, ...]
    due: tuple[str, ...]
    status: tuple[str, ...]
    action: tuple[str, ...]
    measure: tuple[str, ...]
    decision: tuple[str, ...]
    task: tuple[str, ...]
    number: tuple[str, ...]
    other: tuple[str, ...]


class RuleBook(Value, forbid_unknown_fields=True):
    """All rules, in the order in which they are tried, and the words that they share."""

    words: Words
    headings: Headings
    columns: Columns
    judged: Mapping[str, float]
    times: Times
    procedure: tuple[str, ...]
    next_time: tuple[str, ...]
    rule: tuple[Rule, ...]
    confidence: Mapping[str, float] = field(default_factory=dict)

    def by_shape(self, shape: Shape) -> tuple[Rule, ...]:
        """The rules of one shape."""
        return tuple(rule for rule in self.rule if rule.shape == shape)

    def trust(self, name: str, otherwise: float) -> float:
        """The confidence counted for what a rule finds; `name` may be the rule's id with the kind of doer after it."""
        return self.confidence.get(name, otherwise)

    def named(self, id: str) -> Rule:  # noqa: A002 it is the field's name
        """The rule with that id; a `KeyError` where there is none."""
        return {rule.id: rule for rule in self.rule}[id]


_TIMES = (
    r"\w+day|months?|weeks|years|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|christmas|easter|soon|shortly|future|course|asap|imminently"
)
"""Words one of which stands in nearly every time."""


_PRONOUNS = "(?:he|she|it|they|we|i|this|that|these|those|there|who|which|all)"
_OFFICES = (
    r"clerk|treasurer|secretary|chair\w*|president|director|manager|officers?|staff|warden|co-?ordinator|team"
    r"|(?:sub-?)?committee|board|council|group"
)
"""The offices and bodies that most often stand for a name."""


@cache
def rule_book() -> RuleBook:
    """The rules that the package ships."""
    folder = files("minutes_cli") / "data" / "rules"
    tables = [
        tomllib.loads((folder / name).read_text(encoding="utf-8")) for name in ("commitments.toml", "confidence.toml")
    ]
    book = convert(tables[0] | tables[1], RuleBook)
    meets = rf"(?:(?:the|our|this) )?(?:[\w&'’-]+ ){{0,4}}?(?:{'|'.join(sorted(book.words.meets))})"
    time = rf"\d|\b(?:{'|'.join((_TIMES, *sorted(book.times.moment)))})\b"
    charges = rf"(?:{'|'.join(sorted(book.words.charges))})"
    office = f"(?:{'|'.join(sorted(book.words.office | {'delegate', 'host', 'signatory'}))})"
    name = r"(?-i:[A-Z])[\w.’'-]*"
    names = rf"{name}(?:(?:,|/| &| and)? ?(?:the )?{name}){{0,4}}"
    person = rf"(?!{_PRONOUNS}\b)(?:the |our )?(?:{names}|(?:[\w-]+ )?(?:{_OFFICES}))"
    errands = f"(?:{'|'.join(sorted(book.words.errands))})"
    doing = f"(?:{'|'.join(sorted(book.words.doing))})"
    does = f"(?:{'|'.join(sorted(book.words.does))})"
    named = {
        "<meets>": meets,
        "<time>": time,
        "<charges>": charges,
        "<office>": office,
        "<person>": person,
        "<errands>": errands,
        "<does>": does,
        "<doing>": doing,
    }
    rules = (
        replace(rule, near=tuple(_filled(one, named) for one in rule.near), words=_spelled(rule, book.words))
        for rule in book.rule
    )
    return replace(book, rule=tuple(rules))


def _spelled(rule: Rule, words: Words) -> tuple[str, ...]:
    """The cues of a rule; of one about the present tense, every verb that sets a task is one."""
    return tuple({*rule.words, *words.does, *words.doing}) if rule.shape == "present" else rule.words


def _third(verb: str) -> str:
    """A verb as it stands with "he" or "she"."""
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


_DOUBLED = regex.compile(r"[^aeiou][aeiou][bdgmnprt]")
"""A verb of one syllable that doubles its last letter: "get", "plan"."""


def _gerund(verb: str) -> str:
    """A verb in "-ing"."""
    if _DOUBLED.fullmatch(verb[-3:]) and len(verb) <= 4:
        return f"{verb}{verb[-1]}ing"
    return f"{verb.removesuffix('e')}ing" if not verb.endswith("ee") else f"{verb}ing"


def _filled(near: str, named: Mapping[str, str]) -> str:
    """An expression with what each name in it stands for."""
    for name, stands_for in named.items():
        near = near.replace(name, stands_for)
    return near
