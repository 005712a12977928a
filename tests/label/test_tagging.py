import pytest

from minutes_cli.errors import MissingExtraError
from minutes_cli.label import components, label, pipeline
from minutes_cli.model import Block, Draft, Item, Meeting, Person, table_text
from minutes_cli.profile import Profile, load


def draft(*blocks, title="Hall", people=()):
    head = Block("h", "heading", title, 1)
    return Draft(Meeting(), tuple(people), items=(Item("i1", None, title, 1, head, blocks),))


def para(name, text):
    return Block(name, "paragraph", text)


def told(note):
    """Kind, clause and owners of each promise, as words."""
    texts = {block.id: block.text for block, _ in note.blocks()}
    return [
        (
            one.clause.label,
            texts[one.clause.block][one.clause.start : one.clause.end],
            [texts[span.block][span.start : span.end] for span in one.owners],
        )
        for one in label(note, load()).promises
    ]


def test_a_clause_is_found_with_its_doer_among_prose():
    note = draft(para("b1", "The roof leaks. Rosa Lind will ring the builder. It rained."))
    assert told(note) == [("action", "Rosa Lind will ring the builder", ["Rosa Lind"])]


def test_two_doers_of_one_sentence_are_two_commitments():
    note = draft(para("b1", "Rosa will ring the builder, and Tom will clear the loft."))
    assert [words for _, words, _ in told(note)] == ["Rosa will ring the builder", "Tom will clear the loft"]


def test_initials_in_the_margin_own_the_block():
    note = draft(
        para("b1", "The question of keys came up. Spare keys to be cut."), Block("b2", "margin", "RL", beside="b1")
    )
    assert told(note) == [("action", "Spare keys to be cut.", ["RL"])]


def test_a_note_in_the_margin_that_tells_a_task_is_one():
    note = draft(para("b1", "The gate was found open."), Block("b2", "margin", "Clerk to oil the gate", beside="b1"))
    assert [one[:2] for one in told(note)] == [("action", "Clerk to oil the gate")]


def test_a_tag_at_the_end_gives_what_stands_before_it():
    note = draft(para("b1", "The hedge hides the sign and needs a cut. Action: Clerk"))
    assert told(note) == [("action", "The hedge hides the sign and needs a cut", ["Clerk"])]


def test_a_name_in_brackets_at_the_end_owns_an_entry():
    note = draft(
        Block("b1", "bullet", "Order new paint (Rosa)", 1, "•"), title="Actions", people=(Person("p1", "Rosa Lind"),)
    )
    assert told(note)[0][2] == ["Rosa"]


def test_an_action_that_the_next_line_calls_complete_binds_nobody():
    note = draft(
        Block("b1", "bullet", "Action RL: Order the paint", 1, "•"), Block("b2", "bullet", "Action Complete", 2, "◦")
    )
    assert told(note) == []


def test_orders_among_tasks_are_tasks_and_ideas_are_not():
    ideas = [Block(f"b{n}", "bullet", text, 1, "•") for n, text in enumerate(("Add a bench", "Paint the door"))]
    assert told(draft(*ideas, title="Suggestions")) == []
    assert [kind for kind, _, _ in told(draft(*ideas, title="Garden"))] == ["action", "action"]


def test_all_before_a_mark_are_told_what_to_do():
    (one,) = told(draft(para("b1", "All wardens: send your hours to the office by Friday.")))
    assert one[0] == "action"


def test_whose_line_it_is_does_what_it_tells_without_a_doer():
    assert told(draft(para("b1", "Rosa will go."), para("b2", "Rosa – hall is swept, will oil the gate tomorrow")))


def test_what_was_left_out_has_its_reason():
    note = draft(para("b1", "If it rains, we will close the hall."))
    (missed,) = label(note, load()).near_misses
    assert missed.reason == "a condition"


def test_the_model_is_named_for_the_record():
    assert label(draft(para("b1", "Rosa will go.")), load()).model == pipeline.title(pipeline.load())


def test_a_model_that_is_not_installed_is_said_to_be_missing():
    with pytest.raises(MissingExtraError, match="no_such_model"):
        label(draft(para("b1", "Rosa will go.")), Profile(model="no_such_model"))


def test_several_processes_find_the_same():
    texts = ["Rosa will order the paint.", "It was agreed that the shed be sold."] * 2
    nlp = pipeline.load()
    alone = [[span.text for span in doc.spans[components.COMMITMENTS]] for doc in nlp.pipe(texts)]
    both = [[span.text for span in doc.spans[components.COMMITMENTS]] for doc in nlp.pipe(texts, n_process=2)]
    assert alone == both


@pytest.mark.parametrize(
    ("title", "decided"),
    [
        ("Approval of Minutes", []),
        ("Minutes of the last meeting", []),
        ("Minutes and matters arising", ["decision"]),
        ("Hall", ["decision"]),
    ],
)
def test_what_is_decided_under_the_minutes_is_procedure(title, decided):
    note = draft(para("b1", "Motion by Ann Hill, second by Tom Berg to accept it as presented. Carried."), title=title)
    assert [kind for kind, _, _ in told(note)] == decided


def test_a_decision_in_capitals_is_read_as_in_small_letters():
    note = draft(para("b1", "The Committee AGREED to extend the trial."))
    assert told(note) == [("decision", "The Committee AGREED to extend the trial", ["The Committee"])]


@pytest.mark.parametrize("words", ["Circulate copies of the plan", "Book rooms for the fair"])
def test_an_order_that_says_by_when_is_a_task_though_it_stands_alone(words):
    (found,) = told(draft(para("b1", f"{words} by the end of May.")))
    assert found[:2] == ("action", f"{words} by the end of May.")
    assert told(draft(para("b1", f"{words}."))) == []


def test_an_order_under_somebodys_task_is_that_persons_too():
    note = draft(
        Block("b1", "bullet", "Action BL: Ring the hall", 1),
        Block("b2", "bullet", "Ask about the stage", 2),
    )
    assert told(note)[1] == ("action", "Ask about the stage", ["BL"])


def test_what_is_to_be_done_by_somebody_is_that_persons_task():
    note = draft(para("b1", "Rules of the hall to be read by Rosa Lind before May."))
    assert [owners for _, _, owners in told(note)] == [["Rosa Lind"]]


def test_the_entries_of_a_timeline_are_targets():
    entries = [Block("b1", "bullet", "Draft: April 2031 - June 2031", 1), Block("b2", "bullet", "Colour: blue", 1)]
    assert told(draft(*entries, title="Timeline")) == [("target", "Draft: April 2031 - June 2031", [])]
    assert told(draft(*entries, title="Hall")) == []


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("ACTION: write to the county - AR, 3 May", "AR"),
        ("ACTION: write to the county (Rosa, by 3 May)", "Rosa"),
        ("ACTION: write to the county - Finance Committee", "Finance Committee"),
        ("ACTION: write to the county (Clerk)", "Clerk"),
        ("ACTION: @tom - ring the printer", "tom"),
    ],
)
def test_a_task_is_for_the_one_named_before_or_after_it_whatever_time_follows(text, owner):
    note = draft(para("b1", text), people=(Person("p1", "Rosa Lind"), Person("p2", "Ann Reed")))
    assert told(note)[0][2] == [owner]


def test_initials_or_a_name_before_an_order_are_a_doer_though_nobody_lists_them():
    note = draft(
        Block("b1", "bullet", "Vera Moss: Write the report.", 1, "1."),
        Block("b2", "bullet", "TK: Book the hall.", 1, "2."),
        title="Actions",
    )
    assert [owners for _, _, owners in told(note)] == [["Vera Moss"], ["TK"]]


@pytest.mark.parametrize(
    "text",
    ["Rosa: order paint – done", "Rosa to order paint (Status: done)", "☑ Rosa to order paint", "[x] Rosa: order it"],
)
def test_a_task_that_is_ticked_off_binds_nobody(text):
    note = draft(Block("b1", "bullet", text, 1, "•"), title="Actions", people=(Person("p1", "Rosa Lind"),))
    assert told(note) == []


@pytest.mark.parametrize(
    ("text", "owner"),
    [("[RL] Order paint", "RL"), ("Order paint (paint team)", "paint team"), ("Order paint (Rosa)", "Rosa")],
)
def test_brackets_before_or_after_a_task_name_who_does_it(text, owner):
    note = draft(Block("b1", "bullet", text, 1, "•"), title="Actions", people=(Person("p1", "Rosa Lind"),))
    assert told(note)[0][2] == [owner]


@pytest.mark.parametrize(
    ("text", "tasks"), [("Oil is low. Odo to call the farm.", 1), ("Direction to leave the farm", 0)]
)
def test_a_name_that_stands_once_before_a_task_is_a_name_all_the_same(text, tasks):
    assert len(told(draft(para("b1", text)))) == tasks


def test_a_note_without_items_that_is_a_list_of_orders_sets_tasks():
    orders = ("Order the paint for the hall", "Check the roof of the shed", "Draft a letter to the farm")
    blocks = tuple(para(f"b{n}", text) for n, text in enumerate(orders))
    assert len(told(Draft(Meeting(), preamble=blocks))) == 3
    story = tuple(para(f"c{n}", "The farm is dry.") for n in range(30))
    assert told(Draft(Meeting(), preamble=(*blocks, *story))) == []


@pytest.mark.parametrize("lead", ["The Board agreed that:", "It was RESOLVED to:", "The committee decided:"])
def test_a_line_that_says_who_decided_heads_what_was_decided(lead):
    note = draft(
        para("b1", lead),
        Block("b2", "bullet", "fees stay at £20", 1, "•"),
        Block("b3", "bullet", "the old oven must go", 1, "•"),
    )
    assert [one[:2] for one in told(note)] == [("decision", "fees stay at £20"), ("decision", "the old oven must go")]


def test_how_far_something_has_come_is_no_decision():
    note = draft(Block("b1", "bullet", "Search page complete", 1, "•"), title="Decisions")
    assert told(note) == []


def test_what_a_list_of_decisions_says_was_decided_is():
    entries = ("Established a working party", "Rosa Lind as Treasurer", "Added the search page")
    note = draft(*(Block(f"b{n}", "bullet", text, 1, "•") for n, text in enumerate(entries)), title="Key decisions")
    assert [one[1] for one in told(note)] == list(entries[:2])


@pytest.mark.parametrize(("more", "decided"), [(14, True), (2, False)])
def test_a_heading_over_all_of_the_minutes_is_not_that_of_their_approval(more, decided):
    story = (para(f"c{n}", "The farm is dry.") for n in range(more))
    note = draft(para("b1", "The board resolved to sell the farm."), *story, title="Minutes of the meeting")
    assert bool(told(note)) == decided


def test_what_was_granted_under_a_heading_that_says_so_is_decided():
    note = draft(Block("b1", "bullet", "Pond Club: £500", 1, "•"), title="Grants approved")
    assert [one[:2] for one in told(note)] == [("decision", "Pond Club: £500")]


def test_an_office_behind_a_name_is_no_order():
    lines = (
        "Rosa Lind – lead Elmbridge (by phone)",
        "Tom Berg – lead Westmarch",
        "Rosa Lind – lead the walk on Sunday",
    )
    note = draft(
        *(Block(f"b{n}", "bullet", line, 1, "•") for n, line in enumerate(lines)),
        people=(Person("p1", "Rosa Lind"), Person("p2", "Tom Berg")),
    )
    assert [words for _, words, _ in told(note)] == ["Rosa Lind – lead the walk on Sunday"]


def test_advice_is_a_task_only_beside_tasks():
    advice, order = (
        Block("b1", "bullet", "Ensure that the loft is dry", 1),
        Block("b2", "bullet", "Order two ladders", 1),
    )
    assert told(draft(advice)) == []
    assert [one[1] for one in told(draft(advice, order))] == [advice.text, order.text]


def test_a_task_noted_as_complete_with_a_reference_binds_nobody():
    assert told(draft(Block("b1", "bullet", "Rosa to order two ladders", 1), para("b2", "Completed [4]"))) == []


def test_a_task_in_the_row_of_a_firm_is_of_whoever_it_names_at_its_end():
    rows = (("Who", "Next", "Due"), ("Weir Pumps", "send the invoice – Rosa", "May"))
    block = Block("b1", "table", table_text(rows), rows=rows, header_rows=1)
    assert told(draft(block, title="Actions", people=(Person("p1", "Rosa Lind"),)))[-1][2] == ["Rosa"]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Ji-woo will ring the builder.", ["Ji-woo"]),
        ("They agreed on the plan, the Chairman to sign the letter this month.", ["the Chairman"]),
        ("The partners shall send their tables not later than the end of June.", ["The partners"]),
    ],
)
def test_doers_of_many_forms(text, owners):
    note = draft(para("b1", text), people=(Person("p1", "Ji-woo Han"), Person("p2", "Tom Hill")))
    assert told(note)[-1][2] == owners


def test_two_tasks_in_one_line_are_two():
    text = "RL to ask the school for its hall in case of rain, and TH to refund the two families."
    note = draft(para("b1", text), people=(Person("p1", "Rosa Lind"), Person("p2", "Tom Hill")))
    assert [words for _, words, _ in told(note)] == [
        "RL to ask the school for its hall in case of rain",
        "TH to refund the two families.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "letter re slots to be sent out",
        "ROSA LIND WILL WRITE A PLAN FOR THE BASIN.",
        "A BILL WILL BE SENT TO THE FARM.",
        "THE COMMITTEE AGREED TO BUY TWO BUOYS.",
    ],
)
def test_the_size_of_letters_does_not_hide_what_binds(text):
    assert len(told(draft(para("b1", text)))) == 1


@pytest.mark.parametrize("text", ["Rosa returns at 7:16pm", "Accountant – Rosa Lind $31"])
def test_comings_and_bills_are_no_tasks(text):
    assert told(draft(Block("b1", "bullet", text, 1, "•"), title="Actions")) == []


def test_nothing_is_decided_where_none_was_put():
    assert told(draft(para("b1", "None tabled"), para("b2", "Moved by Tom, seconded by Rosa. Carried."))) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ACTION: [RL] Ring the bank", "RL"),
        ("ACTION: [RL?] draft a post", "RL"),
        ("ACTION: RL you are to review the text", "RL"),
    ],
)
def test_whom_a_label_names_in_brackets_or_asks_has_the_task(text, who):
    assert [one[2] for one in told(draft(para("b1", text)))] == [[who]]
