"""Rolls with answers, marks and keys, tables with columns in any order, and lists side by side."""

from __future__ import annotations

from minutes_cli.model import Role
from tests.builders import block, bullet, table
from tests.itemize.test_attendance import attending, people


def test_a_roll_gives_each_name_its_answer():
    assert attending(
        "Roll Call", "Senator Ann Lee – Present", "Senator Bo Dee – Excused", "Senator Jo Fay: absent"
    ) == {
        "Ann Lee": "present",
        "Bo Dee": "apologies",
        "Jo Fay": "absent",
    }


def test_a_single_line_with_an_answer_is_no_roll():
    assert "Ann Lee" not in attending("The gate was shut.", "Ann Lee – Present")


def test_an_answer_may_stand_behind_the_body():
    found = people(
        block("Attendees", bold=True),
        *(bullet("Ann Lee, Axis, present"), bullet("Bo Dee, Hill Trust, not present"), bullet("Jo Fay, Axis, absent")),
    )
    assert {name: (one.attendance, one.roles[0].organization) for name, one in found.items()} == {
        "Ann Lee": ("present", "Axis"),
        "Bo Dee": ("absent", "Hill Trust"),
        "Jo Fay": ("absent", "Axis"),
    }


def test_answers_in_one_line_after_its_label():
    found = people("Governors: Ann Lee (AL) Chair – present; Bo Dee (BD) Bursar – apologies; Jo Fay (JF) – absent")
    assert [one.attendance for one in found.values()] == ["present", "apologies", "absent"]
    assert found["Bo Dee"].roles[0].role == "Bursar"


def test_crosses_are_the_absent_among_ticks():
    assert attending(
        "Attendees:", bullet("Ann Lee, Warden", "✓"), bullet("Bo Dee, Clerk", "✗"), bullet("Jo Fay", "✓")
    ) == {
        "Ann Lee": "present",
        "Bo Dee": "absent",
        "Jo Fay": "present",
    }


def test_a_sign_whose_meaning_a_line_tells():
    found = people(bullet("Harbour Ltd - Ann Lee * / Bo Dee"), bullet("Umbra - Jo Fay *"), '"*" indicates attending')
    assert {name: one.attendance for name, one in found.items()} == {
        "Ann Lee": "present",
        "Bo Dee": "absent",
        "Jo Fay": "present",
    }
    assert found["Bo Dee"].roles == (Role(None, "Harbour Ltd"),)


def test_a_sign_may_say_who_was_not_there():
    found = attending(bullet("Ann Lee"), bullet("Bo Dee *"), bullet("Jo Fay"), "* denotes absent")
    assert found == {"Ann Lee": "present", "Bo Dee": "absent", "Jo Fay": "present"}


def test_a_bracket_says_who_stayed_away():
    assert attending("Members: Ann Lee, Bo Dee (absent), Jo Fay (apologies)") == {
        "Ann Lee": "present",
        "Bo Dee": "absent",
        "Jo Fay": "apologies",
    }


def test_a_label_that_denies():
    assert attending("Directors present: Ann Lee, Bo Dee", "Directors not in attendance: Jo Fay") == {
        "Ann Lee": "present",
        "Bo Dee": "present",
        "Jo Fay": "absent",
    }
    assert attending("Present: Ann Lee, Bo Dee", "Absent without apology: Jo Fay")["Jo Fay"] == "absent"


def test_initials_between_the_name_and_the_post():
    found = people(
        "Present:",
        table([("Ann Lee", "AL", "Head of Ferries (Chair)"), ("Alma Poe", "AP", "Quay Manager")]),
    )
    assert found["Ann Lee"].initials == "AL"
    assert [role.role for role in found["Ann Lee"].roles] == ["Head of Ferries", "Chair"]
    assert (found["Alma Poe"].attendance, found["Alma Poe"].roles[0].role) == ("present", "Quay Manager")


def test_an_office_in_the_column_of_bodies_and_one_who_stands_in():
    found = people(
        table(
            [
                ("Present", "Director", "Organization"),
                ("Y", "Ann Lee", "Harbour Ltd"),
                ("N", "Bo Dee", "Elected Members Representative"),
                ("Y", "Jo Fay for Ken Oak", "Umbra"),
            ]
        )
    )
    assert found["Ann Lee"].roles == (Role("Director", "Harbour Ltd"),)
    assert (found["Bo Dee"].attendance, found["Bo Dee"].roles[0].role) == ("absent", "Elected Members Representative")
    assert (found["Jo Fay"].attendance, found["Ken Oak"].attendance) == ("present", "absent")


def test_lists_side_by_side_with_tabs_between():
    assert attending(
        "Directors Present:\tDirectors Absent:\tStaff Present:",
        "Ann Lee\tNone\tBo Dee, Clerk",
        "Jo Fay\tKim Oh",
    ) == {"Ann Lee": "present", "Bo Dee": "in_attendance", "Jo Fay": "present", "Kim Oh": "in_attendance"}


def test_last_names_first_with_honorifics():
    assert list(people("Present: LEE, Prof. Ann (Chair); DEE, Dr Bo; FAY, Ms Jo")) == ["Ann LEE", "Bo DEE", "Jo FAY"]


def test_abbreviations_end_no_list():
    assert list(
        people("Present: Councillors Lee, Cmhlr. Ó Dee, Fay", "Apologies: Hon. Sec. Ann Oak, Pres. Bo Elm")
    ) == [
        "Lee",
        "Ó Dee",
        "Fay",
        "Ann Oak",
        "Bo Elm",
    ]


def test_a_body_whose_name_could_be_a_persons_before_two_people():
    found = people("Attendees:", "Nordia: Ann Lee, Bo Dee", "Stichting Kade: Jo Fay, Tom Oak")
    assert found["Tom Oak"].roles == (Role(None, "Stichting Kade"),)


def test_two_names_are_people_where_other_lists_have_commas():
    assert (
        attending(
            block("Attendees", bold=True),
            "Ann Lee, Bo Dee, Jo Fay, Kim Oh",
            block("Apologies", bold=True),
            "Hervé Sand, Vassil Orin",
        )["Vassil Orin"]
        == "apologies"
    )


def test_the_one_who_is_in_the_chair_beside_another_office():
    assert [role.role for role in people("Present: Ann Lee (Vicar – in the Chair)")["Ann Lee"].roles] == [
        "Vicar",
        "Chair",
    ]


def test_a_stroke_parts_two_bodies_of_one_person_and_a_name_from_its_office():
    found = people(
        "Attendees",
        "- Ann Lee, Nordia",
        "- Bo Dee, Nordia/TKS",
        "- Mary/Chair",
        "- Clerk/Treasurer Jo Fay",
        "- Tom Oak, Axo",
    )
    assert {name: [(role.role, role.organization) for role in one.roles] for name, one in found.items()} == {
        "Ann Lee": [(None, "Nordia")],
        "Bo Dee": [(None, "Nordia/TKS")],
        "Mary": [("Chair", None)],
        "Jo Fay": [("Clerk/Treasurer", None)],
        "Tom Oak": [(None, "Axo")],
    }


def test_a_stroke_parts_somebody_from_a_body_where_nothing_stands_before_the_name():
    found = people("Attendees", "- Vusi Ndaba/TKS", "- Ann Lee/Hill Club", "- Bo Dee, Nordia")
    assert {name: one.roles[0].organization for name, one in found.items()} == {
        "Vusi Ndaba": "TKS",
        "Ann Lee": "Hill Club",
        "Bo Dee": "Nordia",
    }
