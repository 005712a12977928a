"""Shapes of what is to come: "will", "is going to", "would"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from minutes_cli import regex, timex
from minutes_cli.label.rules import Rule
from minutes_cli.label.shapes import syntax
from minutes_cli.label.shapes.deciding import MEANS
from minutes_cli.label.shapes.finding import Found, Missed, Sentence, extent, extent_of
from minutes_cli.label.shapes.named import MARKS
from minutes_cli.label.shapes.states import ACTIVE, dated_work, ready
from minutes_cli.label.shapes.unbound import befallen, reason_against, told_of
from minutes_cli.value import replace

PRESENT = frozenset({"is", "are", "am", "'s", "'re", "'m", "’s", "’re", "’m", "will"})
_ONCE = regex.compile(r"\b(?:had|originally|initially|previously|once|first)\b", regex.IGNORECASE)
_OWN = frozenset({"we", "i", "he", "she"})
_PRONOUNS = frozenset({"he", "she", "i", "they", "it"})
_SAID = frozenset({
    "says", "reckons", "replied", "indicated", "added", "answered", "responded", "agreed", "committed", "assured",
    "adds", "clarified", "commented", "confirms", "explains", "mentioned", "mentions", "notes", "reports", "states",
})  # fmt: skip
_BE = frozenset({"is", "are", "was", "were", "am", "'s", "'re", "'m", "’s", "’re", "’m"})
_LL = frozenset({"'ll", "’ll", "‘ll"})
"""What runs into the name or the pronoun of whoever will do it."""
_PLANS = frozenset({"plan", "plans", "intention", "intentions", "intent"})
_WORKS = frozenset({"be", "ensure", "help", "improve", "increase", "make", "promote", "reduce", "support"})
"""What a plan is for, and no step of it."""
_SUPPOSED = frozenset({"if", "ideally", "rather", "unless"})
_SUPPOSING = regex.compile(
    r"\b(?:could|might|may|should|whether|options?|propos\w+|suggest\w*|recommend(?:s|ed)?|concern\w*|risks?|feels?|felt|hop\w+"
    r"|thought|believe[sd]?|wish\w*|prefer\w*|would (?:need|like)|asked)\b",
    regex.IGNORECASE,
)
"""Words about which what "would be done" is only thought of."""


def modal(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses of "will"."""
    for cue in sentence.cues(rule):
        after = cue.doc[min(cue.i + 1, sentence.span.end - 1)]
        named = after.tag_ in {"NNP", "NNPS"} or (cue.text == "Will" and _goes_with_a_name(after))
        if (cue.tag_ == "MD" or cue.lower_ != "will") and not named:
            one = judged(sentence, rule, cue, cue.head)
            ours = one.rule.endswith(("-person", "-we"))
            ours = ours or (one.rule.endswith(("-office", "-body", "-they", "-crowd")) and _once(cue.head))
            yield from [one] if cue.lower_ != "shall" or isinstance(one, Missed) or ours else []


def _goes_with_a_name(word: Token) -> bool:
    """Whether what stands behind "Will" shows that it is a name: "Will Ames", "Will agreed", "Will to ring"."""
    if word.lower_ in {"to", "and", "has", "had", "is", "was", "'s", "’s"}:
        return True
    return word.is_title or word.tag_ == "VBD" or (word.tag_ == "VBN" and word.lower_.endswith("ed"))


def _once(verb: Token) -> bool:
    """Whether what an office "shall" do has its last day: else it is a rule that always holds."""
    return _BY.search(verb.doc[verb.i : verb.sent.end].text) is not None


_BY = regex.compile(
    r"\b(?:by|until|before|prior to|no later than|not later than|in time for) (?:the |our )?"
    r"(?:next|end|\w+day|\d|(?-i:[A-Z])|(?:\w+ )?(?:meeting|hearing|agm))",
    regex.IGNORECASE,
)


def going(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """Clauses of "is going to", "plans to", "is set to", "is to"."""
    words = sentence.book.words
    for cue in sentence.cues(rule):
        on = syntax.gerund_after(cue, "on") if cue.lower_ in _INTENDS else None
        verb = next((child for child in cue.children if child.dep_ == "xcomp" and child.tag_ == "VB"), on)
        away = verb is not None and verb.lower_ == "be" and not words.feeling.isdisjoint(t.lower_ for t in verb.subtree)
        if verb is not None and _meant(cue, sentence):
            continue
        done = next((child for child in cue.children if child.tag_ == "VBN" and child.dep_ == "xcomp"), None)
        who = syntax.own_subject(cue)
        if done is not None and who is not None and _now(cue) and not syntax.negated(cue):
            # "is going to be mended", as "will be mended"
            yield replace(one := judged(sentence, rule, cue, done), start=min(one.start, who.left_edge.i))
        if verb is not None and (_now(cue) or _was_going(sentence, cue, verb)) and not away:
            yield judged(sentence, rule, cue, cue)
    for to in sentence.span[1:]:
        be = to.nbor(-1)
        if to.lower_ == "to" and be.lower_ in _BE:
            who = syntax.subject(be)
            kind_of = syntax.doer(who, sentence.book.words, sentence.people)
            told = be.lower_ in {"was", "were"} and to.nbor().lower_ == "have"
            if who is None or told or who.tag_ in {"WP", "WDT"} or who.lower_ in sentence.book.words.purpose:
                continue
            if kind_of not in ACTIVE and not syntax.passive(to.head):
                yield from _planned(sentence, rule, be, who)
                continue
            one = judged(sentence, rule, be, be if kind_of in ACTIVE else to.head)
            yield replace(one, start=min(one.start, who.left_edge.i))


def _meant(cue: Token, sentence: Sentence) -> bool:
    """Whether it is told what a thing is for: "the form is intended to show how far it has come"."""
    kind_of = syntax.doer(syntax.own_subject(cue), sentence.book.words, sentence.people)
    return cue.lower_ == "intended" and kind_of in {"thing", "pointer"}


_GIVEN_UP = frozenset({"but", "however", "originally", "though", "although", "unfortunately", "until", "when", "if"})


def _was_going(sentence: Sentence, cue: Token, verb: Token) -> bool:
    """Whether a report tells what somebody "was going to" do and nothing says that it came to nothing."""
    was = any(child.lower_ in {"was", "were"} for child in cue.children)
    kind_of = syntax.doer(syntax.own_subject(cue), sentence.book.words, sentence.people)
    errand = verb.lower_ in sentence.book.words.order
    return was and errand and kind_of in {"person", "office"} and _GIVEN_UP.isdisjoint(sentence.tokens)


def _planned(sentence: Sentence, rule: Rule, be: Token, who: Token) -> Iterator[Found]:
    """What "the plan is to" do, or an intention: somebody's whose it is said to be."""
    verb = next((child for child in be.children if child.dep_ == "xcomp"), None)
    if who.lower_ not in _PLANS or be.lower_ not in {"is", "are"} or verb is None or verb.lower_ in _WORKS:
        return
    whose = next((child for child in who.children if child.dep_ == "poss" and child.tag_ in {"NNP", "NN"}), None)
    owners = (extent_of(sentence.doc, *syntax.phrase(whose)),) if whose is not None else ()
    yield Found(*syntax.clause(be), rule.kind, "plan", extent(be), owners, score=rule.confidence, cue_at=be.i)


def would(sentence: Sentence, rule: Rule) -> Iterator[Found | Missed]:
    """What somebody said he would do: "will", as a report puts it."""
    for cue in sentence.cues(rule):
        verb = cue.head
        who = syntax.subject(verb)
        kind_of = syntax.doer(who, sentence.book.words, sentence.people)
        likes = verb.lower_ in _LIKES or any(child.lower_ == "rather" for child in verb.children)
        if likes or _supposed(sentence, cue, after=kind_of not in {"person", "office"}):
            continue
        wished = (verb.lower_ in sentence.book.words.wished - {"see"}) or verb.tag_ not in {"VB", "VBG"}
        wished = wished and not _has_ready(verb)
        posted = (syntax.passive(verb) and _promised(verb, sentence)) or (
            kind_of in {"thing", "pointer"} and (dated_work(verb, sentence.book.words) or ready(verb))
        )
        doing = kind_of in {"person", "office"} and not wished
        particle = any(child.dep_ == "prt" for child in verb.children)  # "crews would make up the rest"
        befalls = befallen(verb, sentence.book.words.consequence) and not particle
        reported = kind_of in {"body", "they", "name"} and not wished and not befalls
        reported = reported or (kind_of == "we" and _said_of_us(verb, sentence))
        if cue.tag_ == "MD" and (doing or posted or reported):
            one = judged(sentence, rule, cue, verb)
            yield replace(one, rule=rule.id, kind="undertaking" if reported or posted else one.kind)


_LIKES = frozenset({"find", "love", "prefer"})
"""What somebody "would" do who only says what he likes."""


def _has_ready(verb: Token) -> bool:
    """Whether somebody "would have" a thing "ready", or "back" by its time."""
    if verb.lower_ != "have" or verb.tag_ != "VB":
        return False
    return ready(verb) or not _READY.isdisjoint(token.lower_ for token in verb.subtree)


_READY = frozenset({"complete", "completed", "done", "finished", "ready"})


def _said_of_us(verb: Token, sentence: Sentence) -> bool:
    """Whether somebody reports what "we would" set about: "Ann said that we would send a note"."""
    words = sentence.book.words
    return verb.head.lower_ in words.said | _SAID and verb.lower_ in words.order


def _supposed(sentence: Sentence, cue: Token, *, after: bool) -> bool:
    """Whether the words about a "would", as far as a semicolon, suppose something; those `after` it only if asked."""
    doc, span = cue.doc, sentence.span
    if span[0].lower_ in {"had", "were"} and span[0].tag_ == "VBD":  # "Had we known, …"
        return True
    marks = [token.i for token in span if token.text == ";"]
    start = max((at for at in marks if at < cue.i), default=span.start)
    end = min((at for at in marks if at > cue.i), default=span.end) if after else cue.i
    return any(token.lower_ in _SUPPOSED for token in doc[start:end])


def _promised(verb: Token, sentence: Sentence) -> bool:
    """Whether a report of what "would be done" tells a promise: it has its time, or the verb is one of business."""
    timed = bool(timex.find(verb.doc[verb.i : verb.sent.end].text))
    said = sentence.doc[sentence.span.start : syntax.clause(verb)[1]].text
    return timed or (verb.lower_ in sentence.book.words.business and not _SUPPOSING.search(said))


def _now(cue: Token) -> bool:
    """Whether a plan is told as present: "are going", "plans", or "planned to" in a report; not "had planned to"."""
    if cue.tag_ in {"VBP", "VBZ", "VB"} or (cue.tag_ == "VBG" and cue.i == cue.sent.start):
        return True
    was = cue.lower_ in {"planning", "intending"} and any(child.lower_ in {"was", "were"} for child in cue.children)
    if cue.tag_ == "VBD" or was:  # a report tells so what they plan
        return not _ONCE.search(cue.doc[cue.left_edge.i : cue.i].text)
    helpers = {child.lower_ for child in cue.children if child.dep_ in {"aux", "auxpass", "cop"}}
    return bool(helpers & PRESENT) or cue.head.lower_ in {"is", "are"}


def judged(sentence: Sentence, rule: Rule, cue: Token, verb: Token) -> Found | Missed:
    """What a verb of what is to come makes of its clause: a commitment with its doer, or why it is none."""
    start, end = syntax.clause(verb)
    who = _near(syntax.subject(verb), cue)
    beside = cue.nbor(-1) if cue.i > sentence.span.start else None
    runs_on = who is None and cue.lower_ in _LL  # the tagger takes what runs into a name for a part of it
    if beside is not None and (beside.lower_ in _OWN or runs_on):  # "Shaky legs - we will mend them"
        who, start = beside, beside.i
    if who is not None and who.lower_ == "who" and verb.dep_ == "relcl":
        who, start = verb.head, syntax.phrase(verb.head)[0]
    who = _reporter(sentence, verb) or who
    if told_of(verb, sentence.book.words):
        start = syntax.phrase(verb.head)[0]
    by, passive = syntax.agent(verb), syntax.passive(verb)
    by = None if by is not None and _timed(by, sentence) else by
    kind_of = _doer(by or who, verb, sentence)
    said_of_it = who is not None and who.lower_ == "it" and _told_by_body(verb, sentence)
    if said_of_it or (cue.lower_ in _INTENDS and kind_of == "thing"):
        kind_of = "body"  # whoever plans is somebody
    reason = reason_against(sentence, verb, who, kind_of)
    if reason:
        return Missed(start, end, rule.kind, rule.id, reason)
    only = by is not None and any(child.lower_ == "only" for child in (*verb.children, *by.head.children))
    by = None if only else by
    bound = by if by is not None else _promiser(verb, sentence) if passive else _speaker(verb, who, sentence)
    if bound is None or (not passive and kind_of in {"thing", "pointer"}):
        bound = _teller(verb, sentence)
    named = bound is not None and kind_of != "crowd"  # "all will receive a form": others send it
    owners = (extent_of(sentence.doc, *_named(bound, by)),) if bound is not None and named else ()
    quoted = who is not None and who.lower_ == "i" and _quoted(sentence, who)
    own = bound is not None and kind_of in {"person", "name", "office"}
    kind = "action" if own or quoted else rule.kind
    undone = passive and who is not None and not only  # "flown only by pilots" says who does it
    name = f"{rule.id}-{'passive' if undone else kind_of}"
    return Found(start, end, kind, name, extent(cue), owners, score=rule.confidence, cue_at=cue.i)


def _quoted(sentence: Sentence, who: Token) -> bool:
    """Whether a quotation mark opens before a word: what somebody says of himself, he takes upon himself."""
    return any(token.text in {'"', "“"} for token in sentence.doc[sentence.span.start : who.i])


def _timed(by: Token, sentence: Sentence) -> bool:
    """Whether the noun after "by" is no doer but a time or a means: "by the next meeting", "by May", "by email"."""
    within = any(time.start <= by.idx < time.end for time in timex.find(by.doc.text))
    return within or by.lower_ in sentence.book.words.event | MEANS


def _doer(noun: Token | None, verb: Token, sentence: Sentence) -> syntax.Doer:
    """What kind of subject a noun is; one capital word alone that runs an errand is a name."""
    kind_of = syntax.doer(noun, sentence.book.words, sentence.people)
    alone = noun is not None and noun.is_title and noun.left_edge.i == noun.i == noun.right_edge.i
    if kind_of == "thing" and alone and verb.lower_ in sentence.book.words.errands:
        return "name"
    return "office" if kind_of == "thing" and verb.lower_ in _ONLY_PEOPLE else kind_of


_ONLY_PEOPLE = frozenset({
    "arrange", "circulate", "consult", "contact", "draft", "enquire", "finalise", "finalize", "inquire", "investigate",
    "liaise", "negotiate", "obtain", "phone", "purchase", "ring", "speak", "submit", "talk", "visit", "write",
})  # fmt: skip
"""What no thing does: whoever will do it is somebody, though no list knows the trade."""


def _promiser(verb: Token, sentence: Sentence) -> Token | None:
    """Who agreed, in "Ann agreed and this will be put in writing"."""
    head = verb.head if verb.dep_ == "conj" else None
    who = syntax.own_subject(head) if head is not None and head.lower_ in {"agreed", "offered", "promised"} else None
    kind_of = syntax.doer(who, sentence.book.words, sentence.people)
    return who if kind_of in {"person", "name", "office"} else None


def _speaker(verb: Token, who: Token | None, sentence: Sentence) -> Token | None:
    """Whom "he" or "she" stands for, in "the Clerk said that she will write": the one who speaks."""
    if who is None or who.lower_ not in _PRONOUNS:
        return who
    teller = _teller(verb, sentence)  # "Ann said that they will": others
    others = who.lower_ == "they" and syntax.doer(teller, sentence.book.words, sentence.people) in {"person", "name"}
    return who if teller is None or others else teller


def _teller(verb: Token, sentence: Sentence) -> Token | None:
    """Who says what the verb tells: the subject of a verb of saying on which its clause hangs."""
    while verb.dep_ in {"conj", "xcomp"}:  # "said that a wall is to be built"
        verb = verb.head
    if verb.dep_ != "ccomp" or verb.head.lower_ not in sentence.book.words.said | _SAID:
        return None
    speaker = syntax.subject(verb.head)
    kind_of = syntax.doer(speaker, sentence.book.words, sentence.people)
    others = kind_of == "body" and speaker is not None and speaker.lower_ not in sentence.book.words.meets
    return speaker if others or kind_of in {"person", "name", "office"} else None


def _named(bound: Token, by: Token | None) -> tuple[int, int]:
    """The extent of whoever is bound: of one named after "by", not where or when it is done."""
    start, end = syntax.phrase(bound)
    place = next((child.i for child in bound.children if child.lower_ in _WHERE), end)
    return (start, min(place, end)) if by is bound else (start, end)


_WHERE = frozenset({"at", "before", "by", "during", "in", "on", "until"})


def _reporter(sentence: Sentence, verb: Token) -> Token | None:
    """Whose line it is, for a verb without a subject of its own: "Ann – sorted the hall, will ring the band"."""
    first, marks = sentence.span[0], sentence.span[1:4]
    mark = next((token for token in marks if token.text in MARKS), None)
    own = syntax.own_subject(verb)
    if mark is None or first.lower_ not in sentence.people or (own is not None and own.i > mark.i):
        return None
    before = sentence.doc[mark.i + 1 : verb.i]
    clause = [token.text for token in before if token.text in {",", ";", "and", "but"}]
    return first if clause or len(before) <= _AUXILIARIES else None


_AUXILIARIES = 2
"""Words at most between the mark after a name and the first verb."""
_INTENDS = frozenset({"plan", "plans", "planning", "intend", "intends", "intending"})


def _told_by_body(verb: Token, sentence: Sentence) -> bool:
    """Whether "it" is a body that says what it will do: "the Trust says that it will pay"."""
    said = verb.dep_ == "ccomp" and verb.head.lower_ in sentence.book.words.said | _SAID
    speaker = syntax.subject(verb.head) if said else None
    return syntax.doer(speaker, sentence.book.words, sentence.people) in {"body", "office"}


def _near(who: Token | None, cue: Token) -> Token | None:
    """The subject, unless it is what stands before the comma in "no news, will be asked again"."""
    if who is None or not any(child.lower_ == "no" for child in who.children):
        return who
    return None if any(token.text == "," for token in who.doc[who.i : cue.i]) else who
