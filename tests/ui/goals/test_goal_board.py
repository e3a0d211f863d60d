"""The board: three columns, between which goals go by mouse and by menu alike."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from careerplanner.domain.plan import GoalStatus
from careerplanner.ui.goals.goal_board import GoalBoard
from careerplanner.ui.goals.goal_card import GoalRow
from careerplanner.ui.goals.goal_dialog import GoalEditDialog
from tests.some import some
from tests.ui.robots_goals import GoalsRobot
from tests.ui.sessions import session_on
from tests.ui.walks import walk

COACH = "Coach two new teammates through their first month"
NO_BUTTON, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
NO_KEY, COPY = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as around:
        robot = GoalsRobot(around)
        robot.page.tools.view.segments["board"].click()
        QApplication.processEvents()
        yield robot


def columns(robot) -> dict[str, list[str]]:
    board = robot.page.board
    return {key: [row.title for row in view.rows()] for key, view in board.columns.items()}


def let_go(view, data) -> bool:
    """Drag something over a column and let it go there; whether the column takes it."""
    place = QPointF(20, 20)
    events = (
        QDragEnterEvent(place.toPoint(), COPY, data, LEFT, NO_KEY),
        QDragMoveEvent(place.toPoint(), COPY, data, LEFT, NO_KEY),
        QDropEvent(place, COPY, data, NO_BUTTON, NO_KEY),
    )
    for event in events:
        QApplication.sendEvent(view.viewport(), event)
        if not event.isAccepted():
            return False
    return True


def test_every_goal_stands_in_the_column_of_its_status(robot):
    found = columns(robot)
    for status in some(GoalStatus):
        assert found[status.value] == [goal.title for goal in robot.workspace.plan.goal if goal.status is status]
    assert not robot.page.list.isVisible()
    assert not robot.page.tools.filter.isVisible(), "the columns are the filter"


def test_a_goal_let_go_in_another_column_takes_its_status(robot):
    board = robot.page.board
    active = board.columns["active"]
    dragged = active.model().mimeData([active.model().index(0, 0)])
    assert not let_go(active, dragged), "it is there already"
    assert let_go(board.columns["done"], dragged)
    assert robot.goal(COACH).status is GoalStatus.DONE
    assert COACH in columns(robot)["done"]
    assert robot.panel.title.text() == COACH
    robot.around.undo()
    assert columns(robot)["active"][0] == COACH


def test_the_menu_does_what_the_mouse_does(robot):
    menu = robot.page.board.menu_for("active", robot.goal(COACH).id)
    assert [action.text() for action in menu.actions()] == ["Move to Done", "Move to Dropped"]
    menu.actions()[1].trigger()
    assert robot.goal(COACH).status is GoalStatus.DROPPED
    menu = robot.page.board.menu_for("dropped", robot.goal(COACH).id)
    menu.actions()[0].trigger()
    assert robot.goal(COACH).status is GoalStatus.ACTIVE


def test_arrow_keys_choose_and_delete_deletes_on_the_board_too(robot):
    view = robot.page.board.columns["active"]
    robot.press(Qt.Key.Key_Down, on=view)
    chosen = robot.panel.title.text()
    assert chosen == columns(robot)["active"][1]
    robot.delete_in(view)
    assert chosen not in columns(robot)["active"]
    robot.around.undo()
    assert columns(robot)["active"][1] == chosen


def test_rename_on_the_board_opens_the_dialog_and_a_search_narrows_all_columns(robot):
    robot.press(Qt.Key.Key_Home, on=robot.page.board.columns["active"])
    robot.window.act("rename")
    assert robot.dialog(GoalEditDialog).goal_title.text() == COACH
    robot.leave(robot.dialog())
    robot.type(robot.page.tools.search, "coach")
    assert columns(robot) == {
        "active": [COACH, "Coach on figures, one teammate each month"],
        "done": [],
        "dropped": [],
    }


def test_back_in_the_list_the_filter_holds_again(robot):
    robot.page.tools.view.segments["list"].click()
    assert robot.page.list.isVisible()
    assert robot.page.tools.filter.isVisible()
    assert robot.titles() == columns(robot)["active"]


def test_the_board_can_be_used_by_everyone(robot, theme):
    walk(robot.page, theme, width=robot.page.width(), height=robot.page.height())


def test_an_empty_column_still_has_room_to_let_go(shown):
    board = shown(GoalBoard([("active", "Active"), ("done", "Done")]), 600, 400)
    board.show_rows({"active": [GoalRow("1", "Write")]})
    assert board.columns["done"].height() > 100
