"""The views of the path page: map, list and timeline, by keyboard and for screen readers."""

from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.app.catalogue import load_catalogue
from careerplanner.ui.path import map_accessibility as path_access
from careerplanner.ui.path.page import PathPage
from tests.ui.walks import check_fits, walk

TODAY = date(2026, 11, 23)
CALL_CENTER, SPECIALIST = "call-center-specialist", "customer-service-specialist"
SENIOR, LEAD = "senior-customer-service-specialist", "customer-service-team-lead"
CX, ACCOUNTS, MANAGER = "customer-experience-specialist", "account-manager", "customer-service-manager"


def test_arrows_go_between_roles_by_stage_and_row_and_home_and_end_to_the_ends(robot, catalogue):
    robot.focus_map()
    assert robot.press(Qt.Key.Key_Home) == SPECIALIST
    assert robot.press(Qt.Key.Key_Right) == SENIOR
    assert robot.press(Qt.Key.Key_Right) == LEAD
    above = robot.press(Qt.Key.Key_Up)
    assert above != LEAD
    assert catalogue.role(above).stage == catalogue.role(LEAD).stage
    assert catalogue.role(robot.press(Qt.Key.Key_Right)).stage == catalogue.role(LEAD).stage + 1
    assert robot.press(Qt.Key.Key_End) == MANAGER
    assert robot.press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left) == SPECIALIST
    assert CALL_CENTER in {robot.press(Qt.Key.Key_Up), robot.press(Qt.Key.Key_Down)}


def test_enter_on_a_role_goes_to_its_details_and_escape_comes_back(open_page, sample):
    robot = open_page(sample, 960, 660)
    robot.focus_map()
    inspector = robot.page.inspector
    assert inspector.is_drawer
    assert not inspector.isVisible()
    robot.press(Qt.Key.Key_Return)
    assert inspector.isVisible()
    assert inspector.isAncestorOf(QApplication.focusWidget())
    inspector.close_drawer()
    assert robot.map.hasFocus()


def test_control_with_plus_minus_and_zero_zooms_within_bounds(robot):
    robot.focus_map()
    start = robot.map.zoom()
    robot.press(Qt.Key.Key_Plus, control=True)
    assert robot.map.zoom() > start
    robot.press(*[Qt.Key.Key_Plus] * 12, control=True)
    assert robot.map.zoom() == pytest.approx(2.0)
    robot.press(*[Qt.Key.Key_Minus] * 20, control=True)
    assert robot.map.zoom() == pytest.approx(0.5)
    robot.press(Qt.Key.Key_0, control=True)
    whole = robot.map.zoom()
    assert 0.5 <= whole <= start
    robot.click(robot.page.frame.larger)
    robot.click(robot.page.frame.larger)
    robot.click(robot.page.frame.smaller)
    robot.click(robot.page.frame.whole)
    assert robot.map.zoom() == pytest.approx(whole)


def test_a_screen_reader_finds_the_map_as_a_list_of_roles_with_their_moves(robot, catalogue):
    told = robot.told()
    assert len(told) == len(catalogue.roles)
    names = [name for name, _description in told]
    assert set(names) == {role.name for role in catalogue.roles}
    description = dict(told)["Senior customer service specialist"]
    assert "Next step" in description
    assert "2 of 3 required skills met" in description
    assert "Blocked by Coaching teammates (2 of 3)" in description
    assert "Leads to Customer service team lead, 12–24 months" in description
    tree = QAccessible.queryAccessibleInterface(robot.map)
    assert tree.role() == QAccessible.Role.List
    child = tree.child(0)
    assert child.role() == QAccessible.Role.ListItem
    assert tree.indexOfChild(child) == 0
    assert child.parent().object() is robot.map
    assert child.isValid()


def test_a_screen_reader_hears_which_role_has_the_focus(robot):
    robot.focus_map()
    robot.press(Qt.Key.Key_End)
    tree = QAccessible.queryAccessibleInterface(robot.map)
    focused = tree.focusChild()
    assert focused is not None
    assert focused.text(QAccessible.Text.Name) == "Customer service manager"
    assert focused.state().focused
    assert focused.state().selected


def test_the_list_shows_the_same_roles_and_moves_and_can_be_searched(robot, catalogue):
    robot.show("list")
    tree = robot.page.list.tree
    roots = [tree.model().index(row, 0) for row in range(tree.model().rowCount())]
    assert {index.data() for index in roots} == {role.name for role in catalogue.roles}
    assert sum(tree.model().rowCount(index) for index in roots) == len(catalogue.moves)
    assert tree.currentIndex().siblingAtColumn(0).data() == "Senior customer service specialist"
    robot.page.list.search.setText("call center")
    assert tree.model().rowCount() == 1
    tree.setCurrentIndex(tree.model().index(0, 0))
    assert robot.page.key() == CALL_CENTER


def test_find_goes_to_the_search_of_the_list(robot):
    robot.page.handlers["find"]()
    assert robot.page.switch.value() == "list"
    assert robot.page.list.search.hasFocus()


def test_the_timeline_has_the_dates_of_the_outlook(robot, sample):
    robot.show("timeline")
    arrival = robot.page.around.live.projections.plan.arrival[0]
    marks = {(mark.kind, mark.key): mark for mark in robot.page.timeline.view.marks()}
    start = robot.page.around.live.projections.plan.inputs.start
    assert arrival.p50 is not None
    month = (start + arrival.p50).first_day().strftime("%b %Y")
    assert marks["start", SENIOR].label == f"Senior specialist, {month}"
    active = [goal.id for goal in sample.plan.goal if goal.status == "active"]
    assert [key for kind, key in marks if kind == "goal"] == active
    assert robot.page.dates.table.model().rowCount() == len(active) + 3
    robot.page.timeline.view.goal_opened.emit(active[0])
    assert robot.page.around.went[-1] == ("goals", active[0])


def test_while_the_dates_of_another_route_are_worked_out_no_old_dates_are_shown(robot, sample):
    sample.listeners.remove(robot.page.around.live.on_change)
    robot.click_role(LEAD)
    robot.click(robot.role.leave_out)
    assert not robot.page.strip.view.isVisible()
    assert robot.page.strip.words.text() == "Working out the dates…"


@pytest.mark.parametrize("view", ["map", "list", "timeline"])
def test_everyone_can_use_the_page(open_page, sample, theme, view):
    robot = open_page(sample, 960, 640)
    robot.show(view)
    check_fits(robot.page)
    walk(robot.page, theme)


def test_everyone_can_use_the_details(open_page, sample, theme):
    robot = open_page(sample, 960, 640)
    robot.page.inspector.open()
    robot.click(robot.role.adjust)
    robot.click(robot.role.all_skills)
    walk(robot.page.inspector, theme, width=288, height=600)


def test_a_screen_reader_that_runs_from_the_start_finds_every_role(robot_with_screen_reader):
    robot = robot_with_screen_reader
    robot.focus_map()
    robot.press(Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End)
    assert len(robot.told()) == len(load_catalogue().roles)
    view = robot.page.strip.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _number in range(5):
        view._rebuild()
        tree = QAccessible.queryAccessibleInterface(view)
        names = [tree.child(index).text(QAccessible.Text.Name) for index in range(tree.childCount())]
        assert names == [mark.name for mark in view.marks()]
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert tree.focusChild().text(QAccessible.Text.Name) in names


def test_a_page_that_is_made_and_thrown_away_many_times_leaves_nothing_behind(qtbot, around_of, sample):
    before = len(path_access._INTERFACES)
    for _number in range(20):
        around = around_of(sample)
        page = PathPage(around.context, around.live, around.role_actions, lambda: TODAY)
        page.reload()
        tree = QAccessible.queryAccessibleInterface(page.frame.map)
        assert tree.childCount() == len(load_catalogue().roles)
        del tree
        shiboken6.delete(page)
        QApplication.processEvents()
    assert len(path_access._INTERFACES) == before
