"""Names of people and titles of offices: their shapes, told by words that a profile gives. No spaCy.

    >>> from minutes_cli.profile import load
    >>> words = lexicon(load().people)
    >>> parse("Dr Ann B. Carter PhD", words)
    Name(full='Ann B. Carter', prefix='Dr', suffix='PhD')
    >>> [(one.role, one.organization) for one in offices("the Chair of the Staffing Committee", words)]
    [('Chair', 'Staffing Committee')]
    >>> [(one.name.full, one.roles[0].role) for one in read(["Chief Warden Jo Hill; Sam Low (Clerk)"], words)]
    [('Jo Hill', 'Chief Warden'), ('Sam Low', 'Clerk')]

`parse` takes a string that should be a name apart; `running` finds names in prose; `offices` finds titles; `read` takes
the lines of a list of people apart; `initials` and `same` say which letters and other forms may mean a person.
"""

from __future__ import annotations

from minutes_cli.names.beside import HELD
from minutes_cli.names.body import heads_people, is_body, is_counted
from minutes_cli.names.bracket import stands_for
from minutes_cli.names.chosen import CHOSEN
from minutes_cli.names.dashed import is_first
from minutes_cli.names.entry import BRACKETS, Entry
from minutes_cli.names.lexicon import Lexicon, lexicon
from minutes_cli.names.lines import is_list
from minutes_cli.names.linked import HOLDS, SEVERAL, leads_to_office
from minutes_cli.names.office import Office, offices
from minutes_cli.names.person import Name, initials, parse, running, same
from minutes_cli.names.roll import read
from minutes_cli.names.sentence import sentence_end
from minutes_cli.names.small import in_capitals, in_small
from minutes_cli.names.turned import is_turned

__all__ = [
    "BRACKETS",
    "CHOSEN",
    "HELD",
    "HOLDS",
    "SEVERAL",
    "Entry",
    "Lexicon",
    "Name",
    "Office",
    "heads_people",
    "in_capitals",
    "in_small",
    "initials",
    "is_body",
    "is_counted",
    "is_first",
    "is_list",
    "is_turned",
    "leads_to_office",
    "lexicon",
    "offices",
    "parse",
    "read",
    "running",
    "same",
    "sentence_end",
    "stands_for",
]
