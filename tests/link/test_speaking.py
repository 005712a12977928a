import pytest

from minutes_cli.link import speaking
from minutes_cli.link.aliases import aliases
from minutes_cli.link.people import Roster
from minutes_cli.model import Mention, Person

ANN, BEN = Person("p1", "Ann Hill", "Ms"), Person("p2", "Ben Lund", "Mr")
ROSTER = Roster((ANN, BEN), aliases=aliases((ANN, BEN), frozenset(), []))


def mentions(text):
    return [
        (Mention("b1", text.index(word), text.index(word) + len(word)), person)
        for word, person in (("Hill", ANN), ("Lund", BEN))
        if word in text
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann: the shed is dry. I will sweep it", "Ann Hill"),
        ("Shed: dry. Ben – slow on the gate, will oil it", "Ben Lund"),
        ("Ann: who has the key? Ben: me. Will hang it up", "Ben Lund"),
        ("Ben said I will sweep it", "Ben Lund"),
        ("Shed: dry. I will sweep it", None),
    ],
)
def test_whoever_is_named_before_a_mark_speaks(text, name):
    found = speaking.speaker(text, text.lower().rindex("will"), ROSTER)
    assert (found.name if found else None, found.person if found else None) == (
        (name.split(maxsplit=1)[0], {"Ann Hill": "p1", "Ben Lund": "p2"}[name]) if name else (None, None)
    )


def test_whoever_holds_the_office_before_a_colon_speaks():
    text = "Treasurer: the rent is paid. I will send the slip"
    found = speaking.speaker(text, text.index("I will"), ROSTER)
    assert found is not None
    assert found.name == "Treasurer"


@pytest.mark.parametrize(
    ("pronoun", "text", "who"),
    [
        ("she", "Ms Hill took over the keys from Kit Lund. She", "Ann Hill"),
        ("he", "Lund is away and Ms. Hill stands in. He", "Ben Lund"),
        ("he", "Mr Lund said it was dry, as Hill had hoped; asked again, he", "Ben Lund"),
        ("she", "The hall was swept with Lund by Hill. She", "Ann Hill"),
        ("she", "The hall is dry. She", None),
    ],
)
def test_he_and_she_are_whoever_the_sentence_before_speaks_of(pronoun, text, who):
    found = speaking.meant(pronoun, text, len(text) - len(pronoun), mentions(text))
    assert (found.name if isinstance(found, Person) else found) == who


@pytest.mark.parametrize("lead", ["In response to Cllr. Orr, ", "Asked by Orr, ", "Further to what Orr had said, "])
def test_who_is_answered_is_not_who_answers(lead):
    orr, fox = Person("p1", "Dee Orr"), Person("p2", "Cy Fox")
    text = f"{lead}Mr. Fox said that the hall was dry. He"
    places = [
        (Mention("b1", text.index(word), text.index(word) + 3), one) for word, one in (("Orr", orr), ("Fox", fox))
    ]
    assert speaking.meant("he", text, len(text) - 2, places) is fox


def test_somebody_unlisted_at_the_front_of_a_sentence_is_told_by_the_words():
    text = "Ms Hill spoke. Survey: Kit Dale was on site. He"
    assert speaking.meant("he", text, len(text) - 2, mentions(text)) == "Kit Dale"


def test_so_is_one_name_alone_but_no_pronoun_and_no_name_behind_a_title():
    assert speaking.meant("he", "Kit (the cook) volunteers to help. He", 35, ()) == "Kit"
    assert speaking.meant("he", "This is good. He", 14, ()) is None
    assert speaking.meant("he", "The cook rests and Ms. Dale will cook. He", 39, ()) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ann Hill has the keys. Will hang them up", "Ann Hill"),
        ("Ms Hill knows the farm, will ask", None),
        ("The shed of Ann Hill is dry. Will sweep it", None),
    ],
)
def test_whoever_begins_the_sentence_is_meant_where_nothing_stands_before_the_verb(text, who):
    here = [(Mention("b1", text.index("Ann Hill"), text.index("Hill") + 4), ANN)] if "Ann Hill" in text else []
    found = speaking.in_front(text, text.lower().index("will "), here)
    assert (found.name if found else None) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ms Hill spoke to Lumen Power and they", "Lumen Power"),
        ("Hill and the Warden saw the tiles. They", "Hill and the Warden"),
        ("The scouts have a hut. They", "scouts"),
        ("Ms Hill rang the insurers. They", "the insurers"),
        ("Ms Hill said that they", "Ann Hill"),
        ("Rain came in, and they", None),
    ],
)
def test_they_are_the_group_named_last_or_two_people(text, who):
    assert speaking.group(text, text.lower().rindex("they"), mentions(text)) == who
