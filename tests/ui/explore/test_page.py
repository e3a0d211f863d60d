"""Which roles fit me? Ranked, filtered, searched; the panel tells what is missing; and the ways back and on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.app.commands.goals import skills
from careerplanner.app.commands.profile import pay
from careerplanner.app.queries.explore.roles import Wish
from careerplanner.library import add
from careerplanner.ui.compare.page import ComparePage
from careerplanner.ui.path.page import PathPage
from careerplanner.units import cents_of
from tests.library import samples
from tests.ui.robots import TODAY
from tests.ui.sessions import session_on
from tests.ui.walks import walk

SENIOR = "senior-customer-service-specialist"


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as made:
        made.window.navigate("explore")
        QApplication.processEvents()
        yield made


def shown(page):
    return [row.id for row in page.list.rows.rows()]


def test_the_first_role_is_told_and_a_choice_tells_another(robot):
    page = robot.page()
    assert page.panel.title.text() == page.list.rows.rows()[0].name
    page.list.rows.choose(SENIOR)
    panel = page.panel
    assert (panel.chip.text(), panel.title.text()) == ("Promotion", "Senior customer service specialist")
    fit = next(each for each in page.shown() if each.id == SENIOR)
    assert panel.held_head.text() == f"You have {len(fit.held)} of {fit.skills_asked} skills"
    assert panel.held.texts() == tuple(skill.name for skill in fit.held)
    assert panel.missing.texts() == tuple(skill.name for skill in fit.missing)
    assert panel.pay.text().startswith("$51,100 · $24.57 an hour middle pay. ")
    robot.workspace.do("Pay", pay.add, cents_of(45_000), TODAY)
    assert panel.pay.text().startswith("$51,100 middle pay. ")


def test_a_role_takes_one_of_its_other_names(robot):
    page = robot.page()
    page.list.rows.choose(SENIOR)
    taken = page.panel.titles.menu.actions()[1].text().removeprefix("Call it “").removesuffix("”")
    page.panel.titles.menu.actions()[1].trigger()
    assert robot.workspace.catalogue.role(SENIOR).name == page.panel.title.text() == taken
    other = robot.workspace.catalogue.role("account-manager").name
    page.panel.name_wanted.emit(SENIOR, other)
    assert robot.workspace.catalogue.role(SENIOR).name == taken


def test_filters_search_and_ranking_change_what_is_shown_and_nothing_in_the_plan(robot):
    page, plan = robot.page(), robot.workspace.plan
    everything = shown(page)
    QTest.mouseClick(page.wishes[Wish.MORE_JOBS], Qt.MouseButton.LeftButton)
    assert shown(page) == [row.id for row in page.list.rows.rows() if row.sign > 0]
    assert 0 < len(shown(page)) < len(everything)
    page.show_all()
    assert shown(page) == everything
    page.ranking.set_value("pay")
    page.ranking.chosen.emit("pay")
    assert shown(page)[0] == max(page.shown(), key=lambda fit: fit.pay.amount).id
    assert robot.workspace.plan is plan


def test_no_role_says_so_and_leads_back_to_all(robot):
    page = robot.page()
    page.search.setText("astronaut")
    assert page.none.text() == "No role has “astronaut” in its name, its duties or its other titles."
    assert page.list.isHidden()
    page.all_roles.click()
    assert page.none.isHidden()
    assert len(shown(page)) == len(robot.workspace.catalogue.roles) - 1


def test_a_rating_is_seen_at_once_and_undone(robot):
    page = robot.page()
    before = {row.id: row.skills for row in page.list.rows.rows()}
    missing = next(each for each in page.shown() if each.id == SENIOR).missing[0].gap
    held, asked = map(int, before[SENIOR].split(" of "))
    robot.workspace.do("Rate", skills.rate, robot.workspace.catalogue, missing.skill_key, missing.required, TODAY)
    now = {row.id: row.skills for row in page.list.rows.rows()}
    assert now[SENIOR] == f"{held + 1} of {asked}"
    robot.undo()
    assert {row.id: row.skills for row in page.list.rows.rows()} == before


def test_from_the_path_and_back_and_on_to_compare(robot):
    page = robot.page()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert type(robot.page()) is PathPage
    robot.page().explore.click()
    assert robot.page() is page
    page.list.rows.choose(SENIOR)
    page.panel.on_map.click()
    assert type(robot.page()) is PathPage
    assert robot.page().inspector.role.title.text() == "Senior customer service specialist"
    robot.window.navigate("explore")
    page.panel.compare.click()
    assert type(robot.page()) is ComparePage


def test_an_occupation_of_an_imported_library_is_a_route_to_compare_in_one_click(robot, tmp_path):
    page = robot.page()
    samples.zipped(tmp_path / "db_30_3_text.zip", samples.onet_files(), top="db_30_3_text")
    add(page._path, tmp_path / "db_30_3_text.zip")
    page.reload()
    key = f"onet-{samples.LEAD}"
    robot.qtbot.waitUntil(lambda: key in shown(page), timeout=30_000)
    assert page.header.subtitle.text().startswith("16 roles and 2 occupations on this computer")
    page.list.rows.choose(key)
    assert (page.panel.on_map.text(), page.panel.titles.rename.isHidden()) == ("Add to my map", True)
    page.panel.compare.click()
    assert type(robot.page()) is ComparePage
    assert robot.page().second.value().split()[-1] == key
    assert robot.workspace.catalogue.move(robot.workspace.plan.profile.role_key, key) is not None
    robot.undo()
    assert not robot.workspace.catalogue.has_role(key)


def test_columns_give_way_and_the_page_serves_everyone(robot, theme):
    page = robot.page()
    robot.window.resize(1440, 900)
    QApplication.processEvents()
    assert set(page.list.rows.spans()) == {"name", "skills", "hours", "pay", "openings", "jobs"}
    theme.set_scale(2.0)
    robot.window.resize(1024, 700)
    QApplication.processEvents()
    assert {"name", "skills"} <= set(page.list.rows.spans()) < {"name", "skills", "hours", "pay", "openings", "jobs"}
    theme.set_scale(1.0)
    walk(page, theme, width=page.width(), height=page.height())
