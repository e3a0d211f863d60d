"""The views of the path page: map, list and timeline, by keyboard and for screen readers."""

from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.app.catalogue import load_catalogue
from careerplanner.ui.look import fonts
from careerplanner.ui.path import map_accessibility as path_access
from careerplanner.ui.path.page import PathPage
from tests.some import some
from tests.ui.walks import check_fits, focusables, walk

TODAY = date(2026, 11, 23)
CALL_CENTER, SPECIALIST = "call-center-specialist", "customer-service-specialist"
SENIOR, LEAD = "senior-customer-service-specialist", "customer-service-team-lead"
CX, ACCOUNTS, MANAGER = "customer-experience-specialist", "account-manager", "customer-service-manager"


def test_arrows_go_between_roles_by_stage_and_row_and_home_and_end_to_the_ends(robot):
    robot.focus_map()
    assert robot.press(Qt.Key.Key_Home) == SPECIALIST
    assert robot.press(Qt.Key.Key_Right) == SENIOR
    assert robot.press(Qt.Key.Key_Right) == LEAD
    assert robot.press(Qt.Key.Key_Up) == "customer-service-trainer"
    assert robot.press(Qt.Key.Key_Right) == MANAGER
    assert robot.press(Qt.Key.Key_Down) == "customer-success-manager"
    assert robot.press(Qt.Key.Key_Down) == robot.press(Qt.Key.Key_Down) == ACCOUNTS
    assert robot.press(Qt.Key.Key_End) == MANAGER
    assert robot.press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left) == SPECIALIST
    assert robot.press(Qt.Key.Key_Down) == CALL_CENTER


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
    assert whole == pytest.approx(start)
    assert whole >= 0.9
    robot.click(robot.page.frame.larger)
    robot.click(robot.page.frame.larger)
    robot.click(robot.page.frame.smaller)
    robot.click(robot.page.frame.whole)
    assert robot.map.zoom() == pytest.approx(whole)


@pytest.mark.parametrize(("width", "height"), [(1228, 870), (962, 670)])
def test_all_seventeen_roles_are_seen_and_can_be_read_without_a_touch(open_page, sample, width, height):
    robot = open_page(sample, width, height)
    assert robot.map.zoom() >= 0.8
    seen = robot.map.viewport().rect()
    for item in some(robot.map.shown_items()):
        assert seen.contains(robot.map.mapFromScene(item.mapToScene(item.card_rect())).boundingRect()), item.card.key


def test_no_two_cards_lie_on_each_other_and_the_route_runs_straight(robot):
    items = robot.map.shown_items()
    rects = [item.mapToScene(item.card_rect()).boundingRect() for item in items]
    assert not any(a.intersects(b) for number, a in enumerate(rects) for b in rects[:number])
    route = [item for item in items if item.card.position is not None]
    assert len({item.pos().y() for item in route}) == 1
    assert [item.card.position for item in sorted(route, key=lambda item: item.pos().x())] == [0, 1, 2, 3]


def test_the_captions_of_the_columns_stay_in_view_while_the_cards_move_below_them(robot):
    view = robot.map
    view.set_zoom(2.0)
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().minimum())
    bar = view.verticalScrollBar()
    strips = []
    for value in (bar.minimum() + 60, bar.maximum() - 60):
        bar.setValue(value)
        left = view.mapFromScene(QPointF(view._sizes.left(0), 0)).x()
        strips.append(view.grab(QRect(left + 4, 4, 60, 2 * fonts.line_height("caption"))).toImage())
    assert strips[0] == strips[1]
    assert len({strips[0].pixel(x, y) for x in range(60) for y in range(strips[0].height())}) > 10, "there are letters"


def test_below_four_fifths_of_its_size_a_card_shows_its_name_alone(robot):
    robot.map.set_zoom(0.7)
    item = robot.map._roles[SENIOR]
    before = robot.map.grab().toImage()
    item.show_odds("9 of 10", "")
    assert robot.map.grab().toImage() == before
    robot.map.set_zoom(1.0)
    shown = robot.map.grab().toImage()
    item.show_odds("1 of 10", "")
    assert robot.map.grab().toImage() != shown


def test_a_screen_reader_finds_the_map_as_a_list_of_roles_with_their_moves(robot, catalogue):
    told = robot.told()
    assert len(told) == len(catalogue.roles)
    names = [name for name, _description in told]
    assert set(names) == {role.name for role in catalogue.roles}
    description = dict(told)["Senior customer service specialist"]
    assert "Next step" in description
    assert " of 10 futures by November 2036 (between " in description
    assert "2 of 3 required met" in description
    assert "Missing: Coaching teammates (2 of 3)" in description
    assert "Leads to Customer service team lead, promotion, 12–24 months" in description
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
    view = robot.page.around.live.projections.view
    odds = view.odds_of(SENIOR)
    marks = {(mark.kind, mark.key): mark for mark in robot.page.timeline.view.marks()}
    assert odds.half is not None
    month = robot.page.context.wording.dates.forecast(odds.half, TODAY)
    assert marks["start", SENIOR].label == f"Senior specialist: half by {month}"
    assert marks["start", LEAD].at is None
    assert " of 10 by Nov 2036" in marks["start", LEAD].label
    model = robot.page.dates.table.model()
    told = [str(model.index(row, column).data()) for row in range(model.rowCount()) for column in range(3)]
    assert not [words for words in told if "likely" in words.lower()]
    active = [goal.id for goal in sample.plan.goal if goal.status == "active"]
    assert [key for kind, key in marks if kind == "goal"] == active
    assert robot.page.dates.table.model().rowCount() == len(active) + 3
    robot.page.timeline.view.goal_opened.emit(active[0])
    assert robot.page.around.went[-1] == ("goals", active[0])


def test_while_the_dates_of_another_route_are_worked_out_no_old_dates_are_shown(robot, sample):
    sample.listeners.remove(robot.page.around.live.on_change)
    robot.click_role(LEAD)
    robot.click(robot.role.leave_out)
    robot.show("timeline")
    assert not robot.page.timeline.view.isVisible()
    assert robot.page.timeline.words.text() == "Working out the dates…"
    assert robot.map.pills() == {}


@pytest.mark.parametrize("view", ["map", "timeline"])
def test_tab_reaches_what_the_arrow_keys_go_over(open_page, sample, view):
    robot = open_page(sample, 1440, 900)
    robot.show(view)
    canvas = robot.map if view == "map" else robot.page.timeline.view

    assert canvas in focusables(robot.page)
    assert canvas.viewport().focusPolicy() is Qt.FocusPolicy.NoFocus, "one stop, not two"


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
    walk(robot.page.inspector, theme, width=336, height=600)


def test_a_screen_reader_that_runs_from_the_start_finds_every_role(robot_with_screen_reader):
    robot = robot_with_screen_reader
    robot.focus_map()
    robot.press(Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End)
    assert len(robot.told()) == len(load_catalogue().roles)
    robot.show("timeline")
    view = robot.page.timeline.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _number in range(5):
        view._rebuild()
        tree = QAccessible.queryAccessibleInterface(view)
        names = [tree.child(index).text(QAccessible.Text.Name) for index in range(tree.childCount())]
        assert names == [mark.name for mark in view.marks()]
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert tree.focusChild().text(QAccessible.Text.Name) in names


@pytest.mark.long
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
