"""Titles of offices, found by their shape: modifiers, a last word that the lexicon has, and what the office is of.

"Parks Restoration and Design Manager", "Fire Chief-Warden", "Chair of the Staffing Committee", "Clerk to the Board",
"Commissioner for Northshire", "V.P.", "Head of IT". Before the last word any capitalised word may stand; "and" is
crossed only beside a word that is no name by its ending or its place in the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from minutes_cli import regex
from minutes_cli.names.given import GIVEN, TITLED
from minutes_cli.names.lexicon import Lexicon, fold
from minutes_cli.names.titleword import (
    COUNCILLORS,
    OPENS,
    TOKEN,
    Token,
    before_name,
    heads_in,
    is_given,
    is_head,
    singular,
    token_of,
)
from minutes_cli.value import Value

_ABSTRACT = regex.compile(
    r"(?:tion|sion|ment|ing|ance|ence|ness|ity|ics|logy|ship|ive|ial|nal|ary|ies|ure|ms|ions|vices|ces)$"
)
_PREPOSITION = regex.compile(r" (of|for|to|at) (?:the |our )?")
_LETTERS = regex.compile(r"[A-Z][A-Z&]{1,6}")
_FUNCTIONS = frozenset(
    {"IT", "ICT", "HR", "PR", "QA", "UX", "UI", "EDI", "DEI", "EDIB", "GIS", "HSE", "IP", "SEO", "STEM", "AI"}
)
"""Letters that stand for a kind of work; others after "of the" stand for a body."""
_STARTS = regex.compile(r"(?:^|[.:;] |[•(“\"])$")
"""What stands before a word that has a capital by its place alone."""
_TO = frozenset({
    "clerk", "assistant", "secretary", "adviser", "advisor", "counsel", "liaison", "officer", "representative",
    "ambassador",
})  # fmt: skip
_CUT_SHORT = frozenset({
    "asst", "assoc", "prof", "vp", "co", "gen", "exec", "hon", "dep", "sr", "jr", "dr", "mr", "mrs", "ms", "st", "sec",
    "snr", "insp", "sgt", "supt", "capt", "lt", "col", "maj", "cpl", "det", "mgr", "dir", "rep", "cllr", "tech",
})  # fmt: skip
"""Words that a full stop cuts short, and that it does not end a sentence after."""
_GRADE = regex.compile(r" (?:I{2,3}|IV|(?:I|V)(?=\s*(?:$|[,.;)])))(?!\w)")
"""The grade of a post: "Planner III"."""
_TAIL = regex.compile(r"[ -](?:at[ -](?:large|arms)|elect|emeritus|pro[ -]?tem(?:pore)?|designate)\b", regex.IGNORECASE)
"""What stands behind a title and belongs to it: "Member at Large", "President Elect"."""
BEHIND = frozenset({"MP", "MEP", "MSP", "MLA", "MPP", "TD"})
"""Titles that stand behind the name of their holder, without a comma: "Ann Lee MP"."""
_NEEDS_OF = frozenset({"head", "lead"})
JOINED = regex.compile(
    r"(?<= )(?!(?:Acting|Co|Deputy|Ex|Interim|Joint|Past|Town|Vice)-)(?P<name>[A-Z][a-z’']+)-"
    r"(?=(?:Vice[- ])?(?:Chair(?:man|woman|person)?|Clerk|Secretary|Treasurer|President|Mayor)(?:[,;.]|$| and\b))"
)
"""What ties an office to a surname: "R Lee-Chair"."""


class Office(Value):
    """A title in a text: its extent there, and the office and body that it names.

    `capital` is true where its last word has a capital, `plural` where it is the title of several people ("Councillors
    A and B"; `role` is then singular), `weak` where it is an office only beside a name, `weak_head` where its last word
    alone would be.
    """

    start: int
    end: int
    role: str
    organization: str | None = None
    capital: bool = True
    plural: bool = False
    weak: bool = False
    weak_head: bool = False


@lru_cache(maxsize=2048)
def offices(text: str, lexicon: Lexicon) -> tuple[Office, ...]:
    """The titles in a text, ascending and apart."""
    may_head = heads_in(lexicon)
    if not any(map(may_head, TOKEN.findall(text))):
        return ()
    text = JOINED.sub(r"\g<name>,", text)
    tokens = [token_of(text, match, heads=may_head(match[0])) for match in TOKEN.finditer(text)]
    found: list[Office] = []
    at = 0
    while at < len(tokens):
        if not is_head(tokens[at], lexicon):
            at += 1
            continue
        last = _last_head(text, tokens, at, lexicon)
        low = found[-1].end if found else 0
        one = _office(text, tokens, (at, last), low, lexicon)
        if _is_name(tokens[at - 1 : last + 1], one):
            at = last + 1
            continue
        found.append(one)
        at = last + 1
        while at < len(tokens) and tokens[at].start < found[-1].end:
            at += 1
    return tuple(found)


def _is_name(words: list[Token], office: Office) -> bool:
    """Whether a title of two words is a given name and a surname: "John Constable"."""
    if len(words) != 2 or (words[0].start, words[1].end) != (office.start, office.end):
        return False
    return words[0].low in GIVEN and words[1].low in TITLED and words[1].text[0].isupper()


def _last_head(text: str, tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """The last word of the title whose first head is at `at`, over heads that follow and "Secretary & Treasurer"."""
    while at + 1 < len(tokens) and _beside(text, tokens[at], tokens[at + 1]):
        following = tokens[at + 1]
        if following.text == "General":
            return at + 1
        if following.text in "&+" and at + 2 < len(tokens) and is_head(tokens[at + 2], lexicon):
            at += 2
        elif is_head(following, lexicon) and _alike(text, tokens[at], following) and not tokens[at].low.endswith("s"):
            at += 1
        elif step := _more(text, tokens, at, lexicon):
            at += step
        else:
            break
    return at


def _alike(text: str, one: Token, following: Token) -> bool:
    """Whether both words have a capital or neither, one that opens a sentence aside: "Volunteer coordinator"."""
    return one.text[0].isupper() == following.text[0].isupper() or bool(_STARTS.search(text, 0, one.start))


def _more(text: str, tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """How far on the title's last word stands where the head at `at` only modifies it: "Chief Financial Officer"."""
    for step in (2, 3):
        if at + step >= len(tokens) or not all(_beside(text, tokens[at + i], tokens[at + i + 1]) for i in range(step)):
            return 0
        between, last = tokens[at + 1 : at + step], tokens[at + step]
        if is_head(last, lexicon) and last.text[0].isupper() and all(_modifies(one, lexicon) for one in between):
            return step
    return 0


def _modifies(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is no name but part of a title, by the lexicon or its ending."""
    return token.low in lexicon.modifiers or _abstract(token.text)


def _abstract(word: str) -> bool:
    """Whether a word names a field of work by its ending."""
    return bool(_ABSTRACT.search(fold(word)))


def _beside(text: str, one: Token, other: Token) -> bool:
    full_stop = one.text.endswith(".") and "." not in one.text[:-1] and len(one.low) > 1 and one.low not in _CUT_SHORT
    return text[one.end : other.start] in {" ", "  ", ""} and not full_stop


def _office(text: str, tokens: list[Token], heads: tuple[int, int], low: int, lexicon: Lexicon) -> Office:
    head, last = heads
    first = _first(text, tokens, head, low, lexicon)
    start, end = tokens[first].start, tokens[last].end
    if tokens[last].text.endswith(".") and len(tokens[last].low) > 3:
        end -= 1
    end -= 2 * text[start:end].endswith(("'s", "’s"))
    if grade := _GRADE.match(text, end) or _TAIL.match(text, end):
        return Office(start, grade.end(), text[start : grade.end()])
    word = fold(text[tokens[last].start : end])
    if word in COUNCILLORS:
        return Office(start, end, text[start:end].removesuffix("s"), plural=word.endswith("s"))
    single = lexicon.head(word) or word
    plural = single != word
    role = singular(text[start:end], single) if plural else text[start:end]
    stop, of_role, body = _complement(text, end, single, lexicon)
    weak = first == head and single in lexicon.weak and stop == end
    if single in _NEEDS_OF and stop == end and first == head:
        weak = True
    return Office(
        start, stop, role + of_role, body, text[tokens[last].start].isupper(), plural, weak, single in lexicon.weak
    )


def _first(text: str, tokens: list[Token], head: int, low: int, lexicon: Lexicon) -> int:
    """Where the title that ends at `head` begins."""
    at = head
    while at > 0 and tokens[at - 1].start >= low:
        before = tokens[at - 1]
        if not _beside(text, before, tokens[at]) or (at > 1 and is_given(tokens[at - 2].low, before.low)):
            break
        if before.low == "and" or before.text == "&":
            if at < 2 or not _crosses(text, tokens, at, lexicon):
                break
            at -= 2
            if at and text[tokens[at - 1].end : tokens[at].start] == ", " and tokens[at - 1].low in lexicon.modifiers:
                at -= 1
        elif _leads(before, tokens[head], lexicon):
            at -= 1
        else:
            break
    return at


def _leads(token: Token, head: Token, lexicon: Lexicon) -> bool:
    """Whether a word may stand in a title before its last word."""
    if head.text in BEHIND or token.low in lexicon.function_words:
        return False
    return token.text[0].isupper() or (not head.text[0].isupper() and token.low in lexicon.modifiers)


def _crosses(text: str, tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the "and" before `at` joins two modifiers ("Innovation and Development Manager"), not two people."""
    left, right = tokens[at - 2], tokens[at]
    if not _beside(text, left, tokens[at - 1]) or is_head(left, lexicon):
        return False
    if right.low in OPENS:
        return False
    return left.text[0].isupper() and _modifies(left, lexicon) and not is_head(right, lexicon)


def _complement(text: str, end: int, single: str, lexicon: Lexicon) -> tuple[int, str, str | None]:
    """What the office is of: where it ends, what of it belongs to the role, and the body."""
    opening = _PREPOSITION.match(text, end)
    if not opening or (opening[1] == "to" and single not in _TO):
        return end, "", None
    words = list(_capitals(text, opening.end(), lexicon))
    words = words[: before_name([word.text for word in words], _abstract, lexicon)]
    if not words:
        return end, "", None
    stop = words[-1].end
    body, last = text[opening.end() : stop], words[-1].low
    if len(words) == 1 and last in lexicon.bodies and (opening[1] == "to" or last == "police"):
        return stop, text[end:stop], None
    whole = opening[0].endswith("the ") and len(words) > 1 and single in _OF_BODIES
    letters = len(words) == 1 and _LETTERS.fullmatch(body) is not None and body not in _FUNCTIONS
    if opening[1] == "at" and not letters and last not in lexicon.bodies:
        return end, "", None
    if whole or letters or opening[1] == "for" or last in lexicon.bodies or single in _PLACED:
        return stop, "", body
    return stop, text[end:stop], None


_OF_BODIES = frozenset({"director", "manager", "member", "officer", "founder", "representative"})
"""Offices whose "of the X Y" names the body."""
_PLACED = frozenset({
    "mayor", "chair", "chairman", "president", "secretary", "treasurer", "clerk", "commissioner", "constable", "owner",
    "proprietor",
})  # fmt: skip
"""Offices whose "of X" names the body or place, and is no part of the title."""


def _capitals(text: str, at: int, lexicon: Lexicon) -> Iterator[Token]:
    """The capitalised words from `at` on, with "and", "of" and "the" between them."""
    held: list[Token] = []
    where = at
    for match in TOKEN.finditer(text, at):
        token = Token(match.start(), match.end(), match[0].rstrip("."))
        token = Token(token.start, token.start + len(token.text), token.text)
        if text[where : match.start()] not in {"", " "}:
            return
        where = match.end()
        if token.low in {"and", "of", "the", "&", ""}:
            held.append(token)
        elif token.text[0].isupper() and token.low not in lexicon.function_words and not is_head(token, lexicon):
            yield from held
            held = []
            yield token
        else:
            return
        if match[0].endswith(".") and len(token.text) > 3:
            return
