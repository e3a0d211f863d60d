"""Every page, on the sample and on an empty plan: usable by everyone, nothing clipped, nothing flashes."""

import pytest
from PySide6.QtWidgets import QApplication

from careerplanner.app.commands.profile import profile
from careerplanner.ui.look.theme import Mode
from tests.ui.sessions import session_on
from tests.ui.walks import long, walk

PAGES = ("overview", "profile", "path", "explore", "goals", "salary", "report", "reference", "settings", "setup")
SMALL = (1024, 700)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_sample_can_be_used_by_everyone(name, tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=True, size=SMALL) as robot:
        robot.window.navigate(name)
        robot.settle()
        page = robot.page()
        walk(page, theme, width=page.width(), height=page.height())


LONGER = frozenset({"profile", "explore", "report", "reference", "settings"})
EMPTY = [long(name) if name in LONGER else name for name in PAGES if name != "setup"]


@pytest.mark.parametrize("name", EMPTY)
def test_a_page_of_an_empty_plan_explains_itself(name, tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=False, size=SMALL) as robot:
        robot.page().skip_setup()
        robot.settle()
        robot.window.navigate(name)
        robot.settle()
        page = robot.page()
        assert page.isVisible()
        walk(page, theme, width=page.width(), height=page.height())


def test_an_edit_reloads_the_page_in_sight_once_and_no_other(tmp_path, theme, qtbot, monkeypatch) -> None:
    with session_on(tmp_path, theme, qtbot, sample=True, size=SMALL) as robot:
        window, reloaded = robot.window, []
        for name in ("overview", "path", "goals", "salary"):
            window.navigate(name)
            robot.settle()
            page = window.page(name)
            monkeypatch.setattr(page, "reload", lambda name=name, reload=page.reload: (reloaded.append(name), reload()))
        for months, name in ((108, "overview"), (120, "path"), (132, "goals")):
            window.navigate(name)
            robot.settle()
            reloaded.clear()
            robot.workspace.do("Horizon", profile.change, horizon_months=months)
            robot.settle()
            assert reloaded == [name]


@pytest.mark.long
def test_every_page_draws_itself_in_every_look_and_no_other_window_opens(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        for mode in Mode:
            theme.set_mode(mode)
            for name in robot.window.page_names():
                robot.window.navigate(name)
                robot.settle()
                qtbot.waitUntil(lambda: is_drawn(robot.window), timeout=20_000)
        assert [w for w in qapp_windows() if w is not robot.window] == []


def is_drawn(window) -> bool:
    """Whether the window holds words and shapes, not the grounds of a page alone."""
    picture = window.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(220, 1440, 5) for y in range(60, 900, 5)}
    return len(colours) > 20


def qapp_windows():
    """The windows on screen."""

    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
