import pytest

from minutes_cli.label.motions import motion as motions
from minutes_cli.label.places import Place
from minutes_cli.model import Block, NearMiss, Promise


def places(*texts, title=""):
    return [Place(Block(f"b{n}", "paragraph", text), "i1", title=title) for n, text in enumerate(texts, 1)]


def test_mover_seconder_and_votes_are_read():
    note = places("Ann Hill moved to buy two benches. Tom Berg seconded. Motion passed 4-1-0.")
    (one,), (decision,) = motions.find(note)
    assert (one.mover, one.seconder, one.result) == ("Ann Hill", "Tom Berg", "carried")
    assert one.votes == {"for": 4, "against": 1, "abstain": 0}
    assert isinstance(decision, Promise)


@pytest.mark.parametrize(
    "text",
    [
        "Motion by Ann, second by Tom: to adopt the charter. Passed without objection.",
        "Ann Hill moved, and Tom Berg seconded, that the permit be granted. The motion carried.",
        "It was proposed by Ann Hill and seconded by Tom Berg that the shed be sold. All in favour.",
        "A motion was made by Ann Hill, seconded by Tom Berg, to sell the shed. Approved unanimously.",
        "M&S Ann Hill/Tom Berg to sell the shed. 3 ayes.",
    ],
)
def test_the_ways_to_tell_a_motion_that_carried(text):
    (one,), (decision,) = motions.find(places(text))
    assert one.mover is not None
    assert one.seconder is not None
    assert isinstance(decision, Promise)


@pytest.mark.parametrize(
    "text",
    [
        "On motion of Ann Hill, duly seconded and unanimously passed, Change Order 2 for the roof was approved.",
        "Ann Hill proposed that we be registered as a charity; seconded; no one against.",
    ],
)
def test_who_seconded_it_may_be_left_untold(text):
    (one,), (decision,) = motions.find(places(text))
    assert (one.mover, one.result) == ("Ann Hill", "carried")
    assert isinstance(decision, Promise)


def test_a_motion_that_says_itself_how_it_ended_is_not_lost_by_what_is_told_next():
    note = places("After a vote the motion to move the fair to June was carried.", "Tom had moved the same and lost.")
    assert isinstance(motions.find(note)[1][0], Promise)


def test_a_motion_that_was_lost_binds_nobody():
    (one,), (decision,) = motions.find(places("Ann Hill moved to sell the shed. The motion failed, 1-3."))
    assert one.result == "failed"
    assert isinstance(decision, NearMiss)


def test_the_minutes_and_the_end_of_the_meeting_are_procedure():
    _, (decision,) = motions.find(places("Ann Hill moved to adjourn. Tom Berg seconded. Carried."))
    assert isinstance(decision, NearMiss)
    assert decision.reason == "procedure of the meeting"


def test_the_text_may_stand_in_the_line_after_mover_and_seconder():
    note = places("Moved by Ann Hill, seconded by Tom Berg.", "THAT a fee of $5 be charged.", "DEFEATED")
    (one,), (decision,) = motions.find(note)
    assert (one.mover, one.seconder, one.result, one.block) == ("Ann Hill", "Tom Berg", "failed", "b2")
    assert isinstance(decision, NearMiss)


def test_votes_told_side_by_side_are_counted():
    assert motions.votes("Ayes: 5. Noes: 2. Abstentions: 1.") == {"for": 5, "against": 2, "abstain": 1}


def test_a_date_is_no_count_of_votes():
    assert motions.votes("The motion carried on 12-05-2021.") == {"for": None, "against": None, "abstain": None}


def test_who_moved_house_moved_no_motion():
    assert motions.find(places("Ann Hill moved house. She likes it.")) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "A motion was duly made and seconded to sell the shed. The motion passed unanimously.",
        "It was moved, seconded and carried to sell the shed.",
        "M/S/C (Hill/Berg) to sell the shed.",
        "Motion by Ann Hill, supported by Tom Berg, to sell the shed. Motion carried.",
        "Motion (Hill) to sell the shed. Second (Berg). Approved.",
        "Motion: To sell the shed. Moved: Hill. Seconded: Berg. Vote: 5-0.",
        "PROPOSED by Ann Hill, SECONDED by Tom Berg and RESOLVED to sell the shed.",
        "Motion: moved Ann, second Tom: That the shed be sold. Unanimously passed.",
        "Motion 12/2031 Moved by Councillor Hill, “THAT the Mayor approve the sale of the shed.” Carried",
        "MOTION: Hill/Berg to sell the shed. MOTION CARRIED",
        "A motion was made and accepted to sell the shed.",
        "Ann moved to sell the shed; duly seconded without objections.",
        "Ann motioned to sell the shed. Tom seconded. All were in favor.",
    ],
)
def test_a_motion_need_not_name_who_moved_it_where_it_stands(text):
    _, (decision,) = motions.find(places(text))
    assert isinstance(decision, Promise)


def test_more_votes_for_than_against_carry_a_motion():
    _, (decision,) = motions.find(places("Ann Hill moved to sell the shed. Ayes: 5. Noes: 1."))
    assert isinstance(decision, Promise)
    _, (decision,) = motions.find(places("Ann Hill moved to sell the shed. Ayes: 1. Noes: 5."))
    assert isinstance(decision, NearMiss)


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        (
            "A motion was then put forward by Ann Hill, Tom Berg second, that the shed be sold. It was carried.",
            "Ann Hill",
        ),
        ("Proposed Cllr Hill, seconded Cllr Berg, that the shed be sold. Carried.", "Cllr Hill"),
        ("Moved (Hill/Berg): That the shed be sold. CARRIED", "Hill"),
        ("Sale of the shed was moved by Hall, seconded by Berg. All in favour.", "Hall"),
        ("Motion: Accept the bid of $900 for the shed. Moved by Hall. Seconded by Berg. Motion carried 5-0.", "Hall"),
        ("Ann Hill was proposed as Treasurer by Tom Berg, seconded by Rosa Lind and elected.", "Tom Berg"),
        ("Cllr Berg proposed a gift of £50 to the band. Cllr Hill seconded. All agreed.", "Cllr Berg"),
    ],
)
def test_a_motion_in_no_set_form_has_one_who_moves_and_one_who_seconds(text, mover):
    (one,), (decision,) = motions.find(places(text))
    assert one.mover == mover
    assert isinstance(decision, Promise)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hill proposed a second bench. The first one is old.",
        "It was moved by Hall and seconded by Berg. Carried.",
        "Members moved on to the second item. The plan was approved.",
        "The shed was moved in May; nobody seconded that choice.",
    ],
)
def test_what_is_no_motion(text):
    assert motions.find(places(text))[1] == []


def test_mover_and_seconder_may_stand_in_lines_of_their_own():
    note = places("Proposer: Cllr Hill.", "Seconder: Cllr Berg.", "To give £50 to the band. Unanimous.")
    _, (decision,) = motions.find(note)
    assert isinstance(decision, Promise)


@pytest.mark.parametrize(
    "text",
    ["Motion to accept as posted was made, seconded and adopted.", "Hill moved to resume orders of the day. Carried."],
)
def test_what_is_not_named_and_the_order_of_business_are_no_decisions(text):
    _, decisions = motions.find(places(text))
    assert not any(isinstance(one, Promise) for one in decisions)


def test_a_proposal_set_out_over_its_proposer_and_seconder_passed():
    note = places("Proposal to write to the Minister about the pier.", "Proposed: Cllr. Hill", "Seconded: Cllr. Berg")
    (one,), (decision,) = motions.find(note)
    assert (one.mover, one.seconder, one.result) == ("Cllr. Hill", "Cllr. Berg", None)
    assert isinstance(decision, Promise)


def test_who_only_seconds_a_motion_moves_none():
    note = places(
        "Ann Hill moved approval of the lease.",
        "Tom Berg seconded the motion, which carried by the following voice vote: Ayes: Hill and Berg – 2.",
    )
    (one,), (decision,) = motions.find(note)
    assert (one.mover, one.seconder, one.result) == ("Ann Hill", "Tom Berg", "carried")
    assert isinstance(decision, Promise)


def test_a_motion_moved_and_seconded_counts_as_carried_where_nobody_tells_its_end():
    (one,), (decision,) = motions.find(places("Ann Hill proposed that the shed be sold, seconded by Tom Berg."))
    assert one.result is None
    assert isinstance(decision, Promise)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hill moved to amend the fee to £4. Seconded by Tom Berg.",
        "Ann Hill proposed that the shed be sold. Some liked it.",
    ],
)
def test_an_amendment_or_a_motion_without_a_seconder_needs_its_end_to_be_told(text):
    _, (decision,) = motions.find(places(text))
    assert isinstance(decision, NearMiss)
