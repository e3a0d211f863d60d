"""Ctrl+K: a few letters and Enter do it, from any page, by the keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.app.settings import load_settings
from careerplanner.ui.goals.evidence_dialog import EvidenceDialog
from careerplanner.ui.goals.log_dialog import LogTimeDialog
from careerplanner.ui.help.window import HelpWindow
from tests.ui.sessions import session_on

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as made:
        yield made


def find(robot, typed):
    """Open the palette and type; the palette."""
    robot.window.activateWindow()
    robot.press(Qt.Key.Key_K, CONTROL)
    palette = robot.session._finding.palette
    assert palette.isVisible()
    QTest.keyClicks(palette.field, typed)
    return palette


def texts(palette):
    return [entry.text for entry in palette.list.entries()]


def test_a_few_letters_and_enter_do_what_is_found(robot):
    palette = find(robot, "salary")
    assert "Salary" in texts(palette)
    while palette.list.chosen().key != "act:page_salary":
        robot.press(Qt.Key.Key_Down)
    robot.press(Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert robot.page() is robot.window.page("salary")

    palette = find(robot, "log time on coach two")
    assert palette.list.chosen().state == "0 h this week"
    robot.press(Qt.Key.Key_Return)
    dialog = robot.window.findChild(LogTimeDialog)
    assert dialog.goal.shown_text().startswith("Coach two new teammates")
    dialog.close()

    find(robot, "add evidence for coaching")
    robot.press(Qt.Key.Key_Return)
    robot.window.findChild(EvidenceDialog).close()

    goal = next(goal for goal in robot.workspace.plan.goal if goal.title.startswith("Coach two"))
    palette = find(robot, "replan coach")
    assert palette.list.chosen().state == "12 days late"
    robot.press(Qt.Key.Key_Return, CONTROL)
    assert palette.isVisible()  # it was done, and one stays
    assert texts(palette) == []
    assert next(each for each in robot.workspace.plan.goal if each.id == goal.id).due_on != goal.due_on
    robot.press(Qt.Key.Key_Escape)

    find(robot, "how are the odds")
    robot.press(Qt.Key.Key_Return)
    assert robot.window.findChild(HelpWindow).shown_topic().key == "odds"


@pytest.mark.parametrize(
    ("typed", "kind", "page", "place"),
    [
        ("coach two", "goal", "goals", lambda page: page.list),
        ("de-escalation", "skill", "goals", lambda page: page.gaps),
        ("service trainer", "role", "path", lambda page: page.frame.map),
    ],
)
def test_what_is_gone_to_has_the_keyboard(robot, typed, kind, page, place):
    robot.window.rail.list.setFocus()
    palette = find(robot, typed)
    while not palette.list.chosen().key.startswith(f"{kind}:"):
        robot.press(Qt.Key.Key_Down)
    robot.press(Qt.Key.Key_Return)
    robot.settle()

    part, focus = place(robot.window.page(page)), QApplication.focusWidget()
    assert robot.page() is robot.window.page(page)
    assert part is focus or part.isAncestorOf(focus)


def test_nothing_typed_offers_what_was_done_last_and_the_brake(robot, qtbot):
    palette = find(robot, "")
    assert texts(palette)[:2] == ["Log learning time", "Add goal"]
    assert texts(palette)[-1] == "What holds my plan back?"
    brake = "Openings hold the plan back"
    qtbot.waitUntil(lambda: palette.list.entries()[-1].state == brake, timeout=30_000)
    QTest.keyClicks(palette.field, "theme: dark")
    robot.press(Qt.Key.Key_Return)
    kept = load_settings(robot.session._preferences._file)
    assert (kept.theme, kept.last_found) == ("dark", ("theme:dark",))
    robot.session._preferences.change(theme="light")
    palette = find(robot, "")
    assert texts(palette)[0] == "Theme: dark"


def test_the_palette_gives_the_keyboard_back_and_says_what_enter_would_do(robot, said):
    robot.window.rail.list.setFocus()
    before = QApplication.focusWidget()
    palette = find(robot, "xqxq")
    assert palette.nothing.isVisible()
    assert said[-1] == "Nothing has such a name. Try another word."
    robot.press(Qt.Key.Key_Return)
    assert palette.isVisible()
    robot.press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before
    find(robot, "undo")
    assert "Undo" not in texts(palette)  # nothing to take back
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()
    robot.press(Qt.Key.Key_K, CONTROL)
    robot.press(Qt.Key.Key_Up)
    assert said[-1].startswith("What holds my plan back?")
    robot.press(Qt.Key.Key_Tab)
    assert said[-1] == "Log learning time, Ctrl+L"
    robot.press(Qt.Key.Key_K, CONTROL)
    assert not palette.isVisible()
