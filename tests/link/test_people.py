from __future__ import annotations

import pytest

from minutes_cli.label.roles import find_roles
from minutes_cli.link.people import Roster, link
from minutes_cli.model import Block, Draft, Meeting, Owner, Person, Role, Span
from minutes_cli.profile import load


def roster(*texts: str, people: tuple[Person, ...] = (), body: str | None = None, chair: str | None = None) -> Roster:
    blocks = tuple(Block(f"b{at}", "paragraph", text) for at, text in enumerate(texts, 1))
    spans = tuple(Span(one.id, *found) for one in blocks for found in find_roles(one.text))
    return link(Draft(Meeting(organization=body, chair=chair), people, preamble=blocks), spans, load().people)


def listed(key: str, name: str, *roles: Role, **kw) -> Person:
    return Person(key, name, roles=roles, attendance="present", **kw)


@pytest.mark.parametrize(
    ("heading", "text", "office"),
    [
        ("Treasurer’s report", "Ann Lee said that the rent is paid.", "Treasurer"),
        ("Vice President report", "Ann Lee (AL) reported that it is dry.", "Vice President"),
        ("Treasurer’s report", "The rent that Ann Lee reported is paid.", None),
        ("Treasurer’s report", "Ann Lee asked whether it is dry.", None),
        ("Choice of a Treasurer", "Ann Lee said that it is dry.", None),
    ],
)
def test_who_begins_an_offices_report_and_speaks_holds_it(heading, text, office):
    blocks = (Block("b1", "heading", heading, 1), Block("b2", "paragraph", text))
    spans = tuple(Span(one.id, *found) for one in blocks for found in find_roles(one.text))
    (person,) = link(Draft(Meeting(), (listed("p1", "Ann Lee"),), preamble=blocks), spans, load().people).people
    assert [role.role for role in person.roles] == ([office] if office else [])


def test_the_body_of_somebody_listed_is_no_person():
    one = listed("p1", "Ann Lee", Role("Voting Member", "Red Oak"))
    found = roster("Ann Lee, Red Oak (Voting Member)", "Bo Dee (Voting Member)", people=(one,)).people
    assert [person.name for person in found] == ["Ann Lee", "Bo Dee"]


def offices(*texts: str) -> dict[str, list[str | None]]:
    return {one.name: [role.role for role in one.roles] for one in roster(*texts).people}


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("Chief Warden Ann Lee spoke.", "Ann Lee", "Chief Warden"),
        ("Ann Lee, Road and Path Manager, spoke.", "Ann Lee", "Road and Path Manager"),
        ("The new Road Manager, Ann Lee, spoke.", "Ann Lee", "Road Manager"),
        ("Treasurer Report – Ann Lee", "Ann Lee", "Treasurer"),
        ("Report of the Treasurer – Ann Lee", "Ann Lee", "Treasurer"),
        ("Treasurer: Ann Lee reported a surplus.", "Ann Lee", "Treasurer"),
        ("They wrote to attorney Ann Lee.", "Ann Lee", "attorney"),
        ("He worked with Bo (bookkeeper) on it.", "Bo", "bookkeeper"),
        ("Ann Lee has been elected to be the new Parks chair.", "Ann Lee", "Parks chair"),
        ("Ann Lee replaces Bo Dee as the site scientist.", "Ann Lee", "site scientist"),
        ("Note that Bo is champion.", "Bo", "champion"),
        ("MPP Ann Lee was told.", "Ann Lee", "MPP"),
        ("The new Board member (Ann Lee) was welcomed.", "Ann Lee", "Board member"),
        ("Bo introduced Ann Lee, the new Executive Director.", "Ann Lee", "Executive Director"),
        ("Ann Lee was appointed as an interim Site Manager.", "Ann Lee", "interim Site Manager"),
        ("Ann Lee has been appointed as a part time Site Manager for the weir.", "Ann Lee", "Site Manager"),
        ("A walk with Ann Lee, bat specialist, is planned.", "Ann Lee", "bat specialist"),
        ("Rev. Lee, Rector at CEC, wrote the letter.", "Lee", "Rector"),
        ("The new Treasurer is Ann Lee.", "Ann Lee", "Treasurer"),
        ("Our guest speaker was Ann Lee.", "Ann Lee", "guest speaker"),
        ("We met Ann Lee, currently coordinator of the plan.", "Ann Lee", "coordinator"),
        ("Chief of Police Ann Lee took questions.", "Ann Lee", "Chief of Police"),
        ("Head of Skills and Outreach Ann B. Lee left.", "Ann B. Lee", "Head of Skills and Outreach"),
        (
            "Deputy Director of Parks and Pupil Support Ann Lee left.",
            "Ann Lee",
            "Deputy Director of Parks and Pupil Support",
        ),
        ("A letter from Chief Inspector Leeman was read.", "Leeman", "Chief Inspector"),
        ("Ann Lee (towpath warden) will look at it.", "Ann Lee", "towpath warden"),
        ("Ann Lee, the lender’s surveyor, was doubtful.", "Ann Lee", "lender’s surveyor"),
        ("Ann Lee, the organist, is ill.", "Ann Lee", "organist"),
        ("Ann Lee has been hired as an engineer.", "Ann Lee", "engineer"),
        ("Our auditor, Ann Lee of Lee and Dee, is content.", "Ann Lee", "auditor"),
        ("They thanked Ann Lee, the new site manager.", "Ann Lee", "site manager"),
        ("Ann Lee, who has joined as project officer, spoke.", "Ann Lee", "project officer"),
        ("Ann Lee is now acting President.", "Ann Lee", "acting President"),
        ("As Treasurer, Ann Lee signed both.", "Ann Lee", "Treasurer"),
        ("The architect Ann Lee showed the gate.", "Ann Lee", "architect"),
        ("Volunteer coordinator Ann Lee asked for help.", "Ann Lee", "Volunteer coordinator"),
        ("Bo Dee nominated Ann Lee as publications officer.", "Ann Lee", "publications officer"),
    ],
)
def test_a_person_named_with_an_office_is_a_person(text, person, office):
    assert offices(text) == {person: [office]}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee painted the gate.",
        "The Treasurer Report was read.",
        "CITY MANAGER COMMUNICATIONS",
        "It begins at 7:00 PM EST.",
        "Chair Outcome: agreed.",
        "The Treasurer is Scottish.",
        "She wrote to the City Attorney's Office.",
        "Mayor, Board Members and staff introduced themselves.",
    ],
)
def test_no_person_without_an_office_or_a_name(text):
    assert offices(text) == {}


def test_a_row_of_names_each_with_the_office_behind_it():
    assert offices("We heard Ann Lee, Ranch Manager, Bo Dee, bat specialist, Jo Fay, Fire Warden, and Kim Oh.") == {
        "Ann Lee": ["Ranch Manager"],
        "Bo Dee": ["bat specialist"],
        "Jo Fay": ["Fire Warden"],
    }


def test_several_who_hold_one_office_are_told_in_a_sentence():
    members = {"Ann Lee": ["Committee member"], "Bo Dee": ["Committee member"], "Jo Fay": ["Committee member"]}
    assert offices("Committee members include: Ann Lee, Bo Dee and Jo Fay.") == members
    assert offices("She thanked the committee members for all their work: Ann Lee, Bo Dee and Jo Fay.") == {
        name: ["committee member"] for name in members
    }
    assert offices("Committee members are tired of Ann Lee.") == {}
    assert offices("Ann Lee and Bo Dee were elected co-chairs.") == {"Bo Dee": ["co-chair"], "Ann Lee": ["co-chair"]}
    assert offices("Hill School representatives Ann Lee and Bo Dee spoke.") == {
        name: ["Hill School representative"] for name in ("Ann Lee", "Bo Dee")
    }


def test_initials_of_someone_known_take_the_office():
    (person,) = roster("AL was appointed treasurer.", people=(listed("p1", "Ann Lee", initials="AL"),)).people
    assert [role.role for role in person.roles] == ["treasurer"]


def test_the_body_of_an_office_may_stand_behind_it():
    def body(text):
        return [(role.role, role.organization) for role in roster(text).people[0].roles]

    assert body("Ann Lee, Program Manager – City of Weir, spoke.") == [("Program Manager", "City of Weir")]
    assert body("Ann Lee, Director, Weir Valley Trust, spoke.") == [("Director", "Weir Valley Trust")]
    assert body("Bo met Ann Lee, Director of the WVT.") == [("Director", "WVT")]
    assert body("Bo met Ann Lee, Director of the Weir Valley Collaborative.") == [
        ("Director", "Weir Valley Collaborative")
    ]
    assert body("Ann Lee, Chair – Bo Dee, Clerk, spoke.")[0] == ("Chair", None)


def test_a_signature_names_its_writer():
    found = roster("It ended at nine.", "Ann M. Lee", "Public Ways Director").people
    assert [(one.name, one.roles) for one in found] == [("Ann M. Lee", (Role("Public Ways Director"),))]


def test_a_listed_surname_grows_into_the_fullest_name_and_takes_the_office():
    (person,) = roster("Commissioner Ann Lee-Moore asked why.", people=(listed("p1", "Lee-Moore"),)).people
    assert (person.id, person.name, person.attendance) == ("p1", "Ann Lee-Moore", "present")
    assert person.roles == (Role("Commissioner"),)


def test_two_who_could_be_meant_leave_the_name_open():
    found = roster("Chair Lee spoke.", people=(listed("p1", "Ann Lee"), listed("p2", "Bo Lee")))
    assert len(found.people) == 2
    assert [tag.person for tag in found.roles] == [None]
    assert [one.code for one in found.warnings] == ["ambiguous-person"]


def test_an_office_of_the_meetings_body_is_held_there_but_not_an_attorneys():
    found = {one.name: one.roles for one in roster("Clerk Ann Lee met attorney Bo Dee.", body="Gate Board").people}
    assert found == {"Ann Lee": (Role("Clerk", "Gate Board"),), "Bo Dee": (Role("attorney"),)}


def test_every_place_where_a_person_is_named_is_a_mention():
    text = "Ann Lee asked. A. Lee answered, Lee agreed, Ann left; AL returned."
    (person,) = roster(text, people=(listed("p1", "Ann Lee", initials="AL"),)).people
    assert [text[one.start : one.end] for one in person.mentions] == ["Ann Lee", "A. Lee", "Lee", "Ann", "AL"]


def test_initials_are_learnt_where_they_stand_behind_the_name():
    (person,) = roster("Ann Lee (AL) asked.", people=(listed("p1", "Ann Lee"),)).people
    assert person.initials == "AL"


def test_an_office_is_linked_with_its_one_holder():
    both = (listed("p1", "Ann Lee", Role("Road Manager")), listed("p2", "Bo Dee"))
    found = roster("The Road Manager spoke. The Chair thanked her.", people=both, chair="p2")
    assert [(tag.text, tag.role, tag.person) for tag in found.roles] == [
        ("The Road Manager", "Road Manager", "p1"),
        ("The Chair", "Chair", "p2"),
    ]


def test_the_chair_of_a_committee_is_not_the_chair_of_the_meeting():
    found = roster("The Chair of the Roads Committee spoke.", people=(listed("p1", "Ann Lee"),), chair="p1")
    assert [tag.person for tag in found.roles] == [None]


ALL = (
    listed("p1", "Ann Lee", Role("Road Manager", "Hill Corp"), initials="AL"),
    listed("p2", "Bo Dee", Role(None, "NCC"), initials="BD"),
    listed("p3", "Jo Fay"),
)


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("Ann Lee", Owner("Ann Lee", "Road Manager", "Hill Corp", "p1", ("p1",))),
        ("AL", Owner("AL", "Road Manager", "Hill Corp", "p1", ("p1",))),
        ("Cllr Dee", Owner("Cllr Dee", None, "NCC", "p2", ("p2",))),
        ("the Road Manager", Owner("the Road Manager", "Road Manager", "Hill Corp", "p1", ("p1",))),
        ("The Chair", Owner("The Chair", None, None, "p3", ("p3",))),
        ("AL, BD", Owner("Ann Lee, Bo Dee", None, None, "p1", ("p1", "p2"))),
        ("Ann & Jo", Owner("Ann & Jo", None, None, "p1", ("p1", "p3"))),
        ("The Constabulary", Owner("The Constabulary", None, "Northshire Constabulary", None)),
        ("everyone", Owner("everyone")),
    ],
)
def test_an_owner_is_whom_the_words_name(words, owner):
    found = roster("The work of Northshire Constabulary was praised.", people=ALL, chair="p3")
    assert found.owner(words) == owner


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("Ann Lee has sadly resigned from her post as Parish Clerk.", "Ann Lee", "Parish Clerk"),
        ("They agreed to re-appoint Ann Lee as the internal auditor.", "Ann Lee", "internal auditor"),
        ("Ann Lee will be Path Committee chair.", "Ann Lee", "Path Committee chair"),
        ("Ann Lee was thanked for her long service as Treasurer.", "Ann Lee", "Treasurer"),
        ("Ann Lee volunteered to be the safeguarding lead.", "Ann Lee", "safeguarding lead"),
        ("Ann Lee accepted the position of Chairman.", "Ann Lee", "Chairman"),
        ("Ann Lee was nominated for Vice President by Bo Dee.", "Ann Lee", "Vice President"),
        ("Ann Lee was proposed by Bo Dee and seconded by Jo Fay as Chairman.", "Ann Lee", "Chairman"),
        ("Treasurer's report (W Lee)", "W Lee", "Treasurer"),
        ("Secretary's Report – Ann Lee reported that all is well.", "Ann Lee", "Secretary"),
        ("There are two regional treasurers: Ann Lee and Bo Dee.", "Bo Dee", "regional treasurer"),
    ],
)
def test_an_office_that_was_given_kept_or_given_up(text, person, office):
    assert office in offices(text)[person]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee said that we need a volunteer to be Secretary.",
        "Ann Lee has accepted the resignation of the Clerk.",
        "Ann Lee is working as a nurse.",
        "Ann Lee asked whether the Treasurer had paid.",
    ],
)
def test_an_office_that_somebody_only_speaks_of(text):
    assert "Ann Lee" not in offices(text)


def test_where_somebody_is_from_may_stand_before_the_office():
    text = "They elected Ann Lee (from Lund, Sweden) as Treasurer. Bo Dee (Oslo) was elected Auditor."
    assert offices(text) == {"Ann Lee": ["Treasurer"], "Bo Dee": ["Auditor"]}


def test_a_listed_given_name_gets_the_office_that_it_is_chosen_for():
    text = "The club elects Flora as the new chair. It elected Bruno as its treasurer, and Barco as its auditor."
    people = (listed("p1", "Flora"), listed("p2", "Bruno"))
    found = {one.name: [role.role for role in one.roles] for one in roster(text, people=people).people}
    assert found == {"Flora": ["chair"], "Bruno": ["treasurer"]}


def test_the_formula_by_which_somebody_is_hereby_appointed():
    assert offices("Resolved, that Ann Lee be, and she is hereby, appointed Secretary.") == {"Ann Lee": ["Secretary"]}
    text = "That Ann Lee and Bo Dee be, and they are hereby, re-elected to serve as Committee members until May."
    assert offices(text) == {"Ann Lee": ["Committee member"], "Bo Dee": ["Committee member"]}
    assert offices("That Ann Lee and Bo Dee be appointed as Chair and Treasurer respectively.") == {}


def test_an_office_tied_to_a_surname_is_not_of_the_next_person():
    there = (listed("p1", "R Crisp"), listed("p2", "S Lee"))
    found = roster("Present: Mrs R Crisp-Chair, Mrs S Lee, Miss A Dee", people=there).people
    assert {one.name: [role.role for role in one.roles] for one in found} == {"R Crisp": ["Chair"], "S Lee": []}


def test_who_reports_as_one_of_two_holds_the_office():
    assert [one.name for one in roster("Advisor, Harold Lee and/or Richard Dee").people] == ["Harold Lee"]
