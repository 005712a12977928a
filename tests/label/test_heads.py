import pytest

from minutes_cli.label import label
from minutes_cli.label.known import known
from minutes_cli.model import Block, Draft, Item, Meeting, Person
from minutes_cli.profile import load

PEOPLE = (Person("p1", "Rosa Lind"), Person("p2", "Tom Birk"))


def owners(*blocks, title="Tasks for May"):
    """The words that name the owners of each promise in an item."""
    head = Block("h", "heading", title, 1)
    note = Draft(Meeting(), PEOPLE, items=(Item("i1", None, title, 1, head, blocks),))
    texts = {block.id: block.text for block, _ in note.blocks()}
    return [[texts[span.block][span.start : span.end] for span in one.owners] for one in label(note, load()).promises]


def bullet(name, text, level=1):
    return Block(name, "bullet", text, level)


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("Rosa:", "Rosa"),
        ("Rosa to:", "Rosa"),
        ("Rosa Lind (props)", "Rosa Lind"),
        ("Rosa and Tom:", "Rosa and Tom"),
        ("Mrs. Lind", "Lind"),
        ("Tasks for Rosa", "Rosa"),
        ("Rosa's jobs", "Rosa"),
        ("Stage team:", "Stage team"),
        ("Team A (stage)", "Team A"),
        ("Treasurer:", "Treasurer"),
    ],
)
def test_the_entries_under_a_name_are_its_tasks(head, who):
    assert owners(bullet("b1", head), bullet("b2", "Order two ladders", 2)) == [[who]]
    assert owners(Block("b1", "paragraph", head), bullet("b2", "Order two ladders")) == [[who]]


def test_a_given_name_that_the_note_never_writes_small_is_somebodys():
    def words(text):
        return known(Draft(Meeting(), items=(), preamble=(Block("b1", "paragraph", text),))).words

    assert {"tuan", "emily"} <= words("The website-Tuan will lead it. Ask Emily.")
    assert words("In May the Hope was sold, and Rob it they did; the dale is dry, said Dale.") == set()


def test_a_topic_names_nobody():
    assert owners(bullet("b1", "Ladders:"), bullet("b2", "Order two ladders", 2)) == [[]]


@pytest.mark.parametrize("head", ["Upcoming tasks:", "Outstanding actions", "Next steps:"])
def test_a_word_for_which_tasks_follow_names_nobody(head):
    assert owners(Block("b1", "paragraph", head), bullet("b2", "Order two ladders")) == [[]]


def test_a_name_between_entries_does_not_end_the_list():
    lines = (
        Block("b1", "paragraph", "Rosa Lind"),
        bullet("b2", "Order two ladders"),
        Block("b3", "paragraph", "Tom Birk"),
        bullet("b4", "Oil the wheels of the stage"),
    )
    assert owners(*lines) == [["Rosa Lind"], ["Tom Birk"]]


def test_who_reports_under_a_name_means_himself():
    lines = (Block("b1", "paragraph", "Tom Birk"), bullet("b2", "Will send the key to the hall on Friday"))
    assert owners(*lines, title="News") == [["Tom Birk"]]


@pytest.mark.parametrize("text", ["Order two ladders (responsible: Rosa)", "Order two ladders. Assigned to Rosa."])
def test_words_behind_a_task_say_whose_it_is(text):
    assert owners(bullet("b1", text)) == [["Rosa"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[Action: Rosa] Order two ladders.", ["Rosa"]),
        ("AP2: Rosa: order two ladders", ["Rosa"]),
        ("ACTION 31/12 (Rosa): order two ladders", ["Rosa"]),
        ("The ladders will be oiled. Action: Rosa Lind", ["Rosa Lind"]),
        ("Order two ladders >> Rosa & Tom", ["Rosa & Tom"]),
        ("Ladders to be oiled by 3 June [Tom]", ["Tom"]),
    ],
)
def test_labels_and_marks_about_a_task_name_whose_it_is(text, who):
    assert owners(bullet("b1", text)) == [who]


def test_the_cell_beside_a_task_names_whose_it_is():
    rows = (("Mrs. Lund:", "Order two ladders"), ("Tom", "Oil the wheels of the stage"))
    table = Block("b1", "table", "\n".join("\t".join(row) for row in rows), rows=rows)
    assert owners(table) == [["Mrs. Lund:"], ["Tom"]]
