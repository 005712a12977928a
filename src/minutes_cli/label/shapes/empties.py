"""Lines of a list that hold none of what it lists: "none", a bare name, a cell of a table that only names something."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.label.heads import only_names
from minutes_cli.label.shapes.finding import Sentence

NONE = regex.compile(
    r"""\W*(?:none|nothing)\b
    |\W*no\ (?:(?:new|further|other|open|outstanding|specific|additional)\ )*
    (?:action|decision|item|issue|matter|task|update|point|concern|question|change)s?\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""How a line begins that says that there is none of what its list holds."""
NOTHING = regex.compile(
    r"""\W*(none|nil|n/?a|tbd|tbc)?\W*
    |\W*no\ (new\ )?(action|decision|item)s?\b.*
    |\W*next\ (\w+\ )?meeting\b.*
    |\W*(see\ )?([^:]{1,60}:\ )?https?://\S+(\ (and\ )?https?://\S+)*\W*|\([^()]+\)\W*|recommendation:.*
    |.*\b(find\ your\ local|dial\ by|meeting\ id|passcode|join\ (zoom|by))\b.*
    |\W*(the\ )?(meeting\ )?(was\ )?(adjourned|closed|ended|concluded)\b.*
    |\W*(participants|attendees|attending|present|apologies|absent|date|time|venue|location|place|chair|owner)\b.{0,20}:.*
    |\W*(responsib\w+|assigned\ to|assignee|deadline|due|status|priority)\b.{0,20}:.*|[\W\d]*[a-z]*[\W\d]*""",
    regex.IGNORECASE | regex.VERBOSE,
)


def nothing(sentence: Sentence) -> bool:
    """Whether an entry holds nothing that could be done or decided, or only the names of those whose tasks follow."""
    text = sentence.text
    empty = NOTHING.fullmatch(text) or NONE.match(text) or only_names(text, sentence.people)
    return bool(empty) or _cell_without_a_verb(sentence) or _is_bill(sentence)


_SUM = regex.compile(r"[-–—:]\s.*?[$£€]\s?\d[\d,.]*\W*$")
"""How an entry ends that says whom what sum goes to: "Auditor – Ann Lee $40"."""


def _is_bill(sentence: Sentence) -> bool:
    """Whether an entry of a list of actions only names somebody or something with a sum."""
    if sentence.listed != "actions":
        return False
    ordered = any(token.lower_ in sentence.book.words.order for token in sentence.span)
    return _SUM.search(sentence.text) is not None and not ordered and "to" not in sentence.tokens


def _cell_without_a_verb(sentence: Sentence) -> bool:
    """Whether a cell of a table without heads only names something, as a list of payments does."""
    first = sentence.span[0]
    verb = first.lower_ in sentence.book.words.order or any(token.tag_[:2] in {"VB", "MD"} for token in sentence.span)
    return sentence.kind == "table" and not verb
