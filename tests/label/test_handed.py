import pytest

from minutes_cli.label.handed import handed
from minutes_cli.label.known import Known
from minutes_cli.label.places import Place
from minutes_cli.model import Block

PEOPLE = Known(
    frozenset({"ana fell", "dot carver", "stu rawle"}),
    frozenset({"ana", "fell", "dot", "carver", "stu", "rawle"}),
    frozenset({"SR"}),
)


def told(text, **where):
    """Task, owner and due of what a line hands to people."""
    place = Place(Block("b1", "bullet", text), "i1", **where)
    found = handed(place, [], PEOPLE)
    return [tuple(text[span.start : span.end] for span in (one.clause, *one.owners, *one.dues)) for one in found]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Ana – bunting; Stu – gazebo (lots)", [("Ana – bunting", "Ana"), ("Stu – gazebo", "Stu")]),
        ("next lot: Ana on plants, Dot on lunch.", [("Ana on plants", "Ana"), ("Dot on lunch", "Dot")]),
        ("S = sign-in desk, D = sewing", [("S = sign-in desk", "S"), ("D = sewing", "D")]),
        ("Now: Ana, a leaflet; Dot, a sheet; both late", [("Ana, a leaflet", "Ana"), ("Dot, a sheet", "Dot")]),
        ("Jobs: gutters (Ana + 2), shelves (Dot), a shed", [("gutters (Ana + 2)", "Ana"), ("shelves (Dot)", "Dot")]),
        ("@dot → release notes", [("dot → release notes", "dot")]),
        ("Needs a defrost → Ana & Dot, Sunday.", [("Needs a defrost → Ana & Dot, Sunday.", "Ana & Dot", "Sunday")]),
        ("letter drop: SR, the Sunday before", [("letter drop: SR, the Sunday before", "SR", "the Sunday before")]),
        ("Flags ---- Ana, by Friday", [("Flags ---- Ana, by Friday", "Ana", "by Friday")]),
        ("Remedy: SR, immediately.", [("Remedy: SR, immediately.", "SR", "immediately")]),
    ],
)  # fmt: skip
def test_a_mark_hands_a_thing_to_somebody_of_the_document(text, shares):
    assert told(text) == shares


@pytest.mark.parametrize(
    "text",
    [
        "Ana – Chair; Dot – Treasurer", "Moved: Ana, seconded: Dot", "Ana: yes, Dot: no", "Chair: Ana Fell, until May",
        "Photo: Ana, 3 May 2024", "Roof – Stu Rawle (SR) came to the meeting on 3 May",
        "Hedges: the council, by May", "Hall: Bea, by May", "Ana: too dear, Dot: a good idea",
        "Shelves: Dot", "Ana, Derby; Dot, Leeds",
    ],
)  # fmt: skip
def test_votes_offices_opinions_and_strangers_are_handed_nothing(text):
    assert told(text) == []


def test_where_people_sign_up_a_name_behind_a_thing_is_enough():
    assert told("Shelves: Dot (thanks!)", title="Committee sign-ups") == [("Shelves: Dot (thanks!)", "Dot")]
