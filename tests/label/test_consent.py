import pytest

from minutes_cli.label.motions import consent, putting
from minutes_cli.label.places import Place
from minutes_cli.model import Block, Draft, Item, Meeting, Promise, Span
from minutes_cli.value import replace


def heading(name, text):
    return Block(name, "heading", text)


def agenda(*entries, number="G", title="Consent Agenda"):
    """A consent agenda with an item for each entry, and the line that carries it."""
    below = tuple(
        Item(f"i{n}", f"G-{n}", "Gifts", 1, heading(f"h{n}", "Gifts"), (Block(f"e{n}", "paragraph", entry),))
        for n, entry in enumerate(entries, 1)
    )
    vote = Block("v", "paragraph", "Hill moved the consent agenda. Carried.")
    return Draft(Meeting(), items=(Item("i0", number, title, 1, heading("h0", title), (vote,)), *below))


def moved(words):
    return Promise(Span("v", 0, words, "decision", "motion"), Span("v", 0, 4, "cue", "motion"))


def test_what_a_carried_consent_agenda_holds_is_decided():
    draft = agenda("Acceptance of two benches for the park.", "Report of the gardener on the pond.")
    assert [one.clause.block for one in consent.carried(draft, [moved(30)])] == ["e1"]


def test_an_entry_that_tells_its_own_decision_tells_no_other():
    title, entry = heading("h1", "Purchase Approval – One pump"), Block("e1", "paragraph", "Action: Approved the pump.")
    head, vote = heading("h0", "Consent Agenda"), Block("v", "paragraph", "Hill moved the consent agenda. Carried.")
    below = Item("i1", "1", title.text, 2, title, (entry,))
    draft = Draft(Meeting(), items=(Item("i0", None, head.text, 1, head, (vote,), (below,)),))
    own = Promise(Span("e1", 8, 25, "decision", "decision-label"), Span("e1", 0, 7, "cue", "decision-label"))
    assert list(consent.carried(draft, [moved(30), own])) == []
    assert [one.clause.block for one in consent.carried(draft, [moved(30)])] == ["h1"]
    told = replace(title, text="Approval of the purchase of one pump. Adopted; and")
    below = replace(below, title=told.text, heading=told)
    draft = Draft(Meeting(), items=(Item("i0", None, head.text, 1, head, (vote,), (below,)),))
    assert [one.clause.block for one in consent.carried(draft, [moved(30), own])] == ["h1"]


def test_without_a_vote_on_it_nothing_is_decided():
    draft = agenda("Acceptance of two benches for the park.")
    assert list(consent.carried(draft, [])) == []


def test_entries_of_another_number_do_not_belong_to_it():
    draft = agenda("Acceptance of two benches for the park.", number="F")
    assert list(consent.carried(draft, [moved(30)])) == []


@pytest.mark.parametrize(
    ("title", "said", "made"),
    [
        ("Approval of the lease of the pond", "Motion by Hill, seconded by Berg. Motion carried 4-0.", ["h"]),
        ("Approval of the lease of the pond", "Hill moved, Berg seconded. The motion failed.", []),
        ("Approval of the lease of the pond", "Hill spoke of the pond. The plan has passed many hands.", []),
        (
            "Approval of the rules of the pond, the loft, the yard, the barn and the mill; minutes stay as they are",
            "Hill moved, Berg seconded. Carried.",
            ["h"],
        ),
        ("The lease of the pond", "Motion by Hill, seconded by Berg. Motion carried 4-0.", []),
    ],
)
def test_a_title_that_says_what_is_put_is_decided_by_a_motion_that_says_nothing(title, said, made):
    head = heading("h", title)
    note = [Place(Block("b", "paragraph", said), "i1", title=title, heading=head)]
    assert [one.clause.block for one in consent.under_titles(note, [])] == made


@pytest.mark.parametrize("text", ["Approval of the lease of the pond", "a. Award of the tender to Bolt & Sons"])
def test_what_is_put_to_the_vote_begins_with_a_word_of_deciding(text):
    assert putting.put_to_vote(text)


@pytest.mark.parametrize("text", ["Approval of the minutes of May", "Adoption", "Report on the approval of the lease"])
def test_the_minutes_and_reports_are_not_put_to_the_vote(text):
    assert not putting.put_to_vote(text)
