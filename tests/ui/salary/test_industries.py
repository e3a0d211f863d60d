"""The part of the salary page that shows the same job in other industries, as a person uses it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careerplanner.app.commands.profile import profile
from tests.ui.robots_salary import SalaryRobot
from tests.ui.sessions import session_on
from tests.ui.walks import check_fits, walk


@pytest.fixture
def salary(tmp_path, theme, qtbot):
    """The salary page of the sample plan, turned to the industries."""
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        page = SalaryRobot(robot)
        page.turn_to("industries")
        yield page


def test_the_persons_own_role_is_compared_first_across_all_industries(salary) -> None:
    card = salary.page.industries
    assert card.isVisible()
    assert card.role.currentText() == "Customer service specialist"
    shown = salary.industries()
    assert shown["All industries"] == "$44,770"
    for name in ("Healthcare and social assistance", "Hospitality", "Tech, media and telecommunications", "Retail"):
        assert shown[name] != "–"
    assert len(shown) == 21
    assert "OEWS May 2025, United States: percentiles" in card.source.text()
    assert "occupation 43-4051" in card.table.accessibleDescription()


def test_another_role_is_compared_and_stays_chosen_while_the_plan_changes(salary) -> None:
    salary.compare_role("Customer service manager")
    assert salary.industries()["All industries"] == "$69,500"
    assert "occupation 43-1011" in salary.page.industries.source.text()
    salary.robot.workspace.do("Hours", profile.change, hours_per_week=5)
    salary.settle()
    assert salary.page.industries.role.currentText() == "Customer service manager"
    assert salary.industries()["All industries"] == "$69,500"


def test_the_industry_of_the_profile_is_marked_and_undo_takes_the_mark_away(salary) -> None:
    card = salary.page.industries
    assert "Choose your industry on the Profile page" in card.source.text()
    salary.robot.workspace.do("Industry", profile.change, industry="72")
    salary.settle()
    assert "Hospitality (yours)" in salary.industries()
    assert sum(name.endswith("(yours)") for name in salary.industries()) == 1
    assert "Choose your industry" not in card.source.text()
    salary.robot.undo()
    salary.settle()
    assert "Hospitality" in salary.industries()


def test_a_click_on_a_head_orders_the_industries_by_pay(salary) -> None:
    table = salary.page.industries.table
    head = table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(3) + head.sectionSize(3) // 2, head.height() // 2)
    for _click in range(2):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    model = table.model()
    ratios = [model.index(row, 5).data() for row in range(model.rowCount())]
    percent = [0 if text == "–" else int(text.removesuffix(" %").replace("−", "-")) for text in ratios]
    assert percent == sorted(percent, reverse=True)


def test_the_page_reveals_the_industries_when_it_is_asked_for_them(salary) -> None:
    salary.turn_to("compare")
    assert not salary.page.industries.isVisible()
    salary.robot.window.navigate("salary", "industries")
    salary.settle()
    assert salary.page.industries.isVisible()


@pytest.mark.long
def test_everyone_can_use_the_industries_in_the_smallest_window(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=True, size=(1024, 700)) as robot:
        salary = SalaryRobot(robot)
        salary.turn_to("industries")
        check_fits(salary.page)
        walk(salary.page, theme, width=salary.page.width(), height=salary.page.height())
