"""How far work has come, as a cell of a table says it: done, open, or nothing at all."""

from __future__ import annotations

from minutes_cli import regex

DONE = regex.compile(
    r"""^\W*(done|complete[d]?|closed|finished|resolved|achieved|implemented|received|no\ further\ action|withdrawn
    |superseded|cancelled|canceled|dropped|yes|y|x|100\ ?%)\b|^\W*[✓✔☑]""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""A status that says that the work is done, or is to be done no more."""
OPEN = regex.compile(
    r"""^\W*(open|in[- ](progress|work|hand)|on-?going|pending|not\ (yet\ )?(started|done|complete[d]?)|outstanding
    |started|to\ ?do|continuing|carried\ (over|forward)|wip|deferred|no|n|\d{1,2}\ ?%)\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""A status that says that it is not."""
STATUS = regex.compile(r"\b(open|done|closed|complete[d]?|in progress|on-?going|pending)\b", regex.IGNORECASE)
OVER = regex.compile(
    r"\W*(?:n/?a\s*[–—-]\s*)?(?:(?:all\s+)?(?:now\s+)?(?:done|complete[d]?|closed|finished|implemented|fixed|filed|sent"
    r"|paid)(?=\W*$|\s*[–—:;,.(-]|\s+\d|\s+on\b)"
    r"|no further action\b)",
    regex.IGNORECASE,
)
"""How a cell that should tell a task, who has it or by when says instead that it is over: "Done", "fixed (Ann)"."""
NOTHING = regex.compile(
    r"\W*(?:(?:none|nil|n/?[ak]|tb[cd])(?:\s*[,;–—-]\s.*)?|no (?:change|action|update)s?"
    r"|(?:as|see) (?:above|before|below))?\W*",
    regex.IGNORECASE,
)
"""A cell without contents."""
DITTO = regex.compile(r"\W*(?:ditto|do\.|idem)\W*|\s*[\"”″〃]\s*", regex.IGNORECASE)
"""A cell that says what the one above it says."""
_SAYING = frozenset(
    {"yes", "no", "partly", "in part", "partially", "agreed", "accepted", "rejected", "declined", "n/a"}
)


def is_state(cell: str) -> bool:
    """Whether a cell says only how far work has come, or whether it is agreed to."""
    words = cell.strip(" .,;").lower()
    told = DONE.search(words) or OPEN.search(words)
    return words in _SAYING or (bool(told) and words[1:2].isalpha())  # "N. Hill" is somebody
