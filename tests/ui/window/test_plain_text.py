"""What a person or a file calls something is shown letter by letter: nothing of it is taken for HTML."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QTextBrowser, QTextEdit, QToolTip, QWidget

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.profile import profile
from tests.ui.sessions import session_on
from tests.ui.walks import describe

HOSTILE = '<img src="file:///evil.png"><b>Lead</b>'


def tip_label():
    """The label in which Qt shows a tooltip now."""
    found = [each for each in QApplication.topLevelWidgets() if each.metaObject().className() == "QTipLabel"]
    return found[-1]


def test_a_tooltip_shows_a_name_letter_by_letter(shown):
    button = shown(QPushButton("Goal"))
    button.setToolTip(HOSTILE)
    place = QPoint(3, 3)
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, place, button.mapToGlobal(place)))
    tip = tip_label()
    assert tip.text() == HOSTILE
    assert tip.textFormat() is Qt.TextFormat.PlainText
    QToolTip.hideText()


def test_a_message_box_shows_a_name_letter_by_letter(shown):
    box = shown(QMessageBox())
    box.setText(HOSTILE)
    assert box.textFormat() is Qt.TextFormat.PlainText


def rich(root):
    """The widgets below a root that would take a text for HTML."""
    wrong = [each for each in root.findChildren(QTextEdit) if each.acceptRichText()]
    wrong += root.findChildren(QTextBrowser)
    wrong += [
        label
        for label in root.findChildren(QLabel)
        if label.text() and label.textFormat() is not Qt.TextFormat.PlainText
    ]
    return [describe(each) for each in wrong]


def test_no_page_and_no_dialog_takes_a_text_for_html(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        workspace = robot.workspace
        workspace.do("name", profile.change, name=HOSTILE, headline=HOSTILE)
        for goal in workspace.plan.goal:
            workspace.do("goal", goals.change, goal.id, title=HOSTILE, note=HOSTILE)
        robot.settle()
        wrong = {}
        for name in robot.window.page_names():
            robot.window.navigate(name)
            robot.settle()
            wrong[name] = rich(robot.window)
        for action in ("new_goal", "log_time", "new_role", "own_goal", "new_pause", "employer", "shortcuts"):
            robot.window.act(action)
            QApplication.processEvents()
            for dialog in [each for each in QApplication.topLevelWidgets() if each is not robot.window]:
                if isinstance(dialog, QWidget) and dialog.isVisible():
                    wrong[action] = rich(dialog)
                    dialog.close()
        assert {name: found for name, found in wrong.items() if found} == {}
