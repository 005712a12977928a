from __future__ import annotations

from minutes_cli.itemize.outline import plan
from minutes_cli.model import Piece, walk
from minutes_cli.profile import load
from tests.builders import block, bullet, source

PROSE = "The treasurer told the committee that the roof had been mended and that nothing was owed."


def tree(*pieces: Piece | str) -> list[tuple[int, str | None, str]]:
    return [(item.level, item.number, item.title) for item in walk(plan(source(*pieces).pieces, load()).items)]


def entry(marker: str, text: str) -> Piece:
    return bullet(text, marker, level=2)


def inner(marker: str, text: str) -> Piece:
    return bullet(text, marker, level=3)


def test_lettered_entries_that_each_title_a_list_are_items_and_others_points() -> None:
    found = tree(
        bullet("Welcome", "1."),
        entry("a.", "Thanks were given to the last ferryman"),
        entry("b.", "New ferryman named"),
        bullet("Boats", "2."),
        entry("a.", "Paint for the hull"),
        inner("i.", "Two pots are left from the spring"),
        inner("ii.", "The yard has none of the green"),
        entry("b.", "New oars"),
        inner("i.", "Ash was too dear this year"),
        bullet("Piers", "3."),
        entry("a.", "North pier"),
        inner("i.", "The rail was mended in May"),
    )
    assert found == [
        (1, "1", "Welcome"),
        (1, "2", "Boats"),
        (2, "a", "Paint for the hull"),
        (2, "b", "New oars"),
        (1, "3", "Piers"),
        (2, "a", "North pier"),
    ]


def test_lettered_entries_with_prose_under_each_are_items() -> None:
    found = tree(
        block("1. Old business", bold=True),
        entry("a.", "Resolution naming the keeper of the lamp for the coming year"),
        PROSE,
        block("2. New business", bold=True),
        entry("a.", "Resolution on the fees of the harbour"),
        PROSE,
        entry("b.", "Resolution on the hours of the ferry"),
        PROSE,
    )
    assert [number for _, number, _ in found] == ["1", "a", "2", "a", "b"]


def test_a_list_before_one_paragraph_stays_a_list() -> None:
    found = tree(
        block("1. Budget", bold=True),
        "The following were agreed:",
        entry("a.", "Rent for the shed"),
        entry("b.", "Wages"),
        entry("c.", "Paint"),
        PROSE,
        block("2. Ferry", bold=True),
        PROSE,
    )
    assert [number for _, number, _ in found] == ["1", "2"]


def test_one_entry_alone_is_an_item_where_its_number_is_part_of_its_headings() -> None:
    def pair(marker: str) -> list[tuple[int, str | None, str]]:
        return tree(
            block("5. Business", bold=True),
            entry(marker, "Report on the quay"),
            PROSE,
            block("6. End", bold=True),
            PROSE,
        )

    assert [number for _, number, _ in pair("5-A.")] == ["5", "5-A", "6"]
    assert [number for _, number, _ in pair("a.")] == ["5", "6"]


def test_numbers_of_two_parts_title_those_of_three() -> None:
    found = tree(
        block("1. Risk", bold=True),
        bullet("Fire", "1.1"),
        bullet("The lamp was seen to smoke in the wind.", "1.1.1"),
        bullet("Flood", "1.2"),
        bullet("The steps were under water in May.", "1.2.1"),
        block("2. Ferry", bold=True),
        bullet("The ferry was late.", "2.1"),
        bullet("The keeper was told.", "2.2"),
    )
    assert [number for _, number, _ in found] == ["1", "1.1", "1.2", "2"]


def test_lettered_entries_stand_under_a_heading_that_a_code_numbers() -> None:
    found = tree(
        "25/031 Apologies", "None.", "25/032 Finance", bullet("Fees", "a)"), PROSE, bullet("Wages", "b)"), PROSE,
        "25/033 Next meeting", "On the first of May.",
    )  # fmt: skip
    assert [(level, number) for level, number, _ in found] == [
        (1, "25/031"), (1, "25/032"), (2, "a"), (2, "b"), (1, "25/033")
    ]  # fmt: skip


def test_entries_are_a_list_where_few_of_the_notes_entries_title_something() -> None:
    found = tree(
        block("1. Gala", bold=True),
        entry("a.", "May"),
        inner("i.", "Tents"),
        entry("b.", "June"),
        inner("i.", "Boats"),
        block("2. Accounts", bold=True),
        entry("a.", "The balance was read out"),
        entry("b.", "It was accepted"),
        entry("c.", "Dues are owed by two"),
        block("3. Quay", bold=True),
        entry("a.", "The rail is loose"),
        entry("b.", "The yard comes to look"),
    )
    assert [number for _, number, _ in found] == ["1", "2", "3"]


def test_plain_numbers_are_lists_where_bold_ones_title_the_parts_of_items() -> None:
    found = tree(
        block("I. CONSENT CALENDAR", bold=True),
        "1. Minutes of the harbour meeting in June",
        "2. Dues of the quarter",
        PROSE,
        block("II. OLD BUSINESS", bold=True),
        block("1. Lamp", bold=True),
        PROSE,
        block("2. Rail", bold=True),
        PROSE,
        block("III. NEW BUSINESS", bold=True),
        block("1. Ferry", bold=True),
        PROSE,
        block("IV. COMING EVENTS", bold=True),
        "1. Gala of the boats",
        "June 5",
        "2. Lamp night",
        "July 7",
        block("V. ADJOURN", bold=True),
        PROSE,
    )
    assert [number for _, number, _ in found] == ["I", "II", "1", "2", "III", "1", "IV", "V"]


def test_bold_labels_in_bullets_sort_what_is_said_under_numbered_headings() -> None:
    def told(*labels: str) -> list[Piece]:
        return [part for text in labels for part in (bullet(text, bold=True), bullet("Slow as ever", level=2))]

    numbered = [part for n in (1, 2, 3) for part in (block(f"{n}. Lamp", bold=True, outline=1), *told("Ida:", "Open:"))]
    assert [number for _, number, _ in tree(*numbered)] == ["1", "2", "3"]
    lamps, rails = (block(text, outline=2) for text in ("Lamps", "Rails"))
    title = (block("Harbour Forum", outline=1), "Held on 4 May")
    assert len(tree(*title, lamps, *told("Paint", "Rope"), rails, *told("Oars", "Tar"))) == 6


def test_entries_under_an_entry_that_heads_nothing_are_points() -> None:
    said = [("1.", "Ann:"), ("2.", "Bo:"), ("3.", "Ann:"), ("4.", "Jo:")]
    talk = [piece for marker, who in said for piece in (entry(marker, f"{who} {PROSE}"), inner("1.", f"Yes, {PROSE}"))]
    found = tree(bullet(PROSE, "1."), bullet(PROSE, "2."), *talk)
    assert {"Ann", "Bo", "Jo"}.isdisjoint(title for _, _, title in found)


def test_the_entries_inside_one_that_holds_the_note_are_its_items() -> None:
    heads = ("Online votes", "Receipts", "Committee reports")
    inside = [
        piece
        for at, head in enumerate(heads, 1)
        for piece in (entry(f"{at}.", head), *(inner(f"{n}.", f"Fuel for boat {n}, £{n}4") for n in (1, 2, 3)))
    ]
    money = [entry(f"{n}.", f"Fund {n}: £{n}0") for n in (1, 2)]
    found = tree(bullet("Financial report", "1."), *money, bullet("New business", "2."), *inside)
    assert found == [
        (1, "1", "Financial report"),
        (1, "2", "New business"),
        *((2, str(at), head) for at, head in enumerate(heads, 1)),
    ]


def test_a_list_that_begins_with_points_does_not_go_on_with_items() -> None:
    heads = [block(f"{n}. {title}", bold=True) for n, title in enumerate(("Boats", "Nets", "Reports", "Close"), 1)]
    tasks = [bullet(f"Ann - {what}", f"{n}.") for n, what in enumerate(("buy oars and paint for the hull",) * 4, 1)]
    late = [bullet("Daniel - talk to Ray", f"{n}.") for n in (5, 6, 7)]
    found = tree(*(piece for head in heads for piece in (head, PROSE)), "Action list", *tasks, *late)
    assert [number for _, number, _ in found] == ["1", "2", "3", "4"]


def test_an_entry_of_the_only_list_is_titled_as_far_as_its_colon() -> None:
    texts = (
        "Call to order at 7 pm by Ann.",
        "The minutes were approved as read by the clerk",
        "Report on the works: Summary presented. The tank is old.",
        "Election of Trustees: One vacancy, one nomination. Bo was elected.",
        "The agenda was adopted as presented",
        "Adjourned at 8:30 pm",
    )
    found = tree("Creek District", *(bullet(text, f"{n}.") for n, text in enumerate(texts, 1)))
    assert {title for _, number, title in found if number in {"3", "4"}} == {
        "Report on the works",
        "Election of Trustees",
    }
