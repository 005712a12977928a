from minutes_cli.label import tables
from minutes_cli.label.places import Place
from minutes_cli.model import Block, NearMiss, Promise, table_text


def place(*rows, listed=""):
    return Place(Block("b1", "table", table_text(rows), rows=rows), "i1", listed)


def read(where):
    return [one for region in tables.regions(where.block, where.listed) for one in tables.read(where, region)]


def told(where):
    """Task, owner and due of each promise, as words."""
    text = where.block.text

    def words(spans):
        return [text[span.start : span.end] for span in spans]

    return [
        (text[one.clause.start : one.clause.end], words(one.owners), words(one.dues))
        for one in read(where)
        if isinstance(one, Promise)
    ]


def test_a_headed_table_gives_one_action_a_row():
    where = place(("Action", "Who", "By when"), ("Order paint", "Ann", "3 May"), ("Mend gate", "Tom", ""))
    assert told(where) == [("Order paint", ["Ann"], ["3 May"]), ("Mend gate", ["Tom"], [])]


def test_the_columns_may_stand_in_any_order():
    where = place(("Deadline", "Responsible", "Task"), ("3 May", "Ann", "Order paint"))
    assert told(where) == [("Order paint", ["Ann"], ["3 May"])]


def test_a_column_of_numbers_is_not_that_of_the_tasks_whatever_its_head():
    rows = (("Item", "Description", "Assigned"), ("75.0", "Order paint", "Ann"), ("75.1", "Mend gate", "Tom"))
    assert told(place(*rows, listed="actions")) == [("Order paint", ["Ann"], []), ("Mend gate", ["Tom"], [])]


def test_without_heads_the_wordiest_column_of_a_list_of_actions_is_the_task():
    where = place(("1", "Order paint for the hall", "AH"), ("2", "Mend the gate by the road", "TB"), listed="actions")
    assert told(where) == [("Order paint for the hall", ["AH"], []), ("Mend the gate by the road", ["TB"], [])]


def test_a_table_of_things_elsewhere_is_none_of_actions():
    assert read(place(("1", "The paint for the hall", "AH"), ("2", "A gate by the road", "TB"))) == []


def test_a_head_may_stand_in_the_middle_of_a_table():
    where = place(("Date", "4 May", ""), ("Present", "Ann", ""), ("Action", "Owner", "Due"), ("Order paint", "Ann", ""))
    assert told(where) == [("Order paint", ["Ann"], [])]


def test_what_is_done_is_left_out_with_its_reason():
    where = place(("Action", "Who", "Status"), ("Order paint", "Ann", "Done"), ("Mend gate", "Tom", "In progress"))
    done, left = read(where)
    assert isinstance(done, NearMiss)
    assert done.reason == "told as done"
    assert isinstance(left, Promise)
    assert left.status == "open"


def test_what_earlier_meetings_left_binds_only_where_it_is_said_to_be_open():
    rows = (("Action", "Who", "Status"), ("Order paint", "Ann", ""), ("Mend gate", "Tom", "Open"))
    assert [words for words, _, _ in told(place(*rows, listed="previous"))] == ["Mend gate"]


def test_a_cell_with_several_labelled_actions_holds_several():
    where = place(("Action", "Status"), ("ACTION: Ann to order paint ACTION: Tom to mend the gate", "Open Done"))
    assert [words for words, _, _ in told(where)] == ["Ann to order paint"]


def test_a_table_of_members_is_no_table_of_actions():
    assert read(place(("Name", "Office"), ("Ann Hill", "Chair"))) == []


def test_the_agenda_with_its_presenters_is_no_table_of_actions():
    assert read(place(("Item", "Who", "Time"), ("Roof", "Ann", "10 min"))) == []


def test_what_who_and_when_head_a_table_of_actions_wherever_it_stands():
    where = place(("#", "What", "Who", "When"), ("1", "Order paint", "Ann", "3 May"))
    assert told(where) == [("Order paint", ["Ann"], ["3 May"])]


def test_a_table_of_names_and_orders_shares_out_work_whatever_heads_it():
    where = place(
        ("Helper", "Login", "Video"), ("Ann Lee", "al4", "Book the marquee"), ("Tom Bo", "tb7", "Sew new flags")
    )
    assert told(where) == [("Book the marquee", ["Ann Lee"], []), ("Sew new flags", ["Tom Bo"], [])]


def test_a_table_of_what_is_over_or_what_is_only_named_shares_out_none():
    assert told(place(("Who", "Done"), ("Ann", "Send the flags"), ("Tom", "Book the marquee"))) == []
    assert told(place(("Ann", "Order of merit"), ("Tom", "Lead gardener"), ("Eve", "Plan of beds"))) == []


def test_by_whom_and_by_when_head_a_table_of_actions_wherever_it_stands_and_ditto_means_the_row_above():
    where = place(
        ("What", "By whom", "By when", "Notes"),
        ("Survey of the tower", "Ann", "End of May", "two firms"),
        ("Planning advice", "ditto", "ditto", ""),
        ("Grid connection", "n/k", "–", "if needed"),
    )
    assert told(where) == [
        ("Survey of the tower", ["Ann"], ["End of May"]),
        ("Planning advice", ["Ann"], ["End of May"]),
    ]


def test_recommendations_with_somebody_responsible_are_tasks_and_none_is_not():
    where = place(
        ("Hazard", "Recommendation", "Resp."),
        ("Fire", "Lower the alarm point", "Ann"),
        ("Flood", "None, all is safe", "–"),
    )
    assert told(where) == [("Lower the alarm point", ["Ann"], [])]


def test_a_row_that_says_that_it_is_over_is_no_task_whichever_cell_says_so():
    rows = (
        ("Event", "Lead", "Next step"),
        ("Fair", "Ann", "Complete – no further action"),
        ("Walk", "Tom", "Try the route"),
    )
    assert told(place(*rows)) == [("Try the route", ["Tom"], [])]
    assert told(place(("Task", "Who", "When"), ("New doormat", "Ann", "Done"))) == []


def test_answers_and_states_in_a_column_are_no_names():
    rows = (
        ("Rec.", "Response", "Status"),
        ("Lock the cash", "Agreed", "Open"),
        ("Test the copies", "Not now", "Closed"),
    )
    assert told(place(*rows)) == []


def test_faults_that_somebody_sees_to_are_tasks_with_the_time_beside_the_name():
    where = place(
        ("Flat", "Fault", "Action by"), ("2", "Tap drips", "Tom – Sat."), ("5", "Window stuck", "fixed (Ann)")
    )
    assert told(where) == [("Tap drips", ["Tom"], ["Sat."])]


def test_a_status_may_tell_the_due():
    where = place(("What", "Status", "Who"), ("Landowner letters", "slipped, now 15 October", "Ann"))
    assert told(where) == [("Landowner letters", ["Ann"], ["15 October"])]
