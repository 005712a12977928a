"""What binds somebody and what does not, in the words of many secretaries."""

from __future__ import annotations

import pytest

from minutes_cli.label import assigned, components, pipeline
from minutes_cli.model import Block


def kinds(text, **setting):
    """The kinds of all that is found in a sentence."""
    nlp = pipeline.load()
    doc = nlp.make_doc(text)
    doc.user_data[components.SETTING] = setting
    return [span.label_ for span in nlp(doc).spans[components.COMMITMENTS]]


@pytest.mark.parametrize(
    "text",
    [
        "Report to be sent to the tenants.",
        "Revised rota to be shown in the porch",
        "Cllr. R. Lind and the Clerk to walk the bounds.",
        "Safeguarding lead to look at the files",
        "Induction of new stewards to be led by the Treasurer.",
        "Chapel reps to ask their branches",
        "The urn leaks, so RL to see to it.",
        "TODO mend the hinges",
        "The Vicar asked the wardens to look into the drains.",
        "Members are asked to hand in their keys by 3 May.",
        "Must paint the doors by Friday.",
    ],
)
def test_a_task_may_open_with_what_looks_like_no_noun(text):
    assert kinds(text) == ["action"]


@pytest.mark.parametrize(
    "text",
    [
        "Venue and time to be confirmed.",
        "Our goal is to be the best band.",
        "Rosa reluctant to sell the van.",
        "In order to be safe, they had to leave.",
        "Action: Received the figures, no action taken.",
        "ACTION MINUTES - SPECIAL SESSION",
    ],
)
def test_what_is_open_wished_or_over_is_no_task(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text", ["Turnout is to be brought up to 60% by June.", "Vacancies to be below ten by the end of May."]
)
def test_an_amount_that_is_to_be_reached_is_a_target(text):
    assert kinds(text) == ["target"]


def test_an_action_already_taken_is_a_decision():
    assert kinds("Action: Adopted the new scale of fees.") == ["decision"]


@pytest.mark.parametrize(
    "text",
    [
        "The ballot papers are to be counted by the Warden.",
        "A bench was to be put by the pond.",
        "Plan is to sell the old urn.",
        "The club's intention is to hire a cook.",
        "The PC will need to ask for a second quote.",
        "There will be two stalls at the gate.",
        "We shall carry on with the old boiler.",
        "will find out if the roof leaks",
    ],
)
def test_a_promise_may_be_told_without_saying_so(text):
    assert len(kinds(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "I will move at the June meeting that the lane be closed.",
        "The Treasurer shall keep the books.",
        "We will have to wait and see.",
        "There will be a need for chairs in May.",
        "The plan is to help the poor.",
        "Anyone may ask what further forms they will need to see",
        "The Board was asked to ratify the lease.",
        "The tenants will be given an opportunity to reply.",
        "Tom will be 90 in June.",
        "We plan to be away in May.",
        "The singers are to be congratulated.",
        "The lift will be out of use until May.",
        "The fund will run dry by next year.",
        "The API will return a list of names.",
    ],
)
def test_notices_rules_and_the_course_of_a_meeting_bind_nobody(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rosa is contacting the other clubs.",
        "Rosa sending the form to the list.",
        "Rosa invites them.",
        "Rosa draft a note to the tenants",
    ],
)
def test_what_somebody_listed_is_about_to_end_is_theirs(text):
    assert kinds(text, kind="paragraph", people=["rosa"]) == ["action"]


@pytest.mark.parametrize("text", ["Rosa is asking for more chairs.", "Rosa invites questions.", "Rosa put up a shelf"])
def test_what_somebody_listed_only_says_or_did_is_not(text):
    assert kinds(text, kind="paragraph", people=["rosa"]) == []


def test_the_names_beside_a_timetable_are_of_those_who_speak():
    heads = [Block(f"b{n}", "margin", text) for n, text in enumerate(("Time", "Item", "Who", "Notes"))]
    assert assigned.presents(heads)
    assert not assigned.presents([Block("b1", "margin", "Action"), Block("b2", "margin", "Time", beside="b3")])


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The committee need to look into the drains.", True),
        ("These details need to be sorted out by the committee.", True),
        ("The funds need to be approved by the county council.", False),
        ("Cats need to be fed.", False),
    ],
)
def test_what_a_body_needs_to_do_is_its_task(text, bound):
    assert kinds(text) == (["action"] if bound else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Board amended the rules to read that one editor should attend.", ["decision"]),
        ("Ann Lee amended the text.", []),
        ("The zone is amended by adding a dock.", []),
    ],
)
def test_what_those_who_meet_amend_they_decide(text, found):
    assert kinds(text) == found
