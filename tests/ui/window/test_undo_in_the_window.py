"""Undo in the window takes back what it speaks of, and an entry that was refused before anything else."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.profile import profile
from careerplanner.ui.kit.value_edit import ValueEdit
from tests.ui.sessions import session_on


def what_the_toast_offers(robot) -> tuple[str, list[str]]:
    """The sentence of the toast, and what its buttons say."""
    return robot.window._toast.sentence.text(), [button.text() for button in robot.window._toast.buttons()]


def test_a_toast_goes_when_its_undo_would_take_back_another_step(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.workspace.do("Rename", profile.change, name="Other")
        robot.workspace.do("Remove goal", goals.remove, robot.workspace.plan.goal[0].id)
        robot.window.toast("Goal deleted", undo=True)
        assert what_the_toast_offers(robot) == ("Goal deleted", ["Undo"])
        robot.undo()
        assert what_the_toast_offers(robot) == ("Undone: Remove goal", ["Redo"])
        assert robot.workspace.plan.profile.name == "Other"


def test_ctrl_z_in_a_refused_field_brings_back_its_value_and_leaves_the_plan(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.window.navigate("profile")
        robot.settle()
        since: ValueEdit = robot.page().since
        before, plan = since.text(), robot.workspace.plan
        since.setFocus()
        since.selectAll()
        QTest.keyClicks(since, "2099-01")
        robot.press(Qt.Key.Key_Return)
        assert robot.page().fields["role_since"].error()
        assert QApplication.focusWidget() is since
        robot.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert since.text() == before
        assert not robot.page().fields["role_since"].error()
        assert robot.workspace.plan == plan


def test_redo_of_the_last_question_leads_out_of_the_questions(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        robot.page().skip_setup()
        robot.undo()
        assert robot.page() is robot.window.page("setup")
        robot.redo()
        assert robot.page() is not robot.window.page("setup")


def test_the_save_state_says_when_text_is_not_yet_in_the_plan(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.window.navigate("profile")
        robot.settle()
        state = robot.window.rail.save_state.sentence
        headline = robot.page().headline
        headline.setFocus()
        QTest.keyClicks(headline, "x")
        qtbot.waitUntil(lambda: "Typing" in state.text())
        robot.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: state.text() == "All changes saved")
        assert robot.workspace.plan.profile.headline.startswith("x")
