"""People whom no known label announces, and lists that go on in other ways than line by line."""

import pytest

from tests.builders import block, bullet, table
from tests.itemize.test_attendance import attending, people


def roles(person):
    return [(role.role, role.organization) for role in person.roles]


def test_lines_of_names_under_the_title_are_those_present():
    found = people("Ann Lee, Hill Trust", "Brian Dee, Treasurer", "Carol van der Fay", "The van was sold.")
    assert list(found) == ["Ann Lee", "Brian Dee", "Carol van der Fay"]
    assert {one.attendance for one in found.values()} == {"present"}
    assert roles(found["Ann Lee"]) == [(None, "Hill Trust")]


def test_one_line_or_two_of_names_say_nothing():
    assert attending("Ann Lee", "Brian Dee", "The gate was painted.") == {}


def test_a_line_with_a_colon_over_names_in_bullets_opens_a_list():
    assert attending("Round the fire:", bullet("Ann Lee"), bullet("Brian Dee (Treasurer)")) == {
        "Ann Lee": "present",
        "Brian Dee": "present",
    }


@pytest.mark.parametrize(
    ("label", "way"),
    [("Round the fire", "present"), ("Sorry they could not come", "apologies"), ("Unable to be here", "apologies")],
)
def test_several_people_after_a_label_of_any_words(label, way):
    assert attending(f"{label}: Ann Lee, Brian Dee") == {"Ann Lee": way, "Brian Dee": way}


@pytest.mark.parametrize("label", ["To", "Authors", "Moved by", "Ayes"])
def test_people_after_some_labels_are_no_list_of_those_present(label):
    assert "present" not in attending(f"{label}: Ann Lee, Brian Dee").values()


def test_each_body_over_its_people_in_bullets():
    found = people("Attendees", "Hill Works", bullet("Ann Lee"), bullet("Bo Dee"), "Vale Trust", bullet("Carol Fay"))
    assert [(name, roles(one)) for name, one in found.items()] == [
        ("Ann Lee", [(None, "Hill Works")]),
        ("Bo Dee", [(None, "Hill Works")]),
        ("Carol Fay", [(None, "Vale Trust")]),
    ]


def test_a_list_goes_on_over_a_note_and_over_an_entry_that_is_no_name():
    assert list(
        attending(
            "Attendees",
            "The register was lost and this list may be short.",
            bullet("Ann Lee"),
            bullet("Client Name (to be told)"),
            bullet("Brian Dee"),
        )
    ) == ["Ann Lee", "Brian Dee"]


def test_names_in_capitals_under_a_label():
    assert list(attending("Present", "ANN LEE", "BRIAN DEE", "OLU ADE", "The gate was painted.")) == [
        "ANN LEE",
        "BRIAN DEE",
        "OLU ADE",
    ]


def test_an_office_before_a_name_is_an_entry_of_the_list_it_stands_in():
    assert attending("Apologies", "Treasurer - Ann Lee", "Brian Dee", "The gate was painted.") == {
        "Ann Lee": "apologies",
        "Brian Dee": "apologies",
    }


def test_a_label_in_words_of_its_own_is_one_by_the_people_under_it():
    assert attending(
        "Members who were in attendance in person", table([["Ann Lee", "Chair"], ["Bo Dee", "Clerk"]])
    ) == {"Ann Lee": "present", "Bo Dee": "present"}


def test_a_table_of_names_offices_and_bodies_needs_no_label():
    found = people(table([["Ann Lee", "Chair", "Hill Works"], ["Bo Dee", "Clerk", ""], ["Cy Fay", "", "Vale Trust"]]))
    assert {name: roles(one) for name, one in found.items()} == {
        "Ann Lee": [("Chair", "Hill Works")],
        "Bo Dee": [("Clerk", None)],
        "Cy Fay": [(None, "Vale Trust")],
    }


def test_a_row_of_a_table_of_lists_may_have_a_body_for_its_label():
    found = people(
        table([["Present", "Ann Lee, Brian Dee"], ["Surgery", "Carol Fay, Nurse; Diana Oh"], ["Apologies", "Eric Poe"]])
    )
    assert {name: one.attendance for name, one in found.items()} == {
        "Ann Lee": "present",
        "Brian Dee": "present",
        "Carol Fay": "present",
        "Diana Oh": "present",
        "Eric Poe": "apologies",
    }
    assert roles(found["Carol Fay"]) == [("Nurse", "Surgery")]


def test_people_side_by_side_with_tabs_between():
    assert list(attending("Present", "Ann Lee\tBrian Dee", "Carol Fay\tWes Hill")) == [
        "Ann Lee",
        "Brian Dee",
        "Carol Fay",
        "Wes Hill",
    ]


def test_the_look_of_a_name_says_who_was_there_where_a_line_says_so():
    assert attending(
        bullet("Ann Lee", bold=True),
        bullet("Brian Dee (Hill Trust)"),
        bullet("Carol Fay", bold=True),
        "Present in bold",
    ) == {"Ann Lee": "present", "Brian Dee": "absent", "Carol Fay": "present"}


def test_an_office_under_each_name_in_a_cell():
    cells = [[block("Ann Lee"), block("Chair")], [block("Brian Dee"), block("Treasurer")]]
    assert {name: roles(one)[0][0] for name, one in people("Members present", table([cells])).items()} == {
        "Ann Lee": "Chair",
        "Brian Dee": "Treasurer",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Chair Ann Lee, Treasurer Brian Dee and Carol Fay were present.",
        "Roll call was taken with the following members answering: Ann Lee, Brian Dee and Carol Fay.",
        "Ann Lee, Brian Dee and Carol Fay answered roll call.",
        "There was a quorum with Ann Lee, Brian Dee and Carol Fay in attendance.",
    ],
)
def test_people_of_whom_a_sentence_says_that_they_were_there(sentence):
    assert attending(sentence) == {"Ann Lee": "present", "Brian Dee": "present", "Carol Fay": "present"}


def test_a_list_of_a_member_s_title_alone_is_read():
    assert attending("Members of Cabinet present: Ann Lee, Brian Dee") == {"Ann Lee": "present", "Brian Dee": "present"}


def test_who_over_a_column_of_tasks_is_no_list_of_those_present():
    tasks = table([["No.", "Item", "Who", "By"], ["1", "Paint the gate", "Ann, Brian", "15/08/2020"]])
    assert list(attending("Who: Carol Fay, Brian Dee", block("Actions", bold=True), tasks)) == [
        "Carol Fay",
        "Brian Dee",
    ]
