"""The window in a language a third longer, with German values and euros: nothing plain, English or cut."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QWidget

from careerplanner.app.commands.profile import profile
from tests import pseudo
from tests.ui import walks
from tests.ui.said_texts import texts_in
from tests.ui.sessions import session_on

PAGES = (
    "overview",
    "profile",
    "path",
    "explore",
    "compare",
    "goals",
    "salary",
    "report",
    "reference",
    "settings",
    "setup",
)
SHORT = frozenset({"profile", "settings"})
"""The pages of the short tier: a form and a list of settings, with their dialogs; the rest is more of the same."""
WALKED = [name if name in SHORT else pytest.param(name, marks=pytest.mark.long) for name in PAGES]
SMALL = (1024, 700)
DOLLARS = frozenset({"salary", "compare"})
"""The pages that project pay, which the pay ranges of the United States allow in a plan in dollars alone."""


@dataclass
class Found:
    """What is wrong, each text once, with the place where it was seen first."""

    allowed: frozenset[str]
    plain: dict[str, str] = field(default_factory=dict)
    english: dict[str, str] = field(default_factory=dict)
    cut: dict[str, str] = field(default_factory=dict)
    dialogs: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)

    def read(self, root: QWidget, where: str) -> None:
        """Look at all that is said here and was not looked at before."""
        for place, text in texts_in(root):
            if text in self.texts:
                continue
            self.texts.add(text)
            if plain := pseudo.plain_parts(text, self.allowed):
                self.plain.setdefault(plain, f"{where}: {place}")
            for value in pseudo.english_values(text, self.allowed):
                self.english.setdefault(value, f"{where}: {place}: {text}")

    def measure(self, root: QWidget, where: str) -> None:
        """See whether everything has its room."""
        for check in (walks.check_nothing_is_clipped, walks.check_no_sideways_scrolling):
            try:
                check(root)
            except AssertionError as error:
                self.cut.setdefault(str(error), where)


@pytest.fixture
def _nothing_waits(monkeypatch):
    """Dialogs and menus open and let the test go on; the system's own dialogs answer that nothing was chosen."""
    monkeypatch.setattr(QDialog, "exec", lambda self: (self.show(), 0)[1])
    monkeypatch.setattr(QMenu, "exec", lambda self, *_where: self.popup(QPoint(0, 0)))
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args, **_options: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_options: "")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_args: True)


@pytest.fixture
def page_of(tmp_path, theme, qtbot, _nothing_waits):
    """A function that shows a page of the sample in the smallest window: the robot, and what is wrong so far."""
    with pseudo.pseudo_spoken(), session_on(tmp_path, theme, qtbot, sample=True, size=SMALL) as robot:

        def show(name):
            if name not in DOLLARS:
                robot.workspace.do("Change currency", profile.change, currency="EUR")
            robot.settle()
            robot.window.navigate(name)
            robot.settle()
            walks.settle()
            return robot, Found(pseudo.names_in(robot.workspace.plan) | {str(robot.workspace.path)})

        yield show


@pytest.mark.parametrize("name", WALKED)
def test_a_page_and_what_it_opens_are_translated_whole_and_fit(name, page_of) -> None:
    robot, found = page_of(name)
    found.read(robot.window, name)
    found.measure(robot.page(), name)
    press_every_button(robot, name, found)
    assert len(found.texts) > 40
    assert found.plain == {}
    assert found.english == {}
    assert found.cut == {}


def press_every_button(robot, name, found) -> None:
    """Press each button of the page once, and look at the page, the dialogs and the menus after it."""
    page, pressed = robot.page(), set()
    while button := next((b for b in buttons_of(page) if key_of(b) not in pressed), None):
        where = f"{name}, {key_of(button)}"
        pressed.add(key_of(button))
        button.click()
        walks.settle()
        for window in opened(robot.window):
            found.read(window, where)
            if isinstance(window, QDialog):
                window.resize(window.sizeHint().boundedTo(robot.window.size()))
                walks.settle()
                found.measure(window, where)
                found.dialogs.add(type(window).__name__)
                window.reject()
            else:
                window.close()
        if robot.page() is not page:
            robot.window.navigate(name)
        walks.settle()
        found.allowed |= pseudo.names_in(robot.workspace.plan)
        found.read(page, where)


def opened(main):
    """The windows over the main one."""
    return [each for each in QApplication.topLevelWidgets() if each is not main and each.isVisible()]


def buttons_of(page):
    """The buttons that can be pressed now."""
    return [each for each in page.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]


def key_of(button):
    """What tells the buttons of a page apart."""
    return button.text() or button.accessibleName()
