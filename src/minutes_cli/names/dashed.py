"""A part of a list in which a dash, a colon or "=" stands between a person and what is said of that person.

"Ann Lee - Data Manager", "Ann Lee: Hill Network", "Ann Lee = AL", and the other way round: "AL - Ann Lee",
"Quiz Master: Ann Lee".
"""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.model import Role
from minutes_cli.names.beside import with_body
from minutes_cli.names.body import is_body
from minutes_cli.names.bracket import is_post, stands_for
from minutes_cli.names.entry import DASH, Entry
from minutes_cli.names.given import GIVEN
from minutes_cli.names.lexicon import Lexicon
from minutes_cli.names.office import Office
from minutes_cli.names.person import Name, parse

_AWAY = regex.compile(r"(?:absent|apolog|excused|regrets|not present|sent apolog)", regex.IGNORECASE)
"""What behind a name says that its bearer was not there."""


def name_then(core: str, titles: tuple[Office, ...], office: str | None, lexicon: Lexicon) -> Entry | None:
    """The person of such a part, `None` where it is none; `office` is one that the list gives to all in it."""
    dash = DASH.search(core)
    if not dash:
        return None
    name, rest = parse(core[: dash.start()], lexicon), core[dash.end() :].strip(" .")
    if not name or not rest or (titles and titles[0].start == 0 and titles[0].end >= dash.start()):
        return None
    if other := _turned(name, rest, lexicon):
        return other
    if any(one.start >= dash.end() for one in titles):
        role, *body = DASH.split(rest, maxsplit=1)
        return Entry(name, (with_body(role, body[0] if body else None, lexicon),))
    return _behind(name, rest, office)


def _behind(name: Name, rest: str, office: str | None) -> Entry:
    """The person with what stands behind the dash where that is no title: a part, a body, or that they were away."""
    if is_post(rest):
        return Entry(name, (Role(rest),))
    if _AWAY.match(rest):
        return Entry(name, (Role(office),) if office else (), remark=rest)
    return Entry(name, (Role(office, rest),)) if rest[0].isupper() else Entry(name)


def swapped(core: str, lexicon: Lexicon) -> Entry | None:
    """The person of a part that has initials beside the name, or the person's part or body before it."""
    dash = DASH.search(core)
    name = parse(core[: dash.start()], lexicon) if dash else None
    return _turned(name, core[dash.end() :].strip(" ."), lexicon) if dash and name else None


def _turned(name: Name, rest: str, lexicon: Lexicon) -> Entry | None:
    """The person where initials stand beside the name, or where the person's part or body stands first."""
    if rest.isupper() and stands_for(rest, name.full):
        return Entry(name, initials=rest)
    meant = parse(rest, lexicon)
    if meant and name.full.isupper() and stands_for(name.full, meant.full):
        return Entry(meant, initials=name.full)
    if meant and is_first(meant) and not is_first(name) and " " in name.full:
        return Entry(meant, (Role(None, name.full) if is_body(name.full, lexicon) else Role(name.full),))
    return None


def is_first(name: Name) -> bool:
    """Whether a full name begins with a common given name."""
    return len(name.words) > 1 and name.words[0] in GIVEN
