"""With text twice as large in the smallest window nothing is cut, nothing scrolls sideways, and the rail is whole."""

import pytest
from PySide6.QtWidgets import QDialog

from careerplanner.ui.look.theme import Mode
from tests.some import some
from tests.ui import walks
from tests.ui.sessions import session_on

DIALOGS = ("new_goal", "log_time", "new_role", "own_goal", "new_pause", "employer", "help")


def check(root):
    walks.settle()
    walks.check_no_sideways_scrolling(root)
    walks.check_nothing_is_clipped(root)


@pytest.mark.parametrize(
    "mode", [Mode.LIGHT, *(pytest.param(mode, marks=pytest.mark.long) for mode in (Mode.DARK, Mode.CONTRAST))]
)
def test_every_page_and_inspector_can_be_read_at_twice_the_size(mode, tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True, size=(1024, 700)) as robot:
        window = robot.window
        theme.set_mode(mode)
        theme.set_scale(2.0)
        for name in window.page_names():
            if name != "setup":
                window.navigate(name)
                check(window)
        rail = window.rail.list
        assert rail.verticalScrollBar().maximum() == 0
        window.navigate("goals", robot.workspace.plan.goal[0].id)
        check(window)
        inspector = window.page("goals").inspector
        bar = inspector._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())
        assert bar.value() > 0
        window.navigate("goals", robot.workspace.plan.goal[3].id)
        assert bar.value() == 0
        window.navigate("path", robot.workspace.plan.route_step[1].role_key)
        check(window)


@pytest.mark.long
def test_every_dialog_can_be_read_at_twice_the_size(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True, size=(1024, 700)) as robot:
        theme.set_scale(2.0)
        window = robot.window
        window.navigate("profile")
        openers = [lambda name=name: window.act(name) for name in DIALOGS]
        cards = ("pay", "experience", "education", "certificates", "languages")
        openers += [getattr(window.page("profile"), name).add_button.click for name in cards]
        for opener in some(openers):
            opener()
            walks.settle()
            dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
            for dialog in some(dialogs):
                check(dialog)
                assert dialog.width() <= 1024
                dialog.close()
