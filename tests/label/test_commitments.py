import pytest
import spacy

from minutes_cli.label import components, pipeline
from minutes_cli.label.rules import Rule, rule_book

RULES = rule_book().rule


def told(text, **setting):
    """The doc of a sentence, through the whole pipeline."""
    nlp = pipeline.load()
    doc = nlp.make_doc(text)
    doc.user_data[components.SETTING] = setting
    for token in doc:
        token.is_sent_start = token.i == 0
    return nlp(doc)


def found(text, **setting):
    """The rules that find something in a sentence."""
    doc = told(text, **setting)
    return [span.id_ for span in doc.spans[components.COMMITMENTS]]


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.yes],
    ids=lambda one: one if isinstance(one, str) else one.id,
)
def test_a_rule_finds_each_sentence_that_it_is_written_for(rule: Rule, text: str):
    assert any(one == rule.id or one.startswith(f"{rule.id}-") for one in found(text))


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.no],
    ids=lambda one: one if isinstance(one, str) else one.id,
)
def test_a_rule_leaves_each_sentence_that_it_must_not_take(rule: Rule, text: str):
    assert not any(one == rule.id or one.startswith(f"{rule.id}-") for one in found(text))


def test_the_component_survives_the_way_to_bytes_and_back():
    doc = told("Rosa will order the paint, and Tom will mend the gate by Friday.")
    back = spacy.tokens.Doc(doc.vocab).from_bytes(doc.to_bytes())
    group = back.spans[components.COMMITMENTS]
    assert [span.text for span in group] == [span.text for span in doc.spans[components.COMMITMENTS]]
    assert group.attrs == doc.spans[components.COMMITMENTS].attrs
    assert len(group) == 2


def test_a_plain_pipeline_takes_the_component_by_its_name(tmp_path):
    nlp = spacy.load(next(base for base in pipeline.BASES if spacy.util.is_package(base)))
    nlp.add_pipe("minutes_commitments")
    nlp.to_disk(tmp_path)
    doc = spacy.load(tmp_path)("It rained. Rosa will order the paint.")
    (span,) = doc.spans["minutes_commitments"]
    assert (span.text, span.label_, span.id_) == ("Rosa will order the paint", "action", "will-name")


def test_what_bodies_would_do_is_what_they_will_do():
    doc = told("They would widen the path.")
    assert [(span.id_, span.label_) for span in doc.spans[components.COMMITMENTS]] == [("would", "undertaking")]
    assert found("They would like a wider path.") == []


@pytest.mark.parametrize("text", ["Work on the roof will resume next week.", "There will be an update on the roof."])
def test_work_that_goes_on_and_papers_that_come_are_promised(text):
    (rule,) = found(text)
    assert rule.startswith("will-")


def kinds(text, **setting):
    """The kind and words of all that is found in a sentence."""
    doc = told(text, **setting)
    return [(span.label_, span.text) for span in doc.spans[components.COMMITMENTS]]


@pytest.mark.parametrize(
    "text",
    [
        "Rosa: schedule the interviews",
        "[ ] Rosa – update the price list",
        "Rosa + Tom: draft the leaflet",
        "Rosa/Tom: draft the leaflet",
        "RL – upload the photographs by 4 May",
        "Rosa & Tom – costings by Friday",
    ],
)
@pytest.mark.parametrize("kind", ["bullet", "paragraph"])
def test_a_name_a_mark_and_an_order_are_a_task(text, kind):
    ((label, words),) = kinds(text, kind=kind, people=["rosa", "tom"])
    assert (label, words) == ("action", text.removeprefix("[ ] "))


@pytest.mark.parametrize(
    "text",
    ["Rosa – Chair", "Rosa: thanks to all", "Rosa: the form came by Friday", "[x] Rosa – update the price list"],
)
def test_a_name_and_a_mark_alone_are_none(text):
    assert kinds(text, kind="paragraph", people=["rosa"]) == []


def test_when_a_thing_falls_due_is_a_target_whoever_says_it():
    assert kinds("Rosa: the form is due by Friday", kind="paragraph", people=["rosa"]) == [
        ("target", "the form is due by Friday")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Chair asked that staff look into the cost",
        "Mayor Rosa Lind requested that a letter be sent to the county",
        "It was requested that the Clerk write to the county",
        "Clerk asked to obtain three quotes",
        "Trustees reminded to return their forms by May",
    ],
)
def test_what_was_asked_to_be_done_is_a_task(text):
    assert kinds(f"{text}.") == [("action", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Visitors asked that the gate be painted.",
        "Tom asked that it be noted.",
        "Tom asked to be excused.",
        "The Chair asked that the minutes be amended.",
    ],
)
def test_what_others_ask_or_what_is_done_at_once_is_none(text):
    assert kinds(text, people=["tom"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "An appeal would be launched in the newsletter",
        "A draft would be circulated",
        "The leaflets would go out by Easter",
        "New maps will be coming out soon",
        "The photographs will be made available to members",
        "It’ll come to the Board on 11 March",
    ],
)
def test_what_is_done_in_the_course_of_business_is_promised(text):
    assert [label for label, _ in kinds(f"{text}.")] == ["undertaking"]


@pytest.mark.parametrize(
    "text",
    [
        "The path would be widened.",
        "She felt that a list would be made.",
        "One option would be discussed if it rained.",
        "It’ll come as a surprise.",
    ],
)
def test_what_is_only_thought_of_is_not(text):
    assert kinds(text) == []


def test_things_to_be_done_may_stand_after_a_semicolon():
    assert kinds("Two teachers are leaving; adverts to go out next week.") == [
        ("action", "adverts to go out next week.")
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Treasurer was to ring the bank", "action"),
        ("They planned to widen the path", "undertaking"),
        ("The new map would be in the shop by July", "undertaking"),
        ("The rest will be ready by June", "undertaking"),
    ],
)
def test_a_plan_told_in_the_past_and_what_will_be_ready_bind(text, kind):
    assert kinds(f"{text}.") == [(kind, text)]


@pytest.mark.parametrize("text", ["We originally planned to widen it.", "The treasurer was to have rung the bank."])
def test_a_plan_given_up_does_not(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("The tap drips, RL to ring the plumber.", "RL to ring the plumber."),
        ("The gate sticks again, Clerk to order a hinge.", "Clerk to order a hinge."),
    ],
)
def test_somebody_after_a_comma_may_be_given_a_task(text, task):
    assert kinds(text) == [("action", task)]


def test_a_decision_ends_where_the_task_that_follows_from_it_begins():
    assert [label for label, _ in kinds("It was agreed that the fair move to July, RL to tell the stalls.")] == [
        "decision",
        "action",
    ]


def test_an_aim_told_in_an_aside_begins_before_it():
    text = "Our first fair would be in April (probably Tuesday 16th) following our meeting on 8 April."
    assert kinds(text) == [("target", text[:-1])]


def test_a_capital_word_alone_that_runs_an_errand_is_a_name():
    assert kinds("Ines will ring them.") == [("action", "Ines will ring them")]
    assert kinds("Parking will cost more.") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Molly will teach the class.", "Molly"),
        ("Molly and Marty will ring the hall.", "Molly and Marty"),
        ("Molly agreed to ring the hall.", "Molly"),
        ("It was noted that Molly will teach.", "Molly"),
        ("Will agreed to ring the hall.", "Will"),
        ("Will to write to them.", "Will"),
    ],
)
def test_names_that_look_like_other_words_are_names(text, who):
    assert owners(text, people=["will"]) == [[who]]


@pytest.mark.parametrize("text", ["Will Stevens", "Will has written to them.", "Will and Ben were thanked."])
def test_will_is_no_promise_where_it_is_a_name(text):
    assert kinds(text) == []


def test_what_a_speaker_says_after_a_colon_is_his_own_word():
    assert [label for label, _ in kinds("Danuta: I’ll read it, send it over")] == ["undertaking"]


def test_a_note_beside_the_text_gives_whatever_it_names_to_the_one_it_begins_with():
    assert kinds("RL – costings", kind="margin", people=["rl"]) == [("action", "RL – costings")]
    assert kinds("RL – costings", kind="paragraph", people=["rl"]) == []


def owners(text, **setting):
    """The words that name the owners of what is found in a sentence."""
    group = told(text, **setting).spans[components.COMMITMENTS]
    return [[text[start:end] for start, end in one["owners"]] for one in group.attrs["details"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rosa said I will do it", "Rosa"),
        ("Rosa told us that they will paint the hall", "they"),
        ("The Clerk reported that the forms will be sent out in May", "The Clerk"),
        ("Rosa reckons the roof will be done by May", "Rosa"),
        ("Item 3: Tom will ring the bank", "Tom"),
    ],
)
def test_whoever_tells_what_will_be_done_is_bound(text, who):
    assert owners(text, people=["rosa", "tom"]) == [[who]]


@pytest.mark.parametrize("asked", ["Urged", "Directed", "Encouraged", "Asked"])
def test_a_note_without_subject_names_whom_it_asked(asked):
    assert owners(f"{asked} staff to mend the lamp.") == [["staff"]]


@pytest.mark.parametrize(
    "text",
    [
        "Rosa asked whether it would rain; the Clerk would ring the farm",
        "Rosa would ring the farm if it rained",
    ],
)
def test_what_somebody_would_do_stands_apart_from_what_is_asked_before_it(text):
    assert "would" in found(text, people=["rosa"])


@pytest.mark.parametrize(
    "text",
    [
        "A motion to sell the van",
        "A Special Act to amend the toll",
        "Call for cakes",
        "The talk: buns are dry",
        "Rosa will no longer be ringing them",
        "Both cases have been referred to the county",
        "Tom will be on leave from 4 May",
    ],
)
def test_what_only_looks_like_a_task_is_none(text):
    assert found(text, kind="bullet", people=["rosa", "tom"]) == []


def test_who_agrees_and_plans_is_bound_by_the_name_alone():
    assert owners("He said that the Mayor agrees and is arranging a talk.") == [["the Mayor"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("AL (20 May): Review the rules", "AL"),
        ("Possibly set up a call (Rosa to convene)", "Rosa"),
        ("The tap drips (Rosa to see to it)", "Rosa"),
        ("Rosa and Tom will be involved in the draft", "Rosa and Tom"),
        ("Rosa: Planning to write to the bank", "Rosa"),
        ("Silent auction, Rosa will finalize it", "Rosa"),
        ("Tom: Plans to write to the bank", "Tom"),
    ],
)
def test_a_bracket_or_a_passive_does_not_hide_who_has_the_task(text, who):
    assert owners(text, people=["rosa", "tom", "al"], kind="bullet") == [[who]]


def test_what_was_approved_did_not_approve_it():
    assert owners("CONSENT ITEM FOR REAR ADDITION APPROVED.") == [[]]
    assert found("Apologies had been received from Ann, and these were accepted.") == []


def test_a_thing_that_something_is_to_be_done_to_is_no_owner():
    assert owners("Letter to be sent to the county") == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "Rosa thanked Kit Dale, who will look after the shed",
        "Rosa asked for a list of the calls, which the Board agreed to send",
        "The Board requested Rosa obtain a price",
        "Editors are asked to send their pages",
        "Tom thinks the roof leaks, Rosa to look at it",
        "The tap drips, TB to see to it",
        "Rosa still to ring the bank",
    ],
)
def test_a_task_may_hang_on_what_is_told_before_it(text):
    assert len(kinds(text, people=["rosa", "tom"])) == 1


@pytest.mark.parametrize("text", ["Members who will be away should say so", "All members are asked to be patient"])
def test_what_tells_which_ones_are_meant_or_is_asked_of_all_is_no_task(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Rosa offered her van for the day", ["rosa"]),
        ("An email would go out to all", []),
        ("Going to paint the hall before Easter", []),
        ("All partners have to answer by Friday", []),
        ("It was left with the Treasurer to ring the bank", []),
        ("Rosa is checking the locks", ["rosa"]),
    ],
)
def test_a_promise_may_be_told_in_many_ways(text, people):
    assert len(kinds(text, people=people)) == 1


@pytest.mark.parametrize(
    "text",
    ["Rosa offered her thanks", "All partners have to answer", "Rosa is asking for news", "Action: Rosa and Tom"],
)
def test_what_promises_nothing_is_none(text):
    assert kinds(text, people=["rosa", "tom"], kind="paragraph") == []


def test_initials_of_somebody_who_asks_are_no_label():
    assert found("AP: What is in the shed", people=["ap"]) == []
    assert found("AP: Order the paint", people=["rosa"]) == ["action-label"]


def test_a_list_of_next_steps_may_tell_them_in_ing():
    assert found("Drafting the letter to the farm", list="steps", kind="bullet") == ["task-list"]


@pytest.mark.parametrize(
    "text", ["Rosa will write to the farms via the county", "Rosa will prepare the financial report in May"]
)
def test_what_somebody_handles_is_a_task_by_whatever_means(text):
    assert kinds(text, people=["rosa"]) == [("action", text)]


def test_a_reminder_of_a_duty_is_no_task():
    assert kinds("The farms were reminded that they should not burn straw.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Chair will now present the prizes",
        "We will now move to item 5",
        "We will come back to this later in the meeting",
        "Rosa will chair today’s meeting",
        "Rosa will report on the roof in the second part of this meeting",
        "Each team will get four questions to talk over",
        "The Committee will meet on the first Monday of each month",
        "The Board will recall that the roof leaked",
        "The farms would also be losing their grant",
        "Rosa asked for the nights to be cut",
        "The Chair asked for a motion to be made",
        "The Chair will entertain a motion",
        "Rosa will say a few words",
        "The Returning Officer will be Tom",
        "Rosa and Tom were appointed tellers",
        "Rosa proposed closing the meeting",
        "Rosa moved into ex officio reports",
        "It was agreed to re-enter public discussion",
        "They were agreed as a true record",
        "It was agreed that the meeting be re-opened for council business",
        "Rosa asked the Board to keep the shed",
        "We will see how it goes",
    ],
)
def test_what_is_over_when_the_minutes_are_written_or_only_befalls_somebody_is_none(text):
    assert kinds(text, people=["rosa"]) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The county has kindly agreed to mend the gate", "undertaking"),
        ("The patrol have committed to calling twice a week", "undertaking"),
        ("The police would be sending their figures", "undertaking"),
        ("A decision on the roof will be made by the end of June", "undertaking"),
        ("The Committee asked for a plan of the roof to be drawn by the builder", "action"),
        ("Rosa has been tasked with a list of the keys", "action"),
        ("Rosa, please send the keys to Tom", "action"),
        ("@kit to mend the gate", "action"),
        ("The gate fee of £40 to be paid", "action"),
        ("First half of the roof to be tiled by Tom", "action"),
        ("To be sent to Rosa by Friday", "action"),
        ("To be written by Tom", "action"),
    ],
)
def test_what_is_agreed_asked_or_left_to_somebody_binds(text, kind):
    assert [found for found, _ in kinds(text, people=["rosa", "tom"], kind="paragraph")] == [kind]


@pytest.mark.parametrize("text", ["To be confirmed", "To be written in pencil", "To be seen to be done"])
def test_what_is_left_to_nobody_and_for_no_day_does_not(text):
    assert kinds(text, kind="bullet") == []


def alone(text):
    """Whether a line of a list is taken for an order that others must set."""
    doc = told(text, kind="bullet", people=["rosa"])
    return [one.id_ for one in doc.spans[components.NEAR_MISSES]] == ["imperative"]


@pytest.mark.parametrize(
    "text",
    ["Organise raffle prizes", "Advertise in the shop window", "Email Rosa", "Print 40 tickets", "Order more chairs"],
)
def test_a_line_may_order_with_a_capital_that_makes_a_name_of_its_verb(text):
    assert alone(text)


@pytest.mark.parametrize("text", ["Update on the roof (Rosa)", "Report from the county", "Plan of the beds"])
def test_a_line_that_names_what_is_told_of_orders_nothing(text):
    assert not alone(text)


@pytest.mark.parametrize("text", ["None to be seen to", "No new issues to follow up", "Rosa", "Nothing to do"])
def test_a_line_that_holds_nothing_is_no_entry_of_its_list(text):
    assert found(text, list="actions", kind="bullet", people=["rosa"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "NEW action item: paint the gate",
        "Next action: paint the gate",
        "Action needed: paint the gate",
        "[Action] paint the gate",
    ],
)
def test_a_label_may_say_that_it_is_new_or_stand_in_brackets(text):
    assert kinds(text) == [("action", "paint the gate")]


def test_the_task_of_a_line_stands_before_somebody_who_is_only_to_do_it():
    text = "Posters for the play - Rosa to do"
    assert kinds(text, people=["rosa"], kind="bullet") == [("action", text)]


def test_what_somebody_named_should_do_is_a_task_and_what_all_should_do_is_none():
    assert kinds("Rosa should ring the hall", people=["rosa"]) == [("action", "Rosa should ring the hall")]
    assert kinds("Guests should ring the hall", people=["rosa"]) == []
    assert kinds("If it rains Rosa should ring the hall", people=["rosa"]) == []


def test_under_a_decision_only_what_has_a_verb_is_one_and_what_somebody_is_to_do_is_a_task():
    assert found("Guests: 90 or so", list="topics", kind="bullet") == []
    assert found("Keep the fee at £4", list="topics", kind="bullet") == ["decision-list"]
    assert kinds("Rosa to paint the hall", list="decisions", kind="bullet", people=["rosa"])[0][0] == "action"


def test_what_is_allowed_from_now_on_is_decided_where_decisions_are_listed():
    allowed = "Guests may vote by proxy if a member asks them"
    assert found(allowed, list="decisions", kind="bullet") == ["decision-list"]
    assert found(allowed, list="topics", kind="bullet") == []
    assert found("Guests were glad of it", list="decisions", kind="bullet") == []


@pytest.mark.parametrize(
    "text",
    [
        "She was going to buy lamp oil",
        "The pupils are going to paint the gate",
        "Will have to ask the county about it",
        "The builder will be required to fence the yard",
        "The Board will hold a hearing on the shop on 4 May",
    ],
)
def test_what_has_still_to_be_set_about_binds(text):
    assert len(kinds(text)) == 1


@pytest.mark.parametrize(
    "text", ["Rosa was going to buy lamp oil but fell ill", "The pupils are going to be late", "More is required"]
)
def test_what_came_to_nothing_or_only_befalls_somebody_does_not(text):
    assert kinds(text, people=["rosa"]) == []


def test_an_order_at_the_front_of_a_line_is_nobodys_name():
    doc = told("Contact Boris Pike to ask for a price", list="actions", kind="bullet", people=["boris", "pike"])
    assert doc.spans[components.COMMITMENTS].attrs["details"][0]["owners"] == []


def test_what_comes_once_something_is_decided_is_not_yet_decided():
    assert kinds("Once it is confirmed that the farm agrees, more will be known.") == []
    assert len(kinds("No objections came and the bylaw was adopted.")) == 1


def test_what_somebody_says_that_we_would_set_about_is_promised():
    assert kinds("Rosa said that we would send a card to the farm.", people=["rosa"])[0][0] == "undertaking"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Rosa repeats the survey as soon as it stops raining.", {"rosa"}),
        ("Tom informs the landlord of the leak.", {"tom"}),
        ("Rosa redraws the map by 27 March.", ()),
        ("The warden should order the bulbs.", ()),
        ("The pump is still out, Rosa and Tom should repair it.", ()),
    ],
)
def test_what_somebody_listed_does_and_what_an_office_should_do_is_a_task(text, people):
    assert {"does", "must"} & set(found(text, people=list(people)))


@pytest.mark.parametrize("text", ["Rosa presents her map of the woods.", "Everybody should try to sing."])
def test_what_somebody_only_shows_and_advice_to_all_is_none(text):
    assert found(text, people=["rosa"]) == []


def test_a_title_may_stand_before_those_who_are_handed_a_task():
    text = "The Board thanked all, and Dr Hill and Dr Reed to write to the donors."
    assert "to-do" in found(text, people=["hill", "reed"])


def test_what_is_decided_beside_business_of_the_meeting_is_decided():
    assert "resolved" in found("It was agreed to amend the agenda and to set up a group on flooding.")
    assert found("It was agreed to amend the agenda and to move on.") == []


@pytest.mark.parametrize("text", ["Rosa: Carefully plan and draw the new map.", "Request more bulbs from the nursery"])
def test_an_entry_of_a_list_of_tasks_that_opens_with_an_order_is_one(text):
    assert found(text, people=["rosa"], list="actions", kind="bullet") == ["task-list"]


def test_a_noun_before_a_name_is_an_order_to_somebody_listed():
    assert "bare" in found("Tom contact William and say sorry", people=["tom", "william"], kind="bullet")


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Tom to ring the farmer and Rosa to pay the bill.", ["Tom to ring the farmer", "Rosa to pay the bill."]),
        ("(then) Tom to order the slabs.", ["(then) Tom to order the slabs."]),
        ("Rosa also to ring the farmer.", ["Rosa also to ring the farmer."]),
        ("By May Rosa to ring the farmer.", ["Rosa to ring the farmer."]),
        ("The gate is stuck so Tom to mend it.", ["Tom to mend it."]),
        ("Tom to ask Rosa to ring the farmer.", ["Tom to ask Rosa to ring the farmer."]),
        ("Tom to meet Femi and Rosa to agree a price.", ["Tom to meet Femi and Rosa to agree a price."]),
        ("Rosa’s ringing the farmer.", ["Rosa’s ringing the farmer"]),
        ("New sign: Tom drafts, Rosa paints.", ["Tom drafts", "Rosa paints"]),
        ("Rosa'll ring the farmer.", ["Rosa'll ring the farmer"]),
    ],
)
def test_each_of_those_named_in_a_line_has_a_task_of_their_own(text, tasks):
    doc = told(text, people=["rosa", "tom", "femi"], kind="paragraph")
    assert [span.text for span in doc.spans[components.COMMITMENTS]] == tasks


@pytest.mark.parametrize(
    "text",
    [
        "After a vote, the Committee agreed on the following",
        "The Governing Board agreed to",
    ],
)
def test_a_head_of_what_follows_decides_nothing_itself(text):
    assert found(text) == []
