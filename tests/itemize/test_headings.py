from __future__ import annotations

from minutes_cli.itemize.items.candidates import Candidate
from minutes_cli.itemize.items.evidence import gather
from minutes_cli.itemize.items.headings import choose
from minutes_cli.itemize.layout import flow
from minutes_cli.model import Piece
from minutes_cli.profile import load
from tests.builders import block, bullet, source

PROSE = "The treasurer told the committee that the roof had been mended and that nothing was owed."
WORDS = load().structure


def chosen(*pieces: Piece | str) -> list[str]:
    parts = flow(source(*pieces).pieces, WORDS)
    groups = choose(parts, gather(parts, frozenset(), (), WORDS))
    return [one.title for one in sorted((c for group in groups for c in group.members), key=place)]


def place(one: Candidate) -> int:
    return one.at


def test_siblings_in_bold_are_taken() -> None:
    assert chosen(
        block("Boats", bold=True), PROSE, block("Ropes", bold=True), PROSE, block("Flags", bold=True), PROSE
    ) == [
        "Boats",
        "Ropes",
        "Flags",
    ]


def test_bold_that_the_whole_text_has_tells_nothing() -> None:
    assert not chosen(*(block(text, bold=True) for text in (PROSE, "Boats", PROSE, PROSE)))


def test_a_bare_list_is_no_headings() -> None:
    assert not chosen(PROSE, bullet("Boats", "1."), bullet("Ropes", "2."), bullet("Flags", "3."), PROSE)


def test_a_plain_numbered_line_is_taken_where_something_stands_under_each() -> None:
    assert chosen("1. Boats", PROSE, "2. Ropes", PROSE, "3. Flags", PROSE) == ["Boats", "Ropes", "Flags"]


def test_the_number_that_is_missing_is_fetched_back_though_it_looks_otherwise() -> None:
    assert chosen(block("1. Boats", bold=True), PROSE, "2. Ropes", PROSE, block("3. Flags", bold=True), PROSE) == [
        "Boats",
        "Ropes",
        "Flags",
    ]


def test_bold_list_entries_are_taken_only_with_entries_inside() -> None:
    def entry(text: str, *inner: str) -> list[Piece]:
        return [bullet(text, bold=True), *(bullet(one, level=2) for one in inner)]

    nested = [*entry("Film night", "It was full."), *entry("Quiz", "It was not."), *entry("Ball", "It is in May.")]
    assert chosen(PROSE, *nested) == ["Film night", "Quiz", "Ball"]
    assert not chosen(PROSE, *entry("Balance: 40 pounds"), *entry("Owed: 12 pounds"), *entry("Paid: 9 pounds"), PROSE)


def test_days_head_the_meetings_of_one_file() -> None:
    assert chosen("9 July 2018", PROSE, "16 July 2018", PROSE, "23 July 2018", PROSE) == [
        "9 July 2018",
        "16 July 2018",
        "23 July 2018",
    ]


def test_initials_after_the_titles_are_cut_off() -> None:
    assert chosen(
        bullet("Apologies HP", "1"), bullet("None.", level=2),
        bullet("Past events LB", "2"), bullet("Fine.", level=2),
        bullet("Next events All", "3"), bullet("Soon.", level=2),
        bullet("Finance", "4"), bullet("Good.", level=2),
    ) == ["Apologies", "Past events", "Next events", "Finance"]  # fmt: skip


def test_bold_list_entries_are_no_headings_where_one_beside_them_has_nothing_inside() -> None:
    def entry(text: str, *inner: str, bold: bool = True) -> list[Piece]:
        return [bullet(text, bold=bold), *(bullet(one, level=2) for one in inner)]

    finance = [*entry("Incomings", "Fees."), *entry("Balance: 40 pounds"), *entry("Outgoings", "Rent.")]
    assert chosen(
        block("1. Finance", bold=True, size=14.0), *finance, block("2. Fair", bold=True, size=14.0), PROSE
    ) == [
        "Finance",
        "Fair",
    ]


def test_underlined_lines_are_taken_where_white_sets_them_off() -> None:
    def pair(white: float) -> list[str]:
        heads = (block(text, underline=True, space_before=white) for text in ("Boats", "Ropes"))
        return chosen(*(one for head in heads for one in (head, block(PROSE, space_before=3.0))))

    assert pair(12.0) == ["Boats", "Ropes"]
    assert not pair(3.0)


def test_the_last_number_of_a_series_is_taken_with_its_sentence_in_bold_or_its_look_plain() -> None:
    series = [one for n, word in enumerate(("Boats", "Ropes", "Flags", "Piers"), 1) for one in (bold(n, word), PROSE)]
    assert chosen(*series, bold(5, "Ferry - the fares that follow have been paid since May"), PROSE)[-1] == "Ferry"
    assert chosen(*series, "5. Bells", PROSE)[-1] == "Bells"
    assert chosen(*series, "1. Bells", PROSE)[-1] == "Piers"


def bold(number: int, text: str) -> Piece:
    return block(f"{number}. {text}", bold=True)


def test_bold_entries_after_plain_words_are_headings_but_not_among_plain_ones_with_entries() -> None:
    def entry(text: str, *inner: str, bold: bool = True) -> list[Piece]:
        return [bullet(text, bold=bold), *(bullet(one, level=2) for one in inner)]

    def heads(*first: Piece) -> list[str]:
        posts = [*entry("Ferryman", "Two stood."), *entry("Lamp keeper", "One stood.")]
        return chosen(bold(1, "Election"), *first, *posts, bold(2, "Fair"), PROSE)

    assert heads(*entry("All were asked to vote by hand", bold=False)) == [
        "Election",
        "Ferryman",
        "Lamp keeper",
        "Fair",
    ]
    assert heads(*entry("All were asked to vote", "By hand.", bold=False)) == ["Election", "Fair"]


def test_clauses_of_prose_head_nothing_though_some_begin_with_a_short_sentence() -> None:
    def clauses(number: int) -> list[Piece]:
        told = ("The Dean came in. She said that the bells had been rung and that nothing else was to be reported.",)
        return [bullet(text, f"24/{number}.{n}") for n, text in enumerate((*told, PROSE, PROSE), 1)]

    titles = (bullet(text, f"24/{n}", bold=True) for n, text in ((31, "Boats"), (32, "Ropes"), (33, "Flags")))
    pieces = [piece for n, title in enumerate(titles, 31) for piece in (title, *clauses(n))]
    assert chosen(*pieces) == ["Boats", "Ropes", "Flags"]


def test_how_a_vote_went_heads_nothing() -> None:
    for outcome in (
        "CARRIED", "Motion carried", "Passed (5 for, 1 against)", "Motion lost 3-4", "Agreed unanimously", "Lost – wait"
    ):  # fmt: skip
        titles = (block("Boats", bold=True), block("Ropes", bold=True), block("Agreed actions", bold=True))
        pieces = [one for title in titles for one in (title, PROSE, block(outcome, bold=True), PROSE)]
        assert chosen(*pieces) == ["Boats", "Ropes", "Agreed actions"], outcome


def test_a_centred_line_of_the_title_block_does_not_weigh_against_its_like() -> None:
    top = block("Not yet approved", italic=True, align="center")
    titles = [block(title, italic=True) for title in ("Boats", "Ropes", "Flags")]
    assert chosen(top, *(one for title in titles for one in (title, PROSE)))[-3:] == ["Boats", "Ropes", "Flags"]


def test_a_label_that_comes_again_under_item_after_item_heads_nothing() -> None:
    items = [(block(title, bold=True, underline=True), PROSE) for title in ("Boats", "Ropes", "Flags")]
    pieces = [one for pair in items for one in (*pair, block("Speakers heard", bold=True), PROSE)]
    assert chosen(*pieces) == ["Boats", "Ropes", "Flags"]


def test_many_bold_lines_are_taken_though_some_tell_a_time() -> None:
    days = ("all days", "Mon 2pm", "Tue 9am", "Tue 2pm", "the rest")
    assert len(chosen(*(one for day in days for one in (block(f"Ferry crew - {day}", bold=True), PROSE)))) == len(days)


def test_codes_listed_before_the_headings_that_have_them_are_no_headings() -> None:
    codes = ("QP-010: The Mole", "QP-011: The Quay", "QP-012: The Light")
    listed = [one for code in codes for one in (code, "accepted")]
    taken = [one for code in codes for one in (block(code, bold=True), PROSE)]
    assert chosen(*listed, *taken) == ["The Mole", "The Quay", "The Light"]


def test_a_title_with_a_title_of_a_person_or_an_infinitive_is_no_sentence() -> None:
    titles = [
        "Report on fencing near the mill (Supt. Ann Lee)",
        "Update on the ferry (Cllr. Dee)",
        "Repairs to the slipway (Capt. Fay)",
    ]
    assert chosen(*(part for title in titles for part in (block(title, bold=True), PROSE))) == titles
    numbered = ["1. Flags", "2. To weigh what the club would do with the old boats", "3. Ropes"]
    assert chosen(*(part for title in numbered for part in (block(title, bold=True), PROSE))) == [
        title[3:] for title in numbered
    ]


def test_a_public_hearing_is_a_title() -> None:
    titles = ["Public hearing to widen the harbour road", "Boats", "Ropes"]
    assert chosen(*(part for title in titles for part in (block(title, bold=True), PROSE))) == titles


def test_numbered_clauses_that_mostly_tell_something_are_points_of_the_headings_they_stand_under() -> None:
    found = chosen(
        block("1. Arrivals", bold=True),
        "1.1 Two rowers came late and were excused.",
        block("2. Boathouse", bold=True),
        "2.1 The doors are held by the following:",
        bullet("Ines"),
        "2.2 Paint",
        bullet("Green was liked best."),
        block("3. Regatta", bold=True),
        "3.1 It was said that the buoys are gone.",
        bullet("New ones cost forty pounds."),
        "3.2 The club agreed to borrow some.",
        bullet("From the ferry."),
    )
    assert found == ["Arrivals", "Boathouse", "Regatta"]


def test_numbers_that_run_on_from_meeting_to_meeting_are_no_years() -> None:
    titles = ("Apologies", "Moorings", "Buoys", "Planning")
    found = [part for n, title in enumerate(titles, 1998) for part in (block(f"{n} {title}", bold=True), PROSE)]
    assert chosen(*found) == list(titles)


def test_labels_right_under_titles_say_what_these_are_about() -> None:
    found = chosen(
        block("Tracker", bold=True),
        "Issue: where the faults are kept",
        bullet("The old one is closed."),
        block("Store", bold=True),
        "Issue: what it has to do",
        bullet("It needs a feed."),
        block("Money", bold=True),
        "Issue: what is left",
        bullet("Little is."),
    )
    assert found == ["Tracker", "Store", "Money"]


def test_initials_before_a_task_are_no_title() -> None:
    tasks = ("CD 1 Sept to write to the yard", "EF 1 July to send the bill", "CD to ask Bo", "AB 4 May to paint")
    titles = ("Boats", "Ropes", "Flags", "Buoys")
    found = [
        part
        for title, task in zip(titles, tasks, strict=True)
        for part in (block(title, bold=True, size=13), PROSE, block(task, bold=((0, 2),)))
    ]
    assert chosen(*found) == list(titles)


def test_numbered_lines_that_mostly_tell_something_and_begin_anew_under_titles_are_points() -> None:
    found = chosen(
        block("Rowers", bold=True, size=13),
        block("1. Kim was brought in by Ines and will row from May.", italic=True),
        block("Boathouse", bold=True, size=13),
        block("1. Doors:", italic=True),
        bullet("They stick."),
        block("2. Paint:", italic=True),
        bullet("Green was liked best."),
        block("Regatta", bold=True, size=13),
        "1. It was said that the buoys are gone.",
        "2. The club agreed to borrow some.",
        block("Other business", bold=True, size=13),
        "1. The next evening is moved to Thursday.",
    )
    assert found == ["Rowers", "Boathouse", "Regatta", "Other business"]


def test_a_stop_after_one_of_several_titles_in_a_look_makes_no_sentence_of_it() -> None:
    titles = ("Boats", "Ropes", "Flags", "Buoys")
    series = [part for title in titles for part in (block(title, bold=True), PROSE)]
    last = "To weigh up: what the harbour board is proposing."
    assert chosen(*series, block(last, bold=True), PROSE, PROSE)[-1] == last.rstrip(".")


def test_a_word_that_opens_tasks_may_open_one_of_several_titles_in_a_heading_look() -> None:
    titles = ("Boats", "Open issues to go through", "Ropes", "Flags", "Buoys")
    assert chosen(*(part for title in titles for part in (block(title, bold=True, underline=True), PROSE))) == list(
        titles
    )
    tasks = ("Boats", "Ropes", "Flags", "Action: Ines to ask", "Buoys")
    assert "Action: Ines to ask" not in chosen(
        *(part for title in tasks for part in (block(title, bold=True, underline=True), PROSE))
    )


def test_a_list_of_days_to_come_is_no_headings() -> None:
    days = ("1. Book fair - March 20", "2. Lamp night - April 4", "3. Gala - May 30")
    assert chosen(
        block("Coming", bold=True), *days, block("Quay", bold=True), PROSE, block("Lamp", bold=True), PROSE
    ) == [
        "Coming",
        "Quay",
        "Lamp",
    ]


def test_those_who_voted_so_or_so_head_nothing_however_many_they_are() -> None:
    many = "Councillors Ames, Bell, Cole, Dahl, Fox, Gray, Hill, Ivers, Jones, King, Lamb, Moore, Nash, Orr (14)"
    vote = (block("For:", underline=True), many, block("Against:", underline=True), "Councillors Pell, Quin (2)")
    lists = (block("In favour", bold=True), bullet("Ida Moss"), bullet("Olaf Reyes"), block("Against", bold=True))
    for one in (vote, lists):
        titles = chosen(block("Lamp", bold=True), PROSE, *one, block("Quay", bold=True), PROSE, *one)
        assert titles == ["Lamp", "Quay"]


def test_counted_motions_in_a_look_of_their_own_are_titles() -> None:
    texts = ("Motion 1: Cheaper ferries", "Motion 2: Later lamps", "Motion 3: More rails")
    pieces = (part for text in texts for part in (block(text, bold=True), PROSE))
    assert chosen(*pieces) == list(texts)


def test_a_word_before_a_colon_in_prose_is_no_title_where_a_look_heads_the_items() -> None:
    word = "Minutes: who was there, what was settled, and by whom it was moved."
    heads = ("Ferry", "Lamp", "Quay")
    pieces = [part for text in heads for part in (block(text, underline=True, size=13.0), PROSE)]
    assert chosen(*pieces[:2], word, *pieces[2:]) == list(heads)


def test_three_underlined_lines_over_something_are_titles() -> None:
    texts = ("Letters sent in by the warden of the pier", "Letters sent in by the keeper", "Bills sent in by the yard")
    assert chosen(PROSE, *(part for text in texts for part in (block(text, underline=True), PROSE))) == list(texts)


def test_what_came_of_two_items_is_under_a_label_and_no_title() -> None:
    heads = ("Boats", "Ropes", "Flags")
    told = [part for text in heads for part in (block(text, bold=True, size=14.0), PROSE)]
    for label in ("Actions:", "Next steps", "Decisions taken", "Agreed actions"):
        lists = [block(label, bold=True), bullet("Bo to ring the yard")]
        assert chosen(*told[:2], *lists, *told[2:4], *lists, *told[4:]) == list(heads), label


def test_a_bare_number_that_no_other_is_near_is_a_word_of_the_title() -> None:
    heads = ("Welcome", "50/50 Club", "5 Year Plan", "9/11 Garden")
    assert chosen(*(part for text in heads for part in (block(text, bold=True), PROSE))) == list(heads)
    numbered = ("24/017 Welcome", "24/018 Boats", "24/019 Ropes")
    assert chosen(*(part for text in numbered for part in (block(text, bold=True), PROSE))) == [
        "Welcome",
        "Boats",
        "Ropes",
    ]


def test_labels_of_topics_most_of_which_run_on_in_prose_title_nothing() -> None:
    issues = (block("Issue: " + PROSE), block("Issue: wet ropes"), block("Issue: " + PROSE), block("Issue: " + PROSE))
    found = chosen(block("Boats", bold=True), *issues, block("Issue: old flags"), block("Ropes", bold=True), PROSE)
    assert found == ["Boats", "Ropes"]


def test_an_hour_with_a_day_behind_it_is_when_to_meet_and_no_title() -> None:
    heads = [part for text in ("Boats", "Ropes", "Next meeting") for part in (block(text, bold=True, size=14.0), PROSE)]
    when = block("18:30, 4 March 2024, Elm Hall", bold=True)
    assert chosen(*heads[:2], block("Oars", bold=True), *heads[1:5], when, PROSE) == [
        "Boats",
        "Oars",
        "Ropes",
        "Next meeting",
    ]
