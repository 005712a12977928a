import pytest

from minutes_cli.link import commitments
from minutes_cli.link.aliases import Aliases
from minutes_cli.link.people import Roster
from minutes_cli.model import Block, DateTag, Draft, Item, Meeting, Mention, Motion, Person, Promise, Span, Votes

HEAD = Block("b0", "heading", "Hall", 1)


def draft(*texts, meeting=Meeting(organization="Hall Trust"), next_meeting=None):
    blocks = tuple(Block(f"b{n}", "paragraph", text) for n, text in enumerate(texts, 1))
    return Draft(meeting, items=(Item("i1", "1", "Hall", 1, HEAD, blocks),), next_meeting=next_meeting)


def promise(note, block, words, *, kind="action", rule="will-person", owner="", due=""):
    """A promise whose clause is `words`, its owner and due those words of the same block."""
    text = next(one.text for one, _ in note.blocks() if one.id == block)

    def span(part, label):
        return Span(block, text.index(part), text.index(part) + len(part), label, rule)

    return Promise(
        span(words, kind),
        span(words, "cue"),
        (span(owner, "owner"),) if owner else (),
        (span(due, "due"),) if due else (),
        score=0.8,
    )


def linked(note, *promises, motions=(), dates=(), roster=Roster(())):
    return commitments.link(note, promises, motions, dates, roster)


def test_a_commitment_keeps_its_words_its_item_and_its_rule():
    note = draft("Ann will ring the bank.")
    (one,) = linked(note, promise(note, "b1", "Ann will ring the bank", owner="Ann")).commitments
    assert (one.id, one.text, one.item, one.block, one.rule) == (
        "c1",
        "Ann will ring the bank",
        "i1",
        "b1",
        "will-person",
    )
    assert note.items[0].blocks[0].text[one.start : one.end] == one.text


def test_we_are_the_body_that_meets():
    note = draft("We will paint the hall.")
    (one,) = linked(note, promise(note, "b1", "We will paint the hall", kind="undertaking", owner="We")).commitments
    assert one.owner is not None
    assert one.owner.organization == "Hall Trust"


def test_a_group_that_the_note_does_not_name_is_bound_by_its_word():
    note = draft("The group agreed to move.", meeting=Meeting())
    words = promise(note, "b1", "The group agreed to move", kind="decision", owner="The group")
    (one,) = linked(note, words).commitments
    assert one.owner is not None
    assert (one.owner.name, one.owner.organization) == ("The group", None)


def test_initials_in_brackets_are_the_owner_without_what_stands_behind_them():
    note = draft("[AL] D4 (Site): draft it")
    (one,) = linked(note, promise(note, "b1", "draft it", owner="[AL] D4")).commitments
    assert one.owner is not None
    assert one.owner.name == "AL"


def test_a_decision_with_no_owner_is_that_of_the_body_that_meets():
    note = draft("The grant was approved.")
    (one,) = linked(note, promise(note, "b1", "The grant was approved", kind="decision")).commitments
    assert one.owner is not None
    assert one.owner.name == "Hall Trust"


def test_nobody_is_bound_where_nothing_says_who():
    note = draft("The door will be mended.")
    (one,) = linked(note, promise(note, "b1", "The door will be mended", kind="undertaking")).commitments
    assert one.owner is None


def test_the_body_that_meets_is_inferred_where_a_promise_names_no_doer():
    note = draft("The door will be mended.", "Ann will ring the bank.")
    passive = promise(note, "b1", "The door will be mended", kind="undertaking", rule="will-passive")
    active = promise(note, "b2", "Ann will ring the bank", owner="Ann")
    owners = [one.owner for one in linked(note, passive, active).commitments]
    assert [(one.name, one.inferred) for one in owners if one] == [("Hall Trust", True), ("Ann", False)]


def test_she_is_whoever_was_named_last_before():
    note = draft("Ann Hill spoke, then Bea Lund.", "She will ring the bank.")
    people = (
        Person("p1", "Ann Hill", mentions=(Mention("b1", 0, 8),)),
        Person("p2", "Bea Lund", mentions=(Mention("b1", 21, 29),)),
    )
    (one,) = linked(note, promise(note, "b2", "She will ring the bank", owner="She"), roster=Roster(people)).commitments
    assert one.owner is not None
    assert "Bea Lund" in {one.owner.name, {p.id: p.name for p in people}.get(one.owner.person or "")}


def test_a_report_in_the_first_person_binds_nobody_that_is_known():
    note = draft("I will ring the bank.")
    (one,) = linked(note, promise(note, "b1", "I will ring the bank", owner="I")).commitments
    assert one.owner is None


def test_the_due_day_is_the_last_day_of_the_time_told():
    note = draft("Ann will pay in March.")
    day = DateTag("d1", "March", "date", "2025-03", "2025-03-01", "2025-03-31", "b1", 16, 21)
    (one,) = linked(
        note, promise(note, "b1", "Ann will pay in March", owner="Ann", due="March"), dates=(day,)
    ).commitments
    assert one.due is not None
    assert (one.due.text, one.due.date, one.due.value) == ("March", "2025-03-31", "2025-03")


def test_the_next_meeting_is_the_day_that_the_note_gives_for_it():
    note = draft("Ann will report at the next meeting.", next_meeting="2025-06-02")
    (one,) = linked(
        note, promise(note, "b1", "Ann will report at the next meeting", due="at the next meeting")
    ).commitments
    assert one.due is not None
    assert one.due.date == "2025-06-02"


def test_what_is_told_again_points_to_where_it_was_told_first():
    note = draft("Ann will order the new benches.", "Order the new benches (Ann)")
    first = promise(note, "b1", "Ann will order the new benches", owner="Ann")
    again = promise(note, "b2", "Order the new benches", owner="Ann")
    one, two = linked(note, first, again).commitments
    assert (one.repeats, two.repeats) == (None, "c1")


def test_the_same_task_of_another_person_is_no_repetition():
    note = draft("Ann will order the new benches.", "Tom will order the new benches.")
    first = promise(note, "b1", "Ann will order the new benches", owner="Ann")
    other = promise(note, "b2", "Tom will order the new benches", owner="Tom")
    assert [one.repeats for one in linked(note, first, other).commitments] == [None, None]


def test_a_motion_is_linked_with_the_decision_that_it_made():
    note = draft("Ann Hill moved to buy two benches.")
    none: Votes = {"for": None, "against": None, "abstain": None}
    motion = Motion("m1", "Ann Hill moved to buy two benches.", "Ann Hill", None, "carried", none, None, "b1")
    decision = promise(note, "b1", "Ann Hill moved to buy two benches", kind="decision", rule="motion")
    promised = linked(note, decision, motions=(motion,))
    assert promised.motions[0].commitment == promised.commitments[0].id


def test_a_promise_without_a_doer_is_of_the_body_that_meets():
    note = draft("The door will be mended.")
    told = promise(note, "b1", "The door will be mended", kind="undertaking", rule="will-passive")
    (one,) = linked(note, told).commitments
    assert one.owner.name == "Hall Trust"


def test_a_promise_without_a_doer_is_of_the_group_that_the_heading_names():
    head = Block("b0", "heading", "Gate Committee report", 1)
    block = Block("b1", "paragraph", "The door will be mended.")
    note = Draft(Meeting(organization="Hall Trust"), items=(Item("i1", "1", head.text, 1, head, (block,)),))
    told = promise(note, "b1", "The door will be mended", kind="undertaking", rule="will-passive")
    (one,) = linked(note, told).commitments
    assert one.owner.name == "Gate Committee"


def test_i_am_the_one_whose_report_it_is():
    head = Block("b0", "heading", "Treasurer’s report", 1)
    block = Block("b1", "paragraph", "I will ring the bank.")
    note = Draft(Meeting(organization="Hall Trust"), items=(Item("i1", "1", head.text, 1, head, (block,)),))
    (one,) = linked(note, promise(note, "b1", "I will ring the bank", owner="I")).commitments
    assert one.owner.name == "Treasurer"


@pytest.mark.parametrize(
    ("title", "line"), [("Stores (Rosa Lind)", "All is well."), ("Stores", "Presented by: Rosa Lind")]
)
def test_i_am_the_one_whom_the_heading_or_a_line_above_names(title: str, line: str):
    head, above = Block("b0", "heading", title, 1), Block("b1", "paragraph", line)
    block = Block("b2", "paragraph", "I will order the paint.")
    note = Draft(Meeting(), items=(Item("i1", "1", title, 1, head, (above, block)),))
    places = (Mention(one.id, one.text.index("Rosa"), len(one.text)) for one in (head, above) if "Rosa" in one.text)
    rosa = Person("p1", "Rosa Lind", mentions=tuple(places))
    roster = Roster((rosa,), aliases=Aliases({"Rosa Lind": ("p1",)}))
    (one,) = linked(note, promise(note, "b2", "I will order the paint", owner="I"), roster=roster).commitments
    assert one.owner.person == "p1"


def test_an_owner_in_capitals_is_the_person_of_that_name():
    note = draft("Action: ROSA LIND to order the paint.")
    rosa = Person("p1", "Rosa Lind")
    order = promise(note, "b1", "ROSA LIND to order the paint", owner="ROSA LIND")
    (one,) = linked(note, order, roster=Roster((rosa,), aliases=Aliases({"Rosa Lind": ("p1",)}))).commitments
    assert one.owner.person == "p1"


def test_the_board_of_a_month_meets_on_the_day_that_is_listed_for_that_month():
    note = draft("Ann to bring it to the November Board.", next_meeting="2030-11-20")
    month = DateTag("d1", "November", "date", "2030-11", "2030-11-01", "2030-11-30", "b1", 23, 31)
    (one,) = linked(
        note, promise(note, "b1", "Ann to bring it to the November Board", due="November"), dates=(month,)
    ).commitments
    assert one.due is not None
    assert (one.due.text, one.due.date) == ("November", "2030-11-20")


def test_what_is_due_before_a_month_is_due_on_the_day_before_it():
    text = "Ann will ring the bank before August."
    note = draft(text)
    at = text.index("August")
    month = DateTag("d1", "August", "date", "2031-08", "2031-08-01", "2031-08-31", "b1", at, at + 6)
    (one,) = linked(
        note, promise(note, "b1", "Ann will ring the bank before August", due="August"), dates=(month,)
    ).commitments
    assert one.due is not None
    assert one.due.date == "2031-07-31"


def test_an_aim_that_names_nobody_is_the_aim_of_the_body_that_meets():
    note = draft("The goal is to mend the door by May.")
    aim = promise(note, "b1", "The goal is to mend the door", kind="target", rule="aimed-at")
    (one,) = linked(note, aim).commitments
    assert one.owner is not None
    assert (one.owner.name, one.owner.inferred) == ("Hall Trust", True)


@pytest.mark.parametrize(
    ("text", "words", "value", "expected"),
    [
        ("Ann to ring the bank by mid-March", "mid-March", "2031-03", "2031-03-15"),
        ("The charge is to rise from 2031", "2031", "2031", None),
        ("A list to be out this side of Easter", "Easter", "2031-04-13", "2031-04-12"),
    ],
)
def test_the_last_day_of_a_due_is_told_by_the_words_about_it(text, words, value, expected):
    note = draft(text, meeting=Meeting(date="2031-01-10"))
    at = text.index(words)
    ends = {"2031-03": ("2031-03-11", "2031-03-20"), "2031": ("2031-01-01", "2031-12-31")}
    first, last = ends.get(value, (value, value))
    day = DateTag("d1", words, "date", value, first, last, "b1", at, at + len(words))
    (one,) = linked(note, promise(note, "b1", text, due=words), dates=(day,)).commitments
    assert one.due is not None
    assert one.due.date == expected
