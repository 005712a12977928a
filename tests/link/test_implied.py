import pytest

from minutes_cli.link import implied
from minutes_cli.model import Block, Draft, Item, Meeting


def item(name, title, *inner, level=1):
    return Item(name, None, title, level, Block(f"h-{name}", "heading", title, level), (), inner)


def groups(*items):
    return implied.groups(Draft(Meeting(), items=items))


@pytest.mark.parametrize(
    "title", ["Pond Committee", "4. Pond Committee report", "Report of the Pond Committee", "Pond Committee’s update:"]
)
def test_a_heading_that_names_a_group_is_the_groups_own(title):
    assert groups(item("i1", title)) == {"i1": "Pond Committee"}


def test_what_stands_among_reports_of_groups_is_a_groups_own():
    reports = item("i1", "Committee Reports", item("i2", "Paths and Gates", level=2))
    assert groups(reports) == {"i2": "Paths and Gates"}


def test_a_part_of_a_groups_report_is_the_groups():
    titles = ("Roads", "SPRING PLANS", "Projects", "Grants Committee", "Upcoming tasks")
    inner = (item(f"i{at}", title, level=2) for at, title in enumerate(titles, 2))
    assert groups(item("i1", "Committee Reports", *inner)) == {
        "i2": "Roads",
        "i3": "Roads",
        "i4": "Projects",
        "i5": "Grants Committee",
        "i6": "Grants Committee",
    }


def test_what_stands_inside_a_groups_part_is_the_groups():
    assert groups(item("i1", "Pond Committee", item("i2", "Weeds", level=2))) == {
        "i1": "Pond Committee",
        "i2": "Pond Committee",
    }


@pytest.mark.parametrize("title", ["Pond", "Election of Pond Committee", "New working group", "Board games evening"])
def test_other_headings_are_nobodys(title):
    assert groups(item("i1", title)) == {}


@pytest.mark.parametrize(
    ("title", "whose"),
    [("Treasurer’s report", "Treasurer"), ("3. Report from the Vice Chair", "Vice Chair"), ("Hall", "")],
)
def test_a_report_is_of_the_office_that_its_heading_names(title, whose):
    assert implied.office(Block("h", "heading", title, 1)) == whose
