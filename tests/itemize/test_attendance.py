from __future__ import annotations

import pytest

from minutes_cli.itemize import itemize
from minutes_cli.model import Cell, Draft, Person, Piece, Role
from minutes_cli.profile import load
from tests.builders import block, bullet, piece, source, table


def draft(*pieces: Piece | str) -> Draft:
    return itemize(source(block("Elmbridge Vale Parish Council", bold=True), *pieces), load())


def people(*pieces: Piece | str) -> dict[str, Person]:
    return {one.name: one for one in draft(*pieces).people}


def attending(*pieces: Piece | str) -> dict[str, str]:
    return {name: one.attendance for name, one in people(*pieces).items()}


def test_lists_on_the_line_of_their_label():
    assert attending(
        "Present: Mayor Ann Lee and Councillors Bo Dee, Jo Fay.",
        "Regrets: Councillor Kim Oh.",
        "Staff: Clerk Sam Low; Fire Chief Tess Rye",
        "Absent: none",
    ) == {
        "Ann Lee": "present",
        "Bo Dee": "present",
        "Jo Fay": "present",
        "Kim Oh": "apologies",
        "Sam Low": "in_attendance",
        "Tess Rye": "in_attendance",
    }


def test_several_lists_in_one_line():
    assert attending("Present: Ann Lee, Bo Dee Excused (1): Jo Fay") == {
        "Ann Lee": "present",
        "Bo Dee": "present",
        "Jo Fay": "apologies",
    }


def test_one_person_a_line_under_a_label_until_something_else_comes():
    assert attending(
        block("Attendees", bold=True),
        "Ann Lee",
        "Bo Dee (Chair)",
        "Jo Fay, Hill Corp",
        block("Topics:", bold=True),
        "Kim Oh spoke.",
    ) == {"Ann Lee": "present", "Bo Dee": "present", "Jo Fay": "present"}


def test_a_list_that_goes_on_under_its_first_line():
    assert list(people("Present\t: Ann Lee (Chair)", ": Bo Dee", ": Jo Fay", "The gate was painted.")) == [
        "Ann Lee",
        "Bo Dee",
        "Jo Fay",
    ]


def test_an_item_of_apologies_outweighs_the_list_of_those_invited():
    assert attending(
        "Attendees: Ann Lee, Bo Dee, Jo Fay",
        block("1. Apologies", bold=True),
        "Apologies were received from Bo Dee and Cllr Fay.",
        block("2. Roads", bold=True),
        "The road was mended.",
    ) == {"Ann Lee": "present", "Bo Dee": "apologies", "Jo Fay": "apologies"}


def test_the_label_gives_body_and_office():
    found = people("Present from North: Ann Lee, Bo Dee (Chair)", "Board Members Present: Jo Fay")
    assert found["Ann Lee"].roles == (Role(None, "North"),)
    assert found["Bo Dee"].roles == (Role("Chair", "North"),)
    assert found["Jo Fay"].roles == (Role("Board Member"),)


def test_a_table_with_columns_for_name_role_and_body():
    found = people(table([["Name", "Role", "Organisation"], ["Ann Lee", "Chair", "NCC"], ["Bo Dee", "", "Hill Corp"]]))
    assert found["Ann Lee"].roles == (Role("Chair", "NCC"),)
    assert found["Bo Dee"].roles == (Role(None, "Hill Corp"),)


def test_a_table_of_people_that_goes_on_over_the_page():
    head = table([["Attendee", "Organisation"], ["Ann Lee", "NCC"]])
    assert list(people(head, table([["Bo Dee", "NCC"], ["Jo Fay", "Hill Corp"]]))) == ["Ann Lee", "Bo Dee", "Jo Fay"]


@pytest.mark.parametrize(
    "grid",
    [
        table([["Ann Lee", "UTW", "P", "Bo Dee", "NCC", "A"], ["Jo Fay", "UTW", "A", "Kim Oh", "NCC", "P"]]),
        table([["Ann Lee", "Bo Dee", "Jo Fay", "Kim Oh"], ["✓", "", "", "✓"]]),
        table(
            [
                ["Name", "Present", "Absent"],
                ["Ann Lee", "x", ""],
                ["Bo Dee", "", "x"],
                ["Jo Fay", "", "x"],
                ["Kim Oh", "x", ""],
            ]
        ),
        table([["Ann Lee", "X"], ["Bo Dee", ""], ["Jo Fay", ""], ["Kim Oh", "X"]]),
        table(
            [
                [bullet("Ann Lee (UTW)", "☒"), bullet("Bo Dee (NCC)", "☐")],
                [bullet("Jo Fay (UTW)", "☐"), bullet("Kim Oh (NCC)", "☒")],
            ]
        ),
    ],
    ids=["present-absent", "ticks-below", "mark-columns", "cross-or-blank", "boxes-before"],
)
def test_grids_of_marks(grid):
    assert attending(block("Attendance", bold=True), grid) == {
        "Ann Lee": "present",
        "Bo Dee": "absent",
        "Jo Fay": "absent",
        "Kim Oh": "present",
    }


def test_columns_that_are_lists():
    columns = table([["Present", "Apologies"], ["Ann Lee\nBo Dee", "Jo Fay"]])
    assert attending(columns) == {"Ann Lee": "present", "Bo Dee": "present", "Jo Fay": "apologies"}


def test_ticked_boxes_are_the_present_and_empty_ones_the_absent():
    assert attending(
        block("Attending", bold=True), bullet("Ann Lee", "☒"), bullet("Bo Dee", "☐"), bullet("Jo Fay", "☑")
    ) == {"Ann Lee": "present", "Bo Dee": "absent", "Jo Fay": "present"}


def test_boxes_that_nobody_ticked_say_nothing():
    assert attending(block("Attending", bold=True), bullet("Ann Lee", "☐"), bullet("Bo Dee", "☐")) == {
        "Ann Lee": "present",
        "Bo Dee": "present",
    }


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Present were: Ann Lee. Also present was Jo Fay.", {"Ann Lee": "present", "Jo Fay": "in_attendance"}),
        ("The meeting was attended by Ann Lee and Bo Dee.", {"Ann Lee": "present", "Bo Dee": "present"}),
        ("Board members present were Ann Lee- President, Bo Dee – Clerk.", {"Ann Lee": "present", "Bo Dee": "present"}),
        ("The visitor Ann Lee, Hill Care Network, was unavailable.", {"Ann Lee": "absent"}),
        ("Ann Lee, Hill Care Network, was not in attendance.", {"Ann Lee": "absent"}),
        ("Ann Lee chaired the meeting, joined by Chief Warden Bo Dee.", {"Ann Lee": "present", "Bo Dee": "present"}),
        ("The gate was closed by the warden.", {}),
        ("Ann Lee did not attend.", {"Ann Lee": "absent"}),
        ("Ann Lee not on the call, Bo to write to her.", {"Ann Lee": "absent"}),
        ("Ann Lee could not be present.", {"Ann Lee": "absent"}),
        ("Ann Lee has sent regrets.", {"Ann Lee": "apologies"}),
        ("Apologies from Ann Lee and Bo Dee.", {"Ann Lee": "apologies", "Bo Dee": "apologies"}),
        ("Apologies from Ann Lee", {"Ann Lee": "apologies"}),
        ("Ann Lee has given notice that she will move.", {}),
        ("Ann Lee left at 8.10 pm.", {"Ann Lee": "present"}),
        ("Ann Lee arrived late.", {"Ann Lee": "present"}),
        ("Ann Lee joined the Council in May.", {}),
        ("Ann Lee attended by telephone.", {"Ann Lee": "present"}),
        ("Ann Lee stood in for the warden.", {"Ann Lee": "present"}),
        ("Ann Lee took the minutes.", {"Ann Lee": "present"}),
        ("A quorum was present: Ann Lee and Bo Dee.", {"Ann Lee": "present", "Bo Dee": "present"}),
        (
            "The board met in the barn with the following members present: Ann Lee, Bo Dee.",
            {"Ann Lee": "present", "Bo Dee": "present"},
        ),
        ("In attendance: Mrs Lee (warden) for item 5; Bo Dee, Clerk", {"Lee": "present", "Bo Dee": "present"}),
    ],
)  # fmt: skip
def test_sentences_about_the_attendance(sentence, found):
    assert attending(sentence) == found


def test_names_printed_last_first_are_turned_round():
    assert list(people("Attendees", "Lee, Ann B", "Dee, Bo (Hill Corp)", "Fay, Jo")) == [
        "Ann B Lee",
        "Bo Dee",
        "Jo Fay",
    ]


def test_the_initials_of_an_action_column_are_no_person():
    assert list(
        people("Present: Ann Lee (AL), Bo Dee", table([["1", "Apologies received from", "AL"], ["", "Jo Fay", ""]]))
    ) == [
        "Ann Lee",
        "Bo Dee",
        "Jo Fay",
    ]


def test_all_in_attendance_are_the_present_where_there_is_no_other_list():
    assert attending("In attendance: Ann Lee, Bo Dee") == {"Ann Lee": "present", "Bo Dee": "present"}


def test_a_template_that_nobody_filled_in_names_nobody():
    assert attending("Present: ____", "Apologies: {apologies}", "Absent: TBC") == {}


@pytest.mark.parametrize(
    ("pieces", "chair"),
    [
        (("Present: Ann Lee (Chair), Bo Dee (Parks chair)",), "Ann Lee"),
        (("Chair: Bo Dee", "Present: Ann Lee"), "Bo Dee"),
        (("The meeting was called to order at 5:00 p.m. by President Ann Lee.",), "Ann Lee"),
        (("On 3 May 2024, the Commissioner for Northshire, Ann Lee, chaired the meeting.",), "Ann Lee"),
        (("Chairs: Ms. Ann Lee & Ms. Bo Dee",), "Ann Lee"),
        (("Present: Ann Lee, Bo Dee",), None),
    ],
)
def test_who_is_in_the_chair(pieces, chair):
    made = draft(*pieces)
    names = {one.id: one.name for one in made.people}
    assert names.get(made.meeting.chair or "") == chair


def test_a_shared_chair_is_told():
    found = draft("Chairs: Ann Lee & Bo Dee")
    assert [[role.role for role in one.roles] for one in found.people] == [["Chair"], ["Chair"]]
    assert [one.code for one in found.warnings] == ["chair-doubtful"]


def test_a_directory_prints_names_with_codes_behind_them():
    found = people(
        "4. List of Attendees:",
        "+1 555-0100",
        "Lee, Ann B CTR USN HILL DC (USA)",
        "DEE, BO M JR CIV (USA)",
        "Fay, Jo Kim (5107) CIV NCC HQ",
        "Sam Low NCC",
        "Kim (Kit) Oh",
        "Tess Rye (Guest)",
    )
    assert {name: one.roles for name, one in found.items()} == {
        "Ann B Lee": (Role(None, "USN HILL DC"),),
        "BO M DEE": (),
        "Jo Kim Fay": (Role(None, "NCC HQ"),),
        "Sam Low": (Role(None, "NCC"),),
        "Kim Oh": (),
        "Tess Rye": (Role("Guest"),),
    }


def test_a_caption_and_cells_merged_downwards_do_not_shift_the_columns():
    found = people(
        table([
            [Cell((piece("Attendance"),), 0, colspan=3)],
            ["Organisation", "Name", "Here"],
            [Cell((piece("Hill Corp"),), 0, rowspan=2), Cell((piece("Ann Lee"),), 1), Cell((piece("✓"),), 2)],
            [Cell((piece("Bo Dee"),), 1), Cell((piece("Regrets"),), 2)],
        ])
    )  # fmt: skip
    assert {name: (one.attendance, one.roles) for name, one in found.items()} == {
        "Ann Lee": ("present", (Role(None, "Hill Corp"),)),
        "Bo Dee": ("apologies", (Role(None, "Hill Corp"),)),
    }


def test_a_list_on_its_labels_line_does_not_run_on_into_the_bullets_below():
    assert list(
        people("Attendees: Ann Lee, Bo Dee", bullet("Gate Paint"), bullet("Ann showed the new colour", level=2))
    ) == [
        "Ann Lee",
        "Bo Dee",
    ]


def test_a_bracket_with_several_parts():
    (ann,) = people("Present: Ann Lee (AL, Captain, in the chair)").values()
    (bo,) = people("Present: Bo Dee (Chair, Harbour Institute)").values()
    assert (ann.initials, ann.roles) == ("AL", (Role("Captain"), Role("chair")))
    assert bo.roles == (Role("Chair", "Harbour Institute"),)


def test_groups_under_a_list_are_headed_by_their_body():
    made = people("Present", "Weir University", "Ann Lee", "Bo Dee", "Mill Institute", "Jo Fay")
    assert {name: one.roles[0].organization for name, one in made.items()} == {
        "Ann Lee": "Weir University",
        "Bo Dee": "Weir University",
        "Jo Fay": "Mill Institute",
    }


def test_a_line_a_body_with_its_people_behind_it():
    made = people("Participants:", "Weir University: Ann Lee, Bo Dee", "Mill Institute: Jo Fay")
    assert {name: one.roles[0].organization for name, one in made.items()} == {
        "Ann Lee": "Weir University",
        "Bo Dee": "Weir University",
        "Jo Fay": "Mill Institute",
    }


def test_given_names_between_slashes():
    assert attending("Present: Ann/Bo/Jo") == {"Ann": "present", "Bo": "present", "Jo": "present"}


def test_initials_behind_a_name_are_no_body():
    made = people("Present: Bo Dee (BD) – Chair; Jo Fay JF")
    assert [(one.name, [(role.role, role.organization) for role in one.roles]) for one in made.values()] == [
        ("Bo Dee", [("Chair", None)]),
        ("Jo Fay", [(None, "Elmbridge Vale Parish Council")]),
    ]


def test_the_speakers_of_a_list_of_all_are_present():
    assert attending("Speakers: Ann Lee, Bo Dee", "Attendees: Ann Lee, Bo Dee, Jo Fay") == {
        "Ann Lee": "present",
        "Bo Dee": "present",
        "Jo Fay": "present",
    }


def test_apologies_beside_a_name_outweigh_an_empty_box():
    assert attending("Attendees", bullet("Ann Lee", "☑"), bullet("Bo Dee (apologies)", "☐"), bullet("Jo Fay", "☐")) == {
        "Ann Lee": "present",
        "Bo Dee": "apologies",
        "Jo Fay": "absent",
    }


def test_the_grade_of_a_post_and_an_office_s_office():
    made = people("Staff: Sam Low, Planner III; Tess Rye, City Attorney's Office")
    assert [made["Sam Low"].roles, made["Tess Rye"].roles] == [
        (Role("Planner III", None),),
        (Role(None, "City Attorney's Office"),),
    ]


def test_names_in_small_letters_where_all_of_a_list_are_so():
    assert attending("attendees: ann lee, bo dee, jo fay") == {
        "Ann Lee": "present",
        "Bo Dee": "present",
        "Jo Fay": "present",
    }
    assert attending("Attendees: all members, some guests") == {}
    rows = [["Name", "Organisation"], ["Ann Lee", "Weir Trust"], ["bo dee", "Mill Trust"], ["Jo Fay", "Hill Trust"]]
    assert set(attending(table(rows))) == {"Ann Lee", "Bo Dee", "Jo Fay"}


def test_two_lists_told_in_one_line():
    assert attending("Directors present were Ann Lee and Bo Dee. Also present was Sam Low of Hill Partners.") == {
        "Ann Lee": "present",
        "Bo Dee": "present",
        "Sam Low": "in_attendance",
    }


def test_one_of_a_body_is_affiliated_with_it():
    made = people("In attendance: Kim Oh (Company Secretary), Sam Low of Hill Partners", "Present: Ann Lee")
    assert made["Sam Low"].roles == (Role(None, "Hill Partners"),)


def test_titles_and_semicolons_in_one_list():
    assert attending(
        "Present: Mayor Ann Lee, Councilmembers Bo Dee, Jo Fay; City Manager Kim Oh, City Clerk Pat Poe"
    ) == dict.fromkeys(("Ann Lee", "Bo Dee", "Jo Fay", "Kim Oh", "Pat Poe"), "present")


def test_a_list_called_officers_gives_no_office():
    assert people("Present: Ann Lee", "Officers: Sam Low, Director of Housing")["Sam Low"].roles == (
        Role("Director of Housing", None),
    )


def test_those_missing_at_a_vote_were_there():
    assert attending("Present: Ann Lee, Bo Dee", block("1. Gate", bold=True), "Carried 1-0. [Absent: Bo Dee]") == {
        "Ann Lee": "present",
        "Bo Dee": "present",
    }


def test_a_table_of_lists_has_a_label_in_each_row():
    rows = [["Committee Members", ["Ann Lee", "Bo Dee"]], ["Staff", ["Sam Low"]], ["Not attending", ["Kim Oh"]]]
    assert attending(block("Attendance", bold=True), table(rows)) == {
        "Ann Lee": "present",
        "Bo Dee": "present",
        "Sam Low": "in_attendance",
        "Kim Oh": "absent",
    }


def test_a_list_of_bullets_ends_with_them():
    assert attending(block("Present", bold=True), bullet("Ann Lee"), bullet("Bo Dee"), "Announcements") == {
        "Ann Lee": "present",
        "Bo Dee": "present",
    }


def test_those_who_are_not_named_hide_nobody():
    assert attending("Present: Ann Lee", "Also present: Borough Councillor Bo Dee 1 member of the public") == {
        "Ann Lee": "present",
        "Bo Dee": "in_attendance",
    }


def test_a_list_goes_on_over_long_descriptions():
    lines = (
        "Len Rye (LR) – Vice Chair and Chair of the Audit & Risk Committee",
        "Ms F. Low, Brack LLP (external auditors)",
    )
    assert attending("Present: Ann Lee (AL) – Chair", *lines, "Jo Fay (JF)") == {
        "Ann Lee": "present",
        "Len Rye": "present",
        "F. Low": "present",
        "Jo Fay": "present",
    }


def test_a_label_below_a_list_names_one_of_it():
    made = draft("Present", "Ann Lee, Bo Dee, Kim Oh", "Regrets", "Jo Fay", "Chair", "Ann", "Scribe", "Bo")
    assert (made.meeting.chair, [one.name for one in made.people]) == ("p1", ["Ann Lee", "Bo Dee", "Kim Oh", "Jo Fay"])


def test_a_label_at_the_end_of_the_line_of_the_date():
    assert attending("Date: Friday, May 4, 09:30 CET / 08:30 UTC Attendees", bullet("Ann Lee"), bullet("Bo Dee")) == {
        "Ann Lee": "present",
        "Bo Dee": "present",
    }


def test_a_column_of_kinds_and_one_of_status_are_read_with_their_remarks():
    found = draft(
        block("Saint Elm School", bold=True),
        block("Full Governing Body – Minutes", bold=True),
        table([
            ["Name", "Governor type", "Attendance"],
            ["Ann Lee (AL)", "Co-opted, Chair", "Present"],
            ["Bo Dee (BD)", "Headteacher", "Present (online)"],
            ["Cy Fay (CF)", "Parent – Vice Chair", "Apologies received"],
            ["Di Fox (DF)", "Clerk", "In attendance"],
            ["Eve Gow (EG)", "LA", "Absent – no reason"],
        ]),
    )  # fmt: skip
    assert [(one.name, one.attendance, [role.role for role in one.roles]) for one in found.people] == [
        ("Ann Lee", "present", ["Co-opted", "Chair"]),
        ("Bo Dee", "present", ["Headteacher"]),
        ("Cy Fay", "apologies", ["Parent", "Vice Chair"]),
        ("Di Fox", "in_attendance", ["Clerk"]),
        ("Eve Gow", "absent", ["LA"]),
    ]
    assert found.meeting.chair == found.people[0].id


def test_a_table_may_have_a_cell_for_each_post_beside_the_label_and_the_name():
    found = people(
        table([
            ["Present:", "Ann Lee", "Chair"],
            ["", "Bo Dee", "Board Member"],
            ["In attendance:", ["Cy Fay", "Di Fox"], ["Chief Executive", "Acme LLP"]],
            ["Apologies:", "Eve Gow", "Vice Chair"],
        ])
    )  # fmt: skip
    assert [(one.name, one.attendance, one.roles[0].role or one.roles[0].organization) for one in found.values()] == [
        ("Ann Lee", "present", "Chair"),
        ("Bo Dee", "present", "Board Member"),
        ("Cy Fay", "in_attendance", "Chief Executive"),
        ("Di Fox", "in_attendance", "Acme LLP"),
        ("Eve Gow", "apologies", "Vice Chair"),
    ]


def test_a_councillor_by_the_honorific_holds_that_office():
    found = people("Present: Cllrs A. Lee (Chair), B. Dee, Mr C. Fay", "Apologies: Cllr J. Oh")
    assert "Chair" in [role.role for role in found["A. Lee"].roles]
    assert [found[name].roles[0].role for name in ("B. Dee", "J. Oh")] == ["Councillor", "Councillor"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Present: Ann Lee, Marguerite (Daisy) Orr, Bo Dee", ["Ann Lee", "Marguerite Orr", "Bo Dee"]),
        ("Present: Rebecca Hall, Cllr Close, Bo Dee", ["Rebecca Hall", "Close", "Bo Dee"]),
        ("Present: Cllrs Bo Dee, Jo Williams and County Councillor Kim Oh", ["Bo Dee", "Jo Williams", "Kim Oh"]),
        ("In attendance: Ann Lee representing Hill Trust", ["Ann Lee"]),
    ],
)
def test_names_beside_which_something_odd_stands(line, names):
    assert list(people(line)) == names


def test_a_code_of_an_initial_and_the_front_of_the_surname_is_no_body():
    found = people("Present:", bullet("Ann Moore (AMO)"), bullet("Bo Dee (NCC)"))
    assert (found["Ann Moore"].initials, found["Ann Moore"].roles) == ("AMO", ())
    assert found["Bo Dee"].roles == (Role(None, "NCC"),)


def test_an_office_in_small_letters_with_its_body_right_behind():
    found = people("Participants", bullet("Ann Lee - lead Hill University (on site)"), bullet("Bo Dee- (by phone)"))
    assert found["Ann Lee"].roles == (Role("lead", "Hill University"),)
    assert found["Bo Dee"].attendance == "present"


def test_titles_with_their_holders_in_brackets_need_one_honorific_only():
    found = people("In attendance: Town Clerk (Ms A. Lee), Works Officer (Mr B. Dee), Staff Officer, Parks (Jo Fay)")
    assert [role.role for role in found["Jo Fay"].roles] == ["Staff Officer, Parks"]


def test_two_names_on_the_one_line_of_a_list():
    assert attending(block("Apologies", bold=True), "Kris Glass, Cecilia Poe") == {
        "Kris Glass": "apologies",
        "Cecilia Poe": "apologies",
    }


def test_the_end_of_a_list_says_whose_they_all_are():
    found = people("Present: Bo Dee (Hill Trust), Ann Lee, Jo Fay (minutes) – all NCC.")
    assert found["Ann Lee"].roles == (Role(None, "NCC"),)
    assert found["Jo Fay"].roles == (Role("minutes", "NCC"),)
    assert found["Bo Dee"].roles == (Role(None, "Hill Trust"),)


def test_a_call_sign_is_no_part_of_the_name_and_no_body():
    found = people("Present: Ann Lee VA3XYZ, Bo Dee (VE3ABC)")
    assert [(one.name, one.honorific_suffix, one.roles) for one in found.values()] == [
        ("Ann Lee", "VA3XYZ", ()),
        ("Bo Dee", "VE3ABC", ()),
    ]


def test_a_list_of_officers_in_the_business_is_of_people_told_of():
    found = attending(
        block("Present:", bold=True),
        bullet("Ann Lee"),
        bullet("Bo Dee"),
        block("1. Structure", bold=True),
        "The web page was read out.",
        "It names these.",
        "Maintainers:",
        bullet("Jo Fay"),
        bullet("Kim Oh"),
        block("2. Paths", bold=True),
        "All is well.",
    )
    assert (found["Ann Lee"], found["Jo Fay"], found["Kim Oh"]) == ("present", "mentioned", "mentioned")


def test_bodies_with_their_people_and_titles_on_lines_of_a_list():
    found = people(
        block("Other Invitees:", bold=True),
        "NTB - Mr. H. Orr, Deputy Head, Mr. D. Dee, Path Planner, Ms. E. Fay, Bus Network Manager",
        "Step Onward Disability Group - Ms. Martha Poe, Mr. Pat Oh and Ms. Rosie Low.",
    )
    assert found["D. Dee"].roles == (Role("Path Planner", "NTB"),)
    assert [found[one].roles for one in ("Martha Poe", "Pat Oh", "Rosie Low")] == [
        (Role(None, "Step Onward Disability Group"),)
    ] * 3


def test_an_initial_behind_a_surname_and_councillors_beside_others():
    found = people("Members present: Cllrs. Orr (Chair), Low, Lee (J), Lee (M), Ms. K. Oh")
    assert list(found) == ["Orr", "Low", "J. Lee", "M. Lee", "K. Oh"]
    assert [found[one].roles[0].role for one in ("Low", "K. Oh")] == ["Councillor", None]


def test_what_a_title_is_of_behind_a_dash_is_nobody():
    found = people("Present:", "Ann Lee, Chair", "Bo Dee (BD), Public Governor – North")
    assert list(found) == ["Ann Lee", "Bo Dee"]


def test_a_title_in_capitals_right_behind_a_given_name_and_surname():
    found = people("Present", bullet("Ann Lee, President"), bullet("Tommy Orr Floating Board Member"))
    assert [role.role for role in found["Tommy Orr"].roles] == ["Floating Board Member"]


def test_somebody_away_for_a_vote_is_not_absent():
    found = attending(
        "Present: Ann Lee, Bo Dee", block("1. Paths", bold=True), "Bo Dee was not present for the vote on gates."
    )
    assert found["Bo Dee"] == "present"


def test_a_table_without_heads_that_gives_offices_before_their_holders():
    found = people(
        block("Attendance", bold=True),
        table([["President", "Ann Lee"], ["Web Manager", "Bo Dee"], ["Captain", "Jo Fay"], ["Coach", ""]]),
    )
    assert {name: one.roles[0].role for name, one in found.items()} == {
        "Ann Lee": "President",
        "Bo Dee": "Web Manager",
        "Jo Fay": "Captain",
    }


def test_surnames_first_with_what_each_is_behind_a_semicolon():
    found = people(
        block("Voting members", bold=True),
        "Lee, Ann; NCC, Chair",
        "Dee, Bo; UTW",
        "Fay, Jo; SPQ",
        "Ex-officio / Non-voting",
        "Oh, Kim; Hill Corp",
    )
    assert {name: one.roles for name, one in found.items()} == {
        "Ann Lee": (Role("Chair", "NCC"),),
        "Bo Dee": (Role(None, "UTW"),),
        "Jo Fay": (Role(None, "SPQ"),),
        "Kim Oh": (Role(None, "Hill Corp"),),
    }


def test_a_stop_in_place_of_a_comma_and_initials_without_white():
    found = people("In attendance: A. Lee, B.Dee, C. Fay. D. Oh, E. Low, F.Orr", "The gate is mended.")
    assert list(found) == ["A. Lee", "B. Dee", "C. Fay", "D. Oh", "E. Low", "F. Orr"]


def test_a_label_with_the_body_whose_people_follow():
    assert list(people("Present: Elm Path Trust:", bullet("Ann Lee (Chair)"), bullet("Bo Dee (UTW)"))) == [
        "Ann Lee",
        "Bo Dee",
    ]


def test_a_table_set_with_the_whole_note_is_no_list_of_those_above_it():
    told = "The boards of the lower gate have gone soft and the hinges no longer hold. " * 3
    found = attending(
        "In attendance: Ann Lee, Bo Dee",
        "Others:",
        table([["Subject", "Initials", "Notes"], ["Lower Gate", "AL", told], ["Towpath", "BD", told]]),
    )
    assert list(found) == ["Ann Lee", "Bo Dee"]


def test_letters_with_stops_behind_a_name_are_a_post():
    found = people("Officers: K. Lee, A.O., M. Dee, S.E.E., Jo Fay P.E.")
    assert [[role.role for role in one.roles] for one in found.values()] == [["A.O."], ["S.E.E."], []]


def test_who_is_on_a_list_of_members_in_the_business_is_there_by_what_a_sentence_says():
    found = attending("Ann Lee (Chair) and Bo Dee joined the meeting by video.", bullet("Members: Ann Lee, Bo Dee"))
    assert found == {"Ann Lee": "present", "Bo Dee": "present"}


def test_a_given_name_cut_short_is_that_of_the_only_one_who_may_be_meant():
    assert list(people("Present: Bradley Lee, Jo Fay", "Brad left at 8 pm.")) == ["Bradley Lee", "Jo Fay"]


def test_a_printed_agenda_lists_nobody():
    titles = ["Roll Call", "Gate Paint", "Hinge Oil"]
    agenda = [bullet(title, f"{at}.") for at, title in enumerate(titles, 1)]
    items = [
        one
        for at, title in enumerate(titles, 1)
        for one in (block(title, bold=True, marker=f"{at}."), "All was well and nobody had a word to say about it.")
    ]
    assert people("Present: Ann Lee", block("Agenda", bold=True), *agenda, *items).keys() == {"Ann Lee"}


def test_an_election_names_who_holds_the_office_and_not_who_put_the_name_forward():
    found = people(
        "Present: Ann Lee, Bo Dee, Jo Fay, Kim Oh",
        "President: Ann Lee nominated by Bo Dee, seconded by Jo Fay. Carried.",
        block("1. Elections", bold=True),
        "The rest was settled by a show of hands.",
        table(
            [
                ["Position", "Elected", "Nominated", "Seconded"],
                ["Treasurer", "Kim Oh", "Bo Dee", "Jo Fay"],
                ["Secretary", "Jo Fay", "Ann Lee", "Bo Dee"],
            ]
        ),
    )
    assert {name: [role.role for role in one.roles if role.role] for name, one in found.items()} == {
        "Ann Lee": ["President"],
        "Bo Dee": [],
        "Jo Fay": ["Secretary"],
        "Kim Oh": ["Treasurer"],
    }


def test_the_office_of_one_list_is_not_that_of_a_group_below_it():
    found = people("Vice Presidents: Ann Lee, Bo Dee", "General Committee: Jo Fay, Kim Oh")
    assert [[role.role for role in found[name].roles] for name in ("Ann Lee", "Jo Fay")] == [["Vice President"], [None]]


def test_an_office_behind_a_list_is_that_of_all_in_it():
    found = people("Present: Ann Lee, President; Bo Dee, Jo Fay, and Kim Oh, Trustees; Sam Low, Clerk")
    assert {name: [role.role for role in one.roles] for name, one in found.items()} == {
        "Ann Lee": ["President"],
        "Bo Dee": ["Trustee"],
        "Jo Fay": ["Trustee"],
        "Kim Oh": ["Trustee"],
        "Sam Low": ["Clerk"],
    }


def test_those_away_stand_in_a_sentence_of_their_own():
    assert attending("The following persons were present: Ann Lee, Bo Dee. Absent Jo Fay, Kim Oh.") == {
        "Ann Lee": "present",
        "Bo Dee": "present",
        "Jo Fay": "absent",
        "Kim Oh": "absent",
    }


def test_ticked_names_may_stand_on_one_line():
    found = people("Attendees", "✓ Ann Lee (Chair) ✓ Bo Dee ✗ Jo Fay", "The roof was mended by the firm.")
    assert {name: one.attendance for name, one in found.items()} == {
        "Ann Lee": "present",
        "Bo Dee": "present",
        "Jo Fay": "absent",
    }


def test_handles_are_the_names_of_those_who_have_no_other():
    found = draft(
        "Meeting chair: @oalder",
        block("Attendees, absents & regrets", bold=True),
        bullet("Attendees"),
        bullet("@oalder, @sjn, @bo-dee", level=2),
        bullet("Regrets"),
        bullet("@perl, tmode", level=2),
        bullet("Absents"),
        bullet("…", level=2),
    )
    assert {one.name: one.attendance for one in found.people} == {
        "oalder": "present",
        "sjn": "present",
        "bo-dee": "present",
        "perl": "apologies",
        "tmode": "apologies",
    }
    assert found.meeting.chair == "p1"


def test_in_a_list_of_initials_none_are_letters_behind_a_name():
    assert attending("Present: JK, RT, SM", "Apologies: AB, JP") == {
        "JK": "present",
        "RT": "present",
        "SM": "present",
        "AB": "apologies",
        "JP": "apologies",
    }


def test_the_heads_of_a_table_of_people_may_be_a_table_of_their_own():
    rows = [["Ann Lee", "Director", "Present", "7:47 PM"], ["Bo Dee", "Vice-Chair", "Absent", ""]]
    found = people(table([["Attendee Name", "Title", "Status", "Arrived"]]), table(rows))
    assert {name: (one.attendance, one.roles[0].role) for name, one in found.items()} == {
        "Ann Lee": ("present", "Director"),
        "Bo Dee": ("absent", "Vice-Chair"),
    }


def test_the_office_of_a_heading_is_that_of_the_lists_under_it():
    found = people("Committee members:", "Present: Ann Lee, Bo Dee", "Absent: Jo Fay", "Others present: Kim Oh")
    assert {name: [role.role for role in one.roles] for name, one in found.items()} == {
        "Ann Lee": ["Committee member"],
        "Bo Dee": ["Committee member"],
        "Jo Fay": ["Committee member"],
        "Kim Oh": [],
    }


def test_letters_behind_the_names_of_officials_are_posts():
    found = people("Officials: P. Crowe DOS, M. Collins EE")
    assert [(role.role, role.organization) for one in found.values() for role in one.roles] == [
        ("DOS", None),
        ("EE", None),
    ]


def test_an_office_in_the_plural_inside_a_list_is_that_of_those_who_follow():
    found = people("Members absent: Ann Lee, Alternates Bo Dee and Jo Fay.")
    assert {name: [role.role for role in one.roles if role.role] for name, one in found.items()} == {
        "Ann Lee": [],
        "Bo Dee": ["Alternate"],
        "Jo Fay": ["Alternate"],
    }


def test_a_heading_of_business_does_not_go_on_with_a_list():
    assert attending(
        block("Attendees", bold=True),
        "Ann Lee, Hill Trust",
        "Bo Dee, Weir Trust",
        *(block("1. Project Proposal: Larkworks", bold=True), bullet("We spoke of the weir.")),
        *(block("2. Goals", bold=True), bullet("We spoke of the gate.")),
        *(block("3. Next meeting", bold=True), bullet("It is in May.")),
    ) == {"Ann Lee": "present", "Bo Dee": "present"}


def test_honorifics_are_those_of_many_lands():
    found = people("Present: Thiru K. Arun, Tmt. S. Devi, Encik Ali Hassan")
    assert {name: one.honorific_prefix for name, one in found.items()} == {
        "K. Arun": "Thiru",
        "S. Devi": "Tmt.",
        "Ali Hassan": "Encik",
    }


def test_those_present_may_be_told_by_a_sentence_with_another_after_it():
    found = people("Those present included: Ann Lee, Bo Dee and Pastor Dennis. Jo Fay was absent.")
    assert {name: one.attendance for name, one in found.items()} == {
        "Ann Lee": "present",
        "Bo Dee": "present",
        "Dennis": "present",
        "Jo Fay": "absent",
    }


def test_bodies_that_were_represented_are_no_people():
    assert attending("In attendance were representatives from CSDA, SSD, Local 522, and the Weir Trust.") == {}


def test_an_office_may_be_tied_to_the_name_before_it():
    found = people("Present: Mrs R Lee-Chair, Bo Dee-Clerk, Jo Smith-Fay, Vice-Chair Kim Oh, Town-Clerk Al Roe")
    assert {name: [role.role for role in one.roles if role.role] for name, one in found.items()} == {
        "R Lee": ["Chair"],
        "Bo Dee": ["Clerk"],
        "Jo Smith-Fay": [],
        "Kim Oh": ["Vice-Chair"],
        "Al Roe": ["Town-Clerk"],
    }


def test_an_office_in_the_plural_behind_a_pair_is_that_of_both():
    found = people("Present: Al Roe, President, and Bo & Jo Dee, co-Treasurers, Kim Oh and Sam Low, Sales Manager")
    assert [(name, found[name].roles[-1].role) for name in ("Bo Dee", "Jo Dee", "Sam Low")] == [
        ("Bo Dee", "co-Treasurers"),
        ("Jo Dee", "co-Treasurers"),
        ("Sam Low", "Sales Manager"),
    ]
    assert "Sales Manager" not in [role.role for role in found["Kim Oh"].roles]


def test_a_body_of_two_places_is_one():
    found = people(
        block("Present", bold=True), "Ann Lee (AL) (Chair)\t-\tHill and Vale UHB", "Joan Fay (JF)\t-\tHill and Vale UHB"
    )
    assert {name: one.roles[-1].organization for name, one in found.items()} == {
        "Ann Lee": "Hill and Vale UHB",
        "Joan Fay": "Hill and Vale UHB",
    }


def test_a_list_may_run_on_from_line_to_line():
    found = people(
        "Present:", "Mr. Al Roe, President.", "Ann Lee,", "Bo Dee,", "Joan F. Fay, Trustees.", "C. R. Oh, Clerk."
    )
    assert {name: [role.role for role in one.roles if role.role] for name, one in found.items()} == {
        "Al Roe": ["President"],
        "Ann Lee": ["Trustee"],
        "Bo Dee": ["Trustee"],
        "Joan F. Fay": ["Trustee"],
        "C. R. Oh": ["Clerk"],
    }


def test_ex_officio_heads_a_list():
    found = attending("Panel: Ann Lee (Chair), Bo Dee (Hill Trust), Ex Officio: Jo Fay (Vale Trust)")
    assert found == {"Ann Lee": "present", "Bo Dee": "present", "Jo Fay": "present"}


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("Cathy Fay (CF) CLERK", True),
        ("Cathy Fay, Clerk", True),
        ("Cathy Fay", False),  # whose name alone says nothing of why it stands there
        ("Parish Clerk vacancy", False),
    ],
)
def test_who_stands_right_under_a_table_of_lists_with_an_office_was_there(line, there):
    columns = table([["Present:", "Apologies:"], ["Ann Lee (AL) CHAIR", "Jo Fay"], ["Bo Dee (BD)", "Kim Oh"]])
    found = attending(columns, line, block("1. Roads", bold=True), "The roads were swept.")
    listed = {"Ann Lee": "present", "Bo Dee": "present", "Jo Fay": "apologies", "Kim Oh": "apologies"}
    assert found == listed | ({"Cathy Fay": "present"} if there else {})


def test_a_title_behind_a_given_name_is_a_surname():
    found = people("Present: Laura Dee, John Constable (Clerk), Ann Provost, Constable Bo Lee, Peter Warden")
    offices = {name: [role.role for role in one.roles if role.role] for name, one in found.items()}
    assert offices == {
        "Laura Dee": [],
        "John Constable": ["Clerk"],
        "Ann Provost": [],
        "Bo Lee": ["Constable"],
        "Peter Warden": [],
    }


def test_an_honorific_shows_that_the_second_of_two_is_no_body_of_the_first():
    found = people("Present:", "Cllr Ann Lee (Chair), Cllr B Dee", "Clerk: Jo Fay")
    assert [role for role in found["Ann Lee"].roles if role.organization and "Dee" in role.organization] == []
    assert {"Ann Lee", "B Dee", "Jo Fay"} == set(found)


def test_absence_is_no_body():
    found = draft("Present: Ann Lee", block("1. Apologies for Absence", bold=True), "Bo Dee", "Jo Fay (Clerk)").people
    assert {one.name: one.attendance for one in found} == {
        "Ann Lee": "present",
        "Bo Dee": "apologies",
        "Jo Fay": "apologies",
    }
    assert "Absence" not in {role.organization for one in found for role in one.roles}


def test_names_are_read_though_initials_and_honorifics_run_on():
    rows = [
        ["1", "Prof. K .Prahlad Rao", "Member & Convener"],
        ["2", "Prof. M.L.S. Dev Kumar", "Member"],
        ["3", "Dr.D.Vishal Roy", "Special Invitee"],
    ]
    found = people("Members Present:", table(rows))
    assert {name: [role.role for role in one.roles] for name, one in found.items()} == {
        "K. Prahlad Rao": ["Member & Convener"],
        "M.L.S. Dev Kumar": ["Member"],
        "D. Vishal Roy": ["Special Invitee"],
    }


def test_letters_between_commas_are_the_body_of_the_name_before():
    found = people("Present:", bullet("Ann Lee (AL), ELM, Scientific Computing (Secretary)"), bullet("Bo Dee, ELM"))
    assert set(found) == {"Ann Lee", "Bo Dee"}
    assert ("Secretary", "Scientific Computing") in {(one.role, one.organization) for one in found["Ann Lee"].roles}


def test_those_who_are_counted_are_nobody_by_name():
    found = people("Present:", bullet("Ann Lee — Elm"), bullet("Two additional colleagues — Hill Mansion"))
    assert set(found) == {"Ann Lee"}


def test_a_body_with_and_or_an_article_stays_whole():
    found = people(
        "Present:",
        bullet("Ann Lee, Health and Social Care Information Centre"),
        bullet("Bo Dee, Ministry of Health and Sport"),
        bullet("Jo Fay, The National Archives"),
        bullet("Paul-Olivier Orr (POO): Universität Elm"),
    )
    assert {name: [role.organization for role in one.roles] for name, one in found.items()} == {
        "Ann Lee": ["Health and Social Care Information Centre"],
        "Bo Dee": ["Ministry of Health and Sport"],
        "Jo Fay": ["The National Archives"],
        "Paul-Olivier Orr": ["Universität Elm"],
    }


def test_a_later_list_tells_the_body_of_those_who_were_named_before():
    found = people(
        "The chair welcomed new Board members: Ann Lee and Bo Dee.", "Board members", bullet("Ann Lee, Atlas")
    )
    assert [(role.role, role.organization) for role in found["Ann Lee"].roles] == [("Board member", "Atlas")]


def test_the_next_item_is_no_name_of_the_list_before_it():
    heads = (block("1. Apologies", bold=True), "Ann Lee", block("2. Pool Competition", bold=True), "All was well.")
    assert attending(*heads, block("3. Other business", bold=True), "None.") == {"Ann Lee": "apologies"}


def test_those_who_wrote_the_minutes_do_not_go_on_the_list_of_the_absent():
    found = people("Present: Ann Lee, Bo Dee", "Absent: Jo Fay", "Minutes: Ann Lee, Kim Oh")
    assert {name: (one.attendance, [role.role for role in one.roles]) for name, one in found.items()} == {
        "Ann Lee": ("present", ["Minute taker"]),
        "Bo Dee": ("present", []),
        "Jo Fay": ("absent", []),
        "Kim Oh": ("present", ["Minute taker"]),
    }


def test_names_that_nothing_parts_are_told_by_their_given_names():
    assert set(people("Present:", "Tom Kessler Sharon Low Cheryl Rye")) == {"Tom Kessler", "Sharon Low", "Cheryl Rye"}


def test_what_somebody_does_is_no_body():
    found = people("Present:", bullet("Ann Lee [AL] – Elm modeller"), bullet("Ken Dee – Professor of Public Health"))
    assert {name: [(role.role, role.organization) for role in one.roles] for name, one in found.items()} == {
        "Ann Lee": [("Elm modeller", None)],
        "Ken Dee": [("Professor of Public Health", None)],
    }


def test_a_table_of_votes_lists_nobody():
    rows = [["Lot", "Votes", "From"], ["143", "1", "Ruger, M."], ["68", "3", "Knight, D."], ["12", "1", "Post, C."]]
    assert set(people("Present:", "Ann Lee, Tom Dee", "Proxies received", table(rows))) == {"Ann Lee", "Tom Dee"}


def test_initials_need_no_mark_between_them():
    letters = {"CB": "present", "TF": "present", "RB": "present"}
    assert attending("Attendees: CB TF RB") == letters
    assert attending("Attendees", "CB TF RB", "Minutes", block("Species lists", bold=True), "All is well.") == letters


def test_what_a_tab_parts_from_a_name_may_be_a_body():
    lines = ("Ann Lee\tChair", "Daniel Rye\tSamson Research UK", "Paul Fay\tELM", "Tom Orr\tAnn Dee")
    found = people("Attendees:", *lines)
    assert {name: [role.organization for role in one.roles if role.organization] for name, one in found.items()} == {
        "Ann Lee": [],
        "Daniel Rye": ["Samson Research UK"],
        "Paul Fay": ["ELM"],
        "Tom Orr": [],
        "Ann Dee": [],
    }
