import pytest

from minutes_cli import timex
from minutes_cli.label.dues import dues


def due(text, *, strict=False, cue=0):
    times = [(one.start, one.end) for one in timex.find(text)]
    return [text[start:end] for start, end in dues(text, (0, len(text)), times, cue=cue, strict=strict)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann will pay by 3 May", "3 May"),
        ("On Friday, Ann will pay", "Friday"),
        ("Ann to report at the next meeting", "at the next meeting"),
        ("Ann will pay as soon as possible", "as soon as possible"),
        ("Ann will report on the fair of 2 June by 3 May", "3 May"),
        ("Ann to show the plan to the November Board", "November"),
        ("Ann will speak at the June 8th Trust meeting", "June 8th"),
        ("Ann to circulate the plan ahead of the next Board", "ahead of the next Board"),
        ("Ann to call the printer before the next call", "before the next call"),
        ("Ann to hang the sign before the spring term", "before the spring term"),
        ("Ann to bring the sign back in May rather than June", "May"),
        ("The form to be handed in on the 3rd of May", "3rd of May"),
        ("Ann to pay before the deadline of 3 May", "3 May"),
        ("Ann to report at the next committee meeting", "at the next committee meeting"),
        ("Ann to ring the printer before we meet again", "before we meet again"),
        ("Ann to paint the gate by the end of term", "the end of term"),
        ("Ann will ring the printer soon", "soon"),
        ("A notice to go up from tomorrow", "tomorrow"),
        ("The first list to be out this side of Christmas", "Christmas"),
        ("The patch to land tonight, not over the weekend", "tonight"),
        ("Payroll has said the 10th of May", "10th of May"),
    ],
)
def test_the_time_by_which_it_is_to_be_done(text, words):
    assert due(text)[0].removeprefix("by ").removeprefix("On ") == words


@pytest.mark.parametrize(
    "text",
    [
        "Ann will mend last year’s gate",
        "Ann will send the minutes of 3 May",
        "Ann will use the new forms as of today",
        "Ann will draw up a budget for next year",
        "Ann will chase the May invoices",
        "Ann will stay in the post into the next year",
        "Ann to talk to Tom about next meeting",
        "Ann to renew the lease, which runs out on 3 May",
        "Ann will ring Tom, who was away on Friday",
        "Ann will tell them once the panel has sat on 2 April",
        "Ann to mend the dome before the winter run",
        "Ann to mind the shop in the October holidays",
    ],
)
def test_the_time_of_a_thing_is_none(text):
    assert due(text) == []


def test_the_day_of_an_event_is_no_due_of_a_decision():
    assert due("A sum for the training on 3 May was approved", strict=True) == []
    assert due("It was agreed to send them together at the end of May", strict=True) == ["the end of May"]


def test_a_decision_is_due_only_by_a_time():
    assert due("The statement of 3 May was approved", strict=True) == []


def test_a_time_of_what_was_told_before_the_promise_is_none():
    text = "Ann trained the staff in early May and will send a report"
    assert due(text, cue=text.index("will")) == []


def test_a_time_of_the_next_clause_is_not_the_first_ones():
    text = "The plan is to open in June and there will be a fair in August."
    times = [(text.index("June"), text.index("June") + 4), (text.index("August"), text.index("August") + 6)]
    assert dues(text, (0, len(text)), times, cue=4)[0] == times[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann to ring the bank. [Due 3 May]", ["3 May"]),
        ("Ann to ring the bank – deadline: 3 May", ["3 May"]),
        ("Ann to ring the bank. She was there on 3 May", []),
        ("Ann to ring the bank. Today if poss.", ["Today"]),
        ("Ann to ring the bank – Friday.", ["Friday"]),
        ("Ann to ring the bank, 3 weeks tops.", ["3 weeks"]),
        ("Ann to ring the bank. Friday was wet.", []),
        ("Ann to ring the bank and says she'll do so by tomorrow", ["tomorrow"]),
        ("Ann to ring the bank. She will have that done by 3 May.", ["3 May"]),
    ],
)
def test_the_time_may_be_told_beside_the_task(text, words):
    times = [(one.start, one.end) for one in timex.find(text)]
    assert [text[start:end] for start, end in dues(text, (0, len("Ann to ring the bank")), times)] == words


@pytest.mark.parametrize(
    "text",
    [
        "The count will be made in June when the boats are back after the May fair.",
        "Ann to bring a draft in June, the plan having to be sent by 3 August.",
        "Ann will paint it in June because the club opens in August.",
    ],
)
def test_a_time_of_what_hangs_on_the_task_is_not_the_tasks(text):
    times = [(one.start, one.end) for one in timex.find(text)]
    start, end = dues(text, (0, len(text)), times)[0]
    assert text[start:end] == "June"
