"""Tables of people without heads, and chairs told by a label."""

import pytest

from tests.builders import block, table
from tests.itemize.test_attendance import draft, people


def roles(person):
    return [(role.role, role.organization) for role in person.roles]


def test_a_table_without_heads_has_names_and_beside_them_what_they_are():
    found = people(
        "Attendees", table([["Ann Lee", "Board Member"], ["Bo Dee", "Dee and Partners"], ["Cy Fay", "Visitor"]])
    )
    assert set(found) == {"Ann Lee", "Bo Dee", "Cy Fay"}
    assert roles(found["Ann Lee"])[0][0] == "Board Member"
    assert roles(found["Bo Dee"]) == [(None, "Dee and Partners")]
    assert roles(found["Cy Fay"])[0][0] == "Visitor"


def test_the_cell_of_a_name_may_have_brackets():
    rows = [
        ["Ann Lee (AL) (Chair)", "Upper Weir UHB"],
        ["Bo Dee (BD)", "Weir Bay UHB"],
        ["Cy Fay (CF)", "Hill Council"],
    ]
    found = people("Attendees:", table(rows))
    assert set(found) == {"Ann Lee", "Bo Dee", "Cy Fay"}
    assert set(roles(found["Ann Lee"])) == {("Chair", None), (None, "Upper Weir UHB")}
    assert roles(found["Bo Dee"]) == [(None, "Weir Bay UHB")]


def test_a_list_of_officials_by_their_titles():
    found = people(
        "In attendance:",
        "Director, Roads & Paths, (Mr. A. Lee), Town Engineer, (Ms. B. Dee), Manager, East & West Section (Mr. C. Fay)",
    )
    assert set(found) == {"A. Lee", "B. Dee", "C. Fay"}


@pytest.mark.parametrize(
    "lines",
    [
        ["PRESENT IN THE CHAIR: Councillor Ann Lee.", "Members present: Councillors Bo Dee and Cy Fay"],
        ["Present: Ann Lee (board chairperson), Bo Dee"],
        ["Present: Ann Lee (Chair for agenda items 1 and 2), Bo Dee"],
        ["This meeting was led by Ann Lee", "Present: Ann Lee, Bo Dee"],
        ["Present: A. Lee Chairman, B. Dee, C. Fay together with 3 members of the public."],
    ],
)
def test_ways_to_say_who_is_in_the_chair(lines):
    found = draft(*lines)
    chair = next(one.name for one in found.people if one.id == found.meeting.chair)
    assert chair.split()[-1] == "Lee"


def test_a_doctor_by_one_name_does_not_end_the_list():
    found = people("Present: Ann Lee (Manager),", "Dr Mark", "Bo Dee (Chair)", "Cy Fay, Di Gee, Ed Ham.")
    assert {one.attendance for one in found.values()} == {"present"}
    assert len(found) == 6


def test_bodies_follow_one_another_with_their_people():
    found = people(
        "Panel members: Ann Lee (Chair), Bo Dee",
        "Elm Police: Chief Inspector Cy Fay (night patrol lead), Insp. Di Gee, Sgt Ed Ham (roads lead).",
    )
    assert roles(found["Di Gee"]) == [("Insp", "Elm Police")]
    assert [one.attendance for one in found.values()] == ["present"] * 5


def test_a_home_in_brackets_is_no_body():
    found = people("Attending: Ann Lee (Flat 3), Bo Dee (Unit 9B), Cy Fay (Umbra)")
    assert [role.organization for one in found.values() for role in one.roles] == ["Umbra"]


def test_the_chair_who_welcomes_all_is_told_from_another_who_does():
    found = draft(
        "Present: Ann Lee, Bo Dee", "The Chairperson, Ms Ann Lee, welcomed all.", "Bo Dee welcomed all ideas."
    )
    assert next(one.name for one in found.people if one.id == found.meeting.chair) == "Ann Lee"


def test_observers_guests_and_voting_members_are_that():
    found = people("Voting Members Present:", "Ann Lee, Umbra", "Bo Dee, Initrode", "Guests: Cy Fay, Di Gee")
    assert [found[name].roles[0].role for name in ("Ann Lee", "Cy Fay")] == ["Voting Member", "Guest"]
    assert people("General Members Present: Ann Lee, Bo Dee")["Bo Dee"].roles[0].role == "General Member"


def test_a_dean_before_a_whole_name_is_an_office():
    found = people("Present: Dean Ann Lee, Dean Poe")
    assert roles(found["Ann Lee"])[0][0] == "Dean"
    assert "Dean Poe" in found


def test_staff_are_staff_where_no_post_is_given():
    found = people("Present: Ann Lee", "Staff: Bo Dee, Cy Fay (Clerk)")
    assert [found[name].roles[0].role for name in ("Bo Dee", "Cy Fay")] == ["Staff", "Clerk"]


def test_the_label_over_a_table_says_what_all_in_it_are():
    found = people(
        "Voting Member Attendees",
        table([["Ann Lee", "Weir Pumps Ltd"], ["Bo Dee", "Hill Council"]]),
        "Voting Member Regrets",
        table([["Cy Fay", "Mill Corporation"]]),
    )
    assert roles(found["Ann Lee"]) == [("Voting Member", "Weir Pumps Ltd")]
    assert roles(found["Cy Fay"]) == [("Voting Member", "Mill Corporation")]
    assert found["Cy Fay"].attendance == "apologies"


def test_a_table_of_business_under_an_office_names_nobody():
    rows = [
        ["Company", "Level", "Status", "Next"],
        ["Portlogic", "Gold", "signed", "send invoice – Ann"],
        ["Brightsail", "Silver", "verbal yes", "get it in writing – Bo"],
        ["Stadtwerke", "API", "waiting", "call them again – Ann"],
    ]
    found = people("Present: Ann Lee, Bo Dee", block("Sponsors", bold=True), table(rows))
    assert set(found) == {"Ann Lee", "Bo Dee"}
