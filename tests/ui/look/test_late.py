"""Another look: what is hidden gets it late, and cannot be told from what got it in time."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import tokens
from careerplanner.ui.look.theme import Mode
from tests.some import some
from tests.ui import walks
from tests.ui.sessions import session_on

INK = QPalette.ColorRole.WindowText


class Counting(Button):
    """A button that counts how often it was told of another style."""

    told = 0

    def changeEvent(self, event):  # noqa: N802 - Qt calls it so
        super().changeEvent(event)
        self.told += event.type() is QEvent.Type.StyleChange


@pytest.fixture
def stack(shown):
    """Two pages of a label and a button each, both shown once; the first is in sight."""
    made = QStackedWidget()
    for _place in range(2):
        page = QWidget()
        row = QHBoxLayout(page)
        page.label, page.button = Label("Pay range", tone="text3"), Counting("Go")
        row.addWidget(page.label)
        row.addWidget(page.button)
        made.addWidget(page)
    shown(made)
    made.setCurrentIndex(1)
    made.setCurrentIndex(0)
    return made


def ink(page):
    return page.label.palette().color(INK).name().upper()


def ground(button):
    """The colour of the button beside its words."""
    return button.grab().toImage().pixelColor(6, button.height() // 2).name().upper()


def test_what_is_in_sight_has_another_look_at_once_and_is_told_once(theme, stack):
    page = stack.widget(0)
    told = page.button.told
    theme.set_mode(Mode.DARK)
    assert (ink(page), ground(page.button)) == (tokens.DARK.text3, tokens.DARK.surface)
    assert page.button.told - told == 1


def test_a_hidden_page_keeps_its_look_until_it_is_shown(theme, stack):
    page = stack.widget(1)
    told = page.button.told
    theme.set_mode(Mode.DARK)
    assert (ink(page), page.button.told - told) == (tokens.LIGHT.text3, 0)
    stack.setCurrentIndex(1)
    assert (ink(page), ground(page.button)) == (tokens.DARK.text3, tokens.DARK.surface)
    assert page.button.told - told == 1


def test_a_hidden_page_gets_its_look_when_there_is_time(theme, stack, qtbot):
    page = stack.widget(1)
    told = page.button.told
    theme.set_scale(1.5)
    qtbot.waitUntil(lambda: page not in theme.late.waiting())
    assert page.button.told - told == 1
    height = page.button.sizeHint().height()
    stack.setCurrentIndex(1)
    assert (page.button.sizeHint().height(), page.button.told - told) == (height, 1)
    assert height == stack.widget(0).button.sizeHint().height()


def test_the_last_of_several_looks_is_the_one_that_comes_late(theme, stack):
    page = stack.widget(1)
    for mode in (Mode.DARK, Mode.CONTRAST, Mode.LIGHT, Mode.DARK):
        theme.set_mode(mode)
    stack.setCurrentIndex(1)
    assert (ink(page), ground(page.button)) == (tokens.DARK.text3, tokens.DARK.surface)


def test_what_is_deleted_while_it_waits_is_let_go(theme, stack, qtbot):
    page, other = stack.widget(1), stack.widget(0)
    theme.set_mode(Mode.DARK)
    page.label.deleteLater()
    qtbot.waitUntil(lambda: page not in theme.late.waiting())
    theme.set_mode(Mode.LIGHT)
    stack.removeWidget(page)
    page.deleteLater()
    qtbot.waitUntil(lambda: page not in theme.late.waiting())
    assert ink(other) == tokens.LIGHT.text3


def test_what_was_never_shown_has_the_look_of_the_day_it_is(theme, stack):
    page = QWidget()
    row = QHBoxLayout(page)
    page.label, page.button = Label("Pay range", tone="text3"), Counting("Go")
    row.addWidget(page.label)
    row.addWidget(page.button)
    stack.addWidget(page)
    theme.set_mode(Mode.DARK)
    stack.setCurrentWidget(page)
    assert (ink(page), ground(page.button)) == (tokens.DARK.text3, tokens.DARK.surface)


def look_of(widget):
    """All that the look decides of a widget: size, font, colours of letters and ground."""
    palette = widget.palette()
    inks = [palette.color(role).name() for role in (INK, QPalette.ColorRole.Text, QPalette.ColorRole.Base)]
    return type(widget).__name__, widget.geometry().getRect(), widget.font().key(), *inks


def look_of_page(robot, name):
    """The look of each widget that is seen on a page."""
    robot.qtbot.waitUntil(robot.session.jobs.is_idle, timeout=30_000)
    walks.settle()
    page = robot.window.page(name)
    seen = [each for each in [page, *page.findChildren(QWidget)] if each.isVisible()]
    return [look_of(each) for each in seen if not each.objectName().startswith("qt_scrollarea")]


def turned_to(robot, names):
    """The looks of these pages, each as it is turned to."""
    found = {}
    for name in names:
        robot.window.navigate(name)
        found[name] = look_of_page(robot, name)
    return found


def change(theme, mode, scale):
    theme.set_mode(mode)
    theme.set_scale(scale)


def test_no_page_can_be_told_from_one_that_was_in_sight_when_its_look_became_another(tmp_path, theme, qtbot):
    """Half of them are turned to at once, half when they have got their look in the meantime."""
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        names = [name for name in robot.window.page_names() if name != "report"]  # its head says what a worker is at
        turned_to(robot, names)
        change(theme, Mode.DARK, 1.2)
        late = turned_to(robot, names[::2])
        qtbot.waitUntil(lambda: not theme.late.waiting())
        late |= turned_to(robot, names[1::2])
        for name in some(names):
            robot.window.navigate(name)
            change(theme, Mode.LIGHT, 1.0)
            change(theme, Mode.DARK, 1.2)
            seen = look_of_page(robot, name)
            assert [pair for pair in zip(late[name], seen, strict=True) if pair[0] != pair[1]] == [], name
