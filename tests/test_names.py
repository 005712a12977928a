from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_cli.model import Role
from minutes_cli.names import initials, is_turned, lexicon, offices, parse, read, running, same, sentence_end
from minutes_cli.profile import load

WORDS = lexicon(load().people)


def named(*lines: str) -> list[str]:
    return [entry.name.full for entry in read(lines, WORDS)]


@pytest.mark.parametrize(
    ("text", "full", "prefix", "suffix"),
    [
        ("Ann Lee", "Ann Lee", None, None),
        ("Dr. Ann B. Lee, PhD", "Ann B. Lee", "Dr.", "PhD"),
        ("Cllr Jo van der Berg", "Jo van der Berg", "Cllr", None),
        ("The Hon. Mary O'Shea-Poe", "Mary O'Shea-Poe", "The Hon.", None),
        ("Tess Rye, P. Eng.", "Tess Rye", None, "P. Eng."),
        ("Will Fay", "Will Fay", None, None),
        ("J. Dunmore", "J. Dunmore", None, None),
        ("J. Hall", "J. Hall", None, None),
        ("Jean d'Artois", "Jean d'Artois", None, None),
        ("HARTLEY", "HARTLEY", None, None),
    ],
)
def test_a_name_is_told_from_what_stands_around_it(text, full, prefix, suffix):
    name = parse(text, WORDS)
    assert name is not None
    assert (name.full, name.prefix, name.suffix) == (full, prefix, suffix)


@pytest.mark.parametrize(
    "text",
    ["None", "All members", "Planning Committee", "Stock Manager", "Clerk Moore", "Supervising Civil Engineer",
     "Room 4", "the gardens", "Next Meeting", "ann@example.org", ""],
)  # fmt: skip
def test_what_is_no_person_is_no_name(text):
    assert parse(text, WORDS) is None


@given(st.text(max_size=60))
def test_any_text_can_be_asked_for_names(text):
    parse(text, WORDS)
    read([text], WORDS)
    for start, end, words in running(text, WORDS):
        assert text[start:end] == words
    for office in offices(text, WORDS):
        assert 0 <= office.start < office.end <= len(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Parks Restoration and Design Manager spoke", ["Parks Restoration and Design Manager"]),
        ("Fire Chief-Warden Jo Hill", ["Fire Chief-Warden"]),
        ("Hon. Secretary & Treasurer", ["Hon. Secretary & Treasurer"]),
        ("Mayor Ann Lee and Councillors Bo Dee", ["Mayor", "Councillors"]),
        ("the new PQR chair", ["PQR chair"]),
        ("V.P. Dunmore will look into it", ["V.P."]),
        ("Chief Financial Officer", ["Chief Financial Officer"]),
        ("Clerk to the Board", ["Clerk to the Board"]),
        ("Head of IT", ["Head of IT"]),
        ("the Director General spoke", ["Director General"]),
        ("It begins at 7:00 PM sharp", []),
        ("they will manage the office", []),
    ],
)
def test_a_title_is_found_by_its_shape(text, found):
    assert [text[one.start : one.end] for one in offices(text, WORDS)] == found


def test_the_body_of_an_office_is_apart_from_the_office():
    (chair,) = offices("the Chair of the Staffing Committee", WORDS)
    (commissioner,) = offices("the Roads and Bridges Commissioner for Northshire", WORDS)
    assert (chair.role, chair.organization) == ("Chair", "Staffing Committee")
    assert (commissioner.role, commissioner.organization) == ("Roads and Bridges Commissioner", "Northshire")


def test_a_title_for_several_goes_to_each_until_the_next_title():
    entries = read(["Councillors Bo Dee, Jo Fay and Mayor Ann Lee."], WORDS)
    assert [(one.name.full, one.roles[0].role) for one in entries] == [
        ("Bo Dee", "Councillor"),
        ("Jo Fay", "Councillor"),
        ("Ann Lee", "Mayor"),
    ]


def test_brackets_give_initials_offices_and_bodies():
    (ann, bo, jo, kim) = read(["Ann Lee (AL) (Chair), Bo Dee (NCC), Jo G Fay (JGF), Kim Oh (via phone)"], WORDS)
    assert (ann.initials, ann.roles) == ("AL", (Role("Chair"),))
    assert (bo.initials, bo.roles) == (None, (Role(None, "NCC"),))
    assert jo.initials == "JGF"
    assert (kim.roles, kim.remark) == ((), "via phone")


def test_what_follows_a_name_on_its_own_line_is_said_of_it():
    (ann, bo) = read(["Ann Lee, Data Manager", "Bo Dee - Head of Roads, Ministry of Ways & Means"], WORDS)
    assert ann.roles == (Role("Data Manager"),)
    assert bo.roles == (Role("Head of Roads", "Ministry of Ways & Means"),)


def test_semicolons_part_people_with_their_titles_before_or_after():
    entries = read(["Warden Ann Lee; Bo Dee, Road Superintendent; Office Assistant and Deputy Clerk Jo Fay"], WORDS)
    assert [(one.name.full, [role.role for role in one.roles]) for one in entries] == [
        ("Ann Lee", ["Warden"]),
        ("Bo Dee", ["Road Superintendent"]),
        ("Jo Fay", ["Office Assistant", "Deputy Clerk"]),
    ]


def test_a_firm_joined_with_and_is_no_person():
    (ann,) = read(["Ann Lee, Poe & Associates"], WORDS)
    assert ann.roles == (Role(None, "Poe & Associates"),)


def test_a_list_of_last_first_is_turned_and_a_list_of_surnames_is_not():
    assert named("Lee, Ann B.", "Dee, Bo M.") == ["Ann B. Lee", "Bo M. Dee"]
    assert named("Lee, Dee, Fay") == ["Lee", "Dee", "Fay"]
    assert is_turned(["Lee, Ann B", "Dee, Bo (Hill Corp)"], WORDS)
    assert not is_turned(["Lee, Clerk", "Dee, Treasurer"], WORDS)


@pytest.mark.parametrize("line", ["None", "N/A", "All members of the team.", "Everyone", "nil"])
def test_nobody_is_nobody(line):
    assert named(line) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("R. Dale", "Rob Dale"), ("Rob Dale", "Robert J Dale"), ("Dale", "Rob Dale"), ("Hill Dale", "Rob Hill Dale"),
     ("Matty Dale", "Matthew Dale"), ("Ann Widdicott", "Ann Widdictot")],
)  # fmt: skip
def test_two_forms_of_a_name_can_be_the_same_person(one, other):
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Ann Dale", "Rob Dale"), ("Rob Dale", "Rob Hill"), ("Al Dale", "Alice Dale")]
)
def test_two_people_are_not_taken_for_one(one, other):
    assert not same(one, other)


def test_initials_count_the_parts_of_a_double_name_and_capitals_inside():
    assert {"AL", "ALM"} <= initials("Ann Lee-Moore")
    assert "TMA" in initials("Tom McAll")


def test_a_sentence_does_not_end_at_an_initial_or_an_abbreviation():
    text = "Mr. A. B. Lee of Hill Inc. and Dr. Dee. They left."
    assert text[: sentence_end(text, WORDS)] == "Mr. A. B. Lee of Hill Inc. and Dr. Dee"


def test_a_couple_shares_the_surname_that_stands_once():
    assert named("Ann Lee, Bo and Cy Dee") == ["Ann Lee", "Bo Dee", "Cy Dee"]
    assert named("Bo & Cy van Dee") == ["Bo van Dee", "Cy van Dee"]
    assert named("Ann, Bo and Cy Dee") == ["Ann", "Bo", "Cy Dee"]
    assert named("Ann Lee, B. and Cy Dee") != ["Ann Lee", "B. Dee", "Cy Dee"]


def test_letters_after_a_full_name_are_no_person():
    (ann, bo) = read(["Ann Lee, Clerk; Bo Dee, QRS"], WORDS)
    assert (ann.name.full, bo.name.full, bo.roles) == ("Ann Lee", "Bo Dee", (Role(None, "QRS"),))


def test_an_initial_may_stand_for_the_surname():
    assert same("Rob D.", "Rob Dale")
    assert not same("Rob D.", "Rob Hale")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("A. Lee Vice Chairman, B. Dee", [("A. Lee", "Vice Chairman", None), ("B. Dee", None, None)]),
        (
            "Director, Roads (Ms. A. Lee), Town Engineer (Mr. B. Dee)",
            [("A. Lee", "Director, Roads", None), ("B. Dee", "Town Engineer", None)],
        ),
        ("Ann Lee Umbra Research UK", [("Ann Lee", None, "Umbra Research UK")]),
        ("Ann Lee The Hill Archive", [("Ann Lee", None, "The Hill Archive")]),
        ("Ann Lee (Head Gardener (Roses), EBC)", [("Ann Lee", "Head Gardener Roses", "EBC")]),
        ("Councillor Ann Lee – Elm County Council", [("Ann Lee", "Councillor", "Elm County Council")]),
        (
            "Ann Lee, Chief Executive, Office of the Elm Warden",
            [("Ann Lee", "Chief Executive", "Office of the Elm Warden")],
        ),
        ("residents Ann & Bo Lee", [("Ann Lee", None, None), ("Bo Lee", None, None)]),
        ("Parks Committee Chair, Ann Lee", [("Ann Lee", "Parks Committee Chair", None)]),
    ],
)
def test_a_part_says_what_its_person_is(line, found):
    first = [(one.name.full, one.roles[0] if one.roles else Role(None)) for one in read([line], WORDS)]
    assert [(name, role.role, role.organization) for name, role in first] == found


def test_initials_before_a_name_are_that_persons():
    (ann, bo) = read(["[AL] Ann Lee", "BD: Bo Dee"], WORDS)
    assert [(ann.name.full, ann.initials), (bo.name.full, bo.initials)] == [("Ann Lee", "AL"), ("Bo Dee", "BD")]
    assert named("AL - Ann Lee, BD - Bo Dee") == ["Ann Lee", "Bo Dee"]


def test_whole_names_with_their_firms_are_not_turned_round():
    assert named("Ann Lee, Umbra", "Bo Dee, Initrode") == ["Ann Lee", "Bo Dee"]
    assert not is_turned(["Ann Lee, Umbra", "Bo Dee, Initrode"], WORDS)


def test_the_honorific_of_several_reaches_as_far_as_the_last_of_them():
    found = read(["Cllrs Leeman, Deeming and Fayre, Jo Oh"], WORDS)
    roles = {one.name.full: [role.role for role in one.roles] for one in found}
    assert roles == {"Leeman": ["Councillor"], "Deeming": ["Councillor"], "Fayre": ["Councillor"], "Jo Oh": []}


def test_the_title_of_several_is_no_title_of_a_body():
    found = read(["Ann Lee, Chair; Wardens Bo Deeming, Cy Fayre and Jo Oh"], WORDS)
    assert [[role.organization for role in one.roles] for one in found] == [[None]] * 4


def test_a_rank_in_letters_before_a_name():
    (found,) = read(["PC Ann Lee"], WORDS)
    assert (found.name.full, found.roles[0].role) == ("Ann Lee", "PC")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Quiz Wizard: Ann Lee", ("Ann Lee", "Quiz Wizard", None, None)),
        ("Ann Lee = AL", ("Ann Lee", None, None, "AL")),
        ("AL = Ann Lee", ("Ann Lee", None, None, "AL")),
        ("Ann Lee | Tester | Hill Works", ("Ann Lee", "Tester", "Hill Works", None)),
        ("Team Member 2 (Ann Lee)", ("Ann Lee", "Team Member", None, None)),
        ("Ann Lee – Audit Manager, Baker Hull LLP", ("Ann Lee", "Audit Manager", "Baker Hull LLP", None)),
        ("Ann Lee (AL) on Teams", ("Ann Lee", None, None, "AL")),
        ("Ann Lee, Dean", ("Ann Lee", "Dean", None, None)),
        ("Sergeant at Arms Ann Lee", ("Ann Lee", "Sergeant at Arms", None, None)),
    ],
)
def test_one_person_a_line_with_what_is_said_beside_the_name(line, found):
    (entry,) = read([line], WORDS, lined=True)
    role = entry.roles[0] if entry.roles else Role(None)
    assert (entry.name.full, role.role, role.organization, entry.initials) == found


def test_press_is_no_plural_of_pres():
    assert [one.role for one in offices("Press Officer", WORDS)] == ["Press Officer"]
