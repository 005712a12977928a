"""Markdown: a clerk's record that shows the words as they stand."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from minutes_cli.model import (
    Block,
    Commitment,
    Due,
    Generator,
    Item,
    Meeting,
    Minutes,
    Notice,
    Origin,
    Owner,
    Person,
    Role,
)
from minutes_cli.render import render
from minutes_cli.value import replace

MEETING = Meeting(
    "Allotments Committee", "Nether Poppleford Town Council", "2025-03-04", "19:00", "20:15", "The Hut", "p1"
)
BARE = Minutes(
    "1.0",
    Generator("minutes-cli", "0.1.0", None),
    Origin("note.pdf", "application/pdf", "ab12", 2),
    MEETING,
    people=(Person("p1", "Ada Quill", roles=(Role("Chair", "Town Council"),), attendance="present"),),
)


def markdown(**changes: object) -> str:
    return render(replace(BARE, **changes), "md")


def words(html: str) -> str:
    tokens = MarkdownIt("commonmark").enable("table").parse(html)
    inline = [
        child.content for token in tokens for child in token.children or () if child.type in ("text", "code_inline")
    ]
    return " ".join(" ".join(inline).split())


def item(
    *blocks: Block, number: str | None = "1", title: str = "Water", level: int = 1, items: tuple[Item, ...] = ()
) -> Item:
    return Item(f"i{number}{level}", number, title, level, Block("h", "heading", title), blocks, items)


def test_front_matter_is_yaml_that_holds_the_meeting():
    head = yaml.safe_load(markdown().split("---")[1])
    assert head["meeting"] == "Allotments Committee"
    assert head["date"].isoformat() == "2025-03-04"
    assert head["start"] == "19:00"
    assert head["chair"] == "Ada Quill"


def test_the_times_are_told_as_far_as_they_are_known():
    assert "\n4 March 2025, 19:00 to 20:15, The Hut\n" in markdown()
    assert "\n4 March 2025, 19:00, The Hut\n" in markdown(meeting=replace(MEETING, end=None))
    assert "\n4 March 2025, until 20:15, The Hut\n" in markdown(meeting=replace(MEETING, start=None))


def test_headings_carry_the_printed_number_and_their_depth():
    inner = item(number="1.2", title="Standpipes", level=2)
    text = markdown(items=(item(items=(inner,)), item(number=None, title="Any other business")))
    assert "\n## 1. Water\n" in text
    assert "\n### 1.2 Standpipes\n" in text
    assert "\n## Any other business\n" in text


def test_the_kind_of_business_before_a_number_is_kept():
    head = Block("h", "heading", "Action: 2. Lease")
    assert "\n## Action: 2. Lease\n" in markdown(items=(Item("i1", "2", "Lease", 1, head, (), ()),))


def test_bullets_stand_as_in_the_note_with_their_numbers_and_depth():
    blocks = (
        Block("b1", "bullet", "Pump mended", 1, "•"),
        Block("b2", "bullet", "by hand", 2, "o"),
        Block("b3", "bullet", "Hose bought", 1, "2."),
        Block("b4", "bullet", "Tap moved", 1, "(c)"),
    )
    assert "- Pump mended\n    - by hand\n2. Hose bought\n- (c) Tap moved" in markdown(items=(item(*blocks),))


def test_a_commitment_is_a_task_with_owner_due_date_and_place():
    one = Commitment(
        "c1", "action", "mend the pump", None, Owner("Ada Quill"), Due("by Friday", "2025-03-07", "2025-03-07"),
        None, "will", "will", 0.8, "i11", "b1", 0, 13,
    )  # fmt: skip
    block = Block("b1", "bullet", "mend the pump", 1, "•", page=2)
    text = markdown(items=(item(block),), commitments=(one, replace(one, id="c2", repeats="c1")))
    assert "- [ ] mend the pump — **Ada Quill**, by 2025-03-07 (item 1, p. 2) ^c1" in text
    assert "^c2" not in text


def test_an_owner_is_told_by_the_full_names_of_the_persons_or_of_the_body():
    people = (Person("p1", "Ada Quill"), Person("p2", "Bo Dee"))

    def task(owner: Owner) -> str:
        one = Commitment("c1", "action", "mend it", None, owner, None, None, "to", "to-do", 0.8, None, "b1", 0, 7)
        return markdown(people=people, commitments=(one,))

    assert "mend it — **Ada Quill, Bo Dee** ^c1" in task(Owner("AQ & Bo", person="p1", people=("p1", "p2")))
    assert "mend it — **Hill Pump Trust** ^c1" in task(Owner("The Trust", organization="Hill Pump Trust"))


def test_the_initials_beside_a_point_stay_with_it():
    blocks = (Block("b1", "paragraph", "The shed is to be let."), Block("b2", "margin", "AQ", beside="b1"))
    assert "The shed is to be let. **\\[AQ\\]**" in markdown(items=(item(*blocks),))


def test_people_and_doubts_are_told():
    text = markdown(warnings=(Notice("agenda-title-differs", "item 2 is headed otherwise"),))
    assert "| Ada Quill | Chair | Town Council | present |" in text
    assert "## Notes of the reading\n\n- item 2 is headed otherwise" in text


def test_a_table_keeps_every_cell():
    rows = (("What", "Who"), ("Fence | gate", "AQ\nBR"))
    table = Block("b1", "table", "", rows=rows, header_rows=1)
    assert "| What | Who |\n| --- | --- |\n| Fence \\| gate | AQ<br>BR |" in markdown(items=(item(table),))


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1).map(lambda t: " ".join(t.split())))
def test_whatever_a_paragraph_says_markdown_shows_it(text: str):
    shown = words(markdown(preamble=(Block("b1", "paragraph", f"Begin {text} end"),)))
    assert " ".join(f"Begin {text} end".split()) in shown
