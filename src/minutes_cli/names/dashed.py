"""A part of a list in which a dash, a colon or "=" stands between a person and what is said of that person.

"Ann Lee - Data Manager", "Ann Lee: Hill Network", "Ann Lee = AL", and the other way round: "AL - Ann Lee",
"Quiz Master: Ann Lee".
"""

from __future__ import annotations

from minutes_cli.model import Role
from minutes_cli.names.beside import with_body
from minutes_cli.names.bracket import is_post, stands_for
from minutes_cli.names.entry import DASH, Entry
from minutes_cli.names.lexicon import Lexicon
from minutes_cli.names.office import Office
from minutes_cli.names.person import Name, parse


def name_then(core: str, titles: tuple[Office, ...], office: str | None, lexicon: Lexicon) -> Entry | None:
    """The person of such a part, `None` where it is none; `office` is one that the list gives to all in it."""
    dash = DASH.search(core)
    if not dash:
        return None
    name, rest = parse(core[: dash.start()], lexicon), core[dash.end() :].strip(" .")
    if not name or not rest:
        return None
    if other := _turned(name, rest, lexicon):
        return other
    if any(one.start >= dash.end() for one in titles):
        role, *body = DASH.split(rest, maxsplit=1)
        return Entry(name, (with_body(role, body[0] if body else None, lexicon),))
    if is_post(rest):
        return Entry(name, (Role(rest),))
    return Entry(name, (Role(office, rest),)) if rest[0].isupper() else Entry(name)


def swapped(core: str, lexicon: Lexicon) -> Entry | None:
    """The person of a part that has initials beside the name, or the person's part before it."""
    dash = DASH.search(core)
    name = parse(core[: dash.start()], lexicon) if dash else None
    return _turned(name, core[dash.end() :].strip(" ."), lexicon) if dash and name else None


def _turned(name: Name, rest: str, lexicon: Lexicon) -> Entry | None:
    """The person where initials stand beside the name, or where the person's part stands first."""
    if stands_for(rest, name.full):
        return Entry(name, initials=rest)
    meant = parse(rest, lexicon)
    if meant and stands_for(name.full, meant.full):
        return Entry(meant, initials=name.full)
    if meant and is_first(meant) and not is_first(name) and " " in name.full:
        return Entry(meant, (Role(name.full),))
    return None


def is_first(name: Name) -> bool:
    """Whether a full name begins with a common given name."""
    return len(name.words) > 1 and name.is_common
